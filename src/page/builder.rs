//! Builds a [`Page`] from a walk over a tree of elements and text: the one place where HTML becomes blocks.
//!
//! Every reader of HTML, whatever its tree, tells the builder the same three things: an element opens, text,
//! an element closes. So all of them see the same blocks.

use super::{Block, BlockId, Element, ElementId, Inline, Metadata, Page, Run, Span};
use std::borrow::Cow;

/// The attributes that a reader hands over; all others stay unread.
pub const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "class",
    "content",
    "data-component",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "type",
];

/// Elements that start a new block (the block-level elements of the HTML standard's default style sheet,
/// and those whose text never runs on from the text before it).
const BLOCK_TAGS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// Elements whose content is no text of the page.
const SKIPPED_TAGS: &[&str] = &[
    "applet", "audio", "canvas", "datalist", "embed", "iframe", "input", "map", "math", "noembed",
    "noframes", "noscript", "object", "picture", "script", "select", "style", "svg", "template", "textarea",
    "video",
];

/// Inline elements that are worth keeping even without a class or id.
const NOTED_INLINE_TAGS: &[&str] = &["a", "b", "cite", "em", "i", "q", "strong", "time"];

/// How many inline elements around a character are noted, from the innermost outwards: enough for every page
/// that people write, and a bound on what a page without closing tags costs.
const INLINES_AROUND: usize = 16;

/// What a reader does with an element's children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Walk them, then close the element.
    Children,
    /// Leave them out, and do not close the element.
    Skip,
    /// Hand over the text inside (a title, a script with JSON-LD), then close the element.
    Text,
}

