//! The dictionary: what every stage knows of single words, in one table, so that a word of a page is looked up once.

use super::gather::{Packed, flag};
use super::key::{self, Key};
use crate::token::Class;
use crate::token::lexicon::Forms;

/// The number of a word that cues use; 0 for one that no cue uses.
pub(crate) type WordId = u16;

/// What is known of a word; nothing for one that nobody knows.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub(crate) struct Entry {
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

const NOTHING: Entry = Entry { class: 0, lemma: 0, id: 0, cues: 0, forms: Forms::NONE };

/// Words whose keys share some bits: what fills one line of a processor's cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Bucket {
    /// The highest bits of the words' keys, the first word's in the lowest place.
    tags: u32,
    /// The words' keys, 0 where there is none; then 0, or [`Bucket::GOES_ON`].
    keys: [u32; Bucket::SIZE + 1],
    /// What is known of the words; then nothing.
    entries: [Entry; Bucket::SIZE + 1],
}

impl Bucket {
    const SIZE: usize = 4;
    /// Stands after the keys where words that belong here are in the next bucket, because this one is full.
    const GOES_ON: u32 = 1;
    const EMPTY: Self = Self { tags: 0, keys: [0; Self::SIZE + 1], entries: [NOTHING; Self::SIZE + 1] };

    /// The bits of a key that are its tag.
    fn tag(key: u32) -> u32 {
        key >> (u32::BITS - u8::BITS)
    }

    /// Where the first word stands that has the tag of a key; after the last where none has it. Without a branch for each
    /// word, which nobody could foretell.
    fn place(&self, key: u32) -> usize {
        const EACH: u32 = 0x0101_0101;
        // The lowest tag that is zero now sets its highest bit first (Hacker's Delight, 6-1).
        let zeros = self.tags ^ (EACH * Self::tag(key));
        let found = zeros.wrapping_sub(EACH) & !zeros & (EACH << 7);
        (found.trailing_zeros() / u8::BITS) as usize
    }

    /// Where the word with a key stands.
    fn position(&self, key: u32) -> Option<usize> {
        self.keys[..Self::SIZE].iter().position(|known| *known == key)
    }
}

/// Every word that a stage knows: a table of buckets, of which a look-up reads one.
pub(crate) struct Dictionary {
    buckets: Box<[Bucket; BUCKETS]>,
    /// Every set of classes that a word has; first the empty one.
    classes: &'static [Class],
}

/// More than twice as many as words that are packed. Their keys' remainders by it are the order in which they are packed,
/// and the order of the buckets.
pub(super) const SLOTS: usize = 1 << 15;

/// So many that few are full.
const BUCKETS: usize = 1 << 12;

impl Default for Dictionary {
    fn default() -> Self {
        let buckets = vec![Bucket::EMPTY; BUCKETS].into_boxed_slice();
        let buckets = buckets.try_into().unwrap_or_else(|_| Box::new([Bucket::EMPTY; BUCKETS]));
        Self { buckets, classes: &[Class::NONE] }
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
            let entry = dictionary.enter(home as u32 + above * SLOTS as u32);
            entry.class = u16::from(*class) | u16::from(flags >> flag::CLASS) << u8::BITS;
            if flags & flag::ORIGIN != 0 {
                entry.cues = cues.next().copied().unwrap_or_default();
            }
            if flags & (flag::CUE | flag::VOICE) != 0 {
                let next = if flags & flag::VOICE != 0 { &mut voices } else { &mut ids };
                *next += 1;
                entry.id = *next;
            }
        }
        dictionary
    }

    /// Enters that the word with a key is a form of a verb.
    pub fn enter_form(&mut self, key: u32, form: Forms, lemma: u16) {
        let entry = self.enter(key);
        entry.forms = entry.forms.or(form);
        if entry.lemma == 0 {
            entry.lemma = lemma;
        }
    }

    /// How many words there are.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.buckets.iter().flat_map(|bucket| &bucket.keys[..Bucket::SIZE]).filter(|key| **key != 0).count()
    }

    /// The bucket of the words with a key.
    fn home(key: u32) -> usize {
        key as usize % SLOTS / (SLOTS / BUCKETS)
    }

    /// The entry of the word with a key; a new one if there is none.
    fn enter(&mut self, key: u32) -> &mut Entry {
        let mut home = Self::home(key);
        let place = loop {
            let bucket = &mut self.buckets[home];
            if let Some(place) = bucket.position(key).or_else(|| bucket.position(0)) {
                break place;
            }
            bucket.keys[Bucket::SIZE] = Bucket::GOES_ON;
            home = (home + 1) % BUCKETS;
        };
        let bucket = &mut self.buckets[home];
        bucket.keys[place] = key;
        bucket.tags |= Bucket::tag(key) << (place as u32 * u8::BITS);
        &mut bucket.entries[place]
    }

    /// What is known of the word with a key.
    #[inline]
    pub fn look_up(&self, key: u32) -> &Entry {
        let (entry, sure) = self.look_up_first(key);
        if sure { entry } else { self.look_closely(key) }
    }

    /// What a first look finds, and whether it is sure; nothing where it is not.
    #[inline]
    pub fn look_up_first(&self, key: u32) -> (&Entry, bool) {
        let bucket = &self.buckets[Self::home(key)];
        let place = bucket.place(key);
        // Mostly this is the word or 0, and which of them nobody could foretell.
        let found = bucket.keys[place];
        let sure = (found == key) | (found == 0);
        (&bucket.entries[if sure { place } else { Bucket::SIZE }], sure)
    }

    /// The same for a word with the tag of another, or one whose bucket is full.
    #[cold]
    #[inline(never)]
    fn look_closely(&self, key: u32) -> &Entry {
        let home = Self::home(key);
        for next in 0..BUCKETS {
            let bucket = &self.buckets[(home + next) % BUCKETS];
            if let Some(place) = bucket.position(key) {
                return &bucket.entries[place];
            }
            if bucket.keys[Bucket::SIZE] != Bucket::GOES_ON {
                break;
            }
        }
        &NOTHING
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
        let sign = if text.chars().any(|c| c == '©') { self.look_up(key::key("©")).cues } else { 0 };
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
    fn few_buckets_are_full() {
        let dictionary = crate::clean::dictionary();
        let full = dictionary.buckets.iter().filter(|bucket| bucket.keys[Bucket::SIZE] != 0).count();
        assert!(full <= BUCKETS / 5, "{full} are full");
        assert!(dictionary.count() <= BUCKETS * Bucket::SIZE / 5 * 4);
        assert_eq!(size_of::<Bucket>(), 64);
    }

    #[test]
    fn every_word_is_found_wherever_it_stands() {
        let dictionary = crate::clean::dictionary();
        for bucket in dictionary.buckets.iter() {
            for (place, key) in bucket.keys[..Bucket::SIZE].iter().enumerate().filter(|(_, key)| **key != 0) {
                assert!(std::ptr::eq(dictionary.look_up(*key), &bucket.entries[place]), "{key}");
            }
        }
        let unknown = key::key("unheardofword");
        assert_eq!(dictionary.look_up(unknown).id, 0);
        assert_eq!(dictionary.look_up(0).class, 0);
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
