//! Who speaks: one entry a speaker, with full name, kind, role and affiliation.

mod announce;
mod cast;
mod clause;
mod describe;
mod keys;
mod lexicon;
mod mention;
mod name;

pub(crate) use lexicon::WORDS;

use crate::clean::{Label, Labelled};
use crate::page::BlockSpan;
use crate::quote::{Quote, QuoteKind};
use crate::token::{Class, Kind, Text, Token, shape};
use cast::Cast;
use describe::{Description, Form, Reader, Said};
use keys::{common, is_anybody, is_key, proper, small, titled};
use mention::{Party, Resolver};
use name::{Names, Sort};
use serde::Serialize;
use std::ops::Range;

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A named person.
    Person,
    /// A company, a government, an agency, a newspaper.
    Organization,
    /// Several who speak as one: "officials", "analysts".
    Group,
    /// A text that speaks: an indictment, a report, a statement.
    Document,
    /// One person without a name: "a U.S. official".
    Unnamed,
}

/// A speaker.
#[derive(Clone, Debug, Serialize)]
pub struct Speaker {
    /// Its place in [`crate::Analysis::speakers`].
    pub id: usize,
    /// The fullest name that the page gives.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// What the page says that they are: "co-founder of 38 North".
    pub role: Option<String>,
    /// The organization that they belong to.
    pub affiliation: Option<String>,
    /// Every place that names them, pronouns included, in document order.
    pub mentions: Vec<BlockSpan>,
    /// Their quotations, in document order.
    pub quotes: Vec<usize>,
}

/// Finds who the mentions of the quotes are, and enters them in the quotes.
#[inline(never)]
pub(crate) fn resolve(text: &Text<'_>, labels: &[Labelled], quotes: &mut [Quote]) -> Vec<Speaker> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let names = Names::find(text, labels, quotes);
    let mut cast = Cast::gather(text, &names);
    mention::vote_genders(text, &names, &mut cast);
    let said = Said::read(text, &names, &cast);
    let mut resolver = Resolver::new(text, &names, &cast, &said, quotes.len());
    resolver.headline = labels
        .iter()
        .position(|labelled| labelled.label == Label::Headline)
        .map_or(0..0, |block| text.block(block));
    let mentions = resolver.prepare(quotes);
    let read = quotes.iter().zip(&mentions);
    let mut said_by: Vec<Option<Party>> =
        read.map(|(quote, mention)| resolver.speaker(quote, mention.as_ref())).collect();
    name_in_headline(text, quotes, labels, &mut said_by);
    let mut parties = vec![Entered::default(); resolver.parties()];
    said_by.iter().flatten().for_each(|party| parties[party.number()].quotes += 1);
    let mut speakers: Vec<Speaker> = Vec::with_capacity(quotes.len() / 2 + 1);
    let mut incidents = Vec::with_capacity(speakers.capacity());
    for ((quote, mention), party) in quotes.iter_mut().zip(&mentions).zip(said_by) {
        let Some(party) = party else { continue };
        let entered = &mut parties[party.number()];
        if entered.speaker == 0 {
            let (speaker, incident) = introduce(&resolver, party, speakers.len(), entered.quotes as usize);
            speakers.push(speaker);
            incidents.push(incident);
            entered.speaker = speakers.len() as u32;
        }
        let id = entered.speaker as usize - 1;
        let speaker = &mut speakers[id];
        quote.speaker = Some(id);
        speaker.quotes.push(quote.id);
        if let Some(span) = quote.mention {
            let tokens = mention.as_ref().map_or(0..0, |mention| mention.tokens.clone());
            // Who a report is by is less sure than who says words in marks.
            let sure = quote.kind != QuoteKind::Indirect;
            if incidents[id].is_none() || sure {
                note_role(&resolver, speaker, party, tokens, sure);
            }
            speaker.mentions.push(span);
        }
    }
    for (speaker, incident) in speakers.iter_mut().zip(incidents) {
        if speaker.role.is_none() {
            speaker.role = incident.map(|tokens| tidy(text, tokens));
        }
        speaker.mentions.sort_unstable();
        // A pronoun or a title stands in a longer mention: the longer one says it.
        speaker.mentions.dedup_by(|next, kept| {
            next.block == kept.block && next.start < kept.end && {
                kept.end = kept.end.max(next.end);
                true
            }
        });
    }
    speakers
}

