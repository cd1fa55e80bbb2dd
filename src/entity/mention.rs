//! Who a mention is: the member of the cast that a name, a description or a pronoun stands for.
//!
//! A pronoun goes to whom the discourse is about: the subject of the sentences before it and whoever spoke last,
//! of the right gender and number, rather than to the nearest name; one that goes on with the subject pronouns before
//! it means whom they mean; and where the sentence before has somebody for its subject by what they are ("the
//! ombudsman paused"), it is them. Words without a mention are of whoever the sentence right before them is about, or
//! of the subject of the verb of speech before them. A description ("the governor", "the company") goes to whoever the
//! page has described so, then to whom a pronoun would go; "the source" goes back to the source that was introduced.
//! What has no name is a speaker of its own: a group, a document, somebody unnamed.

use super::SpeakerKind;
use super::cast::{Cast, Member};
use super::describe::{Description, Form, Reader, Said};
use super::keys::{common_at, ends_in, is_key, proper, small, small_at, titled, unpointed};
use super::name::{Gender, Name, Names, Sort};
use crate::page::BlockSpan;
use crate::quote::Quote;
use crate::token::{Class, Kind, Text, Token, shape};
use crate::word::key::{ascii_key, ascii_keys};
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

/// Somebody or something that speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Party {
    /// A place in [`Cast::members`].
    Member(usize),
    /// A place in [`Resolver::described`].
    Described(usize),
}

/// A speaker without a name.
#[derive(Clone, Debug)]
pub(super) struct Described {
    /// What they are called where they are introduced.
    pub tokens: Range<usize>,
    pub kind: SpeakerKind,
    /// The head of the noun phrase, as a key.
    head: u32,
    /// Whose it is, where a pronoun says so: "whose office", "her mother".
    pub owner: Option<usize>,
    /// Which pronoun has taken them up.
    gender: Option<Gender>,
}

/// What a mention is built around.
#[derive(Clone, Copy)]
enum Head {
    Name(usize),
    Pronoun(usize),
    /// A noun, and where the noun phrase with all that hangs on it ends.
    Noun {
        at: usize,
        end: usize,
    },
}

/// A mention of who speaks a quotation.
#[derive(Clone)]
pub(super) struct Mention {
    pub tokens: Range<usize>,
    head: Option<Head>,
}

/// Members by the heads of what is said of them, a head's members in document order.
struct Heads(Vec<(u32, usize)>);

impl Heads {
    /// Takes the heads in document order; who follows himself is entered once.
    fn new(mut heads: Vec<(u32, usize)>) -> Self {
        heads.sort_by_key(|&(head, _)| head);
        heads.dedup();
        Self(heads)
    }

    fn of(&self, head: u32) -> impl Iterator<Item = usize> + use<'_> {
        let from = self.0.partition_point(|&(other, _)| other < head);
        self.0[from..].iter().take_while(move |&&(other, _)| other == head).map(|&(_, member)| member)
    }
}

/// Titles as they are shortened before a name, and the words that take up whoever has them.
const SHORT_TITLES: [(u32, u32); 14] = [
    (ascii_key(b"dr"), ascii_key(b"doctor")),
    (ascii_key(b"cllr"), ascii_key(b"councillor")),
    (ascii_key(b"sgt"), ascii_key(b"sergeant")),
    (ascii_key(b"gov"), ascii_key(b"governor")),
    (ascii_key(b"sen"), ascii_key(b"senator")),
    (ascii_key(b"prof"), ascii_key(b"professor")),
    (ascii_key(b"gen"), ascii_key(b"general")),
    (ascii_key(b"rep"), ascii_key(b"representative")),
    (ascii_key(b"rev"), ascii_key(b"reverend")),
    (ascii_key(b"capt"), ascii_key(b"captain")),
    (ascii_key(b"det"), ascii_key(b"detective")),
    (ascii_key(b"lt"), ascii_key(b"lieutenant")),
    (ascii_key(b"supt"), ascii_key(b"superintendent")),
    (ascii_key(b"insp"), ascii_key(b"inspector")),
];

/// Resolves the mentions of one page, in document order.
pub(super) struct Resolver<'t, 'p> {
    pub text: &'t Text<'p>,
    pub names: &'t Names,
    pub cast: &'t Cast,
    /// What is said around each name.
    pub said: &'t Said,
    pub described: Vec<Described>,
    /// The tokens of the headline.
    pub headline: Range<usize>,
    /// The members that are described by a head word.
    by_role: Heads,
    /// The members whose description has its head at a token.
    head_of: Heads,
    /// Names that are an attribution mention.
    speaking: Vec<bool>,
    /// Who has spoken so far, and where; `None` for what can be nobody.
    turns: Vec<(usize, Option<Party>)>,
    /// The [grades](Self::grade) that were asked for.
    grades: Vec<Cell<Option<f32>>>,
    /// What each member can be taken up as.
    standing: Vec<Standing>,
    /// A place to work out [how present](Self::salience_of_all) persons are.
    scores: Cell<Scores>,
}

/// Words for the same walk of life, by their keys: a description with one finds a role with another.
static ALIKE: &[&[u32]] = &[
    &ascii_keys([
        "lawmaker",
        "legislator",
        "congressman",
        "congresswoman",
        "representative",
        "rep",
        "senator",
        "sen",
        "politician",
        "assemblymember",
        "assemblyman",
        "assemblywoman",
        "democrat",
        "republican",
        "mp",
        "parliamentarian",
    ]),
    &ascii_keys(["governor", "gov"]),
    &ascii_keys([
        "president",
        "leader",
        "chief",
        "boss",
        "executive",
        "ceo",
        "head",
        "chairman",
        "chairwoman",
        "director",
        "founder",
        "owner",
        "co-founder",
    ]),
    &ascii_keys([
        "leader",
        "president",
        "premier",
        "minister",
        "dictator",
        "strongman",
        "chancellor",
        "ruler",
    ]),
    &ascii_keys(["coach", "manager", "boss", "principal"]),
    &ascii_keys(["lawyer", "attorney", "counsel", "barrister", "solicitor"]),
    &ascii_keys([
        "professor",
        "academic",
        "expert",
        "scholar",
        "researcher",
        "scientist",
        "lecturer",
        "economist",
        "historian",
        "psychologist",
        "biologist",
    ]),
    &ascii_keys(["doctor", "physician", "surgeon", "dr", "pediatrician", "psychiatrist"]),
    &ascii_keys([
        "officer",
        "policeman",
        "policewoman",
        "detective",
        "sergeant",
        "constable",
        "trooper",
        "deputy",
        "sheriff",
        "chief",
    ]),
    &ascii_keys([
        "singer",
        "musician",
        "artist",
        "rapper",
        "star",
        "performer",
        "songwriter",
        "vocalist",
        "guitarist",
    ]),
    &ascii_keys(["actor", "actress", "star", "performer"]),
    &ascii_keys([
        "player",
        "striker",
        "midfielder",
        "forward",
        "defender",
        "footballer",
        "star",
        "goalkeeper",
        "winger",
        "quarterback",
        "captain",
        "guard",
    ]),
    &ascii_keys(["author", "writer", "novelist", "journalist", "columnist", "reporter", "editor"]),
    &ascii_keys(["spokesman", "spokeswoman", "spokesperson", "official"]),
    &ascii_keys(["mayor", "politician"]),
    &ascii_keys(["judge", "justice", "magistrate"]),
    &ascii_keys(["diplomat", "envoy", "ambassador", "consul", "negotiator"]),
    &ascii_keys(["farmer", "rancher", "grower"]),
    &ascii_keys([
        "businessman",
        "businesswoman",
        "entrepreneur",
        "billionaire",
        "mogul",
        "tycoon",
        "founder",
    ]),
    &ascii_keys(["priest", "pastor", "reverend", "bishop", "vicar", "cleric"]),
    &ascii_keys(["secretary", "official", "minister"]),
];

/// Those who are quoted without a name: "the official" is never somebody that the page has named otherwise.
fn is_faceless(key: u32) -> bool {
    is_key!(
        key,
        "source"
            | "official"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "insider"
            | "person"
            | "witness"
            | "diplomat"
            | "user"
            | "officer"
            | "aide"
            | "resident"
            | "employee"
            | "worker"
            | "staffer"
            | "caller"
            | "passenger"
            | "analyst"
            | "expert"
    )
}

impl Party {
    /// A number that no other party has, below [`Resolver::parties`].
    pub(super) fn number(self) -> usize {
        match self {
            Self::Member(place) => 2 * place,
            Self::Described(place) => 2 * place + 1,
        }
    }
}

impl<'t, 'p> Resolver<'t, 'p> {
    pub(super) fn new(
        text: &'t Text<'p>,
        names: &'t Names,
        cast: &'t Cast,
        said: &'t Said,
        quotes: usize,
    ) -> Self {
        let (mut by_role, mut head_of) = (Vec::with_capacity(32), Vec::with_capacity(32));
        for (place, name) in names.list.iter().enumerate() {
            // "Dr. Oak" is "the doctor".
            if name.before < name.tokens.start {
                let title = titled(&text.tokens[name.tokens.start - 1]);
                by_role.extend(
                    SHORT_TITLES
                        .iter()
                        .filter(|(short, _)| *short == title)
                        .map(|(_, long)| (*long, cast.of[place])),
                );
            }
            // "The first witness was Jo Oak."
            let noun = name.before.checked_sub(2).map(|at| &text.tokens[at]);
            if cast.members[cast.of[place]].sort == Sort::Person
                && let Some(noun) = noun.filter(|noun| noun.is(Class::ROLE) && noun.kind == Kind::Word)
                && text.tokens[name.before - 1].is(Class::BE)
            {
                by_role.push((noun.key, cast.of[place]));
            }
            // "Harwick, Ohio — A judge": a dateline is nobody.
            let dateline = |description: &&Description| {
                cast.members[cast.of[place]].sort != Sort::Person
                    && description.tokens.start > name.tokens.end
                    && matches!(text.tokens[description.tokens.start - 1].kind, Kind::Dash | Kind::Other)
                    && text.tokens[description.tokens.start].is_capital()
            };
            // "A judge says, ‘You may go’" in a headline: who speaks there is not whom the story names first.
            let speaks = |description: &&Description| {
                let at = description.tokens.start;
                // "Oak’s new play is on. “…,” the director said. [new paragraph] As Hamlet, Jo Elm is": nor is who is known by then.
                let known = || {
                    let before = names.list.partition_point(|name| name.tokens.start < at);
                    (0..before).rev().take(8).any(|place| {
                        !names.list[place].quoted && cast.members[cast.of[place]].sort == Sort::Person
                    })
                };
                text.tokens[at].block < text.tokens[name.before].block
                    && (is_key!(common_at(text, at), "a" | "an")
                        || is_key!(text.tokens[at.saturating_sub(1)].key, "the") && known()
                        || is_key!(text.tokens[at].key, "the") && known())
                    && text.tokens.get(description.tokens.end).is_some_and(|next| next.is(Class::SPEECH))
            };
            for description in
                said.of(place).iter().filter(|description| !dateline(description) && !speaks(description))
            {
                by_role.push((text.tokens[description.head].key, cast.of[place]));
                if description.form == Form::Joined {
                    head_of.push((description.head as u32, cast.of[place]));
                }
            }
        }
        Self {
            text,
            names,
            cast,
            said,
            described: Vec::with_capacity(8),
            headline: 0..0,
            by_role: Heads::new(by_role),
            head_of: Heads::new(head_of),
            speaking: vec![false; names.list.len()],
            turns: Vec::with_capacity(quotes),
            grades: vec![Cell::new(None); names.list.len()],
            standing: cast.members.iter().map(|member| Standing::of(member.sort, member.gender)).collect(),
            scores: Cell::default(),
        }
    }

    /// What every [`Party::number`] is below.
    pub(super) fn parties(&self) -> usize {
        2 * self.cast.members.len().max(self.described.len())
    }

    fn is(&self, at: usize, class: Class) -> bool {
        self.text.tokens.get(at).is_some_and(|token| token.is(class))
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.text.tokens.get(at).map(|token| token.kind)
    }

    /// The key of the word at `at` as it is written [small].
    fn small(&self, at: usize) -> u32 {
        small_at(self.text, at)
    }

    /// The key of the word at `at` as it is written [small or with a capital](super::keys::common).
    fn common(&self, at: usize) -> u32 {
        common_at(self.text, at)
    }

    /// Reads the mentions of all quotations, and notes which names are among them, before any is resolved.
    pub(super) fn prepare(&mut self, quotes: &[Quote]) -> Vec<Option<Mention>> {
        let read = |quote: &Quote| {
            let tokens = self.text.tokens_in(quote.mention.as_ref()?);
            (!tokens.is_empty()).then(|| Mention { head: self.head(tokens.clone()), tokens })
        };
        let mentions: Vec<Option<Mention>> = quotes.iter().map(read).collect();
        for mention in mentions.iter().flatten() {
            if let Some(Head::Name(place)) = mention.head {
                self.speaking[place] = true;
            }
        }
        mentions
    }

    /// Who speaks a quotation.
    #[inline(never)]
    pub(super) fn speaker(&mut self, quote: &Quote, mention: Option<&Mention>) -> Option<Party> {
        let mention = mention.filter(|mention| !self.is_nobody(quote, mention));
        let (at, party) = match mention {
            // "She recalled him saying “…”"
            Some(mention) if let Some(at) = self.heard(quote, Some(mention)) => (at, self.pronoun(at)),
            // The speaker of paragraphs before, where the sentence right before the words is on somebody else.
            Some(mention) if self.is_far(quote, mention) || self.is_past(quote, mention) => {
                let led = self.led_to(quote);
                (mention.tokens.start, led.or_else(|| self.mention(mention)))
            }
            Some(mention) => (mention.tokens.start, self.mention(mention)),
            None => {
                let words = match self.heard(quote, None) {
                    Some(at) => self.pronoun(at),
                    None => self.by_words(quote).or_else(|| self.by_subject(quote)),
                };
                let party = words.or_else(|| self.led_to(quote)).or_else(|| self.carried(quote))?;
                (self.text.tokens_in(quote.spans.first()?).start, Some(party))
            }
        };
        self.turns.push((at, party));
        party
    }

    /// Whether a mention stands before the paragraph that is before a quotation.
    fn is_far(&self, quote: &Quote, mention: &Mention) -> bool {
        let block = self.text.tokens.get(mention.tokens.start).map_or(0, |token| token.block as usize);
        quote.spans.first().is_some_and(|span| block + 1 < span.block)
    }

    /// Whether a mention stands in the paragraph before a quotation, and another sentence that begins with a full name ends
    /// that paragraph: "It was at the gate, his mother explained. Jo Oak milks the cows. [new paragraph] “…”"
    fn is_past(&self, quote: &Quote, mention: &Mention) -> bool {
        let Some(span) = quote.spans.first() else { return false };
        let block = self.text.tokens.get(mention.tokens.start).map_or(0, |token| token.block as usize);
        let here = self.text.block(span.block);
        if block + 1 != span.block || here.start == 0 {
            return false;
        }
        let last = self.text.sentence_of(here.start - 1);
        let Some(sentence) = self.text.sentences.get(last) else { return false };
        let named = self.names.at(sentence.start).is_some_and(|place| {
            let name = &self.names.list[place];
            name.tokens.len() > 1
                && !name.quoted
                && self.cast.members[self.cast.of[place]].sort == Sort::Person
                && self.grade(place) >= 0.9
        });
        named && self.text.sentence_of(mention.tokens.start) < last
    }

