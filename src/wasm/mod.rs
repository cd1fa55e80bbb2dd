//! The bindings for JavaScript: conversion and nothing else.
//!
//! Every export is stateless. A panic is reported to the console and traps; the instance is lost then, and
//! the host makes a new one.

mod pack;

use crate::analysis::analyze_owned;
use crate::page::{Page, dom, snapshot};
use pack::Host;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Analyses plain text. Gives what the host makes of the [packed](pack) analysis, as all of these do.
#[wasm_bindgen(js_name = analyzeText)]
pub fn analyze_text(text: &str, host: &Host) -> Result<JsValue, JsError> {
    analyzed(Page::from_text(text), host)
}

/// Analyses a page or a fragment of HTML.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = analyzeHtml)]
pub fn analyze_html(html: &str, url: Option<String>, host: &Host) -> Result<JsValue, JsError> {
    analyzed(Page::from_html(html, url.as_deref()), host)
}

/// Analyses WordPress posts: a list with an analysis for each.
#[cfg(feature = "wordpress")]
#[wasm_bindgen(js_name = analyzeWordPress)]
pub fn analyze_wordpress(json: &str, host: &Host) -> Result<JsValue, JsError> {
    let pages = Page::from_wordpress(json)?;
    Ok(pages.into_iter().map(|page| analyzed(page, host)).collect::<Result<js_sys::Array, _>>()?.into())
}

/// Analyses the live document below `root`.
#[wasm_bindgen(js_name = analyzeNode)]
pub fn analyze_node(root: &web_sys::Node, url: Option<String>, host: &Host) -> Result<LiveAnalysis, JsError> {
    let (page, nodes) = dom::read(root, url.as_deref());
    LiveAnalysis::new(page, nodes, host)
}

/// Analyses a snapshot of a live document (its form is described where it is read). The nodes stay with the
/// caller.
#[wasm_bindgen(js_name = analyzeSnapshot)]
pub fn analyze_snapshot(snapshot: &str, url: Option<String>, host: &Host) -> Result<LiveAnalysis, JsError> {
    LiveAnalysis::new(snapshot::read(snapshot, url.as_deref()), js_sys::Array::new(), host)
}

/// An analysis of a live document, with the way back to its nodes.
#[wasm_bindgen]
pub struct LiveAnalysis {
    analysis: JsValue,
    nodes: js_sys::Array,
    places: Vec<u32>,
}

#[wasm_bindgen]
impl LiveAnalysis {
    /// The analysis.
    #[wasm_bindgen(getter)]
    pub fn analysis(&self) -> JsValue {
        self.analysis.clone()
    }

    /// Elements and text nodes in the order of the walk (empty for a snapshot: the caller has them).
    #[wasm_bindgen(getter)]
    pub fn nodes(&self) -> js_sys::Array {
        self.nodes.clone()
    }

    /// For each block in turn: the node of the element that it fills alone (`0xFFFFFFFF` where there is none),
    /// the number of its runs, and four numbers a run: start in the block, node, offset in the node, length.
    #[wasm_bindgen(getter)]
    pub fn places(&self) -> Vec<u32> {
        self.places.clone()
    }
}

impl LiveAnalysis {
    fn new(page: Page, nodes: js_sys::Array, host: &Host) -> Result<Self, JsError> {
        let mut places = Vec::new();
        for block in &page.blocks {
            places.push(if page.fills_its_element(block) { page.element(block).node } else { u32::MAX });
            places.push(block.runs.len() as u32);
            places.extend(block.runs.iter().flat_map(|run| [run.start, run.node, run.offset, run.length]));
        }
        Ok(Self { analysis: analyzed(page, host)?, nodes, places })
    }
}

fn analyzed(page: Page, host: &Host) -> Result<JsValue, JsError> {
    pack::hand_over(&mut analyze_owned(page), host)
}
