//! Writes the features of annotated articles, for the scripts that fit the models. Runs as an ignored test:
//!
//! `SOURCELIGHT_FIT=in.jsonl SOURCELIGHT_FIT_OUT=folder cargo test --release writes_features -- --ignored`
//!
//! Each line of the input is `{"doc_id", "text", "quotes": [{"start", "end", "segments", "speaker_segments"}]}`
//! in code points, and where quotation marks that are no speech are annotated, their spans as `"not_quotes"`.

use super::clause::Clauses;
use super::features::{Before, Context};
use super::marks;
use crate::page::{BlockSpan, Page};
use crate::token::{Text, lexicon};
use serde_json::Value;
use std::io::Write;

struct Gold {
    contents: Vec<(usize, usize)>,
    sources: Vec<(usize, usize)>,
    cue: Option<(usize, usize)>,
}

fn spans(value: &Value, list: &str, start: &str, end: &str, bytes: &[usize]) -> Vec<(usize, usize)> {
    let at = |value: &Value| value.as_u64().and_then(|at| bytes.get(at as usize).copied());
    let pairs = value.get(list).and_then(Value::as_array);
    let mut found: Vec<_> =
        pairs.into_iter().flatten().filter_map(|pair| Some((at(&pair[0])?, at(&pair[1])?))).collect();
    if found.is_empty() {
        found.extend(at(&value[start]).zip(at(&value[end])));
    }
    found
}

fn write_reports(
    file: &mut impl Write,
    document: usize,
    context: &Context<'_, '_>,
    gold: &[Gold],
    place: &impl Fn(BlockSpan) -> (usize, usize),
) {
    let text = context.text;
    let mut reports = Vec::new();
    context.clauses.reporting.for_each(|cue| context.reports(cue, &context.sentence(cue), &mut reports));
    for report in &reports {
        let Some(cue) = text.span(report.cue..report.cue + 1).map(place) else { continue };
        let Some(content) = text.span(report.content.clone()).map(place) else { continue };
        // Whose words are in quotation marks is a question of the runs.
        let quote = gold.iter().find(|quote| quote.cue.is_some_and(|span| overlap(span, cue) > 0));
        let covered = quote.map(|quote| {
            let size: usize = quote.contents.iter().map(|span| span.1 - span.0).sum();
            quote.contents.iter().map(|&span| overlap(span, content)).sum::<usize>() * 10 > size * 3
        });
        let label = u8::from(covered == Some(true));
        let source = quote.is_some_and(|quote| {
            let mention =
                report.mention.and_then(|mention| text.span(text.phrases[mention].tokens.clone())).map(place);
            mention.is_some_and(|mention| quote.sources.iter().any(|&source| overlap(source, mention) > 0))
        });
        let quoted = context.run_beside(report);
        let lemma = if report.verb.is_some() { text.tokens[report.cue].lemma } else { 0 };
        let row = context
            .report(report, &context.sentence(report.cue), quoted)
            .iter()
            .map(u8::to_string)
            .collect::<Vec<_>>()
            .join(",");
        writeln!(file, "{document},{},{label},{},{lemma},{row}", report.cue, u8::from(source))
            .expect("written");
    }
}