/// Whoever says in the story what a headline quotes: the headline itself hardly says whose words they are.
fn name_in_headline(text: &Text<'_>, quotes: &[Quote], labels: &[Labelled], said_by: &mut [Option<Party>]) {
    // Less than that is said by many.
    const FEWEST: usize = 3;
    // A headline quotes once or twice; what is looked for in all quotations may not be many.
    const MOST: usize = 4;
    let is_headline = |quote: &Quote| {
        let block = quote.spans.first().map(|span| span.block);
        block.is_some_and(|block| labels.get(block).is_some_and(|labelled| labelled.label == Label::Headline))
    };
    // The keys of its words.
    let words = |quote: &Quote| {
        let tokens = quote.spans.iter().flat_map(|span| &text.tokens[text.tokens_in(span)]);
        tokens.map(|token| token.key).filter(|&key| key != 0).collect::<Vec<u32>>()
    };
    let in_headline: Vec<usize> =
        (0..quotes.len()).filter(|&number| is_headline(&quotes[number])).take(MOST).collect();
    for number in in_headline {
        let fragment = words(&quotes[number]);
        if fragment.len() < FEWEST {
            continue;
        }
        let whole = (0..quotes.len()).find(|&other| {
            said_by[other].is_some()
                && !is_headline(&quotes[other])
                && words(&quotes[other]).windows(fragment.len()).any(|words| words == fragment)
        });
        if let Some(whole) = whole {
            said_by[number] = said_by[whole];
        }
    }
}

/// What is entered of a party.
#[derive(Clone, Default)]
struct Entered {
    /// Its place among the speakers, plus one; 0 as long as it is none.
    speaker: u32,
    /// How many quotations it speaks.
    quotes: u32,
}

