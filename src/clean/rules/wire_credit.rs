use super::{Rule, anywhere, at_edges, at_end};
use crate::clean::Label;
use crate::clean::passage::{Passage, Story};
use crate::clean::words::{Word, mark};

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
                "~ contributed to|for this|the {piece}|report|story|dispatch|coverage|live .",
                "~ contributed reporting|research|additional …3 .",
                "~ contributed to this|the {piece}|report .",
                "~ assisted with|in this|the {piece}|report .",
                "additional reporting|writing|research|editing|contributions|material by|from",
                "compiled|edited|translated and? edited? by <name> .",
                "with …2 reporting|files|inputs|input|contributions|contribution|material|assistance|additional|research|information by|from",
                "information from : …",
                "information from <name> .",
            ],
        ),
        at_edges(
            80,
            &[
                "this {piece} by …4 was first published",
                "from|by <name> wire|news|staff|agency services|reports|service|wires .",
                "from? staff and? wire reports .",
                "<name> reported from <name>",
                "<name> <name>? reporting from <name> .",
                "mit material|informationen von|der",
                "^ mit <name> $",
                "con informacion|informaciones de",
                "con aportes|aportaciones|datos de",
                "com informacoes|reportagem|agencia|agencias de|da|do|das",
                "^ com agencias|agencia",
                "^ com <name> $",
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
    test: is_list_of_credits,
};

/// "Reporting by Ada Brook in Hale; Editing by Tom Reed": tasks, names and places, and no verb. And the signatures
/// of agencies: "--PNS ab/cd".
fn is_list_of_credits(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    let text = story.text(passage);
    let lower = |word: &Word| text.get(word.start..word.end).unwrap_or_default().to_lowercase();
    let (Some(first), Some(second)) = (words.first(), words.get(1)) else { return false };
    if first.is(mark::QUOTED) || words.len() > 80 {
        return false;
    }
    let by = |word: &str| matches!(word, "by" | "de" | "por" | "von" | "par" | "da" | "di");
    let task = |word: &str| TASKS.contains(&word);
    let (one, two) = (lower(first), lower(second));
    if task(&one) && (by(&two) || task(&two) || two == "and") && words.len() >= 3 {
        return words[1..].iter().all(|word| {
            word.is(mark::CAPITAL) || SMALL.contains(&lower(word).as_str()) || task(&lower(word))
        });
    }
    let dashed = text.starts_with("--") || text.starts_with('—') || text.starts_with('–');
    passage.after == 0 && dashed && first.is(mark::UPPER) && text.contains('/') && words.len() <= 4
}

/// What those named in a credit did.
const TASKS: &[&str] = &[
    "reporting",
    "writing",
    "editing",
    "additional",
    "compiled",
    "written",
    "edited",
    "edtitng",
    "edting",
    "graphics",
    "graphic",
    "photography",
    "photographs",
    "research",
    "production",
    "produced",
    "translation",
    "translated",
    "reported",
    "video",
    "visuals",
    "reportage",
    "reportaje",
    "reporte",
    "reportes",
    "información",
    "edición",
    "editado",
    "redacción",
    "escrito",
    "traducción",
    "traducido",
    "reportagem",
    "edição",
    "tradução",
    "texto",
    "rédigé",
    "édité",
    "traduction",
    "traduit",
    "bericht",
    "berichte",
    "redigiert",
    "geschrieben",
    "bearbeitet",
    "übersetzt",
];

/// Words between the names.
const SMALL: &[&str] = &[
    "by",
    "and",
    "in",
    "with",
    "from",
    "for",
    "at",
    "of",
    "the",
    "y",
    "en",
    "por",
    "de",
    "e",
    "em",
    "von",
    "und",
    "aus",
    "par",
    "et",
    "à",
    "bei",
    "adicional",
    "del",
    "la",
    "da",
    "do",
    "dos",
    "van",
    "der",
    "den",
    "bin",
    "al",
    "el",
    "le",
    "contributions",
    "contribution",
    "bureau",
    "bureaus",
    "bureaux",
    "newsroom",
    "desk",
    "desks",
    "zusätzliche",
    "complementaria",
    "complémentaire",
];
