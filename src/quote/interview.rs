//! Interviews: questions and answers by turns, marked by letters ("Q: …", "A: …") or by print (a question in bold, its
//! answer under it). The answers are quotations, with or without marks, of whoever the page says it speaks with; the
//! questions are the paper's own. Where nobody is named, or nobody says "I", nothing is taken for an interview: a list
//! may have an "A:" as well, and a page of frequent questions its bold lines.

use super::features::Context;
use super::layout::{Layout, Unmarked};
use super::marks::Run;
use crate::page::Block;
use crate::token::{Class, Kind, Phrase, PhraseKind, Token, lexicon};
use std::ops::Range;

/// An interview.
pub(super) struct Interview {
    /// The phrase that names whoever answers: a place in [`crate::token::Text::phrases`].
    pub guest: usize,
    /// The answers in document order, each with what announces it.
    answers: Vec<Answer>,
}

struct Answer {
    tokens: Range<usize>,
    /// The colon after the letter, or the last mark of the question.
    cue: usize,
}

/// A block's place in the conversation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Question,
    Answer,
}

/// How many questions in bold make an interview.
const QUESTIONS: usize = 3;
/// How many blocks before the first turn may say who is interviewed.
const INTRODUCTION: usize = 12;

const WITH: u32 = lexicon::ascii_key(b"with");
const TO: u32 = lexicon::ascii_key(b"to");
const FOR: u32 = lexicon::ascii_key(b"for");
const BY: u32 = lexicon::ascii_key(b"by");

/// What people do with whoever they interview.
const TALKS: [u32; 21] = [
    lexicon::ascii_key(b"interview"),
    lexicon::ascii_key(b"interviews"),
    lexicon::ascii_key(b"interviewed"),
    lexicon::ascii_key(b"conversation"),
    lexicon::ascii_key(b"chat"),
    lexicon::ascii_key(b"chats"),
    lexicon::ascii_key(b"chatted"),
    lexicon::ascii_key(b"questions"),
    lexicon::ascii_key(b"spoke"),
    lexicon::ascii_key(b"speaks"),
    lexicon::ascii_key(b"speak"),
    lexicon::ascii_key(b"talk"),
    lexicon::ascii_key(b"talks"),
    lexicon::ascii_key(b"talked"),
    lexicon::ascii_key(b"talking"),
    lexicon::ascii_key(b"sat"),
    lexicon::ascii_key(b"sits"),
    lexicon::ascii_key(b"caught"),
    lexicon::ascii_key(b"catches"),
    lexicon::ascii_key(b"asked"),
    lexicon::ascii_key(b"q&a"),
];
/// What they do who are interviewed, in headlines.
const ANSWERS: [&str; 10] =
    ["talk", "speak", "discuss", "answer", "tell", "explain", "share", "reflect", "reveal", "recall"];
/// Of those, who is asked says these to a paper; the others may be told to anybody.
const TO_PAPER: usize = 4;
const WE: u32 = lexicon::ascii_key(b"we");
const I: [u32; 3] = [lexicon::ascii_key(b"i"), lexicon::ascii_key(b"my"), lexicon::ascii_key(b"me")];
const YOU: [u32; 2] = [lexicon::ascii_key(b"you"), lexicon::ascii_key(b"your")];
/// Says what the page is.
const INTERVIEW: [u32; 2] = [lexicon::ascii_key(b"interview"), lexicon::ascii_key(b"q&a")];

impl Context<'_, '_> {
    /// The interview that the page is, if it is one.
    #[inline(never)]
    pub(super) fn interview(&self) -> Option<Interview> {
        let text = self.text;
        let mut turns: Vec<(usize, Turn, usize)> = Vec::new();
        let (mut bold, mut letters) = (Vec::new(), 0);
        for block in &text.page().blocks {
            let tokens = text.block(block.id);
            if tokens.is_empty() {
                continue;
            }
            if let Some((turn, mark)) = self.letter(&tokens) {
                // An answer comes after a question.
                if turn == Turn::Question || !turns.is_empty() {
                    turns.push((block.id, turn, mark));
                    letters += usize::from(turn == Turn::Answer);
                }
            } else if self.is_question(block, &tokens) {
                bold.push((block.id, Turn::Question, tokens.end - 1));
            }
        }
        if letters == 0 {
            if bold.len() < QUESTIONS {
                return None;
            }
            turns = bold;
        }
        let printed = letters == 0;
        // A column has questions as headings, too; whoever is asked is "you".
        if printed && !turns.iter().any(|turn| self.says_any(text.block(turn.0), &YOU)) {
            return None;
        }
        let answers = self.answers(&turns, printed);
        let saying = |words: &[u32]| {
            answers.iter().filter(|answer| self.says_any(answer.tokens.clone(), words)).count()
        };
        let (i, we) = (saying(&I), saying(&[WE]));
        if i == 0 && we == 0 || (i + we) * 3 < answers.len() {
            return None;
        }
        let guest = self.guest(turns.first()?.0, printed, i * 2 >= answers.len())?;
        Some(Interview { guest, answers })
    }

