//! The words of a text, as rules read them: folded to plain lower case, looked up in the vocabulary of all cues,
//! with what stands around each (brackets, quotation marks, the end of a sentence) noted on the word itself.
//!
//! One pass over the text; no allocation for each word.

use crate::characters::is_alphanumeric;

/// The number of a word in the [`Vocabulary`]; 0 for one that no cue uses.
pub(super) type WordId = u16;

/// What is noted on a word.
pub(super) mod mark {
    /// Begins with a capital letter.
    pub const CAPITAL: u32 = 1;
    /// Two or more letters, all capitals.
    pub const UPPER: u32 = 1 << 1;
    /// Begins with a digit.
    pub const NUMBER: u32 = 1 << 2;
    /// A web address, whole or without its scheme.
    pub const URL: u32 = 1 << 3;
    /// An e-mail address.
    pub const EMAIL: u32 = 1 << 4;
    /// An account's name: `@ada`.
    pub const HANDLE: u32 = 1 << 5;
    /// The first word of a sentence or of what stands for one: after a bracket, bullet or dash at its beginning.
    pub const STARTS: u32 = 1 << 6;
    /// The last word of a sentence.
    pub const ENDS: u32 = 1 << 7;
    /// A colon follows.
    pub const COLON: u32 = 1 << 8;
    /// Stands inside quotation marks.
    pub const QUOTED: u32 = 1 << 9;
    /// A comma follows.
    pub const COMMA: u32 = 1 << 10;
    /// Stands inside round or square brackets.
    pub const BRACKETED: u32 = 1 << 11;
    /// A semicolon follows.
    pub const SEMICOLON: u32 = 1 << 12;
    /// A bar, a dash between spaces or an arrow follows.
    pub const BAR: u32 = 1 << 13;
    /// A closing bracket follows.
    pub const CLOSES: u32 = 1 << 14;
    /// Follows a short opening with a colon: "Editor's note: This".
    pub const LED: u32 = 1 << 15;
    /// A bar or bullet follows.
    pub const PIPE: u32 = 1 << 17;
    /// A year, or a time of day.
    pub const YEAR: u32 = 1 << 16;
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// Its place in the vocabulary.
    pub id: WordId,
    /// Of [`mark`].
    pub marks: u32,
}

impl Word {
    /// Whether any of these marks is on it.
    pub fn is(&self, marks: u32) -> bool {
        self.marks & marks != 0
    }
}

/// Every word that a cue uses, by the hash of its folded form: 64 bits, so that no other word is taken for it.
pub(super) struct Vocabulary {
    /// Open addressing; the number 0 marks a free place.
    places: Vec<(u64, WordId)>,
    /// A bit for some of the bits of each word's hash: where it is not set, the word is not here.
    traces: Vec<u64>,
    count: WordId,
}

/// How many bits [`Vocabulary::traces`] has.
const TRACES: usize = 1 << 15;

impl Default for Vocabulary {
    fn default() -> Self {
        Self { places: vec![(0, 0); 1 << 13], traces: vec![0; TRACES / 64], count: 0 }
    }
}

impl Vocabulary {
    /// The number of a word, which is added if it is new.
    pub fn learn(&mut self, word: &str) -> WordId {
        let hash = word.chars().fold(SEED, fold);
        let place = self.place(hash);
        // The table is kept at most half full, so that a free place is always near.
        if self.places[place].1 == 0 && usize::from(self.count) * 2 < self.places.len() {
            self.count += 1;
            self.places[place] = (hash, self.count);
            let (index, bit) = Self::trace(hash);
            self.traces[index] |= bit;
        }
        self.places[place].1
    }

    /// How many words it has.
    #[cfg(test)]
    fn len(&self) -> usize {
        usize::from(self.count)
    }

    /// The number of the word with this hash; 0 if no cue uses it.
    fn look_up(&self, hash: u64) -> WordId {
        let (index, bit) = Self::trace(hash);
        if self.traces[index] & bit == 0 { 0 } else { self.places[self.place(hash)].1 }
    }

