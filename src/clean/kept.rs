//! The labels of what stays: headline, byline, date, caption, correction, and the story itself.

use super::Label;
use super::hints::Hints;
use super::passage::{Passage, Story};
use super::verdict::Verdict;
use super::words::mark;
use std::collections::HashSet;

/// What a passage is if no rule hides it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// Its label.
    pub label: Label,
    /// What its words say that it is, wherever it stands.
    reads_as: Label,
}

/// What each passage is if no rule hides it.
pub(super) fn labels(story: &Story) -> Vec<Kept> {
    let headlines = headlines(story);
    let blocks: HashSet<usize> = story.regions.all.iter().filter_map(|region| region.headline).collect();
    let authors = authors(story);
    let mut seen_headline = false;
    story
        .passages
        .iter()
        .map(|passage| {
            let is_headline = blocks.contains(&passage.block)
                || (!seen_headline
                    && blocks.is_empty()
                    && passage.before == 0
                    && headlines.contains(&key(story.text(passage))));
            if is_headline {
                seen_headline = true;
                return Kept { label: Label::Headline, reads_as: Label::Headline };
            }
            let reads_as = label(story, passage, &authors);
            let hinted = match reads_as {
                Label::Content if passage.hints.has(Hints::CAPTION) => Label::Caption,
                Label::Content if is_hinted_byline(story, passage) => Label::Byline,
                _ => reads_as,
            };
            Kept { label: if passage.inside { hinted } else { Label::Chrome }, reads_as }
        })
        .collect()
}

/// The page's title, as its metadata gives it.
fn headlines(story: &Story) -> HashSet<String> {
    let metadata = &story.page.metadata;
    ["og:title", "twitter:title", "headline"]
        .iter()
        .filter_map(|name| metadata.property(name))
        .chain(metadata.title.as_deref())
        .map(key)
        .filter(|key| key.len() > 8)
        .collect()
}

/// The authors, as the page's metadata names them.
fn authors(story: &Story) -> HashSet<String> {
    let metadata = &story.page.metadata;
    let mut authors: HashSet<String> =
        ["author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"]
            .iter()
            .filter_map(|name| metadata.property(name))
            .map(key)
            .collect();
    for value in &metadata.json_ld {
        let items = value
            .get("@graph")
            .and_then(|graph| graph.as_array())
            .map_or(std::slice::from_ref(value), |graph| graph.as_slice());
        for author in items.iter().filter_map(|item| item.get("author")) {
            let several =
                author.as_array().map_or(std::slice::from_ref(author), |authors| authors.as_slice());
            authors.extend(
                several.iter().filter_map(|author| author.get("name").unwrap_or(author).as_str()).map(key),
            );
        }
    }
    authors.retain(|author| author.len() > 4);
    authors
}

/// A text's letters and digits in lower case.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether what a passage is outweighs what a rule says about it.
pub(super) fn outweighs(kept: Kept, verdict: &Verdict) -> bool {
    let Verdict::Hidden(rule) = verdict else { return false };
    match kept.reads_as {
        Label::Headline => true,
        Label::Correction => rule.label != Label::RepublicationNotice,
        Label::Byline | Label::DatelineOrDate | Label::Caption => !matches!(
            rule.label,
            Label::RepublicationNotice
                | Label::NewsletterPromo
                | Label::SubscriptionPromo
                | Label::CopyrightNotice
                | Label::SyndicationDisclaimer
        ),
        _ => false,
    }
}

fn label(story: &Story, passage: &Passage, authors: &HashSet<String>) -> Label {
    let text = story.text(passage);
    let words = story.words(passage);
    if is_correction(text, words.len()) {
        Label::Correction
    } else if is_caption(story, passage) {
        Label::Caption
    } else if is_byline(story, passage)
        || (words.len() <= 6 && !authors.is_empty() && passage.before <= 1 && authors.contains(&key(text)))
    {
        Label::Byline
    } else if is_date(story, passage) {
        Label::DatelineOrDate
    } else {
        Label::Content
    }
}

