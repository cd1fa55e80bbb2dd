use super::{Passages, Rule, Test, anywhere, apart};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(in crate::clean) const RULE: Rule = Rule {
    name: "page-furniture",
    label: Label::PageFurniture,
    finds: "Buttons, counters, labels and other parts of the page that stand in the story.",
    reason: "Is a part of the page, like a button or a counter.",
    hidden: "Back to gallery",
    kept: "Back to the sea, then: the crew sailed again on Monday.",
    cues: &[
        anywhere(60, &["^ i'm sorry but i cannot generate|create|write"]),
        anywhere(
            24,
            &[
                "^ <number> of|/ <number>? …1 $",
                "^ <number> <number> $",
                "^ image|photo|slide|page|picture|video <number>? of /? <number> $",
                "^ {ui}+ $",
                "^ {ui}+ {ui}|{uifill}|<number>+ $",
                "^ {uifill}+ {ui} {ui}|{uifill}|<number>+? $",
                "^ slideshow <number> images|photos|pictures $",
                "^ view|show|see|hide|open|close|play|watch|expand|collapse|toggle|load|listen|download|buy|print …3 {uifill}|{ui} …3 $",
                "^ back|return|skip|jump|go to …4 {ui}|{uifill}|content|top|video|homepage|column $",
                "^ to|back top of …4 $",
                "^ listen to|now …3 {piece} …4 $",
                "^ {piece} content $",
                "^ comunicar|reportar|informar|signaler|melden …2 erro|error|erreur|fehler …1 $",
                "^ video|media|audio|the player is? …3 $",
                "^ full screen $",
                "^ read|show|see|view|load|hide|collapse less|more|all|fewer $",
                "^ tap|click|press to unmute|mute|play|pause|zoom|listen|watch|close|open|expand|enlarge …2 $",
                "^ {language} $",
                "^ <number> minute read|listen|watch $",
                "^ dieser|diese|este|esta|cet|this {beitrag}|{pieza}|{texte}|{piece} auf|en|in|em {language} $",
                "^ audio|voice|narration|narrated|recording by …4 $",
                "^ text to speech …3 $",
                "this {piece} was|is read|narrated|voiced aloud|by …8",
                "~ your browser does|doesn't|can't|cannot not? support|play|display …8",
                "^ switch|change|select|choose language|edition|region …2 $",
                "^ chapters|copy|translate|audio|listening|listen|fonts|accessibility $",
                "^ escucha|escuchar|ecouter|ecoutez|anhoren|ouvir|ouca|horen …4 $",
                "^ {beitrag} anhoren|vorlesen|horen $",
                "^ read|view|available|leer|lire|lesen|ler|lea in|en|auf|em|this …2 {language} $",
                "^ click|tap|pinch|swipe|drag|hover to|for|on|left|right …2 enlarge|expand|zoom|more|play|photo|photos|image|images|gallery|video|navigate …2 $",
                "^ {ui}|enlarge|toggle|magnify|download|share|save|print this|the …1 image|photo|caption|picture|gallery|chart|map|graphic|pdf|file|page $",
                "^ add|save|remove to|from …2 list|favorites|favourites|bookmarks|reading|folder|library $",
                "^ tempo|tiempo|temps|duree de|du|estimado …2 leitura|lectura|lecture …5 $",
                "^ table|list of contents $",
                "^ in|on this article|story|page|issue $",
                "^ transcript|summary|contents|highlights|comments|newsletter|subscribe $",
                "^ jump|skip|scroll to …3 $",
                "^ <number> <number>? / <number> <number>? $",
                "~ aigenerated|aiassisted summary|summaries|content|text …8 $",
                "^ generated|summarized|created by|with|using ai|artificial …6 $",
                "^ this slideshow|gallery|video|audio|content|feature|page requires …4 $",
                "^ word|words count …2 $",
                "^ wordcount …2 $",
                "^ read|listen|watch|save|view later|this $",
                "^ citation : …40",
                "^ wait <number> second …4 $",
                "^ tweet|post|this may have been deleted …8 $",
                "~ may have been deleted opens",
                "^ report|flag an|this|a|error …3 error|typo|post|ad|issue|correction|problem|mistake|abuse $",
                "^ we apologize but this video …8",
                "^ try refreshing your browser …16",
                "^ this video|content|embed …4 failed|available|cannot|could|not|unavailable …8",
                "^ your browser does …10",
                "^ please enable|turn javascript|cookies …10",
                "please enable|turn …1 javascript|cookies …10",
                "^ javascript …8 $",
                "^ loading …5 $",
                "^ search …3 $",
                "^ add your two cents …3 $",
                "~ add your two cents",
                "^ terms|privacy|cookie|cookies of|policy|settings|and|preferences|statement|notice …4 $",
                "^ about|contact|advertise|help|careers|faq|accessibility|sitemap us? $",
                "^ about us …2 $",
                "^ contact us …2 $",
                "^ republish our|this …30",
                "^ republish $",
                "^ we offer all …40 creative commons …40",
                "we offer …6 creative commons",
                "^ copy …2 clipboard $",
                "^ this …2 message …6 $",
                "^ hide message …3 $",
                "^ recent posts $",
                "^ latest posts $",
                "^ posts|author|authors|highlights $",
                "^ question of the day $",
                "^ ouvir o texto $",
                "^ diminuir|aumentar fonte $",
                "^ voltar|volver|zuruck|retour …2 $",
                "^ ver novamente $",
                "^ escuchar|ecouter|anhoren|ouvir …4 $",
                "^ <number> min|mins|minutes|minuten|minutos …1 read|lesezeit|lectura|leitura|lecture|watch $",
                "^ estimated|average? reading|read time …5 $",
                "^ reading|read time : …4 $",
                "^ lesedauer|lesezeit …4 $",
                "~ where we need to show",
                "^ top of page $",
                "^ zur|zuruck startseite|zur …1 $",
                "~ ldwritethru",
                "^ <number> min $",
                "^ {network} url $",
            ],
        ),
        anywhere(
            30,
            &[
                "~ we|site|website|partners use|uses …3 cookies to|and|on|for",
                "~ we|site|website|partners use|uses …3 cookies .",
                "by continuing|using|browsing|visiting|clicking …12 cookies|cookie",
                "accept|reject|allow|decline all $",
                "accept|reject|allow all manage|reject|settings|customize|cookies …4 $",
                "manage|accept|reject cookies|choices|consent …4 $",
                "nous utilisons des? cookies …14",
                "wir|website|seite verwenden|nutzen|verwendet|nutzt …2 cookies …14",
                "utilizamos|usamos|utilizziamo|gebruiken|plaatsen …2 cookies|cookie …14",
                "este|esta|questo|deze|ce|diese sitio|web|site|sito|website|pagina|seite …3 cookies|cookie …14",
                "accetta|accepter|akzeptieren|aceptar|aceitar|accepteren|alle tutti|tout|todas|todo|tudo|todos|cookies|akzeptieren …3 $",
                "^ filed|posted|archived|listed under|in : …16 $",
                "^ tags|tagged|topics|categories|category|keywords|sections|etiquetas|schlagworter|themen|temas|argomenti|tag|motscles|trefwoorden|onderwerpen : …20 $",
                "^ this is a|an live|rolling file|blog|page|feed|report …16",
                "^ this …2 file|blog|feed will …2 refresh|refreshed|reload|update|updated|updating …14",
                "^ leestijd|leesduur …4 $",
                "refresh|reload this|the|your page|browser|article|story for|to|often|now|or …10",
                "refresh|reload this|the|your page|browser .",
                "check back here? for|later|soon|often|throughout|regularly|with …10",
                "~ hear something mispronounced",
                "^ audio|narration|voiced|narrated|spoken|listen …6 automated|automatic|computer|computergenerated|synthetic|aigenerated|ai|machine|digital …2 voice|narration|narrator|audio",
                "this …1 audio|narration is|was|has …3 generated|automatically|autogenerated|automated|narrated …8",
                "prefer|want|rather to? listen …8",
                "^ leestijd|tempo|tiempo|temps|durata|leesduur de|di|du|van lettura|lectura|leitura|lecture …6 $",
                "^ <number> minuti|minutos|minutes|minuten|min di|de lettura|lectura|leitura|lecture|lezen …1 $",
                "^ {piece}|print|download|view|open …2 print|printable|printerfriendly|pdf version|page|edition|format …2 $",
                "^ article|seite|page imprimer|drucken|printen|stampa …1 $",
                "^ ascolta|luister|beluister|ecoutez|escucha|ouca|horen|anhoren …3 {piece}|{texte}|{pieza}|{materia}|{beitrag}|artikel|l'articolo|articolo|l'article …3 $",
                "^ stampa|imprimer|imprimir|drucken|afdrukken|printen|salva|bewaar …2 $",
                "^ {language} version|edition $",
                "^ you are here : …12 $",
                "^ javascript …3 disabled|required|needed …6",
                "please …2 disable|turn|whitelist|allow …4 adblocker|blocker|ads …8",
            ],
        ),
        apart(
            10,
            &[
                "^ {uiword}+ $",
                "^ next|previous|prev $",
                "^ next|previous|last|first page|story|article|post|photo|slide|image|video|issue $",
                "^ add|send|submit|vote|contribute|collect …8 $",
                "^ video …3 $",
                "^ filed|tagged|archived under|as <cap> …6 $",
            ],
        ),
    ],
    test: Test::new(Passages::SHORT, is_a_button_or_counter),
};

