//! Attribution by layout instead of grammar: a label before the words ("BROOK: We will."), a signature after
//! them ("“We will.” — Ada Brook"), a quotation that goes on in the next paragraph without its closing mark, and words
//! that are a quotation without any marks: a transcript, a block quote that a colon announces.

use super::features::Context;
use super::marks::Run;
use crate::token::{Class, Kind, PhraseKind, Text, shape};
use std::ops::Range;

/// Who speaks, and the mark that says so.
pub(super) struct Layout {
    /// A place in [`Text::phrases`].
    pub mention: usize,
    /// The colon or dash.
    pub cue: usize,
}

/// Longest label and signature, in tokens.
const LABEL: usize = 6;
const SIGNATURE: usize = 14;

/// The name and the colon that some tokens begin with: "BROOK:", "Ada Brook, moderator:".
fn label(text: &Text<'_>, tokens: Range<usize>) -> Option<Layout> {
    let colon = tokens.clone().take(LABEL).find(|&at| text.tokens[at].kind == Kind::Colon)?;
    let first = text.phrases.partition_point(|phrase| phrase.tokens.start < tokens.start);
    let phrase = text.phrases.get(first)?;
    let capitals = text.tokens[phrase.tokens.clone()]
        .iter()
        .all(|token| token.looks(shape::ALL_CAPS) || token.kind != Kind::Word);
    let named =
        phrase.kind == PhraseKind::Name && phrase.tokens.start == tokens.start && phrase.tokens.end <= colon;
    let between =
        text.tokens[phrase.tokens.end.min(colon)..colon].iter().all(|token| token.kind != Kind::Period);
    let head = &text.tokens[phrase.head];
    // "HERALD:" asks; its name is a verb as well.
    let plain = head.is(Class::FUNCTION.or(Class::VERB).or(Class::NOMINAL_CUE).or(Class::DOCUMENT))
        && !(head.is(Class::BODY) && head.looks(shape::ALL_CAPS))
        || text.tokens[phrase.tokens.start].is(Class::DETERMINER);
    (named && between && !plain && (capitals || phrase.tokens.end == colon) && colon + 1 < tokens.end)
        .then_some(Layout { mention: first, cue: colon })
}

/// Words that are a quotation without any marks.
pub(super) struct Unmarked {
    pub tokens: Range<usize>,
    /// Who speaks, and what says so.
    pub layout: Layout,
}

/// A paragraph with a label.
struct Turn {
    /// The label's last word, as a key.
    speaker: u32,
    /// Whether whole sentences follow the label.
    talks: bool,
    said: Unmarked,
}

/// How many paragraphs with a label make a transcript, and how many of them one speaker must have.
const TRANSCRIPT: usize = 3;
const TURNS: usize = 2;
/// How many of them may go by initials.
const PEOPLE: usize = 8;

impl Context<'_, '_> {
    /// The turns of a transcript, and block quotes that a colon announces.
    #[inline(never)]
    pub(super) fn unmarked(&self) -> Vec<Unmarked> {
        let text = self.text;
        let page = text.page();
        let mut turns = Vec::new();
        let mut found = Vec::new();
        // Who a colon announces, while block quotes follow.
        let mut announced: Option<(usize, usize)> = None;
        for block in &page.blocks {
            let tokens = text.block(block.id);
            let Some(first) = text.tokens.get(tokens.start).filter(|_| !tokens.is_empty()) else { continue };
            if first.kind == Kind::Word
                && let Some(layout) = label(text, tokens.clone())
            {
                let speaker = text.tokens[text.phrases[layout.mention].head].key;
                let said = layout.cue + 1..tokens.end;
                turns.push(Turn {
                    speaker,
                    talks: self.talks(said.clone()),
                    said: Unmarked { tokens: said, layout },
                });
            }
            if page.ancestors(block).take(3).any(|element| element.tag == "blockquote") {
                let quoted = self.clauses.run_at[tokens.clone()].iter().any(|&run| run != 0);
                if let Some((mention, cue)) = announced.filter(|_| !quoted) {
                    found.push(Unmarked { tokens, layout: Layout { mention, cue } });
                }
                continue;
            }
            let colon = tokens.end - 1;
            announced = (text.tokens[colon].kind == Kind::Colon)
                .then(|| {
                    let from = text.sentences[text.sentence_of(colon)].start;
                    let verb = self.clauses.verb_before(from, colon, 0)?;
                    Some((self.clauses.verbs[verb].subject?, self.clauses.verbs[verb].token))
                })
                .flatten();
        }
        // Two at least speak, one of them more than once, and what stands behind the labels is talk: so that neither
        // the credits of pictures nor a list of names and charges is taken for a conversation.
        let turns_of = |speaker: u32| turns.iter().filter(|turn| turn.speaker == speaker).take(TURNS).count();
        let talking = turns.iter().filter(|turn| turn.talks).count();
        let several = turns.iter().any(|turn| turn.speaker != turns[0].speaker);
        if turns.len() >= TRANSCRIPT
            && several
            && talking * 2 > turns.len()
            && turns.iter().take(8).any(|turn| turns_of(turn.speaker) >= TURNS)
        {
            let first = turns[0].said.tokens.start;
            // Whoever goes by initials is named before the first turn.
            let mut initials: Vec<(u32, Option<usize>)> = Vec::new();
            found.extend(turns.into_iter().map(|turn| {
                let mut said = turn.said;
                let known = initials.iter().find(|known| known.0 == turn.speaker).map(|known| known.1);
                let named = known.unwrap_or_else(|| {
                    // More do not talk to one another.
                    let named = (initials.len() < PEOPLE)
                        .then(|| self.by_initials(said.layout.mention, first))
                        .flatten();
                    if initials.len() < PEOPLE {
                        initials.push((turn.speaker, named));
                    }
                    named
                });
                said.layout.mention = named.unwrap_or(said.layout.mention);
                said
            }));
        }
        found
    }

