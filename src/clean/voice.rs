//! A voice is who speaks in a passage: the reporter, who tells the story, or the publisher, who addresses the reader
//! about the publication itself.
//!
//! Cues know wordings. A publisher's own voice is known without them, by what it is made of: words of the trade
//! (newsletter, donation, copyright), the reader and the publisher in person (you, our), and verbs that ask for
//! something at the beginning of a sentence. No one of these is enough, and least of all in the middle of a story.

use super::passage::{Passage, Story};
use super::rules::{
    Kind, Rule, app_promo, comment_prompt, copyright_notice, donation_appeal, newsletter_promo, social_promo,
    subscription_promo, syndication_disclaimer,
};
use super::tables;
use crate::word::gather::{Gathered, Listed};
use crate::word::key::ascii_keys;
use crate::word::{Word, mark};

/// What a publisher speaks of, and the words for it: those that hardly mean anything else, and those that often do.
#[rustfmt::skip]
const TOPICS: &[(&Rule, &str, &str)] = &[
    (&newsletter_promo::RULE,
        "newsletter newsletters enewsletter inbox unsubscribe boletin boletines infolettre postfach nieuwsbrief",
        "email emails mail subscribe signup delivered digest briefing weekly daily morning alerts sign list free correo \
         courriel kostenlos abonnieren suscribete inscrevase abonnezvous bulletin roundup fortnightly spam emailed \
         forwarded iscriviti gratis"),
    (&subscription_promo::RULE,
        "subscribe subscriber subscribers subscription subscriptions paywall abonnez abonnezvous abonnes abonne suscriptor \
         suscriptores suscribete suscripcion assinante assinantes assine assinatura abonnenten abo \
         abonnees abbonati abbonamento",
        "unlimited access account trial digital offer free read reading members login sign log unlock journalism gift lire \
         leer lesen weiterlesen ler articles premium edition epaper cancel"),
    (&donation_appeal::RULE,
        "donate donating taxdeductible donar dona donativo dons donnez spende spenden doe contribua \
         doneer donatie",
        "donation donations gift gifts support journalism newsroom contribution contributions nonprofit independent readers \
         reader membership give chip fund funded reporting stories pay invest free help periodismo journalismus jornalismo \
         jornalistico information unabhangigen unterstutzen soutenez apoya apoie ayudanos ajude helfen steun sostieni pledge \
         fundraiser sustainers coffee monthly"),
    (&social_promo::RULE,
        "hashtag tipline",
        "facebook twitter instagram youtube tiktok whatsapp telegram bluesky threads linkedin follow tip tips questions \
         question channel page share contact newsroom pista pistas photos story stories information podcast"),
    (&comment_prompt::RULE,
        "commenting commenters",
        "comment comments guidelines respectful moderated reviewed discussion conversation posting topic comentarios \
         commentaires kommentare comentar view policy"),
    (&copyright_notice::RULE,
        "copyright © licensed reprints republish urheberrechtlich derechos droits direitos copyrighted",
        "rights reserved reservados reserves republished license licence creative commons reproduction permission content \
         distributed article material protected stories reproduccion"),
    (&syndication_disclaimer::RULE,
        "disclaimer opinions opiniones opinioes",
        "views opinion author authors author's authors' contributors necessarily reflect endorse article content sponsored \
         advice constitute responsibility release third party newsroom editors checked creation columnistas meinung autors \
         redaktion auteur propos jornal opiniao textos"),
    (&app_promo::RULE,
        "ios android",
        "app apps download phone notifications alerts install store google aplicacion application aplicativo"),
];

/// The publisher and the reader, in person.
const PERSONS: &str = "we our us you your you'll you're nuestro nuestra nuestros nos tu tus notre nos nous votre \
     vos vous unser unsere unserem unseren uns sie ihre ihren nosso nossa voce seu sua \
     noi nostro nostri nostra tuo tua vostro vostra wij ons jouw je uw dein deine dich dir wir";

