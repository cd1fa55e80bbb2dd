//! The code of a pattern: the small numbers that it is compiled to, and how they are read.
//!
//! A pattern is a head and so many items; an item is a head, the marks that fit (two numbers, the lower bits first, if
//! there are any), the sets that fit and the words that fit.

use crate::word::WordId;

/// Where a pattern begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Begins {
    Sentence,
    Passage,
    Anywhere,
}

/// The head of a pattern.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub begins: Begins,
    /// Whether the patterns before belong to other cues.
    pub new_cue: bool,
    /// How many numbers its items have.
    pub length: usize,
    /// The place, among those numbers, of the item by whose words it is found, plus one; 0 for none.
    pub anchor: usize,
    /// How many words there may be from where it begins to that item.
    pub before: Reach,
    /// How many words there may be from where it begins to the end of the passage.
    pub all: Reach,
    /// The place of the first item that the last word of the passage may fit, plus one; 0 where any word may be the last.
    pub tail: usize,
}

/// The fewest words, and the most; `u8::MAX` for any number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub least: u8,
    pub most: u8,
}

impl Reach {
    pub const NONE: Self = Self { least: 0, most: 0 };

    /// As many words more as an item stands for.
    pub const fn and(self, item: ItemHead) -> Self {
        let longest = longest(item);
        let longest = if longest > u8::MAX as usize { u8::MAX } else { longest as u8 };
        Self { least: self.least + shortest(item), most: self.most.saturating_add(longest) }
    }

    const fn write(self) -> u16 {
        self.least as u16 | (self.most as u16) << 8
    }

    fn read(code: u16) -> Self {
        let [least, most] = code.to_le_bytes();
        Self { least, most }
    }

    /// Whether so many words are as many as there may be.
    pub fn has(self, words: usize) -> bool {
        words >= self.least.into() && (self.most == u8::MAX || words <= self.most.into())
    }
}

impl Head {
    /// How many numbers it has.
    pub const LENGTH: usize = 4;
    /// More numbers than any pattern needs.
    const MOST: usize = 1 << 8;
    /// More than the place of any anchor.
    pub const ANCHORS: usize = 1 << 5;

    pub const fn write(self) -> [u16; Self::LENGTH] {
        assert!(self.length < Self::MOST && self.anchor < Self::ANCHORS, "the pattern is too long");
        let begins = match self.begins {
            Begins::Sentence => 0,
            Begins::Passage => 1,
            Begins::Anywhere => 2,
        };
        let first =
            begins | (self.new_cue as u16) << 2 | (self.anchor as u16) << 3 | (self.length as u16) << 8;
        assert!(self.tail < Self::MOST);
        [first, self.before.write(), self.all.write(), self.tail as u16]
    }

    /// The head that a code begins with, and the code after it.
    pub fn read(code: &[u16]) -> Option<(Self, &[u16])> {
        let ([first, before, all, tail], rest) = code.split_first_chunk()?;
        let head = Self {
            begins: match first & 3 {
                0 => Begins::Sentence,
                1 => Begins::Passage,
                _ => Begins::Anywhere,
            },
            new_cue: first >> 2 & 1 != 0,
            anchor: usize::from(first >> 3) % Self::ANCHORS,
            length: usize::from(first >> 8),
            before: Reach::read(*before),
            all: Reach::read(*all),
            tail: usize::from(*tail) % Self::MOST,
        };
        Some((head, rest))
    }
}

/// What an item stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// One word: of some words or sets, or with a mark.
    One,
    /// Up to so many words of the same sentence.
    Gap,
    /// Capitalised words, with the small words that names have between them.
    Name,
    /// The word before carries one of the marks.
    After,
    /// The next word carries none of the marks.
    Not,
    /// The passage ends here.
    End,
}

/// The head of an item.
#[derive(Clone, Copy)]
pub(super) struct ItemHead {
    pub kind: Kind,
    pub optional: bool,
    /// As often as it matches.
    pub repeated: bool,
    pub has_marks: bool,
    pub sets: usize,
    /// How many words there are, or how long a gap is at most.
    pub count: usize,
}

impl ItemHead {
    const SETS: usize = 1 << 3;
    const COUNT: usize = 1 << 7;

    pub const fn write(self) -> u16 {
        assert!(self.sets < Self::SETS && self.count < Self::COUNT, "the item has too many words");
        let flags = (self.optional as u16) << 3 | (self.repeated as u16) << 4 | (self.has_marks as u16) << 5;
        self.kind as u16 | flags | (self.sets as u16) << 6 | (self.count as u16) << 9
    }

    const fn read(code: u16) -> Self {
        Self {
            kind: match code & 7 {
                0 => Kind::One,
                1 => Kind::Gap,
                2 => Kind::Name,
                3 => Kind::After,
                4 => Kind::Not,
                _ => Kind::End,
            },
            optional: code >> 3 & 1 != 0,
            repeated: code >> 4 & 1 != 0,
            has_marks: code >> 5 & 1 != 0,
            sets: (code >> 6) as usize % Self::SETS,
            count: (code >> 9) as usize,
        }
    }
}

/// An item of a pattern.
#[derive(Clone, Copy)]
pub(super) struct Item<'c> {
    pub head: ItemHead,
    pub marks: u32,
    pub sets: &'c [u16],
    pub words: &'c [WordId],
}

impl<'c> Item<'c> {
    /// The first item, and the code of those after it; none where the pattern ends.
    pub const fn read(code: &'c [u16]) -> Option<(Self, &'c [u16])> {
        let Some((head, rest)) = code.split_first() else { return None };
        let head = ItemHead::read(*head);
        let (marks, rest) = match rest {
            [low, high, rest @ ..] if head.has_marks => (*low as u32 | (*high as u32) << 16, rest),
            _ => (0, rest),
        };
        let Some((sets, rest)) = rest.split_at_checked(head.sets) else { return None };
        let words = if matches!(head.kind, Kind::One) { head.count } else { 0 };
        let Some((words, rest)) = rest.split_at_checked(words) else { return None };
        Some((Self { head, marks, sets, words }, rest))
    }
}

/// The fewest words that an item stands for.
const fn shortest(item: ItemHead) -> u8 {
    (!item.optional && matches!(item.kind, Kind::One | Kind::Name)) as u8
}

/// The most words of a name.
pub(super) const NAME: usize = 12;

/// The most words that an item stands for.
const fn longest(item: ItemHead) -> usize {
    match item.kind {
        _ if item.repeated => usize::MAX,
        Kind::One => 1,
        Kind::Gap => item.count,
        Kind::Name => NAME,
        Kind::After | Kind::Not | Kind::End => 0,
    }
}
