//! Runs every case of `tests/cases/*.toml`: a page in, and what must be found on it.
//!
//! The same files run through the package in Node and in the browser, so they are data and know nothing of
//! Rust. White space in expected texts is folded before it is compared.

use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::Value;
use sourcelight::{Analysis, BlockReport, Page, analyze};
use std::collections::BTreeMap;
use std::fmt::Debug;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: Option<String>,
    html: Option<String>,
    wordpress: Option<String>,
    url: Option<String>,
    #[serde(default)]
    hidden: Vec<Hidden>,
    #[serde(default)]
    kept: Vec<String>,
    #[serde(default)]
    quotes: Vec<Quote>,
    #[serde(default)]
    not_quotes: Vec<String>,
    #[serde(default)]
    speakers: Vec<Speaker>,
    #[serde(default)]
    origin: BTreeMap<String, Value>,
    article: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hidden {
    text: String,
    label: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Quote {
    text: String,
    kind: Option<String>,
    cue: Option<String>,
    mention: Option<String>,
    speaker: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Speaker {
    name: String,
    kind: Option<String>,
    role: Option<String>,
    affiliation: Option<String>,
}

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut trials = Vec::new();
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("tests/cases").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    for path in files {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let data = std::fs::read_to_string(&path).expect("a readable file");
        let file: File = toml::from_str(&data).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for case in file.case {
            trials.push(Trial::test(format!("{stem}::{}", case.name), move || run(&case)));
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn run(case: &Case) -> Result<(), Failed> {
    let page = match (&case.text, &case.html, &case.wordpress) {
        (Some(text), None, None) => Page::from_text(text),
        (None, Some(html), None) => Page::from_html(html, case.url.as_deref()),
        (None, None, Some(json)) => Page::from_wordpress(json)?.swap_remove(0),
        _ => return Err("a case has one of text, html, wordpress".into()),
    };
    let found = analyze(&page);
    for expected in &case.hidden {
        hidden(&found, expected)?;
    }
    for expected in &case.kept {
        let expected = squash(expected);
        if !found.blocks.iter().any(|block| visible(block).contains(&expected)) {
            let near = found.blocks.iter().find(|block| squash(&block.text).contains(&expected));
            return Err(match near {
                Some(block) => format!("hidden by {:?}: {expected}\n{block:?}", block.rule),
                None => format!("no block holds: {expected}"),
            }
            .into());
        }
    }
    for expected in &case.quotes {
        quote(&found, expected)?;
    }
    for expected in &case.not_quotes {
        let expected = squash(expected);
        if let Some(quote) = found.quotes.iter().find(|quote| squash(&quote.text).contains(&expected)) {
            return Err(format!("taken for a quote: {quote:?}").into());
        }
    }
    for expected in &case.speakers {
        speaker(&found, expected)?;
    }
    let origin = serde_json::to_value(&found.origin)?;
    for (field, expected) in &case.origin {
        // TOML has no null: `false` says that nothing may be found.
        let expected = if *expected == Value::Bool(false) { &Value::Null } else { expected };
        same(field, &origin[field], expected)?;
    }
    if let Some(expected) = &case.article {
        same("article", &found.article.text.trim(), &expected.trim())?;
    }
    Ok(())
}

fn hidden(found: &Analysis, expected: &Hidden) -> Result<(), Failed> {
    let text = squash(&expected.text);
    let label = found.blocks.iter().find_map(|block| {
        if block.hidden && squash(&block.text) == text {
            return Some(block.label.name());
        }
        let part = block
            .hidden_spans
            .iter()
            .find(|part| squash(&block.text[part.span.start..part.span.end]) == text);
        part.map(|part| part.label.name())
    });
    match (label, &expected.label) {
        (None, _) => {
            let near = found.blocks.iter().find(|block| squash(&block.text).contains(&text));
            Err(format!("not hidden: {text}\nin: {near:?}").into())
        }
        (Some(found), Some(expected)) => same("label", &found, &expected.as_str()),
        (Some(_), None) => Ok(()),
    }
}

fn quote(found: &Analysis, expected: &Quote) -> Result<(), Failed> {
    let text = squash(&expected.text);
    let Some(quote) = found.quotes.iter().find(|quote| squash(&quote.text) == text) else {
        let all: Vec<_> = found.quotes.iter().map(|quote| &quote.text).collect();
        return Err(format!("no quote: {text}\nfound: {all:#?}").into());
    };
    let words = |span: Option<sourcelight::BlockSpan>| {
        span.map_or("", |span| &found.blocks[span.block].text[span.start..span.end])
    };
    if let Some(kind) = &expected.kind {
        same("kind", &serde_json::to_value(quote.kind)?, &Value::from(kind.as_str()))?;
    }
    if let Some(cue) = &expected.cue {
        same("cue", &words(quote.cue), &cue.as_str())?;
    }
    if let Some(mention) = &expected.mention {
        same("mention", &words(quote.mention), &mention.as_str())?;
    }
    if let Some(speaker) = &expected.speaker {
        let name = quote.speaker.map_or("", |speaker| found.speakers[speaker].name.as_str());
        same("speaker", &name, &speaker.as_str())?;
    }
    Ok(())
}

fn speaker(found: &Analysis, expected: &Speaker) -> Result<(), Failed> {
    let Some(speaker) = found.speakers.iter().find(|speaker| speaker.name == expected.name) else {
        let all: Vec<_> = found.speakers.iter().map(|speaker| &speaker.name).collect();
        return Err(format!("no speaker {}; found: {all:?}", expected.name).into());
    };
    if let Some(kind) = &expected.kind {
        same("kind", &serde_json::to_value(speaker.kind)?, &Value::from(kind.as_str()))?;
    }
    for (field, found, expected) in [
        ("role", &speaker.role, &expected.role),
        ("affiliation", &speaker.affiliation, &expected.affiliation),
    ] {
        if let Some(expected) = expected {
            same(field, &found.as_deref().unwrap_or_default(), &expected.as_str())?;
        }
    }
    Ok(())
}

fn same<T: PartialEq + Debug>(what: &str, found: &T, expected: &T) -> Result<(), Failed> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what}: expected {expected:#?}, found {found:#?}").into())
    }
}

/// What a reader sees of a block.
fn visible(block: &BlockReport) -> String {
    if block.hidden {
        return String::new();
    }
    let mut text = String::new();
    let mut from = 0;
    for part in &block.hidden_spans {
        text.push_str(&block.text[from..part.span.start]);
        text.push('\u{fffc}');
        from = part.span.end;
    }
    text.push_str(&block.text[from..]);
    squash(&text)
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
