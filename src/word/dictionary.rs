//! The dictionary: what every stage knows of single words, in one table, so that a word of a page is looked up once.

use super::gather::{Packed, flag};
use super::key::{self, Key};
use crate::token::Class;
use crate::token::lexicon::Forms;

/// The number of a word that cues use; 0 for one that no cue uses.
pub(crate) type WordId = u16;

/// What is known of a word; nothing for one that nobody knows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    /// The word's; 0 in a free slot.
    key: u32,
    /// What the lexicon says that it can be: a place among the [sets of classes](Dictionary::class_at).
    pub class: u16,
    /// The verb that it is a form of: a place in [`crate::token::lexicon::lemma`]'s list; 0 for none.
    pub lemma: u16,
    /// Its number among the words that the rules' cues use.
    pub id: WordId,
    /// What it says about where a story came from, as bits of [`crate::origin::Cues`].
    pub cues: u8,
    /// Which forms of verbs it is.
    pub forms: Forms,
}

/// Every word that a stage knows: an open-addressing table, small enough to stay in a processor's cache.
pub(crate) struct Dictionary {
    slots: Box<[Entry; SLOTS]>,
    /// Every set of classes that a word has; first the empty one.
    classes: &'static [Class],
}

/// More than twice as many as there are words, so that a free one is near.
pub(super) const SLOTS: usize = 1 << 15;

impl Default for Dictionary {
    fn default() -> Self {
        let slots = vec![Entry::default(); SLOTS].into_boxed_slice();
        let slots = slots.try_into().unwrap_or_else(|_| Box::new([Entry::default(); SLOTS]));
        Self { slots, classes: &[Class::NONE] }
    }
}

impl Dictionary {
    /// Unpacks what was gathered.
    pub fn unpack<const WORDS: usize, const CLASSES: usize, const CUES: usize>(
        packed: &'static Packed<WORDS, CLASSES, CUES>,
    ) -> Self {
        let mut dictionary = Self { classes: &packed.classes, ..Self::default() };
        let mut cues = packed.cues.iter();
        let (mut voices, mut ids) = (0, packed.voices);
        let mut home = 0;
        let words = packed.gaps.iter().zip(&packed.tops).zip(&packed.flags).zip(&packed.class);
        for (((gap, top), flags), class) in words {
            home += usize::from(*gap);
            let above = u32::from(*top) | u32::from(flags & flag::KEY) << u16::BITS;
            let mut entry = Entry {
                key: home as u32 + above * SLOTS as u32,
                class: u16::from(*class) | u16::from(flags >> flag::CLASS) << u8::BITS,
                ..Entry::default()
            };
            if flags & flag::ORIGIN != 0 {
                entry.cues = cues.next().copied().unwrap_or_default();
            }
            if flags & (flag::CUE | flag::VOICE) != 0 {
                let next = if flags & flag::VOICE != 0 { &mut voices } else { &mut ids };
                *next += 1;
                entry.id = *next;
            }
            let slot = dictionary.find(entry.key);
            dictionary.slots[usize::from(slot)] = entry;
        }
        dictionary
    }

    /// Enters that the word with a key is a form of a verb.
    pub fn enter_form(&mut self, key: u32, form: Forms, lemma: u16) {
        let slot = usize::from(self.find(key));
        let entry = &mut self.slots[slot];
        entry.key = key;
        entry.forms = entry.forms.or(form);
        if entry.lemma == 0 {
            entry.lemma = lemma;
        }
    }

    /// How many words there are.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.slots.iter().filter(|entry| entry.key != 0).count()
    }

    /// The slot of the word with a key; a free one for a word that nobody knows.
    pub fn find(&self, key: u32) -> u16 {
        let mut slot = key as usize % SLOTS;
        loop {
            let found = self.slots[slot].key;
            if found == key || found == 0 {
                return slot as u16;
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// What stands in a slot that [`Dictionary::find`] gave.
    pub fn entry(&self, slot: u16) -> &Entry {
        &self.slots[usize::from(slot) % SLOTS]
    }

    /// What is known of the word with a key.
    pub fn look_up(&self, key: u32) -> &Entry {
        self.entry(self.find(key))
    }

    /// What the lexicon says that a word can be.
    pub fn class(&self, entry: &Entry) -> Class {
        self.class_at(entry.class, entry.forms)
    }

    /// What a word can be that an [`Entry`] says this of: the set of classes at a place, and forms of verbs.
    pub fn class_at(&self, place: u16, forms: Forms) -> Class {
        self.classes.get(usize::from(place)).copied().unwrap_or_default().or(forms.class())
    }

    /// What the letters and digits of a text say about where a story came from, word by word.
    pub fn cues(&self, text: &str) -> u8 {
        let words =
            text.split(|c: char| !crate::characters::is_alphanumeric(c)).filter(|word| !word.is_empty());
        let sign = if text.contains('©') { self.look_up(key::key("©")).cues } else { 0 };
        words.fold(sign, |cues, word| cues | self.look_up(key::key(word)).cues)
    }
}

/// What becomes of a character in the key of a word.
pub(super) enum Folded {
    Byte(u8),
    /// A byte, two times.
    Twice(u8),
    Nothing,
    /// The character, in lower case.
    Itself,
}

/// A character of a word as cues are written: in plain lower case, accents dropped, and apostrophes and hyphens inside
/// the word as well, so that "e-mail" is "email" and "l’article" is "larticle".
pub(super) const fn folded(character: char) -> Folded {
    Folded::Byte(match character {
        'a'..='z' | '0'..='9' | 'A'..='Z' => character as u8 | 0x20,
        '\'' | '’' | '‘' | '-' | '‑' | '\u{ad}' | '\u{200b}' => return Folded::Nothing,
        'à'..='å' | 'À'..='Å' => b'a',
        'ç' | 'Ç' => b'c',
        'è'..='ë' | 'È'..='Ë' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' => b'u',
        'ß' => return Folded::Twice(b's'),
        _ => return Folded::Itself,
    })
}

/// Takes a character of a word into its key as it is [folded].
pub(super) fn fold(key: &mut Key, character: char) {
    match folded(character) {
        Folded::Byte(byte) => key.byte(byte),
        Folded::Twice(byte) => {
            key.byte(byte);
            key.byte(byte);
        }
        Folded::Nothing => {}
        Folded::Itself => key.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::gather::{Piece, folded_key};

    #[test]
    fn a_free_slot_is_near() {
        assert!(crate::clean::dictionary().count() <= SLOTS / 2);
    }

    #[test]
    fn folding_drops_accents_apostrophes_and_hyphens() {
        for (word, folded) in [
            ("l’Article", "larticle"),
            ("E-Mail", "email"),
            ("Größte", "grosste"),
            ("suscríbete", "SUSCRIBETE"),
        ] {
            let mut key = Key::default();
            word.chars().for_each(|character| fold(&mut key, character));
            let key = key.finish();
            assert_eq!(key, folded_key(Piece::of(folded.as_bytes())));
            assert_eq!(key, folded_key(Piece::of(word.as_bytes())));
        }
    }
}
