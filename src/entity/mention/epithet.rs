//! What a story calls somebody by after their name, in a sentence of its own: "Oak missed again. The sophomore laughed."
//! A description that nobody is given beside the name goes to whom the sentences before are about, if nothing is said of them.

use super::super::describe::{Form, Reader};
use super::super::keys::{is_key, unpointed};
use super::super::name::{Gender, Sort};
use super::noun::is_faceless;
use super::salience::Scores;
use super::{Head, Mention, Resolver, is_plural, is_someone, lower};
use crate::token::{Class, Kind, shape};
use std::ops::Range;

/// A description and whose it is.
#[derive(Clone, Debug)]
pub(in crate::entity) struct Epithet {
    /// What says who they are, without an article.
    pub tokens: Range<usize>,
    head: usize,
    pub member: usize,
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

impl Resolver<'_, '_> {
    /// Finds the descriptions that stand as subjects, and whose they are.
    #[inline(never)]
    pub(super) fn match_epithets(&mut self, mentions: &[Option<Mention>]) {
        const BACK: usize = 6;
        let untold: Vec<bool> = (0..self.cast.members.len()).map(|member| self.is_untold(member)).collect();
        if !untold.contains(&true) {
            return;
        }
        let mut scores = Scores::default();
        let found = Vec::new();
        let subjects =
            self.text.sentences.iter().filter_map(|sentence| Some((self.subject_of(sentence)?, sentence)));
        let spoken = mentions.iter().flatten().filter_map(|mention| {
            let Some(Head::Noun { at, .. }) = mention.head else { return None };
            let sentence = self.text.sentences.get(self.text.sentence_of(at))?;
            // A mention may be the last words of it: "the two-time Orion winner".
            let start = (at.saturating_sub(BACK)..mention.tokens.start)
                .rev()
                .take_while(|&at| matches!(self.kind(at), Some(Kind::Word | Kind::Number | Kind::Open)))
                .find(|&at| is_key!(self.common(at), "the"));
            let start =
                start.filter(|_| !self.is(mention.tokens.start, Class::DETERMINER.or(Class::POSSESSIVE)));
            let subject = self.phrase_from(start.unwrap_or(mention.tokens.start), at + 1, Some(at))?;
            (subject.head == at).then_some((subject, sentence))
        });
        let (mut found, mut told) = (found, Vec::new());
        for sentence in &self.text.sentences {
            let Some((tokens, head, at)) = self.told_by_pronoun(sentence) else { continue };
            let gender = if is_key!(self.common(at), "he") { Gender::He } else { Gender::She };
            self.salience_of_all(at, Some(gender), &mut scores);
            if let Some((_, member)) = scores.best().filter(|&(score, member)| score > 0.25 && untold[member])
            {
                told.push(Epithet { tokens, head, member });
            }
        }
        let joined = self
            .text
            .sentences
            .iter()
            .filter_map(|sentence| Some((self.joined_subject(sentence)?, sentence)));
        let joined = joined.filter_map(|(subject, sentence)| {
            Some((self.subject_before(&subject, sentence, &untold)?, subject, sentence))
        });
        told.extend(joined.map(|(member, subject, sentence)| {
            let tokens = self.told_beside(&subject, sentence);
            Epithet { tokens, head: subject.head, member }
        }));
        for (subject, sentence) in subjects.chain(spoken) {
            if let Some(member) = self.whose(&subject, sentence, &untold, &mut scores) {
                let tokens = self.told_beside(&subject, sentence);
                found.push(Epithet { tokens, head: subject.head, member });
            }
        }
        found.append(&mut told);
        found.sort_by_key(|epithet| epithet.head);
        found.dedup_by_key(|epithet| epithet.head);
        self.epithets = found;
    }

    /// Those who are called by a word in a sentence of their own.
    pub(super) fn called(&self, key: u32) -> impl Iterator<Item = usize> + use<'_> {
        let so = move |epithet: &&Epithet| self.text.tokens[epithet.head].key == key;
        self.epithets.iter().filter(so).map(|epithet| epithet.member)
    }

    /// Whose description has its head at a token.
    pub(in crate::entity) fn epithet_at(&self, head: usize) -> Option<usize> {
        let place = self.epithets.binary_search_by_key(&head, |epithet| epithet.head).ok()?;
        Some(self.epithets[place].member)
    }

    /// The first description that is a member's.
    pub(in crate::entity) fn epithet_of(&self, member: usize) -> Option<Range<usize>> {
        let aged = |epithet: &Epithet| self.text.word(epithet.head).ends_with("-old");
        let epithet = self.epithets.iter().find(|&epithet| epithet.member == member && !aged(epithet))?;
        Some(epithet.tokens.clone())
    }