/// Bare numbers, buttons, and the parts of galleries and players.
fn is_a_button_or_counter(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    if passage.running {
        return false;
    }
    let button =
        passage.hints.has(Hints::BUTTON) || story.tag(passage) == "button" || story.tag(passage) == "legend";
    if button && words.len() <= 10 && !passage.ends {
        return true;
    }
    if passage.hints.has(Hints::REPUBLISH) && words.len() <= 80 {
        return true;
    }
    if passage.hints.has(Hints::FORM) && words.len() <= 20 {
        return true;
    }
    // The page's own address, printed on it.
    let address = words.len() == 1 && words[0].is(mark::URL);
    if address && story.page.metadata.url.as_deref() == Some(story.text(passage).trim()) {
        return true;
    }
    if is_a_trail(story.text(passage)) && words.len() <= 14 && !passage.ends {
        return true;
    }
    let time =
        words.len() == 2 && story.text(passage).contains('/') && words.iter().all(|word| word.is(mark::YEAR));
    if time {
        return true;
    }
    let numbers = !words.is_empty() && words.len() <= 2 && words.iter().all(|word| word.is(mark::NUMBER));
    let beside = if story.plain {
        passage.before == 0 && !passage.ends
    } else {
        !story.regions.is_story(passage.block)
    };
    if numbers && beside {
        return true;
    }
    passage.hints.has(Hints::GALLERY) && words.len() <= 3 && !passage.ends
}

/// The way to the page through the site's sections: "Home › News › Harbor".
fn is_a_trail(text: &str) -> bool {
    const STEPS: usize = 2;
    const SIGNS: [char; 5] = ['»', '›', '>', '→', '▸'];
    text.matches(SIGNS).count() >= STEPS
        && text
            .split(SIGNS)
            .all(|step| step.starts_with(' ') == step.ends_with(' ') || step.trim().len() == step.len() - 1)
        && text.split(SIGNS).map(str::trim).all(|step| !step.is_empty() && step.split(' ').count() <= 4)
}
