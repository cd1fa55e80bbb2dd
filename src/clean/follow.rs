//! What belongs to boilerplate beside it: the titles below "Read more:", the section below "About …", the rest of a
//! list of offers, the fragments between buttons and after the story's end.

use super::Label;
use super::hints::Hints;
use super::kept::Kept;
use super::passage::{Passage, Story};
use super::rules::{Kind, author_contact, page_furniture, press_release_boilerplate, related_links};
use super::verdict::Verdict;
use crate::word::mark;

/// The longest list of titles that one line announces.
const LONGEST: usize = 30;
/// So many fragments after the story's end are a list of links, whatever they say.
const MANY: usize = 6;
/// So many blocks make a box beside the story, at most.
const LARGEST: usize = 12;
/// So many elements up from a block its box is looked for.
const LEVELS: usize = 4;

/// Hides what belongs to boilerplate beside it.
#[inline(never)]
pub(super) fn hide(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    for index in 0..verdicts.len() {
        if let Verdict::Hidden(rule) = verdicts[index] {
            let next = index + 1;
            match rule.label {
                Label::RelatedLinks | Label::ReadOriginalLink if announces(story, index) => {
                    titles(story, kept, verdicts, next);
                }
                Label::RepublicationNotice if is_cut_off(story, index) => {
                    fragment(story, verdicts, next, rule)
                }
                Label::AuthorContact if announces(story, index) => about(story, kept, verdicts, next),
                Label::PressReleaseBoilerplate
                    if story.words(&story.passages[index]).len() <= 4 && !story.passages[index].ends =>
                {
                    contacts(story, kept, verdicts, next);
                }
                _ => {}
            }
        }
        if let Verdict::Hidden(rule) = verdicts[index]
            && goes_on(story, verdicts, index)
        {
            verdicts[index + 1] = Verdict::Hidden(rule);
        }
        if is_about_heading(story, verdicts, index) {
            section(story, kept, verdicts, index);
        }
    }
    siblings(story, kept, verdicts);
    between(story, kept, verdicts);
    if story.plain {
        after_the_end(story, kept, verdicts);
    } else {
        cards(story, kept, verdicts);
        headings(story, kept, verdicts);
    }
}

fn is_kept(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Kept)
}

/// Whether a passage announces a list: it is short, and a heading or ends with a colon or nothing at all.
fn announces(story: &Story, index: usize) -> bool {
    let passage = &story.passages[index];
    let words = story.words(passage);
    // At the head of a text such a line may just name the section.
    let head =
        story.plain && passage.before == 0 && !story.text(passage).to_lowercase().starts_with("related");
    !head && words.len() <= 8 && passage.linked < 50 && !words.iter().any(|word| word.is(mark::URL))
}

/// Titles stand one below the other and are no sentences.
fn titles(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize) {
    for index in from..verdicts.len().min(from + LONGEST) {
        let passage = &story.passages[index];
        match verdicts[index] {
            Verdict::Hidden(_) => continue,
            Verdict::Partly(_) => return,
            Verdict::Kept => {}
        }
        let linked = passage.linked >= 80;
        let title =
            story.words(passage).len() <= 32 && !passage.prose && (linked || story.plain && !passage.ends);
        let other = matches!(
            kept[index].label,
            Label::Caption | Label::Headline | Label::Correction | Label::DatelineOrDate
        );
        if !title || other || passage.hints.has(Hints::CAPTION) {
            return;
        }
        verdicts[index] = Verdict::Hidden(const { &related_links::RULE.kind() });
    }
}

/// Whether a hidden sentence that has not ended goes on in the next passage, with a small letter: a row of it.
fn goes_on(story: &Story, verdicts: &[Verdict], index: usize) -> bool {
    let Some(next) = story.passages.get(index + 1).filter(|_| is_kept(&verdicts[index + 1])) else {
        return false;
    };
    let row = &story.passages[index];
    let notice = matches!(&verdicts[index], Verdict::Hidden(rule) if !matches!(rule.label, Label::ShareTools | Label::PageFurniture | Label::RelatedLinks | Label::AdPlaceholder));
    notice
        && !row.ends
        && story.words(row).len() >= 5
        && !story.text(row).ends_with(':')
        && story.text(next).starts_with(char::is_lowercase)
}

/// "This article originally appeared on", with the name on a line of its own.
fn is_cut_off(story: &Story, index: usize) -> bool {
    let text = story.text(&story.passages[index]);
    [" on", " at", " in", " by", " from"].iter().any(|end| text.ends_with(end))
}

