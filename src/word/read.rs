//! Reads the words of a text: where each stands, what is known of it, and what stands around it (brackets, quotation
//! marks, the end of a sentence), noted on the word itself.
//!
//! One pass over the text; no allocation for each word.

use super::dictionary::{Dictionary, Entry, fold};
use super::key::{Key, ascii_keys, finish, step};
use super::{Word, mark};
use crate::characters::is_alphanumeric;

/// What was passed since a text's beginning.
struct State {
    /// Where its words begin in the list of all.
    first: usize,
    /// What the next word gets.
    next: u32,
    /// What every word gets here: [`mark::QUOTED`] and [`mark::BRACKETED`].
    around: u32,
    curly: u32,
    straight: bool,
    brackets: u32,
    /// What the words say about where the story came from.
    cues: u8,
}

impl State {
    fn new(first: usize) -> Self {
        Self { first, next: mark::STARTS, around: 0, curly: 0, straight: false, brackets: 0, cues: 0 }
    }

    /// Passes over a word; gives what is noted on it.
    fn pass(&mut self) -> u32 {
        std::mem::replace(&mut self.next, self.around)
    }

    /// Notes marks on the word before.
    fn note(&self, marks: u32, words: &mut [Word]) {
        if let Some(last) = words[self.first..].last_mut() {
            last.marks |= marks;
        }
    }

    /// The next word begins a sentence.
    fn start(&mut self) {
        self.next = self.next & !mark::LED | mark::STARTS;
    }

    /// The next word follows a colon.
    fn lead(&mut self, words: &[Word]) {
        let before = words.len() - self.first;
        if (1..=5).contains(&before) && self.next & mark::STARTS == 0 {
            self.next |= mark::LED;
        }
    }

    /// What stands around the next word has changed.
    fn surround(&mut self) {
        let quoted = if self.curly > 0 || self.straight { mark::QUOTED } else { 0 };
        self.around = quoted | if self.brackets > 0 { mark::BRACKETED } else { 0 };
        self.next = self.next & !(mark::QUOTED | mark::BRACKETED) | self.around;
    }
}

/// Adds the words of `text` to `words`; the first of them is at `words[first]` for `first` its length before. Gives the
/// origin's cues among them.
pub(super) fn read(text: &str, dictionary: &Dictionary, words: &mut Vec<Word>) -> u8 {
    let bytes = text.as_bytes();
    let mut state = State::new(words.len());
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        // What is called while a plain word is read, is called here and at its end: whatever has to be kept over a call is
        // put away and taken back.
        if words.len() == words.capacity() {
            words.reserve(1);
            continue;
        }
        if is_letter(first) {
            let letters = Letters::read(&bytes[at..]);
            let end = at + letters.length as usize;
            let follows = BYTES[usize::from(letters.after)];
            if follows & PARTS != 0 || !goes_on(bytes, end) {
                let marks = follows & PARTS | letters.marks | state.pass();
                let (&Entry { class, lemma, id, cues, forms }, sure) = dictionary.look_up_first(letters.key);
                state.cues |= cues;
                let (start, key) = (at as u32, letters.key);
                words.push(Word { start, end: end as u32, key, marks, class, lemma, id, cues, forms });
                state.next |= follows & SPACE;
                at = end + (follows / SPACE) as usize;
                if !sure {
                    look_closely(dictionary, words, &mut state);
                }
                continue;
            }
        }
        state.next &= !mark::SPACED;
        at = match first {
            b' ' => at + 1,
            b',' => {
                state.note(mark::COMMA, words);
                after_mark(bytes, at)
            }
            b'.' | b'"' | b'(' | b')' | b'?' => {
                punctuation(text, at, char::from(first), words, &mut state);
                after_mark(bytes, at)
            }
            _ => other(text, at, dictionary, words, &mut state),
        };
    }
    state.note(mark::ENDS, words);
    state.cues
}

/// Looks up the last word once more, which a first look did not find.
#[cold]
#[inline(never)]
fn look_closely(dictionary: &Dictionary, words: &mut [Word], state: &mut State) {
    let Some(word) = words.last_mut() else { return };
    let &Entry { class, lemma, id, cues, forms } = dictionary.look_up(word.key);
    state.cues |= cues;
    *word = Word { class, lemma, id, cues, forms, ..*word };
}

