//! A doubt is what speaks for the story in a sentence that a cue was found in: somebody says it, an office is
//! what the reader shall call, or the sentence goes on to tell something.

use super::Label;
use super::passage::{Passage, Story};
use super::pattern::Hit;
use super::verdict::EDGE;
use crate::token::Class;
use crate::word::key::{ascii_key, ascii_keys};
use crate::word::{Word, mark};
use std::ops::Range;

/// Verbs that say that somebody says something, as keys.
const REPORTS: [u32; 28] = ascii_keys([
    "fragte",
    "riet",
    "said",
    "says",
    "told",
    "testified",
    "argued",
    "warned",
    "admitted",
    "joked",
    "added",
    "wrote",
    "insisted",
    "insists",
    "explained",
    "claimed",
    "recalled",
    "asks",
    "replied",
    "argues",
    "warns",
    "suggested",
    "declared",
    "shouted",
    "tells",
    "dijo",
    "sagte",
    "disse",
]);

/// Verbs that say so after what is said, behind a comma: "Turn back, the sign read."
const REPORTS_AFTER: [u32; 34] = ascii_keys([
    "grito", "exclamo", "pregunto", "gritou", "dit", "cria", "rief", "taught", "repeated", "answered",
    "heard", "ruled", "demanded", "sang", "asked", "read", "reads", "advises", "urges", "urged", "promised",
    "promise", "begged", "found", "held", "judged", "thought", "hoped", "shout", "orders", "ordered",
    "cried", "called", "joke",
]);

/// Whom the reader of a story is asked to call, and no reader of a newspaper's own tips.
const OFFICES: [u32; 24] = ascii_keys([
    "police",
    "sheriff",
    "sheriff's",
    "detective",
    "detectives",
    "officer",
    "officers",
    "investigators",
    "authorities",
    "hotline",
    "helpline",
    "crimestoppers",
    "stoppers",
    "fbi",
    "department",
    "ministry",
    "hospital",
    "ranger",
    "coastguard",
    "brigade",
    "shelter",
    "polizei",
    "policia",
    "gendarmerie",
]);

/// Who acts in a clause, in the one after an aside above all.
const PERSONS: [u32; 4] = ascii_keys(["he", "she", "they", "nobody"]);

/// Verbs of what is over, whatever follows them.
const BEFELL: [u32; 4] = ascii_keys(["was", "were", "had", "did"]);

/// Verbs that are no participles, so that anything may follow them.
const SIMPLE: [u32; 12] = ascii_keys([
    "came", "went", "took", "gave", "saw", "knew", "fell", "rose", "drew", "began", "grew", "wrote",
]);

/// What follows a participle, and hides that it is none of a verb that tells: "sent to you", "shared by".
const PREPOSITIONS: [u32; 10] =
    ascii_keys(["by", "in", "at", "on", "for", "from", "to", "with", "under", "of"]);

/// What is told of those who write, in lines about them: "joined the Gazette", "was born in Hale".
#[rustfmt::skip]
const LIVES: [u32; 36] = ascii_keys([
    "joined", "worked", "served", "wrote", "edited", "covered", "reported", "taught", "spent", "received", "earned", "won",
    "graduated", "studied", "grew", "lived", "founded", "started", "began", "moved", "led", "held", "launched", "hosted",
    "produced", "authored", "published", "contributed", "interned", "attended", "turned", "retired", "anchored", "directed",
    "completed", "returned",
]);

/// What they were.
const WERE: [u32; 21] = ascii_keys([
    "a",
    "an",
    "the",
    "born",
    "first",
    "originally",
    "published",
    "raised",
    "educated",
    "named",
    "part",
    "also",
    "previously",
    "formerly",
    "recently",
    "awarded",
    "honored",
    "selected",
    "nominated",
    "among",
    "one",
]);

/// What stands before a participle, and before no verb that tells: "a retired teacher", "has covered".
const BEFORE_A_PARTICIPLE: [u32; 17] = ascii_keys([
    "a", "an", "the", "is", "are", "has", "have", "been", "his", "her", "their", "its", "of", "by", "as",
    "and", "or",
]);

const NOT: u32 = ascii_key(b"not");

const AND: u32 = ascii_key(b"and");
const IS: u32 = ascii_key(b"is");
const CONTACT: u32 = ascii_key(b"contact");
const EXPRESSED: u32 = ascii_key(b"expressed");

