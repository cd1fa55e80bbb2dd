//! What holds for every analysis of every input, however broken: nothing panics, every span lies on character
//! boundaries inside its block, every reference leads somewhere, and whatever is hidden says why.

use proptest::prelude::*;
use sourcelight::{Analysis, BlockSpan, Page, analyze};

fn check(page: &Page, analysis: &Analysis) {
    let text = |span: &BlockSpan| {
        let text = &analysis.blocks[span.block].text;
        assert!(span.start < span.end, "an empty span {span:?}");
        text.get(span.start..span.end).unwrap_or_else(|| panic!("{span:?} is no part of {text:?}"))
    };
    assert_eq!(page.blocks.len(), analysis.blocks.len());
    for (id, block) in analysis.blocks.iter().enumerate() {
        assert_eq!(block.id, id);
        assert_eq!(block.hidden, block.label.is_hidden());
        if block.hidden {
            assert!(block.rule.is_some() && block.reason.as_ref().is_some_and(|reason| !reason.is_empty()));
        }
        let mut from = 0;
        for part in &block.hidden_spans {
            assert!(
                part.span.start >= from && part.span.start < part.span.end,
                "{part:?} overlaps in {block:?}"
            );
            assert!(block.text.get(part.span.start..part.span.end).is_some());
            assert!(!part.rule.is_empty() && !part.reason.is_empty() && part.label.is_hidden());
            from = part.span.end;
        }
    }
    for (id, quote) in analysis.quotes.iter().enumerate() {
        assert_eq!(quote.id, id);
        assert!(!quote.spans.is_empty());
        quote.spans.iter().chain(&quote.cue).chain(&quote.mention).for_each(|span| {
            text(span);
            assert!(!analysis.blocks[span.block].hidden, "a quote in a hidden block");
        });
        assert!((0.0..=1.0).contains(&quote.confidence));
        if let Some(speaker) = quote.speaker {
            assert!(analysis.speakers[speaker].quotes.contains(&id));
        }
    }
    for (id, speaker) in analysis.speakers.iter().enumerate() {
        assert_eq!(speaker.id, id);
        assert!(!speaker.name.trim().is_empty());
        assert!(speaker.mentions.is_sorted());
        speaker.mentions.iter().for_each(|span| {
            text(span);
        });
        assert!(speaker.quotes.is_sorted());
        for quote in &speaker.quotes {
            assert_eq!(analysis.quotes[*quote].speaker, Some(id));
        }
    }
    analysis.origin.evidence.iter().for_each(|evidence| {
        text(&evidence.span);
        assert!(!evidence.says.is_empty());
    });
    assert!(analysis.article.paragraphs.is_sorted());
    for block in &analysis.article.paragraphs {
        assert!(!analysis.blocks[*block].hidden);
    }
    // The conversion walks every offset; it panics where one is off.
    let blocks: Vec<Vec<u16>> =
        analysis.blocks.iter().map(|block| block.text.encode_utf16().collect()).collect();
    let converted = analysis.clone().into_utf16();
    for (before, after) in analysis.quotes.iter().zip(&converted.quotes) {
        for (bytes, units) in before.spans.iter().zip(&after.spans) {
            let slice = &blocks[units.block][units.start..units.end];
            assert_eq!(String::from_utf16_lossy(slice), text(bytes));
        }
    }
}

