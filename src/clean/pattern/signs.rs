//! Signs tell cheaply that two words are not the same: a few bits of a word's number and of what is noted on it. Where the
//! signs of a word and of an item do not meet, the word does not fit; where they do, it may.

use super::code::{Begins, Head, Item, Kind};
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
    fn of_item(item: &Item, sets: &SetSigns) -> Self {
        match item.head.kind {
            Kind::One => {
                let signs =
                    item.sets.iter().fold(Self::of_marks(item.marks), |signs, set| signs.or(sets.get(*set)));
                item.words.iter().fold(signs, |signs, word| signs.or(Self::of_word(*word)))
            }
            Kind::Name => Self::NAME,
            _ => Self::NONE,
        }
    }

    /// The signs of what may stand where the items match: the first word of them, or the end.
    pub fn first(items: &[u16], sets: &SetSigns) -> Self {
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
    pub fn second(items: &[u16], sets: &SetSigns) -> Self {
        match Item::read(items) {
            Some((item, rest)) if matches!(item.head.kind, Kind::One) && !item.head.optional => {
                let next = Self::first(rest, sets);
                if item.head.repeated { next.or(Self::of_item(&item, sets)) } else { next }
            }
            _ => Self::ANY,
        }
    }

    /// The signs of what may stand last where the items match.
    pub fn last(items: &[u16], sets: &SetSigns) -> Self {
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
}

/// What may stand beside the words of a pattern.
pub(super) struct Beside {
    /// Before the word by which it is found.
    pub left: Signs,
    /// After that word.
    pub right: Signs,
    /// Its first two words, where it is found by a later one.
    pub first: [Signs; 2],
}

impl Beside {
    /// What may stand beside the items of a pattern.
    pub fn of(head: &Head, items: &[u16], sets: &SetSigns) -> Self {
        let mut beside = Self { left: Signs::ANY, right: Signs::ANY, first: [Signs::ANY; 2] };
        let Some((ahead, anchored)) =
            head.anchor.checked_sub(1).and_then(|anchor| items.split_at_checked(anchor))
        else {
            return beside;
        };
        let repeated = matches!(Item::read(anchored), Some((item, _)) if item.head.repeated);
        // A pattern that begins with a sentence is tried from few places as it is.
        if head.begins == Begins::Anywhere && !repeated {
            beside.left = Signs::last(ahead, sets);
        }
        beside.right = Signs::second(anchored, sets);
        if head.before.most > 0 {
            beside.first = [Signs::first(items, sets), Signs::second(items, sets)];
        }
        beside
    }
}

/// The signs of the words of each set.
pub(super) struct SetSigns(Vec<Signs>);

impl SetSigns {
    pub fn of(sets: &[&[WordId]]) -> Self {
        let signs = |set: &&[WordId]| set.iter().fold(Signs::NONE, |signs, id| signs.or(Signs::of_word(*id)));
        Self(sets.iter().map(signs).collect())
    }

    fn get(&self, set: u16) -> Signs {
        self.0.get(usize::from(set)).copied().unwrap_or(Signs::NONE)
    }
}
