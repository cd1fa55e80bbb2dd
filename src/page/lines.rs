//! Hard-wrapped text: paragraphs whose lines were broken at a column, joined again.
//!
//! A line was wrapped when the first word of the next would not have fitted on it. How wide the column is follows
//! from the longest line nearby, so that a page with a narrow and a wide part is read right.

use super::Span;
use crate::characters::{utf16_length, utf16_surplus};
use std::ops::Range;

/// Lines this much longer than a wrapped one ever is are paragraphs of their own.
const WIDEST: usize = 110;
/// How many lines on each side tell how wide the column is.
const NEARBY: usize = 4;

/// The paragraphs of `text`: each a slice of it, without the white space around it.
///
/// Blank lines always part paragraphs. Where the text is not hard-wrapped, so does every line break.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        match paragraphs.last_mut() {
            Some(last) if wrapped && index > 0 && !line.after_blank && goes_on(text, &lines, index) => {
                last.span.end = line.span.end
            }
            _ => paragraphs.push(Paragraph { span: line.span, utf16: line.utf16 }),
        }
    }
    paragraphs
}

pub(crate) struct Paragraph {
    pub span: Span,
    /// Where it begins in UTF-16 code units.
    pub utf16: usize,
}

struct Line {
    /// Without the white space around it.
    span: Span,
    /// Where it begins in UTF-16 code units.
    utf16: usize,
    after_blank: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 100 + 4);
    let (mut start, mut utf16) = (0, 0);
    let mut after_blank = false;
    while start < text.len() {
        let (length, units) = first_line(&text.as_bytes()[start..]);
        let line = &text[start..start + length];
        let content = trimmed(line);
        if content.is_empty() {
            after_blank = true;
        } else {
            let before = &line[..content.start];
            let span = Span::new(start + content.start, start + content.end);
            lines.push(Line { span, utf16: utf16 + utf16_length(before), after_blank });
            after_blank = false;
        }
        start += length;
        utf16 += units;
    }
    lines
}

/// A line without the white space around it.
fn trimmed(line: &str) -> Range<usize> {
    // Most lines begin with a letter and end with a mark and the line break.
    let bytes = line.as_bytes();
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    if let [b'!'..=b'~', .., b'!'..=b'~'] = bytes {
        return 0..bytes.len();
    }
    let begins = line.trim_start();
    let start = line.len() - begins.len();
    start..start + begins.trim_end().len()
}

/// How long the first line is, with its line break: in bytes and in UTF-16 code units. Eight bytes are looked at together,
/// which WebAssembly does not by itself.
fn first_line(bytes: &[u8]) -> (usize, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut surplus = 0;
    for (number, eight) in eights.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        // The lowest byte that is zero now sets its highest bit first (Hacker's Delight, 6-1).
        let zeros = eight ^ (EACH * b'\n' as u64);
        let found = zeros.wrapping_sub(EACH) & !zeros & (EACH << 7);
        if found != 0 {
            surplus += utf16_surplus(eight & (found ^ (found - 1)));
            let length = 8 * number + found.trailing_zeros() as usize / 8 + 1;
            return (length, length.saturating_add_signed(-surplus));
        }
        surplus += utf16_surplus(eight);
    }
    let length = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
    let last = rest[..length].iter().fold(0, |eight, byte| eight << 8 | u64::from(*byte));
    let length = 8 * eights.len() + length;
    (length, length.saturating_add_signed(-surplus - utf16_surplus(last)))
}

impl Line {
    /// How many characters wide it is.
    fn width(&self, text: &str) -> usize {
        text[self.span.start..self.span.end].chars().count()
    }
}

/// Whether lines break in the middle of sentences: a good part of those that follow another directly begins with
/// a small letter.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    let following = lines.iter().filter(|line| !line.after_blank).count();
    let small = lines
        .iter()
        .skip(1)
        .filter(|line| !line.after_blank && text[line.span.start..].starts_with(char::is_lowercase))
        .filter(|line| line.width(text) <= WIDEST)
        .count();
    small >= 2 && small * 5 >= following
}