/// Where to go on after a mark of ASCII, and a space after it.
fn after_mark(bytes: &[u8], at: usize) -> usize {
    at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '))
}

/// Reads what is no word of plain letters; gives where to go on.
#[inline(never)]
fn other(text: &str, at: usize, dictionary: &Dictionary, words: &mut Vec<Word>, state: &mut State) -> usize {
    let bytes = text.as_bytes();
    let found = if class(bytes, at) & WORD != 0 {
        joined_word(bytes, at, dictionary).unwrap_or_else(|| any_word(text, at, dictionary))
    } else {
        let character = text[at..].chars().next().unwrap_or(' ');
        let next = at + character.len_utf8();
        let begins = is_alphanumeric(character)
            || matches!(character, '©' | '℗' | '®' | '™')
            || (matches!(character, '@' | '#' | '+') && text[next..].starts_with(is_alphanumeric));
        if !begins {
            punctuation(text, at, character, words, state);
            return next;
        }
        any_word(text, at, dictionary)
    };
    let mut word = found;
    word.marks |= state.pass();
    state.cues |= word.cues;
    words.push(word);
    word.end as usize
}

/// What bytes are that can follow a plain word. Of [`mark`]: parts a word of letters from what comes next, whoever reads.
const PARTS: u32 = mark::PARTED;
/// A space, which does so: the highest bit.
const SPACE: u32 = mark::SPACED;
/// A letter or a digit of ASCII.
const WORD: u32 = 2;
/// May go on with a word where a letter, a digit or a slash follows.
const INNER: u32 = 4;
const BEYOND_ASCII: u32 = 8;

const BYTES: [u32; 256] = {
    let mut bytes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte as u8 {
            b' ' => PARTS | SPACE,
            b';' | b')' | b']' | b'?' | b'!' | b'"' | b'\n' => PARTS,
            b',' => PARTS | INNER,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => WORD,
            b'\'' | b'-' | b'.' | b'@' | b'/' | b':' | b'_' => INNER,
            0x80.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    bytes
};

/// The same as [`u8::is_ascii_alphabetic`], in fewer steps.
fn is_letter(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
}

fn class(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at).map_or(0, |byte| BYTES[usize::from(*byte)])
}

/// Eight bytes at once, the first in the lowest place; zeros where the text ends.
fn eight(rest: &[u8]) -> u64 {
    rest.first_chunk().map_or_else(|| last_bytes(rest), |eight| u64::from_le_bytes(*eight))
}

/// The same for less than eight bytes.
#[inline(never)]
fn last_bytes(rest: &[u8]) -> u64 {
    rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte))
}

/// The letters of ASCII that a text goes on with.
pub(crate) struct Letters {
    /// How many they are.
    pub length: u32,
    /// The byte after the last; 0 where the text ends.
    pub after: u8,
    /// The key of the word that they are.
    pub key: u32,
    /// [`mark::LETTERS`], and what the letters say: [`mark::CAPITAL`], [`mark::UPPER`] and [`mark::LY`].
    pub marks: u32,
}

/// The bit of each of eight bytes that makes a letter small.
const SMALL: u64 = 0x2020_2020_2020_2020;

impl Letters {
    /// Reads from a letter on.
    #[inline(always)]
    pub fn read(text: &[u8]) -> Self {
        let eight = eight(text);
        let after = no_letters(eight | SMALL);
        if after == 0 {
            let Self { length, after, key, marks } = Self::read_long(text);
            return Self { length, after, key, marks };
        }
        let letters = eight & below(after);
        let bits = after.trailing_zeros() & !7;
        let key = finish(step(0, letters | SMALL & below(after)));
        let mut marks = mark::LETTERS | (!eight >> SMALL.trailing_zeros()) as u32 & mark::CAPITAL;
        let last = letters.rotate_right(bits);
        if letters & SMALL == 0 || is_ly(last) {
            marks = mark::LETTERS | looks(eight, letters & SMALL, last, bits / 8);
        }
        Self { length: bits / 8, after: (eight >> bits) as u8, key, marks }
    }

