//! A notice says, in a sentence of its own, where a story was printed before, or where it went afterwards.
//!
//! It speaks of the story itself ("this article …"), or has no subject ("Originally published …"); the same verbs
//! with another subject are the story's own prose. The direction matters: a story that "was reprinted on" another
//! site is the original.

use super::cue::Cues;
use crate::characters::is_alphanumeric;
use crate::page::{Block, Span};
use crate::word::{Dictionary, Words, mark};
use std::borrow::Cow;

/// What a notice says of the publisher that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
    /// It printed the story later: this page is the original.
    Reprinted,
    /// The story, or more of it, is there.
    Source,
    /// It printed another version of the story.
    Version,
    /// It handed the story on.
    HandedOn,
    /// It allowed this copy.
    Allowed,
    /// It printed the story first.
    First,
}

/// A notice in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Notice {
    pub says: Says,
    /// The sentence.
    pub span: Span,
    /// The publisher's name in it.
    pub name: Span,
}

/// Nouns with which a story speaks of itself.
#[rustfmt::skip]
const STORY: &[&str] = &[
    "analysis", "article", "artículo", "artigo", "articolo", "beitrag", "blog", "column", "commentary",
    "content", "editorial", "essay", "excerpt", "feature", "interview", "investigation", "op-ed", "piece",
    "post", "report", "reportagem", "reportaje", "review", "stück", "story", "text", "texte", "texto",
    "tribune", "work",
];

const SELF: &[&str] =
    &["this", "the", "este", "esta", "cet", "cette", "dieser", "dieses", "diese", "questo", "questa"];

#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "also", "first", "initialement", "originally", "originalmente", "previously", "primero", "recently",
    "ursprünglich", "zuerst", "zunächst", "originariamente",
];

/// Verbs that name a first printing by themselves or with one of [`ADVERBS`].
#[rustfmt::skip]
const PRINTED: &[&str] = &[
    "aired", "appeared", "appears", "appeared", "broadcast", "erschien", "erschienen", "featured", "paru",
    "parue", "posted", "printed", "produced", "publicada", "publicado", "publicó", "pubblicato", "published",
    "publié", "publiée", "ran", "released", "reported", "runs", "shared", "veröffentlicht", "written",
];

/// Verbs of a second printing: where they lead depends on what follows.
#[rustfmt::skip]
const PRINTED_AGAIN: &[&str] = &[
    "cross-posted", "crossposted", "republicado", "republicada", "republié", "republiée", "republished",
    "reposted", "reprinted", "reproduced", "syndicated",
];

/// The first words of notices that are labels more than sentences.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "authored", "contributed", "courtesy", "delivered", "distributed", "more", "provided", "read", "see", "submitted",
    "syndicated", "via", "written",
];

const VERSION: &[&str] = &["version", "versión", "versão", "fassung"];

#[rustfmt::skip]
const PLACES: &[&str] = &[
    "at", "auf", "bei", "by", "da", "dans", "em", "en", "in", "im", "na", "no", "on", "par", "pela", "pelo",
    "por", "su", "sul", "sur", "von",
];

/// A word of a text: where it stands, and its lower case without punctuation around it.
struct Word<'t> {
    span: Span,
    lower: Cow<'t, str>,
}

/// The first words of a sentence, at most so many.
fn words(text: &str, sentence: Span, most: usize) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(16);
    let part = text.get(sentence.start..sentence.end).unwrap_or_default();
    for raw in part.split_whitespace().take(most) {
        // Every piece is a slice of the text, so its address says where it stands.
        let start = sentence.start + (raw.as_ptr() as usize - part.as_ptr() as usize);
        let trimmed = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let small = trimmed.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let lower = if small { Cow::Borrowed(trimmed) } else { Cow::Owned(trimmed.to_lowercase()) };
        words.push(Word { span: Span::new(start, start + raw.len()), lower });
    }
    words
}

/// The words of a sentence that have to tell a notice.
const FIRST_WORDS: usize = 5;

