//! Boosted decision trees over small whole numbers, fitted by `tests/eval/fit_quotes.py` and kept as bytes.
//!
//! A file holds the sum to begin with (i16, little-endian) and then the trees: the number of nodes (u8), then
//! three bytes a node. A split is `feature, threshold, right`: values up to the threshold go to the next node,
//! others to node `right` of the tree. A leaf is `255, value` (i16). Sums are thousandths of a log-odds.

/// A fitted model.
pub(super) struct Model {
    /// The sum to begin with.
    first: i32,
    /// The nodes of all trees, one tree after the other.
    nodes: &'static [Node],
    /// Where each tree begins.
    trees: &'static [u16],
}

/// A node of a tree: `feature`, `threshold` and `right` of a split, or the value of a leaf; see [`Node::split`] and
/// [`Node::leaf`].
#[derive(Clone, Copy)]
struct Node(u32);

/// Reads a file when the crate is compiled, so that nothing is left to do where it is used.
macro_rules! model {
    ($file:literal) => {{
        const FILE: &[u8] = include_bytes!($file);
        const SIZE: (usize, usize) = size(FILE);
        static NODES: [Node; SIZE.0] = nodes(FILE);
        static TREES: [u16; SIZE.1] = trees(FILE);
        Model { first: i16::from_le_bytes([FILE[0], FILE[1]]) as i32, nodes: &NODES, trees: &TREES }
    }};
}

/// Whether a phrase names the speaker of a run.
pub(super) static ATTRIBUTION: Model = model!("model/attribution.bin");
/// Whether a run is a quotation.
pub(super) static QUOTATION: Model = model!("model/quotation.bin");

/// Whether a word reports what somebody says in the writer's words.
pub(super) static REPORT: Model = model!("model/report.bin");

const LEAF: u8 = 255;

impl Node {
    const fn split(feature: u8, threshold: u8, right: u16) -> Self {
        Self(right as u32 | (threshold as u32) << 16 | (feature as u32) << 24)
    }

    const fn leaf(value: i16) -> Self {
        Self(value as u16 as u32 | (LEAF as u32) << 24)
    }

    fn feature(self) -> u8 {
        (self.0 >> 24) as u8
    }

    fn threshold(self) -> u8 {
        (self.0 >> 16) as u8
    }

    /// Of a split: where values above the threshold go; others go to the next node.
    fn right(self) -> usize {
        (self.0 & 0xffff) as usize
    }

    fn value(self) -> i32 {
        i32::from(self.0 as u16 as i16)
    }
}

/// How many nodes and trees a file holds.
const fn size(file: &[u8]) -> (usize, usize) {
    let (mut at, mut count, mut trees) = (2, 0, 0);
    while at < file.len() {
        count += file[at] as usize;
        trees += 1;
        at += 1 + 3 * file[at] as usize;
    }
    (count, trees)
}

const fn trees<const TREES: usize>(file: &[u8]) -> [u16; TREES] {
    let mut starts = [0; TREES];
    let (mut at, mut tree, mut node) = (2, 0, 0);
    while tree < TREES {
        starts[tree] = node;
        node += file[at] as u16;
        at += 1 + 3 * file[at] as usize;
        tree += 1;
    }
    starts
}

const fn nodes<const NODES: usize>(file: &[u8]) -> [Node; NODES] {
    let mut all = [Node::leaf(0); NODES];
    let (mut at, mut node) = (2, 0);
    while at < file.len() {
        let (first, last) = (node, node + file[at] as usize);
        at += 1;
        while node < last {
            let [kind, second, third] = [file[at], file[at + 1], file[at + 2]];
            all[node] = if kind == LEAF {
                Node::leaf(i16::from_le_bytes([second, third]))
            } else {
                let right = first + third as usize;
                assert!(right > node && right < last, "a split goes forward, and stays in its tree");
                Node::split(kind, second, right as u16)
            };
            node += 1;
            at += 3;
        }
    }
    all
}

