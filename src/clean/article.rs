//! The article is the story itself: the text of its region, without what was wrapped around it.

use super::region::Regions;
use super::{Label, Labelled};
use crate::page::{BlockId, Page};
use serde::Serialize;

/// The story itself, without what was wrapped around it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Article {
    /// The paragraphs, joined by a blank line.
    pub text: String,
    /// The blocks that the paragraphs stand in.
    pub paragraphs: Vec<BlockId>,
}

/// Puts the page's main story together: every block that structure places in it and that is labelled as a part of
/// it, and its corrections, without their hidden spans.
#[inline(never)]
pub(crate) fn article(page: &Page, regions: &Regions, labels: &[Labelled]) -> Article {
    let mut article = Article::default();
    let begins = (0..page.blocks.len()).find(|id| regions.is_story(*id) && regions.of(*id) == regions.main);
    for (block, labelled) in page.blocks.iter().zip(labels) {
        let told = match labelled.label {
            Label::Content => regions.is_story(block.id),
            // Above the story it is a line of dates.
            Label::Correction => begins.is_some_and(|begins| block.id >= begins),
            _ => false,
        };
        if !told || regions.of(block.id) != regions.main {
            continue;
        }
        let mut text = String::new();
        let mut from = 0;
        for hidden in &labelled.hidden_spans {
            text.push_str(block.text.get(from..hidden.span.start).unwrap_or_default());
            from = hidden.span.end.max(from);
        }
        text.push_str(block.text.get(from..).unwrap_or_default());
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if !article.text.is_empty() {
            article.text.push_str("\n\n");
        }
        article.text.push_str(text);
        article.paragraphs.push(block.id);
    }
    article
}