#[test]
fn every_verb_has_a_habit() {
    assert_eq!(
        super::features::VERB_HABITS.len(),
        lexicon::lemmas(),
        "fit the models again: the list of verbs changed"
    );
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

#[test]
#[ignore = "a tool: reads and writes the files that the environment names"]
fn writes_features_for_fitting() {
    let input = std::env::var("SOURCELIGHT_FIT").expect("SOURCELIGHT_FIT names the input");
    let folder = std::env::var("SOURCELIGHT_FIT_OUT").expect("SOURCELIGHT_FIT_OUT names a folder");
    let create = |name: &str| {
        std::io::BufWriter::new(std::fs::File::create(format!("{folder}/{name}")).expect("writable"))
    };
    let (mut pair_file, mut run_file) = (create("pairs.csv"), create("runs.csv"));
    let mut report_file = create("reports.csv");
    writeln!(create("lemmas.csv"), "{}", lexicon::lemmas()).expect("written");
    let input = std::fs::read_to_string(input).expect("readable");
    for (document_number, line) in input.lines().enumerate() {
        let document: Value = serde_json::from_str(line).expect("JSON");
        let source = document["text"].as_str().unwrap_or_default();
        let bytes: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
        let others = document["not_quotes"].as_array();
        let other_spans: Vec<_> = others
            .into_iter()
            .flatten()
            .flat_map(|other| spans(other, "segments", "start", "end", &bytes))
            .collect();
        let gold: Vec<Gold> = document["quotes"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|quote| Gold {
                contents: spans(quote, "segments", "start", "end", &bytes),
                cue: spans(quote, "", "cue_start", "cue_end", &bytes).first().copied(),
                sources: spans(quote, "speaker_segments", "speaker_start", "speaker_end", &bytes),
            })
            .collect();
        let page = Page::from_text(source);
        let words = crate::clean::words(&page);
        let labels = crate::clean::label(&page, &crate::clean::region::find(&page), &words);
        let text = Text::new(&page, &labels, &words);
        let mut starts = Vec::new();
        let mut from = 0;
        for block in &page.blocks {
            let at = source[from..].find(&block.text).map_or(from, |at| at + from);
            starts.push(at);
            from = at + block.text.len();
        }
        let place = |span: BlockSpan| (starts[span.block] + span.start, starts[span.block] + span.end);
        let runs = marks::runs(&text);
        let clauses = Clauses::parse(&text, &runs);
        let verb_lemma = |candidate: usize| {
            clauses.verb_of[candidate].map_or(0, |verb| text.tokens[clauses.verbs[verb as usize].token].lemma)
        };
        let cues = super::features::count_cues(&text, &clauses);
        let context = Context { text: &text, runs: &runs, clauses: &clauses, cues: &cues };
        if others.is_none() {
            write_reports(&mut report_file, document_number, &context, &gold, &place);
        }
        let mut before = Before::default();
        let mut found = Before::default();
        for (number, run) in runs.iter().enumerate() {
            let Some(span) = text.span(run.tokens.clone()) else { continue };
            let span = place(span);
            let size = span.1 - span.0;
            let annotated = gold
                .iter()
                .map(|quote| {
                    (quote.contents.iter().map(|&content| overlap(content, span)).sum::<usize>(), quote)
                })
                .max_by_key(|(covered, _)| *covered)
                .filter(|(covered, _)| covered * 2 >= size)
                .map(|(_, quote)| quote);
            let features = context.run(number);
            let mut described = context.describe(number);
            let answer = context.attribute(number, found, &mut described);
            let quotation = context.quotation(number, &features, answer.as_ref());
            let row = |features: &[u8]| features.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
            // Where the quotation marks that are no speech are annotated, what is not annotated is left out.
            if others.is_none()
                || annotated.is_some()
                || other_spans.iter().any(|&other| overlap(other, span) * 2 >= size)
            {
                let (set, label) = (u8::from(others.is_some()), u8::from(annotated.is_some()));
                writeln!(run_file, "{document_number},{number},{label},{set},{}", row(&quotation))
                    .expect("written");
            }
            let sources = annotated.map_or(&[][..], |quote| &quote.sources);
            let right;
            {
                let mut described = context.place(number);
                context.follow(&mut described, before);
                let candidates = context.candidates(&described);
                let closeness = |candidate: usize| {
                    let phrase = text.span(text.phrases[candidate].tokens.clone()).map(place)?;
                    let shared: usize = sources.iter().map(|&source| overlap(source, phrase)).sum();
                    let total =
                        phrase.1 - phrase.0 + sources.iter().map(|source| source.1 - source.0).sum::<usize>();
                    (shared > 0).then(|| {
                        // The phrase that begins where the source does says who it is; the rest of a long source
                        // describes them.
                        let begins = sources.iter().any(|source| phrase.0 <= source.0 && source.0 < phrase.1);
                        1000 * shared / total + 1000 * usize::from(begins)
                    })
                };
                right = candidates
                    .iter()
                    .copied()
                    .filter_map(|candidate| Some((closeness(candidate)?, candidate)))
                    .max();
                for &candidate in &candidates {
                    let label = if sources.is_empty() {
                        4
                    } else {
                        match (closeness(candidate), right) {
                            (Some(_), Some((_, best))) if best == candidate => 1,
                            (Some(_), _) => 2,
                            _ => 0,
                        }
                    };
                    let pair = context.pair(&described, candidate);
                    writeln!(
                        pair_file,
                        "{document_number},{number},{candidate},{label},{},{},{},{}",
                        run.words,
                        verb_lemma(candidate),
                        row(&pair),
                        row(&features)
                    )
                    .expect("written");
                }
                if !sources.is_empty() && right.is_none() {
                    writeln!(
                        pair_file,
                        "{document_number},{number},-1,3,{},0,{}",
                        run.words,
                        row(&[0; super::features::PAIR_FEATURES + super::features::RUN_FEATURES])
                    )
                    .expect("written");
                }
            }
            let next_in_block = runs.get(number + 1).is_some_and(|next| {
                text.tokens[next.tokens.start].block == text.tokens[run.tokens.start].block
            });
            found = Before {
                run: next_in_block.then_some(number),
                mention: answer
                    .filter(|answer| answer.confidence >= 0.5)
                    .map(|answer| answer.mention)
                    .or(found.mention),
                cue: None,
            };
            before = Before {
                run: next_in_block.then_some(number),
                mention: right.map(|(_, mention)| mention).or(before.mention),
                cue: None,
            };
        }
    }
}