/// The entry of a speaker of so many quotations, with all places that name it; and what happened to them, which is their
/// role where nothing else is.
#[inline(never)]
fn introduce(
    resolver: &Resolver<'_, '_>,
    party: Party,
    id: usize,
    quotes: usize,
) -> (Speaker, Option<Range<usize>>) {
    let mut happened = None;
    let (text, names) = (resolver.text, resolver.names);
    let mut speaker = Speaker {
        id,
        name: String::new(),
        kind: SpeakerKind::Unnamed,
        role: None,
        affiliation: None,
        mentions: Vec::new(),
        quotes: Vec::with_capacity(quotes),
    };
    match party {
        Party::Described(place) => {
            speaker.mentions = Vec::with_capacity(quotes);
            let described = &resolver.described[place];
            speaker.name = match described.owner {
                Some(owner) => {
                    let owner = &names.list[resolver.cast.members[owner].full].tokens;
                    let rest = text.slice(described.tokens.start + 1..described.tokens.end);
                    single_spaced(&format!("{}’s {rest}", text.slice(owner.clone())))
                }
                None => tidy(text, described.tokens.clone()),
            };
            speaker.kind = described.kind;
        }
        Party::Member(place) => {
            let member = &resolver.cast.members[place];
            let called = resolver.cast.names_of(member);
            let full = &names.list[member.full];
            let single = full.tokens.len() == 1;
            speaker.kind = match member.sort {
                Sort::Person => SpeakerKind::Person,
                Sort::Body if !single && is_text(&text.tokens[full.tokens.end - 1]) => SpeakerKind::Document,
                Sort::Body | Sort::Place => SpeakerKind::Organization,
                // "Lucy, Mark’s mother": what only somebody can be.
                Sort::Unknown if described_as_person(resolver, member) => SpeakerKind::Person,
                Sort::Unknown if single && member.gender.is_none() => SpeakerKind::Organization,
                Sort::Unknown => SpeakerKind::Person,
            };
            let mut from = full.tokens.start;
            // "Lord Walney", "Pope Francis", "Ms. Oak": one word is too little to be called by.
            if single
                && speaker.kind == SpeakerKind::Person
                && from > full.before
                && is_kept_honorific(&text.tokens[from - 1])
                && !(is_of_order(&text.tokens[from - 1]) && goes_by_name_alone(resolver, member))
            {
                from -= 1;
            }
            speaker.name = tidy(text, from..full.tokens.end);
            if single && let Some(surname) = shared_surname(resolver, member) {
                speaker.name = format!("{} {}", speaker.name, tidy(text, surname));
            }
            speaker.mentions = Vec::with_capacity(called.len() + quotes);
            let spans = called.iter().filter_map(|&place| text.span(names.list[place].tokens.clone()));
            spans.for_each(|span| speaker.mentions.push(span));
            let first = called.iter().copied().find(|&place| names.list[place].tokens.len() > 1);
            let introduced = first.map_or(0..0, |place| {
                let at = names.list[place].tokens.start;
                text.sentences.get(text.sentence_of(at)).cloned().unwrap_or(at..at)
            });
            // "Ada Oak, who was late, …" tells nothing of who everybody knows; it does of whom is named a few times only, where
            // they come in, and behind "said".
            const FEW: usize = 4;
            let says = |at: usize| {
                let token = &text.tokens[at];
                token.is(Class::SPEECH) && token.is(Class::PAST.or(Class::THIRD))
            };
            let tells_who = |place: usize, told: &Description| {
                told.form != Form::Incident
                    || called.len() <= FEW
                    || introduced.contains(&told.head)
                    || names.list[place].before.checked_sub(1).is_some_and(says)
            };
            let said = called.iter().flat_map(|&place| {
                let told = resolver.said.of(place).iter();
                told.filter(move |told| tells_who(place, told))
            });
            let reader = Reader { text, names };
            let person = speaker.kind == SpeakerKind::Person;
            let tells = |description: &&Description| {
                let head = &text.tokens[description.head];
                // "The prosecutor" of the next paragraph is whoever was spoken of before.
                if resolver.epithets.at(description.head).is_some_and(|other| other != place) {
                    return false;
                }
                // "the Harwick team": a word behind a body’s name finds it again, and tells nothing of it.
                if !person && description.form == Form::Clause && description.tokens.len() == 1 {
                    return false;
                }
                !person || !head.is(Class::ORGANIZATION) || head.is(Class::ROLE.or(Class::VERB))
            };
            let descriptions = said.filter(tells);
            let best = descriptions.clone().rev().max_by_key(|description| {
                let weight = weight(text, description);
                weight + 5 * usize::from(weight > 2 && introduced.contains(&description.head))
            });
            let (told, incident) = match best {
                Some(best) if matches!(best.form, Form::Habit | Form::Incident) => (None, Some(best)),
                best => (best, None),
            };
            let role = told.map(|description| description.tokens.clone());
            let role = role.or_else(|| {
                // "said Ada Oak, who argued for the rivers": that is who she is; not so at the beginning of a sentence.
                let opens = text.sentences[text.sentence_of(full.before)].start == full.before;
                let taken_up = || resolver.epithets.of(place).or_else(|| resolver.subject_after(place));
                (person && (incident.is_none() || opens)).then(taken_up)?
            });
            happened = incident
                .map(|description| description.tokens.clone())
                .or_else(|| resolver.epithets.age_of(place));
            speaker.role = role.map(|tokens| tidy(text, tokens));
            speaker.affiliation = best
                .and_then(|description| reader.affiliation(description, resolver.cast))
                .or_else(|| {
                    let of = called.iter().find_map(|&place| resolver.said.organization(place))?;
                    Some(names.list[of].tokens.clone())
                })
                .or_else(|| {
                    descriptions
                        .clone()
                        .find_map(|description| reader.affiliation(description, resolver.cast))
                })
                .map(|tokens| tidy(text, tokens));
        }
    }
    (speaker, happened)
}

