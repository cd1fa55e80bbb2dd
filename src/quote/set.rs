//! Sets of tokens, a bit for each: what goes from one of them to the next never looks at those between.

use std::ops::Range;

/// How many tokens a word of bits is of.
pub(super) const SIZE: usize = u64::BITS as usize;

/// A set of tokens.
#[derive(Debug)]
pub(super) struct TokenSet(Vec<u64>);

impl TokenSet {
    /// An empty set of a text with so many tokens, none of which is read yet.
    pub(super) fn of(tokens: usize) -> Self {
        Self(Vec::with_capacity(tokens.div_ceil(SIZE)))
    }

    /// Adds the bits of the next tokens.
    pub(super) fn push(&mut self, bits: u64) {
        self.0.push(bits);
    }

    /// The first token of the set from `from` on and before `end`; otherwise `end`.
    #[inline]
    pub(super) fn next(&self, from: usize, end: usize) -> usize {
        let mut word = from / SIZE;
        let mut bits = self.0.get(word).map_or(0, |bits| bits & u64::MAX << (from % SIZE));
        while bits == 0 {
            word += 1;
            match self.0.get(word) {
                Some(&next) if word * SIZE < end => bits = next,
                _ => return end,
            }
        }
        end.min(word * SIZE + bits.trailing_zeros() as usize)
    }

    /// The last token of the set before `end`, but not before `start`.
    #[inline]
    pub(super) fn last(&self, start: usize, end: usize) -> Option<usize> {
        let mut word = end.checked_sub(1)? / SIZE;
        let mut bits = self.0.get(word)? & u64::MAX >> (SIZE - 1 - (end - 1) % SIZE);
        while bits == 0 {
            if word * SIZE <= start {
                return None;
            }
            word -= 1;
            bits = *self.0.get(word)?;
        }
        Some(word * SIZE + bits.ilog2() as usize).filter(|&at| at >= start)
    }

    /// Adds a token.
    #[inline]
    pub(super) fn insert(&mut self, at: usize) {
        if let Some(bits) = self.0.get_mut(at / SIZE) {
            *bits |= 1 << (at % SIZE);
        }
    }

    /// Takes out the tokens of a range.
    #[inline]
    pub(super) fn remove(&mut self, range: Range<usize>) {
        let Range { start: mut from, end } = range;
        while from < end {
            let to = end.min((from / SIZE + 1) * SIZE);
            if let Some(bits) = self.0.get_mut(from / SIZE) {
                *bits &= !(u64::MAX >> (SIZE - (to - from)) << (from % SIZE));
            }
            from = to;
        }
    }

    /// Every token of the set, in order.
    pub(super) fn for_each(&self, mut each: impl FnMut(usize)) {
        for (number, &bits) in self.0.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                each(number * SIZE + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
    }

    /// For each of so many tokens how many of the set stand before it, and last how many there are.
    pub(super) fn counts(&self, tokens: usize) -> Vec<u32> {
        let mut counts = Vec::with_capacity(tokens + 1);
        let mut count = 0;
        for (number, &bits) in self.0.iter().enumerate() {
            let mut rest = bits;
            counts.extend((0..SIZE.min(tokens.saturating_sub(number * SIZE))).map(|_| {
                let before = count;
                count += (rest & 1) as u32;
                rest >>= 1;
                before
            }));
        }
        counts.push(count);
        counts
    }
}