    /// Whether a mention is "nobody" or "neither of them" in the paragraph before: the words are of somebody.
    fn is_nobody(&self, quote: &Quote, mention: &Mention) -> bool {
        let block = self.text.tokens.get(mention.tokens.start).map_or(0, |token| token.block as usize);
        is_none(self.common(mention.tokens.start))
            && quote.spans.first().is_some_and(|span| span.block > block)
    }

    /// The pronoun for whom somebody has heard: "she recalled him saying “…”", "“…,” the tape has her saying".
    fn heard(&self, quote: &Quote, mention: Option<&Mention>) -> Option<usize> {
        const FAR: usize = 8;
        let run = self.text.tokens_in(quote.spans.first()?);
        let from = mention.map_or(run.end, |mention| mention.tokens.end);
        let block = self.text.tokens.get(from)?.block;
        let at = (from..self.text.tokens.len().min(from + FAR))
            .take_while(|&at| {
                let token = &self.text.tokens[at];
                token.block == block && matches!(token.kind, Kind::Word | Kind::Comma)
            })
            .find(|&at| is_key!(self.small(at), "him" | "her"))?;
        // "she recalled him saying": right behind the verb of the mention.
        let right = mention.is_none() || at == from + 1 && self.is(from, Class::SPEECH);
        (right && is_key!(self.small(at + 1), "saying" | "telling" | "asking")).then_some(at)
    }

    /// Who is the subject of the nearest verb of speech before a fragment in its sentence, where that stands right before
    /// the verb: "Oak & Elm, the agent, says the rise “reflects the market”".
    fn by_subject(&mut self, quote: &Quote) -> Option<Party> {
        const FAR: usize = 24;
        let run = self.text.tokens_in(quote.spans.first()?);
        let start = self.text.sentences.get(self.text.sentence_of(run.start))?.start;
        let from = run.start.saturating_sub(FAR).max(start + 1);
        let says = |at: usize| self.is(at, Class::SPEECH) && self.is(at, Class::PAST.or(Class::THIRD));
        // "the bank apologised “without reservation”"
        let right = run.start.checked_sub(1).filter(|&at| {
            at >= from
                && (self.is(at, Class::VERB) && self.is(at, Class::PAST) && !self.is(at, Class::BE)
                    || self.kind(at) == Some(Kind::Word)
                        && self.text.tokens[at].class == Class::NONE
                        && self.text.word(at).ends_with("ed"))
        });
        if let Some(verb) = right.filter(|&verb| {
            self.is(verb - 1, Class::ORGANIZATION.or(Class::ROLE))
                && is_key!(self.common(verb.max(2) - 2), "the")
        }) {
            return self.noun(verb - 2, verb - 1, verb);
        }
        let verb = (from..run.start).rev().find(|&at| {
            says(at) && !self.names.is_quoted(at) && !self.is(at - 1, Class::DETERMINER.or(Class::BE))
        })?;
        let before = verb - 1;
        if let Some(place) = self.names.at(before).filter(|&place| !self.names.list[place].possessive) {
            return Some(Party::Member(self.cast.of[place]));
        }
        if is_key!(self.common(before), "he" | "she" | "it") {
            return self.pronoun(before);
        }
        // "Jo Oak, the chair, said", "The landlord’s agent, Oak & Elm, says"
        if self.kind(before) != Some(Kind::Comma) || before <= start {
            return None;
        }
        let apposed = self.names.at(before - 1).filter(|&place| {
            let name = &self.names.list[place];
            name.before > start && self.kind(name.before - 1) == Some(Kind::Comma)
        });
        let place = apposed.or_else(|| self.names.at(start))?;
        let name = &self.names.list[place];
        let whole = name.tokens.len() > 1 && !name.possessive && name.tokens.end <= before;
        whole.then_some(Party::Member(self.cast.of[place]))
    }

    /// Whose words a fragment is said to be in: "in the words of the sheriff, “…”", "in her words “…”".
    fn by_words(&mut self, quote: &Quote) -> Option<Party> {
        const FAR: usize = 14;
        const LONGEST: usize = 6;
        let run = self.text.tokens_in(quote.spans.first()?);
        let start = self.text.sentences.get(self.text.sentence_of(run.start))?.start;
        let from = run.start.saturating_sub(FAR).max(start);
        let words = (from..run.start).rev().find(|&at| is_key!(self.small(at), "words"))?;
        let before = words.checked_sub(2)?;
        if !is_key!(self.common(before), "in") {
            return None;
        }
        if is_key!(self.small(before + 1), "his" | "her") {
            return self.pronoun(before + 1);
        }
        let whose = words + 2;
        if !is_key!(self.small(words + 1), "of") || whose >= run.start {
            return None;
        }
        if let Some(place) = self.names.at(whose) {
            let name = &self.names.list[place];
            return (!name.possessive).then_some(Party::Member(self.cast.of[place]));
        }
        let head = (whose + 1..run.start.min(whose + LONGEST))
            .take_while(|&at| self.kind(at) == Some(Kind::Word))
            .find(|&at| self.is(at, Class::ROLE) && !self.is(at + 1, Class::ROLE))?;
        self.noun(whose, head, head + 1)
    }

    /// What a mention is built around.
    fn head(&self, range: Range<usize>) -> Option<Head> {
        let mut last = None;
        let mut at = range.start;
        while at < range.end {
            if let Some(place) = self.names.at(at) {
                last = Some(Head::Name(place));
                at = self.names.list[place].tokens.end.max(at + 1);
                continue;
            }
            let token = &self.text.tokens[at];
            match token.kind {
                Kind::Clitic | Kind::Number => {}
                Kind::Word => {
                    let noun = token.is(Class::ROLE
                        .or(Class::GROUP)
                        .or(Class::DOCUMENT)
                        .or(Class::ORGANIZATION)
                        .or(Class::ALSO_NOUN));
                    if last.is_some()
                        && token.is(Class::PREPOSITION
                            .or(Class::RELATIVE)
                            .or(Class::AUXILIARY)
                            .or(Class::MODAL)
                            .or(Class::CONJUNCTION))
                        && !token.is(Class::ADJECTIVE)
                    {
                        break;
                    }
                    // "study lead author": the verb is the one in front of a role.
                    // So are "hedge" and "fund" in "the former hedge fund manager".
                    let leads = is_key!(small(token), "lead") && self.is(at + 1, Class::ROLE)
                        || !token.is(Class::PAST.or(Class::THIRD).or(Class::ING))
                            && (at + 1..range.end.min(at + 3)).any(|at| self.is(at, Class::ROLE));
                    if matches!(last, Some(Head::Noun { .. } | Head::Name(_)))
                        && token.is(Class::VERB)
                        && !noun
                        && !leads
                    {
                        break;
                    }
                    if range.len() == 1
                        && token.is(Class::PRONOUN.or(Class::OBJECT).or(Class::RELATIVE))
                        && !noun
                    {
                        return Some(Head::Pronoun(at));
                    }
                    if last.is_none() && token.is(Class::THIRD_PERSON) && !token.is(Class::POSSESSIVE) {
                        return Some(Head::Pronoun(at));
                    }
                    if !token.is(Class::DETERMINER.or(Class::POSSESSIVE)) || at + 1 == range.end || noun {
                        last = Some(Head::Noun { at, end: range.end });
                    }
                }
                _ if last.is_some() => break,
                _ => {}
            }
            at += 1;
        }
        // "the group’s president, Jamie Court"
        if let Some(Head::Noun { at: noun, .. }) = last {
            if self.kind(at) == Some(Kind::Comma)
                && at < range.end
                && self.is(noun, Class::ROLE.or(Class::TITLE))
                && let Some(place) = self.names.at(at + 1).filter(|_| at + 1 < range.end)
                && !matches!(self.names.list[place].sort, Sort::Body | Sort::Place)
            {
                return Some(Head::Name(place));
            }
            last = Some(Head::Noun { at: noun, end: self.phrase_end(noun, range.end) });
        }
        last
    }

    /// Where a noun phrase ends: before a comma, a relative clause or the end of its mention.
    fn phrase_end(&self, noun: usize, limit: usize) -> usize {
        (noun + 1..limit)
            .find(|&at| {
                !matches!(self.kind(at), Some(Kind::Word | Kind::Clitic | Kind::Number))
                    || self.is(at, Class::RELATIVE) && !is_key!(self.small(at), "that")
            })
            .unwrap_or(limit)
    }

    /// Who a mention is.
    fn mention(&mut self, mention: &Mention) -> Option<Party> {
        match mention.head? {
            Head::Name(place) => self.named(place, mention.tokens.clone()),
            Head::Pronoun(at) => {
                let party = self.pronoun(at);
                self.note_gender(party, at);
                party
            }
            Head::Noun { at, end } => self.noun(mention.tokens.start, at, end),
        }
    }

    /// Notes that who is taken up by "he" is a man, so that "she" is somebody else from there on.
    fn note_gender(&mut self, party: Option<Party>, at: usize) {
        let (standing, gender) = match self.common(at) {
            key if is_key!(key, "he") => (Standing::He, Gender::He),
            key if is_key!(key, "she") => (Standing::She, Gender::She),
            _ => return,
        };
        let member = match party {
            Some(Party::Member(member)) => member,
            Some(Party::Described(place)) => {
                self.described[place].gender.get_or_insert(gender);
                return;
            }
            None => return,
        };
        if self.standing[member] == Standing::Open {
            self.standing[member] = standing;
        }
    }

    fn named(&mut self, place: usize, range: Range<usize>) -> Option<Party> {
        // "Ministry of Health director Jo Oak said": the mention is the beginning of what she is.
        let place = match self.names.list.get(place + 1) {
            Some(next)
                if self.names.list[place].sort == Sort::Body
                    && next.sort == Sort::Person
                    && range.end <= next.before
                    && self.said.of(place + 1).iter().any(|said| {
                        said.form == Form::Joined
                            && said.tokens.start <= range.start
                            && said.tokens.end == next.before
                            && said.head > range.start
                    }) =>
            {
                place + 1
            }
            _ => place,
        };
        // "said Presiding judge Jo Oak": a capital that is no name’s, before what somebody is.
        let opens = &self.names.list[place];
        let place = match self.names.list.get(place + 1) {
            Some(next)
                if opens.tokens.len() == 1
                    && opens.sort != Sort::Body
                    && self.is(opens.tokens.start, Class::ING.or(Class::ADJECTIVE))
                    && next.sort == Sort::Person
                    && next.before == opens.tokens.end + 1
                    && self.is(opens.tokens.end, Class::ROLE) =>
            {
                place + 1
            }
            _ => place,
        };
        // "Lopez and Reid": two speak as one.
        let end = self.names.list[place].tokens.end;
        if end + 1 < range.end
            && is_key!(self.small(end), "and")
            && let Some(other) = self.names.at(end + 1)
            && self.cast.of[other] != self.cast.of[place]
        {
            let start = self.names.list[place].before;
            let last = self.names.list[other].tokens.end;
            return Some(self.describe(
                start..last,
                SpeakerKind::Group,
                self.text.tokens[end + 1].key,
                false,
            ));
        }
        if let Some(pair) = self.pair_before(place) {
            let key = self.text.tokens[end - 1].key;
            return Some(self.describe(pair, SpeakerKind::Group, key, false));
        }
        if let Some(body) = self.body_of_place(place) {
            let key = self.text.tokens[body.end - 1].key;
            return Some(self.describe(body, SpeakerKind::Organization, key, true));
        }
        let name = &self.names.list[place];
        let token = &self.text.tokens[name.tokens.start];
        let single = name.tokens.len() == 1;
        // "the Scot": what somebody is.
        let at = name.tokens.start;
        if single
            && range.start + 1 == at
            && is_key!(self.common(range.start), "the")
            && (is_someone(token, &lower(self.text, at))
                || ends_in!(
                    &lower(self.text, at),
                    "liner" | "oner" | "yorker" | "wegian" | "udlian" | "unian"
                ))
        {
            return self.noun(range.start, at, at + 1);
        }
        // A dateline; a word that has its capital from the sentence that it begins.
        let dateline = name.sort == Sort::Place
            && token.looks(shape::ALL_CAPS)
            && token.end - token.start > 4
            && token.looks(shape::FIRST);
        let full = &self.names.list[self.cast.members[self.cast.of[place]].full];
        let chance = single
            && full.tokens.len() == 1
            && name.sort == Sort::Unknown
            && token.looks(shape::FIRST)
            && self
                .cast
                .names_of(&self.cast.members[self.cast.of[place]])
                .iter()
                .all(|&place| self.text.tokens[self.names.list[place].tokens.start].looks(shape::FIRST));
        if dateline {
            return None;
        }
        // "THE FACTS:" is no "OAK:".
        let label = self.text.tokens[name.tokens.clone()].iter().all(|token| token.looks(shape::ALL_CAPS))
            && self.kind(name.tokens.end) == Some(Kind::Colon)
            && self.cast.members[self.cast.of[place]].sort != Sort::Person;
        // "Q:" and "A:" say who asks and who answers, and nobody's name.
        let letter =
            single && token.end - token.start == 1 && self.kind(name.tokens.end) == Some(Kind::Colon);
        if label || letter {
            return None;
        }
        if chance && is_plural(&lower(self.text, name.tokens.start)) {
            return Some(self.describe(name.tokens.clone(), SpeakerKind::Group, token.key, false));
        }
        if chance
            && self.cast.names_of(&self.cast.members[self.cast.of[place]]).len() == 1
            && !token.looks(shape::ALL_CAPS)
            && name.before == name.tokens.start
            && token.class != Class::NONE
        {
            return Some(self.describe(name.tokens.clone(), SpeakerKind::Unnamed, token.key, false));
        }
        Some(Party::Member(self.cast.of[place]))
    }

