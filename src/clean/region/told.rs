//! What a page's own metadata tells of its story's text: JSON-LD's `articleBody`, where a publisher gives it.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The words of `articleBody`, as the hashes of all runs of [`RUN`] words.
#[derive(Debug, Default)]
pub(super) struct Told {
    runs: HashSet<u64>,
}

const RUN: usize = 6;

impl Told {
    pub fn new(bodies: &[String]) -> Self {
        Self { runs: bodies.iter().flat_map(|body| runs(body)).collect() }
    }

    /// Whether a text begins and ends with words that stand together in `articleBody`.
    pub fn holds(&self, text: &str) -> bool {
        if self.runs.is_empty() {
            return false;
        }
        let mut runs = runs(text);
        let first = runs.next();
        let last = runs.last().or(first);
        first.is_some_and(|run| self.runs.contains(&run)) && last.is_some_and(|run| self.runs.contains(&run))
    }
}

/// The hash of every run of words.
fn runs(text: &str) -> impl Iterator<Item = u64> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let hashes: Vec<u64> = words
        .windows(RUN)
        .map(|run| {
            let mut hasher = DefaultHasher::new();
            run.hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    hashes.into_iter()
}
