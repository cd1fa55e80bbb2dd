//! Cuts a block's text into tokens, in one pass: most are words that were read before, a run of them at a time; the
//! characters of the others are looked at.

use super::{Class, Kind, Token, shape};
use crate::characters::is_alphanumeric;
use crate::page::BlockId;
use crate::word::key::{Key, key};
use crate::word::{Dictionary, Letters, Run, Stretch, Word, Words, mark};
use std::ops::Range;

/// How far ahead a bare apostrophe looks for the single mark that would close a quotation, in bytes.
const SINGLE_LOOKAHEAD: usize = 300;

/// A word in "-ly" that is no longer is no adverb.
const SHORTEST_IN_LY: usize = 4;

/// What the marks before the current place have left open in a block.
#[derive(Default)]
struct Marks {
    double: bool,
    single: bool,
    /// A quotation that „ began ends with “.
    low: bool,
    /// A quotation that » began ends with «.
    reversed: bool,
}

/// The words of a block, one after the other: most of them are tokens as they are.
pub(super) struct Cursor<'w> {
    read: &'w Words<'w>,
    stretches: &'w [Stretch],
    /// Where the stretch begins that `words` are left of.
    base: usize,
    words: &'w [Word],
}

impl<'w> Cursor<'w> {
    pub(super) fn new(read: &'w Words<'w>, block: BlockId) -> Self {
        Self { read, stretches: read.of_block(block), base: 0, words: &[] }
    }

    /// The word of plain letters that begins at a byte of the block's text. Bytes have to be asked for in order.
    fn plain(&mut self, at: usize) -> Option<&'w Word> {
        loop {
            while let Some((word, rest)) = self.words.split_first() {
                let start = self.base + word.start as usize;
                if start >= at {
                    return (start == at && word.is(mark::LETTERS)).then_some(word);
                }
                self.words = rest;
            }
            let (stretch, rest) = self.stretches.split_first()?;
            (self.base, self.words) = (stretch.span.start, &self.read.all[stretch.words.clone()]);
            self.stretches = rest;
        }
    }

    /// What is left of the stretch's words before a byte of the block's text.
    fn words_before(&self, end: usize) -> &'w [Word] {
        let begins = |word: &Word| self.base + (word.start as usize) < end;
        match self.words.last() {
            Some(last) if !begins(last) => &self.words[..self.words.partition_point(begins)],
            _ => self.words,
        }
    }
}

/// What the blocks are cut into.
pub(super) struct Cut {
    pub(super) tokens: Vec<Token>,
    /// The tokens that can end a sentence, and the marks that open a quotation, of the block that is read.
    pub(super) stops: Vec<u32>,
    /// The marks that open or close a quotation, of all blocks.
    pub(super) quotation_marks: Vec<u32>,
}

impl Cut {
    fn add(&mut self, token: Token) {
        let at = self.tokens.len() as u32;
        match token.kind {
            Kind::Open => {
                self.stops.push(at);
                self.quotation_marks.push(at);
            }
            Kind::Close => self.quotation_marks.push(at),
            Kind::Period | Kind::Exclaim | Kind::Ellipsis | Kind::Break => self.stops.push(at),
            Kind::Word if token.looks(shape::POINT) => self.stops.push(at),
            _ => {}
        }
        self.tokens.push(token);
    }
}

/// A part of a block's text that is read.
struct Part<'t> {
    text: &'t str,
    /// Where it begins in the block.
    start: usize,
    block: BlockId,
    dictionary: &'t Dictionary,
    marks: Marks,
    /// Whether its lines are [hard-wrapped](is_hard_wrapped), once that was asked.
    wrapped: Option<bool>,
}

/// Adds the tokens of `text[range]`, a part of the block that the cursor goes through.
#[inline(never)]
pub(super) fn tokens(text: &str, range: Range<usize>, block: BlockId, words: &mut Cursor, out: &mut Cut) {
    let start = range.start;
    let Some(text) = text.get(range) else { return };
    let dictionary = words.read.dictionary;
    let mut part = Part { text, start, block, dictionary, marks: Marks::default(), wrapped: None };
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        at = match byte {
            b' ' => at + 1,
            b'a'..=b'z' | b'A'..=b'Z' => match words.plain(start + at) {
                Some(_) => part.words(at, words, out),
                None => part.letters(at, out),
            },
            _ => part.plain_mark(at, byte, out).unwrap_or_else(|| part.other(at, out)),
        };
    }
}