impl Model {
    /// Whether the probability that the model gives reaches a threshold. Where the first trees leave no doubt, they decide.
    #[inline(never)]
    pub(super) fn reaches(&self, threshold: f32, features: &[u8]) -> bool {
        let (early, rest) = self.parts();
        let sum = self.first + self.sum(early, features);
        let sum = if (UNLIKELY..LIKELY).contains(&sum) { sum + self.sum(rest, features) } else { sum };
        probability(scaled(sum)) >= threshold
    }

    /// The log-odds, or an early guess at them where the first trees make it hopeless.
    #[inline(never)]
    pub(super) fn score_if_likely(&self, features: &[u8]) -> f32 {
        let (early, rest) = self.parts();
        let sum = self.first + self.sum(early, features);
        scaled(if sum < HOPELESS { sum } else { sum + self.sum(rest, features) })
    }

    /// How likely a row is the right one, where it scores so high that no other can come near.
    #[inline(never)]
    pub(super) fn certainty(&self, features: &[u8]) -> Option<f32> {
        let (early, rest) = self.parts();
        let sum = self.first + self.sum(early, features);
        if sum < PROMISING {
            return None;
        }
        let sum = sum + self.sum(rest, features);
        (sum >= CERTAIN).then(|| weighed(sum, i32::MIN))
    }

    /// Which of several rows scores highest, and how likely it is the right one: against none of them, and against the
    /// next best. The first trees drop the rows that are far behind.
    #[inline(never)]
    pub(super) fn best<const N: usize>(&self, rows: &[[u8; N]]) -> Option<(usize, f32)> {
        let (first_trees, rest) = self.parts();
        let early: Vec<i32> = rows.iter().map(|row| self.sum(first_trees, row)).collect();
        let ahead = early.iter().copied().max()?;
        let mut best: Option<(usize, i32)> = None;
        let mut next = i32::MIN;
        for (row, early) in early.iter().enumerate().filter(|(_, sum)| **sum + BEHIND >= ahead) {
            let sum = self.first + early + self.sum(rest, &rows[row]);
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

    /// The trees that make an early guess, and the others.
    fn parts(&self) -> (&'static [u16], &'static [u16]) {
        self.trees.split_at_checked(EARLY).unwrap_or((self.trees, &[]))
    }

    /// What some trees add up to.
    fn sum(&self, trees: &[u16], features: &[u8]) -> i32 {
        trees.iter().map(|&tree| self.leaf(tree, features)).sum()
    }

    /// The value of the leaf that a row falls to in a tree. Each step goes forward, so that it ends.
    fn leaf(&self, tree: u16, features: &[u8]) -> i32 {
        let mut at = usize::from(tree);
        while let Some(&node) = self.nodes.get(at) {
            let Some(&value) = features.get(usize::from(node.feature())) else { return node.value() };
            // No branch that a processor could guess wrong.
            at = std::hint::select_unpredictable(value <= node.threshold(), at + 1, node.right());
        }
        0
    }
}

/// How many trees make an early guess.
const EARLY: usize = 8;
/// An early guess below this is final, and so is one that far behind the best, in thousandths. On the articles that the
/// models were fitted on no row that was accepted in the end had an early guess below -1200.
const HOPELESS: i32 = -1500;
const BEHIND: i32 = 2000;
/// An early guess outside these is final where only a threshold near even odds counts: those that turned out wrong in the
/// end were between -700 and 1800.
const UNLIKELY: i32 = -1200;
const LIKELY: i32 = 2400;

/// From here on a row is right whatever the others are; and what its early guess has to be.
const CERTAIN: i32 = 2200;
const PROMISING: i32 = -500;

/// The odds that count for nobody.
const NONE: f32 = 0.5;

fn scaled(sum: i32) -> f32 {
    sum as f32 / 1000.0
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