    fn trace(hash: u64) -> (usize, u64) {
        let trace = (hash >> 40) as usize % TRACES;
        (trace / 64, 1 << (trace % 64))
    }

    /// Where a hash stands, or would.
    fn place(&self, hash: u64) -> usize {
        let mask = self.places.len() - 1;
        let mut place = (hash >> 32) as usize & mask;
        while self.places[place].1 != 0 && self.places[place].0 != hash {
            place = (place + 1) & mask;
        }
        place
    }
}

/// FNV-1a.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Takes a character of a word into its hash, in plain lower case: accents dropped, and apostrophes and hyphens
/// inside the word as well, so that "e-mail" is "email" and "l’article" is "larticle".
fn fold(hash: u64, character: char) -> u64 {
    let plain = match character {
        'a'..='z' | '0'..='9' | 'A'..='Z' => return step(hash, character as u8 | 0x20),
        '\'' | '’' | '‘' | '-' | '‑' | '\u{ad}' | '\u{200b}' => return hash,
        'à'..='å' | 'À'..='Å' => b'a',
        'ç' | 'Ç' => b'c',
        'è'..='ë' | 'È'..='Ë' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' => b'u',
        'ß' => return step(step(hash, b's'), b's'),
        _ => {
            let mut buffer = [0; 4];
            return character
                .to_lowercase()
                .fold(hash, |hash, small| small.encode_utf8(&mut buffer).bytes().fold(hash, step));
        }
    };
    step(hash, plain)
}

/// What a text's opening looks like: the hash of its first letters and digits, folded; none for a shorter text.
pub(super) fn opening(text: &str, letters: usize) -> Option<u64> {
    let mut hash = SEED;
    let mut left = letters;
    for character in text.chars() {
        if character.is_ascii() {
            if !character.is_ascii_alphanumeric() {
                continue;
            }
            hash = step(hash, character as u8 | 0x20);
        } else if is_alphanumeric(character) {
            hash = fold(hash, character);
        } else {
            continue;
        }
        left -= 1;
        if left == 0 {
            return Some(hash);
        }
    }
    None
}

/// What the words before say about the next.
struct State {
    starts: bool,
    curly: u32,
    straight: bool,
    brackets: u32,
}

/// Adds the words of `text` to `words`; the first of them is at `words[first]` for `first` its length before.
pub(super) fn read(text: &str, vocabulary: &Vocabulary, words: &mut Vec<Word>) {
    let first = words.len();
    let bytes = text.as_bytes();
    let mut state = State { starts: true, curly: 0, straight: false, brackets: 0 };
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            at += 1;
            continue;
        }
        let (end, id, marks) = if byte.is_ascii_alphanumeric() {
            plain_word(text, at, vocabulary).unwrap_or_else(|| any_word(text, at, vocabulary))
        } else {
            let character = text[at..].chars().next().unwrap_or(' ');
            let next = at + character.len_utf8();
            let begins = is_alphanumeric(character)
                || matches!(character, '©' | '℗' | '®' | '™')
                || (matches!(character, '@' | '#' | '+') && text[next..].starts_with(is_alphanumeric));
            if !begins {
                punctuation(text, at, character, &mut words[first..], &mut state);
                at = next;
                continue;
            }
            any_word(text, at, vocabulary)
        };
        let mut word = Word { start: at, end, id, marks };
        if state.starts {
            word.marks |= mark::STARTS;
            state.starts = false;
        } else if words.len() - first <= 5 && words[first..].last().is_some_and(|last| last.is(mark::COLON)) {
            word.marks |= mark::LED;
        }
        if state.curly > 0 || state.straight {
            word.marks |= mark::QUOTED;
        }
        if state.brackets > 0 {
            word.marks |= mark::BRACKETED;
        }
        words.push(word);
        at = end;
    }
    if let Some(last) = words[first..].last_mut() {
        last.marks |= mark::ENDS;
    }
}

