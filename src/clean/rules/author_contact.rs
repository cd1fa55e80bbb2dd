use super::{Passages, Rule, Test, anywhere, at_edges, at_end};
use crate::clean::Label;
use crate::clean::doubt::{is_reported, tells_of_them};
use crate::clean::hints::Hints;
use crate::clean::kept::key;
use crate::clean::passage::{Passage, Story};
use crate::word::{Word, mark};

pub(in crate::clean) const RULE: Rule = Rule {
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
                "contact …8 at …2 <email>|<number>",
                "contact <name> …3 <email>|<number>",
                "contact …4 editor|reporter|writer …8 <email>|<number>|at",
                "email <name> at …3",
                "email|write|tweet|reach him|her|them|the|to …4 at|<email>",
                "follow|find him|her|them|@ …2 on|at|via|@ …3 {network}|<handle>|<url>|<cap>",
                "follow|find him|her|them :",
                "follow|find him|her|them <handle>|<url>",
                "follow|find him|her|them $",
                "follow <name> …3 on|at|@ …3 {network}|<handle>",
                "reach|email|contact …6 at <email>",
                "reach|contact|email|message <name> at|on|via …2 <number>|<email>|<handle>",
                "~ can|may be found|followed|messaged|reached on|at|via …4 {network}|<handle>|<email>",
                "^ meet the|our author|writer|reporter|columnist : …12",
                "^ {writers}|kontakt|contact|contacto|contatto|contato : <email>|<handle>",
                "^ <email> $",
                "^ follow|following $",
                "^ following? followfollowing $",
                "^ see|view|read all? …3 by|from <name> $",
                "^ more by <name> $",
                "^ more by|from the|this? author|writer|reporter $",
                "^ more {piece}|articles|stories|from by|about …4 $",
                "^ about the|this author|authors|writer …3 $",
                "^ about the|this author|authors|writer :",
                "^ ver mas articulos …3",
                "^ view …2 profile|bio|posts|articles …3 $",
                "^ written|posted on …4 by $",
                "^ sobre la|el|los|o|a|as|os firma|autor|autora|autores …3 $",
                "^ uber den|die|unsere autor|autorin|autoren …3 $",
                "^ a propos de l'auteur|l'autrice|l'auteure|notre …3 $",
                "you can …1 reach|contact|email|follow|find|write …6 at|on|@",
                "^ more|all|other|latest|recent by|from|posts|stories|articles this|the|by|from …2 author|writer|reporter $",
                "^ view|see|read all|more|other posts|stories|articles|work …4 $",
                "^ email the? author|writer|reporter|editor …2 $",
                "<name> is our …4 {writers} .",
                "^ over de|onze|deze auteur|auteurs|schrijver|schrijfster …3 $",
                "reach|contact|email|call|text|follow|write the …1 reporter|author|writer|editor|columnist|newsroom …3 at|on|<email>|<handle>|<number>",
                "get in touch with|by|via|at|through|on …12 <email>|<number>|<handle>",
                "get in touch with our|us …12",
                "to contact the|our …2 {writers}|newsroom|newsdesk|team …14",
                "our newsroom|newsroom's|newsdesk|office|editorial …3 phone|telephone|number|email|address …2 is|are …10",
                "to advertise|advertisements? with|in|on|here|us|our …16",
                "email|mail|phone|telephone|telefon|tel : <email>|<number> …3 .",
                "haben|hast|habt|gibt sie|du|ihr|es …4 hinweis|hinweise|tipp|tipps|anregungen|anregung|fehler …6",
                "schreiben|mailen|melden|schreib|mail|schick sie? sich? uns? …3 an|unter|per <email>|<number>|mail",
                "contactez|contacter|ecrivez|joindre a? la|notre|le|nous|l'auteur|l'autrice …4 redaction|journaliste|<email>|:",
                "heb|hebt|heeft je|u|jij|jullie een|nog|zelf? …1 tip|tips|vraag|vragen|opmerking|nieuws …8",
                "mail|app|bel|tip|schrijf|stuur naar|ons|de|onze|een …6 <email>|<number>|redactie",
            ],
        ),
        at_end(
            70,
            &[
                "<name> is a|an|the|our|one|based|currently …14 {writers}",
                "<name> is {writers}",
                "^ <name> , {writers}|reportera|reportero|periodista|redactora|redactor|journaliste|redakteur|redakteurin|jornalista|correspondant|correspondante|corresponsal …3 $",
                // Who is named in full at the end of a text was not named before.
                "<cap> <cap> <cap>? is a|an|the|our|one|based|currently …14 {jobs} …4 at|for|of|with|in the? <cap>",
                "<cap> <cap> <cap>? is a|an|the|our|one|based|currently …14 {jobs} .",
                "<cap> <cap> <cap>? , …6 , is a|an|the …10 {jobs}",
                "<cap> <cap> <cap>? is {jobs}",
                "<cap> <cap> <cap>? is on|with|part|a|an|the|our …6 statehouse|politics|political|investigations|investigative|reporting|news|editorial|features|sports|data|business|metro|city|education|health|science|climate|audience|national|local|breaking …1 team|staff|desk|bureau",
                "<cap> <cap> <cap>? is a|an …8 corps|fellowship member|fellow",
                "<cap> <cap> <cap>? is a|an member|part of the|our …3 newsroom|editorial",
                "<cap> <cap> <cap>? has been with the? <cap> …4 since <number>",
                "contributing|staff|senior|guest|freelance {writers} <cap> <cap> lives|is|covers|writes|can|works|teaches",
                "<name> column|columns|cartoons|essays appears|appear|runs|run …20",
                "<cap> joined the? <name> …3 in|as …8 has|covers|covering|covered|reports|writes|edits",
                "^ over de|onze|deze auteur|auteurs|schrijver|schrijfster :",
                "<name> work|writing|essays|reporting|stories|photography|journalism has|have …1 appeared|published|featured in …3 <cap>",
                "his|her|their work|writing|essays|reporting|stories|photography|journalism has|have …2 appeared|published|featured in …3 <cap>",
                "the writer|author|columnist holds a …3 degree|doctorate|phd|chair|masters",
                "the writer|author|columnist chairs|directs|edits|blogs|specializes|specialises a|an|the|as|at|for|on|in",
                "der|die|unser|unsere autor|autorin|verfasser|verfasserin|kolumnist|kolumnistin …4 schreibt|arbeitet|lebt|berichtet|lehrt …3 fur|in|bei|als|uber|an",
                "der|die|unser|unsere autor|autorin|verfasser|verfasserin ist …2 freier|freie|professor|professorin|redakteur|redakteurin|mitglied|journalist|journalistin",
                "l'auteur|l'autrice|l'auteure …4 ecrit|travaille|vit|enseigne a|en|au|aux|pour|sur|dans|la|le|les|l'histoire",
                "l'auteur|l'autrice|l'auteure …4 est …1 journaliste|professeur|professeure|chercheur|chercheuse|ecrivain|redacteur|redactrice",
                "el|la|o|a autor|autora …3 escribe|escreve|trabaja|trabalha|vive en|em|para|sobre|no|na",
                "el|la|o|a autor|autora …3 es|e …2 profesor|profesora|professor|professora|periodista|jornalista|escritor|escritora",
                "l'autore|l'autrice scrive|insegna|vive|lavora in|a|per|come|su|di|all'universita",
                "l'autore|l'autrice e …2 giornalista|docente|scrittore|scrittrice|professore",
                "de auteur|schrijver|schrijfster schrijft|werkt|doceert",
                "de auteur|schrijver|schrijfster is …2 journalist|hoogleraar|docent|redacteur|correspondent",
                "<cap> <cap> <cap>? is …4 verslaggever|redacteur|correspondent|columnist|journalist|journaliste|hoogleraar …4 bij|van|voor|in|aan|<cap>",
                "<cap> <cap> <cap>? e …4 giornalista|redattore|redattrice|corrispondente|docente|scrittore|scrittrice",
                "<cap> <cap> <cap>? , …6 , is {jobs}",
                "<cap> <cap> <cap>? is|was a|an|the …20 {jobs} for|at|of|and <name>",
                "<name> covers|writes|reports|blogs|tweets|edits …12 for|at|on the? <name>",
                "the author|writer is a|an|the|one|based|currently|{jobs}",
                "the author|writer was a|an|the …6 {jobs}",
                "the author|writer lives|teaches|works|writes|blogs in|at|for|on|near <cap>",
                "the author|writer teaches|writes|blogs at|for|on …4 $",
                "^ {jobs} …8 $",
                "^ connect with me",
                "^ <name> contributed .",
                "<name> es|e|est|ist …3 un|una|um|uma|ein|eine|redactor|redactora|periodista|jornalista|journaliste|redakteur|redakteurin|autor|autora",
                "^ redactor|redactora|periodista|jornalista|journaliste|redakteur|redakteurin|korrespondent|korrespondentin …8 $",
            ],
        ),
        at_edges(
            20,
            &[
                "^ <name> <email> …3 $",
                "^ <cap> <cap> <cap>? : <number> …1 <email> …4 $",
                "^ <cap> <cap> <cap>? : <email>|<handle> …6 $",
                "^ by <name> <email> …3 $",
                "^ posted|blogged by <name> , who|a|an …14 $",
            ],
        ),
        at_end(12, &["^ <name> , …3 {writers} $"]),
    ],
    test: Test::new(Passages::LAST, is_about_the_author),
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
        let named = key(&text[words[0].start as usize..last.end as usize]);
        let by = |author: &String| named == *author || named.len() > 4 && author.ends_with(&named);
        if story.authors.iter().any(by) {
            return true;
        }
    }
    if is_introduced(story, passage) || is_name_and_publisher(story, passage) {
        return true;
    }
    let boxed = passage.hints.has(Hints::AUTHOR)
        || passage.hints.has(Hints::BYLINE) && !story.regions.is_story(passage.block);
    boxed && !words.iter().all(|word| word.is(mark::CAPITAL | mark::NUMBER))
}