/// "Brother Felix", "Sister Ada": titles that an order gives, and families.
fn is_of_order(token: &Token) -> bool {
    is_key!(proper(token), "brother" | "sister" | "father" | "mother")
}

/// Whether the page calls somebody by the name without what stands before it as well: "Felix" for "Brother Felix".
fn goes_by_name_alone(resolver: &Resolver<'_, '_>, member: &cast::Member) -> bool {
    let mut called = resolver.cast.names_of(member).iter().map(|&place| &resolver.names.list[place]);
    called.any(|name| name.before == name.tokens.start && !name.quoted)
}

/// "Tom and Ada Oak": the surname that the first of two has from the second.
fn shared_surname(resolver: &Resolver<'_, '_>, member: &cast::Member) -> Option<Range<usize>> {
    let (text, names) = (resolver.text, resolver.names);
    let given = Class::MALE.or(Class::FEMALE);
    resolver.cast.names_of(member).iter().find_map(|&place| {
        let name = &names.list[place];
        let (first, next) = (name.tokens.start, name.tokens.end + 1);
        if name.tokens.len() > 1 || name.before != first || !text.tokens[first].is(given) {
            return None;
        }
        let other = &names.list[names.at(next)?];
        let couple = matches!(text.word(next - 1), "and" | "&")
            && other.tokens.start == next
            && other.tokens.len() == 2
            && other.sort == Sort::Person
            && text.tokens[next].is(given);
        couple.then(|| next + 1..other.tokens.end)
    })
}

/// Whether what is said around the names of a member is said of persons.
fn described_as_person(resolver: &Resolver<'_, '_>, member: &cast::Member) -> bool {
    let called = resolver.cast.names_of(member).iter();
    let descriptions = called.flat_map(|&place| resolver.said.of(place));
    let mut heads = descriptions.map(|description| resolver.text.tokens[description.head]);
    heads.any(|head| {
        head.is(Class::HE.or(Class::SHE))
            || head.is(Class::ROLE) && !head.is(Class::ORGANIZATION.or(Class::BODY))
    })
}

/// "Fair Rent Act": what a name ends in that is of a text.
fn is_text(token: &Token) -> bool {
    is_key!(
        proper(token),
        "act" | "bill" | "constitution" | "treaty" | "agreement" | "amendment" | "protocol" | "accord"
    )
}

/// How much a description tells: its longer words, and more where it is joined to the name.
fn weight(text: &Text<'_>, description: &Description) -> usize {
    // "his rival": only who he is makes it tell something.
    if text.tokens[description.tokens.start].is(Class::POSSESSIVE) {
        return 1;
    }
    let words = description
        .tokens
        .clone()
        .filter(|&at| {
            let token = &text.tokens[at];
            let letters = token.end - token.start - u32::from(token.looks(shape::POINT));
            letters > 3 && token.kind != Kind::Ellipsis
        })
        .count()
        .min(24);
    let head = &text.tokens[description.head];
    match description.form {
        // "Prof" alone
        Form::Joined
            if words == 0 || description.tokens.len() == 1 && is_key!(titled(head), "prof" | "professor") =>
        {
            2
        }
        // "Sister" alone, and "a rival of the governor": what somebody is to another.
        Form::Joined if description.tokens.len() == 1 && is_kept_honorific(head) => 2,
        Form::Joined if is_relation(head) => 1,
        // "a former nurse": rather what somebody is now.
        Form::Joined if is_past(text, description) => words + words / 2 + 2,
        Form::Joined => 2 * words + 6,
        Form::Clause => words + words / 2 + 2,
        Form::Stated => words,
        Form::Habit => 1,
        Form::Incident => 0,
    }
}

/// Whether a description says what somebody was.
fn is_past(text: &Text<'_>, description: &Description) -> bool {
    const FEW: usize = 2;
    let mut words = description.tokens.clone().take(FEW);
    words.any(|at| is_key!(small(&text.tokens[at]), "former" | "onetime" | "one-time" | "erstwhile"))
}