/// What the bytes of ASCII are, for [`plain_word`].
const SMALL: u8 = 1;
const LARGE: u8 = 2;
const DIGIT: u8 = 4;
/// May go on with a word where a letter, a digit or a slash follows.
const INNER: u8 = 8;
const BEYOND_ASCII: u8 = 16;

const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte as u8 {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => LARGE,
            b'0'..=b'9' => DIGIT,
            b'\'' | b'-' | b'.' | b'@' | b'/' | b':' | b',' | b'_' => INNER,
            0x80.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    bytes
};

fn class(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).map_or(0, |byte| BYTES[usize::from(*byte)])
}

/// A word of plain letters and digits that ends where they end: nearly every word. None if it may go on.
fn plain_word(text: &str, at: usize, vocabulary: &Vocabulary) -> Option<(usize, WordId, u32)> {
    let bytes = text.as_bytes();
    let first = class(bytes, at);
    let mut hash = step(SEED, *bytes.get(at)? | 0x20);
    let mut end = at + 1;
    let mut rest = 0;
    let after = loop {
        let class = class(bytes, end);
        if class & (SMALL | LARGE | DIGIT) == 0 {
            break class;
        }
        hash = step(hash, bytes[end] | 0x20);
        rest |= class;
        end += 1;
    };
    let goes_on = || {
        class(bytes, end + 1) & (SMALL | LARGE | DIGIT | BEYOND_ASCII) != 0
            || bytes.get(end + 1) == Some(&b'/')
    };
    if after & BEYOND_ASCII != 0 || after & INNER != 0 && goes_on() {
        return None;
    }
    let marks = match first {
        DIGIT => number(&text[at..end]),
        LARGE if rest & LARGE != 0 && rest & SMALL == 0 => mark::CAPITAL | mark::UPPER,
        LARGE => mark::CAPITAL,
        _ => 0,
    };
    Some((end, vocabulary.look_up(hash), marks))
}

/// A word of any kind.
fn any_word(text: &str, at: usize, vocabulary: &Vocabulary) -> (usize, WordId, u32) {
    let (end, kind) = extent(text, at);
    if kind & (mark::URL | mark::EMAIL | mark::HANDLE) != 0 {
        return (end, 0, kind);
    }
    let word = &text[at..end];
    (end, vocabulary.look_up(word.chars().fold(SEED, fold)), kind | shape(word))
}

fn punctuation(text: &str, at: usize, character: char, words: &mut [Word], state: &mut State) {
    let next = at + character.len_utf8();
    let none_yet = words.is_empty();
    let mut note = |marks: u32| {
        if let Some(last) = words.last_mut() {
            last.marks |= marks;
        }
    };
    match character {
        '.' | '!' | '?' | '…' => {
            let abbreviated =
                character == '.' && words.last().is_some_and(|last| is_abbreviation(text, last, next));
            if !abbreviated && ends_sentence(text, next) {
                if let Some(last) = words.last_mut() {
                    last.marks |= mark::ENDS;
                }
                state.starts = true;
            }
        }
        ':' => note(mark::COLON),
        ',' => note(mark::COMMA),
        ';' => note(mark::SEMICOLON),
        '(' | '[' | '{' => {
            state.brackets += 1;
            state.starts = true;
        }
        ')' | ']' | '}' => {
            state.brackets = state.brackets.saturating_sub(1);
            note(mark::CLOSES);
            // What follows a bracket without a space was glued to it.
            if text[next..].starts_with(char::is_uppercase) {
                note(mark::ENDS);
                state.starts = true;
            }
        }
        '“' | '„' | '«' => state.curly += 1,
        '”' | '»' => state.curly = state.curly.saturating_sub(1),
        '"' => state.straight = !state.straight,
        '|' | '•' | '·' | '►' | '▶' | '→' | '›' | '■' | '●' | '*' | '—' | '–' => {
            note(if matches!(character, '—' | '–' | '*') { mark::BAR } else { mark::BAR | mark::PIPE });
            if none_yet || !matches!(character, '—' | '–') {
                state.starts = true;
            }
        }
        _ => {}
    }
}

