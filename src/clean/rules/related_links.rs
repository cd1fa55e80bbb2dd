use super::{Passages, Rule, Test, anywhere, apart, at_end};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};
use crate::page::address;
use crate::word::mark;

pub(in crate::clean) const RULE: Rule = Rule {
    name: "related-links",
    label: Label::RelatedLinks,
    finds: "A link to another story that stands where a paragraph would, the line that announces such links, and \
            the list that follows it.",
    reason: "Leads to other stories.",
    hidden: "Related: Five things to know about the harbor's new pier",
    kept: "Related charges against the ship's owner were dropped in March.",
    cues: &[
        anywhere(
            40,
            &[
                "^ {lead} : <cap>|<number> …40",
                "^ {lead} {lead} : <cap>|<number> …40",
                "^ {kicker} {kicker}|{leadfill}+? : <cap>|<number> …40",
                "^ catch up …2 : <cap>|<number> …40",
                "^ must read|reads|see|watch|listen : <cap>|<number> …40",
                "^ in case you missed it? : …40",
                "^ up|coming|read|on next : <cap>|<number> …40",
                "^ deep dive : <cap>|<number> …40",
                "^ our|from …2 earlier|previous|related|last {piece}|coverage|reporting : <cap>|<number> …40",
                "^ popular|trending|top|latest|hot now|today|story|stories|news|read|reads|video|right …1 : <cap>|<number> …40",
                "^ aussi|egalement a|lire lire|voir|aussi …1 : …40",
                "^ what to read|watch|know|see next : …40",
                "^ in pictures|photos|video|depth : <cap>|<number> …40",
                "^ editor's|editors|our|staff picks|choice|pick …1 : …40",
                "^ {kicker} {lead}|{leadfill}+? - <cap>|<number> …40",
                "^ also|more|elsewhere|new|now|next on|from|at <name> - <cap>|<number> …40",
                "^ previously|earlier on|in|at|from <name> : <cap>|<number> …40",
                "^ you may|might|could also|have|be+? like|enjoy|love|missed|interested in|this|these|it+? : <cap>|<number> …40",
                "^ if you liked|enjoyed|loved this …6 : …40",
                "^ {lead} {lead}|{leadfill} {lead}|{leadfill}? : <cap>|<number> …40",
                "^ {lead} {lead}|{leadfill}+? $",
                "^ {leadfill}+ {lead} {lead}|{leadfill}+? $",
                "^ more on|from|about|in <name> : …12 $",
                "^ more on|from|about|in <name> $",
                "^ more on|from|about|in …3 : $",
                "^ more on …2 this|these topic|topics|story $",
                "^ also on|in|from <name> : …40",
                "^ te|le|os recomendamos|sugerimos : …40",
                "^ sur le meme sujet …1 : …40",
                "^ mehr zum thema …1 : …40",
                "^ previously|earlier|background|context|analysis|opinion|explainer|explained|archive|timeline|live : <cap>|<number> …40 $",
                "^ {lead} {lead}|{leadfill}+ from|on|about|in|by <name> …4 : $",
                "^ {lead} {lead}|{leadfill}+ from|on|about|in|by <name> $",
                "^ go|dive|dig deeper : …40",
                "^ go|dive|dig deeper …1 $",
                "^ from the|our archives|archive|vault …20 $",
                "^ keep|continue|start reading|exploring|watching|scrolling …20 $",
                "^ explore|discover|browse|see more|all|other|the|related …6 $",
                "^ read|see|watch|listen also|more|next|now|here|too|this : <cap>|<number> …40",
                "^ also|next|now|here read|see|watch|on|up|trending|like : <cap>|<number> …40",
                "^ read|see also|more|next …1 : <cap>|<number> …40",
                "^ read|see also|next|this …3 $",
                "^ you|we may|might|also|will|recommend …2 like|interested|enjoy|love|want|also|be …4 $",
                "^ what to read|watch|know|see next $",
                "^ more stories|news|articles|headlines|coverage|videos|posts|like|top …4 $",
                "^ more <name> {lead}|stories|news|points|coverage|articles $",
                "^ more <name> : <url> …6 $",
                "^ more …4 : <url> …6 $",
                "^ further|additional|suggested|recommended reading|stories|articles|coverage|for …6",
                "^ editor's|editors|our|staff picks|choice|pick …3 $",
                "^ in case you missed …3 $",
                "^ icymi …20 $",
                "^ don't miss …3 $",
                "^ don't miss : <cap>|<number> …40",
                "^ most|top|latest|trending|popular|breaking read|shared|popular|viewed|stories|news|headlines|videos|commented|watched|recent …3 $",
                "^ trending …4 $",
                "^ on our radar $",
                "^ prev|previous|next post|article|story|up …20 $",
                "^ follow|read|see …2 <name> …3 full|complete|latest|all coverage …12",
                "follow <name> full coverage",
                "find more|all …2 <name> …4 coverage|stories here|at …3",
                "~ full coverage of …8 at|here <url>?",
                "^ for more …4 coverage|stories|news …8",
                "^ read more …4 stories|about|from|on …8 : …4 $",
                "^ read …1 more stories about …4",
                "^ explore more …6 $",
                "^ {leer} : <cap>|<number> …40",
                "^ {leer} {leer}+ : <cap>|<number> …40",
                "^ {leer} {leer}|{leadfill}+? $",
                "^ le|te|os|quizas|tambien …1 puede|puedes|pueden|recomendamos|interesa …3 interesar|interesarle|interesarte|leer …3",
                "^ te|le interesa …4",
                "^ lo|las|los mas|noticias|articulos|+ leido|leida|leidas|leidos|visto|vistos|vistas|relacionadas|relacionados …3 $",
                "^ las|los|lo|videos leidas|leidos|leido|vistos|vistas $",
                "^ <name> top …3 : $",
                "^ watch|read|see <name> : …30",
                "^ ultima|ultimas hora|noticias …30",
                "^ sur le meme sujet …3 $",
                "^ les plus lus|lu|lues $",
                "^ a lire …30 : <cap>|<number> …40",
                "^ das konnte|konnte …6 interessieren …2 $",
                "^ mehr zum|zu|aus|uber|von …6 $",
                "^ lesen sie …4 : …30",
                "^ lesen sie …2 auch|hier|mehr|dazu …30",
                "^ mais|matérias|materias lidas|lidos|relacionadas|noticias|sobre …4 $",
                "^ en portada $",
                "~ opens in a? new window|tab …1 $",
                "^ la redaction vous conseille $",
                "^ mas informacion|noticias …2 $",
            ],
        ),
        apart(24, &["^ view all $", "^ see all …4 $", "^ more videos $"]),
        at_end(
            40,
            &[
                "{lead}|{kicker} {lead}|{leadfill}+? : <cap>|<number> …40 $",
                "listen|watch|read next|now|also : …30",
            ],
        ),
        at_end(16, &["^ read more …4", "^ in other news …4", "^ learn more …4 $"]),
    ],
    test: Test::new(Passages::SHORT, is_a_link_among_paragraphs),
};