/// Whether a line below the story says what somebody does of whom the story does not speak: "Ada Brook teaches
/// history in Hale."
fn is_introduced(story: &Story, passage: &Passage) -> bool {
    const DOES: &[&str] = &[
        "writes",
        "covers",
        "teaches",
        "edits",
        "hosts",
        "joined",
        "reports",
        "blogs",
        "practices",
        "escribe",
        "cubre",
        "schreibt",
        "berichtet",
        "ecrit",
        "escreve",
        "cobre",
        "arbeitet",
        "trabaja",
        "travaille",
        "trabalha",
        "lehrt",
        "leitet",
        "enseigne",
        "enseña",
        "ensina",
        "scrive",
        "insegna",
        "lavora",
        "schrijft",
        "werkt",
        "doceert",
    ];
    // How the names of jobs at a publication begin, in other languages than English.
    const WORKS: &[&str] = &[
        "period", "redact", "redakt", "corres", "korres", "journal", "jornal", "report", "repórt", "autor",
        "auteur", "autrice", "escrit", "écriv", "colum", "kolum", "profes", "verslag", "giornal", "docent",
    ];
    // What one may write for.
    const MEDIA: &[&str] = &[
        "paper",
        "newspaper",
        "magazine",
        "website",
        "site",
        "station",
        "newsroom",
        "network",
        "weekly",
        "daily",
    ];
    let words = story.words(passage);
    let text = story.text(passage);
    if passage.before < 3 || !passage.ends || !(5..=60).contains(&words.len()) {
        return false;
    }
    let name = words.iter().take_while(|word| word.is(mark::CAPITAL)).count();
    // What is quoted here is the title of a book, which says no sentence.
    let quoted = words.iter().filter(|word| word.is(mark::QUOTED));
    let (said, titles) =
        quoted.fold((0, 0), |(said, titles), word| (said + 1, titles + usize::from(word.is(mark::CAPITAL))));
    if !(2..=4).contains(&name)
        || said > 8
        || titles * 2 < said
        || is_reported(story, passage, &(0..words.len()))
    {
        return false;
    }
    let word = |at: usize| words.get(at).and_then(|word| text.get(word.range())).unwrap_or_default();
    // Who reports for a ministry reports for no paper.
    let other = words.windows(3).any(|three| {
        let said = |at: usize| text.get(three[at].range()).unwrap_or_default();
        matches!(said(0), "for" | "at")
            && matches!(said(1), "the" | "a" | "an")
            && !three[2].is(mark::CAPITAL)
            && !MEDIA.contains(&said(2))
    });
    if other || words.iter().any(|word| matches!(text.get(word.range()), Some("but" | "because" | "until"))) {
        return false;
    }
    // "Ada Brook, a retired teacher, lives in Hale."
    let apposition = words[name - 1].is(mark::COMMA) && matches!(word(name), "a" | "an" | "the" | "who");
    let is = word(name) == "is" && word(name + 1) == "based"
        || matches!(word(name), "es" | "est" | "ist" | "é" | "è")
            && (name + 1..words.len().min(name + 6))
                .any(|at| WORKS.iter().any(|work| word(at).to_lowercase().starts_with(work)));
    let grew = matches!((word(name), word(name + 1)), ("grew", "up"));
    let lives = matches!(word(name), "lives" | "vive" | "lebt" | "vit" | "mora")
        && words.get(name + 2).is_some_and(|place| place.is(mark::CAPITAL));
    let does = is
        || grew
        || lives
        || if apposition {
            (name + 1..words.len().min(name + 16))
                .any(|at| words[at - 1].is(mark::COMMA) && DOES.contains(&word(at)))
        } else {
            // "Ada Brook joined the Harbor Gazette", and not the party.
            DOES.contains(&word(name))
                && is_at_work(words, text, name + 1)
                && (word(name) != "joined"
                    || words[name + 1..words.len().min(name + 4)].iter().any(|word| word.is(mark::CAPITAL)))
                || word(name) == "has"
                    && matches!(
                        word(name + 1),
                        "written" | "covered" | "reported" | "edited" | "blogged" | "photographed"
                    )
        };
    let surname = word(name - 1);
    // "Der Autor lebt unter Polizeischutz" names nobody.
    let named = !matches!(word(0), "Der" | "Die" | "Das" | "The" | "El" | "La" | "Il" | "De" | "O" | "A");
    let opening = if does { story.opening(passage) } else { None };
    named
        && does
        && !tells_of_them(words)
        && story
            .passages
            .iter()
            .filter(|other| other.prose && story.opening(other) != opening)
            .all(|other| !story.text(other).contains(surname))
}

