use super::{Passages, Rule, Test, anywhere, apart};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "share-tools",
    label: Label::ShareTools,
    finds: "Buttons to share, save, print or send the story, what asks readers to pass it on, and what counts how often it was done.",
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
                "^ share …4 with|on|via|to friends|friend|{network}|your …3 $",
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
        anywhere(
            24,
            &[
                "pass|send|forward|shoot|share|email|gift|recommend|mail this|our {piece}|page|edition …10",
                "pass|forward|shoot|share|send it|this on|along|over|around …8",
                "share|forward|send this …8 friend|friends|someone|family|colleague|colleagues|anyone|followers|contacts …6",
                "please|do|help|and us? spread the word about? us|it|this? .",
                "spread the word …4 .",
                "if …12 spread the word …4",
                "know|think someone|somebody|anyone|a|of …8 who|that would|should|might|will|may|needs …1 see|read|enjoy|like|love|find|hear it|this|our {piece}|useful|helpful|interesting? .",
                "tap|click|use|hit|press the|these|this|to|here …6 share|forward|text|email|tweet|post|send this|it|via …6",
                "tap|click|press|hit to forward|share|text|email|tweet|post|send …6",
                "enjoyed|enjoy|liked|loved|love|like this|it|the|what|our …8 share|pass|send|spread|forward|tell|upvote …8",
                "upvote|digg|retweet|tweet this|our …8",
                "tell your|a friends|friend about our|us …6",
                "tell your|a friends|friend about this {piece}|page|site|show",
                "please …2 share|forward|pass|send this|the …1 {piece}|page|with|on …10",
                "copy|use|grab the|this|our …3 link|url|icons|buttons …6 to|and share|send|post …8",
                "send|forward|pass it to a|your friend|friends|colleague|colleagues|someone …6",
                "upvote the {piece} …8",
                "share your love for|of …10",
                "email|send|forward to a|my|your friend|colleague|someone …2",
                "gift this|a|the {piece} …16",
                "~ have <number> gift articles|links|stories …6",
                "^ {beitrag}|seite|diesen|diese …2 teilen|weitersagen|weiterleiten|versenden …8",
                "comparte|comparti|compartan|compartir esta|este|la|el|con …1 {pieza}|{materia} …8",
                "comparte con|en|por tus|{network} …4",
                "partagez|partager cet|cette|l'article|avec …1 {texte}|vos …6",
                "condividi|condividete questo|questa|l'articolo|su|con|via …8",
                "compartilhe|compartilhar esta|este|essa|com|no …8",
                "deel dit|deze …6",
                "deel via|op {network}|mail …4",
                "teilen|teile|teilt sie? diesen|diese|dieses {beitrag} …6",
                "^ {share}+ : {network}|{share}|{sharefill}+ $",
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