fn check_text(text: &str) {
    let page = Page::from_text(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    for block in &page.blocks {
        let start = block.start.expect("plain text says where a block begins");
        let length = block.text.encode_utf16().count();
        assert_eq!(String::from_utf16_lossy(&units[start..start + length]), block.text);
    }
    check(&page, &analyze(&page));
}

fn check_html(html: &str) {
    let page = Page::from_html(html, Some("https://news.example/a"));
    check(&page, &analyze(&page));
}

/// The pieces that news is made of, good and broken, so that random strings of them reach deep into the rules.
fn pieces() -> impl Strategy<Value = Vec<String>> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "(",
            ")",
            "[",
            "]",
            ".",
            ",",
            ";",
            ":",
            "—",
            " - ",
            "…",
            "?",
            "!",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u{a0}",
            "\u{feff}",
            "\u{ad}",
            "|",
            "•",
            "©",
            "®",
            "’s ",
            "'s ",
            "Q:",
            "A:",
            "said ",
            "says ",
            "adding ",
            "told reporters ",
            "according to ",
            "wrote",
            "that ",
            "he ",
            "She ",
            "they ",
            "who ",
            "Ms. Brook ",
            "Ada Brook ",
            "Kim Jong-un ",
            "President Ada Brook ",
            "the port director ",
            "U.S. officials ",
            "Dr. ",
            "J. R. ",
            "Jr. ",
            "al-Rashid ",
            "van der Berg ",
            "O’Neil ",
            "𝔄da ",
            "Éloïse ",
            "ß",
            "İ",
            "ﬁ",
            "😀",
            "日本",
            "e\u{301}",
            "This article was originally published by ",
            "A version of this story appeared in ",
            "The post ",
            " appeared first on ",
            "(Reporting by ",
            "; Editing by ",
            "Copyright 2024 ",
            "All rights reserved. ",
            "Sign up for our newsletter ",
            "Read more: ",
            "Advertisement",
            "Follow us on ",
            "SEOUL (Reuters) - ",
            "By Ada Brook",
            "Comments",
            "Share",
            "Harbor Gazette",
            "Related: ",
            "Click here ",
            "https://news.example/x?y=1",
            "ada@news.example",
            "May 3, 2024",
            "12:30",
        ])
        .prop_map(str::to_owned),
        "[a-z]{1,8} ",
        "[A-Z][a-z]{1,8} ",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..60)
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    let tag = prop::sample::select(vec![
        "<p>", "</p>", "<div>", "</div>", "<div class='related newsletter'>", "<a href='https://other.example/'>", "</a>", "<br>",
        "<br><br>", "<h1>", "</h1>", "<article>", "</article>", "<ul><li>", "</li></ul>", "<blockquote>", "</blockquote>",
        "<table><tr><td>", "</table>", "<span class=credit>", "</span>", "<figure><figcaption>", "</figcaption></figure>",
        "<script type='application/ld+json'>{\"headline\": \"Ada\", \"@graph\": [1, null, {\"author\": {\"name\": 3}}]}</script>",
        "<script>", "</script>", "<!--", "-->", "<title>", "</title>", "<meta property='og:title' content='Ada Brook'>",
        "<time datetime='2024'>", "</time>", "<b>", "</b>", "<svg>", "</svg>", "<template>", "<select>", "</select>", "<p", "&#0;", "&amp;", "<",
    ])
    .prop_map(str::to_owned);
    (pieces(), prop::collection::vec(tag, 0..60)).prop_map(|(pieces, tags)| {
        let mut pieces = pieces.into_iter();
        tags.into_iter().flat_map(|tag| [Some(tag), pieces.next()]).flatten().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hold_for_random_text(pieces in pieces()) {
        check_text(&pieces.concat());
    }

    #[test]
    fn hold_for_random_html(tags in tags()) {
        check_html(&tags.concat());
    }

    #[test]
    fn hold_for_arbitrary_characters(text in "\\PC{0,400}") {
        check_text(&text);
        check_html(&text);
    }
}

#[test]
fn hold_for_the_shapes_that_break_readers() {
    check_text("");
    check_text("\n\n\n");
    check_text(&"“".repeat(5_000));
    check_text(&"\"".repeat(5_001));
    check_text(&"A ".repeat(50_000));
    check_text(&"word\n".repeat(20_000));
    check_text(&"(Reporting by ".repeat(5_000));
    check_text(&"said Ada Brook, ".repeat(10_000));
    check_html(&"<div>".repeat(20_000));
    check_html(&format!("{}text{}", "<p><b>".repeat(3_000), "</b></p>".repeat(3_000)));
    check_html(&"<p>“Yes,” said Ada Brook.</p>".repeat(5_000));
    check_html(&"<a href=x>y</a> ".repeat(20_000));
    assert!(Page::from_wordpress("{").is_err());
    assert!(Page::from_wordpress("3").is_err());
    assert!(Page::from_wordpress("[{}]").is_err());
}

#[test]
fn hold_for_the_shared_data() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !folder.exists() {
        eprintln!("skipped: no shared data beside the project");
        return;
    }
    for file in
        ["speakers/dev.jsonl", "lines/lines.jsonl", "lines/lookalikes.jsonl", "quotes/polnear_dev.jsonl"]
    {
        for line in std::fs::read_to_string(folder.join(file)).expect("readable data").lines() {
            let document: serde_json::Value = serde_json::from_str(line).expect("JSON");
            match (document["html"].as_str(), document["text"].as_str()) {
                (Some(html), _) => check_html(html),
                (None, text) => check_text(text.expect("a text")),
            }
        }
    }
}
