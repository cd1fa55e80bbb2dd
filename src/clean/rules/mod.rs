//! The rules: one kind of boilerplate, one file, all in one ordered [table](TABLE).
//!
//! A rule says what it recognises, why a reader does not miss it, and what its kind looks like: cues (wordings,
//! each with the evidence that has to come with it) and, where the page's structure says more than words, a test
//! of its own. To add a rule, write its file, list it in the table, and add a case to `tests/cases/`.

mod ad_placeholder;
mod app_promo;
mod author_contact;
mod comment_prompt;
mod copyright_notice;
mod donation_appeal;
mod newsletter_promo;
pub(super) mod page_furniture;
pub(super) mod press_release_boilerplate;
mod publisher_about;
mod read_original_link;
pub(super) mod related_links;
mod republication_notice;
mod share_tools;
mod social_promo;
mod subscription_promo;
mod syndication_disclaimer;
mod trust_statement;
mod wire_credit;

use super::Label;
use super::kept;
use super::passage::{Passage, Story};
use super::pattern::Patterns;
use std::sync::OnceLock;

/// Every rule, in the order in which they are asked: the first that recognises a passage names it.
const TABLE: &[&Rule] = &[
    &republication_notice::RULE,
    &syndication_disclaimer::RULE,
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

/// One kind of boilerplate.
pub(super) struct Rule {
    /// The name that reports and documentation use; the label's own where there is one rule for a label.
    pub name: &'static str,
    /// What it labels.
    pub label: Label,
    /// What it recognises.
    pub finds: &'static str,
    /// Why it is hidden, in words for a reader.
    pub reason: &'static str,
    /// An example that is hidden at the end of a story.
    pub hidden: &'static str,
    /// A sentence that looks like it and stays.
    pub kept: &'static str,
    /// What its kind says.
    pub cues: &'static [Cue],
    /// What structure says about a passage: the rule's own test.
    pub test: fn(&Story, &Passage) -> bool,
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

/// No test of its own: the rule's cues say it all.
pub(super) fn by_words_alone(_: &Story, _: &Passage) -> bool {
    false
}

/// All rules with their cues compiled.
pub(super) struct Rules {
    /// What finds the cues.
    pub patterns: Patterns,
    cues: Vec<(usize, &'static Cue)>,
    kept: Vec<Label>,
}

impl Rules {
    /// The rules, compiled on first use.
    pub fn get() -> &'static Rules {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| {
            let mut rules = Rules { patterns: Patterns::default(), cues: Vec::new(), kept: Vec::new() };
            for (rank, rule) in TABLE.iter().enumerate() {
                for cue in rule.cues {
                    let number = rules.cues.len() as u16;
                    rules.cues.push((rank, cue));
                    for pattern in cue.says {
                        rules.patterns.add(pattern, number);
                    }
                }
            }
            for (label, says) in kept::CUES {
                let number = (rules.cues.len() + rules.kept.len()) as u16;
                rules.kept.push(*label);
                for pattern in *says {
                    rules.patterns.add(pattern, number);
                }
            }
            rules.patterns.finish();
            rules
        })
    }

    /// Every rule in order.
    pub fn all(&self) -> &'static [&'static Rule] {
        TABLE
    }

    /// The cue that a hit names, and the place in the table of the rule that it belongs to; none for a cue of
    /// what is kept.
    pub fn cue(&self, number: u16) -> Option<(usize, &'static Cue)> {
        self.cues.get(usize::from(number)).copied()
    }

    /// The kept label that a hit's cue names.
    pub fn kept(&self, number: u16) -> Option<Label> {
        self.kept.get(usize::from(number).checked_sub(self.cues.len())?).copied()
    }
}