impl Part<'_> {
    /// The token that begins at a byte, yet to be read.
    fn token(&self, at: usize) -> Token {
        Token {
            block: self.block as u32,
            start: (self.start + at) as u32,
            end: 0,
            key: 0,
            class: Class::NONE,
            lemma: 0,
            kind: Kind::Other,
            shape: self.space(at),
        }
    }

    /// What the token at a byte has of [`shape::SPACE_BEFORE`].
    #[inline]
    fn space(&self, at: usize) -> u8 {
        match at.checked_sub(1).and_then(|before| self.text.as_bytes().get(before)) {
            Some(b' ') => shape::SPACE_BEFORE,
            Some(b'!'..=b'~') => 0,
            _ => self.rare_space(at),
        }
    }

    /// The same after any other character than a space or a visible one of ASCII.
    #[cold]
    #[inline(never)]
    fn rare_space(&self, at: usize) -> u8 {
        if char_before(self.text, at).is_whitespace() { shape::SPACE_BEFORE } else { 0 }
    }

    /// Adds the next words, from the one at `at` on that the cursor is at, as long as they are of plain letters with a space
    /// or a mark and a space between them; gives the byte after the last.
    #[inline(never)]
    fn words(&self, mut at: usize, cursor: &mut Cursor, out: &mut Cut) -> usize {
        let base = cursor.base;
        let ahead = cursor.words_before(self.start + self.text.len());
        let mut words = ahead;
        while let Some(word) = words.first() {
            if out.tokens.len() == out.tokens.capacity() {
                out.tokens.reserve(1);
            }
            let run = match self.run(words, base as u32, self.space(at), &mut out.tokens) {
                0 => {
                    at = self.word(at, word, out);
                    1
                }
                run => {
                    at = base + words[run - 1].end as usize - self.start;
                    run
                }
            };
            words = &words[run..];
            let Some(next) = words.first().filter(|next| next.is(mark::LETTERS)) else { break };
            let start = base + next.start as usize - self.start;
            match self.text.as_bytes().get(at..start) {
                Some(b" ") => {}
                Some(&[mark, b' ']) => {
                    let Some(kind) = before_space(mark) else { break };
                    self.add_mark(at, kind, 0, out);
                }
                _ => break,
            }
            at = start;
        }
        cursor.words = &cursor.words[ahead.len() - words.len()..];
        at
    }

    /// Adds words that are tokens as they are, with a space between them, as long as there is room; gives how many they are.
    /// They are counted from the byte `base` of the block on; [`Part::space`] of the first is given. Calls nothing: whatever
    /// has to be kept over a call is put away and taken back.
    #[inline]
    fn run(&self, words: &[Word], base: u32, space: u8, tokens: &mut Vec<Token>) -> usize {
        let (block, dictionary) = (self.block as u32, self.dictionary);
        let (mut space, mut marks) = (space, mark::PARTED);
        for (count, word) in words.iter().enumerate() {
            let class = dictionary.class_at(word.class, word.forms);
            if word.marks & marks != marks
                || class.any(Class::ABBREVIATION)
                || tokens.len() == tokens.capacity()
            {
                return count;
            }
            tokens.push(Token {
                block,
                start: base + word.start,
                end: base + word.end,
                key: word.key,
                class,
                lemma: word.lemma,
                kind: Kind::Word,
                shape: space | looks(word.marks),
            });
            (space, marks) = (shape::SPACE_BEFORE, mark::SPACED | mark::PARTED);
        }
        words.len()
    }

    /// Adds a word of plain letters that is at `at`, and gives the byte after it.
    #[inline(never)]
    fn word(&self, at: usize, word: &Word, out: &mut Cut) -> usize {
        let length = (word.end - word.start) as usize;
        let Some(point) = point_after(self.text, at + length) else { return self.any_word(at, out) };
        let class = self.dictionary.class_at(word.class, word.forms);
        self.plain(
            at,
            length,
            point,
            out,
            Plain { key: word.key, marks: word.marks, class, lemma: word.lemma },
        )
    }

    /// Adds the word at `at`, which begins with letters of ASCII and was not read as one of nothing but letters: "Brook’s".
    #[inline(never)]
    fn letters(&self, at: usize, out: &mut Cut) -> usize {
        let Letters { length, key, marks, .. } = Letters::read(&self.text.as_bytes()[at..]);
        let length = length as usize;
        let Some(point) = point_after(self.text, at + length) else { return self.any_word(at, out) };
        let entry = self.dictionary.look_up(key);
        let class = self.dictionary.class(entry);
        self.plain(at, length, point, out, Plain { key, marks, class, lemma: entry.lemma })
    }

    /// Adds the word of as many letters at `at`, which a point follows or not. Gives the byte after the word.
    fn plain(&self, at: usize, letters: usize, point: bool, out: &mut Cut, word: Plain) -> usize {
        let Plain { key, marks, class, lemma } = word;
        let initial = point
            && letters == 1
            && marks & mark::CAPITAL != 0
            && self.text.as_bytes().get(at) != Some(&b'I');
        let belongs = point && (initial || class.any(Class::ABBREVIATION));
        let mut shape = self.space(at) | looks(marks);
        if belongs {
            shape |= shape::POINT | if initial { shape::INITIAL } else { 0 };
            out.stops.push(out.tokens.len() as u32);
        }
        let end = at + letters + usize::from(belongs);
        out.tokens.push(Token {
            block: self.block as u32,
            start: (self.start + at) as u32,
            end: (self.start + end) as u32,
            key,
            class: as_written(class, belongs),
            lemma,
            kind: Kind::Word,
            shape,
        });
        end
    }

    /// Adds the word at `at`, or the number that begins with a letter.
    #[inline(never)]
    fn any_word(&self, at: usize, out: &mut Cut) -> usize {
        let mut token = self.token(at);
        let length = word(&self.text[at..], self.dictionary, &mut token);
        token.end = token.start + length as u32;
        out.add(token);
        at + length
    }

    /// Adds a mark that is the same wherever it stands; gives the byte after it. None for any other token.
    fn plain_mark(&self, at: usize, byte: u8, out: &mut Cut) -> Option<usize> {
        let kind = match self.text.as_bytes().get(at + 1) {
            None | Some(b' ' | b'"') => before_space(byte)?,
            _ => before_space(byte).filter(|kind| *kind != Kind::Period)?,
        };
        self.add_mark(at, kind, self.space(at), out);
        Some(at + 1)
    }

    /// Adds a mark of one byte.
    fn add_mark(&self, at: usize, kind: Kind, space: u8, out: &mut Cut) {
        if matches!(kind, Kind::Period | Kind::Exclaim) {
            out.stops.push(out.tokens.len() as u32);
        }
        let start = (self.start + at) as u32;
        let (block, end, key, class, lemma) = (self.block as u32, start + 1, 0, Class::NONE, 0);
        out.tokens.push(Token { block, start, end, key, class, lemma, kind, shape: space });
    }

    /// Adds what begins with no letter of ASCII. Passes over white space.
    #[inline(never)]
    fn other(&mut self, at: usize, out: &mut Cut) -> usize {
        let char = char_at(self.text, at);
        let mut length = char.len_utf8();
        if char.is_whitespace() && !(char == '\n' && self.ends_line(at, out.tokens.last())) {
            return at + length;
        }
        let tail = &self.text[at..];
        let after = char_at(tail, length);
        let mut token = self.token(at);
        if is_alphanumeric(char) || matches!(char, '$' | '£' | '€' | '@' | '#') && is_alphanumeric(after) {
            length = word(tail, self.dictionary, &mut token);
        } else {
            token.kind = match char {
                '.' if tail.starts_with("...") => {
                    length = tail.len() - tail.trim_start_matches('.').len();
                    Kind::Ellipsis
                }
                '.' if after.is_ascii_digit() && !is_alphanumeric(char_before(self.text, at)) => {
                    length = 1 + word(&tail[1..], self.dictionary, &mut token);
                    Kind::Number
                }
                '.' => Kind::Period,
                '\n' => Kind::Break,
                '…' => Kind::Ellipsis,
                '—' | '–' | '―' | '‒' => Kind::Dash,
                '-' if after == '-' => {
                    length = tail.len() - tail.trim_start_matches('-').len();
                    Kind::Dash
                }
                '-' if token.looks(shape::SPACE_BEFORE) && after.is_whitespace() => Kind::Dash,
                '\'' | '‘' | '’' if after == char => {
                    length *= 2;
                    double(char, char_before(self.text, at), char_at(tail, length), &mut self.marks)
                }
                '`' if after == '`' => {
                    length = 2;
                    self.marks.double = true;
                    Kind::Open
                }
                '“' | '”' | '„' | '‟' | '«' | '»' | '"' | '″' | '＂' => {
                    double(char, char_before(self.text, at), after, &mut self.marks)
                }
                '‘' | '’' | '\'' | '‛' | '‹' | '›' | '`' | '´' => {
                    let previous = char_before(self.text, at);
                    let (kind, size) = single(tail, char, previous, after, &mut self.marks);
                    length = size;
                    if matches!(kind, Kind::Open | Kind::Close) {
                        token.shape |= shape::SINGLE;
                    }
                    if kind == Kind::Clitic && length > char.len_utf8() {
                        token.key = clitic_key(char, &tail[char.len_utf8()..length]);
                    }
                    kind
                }
                _ => Kind::Other,
            };
        }
        if token.kind == Kind::Break {
            self.marks = Marks::default();
        }
        token.end = token.start + length as u32;
        out.add(token);
        at + length
    }

    /// Whether the line break at `at`, after `last`, ends more than a line.
    fn ends_line(&mut self, at: usize, last: Option<&Token>) -> bool {
        let wrapped = *self.wrapped.get_or_insert_with(|| is_hard_wrapped(self.text));
        !(wrapped && runs_on(last, &self.text[at..]))
    }
}

