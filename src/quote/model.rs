//! Boosted decision trees over small whole numbers, fitted by `tests/eval/fit_quotes.py` and kept as bytes.
//!
//! A file holds the sum to begin with (i16, little-endian) and then the trees: the number of nodes (u8), then
//! three bytes a node. A split is `feature, threshold, right`: values up to the threshold go to the next node,
//! others to node `right` of the tree. A leaf is `255, value` (i16). Sums are thousandths of a log-odds.

/// A fitted model.
pub(super) struct Model(&'static [u8]);

/// Whether a phrase names the speaker of a run.
pub(super) static ATTRIBUTION: Model = Model(include_bytes!("model/attribution.bin"));
/// Whether a run is a quotation.
pub(super) static QUOTATION: Model = Model(include_bytes!("model/quotation.bin"));

/// Whether a word reports what somebody says in the writer's words.
pub(super) static REPORT: Model = Model(include_bytes!("model/report.bin"));

const LEAF: u8 = 255;

impl Model {
    /// The probability that the model gives, from 0 to 1.
    pub(super) fn probability(&self, features: &[u8]) -> f32 {
        probability(self.score(features))
    }

    /// The log-odds.
    pub(super) fn score(&self, features: &[u8]) -> f32 {
        let (first, trees) = self.parts();
        scaled(first + walk(trees, usize::MAX, features).0)
    }

    /// The log-odds, or an early guess at them where the first trees make it hopeless.
    #[inline(never)]
    pub(super) fn score_if_likely(&self, features: &[u8]) -> f32 {
        let (first, trees) = self.parts();
        let (sum, rest) = walk(trees, EARLY, features);
        if first + sum < HOPELESS {
            scaled(first + sum)
        } else {
            scaled(first + sum + walk(rest, usize::MAX, features).0)
        }
    }

    /// How likely a row is the right one, where it scores so high that no other can come near.
    pub(super) fn certainty(&self, features: &[u8]) -> Option<f32> {
        let (first, trees) = self.parts();
        let (sum, rest) = walk(trees, EARLY, features);
        if first + sum < PROMISING {
            return None;
        }
        let sum = first + sum + walk(rest, usize::MAX, features).0;
        (sum >= CERTAIN).then(|| weighed(sum, i32::MIN))
    }

    /// Which of several rows scores highest, and how likely it is the right one: against none of them, and against the
    /// next best. The first trees drop the rows that are far behind.
    #[inline(never)]
    pub(super) fn best<const N: usize>(&self, rows: &[[u8; N]]) -> Option<(usize, f32)> {
        let (first, trees) = self.parts();
        let mut rest = trees;
        let early: Vec<i32> = rows
            .iter()
            .map(|row| {
                let (sum, after) = walk(trees, EARLY, row);
                rest = after;
                sum
            })
            .collect();
        let ahead = early.iter().copied().max()?;
        let mut best: Option<(usize, i32)> = None;
        let mut next = i32::MIN;
        for (row, early) in early.iter().enumerate().filter(|(_, sum)| **sum + BEHIND >= ahead) {
            let sum = first + early + walk(rest, usize::MAX, &rows[row]).0;
            match best {
                Some((_, most)) if sum <= most => next = next.max(sum),
                _ => {
                    next = best.map_or(next, |(_, most)| most);
                    best = Some((row, sum));
                }
            }
        }
        best.map(|(row, sum)| (row, weighed(sum, next)))
    }

    /// The sum to begin with, and the trees.
    fn parts(&self) -> (i32, &'static [u8]) {
        self.0
            .split_first_chunk::<2>()
            .map_or((0, &[]), |(first, trees)| (i32::from(i16::from_le_bytes(*first)), trees))
    }
}

/// How many trees make an early guess.
const EARLY: usize = 8;
/// An early guess below this is final, and so is one that far behind the best, in thousandths.
const HOPELESS: i32 = -2000;
const BEHIND: i32 = 2000;

/// From here on a row is right whatever the others are; and what its early guess has to be.
const CERTAIN: i32 = 2200;
const PROMISING: i32 = -500;

/// The odds that count for nobody.
const NONE: f32 = 0.5;

fn scaled(sum: i32) -> f32 {
    sum as f32 / 1000.0
}

/// The sum of the first `most` trees, and the trees after them. A file that is cut short gives the sum up to there.
fn walk<'a>(mut trees: &'a [u8], most: usize, features: &[u8]) -> (i32, &'a [u8]) {
    let mut sum = 0;
    for _ in 0..most {
        let Some((&size, tail)) = trees.split_first() else { break };
        let Some((tree, others)) = tail.split_at_checked(3 * usize::from(size)) else { break };
        sum += i32::from(leaf(tree, features));
        trees = others;
    }
    (sum, trees)
}

/// The probability of the best, given the sums of it and of the next best, which may be missing ([`i32::MIN`]).
fn weighed(sum: i32, next: i32) -> f32 {
    let odds = |sum: i32| if sum == i32::MIN { 0.0 } else { scaled(sum).exp() };
    odds(sum) / (NONE + odds(sum) + odds(next))
}

/// The probability of log-odds.
pub(super) fn probability(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

fn leaf(tree: &[u8], features: &[u8]) -> i16 {
    let (nodes, _) = tree.as_chunks::<3>();
    let mut node = 0;
    // Each step goes forward, so that any file ends.
    while let Some(&[feature, threshold, right]) = nodes.get(node) {
        if feature == LEAF {
            return i16::from_le_bytes([threshold, right]);
        }
        let value = features.get(usize::from(feature)).copied().unwrap_or(0);
        node = if value <= threshold { node + 1 } else { usize::from(right).max(node + 1) };
    }
    0
}
