//! Runs: what stands between quotation marks, before anyone asks whether it is a quotation.
//!
//! A paragraph's end closes an open run, because a quotation that goes on opens its marks again in the next
//! paragraph. Marks of the other kind inside a run are nested and belong to it.

use crate::token::{Kind, Text, shape};
use std::ops::Range;

/// What stands between two marks.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// From the opening mark to the closing one, both included.
    pub tokens: Range<usize>,
    /// How many words it has.
    pub words: usize,
    /// Single marks outside double ones.
    pub single: bool,
    /// Whether the closing mark is there.
    pub closed: bool,
}

impl Run {
    /// The tokens between the marks.
    pub(super) fn inner(&self) -> Range<usize> {
        self.tokens.start + 1..if self.closed { self.tokens.end - 1 } else { self.tokens.end }
    }
}

/// The runs of some tokens, all of one block, in order; none overlaps another.
#[inline(never)]
pub(super) fn runs(text: &Text<'_>, block: Range<usize>, out: &mut Vec<Run>) {
    let mut open: Option<usize> = None;
    for (at, token) in block.clone().zip(&text.tokens[block.clone()]) {
        if !matches!(token.kind, Kind::Open | Kind::Close) {
            continue;
        }
        match (token.kind, open) {
            (Kind::Open, None) => open = Some(at),
            (Kind::Open, Some(from))
                if !token.looks(shape::SINGLE)
                    && text.tokens[from].looks(shape::SINGLE)
                    && !closes_single(text, at..block.end) =>
            {
                // The single mark was none: a double quotation begins.
                open = Some(at);
            }
            (Kind::Close, Some(from))
                if token.looks(shape::SINGLE) == text.tokens[from].looks(shape::SINGLE) =>
            {
                push(text, from..at + 1, true, out);
                open = None;
            }
            _ => {}
        }
    }
    if let Some(from) = open.filter(|&from| !text.tokens[from].looks(shape::SINGLE)) {
        push(text, from..block.end, false, out);
    }
}

fn closes_single(text: &Text<'_>, range: Range<usize>) -> bool {
    text.tokens[range]
        .iter()
        .take_while(|token| !(token.kind == Kind::Open && token.looks(shape::SINGLE)))
        .any(|token| token.kind == Kind::Close && token.looks(shape::SINGLE))
}

fn push(text: &Text<'_>, tokens: Range<usize>, closed: bool, out: &mut Vec<Run>) {
    let words = text.tokens[tokens.clone()]
        .iter()
        .filter(|token| matches!(token.kind, Kind::Word | Kind::Number))
        .count();
    if words > 0 {
        let single = text.tokens[tokens.start].looks(shape::SINGLE);
        out.push(Run { tokens, words, single, closed });
    }
}
