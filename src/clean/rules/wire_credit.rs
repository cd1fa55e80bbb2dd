use super::{Passages, Rule, Test, anywhere, at_edges, at_end};
use crate::clean::Label;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "wire-credit",
    label: Label::WireCredit,
    finds: "A credit for those who reported, wrote and edited: in brackets at the end of an agency's story, or a line \
            that says who contributed to it.",
    reason: "Names the agency's reporters and editors, who are not part of the story.",
    hidden: "(Reporting by Ada Brook and Tom Reed; Editing by Lee Hale)",
    kept: "Reporting by the Harbor Gazette found that the ferry had been sold twice.",
    cues: &[
        anywhere(
            80,
            &[
                // Tasks, names and places, and no verb: "Reporting by Ada Brook in Hale; Editing by Tom Reed".
                "{task} by|de|por|von|par|da|di|and|{task} <cap>|{task}|{credit}+ .",
                "~ contributed to|for this|the {piece}|report|story|dispatch|coverage|live .",
                "~ contributed reporting|research|additional …3 .",
                "~ contributed to this|the {piece}|report .",
                "~ contributed to this|the {piece} from …6 .",
                "~ writer|writers|reporter|reporters|correspondent|correspondents|staff …12 contributed …8 .",
                "with agency|agencies|wire|agentur|agenturen …2 .",
                "~ assisted with|in this|the {piece}|report .",
                "additional reporting|writing|research|editing|contributions|material by|from",
                "compiled|edited|translated and? edited? by <name> .",
                "with …2 reporting|files|inputs|input|contributions|contribution|material|assistance|additional|research|information by|from",
                "information from : …",
                "{task} {task}|{credit}+? by|de|por|von|par <cap> <cap>|{task}|{credit}+? .",
                "avec notre|nos|leur correspondante|correspondant|envoye|envoyee|envoyes …8",
                "avec nos|notre correspondants …6",
                "contributing|contributors|contributor : <name>",
                "this {piece} includes|contains|uses|used|draws …3 information|reporting|material|files|content from|by",
                "information|reporting|material|files …1 from|by <name> was|were|is …3 used|included …4 .",
                "{writers} <name> reported|contributed|reports from|to|for <cap>|this",
                "information from <name> .",
            ],
        ),
        at_edges(
            80,
            &[
                "this {piece} by …4 was first published",
                "from|by <name> wire|news|staff|agency services|reports|service|wires .",
                "from? staff and? wire reports .",
                "<name> {writers} <name> reported|contributed …3 from|to <cap>|this .",
                "<name> {writers} <name> contributed .",
                "compiled|edited|written|produced by : <name> .",
                "compiled by <name> from …8",
                "{writers} : <name> .",
                "<name> reported from <name>",
                "<name> <name>? reporting from <name> .",
                "mit material|informationen von|der",
                "^ mit <name> $",
                "con informacion|informaciones de",
                "con aportes|aportaciones|datos de",
                "com informacoes|reportagem|agencia|agencias de|da|do|das",
                "^ com agencias|agencia",
                "^ com <name> $",
                "^ <name> avec|mit|con|com <name> $",
                "^ con <name> $",
                "^ avec <name> $",
                "^ avec agence|agences|l'afp",
                "redige|edite|traduit par <name>",
                "redigiert|geschrieben|ubersetzt von <name>",
                "informacion de <name> .",
            ],
        ),
        at_end(20, &["^ <name> staff writer|reporter $", "^ <name> wire services|service|reports $"]),
    ],
    test: Test::new(Passages::LAST, is_signature),
};

/// The signatures of agencies: "--PNS ab/cd", "abc/de (pns)".
fn is_signature(story: &Story, passage: &Passage) -> bool {
    const LONGEST: usize = 8;
    let words = story.words(passage);
    if passage.after > 0 || words.len() > LONGEST {
        return false;
    }
    let text = story.text(passage);
    let initials = passage.before > 2
        && words.len() >= 2
        && text.contains('/')
        && !passage.ends
        && words.iter().all(|word| {
            word.range().len() <= 6 && text[word.range()].bytes().all(|b| b.is_ascii_lowercase())
        });
    if initials {
        return true;
    }
    let dashed = text.starts_with("--") || text.starts_with('—') || text.starts_with('–');
    let agency = words.first().is_some_and(|first| first.is(mark::UPPER));
    dashed && agency && (words.len() == 1 || text.contains('/')) && words.len() <= 4
}
