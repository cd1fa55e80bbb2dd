//! A doubt is what speaks for the story in a sentence that a cue was found in: somebody says it, an office is
//! what the reader shall call, or the sentence goes on to tell something.

mod grammar;
mod lexicon;

use super::Label;
use super::passage::{Passage, Story};
use super::pattern::Hit;
use super::verdict::EDGE;
use crate::word::{Word, mark};
pub(super) use grammar::{calls_an_office, tells_of_them};
use grammar::{
    goes_on, is_a_statement, is_a_subject, is_answered, is_done, is_no_contact, is_of_a_thing, is_over,
    relates, turns,
};
use lexicon::{
    BEFELL, BEGINS, BY, CONTACT, EDITED, EXPRESSED, GIFTS, HAVE, HERE, MEMBERS, OFFERS, OWN, PERSONS,
    REPORTS, REPORTS_AFTER, STATES, SUBSCRIBES, TELLS, THAN, TURNS, VOICES, WERE, WHO, WORKS, WRITERS,
};
use std::ops::Range;

/// Whether somebody says the sentence: `…, the sheriff said.`
pub(super) fn is_reported(story: &Story, passage: &Passage, sentence: &Range<usize>) -> bool {
    let words = story.words(passage).get(sentence.clone()).unwrap_or_default();
    let mut comma = false;
    for word in words {
        let ends = word.is(mark::COMMA | mark::ENDS);
        let says = REPORTS.contains(&word.key) || comma && ends && REPORTS_AFTER.contains(&word.key);
        if says && !word.is(mark::CAPITAL) {
            return true;
        }
        comma |= word.is(mark::COMMA);
    }
    is_answered(words)
}

/// Whether a sentence belongs to the story although a cue of a kind was found in it.
pub(super) fn is_told(
    story: &Story,
    passage: &Passage,
    label: Label,
    hit: &Hit,
    sentence: &Range<usize>,
) -> bool {
    let words = story.words(passage).get(sentence.clone()).unwrap_or_default();
    let opens = hit.start == sentence.start;
    let closed = words.last().is_some_and(|last| {
        story.text(passage).get(last.end as usize..).is_some_and(|rest| rest.starts_with('.'))
    });
    if closed && is_answered(words) || opens && turns(words, &PERSONS) {
        return true;
    }
    if asks(label) && closed && is_over(words) {
        return true;
    }
    // What a cue itself goes on to say is no turn.
    let after = words.get((hit.end - sentence.start).saturating_sub(1)..).unwrap_or_default();
    match label {
        // Among the paragraphs a question may be one of an interview.
        Label::SocialPromo | Label::CommentPrompt
            if passage.after > 0
                && is_asked(story, passage, words)
                && !words.iter().any(|word| HERE.contains(&word.key)) =>
        {
            true
        }
        Label::SocialPromo => calls_an_office(words),
        Label::AuthorContact => {
            calls_an_office(words)
                || opens && is_no_contact(words)
                || tells_of_them(words)
                || opens && is_known(story, passage, words)
                || relates(words, &[], &WORKS)
                || goes_on(words)
                || words.iter().any(|word| TURNS.contains(&word.key))
                || words.windows(3).any(|three| EDITED.iter().zip(three).all(|(key, word)| word.key == *key))
        }
        Label::RepublicationNotice => opens && (turns(words, &TELLS) || closed && is_of_a_thing(words)),
        Label::DonationAppeal | Label::AppPromo => {
            // "Gifts to universities have doubled": what came of gifts is told, and addresses nobody.
            let befell = words.iter().any(|word| BEFELL.contains(&word.key) || HAVE.contains(&word.key));
            let speaks = |word: &Word| {
                VOICES.contains(&word.key)
                    || !befell && GIFTS.contains(&word.key)
                    || word.is(mark::URL | mark::EMAIL | mark::HANDLE | mark::BRACKETED)
            };
            closed
                && words.len() > 3
                && words.iter().any(|word| STATES.contains(&word.key))
                && !words.iter().any(speaks)
        }
        // Near the beginning a paper is introduced because the story is about it.
        Label::PublisherAbout => {
            passage.after > EDGE && !words.iter().any(|word| OWN.contains(&word.key))
                || opens && turns(after, &TELLS)
                || relates(words, &BEGINS, &WORKS)
                || goes_on(words)
                || words.windows(2).skip(1).any(|pair| pair[0].key == WHO && !WORKS.contains(&pair[1].key))
                || words.iter().any(|word| word.key == THAN)
        }
        Label::SubscriptionPromo
            if opens && closed && words.first().is_some_and(|first| MEMBERS.contains(&first.key)) =>
        {
            !words.iter().any(|word| OFFERS.contains(&word.key))
        }
        Label::SubscriptionPromo => {
            closed && is_a_statement(words) && !words.iter().any(|word| SUBSCRIBES.contains(&word.key))
        }
        Label::RelatedLinks
        | Label::ReadOriginalLink
        | Label::PageFurniture
        | Label::ShareTools
        | Label::AdPlaceholder => {
            closed && is_a_statement(words)
                || closed && label != Label::RelatedLinks && is_done(words)
                || closed && words.len() == 1 && is_one_point(story, passage)
                || matches!(label, Label::ReadOriginalLink | Label::AdPlaceholder)
                    && opens
                    && turns(words, &TELLS)
        }
        Label::CopyrightNotice => {
            closed
                && opens
                && (words.iter().skip(1).any(|word| BEFELL.contains(&word.key)) || is_a_subject(words))
        }
        Label::PressReleaseBoilerplate => {
            closed
                && opens
                && words.first().is_some_and(|first| first.key == CONTACT)
                && words.iter().skip(1).any(|word| BEFELL.contains(&word.key))
        }
        Label::SyndicationDisclaimer => {
            let by_others = words.windows(3).any(|three| {
                three[0].key == EXPRESSED && three[1].key == BY && TELLS.contains(&three[2].key)
            });
            let befell =
                words.windows(2).any(|pair| BEFELL.contains(&pair[0].key) && !WERE.contains(&pair[1].key));
            opens
                && (by_others || closed && befell && words.iter().any(|word| word.key == EXPRESSED))
                && !words.iter().any(|word| WRITERS.contains(&word.key))
        }
        _ => false,
    }
}