    /// The same for eight letters and more.
    #[inline(never)]
    fn read_long(text: &[u8]) -> Self {
        let first = eight(text);
        // What is small of the letters so far, and the last eight of them.
        let (mut hash, mut length, mut small, mut last) = (step(0, first | SMALL), 8, first & SMALL, first);
        loop {
            let eight = eight(text.get(length as usize..).unwrap_or_default());
            let after = no_letters(eight | SMALL);
            if after == 0 {
                hash = step(hash, eight | SMALL);
                length += 8;
                small |= eight & SMALL;
                last = eight;
                continue;
            }
            let letters = eight & below(after);
            let bits = after.trailing_zeros() & !7;
            if bits > 0 {
                hash = step(hash, letters | SMALL & below(after));
                last = last >> bits | letters.rotate_right(bits);
            }
            length += bits / 8;
            let looks = looks(first, small | letters & SMALL, last, length);
            return Self {
                length,
                after: (eight >> bits) as u8,
                key: finish(hash),
                marks: mark::LETTERS | looks,
            };
        }
    }
}

/// What the letters of a word say: [`mark::CAPITAL`], [`mark::UPPER`] and [`mark::LY`]. The lowest byte of
/// `first` is the first letter, the highest ones of `last` are the last; `small` has a bit for each small letter.
fn looks(first: u64, small: u64, last: u64, length: u32) -> u32 {
    let capital = !(first >> SMALL.trailing_zeros()) as u32 & mark::CAPITAL;
    let upper = u32::from((small == 0) & (length > 1)) * mark::UPPER;
    let ly = (u32::from(is_ly(last) & (length > SHORTEST_IN_LY)) & !capital) * mark::LY;
    capital | upper | ly
}

/// Whether the highest of eight bytes are "ly".
fn is_ly(last: u64) -> bool {
    (last >> (u64::BITS - u16::BITS)) as u16 == u16::from_le_bytes(*b"ly")
}

/// A word in "-ly" that is no longer is no adverb.
const SHORTEST_IN_LY: u32 = 4;

/// What is noted on a word that begins with a capital.
fn capital(word: &[u8]) -> u32 {
    let upper = !word.iter().any(u8::is_ascii_lowercase) && word.iter().skip(1).any(u8::is_ascii_uppercase);
    mark::CAPITAL | if upper { mark::UPPER } else { 0 }
}

/// The bits of the bytes below the lowest of some highest bits of bytes.
fn below(highest: u64) -> u64 {
    (highest ^ (highest - 1)) >> 8
}

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = EACH * 0x80;

/// The highest bit of each of eight bytes that is no small letter of ASCII. Only the lowest of these bits is sure: beyond
/// it sums run over.
fn no_letters(eight: u64) -> u64 {
    let below = eight.wrapping_sub(EACH * b'a' as u64);
    let beyond = eight.wrapping_add(EACH * (0x7f - b'z') as u64);
    (below | beyond | eight) & HIGHEST
}

/// What follows a part of a word.
enum Next {
    /// An apostrophe or a hyphen, and another part at this byte.
    Part(usize),
    /// A mark inside a number, which is part of its key.
    Mark(u8),
    /// Nothing that belongs to the word.
    End,
    /// Something that has to be looked at in full.
    Unsure,
}

impl Next {
    /// What follows a part of letters and digits that ends at `end`, in a word that begins with a digit or not.
    fn after(bytes: &[u8], end: usize, number: bool) -> Self {
        let part = |at: usize| match class(bytes, at) {
            WORD => Self::Part(at),
            BEYOND_ASCII => Self::Unsure,
            _ => Self::End,
        };
        match bytes.get(end) {
            Some(b'\'' | b'-') => part(end + 1),
            Some(mark @ (b'.' | b':' | b','))
                if number && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) =>
            {
                Self::Mark(*mark)
            }
            Some(b'.' | b'@' | b':' | b',') if goes_on(bytes, end) => Self::Unsure,
            Some(0xe2) => match bytes.get(end + 1..end + 3) {
                // ’ and ‑; then a space without width, which can stand in a word, and what parts words.
                Some([0x80, 0x99 | 0x91]) => part(end + 3),
                Some([0x80, 0x8b]) => Self::Unsure,
                Some([0x80, _]) => Self::End,
                _ => Self::Unsure,
            },
            // A space that does not break.
            Some(0xc2) if bytes.get(end + 1) == Some(&0xa0) => Self::End,
            Some(0x80..) => Self::Unsure,
            _ => Self::End,
        }
    }
}