/// Whether there may be a notice in a block: a cue among the first words of a sentence, or the headline there.
pub(super) fn may_be(words: &Words, block: &Block, headline: Option<&str>) -> bool {
    let titled = |at: &str| headline.is_some_and(|headline| at.starts_with(headline));
    // Then it may begin before the first word of a sentence.
    if headline.is_some_and(|headline| !headline.starts_with(|c: char| c.is_ascii_alphanumeric())) {
        return true;
    }
    for stretch in words.of_block(block.id) {
        let Some(text) = block.text.get(stretch.span.start..stretch.span.end) else { return true };
        // The words that may be among the first of a sentence, this one included.
        let (mut left, mut before) = (FIRST_WORDS, 0);
        for word in &words.all[stretch.words.clone()] {
            let between = if word.is(mark::SPACED) {
                b" ".as_slice()
            } else {
                text.as_bytes().get(before..word.start as usize).unwrap_or_default()
            };
            let ends = |byte: &u8| matches!(byte, b'\n' | b'|' | b'.' | b'!' | b'?' | 0xe2);
            if before == 0 || between.iter().any(ends) {
                left = FIRST_WORDS;
            } else if between.iter().any(u8::is_ascii_whitespace) {
                left = left.saturating_sub(1);
            }
            // A word may end with the point of an abbreviation.
            before = (word.end as usize).saturating_sub(1);
            if left == 0 {
                continue;
            }
            let cues = if word.is(mark::LETTERS) {
                Cues::of_word(word)
            } else {
                text.get(word.range()).map_or(Cues::LEAD, |word| Cues::of(word, words.dictionary))
            };
            if cues.has(Cues::LEAD)
                || left == FIRST_WORDS && text.get(word.start as usize..).is_none_or(titled)
            {
                return true;
            }
        }
    }
    false
}

/// Every notice in a text. `headline` is what the story is called, if the page says; `leads` are the words of the text
/// that may be [`Cues::LEAD`].
pub(super) fn find(
    text: &str,
    headline: Option<&str>,
    leads: &[Span],
    dictionary: &Dictionary,
) -> Vec<Notice> {
    if text.len() > 4000 {
        return Vec::new();
    }
    let mut leads = leads;
    sentences(text)
        .into_iter()
        .filter(|sentence| {
            let part = text.get(sentence.start..sentence.end).unwrap_or_default();
            leads = &leads[leads.partition_point(|lead| lead.end <= sentence.start)..];
            let (inside, after) = leads.split_at(leads.partition_point(|lead| lead.start < sentence.end));
            leads = after;
            let head = if inside.is_empty() { 0 } else { sentence.start + head(part).len() };
            let led = inside.iter().take_while(|lead| lead.start < head).any(|lead| {
                text.get(lead.start..lead.end).is_some_and(|lead| Cues::of(lead, dictionary).has(Cues::LEAD))
            });
            (led || headline.is_some_and(|headline| part.starts_with(headline)))
                && inside.iter().any(|lead| text.get(lead.start..lead.end).is_some_and(may_be_verb))
        })
        .filter_map(|sentence| read(text, sentence, headline))
        .collect()
}

/// Whether a lead is one of those without which there is no notice, or not written in plain letters.
fn may_be_verb(lead: &str) -> bool {
    let known = || [PRINTED, PRINTED_AGAIN, LABELS].into_iter().flatten();
    !lead.bytes().all(|byte| byte.is_ascii_alphabetic())
        || known().any(|verb| lead.eq_ignore_ascii_case(verb))
}

/// The first words of a sentence: among them is what it speaks of, or the verb.
fn head(sentence: &str) -> &str {
    let bytes = sentence.as_bytes();
    let mut spaces = 0;
    let end = bytes.iter().enumerate().position(|(at, byte)| {
        spaces += usize::from(byte.is_ascii_whitespace() && at > 0 && !bytes[at - 1].is_ascii_whitespace());
        spaces >= FIRST_WORDS
    });
    sentence.get(..end.unwrap_or(bytes.len())).unwrap_or(sentence)
}

/// Every word that makes the first words of a sentence look like a notice's; the part before a hyphen is enough.
pub(super) const LEADS: [&[&str]; 5] = [STORY, VERSION, PRINTED, PRINTED_AGAIN, LABELS];

