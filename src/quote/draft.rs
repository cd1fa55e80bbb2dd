//! Quotations while they are found: small records of tokens and phrases. Words and spans are taken from the text once it
//! is known which parts go together, and in the order of the text.

use super::{Quote, QuoteKind};
use crate::token::Text;
use std::ops::Range;

/// What is known of a quotation beside its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub kind: QuoteKind,
    /// The phrase that names the speaker: a place in [`Text::phrases`].
    pub mention: Option<usize>,
    /// The token that says that somebody speaks.
    pub cue: Option<usize>,
    pub confidence: f32,
}

/// Quotations, each with its parts.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    list: Vec<(Draft, Chain)>,
    parts: Vec<Part>,
}

/// The parts of a quotation: the places of the first and the last.
#[derive(Clone, Copy, Debug)]
struct Chain {
    first: usize,
    last: usize,
}

#[derive(Debug)]
struct Part {
    tokens: Range<usize>,
    /// Whether its words are those of an earlier part.
    repeats: bool,
    /// The next part of the same quotation.
    next: Option<usize>,
}

impl Drafts {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Adds a quotation with its first part.
    pub(super) fn add(&mut self, draft: Draft, tokens: Range<usize>) {
        let first = self.push(tokens, false);
        self.list.push((draft, Chain { first, last: first }));
    }

    fn push(&mut self, tokens: Range<usize>, repeats: bool) -> usize {
        self.parts.push(Part { tokens, repeats, next: None });
        self.parts.len() - 1
    }

    /// Takes out the last quotation, whose parts are the last ones, too.
    pub(super) fn pop(&mut self) {
        if let Some((_, chain)) = self.list.pop() {
            self.parts.truncate(chain.first);
        }
    }

    /// Drops quotations, given what is known of them and the token that they begin with.
    pub(super) fn retain(&mut self, keep: impl Fn(&Draft, usize) -> bool) {
        let Self { list, parts } = self;
        list.retain(|(draft, chain)| keep(draft, parts[chain.first].tokens.start));
    }

    /// One of the quotations.
    pub(super) fn get_mut(&mut self, number: usize) -> Option<&mut Draft> {
        self.list.get_mut(number).map(|(draft, _)| draft)
    }

    /// Adds a part to one of the quotations; its words only if they do not repeat an earlier part.
    pub(super) fn go_on(&mut self, number: usize, tokens: Range<usize>, repeats: bool) {
        let part = self.push(tokens, repeats);
        if let Some((_, chain)) = self.list.get_mut(number) {
            self.parts[chain.last].next = Some(part);
            chain.last = part;
        }
    }

    /// The parts of a quotation, in the order in which they were found.
    fn parts(&self, chain: Chain) -> impl Iterator<Item = &Part> {
        let next = |part: &&Part| part.next.map(|next| &self.parts[next]);
        std::iter::successors(self.parts.get(chain.first), next)
    }

    /// Whether a quotation is named in none of the blocks that it stands in.
    pub(super) fn is_named_elsewhere(&self, text: &Text<'_>, number: usize) -> bool {
        let block = |at: usize| text.tokens[at].block;
        self.list.get(number).is_some_and(|(draft, chain)| {
            draft.mention.is_none_or(|mention| {
                let named = block(text.phrases[mention].tokens.start);
                self.parts(*chain).all(|part| block(part.tokens.start) != named)
            })
        })
    }

    /// The quotations in the order of the text.
    #[inline(never)]
    pub(super) fn into_quotes(self, text: &Text<'_>) -> Vec<Quote> {
        // Where each begins, and its number.
        let begin = |chain: &Chain| self.parts[chain.first].tokens.start as u64;
        let places = self.list.iter().zip(0..).map(|((_, chain), number)| begin(chain) << 32 | number);
        let mut order: Vec<u64> = places.collect();
        order.sort_unstable();
        let mut quotes = Vec::with_capacity(order.len());
        for place in order {
            let (draft, chain) = &self.list[place as u32 as usize];
            quotes.push(self.quote(text, quotes.len(), draft, *chain));
        }
        quotes
    }

    fn quote(&self, text: &Text<'_>, id: usize, draft: &Draft, chain: Chain) -> Quote {
        let (mut size, mut count) = (0, 0);
        for part in self.parts(chain) {
            size += if part.repeats { 0 } else { text.slice(part.tokens.clone()).len() + 1 };
            count += 1;
        }
        let (mut words, mut spans) = (String::with_capacity(size), Vec::with_capacity(count));
        for part in self.parts(chain) {
            if !part.repeats {
                words.push_str(if words.is_empty() { "" } else { " " });
                words.push_str(text.slice(part.tokens.clone()));
            }
            spans.extend(text.span(part.tokens.clone()));
        }
        Quote {
            id,
            kind: draft.kind,
            text: words,
            spans,
            cue: draft.cue.and_then(|cue| text.span(cue..cue + 1)),
            mention: draft.mention.and_then(|mention| text.span(text.phrases[mention].tokens.clone())),
            speaker: None,
            confidence: draft.confidence,
        }
    }
}
