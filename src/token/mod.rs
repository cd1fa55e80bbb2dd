//! Words, punctuation and sentences of the kept blocks: what the quote and entity stages read.
//!
//! A page is tokenised once. A [`Text`] borrows the page; a [`Token`] holds offsets, what it looks like and what
//! the [`lexicon`] knows of its word, and no string of its own. One pass, linear in the length of the text.

pub(crate) mod lexicon;
mod phrase;
mod scan;
mod sentence;
mod words;

pub(crate) use lexicon::Class;
pub(crate) use phrase::{Phrase, PhraseKind, is_verb_here};

use crate::clean::{Label, Labelled};
use crate::page::{BlockId, BlockSpan, Page, Span};
use crate::word::Words;
use scan::{Cursor, Cut};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, with its inner hyphens, apostrophes and abbreviation points: "co-founder", "don’t", "U.S.", "Mr.".
    Word,
    /// A number, with its currency, points and per-cent sign: "$1,200.50", "26%", "70-year-old" is a word.
    Number,
    /// The possessive or contracted "’s" of the word before it, or the bare apostrophe of "officials’".
    Clitic,
    /// A mark that opens a quotation: “ « „ ‘, or a straight mark that stands where one opens.
    Open,
    /// A mark that closes one.
    Close,
    /// `.`
    Period,
    /// `?` or `!`
    Exclaim,
    /// `…` or `...`
    Ellipsis,
    Comma,
    Semicolon,
    Colon,
    /// A dash between words: — – --, or a hyphen with spaces around it.
    Dash,
    /// `(` or `[`
    OpenBracket,
    /// `)` or `]`
    CloseBracket,
    /// A line break inside a block.
    Break,
    /// Anything else.
    Other,
}

/// What a word looks like: bits of [`Token::shape`].
pub(crate) mod shape {
    /// Begins with an upper-case letter (only for [`super::Kind::Word`]).
    pub(crate) const CAPITAL: u8 = 1;
    /// Every letter is upper case, and there are two or more ("NATO", "U.S.").
    pub(crate) const ALL_CAPS: u8 = 2;
    /// Ends in an abbreviation point ("Mr.", "J.", "U.S.").
    pub(crate) const POINT: u8 = 4;
    /// One letter and a point, or one capital letter: an initial.
    pub(crate) const INITIAL: u8 = 8;
    /// White space, or the block's beginning, stands before the token.
    pub(crate) const SPACE_BEFORE: u8 = 16;
    /// The first word of a sentence, so that its capital says nothing.
    pub(crate) const FIRST: u8 = 32;
    /// Has an inner hyphen.
    pub(crate) const HYPHEN: u8 = 64;
    /// A single quotation mark rather than a double one (only for [`super::Kind::Open`] and `Close`).
    pub(crate) const SINGLE: u8 = 128;
    /// A small word that ends in "-ly", as adverbs do (only for [`super::Kind::Word`]).
    pub(crate) const LY: u8 = SINGLE;
}

/// A word or a mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// The block, and the first byte in its text.
    pub block: u32,
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// A hash of the word in lower case: equal words have equal keys. 0 for what is no word.
    pub key: u32,
    /// What the lexicon knows of the word.
    pub class: Class,
    /// Which verb it is a form of, by its place in [`lexicon::lemma`]; 0 for none.
    pub lemma: u16,
    pub kind: Kind,
    /// Bits of [`shape`].
    pub shape: u8,
}

impl Token {
    /// Whether the word has any of the classes.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.class.any(class)
    }

    /// Whether it has any of the [`shape`] bits.
    pub(crate) fn looks(&self, bits: u8) -> bool {
        self.shape & bits != 0
    }

    /// A word with the ending of an adverb that is no verb: "quietly".
    pub(crate) fn is_in_ly(&self) -> bool {
        (self.kind == Kind::Word) & self.looks(shape::LY) & !self.is(Class::VERB)
    }

    /// A capitalised word.
    pub(crate) fn is_capital(&self) -> bool {
        self.looks(shape::CAPITAL)
    }
}