    /// "the 21-year-old": an age by which somebody is taken up.
    pub(in crate::entity) fn age_of(&self, member: usize) -> Option<Range<usize>> {
        let epithet = self.epithets.iter().find(|epithet| epithet.member == member)?;
        self.text.word(epithet.head).ends_with("-old").then(|| epithet.tokens.start - 1..epithet.tokens.end)
    }

    /// Whether nothing beside the names of a person says what they are.
    fn is_untold(&self, member: usize) -> bool {
        const FEW: usize = 12;
        let entry = &self.cast.members[member];
        let mut names = self.cast.names_of(entry).iter().take(FEW);
        entry.sort == Sort::Person
            && self.names.list[entry.full].tokens.len() > 1
            && names.all(|&place| {
                self.said.of(place).iter().all(|said| {
                    matches!(said.form, Form::Habit | Form::Incident) || self.is(said.head, Class::HONORIFIC)
                })
            })
    }

    /// The description of one person that is the subject of a sentence: "The sophomore laughed.", "Instead the rookie
    /// quarterback tucked the ball", "On Monday, the senior forward scored".
    fn subject_of(&self, sentence: &Range<usize>) -> Option<Subject> {
        const FRONT: usize = 14;
        let first = sentence.start;
        if self.headline.contains(&first) || self.names.is_quoted(first) {
            return None;
        }
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

    /// What a sentence says of whom a pronoun stands for: "She is one of the plaintiffs", "A nurse from Harwick, she has …".
    /// Gives the description, its head and the pronoun.
    fn told_by_pronoun(&self, sentence: &Range<usize>) -> Option<(Range<usize>, usize, usize)> {
        const FRONT: usize = 24;
        const LONGEST: usize = 7;
        let first = sentence.start;
        if self.names.is_quoted(first) || self.headline.contains(&first) {
            return None;
        }
        let reader = Reader { text: self.text, names: self.names };
        if is_key!(self.common(first), "he" | "she") {
            let mut from = first + 1;
            if !self.is(from, Class::BE) {
                return None;
            }
            from += 1;
            while self.is(from, Class::ADVERB) {
                from += 1;
            }
            let one = is_key!(self.small(from), "one") && is_key!(self.small(from + 1), "of");
            let article = one || is_key!(self.small(from), "a" | "an" | "the");
            let told = reader.phrase(from, sentence.end, false).filter(|_| article)?;
            return self.is_one(told.head).then_some((told.tokens, told.head, first));
        }
        // "A nurse from Harwick, she has …", "Finance spokesman for two years, he accused …"
        let comma = (first + 1..sentence.end.min(first + FRONT))
            .find(|&at| self.kind(at) == Some(Kind::Comma) && is_key!(self.small(at + 1), "he" | "she"))?;
        let told = reader.phrase(first, comma, false).filter(|told| told.tokens.start <= first + 1);
        if let Some(told) = told.filter(|told| told.tokens.end == comma && self.is_one(told.head)) {
            return Some((told.tokens, told.head, comma + 1));
        }
        let mut words = (first..comma.min(first + LONGEST)).take_while(|&at| {
            self.kind(at) == Some(Kind::Word) && !self.is(at, Class::FUNCTION) && !self.is_person_name(at)
        });
        let head = words.find(|&at| self.is_one(at) && !self.is_one(at + 1))?;
        let closed = head + 1 == comma || self.is(head + 1, Class::PREPOSITION);
        closed.then_some((first..comma, head, comma + 1))
    }

    /// The subject of a second clause: "Oak took over in May, and the manager needed a minute".
    fn joined_subject(&self, sentence: &Range<usize>) -> Option<Subject> {
        const FAR: usize = 40;
        if self.headline.contains(&sentence.start) || self.names.is_quoted(sentence.start) {
            return None;
        }
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
        let blank = is_key!(
            key,
            "list"
                | "man"
                | "woman"
                | "boy"
                | "girl"
                | "baby"
                | "child"
                | "victim"
                | "suspect"
                | "defendant"
                | "other"
                | "lady"
        );
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
        let aged = self.text.tokens[subject.head].looks(shape::HYPHEN)
            && self.text.word(subject.head).ends_with("-old");
        let share = if aged { 1.0 } else { SHARE };
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
        let end = of.map_or(next, |end| (next..end.min(next + MOST)).find(|&at| acts(at)).unwrap_or(end));
        let whole = match subject.owner {
            Owner::None => subject.start + 1..end,
            _ => subject.start..end,
        };
        apposed.map_or(whole, |apposed| apposed.tokens)
    }
}