    /// The person named before a token whose initials a label is: "AB:" for Ada Brook.
    fn by_initials(&self, label: usize, to: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let text = self.text;
        let letters = text.word(text.phrases[label].head);
        if letters.len() < 2
            || letters.len() > LONGEST
            || !letters.bytes().all(|byte| byte.is_ascii_uppercase())
        {
            return None;
        }
        let end = text.phrases.partition_point(|phrase| phrase.tokens.start < to);
        text.phrases[..end].iter().position(|phrase| {
            phrase.kind == PhraseKind::Name
                && phrase.name.len() == letters.len()
                && phrase.name.clone().zip(letters.bytes()).all(|(at, letter)| {
                    text.word(at).bytes().next() == Some(letter) && text.tokens[at].kind == Kind::Word
                })
        })
    }

    /// Whether some tokens are whole sentences, as people speak: with a verb, and with a mark at the end.
    fn talks(&self, tokens: Range<usize>) -> bool {
        let tokens = &self.text.tokens[tokens];
        let verb = tokens.iter().any(|token| token.is(Class::VERB.or(Class::AUXILIARY).or(Class::MODAL)));
        let ends = tokens.last().is_some_and(|last| {
            matches!(
                last.kind,
                Kind::Period | Kind::Exclaim | Kind::Ellipsis | Kind::Close | Kind::Dash | Kind::CloseBracket
            )
        });
        verb && ends || tokens.iter().any(|token| token.kind == Kind::Exclaim)
    }

    /// The speaker of a run that names them inside its own marks: "“BROOK: We will.”". A label that is
    /// not in capitals counts where nobody says anything beside the run.
    pub(super) fn label_inside(&self, run: &Run) -> Option<Layout> {
        let block = self.text.block(self.text.tokens[run.tokens.start].block as usize);
        if block.start != run.tokens.start {
            return None;
        }
        let layout = label(self.text, run.inner())?;
        let capitals = self.text.tokens[self.text.phrases[layout.mention].head].looks(shape::ALL_CAPS);
        (capitals || self.verbs_outside(block) == 0).then_some(layout)
    }

    /// Whether a run is a turn of an interview: "Q: “Who pays?”".
    pub(super) fn is_turn(&self, run: &Run) -> bool {
        let tokens = self.text.block(self.text.tokens[run.tokens.start].block as usize);
        let [letter, colon] = &self.text.tokens[tokens.start..tokens.end.min(tokens.start + 2)] else {
            return false;
        };
        run.tokens.start == tokens.start + 2
            && colon.kind == Kind::Colon
            && letter.is_capital()
            && matches!(self.text.word(tokens.start), "Q" | "A")
    }

    /// The speaker whose name is signed under or after a run.
    pub(super) fn signature(&self, run: &Run) -> Option<Layout> {
        let text = self.text;
        let block = text.tokens[run.tokens.start].block as usize;
        let tokens = text.block(block);
        let opens = run.tokens.start == tokens.start
            || matches!(text.tokens[run.tokens.start - 1].kind, Kind::Break | Kind::Period | Kind::Exclaim);
        if !opens || !run.closed {
            return None;
        }
        let mut at = run.tokens.end;
        let mut end = tokens.end;
        if at >= tokens.end || at + 1 == tokens.end && text.tokens[at].kind == Kind::Period {
            let next = (block + 1..text.page().blocks.len())
                .take(2)
                .map(|next| text.block(next))
                .find(|next| !next.is_empty())?;
            (at, end) = (next.start, next.end);
            if end - at > SIGNATURE {
                return None;
            }
        } else if text.tokens[at].kind == Kind::Break {
            at += 1;
        }
        let dash = text.tokens.get(at)?;
        if dash.kind != Kind::Dash && !(dash.kind == Kind::Other && text.word(at) == "-") {
            return None;
        }
        let line = (at + 1..end).find(|&at| text.tokens[at].kind == Kind::Break).unwrap_or(end);
        if line - at > SIGNATURE {
            return None;
        }
        let first = text.phrases.partition_point(|phrase| phrase.tokens.start <= at);
        let phrase = text.phrases.get(first)?;
        let named = phrase.kind == PhraseKind::Name && phrase.tokens.start == at + 1;
        let ends = phrase.tokens.end >= line
            || matches!(
                text.tokens[phrase.tokens.end].kind,
                Kind::Comma | Kind::Period | Kind::OpenBracket | Kind::Dash
            );
        let speaks = self.clauses.verb_of[first].is_some();
        (named && ends && !speaks).then_some(Layout { mention: first, cue: at })
    }

    /// Whether a run goes on with the run before it, which has no closing mark: each opens a block of its own.
    pub(super) fn continues(&self, number: usize) -> bool {
        let Some(before) = number.checked_sub(1).map(|before| &self.runs[before]) else { return false };
        let run = &self.runs[number];
        let block = self.text.tokens[run.tokens.start].block;
        let block_before = self.text.tokens[before.tokens.start].block;
        !before.closed
            && block_before < block
            && self.text.block(block as usize).start == run.tokens.start
            && (block_before + 1..block).all(|between| self.text.block(between as usize).is_empty())
    }
}
