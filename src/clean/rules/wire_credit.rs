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
                "~ writer|writers|reporter|reporters|correspondent|correspondents|staff …12 contributed …1 .",
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
                "^ {piece}|words|text by …5 {writers} <name> $",
                "~ <name> helped report|produce|write|edit|research|translate this {piece} .",
                "~ <name> contributed|pitched|helped|assisted|chipped|collaborated …2 to|in|on|with|for this {piece} .",
                "{task}|video|film|animation {task}? by <name> , with|and|additional …3 {task} by|from …8 .",
                "{task} assistance|help|support|contributions|contribution came|comes|was|were|provided …1 from|by <cap>|{credit}|{writers}|intern|interns|students|colleagues|staff+ .",
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
                "{task} : <name> .",
                "our …4 bureau|desk|correspondent|correspondents|reporter|reporters|staff|newsroom contributed|reported …3 .",
                "^ staff|wire|wires|agency|agencies|news|and|from|by|our|combined|bureau|local+ wires|reports|agencies|services|report $",
                "{task} contributed|provided|supplied by <name> …6 .",
                "additional|further|extra {task}|material|sources|footage : …8 .",
                "con|com reporteria|reportagem de <cap>",
                "text|fotos|factcheck|factchecker : <name> …6",
                "inputs|input|files|feeds from <cap>|{credit}|{task}|agency|agencies|district|wire|staff|local+ .",
                "this {piece} was|is …2 filed|compiled|edited|factchecked|copyedited|translated by|from|with <cap>",
                "this {piece} was|is …2 filed|compiled|prepared|edited|researched|reported by|from|with a|an|our|the? …2 {writers}|staff|desk|wire|wires|agency|agencies|newsroom|news",
                "photo|sound|video|senior|associate|managing|executive|lead|deputy|copy|field|web {task}|{writers}|design : <name> .",
                "<name> reported|contributed|reports from|in <name> and|, …1 <name> from|in <name>",
                "^ by|from our|staff|special …3 {writers}|correspondents|staff|bureau|desk and|with|plus …2 agency|agencies|wires|wire|services $",
                "^ <name> staff|wire|news writers|writer|reporter|reporters|services|service $",
                "redactie|tekst|recherche|mitarbeit|protokoll|redaktion|texte|textes|texto|testo|testi|reporteria|edicao|edizione|traduzione|vertaling|ubersetzung : <name> …8",
                "com|con|met|mit colaboracao|colaboracion|medewerking|mitarbeit de|do|da|van|von persbureau|agentur|agencia? <name> .",
                "unter mitarbeit von <name> …4 .",
                "propos recueillis par <name> .",
                "a cura di <name> .",
                "con informazioni|contributi di|da <cap>|la|agenzie …6 .",
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

/// The signatures of agencies: "--PNS ab/cd", "abc/de (pns)", "(PNS/ab/cd)".
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
    let parts = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).map(|text| text.split('/'));
    if passage.before > 2
        && parts.is_some_and(|parts| {
            parts.clone().count() > 1
                && parts.clone().all(|part| {
                    (2..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
                })
        })
    {
        return true;
    }
    let dashed = text.starts_with("--") || text.starts_with('—') || text.starts_with('–');
    let agency = words.first().is_some_and(|first| first.is(mark::UPPER));
    dashed && agency && (words.len() == 1 || text.contains('/')) && words.len() <= 4
}
