//! A quotation: its spans, its kind, its cue and its attribution mention.

mod clause;
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
mod trees;

use crate::page::BlockSpan;
use crate::token::{Class, Kind, Phrase, Text};
use clause::Clauses;
use features::{Before, Context};
use indirect::Sentence;
use layout::Layout;
use model::Given;
use serde::Serialize;
use std::cell::LazyCell;
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
    let clauses = Clauses::parse(text, &runs);
    let cues = features::count_cues(text, &clauses);
    let context = Context { text, runs: &runs, clauses: &clauses, cues: &cues };
    let interview = context.interview();
    let personal = LazyCell::new(|| interview.is_none() && context.is_personal());
    let mut quotes: Vec<Quote> = Vec::new();
    let mut before = Before::default();
    let mut last_cue = None;
    // Long runs by their words, with the quotation that they are part of.
    let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
    // The cues that the runs have taken.
    let mut taken = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let answered = interview.as_ref().and_then(|interview| interview.says(run));
        if answered.is_none() && interview.as_ref().is_some_and(|interview| interview.holds(run.tokens.start))
        {
            continue;
        }
        let features = context.run(number);
        let answer = answered.map(Answer::laid_out).or_else(|| context.attribute(number, before, &features));
        let sure = answer.as_ref().map_or(0.0, |answer| answer.confidence);
        let laid_out = answer.as_ref().is_some_and(|answer| answer.layout);
        if !laid_out
            && !context.is_turn(run)
            && (context.is_name(number, sure)
                || context.is_term(number, answer.as_ref(), || *personal)
                || !model::QUOTATION.agrees(&features::quotation(&features, sure)))
        {
            continue;
        }
        let least = if run.words < FRAGMENT { FRAGMENT_THRESHOLD } else { ATTRIBUTION_THRESHOLD };
        let answer = answer.filter(|answer| answer.confidence >= least);
        let mention = answer.as_ref().map(|answer| answer.mention);
        let cue = answer.as_ref().and_then(|answer| answer.cue);
        let Some(span) = text.span(run.tokens.clone()) else { continue };
        let words = &text.page().blocks[span.block].text[span.start..span.end];
        // A pull quote repeats what the story says: it is the same quotation, wherever it is attributed.
        if run.words >= REPEATED
            && let Some(&first) = seen.get(&context.fingerprint(run))
        {
            let quote: &mut Quote = &mut quotes[first];
            quote.spans.push(span);
            if let Some(answer) = &answer
                && (quote.mention.is_none() || quote.confidence < answer.confidence)
            {
                quote.mention = context.mention_span(answer.mention);
                quote.cue = cue.and_then(|cue| text.span(cue..cue + 1));
                quote.confidence = answer.confidence;
            }
            last_cue = None;
            taken.extend(cue);
            before = Before { run: None, mention: mention.or(before.mention), cue };
            continue;
        }
        // Paragraphs that wait for their speaker get the one who is named after the last of them.
        if let Some(answer) = answer.as_ref().filter(|answer| !answer.layout && context.continues(number))
            && let Some(quote) = quotes.last_mut().filter(|quote| {
                quote.mention.is_none_or(|mention| quote.spans.iter().all(|span| span.block != mention.block))
            })
        {
            quote.mention = context.mention_span(answer.mention);
            quote.cue = cue.and_then(|cue| text.span(cue..cue + 1));
            quote.confidence = answer.confidence;
            quote.spans.push(span);
            quote.text.push(' ');
            quote.text.push_str(words);
            last_cue = cue;
            taken.extend(cue);
            let goes_on = runs
                .get(number + 1)
                .is_some_and(|next| text.tokens[next.tokens.start].block as usize == span.block);
            before = Before { run: goes_on.then_some(number), mention, cue };
            continue;
        }
        let same = mention.is_some() && mention == before.mention && cue == last_cue;
        match quotes.last_mut().filter(|_| same && (before.run.is_some() || context.continues(number))) {
            Some(quote) => {
                quote.spans.push(span);
                quote.text.push(' ');
                quote.text.push_str(words);
            }
            None => quotes.push(Quote {
                id: quotes.len(),
                kind: context.kind(number),
                text: words.to_owned(),
                spans: vec![span],
                cue: cue.and_then(|cue| text.span(cue..cue + 1)),
                mention: mention.and_then(|mention| context.mention_span(mention)),
                speaker: None,
                confidence: answer.map_or(0.0, |answer| answer.confidence),
            }),
        }
        if run.words >= REPEATED {
            seen.insert(context.fingerprint(run), quotes.len() - 1);
        }
        last_cue = cue;
        let next = runs.get(number + 1);
        let goes_on = next
            .is_some_and(|next| text.tokens[next.tokens.start].block == text.tokens[run.tokens.start].block);
        before = Before { run: goes_on.then_some(number), mention: mention.or(before.mention), cue };
        taken.extend(cue);
    }
    taken.sort_unstable();
    let mut unmarked = context.unmarked();
    if let Some(interview) = &interview {
        unmarked.extend(interview.unmarked(&clauses.run_at));
    }
    quotes.extend(unmarked.iter().filter_map(|unmarked| {
        let span = text.span(unmarked.tokens.clone())?;
        Some(Quote {
            id: 0,
            kind: QuoteKind::Direct,
            text: text.slice(unmarked.tokens.clone()).to_owned(),
            spans: vec![span],
            // The mark of a question is none.
            cue: text
                .span(unmarked.layout.cue..unmarked.layout.cue + 1)
                .filter(|_| text.tokens[unmarked.layout.cue].kind != Kind::Exclaim),
            mention: text.span(text.phrases[unmarked.layout.mention].tokens.clone()),
            speaker: None,
            confidence: LAYOUT_CONFIDENCE,
        })
    }));
    context.add_indirect(&taken, &mut quotes);
    if let Some(interview) = &interview {
        quotes.retain(|quote| {
            quote.kind != QuoteKind::Indirect
                || !quote.spans.first().is_some_and(|span| interview.holds(text.tokens_in(span).start))
        });
    }
    quotes.sort_by_key(|quote| quote.spans.first().map(|span| (span.block, span.start)));
    for (id, quote) in quotes.iter_mut().enumerate() {
        quote.id = id;
    }
    quotes
}

