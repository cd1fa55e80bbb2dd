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
        // In most of a text no such character is among four times eight bytes, which are looked at together.
        let (eights, rest) = text.as_bytes().as_chunks::<8>();
        let (stretches, more) = eights.as_chunks::<4>();
        let (mut at, mut surplus) = (0, 0);
        for stretch in stretches {
            let [a, b, c, d] = stretch.map(u64::from_le_bytes);
            if (a | b | c | d) & HIGH != 0 {
                for (place, eight) in [a, b, c, d].into_iter().enumerate() {
                    self.note(at + 8 * place, eight, &mut surplus);
                }
            }
            at += 32;
        }
        for eight in more {
            self.note(at, u64::from_le_bytes(*eight), &mut surplus);
            at += 8;
        }
        let last = rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte));
        self.note(at, last, &mut surplus);
    }

    /// Notes the characters that begin among eight bytes.
    #[inline]
    fn note(&mut self, at: usize, eight: u64, surplus: &mut usize) {
        // What begins a character beyond ASCII has its two highest bits, the bytes behind it have the highest only.
        let mut firsts = eight & (eight << 1) & HIGH;
        while firsts != 0 {
            let place = firsts.trailing_zeros() as usize / 8;
            // It says how long the character is.
            let (bytes, units) = match (eight >> (8 * place)) as u8 {
                ..0xe0 => (2, 1),
                0xe0..0xf0 => (3, 1),
                _ => (4, 2),
            };
            *surplus += bytes - units;
            self.longer.push(Longer { end: at + place + bytes, surplus: *surplus });
            firsts &= firsts - 1;
        }
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