/// The sentences and lines of a text, roughly: a point before a space and a capital ends one.
pub(super) fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let ends = |byte: &u8| matches!(byte, b'\n' | b'|' | b'.' | b'!' | b'?' | 0xe2);
    let (mut start, mut at) = (0, 0);
    while let Some(more) = bytes[at..].iter().position(ends) {
        at += more;
        if matches!(bytes[at], b'\n' | b'|') {
            found.extend(sentence(text, start, at));
            (start, at) = (at, at + 1);
            continue;
        }
        let ellipsis = text.get(at..).is_some_and(|rest| rest.starts_with('…'));
        if bytes[at] == 0xe2 && !ellipsis || bytes[at] == b'.' && is_initial(&text[..at]) {
            at += 1;
            continue;
        }
        at += if ellipsis { '…'.len_utf8() } else { 1 };
        let rest = text[at..].trim_start_matches(['.', '!', '?', '…', '”', '"', ')', ']', '’', '\'']);
        at = text.len() - rest.len();
        let Some(space) = rest.chars().next().filter(|c| c.is_whitespace() && *c != '\n') else { continue };
        if rest.trim_start().chars().next().is_none_or(|c| !c.is_lowercase()) {
            found.extend(sentence(text, start, at));
            start = at;
        }
        at += space.len_utf8();
    }
    found.extend(sentence(text, start, text.len()));
    found
}

/// Whether a point after a text is that of an initial, which ends no sentence.
fn is_initial(before: &str) -> bool {
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(is_alphanumeric)
}

/// A part of a text without the spaces around it and the marks in front of it.
fn sentence(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = text.get(start..end)?.trim_end();
    let rest = part.trim_start().trim_start_matches(['|', '(', '[', '*', '•', '—', '–', '-', ' ', '\n']);
    (!rest.is_empty()).then(|| Span::new(start + part.len() - rest.len(), start + part.len()))
}

fn read(text: &str, sentence: Span, headline: Option<&str>) -> Option<Notice> {
    let titled = || {
        let headline = headline.filter(|headline| headline.len() >= 12)?;
        text.get(sentence.start..sentence.end)?.strip_prefix(headline)
    };
    let titled = titled();
    let head = words(text, sentence, SUBJECT_WORDS);
    let (version, subject) = subject(&head);
    if subject.is_none() && titled.is_none() && !may_begin(&head) {
        return None;
    }
    let words = words(text, sentence, LONGEST + 1);
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    let is = |index: usize, list: &[&str]| words.get(index).is_some_and(|word| list.contains(&&*word.lower));
    let notice = |says, from: usize| {
        let name = name(text, &words, from)?;
        Some(Notice { says, span: sentence, name })
    };
    let titled =
        titled.and_then(|rest| words.iter().position(|word| word.span.start >= sentence.end - rest.len()));
    let from = subject.or(titled).unwrap_or(0);
    let reach = match (subject, titled) {
        (None, None) => VERB_WORDS,
        // The title of the story stands between "The post" and "appeared first on".
        (Some(_), _) if is(from - 1, &["post", "article"]) => words.len(),
        _ => 10,
    };
    let spoken = subject.is_some() || titled.is_some();
    let mut last = None;
    for index in from..words.len().min(from + reach) {
        let next = index + 1;
        if last.is_none() && is(index, PRINTED_AGAIN) {
            let (kind, from) = again(&words, next)?;
            return notice(kind, from);
        }
        let printed = is(index, PRINTED);
        if !printed {
            continue;
        }
        let around = index.saturating_sub(3)..(next + 2).min(words.len());
        let adverb = around.clone().any(|place| is(place, ADVERBS))
            || words[around].iter().any(|word| word.lower == "origine");
        let alone =
            matches!(&*words[index].lower, "appeared" | "appears" | "ran" | "erschien" | "erschienen");
        // "This article was written by … and originally published at …": the last verb counts.
        if version || (adverb && (spoken || index < from + 3)) || (alone && spoken) {
            let place = (next..(next + 4).min(words.len())).find(|place| is(*place, PLACES));
            if let Some(place) = place {
                last = Some(place + 1);
            }
        }
    }
    if let Some(from) = last {
        return notice(if version { Says::Version } else { Says::First }, from);
    }
    without_verb(text, &words, spoken).and_then(|(kind, from)| notice(kind, from))
}

