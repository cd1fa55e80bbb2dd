//! A quotation: its spans, its kind, its cue and its attribution mention.

mod clause;
mod draft;
mod features;
#[cfg(test)]
mod fit;
mod grammar;
mod indirect;
mod interview;
mod layout;
mod marks;
mod model;
mod set;
mod speech;
mod trees;

use crate::page::BlockSpan;
use crate::token::{Class, Kind, Phrase, Text};
use clause::Clauses;
use draft::{Draft, Drafts};
use features::{Before, Context, Place};
use indirect::Sentence;
use interview::Interview;
use layout::{Layout, Unmarked};
use marks::Run;
use model::Given;
use serde::Serialize;
use set::TokenSet;
use std::collections::BTreeMap;
use std::ops::Range;

/// How a quotation is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Whole sentences between quotation marks.
    Direct,
    /// The writer's sentence with the speaker's words between quotation marks in it.
    Mixed,
    /// What somebody said, in the writer's words.
    Indirect,
}

/// A quotation.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// Its place in [`crate::Analysis::quotes`].
    pub id: usize,
    /// How it is given.
    pub kind: QuoteKind,
    /// The words, the marks included; parts are joined by a space.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<BlockSpan>,
    /// The word that says that somebody speaks: "said", "according to".
    pub cue: Option<BlockSpan>,
    /// The words that name the speaker here: "Ms. Town", "he".
    pub mention: Option<BlockSpan>,
    /// Who speaks: a place in [`crate::Analysis::speakers`].
    pub speaker: Option<usize>,
    /// How sure the attribution is, from 0 to 1.
    pub confidence: f32,
}

/// Below this probability no mention is given.
const ATTRIBUTION_THRESHOLD: f32 = 0.5;
/// The same for a run of a few words: its cue is any verb at all, so that more of them would be wrong.
const FRAGMENT_THRESHOLD: f32 = 0.6;
/// From how many words on a run is no fragment.
const FRAGMENT: usize = 4;

/// Below these log-odds, in thousandths, a word reports nothing: a probability of 0.4.
const REPORT_THRESHOLD: i32 = -405;
/// From this probability on a speaker after the last paragraph counts for those before.
const SURE: f32 = 0.7;
/// From how many words on a run that comes twice is one quotation.
const REPEATED: usize = 6;
/// How sure a label, a signature or an unclosed mark is.
const LAYOUT_CONFIDENCE: f32 = 0.95;

/// Finds every quotation in the kept blocks, with its cue and attribution mention; speakers come later.
#[inline(never)]
pub(crate) fn find(text: &Text<'_>) -> Vec<Quote> {
    let runs = marks::runs(text);
    let mut clauses = Clauses::parse(text, &runs);
    // What could report, without the cues that runs take.
    let mut reporting = std::mem::take(&mut clauses.reporting);
    let cues = features::count_cues(text, &clauses);
    let context = Context { text, runs: &runs, clauses: &clauses, cues: &cues };
    let interview = context.interview();
    let mut drafts = Drafts::default();
    context.add_marked(interview.as_ref(), &mut reporting, &mut drafts);
    context.add_unmarked(interview.as_ref(), &mut drafts);
    context.add_indirect(&reporting, &mut drafts);
    if let Some(interview) = &interview {
        drafts.retain(|draft, start| draft.kind != QuoteKind::Indirect || !interview.holds(start));
    }
    drafts.into_quotes(text)
}

/// What is known of the quotations up to a run.
#[derive(Default)]
struct SoFar {
    before: Before,
    /// The cue of the run before, unless that one repeats an earlier run.
    cue: Option<usize>,
    /// Long runs by their words, with the quotation that they are part of.
    seen: BTreeMap<u64, usize>,
}

impl Context<'_, '_> {
    /// Adds the quotations between marks, and takes out their cues of what could report.
    #[inline(never)]
    fn add_marked(&self, interview: Option<&Interview>, reporting: &mut TokenSet, drafts: &mut Drafts) {
        // Whatever does not depend on the runs before is read for all of them first: less code at a time.
        let mut described: Vec<Described> =
            (0..self.runs.len()).map(|number| self.describe(number)).collect();
        let mut so_far = SoFar::default();
        for (number, (run, described)) in self.runs.iter().zip(&mut described).enumerate() {
            let said = interview.and_then(|interview| interview.says(run));
            if said.is_none() && interview.is_some_and(|interview| interview.holds(run.tokens.start)) {
                continue;
            }
            let answer = match said {
                Some(layout) => Some(Answer::laid_out(layout)),
                None => self.attribute(number, so_far.before, described),
            };
            if !self.is_quotation(number, &described.row, answer.as_ref()) {
                continue;
            }
            let least = if run.words < FRAGMENT { FRAGMENT_THRESHOLD } else { ATTRIBUTION_THRESHOLD };
            let answer = answer.filter(|answer| answer.confidence >= least);
            if let Some(cue) = answer.as_ref().and_then(|answer| answer.cue) {
                reporting.remove(cue..cue + 1);
            }
            self.add_run(number, answer, &mut so_far, drafts);
        }
    }

