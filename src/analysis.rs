//! An analysis is all that was found on a page; the one type that crosses to JavaScript.

use crate::clean::{self, Article, HiddenSpan, Label, Labelled, region};
use crate::entity::{self, Speaker};
use crate::origin::{self, Origin};
use crate::page::{BlockId, BlockSpan, Page};
use crate::quote::{self, Quote};
use crate::token::Text;
use serde::Serialize;

/// What a block is, and why.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlockReport {
    /// Its place on the page.
    pub id: BlockId,
    /// The tag of the element that it stands in; `""` for plain text.
    pub tag: String,
    /// The text.
    pub text: String,
    /// Where it begins in a plain-text input, in UTF-16 code units.
    pub start: Option<usize>,
    /// What it is.
    pub label: Label,
    /// Whether all of it is boilerplate.
    pub hidden: bool,
    /// The rule that said so.
    pub rule: Option<&'static str>,
    /// Why, in words for a reader.
    pub reason: Option<String>,
    /// The parts that are boilerplate while the rest is not.
    pub hidden_spans: Vec<HiddenSpan>,
}

/// All that was found on a page.
#[derive(Clone, Debug, Serialize)]
pub struct Analysis {
    /// Where the story came from.
    pub origin: Origin,
    /// The story.
    pub article: Article,
    /// Every block of the page.
    pub blocks: Vec<BlockReport>,
    /// Every quotation, in document order.
    pub quotes: Vec<Quote>,
    /// Everybody who is quoted, in the order of their first quotation.
    pub speakers: Vec<Speaker>,
}

/// Analyses a page. Cannot fail; an empty page gives an empty analysis.
pub fn analyze(page: &Page) -> Analysis {
    let (mut analysis, labels) = find(page);
    analysis.blocks = reports(page, labels, page.blocks.iter().map(|block| block.text.clone()));
    analysis
}

/// Analyses a page whose texts nobody needs any more: they become those of the analysis.
#[cfg(feature = "wasm")]
pub(crate) fn analyze_owned(mut page: Page) -> Analysis {
    let (mut analysis, labels) = find(&page);
    let texts: Vec<String> = page.blocks.iter_mut().map(|block| std::mem::take(&mut block.text)).collect();
    analysis.blocks = reports(&page, labels, texts.into_iter());
    analysis
}

/// What is found on a page, still without its blocks, and what these are.
#[inline(never)]
fn find(page: &Page) -> (Analysis, Vec<Labelled>) {
    let regions = region::find(page);
    let words = clean::words(page);
    let labels = clean::label(page, &regions, &words);
    let text = Text::new(page, &labels, &words);
    let mut quotes = quote::find(&text);
    let speakers = entity::resolve(&text, &labels, &mut quotes);
    let origin = origin::find(page, &regions, &labels, &words);
    let article = clean::article(page, &regions, &labels);
    (Analysis { origin, article, blocks: Vec::new(), quotes, speakers }, labels)
}

fn reports(page: &Page, labels: Vec<Labelled>, texts: impl Iterator<Item = String>) -> Vec<BlockReport> {
    page.blocks
        .iter()
        .zip(labels)
        .zip(texts)
        .map(|((block, labelled), text)| BlockReport {
            id: block.id,
            tag: page.tag(block).to_owned(),
            text,
            start: block.start,
            label: labelled.label,
            hidden: labelled.label.is_hidden(),
            rule: labelled.rule,
            reason: labelled.reason,
            hidden_spans: labelled.hidden_spans,
        })
        .collect()
}

/// How offsets in the blocks' texts are counted in JavaScript: in UTF-16 code units instead of bytes.
///
/// Each block's text is walked once for the characters that take more bytes than code units; there are few.
pub(crate) struct Units {
    /// The characters that take more bytes than code units, of all blocks.
    longer: Vec<Longer>,
    /// For each block, the first of its own among them; and how many there are.
    first: Vec<usize>,
}

/// A character that takes more bytes than UTF-16 code units.
struct Longer {
    /// The byte after it.
    end: usize,
    /// How many bytes more than code units the text has up to there.
    surplus: usize,
}

