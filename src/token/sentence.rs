//! Where sentences end.
//!
//! A point ends a sentence when a word with a capital, a number or an opening mark follows; after a question or
//! an exclamation inside a quotation, a small letter goes on with the same sentence ("“Why?” he asked").
//! Abbreviation points are part of their word and end nothing, unless the next word cannot go on from them.

use super::{Class, Kind, Token, shape};
use std::ops::Range;

/// What is longer is no sentence, and is cut, so that what looks around inside sentences stays linear.
const LONGEST: usize = 400;

/// Adds the sentences of the tokens from `from` on, all of one block, and marks their first words. Of the tokens only
/// the `stops` can end a sentence.
#[inline(never)]
pub(super) fn split(tokens: &mut [Token], from: usize, stops: &[u32], sentences: &mut Vec<Range<usize>>) {
    let mut split = Split { tokens, sentence: from..from, fresh: true, sentences };
    for &stop in stops {
        let at = stop as usize;
        // What closed the stop before.
        if at < split.sentence.end {
            continue;
        }
        split.pass(at);
        split.pass_stop(at);
    }
    split.pass(split.tokens.len());
    if !split.sentence.is_empty() {
        split.end();
    }
}

struct Split<'t> {
    tokens: &'t mut [Token],
    /// The sentence that is read, up to where it is read.
    sentence: Range<usize>,
    /// Whether the next word is the first: of the sentence, past opening marks and brackets, or inside the sentence after
    /// an opening mark.
    fresh: bool,
    sentences: &'t mut Vec<Range<usize>>,
}

impl Split<'_> {
    /// Passes over the tokens before `to`, which hold no stop.
    fn pass(&mut self, to: usize) {
        while self.sentence.end < to {
            let end = to.min(self.sentence.start + LONGEST);
            if self.fresh {
                self.mark_first(end);
            }
            self.sentence.end = end;
            if self.sentence.len() >= LONGEST {
                self.end();
            }
        }
    }

    /// Passes over the stop at `at`, and what closes it.
    fn pass_stop(&mut self, at: usize) {
        let mut end = at + 1;
        let ends = match self.tokens[at].kind {
            Kind::Break => true,
            Kind::Open => {
                self.fresh = true;
                false
            }
            Kind::Word => {
                if self.fresh {
                    self.mark_first(end);
                }
                abbreviation_ends(self.tokens, at, &mut end)
            }
            _ => {
                while end < self.tokens.len() && closes(&self.tokens[end]) {
                    end += 1;
                }
                begins_sentence(self.tokens, at, end)
            }
        };
        self.sentence.end = end;
        if ends || self.sentence.len() >= LONGEST {
            self.end();
        }
    }

    /// Looks for the first word, of the tokens that are not yet passed up to `end`.
    fn mark_first(&mut self, end: usize) {
        for token in &mut self.tokens[self.sentence.end..end] {
            match token.kind {
                Kind::Word => token.shape |= shape::FIRST,
                Kind::Number => {}
                _ => continue,
            }
            self.fresh = false;
            return;
        }
    }

    /// The sentence ends here.
    fn end(&mut self) {
        let end = self.sentence.end;
        self.sentences.push(self.sentence.clone());
        self.sentence = end..end;
        self.fresh = true;
    }
}

fn closes(token: &Token) -> bool {
    matches!(token.kind, Kind::Close | Kind::Exclaim | Kind::Period | Kind::Ellipsis)
        || token.kind == Kind::CloseBracket && !token.looks(shape::SPACE_BEFORE)
}

/// Whether the token at `next` can begin a sentence after the mark at `mark`.
fn begins_sentence(tokens: &[Token], mark: usize, next: usize) -> bool {
    let Some(token) = tokens.get(next) else { return true };
    if !token.looks(shape::SPACE_BEFORE) && tokens[next - 1].kind != Kind::Close {
        return false;
    }
    match token.kind {
        Kind::Word if token.looks(shape::CAPITAL) => {
            // “Why?” Brook asked: the sentence goes on. “Why?” Brook left: who can tell; the cue decides later.
            let quoted = tokens[next - 1].kind == Kind::Close;
            !(quoted && tokens[mark].kind == Kind::Exclaim && cue_follows(tokens, next))
        }
        // "Oak (D-Mass.) said": a bracket that ends with an abbreviation ends nothing.
        Kind::Word => {
            tokens[mark].kind == Kind::Period
                && !matches!(tokens[next - 1].kind, Kind::Close | Kind::CloseBracket)
        }
        Kind::Number | Kind::Open | Kind::OpenBracket | Kind::Dash | Kind::Other => true,
        _ => false,
    }
}

/// Whether a name that begins at `at`, with its titles, is followed by a cue verb.
fn cue_follows(tokens: &[Token], at: usize) -> bool {
    tokens[at..]
        .iter()
        .take(7)
        .skip_while(|token| token.is_capital())
        .take(1)
        .any(|token| token.is(Class::CUE))
}

fn abbreviation_ends(tokens: &[Token], at: usize, end: &mut usize) -> bool {
    while *end < tokens.len() && closes(&tokens[*end]) {
        *end += 1;
    }
    let Some(next) = tokens.get(*end) else { return true };
    if *end > at + 1 && tokens[*end - 1].kind == Kind::Close {
        return next.kind == Kind::Open || next.is_capital();
    }
    // "Mr. Oak", "Gen. Lee", "J. Oak" go on; "the U.S. The", "at 5 p.m. She" do not.
    !tokens[at].looks(shape::INITIAL)
        && !tokens[at].is(Class::HONORIFIC)
        && (next.kind == Kind::Open && !tokens[at].is(Class::ABBREVIATION)
            || next.is_capital()
                && next.is(Class::FUNCTION)
                && !next.is(Class::MONTH)
                && !next.looks(shape::POINT)
                && (!next.looks(shape::ALL_CAPS) || next.end - next.start == 1))
}
