//! Says what each block of a page is, and which of them a reader does not need.

mod article;
mod label;
pub(crate) mod region;

pub use article::Article;
pub(crate) use article::article;
pub use label::Label;

use crate::page::{Page, Span};
use region::Regions;
use serde::Serialize;

/// A part of a block that is boilerplate, while the rest of the block is the story.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HiddenSpan {
    /// The part, in bytes (UTF-16 code units after [`crate::Analysis::into_utf16`]).
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// The rule that said so.
    pub rule: &'static str,
    /// Why it is hidden, in words for a reader.
    pub reason: String,
}

/// What a block is, and who said so.
#[derive(Clone, Debug)]
pub(crate) struct Labelled {
    pub label: Label,
    pub rule: Option<&'static str>,
    pub reason: Option<String>,
    pub hidden_spans: Vec<HiddenSpan>,
}

/// Labels every block of a page, in the page's order.
pub(crate) fn label(page: &Page, regions: &Regions) -> Vec<Labelled> {
    page.blocks
        .iter()
        .map(|block| {
            let notice = block.text.starts_with("This article was originally published");
            let label = match regions.of(block.id) {
                None => Label::Chrome,
                Some(region) if regions.all[region].headline == Some(block.id) => Label::Headline,
                Some(_) if notice => Label::RepublicationNotice,
                Some(_) => Label::Content,
            };
            Labelled {
                label,
                rule: notice.then_some("republication-notice"),
                reason: notice.then(|| "Says that another publisher printed this story first.".to_owned()),
                hidden_spans: Vec::new(),
            }
        })
        .collect()
}
