//! Finds what stands on a page twice: the headline, and paragraphs that repeat others, alone or glued together
//! with their spaces lost.

use super::Label;
use super::kept::{Kept, key};
use super::passage::Story;
use super::rules::{Rule, by_words_alone};
use super::verdict::Verdict;

/// The headline once more.
pub(super) const TITLE: Rule = Rule {
    name: "duplicate-title",
    label: Label::DuplicateTitle,
    finds: "The headline, once more.",
    reason: "Repeats the headline.",
    hidden: "*The ferry will run again in May* below the headline *The ferry will run again in May*",
    kept: "The ferry will run again in May, the port said on Monday.",
    cues: &[],
    test: by_words_alone,
};

/// A paragraph once more.
pub(super) const PARAGRAPH: Rule = Rule {
    name: "duplicate-paragraph",
    label: Label::DuplicateParagraph,
    finds: "A paragraph that repeats another, or several others glued together.",
    reason: "Repeats a paragraph of this story.",
    hidden: "One paragraph that holds the next two, with the space between them lost",
    kept: "A paragraph that quotes a sentence of another",
    cues: &[],
    test: by_words_alone,
};

/// The shortest text, in letters and digits, that is a repetition and no coincidence.
const SHORTEST: usize = 60;
/// So many passages that open alike are compared; a page with more of them is no story.
const MOST: usize = 16;

/// Marks repetitions among the passages that no rule hides.
#[inline(never)]
pub(super) fn find(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    titles(story, kept, verdicts);
    paragraphs(story, kept, verdicts);
}

fn titles(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let mut headline: Option<(usize, String)> = None;
    let mut opening = None;
    for index in 0..story.passages.len() {
        let passage = &story.passages[index];
        if kept[index].label == Label::Headline {
            headline = Some((index, key(story.text(passage))));
            opening = passage.opening;
            continue;
        }
        if !passage.inside || story.words(passage).len() > 40 || !matches!(verdicts[index], Verdict::Kept) {
            continue;
        }
        if headline.is_some() && opening.is_some() && passage.opening != opening {
            continue;
        }
        if headline.is_none() && (!story.plain || passage.before > 0 || passage.running) {
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
                verdicts[index] = Verdict::Hidden(const { &TITLE.kind() });
            }
            // In plain text the first line is the headline if it comes again at once.
            None if story.plain && passage.before == 0 && story.words(passage).len() >= 4 => {
                headline = Some((index, text));
                opening = passage.opening;
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
                verdicts[index] = Verdict::Hidden(const { &TITLE.kind() });
            }
        }
    }
}

fn paragraphs(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let mut openings: Vec<(u32, usize)> = Vec::with_capacity(story.passages.len());
    for (index, passage) in story.passages.iter().enumerate() {
        let sentence =
            passage.running && passage.ends && passage.inside && kept[index].label == Label::Content;
        if let Some(opening) = passage.opening.filter(|_| sentence && story.text(passage).len() > SHORTEST) {
            openings.push((opening, index));
        }
    }
    openings.sort_unstable();
    let alike = openings.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
    let mut groups: Vec<Vec<usize>> =
        alike.map(|same| same.iter().map(|(_, index)| *index).collect()).collect();
    if groups.is_empty() {
        return;
    }
    groups.sort_unstable();
    let mut keys = Keys { story, kept, found: vec![None; story.passages.len()] };
    let mut glued = Vec::new();
    for same in &groups {
        for (at, index) in same.iter().enumerate().take(MOST) {
            if !matches!(verdicts[*index], Verdict::Kept) {
                continue;
            }
            let first =
                same[at + 1..].iter().take(MOST).find(|other| keys.of(*index).len() > keys.of(**other).len());
            if first.is_some_and(|first| is_glued(&mut keys, *index, *first)) {
                glued.push(*index);
            }
        }
    }
    for index in &glued {
        verdicts[*index] = Verdict::Hidden(const { &PARAGRAPH.kind() });
    }
    for same in &groups {
        for (at, index) in same.iter().enumerate() {
            if keys.of(*index).len() < SHORTEST || !matches!(verdicts[*index], Verdict::Kept) {
                continue;
            }
            // Beside glued paragraphs the first one belongs to them; otherwise the later one is the repetition.
            let beside_glued = glued.iter().any(|glued| glued.abs_diff(*index) == 1);
            let again = if beside_glued { &same[at + 1..] } else { &same[..at] };
            let own = keys.of(*index).to_vec();
            let mut repeats =
                |other: &usize| keys.of(*other) == own && matches!(verdicts[*other], Verdict::Kept);
            if again.iter().take(MOST).any(&mut repeats) {
                verdicts[*index] = Verdict::Hidden(const { &PARAGRAPH.kind() });
            }
        }
    }
}

/// The keys of passages, made where one is asked for.
struct Keys<'s> {
    story: &'s Story<'s>,
    kept: &'s [Kept],
    found: Vec<Option<Vec<u8>>>,
}

impl Keys<'_> {
    /// A passage's key; empty for what is no part of the story.
    fn of(&mut self, index: usize) -> &[u8] {
        let passage = &self.story.passages[index];
        let told = passage.inside && self.kept[index].label == Label::Content;
        self.found[index]
            .get_or_insert_with(|| if told { key(self.story.text(passage)).into_bytes() } else { Vec::new() })
    }
}

/// Whether a passage is two or more others that follow one another from `first` on, with nothing between them.
fn is_glued(keys: &mut Keys, index: usize, first: usize) -> bool {
    let whole = keys.of(index).to_vec();
    let mut rest = whole.as_slice();
    let mut pieces = 0;
    for other in first..keys.found.len() {
        let piece = keys.of(other);
        if piece.is_empty() {
            continue;
        }
        let Some(left) = rest.strip_prefix(piece) else { break };
        rest = left;
        pieces += 1;
        if pieces == MOST {
            break;
        }
    }
    pieces >= 2 && rest.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::{Label, Page, analyze};

    fn labels(text: &str) -> Vec<Label> {
        analyze(&Page::from_text(text)).blocks.iter().map(|block| block.label).collect()
    }

    const FIRST: &str =
        "The ferry will run again in May, the port said on Monday, after a long winter of repairs.";
    const SECOND: &str =
        "The town paid for most of the work, and the council will look at the bill in April.";
    const THIRD: &str =
        "Residents had waited since the autumn, when the old pier broke in a heavy storm from the north.";

    #[test]
    fn hides_paragraphs_glued_together_and_keeps_the_separate_ones() {
        let found = labels(&format!("{FIRST}{SECOND}\n\n{THIRD}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"));
        use Label::{Content, DuplicateParagraph};
        assert_eq!(found, [DuplicateParagraph, DuplicateParagraph, Content, Content, Content]);
    }

    #[test]
    fn hides_the_later_of_two_equal_paragraphs() {
        let found = labels(&format!("{FIRST}\n\n{SECOND}\n\n{FIRST}"));
        assert_eq!(found, [Label::Content, Label::Content, Label::DuplicateParagraph]);
    }

    #[test]
    fn keeps_short_lines_that_come_again() {
        let found = labels(&format!("“No.”\n\n{FIRST}\n\n“No.”\n\n{SECOND}"));
        assert!(found.iter().all(|label| !label.is_hidden()));
    }

    #[test]
    fn hides_a_headline_that_comes_twice() {
        let found =
            labels(&format!("Ferry to run again in May\n\nFerry to run again in May\n\n{FIRST}\n\n{SECOND}"));
        assert_eq!(found[1], Label::DuplicateTitle);
        assert!(!found[0].is_hidden());
    }
}
