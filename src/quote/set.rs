//! Sets of tokens, a bit for each: what goes from one of them to the next never looks at those between.

use std::ops::Range;

/// How many tokens a word of bits is of.
pub(super) const SIZE: usize = u64::BITS as usize;

/// A set of tokens.
#[derive(Debug, Default)]
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

#[cfg(test)]
mod tests {
    use super::*;

    fn set(tokens: &[usize]) -> TokenSet {
        let mut set = TokenSet::of(200);
        (0..4).for_each(|_| set.push(0));
        tokens.iter().for_each(|&at| set.insert(at));
        set
    }

    fn tokens(set: &TokenSet) -> Vec<usize> {
        let mut tokens = Vec::new();
        set.for_each(|at| tokens.push(at));
        tokens
    }

    #[test]
    fn goes_from_one_token_to_the_next() {
        let set = set(&[3, 63, 64, 190]);
        assert_eq!(tokens(&set), [3, 63, 64, 190]);
        assert_eq!([set.next(0, 200), set.next(4, 200), set.next(65, 200)], [3, 63, 190]);
        assert_eq!([set.next(65, 100), set.next(191, 200), set.next(200, 200)], [100, 200, 200]);
    }

    #[test]
    fn takes_out_what_is_in_a_range_and_nothing_else() {
        let mut set = set(&[3, 4, 63, 64, 130, 190]);
        set.remove(4..4);
        set.remove(4..131);
        assert_eq!(tokens(&set), [3, 190]);
    }

    #[test]
    fn counts_what_stands_before_each_token() {
        let counts = set(&[1, 64]).counts(66);
        assert_eq!(
            (counts.len(), counts[1], counts[2], counts[64], counts[65], counts[66]),
            (67, 0, 1, 1, 2, 2)
        );
    }
}
