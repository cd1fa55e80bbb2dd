use super::{Rule, anywhere, at_edges, at_end};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::kept::key;
use crate::clean::passage::{Passage, Story};
use crate::clean::words::mark;

pub(super) const RULE: Rule = Rule {
    name: "author-contact",
    label: Label::AuthorContact,
    finds: "How to reach the author, and who they are: the lines that follow a story's end.",
    reason: "Says who the author is and how to reach them.",
    hidden: "• Ada Brook can be reached at ada.brook@harbor.example.",
    kept: "The island can be reached at low tide on foot.",
    cues: &[
        anywhere(
            45,
            &[
                "~ can|may be {reach} …4 at|by|on|via …6 <email>|<handle>|<number>|<url>|email",
                "contact …8 at|: …2 <email>|<number>",
                "contact <name> …3 <email>|<number>",
                "contact …4 editor|reporter|writer …8 <email>|<number>|at",
                "email <name> at|: …3",
                "email|write|tweet|reach him|her|them|the|to …4 at|<email>",
                "follow|find him|her|them|@",
                "follow <name> …3 on|at|@ …3 {network}|<handle>",
                "reach|email|contact …6 at <email>",
                "^ <email> $",
                "^ follow|following $",
                "^ following? followfollowing $",
                "^ see|view|read|more all? …3 by|from <name> $",
                "^ more {piece}|articles|stories|from by|about …4 $",
                "^ about the|this author|authors|writer …3",
                "^ ver mas articulos …3",
                "^ view …2 profile|bio|posts|articles …3 $",
                "^ written|posted on …4 by $",
            ],
        ),
        at_end(
            70,
            &[
                "<name> is a|an|the|our|one|based|currently …14 {writers}",
                "<name> is {writers}",
                // Who is named in full at the end of a text was not named before.
                "<cap> <cap> <cap>? is a|an|the|our|one|based|currently …14 {jobs}",
                "<cap> <cap> <cap>? , …6 , is a|an|the …10 {jobs}",
                "<cap> <cap> <cap>? is {jobs}",
                "<cap> <cap> <cap>? , …6 , is {jobs}",
                "<cap> <cap> <cap>? is|was a|an|the …20 {jobs} for|at|of|and <name>",
                "<name> covers|writes|reports|blogs|tweets|edits …12 for|at|on the? <name>",
                "the author|writer is|of",
                "^ {jobs} …8 $",
                "^ connect with me",
                "^ <name> contributed .",
                "<name> es|e|est|ist …3 un|una|um|uma|ein|eine|redactor|redactora|periodista|jornalista|journaliste|redakteur|redakteurin|autor|autora",
                "^ redactor|redactora|periodista|jornalista|journaliste|redakteur|redakteurin|korrespondent|korrespondentin …8 $",
            ],
        ),
        at_edges(20, &["^ <name> <email> …3 $", "^ by <name> <email> …3 $"]),
    ],
    test: is_about_the_author,
};

/// A line about the one whom the byline names, or whatever stands in a box about the author after the story.
fn is_about_the_author(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    if passage.after > 0 || passage.before <= 1 || words.len() > 90 {
        return false;
    }
    let text = story.text(passage);
    let names = words.iter().take_while(|word| word.is(mark::CAPITAL)).take(4).last();
    if let Some(last) = names
        && !story.authors.is_empty()
        && words.len() > 6
        && !words.iter().any(|word| word.is(mark::QUOTED))
    {
        let named = key(&text[words[0].start..last.end]);
        return story
            .authors
            .iter()
            .any(|author| named == *author || named.len() > 4 && author.ends_with(&named));
    }
    passage.hints.has(Hints::AUTHOR) && !words.iter().all(|word| word.is(mark::CAPITAL | mark::NUMBER))
}
