//! Finds what stands on a page twice: the headline, and paragraphs that repeat others, alone or glued together
//! with their spaces lost.

use super::Label;
use super::kept::{Kept, key, letters};
use super::passage::{Passage, Story, opening};
use super::rules::{Rule, Test};
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
    test: Test::NONE,
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
    test: Test::NONE,
};

/// The shortest text, in letters and digits, that is a repetition and no coincidence.
const SHORTEST: usize = 60;
/// So many first letters tell most passages apart.
const FIRST: usize = 8;
/// So many passages that open alike are compared; a page with more of them is no story.
const MOST: usize = 16;

/// Marks repetitions among the passages that no rule hides.
#[inline(never)]
pub(super) fn find(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    titles(story, kept, verdicts);
    paragraphs(story, kept, verdicts);
}

fn titles(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    /// A repetition may have so many letters more, and has so many at least.
    const MORE: usize = 14;
    const LEAST: usize = 12;
    let mut headline: Option<usize> = None;
    for index in 0..story.passages.len() {
        let passage = &story.passages[index];
        if kept[index].label == Label::Headline {
            headline = Some(index);
            continue;
        }
        if !passage.inside || story.words(passage).len() > 40 || !matches!(verdicts[index], Verdict::Kept) {
            continue;
        }
        let text = story.text(passage);
        if let Some(headline) = headline {
            let more = letters_after(text, story.text(&story.passages[headline]));
            if more.is_some_and(|more| more < MORE) && length_of_key(text, LEAST) >= LEAST {
                verdicts[index] = Verdict::Hidden(const { &TITLE.kind() });
            }
            continue;
        }
        // In plain text the first line is the headline if it comes again at once.
        let first = story.plain && passage.before == 0 && !passage.running;
        if first && story.words(passage).len() >= 4 && length_of_key(text, LEAST) >= LEAST {
            headline = Some(index);
        }
    }
    // A headline that comes before the story's own, as a small line above or the page's breadcrumb.
    if let Some(at) = headline {
        let title = story.text(&story.passages[at]);
        for index in (0..at).rev().take(12) {
            let passage = &story.passages[index];
            let same = || letters_after(story.text(passage), title) == Some(0);
            if passage.inside && matches!(verdicts[index], Verdict::Kept) && same() {
                verdicts[index] = Verdict::Hidden(const { &TITLE.kind() });
            }
        }
    }
}

/// How many bytes a text's [`key`] has behind that of another with which it begins.
fn letters_after(text: &str, beginning: &str) -> Option<usize> {
    // Most begin with another letter.
    if let (Some(a), Some(b)) = (text.bytes().next(), beginning.bytes().next())
        && a.is_ascii_alphanumeric()
        && b.is_ascii_alphanumeric()
        && !a.eq_ignore_ascii_case(&b)
    {
        return None;
    }
    let mut letters = letters(text);
    let begins = self::letters(beginning).all(|letter| letters.next() == Some(letter));
    begins.then(|| letters.map(char::len_utf8).sum())
}

/// How many bytes a text's [`key`] has, or that they are more than `most`.
fn length_of_key(text: &str, most: usize) -> usize {
    let mut length = 0;
    for letter in letters(text) {
        length += letter.len_utf8();
        if length > most {
            break;
        }
    }
    length
}

fn paragraphs(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let sentence = |index: usize, passage: &Passage| {
        passage.running
            && passage.ends
            && passage.inside
            && kept[index].label == Label::Content
            && passage.span.end - passage.span.start > SHORTEST
    };
    // Few passages begin with the same letters as another, and only those are looked at more closely.
    let mut seen = Seen::default();
    let mut openings: Vec<(u32, usize)> = Vec::with_capacity(story.passages.len());
    for (index, passage) in
        story.passages.iter().enumerate().filter(|(index, passage)| sentence(*index, passage))
    {
        if let Some(first) = opening(story.text(passage), FIRST) {
            seen.add(first);
            openings.push((first, index));
        }
    }
    openings.retain_mut(|(opening, index)| {
        let whole = if seen.twice(*opening) { story.opening(&story.passages[*index]) } else { None };
        *opening = whole.unwrap_or_default();
        whole.is_some()
    });
    if openings.len() > 1 {
        repetitions(story, kept, verdicts, openings);
    }
}

/// Marks repetitions among passages, each with its [opening](Story::opening).
#[inline(never)]
fn repetitions(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], mut openings: Vec<(u32, usize)>) {
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

/// What was seen once, and what more than once, as far as so many bits can tell: they may take two for the same.
#[derive(Default)]
struct Seen {
    once: [u64; Self::PARTS],
    again: [u64; Self::PARTS],
}

impl Seen {
    const PARTS: usize = 16;

    fn place(opening: u32) -> (usize, u64) {
        // The higher bits are those that every letter has a part in.
        let place = opening >> 16;
        (place as usize / 64 % Self::PARTS, 1 << (place % 64))
    }

    fn add(&mut self, opening: u32) {
        let (part, bit) = Self::place(opening);
        self.again[part] |= self.once[part] & bit;
        self.once[part] |= bit;
    }

    fn twice(&self, opening: u32) -> bool {
        let (part, bit) = Self::place(opening);
        self.again[part] & bit != 0
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