/// Whether a kind asks the reader for something, offers it or forbids it: what is over is told by the story.
fn asks(label: Label) -> bool {
    matches!(
        label,
        Label::NewsletterPromo
            | Label::SubscriptionPromo
            | Label::DonationAppeal
            | Label::AppPromo
            | Label::SocialPromo
            | Label::ShareTools
            | Label::CommentPrompt
            | Label::CopyrightNotice
            | Label::SyndicationDisclaimer
            | Label::PressReleaseBoilerplate
            | Label::AdPlaceholder
    )
}

/// Whether a passage ends with a single point: buttons end with none, and "Loading..." with three.
fn is_one_point(story: &Story, passage: &Passage) -> bool {
    let text = story.text(passage);
    text.ends_with('.') && !text.ends_with("..")
}

/// Whether a sentence ends with a question mark.
fn is_asked(story: &Story, passage: &Passage, words: &[Word]) -> bool {
    words.last().is_some_and(|last| {
        story.text(passage).get(last.end as usize..).is_some_and(|rest| rest.starts_with('?'))
    })
}

/// Whether a sentence begins with the name of one of whom the story's other paragraphs speak.
fn is_known(story: &Story, passage: &Passage, words: &[Word]) -> bool {
    // So many paragraphs are a story; with all of a longer page each name would be looked for in each.
    const MOST: usize = 200;
    let text = story.text(passage);
    let Some(last) = words.iter().take_while(|word| word.is(mark::CAPITAL)).take(4).last() else {
        return false;
    };
    let name = text.get(last.range()).unwrap_or_default();
    let full = words.len() > 1 && words[1].is(mark::CAPITAL);
    let opening = if full { story.opening(passage) } else { None };
    full && name.len() > 2
        && story
            .passages
            .iter()
            .filter(|other| other.prose && story.opening(other) != opening)
            .take(MOST)
            .any(|other| story.text(other).contains(name))
}

#[cfg(test)]
mod tests {
    use crate::clean::STORY;
    use crate::{Page, analyze};

    fn hides(text: &str) -> bool {
        let page = Page::from_text(&format!("{STORY}\n\n{text}"));
        analyze(&page).blocks.iter().any(|block| block.hidden || !block.hidden_spans.is_empty())
    }

    #[test]
    fn keeps_what_somebody_says_asks_or_tells() {
        assert!(!hides("Continue reading, the harbor master told the clerk."));
        assert!(!hides("If you have seen the boat, please call the Hale police at 555-0100."));
        assert!(!hides("First printed in 1911, the timetable still hangs in the hall."));
        assert!(!hides("This piece was carried by six men through the snow."));
    }

    #[test]
    fn hides_what_a_publisher_says() {
        assert!(hides("If you have seen the boat, please email our newsroom at news@harbor.example."));
        assert!(hides("First printed in the Harbor Gazette."));
        assert!(hides("This piece was first published by the Harbor Gazette."));
    }
}
