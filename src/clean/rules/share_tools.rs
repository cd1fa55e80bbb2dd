use super::{Passages, Rule, Test, anywhere, apart};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "share-tools",
    label: Label::ShareTools,
    finds: "Buttons to share, save, print or send the story, and what counts how often it was done.",
    reason: "Is a button for sharing, printing or saving.",
    hidden: "Share on Facebook Share on Twitter Email Print",
    kept: "Share prices of the two ferry companies fell on Monday.",
    cues: &[
        anywhere(
            60,
            &[
                "^ {share}+ $",
                "^ {share}+ {sharefill}|{share}|{network}|<number>|<handle>|<url>+ $",
                "^ {network}+ {network}|{share}|{sharefill}+ $",
                "^ <number>|{sharefill}+ {share}|{network}+ {sharefill}|{share}|{network}|<number>+? $",
                "^ send …2 link|article|story|page to|by|via a|someone|friend|email|this …3 $",
                "^ click to share|email|print|tweet …16 $",
                "^ read or share this …4",
                "^ share|tweet|email|print|save|bookmark|publish|republish|like|recommend this …6 $",
                "^ share|tweet|email this …2 : …20 $",
                "^ {sharefill}? copied $",
                "^ {network} opens in …6 $",
                "<number> shares …12 $",
                "~ and share this {piece} now",
                "^ copy …3 link|url|clipboard|address …3 $",
                "^ link copied …4 $",
                "^ share …4 with|on|via|to …6 $",
                "^ become|be a fan on",
                "<handle> on twitter|x|instagram|facebook …10 $",
                "^ get short url $",
                "^ auf|en|sur|no|em|por|via {network} teilen|posten|compartir|partager|compartilhar …2 $",
                "^ comparte|compartir|compartilhar|compartilhe|partager|partagez|teilen|condividi esta|este|cet|cette|diesen|essa|esse|la|o|a|en|no|sur|auf …3 $",
                "^ imprimir|imprimer|drucken|enviar|envoyer|versenden|guardar|enregistrer|salvar …2 $",
                "^ {beitrag}|seite teilen|drucken|merken|versenden|empfehlen $",
                "^ send|email|mail to|this|it …1 a? friend …2 $",
                "^ gift|give|save|share|print|email|forward this|full|a|the …2 {piece}|page …3 $",
                "^ text|font size …6 $",
                "^ sharing is caring …2 $",
                "^ font|text|resize|increase|decrease|descrease …3 size|text|font $",
                "^ compartir|compartilhe|compartilhar|partager|partagez|teilen|condividi …8 $",
                "^ llevatelo …2 $",
                "^ copiar enlace|link|url $",
                "^ copier le lien $",
                "^ link kopieren $",
                "^ artikel drucken|teilen|merken|versenden $",
                "^ seite teilen|drucken|merken …3 $",
                "^ imprimir|imprimer|drucken|enviar|guardar|gorjear|tuitear|twittern|merken|salvar $",
            ],
        ),
        apart(
            8,
            &[
                "^ {network}+ $",
                "^ react|like|follow|recommend|more|link|on|buffer|subscribe …1 $",
                "^ {network} : $",
                "^ share …6 $",
            ],
        ),
    ],
    test: Test::new(Passages::SHORT, is_among_buttons),
};

/// Short texts in an element that names itself sharing, and accounts alone on a linked line.
fn is_among_buttons(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    let account = words.len() == 1 && words[0].is(mark::HANDLE) && passage.linked >= 90;
    if account && !passage.hints.has(Hints::EMBED) && !story.regions.is_story(passage.block) {
        return true;
    }
    passage.hints.has(Hints::SHARE)
        && !passage.hints.has(Hints::EMBED)
        && !passage.running
        && (!passage.ends || !story.regions.is_story(passage.block) && words.len() <= 8)
        && (!story.is_heading(passage) || words.len() <= 3)
        && words.len() <= 16
}