/// The tokens of all the kept blocks of a page, in document order, with their sentences.
#[derive(Debug)]
pub(crate) struct Text<'p> {
    page: &'p Page,
    /// Every token.
    pub tokens: Vec<Token>,
    /// Every sentence, as a range of tokens. No sentence runs over the end of a block, and marks that close a
    /// quotation belong to the sentence before them.
    pub sentences: Vec<Range<usize>>,
    /// Every noun phrase that could name somebody, in document order; an owner stands before what it owns.
    pub phrases: Vec<Phrase>,
    /// Every token that opens or closes a quotation.
    pub quotation_marks: Vec<u32>,
    /// The tokens of each block of the page; empty where the block is not read.
    blocks: Vec<Range<usize>>,
    /// The sentence that each token is in.
    sentence_of: Vec<u32>,
}

impl<'p> Text<'p> {
    /// Tokenises every block that is neither hidden nor outside the article, without its hidden spans.
    #[inline(never)]
    pub(crate) fn new(page: &'p Page, labels: &[Labelled], words: &Words) -> Self {
        let bytes: usize = page.blocks.iter().map(|block| block.text.len()).sum();
        let mut sentences = Vec::with_capacity(bytes / 100 + 8);
        let mut blocks = Vec::with_capacity(page.blocks.len());
        let mut cut = Cut {
            tokens: Vec::with_capacity(bytes / 5 + 8),
            stops: Vec::with_capacity(64),
            quotation_marks: Vec::with_capacity(64),
        };
        for (block, labelled) in page.blocks.iter().zip(labels) {
            let from = cut.tokens.len();
            if !labelled.label.is_hidden() && labelled.label != Label::Chrome {
                let mut at = 0;
                let mut words = Cursor::new(words, block.id);
                cut.stops.clear();
                for hidden in &labelled.hidden_spans {
                    scan::tokens(&block.text, at..hidden.span.start, block.id, &mut words, &mut cut);
                    at = hidden.span.end;
                }
                scan::tokens(&block.text, at..block.text.len(), block.id, &mut words, &mut cut);
                sentence::split(&mut cut.tokens, from, &cut.stops, &mut sentences);
            }
            blocks.push(from..cut.tokens.len());
        }
        let Cut { tokens, quotation_marks, .. } = cut;
        let mut phrases = Vec::with_capacity(bytes / 16 + 8);
        let mut sentence_of = Vec::with_capacity(tokens.len());
        for (number, sentence) in sentences.iter().enumerate() {
            sentence_of.resize(sentence.end, number as u32);
            phrase::chunk(&tokens, sentence.clone(), &mut phrases);
        }
        Self { page, tokens, sentences, phrases, quotation_marks, blocks, sentence_of }
    }