/// What a mark of ASCII is that a space follows, where that is the same whatever stands before it.
#[inline]
fn before_space(mark: u8) -> Option<Kind> {
    Some(match mark {
        b',' => Kind::Comma,
        b'.' => Kind::Period,
        b'?' | b'!' => Kind::Exclaim,
        b';' => Kind::Semicolon,
        b':' => Kind::Colon,
        b'(' | b'[' => Kind::OpenBracket,
        b')' | b']' => Kind::CloseBracket,
        _ => return None,
    })
}

/// Whether lines are broken inside sentences: a line that ends without a mark, and a small letter after it.
fn is_hard_wrapped(text: &str) -> bool {
    text.match_indices('\n').any(|(at, _)| {
        let (before, after) = (text[..at].trim_end(), text[at..].trim_start());
        before.ends_with(|char: char| char.is_alphanumeric() || char == ',')
            && after.starts_with(char::is_lowercase)
            && before.len() - before.rfind('\n').map_or(0, |line| line + 1) >= 40
    })
}

/// Whether a sentence goes on where a hard-wrapped line ends after `last`; `tail` begins with the line break.
fn runs_on(last: Option<&Token>, tail: &str) -> bool {
    let ends = [Kind::Period, Kind::Exclaim, Kind::Ellipsis, Kind::Colon, Kind::Close, Kind::Break];
    tail.trim_start().starts_with(char::is_lowercase) || last.is_some_and(|token| !ends.contains(&token.kind))
}

