use super::{Passages, Rule, Test, at_edges, at_end};
use crate::clean::Label;
use crate::clean::kept::key;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "publisher-about",
    label: Label::PublisherAbout,
    finds: "What a publisher says about itself below a story.",
    reason: "Describes the publisher, not the story.",
    hidden: "Harbor Watch is a nonprofit newsroom that covers the coast.",
    kept: "Harbor Watch is a group of twelve volunteers who count the birds each spring.",
    cues: &[
        at_edges(
            60,
            &[
                "<name> is|are a|an|the|part …12 news|newsroom|journalism|newspaper|magazine|media organization|organisation|agency|outlet|network|service|site|website|company|nonprofit",
                "<name> is|are a|an|the …8 newsroom|newspaper|magazine|newswire|publication|broadcaster",
                "<name> is|are a|an …8 nonprofit|nonpartisan|independent …4 news|newsroom|journalism|media|publication|outlet",
                "<name> is part of <name> …2 a|an …3 nonprofit|network|news",
                "<name> <name>? maintains editorial independence",
                "<name> is an? editorially independent …6 of",
                "<name> …2 offers|provides|delivers|reaches|covers …14 news|reporting|journalism|coverage",
                "<name> keeps it short …40",
                "founded|published|established in|since <number>|{month} …24",
                "<name> today remains",
                "visit <url> for …14",
                "^ offers …20 news …20",
            ],
        ),
        at_end(
            60,
            &[
                "our mission is …20",
                "with a team of …30",
                "^ <name> is an? …14 institute|organization|foundation|think|association|company|firm …30",
            ],
        ),
    ],
    test: Test::new(Passages::LAST, is_about_the_publisher),
};

/// A line below the story that begins with the name of the page's own publisher and says what it is or does.
fn is_about_the_publisher(story: &Story, passage: &Passage) -> bool {
    const VERBS: &[&str] = &[
        "is",
        "are",
        "has",
        "have",
        "covers",
        "provides",
        "publishes",
        "reports",
        "serves",
        "offers",
        "maintains",
        "relies",
        "welcomes",
        "works",
        "delivers",
        "receives",
        "es",
        "est",
        "ist",
        "cubre",
    ];
    let words = story.words(passage);
    if story.publishers.is_empty()
        || passage.after > 0
        || passage.before <= 1
        || !(5..=60).contains(&words.len())
        || words.iter().any(|word| word.is(mark::QUOTED))
    {
        return false;
    }
    let text = story.text(passage);
    (1..=6.min(words.len() - 1)).any(|length| {
        let verb = text.get(words[length].range()).unwrap_or_default();
        VERBS.contains(&verb) && {
            let name = text
                .get(words[0].start as usize..words[length - 1].end as usize)
                .map(key)
                .unwrap_or_default();
            let name = name.strip_prefix("the").unwrap_or(&name);
            story.publishers.iter().any(|publisher| publisher == name)
        }
    })
}
