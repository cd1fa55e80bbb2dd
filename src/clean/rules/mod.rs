//! The rules: one kind of boilerplate, one file, all in one ordered [table](TABLE).
//!
//! A rule says what it recognises, why a reader does not miss it, and what its kind looks like: cues (wordings,
//! each with the evidence that has to come with it) and, where the page's structure says more than words, a test
//! of its own. To add a rule, write its file, list it in the table, and add a case to `tests/cases/`.

mod ad_placeholder;
pub(super) mod app_promo;
pub(super) mod author_contact;
pub(super) mod comment_prompt;
pub(super) mod copyright_notice;
pub(super) mod donation_appeal;
pub(super) mod newsletter_promo;
pub(super) mod page_furniture;
pub(super) mod press_release_boilerplate;
mod publisher_about;
mod read_original_link;
pub(super) mod related_links;
mod republication_notice;
mod share_tools;
pub(super) mod social_promo;
pub(super) mod subscription_promo;
pub(super) mod syndication_disclaimer;
mod trust_statement;
mod wire_credit;

use super::Label;
use super::hints::{HintWords, Hints};
use super::passage::{Passage, Story};
use super::pattern::Patterns;
use super::tables;
use crate::word::Dictionary;
use std::sync::OnceLock;

/// Every rule, in the order in which they are asked: the first that recognises a passage names it.
pub(super) const TABLE: &[&Rule] = &[
    &syndication_disclaimer::RULE,
    &republication_notice::RULE,
    &wire_credit::RULE,
    &copyright_notice::RULE,
    &ad_placeholder::RULE,
    &app_promo::RULE,
    &newsletter_promo::RULE,
    &donation_appeal::RULE,
    &subscription_promo::RULE,
    &comment_prompt::RULE,
    &author_contact::RULE,
    &social_promo::RULE,
    &share_tools::RULE,
    &read_original_link::RULE,
    &related_links::RULE,
    &trust_statement::RULE,
    &publisher_about::RULE,
    &press_release_boilerplate::RULE,
    &page_furniture::RULE,
];

/// One kind of boilerplate, as its rule is written.
pub(super) struct Rule {
    /// The name that reports and documentation use; the label's own where there is one rule for a label.
    pub name: &'static str,
    /// What it labels.
    pub label: Label,
    /// What it recognises.
    #[cfg_attr(not(test), expect(dead_code, reason = "docs/rules.md is written from it"))]
    pub finds: &'static str,
    /// Why it is hidden, in words for a reader.
    pub reason: &'static str,
    /// An example that is hidden at the end of a story.
    #[cfg_attr(not(test), expect(dead_code, reason = "docs/rules.md is written from it"))]
    pub hidden: &'static str,
    /// A sentence that looks like it and stays.
    #[cfg_attr(not(test), expect(dead_code, reason = "docs/rules.md is written from it"))]
    pub kept: &'static str,
    /// What its kind says.
    pub cues: &'static [Cue],
    /// What structure says about a passage: the rule's own test.
    pub test: Test,
}

/// A rule's own test, and the passages that it is for: there is no other that it recognises.
#[derive(Clone, Copy)]
pub(super) struct Test {
    of: Passages,
    holds: fn(&Story, &Passage) -> bool,
}

impl Test {
    /// No test of its own: the rule's cues say it all.
    pub const NONE: Self = Self { of: Passages(0), holds: |_, _| false };

    const fn new(of: Passages, holds: fn(&Story, &Passage) -> bool) -> Self {
        Self { of, holds }
    }

    /// Whether a passage of these is one that the test recognises.
    pub fn recognises(self, story: &Story, passage: &Passage, passages: Passages) -> bool {
        self.of.0 & passages.0 != 0 && (self.holds)(story, passage)
    }

    /// Whether the test would recognise a passage that is none of those that it is for.
    pub fn misses(self, story: &Story, passage: &Passage, passages: Passages) -> bool {
        self.of.0 & passages.0 == 0 && (self.holds)(story, passage)
    }
}

/// Kinds of passages; most paragraphs of a story are of none.
#[derive(Clone, Copy)]
pub(super) struct Passages(u8);

impl Passages {
    /// The markup around it hints at something.
    const HINTED: Self = Self(1);
    /// It is no [running](Passage::running) text.
    const SHORT: Self = Self(2);
    /// It stands below the story, or is its last.
    const LAST: Self = Self(4);

    /// What a passage is of these.
    pub fn of(passage: &Passage) -> Self {
        let hinted = u8::from(passage.hints != Hints::default()) * Self::HINTED.0;
        let short = u8::from(!passage.running) * Self::SHORT.0;
        let last = u8::from(passage.after == 0) * Self::LAST.0;
        Self(hinted | short | last)
    }

    /// Whether it is of none.
    pub fn are_none(self) -> bool {
        self.0 == 0
    }
}

impl Rule {
    /// What a page needs of the rule.
    pub const fn kind(&self) -> Kind {
        Kind { name: self.name, label: self.label, reason: self.reason, test: self.test }
    }
}

/// One kind of boilerplate: what is left of its [`Rule`] when cues are compiled.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// The name that reports and documentation use.
    pub name: &'static str,
    /// What it labels.
    pub label: Label,
    /// Why it is hidden, in words for a reader.
    pub reason: &'static str,
    /// What structure says about a passage.
    pub test: Test,
}

/// Where a cue has to stand, so that its words are evidence enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The words are enough, wherever they stand.
    Anywhere,
    /// Near the beginning or the end of the story.
    Edges,
    /// After the story's last paragraph, or glued to it.
    End,
    /// In a part of the page that its markup sets apart (a list, a button, a box), or outside the paragraphs.
    Apart,
}

