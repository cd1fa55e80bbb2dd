//! Packs an analysis for the way to JavaScript, where objects are made much faster than from here: one string, one array
//! of numbers, and what is small and irregular as an object of its own. `npm/src/unpack.ts` reads it again, field by field.
//!
//! A string of the analysis is a number in the array, its length in UTF-16 code units, and its characters are the next of
//! the one string. A name (of a tag, a label, a rule) is its place among the names so far; a new one is followed by its
//! length. `NONE` stands for what is not there.

use crate::analysis::{Analysis, BlockReport};
use crate::characters::utf16_length;
use crate::entity::Speaker;
use crate::page::BlockSpan;
use crate::quote::Quote;
use js_sys::{Array, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

const NONE: u32 = u32::MAX;

/// The packed analysis, whose offsets have to be UTF-16 code units: `[origin, text, numbers]`.
#[inline(never)]
pub(super) fn pack(analysis: &Analysis) -> Result<JsValue, JsError> {
    let origin = analysis.origin.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let mut packer = Packer::new(analysis);
    packer.string(&analysis.article.text);
    packer.places(&analysis.article.paragraphs);
    packer.list(&analysis.blocks, Packer::block);
    packer.list(&analysis.quotes, Packer::quote);
    packer.list(&analysis.speakers, Packer::speaker);
    let numbers = Uint32Array::from(&*packer.numbers);
    Ok(Array::of3(&origin, &JsValue::from_str(&packer.text), &numbers).into())
}

struct Packer<'a> {
    text: String,
    numbers: Vec<u32>,
    names: Vec<&'a str>,
}

impl<'a> Packer<'a> {
    fn new(analysis: &Analysis) -> Self {
        let bytes =
            analysis.article.text.len() + analysis.blocks.iter().map(|block| block.text.len()).sum::<usize>();
        let things = analysis.blocks.len() + analysis.quotes.len() + analysis.speakers.len();
        Self {
            text: String::with_capacity(bytes + bytes / 2),
            numbers: Vec::with_capacity(16 * things + 16),
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
        let known = self.names.iter().position(|known| *known == name);
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
        self.numbers.extend([span.block as u32, span.start as u32, span.end as u32]);
    }

    fn optional_span(&mut self, span: Option<&BlockSpan>) {
        match span {
            Some(span) => self.span(span),
            None => self.numbers.push(NONE),
        }
    }

    fn block(&mut self, block: &'a BlockReport) {
        self.name(&block.tag);
        self.string(&block.text);
        self.optional(block.start);
        self.name(block.label.name());
        self.number(usize::from(block.hidden));
        self.optional_name(block.rule);
        self.optional_name(block.reason.as_deref());
        self.list(&block.hidden_spans, |packer, hidden| {
            packer.number(hidden.span.start);
            packer.number(hidden.span.end);
            packer.name(hidden.label.name());
            packer.name(hidden.rule);
            packer.name(&hidden.reason);
        });
    }

    fn quote(&mut self, quote: &'a Quote) {
        self.number(quote.kind as usize);
        self.string(&quote.text);
        self.list(&quote.spans, Self::span);
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