/// A correction, clarification, update or editor's note says so at its beginning.
fn is_correction(text: &str, words: usize) -> bool {
    const OPENINGS: &[&str] = &[
        "correction:",
        "corrections:",
        "correction,",
        "correction added",
        "correction (",
        "clarification:",
        "clarification,",
        "editor's note",
        "editors' note",
        "editor’s note",
        "editors’ note",
        "editor's comment",
        "editor’s comment",
        "editors note",
        "ed. note",
        "[note:",
        "note to readers",
        "update:",
        "updated:",
        "*correction",
        "*update",
        "*clarification",
        "an earlier version of this",
        "a previous version of this",
        "the original version of this",
        "an earlier headline",
        "this version corrects",
        "this version updates",
        "this article was amended",
        "this article has been updated",
        "this article was updated",
        "this article has been corrected",
        "this article was corrected",
        "this story has been updated",
        "this story was updated",
        "this story has been corrected",
        "this story was corrected",
        "this post has been updated",
        "this piece was amended",
        "this article has been amended",
        "this report has been updated",
        "this report has been corrected",
        "this item has been updated",
        "this copy has been updated",
        "corrects ",
        "(corrects",
        "(this story corrects",
        "(this story has been",
        "nota del editor",
        "nota de la redacción",
        "fe de errores",
        "corrección:",
        "note de la rédaction",
        "rectificatif",
        "korrektur:",
        "anmerkung der redaktion",
        "anm. d. red",
        "hinweis der redaktion",
        "nota da redação",
        "nota do editor",
        "errata:",
        "erramos",
    ];
    if words < 3 {
        return false;
    }
    let start: String = text
        .trim_start_matches(['[', '(', '*', '•', ' ', '—', '-'])
        .chars()
        .take(48)
        .collect::<String>()
        .to_lowercase();
    OPENINGS.iter().any(|opening| start.starts_with(opening.trim_start_matches(['[', '(', '*'])))
}

/// What a picture shows, and who took it.
fn is_caption(story: &Story, passage: &Passage) -> bool {
    let text = story.text(passage);
    let lower = text.to_lowercase();
    const OPENINGS: &[&str] = &[
        "file - ",
        "file – ",
        "file — ",
        "file photo",
        "photo:",
        "photos:",
        "image:",
        "image credit",
        "(image",
        "(photo",
        "photo by",
        "photo credit",
        "picture:",
        "above:",
        "left:",
        "right:",
        "in this photo",
        "in this image",
        "this photo ",
        "this image ",
        "this undated",
        "credit:",
        "foto:",
        "bild:",
        "crédit",
        "© ",
        "(foto",
        "photograph:",
        "video:",
        "from left:",
        "left image:",
        "(credit",
        "(picture",
        "screenshot",
    ];
    const SIGNS: &[&str] = &[
        "(ap photo",
        "ap photo/",
        "/ap)",
        "/getty images",
        "getty images/",
        "reuters/",
        "/reuters",
        "/afp",
        "afp/",
        "epa/",
        "efe/",
        "(photo by",
        "(photo:",
        "(image:",
        "(image credit",
        "(picture:",
        "file photo",
        "shutterstock",
        "istock",
        "(foto:",
        "| getty",
        "via getty",
        "photo by ",
        "— foto:",
        "(courtesy of",
        "[file:",
        "(reuters)",
        "(supplied",
        "(getty",
        "imago",
        "picture alliance",
        "/dpa",
        "pool photo",
        "photo/",
        "photo courtesy",
        "handout",
        "ansa/",
        "image: ",
    ];
    let words = story.words(passage).len();
    // "© Harbor Wire" below the story is about the text.
    if lower.starts_with('©') && (passage.after == 0 && passage.before > 0 || lower.contains("rights")) {
        return false;
    }
    let opens = OPENINGS.iter().any(|opening| lower.starts_with(opening));
    let signed = SIGNS.iter().any(|sign| lower.contains(sign));
    (opens && words <= 90) || (signed && words <= 90 && ends_with_a_credit(&lower))
}

