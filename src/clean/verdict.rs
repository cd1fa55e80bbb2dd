//! Weighs what the rules found in a passage: the words of a cue, and the evidence that has to come with them.
//!
//! A passage is judged sentence by sentence. Boilerplate that fills a passage hides it; boilerplate glued to the
//! beginning or the end of a paragraph hides that part only.

use super::Label;
use super::doubt::{calls_an_office, is_reported, is_told};
use super::hints::Hints;
use super::passage::{Passage, Story};
use super::pattern::Hit;
use super::rules::{Evidence, Kind, Passages, Place, Rules, page_furniture};
use super::voice;
use crate::page::Span;
use crate::word::{Word, mark};
use std::ops::Range;

/// What the rules say about a passage.
#[derive(Clone, Default)]
pub(super) enum Verdict {
    /// No rule recognises it.
    #[default]
    Kept,
    /// All of it is boilerplate.
    Hidden(&'static Kind),
    /// Parts of it are, in the order of the text; spans count from the passage's beginning.
    Partly(Vec<(Span, &'static Kind)>),
}

/// How close to the beginning or end of the story, in paragraphs, counts as its edge.
pub(super) const EDGE: usize = 2;

/// Judges one passage.
#[inline(never)]
pub(super) fn judge(story: &Story, passage: &Passage, rules: &Rules) -> Verdict {
    let words = story.words(passage);
    if words.is_empty() && is_sign(story.text(passage)) {
        return Verdict::Hidden(const { &page_furniture::RULE.kind() });
    }
    if words.is_empty() || is_cell(story, passage) {
        return Verdict::Kept;
    }
    if !story.hits(passage).is_empty()
        && let Some(verdict) = by_cues(story, passage, rules)
    {
        return verdict;
    }
    let passages = Passages::of(passage);
    debug_assert!(
        rules.all().iter().all(|rule| !rule.test.misses(story, passage, passages)),
        "a rule's test is for other passages than it says"
    );
    let tested = if passages.are_none() { &[] } else { rules.all() };
    match tested.iter().find(|rule| rule.test.recognises(story, passage, passages)) {
        Some(rule) => Verdict::Hidden(rule),
        None => match voice::judge(story, passage) {
            Some((from, rule))
                if !is_reported(story, passage, &(from..words.len())) && !calls_an_office(&words[from..]) =>
            {
                let text = story.text(passage);
                match from {
                    0 => Verdict::Hidden(rule),
                    from => Verdict::Partly(vec![(Span::new(start_of(text, words, from), text.len()), rule)]),
                }
            }
            _ => Verdict::Kept,
        },
    }
}

/// What the cues that were found in a passage mean for it; none where they mean nothing.
#[inline(never)]
fn by_cues(story: &Story, passage: &Passage, rules: &Rules) -> Option<Verdict> {
    let words = story.words(passage);
    let sentences = sentences(words);
    let mut found: Vec<Option<&'static Kind>> = vec![None; sentences.len()];
    let mut best = vec![usize::MAX; sentences.len()];
    for hit in story.hits(passage) {
        let Some(number) = sentences.iter().position(|sentence| sentence.contains(&hit.start)) else {
            continue;
        };
        if !holds(story, passage, rules, hit, &sentences[number]) {
            continue;
        }
        let Some(rank) = rules.cue(hit.cue).map(Evidence::rank) else { continue };
        // A cue may run over several sentences.
        for (index, sentence) in sentences.iter().enumerate().skip(number) {
            if sentence.start >= hit.end {
                break;
            }
            if rank < best[index] {
                best[index] = rank;
                found[index] = rules.all().get(rank);
            }
        }
    }
    weigh(story, passage, &sentences, &found)
}

/// Whether a passage is nothing but the signs of buttons: bars, crosses and arrows. Rows of stars and lines part a story.
fn is_sign(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '|' | '×' | '✕' | '✖' | '<' | '>' | '‹' | '›' | '«' | '»' | '←'..='⇿' | '▲'..='◀')
    })
}

