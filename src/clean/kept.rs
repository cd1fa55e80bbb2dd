//! The labels of what stays: headline, byline, date, caption, correction, and the story itself.

use super::Label;
use super::hints::Hints;
use super::passage::{Passage, Story};
use super::rules::Rules;
use super::verdict::Verdict;
use crate::characters::is_alphanumeric;
use crate::word::mark;
use std::char::ToLowercase;
use std::collections::HashSet;
use std::str::Chars;

/// Wordings of what stays, as [patterns](super::pattern).
pub(super) const CUES: &[(Label, &[&str])] = &[
    (
        Label::Correction,
        &[
            "^ correction|clarification|update|updated|erratum|errata|rectificatif|korrektur|berichtigung|correccion|aclaracion|correcao|erramos : …2",
            "^ correction|clarification|update added|appended|issued|{calendar}",
            "^ editor|editors|editor's|editors'|ed|publisher's|author's note|comment|notes",
            "^ note : …2",
            "^ note to readers|editors",
            "^ an|a|the …1 earlier|previous|prior|original version|headline|caption|edition of|on this|the",
            "^ this {piece}|version|file|graphic has been|was|is …1 updated|corrected|amended|clarified|revised|edited",
            "^ this {piece}|version corrects|updates|adds|restores|amends|fixes",
            "^ corrects|updates|recasts|adds|amends|refiles …12 $",
            "^ nota del|de|do|da editor|la|redaccion|redacao",
            "^ fe de erratas|errores",
            "^ note de la redaction",
            "^ anmerkung|hinweis der redaktion",
            "^ anm d red",
        ],
    ),
    (
        Label::Caption,
        &[
            "^ file in this|photo|image|picture|on",
            "^ file photo|image|picture",
            "^ {picture} : …2",
            "^ above|left|right|below|pictured|top|bottom : …2",
            "^ {picture} credit|by|courtesy|via|credits",
            "^ credit : …2",
            "^ in|on this …4 {picture}|frame|combination",
            "^ this …4 {picture}|combination …8 shows|provided|released|taken|made|from|by",
            "^ from left",
            "^ left|right {picture}",
            "^ © <name>",
            "~ ap|afp|epa|efe|upi photo …4 $",
            "~ {agency} {picture}|pool|file|via|handout …4 $",
            "~ {agency} <name>? <name>? <name>? $",
            "~ {picture} by|courtesy|credit|via|from …8 $",
            "~ {picture} : …8 $",
            "~ courtesy of? …6 $",
            "~ via {agency} …6 $",
            "~ {agency} : …4 $",
            "~ file : …4 $",
            "~ picture alliance …4 $",
        ],
    ),
    (
        Label::DatelineOrDate,
        &[
            "^ {dating}|<number>+? {calendar}|<year> {dating}|{calendar}|<number>+? $",
            "^ <name> , {dating}|<number>+? {calendar}|<year> {dating}|{calendar}|<number>+? $",
        ],
    ),
    (
        Label::Byline,
        &["^ by|von|por|par|di|autor|author|auteur|autora <name>", "^ by|von|por|par|autor|author : <name>"],
    ),
];

/// What a passage is if no rule hides it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// Its label.
    pub label: Label,
    /// What its words say that it is, wherever it stands.
    reads_as: Label,
}

/// What each passage is if no rule hides it.
#[inline(never)]
pub(super) fn labels(story: &Story, rules: &Rules) -> Vec<Kept> {
    let said = &story.said;
    let titles: HashSet<String> =
        said.titles.iter().map(|title| key(title)).filter(|key| key.len() > 8).collect();
    let authors: HashSet<String> =
        said.authors.iter().map(|author| key(author)).filter(|key| key.len() > 4).collect();
    let mut headlines: Vec<usize> = story.regions.all.iter().filter_map(|region| region.headline).collect();
    headlines.sort_unstable();
    let mut titled = false;
    story
        .passages
        .iter()
        .map(|passage| {
            let names = || {
                !titles.is_empty()
                    && story.words(passage).len() <= 40
                    && titles.contains(&key(story.text(passage)))
            };
            if headlines.binary_search(&passage.block).is_ok()
                || (!titled && headlines.is_empty() && passage.before == 0 && names())
            {
                titled = true;
                return Kept { label: Label::Headline, reads_as: Label::Headline };
            }
            let reads_as = reads_as(story, passage, rules, &authors);
            let label = match reads_as {
                Label::Content if passage.hints.has(Hints::CAPTION) => Label::Caption,
                Label::Content if is_hinted_byline(story, passage) => Label::Byline,
                _ => reads_as,
            };
            Kept { label: if passage.inside { label } else { Label::Chrome }, reads_as }
        })
        .collect()
}

