//! A page is what was read: a list of blocks in document order, the elements that they stand in, and the
//! page's metadata.
//!
//! Every reader (HTML, plain text, WordPress JSON, the live document) ends in the same [`Page`], so that no
//! later stage knows where it came from. Reading cannot fail: the worst page is an empty one.

pub(crate) mod address;
mod builder;
#[cfg(feature = "wasm")]
pub(crate) mod dom;
#[cfg(feature = "html")]
mod html;
pub(crate) mod lines;
pub(crate) mod said;
#[cfg(any(feature = "wasm", test))]
pub(crate) mod snapshot;
mod text;
#[cfg(feature = "wordpress")]
mod wordpress;

pub use builder::{ATTRIBUTES, Attributes, Builder, Visit};
#[cfg(feature = "wordpress")]
pub use wordpress::WordPressError;

use serde::Serialize;
use std::borrow::Cow;

/// The number of a block: its place in [`Page::blocks`].
pub type BlockId = usize;

/// The number of an element: its place in [`Page::elements`].
pub type ElementId = usize;

/// A part of a block's text, in bytes (UTF-16 code units after [`crate::Analysis::into_utf16`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// A part of one block's text, with the block that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct BlockSpan {
    /// The block.
    pub block: BlockId,
    /// The first byte (UTF-16 code unit after [`crate::Analysis::into_utf16`]).
    pub start: usize,
    /// The byte (UTF-16 code unit) after the last.
    pub end: usize,
}

/// An HTML element that holds text, directly or further down, or stands inside a block.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// The tag's name in lower case.
    pub tag: Cow<'static, str>,
    /// The element around it, of those that are kept.
    pub parent: Option<ElementId>,
    /// What it carries of the attributes in [`builder::ATTRIBUTES`].
    pub attributes: Attributes,
    /// Where it stands in the reader's walk over elements and text nodes.
    pub node: u32,
    /// The blocks inside: `first_block..end_block`. Empty for an element inside a single block.
    pub first_block: BlockId,
    /// See `first_block`.
    pub end_block: BlockId,
}

/// An element inside a block's text: a link, a bold name, a time.
#[derive(Clone, Copy, Debug)]
pub struct Inline {
    /// The element.
    pub element: ElementId,
    /// The text that it holds.
    pub span: Span,
}

/// A stretch of a block's text that was copied unchanged from one text node: how a span finds its way back
/// into a live document. All offsets are UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where the stretch begins in the block's text.
    pub start: u32,
    /// The text node, by its place in the reader's walk.
    pub node: u32,
    /// Where the stretch begins in the text node.
    pub offset: u32,
    /// How long it is.
    pub length: u32,
}

/// The text of one paragraph, heading, list item, caption or other smallest piece of a page that stands for
/// itself. A line break inside it is `\n`.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Its place on the page.
    pub id: BlockId,
    /// The element that it stands in.
    pub element: ElementId,
    /// The text: other white space folded to single spaces for HTML, verbatim for plain text.
    pub text: String,
    /// Where the text begins in a plain-text input, in UTF-16 code units.
    pub start: Option<usize>,
    /// The elements inside the text, in document order.
    pub inlines: Vec<Inline>,
    /// The way back to the text nodes; only filled by readers of a live document.
    pub runs: Vec<Run>,
}

/// What a page says about itself, unread: later stages give it meaning.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The page's address, where the caller knows it.
    pub url: Option<String>,
    /// `<link rel="canonical">`.
    pub canonical: Option<String>,
    /// `<title>`.
    pub title: Option<String>,
    /// `<html lang>`.
    pub language: Option<String>,
    /// `<meta>` by its `property`, `name` or `itemprop`, in lower case, in document order.
    pub properties: Vec<(String, String)>,
    /// Every JSON-LD script that parsed.
    pub json_ld: Vec<serde_json::Value>,
}

impl Metadata {
    fn is_empty(&self) -> bool {
        let Self { url, canonical, title, language, properties, json_ld } = self;
        [url, canonical, title, language].into_iter().all(Option::is_none)
            && properties.is_empty()
            && json_ld.is_empty()
    }

    /// The first `<meta>` of that name.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The blocks in document order.
    pub blocks: Vec<Block>,
    /// The elements in document order. For plain text there is one, the root.
    pub elements: Vec<Element>,
    /// What the page says about itself.
    pub metadata: Metadata,
}

impl Page {
    /// Reads plain text. Each block is a slice of `text`, and [`Block::start`] says where.
    pub fn from_text(text: &str) -> Self {
        text::read(text)
    }

    /// Reads a page or a fragment of HTML.
    #[cfg(feature = "html")]
    pub fn from_html(html: &str, url: Option<&str>) -> Self {
        html::read(html, url)
    }

    /// Reads what the WordPress REST API gives: a post, a list of posts, or JSON of either.
    ///
    /// # Errors
    /// [`WordPressError`] says what is wrong and where: no JSON, no post, or a post without
    /// `content.rendered`.
    #[cfg(feature = "wordpress")]
    pub fn from_wordpress(json: &str) -> Result<Vec<Self>, WordPressError> {
        wordpress::read(json)
    }

    /// Whether the page is plain text.
    pub fn is_text(&self) -> bool {
        self.elements.len() == 1
    }

    /// Whether the page says nothing about itself, as plain text does.
    pub(crate) fn is_silent(&self) -> bool {
        self.is_text() && self.elements[0].attributes.is_empty() && self.metadata.is_empty()
    }

    /// Whether there is no markup to lean on: plain text, or nothing but paragraphs and line breaks without names.
    pub fn is_bare(&self) -> bool {
        const NAMES: [&str; 4] = ["class", "id", "itemprop", "role"];
        self.elements[1..].iter().all(|element| {
            matches!(&*element.tag, "html" | "head" | "body" | "div" | "p")
                && NAMES.iter().all(|name| element.attributes.get(name).is_none())
        })
    }

    /// The element that a block stands in.
    pub fn element(&self, block: &Block) -> &Element {
        &self.elements[block.element]
    }

    /// The tag of the element that a block stands in; `""` for plain text.
    pub fn tag(&self, block: &Block) -> &str {
        &self.element(block).tag
    }

    /// The element that a block stands in, then the elements around it, outwards.
    pub fn ancestors(&self, block: &Block) -> impl Iterator<Item = &Element> {
        let mut next = Some(block.element);
        std::iter::from_fn(move || {
            let element = &self.elements[next?];
            next = element.parent;
            Some(element)
        })
    }

    /// Whether a block is all that its element holds, so that hiding the element hides nothing else.
    pub fn fills_its_element(&self, block: &Block) -> bool {
        let element = self.element(block);
        element.parent.is_some() && element.end_block - element.first_block == 1
    }

    /// The page's own address: the caller's, or what the page says.
    pub fn address(&self) -> Option<&str> {
        let said = self.metadata.canonical.as_deref().or_else(|| self.metadata.property("og:url"));
        self.metadata.url.as_deref().or(said.filter(|address| address::host(address).is_some()))
    }

    /// The links inside a block, with their addresses as written.
    pub fn links<'a>(&'a self, block: &'a Block) -> impl Iterator<Item = (Span, &'a str)> {
        block.inlines.iter().filter_map(|inline| {
            let element = &self.elements[inline.element];
            (element.tag == "a").then(|| Some((inline.span, element.attributes.get("href")?)))?
        })
    }
}
