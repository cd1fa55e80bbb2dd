//! The key of a word: a hash of its letters in lower case, by which every stage looks words up and compares them.

/// Hashes a word, character by character, in lower case and with one kind of apostrophe: multiplied and rotated eight
/// bytes at a time (as in rustc's FxHash), so that a plain word takes one step or two.
#[derive(Clone, Copy, Default)]
pub(crate) struct Key {
    hash: u64,
    /// The bytes since the last step, the first in the lowest place.
    chunk: u64,
    /// How many bits of `chunk` they fill.
    filled: u32,
}

/// The golden ratio's fraction: its multiples are spread evenly.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Key {
    /// The key of no letters yet.
    pub(crate) const fn new() -> Self {
        Self { hash: 0, chunk: 0, filled: 0 }
    }

    /// Adds a character of the word.
    pub(crate) fn push(&mut self, char: char) {
        if char.is_ascii() {
            self.byte(char.to_ascii_lowercase() as u8);
        } else if char == '’' {
            self.byte(b'\'');
        } else if char == '‑' {
            self.byte(b'-');
        } else {
            let mut bytes = [0; 4];
            for lower in char.to_lowercase() {
                lower.encode_utf8(&mut bytes).bytes().for_each(|byte| self.byte(byte));
            }
        }
    }

    /// Adds a byte, which has to be in lower case.
    pub(crate) const fn byte(&mut self, byte: u8) {
        self.chunk |= (byte as u64) << self.filled;
        self.filled += 8;
        if self.filled == u64::BITS {
            self.step();
        }
    }

    /// Adds up to eight bytes, which have to be in lower case: so many bits of `chunk`, the first in the lowest place, and
    /// zeros above.
    pub(crate) const fn extend_by(&mut self, chunk: u64, bits: u32) {
        let fits = u64::BITS - self.filled;
        self.chunk |= chunk << self.filled;
        self.filled += bits;
        if bits >= fits {
            self.step();
            self.chunk = if fits < u64::BITS { chunk >> fits } else { 0 };
            self.filled = bits - fits;
        }
    }

    /// Adds a part of the word.
    pub(crate) fn extend(&mut self, part: &str) {
        if part.is_ascii() {
            for byte in part.bytes() {
                self.byte(byte.to_ascii_lowercase());
            }
        } else {
            part.chars().for_each(|char| self.push(char));
        }
    }

    const fn step(&mut self) {
        self.hash = step(self.hash, self.chunk);
        self.chunk = 0;
        self.filled = 0;
    }

    /// The hash; never 0.
    pub(crate) const fn finish(mut self) -> u32 {
        if self.filled > 0 {
            self.step();
        }
        finish(self.hash)
    }
}

/// Takes eight bytes into a hash.
pub(super) const fn step(hash: u64, chunk: u64) -> u64 {
    (hash.rotate_left(23) ^ chunk).wrapping_mul(SPREAD)
}

/// The key for a hash; never 0.
pub(super) const fn finish(hash: u64) -> u32 {
    let key = ((hash ^ (hash >> 29)).wrapping_mul(SPREAD) >> 32) as u32;
    if key == 0 { 1 } else { key }
}

/// The key of a word.
pub(crate) fn key(word: &str) -> u32 {
    let mut key = Key::default();
    key.extend(word);
    key.finish()
}

/// The keys of words in plain lower-case ASCII, at compile time.
pub(crate) const fn ascii_keys<const N: usize>(words: [&str; N]) -> [u32; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = ascii_key(words[at].as_bytes());
        at += 1;
    }
    keys
}

/// The key of a word in plain lower-case ASCII, at compile time.
pub(crate) const fn ascii_key(word: &[u8]) -> u32 {
    let mut key = Key::new();
    let mut at = 0;
    while at < word.len() {
        key.byte(word[at]);
        at += 1;
    }
    key.finish()
}
