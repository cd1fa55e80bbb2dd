//! A lead goes from a word of a text to a pattern that cannot do without that word.

use super::code::{Begins, Reach};
use super::signs::Signs;
use super::{Last, WORDS};
use crate::word::{Word, WordId};

/// A pattern that cannot do without some word.
#[derive(Clone, Copy)]
pub(super) struct Lead {
    /// What may stand before the word.
    pub left: Signs,
    /// What may follow it.
    pub right: Signs,
    pub pattern: u16,
    /// How many words there may be from where the pattern begins to the word.
    pub before: Reach,
    pub begins: Begins,
}

/// What a word is seen with.
pub(super) struct Seen {
    left: Signs,
    right: Signs,
    /// Where patterns may begin, by [`Begins`]: a bit for each number of words between.
    beginnings: [u64; 3],
}

impl Seen {
    /// The word at a place, and where sentences begin.
    pub fn new(words: &[Word], at: usize, sentences: &Sentences) -> Self {
        let left = at.checked_sub(1).and_then(|before| words.get(before));
        let passage = if at < 64 { 1 << at } else { 0 };
        let anywhere = u64::MAX >> (63 - at.min(63));
        Self {
            left: Signs::of(left),
            right: Signs::of(words.get(at + 1)),
            beginnings: [sentences.seen_from(at), passage, anywhere],
        }
    }

    /// Where the pattern of a lead may begin: a bit for each number of words between.
    pub fn beginnings(&self, lead: &Lead) -> u64 {
        if lead.left.meets(self.left) & lead.right.meets(self.right) {
            self.beginnings[lead.begins as usize] & lead.before.bits()
        } else {
            0
        }
    }
}

/// Where the sentences of a passage begin.
pub(super) struct Sentences {
    /// The place of the last beginning.
    last: usize,
    /// A bit for each number of words between that and a beginning.
    before: u64,
}

impl Sentences {
    /// A passage begins as sentences do.
    pub fn new() -> Self {
        Self { last: 0, before: 1 }
    }

    /// One begins at a place.
    pub fn begin(&mut self, at: usize) {
        *self = Self { last: at, before: self.seen_from(at) | 1 };
    }

    /// A bit for each number of words between a place and a beginning before it.
    pub fn seen_from(&self, at: usize) -> u64 {
        u32::try_from(at - self.last).ok().and_then(|words| self.before.checked_shl(words)).unwrap_or(0)
    }

    /// Whether the last beginning is among the words that are so near to a place.
    fn reach(&self, at: usize, far: u8) -> bool {
        at - self.last < far.into() || far == Index::ANYWHERE
    }
}

/// A lead of a word, and the place of the next one; 0 for none.
#[derive(Clone, Copy)]
struct Link {
    next: u16,
    lead: u16,
}

/// The leads by words, and by what is noted on them.
pub(super) struct Index {
    /// By a word's number, how many words, itself counted, there may be from where a pattern begins to it; 0 for a word
    /// without leads.
    far: Box<[u8; WORDS]>,
    /// By a word's number, the place of the first of its links.
    first: Box<[u16; WORDS]>,
    links: Vec<Link>,
    by_mark: Vec<(u32, u16)>,
    /// All marks of those.
    marks: u32,
    /// What the last word of a passage may be, where one of them leads to a pattern.
    last: Last,
}

impl Index {
    /// Where a pattern begins anywhere, no beginning of a sentence has to be near.
    const ANYWHERE: u8 = u8::MAX;

    pub fn new() -> Self {
        // The first link is no word's.
        let mut links = Vec::with_capacity(WORDS);
        links.push(Link { next: 0, lead: 0 });
        Self {
            far: Box::new([0; WORDS]),
            first: Box::new([0; WORDS]),
            links,
            by_mark: Vec::new(),
            marks: 0,
            last: Last::default(),
        }
    }

    /// Adds the lead at a place to some words.
    pub fn add(&mut self, words: &[WordId], lead: &Lead, place: u16) {
        let far = match lead.begins {
            Begins::Anywhere => Self::ANYWHERE,
            Begins::Sentence | Begins::Passage => lead.before.most.saturating_add(1),
        };
        for word in words {
            let word = usize::from(*word) % WORDS;
            let next = std::mem::replace(&mut self.first[word], self.links.len() as u16);
            self.links.push(Link { next, lead: place });
            self.far[word] = self.far[word].max(far);
        }
    }

    /// Adds the lead at a place to all words with a mark, in passages whose last word is such.
    pub fn add_marks(&mut self, marks: u32, place: u16, last: Last) {
        if marks != 0 {
            self.by_mark.push((marks, place));
            self.marks |= marks;
            self.last = self.last.or(last);
        }
    }

    /// The marks that lead to patterns in a passage with this last word.
    pub fn marks(&self, last: Last) -> u32 {
        if self.last.meets(last) { self.marks } else { 0 }
    }

    /// Whether a word has leads, or one of some marks.
    pub fn may_have(&self, word: &Word, marks: u32) -> bool {
        self.far(word) != 0 || word.is(marks)
    }

    /// Whether the word at a place has leads to patterns that begin with a sentence near enough, or one of some marks.
    pub fn has(&self, word: &Word, marks: u32, at: usize, sentences: &Sentences) -> bool {
        sentences.reach(at, self.far(word)) || word.is(marks)
    }

    fn far(&self, word: &Word) -> u8 {
        self.far[usize::from(word.id) % WORDS]
    }

    /// Calls for the place of each of a word's leads, and of its marks' if it has one of these.
    #[inline(always)]
    pub fn each(&self, word: &Word, marks: u32, mut follow: impl FnMut(u16)) {
        let mut place = self.first[usize::from(word.id) % WORDS];
        while place != 0
            && let Some(link) = self.links.get(usize::from(place))
        {
            follow(link.lead);
            place = link.next;
        }
        if word.is(marks) {
            for (marks, lead) in &self.by_mark {
                if word.is(*marks) {
                    follow(*lead);
                }
            }
        }
    }
}
