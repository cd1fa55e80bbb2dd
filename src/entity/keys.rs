//! Words told apart by their [`crate::token::Token::key`], which is a hash already.

/// Whether a key is that of one of these words in lower case.
macro_rules! is_key {
    ($key:expr, $word:literal) => { $key == const { $crate::token::lexicon::ascii_key($word.as_bytes()) } };
    ($key:expr, $($word:literal)|+) => {{
        let key: u32 = $key;
        // A bit set tells at once of most words that they are none of many.
        const WORDS: usize = [$($word),+].len();
        (WORDS < 4 || const { $crate::entity::keys::KeyBits::of([$($word),+]) }.may_have(key))
            && (false $(|| key == const { $crate::token::lexicon::ascii_key($word.as_bytes()) })+)
    }};
}

pub(super) use is_key;

use crate::token::lexicon::ascii_key;
use crate::token::{Text, Token, shape};

/// Which keys may be among some words: a bit for the lowest part of each key.
pub(super) struct KeyBits([u64; KeyBits::PARTS]);

impl KeyBits {
    const PARTS: usize = 4;

    pub(super) const fn of<const N: usize>(words: [&str; N]) -> Self {
        let (mut bits, mut at) = (Self([0; Self::PARTS]), 0);
        while at < N {
            bits.add(ascii_key(words[at].as_bytes()));
            at += 1;
        }
        bits
    }

    /// The bits of the first keys of pairs.
    pub(super) const fn of_firsts(pairs: &[(u32, u32)]) -> Self {
        let (mut bits, mut at) = (Self([0; Self::PARTS]), 0);
        while at < pairs.len() {
            bits.add(pairs[at].0);
            at += 1;
        }
        bits
    }

    const fn add(&mut self, key: u32) {
        self.0[Self::part(key)] |= 1 << (key % u64::BITS);
    }

    const fn part(key: u32) -> usize {
        (key / u64::BITS) as usize % Self::PARTS
    }

    #[inline(always)]
    pub(super) const fn may_have(&self, key: u32) -> bool {
        self.0[Self::part(key)] >> (key % u64::BITS) & 1 != 0
    }
}

/// The key of a word as it is written small, without a point: "the", but not "The"; 0 for any other.
pub(super) fn small(token: &Token) -> u32 {
    if token.looks(shape::CAPITAL | shape::POINT) { 0 } else { token.key }
}

/// The key of a word that is written with one capital, as in a name, and without a point: "The"; 0 for any other.
pub(super) fn proper(token: &Token) -> u32 {
    let one = token.is_capital() && !token.looks(shape::ALL_CAPS | shape::POINT);
    if one { token.key } else { 0 }
}

/// Words for whoever is spoken of: "the girl" tells of nobody who they are.
pub(super) fn is_anybody(key: u32) -> bool {
    is_key!(
        key,
        "baby" | "boy" | "child" | "defendant" | "girl" | "lady" | "man" | "suspect" | "victim" | "woman"
    )
}

/// The key of a word that is written with one capital, with a point or without: "Dr", "Dr."; 0 for any other.
pub(super) fn titled(token: &Token) -> u32 {
    if token.is_capital() && !token.looks(shape::ALL_CAPS) { token.key } else { 0 }
}

/// The key of a word without a point after it, however it is written; 0 for any other.
pub(super) fn unpointed(token: &Token) -> u32 {
    if token.looks(shape::POINT) { 0 } else { token.key }
}

/// The key of a word that is written small or with one capital, without a point: "the", "The"; 0 for any other.
pub(super) fn common(token: &Token) -> u32 {
    if token.looks(shape::ALL_CAPS | shape::POINT) { 0 } else { token.key }
}

/// The same of the token at a place; 0 where there is none.
pub(super) fn small_at(text: &Text<'_>, at: usize) -> u32 {
    text.tokens.get(at).map_or(0, small)
}

/// The same of the token at a place; 0 where there is none.
pub(super) fn common_at(text: &Text<'_>, at: usize) -> u32 {
    text.tokens.get(at).map_or(0, common)
}

