//! A quotation: its spans, its kind, its cue and its attribution mention.

use crate::page::BlockSpan;
use crate::token::{Kind, Text, shape};
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
pub(crate) fn find(text: &Text<'_>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut open = None;
    for (at, token) in text.tokens.iter().enumerate() {
        match token.kind {
            Kind::Open if !token.looks(shape::SINGLE) => open = open.or(Some(at)),
            Kind::Close if !token.looks(shape::SINGLE) => {
                let Some(span) = open.take().and_then(|from| text.span(from..at + 1)) else { continue };
                quotes.push(Quote {
                    id: quotes.len(),
                    kind: QuoteKind::Direct,
                    text: text.page().blocks[span.block].text[span.start..span.end].to_owned(),
                    spans: vec![span],
                    cue: None,
                    mention: None,
                    speaker: None,
                    confidence: 0.0,
                });
            }
            _ => {}
        }
    }
    quotes
}
