use super::{Passages, Rule, Test, anywhere, at_edges, at_end};
use crate::clean::Label;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "read-original-link",
    label: Label::ReadOriginalLink,
    finds: "A call to go on reading elsewhere, or the bare address of the original.",
    reason: "Sends you to the place where this story comes from.",
    hidden: "Read the full story at harborgazette.example",
    kept: "You can read more about the harbor's history in the town museum.",
    cues: &[
        anywhere(
            24,
            &[
                "^ read|see|view full|original|complete|entire {piece}|report|interview …8 $",
                "^ read|see|view|visit|find|check|get the|this|our|more|it …3 full|original|complete|entire|whole|rest …3 {piece}|source|report|here|thread|paper|study …10 $",
                "read the|this|our …2 original {piece}|source|post? …8 $",
                "^ read|view original {piece}? …4 $",
                "^ read more|full|here|on|at|it …1 here|on|at|@|from …6 $",
                "^ read more …2 great? {piece}|articles|stories …6 $",
                "^ read more @? <url> $",
                "^ continue|keep reading …1 here|at|on|article|story|the|this|this|full|<url>? …6 $",
                "^ continue reading $",
                "^ read|see|get|find the rest|whole|remainder …6 $",
                "^ full {piece} : …6 $",
                "^ zum|den vollstandigen|ganzen|kompletten|gesamten artikel|beitrag|text …4 $",
                "the …1 full|original|complete|entire {piece}|report|study|series|version|interview is|can|may …3 available|read|found|seen|viewed|here …6",
                "^ head|go|jump|hop|click over? to <cap>|our …8 $",
                "^ head|go|jump|hop|click over? to the|their|this …4 site|website|page|blog|app|store|original|profile|link …6 $",
                "^ go|visit|back to the original …4 $",
                "^ full|complete|original|entire {piece}|report|version here|at|on|below …4 $",
                "^ to read|see|view|continue|finish the|this|our …3 {piece}|report|investigation|series|reading $",
                "^ read more|on|further|it|article|story $",
                "^ source|sources|quelle|fuente|fonte|via|link|original|from|sourced|origin : <url> …3 $",
                "^ source|via|from <url> $",
                "^ original {piece}|link|source|url : …8 $",
                "^ original {piece}|source|link $",
                "^ click here to|for …2 read|view|see|go|continue|the|more|full …12 $",
                "^ to read|continue|see|view …8 visit|click|go|please|subscribe|head …10 $",
                "^ for more …14 visit|go|click|see|check|follow|read …10 <url> $",
                "^ for …2 full|more|complete|original …4 {piece}|details|information visit|click|go|see …8 $",
                "you can|may read|find|view|see the …2 original|full|entire …2 {piece}|version …6 here|on|at",
                "^ read next|this $",
                "^ visit|see …4 website|site|blog …6 $",
                "^ leer|lea|lee|ver …2 mas|articulo|original|completo|completa|nota|noticia …4 $",
                "^ leer|lea|ver el|la …1 original|articulo|nota|noticia|texto|completo …6",
                "^ seguir|sigue|continuar leyendo …4 $",
                "^ leia|ler|veja|continue|continuar …2 mais|original|integra|completa|completo|lendo|lendo …4 $",
                "^ leia|ler|veja …3 materia|artigo|reportagem …2 original|completa|completo|integra …6 $",
                "lire|retrouvez|consultez|voir …2 l'article|suite|texte|version original|complet|originale|integral …4",
                "^ lire la suite|plus|l'article …6 $",
                "^ weiterlesen|mehr lesen|dazu|erfahren|hier …6 $",
                "^ zum originaltext|volltext|originalartikel|original|originalbeitrag|artikel|beitrag …4 $",
                "^ lesen sie …4 vollstandigen|ganzen|original|originalartikel …8",
                "^ den …2 ganzen|vollstandigen …4 lesen …4",
                "^ read the|this {piece} where|on|at|in|via …8 $",
                "^ see|view|hear|watch this {piece} where|on|at|in|via …8 $",
                "^ click|tap …8 for|to the …2 {whole} …8 $",
                "^ head|hop|go|jump|visit|see|check …4 <cap>|<url>|our …6 for the …2 {whole} …2 {piece}|version|thing …4 $",
                "^ {whole} {piece} at|on|in|from|via|over …8 $",
                "~ hier gehts|geht's zum|zur|zu …4 .",
                "^ lees|bekijk|ga …4 volledige|hele|verder|originele|oorspronkelijke …8 $",
                "^ leggi|vai|continua …4 articolo|l'articolo|tutto|integrale|originale|leggere …8 $",
                "^ lisez|lire|consultez|retrouvez …4 integralite|l'integralite|original|originale|complet|complete|integral …8 $",
            ],
        ),
        at_edges(
            24,
            &[
                "^ via : …4",
                "^ {piece} source|link : …4",
                "^ source : <name> <url>?",
                "^ link to …2 {piece}|paper|study|source|research : …30",
                "^ paper|study|journal reference|link|doi : …30",
                "^ more on|about this …1 {piece}|topic at|from|in <name> $",
                "^ read the|this study|paper|report in|at|on <cap> …6 $",
                "^ sourced from : …12",
                "^ first seen|spotted|found|read|heard at|on|in|via : …6 $",
                "the rest|remainder of this|the {piece} is|continues|can|appears on|at|in|be …8",
                "read|see|find part one|two|three|four|five|<number> here|of|on|at …4 .",
                "^ as seen|heard|featured|published|reported on|in|at <name> …2 .",
                "see|view|read|visit the …1 source|original …1 {piece}|page here|at|on …6 .",
                "^ h t …20",
                "^ hat tip …20",
                "^ more …2 at|on|here : <url>",
            ],
        ),
        at_end(
            20,
            &[
                "^ read more …3 $",
                "^ more at|on|here|from …4 $",
                "to read more …12",
                "^ visit <url> …4",
                "click|tap …8 for the …2 {whole} …8 .",
                "head|hop|go|jump|visit|see|check …4 <cap>|<url>|our …6 for the …2 {whole} …2 {piece}|version|thing …4 .",
                "the {whole} {piece} is|are on|at|in|here|over …8 .",
                "{whole} {piece} at|on|in|via|here <cap>|<url>|our|here …6 .",
                "continue|continued|continues at|over <name> .",
                "~ click here .",
                "read|view|download the|it|this …6 here .",
                "click|tap to continue|read|view|see …8 .",
                "you'll|you can|may|will? find|read|see the|this …2 {whole} …2 {piece}|version on|at|in|over …8 .",
                "read|find|see|view|get the|this|our|it …3 {whole} …2 {piece}|version|thing at|on|in|here|over|from …8 .",
                "leia|ler|veja|confira|acesse …3 completa|completo|integra|original no|na|em|aqui|do …8 .",
                "lea|lee|ver|consulte|consulta …3 completa|completo|integro|integra|original en|aqui …8 .",
                "~ leggi l'articolo|tutto|il|qui …4 .",
                "lees|bekijk …4 volledige|hele|originele|oorspronkelijke …8 .",
                "lisez|retrouvez|consultez …3 l'integralite|l'article|l'entretien …8 .",
                "^ read|see also? : <url>",
            ],
        ),
    ],
    test: Test::new(Passages::LAST, is_a_bare_address),
};

/// A line that is nothing but a web address. Several of them are a list of sources.
fn is_a_bare_address(story: &Story, passage: &Passage) -> bool {
    let bare = |passage: &Passage| {
        let words = story.words(passage);
        (1..=2).contains(&words.len())
            && words.iter().all(|word| word.is(mark::URL))
            && story.text(passage).contains('/')
    };
    bare(passage)
        && passage.after == 0
        && story
            .passages
            .iter()
            .rev()
            .take_while(|other| other.after == 0)
            .take(100)
            .filter(|other| bare(other))
            .count()
            <= 2
}