/// Whether a sentence is about a version of the story, and the word after the one by which it speaks of the story, of its
/// first [`SUBJECT_WORDS`].
fn subject(words: &[Word]) -> (bool, Option<usize>) {
    let is = |list: &[&str]| words.first().is_some_and(|word| list.contains(&&*word.lower));
    // "A version of this story appeared in …"
    let version = is(&["a", "an", "eine", "una", "une", "uma"])
        && words.iter().take(4).any(|word| VERSION.contains(&&*word.lower));
    let near = match () {
        () if version => SUBJECT_WORDS,
        () if is(&["the"]) => 3,
        () if is(SELF) => 5,
        () => 0,
    };
    let story = words.iter().take(near).position(|word| STORY.contains(&&*word.lower));
    (version, story.map(|place| place + 1))
}

/// The words of a sentence among which its subject is.
const SUBJECT_WORDS: usize = 8;
/// Without a subject the verb has to begin the sentence, after an adverb at most.
const VERB_WORDS: usize = 3;
/// The most words of a notice.
const LONGEST: usize = 60;

/// Whether a sentence with these first words may be a notice without a subject.
fn may_begin(words: &[Word]) -> bool {
    let verb = |word: &Word| PRINTED.contains(&&*word.lower) || PRINTED_AGAIN.contains(&&*word.lower);
    words.iter().take(VERB_WORDS).any(verb)
        || words.first().is_some_and(|word| LABELS.contains(&&*word.lower))
}

/// What follows "republished" or "reprinted".
fn again(words: &[Word], next: usize) -> Option<(Says, usize)> {
    for (index, word) in words.iter().enumerate().skip(next).take(6) {
        match &*word.lower {
            "from" | "de" | "von" | "da" | "aus" => return Some((Says::Allowed, index + 1)),
            "permission" | "courtesy" | "authorization" | "licence" | "license" => {
                let of = words
                    .iter()
                    .skip(index + 1)
                    .take(2)
                    .position(|word| matches!(&*word.lower, "from" | "of" | "by"));
                return of.map(|of| (Says::Allowed, index + 2 + of));
            }
            "with" | "by"
                if words
                    .get(index + 1)
                    .is_some_and(|word| matches!(&*word.lower, "permission" | "kind" | "the")) => {}
            "on" | "by" | "in" | "at" | "to" => return Some((Says::Reprinted, index + 1)),
            _ => {}
        }
    }
    None
}

/// Notices that are labels more than sentences: "Via …", "Contributed by … of …".
fn without_verb(text: &str, words: &[Word], spoken: bool) -> Option<(Says, usize)> {
    let lower = |index: usize| words.get(index).map_or("", |word| &*word.lower);
    let short = words.len() <= 16;
    match (lower(0), lower(1)) {
        ("via", _) if words.len() <= 6 => Some((Says::Source, 1)),
        ("read" | "see" | "more", _) if words.len() <= 7 => {
            // "Read more » Harbor Gazette"; the sign in "Sound & Field" parts nothing.
            let parts =
                |word: &Word| word.lower.is_empty() && text.get(word.span.start..word.span.end) != Some("&");
            let at = words.iter().position(|word| matches!(&*word.lower, "at" | "on") || parts(word))?;
            (at >= 2 || lower(1) == "more").then_some((Says::Source, at + 1))
        }
        ("courtesy", "of") if short => Some((Says::HandedOn, 2)),
        ("delivered" | "provided" | "distributed" | "syndicated", "by") if short => Some((Says::HandedOn, 2)),
        ("excerpted" | "adapted", "from") => None,
        ("contributed" | "authored" | "written" | "submitted", "by") if short => {
            let of = words.iter().position(|word| matches!(&*word.lower, "of" | "via" | "for" | "at"));
            match of {
                Some(of) => Some((Says::Allowed, of + 1)),
                None if lower(0) == "contributed" => Some((Says::HandedOn, 2)),
                None => None,
            }
        }
        _ if spoken && short => {
            let given = words.windows(2).position(|pair| {
                matches!(
                    &*pair[0].lower,
                    "contributed" | "provided" | "distributed" | "delivered" | "syndicated"
                ) && pair[1].lower == "by"
            })?;
            Some((Says::HandedOn, given + 2))
        }
        _ => None,
    }
}