/// A text's letters and digits in lower case.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(letters(text));
    key
}

/// The same, one after the other.
pub(super) fn letters(text: &str) -> Letters<'_> {
    Letters { characters: text.chars(), more: None }
}

/// The letters and digits of a text in lower case.
pub(super) struct Letters<'t> {
    characters: Chars<'t>,
    /// What is left of a letter that is several in lower case.
    more: Option<ToLowercase>,
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.more.as_mut().and_then(Iterator::next) {
            return Some(letter);
        }
        loop {
            let character = self.characters.next()?;
            if character.is_ascii_alphanumeric() {
                return Some(character.to_ascii_lowercase());
            }
            if !character.is_ascii() && is_alphanumeric(character) {
                return self.more.insert(character.to_lowercase()).next();
            }
        }
    }
}

/// Whether what a passage is outweighs what a rule says about it.
pub(super) fn outweighs(kept: Kept, verdict: &Verdict) -> bool {
    let Verdict::Hidden(rule) = verdict else { return false };
    match kept.reads_as {
        Label::Correction => rule.label != Label::RepublicationNotice,
        Label::Byline if rule.label == Label::AdPlaceholder => false,
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

/// What a passage's words say that it is.
fn reads_as(story: &Story, passage: &Passage, rules: &Rules, authors: &HashSet<String>) -> Label {
    let words = story.words(passage);
    let named = !authors.is_empty() && words.len() <= 8 && passage.before <= 1 && !passage.ends;
    let hits = story.hits(passage);
    if hits.is_empty() && !named {
        return Label::Content;
    }
    let hits = hits.iter().filter_map(|hit| Some((rules.kept(hit.cue)?, hit)));
    let mut found = Label::Content;
    for (label, hit) in hits {
        let holds = match label {
            Label::Correction => words.len() >= 3,
            Label::Caption => is_caption(story, passage, hit.start),
            Label::Byline => is_byline(story, passage),
            _ => words.iter().any(|word| word.is(mark::NUMBER)) && words.len() <= 18,
        };
        if holds && (found == Label::Content || label < found || label == Label::Correction) {
            found = label;
        }
    }
    let by_name = found == Label::Content && named && authors.contains(&key(story.text(passage)));
    if by_name { Label::Byline } else { found }
}

/// Whether a cue for captions at a word is one: at the beginning, or as a credit that is set off at the end.
fn is_caption(story: &Story, passage: &Passage, word: usize) -> bool {
    let words = story.words(passage);
    let text = story.text(passage);
    if words.len() > 90 || words[word].is(mark::QUOTED) {
        return false;
    }
    // A picture's caption is no link to another page.
    if passage.linked >= 90 && !passage.hints.has(Hints::CAPTION | Hints::FIGURE) {
        return false;
    }
    // "© Harbor Wire" below the story is about the text.
    if text.starts_with('©') && passage.after == 0 && passage.before > 0 {
        return false;
    }
    let before = text[..words[word].start as usize].trim_end();
    let set_off = words[word].is(mark::BRACKETED) || before.ends_with(['/', '|', '—', '–', '.', '©']);
    word == 0 || (word == 1 && text.starts_with('©')) || set_off
}

/// "By Ada Brook", alone on its line: names and places, and hardly another word.
fn is_byline(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    let names =
        words.iter().skip(1).filter(|word| word.is(mark::CAPITAL | mark::NUMBER | mark::HANDLE)).count();
    words.len() <= 24 && !passage.running && names * 2 >= words.len() - 1 && !passage.ends
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
