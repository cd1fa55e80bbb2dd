//! Runs the engine over documents and writes one prediction a line, natively: the quick way to measure.
//!
//! `cargo run --release --example predict -- IN.jsonl OUT.jsonl`
//!
//! A line of IN is `{"doc_id", "text"}`, `{"doc_id", "html", "url"}` or `{"doc_id", "html_file", "url"}`, the
//! file relative to IN's folder and possibly gzipped.

use serde_json::{Value, json};
use sourcelight::{Page, analyze};
use std::io::{Read, Write};
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        return Err("usage: predict IN.jsonl OUT.jsonl".into());
    };
    let folder = Path::new(input).parent().unwrap_or(Path::new("."));
    let mut out = std::io::BufWriter::new(std::fs::File::create(output)?);
    let (mut kilobytes, mut seconds) = (0.0, 0.0);
    for line in std::fs::read_to_string(input)?.lines().filter(|line| !line.trim().is_empty()) {
        let document: Value = serde_json::from_str(line)?;
        let field = |name: &str| document.get(name).and_then(Value::as_str);
        let html = match field("html_file") {
            Some(file) => Some(read_page(&folder.join(file))?),
            None => field("html").map(str::to_owned),
        };
        let start = Instant::now();
        let page = match &html {
            Some(html) => Page::from_html(html, field("url")),
            None => Page::from_text(field("text").unwrap_or_default()),
        };
        let analysis = analyze(&page);
        let taken = start.elapsed().as_secs_f64();
        seconds += taken;
        kilobytes += html.as_deref().or(field("text")).map_or(0, str::len) as f64 / 1000.0;
        let row =
            json!({"doc_id": document["doc_id"], "ms": taken * 1000.0, "analysis": analysis.into_utf16()});
        writeln!(out, "{row}")?;
    }
    eprintln!("{:.4} ms per KB over {kilobytes:.0} KB", seconds * 1000.0 / kilobytes);
    Ok(())
}

fn read_page(path: &Path) -> std::io::Result<String> {
    let mut bytes = std::fs::read(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked)?;
        bytes = unpacked;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