    /// "Glan Tywi health board", "Harwick city council": the small words behind a name that make a body of it.
    fn body_of_place(&self, place: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 3;
        let name = &self.names.list[place];
        let sort = self.cast.members[self.cast.of[place]].sort;
        let given = self.is(name.tokens.start, Class::MALE.or(Class::FEMALE));
        if sort == Sort::Body || given || name.possessive || name.before < name.tokens.start {
            return None;
        }
        let end = name.tokens.end;
        let noun = (end..self.text.tokens.len().min(end + LONGEST))
            .take_while(|&at| self.kind(at) == Some(Kind::Word) && !self.text.tokens[at].is_capital())
            .find(|&at| is_public_body(self.small(at)))?;
        let acts = self.is(noun + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL));
        acts.then_some(name.tokens.start..noun + 1)
    }

    /// Two persons who speak as one, where the mention is the second of them: "Lopez and Reid said", at the beginning
    /// of a sentence.
    fn pair_before(&self, place: usize) -> Option<Range<usize>> {
        let name = &self.names.list[place];
        let and = name.before.checked_sub(1).filter(|&and| is_key!(self.small(and), "and"))?;
        let other = self.names.at(and.checked_sub(1)?)?;
        let first = &self.names.list[other];
        let person = |place: usize| self.cast.members[self.cast.of[place]].sort == Sort::Person;
        let opens = self.text.sentences.get(self.text.sentence_of(and))?.start == first.before;
        let verb = self.is(name.tokens.end, Class::CUE);
        let two = self.cast.of[other] != self.cast.of[place] && person(other) && person(place);
        (opens && verb && two).then_some(first.before..name.tokens.end)
    }

    /// A description: "the governor", "a U.S. official", "South Korea’s spy agency".
    fn noun(&mut self, start: usize, at: usize, end: usize) -> Option<Party> {
        let token = self.text.tokens[at];
        if let Some(member) = self.head_of.of(at as u32).last() {
            return Some(Party::Member(member));
        }
        // A mention may be the noun alone: what stands before it says whose or which.
        let start = if start == at && !token.looks(shape::FIRST) {
            let floor =
                self.text.sentences.get(self.text.sentence_of(at)).map_or(at, |sentence| sentence.start);
            Reader { text: self.text, names: self.names }.left(at, floor)
        } else {
            start
        };
        let first = self.common(start);
        // A mention may be the noun alone; "with the harbour office" belongs to what it is called.
        let end = if at + 1 == end
            && is_key!(self.small(end), "with" | "of" | "from" | "at" | "for" | "in" | "close" | "familiar")
        {
            self.extent(end).max(end)
        } else {
            end
        };
        if token.looks(shape::ALL_CAPS) && self.kind(at + 1) == Some(Kind::Colon) {
            return None;
        }
        let definite = is_key!(self.text.tokens[start].key, "the")
            || is_key!(first, "this" | "that")
            || self.is(start, Class::POSSESSIVE);
        let indefinite = is_key!(first, "a" | "an" | "another" | "one" | "some");
        let lower = lower(self.text, at);
        let owner =
            (start..at).any(|at| self.kind(at) == Some(Kind::Clitic)) || self.is(start, Class::POSSESSIVE);
        let group = token.is(Class::GROUP)
            || is_plural(&lower) && !token.is(Class::ORGANIZATION.or(Class::DOCUMENT).or(Class::BODY));
        let organization = token.is(Class::ORGANIZATION.or(Class::BODY)) && !token.is(Class::GROUP)
            || is_key!(unpointed(&token), "police");
        let document = token.is(Class::DOCUMENT) && !token.is(Class::ORGANIZATION.or(Class::ROLE));
        let role =
            token.is(Class::ROLE.or(Class::TITLE).or(Class::HE).or(Class::SHE)) && !token.is(Class::GROUP);
        // "the Brazilian", "the Swede": one, where "the French" are many.
        let national = token.is(Class::NATIONAL)
            && start + 1 == at
            && (self.kind(at + 1) != Some(Kind::Word)
                || self.is(at + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::PREPOSITION)))
            && ends_in!(&lower, "an" | "li" | "qi" | "ni");
        // "the 17-year-old junior": whatever has an age in years is somebody.
        let aged = (start..at)
            .any(|at| self.text.tokens[at].looks(shape::HYPHEN) && self.text.word(at).ends_with("-year-old"));
        if role
            || !group
                && !organization
                && !document
                && definite
                && (is_someone(&token, &lower) || national || aged)
        {
            if let Some(member) = self.opening(at).filter(|_| indefinite || definite && !owner) {
                return Some(Party::Member(member));
            }
            if let Some(member) = self.opening_office(start, at).filter(|_| !indefinite) {
                return Some(Party::Member(member));
            }
            if indefinite {
                return Some(self.describe(start..end, SpeakerKind::Unnamed, token.key, false));
            }
            // "Orrin’s mayor": the one whom the page calls so, word for word.
            if owner && !definite {
                let called = self.by_role.of(token.key);
                let mut called = called.filter(|&member| self.shared_words(member, start..at) > 0.99);
                if let (Some(member), None) = (called.next(), called.next()) {
                    return Some(Party::Member(member));
                }
            }
            if definite || start == at || self.is(start, Class::NATIONAL) {
                if let Some(party) = self.role(start, at, &lower, owner) {
                    return Some(party);
                }
                if let Some(tokens) = self.introduction(start, at).filter(|_| definite) {
                    return Some(self.describe(tokens, SpeakerKind::Unnamed, token.key, true));
                }
            }
            return Some(self.describe(start..end, SpeakerKind::Unnamed, token.key, definite));
        }
        if organization {
            // "The shipyard, Oak Brothers, said"
            if self.kind(at + 1) == Some(Kind::Comma)
                && let Some(place) = self.names.at(at + 2)
                && self.kind(self.names.list[place].tokens.end) == Some(Kind::Comma)
                && matches!(self.cast.members[self.cast.of[place]].sort, Sort::Body | Sort::Unknown)
            {
                return Some(Party::Member(self.cast.of[place]));
            }
            if let Some(party) = self.organization(start, at, definite, owner) {
                return Some(party);
            }
            return Some(self.describe(start..end, SpeakerKind::Organization, token.key, definite));
        }
        let closed = Class::FUNCTION
            .or(Class::NEGATION)
            .without(Class::DETERMINER)
            .without(Class::PRONOUN)
            .without(Class::ADJECTIVE);
        if token.is(closed) && start + 1 == end {
            return None;
        }
        // "stopgap measure", "much higher": nothing that could say anything.
        let mute = token.class.without(Class::ADJECTIVE.or(Class::ALSO_NOUN)) == Class::NONE;
        if mute && !definite && !indefinite && !document && !group && !token.is_capital() {
            return None;
        }
        let kind = if document {
            SpeakerKind::Document
        } else if group || token.is(Class::NATIONAL) || token.is(Class::NUMERAL) {
            SpeakerKind::Group
        } else if indefinite || self.who_follows(at) {
            SpeakerKind::Unnamed
        } else if token.is_capital() && !lower.ends_with("ly") {
            SpeakerKind::Organization
        } else {
            SpeakerKind::Document
        };
        Some(self.describe(start..end, kind, token.key, definite))
    }

    /// Whether "who" follows a noun, so that it is somebody.
    fn who_follows(&self, at: usize) -> bool {
        let next = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::Comma));
        is_key!(self.small(next), "who" | "whose" | "whom")
    }

    /// How far what hangs on a noun goes: "another study in older adults", but not what it says.
    fn extent(&self, from: usize) -> usize {
        let sentence =
            self.text.sentences.get(self.text.sentence_of(from)).map_or(from, |sentence| sentence.end);
        let verb = (from + 1..sentence)
            .find(|&at| self.is(at, Class::CUE) && self.is(at, Class::PAST.or(Class::THIRD)));
        let limit = verb.filter(|&at| !is_key!(self.small(at + 1), "by")).unwrap_or(sentence);
        // ", who was not authorized to speak": nothing that they are called by.
        let clause = (from + 1..limit)
            .find(|&at| self.kind(at) == Some(Kind::Comma) && self.is(at + 1, Class::RELATIVE));
        let limit = clause.unwrap_or(limit);
        // "the army in a statement": where it says so.
        if is_key!(self.small(from), "in")
            && self.is(from + 1, Class::DETERMINER)
            && self.is(from + 2, Class::DOCUMENT.or(Class::SETTING))
        {
            return from;
        }
        Reader { text: self.text, names: self.names }.extent(from, limit, false)
    }

    /// Somebody who is called by what they are.
    fn role(&mut self, start: usize, at: usize, lower: &str, owner: bool) -> Option<Party> {
        let key = self.text.tokens[at].key;
        let gender = self.gender_of_noun(at);
        let faceless = is_faceless(unpointed(&self.text.tokens[at]));
        // Introduced without a name: "an official with …" … "the spokesperson".
        let introduced = self.described.iter().rposition(|other| {
            other.kind == SpeakerKind::Unnamed
                && (other.head == key
                    || faceless && is_faceless(unpointed(&self.text.tokens[self.head_at(other)])))
                && self.is_of_same(&(start..at), &other.tokens)
        });
        if let Some(member) = self.of_age(at) {
            return Some(Party::Member(member));
        }
        let mut candidates: Vec<(f32, usize)> = Vec::new();
        let exact = self.by_role.of(key).map(|member| (1.0, member));
        let whole = !self.text.tokens[at].looks(shape::POINT);
        let alike = ALIKE
            .iter()
            .filter(|group| whole && group.contains(&key))
            .flat_map(|group| group.iter())
            .filter(|other| **other != key)
            .flat_map(|other| self.by_role.of(*other))
            .map(|member| (0.6, member));
        let mut present: Option<Scores> = None;
        let (mut later, mut sure) = (None, false);
        for (weight, member) in exact.chain(alike) {
            if self.disagrees(member, gender)
                || self.cast.members[member].sort == Sort::Body
                || self.is_elsewhere(member, start..at)
            {
                continue;
            }
            let present = present.get_or_insert_with(|| {
                let mut scores = Scores::default();
                self.salience_of_all(at, None, &mut scores);
                scores
            });
            let salience = present.of_mut(member).map_or(0.0, |score| *score);
            // "the winger", where the story is about somebody, and names a captain only later.
            if weight < 1.0 && salience == 0.0 && self.is_later(member, at) {
                later = later.or(Some(member));
                continue;
            }
            let score = weight * (0.3 + self.shared_words(member, start..at)) * (0.15 + salience);
            candidates.push((score, member));
            sure |= weight == 1.0;
        }
        let best = candidates.into_iter().max_by(|one, other| one.0.total_cmp(&other.0));
        // "Her team-mate Jo Oak said so. “…,” the midfielder said", where a captain was named before.
        let best = match self.named_in_front(at).filter(|_| !sure && !owner) {
            Some(member) if best.is_some() && !self.disagrees(member, gender) && !self.has_title(member) => {
                Some((1.0, member))
            }
            _ => best,
        };
        // "The landlord said", where a company is the landlord and nobody else.
        if best.is_none()
            && introduced.is_none()
            && gender.is_none()
            && let Some(body) =
                self.by_role.of(key).find(|&member| self.cast.members[member].sort == Sort::Body)
            && start + 1 == at
        {
            return Some(Party::Member(body));
        }
        match (best, introduced) {
            (Some(_), Some(introduced)) if faceless => return Some(Party::Described(introduced)),
            (Some((_, member)), _) => return Some(Party::Member(member)),
            (None, Some(introduced)) => return Some(Party::Described(introduced)),
            (None, None) => {}
        }
        if let Some(member) = self.relative(start, at, gender) {
            return Some(Party::Member(member));
        }
        if let Some(member) =
            self.apposed_across(start).filter(|_| owner && !self.is(start, Class::POSSESSIVE))
        {
            return Some(Party::Member(member));
        }
        if owner
            || faceless
            || self.is(start, Class::POSSESSIVE)
            || (start..at)
                .any(|at| self.names.at(at).is_some_and(|place| self.names.list[place].sort != Sort::Place))
        {
            return later.map(Party::Member);
        }
        // "the first son", "the 39-year-old singer": whom the story is about just now; but not who has just spoken and is
        // something else, as the judge whom the defendant answers.
        // "“No,” the former goalkeeper said. Jo Oak, 52, was …": nobody has been named yet.
        let nobody = || {
            let before = self.names.list.partition_point(|name| name.tokens.start < at);
            let named = (0..before).any(|place| self.cast.members[self.cast.of[place]].sort == Sort::Person);
            (!named).then(|| self.named_later(at, gender)).flatten()
        };
        // Whoever has an age in years was named before, however long ago.
        let aged = self.text.tokens[at].looks(shape::HYPHEN) && lower.ends_with("-old");
        let least = if aged { 0.12 } else { 0.25 };
        let salient = self.salient(at, gender, least).or_else(nobody).or(later)?;
        let answers = self.turns.last().is_some_and(|&(turn, party)| {
            party == Some(Party::Member(salient))
                && self.text.tokens[turn].block == self.text.tokens[at].block
        });
        let is_something = self
            .cast
            .names_of(&self.cast.members[salient])
            .iter()
            .any(|&place| self.said.of(place).iter().any(|said| said.form == Form::Joined));
        let office = self.is(at, Class::ROLE) && !is_someone(&self.text.tokens[at], lower);
        // "The prime minister", where the speaker before is the duty manager: somebody whom the page does not name.
        // "The former judge" is nobody's office.
        let past = (start..at)
            .any(|at| is_key!(self.small(at), "former" | "retired" | "ex" | "onetime" | "one-time"));
        let title = self.is(at, Class::TITLE) && gender.is_none() && !past;
        (!((office && answers && !past || title) && is_something)).then_some(Party::Member(salient))
    }

    /// The person who is the only subject of the last sentence outside quotations before a token, in the same paragraph.
    fn named_in_front(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        const FAR: usize = 20;
        let here = self.text.sentence_of(at);
        let number = (here.saturating_sub(LONGEST)..here).rev().find(|&number| {
            self.text.sentences.get(number).is_some_and(|sentence| {
                self.kind(sentence.start) == Some(Kind::Word) && !self.names.is_quoted(sentence.start)
            })
        })?;
        let sentence = self.text.sentences.get(number)?;
        if self.text.tokens[sentence.start].block != self.text.tokens.get(at)?.block {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < sentence.start);
        let mut subjects = (from..self.names.list.len())
            .take(FAR)
            .take_while(|&place| self.names.list[place].tokens.start < sentence.end)
            .filter(|&place| {
                self.cast.members[self.cast.of[place]].sort == Sort::Person && self.grade(place) >= 0.95
            });
        let first = self.cast.of[subjects.next()?];
        subjects.all(|place| self.cast.of[place] == first).then_some(first)
    }

    /// Whether an office is said of a member, beside the name.
    fn has_title(&self, member: usize) -> bool {
        const FEW: usize = 20;
        self.cast.names_of(&self.cast.members[member]).iter().take(FEW).any(|&place| {
            let mut said = self.said.of(place).iter();
            said.any(|said| said.form == Form::Joined && self.is(said.head, Class::TITLE))
        })
    }

    /// Where "the official" was introduced as "an official with …", without having been quoted.
    fn introduction(&self, start: usize, at: usize) -> Option<Range<usize>> {
        let key = self.text.tokens[at].key;
        let faceless = is_faceless(unpointed(&self.text.tokens[at]));
        let sentence = self.text.sentences.get(self.text.sentence_of(start).saturating_sub(4))?.start;
        let head = (sentence..start).rev().find(|&other| {
            let token = &self.text.tokens[other];
            token.kind == Kind::Word
                && (token.key == key || faceless && token.is(Class::ROLE) && is_faceless(small(token)))
                && !self.names.is_quoted(other)
        })?;
        let article = (head.saturating_sub(6)..head)
            .rev()
            .take_while(|&at| matches!(self.kind(at), Some(Kind::Word | Kind::Clitic)))
            .find(|&at| is_key!(self.common(at), "a" | "an" | "one" | "another"))?;
        let mut end = head + 1;
        while end < start
            && (self.names.at(end).is_some()
                || matches!(self.kind(end), Some(Kind::Word | Kind::Clitic | Kind::Number))
                    && !self.is(end, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::RELATIVE))
                || self.kind(end) == Some(Kind::Comma)
                    && self.names.at(end + 1).is_some_and(|at| self.names.list[at].sort == Sort::Place))
        {
            end += 1;
        }
        self.is_of_same(&(start..at), &(article..end)).then_some(article..end)
    }

    /// Whom a sentence right before is about that says nothing of what they are, as the next one does: "Jo Oak was angry.
    /// Harwick’s head coach said …".
    fn apposed_across(&self, start: usize) -> Option<usize> {
        const FAR: usize = 20;
        let block = |at: usize| self.text.tokens.get(at).map(|token| token.block);
        let last = self.names.list.partition_point(|name| name.tokens.start < start);
        let place = (0..last).rev().take(FAR).find(|&place| {
            let person = self.cast.members[self.cast.of[place]].sort == Sort::Person;
            !self.names.list[place].quoted && person
        })?;
        if block(self.names.list[place].tokens.start) != block(start) {
            return None;
        }
        let member = self.cast.of[place];
        let described = self.cast.names_of(&self.cast.members[member]).iter().take(FAR).any(|&place| {
            self.said.of(place).iter().any(|said| {
                matches!(said.form, Form::Joined | Form::Stated) && !self.is(said.head, Class::HONORIFIC)
            })
        });
        let apart = self.text.sentence_of(start) > self.text.sentence_of(self.names.list[place].tokens.start);
        (apart && !described && self.grade(place) >= 0.9).then_some(member)
    }

    /// Who "his grandmother" or "Oak’s wife" is: of whom the page says that he is theirs ("Ada Oak’s grandson, Ben"), or
    /// the only other one with his surname.
    fn relative(&self, start: usize, at: usize, gender: Option<Gender>) -> Option<usize> {
        let kin = Kin::of(self.small(at))?;
        const MOST: usize = 200;
        if start + 1 != at && self.kind(at.checked_sub(1)?) != Some(Kind::Clitic) {
            return None;
        }
        let owner = match self.names.at(start) {
            Some(place) => self.cast.of[place],
            None => self.owner(start)?,
        };
        let may_be = |member: usize| {
            member != owner
                && self.cast.members[member].sort == Sort::Person
                && !self.disagrees(member, gender)
        };
        for &place in self.cast.names_of(&self.cast.members[owner]).iter().take(MOST) {
            let inverse = |said: &&Description| Kin::of(self.small(said.head)) == Some(kin.inverse());
            for said in self.said.of(place).iter().filter(inverse) {
                let other = match self.names.at(said.tokens.start) {
                    Some(other) => Some(self.cast.of[other]),
                    None if self.is(said.tokens.start, Class::POSSESSIVE) => self.owner(said.tokens.start),
                    None => None,
                };
                if let Some(other) = other.filter(|&other| may_be(other)) {
                    return Some(other);
                }
            }
        }
        let surname = |member: usize| {
            let full = &self.names.list[self.cast.members[member].full].tokens;
            (full.len() > 1).then(|| self.text.tokens[full.end - 1].key)
        };
        let shared = surname(owner)?;
        let mut same = (0..self.cast.members.len().min(MOST))
            .filter(|&member| may_be(member) && surname(member) == Some(shared));
        same.next().filter(|_| same.next().is_none())
    }

    /// Whom the first sentence of a story speaks of by what they are, where the next paragraphs name one so: "A judge jailed
    /// two men on Monday. [new paragraph] District Judge Jo Oak …".
    fn opening(&self, at: usize) -> Option<usize> {
        const PARAGRAPHS: u32 = 3;
        const MOST: usize = 40;
        let first = if self.headline.start == 0 { self.headline.end } else { 0 };
        let sentence = self.text.sentence_of(at);
        let block = self.text.tokens.get(at)?.block;
        if self.text.tokens.get(first)?.block != block || sentence > self.text.sentence_of(first) + 1 {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < first);
        let mut found = None;
        for (name, &member) in self.names.list[from..].iter().zip(&self.cast.of[from..]).take(MOST) {
            if self.text.tokens[name.tokens.start].block > block + PARAGRAPHS {
                break;
            }
            let person = self.cast.members[member].sort == Sort::Person;
            // Whoever is named in the sentence itself is somebody else.
            if person && !name.quoted && self.text.sentence_of(name.tokens.start) <= sentence {
                return None;
            }
            let key = self.text.tokens[at].key;
            if person && self.by_role.of(key).any(|other| other == member) {
                if found.is_some_and(|other| other != member) {
                    return None;
                }
                found = Some(member);
            }
        }
        found
    }

    /// "The ferries minister has been accused. [new paragraph] Jo Oak told them": whom the first sentence of a story calls by
    /// an office is the first one whom the next paragraphs have for a subject, where nothing else is said of them.
    fn opening_office(&self, start: usize, at: usize) -> Option<usize> {
        const PARAGRAPHS: u32 = 2;
        const FEW: usize = 20;
        let first = if self.headline.start == 0 { self.headline.end } else { 0 };
        let sentence = self.text.sentence_of(at);
        let block = self.text.tokens.get(at)?.block;
        let opens = self.text.tokens.get(first)?.block == block && sentence == self.text.sentence_of(first);
        if !opens || !self.is(at, Class::TITLE) || is_faceless(unpointed(&self.text.tokens[at])) {
            return None;
        }
        let whose = (start..at).any(|at| self.kind(at) == Some(Kind::Clitic));
        if !(whose || is_key!(self.text.tokens[start].key, "the")) {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < first);
        let place = (from..self.names.list.len()).take(FEW).find(|&place| {
            let member = self.cast.of[place];
            self.cast.members[member].sort == Sort::Person && !self.names.list[place].quoted
        })?;
        let (name, member) = (&self.names.list[place], self.cast.of[place]);
        let near = (1..=PARAGRAPHS).contains(&(self.text.tokens[name.tokens.start].block - block));
        let described = self.cast.names_of(&self.cast.members[member]).iter().take(FEW).any(|&place| {
            let told = |said: &Description| matches!(said.form, Form::Joined | Form::Stated);
            self.said.of(place).iter().any(told)
                || self.names.list[place].before < self.names.list[place].tokens.start
        });
        let whole = name.tokens.len() > 1 && near && !described && self.grade(place) >= 0.9;
        (whole && !self.disagrees(member, self.gender_of_noun(at))).then_some(member)
    }

    /// Whether a member is named only after a token, but for the headline.
    fn is_later(&self, member: usize, at: usize) -> bool {
        let mut names = self.cast.names_of(&self.cast.members[member]).iter();
        let first = names.find(|&&place| !self.in_headline(place));
        first.is_none_or(|&place| self.names.list[place].tokens.start >= at)
    }

    /// Whose age a description gives: "the 83-year-old", where "Jo Oak, 83," is named.
    fn of_age(&self, at: usize) -> Option<usize> {
        const DIGITS: usize = 2;
        const MOST: usize = 60;
        let age = |at: usize| {
            let word = self.text.word(at);
            let age = word.strip_suffix("-year-old").unwrap_or(word);
            (age.len() == DIGITS && age.bytes().all(|byte| byte.is_ascii_digit())).then_some(age)
        };
        if !self.text.tokens[at].looks(shape::HYPHEN) {
            return None;
        }
        let sought = age(at)?;
        let mut found = None;
        for (place, name) in self.names.list.iter().enumerate().rev().take(MOST) {
            let (end, member) = (name.tokens.end, self.cast.of[place]);
            let apart = matches!(self.kind(end), Some(Kind::Comma | Kind::OpenBracket));
            let said = apart && self.kind(end + 1) == Some(Kind::Number) && age(end + 1) == Some(sought);
            // "16-year-old Jo Oak", "Jo Oak, a 16-year-old", "Jo Oak, who is 16"
            let told = || {
                let old = |at: usize| {
                    at < self.text.tokens.len()
                        && self.text.tokens[at].looks(shape::HYPHEN)
                        && age(at) == Some(sought)
                };
                name.before.checked_sub(1).is_some_and(old)
                    || name.before.checked_sub(2).is_some_and(|at| old(at) && self.is(at + 1, Class::ROLE))
                    || apart && (old(end + 2) || old(end + 1))
                    || apart
                        && is_key!(self.small(end + 1), "who")
                        && self.is(end + 2, Class::BE)
                        && self.kind(end + 3) == Some(Kind::Number)
                        && age(end + 3) == Some(sought)
            };
            let aged = said || told();
            if aged && !name.quoted && self.standing[member] != Standing::Thing {
                if found.is_some_and(|other| other != member) {
                    return None;
                }
                found = Some(member);
            }
        }
        found
    }

    fn head_at(&self, described: &Described) -> usize {
        described
            .tokens
            .clone()
            .find(|&at| self.text.tokens[at].key == described.head)
            .unwrap_or(described.tokens.start)
    }

    /// Whether a description names a place, and a member is described by other places only: "the Harwick governor" is not
    /// the governor of Dover.
    fn is_elsewhere(&self, member: usize, words: Range<usize>) -> bool {
        let place = |at: usize| {
            self.is(at, Class::PLACE)
                || self.names.at(at).is_some_and(|place| self.names.list[place].sort == Sort::Place)
        };
        let Some(named) = words.rev().find(|&at| place(at)) else { return false };
        let key = self.text.tokens[named].key;
        let mut elsewhere = false;
        for &name in self.cast.names_of(&self.cast.members[member]) {
            for described in self.said.of(name) {
                for at in described.tokens.clone() {
                    if self.text.tokens[at].key == key {
                        return false;
                    }
                    elsewhere |= place(at);
                }
            }
        }
        elsewhere
    }

    /// How many of the words before a head a member’s descriptions share, from 0 to 1.
    fn shared_words(&self, member: usize, words: Range<usize>) -> f32 {
        let keys: Vec<u32> = words
            .filter(|&at| self.kind(at) == Some(Kind::Word) && !self.is(at, Class::DETERMINER))
            .map(|at| self.text.tokens[at].key)
            .collect();
        if keys.is_empty() {
            return 0.7;
        }
        let shared = keys.iter().filter(|key| {
            self.cast.names_of(&self.cast.members[member]).iter().any(|&place| {
                self.said
                    .of(place)
                    .iter()
                    .any(|d| d.tokens.clone().any(|at| self.text.tokens[at].key == **key))
            })
        });
        shared.count() as f32 / keys.len() as f32
    }

    /// An organization that is called by what it is.
    fn organization(&mut self, start: usize, at: usize, definite: bool, owner: bool) -> Option<Party> {
        // "Israel’s Mossad intelligence agency": the name stands before the noun.
        let mut before = at;
        while before > start
            && self.names.at(before - 1).is_none()
            && self.kind(before - 1) == Some(Kind::Word)
        {
            before -= 1;
        }
        if before > start
            && let Some(place) = self.names.at(before - 1)
        {
            let member = self.cast.of[place];
            // "Glan Tywi health board", "Harwick city council": the place is not the council.
            let of_place = self.cast.members[member].sort == Sort::Unknown && is_public_body(self.small(at));
            if matches!(self.cast.members[member].sort, Sort::Body | Sort::Unknown)
                && !self.names.list[place].possessive
                && !of_place
            {
                return Some(Party::Member(member));
            }
        }
        if !definite || owner {
            return None;
        }
        let words: Vec<u32> = (start + 1..=at).map(|at| self.text.tokens[at].key).collect();
        let block = self.text.tokens[at].block as usize;
        let mut best: Option<(f32, usize)> = None;
        let from = self.names.list.partition_point(|name| name.tokens.start < at);
        let specific = words.len() > 1;
        // Where the sentence before begins, if this one begins with the noun.
        let number = self.text.sentence_of(start);
        let opens = self.text.sentences.get(number).filter(|here| here.start == start);
        let opens =
            opens.and_then(|_| self.text.sentences.get(number.checked_sub(1)?)).map(|before| before.start);
        // "the British chain": where it is at home, of the body in the sentence before.
        let nation = (start + 1..at).all(|at| self.is(at, Class::NATIONAL));
        for (back, place) in (0..from).rev().take(80).enumerate() {
            let name = &self.names.list[place];
            let member = self.cast.of[place];
            let entry = &self.cast.members[member];
            if !matches!(entry.sort, Sort::Body | Sort::Unknown) || name.quoted {
                continue;
            }
            // "in Harwick", of which nothing says what it is: a place, as likely as not.
            let inside = entry.sort == Sort::Unknown
                && name
                    .before
                    .checked_sub(1)
                    .is_some_and(|before| is_key!(self.small(before), "in" | "near"));
            // "Back in the studio": nobody knows that it is a name.
            let first = &self.text.tokens[name.tokens.start];
            let chance = entry.sort == Sort::Unknown
                && name.tokens.len() == 1
                && (first.looks(shape::FIRST) && first.class.without(Class::FAMILY) != Class::NONE
                    || first.class.without(Class::FAMILY) != Class::NONE
                        && name.before.checked_sub(1).is_some_and(|before| {
                            self.text.tokens[before].is_capital()
                                && self.is(
                                    before,
                                    Class::FUNCTION
                                        .or(Class::PRONOUN)
                                        .or(Class::THIRD_PERSON)
                                        .or(Class::OBJECT),
                                )
                        }));
            if inside || chance {
                continue;
            }
            let full = &self.names.list[entry.full];
            let named_so = full.tokens.len() > words.len()
                && full
                    .tokens
                    .clone()
                    .rev()
                    .zip(words.iter().rev())
                    .all(|(at, key)| self.text.tokens[at].key == *key);
            let described_so = self.cast.names_of(entry).iter().any(|&place| {
                self.said.of(place).iter().any(|d| self.text.tokens[d.head].key == self.text.tokens[at].key)
            });
            let distance = block.saturating_sub(self.text.tokens[name.tokens.start].block as usize) as f32;
            let mut score = 2.0 / (1.0 + distance) - back as f32 * 0.02;
            // "Harwick Salmon pleaded guilty. The firm …", "Oakview has canceled it. The streaming service …"
            let taken_up = entry.sort != Sort::Person
                && opens.is_some_and(|opens| name.before == opens)
                && (is_company(self.small(at))
                    || is_key!(self.small(at), "service" | "platform" | "network"))
                && self.grade(place) >= 0.9
                && !self.is_other_kind(member, at);
            if named_so {
                score += 4.0;
            } else if described_so {
                score += 3.0;
            } else if taken_up {
                score += 1.5;
            } else if specific && !(nation && distance == 0.0 && entry.sort == Sort::Body)
                || entry.sort != Sort::Body && (full.tokens.len() > 1 || entry.gender.is_some())
                || distance > 2.0
                || self.is_other_kind(member, at)
                || !is_anonymous_body(self.small(at))
            {
                continue;
            }
            if self.speaking[place] {
                score += 1.0;
            } else if self.grade(place) >= 0.8 {
                score += 0.7;
            }
            if best.is_none_or(|(other, _)| score > other) {
                best = Some((score, member));
            }
        }
        let best = best.map(|(_, member)| Party::Member(member));
        best.or_else(|| self.only_firm(at).filter(|_| !specific).map(Party::Member)).or_else(|| {
            // The one that was described so before: "South Korea’s spy agency" … "the agency".
            let key = self.text.tokens[at].key;
            self.described
                .iter()
                .rposition(|other| {
                    other.kind == SpeakerKind::Organization
                        && other.head == key
                        && self.is_of_same(&(start..at), &other.tokens)
                })
                .map(Party::Described)
        })
    }

    /// "The company", far from any name of one: whom the headline or the first paragraphs have for a subject, where that is
    /// the only firm there.
    fn only_firm(&self, at: usize) -> Option<usize> {
        const PARAGRAPHS: u32 = 3;
        const MOST: usize = 40;
        if !is_company(self.small(at)) {
            return None;
        }
        // Those that are bodies for sure, and those that may be: the only one of a kind, and whether there are more.
        let (mut sure, mut open) = (None, None);
        let mut several = [false; 2];
        for (place, name) in self.names.list.iter().enumerate().take(MOST) {
            if self.text.tokens[name.tokens.start].block > PARAGRAPHS || name.tokens.start >= at {
                break;
            }
            let member = self.cast.of[place];
            let entry = &self.cast.members[member];
            if name.quoted || name.possessive || self.is_other_kind(member, at) {
                continue;
            }
            let (only, several) = match entry.sort {
                Sort::Body => (&mut sure, &mut several[0]),
                Sort::Unknown if entry.gender.is_none() && name.tokens.len() == 1 => {
                    (&mut open, &mut several[1])
                }
                _ => continue,
            };
            *several |= *only.get_or_insert(member) != member;
        }
        let [many, others] = several;
        let only = if sure.is_some() { sure.filter(|_| !many) } else { open.filter(|_| !others) };
        only.filter(|&member| self.cast.names_of(&self.cast.members[member]).len() > 1)
    }

    /// Whether a body’s own name says that it is something else than the word at `at`: a university is no company.
    fn is_other_kind(&self, member: usize, at: usize) -> bool {
        let full = &self.names.list[self.cast.members[member].full].tokens;
        let last = &self.text.tokens[full.end - 1];
        if full.clone().any(|word| self.text.tokens[word].key == self.text.tokens[at].key) {
            return false;
        }
        match self.small(at) {
            // Nothing but a campaign is a campaign.
            key if is_key!(key, "campaign" | "court" | "ministry" | "department") => true,
            key if is_company(key) => is_key!(
                proper(last),
                "university"
                    | "college"
                    | "school"
                    | "court"
                    | "ministry"
                    | "department"
                    | "council"
                    | "committee"
                    | "commission"
                    | "senate"
                    | "house"
                    | "congress"
                    | "parliament"
                    | "police"
                    | "government"
                    | "church"
                    | "party"
                    | "institute"
                    | "union"
                    | "federation"
                    | "army"
                    | "states"
                    | "nations"
                    | "authority"
                    | "society"
                    | "alliance"
                    | "association"
                    | "guild"
                    | "mission"
            ),
            key if is_key!(
                key,
                "university" | "school" | "hospital" | "party" | "union" | "council" | "bank" | "club"
            ) =>
            {
                let union = is_key!(self.small(at), "union")
                    && is_key!(
                        proper(last),
                        "alliance" | "association" | "federation" | "guild" | "brotherhood" | "congress"
                    );
                let firm = is_key!(
                    proper(last),
                    "capital" | "holdings" | "partners" | "securities" | "foods" | "ltd" | "inc" | "plc"
                );
                full.len() > 1 && (firm || last.is(Class::BODY.or(Class::ORGANIZATION))) && !union
            }
            _ => false,
        }
    }

    /// A speaker without a name: the one that was called the same before, or a new one.
    fn describe(&mut self, tokens: Range<usize>, kind: SpeakerKind, head: u32, definite: bool) -> Party {
        let same = self.described.iter().rposition(|other| {
            other.kind == kind
                && other.head == head
                && (definite && kind != SpeakerKind::Document && self.is_of_same(&tokens, &other.tokens)
                    || plain(self.text.slice(other.tokens.clone()))
                        .eq_ignore_ascii_case(plain(self.text.slice(tokens.clone()))))
        });
        Party::Described(same.unwrap_or_else(|| {
            let owner = self.owner(tokens.start);
            self.described.push(Described { tokens, kind, head, owner, gender: None });
            self.described.len() - 1
        }))
    }

    /// Whether no name or nation in a description is missing from another: "the French ministry" is not Russia's.
    fn is_of_same(&self, tokens: &Range<usize>, other: &Range<usize>) -> bool {
        let tells =
            |at: &usize| self.is(*at, Class::NATIONAL.or(Class::PLACE)) || self.names.at(*at).is_some();
        tokens.clone().filter(tells).all(|at| {
            let key = self.text.tokens[at].key;
            other.clone().any(|other| self.text.tokens[other].key == key)
        })
    }

    /// The person that a possessive pronoun at the beginning of a description stands for.
    fn owner(&self, at: usize) -> Option<usize> {
        let gender = match self.common(at) {
            key if is_key!(key, "his") => Gender::He,
            key if is_key!(key, "her") => Gender::She,
            _ if is_key!(self.small(at), "whose") => {
                let before = at.checked_sub(1)?;
                let before = before - usize::from(self.kind(before) == Some(Kind::Comma) && before > 0);
                return self.names.at(before).map(|place| self.cast.of[place]);
            }
            _ => return None,
        };
        self.most_salient(at, Some(gender)).map(|(_, member)| member)
    }

    fn gender_of_noun(&self, at: usize) -> Option<Gender> {
        match (self.is(at, Class::HE), self.is(at, Class::SHE)) {
            (true, false) => Some(Gender::He),
            (false, true) => Some(Gender::She),
            _ => None,
        }
    }

    fn disagrees(&self, member: usize, gender: Option<Gender>) -> bool {
        matches!((self.cast.members[member].gender, gender), (Some(one), Some(other)) if one != other)
    }

    /// Who "he", "she", "they", "it", "who" stands for.
    fn pronoun(&mut self, at: usize) -> Option<Party> {
        let word = unpointed(&self.text.tokens[at]);
        match word {
            _ if is_key!(word, "he" | "him" | "himself" | "his") => self.person(at, Some(Gender::He)),
            _ if is_key!(word, "she" | "her" | "herself") => self.person(at, Some(Gender::She)),
            _ if is_key!(word, "who" | "whom" | "whose" | "that" | "which") => {
                // The antecedent stands right before.
                let before = at.checked_sub(1)?;
                let before = before - usize::from(self.kind(before) == Some(Kind::Comma) && before > 0);
                if let Some(place) = self.names.at(before) {
                    // "Ada Oak, a historian at Harwick College who": the college is no "who".
                    let place = if is_key!(word, "who") { self.somebody_before(place) } else { place };
                    return Some(Party::Member(self.cast.of[place]));
                }
                // "One senior lawmaker, who asked not to be named, said"
                if is_key!(word, "who") && self.is(before, Class::ROLE.or(Class::GROUP)) {
                    let sentence = self.text.sentences.get(self.text.sentence_of(before))?.start;
                    let start = Reader { text: self.text, names: self.names }.left(before, sentence);
                    let counted =
                        start > sentence && self.is(start - 1, Class::DETERMINER.or(Class::NUMERAL));
                    return self.noun(start - usize::from(counted), before, before + 1);
                }
                self.salient(at, None, 0.3).map(Party::Member)
            }
            _ if is_key!(word, "they" | "them" | "themselves" | "their") => match self.turns.last() {
                Some(&(turn, Some(party))) if self.near(turn, at) && !self.is_person(party) => Some(party),
                _ if let Some((tokens, head)) = self.group_before(at) => {
                    let key = self.text.tokens[head].key;
                    Some(self.describe(tokens, SpeakerKind::Group, key, true))
                }
                _ => self.salient(at, None, 0.4).map(Party::Member),
            },
            _ if is_key!(word, "it" | "itself" | "its") => self.thing(at),
            _ if is_key!(word, "i" | "we" | "you" | "me" | "us" | "my" | "our" | "your") => None,
            _ => {
                let key = self.text.tokens[at].key;
                let one =
                    is_key!(word, "one" | "another" | "someone" | "somebody" | "anyone" | "this" | "that");
                let kind = if one { SpeakerKind::Unnamed } else { SpeakerKind::Group };
                // "one of the passengers"
                let of = is_key!(self.small(at + 1), "of" | "in" | "from");
                let end = if of { self.extent(at + 1) } else { at + 1 };
                Some(self.describe(at..end, kind, key, false))
            }
        }
    }

    /// Of a body or a place that something is put to, who is named with a title or in full before it in the same sentence;
    /// else the name itself.
    fn somebody_before(&self, place: usize) -> usize {
        const FEW: usize = 3;
        let sort = |place: usize| self.cast.members[self.cast.of[place]].sort;
        let sentence = |place: usize| self.text.sentence_of(self.names.list[place].tokens.start);
        if !matches!(sort(place), Sort::Body | Sort::Place) {
            return place;
        }
        let before =
            (place.saturating_sub(FEW)..place).rev().take_while(|&other| sentence(other) == sentence(place));
        let mut persons =
            before.filter(|&other| sort(other) == Sort::Person && !self.names.list[other].quoted);
        persons.next().unwrap_or(place)
    }

    /// Those who are the subject right before "they": "The officials came at night. They …".
    fn group_before(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let sentence = self.text.sentence_of(at).checked_sub(1)?;
        let before = self.text.sentences.get(sentence)?.clone();
        if self.text.tokens.get(before.start)?.block != self.text.tokens.get(at)?.block {
            return None;
        }
        let head = before.clone().find(|&head| {
            let token = &self.text.tokens[head];
            token.is(Class::GROUP)
                && !token.is(Class::FUNCTION)
                && !self.names.is_quoted(head)
                && self.is(head + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL))
                && !self.is(head + 1, Class::ING)
        })?;
        let start = Reader { text: self.text, names: self.names }.left(head, before.start);
        Some((start..head + 1, head))
    }

    /// The first of the pronouns before `at` that go on with the same person, as the subjects of sentences one after the
    /// other: "She herself spoke, leaning on Oak’s arm. She had waited." Nobody else stands in front since.
    fn chain(&self, at: usize, gender: Option<Gender>) -> usize {
        const FRONT: f32 = 0.7;
        const LONGEST: usize = 8;
        const FAR: usize = 40;
        let mut first = at;
        let before = self.names.pronouns.partition_point(|&other| (other as usize) < at);
        for &other in self.names.pronouns[..before].iter().rev().take(LONGEST) {
            let other = other as usize;
            let same = match self.common(other) {
                key if is_key!(key, "he") => gender == Some(Gender::He),
                key if is_key!(key, "she") => gender == Some(Gender::She),
                _ => continue,
            };
            // "Oak needs to show that he is true": somebody else may be meant.
            if !self.is_first_subject(other) {
                continue;
            }
            let far = self.text.sentence_of(first) > self.text.sentence_of(other) + 2;
            // "“…,” he says. [new paragraph] A ranger looked tired. “…,” he says."
            let anew = self.text.tokens[other].block != self.text.tokens[first].block
                && self.unnamed_topic(first).is_some();
            if !same || far || anew || !self.near(other, first) {
                break;
            }
            let from = self.names.list.partition_point(|name| name.tokens.start < other);
            let parted = self.names.list[from..]
                .iter()
                .zip(from..)
                .take(FAR)
                .take_while(|(name, _)| name.tokens.start < first)
                .any(|(name, place)| {
                    !name.quoted
                        && self.standing[self.cast.of[place]].agrees(gender) > 0.0
                        && self.grade(place) >= FRONT
                });
            let another = self
                .turns
                .iter()
                .rev()
                .take(FAR)
                .take_while(|&&(turn, _)| turn > other)
                .any(|&(turn, _)| turn < first);
            if parted || another {
                break;
            }
            first = other;
        }
        first
    }

    /// Whether no verb stands between a pronoun and the beginning of its sentence, or the mark before it.
    fn is_first_subject(&self, at: usize) -> bool {
        const FAR: usize = 12;
        let start = self.text.sentences.get(self.text.sentence_of(at)).map_or(at, |sentence| sentence.start);
        (start.max(at.saturating_sub(FAR))..at)
            .rev()
            .take_while(|&at| {
                !matches!(self.kind(at), Some(Kind::Comma | Kind::Close | Kind::Semicolon | Kind::Dash))
            })
            .all(|at| {
                !self.is(at, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::SUBORDINATOR))
                    || self.is(at, Class::ALSO_NOUN.or(Class::PREPOSITION))
            })
    }

    fn person(&mut self, at: usize, gender: Option<Gender>) -> Option<Party> {
        let at = self.chain(at, gender);
        if let Some(&(_, Some(party))) = self.turns.iter().rev().take(3).find(|&&(turn, _)| turn == at) {
            return Some(party);
        }
        if let Some((start, head)) =
            self.relative_in_front(at, gender).filter(|&(_, head)| self.gender_of_noun(head) == gender)
            && let Some(member) =
                self.relative(start, head, gender).or_else(|| self.called_relative(head, gender))
        {
            return Some(Party::Member(member));
        }
        if let Some(party) = self.described_in_front(at, gender) {
            return Some(party);
        }
        // Somebody unnamed who has just spoken, and nobody else since.
        let best = self.most_salient(at, gender);
        if let Some(&(turn, Some(Party::Described(place)))) = self.turns.last()
            && self.described[place].kind == SpeakerKind::Unnamed
            // "Somebody asked": nobody is spoken of.
            && !is_key!(self.described[place].head, "somebody" | "someone" | "nobody" | "anyone")
            && !is_none(self.common(self.described[place].tokens.start))
            && self.is_human(self.head_at(&self.described[place]))
            // "her mother" is not "he".
            && self.gender_of_noun(self.head_at(&self.described[place])).is_none_or(|noun| Some(noun) == gender)
            && self.near(turn, at)
            && self.described[place].gender.is_none_or(|known| Some(known) == gender)
            && best.is_none_or(|(score, _)| score < 0.6)
        {
            return Some(Party::Described(place));
        }
        if let Some((start, head)) = self.unnamed_topic(at).or_else(|| self.unnamed_subject(at))
            && self.gender_of_noun(head).is_none_or(|noun| Some(noun) == gender)
        {
            return self.noun(start, head, head + 1);
        }
        let near = best.filter(|(score, _)| *score > 0.15).map(|(_, member)| member);
        near.or_else(|| self.leading(at, gender, best.filter(|(score, _)| *score > 0.08)))
            .or_else(|| self.named_later(at, gender))
            .map(Party::Member)
    }

    /// Whether a noun is of somebody: "a chronic illness" is nobody.
    fn is_human(&self, at: usize) -> bool {
        let token = &self.text.tokens[at];
        let mute =
            Class::ADJECTIVE.or(Class::ALSO_NOUN).or(Class::DOCUMENT).or(Class::SETTING).or(Class::TIME);
        token.class == Class::NONE && token.looks(shape::HYPHEN)
            || token.class.without(mute) != Class::NONE
            || is_someone(token, &lower(self.text, at))
    }

    /// The only one whom a page calls a mother, or whatever the word at `at` says, of somebody: "their mother, Ada".
    fn called_relative(&self, at: usize, gender: Option<Gender>) -> Option<usize> {
        const FEW: usize = 20;
        let key = self.text.tokens[at].key;
        let of_somebody = |member: usize| {
            self.cast.names_of(&self.cast.members[member]).iter().take(FEW).any(|&place| {
                let mut said = self.said.of(place).iter();
                said.any(|said| {
                    self.text.tokens[said.head].key == key && self.is(said.tokens.start, Class::POSSESSIVE)
                })
            })
        };
        let mut called = self.by_role.of(key).take(FEW).filter(|&member| {
            self.cast.members[member].sort == Sort::Person
                && !self.disagrees(member, gender)
                && of_somebody(member)
        });
        let first = called.next()?;
        called.all(|other| other == first).then_some(first)
    }

    /// Whom the last sentence outside quotations before a pronoun calls by what they are: "Asked about it, the ombudsman
    /// paused. “…,” she said." Nobody has spoken since.
    fn described_in_front(&mut self, at: usize, gender: Option<Gender>) -> Option<Party> {
        const LONGEST: usize = 6;
        const COMMAS: usize = 3;
        const FAR: usize = 40;
        let here = self.text.sentence_of(at);
        let number = (here.saturating_sub(LONGEST)..here).rev().find(|&number| {
            self.text.sentences.get(number).is_some_and(|sentence| {
                self.kind(sentence.start) == Some(Kind::Word) && !self.names.is_quoted(sentence.start)
            })
        })?;
        let sentence = self.text.sentences.get(number)?.clone();
        let spoken =
            self.turns.iter().rev().take(LONGEST).any(|&(turn, _)| turn >= sentence.end && turn < at);
        if spoken || !self.near(sentence.start, at) || self.headline.contains(&sentence.start) {
            return None;
        }
        let fronted = self.is_fronted(sentence.start);
        let front = sentence.start..sentence.end.min(sentence.start + FAR);
        let commas = front.filter(|&at| self.kind(at) == Some(Kind::Comma));
        let starts: Vec<usize> = std::iter::once(sentence.start)
            .chain(commas.take(COMMAS).map(|comma| comma + 1).filter(|_| fronted))
            .collect();
        let party = starts.into_iter().find_map(|start| self.front_noun(start, sentence.end))?;
        let Party::Member(member) = party else { return None };
        (self.standing[member].agrees(gender) > 0.0).then_some(party)
    }

    /// Where nobody is near whom a pronoun could stand for: whom the page names most often up to a token, if that is
    /// more often than whoever is the least far away.
    fn leading(&self, at: usize, gender: Option<Gender>, least_far: Option<(f32, usize)>) -> Option<usize> {
        const FEWEST: usize = 2;
        // More are not looked at: whom a story is about is named early.
        const MEMBERS: usize = 60;
        const NAMES: usize = 30;
        let before = self.names.list.partition_point(|name| name.tokens.start < at);
        let count = |member: usize| {
            let names = self.cast.names_of(&self.cast.members[member]).iter().take(NAMES);
            names.filter(|&&place| place < before && !self.names.list[place].quoted).count()
        };
        let sure = |&member: &usize| self.standing[member].agrees(gender) >= 1.0;
        let all = (0..self.cast.members.len()).take(MEMBERS).filter(sure);
        let leading = all.map(|member| (count(member), member)).max_by_key(|&(count, _)| count);
        let other = least_far.map(|(_, member)| member);
        let fewest = other.map_or(FEWEST, |other| count(other) + 1).max(FEWEST);
        leading.filter(|&(count, _)| count >= fewest).map(|(_, member)| member).or(other)
    }

    /// Somebody unnamed whom a paragraph begins with, before anybody is named in it: "A ranger at the park says that … He".
    fn unnamed_topic(&self, at: usize) -> Option<(usize, usize)> {
        let block = self.text.block(self.text.tokens.get(at)?.block as usize);
        if !(self.text.tokens.get(block.start).is_some_and(Token::is_capital)
            && is_key!(self.common(block.start), "a" | "an" | "another" | "one"))
            || self.text.sentence_of(at) == self.text.sentence_of(block.start)
        {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < block.start);
        let named = self.names.list[from..]
            .iter()
            .take_while(|name| name.tokens.start < at)
            .any(|name| !name.quoted && matches!(name.sort, Sort::Person | Sort::Unknown));
        let head = (block.start + 1..at.min(block.start + 6))
            .take_while(|&at| {
                self.kind(at) == Some(Kind::Word) && !self.is(at, Class::PREPOSITION.or(Class::AUXILIARY))
            })
            .find(|&at| self.is(at, Class::ROLE) && !self.is(at + 1, Class::ROLE))?;
        // "A schoolteacher, she teaches in a cellar": who was named before.
        let put_to = self.kind(head + 1) == Some(Kind::Comma) && is_key!(self.small(head + 2), "he" | "she");
        (!named && !put_to).then_some((block.start, head))
    }

    /// The relative whom the last sentence outside quotations before a pronoun is about: "His grandmother has her own view.
    /// “…,” she says."
    fn relative_in_front(&self, at: usize, gender: Option<Gender>) -> Option<(usize, usize)> {
        const LONGEST: usize = 5;
        let block = self.text.block(self.text.tokens.get(at)?.block as usize);
        let here = self.text.sentence_of(at);
        let start = (here.saturating_sub(LONGEST)..=here)
            .rev()
            .map(|number| self.text.sentences.get(number).map_or(0, |sentence| sentence.start))
            .take_while(|&start| start >= block.start)
            .find(|&start| {
                // "His mother held up a tie. He had been late, she said": he is somebody else.
                let other = match gender {
                    Some(Gender::She) => is_key!(self.common(start), "he"),
                    Some(Gender::He) => is_key!(self.common(start), "she"),
                    None => false,
                };
                start < at && !other && !self.names.is_quoted(start) && self.kind(start) == Some(Kind::Word)
            })?;
        // "Outside, his mother held up a tie."
        let fronted =
            self.is(start, Class::PREPOSITION.or(Class::ADVERB)) && self.kind(start + 1) == Some(Kind::Comma);
        let start = if fronted { start + 2 } else { start };
        let relative = self.is(start, Class::POSSESSIVE) && Kin::of(self.small(start + 1)).is_some();
        let acts = self.is(start + 2, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL));
        (relative && acts && start + 1 < at).then_some((start, start + 1))
    }

    /// Somebody unnamed who is the subject of the sentence that a pronoun stands in: "One delegate said he tried".
    fn unnamed_subject(&self, at: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 6;
        let start = self.text.sentences.get(self.text.sentence_of(at))?.start;
        if !is_key!(self.common(start), "a" | "an" | "another" | "one") {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < start);
        let mut named = self.names.list[from..].iter().take_while(|name| name.tokens.start < at);
        let another = named.any(|name| !name.quoted && matches!(name.sort, Sort::Person | Sort::Unknown));
        let head = (start + 1..at.min(start + LONGEST))
            .take_while(|&at| self.kind(at) == Some(Kind::Word) && !self.is(at, Class::PREPOSITION))
            .find(|&at| self.is(at, Class::ROLE) && self.is(at + 1, Class::SPEECH))?;
        (!another).then_some((start, head))
    }

    /// Whom a pronoun stands for that comes before any name: "“That’s boats,” he grins. Tom Oak has built them since …".
    fn named_later(&self, at: usize, gender: Option<Gender>) -> Option<usize> {
        let sentence = self.text.sentence_of(at);
        let from = self.names.list.partition_point(|name| name.tokens.start < at);
        let place = (from..self.names.list.len()).take(6).find(|&place| {
            let name = &self.names.list[place];
            let member = &self.cast.members[self.cast.of[place]];
            !name.quoted && member.sort == Sort::Person && !self.disagrees(self.cast.of[place], gender)
        })?;
        let near = self.text.sentence_of(self.names.list[place].tokens.start) <= sentence + 2;
        (near && self.grade(place) >= 0.8).then(|| self.cast.of[place])
    }

    /// What "it" stands for.
    fn thing(&mut self, at: usize) -> Option<Party> {
        // What has no speaker ("The union was quick to reply") is between nobody and them.
        let turn = self.turns.iter().rev().take(2).find(|(_, party)| party.is_some()).copied();
        if let Some((start, head)) = self.body_in_front(at).filter(|&(start, _)| {
            turn.is_none_or(|(turn, _)| self.text.sentence_of(turn) < self.text.sentence_of(start))
        }) {
            return self.noun(start, head, head + 1);
        }
        if let Some((turn, Some(party))) = turn
            && self.near(turn, at)
            && !self.is_person(party)
            && !self.is_group(party)
        {
            return Some(party);
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < at);
        let sentence = self.text.sentence_of(at);
        (0..from)
            .rev()
            .take(12)
            .filter(|&place| {
                let name = &self.names.list[place];
                let member = &self.cast.members[self.cast.of[place]];
                !name.quoted
                    && matches!(member.sort, Sort::Body | Sort::Place | Sort::Unknown)
                    && sentence - self.text.sentence_of(name.tokens.start) <= 2
            })
            .max_by(|&one, &other| {
                let score = |place: usize| {
                    let distance = sentence - self.text.sentence_of(self.names.list[place].tokens.start);
                    self.grade(place) * 0.7_f32.powi(distance as i32)
                };
                score(one).total_cmp(&score(other))
            })
            .map(|place| Party::Member(self.cast.of[place]))
    }

    /// The body without a name that is the subject of the sentence before a token: "The ministry denied it. “…,” it said".
    fn body_in_front(&self, at: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 6;
        // The words that it says may be sentences by themselves.
        let mut number = self.text.sentence_of(at);
        let mut sentence = self.text.sentences.get(number)?.clone();
        let mut steps = 0;
        while steps == 0 || self.names.is_quoted(sentence.start) || self.names.is_quoted(sentence.start + 1) {
            number = number.checked_sub(1).filter(|_| steps < LONGEST)?;
            sentence = self.text.sentences.get(number)?.clone();
            steps += 1;
        }
        if !is_key!(self.common(sentence.start), "the") || !self.near(sentence.start, at) {
            return None;
        }
        let plain = |at: &usize| {
            matches!(self.kind(*at), Some(Kind::Word | Kind::Clitic)) && self.names.at(*at).is_none()
        };
        let head = (sentence.start + 1..sentence.end.min(sentence.start + LONGEST)).take_while(plain).find(
            |&at| {
                self.is(at, Class::ORGANIZATION.or(Class::BODY))
                    && !self.is(at + 1, Class::ORGANIZATION.or(Class::BODY).or(Class::ROLE))
            },
        )?;
        let acts = self.is(head + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::ADVERB));
        acts.then_some((sentence.start, head))
    }

    fn is_group(&self, party: Party) -> bool {
        matches!(party, Party::Described(place) if self.described[place].kind == SpeakerKind::Group)
    }

    fn is_person(&self, party: Party) -> bool {
        match party {
            Party::Member(member) => matches!(self.cast.members[member].sort, Sort::Person | Sort::Unknown),
            Party::Described(place) => self.described[place].kind == SpeakerKind::Unnamed,
        }
    }

    /// Whether a name stands in the headline.
    fn in_headline(&self, place: usize) -> bool {
        self.headline.contains(&self.names.list[place].tokens.start)
    }

    /// Whether two tokens are at most a paragraph apart.
    fn near(&self, before: usize, at: usize) -> bool {
        let block = |at: usize| self.text.tokens.get(at).map_or(0, |token| token.block);
        block(at).saturating_sub(block(before)) <= 1
    }

    /// How much a name is in the front of its sentence.
    fn grade(&self, place: usize) -> f32 {
        if let Some(grade) = self.grades[place].get() {
            return grade;
        }
        let grade = self.read_grade(place);
        self.grades[place].set(Some(grade));
        grade
    }

    fn read_grade(&self, place: usize) -> f32 {
        let name = &self.names.list[place];
        if name.quoted {
            return 0.12;
        }
        // A story begins anew: whom its headline names first need not be whom it speaks of first.
        if self.in_headline(place) {
            return 0.4;
        }
        if self.speaking[place] {
            return 1.0;
        }
        if name.possessive {
            return 0.45;
        }
        let sentence =
            self.text.sentences.get(self.text.sentence_of(name.tokens.start)).cloned().unwrap_or(0..0);
        // "said Ada Brook": the subject follows its verb.
        let inverted = name.before.checked_sub(1).is_some_and(|before| {
            self.is(before, Class::SPEECH)
                && self.is(before, Class::PAST.or(Class::THIRD))
                && !is_key!(self.small(before), "told" | "tells" | "asked")
        });
        if inverted {
            return 1.0;
        }
        // "Red Cross volunteer | Jo Oak": what is said before the name belongs to it.
        let start = self
            .said
            .of(place)
            .iter()
            .find(|said| said.form == Form::Joined && said.tokens.end == name.before)
            .map_or(name.before, |said| said.tokens.start.max(sentence.start));
        let lead = (sentence.start..start).all(|at| {
            self.kind(at) != Some(Kind::Word)
                || self.is(at, Class::FUNCTION.or(Class::ADJECTIVE).or(Class::TIME).or(Class::NATIONAL))
                    && !self.is(at, Class::PRONOUN)
                // "His co-star, Jo Oak,"
                || self.is(at, Class::ROLE) && self.kind(at + 1) == Some(Kind::Comma)
        });
        // "Ahead of the vote, Jo Oak", "Asked about it, Jo Oak": the subject follows what stands in front.
        let lead = lead
            || start > sentence.start + 2
                && self.kind(start - 1) == Some(Kind::Comma)
                && self.is(
                    sentence.start,
                    Class::PREPOSITION
                        .or(Class::SUBORDINATOR)
                        .or(Class::ADVERB)
                        .or(Class::ING)
                        .or(Class::PAST),
                );
        // "His opposite number, General Jo Oak, was": the name is put to the subject.
        let lead = lead
            || start > sentence.start + 1
                && self.kind(start - 1) == Some(Kind::Comma)
                && self.is(sentence.start, Class::DETERMINER.or(Class::POSSESSIVE))
                && (sentence.start + 1..start - 1).all(|at| {
                    matches!(self.kind(at), Some(Kind::Word | Kind::Clitic))
                        && (!self.is(at, Class::VERB) || self.is(at, Class::ALSO_NOUN.or(Class::ADJECTIVE)))
                        && !self.is(at, Class::AUXILIARY.or(Class::PREPOSITION).or(Class::RELATIVE))
                });
        // "One of them, Jo Oak, a rider, ran up": who is one of those just spoken of.
        let lead = lead
            || start > sentence.start + 2
                && start <= sentence.start + 6
                && self.kind(start - 1) == Some(Kind::Comma)
                && is_key!(self.common(sentence.start), "one")
                && is_key!(self.small(sentence.start + 1), "of");
        // "As for Ms. Oak, she …", "To Jo Oak, a lawyer, that …": whom the sentence is about.
        let about = start == sentence.start + 2
            && is_key!(self.common(sentence.start), "as")
            && is_key!(self.small(start - 1), "for")
            || start == sentence.start + 1
                && is_key!(self.common(sentence.start), "to" | "for")
                && self.kind(name.tokens.end) == Some(Kind::Comma)
                && name.tokens.len() > 1;
        if about {
            return 1.0;
        }
        const FAR: usize = 30;
        // "Asked whether Oak would stay, Elm smiled": who is spoken of before the subject comes.
        let inside = start > sentence.start + 1
            && self.is_fronted(sentence.start)
            && self.names.at(sentence.start).is_none()
            && is_key!(
                self.small(start - 1),
                "whether" | "if" | "when" | "that" | "how" | "why" | "what" | "about" | "by"
            )
            && (name.tokens.end..sentence.end.saturating_sub(1).min(name.tokens.end + FAR)).any(|at| {
                self.kind(at) == Some(Kind::Comma)
                    && (self.names.at(at + 1).is_some() || is_key!(self.small(at + 1), "he" | "she" | "the"))
            });
        if inside {
            return 0.5;
        }
        let governed = start > sentence.start && {
            let before = start - 1 - usize::from(self.is(start - 1, Class::DETERMINER) && start >= 2);
            self.is(before, Class::PREPOSITION.or(Class::VERB)) && !self.is(before, Class::SUBORDINATOR)
        };
        // "Among them was Jo Oak, who", "It alarms Jo Oak, the envoy,": somebody is brought in, to be spoken of.
        const FEW: usize = 8;
        let whole = |name: &Name| name.tokens.len() > 1 || name.before < name.tokens.start;
        let told =
            governed
                && whole(name)
                && self.kind(name.tokens.end) == Some(Kind::Comma)
                && self.cast.names_of(&self.cast.members[self.cast.of[place]]).iter().take(FEW).all(
                    |&other| other >= place || !whole(&self.names.list[other]) || self.in_headline(other),
                )
                && (is_key!(self.small(name.tokens.end + 1), "who")
                    || self.said.of(place).iter().any(|said| said.tokens.start > name.tokens.end));
        let presented = name.tokens.len() > 1 && start > sentence.start && self.is(start - 1, Class::BE);
        if told || presented {
            return if presented { 1.0 } else { 0.8 };
        }
        let mut after = name.tokens.end;
        while self.is(after, Class::ADVERB) {
            after += 1;
        }
        let verb = self.is(after, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL))
            || self.text.tokens.get(after).is_some_and(|token| {
                token.kind == Kind::Word && !token.is_capital() && token.class == Class::NONE
            }) && (self.text.word(after).ends_with("ed") || lead && self.text.word(after).ends_with('s'));
        let apposed = self.kind(after) == Some(Kind::Comma);
        match (governed, verb, lead) {
            (false, true, _) => 1.0,
            (false, _, true) if apposed => 0.95,
            (false, _, true) => 0.8,
            (true, true, true) => 0.7,
            (false, ..) => 0.6,
            _ => 0.5,
        }
    }

    /// How present the persons before a token are; only those who agree with a gender.
    #[inline(never)]
    fn salience_of_all(&self, at: usize, gender: Option<Gender>, scores: &mut Scores) {
        let sentence = self.text.sentence_of(at);
        let block = self.text.tokens.get(at).map_or(0, |token| token.block);
        let from = self.names.list.partition_point(|name| name.tokens.start < at);
        scores.clear(self.standing.len());
        for place in (0..from).rev().take(60) {
            let start = self.names.list[place].tokens.start;
            let distance = sentence - self.text.sentence_of(start);
            let Some(&near) = NEAR.get(distance) else { break };
            let member = self.cast.of[place];
            let sure = self.standing[member].agrees(gender);
            if sure == 0.0 {
                continue;
            }
            let paragraphs = block.saturating_sub(self.text.tokens[start].block);
            let score = self.grade(place) * sure * near * power(&SAME_PART, 0.85, paragraphs);
            // Being named often counts, and less the longer ago it was.
            scores.enter(member, score, |sum| sum.max(score) + 0.05 * near);
        }
        if let Some(topic) = self.topic(at, block, from)
            && let Some(sum) = scores.of_mut(topic)
        {
            *sum += 0.35;
        }
        for (back, &(turn, party)) in self.turns.iter().rev().take(3).enumerate() {
            let Some(Party::Member(member)) = party else { continue };
            let standing = self.standing[member];
            if standing.agrees(gender) == 0.0 {
                continue;
            }
            let paragraphs = block.saturating_sub(self.text.tokens[turn].block);
            let fresh = match back {
                // Whoever spoke yields to somebody who was brought to the front of a sentence since.
                0 if self.is_followed(turn, from, member, gender) => 0.0,
                0 => 0.5,
                _ => 0.2,
            };
            // Of what may be nobody a pronoun of a person says little.
            let sure = if standing == Standing::Doubtful { 0.4 } else { 1.0 };
            let score = fresh * sure * power(&NEAR, 0.8, paragraphs);
            scores.enter(member, score, |sum| sum + score);
        }
    }

    /// Whether another person than the one who spoke last, to whom a pronoun of a gender may point as well, stands in front
    /// of a sentence since; `from` is the place of the first name that is too late.
    fn is_followed(&self, turn: usize, from: usize, spoke: usize, gender: Option<Gender>) -> bool {
        const FRONT: f32 = 0.8;
        const FAR: usize = 60;
        // Whom they speak of in the same sentence is no new subject.
        let spoken = self.text.sentence_of(turn);
        let names = self.names.list[..from].iter().enumerate().rev().take(FAR);
        let mut since = names.take_while(|(_, name)| self.text.sentence_of(name.tokens.start) > spoken);
        since.any(|(place, name)| {
            let member = self.cast.of[place];
            member != spoke
                && !name.quoted
                && self.standing[member] != Standing::Doubtful
                && self.standing[member].agrees(gender) > 0.0
                && self.grade(place) >= FRONT
        })
    }

    /// Whom a paragraph is about so far, where it begins with somebody and names nobody else: "Oak takes another view.
    /// Without rain, he says …".
    fn topic(&self, at: usize, block: u32, from: usize) -> Option<usize> {
        let mut topic = None;
        for place in (0..from).rev().take(12) {
            let name = &self.names.list[place];
            if self.text.tokens[name.tokens.start].block != block {
                break;
            }
            let member = self.cast.of[place];
            if name.quoted || !matches!(self.cast.members[member].sort, Sort::Person | Sort::Unknown) {
                continue;
            }
            if topic.is_some_and(|(other, _)| other != member) {
                return None;
            }
            topic = Some((member, place));
        }
        let (member, place) = topic?;
        let begins =
            self.text.sentences.get(self.text.sentence_of(self.names.list[place].tokens.start))?.start;
        let opens = begins == 0 || self.text.tokens[begins - 1].block != block;
        let apart = self.text.sentence_of(at) > self.text.sentence_of(self.names.list[place].tokens.start);
        (opens && apart && self.grade(place) >= 0.8).then_some(member)
    }

    /// Whoever is the most present before a token.
    fn most_salient(&self, at: usize, gender: Option<Gender>) -> Option<(f32, usize)> {
        let mut scores = self.scores.take();
        self.salience_of_all(at, gender, &mut scores);
        let best = scores.best();
        self.scores.set(scores);
        best
    }

    /// The person that the text is most about at a token.
    fn salient(&self, at: usize, gender: Option<Gender>, least: f32) -> Option<usize> {
        self.most_salient(at, gender).filter(|(score, _)| *score >= least).map(|(_, member)| member)
    }

    /// A quotation without a mention: goes on with what was said before it, where nothing speaks against it.
    fn carried(&self, quote: &Quote) -> Option<Party> {
        let span: &BlockSpan = quote.spans.first()?;
        let at = self.text.tokens_in(span).start;
        let &(turn, Some(party)) = self.turns.last()? else { return None };
        let here = self.text.block(span.block);
        let spoken = self.text.tokens.get(turn)?.block as usize;
        let starts = at <= here.start + 1;
        let fills = quote.spans.iter().all(|other| other.block == span.block)
            && self.text.tokens_in(quote.spans.last()?).end + 1 >= here.end;
        if spoken == span.block {
            // Only marks between this quotation and the words before it.
            let person_between = self.names.list
                [self.names.list.partition_point(|name| name.tokens.start < turn)..]
                .iter()
                .take_while(|name| name.tokens.start < at)
                .any(|name| {
                    !name.quoted
                        && name.sort == Sort::Person
                        && !(turn..turn + 6).contains(&name.tokens.start)
                });
            return (!person_between).then_some(party);
        }
        (starts && fills && spoken + 1 == span.block).then_some(party)
    }

    /// What the sentence after the first that names somebody calls them by: "Jo Oak stopped 71 shots. The 22-year-old
    /// goaltender had …".
    pub(super) fn taken_up_as(&self, member: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 6;
        let first = self.cast.members[member].full;
        let number = self.text.sentence_of(self.names.list[first].tokens.start);
        let (named, next) = (self.text.sentences.get(number)?, self.text.sentences.get(number + 1)?.clone());
        let from = self.names.list.partition_point(|name| name.tokens.start < named.start);
        let to = self.names.list.partition_point(|name| name.tokens.start < next.start);
        let alone = (from..to).all(|place| {
            let other = self.cast.of[place];
            other == member || self.cast.members[other].sort != Sort::Person
        });
        let the = is_key!(self.common(next.start), "the");
        // "A mother of two who works nights, she would …"
        let fronted = is_key!(self.common(next.start), "a" | "an")
            && (next.start..next.end.saturating_sub(1))
                .any(|at| self.kind(at) == Some(Kind::Comma) && is_key!(self.small(at + 1), "he" | "she"));
        if !alone || !(the || fronted) || !self.near(named.start, next.start) {
            return None;
        }
        let words = next.start + 1..next.end.min(next.start + 1 + LONGEST);
        let head = words.clone().find(|&at| self.is(at, Class::ROLE) && !self.is(at + 1, Class::ROLE))?;
        let plain = (words.start..head).all(|at| {
            self.kind(at) == Some(Kind::Word)
                && !self.is(at, Class::FUNCTION.or(Class::SPEECH))
                && !self.is_person_name(at)
        });
        let ends = fronted
            || self.kind(head + 1) == Some(Kind::Comma)
            || self.is(head + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::ADVERB));
        let others = self.by_role.of(self.text.tokens[head].key).any(|other| other != member);
        (plain && ends && !others).then_some(words.start..head + 1)
    }

    /// "Nobody could stop Ada Oak. On Monday, the senior forward scored …": an office that no other member has.
    pub(super) fn subject_after(&self, member: usize) -> Option<Range<usize>> {
        let reader = Reader { text: self.text, names: self.names };
        let found = reader.taken_up(member, self.cast)?;
        let others = self.by_role.of(self.text.tokens[found.head].key).any(|other| other != member);
        (!others).then_some(found.tokens)
    }

    /// Whether a token is part of a person's name.
    fn is_person_name(&self, at: usize) -> bool {
        self.names.at(at).is_some_and(|place| self.names.list[place].sort == Sort::Person)
    }

    /// A quotation without a mention that stands after a sentence on one person: "Ms. Oak was not convinced. “They always
    /// say so.”", also in a paragraph of its own.
    fn led_to(&mut self, quote: &Quote) -> Option<Party> {
        const SHORTEST: usize = 3;
        let [span] = &quote.spans[..] else { return None };
        let run = self.text.tokens_in(span);
        let block = self.text.block(span.block);
        let words = run.start + usize::from(self.kind(run.start) == Some(Kind::Open));
        let sentence = self.text.sentences.get(self.text.sentence_of(words))?.start;
        // Whole sentences of their own, up to the end of the paragraph.
        let whole = (run.start..=words).contains(&sentence) && run.end + 1 >= block.end;
        if !whole {
            return None;
        }
        let opens = run.start <= block.start + 1;
        let last = if opens { block.start.checked_sub(1)? } else { run.start - 1 };
        let before = self.text.sentences.get(self.text.sentence_of(last))?.clone();
        let quoted = (before.start..=last).any(|at| matches!(self.kind(at), Some(Kind::Open | Kind::Close)));
        if quoted || self.headline.contains(&before.start) || !opens && before.start < block.start {
            return None;
        }
        if let Some(party) = self.front(before.start..last + 1) {
            return Some(party);
        }
        if opens {
            // Whom the paragraph before is about.
            let block = self.text.tokens[before.start].block;
            let from = self.names.list.partition_point(|name| name.tokens.start < run.start);
            return self.topic(last, block, from).map(Party::Member);
        }
        if run.len() < SHORTEST + 2 {
            return None;
        }
        let from = self.names.list.partition_point(|name| name.tokens.start < before.start);
        let to = self.names.list.partition_point(|name| name.tokens.start < run.start);
        let mut persons =
            (from..to).filter(|&place| self.cast.members[self.cast.of[place]].sort == Sort::Person);
        match (persons.next(), persons.next()) {
            (Some(place), None) => (self.grade(place) >= 0.9).then(|| Party::Member(self.cast.of[place])),
            _ => None,
        }
    }

    /// The person who is the subject of a sentence: of its last clause, where another one or words on the
    /// circumstances stand in front ("Asked about the vote, the mayor paused."), and of a question ("Is she bitter?").
    fn front(&mut self, sentence: Range<usize>) -> Option<Party> {
        const LONGEST: usize = 6;
        let fronted = self.is_fronted(sentence.start);
        let asks = self.kind(sentence.end - 1) == Some(Kind::Exclaim);
        let comma = sentence.clone().rev().find(|&at| self.kind(at) == Some(Kind::Comma));
        let start = match comma.filter(|_| fronted && self.names.at(sentence.start).is_none()) {
            Some(comma) => comma + 1,
            None => sentence.start,
        };
        let subject = |at: usize| is_key!(self.common(at), "he" | "she");
        if asks {
            let named = |at: &usize| subject(*at) || self.names.at(*at).is_some();
            let first = (start..sentence.end.min(start + LONGEST)).find(named)?;
            return match self.names.at(first) {
                Some(place) => self.somebody(place),
                None => self.pronoun(first),
            }
            .filter(|party| matches!(party, Party::Member(_)));
        }
        if subject(start) {
            return self.pronoun(start).filter(|party| matches!(party, Party::Member(_)));
        }
        if let Some(place) = self.names.at(start) {
            return self.somebody(place).filter(|_| self.grade(place) >= 0.9);
        }
        self.front_noun(start, sentence.end)
    }

    /// Whether a sentence may begin with words on the circumstances, by its first one.
    fn is_fronted(&self, at: usize) -> bool {
        self.is(at, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ING).or(Class::PAST))
    }

    /// The person whom a clause from `start` on has for its subject, by what they are: "the mayor paused", "her son, 12, ran".
    fn front_noun(&mut self, start: usize, end: usize) -> Option<Party> {
        const LONGEST: usize = 6;
        if !(is_key!(self.common(start), "the") || self.is(start, Class::POSSESSIVE)) {
            return None;
        }
        let plain = |at: &usize| self.kind(*at) == Some(Kind::Word) && self.names.at(*at).is_none();
        let words = (start + 1..end.min(start + LONGEST)).take_while(plain);
        let aged = |at: usize| self.kind(at) == Some(Kind::Comma) && self.kind(at + 1) == Some(Kind::Number);
        let acts = |at: usize| {
            aged(at)
                || self.is(at, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL))
                || self.kind(at) == Some(Kind::Word) && self.text.word(at).ends_with("ed")
        };
        let somebody = |at: usize| {
            self.is(at, Class::ROLE.or(Class::HE).or(Class::SHE))
                || is_someone(&self.text.tokens[at], &lower(self.text, at))
        };
        // "Her mother, Siti, was less impressed."
        let named = words.clone().find_map(|at| {
            let place = self.names.at(at + 2).filter(|_| self.kind(at + 1) == Some(Kind::Comma))?;
            (somebody(at) && self.kind(self.names.list[place].tokens.end) == Some(Kind::Comma))
                .then_some(place)
        });
        if let Some(place) = named {
            return self.somebody(place);
        }
        let head = words.clone().find(|&at| somebody(at) && !self.is(at + 1, Class::ROLE) && acts(at + 1))?;
        let known = self.described.len();
        let found = self.noun(start, head, head + 1);
        // What nobody is called by otherwise is no speaker.
        self.described.truncate(known);
        found.filter(|party| matches!(party, Party::Member(_)))
    }

    /// The member that a name means, if it may be a person.
    fn somebody(&self, place: usize) -> Option<Party> {
        let member = self.cast.of[place];
        let person = matches!(self.cast.members[member].sort, Sort::Person | Sort::Unknown);
        (person && !self.names.list[place].quoted).then_some(Party::Member(member))
    }
}

