//! Indirect quotations: what somebody says, thinks or wants, in the writer's words.
//!
//! Every verb, "according to" and noun like "claim" that could report is a candidate, with what it would report
//! after it ("said that …"), or before it ("…, she said"). A model over the words' classes and places decides.

use super::clause::{ACCORDING, Route};
use super::features::{Context, bucket, clip, head_class, neighbour, verb_class, verb_form};
use crate::token::{Class, Kind, Token, lexicon};
use std::ops::Range;

/// How many features describe a candidate.
pub(super) const INDIRECT_FEATURES: usize = 34;

/// A word that could report, and what.
#[derive(Clone, Debug)]
pub(super) struct Report {
    /// The word.
    pub cue: usize,
    /// Its place among the verbs, if it is one.
    pub verb: Option<usize>,
    /// The words reported.
    pub content: Range<usize>,
    /// Who reports: a place in [`crate::token::Text::phrases`].
    pub mention: Option<usize>,
    /// Whether the content stands before the cue.
    pub before: bool,
}

/// What all words of a sentence share that could report.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    /// Its verbs: places in [`super::clause::Clauses::verbs`].
    verbs: Range<usize>,
    /// How many quotation marks open in it.
    opening: u8,
}

/// For each verb of the lexicon, in its order, how often it reports: fitted, as the models are.
pub(super) static REPORT_HABITS: &[u8] = include_bytes!("model/reports.bin");

/// Verbs that report less often than this are not looked at: one time in ten.
const RARELY: u8 = 3;

fn report_habit(lemma: u16) -> u8 {
    REPORT_HABITS.get(lemma as usize).copied().unwrap_or(0)
}

impl Context<'_, '_> {
    /// The sentence that a token is in.
    #[inline(never)]
    pub(super) fn sentence(&self, at: usize) -> Sentence {
        let tokens = self.text.sentences[self.text.sentence_of(at)].clone();
        let opening =
            self.text.tokens[tokens.clone()].iter().filter(|token| token.kind == Kind::Open).count();
        Sentence { verbs: self.clauses.verbs_in(tokens.clone()), opening: clip(opening, 2), tokens }
    }

    /// Whether one of the [words that could report](super::clause::Clauses::reporting) may do so: of the verbs those that
    /// often do.
    pub(super) fn could_report(&self, at: usize) -> bool {
        let token = &self.text.tokens[at];
        let is_verb = !self.clauses.verbs_in(at..at + 1).is_empty();
        token.key == ACCORDING
            || if is_verb { report_habit(token.lemma) >= RARELY } else { token.is(Class::NOMINAL_CUE) }
    }

    /// What one of the words that could report, in its sentence, would report.
    #[inline(never)]
    pub(super) fn reports(&self, at: usize, sentence: &Sentence, out: &mut Vec<Report>) {
        let tokens = &self.text.tokens;
        let sentence = sentence.tokens.clone();
        let token = &tokens[at];
        let number = self.clauses.verbs_in(at..at + 1).next();
        if token.key == ACCORDING && tokens.get(at + 1).is_some_and(|next| next.is(Class::PREPOSITION)) {
            self.according(at, sentence, out);
        } else if let Some(number) = number.filter(|_| token.is(Class::CUE)) {
            self.verb_reports(number, sentence, out);
        } else if token.is(Class::NOMINAL_CUE) && number.is_none() {
            self.noun_reports(at, sentence, out);
        }
    }

    /// Whether a run stands right beside the cue or its subject, so that the run is what is reported.
    pub(super) fn run_beside(&self, report: &Report) -> bool {
        let low = report
            .mention
            .map_or(report.cue, |mention| self.text.phrases[mention].tokens.start.min(report.cue));
        let high =
            report.mention.map_or(report.cue, |mention| self.text.phrases[mention].head.max(report.cue));
        let near = low.saturating_sub(2)..(high + 4).min(self.text.tokens.len());
        high < low + 12 && self.clauses.run_at[near].iter().any(|&run| run != 0)
    }

    fn according(&self, at: usize, sentence: Range<usize>, out: &mut Vec<Report>) {
        let mention = self.phrase_from(at + 2, sentence.end);
        let Some(phrase) = mention.map(|mention| &self.text.phrases[mention]) else { return };
        let opens = at <= sentence.start + 1;
        let content = if opens {
            let comma_from =
                |from: usize| (from..sentence.end).find(|&at| self.text.tokens[at].kind == Kind::Comma);
            let comma = comma_from(phrase.tokens.end);
            // "According to Ada Brook, who leads the port, …", "…, a port director, …": who she is stands between two commas.
            let comma = comma
                .and_then(|first| {
                    let second = comma_from(first + 1)?;
                    self.says_who(first + 1..second).then_some(second)
                })
                .or(comma);
            comma.map_or(sentence.end, |comma| comma + 1)..self.end_of(sentence.end)
        } else {
            self.clause_start(sentence.start, at)..self.trim_end(sentence.start, at)
        };
        out.push(Report { cue: at, verb: None, content, mention, before: !opens });
    }