/// Whether a full stop, question or exclamation mark before `next` is followed by what follows a sentence.
fn ends_sentence(text: &str, next: usize) -> bool {
    let mut rest = text[next..].chars();
    loop {
        return match rest.next() {
            None => true,
            Some(character) if character.is_whitespace() || matches!(character, '[' | '(') => true,
            Some('”' | '"' | '’' | ')' | ']' | '»' | '.' | '!' | '?' | '\'') => continue,
            // Lost spaces: "redistributed.The".
            Some(character) => character.is_uppercase() || matches!(character, '©' | '“'),
        };
    }
}

/// Whether the full stop before `next` belongs to the word before it: an initial, "Mr.", "U.S." before a small letter.
fn is_abbreviation(text: &str, last: &Word, next: usize) -> bool {
    if last.end + 1 != next {
        return false;
    }
    let word = &text[last.start..last.end];
    let mut characters = word.chars();
    let single = characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none();
    let follows = text[next..].trim_start().chars().next();
    let goes_on = follows
        .is_some_and(|character| character.is_lowercase() || character.is_ascii_digit() || character == ',');
    if single || word.contains('.') {
        // Without a space a capital letter begins another sentence: "the U.S.Officials".
        return follows.is_some() && !text[next..].starts_with(char::is_uppercase);
    }
    const TITLES: &[&str] = &[
        "adm", "col", "dr", "gen", "gov", "hon", "inc", "jr", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt",
        "no", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "ste", "vs", "jan", "feb", "aug", "sept",
        "oct", "nov", "dec", "vol", "co", "corp", "ltd",
    ];
    goes_on
        || (word.len() < 7
            && TITLES.iter().any(|title| word.eq_ignore_ascii_case(title))
            && follows.is_some_and(|c| !matches!(c, '(' | '[')))
}

/// Where the word at `at` ends, and whether it is an address, a number or an account's name.
fn extent(text: &str, at: usize) -> (usize, u32) {
    let rest = &text[at..];
    if starts_with(rest, "http://") || starts_with(rest, "https://") || starts_with(rest, "www.") {
        let length = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '”' | '"' | ')' | ']'))
            .unwrap_or(rest.len());
        let trimmed = rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '’', '\'']);
        return (at + trimmed.len().max(1), mark::URL);
    }
    let first = rest.chars().next().unwrap_or(' ');
    if matches!(first, '©' | '℗' | '®' | '™') {
        return (at + first.len_utf8(), 0);
    }
    let (mut end, mut kind) = (at + first.len_utf8(), if first == '@' { mark::HANDLE } else { 0 });
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((offset, character)) = characters.next() {
        let follows = characters.peek().map(|(_, next)| *next);
        let inner = follows.is_some_and(is_alphanumeric);
        match character {
            _ if is_alphanumeric(character) => {}
            '_' if inner && kind & (mark::HANDLE | mark::URL | mark::EMAIL) != 0 => {}
            '\u{ad}' | '\u{200b}' => {}
            '\'' | '’' | '‑' | '-' if inner => {}
            '.' if inner && is_dotted(text, at, at + offset) => {
                kind |= if is_domain(&rest[offset + 1..]) { mark::URL } else { 0 }
            }
            '.' if kind & mark::EMAIL != 0 && inner => {}
            '@' if inner && kind & mark::HANDLE == 0 => kind = mark::EMAIL,
            '/' if kind & mark::URL != 0 && inner => {}
            ',' if inner && first.is_ascii_digit() && follows.is_some_and(|next| next.is_ascii_digit()) => {}
            ':' if inner && first.is_ascii_digit() && follows.is_some_and(|next| next.is_ascii_digit()) => {}
            _ => break,
        }
        end = at + offset + character.len_utf8();
    }
    if kind & mark::EMAIL != 0 {
        kind = mark::EMAIL;
    }
    (end, kind)
}