    /// What is known of a run without those before.
    fn describe(&self, number: usize) -> Described {
        let row = self.run(number);
        Described { row, given: Given::new(&model::ATTRIBUTION, &row), place: self.place(number) }
    }

    /// Adds a run that is a quotation, or goes on with one.
    fn add_run(&self, number: usize, answer: Option<Answer>, so_far: &mut SoFar, drafts: &mut Drafts) {
        let block = |run: &Run| self.text.tokens[run.tokens.start].block;
        let run = &self.runs[number];
        let tokens = run.tokens.clone();
        let mention = answer.as_ref().map(|answer| answer.mention);
        let cue = answer.as_ref().and_then(|answer| answer.cue);
        let before = so_far.before;
        let same = mention.is_some() && mention == before.mention && cue == so_far.cue;
        let goes_on = self.runs.get(number + 1).is_some_and(|next| block(next) == block(run));
        so_far.before = Before { run: goes_on.then_some(number), mention: mention.or(before.mention), cue };
        so_far.cue = cue;
        let fingerprint = (run.words >= REPEATED).then(|| self.fingerprint(run));
        // A pull quote repeats what the story says: it is the same quotation, wherever it is attributed.
        if let Some(&first) = fingerprint.and_then(|fingerprint| so_far.seen.get(&fingerprint)) {
            drafts.go_on(first, tokens, true);
            if let (Some(answer), Some(draft)) = (&answer, drafts.get_mut(first))
                && (draft.mention.is_none() || draft.confidence < answer.confidence)
            {
                self.name(draft, answer);
            }
            so_far.before.run = None;
            so_far.cue = None;
            return;
        }
        let last = drafts.len().checked_sub(1);
        // Paragraphs that wait for their speaker get the one who is named after the last of them.
        if let Some(answer) = answer.as_ref().filter(|answer| !answer.layout && self.continues(number))
            && let Some(last) = last.filter(|&last| drafts.is_named_elsewhere(self.text, last))
            && let Some(draft) = drafts.get_mut(last)
        {
            self.name(draft, answer);
            drafts.go_on(last, tokens, false);
            return;
        }
        match last.filter(|_| same && (before.run.is_some() || self.continues(number))) {
            Some(last) => drafts.go_on(last, tokens, false),
            None => {
                let mut draft = Draft { kind: self.kind(number), mention: None, cue: None, confidence: 0.0 };
                if let Some(answer) = &answer {
                    self.name(&mut draft, answer);
                }
                drafts.add(draft, tokens);
            }
        }
        if let Some(fingerprint) = fingerprint {
            so_far.seen.insert(fingerprint, drafts.len() - 1);
        }
    }

    /// Says who says a quotation.
    fn name(&self, draft: &mut Draft, answer: &Answer) {
        draft.mention = Some(self.named(answer.mention));
        draft.cue = answer.cue;
        draft.confidence = answer.confidence;
    }

    /// Adds the quotations that have no marks: turns of a transcript or an interview, and block quotes.
    fn add_unmarked(&self, interview: Option<&Interview>, drafts: &mut Drafts) {
        let mut unmarked = self.unmarked();
        unmarked.extend(interview.into_iter().flat_map(|interview| interview.unmarked(&self.clauses.run_at)));
        for Unmarked { tokens, layout: Layout { mention, cue } } in unmarked {
            // The mark of a question is none.
            let cue = Some(cue).filter(|&cue| self.text.tokens[cue].kind != Kind::Exclaim);
            let (kind, mention, confidence) = (QuoteKind::Direct, Some(mention), LAYOUT_CONFIDENCE);
            drafts.add(Draft { kind, mention, cue, confidence }, tokens);
        }
    }

    /// Adds the indirect quotations, given what could report, without what stands in quotation marks inside them.
    #[inline(never)]
    fn add_indirect(&self, reporting: &TokenSet, drafts: &mut Drafts) {
        let text = self.text;
        let mut reports = Vec::new();
        let mut parts = Vec::new();
        let mut sentence = Sentence::default();
        reporting.for_each(|cue| {
            if !self.could_report(cue) {
                return;
            }
            if !sentence.tokens.contains(&cue) {
                sentence = self.sentence(cue);
            }
            reports.clear();
            self.reports(cue, &sentence, &mut reports);
            // How likely the one that was taken is.
            let mut taken = None;
            for report in &reports {
                let features = self.report(report, &sentence, self.run_beside(report));
                let Some(confidence) = model::REPORT.probability_from(REPORT_THRESHOLD, &features) else {
                    continue;
                };
                self.outside_quotes(report.content.clone(), &mut parts);
                // "said Harwick was “buying time”": what is left outside the marks tells nothing.
                let tells = |part: &Range<usize>| {
                    text.tokens[part.clone()].iter().any(|token| !token.is(Class::FUNCTION))
                };
                if !parts.iter().any(tells) {
                    continue;
                }
                // One cue reports once: what it reports before or after it, whichever is likelier.
                if let Some(other) = taken {
                    if other >= confidence {
                        continue;
                    }
                    drafts.pop();
                }
                taken = Some(confidence);
                let mut parts = parts.drain(..);
                let Some(first) = parts.next() else { continue };
                let (kind, cue) = (QuoteKind::Indirect, Some(report.cue));
                drafts.add(Draft { kind, mention: report.mention, cue, confidence }, first);
                parts.for_each(|part| drafts.go_on(drafts.len() - 1, part, false));
            }
        });
    }

