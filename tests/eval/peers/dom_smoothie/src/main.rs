//! Runs dom_smoothie over pages and writes one prediction a line, as `predict` does.
//!
//! `cargo run --release -- PAGES.jsonl OUT.jsonl`

use dom_smoothie::Readability;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else { return Err("usage: PAGES.jsonl OUT.jsonl".into()) };
    let folder = Path::new(input).parent().unwrap_or(Path::new("."));
    let mut out = std::io::BufWriter::new(std::fs::File::create(output)?);
    for line in std::fs::read_to_string(input)?.lines().filter(|line| !line.trim().is_empty()) {
        let document: Value = serde_json::from_str(line)?;
        let Some(file) = document["html_file"].as_str() else { continue };
        let mut bytes = std::fs::read(folder.join(file))?;
        if file.ends_with("gz") {
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked)?;
            bytes = unpacked;
        }
        let html = String::from_utf8_lossy(&bytes).into_owned();
        let start = Instant::now();
        let parsed = Readability::new(html, document["url"].as_str(), None).and_then(|mut reader| reader.parse());
        let taken = start.elapsed().as_secs_f64() * 1000.0;
        let row = match parsed {
            Ok(article) => json!({
                "doc_id": document["doc_id"], "ms": taken,
                "title": article.title, "byline": article.byline,
                "analysis": {"article": {"text": article.text_content.to_string()}},
            }),
            Err(error) => json!({"doc_id": document["doc_id"], "ms": taken, "title": null, "byline": null,
                "error": error.to_string(), "analysis": {"article": {"text": ""}}}),
        };
        writeln!(out, "{row}")?;
    }
    Ok(())
}