    /// Whether some tokens between commas say who somebody is: a relative clause, or a noun phrase for a person.
    fn says_who(&self, tokens: Range<usize>) -> bool {
        let first = &self.text.tokens[tokens.start];
        if first.is(Class::RELATIVE) {
            return true;
        }
        let number = self.text.phrases.partition_point(|phrase| phrase.tokens.start < tokens.start);
        let finite = |at: usize| self.clauses.verb_of[at].is_some();
        self.text.phrases[number..]
            .iter()
            .enumerate()
            .take_while(|(_, phrase)| phrase.tokens.end <= tokens.end)
            .next()
            .is_some_and(|(at, phrase)| {
                phrase.tokens.start == tokens.start
                    && self.text.tokens[phrase.head].is(Class::ROLE)
                    && !finite(number + at)
            })
    }

    fn verb_reports(&self, number: usize, sentence: Range<usize>, out: &mut Vec<Report>) {
        let verb = self.clauses.verbs[number];
        let tokens = &self.text.tokens;
        let mention = verb.subject;
        let subject = verb.subject.map(|subject| &self.text.phrases[subject]);
        let inverted = verb.route == Route::Inverted;
        let begin = subject
            .filter(|_| verb.route != Route::Shared)
            .map_or(verb.token, |subject| subject.tokens.start.min(verb.token));
        // "…, she said": a comma or the end of a run stands before the subject, something before the comma.
        let comma = begin.checked_sub(1).filter(|&at| at > sentence.start).map(|at| tokens[at].kind);
        if verb.route != Route::Shared
            && matches!(comma, Some(Kind::Comma | Kind::Dash))
            && begin > sentence.start + 3
        {
            let content = self.clause_start(sentence.start, begin - 1)..begin - 1;
            out.push(Report { cue: verb.token, verb: Some(number), content, mention, before: true });
        }
        let from = if inverted {
            subject.map_or(verb.token + 1, |subject| subject.tokens.end)
        } else {
            verb.token + 1
        };
        let content = self.skip_addressee(from, sentence.end)..self.end_of(sentence.end);
        // "Prices fell, said Ada Brook, an economist": what follows the comma says who she is.
        let apposition = inverted
            && out.last().is_some_and(|report| report.cue == verb.token)
            && tokens.get(content.start).is_some_and(|token| token.kind == Kind::Comma);
        if content.len() > 1 && !apposition {
            out.push(Report { cue: verb.token, verb: Some(number), content, mention, before: false });
        }
    }

    fn noun_reports(&self, at: usize, sentence: Range<usize>, out: &mut Vec<Report>) {
        let tokens = &self.text.tokens;
        let Some(next) = tokens[..sentence.end].get(at + 1) else { return };
        if !(next.is(Class::SUBORDINATOR) || next.is(Class::PREPOSITION)) {
            return;
        }
        // The owner, or whoever the verb before belongs to.
        let phrases = &self.text.phrases;
        let from = phrases.partition_point(|phrase| phrase.tokens.start + 6 < at);
        let owner = phrases[from..]
            .iter()
            .take_while(|phrase| phrase.tokens.start < at)
            .position(|phrase| phrase.owner && phrase.tokens.end <= at && phrase.tokens.end + 4 > at);
        let mention = owner.map(|owner| owner + from).or_else(|| {
            let verb = self.clauses.verb_before(sentence.start, at, 0)?;
            self.clauses.verbs[verb].subject
        });
        let content = at + 1..self.end_of(sentence.end);
        out.push(Report { cue: at, verb: None, content, mention, before: false });
    }

    /// The first phrase that begins at a token, or right after it.
    fn phrase_from(&self, at: usize, end: usize) -> Option<usize> {
        let phrases = &self.text.phrases;
        let first = phrases.partition_point(|phrase| phrase.tokens.start < at);
        let number = (first..phrases.len().min(first + 4)).find(|&number| !phrases[number].owner)?;
        (phrases[number].tokens.start <= at + 4 && phrases[number].tokens.end <= end).then_some(number)
    }

    /// The sentence's end without its last marks.
    fn end_of(&self, end: usize) -> usize {
        let mut end = end;
        while end > 0
            && matches!(
                self.text.tokens[end - 1].kind,
                Kind::Period | Kind::Exclaim | Kind::Break | Kind::Comma
            )
        {
            end -= 1;
        }
        end
    }

    fn trim_end(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start
            && matches!(self.text.tokens[end - 1].kind, Kind::Comma | Kind::Dash | Kind::OpenBracket)
        {
            end -= 1;
        }
        end
    }

    /// Where the clause that ends at a token begins: the sentence, or after the last semicolon.
    fn clause_start(&self, start: usize, end: usize) -> usize {
        let mark =
            (start..end).rev().find(|&at| matches!(self.text.tokens[at].kind, Kind::Semicolon | Kind::Break));
        mark.map_or(start, |at| at + 1)
    }

