use super::{Passages, Rule, Test, at_edges, at_end};
use crate::clean::Label;
use crate::clean::kept::key;
use crate::clean::passage::{Passage, Story};
use crate::word::mark;

pub(super) const RULE: Rule = Rule {
    name: "publisher-about",
    label: Label::PublisherAbout,
    finds: "What a publisher says about itself below a story.",
    reason: "Describes the publisher, not the story.",
    hidden: "Harbor Watch is a nonprofit newsroom that covers the coast.",
    kept: "Harbor Watch is a group of twelve volunteers who count the birds each spring.",
    cues: &[
        at_edges(
            60,
            &[
                "<name> is|are a|an|the|part …12 news|newsroom|journalism|newspaper|magazine|media organization|organisation|agency|outlet|network|service|site|website|company|nonprofit",
                "<name> is|are a|an|the …8 newsroom|newspaper|magazine|newswire|publication|broadcaster",
                "<name> is|are a|an …8 nonprofit|nonpartisan|independent …4 news|newsroom|journalism|media|publication|outlet",
                "<name> is part of <name> …2 a|an …3 nonprofit|network|news",
                "<name> <name>? maintains editorial independence",
                "<name> is|are an? …2 editorially independent",
                "<name> …2 offers|provides|delivers|reaches|covers …14 news|reporting|journalism|coverage",
                "<name> keeps it short …40",
                "founded|published|established in|since <number>|{month} …24",
                "<name> today remains",
                "visit <url> for …14",
                "^ offers …20 news …20",
                "^ here at <name> we|our …12 you|your|readers|stories|reporting|journalism|news|coverage",
                "^ at <name> , we|our …12 you|your|readers|stories|reporting|journalism|news|coverage",
                "^ who|what we are|do|cover|publish : …30",
                "^ at <name> , our mission|goal|aim|job",
                "^ welcome to <name> , …14 {outlet}|newsletter|column|series|readers|stories|reporters|journalists|page|pages",
                "<name> is|are a|an|the|our …8 newsroom|initiative|desk|project|collective|lab …12 journalism|newsrooms|reporters|journalists",
                "<name> is|are a|an|the …8 {outlet} that|which covers|reports|publishes|serves|investigates|explores|focuses|examines|produces|tells",
                "<name> : reporters|journalists|stories|reporting|news …12 by|from|about|for …12 .",
                "uber uns : …30",
                "^ chi siamo : …30",
                "quienes|quem|qui somos|sommes nous? : …30",
                "la|el|le|les|los|das|der|die|il|lo|o|a|de|het? <name> est|es|e|ist|is un|une|una|um|uma|ein|eine|een …8 media|medio|journal|revue|magazine|periodico|revista|portal|jornal|veiculo|rivista|giornale|testata|onlinemagazin|magazin|zeitung|redaktion|nieuwssite|krant|tijdschrift …16 .",
            ],
        ),
        at_end(
            60,
            &[
                "<name> is a|an …4 signatory …6 code|principles|facts|factcheckers|journalism …12",
                "founded|established|launched|published|started in|since <number> , the? <name> is|remains …8 {outlet}",
                "founded|established|launched|published|started in|since <number> , the? <name> covers|publishes|reports",
                "<name> is|are …3 {praise} …4 {outlet} …16 .",
                "since <number> , the? <name> has told|covered|served|reported|brought|informed",
                "our reporters|journalists|newsroom cover|covers|report|reports …14 .",
                "we are a|an|the …4 {praise} …3 {outlet}|organization|organisation",
                "we are a|an|the …5 team|group|collective|network of …2 reporters|journalists|writers|editors",
                "<name> is|are a|an|the|our …4 podcast|newsletter …2 from|by <name>",
                "<name> is our weekly|monthly|daily|regular|new|occasional",
                "our …4 team|staff|network of …2 journalists|reporters|editors|correspondents|writers has|have|is|are|covers|cover|brings|bring|works|work …14",
                "our mission is …20",
                "with a team of …30",
                "^ <name> is an? …14 institute|organization|foundation|think|association|company|firm …30",
            ],
        ),
    ],
    test: Test::new(Passages::LAST, is_about_the_publisher),
};

/// A line below the story that begins with the name of the page's own publisher and says what it is or does.
fn is_about_the_publisher(story: &Story, passage: &Passage) -> bool {
    const VERBS: &[&str] = &[
        "is",
        "are",
        "has",
        "have",
        "covers",
        "provides",
        "publishes",
        "reports",
        "serves",
        "offers",
        "maintains",
        "relies",
        "welcomes",
        "works",
        "delivers",
        "receives",
        "es",
        "est",
        "ist",
        "cubre",
    ];
    let words = story.words(passage);
    if story.publishers.is_empty()
        || passage.after > 0
        || passage.before <= 1
        || !(5..=60).contains(&words.len())
        || words.iter().any(|word| word.is(mark::QUOTED))
    {
        return false;
    }
    let text = story.text(passage);
    (1..=6.min(words.len() - 1)).any(|length| {
        let verb = text.get(words[length].range()).unwrap_or_default();
        VERBS.contains(&verb) && {
            let name = text
                .get(words[0].start as usize..words[length - 1].end as usize)
                .map(key)
                .unwrap_or_default();
            let name = name.strip_prefix("the").unwrap_or(&name);
            story.publishers.iter().any(|publisher| publisher == name)
        }
    })
}
