//! Finds what stands on a page twice: the headline, and paragraphs that repeat others, alone or glued together
//! with their spaces lost.

use super::Label;
use super::kept::{Kept, key};
use super::passage::Story;
use super::rules::{Rule, by_words_alone};
use super::verdict::Verdict;
use std::collections::HashMap;

/// The headline once more.
pub(super) const TITLE: Rule = Rule {
    name: "duplicate-title",
    label: Label::DuplicateTitle,
    finds: "The headline, once more.",
    reason: "Repeats the headline.",
    hidden: "",
    kept: "",
    cues: &[],
    test: by_words_alone,
};

/// A paragraph once more.
pub(super) const PARAGRAPH: Rule = Rule {
    name: "duplicate-paragraph",
    label: Label::DuplicateParagraph,
    finds: "A paragraph that repeats another, or several others glued together.",
    reason: "Repeats a paragraph of this story.",
    hidden: "",
    kept: "",
    cues: &[],
    test: by_words_alone,
};

/// The shortest text, in letters and digits, that is a repetition and no coincidence.
const SHORTEST: usize = 60;
/// How many letters lead to the passages that begin with them.
const OPENING: usize = 32;

/// Marks repetitions among the passages that no rule hides.
pub(super) fn find(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    titles(story, kept, verdicts);
    paragraphs(story, kept, verdicts);
}

fn titles(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let mut headline: Option<(usize, String)> = None;
    for index in 0..story.passages.len() {
        let passage = &story.passages[index];
        if kept[index].label == Label::Headline {
            headline = Some((index, key(story.text(passage))));
            continue;
        }
        if !passage.inside || story.words(passage).len() > 40 || !matches!(verdicts[index], Verdict::Kept) {
            continue;
        }
        let text = key(story.text(passage));
        if text.len() < 12 {
            continue;
        }
        match &headline {
            Some((_, title))
                if *title == text || text.starts_with(title.as_str()) && text.len() < title.len() + 14 =>
            {
                verdicts[index] = Verdict::Hidden(&TITLE);
            }
            // In plain text the first line is the headline if it comes again at once.
            None if story.plain && passage.before == 0 && story.words(passage).len() >= 4 => {
                headline = Some((index, text));
            }
            _ => {}
        }
    }
    // A headline that comes before the story's own, as a small line above or the page's breadcrumb.
    if let Some((at, title)) = headline {
        for index in (0..at).rev().take(12) {
            let passage = &story.passages[index];
            if passage.inside && matches!(verdicts[index], Verdict::Kept) && key(story.text(passage)) == title
            {
                verdicts[index] = Verdict::Hidden(&TITLE);
            }
        }
    }
}

fn paragraphs(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let candidate = |index: usize| {
        kept[index].label == Label::Content
            && story.passages[index].inside
            && story.passages[index].running
            && story.passages[index].ends
            && story.text(&story.passages[index]).len() > SHORTEST
    };
    let keys: Vec<Vec<u8>> =
        (0..story.passages.len())
            .map(|index| {
                if candidate(index) {
                    key(story.text(&story.passages[index])).into_bytes()
                } else {
                    Vec::new()
                }
            })
            .collect();
    let mut by_opening: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (index, key) in keys.iter().enumerate() {
        if let Some(opening) = key.get(..OPENING) {
            by_opening.entry(opening).or_default().push(index);
        }
    }
    let mut glued = Vec::new();
    for index in 0..keys.len() {
        if keys[index].len() >= SHORTEST
            && matches!(verdicts[index], Verdict::Kept)
            && is_glued(&keys, &by_opening, index)
        {
            glued.push(index);
        }
    }
    for index in &glued {
        verdicts[*index] = Verdict::Hidden(&PARAGRAPH);
    }
    for same in by_opening.values().filter(|same| same.len() > 1) {
        for (at, index) in same.iter().enumerate() {
            if keys[*index].len() < SHORTEST || !matches!(verdicts[*index], Verdict::Kept) {
                continue;
            }
            // Beside glued paragraphs the first one belongs to them; otherwise the later one is the repetition.
            let beside_glued = glued.iter().any(|glued| glued.abs_diff(*index) == 1);
            let again = if beside_glued { &same[at + 1..] } else { &same[..at] };
            if again
                .iter()
                .take(16)
                .any(|other| keys[*other] == keys[*index] && matches!(verdicts[*other], Verdict::Kept))
            {
                verdicts[*index] = Verdict::Hidden(&PARAGRAPH);
            }
        }
    }
}

/// Whether a passage is two or more other passages, one after the other, with nothing between them.
fn is_glued(keys: &[Vec<u8>], by_opening: &HashMap<&[u8], Vec<usize>>, index: usize) -> bool {
    let whole = &keys[index];
    let mut rest = whole.as_slice();
    let mut pieces = 0;
    while !rest.is_empty() {
        let Some(piece) = rest.get(..OPENING).and_then(|opening| by_opening.get(opening)).and_then(|same| {
            same.iter().take(16).find(|other| {
                **other != index && keys[**other].len() < whole.len() && rest.starts_with(&keys[**other])
            })
        }) else {
            return false;
        };
        rest = &rest[keys[*piece].len()..];
        pieces += 1;
    }
    pieces >= 2
}