/// Whether a word ends in one of these.
macro_rules! ends_in {
    ($word:expr, $($ending:literal)|+) => {{
        const ENDINGS: &$crate::entity::keys::Endings =
            &const { $crate::entity::keys::Endings::of(&[$($ending),+]) };
        ENDINGS.end($word)
    }};
}

pub(super) use ends_in;

/// Endings of words, each of two bytes or more.
pub(super) struct Endings {
    /// A bit for the last two bytes of each: they tell of most words that they have none.
    bits: u64,
    endings: &'static [&'static str],
}

impl Endings {
    pub(super) const fn of(endings: &'static [&'static str]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < endings.len() {
            let [.., before, last] = endings[at].as_bytes() else { panic!("an ending of one byte") };
            bits |= Self::bit(*before, *last);
            at += 1;
        }
        Self { bits, endings }
    }

    const fn bit(before: u8, last: u8) -> u64 {
        1 << (before.wrapping_mul(5).wrapping_add(last) % 64)
    }

    /// Whether a word ends in one of them.
    #[inline]
    pub(super) fn end(&self, word: &str) -> bool {
        let [.., before, last] = word.as_bytes() else { return false };
        self.bits & Self::bit(*before, *last) != 0 && self.end_of(word, [*before, *last])
    }

    /// The same of a word by its last two bytes.
    #[inline(never)]
    fn end_of(&self, word: &str, last: [u8; 2]) -> bool {
        let alike = self.endings.iter().filter(|ending| ending.as_bytes().ends_with(&last));
        alike.into_iter().any(|ending| word.ends_with(ending))
    }
}

/// Values by keys: an open-addressing table, at most half of it taken. A key is never 0.
pub(super) struct KeyMap<V> {
    /// Keys with their values; the key is 0 in a free slot.
    slots: Vec<(u32, V)>,
    taken: usize,
}

impl<V: Clone + Default> KeyMap<V> {
    /// A map with room for so many keys; with more it grows.
    pub(super) fn with_room(keys: usize) -> Self {
        Self { slots: vec![(0, V::default()); (2 * keys + 2).next_power_of_two()], taken: 0 }
    }

    /// The slot of a key; a free one where it is not in the map.
    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key as usize & mask;
        while self.slots[slot].0 != key && self.slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }

    pub(super) fn get(&self, key: u32) -> Option<&V> {
        let (found, value) = &self.slots[self.slot(key)];
        (*found == key).then_some(value)
    }

    pub(super) fn has(&self, key: u32) -> bool {
        self.get(key).is_some()
    }

    /// The value of a key, which is entered with a default one if it is new.
    pub(super) fn entry(&mut self, key: u32) -> &mut V {
        let slot = self.slot(key);
        if self.slots[slot].0 == key { &mut self.slots[slot].1 } else { self.enter(key, slot) }
    }

    /// Enters a new key in the slot that is its own.
    #[inline(never)]
    fn enter(&mut self, key: u32, slot: usize) -> &mut V {
        let mut slot = slot;
        if 2 * (self.taken + 1) > self.slots.len() {
            self.grow();
            slot = self.slot(key);
        }
        self.taken += 1;
        let entered = &mut self.slots[slot];
        entered.0 = key;
        &mut entered.1
    }

    #[cold]
    fn grow(&mut self) {
        let mut larger = Self::with_room(2 * self.taken + 2);
        for (key, value) in self.slots.drain(..).filter(|(key, _)| *key != 0) {
            *larger.entry(key) = value;
        }
        *self = larger;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_that_is_full_grows() {
        let mut map = KeyMap::with_room(0);
        for key in 1..200_u32 {
            *map.entry(key.wrapping_mul(64)) += key;
            *map.entry(key.wrapping_mul(64)) += 1;
        }
        assert!((1..200).all(|key| map.get(key * 64) == Some(&(key + 1))));
        assert!(!map.has(1) && !map.has(200 * 64));
    }
}