fn fragment(story: &Story, verdicts: &mut [Verdict], index: usize, rule: &'static Kind) {
    if index < verdicts.len() && is_kept(&verdicts[index]) && story.words(&story.passages[index]).len() <= 4 {
        verdicts[index] = Verdict::Hidden(rule);
    }
}

/// Below "About the author", their name and what they do.
fn about(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize) {
    for index in from..verdicts.len().min(from + 2) {
        let passage = &story.passages[index];
        let own = passage.after == 0 && !story.plain && !story.regions.is_story(passage.block);
        if !own || !matches!(kept[index].label, Label::Content | Label::Byline) || !passage.inside {
            return;
        }
        if is_kept(&verdicts[index]) && !story.is_heading(passage) {
            verdicts[index] = Verdict::Hidden(const { &author_contact::RULE.kind() });
        }
    }
}

/// Below "Media contact:", the names, numbers and addresses, each on a line of its own.
fn contacts(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize) {
    const LINES: usize = 8;
    for index in from..verdicts.len().min(from + LINES) {
        let passage = &story.passages[index];
        let line = (1..=10).contains(&story.words(passage).len()) && !passage.ends;
        if !line || passage.after > 0 || kept[index].label == Label::Headline {
            return;
        }
        if is_kept(&verdicts[index]) {
            verdicts[index] = Verdict::Hidden(const { &press_release_boilerplate::RULE.kind() });
        }
    }
}

/// "About Harbor Lines", followed by a paragraph that names Harbor Lines.
fn is_about_heading(story: &Story, verdicts: &[Verdict], index: usize) -> bool {
    let passage = &story.passages[index];
    let text = story.text(passage);
    let words = story.words(passage);
    let line = (2..=10).contains(&words.len()) && !passage.ends && !passage.running;
    if !line || !is_kept(&verdicts[index]) {
        return false;
    }
    let openings = ["About ", "Über ", "Acerca de ", "Sobre ", "À propos de ", "Die "];
    if !openings.iter().any(|opening| text.starts_with(opening)) {
        return false;
    }
    if text.starts_with("Die ") && !text.ends_with("im Profil") {
        return false;
    }
    let sentence = |next: &&Passage| next.running || next.ends && story.words(next).len() >= 4;
    let Some(next) = story.passages.get(index + 1).filter(sentence) else { return false };
    let paragraph = story.text(next);
    // A publisher speaks of itself as "we".
    let own = story.words(next).first().and_then(|word| paragraph.get(word.range()));
    if passage.after <= 1 && matches!(own, Some("We" | "Our" | "Wir" | "Nous")) {
        return true;
    }
    words[1..]
        .iter()
        .filter(|word| word.is(mark::CAPITAL))
        .any(|word| text.get(word.range()).is_some_and(|name| name.len() > 2 && paragraph.contains(name)))
}

/// What a press release says about its sender goes on to its next heading, or to the end of the text.
fn section(story: &Story, kept: &[Kept], verdicts: &mut [Verdict], from: usize) {
    let last = story.passages[from].after <= story.passages[from].before.max(4);
    for index in from..verdicts.len().min(from + LONGEST) {
        let passage = &story.passages[index];
        let quoted = story.words(passage).first().is_some_and(|word| word.is(mark::QUOTED));
        if quoted || matches!(kept[index].label, Label::Headline | Label::Correction) || !last {
            return;
        }
        if is_kept(&verdicts[index]) && kept[index].label != Label::DatelineOrDate {
            verdicts[index] = Verdict::Hidden(const { &press_release_boilerplate::RULE.kind() });
        }
    }
}

/// A list of which a good part is boilerplate is boilerplate as a whole: the offers of a subscription, buttons.
fn siblings(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    if !story.page.elements.iter().any(|element| element.tag == "li") {
        return;
    }
    let list = |index: usize| {
        let passage: &Passage = &story.passages[index];
        story
            .page
            .ancestors(story.block(passage))
            .take(4)
            .find(|element| element.tag == "li")
            .and_then(|item| item.parent)
    };
    let mut index = 0;
    while index < verdicts.len() {
        let Some(parent) = list(index) else {
            index += 1;
            continue;
        };
        let mut end = index + 1;
        while end < verdicts.len() && list(end) == Some(parent) {
            end += 1;
        }
        let rules: Vec<&'static Kind> = verdicts[index..end]
            .iter()
            .filter_map(|verdict| if let Verdict::Hidden(rule) = verdict { Some(*rule) } else { None })
            .collect();
        let prose = (index..end).any(|index| {
            let passage = &story.passages[index];
            is_kept(&verdicts[index]) && passage.prose && (rules.len() < 2 || story.words(passage).len() > 30)
        });
        if let Some(rule) = rules.first()
            && rules.len() * 3 >= end - index
            && !prose
        {
            for index in index..end {
                // What readers write below a story is theirs.
                let comment = kept[index].label == Label::Chrome && story.passages[index].running;
                if is_kept(&verdicts[index])
                    && matches!(kept[index].label, Label::Content | Label::Chrome)
                    && !comment
                {
                    verdicts[index] = Verdict::Hidden(rule);
                }
            }
        }
        index = end;
    }
}