/// Whether a line goes on with the paragraph of the line before it.
fn goes_on(text: &str, lines: &[Line], index: usize) -> bool {
    let (before, line) = (&lines[index - 1], &lines[index]);
    let (last, next) = (&text[before.span.start..before.span.end], &text[line.span.start..line.span.end]);
    let width = before.width(text);
    if width > WIDEST || line.width(text) > WIDEST || is_set_apart(next) {
        return false;
    }
    if last.starts_with(['[', '(']) {
        return !last.ends_with([']', ')']);
    }
    if is_set_apart(last) {
        return false;
    }
    if next.starts_with(char::is_lowercase) {
        return true;
    }
    let first_word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    let near = &lines[index.saturating_sub(NEARBY)..(index + NEARBY).min(lines.len())];
    let column = near.iter().map(|line| line.width(text)).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    width + 1 + first_word > column
}

/// Whether a line begins as a notice, a bullet or a rule does.
fn is_set_apart(line: &str) -> bool {
    line.starts_with(['[', '•', '|', '*', '_', '©'])
        || line.starts_with("- ")
        || line.starts_with("(Reporting")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_line_break_wherever_it_stands() {
        for length in 0..20 {
            for at in 0..length {
                let mut bytes = vec![b'\x0b'; length];
                bytes[at] = b'\n';
                bytes[length - 1] = b'\n';
                assert_eq!(first_line(&bytes), (at + 1, at + 1), "{at} of {length}");
            }
            assert_eq!(first_line(&vec![b'\t'; length]), (length, length));
        }
    }

    #[test]
    fn places_are_counted_in_code_units() {
        let text = "“Größe”\n\u{a0}\u{a0}Wie groß? 🦀🦀🦀 Sehr!\n\n  “Ja,” sagte sie.\n🦀\n’";
        for paragraph in paragraphs(text) {
            assert_eq!(paragraph.utf16, text[..paragraph.span.start].encode_utf16().count());
        }
    }

    fn read(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|Paragraph { span, .. }| &text[span.start..span.end]).collect()
    }

    const WRAPPED: &str = "HALE (Wire) - The harbor's ferry will run again in May, the port director\n\
        said on Monday, after a winter of repairs that cost more than anyone had\n\
        thought it would.\n\
        The town paid for most of them, and the council will look at the bill on\n\
        Friday.\n\
        (Reporting by Ada Brook; Editing by\n\
        Tom Reed)\n\
        [to top of second column]\n\
        |\n\
        A ferry in Hale harbor, March 3, in this picture taken by the port's own\n\
        camera. PORT OF HALE\n\
        \"We waited long enough,\" Brook said.";

    #[test]
    fn joins_wrapped_lines_into_paragraphs() {
        let found = read(WRAPPED);
        assert!(found[0].ends_with("thought it would."));
        assert!(found[1].starts_with("The town paid") && found[1].ends_with("Friday."));
    }

    #[test]
    fn leaves_notices_captions_and_the_next_paragraph_apart() {
        let found = read(WRAPPED);
        assert_eq!(found[2], "(Reporting by Ada Brook; Editing by\nTom Reed)");
        assert_eq!(found[3], "[to top of second column]");
        assert_eq!(found[4], "|");
        assert!(found[5].starts_with("A ferry") && found[5].ends_with("PORT OF HALE"));
        assert_eq!(found[6], "\"We waited long enough,\" Brook said.");
    }

    #[test]
    fn a_line_is_a_paragraph_where_nothing_is_wrapped() {
        let text = "The ferry runs again.\nIt had stopped in the autumn, when the pier broke in a storm.\nRelated links";
        assert_eq!(read(text).len(), 3);
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(read("One.\n\nTwo.\n \nThree."), ["One.", "Two.", "Three."]);
    }
}
