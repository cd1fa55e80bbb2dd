//! Mentions by a noun for persons: "the minister", "the 34-year-old".

use super::super::SpeakerKind;
use super::super::describe::{Description, Form, Reader};
use super::super::keys::{ends_in, is_key, small, unpointed};
use super::super::name::{Gender, Sort, is_masthead};
use super::salience::{Scores, Standing};
use super::{Described, Party, Resolver, is_plural, is_someone, lower, plain};
use crate::token::{Class, Kind, shape};
use crate::word::key::ascii_keys;
use std::ops::Range;

/// Words for the same walk of life, by their keys: a description with one finds a role with another.
pub(super) static ALIKE: &[&[u32]] = &[
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
    &ascii_keys(["filmmaker", "director", "writer-director", "screenwriter", "showrunner"]),
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
pub(super) fn is_faceless(key: u32) -> bool {
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

/// "Nobody", "neither sister": words for those who are not there.
pub(super) fn is_none(key: u32) -> bool {
    is_key!(key, "nobody" | "neither" | "none" | "no")
}

impl Resolver<'_, '_> {
    /// A description: "the governor", "a U.S. official", "South Korea’s spy agency".
    pub(super) fn noun(&mut self, start: usize, at: usize, end: usize) -> Option<Party> {
        let token = self.text.tokens[at];
        if let Some(member) = self.head_of.of(at as u32).last() {
            return Some(Party::Member(member));
        }
        if let Some(member) = self.epithets.at(at) {
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
        let hours =
            token.is(Class::TIME) && !token.is(Class::ROLE.or(Class::ORGANIZATION).or(Class::DOCUMENT));
        if token.looks(shape::ALL_CAPS) && self.kind(at + 1) == Some(Kind::Colon) || hours {
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
            || is_key!(unpointed(&token), "police" | "body")
            || is_masthead(&token) && at > start + 1 && self.text.tokens[at - 1].is_capital();
        let document = token.is(Class::DOCUMENT) && !token.is(Class::ORGANIZATION.or(Class::ROLE));
        // "The Evening Courier"
        let masthead = is_masthead(&token) && at > start + 1 && self.text.tokens[at - 1].is_capital();
        let role = token.is(Class::ROLE.or(Class::TITLE).or(Class::HE).or(Class::SHE))
            && !token.is(Class::GROUP)
            && !masthead;
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
            if let Some(tokens) = self.peer(start, at).filter(|_| definite && !owner) {
                return Some(self.describe(tokens, SpeakerKind::Person, token.key, true));
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
        if document && let Some(party) = self.author(start, at) {
            return Some(party);
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

    /// Who wrote what a mention says: "In a letter of apology, Oak Foods expressed regret. “…,” the letter said."
    pub(super) fn author(&mut self, start: usize, at: usize) -> Option<Party> {
        const BACK: usize = 4;
        const FAR: usize = 40;
        let letter = |at: usize| {
            is_key!(
                self.small(at),
                "statement" | "letter" | "email" | "e-mail" | "memo" | "post" | "tweet" | "note" | "message"
            )
        };
        // "Oak’s statement said", "The union’s statement said"
        let clitic =
            at.checked_sub(1).filter(|&clitic| clitic > start && self.kind(clitic) == Some(Kind::Clitic));
        if letter(at)
            && let Some(clitic) = clitic
        {
            return match self.names.at(clitic - 1) {
                Some(place) => Some(Party::Member(self.cast.of[place])),
                None if is_key!(self.common(start), "the") && self.is(clitic - 1, Class::ORGANIZATION) => {
                    self.noun(start, clitic - 1, clitic).filter(|party| matches!(party, Party::Member(_)))
                }
                None => None,
            };
        }
        // "A letter from Oak said": what it is called by.
        let alone = start + 1 == at && is_key!(self.common(start), "the" | "a");
        if !letter(at) || !alone || is_key!(self.small(at + 1), "from" | "by" | "on" | "to") {
            return None;
        }
        let key = self.text.tokens[at].key;
        let statement = is_key!(key, "statement");
        let here = self.text.sentence_of(start);
        let sentences = self.text.sentences.get(here.saturating_sub(BACK)..here)?;
        for sentence in sentences.iter().rev() {
            if !self.near(sentence.start, start) {
                break;
            }
            let range = sentence.start..sentence.end.min(sentence.start + FAR);
            let noun = range.clone().find(|&at| self.text.tokens[at].key == key && !self.names.is_quoted(at));
            let from = self.names.list.partition_point(|name| name.tokens.start < range.start);
            let named = self.names.list[from..]
                .iter()
                .zip(from..)
                .take_while(|(name, _)| name.tokens.start < range.end);
            let mut named = named.filter(|(name, place)| {
                !name.quoted
                    && !name.possessive
                    && self.cast.members[self.cast.of[*place]].sort != Sort::Place
            });
            let Some(noun) = noun.or(statement.then_some(range.end)) else { continue };
            let author = named.find(|(name, place)| {
                let by = name.before > noun && is_key!(self.small(name.before - 1), "from" | "by");
                by || self.grade(*place) >= 0.9
            });
            return author.map(|(_, place)| Party::Member(self.cast.of[place]));
        }
        None
    }

    /// "The Duke of Harwick", who has no other name on the page, and whom "the Duke" means.
    pub(super) fn peer(&self, start: usize, at: usize) -> Option<Range<usize>> {
        let key = self.text.tokens[at].key;
        let peer = is_key!(
            key,
            "duke"
                | "duchess"
                | "prince"
                | "princess"
                | "earl"
                | "countess"
                | "marquess"
                | "viscount"
                | "baron"
                | "emir"
        );
        if !peer
            || start + 1 != at
            || !self.text.tokens[at].is_capital()
            || self.by_role.of(key).next().is_some()
        {
            return None;
        }
        // What stands further away is not looked at.
        const FAR: usize = 2_000;
        let of = |at: &usize| {
            self.text.tokens[*at].key == key
                && self.text.tokens[*at].is_capital()
                && is_key!(self.small(at + 1), "of")
                && self
                    .text
                    .tokens
                    .get(at + 2)
                    .is_some_and(|next| next.is_capital() && next.kind == Kind::Word)
        };
        let titled = Some(at).filter(of);
        let full = titled
            .or_else(|| (at.saturating_sub(FAR)..at).rev().find(of))
            .or_else(|| (at..self.text.tokens.len().min(at + FAR)).find(of))?;
        let end = (full + 2..self.text.tokens.len())
            .find(|&at| !(self.text.tokens[at].is_capital() && self.kind(at) == Some(Kind::Word)))
            .unwrap_or(full + 3);
        Some(full..end)
    }

    /// Whether "who" follows a noun, so that it is somebody.
    pub(super) fn who_follows(&self, at: usize) -> bool {
        let next = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::Comma));
        is_key!(self.small(next), "who" | "whose" | "whom")
    }

    /// How far what hangs on a noun goes: "another study in older adults", but not what it says.
    pub(super) fn extent(&self, from: usize) -> usize {
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
    pub(super) fn role(&mut self, start: usize, at: usize, lower: &str, owner: bool) -> Option<Party> {
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
        let exact = self.by_role.of(key).chain(self.called(key)).map(|member| (1.0, member));
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
        // "Jo Oak is sniffing the air. “…,” says the chain’s founder"
        if owner
            && is_key!(self.text.tokens[start].key, "the")
            && !(start..at).any(|at| self.names.at(at).is_some())
            && let Some(member) = self.named_in_front(at).filter(|&member| !self.disagrees(member, gender))
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
    pub(super) fn named_in_front(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        const FAR: usize = 20;
        let sentence = self.sentence_in_front(at, LONGEST)?;
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
    pub(super) fn has_title(&self, member: usize) -> bool {
        const FEW: usize = 20;
        self.cast.names_of(&self.cast.members[member]).iter().take(FEW).any(|&place| {
            let mut said = self.said.of(place).iter();
            said.any(|said| said.form == Form::Joined && self.is(said.head, Class::TITLE))
        })
    }

    /// Where "the official" was introduced as "an official with …", without having been quoted.
    pub(super) fn introduction(&self, start: usize, at: usize) -> Option<Range<usize>> {
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
    pub(super) fn apposed_across(&self, start: usize) -> Option<usize> {
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

    /// Whom the first sentence of a story speaks of by what they are, where the next paragraphs name one so: "A judge jailed
    /// two men on Monday. [new paragraph] District Judge Jo Oak …".
    pub(super) fn opening(&self, at: usize) -> Option<usize> {
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
    pub(super) fn opening_office(&self, start: usize, at: usize) -> Option<usize> {
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
    pub(super) fn is_later(&self, member: usize, at: usize) -> bool {
        let mut names = self.cast.names_of(&self.cast.members[member]).iter();
        let first = names.find(|&&place| !self.in_headline(place));
        first.is_none_or(|&place| self.names.list[place].tokens.start >= at)
    }

    /// Whose age a description gives: "the 83-year-old", where "Jo Oak, 83," is named.
    pub(super) fn of_age(&self, at: usize) -> Option<usize> {
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

    pub(super) fn head_at(&self, described: &Described) -> usize {
        described
            .tokens
            .clone()
            .find(|&at| self.text.tokens[at].key == described.head)
            .unwrap_or(described.tokens.start)
    }

    /// Whether a description names a place, and a member is described by other places only: "the Harwick governor" is not
    /// the governor of Dover.
    pub(super) fn is_elsewhere(&self, member: usize, words: Range<usize>) -> bool {
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
    pub(super) fn shared_words(&self, member: usize, words: Range<usize>) -> f32 {
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

    /// A speaker without a name: the one that was called the same before, or a new one.
    pub(super) fn describe(
        &mut self,
        tokens: Range<usize>,
        kind: SpeakerKind,
        head: u32,
        definite: bool,
    ) -> Party {
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
    pub(super) fn is_of_same(&self, tokens: &Range<usize>, other: &Range<usize>) -> bool {
        let tells =
            |at: &usize| self.is(*at, Class::NATIONAL.or(Class::PLACE)) || self.names.at(*at).is_some();
        tokens.clone().filter(tells).all(|at| {
            let key = self.text.tokens[at].key;
            other.clone().any(|other| self.text.tokens[other].key == key)
        })
    }

    /// The person that a possessive pronoun at the beginning of a description stands for.
    pub(super) fn owner(&self, at: usize) -> Option<usize> {
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

    pub(super) fn gender_of_noun(&self, at: usize) -> Option<Gender> {
        match (self.is(at, Class::HE), self.is(at, Class::SHE)) {
            (true, false) => Some(Gender::He),
            (false, true) => Some(Gender::She),
            _ => None,
        }
    }
}