/// German words for the reader that mean somebody else in small letters.
const FORMAL: [u32; 3] = ascii_keys(["sie", "ihre", "ihren"]);

/// Verbs that ask the reader to do something.
const ASKS: &str = "please sign signup subscribe join get follow read download support give donate help send email contact share click \
     tap visit see check find tell write listen watch make become try unlock log start choose keep use turn open invest chip \
     pay tag reach call text let add go consider enter create like connect stay want do got have are were if before \
     suscribete apuntate dona apoya siguenos escribenos ayudanos hazte accede recevez abonnezvous inscrivezvous soutenez \
     faites donnez suivez retrouvez melden folgen besuchen helfen unterstutzen lesen assine apoie siga curta ajude \
     inscrevase receba cadastrese contribua pour mit \
     pop put drop pledge back stand catch hit message update flag vote pass forward browse manage activate cancel search \
     ask stream install review explore keep enjoy enjoyed love know reading register claim unlock shout buy post \
     scarica iscriviti sostieni seguici condividi aiutaci scrivici volg steun doneer deel lees meld schrijf word reageer \
     folge folgt unterstutze unterstutzt teile lade werde abonniere schreib descarga comparte hazte unete telechargez \
     partagez rejoignez aidez compartilhe baixe";

/// Verbs of what is over.
const PAST: [u32; 3] = ascii_keys(["was", "were", "had"]);
/// The reader.
const READER: [u32; 4] = ascii_keys(["you", "your", "you'll", "you're"]);

/// What follows a noun that looks like such a verb: "Contact with readers", "Support is near".
const NOUN: [u32; 8] = ascii_keys(["of", "with", "from", "between", "is", "was", "were", "has"]);

/// One who writes of themselves, in English; a publisher is several.
const WRITER: [u32; 3] = ascii_keys(["i", "my", "me"]);

/// The publisher, in English.
const PUBLISHER: [u32; 3] = ascii_keys(["we", "our", "us"]);

/// What a word says about who speaks.
#[derive(Clone, Copy)]
struct Note {
    /// A bit for each topic that it is a sure word for.
    sure: u8,
    /// A bit for each topic that it is a possible word for.
    possible: u8,
    person: bool,
    asks: bool,
}

impl Note {
    const NONE: Note = Note { sure: 0, possible: 0, person: false, asks: false };

    /// What a word says.
    fn of(word: &Word) -> Note {
        let id = usize::from(word.id);
        // The first note is of words that tell nothing.
        NOTES[if id < WORDS { id } else { 0 }]
    }

    /// How much it says about a topic.
    fn weight(self, topic: usize) -> u8 {
        2 * (self.sure >> topic & 1) + (self.possible >> topic & 1)
    }
}

/// How many words tell voices, and one for all others.
const WORDS: usize = tables::GATHERED.voices() + 1;

/// What each word says, by its number.
static NOTES: [Note; WORDS] = notes();

/// The topics' rules.
static KINDS: [Kind; TOPICS.len()] = {
    let mut kinds = [TOPICS[0].0.kind(); TOPICS.len()];
    let mut topic = 0;
    while topic < TOPICS.len() {
        kinds[topic] = TOPICS[topic].0.kind();
        topic += 1;
    }
    kinds
};

/// Enters the words by which voices are known.
pub(super) const fn gather(words: &mut Gathered) {
    let mut topic = 0;
    while topic < TOPICS.len() {
        gather_list(words, TOPICS[topic].1);
        gather_list(words, TOPICS[topic].2);
        topic += 1;
    }
    gather_list(words, PERSONS);
    gather_list(words, ASKS);
}

const fn gather_list(words: &mut Gathered, list: &str) {
    let mut listed = Listed::of(list);
    while let Some(word) = listed.next() {
        words.use_in_voices(word);
    }
}

