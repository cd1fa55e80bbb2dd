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

/// The runs of a text, in order; none overlaps another.
#[inline(never)]
pub(super) fn runs(text: &Text<'_>) -> Vec<Run> {
    let mut out = Vec::new();
    let mut rest = &text.quotation_marks[..];
    while let Some(&first) = rest.first() {
        let block = text.block(text.tokens[first as usize].block as usize);
        let own = rest.partition_point(|&mark| (mark as usize) < block.end);
        let (marks, later) = rest.split_at(own.max(1));
        add_runs(text, block.end, marks, &mut out);
        rest = later;
    }
    out
}

/// Adds the runs of a block that ends before `end`, given its marks.
fn add_runs(text: &Text<'_>, end: usize, marks: &[u32], out: &mut Vec<Run>) {
    let mut open: Option<usize> = None;
    for (number, &mark) in marks.iter().enumerate() {
        let at = mark as usize;
        let token = &text.tokens[at];
        match (token.kind, open) {
            (Kind::Open, None) => open = Some(at),
            (Kind::Open, Some(from))
                if !token.looks(shape::SINGLE)
                    && text.tokens[from].looks(shape::SINGLE)
                    && !closes_single(text, &marks[number..]) =>
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
        push(text, from..end, false, out);
    }
}

/// Whether the first of some marks that is single closes.
fn closes_single(text: &Text<'_>, marks: &[u32]) -> bool {
    let mut marks = marks.iter().map(|&at| &text.tokens[at as usize]);
    marks.find(|mark| mark.looks(shape::SINGLE)).is_some_and(|mark| mark.kind == Kind::Close)
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
