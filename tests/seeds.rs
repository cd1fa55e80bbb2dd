//! The four documents that the project began with come out right: every boilerplate line hidden, every line of
//! the story visible, every spoken run in quotation marks given to the right speaker by full name.
//!
//! They are third-party text and stand beside the project, not in it; where they are missing, this says so.

use serde_json::Value;
use sourcelight::{Analysis, BlockSpan, Page, analyze};
use std::collections::HashMap;
use std::path::PathBuf;

const KEPT: &[&str] = &["content", "headline", "byline", "dateline-or-date", "caption", "correction"];

fn shared() -> Option<PathBuf> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.exists() {
        return Some(folder);
    }
    eprintln!("skipped: no shared data beside the project");
    None
}

fn documents(path: PathBuf) -> Vec<Value> {
    let data = std::fs::read_to_string(path).expect("readable data");
    data.lines().map(|line| serde_json::from_str(line).expect("JSON")).filter(is_seed).collect()
}

fn is_seed(document: &Value) -> bool {
    document["doc_id"].as_str().is_some_and(|id| id.starts_with("seed-"))
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(document: &Value) -> Page {
    match document["html"].as_str() {
        Some(html) => Page::from_html(html, document["url"].as_str()),
        None => Page::from_text(document["text"].as_str().expect("a text")),
    }
}

#[test]
fn hide_their_boilerplate_and_keep_their_story() {
    let Some(folder) = shared() else { return };
    let gold: HashMap<String, Value> = documents(folder.join("blocks/gold.jsonl"))
        .into_iter()
        .map(|document| (document["doc_id"].as_str().expect("an id").to_owned(), document))
        .collect();
    let mut wrong = Vec::new();
    for document in documents(folder.join("blocks/pages.jsonl")) {
        let id = document["doc_id"].as_str().expect("an id");
        let found = analyze(&read(&document));
        let mut seen: HashMap<String, usize> = HashMap::new();
        for item in gold[id]["blocks"].as_array().expect("blocks") {
            let text = squash(item["text"].as_str().expect("a text"));
            let label = item["label"].as_str().expect("a label");
            if item["ambiguous"].as_bool() == Some(true)
                || !text.chars().any(char::is_alphanumeric)
                || label == "mixed"
            {
                continue;
            }
            let nth = seen.entry(text.clone()).or_default();
            let hidden = is_hidden(&found, &text, *nth);
            *nth += 1;
            if hidden == KEPT.contains(&label) {
                wrong.push(format!("{id}: {label} is {}: {text}", if hidden { "hidden" } else { "visible" }));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether the nth block of that text, or all blocks that it stands in or that stand in it, are hidden.
fn is_hidden(found: &Analysis, text: &str, nth: usize) -> bool {
    let same: Vec<_> = found.blocks.iter().filter(|block| squash(&block.text) == text).collect();
    let blocks: Vec<_> = match same.get(nth.min(same.len().saturating_sub(1))) {
        Some(block) => vec![*block],
        None => {
            let touches = |other: &str| other.contains(text) || (other.len() > 20 && text.contains(other));
            found.blocks.iter().filter(|block| touches(&squash(&block.text))).collect()
        }
    };
    !blocks.is_empty()
        && blocks.iter().all(|block| {
            block.hidden
                || block.hidden_spans.iter().any(|part| {
                    let part = squash(&block.text[part.span.start..part.span.end]);
                    part.contains(text) || (text.contains(&part) && part.len() * 10 > text.len() * 8)
                })
        })
}

#[test]
fn give_every_spoken_run_to_its_speaker() {
    let Some(folder) = shared() else { return };
    let mut wrong = Vec::new();
    for document in documents(folder.join("speakers/dev.jsonl")) {
        let id = document["doc_id"].as_str().expect("an id");
        let text = document["text"].as_str().expect("a text");
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let page = Page::from_text(text);
        let found = analyze(&page);
        let starts = block_starts(&page, text);
        let covers = |span: &BlockSpan, start: usize, end: usize| {
            let (from, to) = (starts[span.block] + span.start, starts[span.block] + span.end);
            to.min(end).saturating_sub(from.max(start))
        };
        let covering = |run: &Value| {
            let at = |field: &str| bytes[run[field].as_u64().expect("an offset") as usize];
            let (start, end) = (at("start"), at("end"));
            let half = (end - start).div_ceil(2);
            found
                .quotes
                .iter()
                .find(|quote| quote.spans.iter().map(|span| covers(span, start, end)).sum::<usize>() >= half)
        };
        let people: HashMap<&str, &Value> = document["people"]
            .as_array()
            .expect("people")
            .iter()
            .map(|person| (person["id"].as_str().expect("an id"), person))
            .collect();
        for run in document["quotes"].as_array().expect("quotes") {
            let wanted = people.get(run["speaker"].as_str().unwrap_or_default());
            let Some(wanted) = wanted.filter(|person| person["kind"] == "person") else { continue };
            let name =
                covering(run).and_then(|quote| quote.speaker).map(|speaker| &found.speakers[speaker].name);
            if name.map(String::as_str) != wanted["name"].as_str() {
                wrong.push(format!("{id}: {} is {}'s, not {name:?}", run["text"], wanted["name"]));
            }
        }
        for run in document["not_quotes"].as_array().into_iter().flatten() {
            if let Some(quote) = covering(run) {
                wrong.push(format!("{id}: {} is no quote, found {:?}", run["text"], quote.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Where each block begins in the text, in bytes.
fn block_starts(page: &Page, text: &str) -> Vec<usize> {
    let mut from = 0;
    page.blocks
        .iter()
        .map(|block| {
            let start = from + text[from..].find(&block.text).expect("a block is a slice of its text");
            from = start + block.text.len();
            start
        })
        .collect()
}

#[test]
fn say_where_they_came_from() {
    let Some(folder) = shared() else { return };
    let origins: HashMap<String, _> = documents(folder.join("blocks/pages.jsonl"))
        .iter()
        .map(|document| (document["doc_id"].as_str().expect("an id").to_owned(), analyze(&read(document))))
        .collect();
    let publisher =
        |id: &str| origins[id].origin.publisher.as_deref().map(|name| name.trim_start_matches("The "));
    assert_eq!(publisher("seed-000"), Some("Washington Times"));
    assert_eq!(publisher("seed-001"), Some("Washington Times"));
    assert_eq!(origins["seed-003"].origin.agency.as_deref(), Some("Reuters"));
    assert!(matches!(
        origins["seed-004"].origin.agency.as_deref(),
        Some("AP" | "Associated Press" | "The Associated Press")
    ));
    let notice = origins["seed-000"].origin.evidence.iter().any(|evidence| {
        origins["seed-000"].blocks[evidence.span.block].label.name() == "republication-notice"
    });
    assert!(notice, "the first seed's notice is no evidence: {:?}", origins["seed-000"].origin);
}
