//! Who a mention is: the member of the cast that a name, a description or a pronoun stands for.
//!
//! A pronoun goes to whom the discourse is about: the subject of the sentences before it and whoever spoke last,
//! of the right gender and number, rather than to the nearest name; one that goes on with the subject pronouns before
//! it means whom they mean; and where the sentence before has somebody for its subject by what they are ("the
//! ombudsman paused"), it is them. Words without a mention are of whoever the sentence right before them is about, or
//! of the subject of the verb of speech before them. A description ("the governor", "the company") goes to whoever the
//! page has described so, then to whom a pronoun would go; "the source" goes back to the source that was introduced.
//! What has no name is a speaker of its own: a group, a document, somebody unnamed.

mod body;
mod epithet;
mod gender;
mod kin;
mod noun;
mod pronoun;
mod salience;
mod unattributed;

use super::SpeakerKind;
use super::cast::Cast;
use super::describe::{Description, Form, Said};
use super::keys::{common_at, ends_in, is_key, small, small_at, titled, unpointed};
use super::name::{Gender, Names, Sort};
use crate::quote::Quote;
use crate::token::{Class, Kind, Text, Token, shape};
use crate::word::key::ascii_key;
use epithet::Epithets;
use noun::is_none;
use salience::{Scores, Standing};
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

pub(super) use gender::vote_genders;

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
    /// What persons are called by in sentences of their own.
    pub epithets: Epithets,
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
            for description in said.of(place).iter().filter(|description| !speaks(description)) {
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
            epithets: Epithets::default(),
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
        self.epithets = self.epithets(&mentions);
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
            // "It drew fire from the union, which said it was “…”"
            Some(mention) => {
                let party = self.mention(mention).or_else(|| self.by_subject(quote));
                (mention.tokens.start, party)
            }
            None => {
                let words = match self.heard(quote, None) {
                    Some(at) => self.pronoun(at),
                    None => {
                        self.by_tag(quote).or_else(|| self.by_words(quote)).or_else(|| self.by_subject(quote))
                    }
                };
                let party = words
                    .or_else(|| self.led_to(quote))
                    .or_else(|| self.by_sentence(quote))
                    .or_else(|| self.carried(quote))?;
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

    /// Whether a mention is "nobody" or "neither of them" in the paragraph before: the words are of somebody.
    fn is_nobody(&self, quote: &Quote, mention: &Mention) -> bool {
        let block = self.text.tokens.get(mention.tokens.start).map_or(0, |token| token.block as usize);
        is_none(self.common(mention.tokens.start))
            && quote.spans.first().is_some_and(|span| span.block > block)
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

    /// The last sentence outside quotations before that of a token, of the `most` before it.
    fn sentence_in_front(&self, at: usize, most: usize) -> Option<Range<usize>> {
        let here = self.text.sentence_of(at);
        let before = self.text.sentences.get(here.saturating_sub(most)..here)?;
        let outside = |sentence: &&Range<usize>| {
            self.kind(sentence.start) == Some(Kind::Word) && !self.names.is_quoted(sentence.start)
        };
        before.iter().rev().find(outside).cloned()
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

    fn named(&mut self, place: usize, range: Range<usize>) -> Option<Party> {
        // "Ministry of Health director Jo Oak said": the mention is the beginning of what she is.
        let place = match self.names.list.get(place + 1) {
            Some(next)
                if self.names.list[place].sort == Sort::Body
                    && self.cast.members[self.cast.of[place + 1]].sort == Sort::Person
                    && range.end <= next.before
                    && self.said.of(place + 1).iter().any(|said| {
                        // "The director of the Harwick Trust, Jo Oak, said"
                        let apposed = said.tokens.end + 1 == next.before
                            && said.tokens.end == self.names.list[place].tokens.end
                            && said.head < self.names.list[place].tokens.start;
                        said.form == Form::Joined
                            && said.tokens.start <= range.start
                            && (said.tokens.end == next.before && said.head > range.start || apposed)
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

/// A word in lower case.
fn lower<'t>(text: &Text<'t>, at: usize) -> Cow<'t, str> {
    let word = text.word(at);
    let small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
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
            | "daily"
            | "federation"
            | "force"
            | "foundation"
            | "grocer"
            | "insurer"
            | "lender"
            | "label"
            | "museum"
            | "studio"
            | "tabloid"
            | "trust"
            | "weekly"
    )
}