/// "Nobody", "neither sister": words for those who are not there.
fn is_none(key: u32) -> bool {
    is_key!(key, "nobody" | "neither" | "none" | "no")
}

/// A description without its article.
fn plain(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or(("", text));
    if matches!(first, "the" | "The" | "a" | "A" | "an" | "An" | "some" | "Some") { rest } else { text }
}

fn is_plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        || matches!(word, "people" | "men" | "women" | "children")
}

/// How much each sentence, and each paragraph, that is between takes from how present somebody is: the first powers.
static NEAR: [f32; 13] = powers(0.8);
static SAME_PART: [f32; 13] = powers(0.85);

/// The powers of a number, from the zeroth on, as [`f32::powi`] works them out.
const fn powers<const N: usize>(number: f32) -> [f32; N] {
    let mut powers = [1.0; N];
    let mut at = 0;
    while at < N {
        let (mut square, mut rest) = (number, at);
        while rest > 0 {
            if rest % 2 == 1 {
                powers[at] *= square;
            }
            square *= square;
            rest /= 2;
        }
        at += 1;
    }
    powers
}

/// A number to the power of another; its first powers are in a table.
fn power(powers: &[f32], number: f32, exponent: u32) -> f32 {
    powers.get(exponent as usize).copied().unwrap_or_else(|| number.powi(exponent as i32))
}