/// Whether a full stop inside a word is a part of it: "U.S", "3.5", "patch.com", but not "redistributed.The".
fn is_dotted(text: &str, start: usize, dot: usize) -> bool {
    let after = text[dot + 1..].chars().next().unwrap_or(' ');
    let before = &text[start..dot];
    if after.is_lowercase() || after.is_ascii_digit() {
        return true;
    }
    // An acronym's letters: "U.S", as long as each part is one letter.
    before.rsplit('.').next().is_some_and(|part| part.chars().count() == 1)
        && text[dot + 1..].chars().nth(1).is_none_or(|second| !second.is_alphabetic())
}

fn is_domain(rest: &str) -> bool {
    const DOMAINS: &[&str] = &[
        "com", "org", "net", "co", "gov", "edu", "info", "io", "de", "fr", "es", "uk", "eu", "br", "mx",
        "ar", "ca", "au", "in", "us", "tv", "news", "digital", "me", "at", "ch", "cl", "cu", "pt", "it",
        "ie", "nz", "za", "be", "nl",
    ];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    DOMAINS.iter().any(|domain| rest[..end].eq_ignore_ascii_case(domain))
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn number(word: &str) -> u32 {
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    mark::NUMBER | if year || word.contains(':') { mark::YEAR } else { 0 }
}

fn shape(word: &str) -> u32 {
    let first = word.chars().next().unwrap_or(' ');
    if first.is_ascii_digit() || (first == '+' && word.len() > 1) {
        return number(word);
    }
    if !first.is_uppercase() {
        return 0;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let upper = letters > 1 && !word.chars().any(char::is_lowercase);
    mark::CAPITAL | if upper { mark::UPPER } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, u32)> {
        let mut words = Vec::new();
        read(text, &Vocabulary::default(), &mut words);
        words.iter().map(|word| (text[word.start..word.end].to_owned(), word.marks)).collect()
    }

    fn starting(text: &str) -> Vec<String> {
        words(text).into_iter().filter(|(_, marks)| marks & mark::STARTS != 0).map(|(word, _)| word).collect()
    }

    #[test]
    fn sentences_begin_after_stops_and_brackets_but_not_after_titles() {
        assert_eq!(starting("Mr. Hale met Gen. Orr of the U.S. army. They spoke."), ["Mr", "They"]);
        assert_eq!(starting("It ended. (Reporting by A. Brook)"), ["It", "Reporting"]);
        assert_eq!(starting("All rights reserved.]This material"), ["All", "This"]);
        assert_eq!(starting("by the U.S.Officials said"), ["by", "Officials"]);
    }

    #[test]
    fn addresses_are_one_word() {
        let found = words("Write to ada.brook@harbor.example or see https://harbor.example/a?b=c.");
        assert_eq!(found[2].0, "ada.brook@harbor.example");
        assert_eq!(found[2].1 & mark::EMAIL, mark::EMAIL);
        assert_eq!(found[5].0, "https://harbor.example/a?b=c");
        assert_eq!(words("first on Patch.com .")[2].1 & mark::URL, mark::URL);
        assert_eq!(words("follow @ada")[1].1 & mark::HANDLE, mark::HANDLE);
    }

    #[test]
    fn folding_drops_accents_apostrophes_and_hyphens() {
        let mut vocabulary = Vocabulary::default();
        for (word, folded) in [
            ("l’Article", "larticle"),
            ("E-Mail", "email"),
            ("Größte", "grosste"),
            ("suscríbete", "SUSCRIBETE"),
        ] {
            assert_eq!(vocabulary.learn(word), vocabulary.learn(folded));
        }
        assert_eq!(vocabulary.len(), 4);
    }

    #[test]
    fn quotation_marks_are_noted_on_the_words_inside() {
        let found = words("He said “sign up now” and left.");
        let quoted: Vec<_> = found
            .iter()
            .filter(|(_, marks)| marks & mark::QUOTED != 0)
            .map(|(word, _)| word.as_str())
            .collect();
        assert_eq!(quoted, ["sign", "up", "now"]);
    }
}
