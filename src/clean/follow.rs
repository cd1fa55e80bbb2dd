//! What follows boilerplate and belongs to it: the titles below "Read more:", the section below "About …".

use super::Label;
use super::hints::Hints;
use super::kept::Kept;
use super::passage::Story;
use super::rules::{Rule, related_links};
use super::verdict::Verdict;
use super::words::mark;

/// The longest list of titles that one line announces.
const LONGEST: usize = 30;

/// Hides what lead-ins announce.
pub(super) fn lead_ins(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let mut index = 0;
    while index < verdicts.len() {
        let next = index + 1;
        if let Verdict::Hidden(rule) = verdicts[index] {
            match rule.label {
                Label::RelatedLinks | Label::ReadOriginalLink if announces(story, index) => {
                    titles(story, kept, verdicts, next, &related_links::RULE);
                }
                Label::PressReleaseBoilerplate if announces_itself(story, index) => {
                    section(story, kept, verdicts, next, rule);
                }
                _ => {}
            }
        }
        index = next;
    }
}

/// Whether a passage announces a list: it is short, and a heading or ends with a colon or nothing at all.
fn announces(story: &Story, index: usize) -> bool {
    let passage = &story.passages[index];
    let words = story.words(passage);
    // At the head of a text such a line names the section.
    !(story.plain && passage.before == 0)
        && words.len() <= 8
        && passage.linked < 50
        && !words.iter().any(|word| word.is(mark::URL))
}

fn announces_itself(story: &Story, index: usize) -> bool {
    let passage = &story.passages[index];
    let text = story.text(passage);
    let heading = story.words(passage).len() <= 10
        && (text.starts_with("About ") || text.ends_with("im Profil") || text.starts_with("Über "));
    heading && passage.before >= 2 && passage.after <= passage.before.max(3)
}

/// Titles stand one below the other and are no sentences.
fn titles(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize, rule: &'static Rule) {
    for index in from..verdicts.len().min(from + LONGEST) {
        let passage = &story.passages[index];
        match verdicts[index] {
            Verdict::Hidden(_) => continue,
            Verdict::Partly(_) => return,
            Verdict::Kept => {}
        }
        let words = story.words(passage);
        let linked = passage.linked >= 80;
        let title =
            words.len() <= 32 && !passage.prose && (linked || story.plain) && (!passage.ends || linked);
        if !title
            || matches!(
                kept[index].label,
                Label::Caption | Label::Headline | Label::Correction | Label::DatelineOrDate
            )
            || passage.hints.has(Hints::CAPTION)
        {
            return;
        }
        verdicts[index] = Verdict::Hidden(rule);
    }
}

/// What a press release says about its sender goes on to the end of the text.
fn section(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize, rule: &'static Rule) {
    for index in from..verdicts.len().min(from + LONGEST) {
        let passage = &story.passages[index];
        if kept[index].label == Label::DatelineOrDate {
            continue;
        }
        if matches!(kept[index].label, Label::Headline | Label::Correction)
            || story.words(passage).first().is_some_and(|word| word.is(mark::QUOTED))
        {
            return;
        }
        if matches!(verdicts[index], Verdict::Kept) {
            verdicts[index] = Verdict::Hidden(rule);
        }
    }
}
