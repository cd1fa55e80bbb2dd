//! The dictionary: what every stage knows of single words, in one table, so that a word of a page is looked up once.

use super::key::{self, Key};
use crate::token::Class;

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
}

/// Every word that a stage knows: an open-addressing table, small enough to stay in a processor's cache.
pub(crate) struct Dictionary {
    slots: Box<[Entry]>,
    /// Every set of classes that a word has; first the empty one.
    classes: Vec<Class>,
    /// How many words there are.
    count: usize,
    /// How many words have a number.
    ids: WordId,
}

const SLOTS: usize = 1 << 15;
/// So many words fit: with more, a free slot is no longer near.
const MOST: usize = SLOTS / 2;

impl Default for Dictionary {
    fn default() -> Self {
        Self { slots: vec![Entry::default(); SLOTS].into(), classes: vec![Class::NONE], count: 0, ids: 0 }
    }
}

impl Dictionary {
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
        &self.slots[usize::from(slot)]
    }

    /// What is known of the word with a key.
    pub fn look_up(&self, key: u32) -> &Entry {
        self.entry(self.find(key))
    }

    /// What the lexicon says that a word can be.
    pub fn class(&self, entry: &Entry) -> Class {
        self.class_at(entry.class)
    }

    /// The set of classes at a place that an [`Entry`] says.
    pub fn class_at(&self, place: u16) -> Class {
        self.classes.get(usize::from(place)).copied().unwrap_or(Class::NONE)
    }

    /// Enters that the word with a key has a class, and the verb that it is a form of.
    pub fn classify(&mut self, key: u32, class: Class, lemma: u16) {
        let all = self.class(self.look_up(key)).or(class);
        let place = self.classes.iter().position(|known| *known == all).unwrap_or_else(|| {
            self.classes.push(all);
            self.classes.len() - 1
        });
        if let Some(entry) = self.add(key) {
            entry.class = place as u16;
            entry.lemma = if entry.lemma == 0 { lemma } else { entry.lemma };
        }
    }

    /// Enters that the word with a key says something about where a story came from.
    pub fn note_cues(&mut self, key: u32, cues: u8) {
        if let Some(entry) = self.add(key) {
            entry.cues |= cues;
        }
    }

    /// The entry of the word with a key, which is added if it is new; none where nothing more fits.
    fn add(&mut self, key: u32) -> Option<&mut Entry> {
        let slot = usize::from(self.find(key));
        let entry = &mut self.slots[slot];
        if entry.key == 0 {
            if self.count == MOST {
                return None;
            }
            self.count += 1;
            entry.key = key;
        }
        Some(entry)
    }

    /// The number of a word that a cue uses; it gets one if it has none. Words are told apart [folded](fold).
    pub fn learn(&mut self, word: &str) -> WordId {
        let mut folded = Key::default();
        word.chars().for_each(|character| fold(&mut folded, character));
        let next = self.ids + 1;
        let Some(entry) = self.add(folded.finish()) else { return 0 };
        if entry.id == 0 {
            entry.id = next;
        }
        let id = entry.id;
        self.ids = self.ids.max(id);
        id
    }

    /// Whether there is room for another word.
    #[cfg(test)]
    pub fn has_room(&self) -> bool {
        self.count < MOST
    }

    /// How many words have a number.
    #[cfg(test)]
    pub fn learned(&self) -> usize {
        usize::from(self.ids)
    }

    /// What the letters and digits of a text say about where a story came from, word by word.
    pub fn cues(&self, text: &str) -> u8 {
        let words =
            text.split(|c: char| !crate::characters::is_alphanumeric(c)).filter(|word| !word.is_empty());
        let sign = if text.contains('©') { self.look_up(key::key("©")).cues } else { 0 };
        words.fold(sign, |cues, word| cues | self.look_up(key::key(word)).cues)
    }
}

/// Takes a character of a word into its key as cues are written: in plain lower case, accents dropped, and apostrophes
/// and hyphens inside the word as well, so that "e-mail" is "email" and "l’article" is "larticle".
pub(super) fn fold(key: &mut Key, character: char) {
    let plain = match character {
        'a'..='z' | '0'..='9' | 'A'..='Z' => character as u8 | 0x20,
        '\'' | '’' | '‘' | '-' | '‑' | '\u{ad}' | '\u{200b}' => return,
        'à'..='å' | 'À'..='Å' => b'a',
        'ç' | 'Ç' => b'c',
        'è'..='ë' | 'È'..='Ë' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' => b'u',
        'ß' => {
            key.byte(b's');
            b's'
        }
        _ => return key.push(character),
    };
    key.byte(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_accents_apostrophes_and_hyphens() {
        let mut dictionary = Dictionary::default();
        for (word, folded) in [
            ("l’Article", "larticle"),
            ("E-Mail", "email"),
            ("Größte", "grosste"),
            ("suscríbete", "SUSCRIBETE"),
        ] {
            assert_eq!(dictionary.learn(word), dictionary.learn(folded));
        }
        assert_eq!(dictionary.learned(), 4);
    }
}
