//! Credits: who reported, wrote and edited a story for an agency, who contributed to it, and who holds the rights.

use super::agency::{self, Named};
use crate::page::Span;

const WORK: &[&str] =
    &["reporting", "writing", "editing", "additional", "compiled", "edited", "reported", "written", "with"];

/// Whether a text begins with a phrase of ASCII, in whatever case.
fn begins_with(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}

/// The parts of a wire credit: "(Reporting by Ada Brook; Editing by J. Pell)". Each is a span of the text.
pub(super) fn wire(text: &str) -> Option<Vec<Span>> {
    let bare = ["reporting by ", "additional reporting by ", "writing by ", "editing by "];
    let bracketed = [
        "reporting by ",
        "additional reporting by ",
        "writing by ",
        "editing by ",
        "reporting and writing by ",
    ];
    let bytes = text.as_bytes();
    let last = |phrase: &&str| {
        text.rmatch_indices('(').map(|(at, _)| at + 1).find(|at| begins_with(&bytes[*at..], phrase))
    };
    let bracketed = bracketed.iter().filter_map(last).min();
    let start = bracketed.or_else(|| bare.iter().any(|bare| begins_with(bytes, bare)).then_some(0))?;
    let end = text.get(start..)?.find(')').map_or(text.len(), |end| start + end);
    let mut parts = Vec::new();
    let mut from = start;
    let credit = text.get(start..end)?;
    for part in credit.split_inclusive([';', '.']) {
        let trimmed = part.trim_matches(|c: char| !c.is_alphanumeric());
        let begins = trimmed
            .split_whitespace()
            .next()
            .is_some_and(|word| WORK.iter().any(|work| word.eq_ignore_ascii_case(work)));
        if begins {
            let lead = part.len() - part.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            parts.push(Span::new(from + lead, from + lead + trimmed.len()));
        } else if let Some(last) = parts.last_mut()
            && !trimmed.is_empty()
        {
            // An initial's point ends no part.
            last.end = from + part.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        }
        from += part.len();
    }
    (!parts.is_empty()).then_some(parts)
}

/// The end of a sentence that thanks those who contributed: "… contributed to this report."
pub(super) fn contributors(text: &str) -> bool {
    const CONTRIBUTED: &str = "contributed ";
    let to = ["to this report", "to this story", "to this article", "reporting"];
    let openings = ["with reporting by", "information from:", "(with inputs from"];
    let bytes = text.as_bytes();
    let contributed =
        |at: &usize| matches!(bytes[*at], b'c' | b'C') && begins_with(&bytes[*at..], CONTRIBUTED);
    (0..bytes.len())
        .filter(contributed)
        .any(|at| to.iter().any(|to| begins_with(&bytes[at + CONTRIBUTED.len()..], to)))
        || text.len() < 200 && openings.iter().any(|opening| begins_with(bytes, opening))
}

/// The publisher in "© Provided by Harbor Gazette", with which portals mark what is not theirs.
pub(super) fn provider(text: &str) -> Option<Span> {
    let start = text.find("© Provided by ")? + "© Provided by ".len();
    let rest = text.get(start..)?;
    let end = [" Photo", " Picture", " Image", "\n", " ("]
        .iter()
        .filter_map(|stop| rest.find(stop))
        .min()
        .unwrap_or(rest.len());
    (end > 0 && end < 60).then(|| Span::new(start, start + end))
}

/// Who a copyright notice names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copyright {
    /// The holder.
    pub holder: Span,
    /// The agency, if the holder is one.
    pub agency: Option<Named>,
}

/// The holder that a copyright notice names. The formula behind it says nothing: others use the agencies' for their
/// own work.
pub(super) fn copyright(text: &str) -> Option<Copyright> {
    let lower = text.to_ascii_lowercase();
    let marks = ["©", "copyright", "(c) "];
    let mark = marks.iter().filter_map(|mark| lower.find(mark)).min()?;
    let mut from = mark;
    // Marks, years and "by" stand before the holder.
    loop {
        let rest = lower.get(from..)?;
        let trimmed = rest.trim_start_matches(|c: char| !c.is_alphabetic() || c == '©');
        let skipped = from + (rest.len() - trimmed.len());
        let word =
            ["copyright", "by ", "c) ", "the copyright"].iter().find(|word| trimmed.starts_with(**word));
        match word {
            Some(word) => from = skipped + word.len(),
            None => {
                from = skipped;
                break;
            }
        }
    }
    let rest = text.get(from..)?;
    // A picture's credit says nothing of the story: "© Reuters / Ada Brook".
    let pictures = ["photo", "foto", "image", "imagen", "getty", "picture", "bild", "shutterstock", "istock"];
    let behind = rest.to_ascii_lowercase();
    if !behind.starts_with("provided by ")
        && (behind.contains(" / ") || pictures.iter().any(|word| behind.contains(word)))
    {
        return None;
    }
    let mut end = rest.len();
    for stop in [
        ". ",
        "\n",
        " All ",
        " all rights",
        ", All",
        ", all",
        "]",
        "|",
        " – ",
        " — ",
        "; ",
        " / ",
        " This ",
        " Used ",
    ] {
        end = end.min(rest.find(stop).unwrap_or(end));
    }
    let holder = rest.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let holder = holder
        .trim_end_matches('.')
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-'));
    let begins = holder.chars().next().is_some_and(|c| c.is_uppercase()) || agency::only(holder).is_some();
    if holder.is_empty() || holder.len() > 80 || !begins {
        return None;
    }
    let agency = agency::named(holder)
        .next()
        .map(|named| Named { span: Span::new(from + named.span.start, from + named.span.end), ..named });
    Some(Copyright { holder: Span::new(from, from + holder.len()), agency })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_wire_credit_apart() {
        let text = "It sank. (Reporting by Ada Brook; Additional reporting by J. Q. Pell in Harbor. Editing by Tom Quay)";
        let parts: Vec<&str> =
            wire(text).expect("a credit").iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(
            parts,
            ["Reporting by Ada Brook", "Additional reporting by J. Q. Pell in Harbor", "Editing by Tom Quay"]
        );
        assert_eq!(wire("Investigative reporting by the Gazette led to the trial."), None);
    }

    #[test]
    fn the_named_holder_counts_and_not_the_formula() {
        let holder = |text: &'static str| {
            copyright(text).map(|notice| {
                (&text[notice.holder.start..notice.holder.end], notice.agency.map(|agency| agency.name))
            })
        };
        assert_eq!(
            holder("Copyright 2017 The Associated Press. All rights reserved."),
            Some(("The Associated Press", Some("AP")))
        );
        assert_eq!(
            holder(
                "Copyright 2024 Harbor Media Inc. All rights reserved. This material may not be published."
            ),
            Some(("Harbor Media Inc", None))
        );
        assert_eq!(
            holder("[© 2023 Thomson Reuters. All rights reserved.]"),
            Some(("Thomson Reuters", Some("Reuters")))
        );
        assert_eq!(
            holder("© dpa-infocom, dpa:240516-99-53606/3"),
            Some(("dpa-infocom, dpa:240516-99-53606/", Some("dpa")))
        );
        assert_eq!(holder("© Reuters / Ada Brook"), None);
        assert_eq!(holder("The copyright law was changed."), None);
    }
}
