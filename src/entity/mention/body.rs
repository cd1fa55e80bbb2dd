//! Mentions by a noun for bodies: "the company", "the union".

use super::super::SpeakerKind;
use super::super::keys::{is_key, proper};
use super::super::name::Sort;
use super::{Party, Resolver, is_anonymous_body};
use crate::token::{Class, Kind, shape};
use crate::word::key::ascii_keys;
use std::ops::Range;

/// Bodies that are called by a place.
pub(super) fn is_public_body(key: u32) -> bool {
    is_key!(key, "council" | "board" | "police" | "authority" | "court" | "parliament")
}

/// Trades by which one company is called and another body is not.
pub(super) fn is_company(key: u32) -> bool {
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

/// Words for bodies of one kind, by their keys: in a name or beside it, and for what takes it up.
static KINDS: &[&[u32]] = &[
    &ascii_keys(["bank", "lender", "bancorp", "banking", "financial"]),
    &ascii_keys(["airline", "carrier", "air", "airways", "airlines"]),
    &ascii_keys([
        "newspaper",
        "paper",
        "daily",
        "tabloid",
        "courier",
        "herald",
        "times",
        "post",
        "gazette",
        "tribune",
        "chronicle",
        "journal",
        "ledger",
        "kurier",
    ]),
    &ascii_keys([
        "broadcaster",
        "network",
        "channel",
        "station",
        "tv",
        "television",
        "radio",
        "broadcasting",
    ]),
    &ascii_keys(["force", "police", "constabulary"]),
    &ascii_keys(["university", "college", "institution"]),
    &ascii_keys(["charity", "foundation", "trust", "fund", "nonprofit"]),
    &ascii_keys(["union", "federation", "association", "guild"]),
    &ascii_keys(["retailer", "chain", "supermarket", "grocer", "stores"]),
    &ascii_keys(["agency", "administration", "bureau"]),
    &ascii_keys(["watchdog", "regulator", "commission", "authority"]),
    &ascii_keys(["school", "academy", "elementary"]),
    &ascii_keys(["hospital", "clinic", "infirmary", "medical"]),
    &ascii_keys(["club", "rovers", "wanderers"]),
    &ascii_keys(["insurer", "mutual", "insurance", "assurance"]),
    &ascii_keys(["museum", "gallery"]),
    &ascii_keys(["council", "borough"]),
    &ascii_keys(["studio", "pictures", "films", "entertainment", "productions", "studios"]),
    &ascii_keys(["label", "records", "music"]),
];

impl Resolver<'_, '_> {
    /// "Glan Tywi health board", "Harwick city council": the small words behind a name that make a body of it.
    pub(super) fn body_of_place(&self, place: usize) -> Option<Range<usize>> {
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

    /// An organization that is called by what it is.
    pub(super) fn organization(
        &mut self,
        start: usize,
        at: usize,
        definite: bool,
        owner: bool,
    ) -> Option<Party> {
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
            } else if !specific && distance <= 2.0 && self.is_of_kind(member, at) {
                score += 2.0;
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
        let best = best.map(|(_, member)| Party::Member(member)).or_else(|| self.body_spoken_of(start, at));
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

    /// Whether a body’s own name, or what is said of it, is of the kind that the noun at a token is for: "the bank" for a lender.
    fn is_of_kind(&self, member: usize, at: usize) -> bool {
        const FEW: usize = 8;
        let key = self.text.tokens[at].key;
        let entry = &self.cast.members[member];
        let full = self.names.list[entry.full].tokens.clone();
        let near = full.start.saturating_sub(2)..full.end;
        KINDS.iter().filter(|kind| kind.contains(&key)).any(|kind| {
            let so = |at: usize| kind.contains(&self.text.tokens[at].key);
            entry.sort != Sort::Person
                && (near.clone().any(so)
                    || self
                        .cast
                        .names_of(entry)
                        .iter()
                        .take(FEW)
                        .any(|&place| self.said.of(place).iter().any(|said| so(said.head))))
        })
    }

    /// "Oak Capital fell by a tenth. The regional bank said": the only body that the sentences right before are about, in
    /// the same paragraph or the one before.
    fn body_spoken_of(&self, start: usize, at: usize) -> Option<Party> {
        const BACK: usize = 2;
        const FAR: usize = 30;
        // "The Israeli military" is no institute.
        let told = |at: usize| self.is(at, Class::NATIONAL.or(Class::PLACE)) || self.names.at(at).is_some();
        if !is_anonymous_body(self.small(at)) || (start..at).any(told) {
            return None;
        }
        let here = self.text.sentence_of(start);
        let from = self.names.list.partition_point(|name| name.tokens.start < start);
        let mut found: Option<usize> = None;
        for place in (0..from).rev().take(FAR) {
            let name = &self.names.list[place];
            let number = self.text.sentence_of(name.tokens.start);
            if number + BACK < here || !self.near(name.tokens.start, start) {
                break;
            }
            let member = self.cast.of[place];
            let entry = &self.cast.members[member];
            let full = &self.names.list[entry.full];
            // "The Gannet sailed. The ferry company said": one word may be a ship's name.
            let sure = full.sort == Sort::Body || full.tokens.len() > 1;
            if entry.sort != Sort::Body
                || !sure
                || name.quoted
                || name.possessive
                || self.in_headline(place)
                || self.is_other_kind(member, at)
            {
                continue;
            }
            if found.is_some_and(|other| other != member) {
                return None;
            }
            found = Some(member);
        }
        found.map(Party::Member)
    }

    /// "The company", far from any name of one: whom the headline or the first paragraphs have for a subject, where that is
    /// the only firm there.
    pub(super) fn only_firm(&self, at: usize) -> Option<usize> {
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
    pub(super) fn is_other_kind(&self, member: usize, at: usize) -> bool {
        let full = &self.names.list[self.cast.members[member].full].tokens;
        let last = &self.text.tokens[full.end - 1];
        if full.clone().any(|word| self.text.tokens[word].key == self.text.tokens[at].key) {
            return false;
        }
        // "The trust", after a council
        let kinds = |at: usize| KINDS.iter().any(|kind| kind.contains(&self.text.tokens[at].key));
        if kinds(at) && full.clone().any(kinds) && !self.is_of_kind(member, at) {
            return true;
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

    /// The body without a name that is the subject of the sentence before a token: "The ministry denied it. “…,” it said".
    pub(super) fn body_in_front(&self, at: usize) -> Option<(usize, usize)> {
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
}