impl Token {
    /// Takes over what the lexicon knows of the word with its key.
    fn look_up(&mut self, dictionary: &Dictionary) {
        let entry = dictionary.look_up(self.key);
        let class = dictionary.class(entry);
        (self.class, self.lemma) = (as_written(class, self.looks(shape::POINT)), entry.lemma);
    }
}

/// What a word can be as it is written.
fn as_written(class: Class, point: bool) -> Class {
    if !point && class.any(Class::ABBREVIATION) { without_point(class) } else { class }
}

/// What is written without a point is no abbreviation, unless it is a title.
#[cold]
fn without_point(class: Class) -> Class {
    if class.any(Class::HONORIFIC) { class } else { class.without(Class::ABBREVIATION) }
}

/// What a word of plain letters has of [`shape::CAPITAL`], [`shape::ALL_CAPS`] and [`shape::LY`].
#[inline]
fn looks(marks: u32) -> u8 {
    const { assert!(mark::CAPITAL == shape::CAPITAL as u32 && mark::UPPER == shape::ALL_CAPS as u32) };
    const LY: u32 = mark::LY.trailing_zeros() - shape::LY.trailing_zeros();
    const { assert!(mark::LY >> LY == shape::LY as u32) };
    (marks & (mark::CAPITAL | mark::UPPER) | marks >> LY & shape::LY as u32) as u8
}