const fn notes() -> [Note; WORDS] {
    let mut notes = [Note::NONE; WORDS];
    let mut topic = 0;
    while topic < TOPICS.len() {
        let mut listed = Listed::of(TOPICS[topic].1);
        while let Some(word) = listed.next() {
            notes[tables::GATHERED.id(word) as usize].sure |= 1 << topic;
        }
        listed = Listed::of(TOPICS[topic].2);
        while let Some(word) = listed.next() {
            notes[tables::GATHERED.id(word) as usize].possible |= 1 << topic;
        }
        topic += 1;
    }
    let mut listed = Listed::of(PERSONS);
    while let Some(word) = listed.next() {
        notes[tables::GATHERED.id(word) as usize].person = true;
    }
    listed = Listed::of(ASKS);
    while let Some(word) = listed.next() {
        notes[tables::GATHERED.id(word) as usize].asks = true;
    }
    notes
}

/// The longest of what is spoken, in words.
const LONGEST: usize = 45;

/// Whether words may be in a publisher's own voice: one is sure, or two are possible ones of a topic. Of a longer passage a
/// part may be.
pub(super) fn may_speak(words: &[Word]) -> bool {
    let (mut once, mut enough) = (0, 0);
    if words.len() <= LONGEST {
        for word in words {
            let note = Note::of(word);
            enough |= note.sure | once & note.possible;
            once |= note.possible;
        }
    }
    enough != 0 || words.len() > LONGEST
}

/// The rule that a passage in the publisher's own voice falls under, and its first word that does: below a story, what
/// is spoken may be glued to a sentence that is told.
#[inline(never)]
pub(super) fn judge(story: &Story, passage: &Passage) -> Option<(usize, &'static Kind)> {
    if !passage.may_speak {
        return None;
    }
    let words = story.words(passage);
    let from = if passage.after == 0 && passage.before >= 3 { told(words) } else { 0 };
    Some((from, spoken(story, passage, &words[from..])?))
}

/// How many words of the sentences that a passage begins with are told, and speak of nothing that a publisher has.
fn told(words: &[Word]) -> usize {
    const SHORT: usize = 9;
    let mut from = 0;
    for (index, word) in words.iter().enumerate() {
        if index > from && word.is(mark::STARTS) {
            from = index;
        }
        let note = Note::of(word);
        let asks = note.asks && asks_at(words, index);
        let person = note.person && (word.is(mark::CAPITAL) || !FORMAL.contains(&word.key));
        if note.sure != 0 || person || asks {
            // A few words may lead up to it: "Hungry for more?"
            return if from <= SHORT { 0 } else { from };
        }
    }
    0
}

/// Whether a word that may ask for something does so, where it stands.
fn asks_at(words: &[Word], index: usize) -> bool {
    let first = index == 0 || words[index].is(mark::STARTS);
    first && words.get(index + 1).is_none_or(|next| !NOUN.contains(&next.key))
}

