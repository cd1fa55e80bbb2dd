//! The dictionary: what every stage knows of single words, in one table, so that a word of a page is looked up once.

use super::key::{self, Key};
use crate::token::Class;

/// The number of a word that cues use; 0 for one that no cue uses.
pub(crate) type WordId = u16;

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    key: u32,
    /// What the lexicon says that it can be.
    pub class: Class,
    /// The verb that it is a form of: a place in [`crate::token::lexicon::lemma`]'s list; 0 for none.
    pub lemma: u16,
    /// Its number among the words that the rules' cues use.
    pub id: WordId,
    /// What it says about where a story came from, as bits of [`crate::origin::Cues`].
    pub cues: u8,
}

/// Every word that a stage knows.
pub(crate) struct Dictionary {
    /// An open-addressing table: each slot holds the place of an entry, or 0.
    slots: Box<[u16; SLOTS]>,
    /// The first one stands for all words that nobody knows.
    entries: Vec<Entry>,
    /// How many words have a number.
    ids: WordId,
}

const SLOTS: usize = 1 << 15;
/// So many words fit: with more, a free slot is no longer near.
const MOST: usize = SLOTS / 2;

impl Default for Dictionary {
    fn default() -> Self {
        let mut entries = Vec::with_capacity(SLOTS / 3);
        entries.push(Entry::default());
        Self { slots: Box::new([0; SLOTS]), entries, ids: 0 }
    }
}

impl Dictionary {
    /// Where the word with a key stands among the entries; 0 for a word that nobody knows.
    pub fn find(&self, key: u32) -> u16 {
        let mut slot = key as usize % SLOTS;
        loop {
            let place = self.slots[slot];
            if place == 0 || self.entries[usize::from(place)].key == key {
                return place;
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// What stands at a place that [`Dictionary::find`] gave.
    pub fn entry(&self, place: u16) -> &Entry {
        &self.entries[usize::from(place)]
    }

    /// What is known of the word with a key.
    pub fn look_up(&self, key: u32) -> &Entry {
        self.entry(self.find(key))
    }

    /// The entry of the word with a key, which is added if it is new.
    pub fn add(&mut self, key: u32) -> &mut Entry {
        let mut place = usize::from(self.find(key));
        // What does not fit is known to nobody; a test sees to it that everything fits.
        if place == 0 && self.entries.len() < MOST {
            place = self.entries.len();
            self.entries.push(Entry { key, ..Entry::default() });
            let mut slot = key as usize % SLOTS;
            while self.slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            self.slots[slot] = place as u16;
        }
        &mut self.entries[place]
    }

    /// The number of a word that a cue uses; it gets one if it has none. Words are told apart [folded](fold).
    pub fn learn(&mut self, word: &str) -> WordId {
        let mut folded = Key::default();
        word.chars().for_each(|character| fold(&mut folded, character));
        let next = self.ids + 1;
        let entry = self.add(folded.finish());
        if entry.id == 0 {
            entry.id = next;
        }
        let id = entry.id;
        self.ids = self.ids.max(id);
        id
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