/// A passage that is one link and no sentence, or stands in a list that names itself one of other stories.
fn is_a_link_among_paragraphs(story: &Story, passage: &Passage) -> bool {
    let words = story.words(passage);
    if words.is_empty() || passage.running {
        return false;
    }
    if passage.hints.has(Hints::RELATED)
        && words.len() <= 40
        && !passage.hints.has(Hints::CAPTION | Hints::GALLERY)
    {
        return true;
    }
    if story.between[passage.block] && (passage.linked >= 80 || passage.hints.has(Hints::ASIDE)) {
        return true;
    }
    if story.plain && is_in_capitals(story, passage) {
        return true;
    }
    // A link around several blocks is a teaser: a title and the line under it.
    let teaser = || {
        let around = story.page.ancestors(story.block(passage)).take(6);
        around.filter(|element| element.tag == "a").any(|element| element.end_block - element.first_block > 1)
    };
    if among_paragraphs_of(story, passage)
        && passage.linked >= 90
        && !passage.hints.has(Hints::CAPTION | Hints::FIGURE | Hints::GALLERY | Hints::BYLINE | Hints::TAGS)
        && teaser()
    {
        return true;
    }
    let text = story.text(passage);
    let bracketed = text.starts_with('[') && text.ends_with(']') && words.len() >= 4;
    let among_paragraphs = passage.before > 0 && passage.inside;
    let metadata = &story.page.metadata;
    let here = metadata.url.as_deref().or(metadata.canonical.as_deref());
    // A link to another site is a source, or what the story is about.
    let stays = || story.page.links(story.block(passage)).all(|(_, link)| address::stays(link, here));
    let whole = passage.linked >= 90 && words.len() >= 4 && words.len() <= 30 && stays();
    if among_paragraphs
        && whole
        && (!story.is_heading(passage) || !story.regions.is_story(passage.block))
        && !passage.hints.has(Hints::CAPTION | Hints::TAGS | Hints::BYLINE)
    {
        return !text.ends_with('.')
            || words.iter().all(|word| !word.is(mark::CAPITAL) || word.is(mark::UPPER));
    }
    among_paragraphs && bracketed && (passage.linked >= 80 || story.plain) && is_title(story, passage)
}

/// Whether a bracketed text reads as a headline and not as a note: it names no editor and is not about a picture.
fn is_title(story: &Story, passage: &Passage) -> bool {
    let text = story.text(passage).to_lowercase();
    !["editor", "note", "photo", "image", "file", "update", "correction", "sic", "laugh", "applause"]
        .iter()
        .any(|word| text.contains(word))
}

/// Whether a line between paragraphs is all in capitals and too long for a subhead: a link that lost its markup.
fn is_in_capitals(story: &Story, passage: &Passage) -> bool {
    const LONGEST_SUBHEAD: usize = 7;
    let words = story.words(passage);
    let upper = words.iter().filter(|word| word.is(mark::UPPER)).count();
    let lower = || words.iter().any(|word| story.text(passage)[word.range()].chars().any(char::is_lowercase));
    // What a sign or a post says in capitals is announced.
    let announced = || {
        let at = story.passages.partition_point(|other| other.block < passage.block);
        at.checked_sub(1).is_some_and(|before| story.text(&story.passages[before]).ends_with(':'))
    };
    words.len() > LONGEST_SUBHEAD
        && passage.before > 0
        && passage.after > 0
        && !passage.ends
        && upper * 3 >= words.len() * 2
        && !lower()
        && !announced()
}

/// Whether a passage stands among or below a story's paragraphs without being one of them.
fn among_paragraphs_of(story: &Story, passage: &Passage) -> bool {
    passage.inside && passage.before > 0 && !story.regions.is_story(passage.block)
}