/// The highest bit of each of eight bytes.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The highest bits of eight bytes, that of the first the lowest.
fn bits(eight: u64) -> u32 {
    (((eight & HIGH) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
}

impl Units {
    pub(crate) fn of(analysis: &Analysis) -> Self {
        let mut units = Self { longer: Vec::new(), first: Vec::with_capacity(analysis.blocks.len() + 1) };
        for block in &analysis.blocks {
            units.first.push(units.longer.len());
            units.add(&block.text);
        }
        units.first.push(units.longer.len());
        units
    }

    /// Notes the characters of the next block's text.
    fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (stretches, rest) = bytes.as_chunks();
        let mut surplus = 0;
        for (number, stretch) in stretches.iter().enumerate() {
            self.add_stretch(stretch, 32 * number, 0, &mut surplus);
        }
        if let Some(last) = bytes.last_chunk().filter(|_| !rest.is_empty()) {
            self.add_stretch(last, bytes.len() - 32, 32 - rest.len(), &mut surplus);
        } else {
            for (at, byte) in rest.iter().enumerate().filter(|(_, byte)| **byte >= 0xc0) {
                self.push(at, *byte, &mut surplus);
            }
        }
    }

    /// Notes the characters that begin among 32 bytes from `from` on. In most of a text there is none.
    fn add_stretch(&mut self, stretch: &[u8; 32], start: usize, from: usize, surplus: &mut usize) {
        let (eights, _) = stretch.as_chunks();
        let eights = || eights.iter().map(|eight| u64::from_le_bytes(*eight));
        if eights().fold(0, |all, eight| all | eight) & HIGH == 0 {
            return;
        }
        // A bit for each: it has its two highest bits, where the bytes that go on with a character have the highest only.
        let firsts = eights().rev().fold(0, |all, eight| all << 8 | bits(eight & eight << 1));
        let mut left = firsts & u32::MAX << from;
        while left != 0 {
            let place = left.trailing_zeros() as usize;
            self.push(start + place, stretch[place], surplus);
            left &= left - 1;
        }
    }

    /// Notes the character that begins at a place with some byte, which says how long it is.
    fn push(&mut self, at: usize, first: u8, surplus: &mut usize) {
        let (bytes, units) = match first {
            ..0xe0 => (2, 1),
            0xe0..0xf0 => (3, 1),
            _ => (4, 2),
        };
        *surplus += bytes - units;
        self.longer.push(Longer { end: at + bytes, surplus: *surplus });
    }

    /// An offset of a block's text, given in bytes.
    pub(crate) fn at(&self, block: BlockId, byte: usize) -> usize {
        let longer = self.longer(block);
        let before = longer.partition_point(|longer| longer.end <= byte);
        byte - before.checked_sub(1).map_or(0, |last| longer[last].surplus)
    }

    /// How long a block's text is.
    #[cfg(feature = "wasm")]
    pub(crate) fn length(&self, block: &BlockReport) -> usize {
        block.text.len() - self.longer(block.id).last().map_or(0, |last| last.surplus)
    }

    fn longer(&self, block: BlockId) -> &[Longer] {
        &self.longer[self.first[block]..self.first[block + 1]]
    }
}

impl Analysis {
    /// The same analysis with every span counted in UTF-16 code units, as JavaScript counts.
    pub fn into_utf16(mut self) -> Self {
        let units = Units::of(&self);
        self.each_offset(|block, offset| *offset = units.at(block, *offset));
        self
    }

    /// Calls `visit` with every offset that this analysis holds, and the block that it counts in.
    fn each_offset(&mut self, mut visit: impl FnMut(BlockId, &mut usize)) {
        let mut span = |span: &mut BlockSpan| {
            visit(span.block, &mut span.start);
            visit(span.block, &mut span.end);
        };
        self.origin.evidence.iter_mut().for_each(|evidence| span(&mut evidence.span));
        for quote in &mut self.quotes {
            quote.spans.iter_mut().chain(&mut quote.cue).chain(&mut quote.mention).for_each(&mut span);
        }
        self.speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions).for_each(&mut span);
        for block in &mut self.blocks {
            for hidden in &mut block.hidden_spans {
                visit(block.id, &mut hidden.span.start);
                visit(block.id, &mut hidden.span.end);
            }
        }
    }
}
