//! A byline names who wrote a story, a dateline where it was written; both may name the agency that it came through.

use super::agency;
use crate::page::Span;

/// What a dateline says. It stands before the first words of a story, set off by a dash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The place: "SEOUL, South Korea".
    pub place: Option<Span>,
    /// The agency in parentheses.
    pub agency: Option<agency::Named>,
    /// All of it, without the dash.
    pub span: Span,
}

/// The dateline at the beginning of a paragraph.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let head = head(text)?;
    let (dash, after) = ["—", "–", "--", " - ", ".-", " -"]
        .iter()
        .filter_map(|dash| find(head, dash).map(|at| (at, at + dash.len())))
        .filter(|(at, end)| {
            // A dash inside a word is a hyphen, one between words needs a space at its side.
            let before = head.get(..*at).and_then(|before| before.chars().next_back());
            let after = text.get(*end..).and_then(|after| after.chars().next());
            *at > 0
                && (before.is_some_and(|c| c == ' ' || c == ')') || after.is_some_and(char::is_whitespace))
        })
        .min()?;
    text.get(after..)?.trim_start().chars().next().filter(|c| !c.is_lowercase())?;
    let line = head.get(..dash)?.trim_end();
    let open = line.rfind('(');
    let inner = open.and_then(|open| Some((open, line.get(open..)?.strip_suffix(')')?)));
    let named = inner.and_then(|(open, inner)| {
        let named = agency::named(inner).next()?;
        Some(agency::Named { span: Span::new(open + named.span.start, open + named.span.end), ..named })
    });
    let place =
        line.get(..inner.map_or(line.len(), |(open, _)| open))?.trim_end().trim_end_matches([',', '.', ':']);
    let is_place = is_place(place);
    if !(is_place || named.is_some() && place.len() < 60) {
        return None;
    }
    let start = line.len() - line.trim_start().len();
    Some(Dateline {
        place: (is_place && !place.is_empty()).then(|| Span::new(start, place.len())),
        agency: named,
        span: Span::new(start, line.len()),
    })
}

/// The first ninety characters of a text, if there is a dash or hyphen among them behind a few words or with a bracket, as
/// in few paragraphs.
fn head(text: &str) -> Option<&str> {
    const LENGTH: usize = 90;
    /// A place has seven at most, and a dash may look like one more.
    const WORDS: usize = 8;
    let head = text.get(..end_of(text, LENGTH))?;
    let bytes = head.as_bytes();
    let dash = first_dash(bytes)?;
    let words = bytes[..dash].split(|byte| *byte == b' ').filter(|word| !word.is_empty());
    (words.count() <= WORDS || head.contains('(')).then_some(head)
}

/// Where the first hyphen or dash of a text is.
fn first_dash(bytes: &[u8]) -> Option<usize> {
    let is_dash = |at: &usize| match bytes[*at] {
        b'-' => true,
        0xe2 => matches!(bytes.get(at + 1..at + 3), Some([0x80, 0x93 | 0x94])),
        _ => false,
    };
    let mut from = 0;
    while let Some(eight) = bytes.get(from..).and_then(|rest| rest.first_chunk()) {
        let eight = u64::from_le_bytes(*eight);
        if has(eight, b'-') | has(eight, 0xe2)
            && let Some(dash) = (from..from + 8).find(is_dash)
        {
            return Some(dash);
        }
        from += 8;
    }
    (from..bytes.len()).find(is_dash)
}

/// A bit in each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;

/// Whether any of eight bytes is this one.
fn has(eight: u64, byte: u8) -> bool {
    let zero = eight ^ (EACH * u64::from(byte));
    zero.wrapping_sub(EACH) & !zero & EACH << 7 != 0
}

/// Where the first so many characters of a text end.
fn end_of(text: &str, characters: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut end, mut counted) = (characters.min(bytes.len()), 0);
    if bytes[..end].is_ascii() {
        return end;
    }
    // For every byte that begins no character there is one more to go.
    while counted < end {
        let (eights, rest) = bytes[counted..end].as_chunks();
        let eights = eights.iter().map(|eight| u64::from_le_bytes(*eight));
        let more: u32 = eights.map(|eight| (eight >> 7 & !(eight >> 6) & EACH).count_ones()).sum();
        let rest = rest.iter().filter(|byte| **byte & 0xc0 == 0x80).count();
        counted = end;
        end = (end + more as usize + rest).min(bytes.len());
    }
    (end..bytes.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(bytes.len())
}

