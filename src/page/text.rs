//! Reads plain text. Each block is a verbatim slice of the input, so that offsets point into what was read.

use super::{Block, Element, Page};

pub(super) fn read(text: &str) -> Page {
    let root = Element { node: u32::MAX, ..Element::default() };
    let mut page = Page { elements: vec![root], ..Page::default() };
    let mut utf16 = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() {
            let indent = line.len() - line.trim_start().len();
            page.blocks.push(Block {
                id: page.blocks.len(),
                text: content.to_owned(),
                start: Some(utf16 + line[..indent].encode_utf16().count()),
                ..Block::default()
            });
        }
        utf16 += line.encode_utf16().count();
    }
    page.elements[0].end_block = page.blocks.len();
    page
}
