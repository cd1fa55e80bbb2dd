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

    /// The log-odds. A file that is cut short gives the sum up to there.
    pub(super) fn score(&self, features: &[u8]) -> f32 {
        let Some((first, mut rest)) = self.0.split_first_chunk::<2>() else { return 0.0 };
        let mut sum = i32::from(i16::from_le_bytes(*first));
        while let Some((&size, tail)) = rest.split_first() {
            let Some((tree, others)) = tail.split_at_checked(3 * usize::from(size)) else { break };
            sum += i32::from(leaf(tree, features));
            rest = others;
        }
        sum as f32 / 1000.0
    }
}

/// The probability of log-odds.
pub(super) fn probability(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

fn leaf(tree: &[u8], features: &[u8]) -> i16 {
    let mut node = 0;
    // A tree has fewer than 256 nodes, and each step goes forward.
    while let Some(&[feature, threshold, right]) = tree.get(3 * node..3 * node + 3) {
        if feature == LEAF {
            return i16::from_le_bytes([threshold, right]);
        }
        let value = features.get(usize::from(feature)).copied().unwrap_or(0);
        node = if value <= threshold { node + 1 } else { usize::from(right).max(node + 1) };
    }
    0
}