/// What a member can be taken up as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// A body or a place: no person.
    Thing,
    He,
    She,
    /// A person of whom nothing says man or woman.
    Open,
    /// Perhaps a person.
    Doubtful,
}

impl Standing {
    fn of(sort: Sort, gender: Option<Gender>) -> Self {
        match (sort, gender) {
            (Sort::Body | Sort::Place, _) => Self::Thing,
            (_, Some(Gender::He)) => Self::He,
            (_, Some(Gender::She)) => Self::She,
            (Sort::Person, None) => Self::Open,
            (Sort::Unknown, None) => Self::Doubtful,
        }
    }

    /// How sure it is that a pronoun or a noun of a gender may stand for them; 0 where it cannot.
    fn agrees(self, gender: Option<Gender>) -> f32 {
        let [any, he, she] = match self {
            Self::Thing => [0.0; 3],
            Self::He => [1.0, 1.0, 0.0],
            Self::She => [1.0, 0.0, 1.0],
            Self::Open => [1.0, 0.85, 0.85],
            Self::Doubtful => [0.4; 3],
        };
        match gender {
            None => any,
            Some(Gender::He) => he,
            Some(Gender::She) => she,
        }
    }
}

/// Scores of members, in the order in which they were entered.
#[derive(Default)]
struct Scores {
    list: Vec<(f32, usize)>,
    /// For each member, its place in the list, plus one.
    slots: Vec<u32>,
}