/// The rule that words in the publisher's own voice fall under.
fn spoken(story: &Story, passage: &Passage, words: &[Word]) -> Option<&'static Kind> {
    const SHORT: usize = 25;
    // Most passages have no sure word and no two possible ones of a topic.
    if !(3..=LONGEST).contains(&words.len()) || !may_speak(words) {
        return None;
    }
    let marks = words.iter().fold(0, |marks, word| marks | word.marks);
    if marks & mark::QUOTED != 0 {
        return None;
    }
    let address = marks & (mark::URL | mark::EMAIL | mark::HANDLE) != 0;
    let below = passage.after == 0 && passage.before >= 3;
    let beside = !story.plain && passage.inside && !story.regions.is_story(passage.block);
    let mut sums = [0_u8; TOPICS.len()];
    let (mut person, mut asks) = (false, false);
    for (index, word) in words.iter().enumerate() {
        if word.id == 0 || usize::from(word.id) >= WORDS {
            continue;
        }
        let note = Note::of(word);
        // Most words say nothing, and none says it twice.
        if words[..index].iter().any(|before| before.id == word.id) {
            continue;
        }
        // German writes the reader with a capital letter, and others with a small one.
        person |= note.person && (word.is(mark::CAPITAL) || !FORMAL.contains(&word.key));
        asks |= note.asks && asks_at(words, index);
        for (topic, sum) in sums.iter_mut().enumerate() {
            *sum += note.weight(topic);
        }
    }
    let (topic, sum) =
        sums.iter().copied().enumerate().max_by_key(|(topic, sum)| (*sum, TOPICS.len() - topic))?;
    if sum < 2 {
        return None;
    }
    // What happened to "us" is told by one of those whom it happened to.
    let past = words.iter().any(|word| PAST.contains(&word.key));
    if past && !asks && !words.iter().any(|word| READER.contains(&word.key)) {
        return None;
    }
    // "My inbox is full of recipes, and I thank you": a column's.
    if !asks && !address && words.iter().any(|word| WRITER.contains(&word.key)) {
        return None;
    }
    let said = u8::from(person) + u8::from(asks) + u8::from(address);
    let sure = words.iter().any(|word| Note::of(word).sure >> topic & 1 != 0);
    // Below a story as well somebody has to be spoken to, or of something that only publishers speak of: "Support
    // for the reform has grown" is the story's.
    let spoken = sure || person && (sum >= 3 || asks || address);
    let ours = words.iter().any(|word| PUBLISHER.contains(&word.key));
    let told = match () {
        () if below && words.len() <= SHORT => spoken && sum >= 2 && sum + said >= 3,
        () if below => spoken && sum >= 2 && sum + said >= 4,
        () if beside => sum >= 2 && sum + said >= 4,
        () => sum >= 3 && person && sum + said >= 5 || sum >= 2 && ours && asks && !past,
    };
    (told && said > 0 && !is_told_of(story, passage, topic)).then_some(&KINDS[topic])
}

/// Whether the story itself is about a topic: a story on newsletters speaks of them in several paragraphs.
fn is_told_of(story: &Story, passage: &Passage, topic: usize) -> bool {
    const SEVERAL: usize = 2;
    let speaks = |other: &&Passage| {
        let mut sum = 0;
        for word in story.words(other) {
            sum += u32::from(Note::of(word).weight(topic));
        }
        sum >= 2
    };
    story
        .passages
        .iter()
        .filter(|other| other.prose && other.block != passage.block)
        .filter(speaks)
        .take(SEVERAL)
        .count()
        == SEVERAL
}

#[cfg(test)]
mod tests {
    use crate::clean::STORY;
    use crate::{Page, analyze};

    fn hides(text: &str) -> bool {
        analyze(&Page::from_text(&format!("{STORY}\n\n{text}")))
            .blocks
            .last()
            .is_some_and(|block| block.hidden)
    }

    #[test]
    fn knows_a_publisher_by_what_it_speaks_of() {
        assert!(hides(
            "It costs us money to get journalism to our readers, so a gift of any size means a lot."
        ));
        assert!(hides("Tag us on Instagram when you ride the ferry."));
    }

    #[test]
    fn keeps_the_storys_own_readers_and_gifts() {
        assert!(!hides("The gift will pay for new windows in the library."));
        assert!(!hides("You need a permit for that, and the permit is free."));
    }

    #[test]
    fn keeps_what_a_story_about_newsletters_says_of_them() {
        let about = "Newsletters are read by many, and every newsletter that comes to an inbox is opened by one in four.";
        let more = "The newsletter of the port is older than its ferry, and nobody has ever asked to unsubscribe from it.";
        let page = Page::from_text(&format!(
            "{STORY}\n\n{about}\n\n{more}\n\nYou can read the newsletter in any email program."
        ));
        assert!(analyze(&page).blocks.iter().all(|block| !block.hidden));
    }
}