/// A box beside the story of which a part is boilerplate is boilerplate as a whole: the line under a teaser's title,
/// the claim over a sign-up form.
fn cards(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    const BOXES: Hints = Hints::RELATED
        .with(Hints::NEWSLETTER)
        .with(Hints::SUBSCRIPTION)
        .with(Hints::AD)
        .with(Hints::AUTHOR)
        .with(Hints::DONATION)
        .with(Hints::PROMO)
        .with(Hints::FORM)
        .with(Hints::REPUBLISH)
        .with(Hints::ASIDE);
    const OTHERS: Hints = Hints::CAPTION
        .with(Hints::FIGURE)
        .with(Hints::GALLERY)
        .with(Hints::EMBED)
        .with(Hints::TAGS)
        .with(Hints::DATE)
        .with(Hints::COMMENT);
    const TEASERS: Hints = Hints::RELATED.with(Hints::PROMO).with(Hints::ASIDE);
    let page = story.page;
    for index in 0..verdicts.len() {
        let passage = &story.passages[index];
        let below = passage.after == 0 && passage.before > 0;
        let label = match kept[index].label {
            Label::Content => true,
            // Who wrote the other story.
            Label::Byline | Label::DatelineOrDate => passage.before > 1 && passage.hints.has(TEASERS),
            _ => false,
        };
        let candidate = passage.inside
            && (passage.hints.has(BOXES) || below)
            && !passage.hints.has(OTHERS)
            && is_kept(&verdicts[index])
            && label
            && !story.regions.is_story(passage.block);
        if !candidate {
            continue;
        }
        let around = page
            .ancestors(story.block(passage))
            .take(LEVELS)
            .find(|element| element.end_block - element.first_block > 1);
        let Some(card) = around.filter(|card| card.end_block - card.first_block <= LARGEST) else { continue };
        if (card.first_block..card.end_block).any(|block| story.regions.is_story(block)) {
            continue;
        }
        let inside =
            |other: &&usize| (card.first_block..card.end_block).contains(&story.passages[**other].block);
        let near = index.saturating_sub(LARGEST)..(index + LARGEST).min(verdicts.len());
        let near: Vec<usize> = near.collect();
        let boxed = passage.hints.has(BOXES);
        let rule = near.iter().filter(inside).find_map(|other| match verdicts[*other] {
            Verdict::Hidden(rule) if !boxed && rule.label != Label::RelatedLinks => None,
            // Buttons stand in headers and beside anything.
            Verdict::Hidden(rule)
                if !matches!(rule.label, Label::PageFurniture | Label::ShareTools | Label::AdPlaceholder) =>
            {
                Some(rule)
            }
            _ => None,
        });
        if let Some(rule) = rule {
            verdicts[index] = Verdict::Hidden(rule);
        }
    }
}

/// A heading with nothing but boilerplate under it belongs to that.
fn headings(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    for index in (0..verdicts.len()).rev() {
        let passage = &story.passages[index];
        let words = story.words(passage).len();
        let heading = story.is_heading(passage)
            || story.text(passage).ends_with(':')
            || passage.hints.has(Hints::ASIDE);
        if !heading
            || !passage.inside
            || !(1..=10).contains(&words)
            || !is_kept(&verdicts[index])
            || kept[index].label != Label::Content
            || story.regions.is_story(passage.block)
        {
            continue;
        }
        let under = |at: usize| match verdicts.get(at) {
            Some(Verdict::Hidden(rule))
                if matches!(
                    rule.label,
                    Label::RelatedLinks
                        | Label::NewsletterPromo
                        | Label::SubscriptionPromo
                        | Label::DonationAppeal
                        | Label::CommentPrompt
                ) =>
            {
                Some(*rule)
            }
            _ => None,
        };
        if let (Some(rule), Some(_)) = (under(index + 1), under(index + 2)) {
            verdicts[index] = Verdict::Hidden(rule);
        }
    }
}