/// A word of letters and digits of ASCII, and apostrophes and hyphens inside: "1990s", "don’t", "co-founder". None where
/// it may be something else.
fn joined_word(bytes: &[u8], at: usize, dictionary: &Dictionary) -> Option<Word> {
    let mut whole = Key::default();
    let (mut key, mut end) = part(bytes, at, &mut whole);
    let mut entry = dictionary.look_up(key);
    let mut cues = entry.cues;
    let first_end = end;
    loop {
        let next = match Next::after(bytes, end, bytes[at].is_ascii_digit()) {
            Next::Part(next) => next,
            Next::Mark(mark) => {
                whole.byte(mark);
                end + 1
            }
            Next::End => break,
            Next::Unsure => return None,
        };
        let (key, after) = part(bytes, next, &mut whole);
        cues |= dictionary.look_up(key).cues;
        end = after;
    }
    let word = &bytes[at..end];
    if end > first_end {
        key = whole.finish();
        entry = dictionary.look_up(key);
    }
    let marks = match word[0] {
        b'A'..=b'Z' => capital(word),
        b'0'..=b'9' => number(word),
        _ => 0,
    };
    let (start, end, id) = (at as u32, end as u32, entry.id);
    Some(Word { start, end, key, marks, id, cues, ..Word::default() })
}

/// The key of the letters and digits from `at` on, and the byte after them; adds them to the key of the `whole` word.
fn part(bytes: &[u8], at: usize, whole: &mut Key) -> (u32, usize) {
    let mut key = Key::default();
    let mut end = at;
    loop {
        let run = Run::read(bytes.get(end..).unwrap_or_default());
        key.extend_by(run.bytes, run.bits);
        whole.extend_by(run.bytes, run.bits);
        end += run.length();
        if !run.is_full() {
            return (key.finish(), end);
        }
    }
}

/// The letters and digits of ASCII that a text goes on with, eight at most, in lower case.
pub(crate) struct Run {
    /// The first in the lowest place, and zeros above the last.
    pub bytes: u64,
    /// How many bits of `bytes` they fill.
    pub bits: u32,
    /// The highest bit of each that was a capital.
    capitals: u64,
    /// The highest bit of each that is a letter.
    letters: u64,
}

impl Run {
    #[inline]
    pub fn read(text: &[u8]) -> Self {
        let eight = eight(text);
        let (letters, digits) = (letters(eight), digits(eight));
        let bits = (!(letters | digits) & HIGHEST).trailing_zeros() & !7;
        let letters = letters & low(bits);
        // A small letter has the bit that is moved to the highest place here.
        let capitals = letters & !(eight << 2);
        Self { bytes: (eight | SMALL) & low(bits), bits, capitals, letters }
    }

    /// How many they are.
    pub fn length(&self) -> usize {
        self.bits as usize / 8
    }

    /// How many of them are letters.
    pub fn letters(&self) -> usize {
        self.letters.count_ones() as usize
    }

    /// How many of them were capitals.
    pub fn capitals(&self) -> usize {
        self.capitals.count_ones() as usize
    }

    /// Whether the first was a capital.
    pub fn begins_with_capital(&self) -> bool {
        self.capitals as u8 != 0
    }

    /// Whether eight were read, so that there may be more.
    pub fn is_full(&self) -> bool {
        self.bits == u64::BITS
    }
}

/// So many of the lowest bits.
fn low(bits: u32) -> u64 {
    if bits < u64::BITS { (1 << bits) - 1 } else { u64::MAX }
}

/// The highest bit of each of eight bytes that is a letter of ASCII.
fn letters(eight: u64) -> u64 {
    within(eight | SMALL, b'a', b'z') & !eight & HIGHEST
}

/// The highest bit of each of eight bytes that is a digit of ASCII.
fn digits(eight: u64) -> u64 {
    within(eight, b'0', b'9') & !eight & HIGHEST
}

