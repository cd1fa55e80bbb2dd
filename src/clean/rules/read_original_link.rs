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
                "^ head|go|jump|hop|click over? to <cap>|our|the|their …8 $",
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
                "^ zum originalartikel|original|originalbeitrag|artikel|beitrag …4 $",
                "^ lesen sie …4 vollstandigen|ganzen|original|originalartikel …8",
                "^ den …2 ganzen|vollstandigen …4 lesen …4",
            ],
        ),
        at_edges(
            24,
            &[
                "^ via : …4",
                "^ {piece} source|link : …4",
                "^ source : <name> <url>?",
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