/// Words for what somebody is to somebody else: of two descriptions the other one tells more.
fn is_relation(token: &Token) -> bool {
    is_key!(token.key, "democrat" | "republican")
        || is_key!(
            small(token),
            "rival"
                | "ally"
                | "friend"
                | "critic"
                | "opponent"
                | "supporter"
                | "neighbour"
                | "neighbor"
                | "colleague"
                | "protege"
                | "witness"
                | "winner"
                | "caller"
                | "guest"
        )
}

/// A mention that says what somebody is, where nothing else has: "the first son".
fn note_role(
    resolver: &Resolver<'_, '_>,
    speaker: &mut Speaker,
    party: Party,
    range: Range<usize>,
    sure: bool,
) {
    let Party::Member(member) = party else { return };
    if speaker.role.is_some() || speaker.kind != SpeakerKind::Person {
        return;
    }
    let text = resolver.text;
    let describes = range
        .clone()
        .all(|at| text.tokens[at].kind == Kind::Word && !text.tokens[at].is(Class::THIRD_PERSON))
        && range.clone().any(|at| text.tokens[at].is(Class::ROLE) && !text.tokens[at].is_capital())
        || sure && is_told_by_noun(text, &range);
    let named =
        range.clone().filter_map(|at| resolver.names.at(at)).any(|place| resolver.cast.of[place] == member);
    // "the girl said": whoever is spoken of.
    let blank = range.len() == 2 && is_anybody(small(&text.tokens[range.start + 1]));
    if range.len() >= 2 && describes && !named && !blank {
        speaker.role = Some(tidy(text, range));
    }
}

/// "the Italian", "the world number one": whoever is taken up by such words is one, whatever list they are in.
fn is_told_by_noun(text: &Text<'_>, range: &Range<usize>) -> bool {
    let tokens = &text.tokens[range.clone()];
    let Some((first, rest)) = tokens.split_first() else { return false };
    let Some(head) = rest.last() else { return false };
    let words = rest.iter().all(|token| token.kind == Kind::Word && !token.is(Class::FUNCTION));
    let blank = is_key!(
        small(head),
        "man" | "woman" | "person" | "former" | "latter" | "pair" | "other" | "boy" | "girl"
    );
    const THING: Class = Class::GROUP
        .or(Class::ORGANIZATION)
        .or(Class::BODY)
        .or(Class::DOCUMENT)
        .or(Class::NOMINAL_CUE)
        .or(Class::PLACE);
    let one = !head.is(THING) && (!head.is_capital() || head.is(Class::NATIONAL));
    is_key!(common(first), "the") && words && !blank && one && head.class != Class::NONE
}

/// Honorifics that are part of how somebody is called.
fn is_kept_honorific(token: &Token) -> bool {
    is_key!(
        titled(token),
        "lord"
            | "lady"
            | "sir"
            | "dame"
            | "pope"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "sister"
            | "brother"
            | "father"
            | "mr"
            | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "baroness"
            | "baron"
            | "duke"
            | "duchess"
            | "emir"
            | "sheikh"
            | "rabbi"
            | "imam"
            | "dr"
    )
}

/// The text of tokens with plain single spaces.
fn tidy(text: &Text<'_>, range: Range<usize>) -> String {
    let slice = text.slice(range.clone());
    // Nearly every text is so already: it has no white space but between its tokens.
    let tokens = &text.tokens[range];
    let first = tokens.first().map_or(0, |token| token.start);
    let single = tokens.windows(2).all(|pair| match pair[1].start.wrapping_sub(pair[0].end) {
        0 => true,
        1 => slice.as_bytes().get(pair[0].end.wrapping_sub(first) as usize) == Some(&b' '),
        _ => false,
    });
    if single && tokens.iter().all(|token| token.kind != Kind::Break) {
        return slice.to_owned();
    }
    single_spaced(slice)
}

/// Text with plain single spaces.
#[cold]
fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "../../tests/eval/speakers.rs"]
mod eval;
