//! Where sentences end.
//!
//! A point ends a sentence when a word with a capital, a number or an opening mark follows; after a question or
//! an exclamation inside a quotation, a small letter goes on with the same sentence ("“Why?” he asked").
//! Abbreviation points are part of their word and end nothing, unless the next word cannot go on from them.

use super::{Class, Kind, Token, shape};
use std::ops::Range;

/// What is longer is no sentence, and is cut, so that what looks around inside sentences stays linear.
const LONGEST: usize = 400;

/// Adds the sentences of the tokens from `from` on, all of one block, and marks their first words.
#[inline(never)]
pub(super) fn split(tokens: &mut [Token], from: usize, sentences: &mut Vec<Range<usize>>) {
    let (mut begin, mut at) = (from, from);
    while at < tokens.len() {
        let mut end = at + 1;
        let ends = match tokens[at].kind {
            Kind::Break => true,
            Kind::Period | Kind::Exclaim | Kind::Ellipsis => {
                while end < tokens.len() && closes(&tokens[end]) {
                    end += 1;
                }
                begins_sentence(tokens, at, end)
            }
            Kind::Word if tokens[at].looks(shape::POINT) => abbreviation_ends(tokens, at, &mut end),
            _ => false,
        };
        if ends || end - begin >= LONGEST {
            sentences.push(begin..end);
            begin = end;
        }
        at = end;
    }
    if begin < tokens.len() {
        sentences.push(begin..tokens.len());
    }
    let first_new = sentences.partition_point(|sentence| sentence.end <= from);
    for sentence in &sentences[first_new..] {
        // The first word, past opening marks and brackets; inside the sentence, the word after an opening mark.
        let mut fresh = true;
        for at in sentence.clone() {
            match tokens[at].kind {
                Kind::Word if fresh => {
                    tokens[at].shape |= shape::FIRST;
                    fresh = false;
                }
                Kind::Open => fresh = true,
                Kind::Number => fresh = false,
                _ => {}
            }
        }
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
