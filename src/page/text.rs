//! Reads plain text. Each block is a verbatim slice of the input, so that offsets point into what was read.

use super::lines::{self, Paragraph};
use super::{Block, Element, Page};

#[inline(never)]
pub(super) fn read(text: &str) -> Page {
    let root = Element { node: u32::MAX, ..Element::default() };
    let mut page = Page { elements: vec![root], ..Page::default() };
    let paragraphs = lines::paragraphs(text);
    page.blocks.reserve_exact(paragraphs.len());
    for Paragraph { span, utf16 } in paragraphs {
        page.blocks.push(Block {
            id: page.blocks.len(),
            text: text[span.start..span.end].to_owned(),
            start: Some(utf16),
            ..Block::default()
        });
    }
    page.elements[0].end_block = page.blocks.len();
    page
}