/// Whether a passage is a cell of a table that the story shows: short words and numbers are what tables are made of.
fn is_cell(story: &Story, passage: &Passage) -> bool {
    const ROW: usize = 3;
    let Some(block) = story.page.blocks.get(passage.block).filter(|block| block.text.len() <= 60) else {
        return false;
    };
    let cell = story.page.element(block);
    let row = cell.parent.and_then(|row| story.page.elements.get(row));
    matches!(&*cell.tag, "td" | "th")
        && row.is_some_and(|row| row.end_block - row.first_block >= ROW)
        && story.regions.is_story(passage.block)
}

/// Whether the evidence that a cue needs is there.
fn holds(story: &Story, passage: &Passage, rules: &Rules, hit: &Hit, sentence: &Range<usize>) -> bool {
    let Some(cue) = rules.cue(hit.cue) else { return false };
    let Some(rule) = rules.all().get(cue.rank()) else { return false };
    let words = story.words(passage);
    if words[hit.start].is(mark::QUOTED) || sentence.len() > cue.words().max(hit.end - hit.start) {
        return false;
    }
    // A title may well say that somebody said something.
    let label = rule.label;
    let title = label == Label::RelatedLinks
        && (!story.text(passage).ends_with('.') || words.iter().take(4).any(|word| word.is(mark::COLON)));
    let reported = !title && sentence.len() > hit.end - hit.start && is_reported(story, passage, sentence);
    if is_told(story, passage, label, hit, sentence) {
        return false;
    }
    match cue.place {
        Place::Anywhere => !reported,
        Place::Edges => !reported && (passage.before <= EDGE || passage.after <= EDGE),
        Place::End => !reported && passage.after == 0 && passage.before > 0,
        Place::Apart => !reported && is_apart(story, passage),
    }
}

/// Whether a passage is set apart from the story's paragraphs.
fn is_apart(story: &Story, passage: &Passage) -> bool {
    if passage.prose || story.plain && passage.ends {
        return false;
    }
    let boxes = Hints::RELATED
        | Hints::NEWSLETTER
        | Hints::SUBSCRIPTION
        | Hints::SHARE
        | Hints::AD
        | Hints::COMMENT
        | Hints::GALLERY
        | Hints::BUTTON
        | Hints::PROMO
        | Hints::FORM
        | Hints::ASIDE
        | Hints::SITE;
    !passage.inside
        || passage.hints.has(boxes)
        || !story.plain && !story.regions.is_story(passage.block) && !story.is_heading(passage)
        || passage.before == 0
        || !passage.ends && passage.after <= if story.plain { EDGE } else { 0 }
        || (passage.linked >= 60 && !passage.ends)
}