/// The highest bit of each of eight bytes of ASCII that is in a range, and other bits.
fn within(bytes: u64, first: u8, last: u8) -> u64 {
    // No sum of a byte runs over into the next.
    let beyond = (bytes & !HIGHEST) + EACH * u64::from(0x7f - last);
    ((bytes | HIGHEST) - EACH * u64::from(first)) & !beyond
}

/// Whether a plain word may go on where its letters and digits end.
fn goes_on(bytes: &[u8], end: usize) -> bool {
    let after = class(bytes, end);
    after & (WORD | BEYOND_ASCII) != 0
        || after & INNER != 0
            && (class(bytes, end + 1) & (WORD | BEYOND_ASCII) != 0 || bytes.get(end + 1) == Some(&b'/'))
}

/// A word of any kind.
#[inline(never)]
fn any_word(text: &str, at: usize, dictionary: &Dictionary) -> Word {
    let (end, kind) = extent(text, at);
    let part = &text[at..end];
    let mut word = Word { start: at as u32, end: end as u32, key: 0, marks: kind, ..Word::default() };
    if kind & (mark::URL | mark::EMAIL | mark::HANDLE) == 0 {
        let mut key = Key::default();
        part.chars().for_each(|character| fold(&mut key, character));
        word.key = key.finish();
        word.id = dictionary.look_up(word.key).id;
        word.marks |= shape(part);
    }
    // What is a part of it counts where something other than letters and digits parts it.
    let parted = part.bytes().any(|byte| !byte.is_ascii_alphanumeric());
    word.cues = if parted { dictionary.cues(part) } else { dictionary.look_up(word.key).cues };
    word
}

#[inline(never)]
fn punctuation(text: &str, at: usize, character: char, words: &mut [Word], state: &mut State) {
    let next = at + character.len_utf8();
    match character {
        '.' | '!' | '?' | '…' => {
            let last = words[state.first..].last();
            let abbreviated = character == '.' && last.is_some_and(|last| is_abbreviation(text, last, next));
            if !abbreviated && ends_sentence(text, next) {
                state.note(mark::ENDS, words);
                state.start();
            }
        }
        ':' => {
            state.note(mark::COLON, words);
            state.lead(words);
        }
        ';' => state.note(mark::SEMICOLON, words),
        '(' | '[' | '{' => {
            state.brackets += 1;
            state.surround();
            state.start();
        }
        ')' | ']' | '}' => {
            state.brackets = state.brackets.saturating_sub(1);
            state.surround();
            state.note(mark::CLOSES, words);
            // What follows a bracket without a space was glued to it.
            if text[next..].starts_with(char::is_uppercase) {
                state.note(mark::ENDS, words);
                state.start();
            }
        }
        '“' | '„' | '«' => {
            state.curly += 1;
            state.surround();
        }
        '”' | '»' => {
            state.curly = state.curly.saturating_sub(1);
            state.surround();
        }
        '"' => {
            state.straight = !state.straight;
            state.surround();
        }
        // Two strokes part a label from a title, and one of them parts nothing.
        '/' if text[next..].starts_with('/') => {
            state.note(mark::BAR | mark::PIPE, words);
            state.start();
        }
        '|' | '•' | '·' | '►' | '▶' | '→' | '›' | '>' | '■' | '●' | '*' | '—' | '–' => {
            let dash = matches!(character, '—' | '–');
            state.note(if dash || character == '*' { mark::BAR } else { mark::BAR | mark::PIPE }, words);
            if !dash || words.len() == state.first {
                state.start();
            }
        }
        _ => {}
    }
}

/// Whether a full stop, question or exclamation mark before `next` is followed by what follows a sentence.
fn ends_sentence(text: &str, next: usize) -> bool {
    if matches!(text.as_bytes().get(next), None | Some(b' ')) {
        return true;
    }
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
    if last.end as usize + 1 != next {
        return false;
    }
    let word = &text[last.range()];
    let mut characters = word.chars();
    let single = characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none();
    let follows = match text.as_bytes().get(next..) {
        Some([b' ', letter @ b'!'..=b'~', ..]) => Some(char::from(*letter)),
        _ => text[next..].trim_start().chars().next(),
    };
    let goes_on = follows
        .is_some_and(|character| character.is_lowercase() || character.is_ascii_digit() || character == ',');
    if single || word.contains('.') {
        // Without a space a capital letter begins another sentence: "the U.S.Officials".
        return follows.is_some() && !text[next..].starts_with(char::is_uppercase);
    }
    goes_on || is_title(last.key) && follows.is_some_and(|c| !matches!(c, '(' | '['))
}

