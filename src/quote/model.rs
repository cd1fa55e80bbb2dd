//! Boosted decision trees over small whole numbers, fitted by `tests/eval/fit_quotes.py` and kept as bytes.
//!
//! A file holds the sum to begin with (i16, little-endian) and then the trees: the number of nodes (u8), then
//! three bytes a node. A split is `feature, threshold, right`: values up to the threshold go to the next node,
//! others to node `right` of the tree. A leaf is `255, value` (i16). Sums are thousandths of a log-odds.

use super::features::{PAIR_FEATURES, RUN_FEATURES};
use super::indirect::INDIRECT_FEATURES;
use super::speech;
use super::trees::{
    Answers, Asked, COMMON_MASKS, Left, OWN_MASKS, Splits, Trees, all, narrow, narrow_asked, trees,
};

/// A fitted model. The first trees, which make an early guess, stand apart from the rest; see [`Trees`] for the numbers.
pub(super) struct Model<
    const EARLY: usize,
    const REST: usize,
    const SHARE: usize,
    const LEAVES: usize,
    const VALUES: usize,
> {
    /// The sum to begin with.
    first: i32,
    /// What a row's own features say, those of them that the early trees ask for, and features that the row has in common
    /// with others.
    own: Answers<VALUES>,
    own_early: Asked<VALUES>,
    common: Asked<VALUES>,
    early: Trees<EARLY, SHARE, LEAVES>,
    rest: Trees<REST, SHARE, LEAVES>,
}

/// Reads a file when the crate is compiled, so that nothing is left to do where it is used. The first trees, `$early` of
/// them, make the early guess; for the other numbers see [`trees`].
macro_rules! model {
    ($file:literal, $early:expr, $share:literal, $own:expr, $common:expr, $values:literal) => {{
        const FILE: &[u8] = include_bytes!($file);
        const SPLITS: Splits = Splits::read(FILE, 0..usize::MAX);
        const EARLY: Splits = Splits::read(FILE, 0..$early);
        static OWN: [[u8; $values]; $own] = SPLITS.answers(0);
        static OWN_EARLY: [(u8, [u8; $values]); EARLY.count_asked(0..$own)] = EARLY.asked(0, &OWN);
        static COMMON: [(u8, [u8; $values]); SPLITS.count_asked($own..$own + $common)] =
            SPLITS.asked($own, &SPLITS.answers::<$common, _>($own));
        Model {
            first: i16::from_le_bytes([FILE[0], FILE[1]]) as i32,
            own: &OWN,
            own_early: &OWN_EARLY,
            common: &COMMON,
            early: trees!(FILE, 0..$early, $share, $own, $common),
            rest: trees!(FILE, $early..usize::MAX, $share, $own, $common),
        }
    }};
}

/// Whether a phrase names the speaker of a run: all phrases have the features of the run in common.
pub(super) static ATTRIBUTION: Model<3, 7, 3, 32, 64> =
    model!("model/attribution.bin", GUESSING, 3, PAIR_FEATURES, RUN_FEATURES, 64);
/// Whether a run is a quotation; one of the features is a percentage.
pub(super) static QUOTATION: Model<1, 14, 8, 8, 128> =
    model!("model/quotation.bin", GUESSING, 8, speech::FEATURES, 0, 128);
/// Whether a word reports what somebody says in the writer's words. Early guesses would settle too little.
pub(super) static REPORT: Model<4, 0, 4, 16, 64> =
    model!("model/report.bin", 16, 4, INDIRECT_FEATURES, 0, 64);

impl<const EARLY: usize, const REST: usize, const SHARE: usize, const LEAVES: usize, const VALUES: usize>
    Model<EARLY, REST, SHARE, LEAVES, VALUES>
{
    /// Whether a row's log-odds reach a threshold, in thousandths. Where the first trees leave no doubt, they decide.
    #[inline(never)]
    pub(super) fn agrees(&self, threshold: i32, features: &[u8]) -> bool {
        let given = Given::nothing(self);
        let sum = given.guess(features);
        (if (UNLIKELY..LIKELY).contains(&sum) { sum + given.rest(features) } else { sum }) >= threshold
    }

    /// The probability that the answer is yes, if it is as high as a threshold: its log-odds in thousandths.
    #[inline(never)]
    pub(super) fn probability_from(&self, threshold: i32, features: &[u8]) -> Option<f32> {
        let given = Given::nothing(self);
        let sum = given.guess(features) + given.rest(features);
        (sum >= threshold).then(|| probability(scaled(sum)))
    }
}