/// Whether the word is written with a point that ends no sentence.
fn is_abbreviation(dictionary: &Dictionary, key: u32) -> bool {
    dictionary.class(dictionary.look_up(key)).any(Class::ABBREVIATION)
}

/// A word of nothing but letters.
struct Plain {
    key: u32,
    /// Of [`mark`].
    marks: u32,
    class: Class,
    lemma: u16,
}

/// Whether a point follows letters of ASCII that end at `end`, which may belong to them. None where the word may go on.
fn point_after(text: &str, end: usize) -> Option<bool> {
    let bytes = text.as_bytes();
    match bytes.get(end) {
        Some(b'.') => match bytes.get(end + 1) {
            Some(next) if next.is_ascii_alphanumeric() || *next == b'.' => None,
            // A closing mark or a dash: no letter.
            Some(0xe2) if bytes.get(end + 2) == Some(&0x80) => Some(true),
            Some(0x80..) => None,
            _ => Some(true),
        },
        Some(b'\'') => parts(text, end + 1),
        Some(0xe2) => match bytes.get(end + 1..end + 3) {
            Some([0x80, 0x99]) => parts(text, end + 3),
            // Dashes, opening and closing marks, and three points.
            Some([0x80, 0x93..=0x95 | 0x98 | 0x9c | 0x9d | 0xa6]) => Some(false),
            _ => None,
        },
        Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'&' | 0x80..) => None,
        _ => Some(false),
    }
}

/// What [`point_after`] says where letters end with an apostrophe before `next`.
fn parts(text: &str, next: usize) -> Option<bool> {
    match text.as_bytes().get(next) {
        Some(b'a'..=b'z' | b'A'..=b'Z') => is_clitic(&text[next..]).then_some(false),
        Some(0x80..) => None,
        _ => Some(false),
    }
}

/// "D-N.M.": how many letters, all capitals so far, stand before a hyphen in it.
fn parted(word: u8, letters: usize, capitals: usize) -> usize {
    usize::from(word & shape::HYPHEN != 0 && letters == capitals)
}

