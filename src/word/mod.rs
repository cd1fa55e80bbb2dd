//! A word is what every stage reads: where it stands, what the [`Dictionary`] knows of it, and what stands around it.
//!
//! The words of a page are read once, before anything else, and each is looked up once.

mod dictionary;
pub(crate) mod gather;
pub(crate) mod key;
mod read;

pub(crate) use dictionary::{Dictionary, WordId};
pub(crate) use read::{Letters, Run};

use crate::page::{BlockId, Page, Span, lines};
use crate::token::lexicon::Forms;
use std::ops::Range;

/// What is noted on a word.
pub(crate) mod mark {
    /// Begins with a capital letter.
    pub const CAPITAL: u32 = 1;
    /// Two or more letters, all capitals.
    pub const UPPER: u32 = 1 << 1;
    /// Begins with a digit.
    pub const NUMBER: u32 = 1 << 2;
    /// A web address, whole or without its scheme.
    pub const URL: u32 = 1 << 3;
    /// An e-mail address.
    pub const EMAIL: u32 = 1 << 4;
    /// An account's name: `@ada`.
    pub const HANDLE: u32 = 1 << 5;
    /// The first word of a sentence or of what stands for one: after a bracket, bullet or dash at its beginning.
    pub const STARTS: u32 = 1 << 6;
    /// The last word of a sentence.
    pub const ENDS: u32 = 1 << 7;
    /// A colon follows.
    pub const COLON: u32 = 1 << 8;
    /// Stands inside quotation marks.
    pub const QUOTED: u32 = 1 << 9;
    /// A comma follows.
    pub const COMMA: u32 = 1 << 10;
    /// Stands inside round or square brackets.
    pub const BRACKETED: u32 = 1 << 11;
    /// A semicolon follows.
    pub const SEMICOLON: u32 = 1 << 12;
    /// A bar, a dash between spaces or an arrow follows.
    pub const BAR: u32 = 1 << 13;
    /// A closing bracket follows.
    pub const CLOSES: u32 = 1 << 14;
    /// Follows a short opening with a colon: "Editor's note: This".
    pub const LED: u32 = 1 << 15;
    /// A bar or bullet follows.
    pub const PIPE: u32 = 1 << 17;
    /// A year, or a time of day.
    pub const YEAR: u32 = 1 << 16;
    /// Nothing but letters of ASCII, with the [`Word::key`], class and verb that later stages use.
    pub const LETTERS: u32 = 1 << 18;
    /// A mark or a space follows that parts it from what comes next, for whoever reads; only with `LETTERS`.
    pub const PARTED: u32 = 1 << 19;
    /// Follows a [parted](PARTED) word with nothing but a space between them; only with `LETTERS`.
    pub const SPACED: u32 = 1 << 20;
    /// Begins with a small letter and ends in "-ly", as adverbs do; only with `LETTERS`.
    pub const LY: u32 = 1 << 21;
}

/// A word of a text. Its last fields are in the order of the [`Entry`](dictionary::Entry)'s, to be copied at once.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub(crate) struct Word {
    /// Its first byte, counted from the beginning of its [`Stretch`].
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// Its key, [folded](dictionary::fold) as cues are; 0 for an address.
    pub key: u32,
    /// Of [`mark`].
    pub marks: u32,
    /// What the lexicon says that it can be, and which verb it is a form of; only for one that is nothing but
    /// [letters](mark::LETTERS).
    pub class: u16,
    pub lemma: u16,
    /// Its number among the words that cues use.
    pub id: WordId,
    /// What it says about where the story came from, as bits of [`crate::origin::Cues`]; for one that is more than letters,
    /// what its parts say as well.
    pub cues: u8,
    /// Which forms of verbs it is; as `class`.
    pub forms: Forms,
}

impl Word {
    /// Whether any of these marks is on it.
    pub fn is(&self, marks: u32) -> bool {
        self.marks & marks != 0
    }

    /// Its bytes, counted from the beginning of its [`Stretch`].
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A paragraph, heading, list item or line: a block, or one of several rows of their own in a block.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    /// The block that it is in.
    pub block: BlockId,
    /// Which part of the block's text it is.
    pub span: Span,
    /// Its words in [`Words::all`].
    pub words: Range<usize>,
    /// What its words say about where the story came from, as bits of [`crate::origin::Cues`].
    pub cues: u8,
}

/// The words of a page.
pub(crate) struct Words<'d> {
    /// What is known of them.
    pub dictionary: &'d Dictionary,
    /// Every word, in document order.
    pub all: Vec<Word>,
    /// The texts that they stand in, in document order; every block has one at least.
    pub stretches: Vec<Stretch>,
    /// For each block the first of its stretches, and how many there are after the last block.
    first: Vec<usize>,
}

impl<'d> Words<'d> {
    /// Reads the words of a page.
    #[inline(never)]
    pub fn read(page: &Page, dictionary: &'d Dictionary) -> Self {
        let bytes: usize = page.blocks.iter().map(|block| block.text.len()).sum();
        let mut words = Self {
            dictionary,
            all: Vec::with_capacity(bytes / 5),
            stretches: Vec::with_capacity(page.blocks.len()),
            first: Vec::with_capacity(page.blocks.len() + 1),
        };
        for block in &page.blocks {
            words.first.push(words.stretches.len());
            if !page.is_text() && block.text.contains('\n') {
                lines::paragraphs(&block.text)
                    .into_iter()
                    .for_each(|paragraph| words.add(block.id, &block.text, paragraph.span));
            } else {
                words.add(block.id, &block.text, Span::new(0, block.text.len()));
            }
        }
        words.first.push(words.stretches.len());
        words
    }

    #[inline(never)]
    fn add(&mut self, block: BlockId, text: &str, span: Span) {
        let Some(text) = text.get(span.start..span.end) else { return };
        let first = self.all.len();
        let cues = read::read(text, self.dictionary, &mut self.all);
        self.stretches.push(Stretch { block, span, words: first..self.all.len(), cues });
    }

    /// The stretches of a block.
    pub fn of_block(&self, block: BlockId) -> &[Stretch] {
        let first = |block: BlockId| self.first.get(block).copied().unwrap_or(self.stretches.len());
        &self.stretches[first(block)..first(block + 1)]
    }
}
