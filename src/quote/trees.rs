//! Decision trees over small whole numbers that are asked all at once.
//!
//! No tree is walked: a walk is a chain of steps that no processor guesses right. Instead each value of each feature has
//! a mask of the leaves that it rules out, in all trees, and the first leaf that is left of a tree is the one that a
//! walk would have come to: a split that sends a row to the right rules out the leaves on its left. (The method is
//! QuickScorer: Lucchese and others, "QuickScorer: a fast algorithm to rank documents with additive ensembles of
//! regression trees", SIGIR 2015.)

use std::ops::Range;

/// Some trees of a model. `SHARE` trees share each of `WORDS` words, and none of them has more than `LEAVES` leaves, a
/// power of two.
pub(super) struct Trees<const WORDS: usize, const SHARE: usize, const LEAVES: usize> {
    /// The leaves that the answers to a row's own features do not rule out, and those that the answers to features do which
    /// it has in common with other rows.
    pub own: Masks<WORDS, OWN_MASKS>,
    pub common: Masks<WORDS, COMMON_MASKS>,
    /// What the leaves of each tree add.
    pub leaves: [[[i16; LEAVES]; SHARE]; WORDS],
}

/// For each of some features and each value the place of its mask: values that no tree of the model tells apart have the
/// same. No value is larger.
pub(super) type Answers<const VALUES: usize> = &'static [[u8; VALUES]];

/// What each of some answers leaves. There is room for more answers than there are, so that none is out of bounds.
pub(super) type Masks<const WORDS: usize, const COUNT: usize> = &'static [Left<WORDS>; COUNT];

/// For how many answers to the features of a row, and to those that it has in common with others, there is room.
pub(super) const OWN_MASKS: usize = 256;
pub(super) const COMMON_MASKS: usize = 64;

/// A bit for each leaf that no feature has ruled out yet.
pub(super) type Left<const WORDS: usize> = [u64; WORDS];

/// What is left when nothing is known.
pub(super) const fn all<const WORDS: usize>() -> Left<WORDS> {
    [u64::MAX; WORDS]
}

/// What features leave of what was left.
#[inline]
pub(super) fn narrow<const WORDS: usize, const VALUES: usize, const COUNT: usize>(
    mut left: Left<WORDS>,
    features: &[u8],
    answers: Answers<VALUES>,
    masks: Masks<WORDS, COUNT>,
) -> Left<WORDS> {
    for (answers, value) in answers.iter().zip(features) {
        rule_out(&mut left, *value, answers, masks);
    }
    left
}

/// The answers of the features that some trees ask for, with their places among all.
pub(super) type Asked<const VALUES: usize> = &'static [(u8, [u8; VALUES])];

/// What the features that are asked for leave of what was left.
#[inline]
pub(super) fn narrow_asked<const WORDS: usize, const VALUES: usize, const COUNT: usize>(
    mut left: Left<WORDS>,
    features: &[u8],
    asked: Asked<VALUES>,
    masks: Masks<WORDS, COUNT>,
) -> Left<WORDS> {
    for (feature, answers) in asked {
        rule_out(&mut left, features.get(usize::from(*feature)).copied().unwrap_or(0), answers, masks);
    }
    left
}

/// Takes away the leaves that a feature's value rules out. Both sizes are powers of two, and what is asked for is below
/// them: the remainders are the bounds that need no branch.
#[inline]
fn rule_out<const WORDS: usize, const VALUES: usize, const COUNT: usize>(
    left: &mut Left<WORDS>,
    value: u8,
    answers: &[u8; VALUES],
    masks: Masks<WORDS, COUNT>,
) {
    let answer = answers[usize::from(value) % VALUES];
    for (left, mask) in left.iter_mut().zip(&masks[usize::from(answer) % COUNT]) {
        *left &= mask;
    }
}

impl<const WORDS: usize, const SHARE: usize, const LEAVES: usize> Trees<WORDS, SHARE, LEAVES> {
    /// What the trees add up to, given what all features have left.
    #[inline]
    pub(super) fn sum(&self, left: Left<WORDS>) -> i32 {
        let mut sum = 0;
        for (mut word, trees) in left.into_iter().zip(&self.leaves) {
            for leaves in trees {
                sum += i32::from(leaves[word.trailing_zeros() as usize & (LEAVES - 1)]);
                word >>= u64::BITS as usize / SHARE;
            }
        }
        sum
    }
}