    /// "Q:", "A.", "Question:": which turn a letter begins, and the mark after it.
    fn letter(&self, tokens: &Range<usize>) -> Option<(Turn, usize)> {
        const LONGEST: u32 = 8;
        const LETTERS: [u32; 4] = [
            lexicon::ascii_key(b"q"),
            lexicon::ascii_key(b"question"),
            lexicon::ascii_key(b"a"),
            lexicon::ascii_key(b"answer"),
        ];
        let first = &self.text.tokens[tokens.start];
        if !first.is_capital() || first.end - first.start > LONGEST || !LETTERS.contains(&first.key) {
            return None;
        }
        let colon =
            self.text.tokens[..tokens.end].get(tokens.start + 1).is_some_and(|mark| mark.kind == Kind::Colon);
        match (self.text.word(tokens.start), colon) {
            ("Q" | "Question", true) => Some((Turn::Question, tokens.start + 1)),
            ("A" | "Answer", true) => Some((Turn::Answer, tokens.start + 1)),
            ("Q.", false) => Some((Turn::Question, tokens.start)),
            ("A.", false) => Some((Turn::Answer, tokens.start)),
            _ => None,
        }
    }

    /// Whether a block is a question in bold, in italics or as a heading.
    fn is_question(&self, block: &Block, tokens: &Range<usize>) -> bool {
        const MARKUP: [&str; 9] = ["strong", "b", "em", "i", "h2", "h3", "h4", "h5", "h6"];
        let last = &self.text.tokens[tokens.end - 1];
        if last.kind != Kind::Exclaim || self.text.word(tokens.end - 1) != "?" {
            return false;
        }
        let page = self.text.page();
        let end = block.text.trim_end().len();
        MARKUP.contains(&page.tag(block))
            || block.inlines.iter().any(|inline| {
                inline.span.start == 0
                    && inline.span.end >= end
                    && page
                        .elements
                        .get(inline.element)
                        .is_some_and(|element| MARKUP.contains(&&*element.tag))
            })
    }

    /// What stands between one question and the next. After the last one the answer is its first block, and those after it
    /// in which somebody says "I".
    fn answers(&self, turns: &[(usize, Turn, usize)], bold: bool) -> Vec<Answer> {
        let text = self.text;
        let page = text.page();
        let mut answers = Vec::new();
        for (number, &(block, turn, cue)) in turns.iter().enumerate() {
            let next = turns.get(number + 1).map(|turn| turn.0);
            let begins = turn == Turn::Answer || bold;
            if !begins {
                continue;
            }
            if turn == Turn::Answer {
                answers.push(Answer { tokens: cue + 1..text.block(block).end, cue });
            }
            let mut first = turn == Turn::Question;
            for between in block + 1..next.unwrap_or(page.blocks.len()) {
                let tokens = text.block(between);
                if tokens.is_empty() {
                    continue;
                }
                let heading = page.tag(&page.blocks[between]).starts_with('h');
                if heading || next.is_none() && !first && !self.says_any(tokens.clone(), &I) {
                    break;
                }
                answers.push(Answer { tokens, cue });
                first = false;
            }
        }
        answers.retain(|answer| !answer.tokens.is_empty());
        answers
    }

    /// Whether some tokens have one of some words, "I’ve" included.
    fn says_any(&self, tokens: Range<usize>, words: &[u32]) -> bool {
        let contracted = words.contains(&I[0]);
        tokens.into_iter().any(|at| {
            let token = &self.text.tokens[at];
            words.contains(&token.key)
                || contracted
                    && token.is_capital()
                    && self.text.word(at).strip_prefix('I').is_some_and(|rest| rest.starts_with(['’', '\'']))
        })
    }