/// An element's attributes, of those named in [`ATTRIBUTES`].
#[derive(Clone, Debug, Default)]
pub struct Attributes(Vec<(&'static str, String)>);

impl Attributes {
    /// Adds an attribute if it is one that later stages read. `name` is in lower case.
    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        if let Ok(index) = ATTRIBUTES.binary_search(&name) {
            self.0.push((ATTRIBUTES[index], value.into()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

/// What an open element collects.
enum Open {
    Block {
        element: ElementId,
    },
    /// `start` is the block in which its text begins, and where.
    Inline {
        element: Option<ElementId>,
        start: Option<(BlockId, usize)>,
    },
    Title,
    JsonLd,
}

/// Builds a page. Feed it a walk in document order, then call [`Builder::finish`].
pub struct Builder {
    page: Page,
    open: Vec<Open>,
    /// Which of `open` are inline elements that are kept.
    open_inlines: Vec<usize>,
    /// The element that text now belongs to, and all around it.
    containers: Vec<ElementId>,
    /// The innermost open element that is kept, block or inline.
    innermost: ElementId,
    /// The block that is being filled. Its element is the innermost container.
    text: String,
    text_utf16: u32,
    inlines: Vec<Inline>,
    runs: Vec<Run>,
    /// White space was seen after the last character and is not written yet.
    space: Option<(u32, u32)>,
    /// Line breaks seen since the last character.
    breaks: u32,
    raw: String,
    nodes: u32,
    track_runs: bool,
}

impl Builder {
    /// A builder for a page at `url`. With `track_runs`, blocks keep the way back to their text nodes.
    pub fn new(url: Option<&str>, track_runs: bool) -> Self {
        let root = Element { node: u32::MAX, ..Element::default() };
        Self {
            page: Page {
                elements: vec![root],
                metadata: Metadata { url: url.map(str::to_owned), ..Metadata::default() },
                ..Page::default()
            },
            open: Vec::new(),
            open_inlines: Vec::new(),
            containers: vec![0],
            innermost: 0,
            text: String::new(),
            text_utf16: 0,
            inlines: Vec::new(),
            runs: Vec::new(),
            space: None,
            breaks: 0,
            raw: String::new(),
            nodes: 0,
            track_runs,
        }
    }

    /// An element opens. `tag` is its name in lower case. The answer says what to do with its children.
    pub fn open(&mut self, tag: &str, attributes: Attributes) -> Visit {
        let node = self.nodes;
        self.nodes += 1;
        match tag {
            "br" => {
                self.breaks += 1;
                return Visit::Skip;
            }
            "wbr" | "img" => return Visit::Skip,
            "meta" => {
                self.meta(&attributes);
                return Visit::Skip;
            }
            "link" => {
                if attributes.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
                    self.page.metadata.canonical = attributes.get("href").map(str::to_owned);
                }
                return Visit::Skip;
            }
            "title" if self.page.metadata.title.is_none() => {
                self.raw.clear();
                self.open.push(Open::Title);
                return Visit::Text;
            }
            "script"
                if attributes
                    .get("type")
                    .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")) =>
            {
                self.raw.clear();
                self.open.push(Open::JsonLd);
                return Visit::Text;
            }
            "html" => self.page.metadata.language = attributes.get("lang").map(str::to_owned),
            _ => {}
        }
        if SKIPPED_TAGS.binary_search(&tag).is_ok() {
            return Visit::Skip;
        }
        if BLOCK_TAGS.binary_search(&tag).is_ok() {
            self.flush();
            let element = self.add_element(tag, attributes, node);
            self.containers.push(element);
            self.open.push(Open::Block { element });
        } else {
            let noted = NOTED_INLINE_TAGS.contains(&tag)
                || tag.contains('-')
                || attributes.get("class").is_some()
                || attributes.get("id").is_some()
                || attributes.get("itemprop").is_some();
            let element = noted.then(|| self.add_element(tag, attributes, node));
            if element.is_some() {
                self.open_inlines.push(self.open.len());
            }
            self.open.push(Open::Inline { element, start: None });
        }
        Visit::Children
    }

    /// Text, as it stands in one text node.
    pub fn text(&mut self, text: &str) {
        let node = self.nodes;
        self.nodes += 1;
        if matches!(self.open.last(), Some(Open::Title | Open::JsonLd)) {
            self.raw.push_str(text);
            return;
        }
        let mut offset = 0; // UTF-16 units of this node that were read
        for character in text.chars() {
            let units = character.len_utf16() as u32;
            if matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.space.get_or_insert((node, offset));
            } else {
                self.separate();
                self.push(character, node, offset, units);
            }
            offset += units;
        }
    }

    /// A node that no text comes from: counted, so that later nodes keep their places in the walk.
    pub fn pass_node(&mut self) {
        self.nodes += 1;
    }

    /// The element that was opened last closes.
    pub fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Block { element }) => {
                self.flush();
                self.containers.pop();
                self.leave(element);
            }
            Some(Open::Inline { element: Some(element), start }) => {
                self.open_inlines.pop();
                // What it held of earlier blocks is noted there.
                if let Some((block, start)) = start
                    && block == self.page.blocks.len()
                    && start < self.text.len()
                {
                    self.inlines.push(Inline { element, span: Span::new(start, self.text.len()) });
                }
                self.leave(element);
            }
            Some(Open::Title) => {
                self.page.metadata.title = Some(self.raw.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Some(Open::JsonLd) => self.page.metadata.json_ld.extend(json_ld(&self.raw)),
            Some(Open::Inline { .. }) | None => {}
        }
    }

    /// The page. Elements that are still open are closed.
    pub fn finish(mut self) -> Page {
        while !self.open.is_empty() {
            self.close();
        }
        self.flush();
        let blocks = self.page.blocks.len();
        self.page.elements[0].end_block = blocks;
        // An element that opened in a last block which turned out to show nothing.
        for element in &mut self.page.elements {
            element.first_block = element.first_block.min(blocks);
            element.end_block = element.end_block.min(blocks);
        }
        self.page
    }

    fn add_element(&mut self, tag: &str, attributes: Attributes, node: u32) -> ElementId {
        let known = BLOCK_TAGS.binary_search(&tag).map(|index| BLOCK_TAGS[index]);
        let known = known.ok().or_else(|| NOTED_INLINE_TAGS.iter().copied().find(|noted| *noted == tag));
        let known = known.or_else(|| (tag == "span").then_some("span"));
        let tag = known.map_or_else(|| Cow::Owned(tag.to_owned()), Cow::Borrowed);
        // An inline element can open in the middle of a block; that block is not inside it.
        let first_block = self.page.blocks.len() + usize::from(!self.text.is_empty());
        let parent = Some(self.innermost);
        let element = Element { tag, parent, attributes, node, first_block, end_block: first_block };
        self.page.elements.push(element);
        self.innermost = self.page.elements.len() - 1;
        self.innermost
    }

    /// The innermost kept element closes.
    fn leave(&mut self, element: ElementId) {
        let blocks = self.page.blocks.len();
        let element = &mut self.page.elements[element];
        element.end_block = blocks.max(element.first_block);
        self.innermost = element.parent.unwrap_or(0);
    }

    /// Writes the white space or line break that stands before the next character.
    fn separate(&mut self) {
        let (breaks, space) = (std::mem::take(&mut self.breaks), self.space.take());
        if breaks > 1 {
            self.flush();
        } else if self.text.is_empty() {
        } else if breaks == 1 {
            self.text.push('\n');
            self.text_utf16 += 1;
        } else if let Some((node, offset)) = space {
            self.push(' ', node, offset, 1);
        }
        let block = self.page.blocks.len();
        for index in self.open_inlines.iter().rev().take(INLINES_AROUND) {
            match &mut self.open[*index] {
                // And so have those around it.
                Open::Inline { start: Some((begun, _)), .. } if *begun == block => break,
                Open::Inline { start, .. } => *start = Some((block, self.text.len())),
                _ => {}
            }
        }
    }

    fn push(&mut self, character: char, node: u32, offset: u32, units: u32) {
        if self.track_runs {
            match self.runs.last_mut() {
                Some(run)
                    if run.node == node
                        && run.offset + run.length == offset
                        && run.start + run.length == self.text_utf16 =>
                {
                    run.length += units;
                }
                _ => self.runs.push(Run { start: self.text_utf16, node, offset, length: units }),
            }
        }
        self.text.push(character);
        self.text_utf16 += units;
    }

    /// Ends the block that is being filled.
    fn flush(&mut self) {
        self.space = None;
        self.breaks = 0;
        self.text_utf16 = 0;
        // A block that shows nothing, of no-break or zero-width spaces, is none.
        if self
            .text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        {
            self.text.clear();
            self.inlines.clear();
            self.runs.clear();
            return;
        }
        let id = self.page.blocks.len();
        let end = self.text.len();
        // An inline element that is still open ends with the block and goes on in the next.
        for index in self.open_inlines.iter().rev().take(INLINES_AROUND) {
            if let Open::Inline { element: Some(element), start: Some((block, start)) } = self.open[*index]
                && block == id
                && start < end
            {
                self.inlines.push(Inline { element, span: Span::new(start, end) });
            }
        }
        self.inlines.sort_by_key(|inline| (inline.span.start, inline.element));
        let element = *self.containers.last().expect("the root is never popped");
        self.page.blocks.push(Block {
            id,
            element,
            text: std::mem::take(&mut self.text),
            start: None,
            inlines: std::mem::take(&mut self.inlines),
            runs: std::mem::take(&mut self.runs),
        });
    }

    fn meta(&mut self, attributes: &Attributes) {
        let Some(content) = attributes.get("content") else { return };
        for name in ["property", "name", "itemprop"].iter().filter_map(|key| attributes.get(key)) {
            self.page.metadata.properties.push((name.trim().to_ascii_lowercase(), content.trim().to_owned()));
        }
    }
}

/// Reads a JSON-LD script. Publishers wrap it in comments and leave line breaks inside strings; both are
/// mended before it is given up.
fn json_ld(raw: &str) -> Option<serde_json::Value> {
    let raw = raw.trim();
    let raw = raw.strip_prefix("<!--").unwrap_or(raw);
    let raw = raw.strip_suffix("-->").unwrap_or(raw);
    let raw = raw.trim().trim_end_matches(';');
    serde_json::from_str(raw)
        .ok()
        .or_else(|| serde_json::from_str(&raw.replace(['\n', '\r', '\t'], " ")).ok())
}