/// Reads the word or number that `tail` begins with into `token`; gives its length.
#[inline(never)]
fn word(tail: &str, dictionary: &Dictionary, token: &mut Token) -> usize {
    let mut hash = Key::default();
    let (mut letters, mut capitals, mut digits, mut points) = (0usize, 0usize, 0usize, 0usize);
    let mut end = 0;
    let bytes = tail.as_bytes();
    loop {
        // The letters and digits of ASCII are most of any text.
        let run = Run::read(bytes.get(end..).unwrap_or_default());
        if letters + digits == 0 && run.begins_with_capital() {
            token.shape |= shape::CAPITAL;
        }
        hash.extend_by(run.bytes, run.bits);
        letters += run.letters();
        capitals += run.capitals();
        digits += run.length() - run.letters();
        end += run.length();
        if run.is_full() {
            continue;
        }
        if matches!(bytes.get(end), None | Some(b' ')) {
            break;
        }
        let at = end;
        let char = char_at(tail, at);
        let next = char_at(tail, at + char.len_utf8());
        let counts = is_alphanumeric(char);
        if counts && char.is_alphabetic() || is_combining(char) {
            letters += 1;
            if char.is_uppercase() {
                capitals += 1;
                if letters == 1 && digits == 0 {
                    token.shape |= shape::CAPITAL;
                }
            }
            hash.push(char);
        } else if counts {
            digits += 1;
            hash.push(char);
        } else {
            let joins = match char {
                '$' | '£' | '€' | '@' | '#' => at == 0,
                '-' | '‑' if is_alphanumeric(next) => {
                    token.shape |= shape::HYPHEN;
                    true
                }
                '’' | '\'' if next.is_alphabetic() => !is_clitic(&tail[at + char.len_utf8()..]),
                '&' => letters > 0 && next.is_alphabetic(),
                ',' => letters == 0 && next.is_ascii_digit(),
                '.' | '/' if letters == 0 => next.is_ascii_digit(),
                '.' if next.is_alphabetic() => {
                    // "U.S", "example.com"; but a lost space, "late.She", ends a sentence.
                    let lone = letters == points + 1 + parted(token.shape, letters, capitals);
                    points += usize::from(lone);
                    lone || next.is_lowercase()
                }
                '%' => letters == 0 && digits > 0 && !is_alphanumeric(next),
                _ => false,
            };
            if !joins {
                break;
            }
            hash.push(char);
        }
        end = at + char.len_utf8();
    }
    token.key = hash.finish();
    token.kind = if letters == 0 { Kind::Number } else { Kind::Word };
    if tail[end..].starts_with('.') && !tail[end..].starts_with("..") && letters > 0 {
        let initial = letters == 1 && digits == 0 && capitals == 1 && !tail.starts_with("I.");
        let lone = letters == points + 1 + parted(token.shape, letters, capitals);
        if points > 0 && lone || initial || is_abbreviation(dictionary, token.key) {
            end += 1;
            token.shape |= shape::POINT | if initial { shape::INITIAL } else { 0 };
        }
    }
    if letters >= 2 && letters == capitals {
        token.shape |= shape::ALL_CAPS;
    }
    if end > SHORTEST_IN_LY && token.shape & shape::CAPITAL == 0 && bytes[..end].ends_with(b"ly") {
        token.shape |= shape::LY;
    }
    token.look_up(dictionary);
    // "singer-songwriter", "vice-captain": what the last part is.
    if token.shape & shape::HYPHEN != 0 && token.class == Class::NONE {
        let last = tail[..end].rsplit(['-', '‑']).next().unwrap_or_default();
        let class = dictionary.class(dictionary.look_up(key(last)));
        token.class = class.and(Class::ROLE.or(Class::GROUP).or(Class::NATIONAL));
    }
    end
}

/// The character before a byte offset; a space where the text begins.
fn char_before(text: &str, at: usize) -> char {
    match at.checked_sub(1).and_then(|before| text.as_bytes().get(before)) {
        Some(&byte) if byte.is_ascii() => char::from(byte),
        _ => text.get(..at).and_then(|text| text.chars().next_back()).unwrap_or(' '),
    }
}

/// The character at a byte offset; a space where the text ends.
fn char_at(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => char::from(byte),
        Some(_) => text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' '),
        None => ' ',
    }
}

fn is_combining(char: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&char) || char == '\u{ad}'
}

/// The key of a clitic: an apostrophe and letters.
fn clitic_key(apostrophe: char, letters: &str) -> u32 {
    let mut key = Key::default();
    match apostrophe {
        '\'' | '’' => key.byte(b'\''),
        other => key.push(other),
    }
    key.extend(letters);
    key.finish()
}

/// Whether what stands after an apostrophe is a word of its own, run on: "’s", "’re", "’ll".
fn is_clitic(tail: &str) -> bool {
    let bytes = tail.as_bytes();
    let size = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let known = match bytes[..size] {
        [one] => matches!(one | 0x20, b's' | b'd' | b'm'),
        [one, two] => matches!([one | 0x20, two | 0x20], [b'r' | b'v', b'e'] | [b'l', b'l']),
        _ => false,
    };
    known && !is_alphanumeric(char_at(tail, size))
}