impl Scores {
    /// Makes it empty, for so many members.
    fn clear(&mut self, members: usize) {
        self.list.iter().for_each(|&(_, member)| self.slots[member] = 0);
        self.list.clear();
        self.slots.resize(members, 0);
    }

    fn of_mut(&mut self, member: usize) -> Option<&mut f32> {
        let slot = (self.slots[member] as usize).checked_sub(1)?;
        Some(&mut self.list[slot].0)
    }

    /// Enters a member with a score, or makes another one of the score that it has.
    fn enter(&mut self, member: usize, score: f32, change: impl Fn(f32) -> f32) {
        match self.of_mut(member) {
            Some(sum) => *sum = change(*sum),
            None => {
                self.list.push((score, member));
                self.slots[member] = self.list.len() as u32;
            }
        }
    }

    /// The highest one, the last of equals.
    fn best(&self) -> Option<(f32, usize)> {
        self.list.iter().copied().max_by(|one, other| one.0.total_cmp(&other.0))
    }
}

/// A word in lower case.
fn lower<'t>(text: &Text<'t>, at: usize) -> Cow<'t, str> {
    let word = text.word(at);
    let small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// Bodies that are called by a place.
fn is_public_body(key: u32) -> bool {
    is_key!(key, "council" | "board" | "police" | "authority" | "court" | "parliament")
}

