use super::{Rule, at_edges, at_end, by_words_alone};
use crate::clean::Label;

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
                "<name> is|are a|an …8 nonprofit|nonpartisan|independent …4 news|newsroom|journalism|media|publication|outlet|organization|source|program",
                "<name> is part of <name> …2 a|an …3 nonprofit|network|news",
                "<name> <name>? maintains editorial independence",
                "<name> is an? independent|editorially program|project|initiative …4 of",
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
    test: by_words_alone,
};
