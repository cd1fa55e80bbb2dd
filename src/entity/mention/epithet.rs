//! What a story calls somebody by after their name, in a sentence of its own: "Oak missed again. The sophomore laughed."
//! A description that nobody is given beside the name goes to whom the sentences before are about, if nothing is said of them.

use super::super::describe::{Form, Reader};
use super::super::keys::{is_anybody, is_key, unpointed};
use super::super::name::{Gender, Sort};
use super::noun::is_faceless;
use super::salience::Scores;
use super::{Head, Mention, Resolver, is_plural, is_someone, lower};
use crate::token::{Class, Kind, Text, shape};
use std::ops::Range;

/// A description and whose it is.
#[derive(Clone, Debug)]
struct Epithet {
    /// What says who they are, without an article.
    tokens: Range<usize>,
    head: usize,
    member: usize,
}

/// A description as the subject of a clause.
struct Subject {
    start: usize,
    head: usize,
    owner: Owner,
}

/// Whose somebody is.
enum Owner {
    None,
    /// "Oak’s brother": a member, and where the name ends.
    Member(usize, usize),
    /// "her editor"
    Pronoun(Gender),
}

/// The descriptions of a page that stand in sentences of their own.
#[derive(Default)]
pub(in crate::entity) struct Epithets {
    /// By their heads, in document order.
    list: Vec<Epithet>,
    /// Of each member, the place of the first one that tells more than an age, and of the first age; plus one.
    first: Vec<[u32; 2]>,
}

impl Epithets {
    fn new(mut list: Vec<Epithet>, members: usize, text: &Text<'_>) -> Self {
        list.sort_by_key(|epithet| epithet.head);
        list.dedup_by_key(|epithet| epithet.head);
        let mut first = vec![[0; 2]; members];
        for (epithet, place) in list.iter().zip(1..) {
            let aged = usize::from(is_age(text, epithet.head));
            let first: &mut u32 = &mut first[epithet.member][aged];
            if *first == 0 {
                *first = place;
            }
        }
        Self { list, first }
    }

    /// Whose description has its head at a token.
    pub(in crate::entity) fn at(&self, head: usize) -> Option<usize> {
        let place = self.list.binary_search_by_key(&head, |epithet| epithet.head).ok()?;
        Some(self.list[place].member)
    }

    /// The first description that is a member's and tells more than an age.
    pub(in crate::entity) fn of(&self, member: usize) -> Option<Range<usize>> {
        self.first(member, 0)
    }

    /// "21-year-old": an age by which somebody is taken up.
    pub(in crate::entity) fn age_of(&self, member: usize) -> Option<Range<usize>> {
        self.first(member, 1)
    }

    fn first(&self, member: usize, aged: usize) -> Option<Range<usize>> {
        let place = self.first.get(member)?[aged].checked_sub(1)?;
        Some(self.list[place as usize].tokens.clone())
    }
}

/// "21-year-old"
fn is_age(text: &Text<'_>, at: usize) -> bool {
    text.tokens[at].looks(shape::HYPHEN) && text.word(at).ends_with("-old")
}

impl Resolver<'_, '_> {
    /// Finds the descriptions that stand as subjects or say something, and whose they are.
    #[inline(never)]
    pub(super) fn epithets(&self, mentions: &[Option<Mention>]) -> Epithets {
        let members = self.cast.members.len();
        let untold: Vec<bool> = (0..members).map(|member| self.is_untold(member)).collect();
        if !untold.contains(&true) {
            return Epithets::default();
        }
        let mut found = Vec::new();
        let mut scores = Scores::default();
        for sentence in &self.text.sentences {
            if self.headline.contains(&sentence.start) || self.names.is_quoted(sentence.start) {
                continue;
            }
            found.extend(self.told_by_pronoun(sentence, &untold, &mut scores));
            if let Some(subject) = self.joined_subject(sentence)
                && let Some(member) = self.subject_before(&subject, sentence, &untold)
            {
                found.push(self.epithet(&subject, sentence, member));
            }
            if let Some(subject) = self.subject_of(sentence) {
                let member = self.whose(&subject, sentence, &untold, &mut scores);
                found.extend(member.map(|member| self.epithet(&subject, sentence, member)));
            }
        }
        for mention in mentions.iter().flatten() {
            if let Some((subject, sentence)) = self.speaking_subject(mention) {
                let member = self.whose(&subject, sentence, &untold, &mut scores);
                found.extend(member.map(|member| self.epithet(&subject, sentence, member)));
            }
        }
        Epithets::new(found, members, self.text)
    }

