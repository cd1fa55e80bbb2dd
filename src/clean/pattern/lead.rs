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
}

/// A lead of a word, by its place, and where its pattern may begin: packed into a number, for most have nowhere to begin.
#[derive(Clone, Copy)]
pub(super) struct Link(u32);

impl Link {
    /// `before` is how many words there may be from where the pattern begins to the word.
    pub fn new(lead: u16, begins: Begins, before: Reach) -> Self {
        let [least, most] = [before.least, before.most].map(|words| u32::from(words.min(63)));
        Self(u32::from(lead) << 16 | (begins as u32) << 12 | most << 6 | least)
    }

    pub fn lead(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// Of four, as [`Begins`].
    fn begins(self) -> usize {
        (self.0 >> 12 & 3) as usize
    }

    /// A bit for each number of words there may be before.
    fn before(self) -> u64 {
        u64::MAX << (self.0 & 63) & u64::MAX >> (63 - (self.0 >> 6 & 63))
    }
}

/// What a word is seen with.
pub(super) struct Seen {
    left: Signs,
    right: Signs,
    /// Where patterns may begin, by [`Begins`]: a bit for each number of words between.
    beginnings: [u64; 4],
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
            beginnings: [sentences.seen_from(at), passage, anywhere, 0],
        }
    }

    /// Where the pattern of a link may begin: a bit for each number of words between.
    pub fn beginnings(&self, link: Link) -> u64 {
        self.beginnings[link.begins()] & link.before()
    }

    /// Whether the words beside are such as a lead asks for.
    pub fn fits(&self, lead: &Lead) -> bool {
        lead.left.meets(self.left) & lead.right.meets(self.right)
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

/// The leads by words, and by what is noted on them.
pub(super) struct Index {
    /// By a word's number, how many words, itself counted, there may be from where a pattern begins to it; 0 for a word
    /// without leads.
    far: Box<[u8; WORDS]>,
    /// By a word's number, where its links begin; they end where those of the next word begin.
    first: Box<[u16; WORDS + 1]>,
    /// Numbers of [`Link`]s.
    links: Vec<u32>,
    by_mark: Vec<(u32, Link)>,
    /// All marks of those.
    marks: u32,
    /// What the last word of a passage may be, where one of them leads to a pattern.
    last: Last,
}

/// What an [`Index`] is made of.
pub(super) struct IndexMaker {
    index: Index,
    /// Each word's links, in the order in which they were added.
    links: Vec<(WordId, Link)>,
}

impl IndexMaker {
    pub fn new() -> Self {
        let index = Index {
            far: Box::new([0; WORDS]),
            first: Box::new([0; WORDS + 1]),
            links: Vec::new(),
            by_mark: Vec::new(),
            marks: 0,
            last: Last::default(),
        };
        Self { index, links: Vec::with_capacity(2 * WORDS) }
    }

    /// Adds a link to some words.
    pub fn add(&mut self, words: &[WordId], link: Link, begins: Begins, before: Reach) {
        let far = match begins {
            Begins::Anywhere => Index::ANYWHERE,
            Begins::Sentence | Begins::Passage => before.most.saturating_add(1),
        };
        for word in words {
            let place = usize::from(*word) % WORDS;
            self.index.first[place] += 1;
            self.index.far[place] = self.index.far[place].max(far);
        }
        self.links.extend(words.iter().map(|word| (*word, link)));
    }

    /// Adds a link to all words with a mark, in passages whose last word is such.
    pub fn add_marks(&mut self, marks: u32, link: Link, last: Last) {
        if marks != 0 {
            self.index.by_mark.push((marks, link));
            self.index.marks |= marks;
            self.index.last = self.index.last.or(last);
        }
    }

    /// Puts the links of each word together.
    pub fn finish(self) -> Index {
        let Self { mut index, links } = self;
        // First where the links of each word end, and when all are in their places where they begin.
        let mut end = 0;
        for first in index.first.iter_mut() {
            end += *first;
            *first = end;
        }
        index.links = vec![0; links.len()];
        for (word, link) in links.into_iter().rev() {
            let first = &mut index.first[usize::from(word) % WORDS];
            *first -= 1;
            index.links[usize::from(*first)] = link.0;
        }
        index
    }
}

impl Index {
    /// Where a pattern begins anywhere, no beginning of a sentence has to be near.
    const ANYWHERE: u8 = u8::MAX;

    /// The marks that lead to patterns in a passage with this last word.
    pub fn marks(&self, last: Last) -> u32 {
        if self.last.meets(last) { self.marks } else { 0 }
    }

    /// Which of up to 64 words have leads, or one of some marks: a bit for each. Whether a word has any nobody can foresee.
    pub fn may_have(&self, words: &[Word], marks: u32) -> u64 {
        let may = |word: &Word| u64::from((self.far(word) != 0) | word.is(marks));
        words.iter().rev().fold(0, |all, word| all << 1 | may(word))
    }

    /// Whether the word at a place has leads to patterns that begin with a sentence near enough, or one of some marks.
    pub fn has(&self, word: &Word, marks: u32, at: usize, sentences: &Sentences) -> bool {
        sentences.reach(at, self.far(word)) || word.is(marks)
    }

    fn far(&self, word: &Word) -> u8 {
        self.far[usize::from(word.id) % WORDS]
    }

    /// The links of a word.
    pub fn of_word(&self, word: &Word) -> impl Iterator<Item = Link> {
        let place = usize::from(word.id) % WORDS;
        let links = usize::from(self.first[place])..usize::from(self.first[place + 1]);
        self.links.get(links).unwrap_or_default().iter().map(|link| Link(*link))
    }

    /// The links of what is noted on a word.
    pub fn of_marks(&self, word: &Word) -> impl Iterator<Item = Link> {
        self.by_mark.iter().filter(|(marks, _)| word.is(*marks)).map(|(_, link)| *link)
    }
}
