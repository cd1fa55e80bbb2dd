//! Measures the speaker stage alone: feeds it annotated quotations with their mentions, and writes what it finds
//! as predictions.
//!
//! `SPEAKERS=GOLD.jsonl OUT=PRED.jsonl cargo test --release --lib entity::eval -- --ignored`
//!
//! A line of GOLD is `{"doc_id", "text", "quotes": [{"start", "end", "mention"}]}`, counted in code points.

use crate::page::{BlockSpan, Page};
use crate::quote::{Quote, QuoteKind};
use crate::token::Text;
use crate::{Analysis, analyze, clean};
use serde_json::{Value, json};
use std::io::Write;

#[test]
#[ignore = "needs a file of annotated quotations"]
fn resolves_annotated_mentions() {
    let gold = std::fs::read_to_string(std::env::var("SPEAKERS").expect("SPEAKERS")).expect("readable");
    let mut out = std::fs::File::create(std::env::var("OUT").expect("OUT")).expect("writable");
    let (mut seconds, mut bytes) = (0.0, 0);
    for line in gold.lines().filter(|line| !line.is_empty()) {
        let document: Value = serde_json::from_str(line).expect("JSON");
        let source = document["text"].as_str().unwrap_or_default();
        let page = Page::from_text(source);
        let analysis = annotated(&page, source, &document, &mut seconds);
        bytes += source.len();
        writeln!(out, "{}", json!({"doc_id": document["doc_id"], "analysis": analysis.into_utf16()}))
            .expect("written");
    }
    eprintln!("{:.4} ms per KB", seconds * 1e6 / bytes as f64);
}

fn annotated(page: &Page, source: &str, document: &Value, seconds: &mut f64) -> Analysis {
    let mut analysis = analyze(page);
    let offsets: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
    let mut quotes: Vec<Quote> = Vec::new();
    for gold in document["quotes"].as_array().into_iter().flatten() {
        let place = |name: &str| offsets[gold[name].as_u64().unwrap_or(0) as usize];
        let (start, end) = (place("start"), place("end"));
        let Some(span) = in_block(page, source, start, end) else { continue };
        let mention = gold["mention"].as_str().filter(|mention| !mention.is_empty()).and_then(|mention| {
            let after = source[end..]
                .match_indices(mention)
                .map(|(at, _)| (at, end + at))
                .find(|&(_, at)| whole(source, at, mention));
            let before = source[..start]
                .rmatch_indices(mention)
                .map(|(at, _)| (start - at, at))
                .find(|&(_, at)| whole(source, at, mention));
            let at = [after, before].into_iter().flatten().min_by_key(|(far, _)| *far)?.1;
            in_block(page, source, at, at + mention.len())
        });
        quotes.push(Quote {
            id: quotes.len(),
            kind: QuoteKind::Direct,
            text: source[start..end].to_owned(),
            spans: vec![span],
            cue: None,
            mention,
            speaker: None,
            confidence: 1.0,
        });
    }
    let regions = clean::region::find(page);
    let words = clean::words(page);
    let labels = clean::label(page, &regions, &words);
    let text = Text::new(page, &labels, &words);
    // The best of several runs: other work on the machine only ever makes one slower.
    let mut best = f64::MAX;
    for _ in 0..20 {
        let start = std::time::Instant::now();
        analysis.speakers = super::resolve(&text, &labels, &mut quotes);
        best = best.min(start.elapsed().as_secs_f64());
    }
    *seconds += best;
    analysis.quotes = quotes;
    analysis
}

fn whole(source: &str, at: usize, mention: &str) -> bool {
    let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    !word(source[..at].chars().next_back()) && !word(source[at + mention.len()..].chars().next())
}

fn in_block(page: &Page, source: &str, start: usize, end: usize) -> Option<BlockSpan> {
    let base = source.as_ptr() as usize;
    let _ = base;
    let units = source[..start].encode_utf16().count();
    let block = page.blocks.iter().rev().find(|block| block.start.is_some_and(|from| from <= units))?;
    let from = source[..start].char_indices().rev().scan(units, |left, (at, char)| {
        *left -= char.len_utf16();
        Some((*left, at))
    });
    let begin = if block.start == Some(units) {
        start
    } else {
        from.take_while(|(left, _)| Some(*left) >= block.start).last()?.1
    };
    (end - begin <= block.text.len()).then_some(BlockSpan {
        block: block.id,
        start: start - begin,
        end: end - begin,
    })
}