    /// The parts of some tokens outside quotation marks, without marks at their ends.
    fn outside_quotes(&self, tokens: Range<usize>, parts: &mut Vec<Range<usize>>) {
        let quoted = |at: usize| self.clauses.run_at[at] != 0;
        parts.clear();
        let mut at = tokens.start;
        while at < tokens.end {
            let end = (at..tokens.end).find(|&end| quoted(end) != quoted(at)).unwrap_or(tokens.end);
            if !quoted(at) {
                let is_word = |&at: &usize| matches!(self.text.tokens[at].kind, Kind::Word | Kind::Number);
                let words = (at..end).find(is_word).zip((at..end).rfind(is_word));
                parts.extend(words.map(|(first, last)| first..last + 1));
            }
            at = end;
        }
    }
}

/// Who says a run.
struct Answer {
    /// A place in [`Text::phrases`].
    mention: usize,
    /// The token that says that they speak.
    cue: Option<usize>,
    confidence: f32,
    /// Whether the layout says so, rather than the grammar.
    layout: bool,
}

impl Answer {
    fn laid_out(layout: Layout) -> Self {
        let Layout { mention, cue } = layout;
        Self { mention, cue: Some(cue), confidence: LAYOUT_CONFIDENCE, layout: true }
    }
}

/// What is known of a run without those before.
struct Described {
    row: [u8; features::RUN_FEATURES],
    given: model::Attribution,
    place: Place,
}

impl Context<'_, '_> {
    #[inline(never)]
    fn attribute(&self, number: usize, before: Before, described: &mut Described) -> Option<Answer> {
        let run = &self.runs[number];
        if let Some(layout) = self.label_inside(run).or_else(|| self.signature(run)) {
            return Some(Answer::laid_out(layout));
        }
        let continued = before.mention.filter(|_| self.continues(number));
        self.follow(&mut described.place, before);
        let found = self.reread(number, self.best_candidate(number, described));
        if let Some(mention) = continued {
            // Unless the speaker comes after the last paragraph of the quotation.
            let end = self.runs[number].tokens.end;
            if let Some(answer) = found.filter(|answer| {
                answer.confidence >= SURE
                    && self.text.phrases[answer.mention].tokens.start >= end
                    && answer.mention != mention
            }) {
                return Some(answer);
            }
            return Some(Answer { mention, cue: before.cue, confidence: LAYOUT_CONFIDENCE, layout: true });
        }
        found
    }

    /// Whoever an owner stands before: in "according to his aunt" it is not he who speaks.
    fn owned(&self, mention: usize) -> usize {
        let phrases = &self.text.phrases;
        let owner = &phrases[mention];
        let person = |next: &&Phrase| {
            next.tokens.start == owner.tokens.start
                && self.text.tokens[next.head].is(Class::ROLE.or(Class::GROUP).or(Class::ORGANIZATION))
        };
        let next = phrases.get(mention + 1).filter(|_| owner.owner).filter(person);
        if next.is_some() { mention + 1 } else { mention }
    }

    fn best_candidate(&self, number: usize, described: &Described) -> Option<Answer> {
        let Described { given, place, .. } = described;
        let row = |candidate: usize| given.row(self.pair(place, candidate));
        // Most runs stand beside a verb of speech whose subject leaves no doubt: nobody else is looked at then.
        let mut near = [None; 2];
        let subjects = self.subjects_beside(place).filter(|&subject| self.is_candidate(place, subject));
        let certain = subjects.zip(&mut near).find_map(|(subject, near)| {
            let (_, row) = near.insert((subject, row(subject)));
            Some((subject, given.certainty(row)?))
        });
        let (candidate, confidence) = match certain {
            Some(certain) => certain,
            None => {
                let candidates = self.candidates(place);
                let known = |candidate: usize| {
                    near.iter().flatten().find(|(subject, _)| *subject == candidate).map(|(_, row)| *row)
                };
                let rows: Vec<_> = candidates
                    .iter()
                    .map(|&candidate| known(candidate).unwrap_or_else(|| row(candidate)))
                    .collect();
                let (best, confidence) = given.best(&rows)?;
                (*candidates.get(best)?, confidence)
            }
        };
        let mention = self.owned(candidate);
        Some(Answer { mention, cue: self.cue(number, mention), confidence, layout: false })
    }
}
