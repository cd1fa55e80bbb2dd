//! Says what each block of a page is, and which of them a reader does not need.
//!
//! A page's blocks are cut into [passages](passage), the [rules] look for cues in their words and for hints in the
//! markup around them, and a [verdict] weighs both. What no rule recognises is named for what it is: the
//! [kept](kept) labels inside the article's [region], chrome outside.

mod article;
mod doubt;
mod duplicates;
mod follow;
mod hints;
mod kept;
mod label;
mod passage;
mod pattern;
pub(crate) mod region;
mod rules;
mod sets;
#[allow(long_running_const_eval, reason = "ten thousand words take a second or two")]
mod tables;
mod verdict;
#[allow(long_running_const_eval, reason = "it waits for the tables")]
mod voice;

pub use article::Article;
pub(crate) use article::article;
pub use label::Label;

use crate::page::{Page, Span};
use crate::word::{Dictionary, Words};
use hints::Hints;
use kept::Kept;
use passage::{Passage, Story};
use region::Regions;
use rules::{Kind, Rules};
use serde::Serialize;
use verdict::Verdict;

/// A part of a block that is boilerplate, while the rest of the block is the story.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HiddenSpan {
    /// The part, in bytes (UTF-16 code units after [`crate::Analysis::into_utf16`]).
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// The rule that said so.
    pub rule: &'static str,
    /// Why it is hidden, in words for a reader.
    pub reason: String,
}

impl HiddenSpan {
    fn new(span: Span, rule: &Kind) -> Self {
        Self { span, label: rule.label, rule: rule.name, reason: rule.reason.to_owned() }
    }
}

/// What a block is, and who said so.
#[derive(Clone, Debug)]
pub(crate) struct Labelled {
    pub label: Label,
    pub rule: Option<&'static str>,
    pub reason: Option<String>,
    pub hidden_spans: Vec<HiddenSpan>,
}

impl Labelled {
    fn kept(label: Label) -> Self {
        Self { label, rule: None, reason: None, hidden_spans: Vec::new() }
    }

    fn hidden(rule: &Kind) -> Self {
        Self {
            label: rule.label,
            rule: Some(rule.name),
            reason: Some(rule.reason.to_owned()),
            hidden_spans: Vec::new(),
        }
    }
}

/// What every stage knows of single words.
pub(crate) fn dictionary() -> &'static Dictionary {
    &Rules::get().dictionary
}

/// The words of a page, as every stage reads them.
pub(crate) fn words(page: &Page) -> Words<'static> {
    Words::read(page, dictionary())
}

/// Labels every block of a page, in the page's order.
#[inline(never)]
pub(crate) fn label(page: &Page, regions: &Regions, words: &Words) -> Vec<Labelled> {
    let rules = Rules::get();
    let story = Story::read(page, regions, words, rules);
    let kept = kept::labels(&story, rules);
    let mut verdicts: Vec<Verdict> = story
        .passages
        .iter()
        .zip(&kept)
        .map(|(passage, kept)| {
            let verdict = verdict::judge(&story, passage, rules);
            let steers = passage.hints.has(Hints::SITE)
                || passage.before == 0 && passage.linked >= 90 && story.words(passage).len() <= 2;
            let menu = !passage.inside && steers && is_of_a_menu(&verdict);
            let headline = kept.label == Label::Headline && !story.plain;
            if menu || headline || kept::outweighs(*kept, &verdict) { Verdict::Kept } else { verdict }
        })
        .collect();
    duplicates::find(&story, &kept, &mut verdicts);
    follow::hide(&story, &kept, &mut verdicts);
    let mut labels = Vec::with_capacity(page.blocks.len());
    let mut next = 0;
    for block in &page.blocks {
        let first = next;
        while story.passages.get(next).is_some_and(|passage| passage.block == block.id) {
            next += 1;
        }
        labels.push(of_block(&story.passages[first..next], &kept[first..next], &verdicts[first..next]));
    }
    labels
}

/// Whether in a menu a verdict would take away what the page is steered with.
fn is_of_a_menu(verdict: &Verdict) -> bool {
    !matches!(verdict, Verdict::Hidden(rule) if matches!(rule.label, Label::ShareTools | Label::AdPlaceholder | Label::SocialPromo | Label::CommentPrompt))
}

/// Puts the verdicts on a block's passages together.
fn of_block(passages: &[Passage], kept: &[Kept], verdicts: &[Verdict]) -> Labelled {
    let all_hidden = verdicts.iter().all(|verdict| matches!(verdict, Verdict::Hidden(_)));
    match verdicts.first() {
        Some(Verdict::Hidden(rule)) if all_hidden => return Labelled::hidden(rule),
        None => return Labelled::kept(Label::Chrome),
        _ => {}
    }
    let first_kept = verdicts.iter().position(|verdict| !matches!(verdict, Verdict::Hidden(_))).unwrap_or(0);
    let mut labelled = Labelled::kept(kept[first_kept].label);
    for (passage, verdict) in passages.iter().zip(verdicts) {
        match verdict {
            Verdict::Kept => {}
            Verdict::Hidden(rule) => labelled.hidden_spans.push(HiddenSpan::new(passage.span, rule)),
            Verdict::Partly(parts) => labelled.hidden_spans.extend(parts.iter().map(|(span, rule)| {
                HiddenSpan::new(
                    Span::new(passage.span.start + span.start, passage.span.start + span.end),
                    rule,
                )
            })),
        }
    }
    labelled
}

/// A story that tests put a passage after.
#[cfg(test)]
const STORY: &str = "The ferry will run again in May, the port said on Monday, after a winter of repairs.\n\n\
    The town paid for most of the work, and the council will look at the bill in the first week of April.\n\n\
    Residents had waited since the autumn, when the old pier broke in a storm and the boats stayed in.\n\n\
    The port lent them a bus in the meantime, which took an hour longer than the boats had ever taken.";