/// What the sentences' rules mean for the passage.
fn weigh(
    story: &Story,
    passage: &Passage,
    sentences: &[Range<usize>],
    found: &[Option<&'static Kind>],
) -> Option<Verdict> {
    let words = story.words(passage);
    let rule = found.iter().flatten().next()?;
    let size = |index: usize| sentences[index].len();
    let goes_along: Vec<bool> = (0..sentences.len())
        .map(|index| found[index].is_some() || goes_along(story, passage, &sentences[index]))
        .collect();
    let told: usize = (0..sentences.len()).filter(|index| found[*index].is_some()).map(size).sum();
    let alone: usize = (0..sentences.len()).filter(|index| !goes_along[*index]).map(size).sum();
    if alone == 0 && (found[0].is_some() || told * 3 >= words.len()) {
        return Some(Verdict::Hidden(rule));
    }
    // At an edge of the story, a short question or claim may lead up to it: "Want more?", "Stay up to date."
    // Below the story, a passage that begins as a notice is one.
    let notice = matches!(
        rule.label,
        Label::AuthorContact
            | Label::PublisherAbout
            | Label::PressReleaseBoilerplate
            | Label::CopyrightNotice
            | Label::SyndicationDisclaimer
            | Label::NewsletterPromo
            | Label::SubscriptionPromo
            | Label::DonationAppeal
            | Label::CommentPrompt
    );
    let spoken =
        words.iter().any(|word| word.is(mark::QUOTED)) || is_reported(story, passage, &(0..words.len()));
    if found[0].is_some() && notice && passage.after == 0 && !spoken {
        return Some(Verdict::Hidden(rule));
    }
    let edge = passage.before == 0 || passage.after == 0;
    let led_to = found[0].is_none() && told * 3 >= words.len() && alone <= 12;
    let followed = found[0].is_some() && told * 2 >= words.len() && alone <= 8;
    if edge && (led_to && rule.label != Label::AuthorContact || followed) {
        return Some(Verdict::Hidden(rule));
    }
    // A fragment around a cue ("Video", "Share this:") is no sentence of the story.
    if alone <= 2 && !passage.prose && told * 2 >= words.len() {
        return Some(Verdict::Hidden(rule));
    }
    let mut parts = Vec::new();
    // At the beginning: sentences that are boilerplate, and what goes along with them.
    if let Some(rule) = found[0] {
        let end = goes_along.iter().position(|along| !along).unwrap_or(sentences.len());
        let end = (0..end).rev().find(|index| found[*index].is_some()).map_or(0, |last| last + 1);
        if end < sentences.len() && words[sentences[end - 1].end - 1].is(mark::ENDS) {
            parts.push((Span::new(0, start_of(story.text(passage), words, sentences[end].start)), rule));
        }
    }
    // At the end: from the first sentence that is boilerplate on, if nothing of the story follows.
    let tail = goes_along.iter().rposition(|along| !along).map_or(0, |last| last + 1);
    if let Some((first, rule)) =
        (tail..sentences.len()).find_map(|index| found[index].map(|rule| (index, rule)))
        && first > 0
        && (words[sentences[first].start - 1].is(mark::ENDS)
            || words[sentences[first].start].is(mark::BRACKETED))
    {
        let text = story.text(passage);
        parts.push((Span::new(start_of(text, words, sentences[first].start), text.len()), rule));
    }
    if parts.is_empty() { None } else { Some(Verdict::Partly(parts)) }
}

/// Whether a sentence beside boilerplate belongs to it: it speaks to the reader, or of the publisher as "we".
fn goes_along(story: &Story, passage: &Passage, sentence: &Range<usize>) -> bool {
    const ADDRESS: &[&str] = &[
        "we",
        "our",
        "us",
        "you",
        "your",
        "here",
        "click",
        "please",
        "visit",
        "follow",
        "subscribe",
        "sign",
        "email",
        "permission",
        "copyright",
        "rights",
        "license",
        "licence",
        "terms",
        "website",
        "contact",
        "newsletter",
        "©",
        "donate",
        "reserved",
        "share",
        "inbox",
        "unsubscribe",
        "subscribing",
    ];
    let text = story.text(passage);
    let words = &story.words(passage)[sentence.clone()];
    if words.first().is_some_and(|word| word.is(mark::QUOTED)) {
        return false;
    }
    let last = words.last().map_or(0, |word| word.end as usize);
    let asks = text.get(last..).is_some_and(|rest| rest.starts_with('?'));
    words.len() <= 1
        || asks
        || words.iter().any(|word| {
            word.is(mark::URL | mark::EMAIL | mark::HANDLE)
                || text
                    .get(word.range())
                    .is_some_and(|word| ADDRESS.iter().any(|address| word.eq_ignore_ascii_case(address)))
        })
}

/// The words of each sentence.
fn sentences(words: &[Word]) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        match sentences.last_mut() {
            Some(last) if !word.is(mark::STARTS) => last.end = index + 1,
            _ => sentences.push(index..index + 1),
        }
    }
    sentences
}

/// Where the sentence of a word begins in the text, with the bracket, quotation mark, bullet or dash before it.
fn start_of(text: &str, words: &[Word], word: usize) -> usize {
    let at = words[word].start as usize;
    let from = word.checked_sub(1).map_or(0, |before| words[before].end as usize);
    let between = text.get(from..at).unwrap_or_default();
    // What closes the sentence before stays with it: the last white space, or else the first opening sign.
    let opening = between.find(['(', '[', '{', '“', '„', '«', '•', '|', '*', '—', '–', '©']);
    let last = between.char_indices().rfind(|(_, character)| character.is_whitespace());
    let space = last.map(|(at, space)| at + space.len_utf8());
    let cut = match (opening, space) {
        (Some(opening), _) => opening,
        (None, Some(space)) => space,
        (None, None) => between.len(),
    };
    from + cut
}