/// Whether a picture's credit stands in the last words.
fn ends_with_a_credit(lower: &str) -> bool {
    let from = lower.char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    let end = &lower[from..];
    [
        "photo",
        "getty",
        "reuters",
        "/a",
        "epa",
        "efe",
        "afp",
        "image",
        "foto",
        "courtesy",
        "shutterstock",
        "istock",
        "file",
        "supplied",
        "imago",
        "picture",
        "handout",
        "dpa",
        "ap)",
    ]
    .iter()
    .any(|sign| end.contains(sign))
}

/// "By Ada Brook", alone on its line near the story's beginning or end.
fn is_byline(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    if words.is_empty() || words.len() > 24 || passage.prose {
        return false;
    }
    let text = story.text(passage);
    let first = text.get(words[0].start..words[0].end).unwrap_or_default().to_lowercase();
    let by = matches!(first.as_str(), "by" | "von" | "por" | "par" | "di" | "autor" | "author" | "auteur");
    let names = words.iter().skip(1).filter(|word| word.is(mark::CAPITAL | mark::NUMBER)).count();
    by && words.len() >= 2 && names * 2 >= words.len() - 1 && !passage.ends
}

/// Names in an element that calls itself a byline.
fn is_hinted_byline(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    (2..=24).contains(&words.len())
        && passage.hints.has(Hints::BYLINE)
        && !passage.hints.has(Hints::SHARE)
        && passage.before <= 1
        && words.iter().filter(|word| word.is(mark::CAPITAL | mark::NUMBER)).count() * 2 >= words.len()
}

/// A date or time, alone on its line.
fn is_date(story: &Story, passage: &Passage) -> bool {
    const WORDS: &[&str] = &[
        "published",
        "updated",
        "posted",
        "last",
        "on",
        "at",
        "first",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "ist",
        "cst",
        "pst",
        "bst",
        "ago",
        "hours",
        "hour",
        "minutes",
        "days",
        "day",
        "a",
        "p",
        "m",
        "h",
        "min",
        "read",
        "publicado",
        "publicada",
        "actualizado",
        "atualizado",
        "publié",
        "mis",
        "à",
        "jour",
        "le",
        "uhr",
        "stand",
        "veröffentlicht",
        "aktualisiert",
        "am",
        "de",
        "em",
        "às",
        "las",
        "el",
        "a",
        "of",
        "the",
        "time",
        "modified",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "januar",
        "februar",
        "märz",
        "juni",
        "juli",
        "oktober",
        "dezember",
        "janeiro",
        "fevereiro",
        "março",
        "maio",
        "junho",
        "julho",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
        "date",
        "created",
        "hrs",
        "hkt",
        "miércoles",
        "lunes",
        "martes",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
        "yesterday",
        "today",
    ];
    let words = story.words(passage);
    if words.is_empty() || words.len() > 18 {
        return false;
    }
    let text = story.text(passage);
    let mut numbers = 0;
    for word in words {
        let Some(written) = text.get(word.start..word.end) else { return false };
        if word.is(mark::NUMBER) {
            numbers += 1;
        } else if !WORDS.contains(&written.to_lowercase().as_str()) {
            return false;
        }
    }
    let dated = words.iter().any(|word| {
        let written = text.get(word.start..word.end).unwrap_or_default().to_lowercase();
        (word.is(mark::NUMBER)
            && (written.len() == 4 && (written.starts_with("19") || written.starts_with("20"))
                || written.contains(':')))
            || MONTHS_AND_DAYS.contains(&written.as_str())
    });
    numbers >= 1 && (dated || text.matches(['/', '.', '-']).count() >= 2 && words.len() <= 4 && numbers >= 3)
}

/// One of these, or a year, makes numbers a date.
const MONTHS_AND_DAYS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "ago",
    "am",
    "pm",
    "hrs",
    "uhr",
    "gmt",
    "est",
    "edt",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "januar",
    "februar",
    "märz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "janeiro",
    "fevereiro",
    "março",
    "maio",
    "junho",
    "julho",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];