    fn epithet(&self, subject: &Subject, sentence: &Range<usize>, member: usize) -> Epithet {
        Epithet { tokens: self.told_beside(subject, sentence), head: subject.head, member }
    }

    /// Those who are called by a word in a sentence of their own.
    pub(super) fn called(&self, key: u32) -> impl Iterator<Item = usize> + use<'_> {
        /// What was said longer ago nobody takes up.
        const FAR: usize = 64;
        let so = move |epithet: &&Epithet| self.text.tokens[epithet.head].key == key;
        self.epithets.list.iter().rev().take(FAR).filter(so).map(|epithet| epithet.member)
    }

    /// The description that a mention is: "the left tackle", or the last words of it: "the two-time | Orion winner".
    fn speaking_subject(&self, mention: &Mention) -> Option<(Subject, &Range<usize>)> {
        const BACK: usize = 6;
        let Some(Head::Noun { at, .. }) = mention.head else { return None };
        let sentence = self.text.sentences.get(self.text.sentence_of(at))?;
        let first = mention.tokens.start;
        let whole = self.is(first, Class::DETERMINER.or(Class::POSSESSIVE));
        let before = (at.saturating_sub(BACK)..first)
            .rev()
            .take_while(|&at| matches!(self.kind(at), Some(Kind::Word | Kind::Number | Kind::Open)))
            .find(|&at| is_key!(self.common(at), "the"));
        let start = before.filter(|_| !whole).unwrap_or(first);
        let subject = self.phrase_from(start, at + 1, Some(at))?;
        Some((subject, sentence))
    }

    /// Whether nothing beside the names of a person says what they are.
    fn is_untold(&self, member: usize) -> bool {
        const FEW: usize = 12;
        let entry = &self.cast.members[member];
        let mut names = self.cast.names_of(entry).iter().take(FEW);
        entry.sort == Sort::Person
            && self.names.list[entry.full].tokens.len() > 1
            && names.all(|&place| {
                let sentence = self.text.sentence_of(self.names.list[place].tokens.start);
                self.said.of(place).iter().all(|said| {
                    matches!(said.form, Form::Habit | Form::Incident)
                        || self.is(said.head, Class::HONORIFIC)
                        || said.form == Form::Stated && self.text.sentence_of(said.head) != sentence
                })
            })
    }

    /// The description of one person that is the subject of a sentence: "The sophomore laughed.", "Instead the rookie
    /// quarterback tucked the ball", "On Monday, the senior forward scored".
    fn subject_of(&self, sentence: &Range<usize>) -> Option<Subject> {
        const FRONT: usize = 14;
        let first = sentence.start;
        let opens = |at: usize| {
            is_key!(self.common(at), "the") || self.is(at, Class::POSSESSIVE) || self.is_person_name(at)
        };
        let start = if opens(first) {
            first
        } else if self.is(first, Class::ADVERB) && is_key!(self.common(first + 1), "the") {
            first + 1
        } else if self.is_fronted(first) && self.names.at(first).is_none() {
            let front = first..sentence.end.min(first + FRONT);
            let comma = front.clone().find(|&at| self.kind(at) == Some(Kind::Comma))?;
            Some(comma + 1).filter(|&at| opens(at))?
        } else {
            return None;
        };
        let subject = self.phrase_from(start, sentence.end, None)?;
        // "The mother of two also addressed"
        let mut next = subject.head + 1;
        if is_key!(self.small(next), "of") {
            next = Reader { text: self.text, names: self.names }.extent(next, sentence.end, false);
        }
        let acts = self.kind(next) == Some(Kind::Comma)
            || self.is(next, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::ADVERB))
            || self.kind(next) == Some(Kind::Word)
                && self.text.tokens[next].class == Class::NONE
                && (self.text.word(next).ends_with("ed") || self.text.word(next).ends_with('s'));
        acts.then_some(subject)
    }

    /// What a sentence says of whom a pronoun stands for, if nothing is said of them: "She is one of the plaintiffs", "A nurse
    /// from Harwick, she has …".
    fn told_by_pronoun(
        &self,
        sentence: &Range<usize>,
        untold: &[bool],
        scores: &mut Scores,
    ) -> Option<Epithet> {
        const LEAST: f32 = 0.25;
        let (tokens, head, at) = self.predicate(sentence).or_else(|| self.fronted_description(sentence))?;
        let gender = if is_key!(self.common(at), "he") { Gender::He } else { Gender::She };
        self.salience_of_all(at, Some(gender), scores);
        let (score, member) = scores.best()?;
        (score > LEAST && untold[member]).then_some(Epithet { tokens, head, member })
    }

    /// "She is one of the plaintiffs": the description, its head and the pronoun.
    fn predicate(&self, sentence: &Range<usize>) -> Option<(Range<usize>, usize, usize)> {
        const LONGEST: usize = 5;
        let first = sentence.start;
        if !is_key!(self.common(first), "he" | "she") || !self.is(first + 1, Class::BE) {
            return None;
        }
        let mut from = first + 2;
        while self.is(from, Class::ADVERB) {
            from += 1;
        }
        // "one of the lead plaintiffs"
        if is_key!(self.small(from), "one") && is_key!(self.small(from + 1), "of") {
            let mut words = (from + 2..sentence.end.min(from + 2 + LONGEST))
                .take_while(|&at| self.kind(at) == Some(Kind::Word) && !self.is(at, Class::PREPOSITION));
            let head = words.find(|&at| self.is(at, Class::GROUP))?;
            return Some((from..head + 1, head, first));
        }
        let article = is_key!(self.small(from), "a" | "an" | "the");
        let reader = Reader { text: self.text, names: self.names };
        let told = reader.phrase(from, sentence.end, false).filter(|_| article)?;
        self.is_one(told.head).then_some((told.tokens, told.head, first))
    }

    /// "A nurse from Harwick, she has …", "Finance spokesman for two years, he accused …": as [`predicate`](Self::predicate).
    fn fronted_description(&self, sentence: &Range<usize>) -> Option<(Range<usize>, usize, usize)> {
        const FRONT: usize = 24;
        const LONGEST: usize = 7;
        let first = sentence.start;
        let comma = (first + 1..sentence.end.min(first + FRONT))
            .find(|&at| self.kind(at) == Some(Kind::Comma) && is_key!(self.small(at + 1), "he" | "she"))?;
        let reader = Reader { text: self.text, names: self.names };
        let told = reader.phrase(first, comma, false).filter(|told| told.tokens.start <= first + 1);
        let own = |head: usize| self.is_one(head) && self.kind(head + 1) != Some(Kind::Clitic);
        if let Some(told) = told.filter(|told| told.tokens.end == comma && own(told.head)) {
            return Some((told.tokens, told.head, comma + 1));
        }
        let mut words = (first..comma.min(first + LONGEST)).take_while(|&at| {
            self.kind(at) == Some(Kind::Word) && !self.is(at, Class::FUNCTION) && !self.is_person_name(at)
        });
        let office = |at: usize| self.is_one(at) || self.is(at, Class::ROLE) && !self.is(at, Class::GROUP);
        let head = words.find(|&at| office(at) && !office(at + 1))?;
        let closed = head + 1 == comma || self.is(head + 1, Class::PREPOSITION);
        closed.then_some((first..comma, head, comma + 1))
    }

    /// The subject of a second clause: "Oak took over in May, and the manager needed a minute".
    fn joined_subject(&self, sentence: &Range<usize>) -> Option<Subject> {
        const FAR: usize = 40;
        let clause = (sentence.start + 2..sentence.end.min(sentence.start + FAR)).find(|&at| {
            self.kind(at) == Some(Kind::Comma)
                && is_key!(self.small(at + 1), "and" | "but" | "so")
                && is_key!(self.small(at + 2), "the")
                && !self.names.is_quoted(at + 2)
        })?;
        let subject = self.phrase_from(clause + 2, sentence.end, None)?;
        let next = subject.head + 1;
        self.is(next, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL)).then_some(subject)
    }

    /// The person whom the first clause of a sentence has for its subject, if nothing is said of them and nobody else is named.
    fn subject_before(&self, subject: &Subject, sentence: &Range<usize>, untold: &[bool]) -> Option<usize> {
        let from = self.names.list.partition_point(|name| name.tokens.start < sentence.start);
        let mut named = (from..self.names.list.len())
            .take_while(|&place| self.names.list[place].tokens.start < subject.start)
            .filter(|&place| self.cast.members[self.cast.of[place]].sort == Sort::Person);
        let first = named.next()?;
        let member = self.cast.of[first];
        let alone = named.all(|place| self.cast.of[place] == member);
        let key = self.text.tokens[subject.head].key;
        (alone
            && self.grade(first) >= 0.95
            && untold[member]
            && self.by_role.of(key).next().is_none()
            && self.may_be(member, subject, self.gender_of_noun(subject.head)))
        .then_some(member)
    }

    /// A description with an article or an owner from `start` on: "the rookie quarterback", "the boat’s owner", "her editor".
    fn phrase_from(&self, start: usize, limit: usize, speaks: Option<usize>) -> Option<Subject> {
        const LONGEST: usize = 7;
        let named = self.names.at(start).filter(|_| self.is_person_name(start));
        let owner = match named {
            // "Oak’s brother"
            Some(place) if self.names.list[place].possessive => {
                Owner::Member(self.cast.of[place], self.names.list[place].tokens.end)
            }
            Some(_) => return None,
            None if is_key!(self.common(start), "his") => Owner::Pronoun(Gender::He),
            None if is_key!(self.common(start), "her") => Owner::Pronoun(Gender::She),
            None if is_key!(self.common(start), "the") => Owner::None,
            None => return None,
        };
        let from = if let Owner::Member(_, end) = owner { end + 1 } else { start + 1 };
        let plain = |at: &usize| {
            // "the University of Harwick hydrogeologist"
            let name = self.names.at(*at).is_some() && !self.is_person_name(*at);
            matches!(self.kind(*at), Some(Kind::Word | Kind::Number | Kind::Clitic))
                && !self.is_person_name(*at)
                && (name || !self.is(*at, Class::FUNCTION.without(Class::ADVERB)))
                && !self.is(*at, Class::SPEECH.without(Class::ROLE))
        };
        let longest = if self.names.at(from).is_some() { 2 * LONGEST } else { LONGEST };
        let mut words = (from..limit.min(from + longest)).take_while(plain);
        let head = words.find(|&at| match speaks {
            Some(head) => at == head && (self.is_one(at) || self.is_past_trade(at)),
            None => self.is_one(at) && !self.is_one(at + 1) && self.kind(at + 1) != Some(Kind::Clitic),
        })?;
        Some(Subject { start, head, owner })
    }

    /// Whether a word means one person of whom it tells something.
    fn is_one(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens.get(at).filter(|token| token.kind == Kind::Word) else {
            return false;
        };
        let key = unpointed(token);
        let lower = lower(self.text, at);
        let one = token.is(Class::ROLE.or(Class::TITLE).or(Class::HE).or(Class::SHE))
            || is_someone(token, &lower)
            || token.looks(shape::HYPHEN) && lower.ends_with("-old");
        let blank = is_anybody(key) || is_key!(key, "list" | "other");
        // "The foreign minister": the country has one, whoever the page is about.
        let public = is_key!(
            key,
            "minister"
                | "premier"
                | "president"
                | "chancellor"
                | "king"
                | "queen"
                | "pope"
                | "judge"
                | "referee"
                | "regulator"
                | "buyer"
        );
        let past = || at > 0 && is_key!(self.small(at - 1), "former");
        one && !blank
            && (!public || past())
            && (!token.is_capital() || is_someone(token, &lower))
            // "the 22-member panel"
            && (!token.looks(shape::HYPHEN) || !lower.starts_with(|first: char| first.is_ascii_digit()) || lower.ends_with("-old"))
            && !is_faceless(key)
            && !token.is(Class::GROUP)
            && !is_plural(&lower)
            && !(token.is(Class::ORGANIZATION) && !token.is(Class::ROLE))
    }

    /// "the retired gas fitter": what nobody knows is a trade, where somebody has given it up.
    fn is_past_trade(&self, at: usize) -> bool {
        const BACK: usize = 3;
        let token = &self.text.tokens[at];
        token.kind == Kind::Word
            && !token.is_capital()
            && token.class.without(Class::ALSO_NOUN) == Class::NONE
            && (at.saturating_sub(BACK)..at).any(|at| is_key!(self.small(at), "former" | "retired"))
    }

    /// Whose a description is: of the persons of whom nothing is said, the one whom the sentences before are about.
    fn whose(
        &self,
        subject: &Subject,
        sentence: &Range<usize>,
        untold: &[bool],
        scores: &mut Scores,
    ) -> Option<usize> {
        const LEAST: f32 = 0.25;
        const SHARE: f32 = 0.75;
        let key = self.text.tokens[subject.head].key;
        // "The secretary of state’s website"
        let of = is_key!(self.small(subject.head + 1), "of");
        if of && (subject.head + 2..subject.head + 5).any(|at| self.kind(at) == Some(Kind::Clitic)) {
            return None;
        }
        // Somebody is called so beside the name.
        if self.by_role.of(key).next().is_some() || self.of_age(subject.head).is_some() {
            return None;
        }
        // "A dispatcher can be heard. “…,” the dispatcher asks"
        if self.introduction(subject.start, subject.head).is_some() {
            return None;
        }
        // "For Jo Oak, the mayor was": somebody else.
        let named = self.names.list.partition_point(|name| name.tokens.start < sentence.start);
        let mut before = self.names.list[named..].iter().take_while(|name| name.tokens.start < subject.start);
        if before.any(|name| name.sort != Sort::Place && !name.quoted) {
            return None;
        }
        let gender = self.gender_of_noun(subject.head);
        self.salience_of_all(subject.start, gender, scores);
        let (most, _) = scores.best()?;
        let (score, member) =
            scores.best_of(|member| untold[member] && self.may_be(member, subject, gender))?;
        // An age may be anybody’s.
        let share = if is_age(self.text, subject.head) { 1.0 } else { SHARE };
        (score >= LEAST.max(share * most)).then_some(member)
    }

    /// Whether a person may be called so, by gender and by whose they are.
    fn may_be(&self, member: usize, subject: &Subject, gender: Option<Gender>) -> bool {
        let entry = &self.cast.members[member];
        let first = |member: usize| self.names.list[self.cast.members[member].full].tokens.start;
        !self.disagrees(member, gender)
            && match subject.owner {
                Owner::None => true,
                Owner::Member(owner, _) => owner != member && first(owner) < first(member),
                // "Her lawyer", after Ada Oak was named: somebody else’s, if he is a man.
                Owner::Pronoun(owner) => entry.gender.is_some_and(|gender| gender != owner),
            }
    }

    /// What a description says, or what is put to it: "the scientist, a glaciologist at the institute,".
    fn told_beside(&self, subject: &Subject, sentence: &Range<usize>) -> Range<usize> {
        const MOST: usize = 12;
        let next = subject.head + 1;
        let reader = Reader { text: self.text, names: self.names };
        let apposed = (self.kind(next) == Some(Kind::Comma) && is_key!(self.small(next + 1), "a" | "an"))
            .then(|| reader.phrase(next + 1, sentence.end, false))
            .flatten();
        // "the former secretary of state"
        let of = is_key!(self.small(next), "of").then(|| reader.extent(next, sentence.end, false));
        let acts = |at: usize| {
            !self.text.tokens[at].is_capital()
                && (self.is(at, Class::VERB) && !self.is(at, Class::ALSO_NOUN)
                    || self.text.word(at).ends_with("ed"))
        };
        let stops = |at: &usize| acts(*at) || self.kind(*at) == Some(Kind::Comma);
        let mut end = of.map_or(next, |end| (next..end.min(next + MOST)).find(stops).unwrap_or(end));
        while end > next && self.is(end - 1, Class::ADVERB) {
            end -= 1;
        }
        let whole = match subject.owner {
            Owner::None => subject.start + 1..end,
            _ => subject.start..end,
        };
        apposed.map_or(whole, |apposed| apposed.tokens)
    }
}