/// A model, given the features that several rows have in common.
pub(super) struct Given<
    'm,
    const EARLY: usize,
    const REST: usize,
    const SHARE: usize,
    const LEAVES: usize,
    const VALUES: usize,
> {
    model: &'m Model<EARLY, REST, SHARE, LEAVES, VALUES>,
    early: Left<EARLY>,
    rest: Left<REST>,
}

/// The model of attribution, given a run.
pub(super) type Attribution = Given<'static, 3, 7, 3, 32, 64>;

impl<'m, const EARLY: usize, const REST: usize, const SHARE: usize, const LEAVES: usize, const VALUES: usize>
    Given<'m, EARLY, REST, SHARE, LEAVES, VALUES>
{
    fn nothing(model: &'m Model<EARLY, REST, SHARE, LEAVES, VALUES>) -> Self {
        Self { model, early: all(), rest: all() }
    }

    #[inline(never)]
    pub(super) fn new(model: &'m Model<EARLY, REST, SHARE, LEAVES, VALUES>, common: &[u8]) -> Self {
        let early = narrow_asked(all(), common, model.common, model.early.common);
        let rest = narrow_asked(all(), common, model.common, model.rest.common);
        Self { model, early, rest }
    }

    /// The early guess at a row.
    fn guess(&self, own: &[u8]) -> i32 {
        let Model { first, own_early, early, .. } = self.model;
        first + early.sum(narrow_asked(self.early, own, own_early, early.own))
    }

    /// A row with the early guess at it.
    pub(super) fn row<const N: usize>(&self, features: [u8; N]) -> Row<N> {
        let guess = self.guess(&features);
        Row { features, guess, sum: None }
    }

    /// What the other trees add to it.
    fn rest(&self, own: &[u8]) -> i32 {
        let rest = &self.model.rest;
        rest.sum(narrow(self.rest, own, self.model.own, rest.own))
    }

    /// What all trees say of a row, once it is asked for.
    fn sum<const N: usize>(&self, row: &Row<N>) -> i32 {
        row.sum.unwrap_or_else(|| row.guess + self.rest(&row.features))
    }

    /// How likely a row is the right one, where it scores so high that no other can come near.
    #[inline(never)]
    pub(super) fn certainty<const N: usize>(&self, row: &mut Row<N>) -> Option<f32> {
        if row.guess < PROMISING {
            return None;
        }
        let sum = self.sum(row);
        row.sum = Some(sum);
        (sum >= CERTAIN).then(|| weighed(sum, i32::MIN))
    }

    /// Which of several rows scores highest, and how likely it is the right one: against none of them, and against the
    /// next best. The first trees drop the rows that are far behind.
    #[inline(never)]
    pub(super) fn best<const N: usize>(&self, rows: &[Row<N>]) -> Option<(usize, f32)> {
        let ahead = rows.iter().map(|row| row.guess).max()?;
        let mut best: Option<(usize, i32)> = None;
        let mut next = i32::MIN;
        for (number, row) in rows.iter().enumerate().filter(|(_, row)| row.guess + BEHIND >= ahead) {
            let sum = self.sum(row);
            match best {
                Some((_, most)) if sum <= most => next = next.max(sum),
                _ => {
                    next = best.map_or(next, |(_, most)| most);
                    best = Some((number, sum));
                }
            }
        }
        best.map(|(row, sum)| (row, weighed(sum, next)))
    }
}

/// The features of a row that several are compared with, and what the model said of it so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<const N: usize> {
    features: [u8; N],
    guess: i32,
    /// What all trees say.
    sum: Option<i32>,
}

/// How many trees make an early guess.
const GUESSING: usize = 8;
/// An early guess that far behind the best is final, in thousandths.
const BEHIND: i32 = 2000;
/// An early guess outside these is final where only a threshold near even odds counts: those that turned out wrong in the
/// end were between -1000 and 1800.
const UNLIKELY: i32 = -1600;
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
fn probability(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}
