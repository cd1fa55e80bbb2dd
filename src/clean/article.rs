//! The article is the story itself: the text of its region, without what was wrapped around it.

use super::region::Regions;
use super::{Label, Labelled};
use crate::page::{Block, BlockId, BlockSpan, Page};
use serde::Serialize;
use std::ops::Range;

/// The story itself, without what was wrapped around it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Article {
    /// The paragraphs, joined by a blank line.
    pub text: String,
    /// The blocks that the paragraphs stand in.
    pub paragraphs: Vec<BlockId>,
    /// What the text is made of: all pieces of a block are one paragraph.
    #[serde(skip)]
    pub(crate) pieces: Vec<BlockSpan>,
}

/// Puts the page's main story together: every block that structure places in it and that is labelled as a part of
/// it, and its corrections, without their hidden spans.
#[inline(never)]
pub(crate) fn article(page: &Page, regions: &Regions, labels: &[Labelled]) -> Article {
    let mut article = Article {
        text: String::new(),
        paragraphs: Vec::with_capacity(page.blocks.len()),
        pieces: Vec::with_capacity(page.blocks.len()),
    };
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
        let first = article.pieces.len();
        let mut from = 0;
        for hidden in &labelled.hidden_spans {
            add(&mut article.pieces, first, block, from..hidden.span.start);
            from = hidden.span.end.max(from);
        }
        add(&mut article.pieces, first, block, from..block.text.len());
        // What is white at the end goes, and so do pieces of nothing else.
        while let Some(last) = article.pieces[first..].last_mut() {
            last.end = last.start + trim_end(&block.text[last.start..last.end]).len();
            if last.start < last.end {
                break;
            }
            article.pieces.pop();
        }
        if article.pieces.len() > first {
            article.paragraphs.push(block.id);
        }
    }
    article.text = join(page, &article.pieces);
    article
}

/// [`str::trim_start`], which most texts need not.
fn trim_start(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_start() }
}

/// [`str::trim_end`], which most texts need not.
fn trim_end(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_end() }
}

/// Joins the pieces of every block to a paragraph, and the paragraphs to a text.
fn join(page: &Page, pieces: &[BlockSpan]) -> String {
    const BETWEEN: &str = "\n\n";
    let mut text =
        String::with_capacity(pieces.iter().map(|piece| piece.end - piece.start + BETWEEN.len()).sum());
    let mut before = None;
    for piece in pieces {
        if before.is_some_and(|before| before != piece.block) {
            text.push_str(BETWEEN);
        }
        text.push_str(&page.blocks[piece.block].text[piece.start..piece.end]);
        before = Some(piece.block);
    }
    text
}

/// Adds a piece of a block; the first one of a paragraph without the white space that it begins with.
fn add(pieces: &mut Vec<BlockSpan>, first: usize, block: &Block, range: Range<usize>) {
    let Some(text) = block.text.get(range.clone()) else { return };
    let white = if pieces.len() == first { text.len() - trim_start(text).len() } else { 0 };
    if white < text.len() {
        pieces.push(BlockSpan { block: block.id, start: range.start + white, end: range.end });
    }
}