    /// Past whoever is told: "told reporters that …".
    fn skip_addressee(&self, from: usize, end: usize) -> usize {
        let tokens = &self.text.tokens;
        if tokens[from - 1].is(Class::PREPOSITION) {
            return from;
        }
        let that = (from..end.min(from + 9)).find(|&at| {
            tokens[at].key == const { lexicon::ascii_key(b"that") }
                || matches!(tokens[at].kind, Kind::Comma | Kind::Open | Kind::Colon)
        });
        that.filter(|&at| tokens[at].kind == Kind::Word && at > from).unwrap_or(from)
    }

    /// Describes a word that could report, given its sentence; `quoted` is whether it is the cue of a run.
    #[inline(never)]
    pub(super) fn report(
        &self,
        report: &Report,
        sentence: &Sentence,
        quoted: bool,
    ) -> [u8; INDIRECT_FEATURES] {
        const THAT: u32 = lexicon::ascii_key(b"that");
        const TO: u32 = lexicon::ascii_key(b"to");
        let text = self.text;
        let tokens = &text.tokens;
        let Sentence { tokens: ref sentence, ref verbs, opening } = *sentence;
        let cue = &tokens[report.cue];
        // Before the sentence and after it is nothing.
        let all = &tokens[..sentence.end];
        let ahead = |more: usize| all.get(report.cue + more);
        let back = |less: usize| {
            report.cue.checked_sub(less).filter(|&at| at >= sentence.start).and_then(|at| all.get(at))
        };
        let verb = report.verb.map(|verb| &self.clauses.verbs[verb]);
        let subject = report.mention.map(|mention| &text.phrases[mention]);
        let before_subject = subject
            .and_then(|subject| subject.tokens.start.checked_sub(1))
            .filter(|&at| at >= sentence.start)
            .and_then(|at| all.get(at));
        let after = &all[(report.cue + 1).min(all.len())..];
        let before = &tokens[sentence.start..report.cue];
        let own_verb = self.clauses.verbs_in(report.cue..report.cue).start;
        let auxiliaries = before.iter().rev().take(4).take_while(|token| token.is(Class::FUNCTION));
        let auxiliaries = auxiliaries.fold(Class::NONE, |all, token| all.or(token.class));
        let next_verb = (own_verb + usize::from(verb.is_some()) < verbs.end)
            .then(|| &self.clauses.verbs[own_verb + usize::from(verb.is_some())]);
        let habit = if verb.is_some() { report_habit(cue.lemma) } else { 0 };
        [
            match (verb, report.before) {
                (Some(_), false) => 0,
                (Some(_), true) => 1,
                (None, false) => 2,
                (None, true) => 3,
            } + 4 * u8::from(verb.is_none() && cue.is(Class::NOMINAL_CUE)),
            verb_class(cue),
            verb_form(cue),
            habit,
            verb.map_or(0, |verb| verb.route as u8),
            subject.map_or(20, |subject| head_class(text, subject)),
            subject.map_or(10, |subject| bucket(subject.head.abs_diff(report.cue))),
            neighbour(ahead(1)),
            neighbour(ahead(2)),
            neighbour(back(1)),
            neighbour(back(2)),
            bucket(sentence.end - report.cue),
            bucket(report.cue - sentence.start),
            opening,
            u8::from(quoted),
            u8::from(auxiliaries.any(Class::BE)) + 2 * u8::from(auxiliaries.any(Class::NEGATION)),
            u8::from(auxiliaries.any(Class::MODAL)) + 2 * u8::from(auxiliaries.any(Class::AUXILIARY)),
            u8::from(back(1).is_some_and(|token| token.key == TO)),
            neighbour(before_subject),
            clip(own_verb - verbs.start, 4),
            clip(verbs.end.saturating_sub(own_verb + 1), 4),
            place_of(THAT, &after[..after.len().min(8)]),
            place_of(TO, &after[..after.len().min(6)]),
            bucket(report.content.len()),
            u8::from(subject.is_some_and(|subject| subject.tokens.start == sentence.start)),
            next_verb.map_or(10, |next| bucket(next.token - report.cue)),
            next_verb.map_or(0, |next| next.route as u8),
            next_verb.map_or(0, |next| verb_form(&tokens[next.token])),
            self.report_habit_before(verbs.start, own_verb),
            u8::from(cue.is(Class::ALSO_NOUN)),
            u8::from(tokens[sentence.start].block == 0),
            subject.map_or(0, |subject| clip(subject.name.len(), 3)),
            u8::from(tokens[report.content.start.min(tokens.len() - 1)].is_capital()),
            neighbour(ahead(3)),
        ]
    }

    /// The highest habit of the verbs before one in its sentence.
    fn report_habit_before(&self, first: usize, verb: usize) -> u8 {
        let verbs = &self.clauses.verbs[first..verb];
        let habits = verbs
            .iter()
            .rev()
            .take(8)
            .filter_map(|verb| REPORT_HABITS.get(self.text.tokens[verb.token].lemma as usize));
        habits.copied().max().unwrap_or(0)
    }
}

/// Which of some tokens, at most eight, is the first with a key: 0 for none.
fn place_of(key: u32, tokens: &[Token]) -> u8 {
    let found = tokens.iter().rev().fold(0_u32, |found, token| found << 1 | u32::from(token.key == key));
    if found == 0 { 0 } else { found.trailing_zeros() as u8 + 1 }
}
