//! Reads syndicated news: finds what aggregators, wires and partner sites wrap around a story, every
//! quotation and who is speaking, and where the story came from.
//!
//! The way through the crate is one direction, and each stage is a pure function of what came before it:
//!
//! ```text
//! source ──► Page ──► labels ──► quotes & speakers ──► Analysis
//!            page/    clean/     quote/  entity/       analysis
//! ```
//!
//! ```
//! use sourcelight::{Page, analyze};
//!
//! let page = Page::from_text(
//!     "This article was originally published by the Harbor Gazette.\n\n\
//!      “The ferry will run again in May,” said Ada Brook, the port director.",
//! );
//! let analysis = analyze(&page);
//!
//! assert!(analysis.blocks[0].hidden);
//! assert_eq!(analysis.blocks[0].label.name(), "republication-notice");
//! assert_eq!(analysis.quotes.len(), 1);
//! ```
//!
//! Reading a page cannot fail: the worst page is an empty [`Page`]. Spans are bytes inside a block's text;
//! [`Analysis::into_utf16`] gives them as JavaScript counts.

#![forbid(unsafe_code)]

mod analysis;
mod characters;
mod clean;
mod entity;
mod origin;
mod page;
mod quote;
mod token;
#[cfg(feature = "wasm")]
mod wasm;
mod word;

pub use analysis::{Analysis, BlockReport, analyze};
pub use clean::{Article, HiddenSpan, Label};
pub use entity::{Speaker, SpeakerKind};
pub use origin::{Evidence, EvidenceKind, Origin};
#[cfg(feature = "wordpress")]
pub use page::WordPressError;
pub use page::{
    ATTRIBUTES, Attributes, Block, BlockId, BlockSpan, Builder, Element, Inline, Metadata, Page, Run, Span,
    Visit,
};
pub use quote::{Quote, QuoteKind};

// The snippets of the documentation run as doctests.
#[cfg(doctest)]
#[doc = include_str!("../docs/interface.md")]
struct Interface;