    /// Whoever the blocks before a turn say is interviewed; where they do not say so and `only`, the only person named.
    fn guest(&self, first: usize, printed: bool, only: bool) -> Option<usize> {
        let text = self.text;
        let from = text.block(first.saturating_sub(INTRODUCTION)).start;
        let to = text.block(first).start;
        let begin = text.phrases.partition_point(|phrase| phrase.tokens.start < from);
        let end = text.phrases.partition_point(|phrase| phrase.tokens.start < to);
        let names = || (begin..end).filter(|&number| self.is_person(&text.phrases[number]));
        let named = names()
            .find(|&number| self.is_spoken_with(number))
            .or_else(|| names().find(|&number| self.talks_to_us(number, printed)));
        // A column may name one person, too: without letters the page has to say what it is.
        let only = only && (!printed || self.says_any(from..to, &INTERVIEW));
        named.or_else(|| {
            // Not whoever wrote it: "by Ada Brook".
            let written = |at: usize| at.checked_sub(1).is_some_and(|before| text.tokens[before].key == BY);
            let mut people = names()
                .filter(|&number| only && !written(text.phrases[number].tokens.start))
                .map(|number| (number, text.tokens[text.phrases[number].head].key));
            let (person, surname) = people.next()?;
            let first = &text.tokens[text.phrases[person].name.start];
            let known = first.is(Class::MALE.or(Class::FEMALE).or(Class::HONORIFIC));
            (known && people.all(|other| other.1 == surname)).then_some(person)
        })
    }

    fn is_person(&self, phrase: &Phrase) -> bool {
        let tokens = &self.text.tokens;
        phrase.kind == PhraseKind::Name
            && !phrase.owner
            && phrase.name.len() > 1
            && self.clauses.run_at[phrase.head] == 0
            // "The Long Shore", but "the cellist Ada Brook".
            && (!tokens[phrase.tokens.start].is(Class::DETERMINER) || phrase.name.start > phrase.tokens.start + 1)
            && !tokens[phrase.name.clone()]
                .iter()
                .any(|token| token.is(Class::BODY.or(Class::PLACE).or(Class::MONTH)))
    }

    /// "We spoke with Ada Brook", "an interview with the singer Ada Brook", "questions for Ada Brook", "we asked Ada Brook".
    fn is_spoken_with(&self, number: usize) -> bool {
        const BACK: usize = 6;
        let tokens = &self.text.tokens;
        let at = self.text.phrases[number].tokens.start;
        let block = self.text.block(tokens[at].block as usize).start;
        let before = &tokens[block.max(at.saturating_sub(BACK))..at];
        let Some(talks) = before.iter().rposition(|token| TALKS.contains(&token.key)) else { return false };
        let gap = &before[talks + 1..];
        let plain = |token: &Token| token.kind == Kind::Word && !token.is(Class::CONJUNCTION);
        let direct = gap.is_empty() && before[talks].is(Class::PAST);
        (direct || gap.iter().any(|token| matches!(token.key, WITH | TO | FOR))) && gap.iter().all(plain)
    }

    /// "Ada Brook talks about …", "Ada Brook spoke to The Herald"; without letters only what is said to a paper.
    fn talks_to_us(&self, number: usize, printed: bool) -> bool {
        let answers = if printed { &ANSWERS[..TO_PAPER] } else { &ANSWERS[..] };
        self.clauses.verb_of[number].is_some_and(|verb| {
            let token = &self.text.tokens[self.clauses.verbs[verb as usize].token];
            let lemma = lexicon::lemma(token.lemma);
            answers.contains(&lemma)
                && (token.is(Class::THIRD) || token.is(Class::PAST) && matches!(lemma, "talk" | "speak"))
        })
    }
}

impl Interview {
    /// The answer that a token is in.
    fn answer(&self, at: usize) -> Option<&Answer> {
        let after = self.answers.partition_point(|answer| answer.tokens.start <= at);
        self.answers[..after].last().filter(|answer| answer.tokens.contains(&at))
    }

    /// Who says a run that an answer begins with, and what announces it.
    pub(super) fn says(&self, run: &Run) -> Option<Layout> {
        let answer = self.answer(run.tokens.start)?;
        (answer.tokens.start == run.tokens.start).then_some(Layout { mention: self.guest, cue: answer.cue })
    }

    /// Whether a token is inside an answer, where whatever is said is part of it.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.answer(at).is_some()
    }

    /// The answers without quotation marks at their beginning.
    pub(super) fn unmarked(&self, run_at: &[u32]) -> impl Iterator<Item = Unmarked> {
        let plain = self.answers.iter().filter(|answer| run_at[answer.tokens.start] == 0);
        plain.map(|answer| Unmarked {
            tokens: answer.tokens.clone(),
            layout: Layout { mention: self.guest, cue: answer.cue },
        })
    }
}
