//! Packs an analysis for the way to JavaScript, where objects are made much faster than from here: one string, one array
//! of numbers, and what is small and irregular as an object of its own. `npm/src/unpack.ts` reads it again, field by field.
//!
//! A string of the analysis is a number in the array, its length in UTF-16 code units, and its characters are the next of
//! the one string. A name (of a tag, a label, a rule) is its place among the names so far; a new one is followed by its
//! length. `NONE` stands for what is not there. What stands in a text that is already there does not cross again: the
//! blocks of plain text are parts of the input, quotations and the article are parts of the blocks.

use crate::analysis::{Analysis, BlockReport, Units};
use crate::characters::utf16_length;
use crate::entity::Speaker;
use crate::page::BlockSpan;
use crate::quote::Quote;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The other side: makes the analysis of what it is given. The numbers are this module's own memory, to be read before
    /// it returns.
    pub type Host;

    #[wasm_bindgen(method)]
    fn unpack(this: &Host, origin: JsValue, text: &str, numbers: &[u32]) -> JsValue;
}

const NONE: u32 = u32::MAX;

/// Hands an analysis over, whose offsets are bytes; gives what the host makes of it.
#[inline(never)]
pub(super) fn hand_over(analysis: &mut Analysis, host: &Host) -> Result<JsValue, JsError> {
    let units = Units::of(analysis);
    for evidence in &mut analysis.origin.evidence {
        let span = &mut evidence.span;
        (span.start, span.end) = (units.at(span.block, span.start), units.at(span.block, span.end));
    }
    let origin = analysis.origin.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let mut packer = Packer::new(analysis, &units);
    packer.list(&analysis.blocks, Packer::block);
    packer.places(&analysis.article.paragraphs);
    packer.list(&analysis.article.pieces, Packer::span);
    packer.list(&analysis.quotes, Packer::quote);
    packer.list(&analysis.speakers, Packer::speaker);
    Ok(host.unpack(origin, &packer.text, &packer.numbers))
}

struct Packer<'a> {
    units: &'a Units,
    text: String,
    numbers: Vec<u32>,
    names: Vec<&'a str>,
}

impl<'a> Packer<'a> {
    fn new(analysis: &'a Analysis, units: &'a Units) -> Self {
        let things = analysis.blocks.len() + analysis.quotes.len() + analysis.speakers.len();
        Self {
            units,
            text: String::with_capacity(64 * things),
            numbers: Vec::with_capacity(24 * things + 16),
            names: Vec::new(),
        }
    }

    fn number(&mut self, number: usize) {
        self.numbers.push(number as u32);
    }

    fn optional(&mut self, number: Option<usize>) {
        self.numbers.push(number.map_or(NONE, |number| number as u32));
    }

    fn string(&mut self, string: &str) {
        self.number(utf16_length(string));
        self.text.push_str(string);
    }

    fn optional_string(&mut self, string: Option<&str>) {
        match string {
            Some(string) => self.string(string),
            None => self.numbers.push(NONE),
        }
    }

    fn name(&mut self, name: &'a str) {
        // A name comes again from the same place as a rule, and comparing two strings is a call.
        let is_it =
            |known: &&str| known.len() == name.len() && (std::ptr::eq(*known, name) || *known == name);
        let known = self.names.iter().position(is_it);
        self.number(known.unwrap_or(self.names.len()));
        if known.is_none() {
            self.names.push(name);
            self.string(name);
        }
    }

    fn optional_name(&mut self, name: Option<&'a str>) {
        match name {
            Some(name) => self.name(name),
            None => self.numbers.push(NONE),
        }
    }

    fn list<T>(&mut self, items: &'a [T], each: impl Fn(&mut Self, &'a T)) {
        self.number(items.len());
        items.iter().for_each(|item| each(self, item));
    }

    fn places(&mut self, places: &'a [usize]) {
        self.list(places, |packer, place| packer.number(*place));
    }

    fn span(&mut self, span: &BlockSpan) {
        self.number(span.block);
        self.number(self.units.at(span.block, span.start));
        self.number(self.units.at(span.block, span.end));
    }

    fn optional_span(&mut self, span: Option<&BlockSpan>) {
        match span {
            Some(span) => self.span(span),
            None => self.numbers.push(NONE),
        }
    }

    fn block(&mut self, block: &'a BlockReport) {
        self.name(&block.tag);
        self.optional(block.start);
        self.number(self.units.length(block));
        if block.start.is_none() {
            self.text.push_str(&block.text);
        }
        self.name(block.label.name());
        self.number(usize::from(block.hidden));
        self.optional_name(block.rule);
        self.optional_name(block.reason.as_deref());
        self.list(&block.hidden_spans, |packer, hidden| {
            packer.number(packer.units.at(block.id, hidden.span.start));
            packer.number(packer.units.at(block.id, hidden.span.end));
            packer.name(hidden.label.name());
            packer.name(hidden.rule);
            packer.name(&hidden.reason);
        });
    }

    fn quote(&mut self, quote: &'a Quote) {
        self.number(quote.kind as usize);
        self.list(&quote.spans, Self::span);
        self.optional_string((!is_joined(quote)).then_some(&quote.text));
        self.optional_span(quote.cue.as_ref());
        self.optional_span(quote.mention.as_ref());
        self.optional(quote.speaker);
        self.numbers.push(quote.confidence.to_bits());
    }

    fn speaker(&mut self, speaker: &'a Speaker) {
        self.string(&speaker.name);
        self.number(speaker.kind as usize);
        self.optional_string(speaker.role.as_deref());
        self.optional_string(speaker.affiliation.as_deref());
        self.list(&speaker.mentions, Self::span);
        self.places(&speaker.quotes);
    }
}

/// Whether a quotation's text is that of its spans with a space between them. Only what it says once more elsewhere is left
/// out of its text, so that the lengths tell.
fn is_joined(quote: &Quote) -> bool {
    let length: usize = quote.spans.iter().map(|span| span.end - span.start + 1).sum();
    quote.text.len() + 1 == length
}