/// Reads some trees of a file when the crate is compiled: those in a range of numbers, `$share` to a word. A row has
/// `$own` features of its own and `$common` others.
macro_rules! trees {
    ($file:expr, $trees:expr, $share:expr, $own:expr, $common:expr) => {{
        const SPLITS: &Splits = &Splits::read($file, 0..usize::MAX);
        const WORDS: usize = Splits::read($file, $trees).words($share);
        static OWN_LEFT: [[u64; WORDS]; OWN_MASKS] = SPLITS.masks($file, $trees, $share, 0..$own);
        static COMMON_LEFT: [[u64; WORDS]; COMMON_MASKS] =
            SPLITS.masks($file, $trees, $share, $own..$own + $common);
        Trees { own: &OWN_LEFT, common: &COMMON_LEFT, leaves: SPLITS.leaves($file, $trees) }
    }};
}
pub(super) use trees;

/// A row has fewer features, and each of them has fewer values that are told apart.
const MOST: usize = 128;

/// Where the trees of a file begin.
const FIRST_TREE: usize = 2;

/// Marks a leaf in a file.
const LEAF: u8 = 255;

/// Where the trees of a file split.
pub(super) struct Splits {
    /// How many trees there are.
    trees: usize,
    /// For each feature a bit for each of its thresholds.
    thresholds: [u128; MOST],
}

impl Splits {
    /// Reads where the trees with the numbers in a range split.
    pub(super) const fn read(file: &[u8], trees: Range<usize>) -> Self {
        let mut splits = Self { trees: 0, thresholds: [0; MOST] };
        let (mut at, mut tree) = (FIRST_TREE, 0);
        while at < file.len() && tree < trees.end {
            let (first, end) = nodes(file, at);
            let mut node = if tree < trees.start { end } else { first };
            while node < end {
                if file[node] != LEAF {
                    splits.thresholds[file[node] as usize] |= 1 << file[node + 1];
                }
                node += 3;
            }
            splits.trees += (tree >= trees.start) as usize;
            at = end;
            tree += 1;
        }
        splits
    }

    /// How many words the leaves take.
    pub(super) const fn words(&self, share: usize) -> usize {
        self.trees.div_ceil(share)
    }

    /// How many thresholds a value is above.
    const fn rank(&self, feature: usize, value: usize) -> usize {
        let below = if value < MOST { (1 << value) - 1 } else { u128::MAX };
        (self.thresholds[feature] & below).count_ones() as usize
    }

    /// How many masks features need: one for each of their thresholds, after the one of values that are above none and
    /// rule out nothing.
    pub(super) const fn count_masks(&self, features: Range<usize>) -> usize {
        let (mut feature, mut count) = (features.start, 1);
        while feature < features.end {
            count += self.rank(feature, MOST);
            feature += 1;
        }
        count
    }

    /// For features from one on and for each value the place of its mask.
    pub(super) const fn answers<const FEATURES: usize, const VALUES: usize>(
        &self,
        from: usize,
    ) -> [[u8; VALUES]; FEATURES] {
        assert!(VALUES.is_power_of_two());
        let mut answers = [[0; VALUES]; FEATURES];
        let mut feature = 0;
        while feature < FEATURES {
            assert!(self.rank(from + feature, VALUES - 1) == self.rank(from + feature, MOST), "more values");
            let first = self.count_masks(from..from + feature);
            let mut value = 0;
            while value < VALUES {
                let rank = self.rank(from + feature, value);
                if rank > 0 {
                    assert!(first + rank - 1 <= u8::MAX as usize, "the place of a mask is a byte");
                    answers[feature][value] = (first + rank - 1) as u8;
                }
                value += 1;
            }
            feature += 1;
        }
        answers
    }

    /// How many of some features are asked for.
    pub(super) const fn count_asked(&self, features: Range<usize>) -> usize {
        let (mut feature, mut count) = (features.start, 0);
        while feature < features.end {
            count += (self.thresholds[feature] != 0) as usize;
            feature += 1;
        }
        count
    }

    /// The answers of the features that are asked for, given those of all features from one on.
    pub(super) const fn asked<const ASKED: usize, const FEATURES: usize, const VALUES: usize>(
        &self,
        from: usize,
        answers: &[[u8; VALUES]; FEATURES],
    ) -> [(u8, [u8; VALUES]); ASKED] {
        let mut asked = [(0, [0; VALUES]); ASKED];
        let (mut feature, mut at) = (0, 0);
        while feature < FEATURES {
            if self.thresholds[from + feature] != 0 {
                asked[at] = (feature as u8, answers[feature]);
                at += 1;
            }
            feature += 1;
        }
        asked
    }