/// Whether what somebody covers, hosts or reports is what one who writes does: "covers courts", "covers the port for the
/// Gazette", and not "covers the floor with sand", "reports to prison" or "hosts Sunday lunch".
fn is_at_work(words: &[Word], text: &str, next: usize) -> bool {
    let word = |at: usize| words.get(at).and_then(|word| text.get(word.range())).unwrap_or_default();
    let does = word(next.saturating_sub(1));
    let named = words.get(next..).unwrap_or_default().iter().any(|word| word.is(mark::CAPITAL));
    match word(next) {
        "to" => false,
        "the" | "a" | "an" | "his" | "her" | "their" | "up" => does != "covers" || named,
        _ => does != "hosts" || words.get(next).is_some_and(|next| next.is(mark::QUOTED)),
    }
}

/// "Ada Brook, Harbor Gazette" below the story in the Harbor Gazette.
fn is_name_and_publisher(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    let named = !story.publishers.is_empty()
        && (3..=10).contains(&words.len())
        && !passage.ends
        && words.iter().filter(|word| word.is(mark::CAPITAL)).count() + 2 >= words.len();
    named && {
        let text = key(story.text(passage));
        story.publishers.iter().any(|publisher| text.ends_with(publisher) && text.len() > publisher.len() + 6)
    }
}