/// Where a short text has a dash of this form first.
fn find(text: &str, dash: &str) -> Option<usize> {
    let (bytes, first) = (text.as_bytes(), dash.as_bytes().first()?);
    (0..bytes.len()).find(|at| bytes[*at] == *first && bytes[*at..].starts_with(dash.as_bytes()))
}

/// Whether a text is a place as datelines have it: a city in capitals, maybe with its country or state.
fn is_place(text: &str) -> bool {
    let text = text.trim();
    let city = text.split([',', '/']).next().unwrap_or_default();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let lower = city.chars().any(char::is_lowercase);
    let words = text.split_whitespace().count();
    let named = text.split_whitespace().all(|word| {
        let first = word.trim_start_matches(['(', '\'', '’']).chars().next();
        first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
            || matches!(word, "of" | "and" | "the" | "de" | "del" | "la" | "am" | "im" | "e" | "y")
    });
    let capitals = !lower && letters(city) >= 3;
    // "São Paulo, Brazil", "Dec 29": in small letters only with a country behind it.
    let with_country = lower && text.contains(',') && words <= 5;
    !text.is_empty() && words <= 7 && named && (capitals || with_country) && letters(city) >= 3
}

/// Who a byline names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    /// The people; organizations where it names no people.
    pub names: Vec<String>,
    /// The agency that they write for.
    pub agency: Option<&'static str>,
}

/// The words that a byline begins with.
#[rustfmt::skip]
pub(super) const BY: &[&str] = &[
    "by", "por", "von", "par", "di", "door", "av", "text", "story by", "written by", "reported by", "words by",
];

/// What follows the word for "by" at the beginning of a line; none if it has no such word.
fn after_by(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut best = None;
    for by in BY {
        let rest =
            line.get(..by.len()).filter(|head| head.eq_ignore_ascii_case(by)).map(|head| &line[head.len()..]);
        if let Some(rest) = rest.filter(|rest| rest.starts_with([' ', ':', '\n', '\u{a0}'])) {
            best = Some(rest.trim_start_matches([' ', ':', '\n', '\u{a0}']));
        }
    }
    best
}

/// The parts of a line, between bars, bullets and line breaks.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let bytes = text.as_bytes();
        let divider = bytes.iter().enumerate().find_map(|(at, byte)| match byte {
            b'\n' | b'|' => Some((at, 1)),
            0xc2 if bytes.get(at + 1) == Some(&0xb7) => Some((at, 2)),
            0xe2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xa2])) => Some((at, 3)),
            _ => None,
        });
        rest = divider.and_then(|(at, size)| text.get(at + size..));
        text.get(..divider.map_or(text.len(), |(at, _)| at))
    })
}

/// Whether the first letter of a part is one that a word for "by" begins with.
fn may_say_by(part: &str) -> bool {
    let first = part.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| {
        matches!(c.to_ascii_lowercase(), 'a' | 'b' | 'd' | 'p' | 'r' | 's' | 't' | 'v' | 'w')
    })
}

/// Reads a line as a byline: it has to begin with "By", or, where the page says that it is one, be all names.
pub(super) fn line(text: &str, is_told: bool) -> Option<Byline> {
    if text.len() > 240 {
        return None;
    }
    parts(text).find_map(|part| {
        if !is_told && !may_say_by(part) {
            return None;
        }
        let part = part.trim();
        let after_by = after_by(part);
        let says_by = after_by.is_some();
        let names = after_by.or(is_told.then_some(part))?;
        let byline = read(names.get(..names_end(names))?);
        // Without "By", one word is a date or a section more often than a name.
        let is_whole =
            |name: &str| agency::only(name).is_some() || (is_name(name) && (says_by || name.contains(' ')));
        (!byline.names.is_empty() && byline.names.iter().all(|name| is_whole(name))).then_some(byline)
    })
}