/// Trades by which one company is called and another body is not.
fn is_company(key: u32) -> bool {
    is_key!(
        key,
        "company"
            | "firm"
            | "manufacturer"
            | "carrier"
            | "automaker"
            | "retailer"
            | "airline"
            | "chain"
            | "business"
            | "corporation"
            | "startup"
            | "start-up"
    )
}

/// "26-year-old", "mother-of-two", "Briton": words for somebody that no list has; `word` is the token's in lower case.
fn is_someone(token: &Token, word: &str) -> bool {
    ends_in!(word, "man" | "woman" | "ist" | "native")
        || token.looks(shape::HYPHEN) && (word.ends_with("-old") || word.contains("-of-"))
        || is_key!(
            unpointed(token),
            "swede"
                | "dane"
                | "spaniard"
                | "pole"
                | "scot"
                | "serb"
                | "croat"
                | "finn"
                | "turk"
                | "briton"
                | "kiwi"
                | "aussie"
        )
}

/// What somebody is to another of the family.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kin {
    Parent,
    Child,
    Grandparent,
    Grandchild,
    Spouse,
    Sibling,
}

impl Kin {
    fn of(key: u32) -> Option<Self> {
        Some(match key {
            key if is_key!(key, "mother" | "father" | "mum" | "mom" | "dad" | "parent") => Self::Parent,
            key if is_key!(key, "son" | "daughter") => Self::Child,
            key if is_key!(key, "grandmother" | "grandfather") => Self::Grandparent,
            key if is_key!(key, "grandson" | "granddaughter") => Self::Grandchild,
            key if is_key!(key, "husband" | "wife" | "widow" | "widower") => Self::Spouse,
            key if is_key!(key, "brother" | "sister") => Self::Sibling,
            _ => return None,
        })
    }