fn double(char: char, previous: char, after: char, marks: &mut Marks) -> Kind {
    let starts =
        previous.is_whitespace() || matches!(previous, '(' | '[' | '—' | '–' | '-' | '‘' | '\'' | '/');
    let goes_on = !after.is_whitespace() && !matches!(after, ',' | '.' | ')' | ';');
    let open = match char {
        '„' | '‟' => {
            marks.low = true;
            true
        }
        '“' if marks.low => {
            marks.low = false;
            false
        }
        // A left mark that stands where only a right one can is a slip of the keyboard.
        '“' => !(marks.double && !starts && !goes_on),
        '”' => !marks.double && starts && goes_on,
        '«' => !marks.reversed,
        '»' => {
            marks.reversed = !marks.double && starts && goes_on;
            marks.reversed
        }
        // A straight mark opens where nothing is open, unless it hangs on the word before it.
        _ if marks.double => starts && goes_on && previous != '-' && previous != '—',
        _ => starts || goes_on,
    };
    if char == '«' && !open {
        marks.reversed = false;
    }
    marks.double = open;
    if open { Kind::Open } else { Kind::Close }
}

fn single(tail: &str, char: char, previous: char, after: char, marks: &mut Marks) -> (Kind, usize) {
    let size = char.len_utf8();
    let clitic = |length: usize| (Kind::Clitic, size + length);
    if is_alphanumeric(previous) || matches!(previous, '.' | ')' | '%') && after.is_alphabetic() {
        if is_clitic(&tail[size..]) {
            let length =
                tail[size..].find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(tail.len() - size);
            return clitic(length);
        }
        let plural = matches!(previous, 's' | 'S' | 'z' | 'x') && after.is_whitespace();
        if !marks.single || plural && closes_later(&tail[size..]) {
            return clitic(0);
        }
        marks.single = false;
        return (Kind::Close, size);
    }
    let starts =
        previous.is_whitespace() || matches!(previous, '(' | '[' | '—' | '–' | '“' | '"' | '«' | '„');
    match char {
        '‹' => return (Kind::Open, size),
        '›' => return (Kind::Close, size),
        _ => {}
    }
    // "’90s", "’em": something is left out; nothing opens.
    let elision = char != '‘'
        && (after.is_ascii_digit()
            || ["em ", "til ", "cause ", "tis ", "twas ", "n ", "n’ "]
                .iter()
                .any(|word| tail[size..].starts_with(word)));
    if starts && !after.is_whitespace() && !elision {
        marks.single = true;
        return (Kind::Open, size);
    }
    if elision && starts {
        return (Kind::Other, size);
    }
    marks.single = false;
    (Kind::Close, size)
}

/// Whether a single mark that can only close a quotation comes soon.
fn closes_later(tail: &str) -> bool {
    let mut previous = ' ';
    for (at, char) in tail.char_indices() {
        if at > SINGLE_LOOKAHEAD || char == '‘' {
            return false;
        }
        if matches!(char, '’' | '\'') && !previous.is_whitespace() {
            let after = tail[at + char.len_utf8()..].chars().next().unwrap_or(' ');
            if !after.is_alphanumeric() {
                return true;
            }
        }
        previous = char;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ways_read_what_the_long_way_reads() {
        for text in [
            "Brook’s boat",
            "Brook's",
            "officials’ ",
            "officials'",
            "don’t",
            "o'clock",
            "O’Neill",
            "said,”",
            "said”",
            "late—now",
            "late…",
            "so‘called",
            "Mr. Oak",
            "J. Oak",
            "I. She",
            "late.",
            "late.\"",
            "late.She",
            "U.S.",
            "etc...",
            "co-founder",
            "well- and",
            "well-",
            "A&B",
            "a& b",
            "either/or",
            "snake_case",
            "10% of",
            "ten% of",
            "really’",
            "completely, ",
            "NATO’s",
            "café",
            "x\u{301}",
            "l\u{ad}m",
            "we’ll.",
            "we’é",
            "rock’9",
            "he’d've",
            "go\u{a0}on",
        ] {
            let dictionary = crate::clean::dictionary();
            let marks = Marks::default();
            let part = Part { text, start: 0, block: 0, dictionary, marks, wrapped: None };
            let [mut short, mut long] =
                [(); 2].map(|()| Cut { tokens: Vec::new(), stops: Vec::new(), quotation_marks: Vec::new() });
            assert_eq!(part.letters(0, &mut short), part.any_word(0, &mut long), "{text:?}");
            assert_eq!(format!("{:?}", short.tokens), format!("{:?}", long.tokens), "{text:?}");
            assert_eq!(short.stops, long.stops, "{text:?}");
        }
    }
}