/// Where the names of a byline end and a date, an address or a call to follow begins.
fn names_end(text: &str) -> usize {
    let sign =
        text.find(|c: char| c.is_ascii_digit() || matches!(c, '@' | '(' | '\u{a0}')).unwrap_or(text.len());
    let mut end = sign;
    for (index, _) in text.match_indices(' ') {
        if index >= end {
            break;
        }
        let next = text.get(index + 1..).unwrap_or_default();
        let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if MOMENTS.iter().any(|moment| moment.eq_ignore_ascii_case(word)) {
            end = index;
        }
    }
    end
}

/// Words that begin what follows the names: a moment, or a call.
#[rustfmt::skip]
const MOMENTS: &[&str] = &[
    "on", "am", "el", "le", "em", "den", "at", "updated", "published", "posted", "follow", "last", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday",
];

/// Reads the authors of a page's metadata.
pub(super) fn authors(authors: &[String], site: &[&str]) -> Byline {
    let mut byline = Byline::default();
    for author in authors {
        let one = read(after_by(author).unwrap_or(author));
        byline.agency = byline.agency.or(one.agency);
        for name in one.names {
            let generic = matches!(
                &*name.to_lowercase(),
                "admin"
                    | "administrator"
                    | "editor"
                    | "staff"
                    | "editorial"
                    | "webmaster"
                    | "guest"
                    | "author"
                    | "editors"
                    | "redaktion"
            );
            let is_site = site.iter().any(|site| super::name::same(site, &name));
            if !generic && !is_site && !byline.names.contains(&name) {
                byline.names.push(name);
            }
        }
    }
    byline
}

/// Reads "Ada Brook and J. Pell, Harbor Gazette".
fn read(text: &str) -> Byline {
    let mut byline =
        Byline { agency: agency::named(text).next().map(|named| named.name), ..Byline::default() };
    let mut organizations = Vec::new();
    let text = text.split(" | ").next().unwrap_or_default();
    let text = text.split([';', '•', '·']).next().unwrap_or_default();
    let cut = [" for ", " für ", " para ", " - ", " – ", " — ", " of ", " in "]
        .iter()
        .filter_map(|cut| text.find(cut))
        .min();
    let (people, rest) = cut.map_or((text, ""), |cut| text.split_at(cut));
    if rest.starts_with(" for ")
        && let Some(organization) = rest.get(5..)
    {
        organizations.push(organization.trim().to_owned());
    }
    for part in people.split(',') {
        let mut found = false;
        for name in split_and(part) {
            let name =
                name.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')').trim();
            if name.is_empty() {
                continue;
            }
            if is_organization(name) {
                organizations.push(proper(name));
            } else if is_name(name) && !is_role(name) {
                byline.names.push(proper(name));
                found = true;
            }
        }
        // After the first part without a person come roles, places and dates.
        if !found && !byline.names.is_empty() {
            break;
        }
    }
    if byline.names.is_empty() {
        byline.names = organizations;
    }
    byline
}

fn split_and(part: &str) -> impl Iterator<Item = &str> {
    part.split(" and ").flat_map(|part| part.split(" & ")).flat_map(|part| part.split(" und ")).flat_map(
        |part| part.split(" AND ").map(|name| name.trim().strip_prefix("and ").unwrap_or(name.trim())),
    )
}

fn is_organization(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "agency",
        "agencies",
        "agencia",
        "associated",
        "bureau",
        "daily",
        "gazette",
        "herald",
        "journal",
        "magazine",
        "media",
        "news",
        "newspaper",
        "newsroom",
        "post",
        "press",
        "redaktion",
        "reuters",
        "service",
        "staff",
        "team",
        "times",
        "tribune",
    ];
    let lower = name.to_lowercase();
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    agency::only(name).is_some()
        || WORDS.contains(&last)
        || lower.split_whitespace().count() > 1 && lower.starts_with("the ")
        || lower.contains(".com")
}

fn is_role(name: &str) -> bool {
    const ROLES: &[&str] = &[
        "analyst",
        "bureau",
        "chief",
        "columnist",
        "contributor",
        "correspondent",
        "critic",
        "director",
        "editor",
        "journalist",
        "photographer",
        "producer",
        "reporter",
        "writer",
        "writers",
    ];
    let lower = name.to_lowercase();
    lower.split_whitespace().any(|word| ROLES.contains(&word))
}