/// What makes a noun of an imperative: "Contact with the plane was lost."
const AFTER_A_NOUN: [u32; 4] = ascii_keys(["with", "between", "was", "is"]);

/// Whose views a disclaimer is about.
const WRITERS: [u32; 18] = ascii_keys([
    "author",
    "authors",
    "writer",
    "writers",
    "contributor",
    "contributors",
    "columnist",
    "columnists",
    "guest",
    "guests",
    "speaker",
    "speakers",
    "commenter",
    "commenters",
    "individual",
    "users",
    "readers",
    "above",
]);

/// What begins a clause that tells something: "First printed in 1911, the guide still sells."
const TELLS: [u32; 9] = ascii_keys(["the", "he", "she", "it", "they", "his", "her", "its", "their"]);

const A: u32 = ascii_key(b"a");

/// What begins a clause about what was named.
const RELATES: [u32; 3] = ascii_keys(["that", "which", "who"]);
const WHO: u32 = ascii_key(b"who");
const WHOSE: u32 = ascii_key(b"whose");

/// What begins such a clause where others act in it.
const BEGINS: [u32; 10] = ascii_keys(["the", "a", "an", "he", "she", "they", "was", "were", "had", "its"]);

/// What a clause says of the work of a publication, or of one who writes for it.
const WORKS: [u32; 48] = ascii_keys([
    "covers",
    "cover",
    "covering",
    "reports",
    "report",
    "reported",
    "publishes",
    "serves",
    "provides",
    "produces",
    "investigates",
    "focuses",
    "is",
    "are",
    "aims",
    "brings",
    "delivers",
    "offers",
    "explores",
    "examines",
    "works",
    "writes",
    "lives",
    "has",
    "have",
    "specializes",
    "specialises",
    "teaches",
    "blogs",
    "edits",
    "leads",
    "studies",
    "work",
    "book",
    "books",
    "writing",
    "latest",
    "reporting",
    "stories",
    "helps",
    "served",
    "worked",
    "wrote",
    "taught",
    "edited",
    "covered",
    "blogged",
    "spent",
]);

/// Words that turn a sentence about somebody into one that tells of them.
const TURNS: [u32; 3] = ascii_keys(["but", "because", "until"]);

const THIS: u32 = ascii_key(b"this");
const BY: u32 = ascii_key(b"by");
const FROM: u32 = ascii_key(b"from");

/// What may be a text or a thing.
const THINGS: [u32; 12] = ascii_keys([
    "video", "letter", "material", "work", "piece", "post", "page", "column", "version", "content",
    "episode", "release",
]);

/// What is said of texts that were printed before.
const PRINTS: [u32; 29] = ascii_keys([
    "adapted",
    "reproduced",
    "excerpted",
    "translated",
    "contributed",
    "originally",
    "first",
    "previously",
    "initially",
    "republished",
    "permission",
    "syndicated",
    "courtesy",
    "license",
    "licence",
    "partnership",
    "collaboration",
    "published",
    "reprinted",
    "crossposted",
    "newsletter",
    "here",
    "our",
    "partners",
    "partner",
    "grant",
    "commons",
    "jointly",
    "series",
]);

/// Who speaks in an appeal, and of what.
const VOICES: [u32; 27] = ascii_keys([
    "we",
    "our",
    "us",
    "you",
    "your",
    "me",
    "my",
    "here",
    "please",
    "journalism",
    "reporting",
    "newsroom",
    "donation",
    "donations",
    "gift",
    "gifts",
    "contribution",
    "contributions",
    "readers",
    "news",
    "article",
    "story",
    "stories",
    "dollar",
    "taxdeductible",
    "listeners",
    "coverage",
]);

/// Of whom an offer speaks, and of what.
const MEMBERS: [u32; 2] = ascii_keys(["members", "subscribers"]);
const OFFERS: [u32; 17] = ascii_keys([
    "access",
    "article",
    "articles",
    "story",
    "stories",
    "newsletter",
    "newsletters",
    "content",
    "unlimited",
    "exclusive",
    "discount",
    "discounts",
    "our",
    "this",
    "adfree",
    "journalism",
    "reporting",
]);