impl Context<'_, '_> {
    /// Adds the indirect quotations, without what stands in quotation marks inside them.
    #[inline(never)]
    fn add_indirect(&self, cues: &[usize], quotes: &mut Vec<Quote>) {
        let text = self.text;
        let mut reports = Vec::new();
        let mut parts = Vec::new();
        let mut sentence = Sentence::default();
        let mut taken_cues = cues.iter().copied().peekable();
        for &cue in &self.clauses.reporting {
            while taken_cues.next_if(|&taken| taken < cue).is_some() {}
            if taken_cues.peek() == Some(&cue) || !self.could_report(cue) {
                continue;
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
                let Some(probability) = model::REPORT.probability_from(REPORT_THRESHOLD, &features) else {
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
                    if other >= probability {
                        continue;
                    }
                    quotes.pop();
                }
                taken = Some(probability);
                let mut words =
                    String::with_capacity(parts.iter().map(|part| text.slice(part.clone()).len() + 1).sum());
                for part in &parts {
                    words.push_str(if words.is_empty() { "" } else { " " });
                    words.push_str(text.slice(part.clone()));
                }
                let mention = report.mention.map(|mention| text.phrases[mention].tokens.clone());
                quotes.push(Quote {
                    id: quotes.len(),
                    kind: QuoteKind::Indirect,
                    text: words,
                    spans: parts.iter().filter_map(|part| text.span(part.clone())).collect(),
                    cue: text.span(report.cue..report.cue + 1),
                    mention: mention.and_then(|mention| text.span(mention)),
                    speaker: None,
                    confidence: probability,
                });
            }
        }
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

impl Context<'_, '_> {
    #[inline(never)]
    fn attribute(
        &self,
        number: usize,
        before: Before,
        features: &[u8; features::RUN_FEATURES],
    ) -> Option<Answer> {
        let run = &self.runs[number];
        if let Some(layout) = self.label_inside(run).or_else(|| self.signature(run)) {
            return Some(Answer::laid_out(layout));
        }
        let continued = before.mention.filter(|_| self.continues(number));
        let found = self.reread(number, self.best_candidate(number, before, features));
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

    fn best_candidate(
        &self,
        number: usize,
        before: Before,
        features: &[u8; features::RUN_FEATURES],
    ) -> Option<Answer> {
        let place = self.place(number, before);
        let given = Given::new(&model::ATTRIBUTION, features);
        // Most runs stand beside a verb of speech whose subject leaves no doubt: nobody else is looked at then.
        let certain = self
            .subjects_beside(&place)
            .filter(|&subject| self.is_candidate(&place, subject))
            .find_map(|subject| {
                let confidence = given.certainty(&self.pair(&place, subject))?;
                Some((subject, confidence))
            });
        let (candidate, confidence) = match certain {
            Some(certain) => certain,
            None => {
                let candidates = self.candidates(number, before);
                let rows: Vec<_> = candidates.iter().map(|&candidate| self.pair(&place, candidate)).collect();
                let (row, confidence) = given.best(&rows)?;
                (*candidates.get(row)?, confidence)
            }
        };
        let mention = self.owned(candidate);
        Some(Answer { mention, cue: self.cue(number, mention), confidence, layout: false })
    }
}
