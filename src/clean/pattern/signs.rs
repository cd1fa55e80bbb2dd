//! Signs tell cheaply that two words are not the same: a few bits of a word's number and of what is noted on it. Where the
//! signs of a word and of an item do not meet, the word does not fit; where they do, it may.

use super::code::{Item, Kind};
use crate::clean::sets::SETS;
use crate::word::gather::{Gathered, Listed};
use crate::word::{Word, WordId, mark};

/// The signs of a word, or of all that may stand at a place.
#[derive(Clone, Copy)]
pub(in crate::clean) struct Signs(u32);

impl Signs {
    pub const NONE: Self = Self(0);
    /// Whatever may stand somewhere, and the end as well.
    pub const ANY: Self = Self(u32::MAX);
    /// No word: before the first of a passage, and behind its last.
    const END: Self = Self(1 << 6);
    /// On every word.
    const WORD: Self = Self(1 << 7);
    /// What names begin with.
    const NAME: Self = Self::of_marks(mark::CAPITAL | mark::URL);
    /// The bits above these are for words' numbers.
    const MARKS: WordId = 8;

    /// The signs of a word that may be there.
    pub fn of(word: Option<&Word>) -> Self {
        word.map_or(Self::END, |word| Self::of_marks(word.marks).or(Self::of_word(word.id)).or(Self::WORD))
    }

    /// The signs of what words have noted on them as items ask for it.
    const fn of_marks(marks: u32) -> Self {
        const SAME: u32 = mark::CAPITAL | mark::NUMBER | mark::URL | mark::EMAIL | mark::HANDLE;
        const YEAR: u32 = mark::UPPER;
        const { assert!(SAME & YEAR == 0 && SAME < Self::END.0, "no item asks for it") };
        let year = if marks & mark::YEAR != 0 { YEAR } else { 0 };
        Self(marks & SAME | year)
    }

    /// The sign of a word's number.
    const fn of_word(word: WordId) -> Self {
        let bit = Self::MARKS + word % (u32::BITS as WordId - Self::MARKS);
        Self(if word == 0 { 0 } else { 1 << bit })
    }

    /// The signs of what fits an item that stands for words.
    const fn of_item(item: &Item, sets: &SetSigns) -> Self {
        match item.head.kind {
            Kind::One => {
                let mut signs = Self::of_marks(item.marks);
                let mut set = 0;
                while set < item.sets.len() {
                    signs = signs.or(sets.0[item.sets[set] as usize]);
                    set += 1;
                }
                let mut word = 0;
                while word < item.words.len() {
                    signs = signs.or(Self::of_word(item.words[word]));
                    word += 1;
                }
                signs
            }
            Kind::Name => Self::NAME,
            _ => Self::NONE,
        }
    }

    /// The signs of what may stand where the items match: the first word of them, or the end.
    pub const fn first(items: &[u16], sets: &SetSigns) -> Self {
        let (mut signs, mut rest) = (Self::NONE, items);
        while let Some((item, after)) = Item::read(rest) {
            match item.head.kind {
                Kind::One | Kind::Name => {
                    signs = signs.or(Self::of_item(&item, sets));
                    if !item.head.optional {
                        return signs;
                    }
                }
                Kind::Gap => return Self::ANY,
                Kind::End if !item.head.optional => return signs.or(Self::END),
                Kind::After | Kind::Not | Kind::End => {}
            }
            rest = after;
        }
        Self::ANY
    }

    /// The signs of what may follow the first word of what the items match.
    pub const fn second(items: &[u16], sets: &SetSigns) -> Self {
        match Item::read(items) {
            Some((item, rest)) if matches!(item.head.kind, Kind::One) && !item.head.optional => {
                let next = Self::first(rest, sets);
                if item.head.repeated { next.or(Self::of_item(&item, sets)) } else { next }
            }
            _ => Self::ANY,
        }
    }

    /// The signs of what may stand last where the items match.
    pub const fn last(items: &[u16], sets: &SetSigns) -> Self {
        let (mut signs, mut rest) = (Self::ANY, items);
        while let Some((item, after)) = Item::read(rest) {
            match item.head.kind {
                Kind::One if item.head.optional => signs = signs.or(Self::of_item(&item, sets)),
                Kind::One => signs = Self::of_item(&item, sets),
                // A name may be cut off behind a small word.
                Kind::Name | Kind::Gap => signs = Self::ANY,
                Kind::After | Kind::Not | Kind::End => {}
            }
            rest = after;
        }
        signs
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether these may be of the same word.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether they tell nothing.
    pub const fn are_any(self) -> bool {
        self.0 == Self::ANY.0
    }

    pub const fn write(self) -> [u16; 2] {
        [self.0 as u16, (self.0 >> u16::BITS) as u16]
    }

    pub fn read([low, high]: [u16; 2]) -> Self {
        Self(u32::from(low) | u32::from(high) << u16::BITS)
    }
}

/// The signs of the words of each [set](SETS).
pub(in crate::clean) struct SetSigns([Signs; SETS.len()]);

impl SetSigns {
    pub const fn of(words: &Gathered) -> Self {
        let mut signs = [Signs::NONE; SETS.len()];
        let mut set = 0;
        while set < SETS.len() {
            let mut listed = Listed::of(SETS[set].1);
            while let Some(word) = listed.next() {
                signs[set] = signs[set].or(Signs::of_word(words.id(word)));
            }
            set += 1;
        }
        Self(signs)
    }
}