/// What is offered in no other statement: "Digital access is 4 euros a month."
const SUBSCRIBES: [u32; 13] = ascii_keys([
    "account",
    "subscription",
    "subscriptions",
    "digital",
    "epaper",
    "trial",
    "abonnees",
    "abbonati",
    "abonnes",
    "abonnenten",
    "suscriptores",
    "assinantes",
    "premium",
]);

/// What a question to the reader of a page speaks of.
const HERE: [u32; 8] = ascii_keys(["us", "our", "this", "here", "below", "article", "comments", "newsroom"]);

/// Who introduces itself to its readers.
const OWN: [u32; 4] = ascii_keys(["we", "our", "us", "welcome"]);

/// Who compares is no longer introducing itself.
const THAN: u32 = ascii_key(b"than");

/// Who edits a book is not who edits a paper.
const EDITED: [u32; 3] = ascii_keys(["editor", "of", "a"]);

/// Verbs that state something.
const STATES: [u32; 16] = ascii_keys([
    "was", "were", "is", "are", "will", "would", "had", "has", "have", "cost", "costs", "took", "can",
    "could", "should", "ran",
]);

/// Words that address the reader or point at the page.
const POINTS: [u32; 18] = ascii_keys([
    "i",
    "i'm",
    "we",
    "our",
    "us",
    "you",
    "your",
    "my",
    "me",
    "this",
    "here",
    "please",
    "below",
    "these",
    "members",
    "subscribers",
    "you\'ve",
    "we\'re",
]);

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
            let speaks = |word: &Word| {
                VOICES.contains(&word.key)
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

/// Whether a word is a verb of what is over, and no more than that.
fn is_past(word: &Word) -> bool {
    let class = word.forms.class();
    BEFELL.contains(&word.key) || class.any(Class::PAST) && !class.any(Class::BASE)
}

/// Whether a verb tells what is over, and is no participle: "joined a fourth", and not "sent to you".
fn tells_what_is_over(words: &[Word], verb: usize) -> bool {
    words.get(verb).is_some_and(|word| {
        !word.is(mark::CAPITAL)
            && is_past(word)
            && (BEFELL.contains(&word.key)
                || SIMPLE.contains(&word.key)
                || words.get(verb + 1).is_none_or(|next| !PREPOSITIONS.contains(&next.key)))
    })
}

/// Whether somebody did something: "Already a subscriber to three gyms, Wendell Stokes joined a fourth."
pub(super) fn is_over(words: &[Word]) -> bool {
    (1..words.len()).any(|verb| {
        let actor = &words[verb - 1];
        let named = verb > 2 && actor.is(mark::CAPITAL) && words[verb - 2].is(mark::CAPITAL);
        (named || PERSONS.contains(&actor.key))
            && !actor.is(mark::COMMA | mark::COLON | mark::BAR | mark::PIPE | mark::ENDS | mark::UPPER)
            && tells_what_is_over(words, verb)
    })
}

/// Whether a sentence says what was done and addresses nobody: "Share prices fell 4 percent."
fn is_done(words: &[Word]) -> bool {
    const SHORTEST: usize = 5;
    words.len() >= SHORTEST && (2..words.len()).any(|verb| tells_what_is_over(words, verb)) && !points(words)
}

/// Whether a passage ends with a single point: buttons end with none, and "Loading..." with three.
fn is_one_point(story: &Story, passage: &Passage) -> bool {
    let text = story.text(passage);
    text.ends_with('.') && !text.ends_with("..")
}

/// Whether copyright is what a sentence is about: "Copyright is a bargain", and not "Copyright is held by".
fn is_a_subject(words: &[Word]) -> bool {
    matches!(words, [_, verb, next, ..] if verb.key == IS && (next.key == A || next.key == NOT))
}

/// Whether "contact" is a noun.
fn is_no_contact(words: &[Word]) -> bool {
    matches!(words, [first, second, ..] if first.key == CONTACT && AFTER_A_NOUN.contains(&second.key))
        && !words.iter().any(|word| word.is(mark::URL | mark::EMAIL | mark::HANDLE))
}

/// Whether a line about somebody tells what they did or what befell them beside their work: "was jailed for both",
/// "covers courts, and on Tuesday she was in one", "and has not spoken since".
pub(super) fn tells_of_them(words: &[Word]) -> bool {
    const NEAR: usize = 4;
    let after = |index: usize| words.get(index + 1).map_or(0, |next| next.key);
    let told = |verb: usize| {
        let word = &words[verb];
        match () {
            () if !tells_what_is_over(words, verb) => false,
            () if BEFELL.contains(&word.key) => !WERE.contains(&after(verb)),
            () => !LIVES.contains(&word.key) && !BEFORE_A_PARTICIPLE.contains(&words[verb - 1].key),
        }
    };
    if (1..words.len()).any(told) || words.windows(3).any(|three| three[0].key == AND && three[2].key == NOT)
    {
        return true;
    }
    words.iter().enumerate().filter(|(_, word)| word.key == AND).any(|(index, _)| {
        (index + 2..=index + NEAR).any(|verb| {
            words.get(verb - 1).is_some_and(|actor| PERSONS.contains(&actor.key))
                && words.get(verb).is_some_and(is_past)
        })
    })
}

/// Whether what is said is followed by who said it: "Look at the river, she told him."
fn is_answered(words: &[Word]) -> bool {
    const NEAR: usize = 4;
    let says = |word: &Word| {
        (REPORTS.contains(&word.key) || REPORTS_AFTER.contains(&word.key)) && !word.is(mark::CAPITAL)
    };
    words.iter().enumerate().filter(|(_, word)| word.is(mark::COMMA)).any(|(index, _)| {
        let rest = words.get(index + 1..).unwrap_or_default();
        rest.first().is_some_and(|first| {
            says(first)
                || (TELLS.contains(&first.key) || first.key == A || first.is(mark::CAPITAL))
                    && rest.iter().take(NEAR).any(says)
        })
    })
}

/// Whether a comma is followed by the subject of another clause: an aside comes first, and then the story.
fn turns(words: &[Word], subjects: &[u32]) -> bool {
    words.first().is_some_and(|first| !subjects.contains(&first.key))
        && words.windows(2).any(|pair| {
            pair[0].is(mark::COMMA) && subjects.contains(&pair[1].key) && !pair[1].is(mark::CAPITAL)
        })
}

/// Whether a sentence goes on to tell what befell somebody: "is read by many and was fined twice".
pub(super) fn goes_on(words: &[Word]) -> bool {
    words.windows(2).any(|pair| pair[0].key == AND && BEFELL.contains(&pair[1].key))
}

/// Whether a clause tells something of what a sentence names, and not what its work is: "whose house was searched",
/// and, if it may only begin so, "that the state has closed".
fn relates(words: &[Word], begins: &[u32], works: &[u32]) -> bool {
    words.windows(2).any(|pair| {
        let next = pair[1].key;
        if pair[0].key == WHOSE || begins.is_empty() && pair[0].key == WHO {
            !works.contains(&next)
        } else {
            RELATES.contains(&pair[0].key) && begins.contains(&next)
        }
    })
}

/// Whether "this post was carried by six men" speaks of a thing and of no text: it neither says that a text was printed
/// nor names who printed it.
fn is_of_a_thing(words: &[Word]) -> bool {
    let [first, noun, rest @ ..] = words else { return false };
    let named = |by_only: bool| {
        rest.windows(2).any(|pair| {
            pair[1].is(mark::CAPITAL | mark::URL) && (!by_only || pair[0].key == BY || pair[0].key == FROM)
        })
    };
    first.key == THIS
        && !rest.iter().any(|word| PRINTS.contains(&word.key))
        && !named(THINGS.contains(&noun.key))
}

/// Whether a sentence states something and addresses nobody. What buttons and labels say is no sentence.
fn is_a_statement(words: &[Word]) -> bool {
    const SHORTEST: usize = 5;
    words.len() >= SHORTEST && words.iter().skip(1).any(|word| STATES.contains(&word.key)) && !points(words)
}

/// Whether words address the reader or point at the page.
fn points(words: &[Word]) -> bool {
    words.iter().any(|word| {
        POINTS.contains(&word.key) || word.is(mark::URL | mark::EMAIL | mark::HANDLE | mark::BRACKETED)
    })
}

/// Whether a sentence ends with a question mark.
fn is_asked(story: &Story, passage: &Passage, words: &[Word]) -> bool {
    words.last().is_some_and(|last| {
        story.text(passage).get(last.end as usize..).is_some_and(|rest| rest.starts_with('?'))
    })
}

/// Whether a sentence names an office: "Call the sheriff's office at 555-0100."
pub(super) fn calls_an_office(words: &[Word]) -> bool {
    words.iter().any(|word| OFFICES.contains(&word.key))
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