/// The name that begins at a word: as far as it is written like one.
fn name(text: &str, words: &[Word], from: usize) -> Option<Span> {
    let raw = |index: usize| {
        words.get(index).and_then(|word| text.get(word.span.start..word.span.end)).unwrap_or_default()
    };
    let lower = |index: usize| words.get(index).map_or("", |word| &*word.lower);
    let mut start = from;
    // "by Ada Brook at her Harbor Blog", "in the daily letter from The Harbor Gazette": the place, not the person.
    let limit = words.len().min(from + 14);
    let ends = |index: usize| raw(index).ends_with(['.', ';', '!', '?']) && !raw(index).ends_with("U.S.");
    let mut index = from;
    while index < limit {
        if index > from && ends(index - 1) && !lower(index - 1).contains('.') {
            break;
        }
        let leads = matches!(lower(index), "at" | "via")
            || (lower(index) == "from" && words[from..index].iter().any(|word| word.lower == "newsletter"))
            || (matches!(lower(index), "in" | "on" | "for") && matches!(lower(from.saturating_sub(1)), "by"));
        if leads
            && index > start
            && is_name_like(raw(index + 1), lower(index + 1)) | is_determiner(lower(index + 1))
        {
            start = index + 1;
        }
        index += 1;
    }
    while is_determiner(lower(start)) && !raw(start).starts_with(char::is_uppercase) {
        start += 1;
    }
    // Some publishers write themselves small; then the sentence has to leave no doubt.
    let small = lower(start).len() >= 5
        && !lower(start).contains(['\'', '’'])
        && words.iter().any(|word| word.lower == "republished")
        && !matches!(
            lower(start),
            "print" | "paper" | "which" | "where" | "these" | "other" | "their" | "online" | "another"
        );
    if !(is_name_like(raw(start), lower(start)) || small) || is_date(lower(start)) {
        return None;
    }
    let mut end = start;
    while end < words.len() && end < start + 9 {
        let (word, low) = (raw(end), lower(end));
        let joins = matches!(
            low,
            "of" | "the" | "and" | "&" | "de" | "la" | "le" | "des" | "für" | "do" | "da" | "del" | "for"
        ) && is_name_like(raw(end + 1), lower(end + 1));
        let divider = low.is_empty() && matches!(word, "-" | "–" | "—" | "|" | "/" | "&");
        if end > start && (!(is_name_like(word, low) || joins || divider) || is_stop(word, low)) {
            break;
        }
        if divider && !is_name_like(raw(end + 1), lower(end + 1)) {
            break;
        }
        end += 1;
        if word.ends_with([',', ';', ')', ':', '!'])
            || (word.ends_with('.') && !lower(end - 1).is_empty() && end < words.len())
        {
            break;
        }
    }
    let owner = if matches!(lower(end), "newsletter" | "newsletters" | "podcast") {
        owner(text, &words[start..end])
    } else {
        None
    };
    let span = Span::new(words.get(start)?.span.start, owner.unwrap_or(words.get(end - 1)?.span.end));
    let trimmed =
        text.get(span.start..span.end)?.trim_end_matches([',', ';', '.', ')', ']', '!', ' ', '-', '—', '–']);
    (!trimmed.is_empty()).then(|| Span::new(span.start, span.start + trimmed.len()))
}

/// Where the name of who sends a letter ends: "Harbor Gazette" in "Harbor Gazette's Night Desk newsletter". A single word
/// in small letters may belong to the letter's own name, as in "Sailor's Almanac newsletter".
fn owner(text: &str, words: &[Word]) -> Option<usize> {
    let at = words.iter().position(|word| word.lower.ends_with("'s") || word.lower.ends_with("’s"))?;
    let word = words.get(at)?;
    let name = text.get(word.span.start..word.span.end)?;
    let name = name.strip_suffix("'s").or(name.strip_suffix("’s"))?;
    let known = at > 0 || name.chars().filter(|c| c.is_uppercase()).count() > 1;
    (known && at + 1 < words.len()).then_some(word.span.start + name.len())
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "their"
            | "our"
            | "daily"
            | "weekly"
            | "la"
            | "el"
            | "le"
            | "der"
            | "die"
            | "das"
            | "o"
            | "online"
    )
}

fn is_name_like(raw: &str, lower: &str) -> bool {
    let first = raw.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric()) || (lower.contains('.') && lower.len() > 4)
}