/// A word or two between buttons is a button.
fn between(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let button = |verdict: &Verdict| match verdict {
        Verdict::Hidden(rule)
            if matches!(rule.label, Label::ShareTools | Label::PageFurniture | Label::CommentPrompt) =>
        {
            Some(*rule)
        }
        _ => None,
    };
    let counted = |verdict: Option<&Verdict>| {
        verdict.and_then(button).filter(|rule| matches!(rule.label, Label::ShareTools | Label::CommentPrompt))
    };
    for index in 1..verdicts.len().saturating_sub(1) {
        let words = story.words(&story.passages[index]);
        // How often a button was pressed.
        if let [word] = words
            && word.is(mark::NUMBER)
            && !story.passages[index].ends
            && is_kept(&verdicts[index])
            && kept[index].label == Label::Content
            && let Some(rule) = counted(verdicts.get(index - 1)).or(counted(verdicts.get(index + 1)))
        {
            verdicts[index] = Verdict::Hidden(rule);
            continue;
        }
        if is_kept(&verdicts[index])
            && (1..=2).contains(&words.len())
            && !story.passages[index].ends
            && !words.iter().any(|word| word.is(mark::HANDLE))
            && kept[index].label == Label::Content
            && !story.is_heading(&story.passages[index])
        {
            // Several such words may stand side by side.
            let after = (index + 1..verdicts.len()).take(3).find_map(|next| button(&verdicts[next]));
            if let (Some(rule), Some(_)) = (button(&verdicts[index - 1]), after) {
                verdicts[index] = Verdict::Hidden(rule);
            }
        }
    }
}

/// Whether a paragraph announces the list that follows it: "The winners in full:"
fn announces_a_list(story: &Story, passage: &Passage) -> bool {
    const LIST: &[&str] = &["list", "lists", "below", "results", "winners", "nominees", "schedule"];
    /// The longest sentence, in words, that does.
    const LONGEST: usize = 14;
    let text = story.text(passage);
    let last = text.trim_end_matches(['.', '!', ')', '”']).rfind(['.', '!', '?']).map_or(0, |stop| stop + 1);
    let sentence = || text[last..].split_whitespace();
    text.ends_with(':')
        || sentence().nth(LONGEST).is_none()
            && sentence().any(|word| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                LIST.iter().any(|list| list.eq_ignore_ascii_case(word))
            })
}

/// In plain text, the fragments after the last paragraph: titles and menus that lost their markup.
fn after_the_end(story: &Story, kept: &[Kept], verdicts: &mut [Verdict]) {
    let Some(end) = story.passages.iter().rposition(|passage| passage.prose).map(|last| last + 1) else {
        return;
    };
    let last = &story.passages[end - 1];
    if end == verdicts.len() || last.before < 2 || announces_a_list(story, last) {
        return;
    }
    let fragments: Vec<usize> = (end..verdicts.len())
        .filter(|index| {
            let passage = &story.passages[*index];
            let text = story.text(passage);
            let listed = text.starts_with(['•', '-', '–', '—', '*', '“', '"', '(', '[', '|'])
                || text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(". ");
            let source = story.words(passage).first().is_some_and(|word| word.is(mark::COLON));
            is_kept(&verdicts[*index])
                && kept[*index].label == Label::Content
                && !passage.ends
                && !story.words(passage).iter().any(|word| word.is(mark::HANDLE | mark::URL))
                && !listed
                && !source
                && (1..=30).contains(&story.words(passage).len())
        })
        .collect();
    // A list at the end of a story may be its own; links stand with other boilerplate, or are many.
    let hidden = verdicts[end..].iter().filter(|verdict| matches!(verdict, Verdict::Hidden(_))).count();
    // Titles are longer than the names in a table of results.
    let titles = fragments.iter().filter(|index| story.words(&story.passages[**index]).len() >= 6).count();
    let menu = (hidden > 0 || titles * 5 >= fragments.len())
        && fragments.len() >= MANY
        && (fragments.len() + hidden) * 3 >= (verdicts.len() - end) * 2;
    let listed = hidden > 0 && fragments.len() > 1;
    for index in &fragments {
        let words = story.words(&story.passages[*index]).len();
        if menu || listed && words >= 4 {
            verdicts[*index] = Verdict::Hidden(if words >= 4 {
                const { &related_links::RULE.kind() }
            } else {
                const { &page_furniture::RULE.kind() }
            });
        }
    }
}