    /// The page that was tokenised.
    pub(crate) fn page(&self) -> &'p Page {
        self.page
    }

    /// The tokens of a block.
    pub(crate) fn block(&self, block: BlockId) -> Range<usize> {
        self.blocks.get(block).cloned().unwrap_or(0..0)
    }

    /// The number of the sentence that a token is in.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentence_of.get(token).map_or(0, |&number| number as usize)
    }

    /// A token's word as it stands in the text.
    pub(crate) fn word(&self, token: usize) -> &'p str {
        let Some(token) = self.tokens.get(token) else { return "" };
        let text = &self.page.blocks[token.block as usize].text;
        text.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    /// The text from the first token of a range to its last.
    pub(crate) fn slice(&self, range: Range<usize>) -> &'p str {
        let Some(span) = self.span(range) else { return "" };
        self.page.blocks[span.block].text.get(span.start..span.end).unwrap_or("")
    }

    /// Where a range of tokens stands; `None` when it is empty. All of it must be in one block.
    pub(crate) fn span(&self, range: Range<usize>) -> Option<BlockSpan> {
        let (first, last) = (self.tokens.get(range.start)?, self.tokens.get(range.end.checked_sub(1)?)?);
        (first.block == last.block && first.start < last.end).then_some(BlockSpan {
            block: first.block as usize,
            start: first.start as usize,
            end: last.end as usize,
        })
    }

    /// The tokens that overlap a span; empty for a span in a block that is not read.
    pub(crate) fn tokens_in(&self, span: &BlockSpan) -> Range<usize> {
        self.tokens_within(span.block, Span::new(span.start, span.end))
    }

    /// The tokens of `block` that overlap a span of its text.
    pub(crate) fn tokens_within(&self, block: BlockId, span: Span) -> Range<usize> {
        let range = self.block(block);
        let tokens = &self.tokens[range.clone()];
        let first = tokens.partition_point(|token| token.end as usize <= span.start);
        let last = tokens.partition_point(|token| (token.start as usize) < span.end);
        range.start + first..range.start + last.max(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &Page) -> Text<'_> {
        let words = crate::clean::words(page);
        let labels = crate::clean::label(page, &crate::clean::region::find(page), &words);
        Text::new(page, &labels, &words)
    }

    fn words(text: &str) -> Vec<String> {
        let page = Page::from_text(text);
        let text = read(&page);
        (0..text.tokens.len()).map(|token| text.word(token).to_owned()).collect()
    }

    fn sentences(text: &str) -> Vec<String> {
        let page = Page::from_text(text);
        let text = read(&page);
        text.sentences.iter().map(|sentence| text.slice(sentence.clone()).to_owned()).collect()
    }

    #[test]
    fn keeps_hyphens_initials_and_contractions_in_the_word() {
        assert_eq!(
            words("Mr. Bo-gil doesn’t like J. R. Oak’s U.S. plan, 26% of $1,200.50."),
            [
                "Mr.",
                "Bo-gil",
                "doesn’t",
                "like",
                "J.",
                "R.",
                "Oak",
                "’s",
                "U.S.",
                "plan",
                ",",
                "26%",
                "of",
                "$1,200.50",
                "."
            ]
        );
    }

    #[test]
    fn splits_marks_from_words() {
        assert_eq!(
            words("“Go,” she said—“now.”"),
            ["“", "Go", ",", "”", "she", "said", "—", "“", "now", ".", "”"]
        );
    }

    fn phrases(text: &str) -> Vec<String> {
        let page = Page::from_text(text);
        let text = read(&page);
        text.phrases.iter().map(|phrase| text.slice(phrase.tokens.clone()).to_owned()).collect()
    }

    #[test]
    fn finds_names_with_titles_owners_and_plain_nouns() {
        assert_eq!(
            phrases(
                "Harbor spokesman Ada Brook’s lawyer, a retired judge, told the Bureau of Labor Reform that she lied."
            ),
            [
                "Harbor spokesman Ada Brook",
                "Harbor spokesman Ada Brook’s lawyer",
                "a retired judge",
                "the Bureau of Labor Reform",
                "that",
                "she"
            ]
        );
    }

    #[test]
    fn a_verb_ends_a_phrase() {
        assert_eq!(
            phrases("Critics say Brook lied. The Oak campaign claims the report."),
            ["Critics", "Brook", "The Oak campaign", "the report"]
        );
    }

    #[test]
    fn a_hard_wrapped_line_goes_on() {
        let mut page = Page::from_text("x");
        page.blocks[0].text =
            "“The harbour has been on its own for years,”\nsaid Ada Brook of the Elmtown Harbour and Port\n\
            Authority in a long talk with the town, which\nlistened. “Now it needs help.”\nIt rained."
                .to_owned();
        let text = read(&page);
        let firsts: Vec<&str> = text.sentences.iter().map(|range| text.word(range.start + 1)).collect();
        assert_eq!(firsts, ["The", "Now", "rained"]);
    }

    #[test]
    fn a_closing_mark_belongs_to_the_sentence_before() {
        assert_eq!(
            sentences("“It is late.” Ms. Brook left. “Why?” he asked. Dr. J. Oak of the U.S. Senate stayed."),
            ["“It is late.”", "Ms. Brook left.", "“Why?” he asked.", "Dr. J. Oak of the U.S. Senate stayed."]
        );
    }
}
