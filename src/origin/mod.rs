//! Where a story came from: publisher, agency, original, byline, dates, and the evidence.

use crate::clean::Labelled;
use crate::page::{BlockSpan, Page};
use serde::Serialize;

/// A piece of text that says where the story came from.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// Where it stands.
    #[serde(flatten)]
    pub span: BlockSpan,
    /// What it says, in words for a reader.
    pub says: String,
}

/// Where a story came from.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// Who published it first.
    pub publisher: Option<String>,
    /// The news agency that it came through.
    pub agency: Option<String>,
    /// The original's address.
    pub original_url: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The authors.
    pub byline: Vec<String>,
    /// Where it was written: "SEOUL, South Korea".
    pub dateline: Option<String>,
    /// When it was published, as the page says it (ISO 8601 where the page's metadata has it).
    pub published: Option<String>,
    /// When it was changed last.
    pub modified: Option<String>,
    /// Credits: reporters, editors, contributing agencies.
    pub credits: Vec<String>,
    /// What says so.
    pub evidence: Vec<Evidence>,
}

/// Finds where the story came from.
pub(crate) fn find(_page: &Page, _labels: &[Labelled]) -> Origin {
    Origin::default()
}