fn is_stop(raw: &str, lower: &str) -> bool {
    // "… on Washington Times. You can read …" ends before; a new clause in capitals does not.
    matches!(lower, "you" | "it" | "read" | "click" | "here" | "copyright" | "all")
        || raw.starts_with('(')
        || is_date(lower)
}

fn is_date(lower: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue",
        "wed", "thu", "fri", "sat", "sun",
    ];
    const LONG: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "sept",
    ];
    MONTHS.contains(&lower)
        || LONG.contains(&lower)
        || (lower.len() <= 4 && lower.chars().all(|c| c.is_ascii_digit()) && !lower.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::word::Words;

    fn read_one(text: &str) -> Option<(Says, &str)> {
        let dictionary = crate::clean::dictionary();
        let page = Page::from_text(text);
        let leads = Cues::LEAD.places(&Words::read(&page, dictionary), 0);
        let headline = Some("Ferry runs again after the storm");
        let notice = find(text, headline, &leads, dictionary).into_iter().next()?;
        Some((notice.says, &text[notice.name.start..notice.name.end]))
    }

    #[test]
    fn names_who_printed_the_story_first() {
        for (text, name) in [
            (
                "This article was originally published on Harbor Gazette - World. You can read it HERE",
                "Harbor Gazette - World",
            ),
            (
                "The post Ferry runs again after the storm appeared first on Tern Sound News®.",
                "Tern Sound News®",
            ),
            ("Originally published at blog.Harbor.example", "blog.Harbor.example"),
            (
                "This story was written by J. Pell and originally published at Sound Economics.",
                "Sound Economics",
            ),
            (
                "Ferry runs again after the storm originally appeared on Gazette.example on Mon, 1 Jan",
                "Gazette.example",
            ),
            ("This column first ran on Harbor Voice", "Harbor Voice"),
            ("This article was originally published by Ada Brook at her Tern Sound Blog.", "Tern Sound Blog"),
            ("Este artículo fue publicado originalmente en La Gaceta.", "La Gaceta"),
            ("This article was originally published on harbora and has been republished here.", "harbora"),
            ("Dieser Artikel erschien zuerst auf Hafenblatt.", "Hafenblatt"),
        ] {
            assert_eq!(read_one(text), Some((Says::First, name)), "{text}");
        }
    }

    #[test]
    fn a_reprint_elsewhere_is_the_other_direction() {
        assert_eq!(
            read_one("This article was reprinted on Tern.example."),
            Some((Says::Reprinted, "Tern.example"))
        );
        assert_eq!(
            read_one("Republished with permission from Harbor Gazette."),
            Some((Says::Allowed, "Harbor Gazette"))
        );
    }

    #[test]
    fn leaves_prose_with_the_same_verbs_alone() {
        for text in [
            "The fish first appeared in West Harbor in 1987.",
            "Her novel was originally published by Tern Press.",
            "This article was originally published on this site.",
            "The storm first appeared on Monday.",
        ] {
            assert_eq!(read_one(text), None, "{text}");
        }
    }

    #[test]
    fn a_version_names_the_sender_of_the_letter() {
        assert_eq!(
            read_one(
                "A version of this story appeared in the daily Tide newsletter from The Harbor Gazette. Click here."
            ),
            Some((Says::Version, "The Harbor Gazette"))
        );
        for (text, name) in [
            (
                "A version of this article first appeared in the Harbor Gazette's Night Desk newsletter.",
                "Harbor Gazette",
            ),
            (
                "A version of this story first appeared in HBN’s Tide Table newsletter, sent on Mondays.",
                "HBN",
            ),
            (
                "A version of this story first appeared in the Sailor's Almanac newsletter.",
                "Sailor's Almanac",
            ),
            ("A version of this story first appeared in the Sailor's Almanac.", "Sailor's Almanac"),
        ] {
            assert_eq!(read_one(text), Some((Says::Version, name)), "{text}");
        }
    }

    #[test]
    fn a_sign_inside_a_name_parts_nothing() {
        assert_eq!(read_one("More from Sound & Field"), None);
        assert_eq!(read_one("Read more » Harbor Gazette"), Some((Says::Source, "Harbor Gazette")));
    }
}