/// Whether a text looks like one person's or organization's name.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace();
    let small = |word: &str| {
        matches!(
            word,
            "van"
                | "von"
                | "der"
                | "den"
                | "de"
                | "da"
                | "di"
                | "del"
                | "la"
                | "le"
                | "bin"
                | "al"
                | "el"
                | "of"
                | "the"
                | "dos"
                | "y"
                | "ter"
        )
    };
    let count = words.clone().count();
    (1..=6).contains(&count)
        && name.len() >= 3
        && !name.contains(['@', '/', '?', '!', ':'])
        && !name.chars().any(|c| c.is_ascii_digit())
        && words.clone().all(|word| {
            small(word) || word.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_uppercase)
        })
        && words.clone().any(|word| word.chars().next().is_some_and(char::is_uppercase))
}

/// A name in capitals in the usual spelling: "ADA O'BROOK" is Ada O'Brook.
fn proper(name: &str) -> String {
    let name = name.strip_prefix("The ").or(name.strip_prefix("the ")).unwrap_or(name);
    let capitals = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let name = if capitals && name.chars().filter(|c| c.is_alphabetic()).count() > 4 {
        let mut begins = true;
        let mut proper = String::with_capacity(name.len());
        for c in name.chars() {
            if begins {
                proper.push(c);
            } else {
                proper.extend(c.to_lowercase());
            }
            begins = !c.is_alphabetic();
        }
        proper
    } else {
        name.to_owned()
    };
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dateline_of(text: &str) -> Option<(Option<&str>, Option<&'static str>)> {
        let line = dateline(text)?;
        Some((
            line.place.and_then(|span| text.get(span.start..span.end)),
            line.agency.map(|agency| agency.name),
        ))
    }

    #[test]
    fn reads_datelines_with_and_without_an_agency() {
        assert_eq!(dateline_of("SEOUL (Reuters) - The port said"), Some((Some("SEOUL"), Some("Reuters"))));
        assert_eq!(
            dateline_of("SEOUL, South Korea (AP) — The port"),
            Some((Some("SEOUL, South Korea"), Some("AP")))
        );
        assert_eq!(dateline_of("WEST HARBOR, N.M. — Ada"), Some((Some("WEST HARBOR, N.M"), None)));
        assert_eq!(dateline_of("(AP) — Ada Brook"), Some((None, Some("AP"))));
        assert_eq!(dateline_of("Berlin (dpa) - Der Hafen"), Some((None, Some("dpa"))));
    }

    #[test]
    fn keeps_prose_with_a_dash_out_of_datelines() {
        assert_eq!(dateline_of("Ada Brook — the port director — said so."), None);
        assert_eq!(dateline_of("The long-awaited ferry - which sank - is back"), None);
        assert_eq!(dateline_of("“Wait,” she said — and left."), None);
    }

    #[test]
    fn a_head_is_so_many_characters() {
        for text in ["", "plain text", "’’’’’’", "a’b’c’d’e", "äöüäöüäö", "abcd’", "abcd🦀e", "🦀🦀🦀🦀🦀🦀"]
        {
            let whole: String = text.chars().take(5).collect();
            assert_eq!(text.get(..end_of(text, 5)), Some(whole.as_str()), "{text}");
        }
    }

    #[test]
    fn reads_bylines() {
        let names = |text: &str| line(text, false).map(|byline| (byline.names.join("; "), byline.agency));
        assert_eq!(names("By Ada Brook"), Some(("Ada Brook".to_owned(), None)));
        assert_eq!(
            names("By ADA BROOK and J. PELL, Associated Press"),
            Some(("Ada Brook; J. Pell".to_owned(), Some("AP")))
        );
        assert_eq!(names("By Ada Brook, AP Sports Writer"), Some(("Ada Brook".to_owned(), Some("AP"))));
        assert_eq!(names("Por Agencia EFE"), Some(("Agencia EFE".to_owned(), Some("EFE"))));
        assert_eq!(names("By Ada Brook March 3 at 3:57 PM"), Some(("Ada Brook".to_owned(), None)));
        assert_eq!(names("Stories | By Ada Brook | 3 April"), Some(("Ada Brook".to_owned(), None)));
        assert_eq!(names("By the time the ferry sank, all were ashore."), None);
    }
}