/// Wordings of one kind that need the same evidence.
pub(super) struct Cue {
    /// Where it has to stand.
    pub place: Place,
    /// The longest sentence, in words, that is taken for it.
    pub words: usize,
    /// The wordings, as [patterns](super::pattern).
    pub says: &'static [&'static str],
}

impl Cue {
    /// What a cue of the rule at a place in the table needs.
    pub const fn evidence(&self, rank: usize) -> Evidence {
        Evidence { rank: rank as u16, words: self.words as u16, place: self.place }
    }
}

/// What a cue needs, so that it names its rule.
#[derive(Clone, Copy)]
pub(super) struct Evidence {
    rank: u16,
    words: u16,
    /// Where it has to stand.
    pub place: Place,
}

impl Evidence {
    pub const NONE: Self = Self { rank: 0, words: 0, place: Place::Anywhere };

    /// The place in the table of the rule that the cue belongs to.
    pub fn rank(&self) -> usize {
        self.rank.into()
    }

    /// The longest sentence, in words, that is taken for it.
    pub fn words(&self) -> usize {
        self.words.into()
    }

    /// Whether the words alone tell that a passage is no prose of the story.
    pub fn is_telling(&self) -> bool {
        matches!(self.place, Place::Anywhere | Place::Edges)
    }
}

const fn anywhere(words: usize, says: &'static [&'static str]) -> Cue {
    Cue { place: Place::Anywhere, words, says }
}

const fn at_edges(words: usize, says: &'static [&'static str]) -> Cue {
    Cue { place: Place::Edges, words, says }
}

const fn at_end(words: usize, says: &'static [&'static str]) -> Cue {
    Cue { place: Place::End, words, says }
}

const fn apart(words: usize, says: &'static [&'static str]) -> Cue {
    Cue { place: Place::Apart, words, says }
}

/// All rules, ready for a page.
pub(super) struct Rules {
    /// What every stage knows of single words.
    pub dictionary: Dictionary,
    /// What finds the cues.
    pub patterns: Patterns<'static>,
    /// What reads class names.
    pub hints: HintWords,
}

impl Rules {
    /// The rules, made ready on first use.
    pub fn get() -> &'static Rules {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| Rules {
            dictionary: tables::dictionary(),
            patterns: Patterns::new(&tables::CODE, &tables::SETS, &tables::NAMES),
            hints: HintWords::new(),
        })
    }

    /// Every rule in order.
    pub fn all(&self) -> &'static [Kind] {
        &tables::KINDS
    }

    /// What the rule's cue that a hit names needs; none for a cue of what is kept.
    pub fn cue(&self, number: u16) -> Option<&'static Evidence> {
        tables::CUES.get(usize::from(number))
    }

    /// The kept label that a hit's cue names.
    pub fn kept(&self, number: u16) -> Option<Label> {
        tables::KEPT.get(usize::from(number).checked_sub(tables::CUES.len())?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::duplicates;
    use crate::{Page, analyze};
    use std::fmt::Write;

    const OPENING: &str = "HALE — The ferry will run again in May, the port said on Monday, after a winter of repairs.\n\n\
        The town paid for most of the work, and the council will look at the bill in the first week of April.\n\n\
        Residents had waited since the autumn, when the old pier broke in a storm and the boats stayed in.\n\n\
        The port lent them a bus in the meantime, which took an hour longer than the boats had ever taken.";
    const CLOSING: &str =
        "The first boat leaves at seven in the morning, and the last one comes back at ten at night.";

    #[test]
    fn every_example_is_hidden_by_its_rule() {
        let mut wrong = Vec::new();
        for rule in TABLE {
            let analysis = analyze(&Page::from_text(&format!("{OPENING}\n\n{}", rule.hidden)));
            let block = &analysis.blocks[4];
            if (block.rule, block.text.as_str()) != (Some(rule.name), rule.hidden) {
                wrong.push((rule.name, block.rule));
            }
            assert!(analysis.blocks[..4].iter().all(|block| !block.hidden && block.hidden_spans.is_empty()));
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn every_look_alike_stays() {
        for rule in TABLE {
            for text in
                [format!("{OPENING}\n\n{}\n\n{CLOSING}", rule.kept), format!("{OPENING}\n\n{}", rule.kept)]
            {
                for block in analyze(&Page::from_text(&text)).blocks {
                    assert!(
                        !block.hidden && block.hidden_spans.is_empty(),
                        "{:?} hides {:?}",
                        block.rule,
                        block.text
                    );
                }
            }
        }
    }

    /// The page that lists the rules, for those who want to know what is hidden and why.
    fn document() -> String {
        let mut page = String::from(
            "# What is hidden, and why\n\nEvery rule, in the order in which they are asked. Written by \
             `UPDATE=1 cargo test rules_are_documented` from the rules in `src/clean/rules/`; a test fails when it is stale.\n",
        );
        for rule in TABLE.iter().copied().chain([&duplicates::TITLE, &duplicates::PARAGRAPH]) {
            let _ = write!(
                page,
                "\n## {}\n\n**What it finds.** {}\n\n**Why a reader does not miss it.** {}\n\n**Hidden:** {}\n\n**Kept:** {}\n",
                rule.name, rule.finds, rule.reason, rule.hidden, rule.kept
            );
        }
        page
    }

    #[test]
    fn rules_are_documented() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, document()).expect("docs/ can be written");
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == document(), "docs/rules.md is stale: UPDATE=1 cargo test rules_are_documented");
    }
}
