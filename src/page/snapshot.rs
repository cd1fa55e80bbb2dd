//! Reads a snapshot: a live document written down in one string by a walk in JavaScript, for an engine that
//! cannot reach the document.
//!
//! The string is a sequence of records. Text in it has no control characters below U+0007 (the writer puts
//! U+FFFD in their place, which keeps all offsets).
//!
//! | record | means |
//! |---|---|
//! | U+0001 tag (U+0002 name U+0003 value)* U+0004 | an element opens |
//! | U+0005 text | a text node |
//! | U+0006 | the element that was opened last closes |

use super::{Attributes, Builder, Page, Visit};

/// Reads a snapshot. What is not in its form is passed over.
pub(crate) fn read(snapshot: &str, url: Option<&str>) -> Page {
    let mut builder = Builder::new(url, true);
    // How many elements are open below one that the builder does not want.
    let mut skipped = 0_u32;
    let mut rest = snapshot;
    while let Some(start) = rest.find(['\u{1}', '\u{5}', '\u{6}']) {
        let kind = rest.as_bytes()[start];
        let record = &rest[start + 1..];
        let end = match kind {
            1 => record.find('\u{4}').map_or(record.len(), |end| end + 1),
            5 => record.find(['\u{1}', '\u{5}', '\u{6}']).unwrap_or(record.len()),
            _ => 0,
        };
        let (record, after) = record.split_at(end);
        rest = after;
        match (kind, skipped) {
            (1, 0) => {
                let mut parts = record.trim_end_matches('\u{4}').split('\u{2}');
                let tag = parts.next().unwrap_or_default();
                let mut attributes = Attributes::default();
                for (name, value) in parts.filter_map(|part| part.split_once('\u{3}')) {
                    attributes.push(name, value);
                }
                skipped = u32::from(builder.open(tag, attributes) == Visit::Skip);
            }
            (1, _) => {
                builder.pass_node();
                skipped += 1;
            }
            (5, 0) => builder.text(record),
            (5, _) => builder.pass_node(),
            (_, 0) => builder.close(),
            _ => skipped -= 1,
        }
    }
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_blocks_and_the_way_back_to_their_nodes() {
        let page = read("\u{1}p\u{4}\u{5}Ada \u{1}b\u{4}\u{5}Brook\u{6}\u{6}", None);
        assert_eq!(page.blocks[0].text, "Ada Brook");
        let places: Vec<_> =
            page.blocks[0].runs.iter().map(|run| (run.start, run.node, run.offset, run.length)).collect();
        assert_eq!(places, [(0, 1, 0, 4), (4, 3, 0, 5)]);
    }

    #[test]
    fn counts_the_nodes_below_a_skipped_element() {
        let page = read("\u{1}svg\u{4}\u{1}title\u{4}\u{5}Logo\u{6}\u{6}\u{1}p\u{4}\u{5}Text\u{6}", None);
        assert_eq!(page.blocks[0].text, "Text");
        assert_eq!(page.blocks[0].runs[0].node, 4);
    }

    #[test]
    fn passes_over_what_is_no_snapshot() {
        assert!(read("no records at all", None).blocks.is_empty());
        assert!(read("\u{6}\u{6}\u{4}\u{3}\u{1}", None).blocks.is_empty());
    }
}