/// What is written with a full stop that ends no sentence.
const TITLES: [u32; 36] = ascii_keys([
    "adm", "col", "dr", "gen", "gov", "hon", "inc", "jr", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt",
    "no", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "ste", "vs", "jan", "feb", "aug", "sept", "oct",
    "nov", "dec", "vol", "co", "corp", "ltd",
]);

/// Whether a word is one of the [`TITLES`]. Most others are told apart by a bit.
fn is_title(key: u32) -> bool {
    const BITS: [u64; 4] = {
        let mut bits = [0; 4];
        let mut title = 0;
        while title < TITLES.len() {
            let key = TITLES[title] as usize;
            bits[key / 64 % 4] |= 1 << (key % 64);
            title += 1;
        }
        bits
    };
    let bit = key as usize;
    BITS[bit / 64 % 4] >> (bit % 64) & 1 != 0 && TITLES.contains(&key)
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

fn number(word: &[u8]) -> u32 {
    let year = matches!(word, [b'1', b'9', _, _] | [b'2', b'0', _, _]);
    mark::NUMBER | if year || word.contains(&b':') { mark::YEAR } else { 0 }
}

fn shape(word: &str) -> u32 {
    let first = word.chars().next().unwrap_or(' ');
    if first.is_ascii_digit() || (first == '+' && word.len() > 1) {
        return number(word.as_bytes());
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
        read(text, &Dictionary::default(), &mut words);
        words.iter().map(|word| (text[word.range()].to_owned(), word.marks)).collect()
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
    fn short_ways_read_what_the_long_way_reads() {
        let dictionary = Dictionary::default();
        let seen = |word: Word| (word.start, word.end, word.key, word.marks, word.id, word.cues);
        for text in [
            "1990s",
            "don’t",
            "O'Neill's",
            "co-founder",
            "AP-NORC",
            "e-mail-",
            "Oak’s “",
            "2012-13",
            "1,000",
            "10:30",
            "covid19.The",
            "U.S.",
            "A1",
            "café",
            "x-é",
            "a’ b",
            "l‑m",
            "ab\u{200b}c",
            "http://a",
            "www.a.co",
            "10%",
            "1,000,000.5",
            "3.5.7x",
            "10:30-11:00",
            "1.de",
            "1.5.com",
            "12:",
            "1,",
            "Un\u{a0}may",
            "it's\u{a0}so",
            "e\u{ad}x",
            "20-4",
        ] {
            if let Some(short) = joined_word(text.as_bytes(), 0, &dictionary) {
                assert_eq!(seen(short), seen(any_word(text, 0, &dictionary)), "{text:?}");
            }
        }
        for text in [
            "a",
            "seven77",
            "sevenths",
            "eighteen",
            "a hundred",
            "ABCDEFGHI@x",
            "zZ[",
            "constitutionally é",
            "k’",
            "Only.",
            "only ",
            "wholly ",
            "completely ",
            "incompletely ",
            "incorrectly",
            "INCORRECTLY",
            "I ",
            "IN-",
            "ABCDEFGH",
            "ABCDEFGHIj",
            "onLY",
        ] {
            let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            let letters = Letters::read(text.as_bytes());
            let word = &text[..length];
            let begins_small = text.starts_with(char::is_lowercase);
            let adverb = length > 4 && begins_small && word.ends_with("ly");
            let looks = shape(word) | if adverb { mark::LY } else { 0 };
            assert_eq!(letters.marks, mark::LETTERS | looks, "{text:?}");
            assert_eq!(letters.length as usize, length, "{text:?}");
            assert_eq!(letters.after, text.as_bytes().get(length).copied().unwrap_or(0), "{text:?}");
            assert_eq!(letters.key, crate::word::key::key(&text[..length]), "{text:?}");
        }
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