    /// The masks of some features for some trees.
    pub(super) const fn masks<const WORDS: usize, const MASKS: usize>(
        &self,
        file: &[u8],
        trees: Range<usize>,
        share: usize,
        features: Range<usize>,
    ) -> [Left<WORDS>; MASKS] {
        assert!(self.count_masks(features.start..features.end) <= MASKS, "more answers");
        let mut masks = [all(); MASKS];
        let (mut at, mut tree) = (FIRST_TREE, 0);
        while at < file.len() && tree < trees.end {
            let (first, end) = nodes(file, at);
            let mut node = if tree < trees.start { end } else { first };
            while node < end {
                let (feature, right) = (file[node] as usize, first + 3 * file[node + 2] as usize);
                if file[node] != LEAF && features.start <= feature && feature < features.end {
                    // Values above the threshold go to the right.
                    let ruled_out = leaves_before(file, first, right) & !leaves_before(file, first, node);
                    let place = tree - trees.start;
                    let shift = place % share * (u64::BITS as usize / share);
                    let threshold = self.rank(feature, file[node + 1] as usize);
                    let mut mask = self.count_masks(features.start..feature) + threshold;
                    while mask < self.count_masks(features.start..feature + 1) {
                        masks[mask][place / share] &= !(ruled_out << shift);
                        mask += 1;
                    }
                }
                node += 3;
            }
            at = end;
            tree += 1;
        }
        masks
    }

    /// The values of the leaves of some trees.
    pub(super) const fn leaves<const WORDS: usize, const SHARE: usize, const LEAVES: usize>(
        &self,
        file: &[u8],
        trees: Range<usize>,
    ) -> [[[i16; LEAVES]; SHARE]; WORDS] {
        assert!(LEAVES.is_power_of_two());
        let mut values = [[[0; LEAVES]; SHARE]; WORDS];
        let (mut at, mut tree) = (FIRST_TREE, 0);
        while at < file.len() && tree < trees.end {
            let (first, end) = nodes(file, at);
            let mut node = if tree < trees.start { end } else { first };
            let mut leaf = 0;
            while node < end {
                if file[node] == LEAF {
                    assert!(leaf < u64::BITS as usize / SHARE, "the leaves of a tree have room in its share");
                    let place = tree - trees.start;
                    values[place / SHARE][place % SHARE][leaf] =
                        i16::from_le_bytes([file[node + 1], file[node + 2]]);
                    leaf += 1;
                }
                node += 3;
            }
            at = end;
            tree += 1;
        }
        values
    }
}

/// Where the nodes of the tree at a byte of a file begin and end.
const fn nodes(file: &[u8], at: usize) -> (usize, usize) {
    (at + 1, at + 1 + 3 * file[at] as usize)
}

/// A bit for each leaf between two nodes of a file.
const fn leaves_before(file: &[u8], first: usize, node: usize) -> u64 {
    let (mut at, mut leaves) = (first, 0);
    while at < node {
        leaves = if file[at] == LEAF { leaves << 1 | 1 } else { leaves };
        at += 3;
    }
    leaves
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &[u8] = include_bytes!("model/report.bin");
    const FEATURES: usize = 34;
    const OWN: usize = 20;
    static TREES: Trees<4, 4, 16> = trees!(FILE, 0..16, 4, OWN, FEATURES - OWN);
    static OWN_ANSWERS: [[u8; 32]; OWN] = Splits::read(FILE, 0..usize::MAX).answers(0);
    static COMMON_ANSWERS: [[u8; 32]; FEATURES - OWN] = Splits::read(FILE, 0..usize::MAX).answers(OWN);

    /// The value of the leaf that a walk comes to.
    fn walk(tree: &[u8], features: &[u8]) -> i32 {
        let mut at = 0;
        loop {
            let [feature, second, third] = [tree[3 * at], tree[3 * at + 1], tree[3 * at + 2]];
            if feature == LEAF {
                return i32::from(i16::from_le_bytes([second, third]));
            }
            at = if features[usize::from(feature)] <= second { at + 1 } else { usize::from(third) };
        }
    }

    #[test]
    fn a_sum_is_what_walks_come_to() {
        let mut random = 1_u32;
        for _ in 0..2000 {
            let row: [u8; FEATURES] = std::array::from_fn(|_| {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (random >> 24) as u8 % 32
            });
            let (mut at, mut walked) = (FIRST_TREE, 0);
            while at < FILE.len() {
                let (first, end) = nodes(FILE, at);
                walked += walk(&FILE[first..end], &row);
                at = end;
            }
            let left = narrow(all(), &row[..OWN], &OWN_ANSWERS, TREES.own);
            assert_eq!(TREES.sum(narrow(left, &row[OWN..], &COMMON_ANSWERS, TREES.common)), walked);
        }
    }
}