    /// What the other one is then.
    fn inverse(self) -> Self {
        match self {
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::Grandparent => Self::Grandchild,
            Self::Grandchild => Self::Grandparent,
            Self::Spouse | Self::Sibling => self,
        }
    }
}

/// Heads that take up whatever organization was last spoken of.
pub(super) fn is_anonymous_body(key: u32) -> bool {
    is_key!(
        key,
        "company"
            | "firm"
            | "group"
            | "agency"
            | "organization"
            | "organisation"
            | "department"
            | "ministry"
            | "union"
            | "charity"
            | "committee"
            | "commission"
            | "authority"
            | "bank"
            | "club"
            | "team"
            | "university"
            | "school"
            | "hospital"
            | "newspaper"
            | "paper"
            | "network"
            | "airline"
            | "manufacturer"
            | "watchdog"
            | "bureau"
            | "institute"
            | "institution"
            | "retailer"
            | "publisher"
            | "startup"
            | "start-up"
            | "nonprofit"
            | "regulator"
            | "association"
            | "council"
            | "court"
            | "outlet"
            | "magazine"
            | "party"
            | "campaign"
            | "board"
            | "corporation"
            | "carrier"
            | "automaker"
            | "business"
            | "operator"
            | "service"
            | "body"
            | "office"
            | "broadcaster"
            | "chain"
    )
}

/// Says of persons whose gender is open which pronoun takes them up, by the pronouns that follow them.
#[inline(never)]
pub(super) fn vote_genders(text: &Text<'_>, names: &Names, cast: &mut Cast) {
    const FEW: usize = 4;
    const MOST: usize = 40;
    // How many more pronouns say man than woman, of each member.
    let mut votes = vec![0_i32; cast.members.len()];
    // The sentence of the last pronoun, whom it names so far, and whom a pronoun before that means.
    let mut sentence = usize::MAX;
    let (mut here, mut next, mut before) = (Named::default(), 0, None);
    // The sentence of the last pronoun that is its subject, whether it says man, and whom it names.
    let mut subject: Option<(usize, bool, Option<usize>)> = None;
    for &at in &names.pronouns {
        let at = at as usize;
        let vote = match common_at(text, at) {
            key if is_key!(key, "he" | "his") => 1,
            key if is_key!(key, "she" | "her") => -1,
            _ => continue,
        };
        // "Jo Oak, his neighbour,": he is somebody else.
        let put_to = text.tokens[at].is(Class::POSSESSIVE)
            && at >= 2
            && text.tokens[at - 1].kind == Kind::Comma
            && names.at(at - 2).is_some()
            && (at + 1..text.tokens.len().min(at + 4))
                .take_while(|&at| text.tokens[at].kind == Kind::Word)
                .any(|at| text.tokens[at].is(Class::ROLE) && !text.tokens[at].is(Class::VERB));
        if put_to {
            continue;
        }
        // "Oak once called her “…”": whom somebody does something to is another one.
        let object = is_key!(common_at(text, at), "her")
            && text.tokens.get(at + 1).is_none_or(|next| {
                next.kind != Kind::Word && next.kind != Kind::Number
                    || next.is(Class::PREPOSITION
                        .or(Class::DETERMINER)
                        .or(Class::CONJUNCTION)
                        .or(Class::SUBORDINATOR))
                        && !next.is(Class::ADJECTIVE.or(Class::ALSO_NOUN))
            });
        let number = text.sentence_of(at);
        if number != sentence {
            let Some(range) = text.sentences.get(number) else { continue };
            sentence = number;
            let starts = |name: &&Name| name.tokens.start < range.start;
            next += names.list[next..].iter().take_while(starts).count();
            here = Named::default();
            before = named_before(text, names, cast, number, next);
        }
        next = here.read(names, cast, next, at + 1);
        if object && here.first.is_some() {
            continue;
        }
        // "Asked by Jo Oak whether she …": she is somebody else, as likely as not.
        let own = |member: &usize| {
            let of = |name: &&Name| cast.of[names.at(name.tokens.start).unwrap_or(0)] == *member;
            let name = names.list[..next].iter().rev().take(FEW).find(of);
            let before = name.and_then(|name| text.tokens.get(name.before.checked_sub(1)?));
            !before.is_some_and(|before| is_key!(small(before), "by" | "to" | "from"))
        };
        // "The minister was asked whether she", "Harwick, Jan 19 - A student who saw her": somebody without a name is nearer.
        let unnamed = |from: usize| {
            (from.max(at.saturating_sub(MOST))..at).any(|at| {
                let token = &text.tokens[at];
                token.is(Class::ROLE) && !token.is(Class::VERB.or(Class::GROUP)) && names.at(at).is_none()
            })
        };
        let start = text.sentences.get(number).map_or(at, |sentence| sentence.start);
        let doubtful = |member: &usize| cast.members[*member].sort != Sort::Person;
        let last = |member: usize| {
            let of = |name: &&Name| names.at(name.tokens.start).is_some_and(|place| cast.of[place] == member);
            names.list[..next].iter().rev().take(FEW).find(of).map_or(start, |name| name.tokens.end)
        };
        let mut who = if here.first.is_none() {
            before.filter(|member| !(doubtful(member) && unnamed(start)))
        } else {
            here.only().filter(own).filter(|member| !(doubtful(member) && unnamed(last(*member))))
        };
        if here.first.is_none() {
            // "She spoke, leaning on Oak’s arm. She had waited": the second is whoever the first one is.
            if let Some((other, he, same)) = subject
                && number - other <= 1
                && he == (vote > 0)
            {
                who = same;
            }
            if is_key!(common_at(text, at), "he" | "she") {
                subject = Some((number, vote > 0, who));
            }
        }
        if let Some(member) = who {
            votes[member] += vote;
        }
    }
    // From how many on they outvote what a first name is taken for.
    const MANY: i32 = 3;
    let told: Vec<bool> =
        cast.members.iter().map(|member| is_told_gender(text, names, cast, member)).collect();
    for ((member, sum), told) in cast.members.iter_mut().zip(votes).zip(told) {
        let against = match member.gender {
            None => sum != 0,
            Some(Gender::He) => sum <= -MANY && !told,
            Some(Gender::She) => sum >= MANY && !told,
        };
        if against {
            member.gender = Some(if sum > 0 { Gender::He } else { Gender::She });
            if member.sort == Sort::Unknown {
                member.sort = Sort::Person;
            }
        }
    }
}

/// Whether a word beside a name says man or woman: "Ms. Oak", "her son, Jo Oak".
fn is_told_gender(text: &Text<'_>, names: &Names, cast: &Cast, member: &Member) -> bool {
    const FAR: usize = 3;
    cast.names_of(member).iter().any(|&place| {
        let name = &names.list[place];
        // "“Mr. Oak, may I?” he asked her father": in what somebody says another may be meant.
        !name.quoted
            && text.tokens[name.before.saturating_sub(FAR)..name.tokens.start].iter().any(|token| {
                token.is(Class::HE.or(Class::SHE)) && !token.is(Class::PRONOUN.or(Class::POSSESSIVE))
            })
    })
}

/// Who is named in a sentence, outside quotations.
#[derive(Default)]
struct Named {
    first: Option<usize>,
    others: bool,
    /// Whether the first is a person for sure.
    person: bool,
}

impl Named {
    /// Takes in the names from a place on that begin before a token; gives the place of the next one.
    fn read(&mut self, names: &Names, cast: &Cast, from: usize, end: usize) -> usize {
        let mut place = from;
        while let Some(name) = names.list.get(place).filter(|name| name.tokens.start < end) {
            let member = cast.of[place];
            let sort = cast.members[member].sort;
            if !name.quoted && matches!(sort, Sort::Person | Sort::Unknown) {
                // "Ada Oak, of the Harwick clinic": beside somebody, what may be nobody does not count.
                let person = sort == Sort::Person;
                if person && !self.person {
                    (self.first, self.others) = (Some(member), false);
                } else if person || !self.person {
                    self.others |= *self.first.get_or_insert(member) != member;
                }
                self.person |= person;
            }
            place += 1;
        }
        place
    }

    fn only(&self) -> Option<usize> {
        self.first.filter(|_| !self.others)
    }
}

/// Whom a pronoun stands for where nobody is named before it in its sentence: the only one of the sentence before, or the
/// first of it where that ends the paragraph before. `next` is the place of the first name of its sentence.
fn named_before(text: &Text<'_>, names: &Names, cast: &Cast, sentence: usize, next: usize) -> Option<usize> {
    let (before, here) = (text.sentences.get(sentence.checked_sub(1)?)?, text.sentences.get(sentence)?);
    let mut named = Named::default();
    let inside = |name: &&Name| name.tokens.start >= before.start;
    let from = next - names.list[..next].iter().rev().take_while(inside).count();
    named.read(names, cast, from, before.end);
    let block = |at: usize| text.tokens.get(at).map_or(0, |token| token.block);
    let paragraphs = block(here.start).saturating_sub(block(before.start));
    match paragraphs {
        0 => named.only(),
        1 => named.first,
        _ => None,
    }
}
