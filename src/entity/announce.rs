//! What a story says of somebody before it names them: "The housing minister has rejected … Ada Oak told deputies …",
//! "His wife was less amused. “…,” said Jo Oak.", "A former clerk who … has called for … Ada Oak was …".

use super::cast::{Cast, Member};
use super::describe::{Description, Form, OFFICES, Reader};
use super::keys::{ends_in, is_anybody, is_key};
use super::name::{Gender, Sort};
use crate::token::{Class, Kind};
use std::ops::Range;

/// So many sentences before the name may tell of it.
const BACK: usize = 4;

/// So many tokens of such a sentence are read.
const READ: usize = 48;

impl Reader<'_, '_> {
    /// The noun phrase before a name, the subject of a sentence of its own, that says who is meant: where the name stands
    /// in full for the first time, as a subject or as who speaks. `said` is what is said of all before; `told` says whether
    /// a clause beside the name tells something already.
    pub(super) fn announced(
        &self,
        place: usize,
        cast: &Cast,
        said: &[Description],
        told: bool,
    ) -> Option<Description> {
        let name = &self.names.list[place];
        let member = &cast.members[cast.of[place]];
        let person = name.sort == Sort::Person
            || name.sort == Sort::Unknown && matches!(member.sort, Sort::Person | Sort::Unknown);
        // "His wife was less amused. “…,” said Jean": one name is enough for a relative.
        let single = name.tokens.len() < 2;
        if !person
            || single && !self.is(name.tokens.start, Class::MALE.or(Class::FEMALE))
            || !self.is_first(place, cast)
            || !self.is_subject(place)
        {
            return None;
        }
        let tokens = &self.text.tokens;
        let number = self.text.sentence_of(name.tokens.start);
        let block = tokens[name.tokens.start].block;
        let opens = self.text.sentences[number].start == name.before;
        let spoken = name.before.checked_sub(1).is_some_and(|at| self.says(at));
        for number in (number.saturating_sub(BACK)..number).rev() {
            let sentence = self.text.sentences[number].clone();
            if tokens[sentence.start].block + 1 < block {
                return None;
            }
            let speaks = spoken || self.says(name.tokens.end);
            let reporter = speaks.then(|| self.reporter(&sentence)).flatten();
            if let Some(found) = reporter.or_else(|| self.told_of(sentence.clone())) {
                // "A clerk has …. Ada Oak was …", "A biologist told …. “…,” said Ada Oak."; of whom a clause tells
                // something, another clerk is not.
                let fits = found.form == Form::Stated || (opens || spoken) && !told;
                let fits = fits && !self.is_anybody(&found) && !self.takes_up(&found, cast);
                let kin = self.is(found.head, Class::HE.or(Class::SHE))
                    && self.is(found.tokens.start, Class::POSSESSIVE);
                let fits = fits && (!single || kin && spoken);
                return (fits && self.may_be(member, &found, said)).then_some(found);
            }
            // Somebody else stands between: whatever is said before is said of them.
            let mut between = sentence.start..sentence.end.min(sentence.start + READ);
            if between.any(|at| self.is_other_person(at, cast.of[place], cast)) {
                return None;
            }
        }
        None
    }

    /// Whether nothing but a headline or a caption has named somebody before.
    fn is_first(&self, place: usize, cast: &Cast) -> bool {
        const BEFORE: usize = 8;
        let called = cast.names_of(&cast.members[cast.of[place]]).iter();
        let mut before = called.take_while(|&&other| other < place).take(BEFORE + 1).enumerate();
        !self.names.list[place].quoted
            && before.all(|(number, &other)| {
                number < BEFORE && self.text.tokens[self.names.list[other].tokens.start].block == 0
            })
    }

    /// The subject of the sentences after a name stands in full for the first time, where nobody else is named there: "Nobody
    /// could stop Ada Oak. The senior forward scored …".
    pub(super) fn taken_up(&self, member: usize, cast: &Cast) -> Option<Description> {
        const ON: usize = 3;
        let tokens = &self.text.tokens;
        let full = &self.names.list[cast.members[member].full].tokens;
        let number = self.text.sentence_of(full.start);
        let block = tokens[full.start].block;
        let other = |number: usize| {
            let sentence = self.text.sentences[number].clone();
            let mut read = sentence.start..sentence.end.min(sentence.start + READ);
            read.any(|at| self.is_other_person(at, member, cast))
        };
        if other(number) {
            return None;
        }
        for number in number + 1..self.text.sentences.len().min(number + 1 + ON) {
            let sentence = self.text.sentences[number].clone();
            if tokens[sentence.start].block > block + 1 {
                return None;
            }
            if let Some(found) = self.aged(sentence.clone()) {
                return Some(found);
            }
            if let Some(found) = self.told_of(sentence) {
                let definite = is_key!(self.common(found.tokens.start), "the");
                return (definite
                    && !self.is_anybody(&found)
                    && self.may_be(&cast.members[member], &found, &[]))
                .then_some(found);
            }
            if other(number) {
                return None;
            }
        }
        None
    }

    /// "“Nobody set out to do harm,” the retired judge said", where somebody is known: whoever was named before.
    fn takes_up(&self, told: &Description, cast: &Cast) -> bool {
        const BACK: usize = 8;
        let start = told.tokens.start;
        let tag = is_key!(self.common(start), "the")
            && start > self.text.sentences[self.text.sentence_of(start)].start
            && (self.kind(start - 1) == Some(Kind::Close)
                || self.kind(start - 1) == Some(Kind::Comma)
                    && start > 1
                    && self.kind(start - 2) == Some(Kind::Close))
            && self.says(told.head + 1);
        let before = self.names.list.partition_point(|name| name.tokens.start < start);
        let mut known = (0..before).rev().take(BACK);
        tag && known
            .any(|place| !self.names.list[place].quoted && cast.members[cast.of[place]].sort == Sort::Person)
    }

    /// "the baby": nobody’s office, and whoever is spoken of.
    fn is_anybody(&self, told: &Description) -> bool {
        is_key!(self.common(told.tokens.start), "the") && is_anybody(self.small(told.head))
    }

    /// "The 26-year-old, who fled in 2023, …", "The 29-year-old, a teacher, …": what is said beside somebody’s age.
    fn aged(&self, sentence: Range<usize>) -> Option<Description> {
        let at = sentence.start;
        let aged = is_key!(self.common(at), "the")
            && self.word(at + 1).ends_with("-year-old")
            && self.kind(at + 2) == Some(Kind::Comma);
        if !aged {
            return None;
        }
        match self.small(at + 3) {
            who if is_key!(who, "who" | "whose") => {
                self.relative(at + 3, sentence.end).or_else(|| self.incident(at + 3, sentence.end))
            }
            _ => self.phrase(at + 3, sentence.end, false),
        }
    }

    /// Whether a name is the subject of its sentence, or stands behind the verb of a quotation.
    fn is_subject(&self, place: usize) -> bool {
        let name = &self.names.list[place];
        let verb = |at: usize| self.is(at, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL));
        let mut next = name.tokens.end;
        // ", 39, landed"
        if self.kind(next) == Some(Kind::Comma)
            && self.kind(next + 1) == Some(Kind::Number)
            && self.kind(next + 2) == Some(Kind::Comma)
        {
            next += 3;
        }
        name.before.checked_sub(1).is_some_and(|at| self.says(at))
            || verb(next) && !self.is(next, Class::ING) && !name.possessive
            // "Ada Oak, of the Harwick Alliance, said", "Ada Oak’s cottage stands"
            || self.text.sentences[self.text.sentence_of(name.before)].start == name.before
                && (matches!(self.kind(name.tokens.end), Some(Kind::Comma | Kind::OpenBracket))
                    || name.possessive
                    || is_key!(self.small(name.tokens.end), "and"))
    }

    fn says(&self, at: usize) -> bool {
        self.is(at, Class::SPEECH) && self.is(at, Class::PAST.or(Class::THIRD))
    }

    /// The subject of a sentence outside quotations that is one person without a name.
    fn told_of(&self, sentence: Range<usize>) -> Option<Description> {
        let head = self.subject_head(&sentence)?;
        let start = self.left(head, sentence.start);
        if !self.is_subject_phrase(start, head, &sentence) || !self.is_one_without_name(head) {
            return None;
        }
        let phrase = self.phrase(start, sentence.end, false).filter(|phrase| phrase.head == head)?;
        let phrase = self.up_to_its_verb(phrase);
        let indefinite = is_key!(self.common(start), "a" | "an");
        let long = phrase.tokens.end > head + 2;
        // "a man who drove a tractor" tells something, "the man" does not.
        if is_key!(self.common(head), "man" | "woman") && !(indefinite && long) {
            return None;
        }
        // "A girl who lost a hand when it was caught has settled …": a lead in one sentence.
        let lead = indefinite && start == sentence.start && long;
        let form = if indefinite { Form::Clause } else { Form::Stated };
        let verb = self.behind_aside(phrase.tokens.end, sentence.end);
        (self.is_finite(verb) || lead).then_some(Description { form, ..phrase })
    }

    /// Who says what a sentence tells, where it ends so: "The founder hid $40 million, a former bookkeeper testified".
    fn reporter(&self, sentence: &Range<usize>) -> Option<Description> {
        const LONGEST: usize = 6;
        let read = sentence.start..sentence.end.min(sentence.start + READ);
        let comma = read.rev().find(|&at| {
            self.kind(at) == Some(Kind::Comma)
                && is_key!(self.small(at + 1), "a" | "an" | "the")
                && !self.names.is_quoted(at)
        })?;
        let verb = (comma + 3..sentence.end.min(comma + 3 + LONGEST)).find(|&at| self.says(at))?;
        let told = self
            .phrase(comma + 1, verb, false)
            .filter(|told| told.tokens.end == verb && told.head + 1 == verb)?;
        self.is_one_without_name(told.head).then_some(Description { form: Form::Stated, ..told })
    }

    /// The first word for a person outside quotations.
    fn subject_head(&self, sentence: &Range<usize>) -> Option<usize> {
        // "A documentary maker who spent a year there": one of a kind that no list has.
        if is_key!(self.common(sentence.start), "a" | "an")
            && let Some(phrase) = self.phrase(sentence.start, sentence.end, false)
        {
            return Some(phrase.head);
        }
        (sentence.start..sentence.end.min(sentence.start + READ)).find(|&at| {
            self.is_office(at)
                && !self.names.is_quoted(at)
                && !(at > sentence.start && self.is(at + 1, OFFICES))
        })
    }

    /// Whether a noun phrase has an article or an owner, and stands where a subject does.
    fn is_subject_phrase(&self, start: usize, head: usize, sentence: &Range<usize>) -> bool {
        let owned = (start..head).any(|at| self.kind(at) == Some(Kind::Clitic));
        let determined = self.is(start, Class::POSSESSIVE) || is_key!(self.common(start), "the" | "a" | "an");
        let governed = |before: usize| {
            self.is(before, Class::PREPOSITION) && !self.is(before, Class::SUBORDINATOR)
                || self.is(before, Class::VERB) && !self.is(before, Class::CONJUNCTION)
        };
        (owned || determined) && (start == sentence.start || !governed(start - 1))
    }

    /// Whether a word means one person, who is not named with it and speaks for nobody else.
    fn is_one_without_name(&self, head: usize) -> bool {
        let speaks_for = ends_in!(self.word(head), "spokesman" | "spokeswoman" | "spokesperson")
            || is_key!(self.common(head), "official" | "source" | "person");
        let one = !self.is(head, Class::GROUP) && (!self.is_capital(head) || self.is(head, Class::TITLE));
        let named = self.names.at(head).is_some_and(|place| !self.is_for(&self.names.list[place]));
        one && !speaks_for && !named
    }

    /// The phrase without the verb that it may have been read on to: "the minister | abandoned a plan", "an inspector | died
    /// from a clot", but "a teacher convicted of fraud".
    fn up_to_its_verb(&self, mut phrase: Description) -> Description {
        let next = phrase.head + 1;
        let verb = self.is(next, Class::VERB)
            && self.is(next, Class::PAST)
            && !self.is(next, Class::ALSO_NOUN.or(Class::ADJECTIVE))
            && !is_key!(self.small(next + 1), "by" | "of" | "for" | "in" | "at" | "to" | "as" | "with");
        if verb || self.is_unlisted_past(next) {
            phrase.tokens.end = next;
        }
        while phrase.tokens.end > next && self.is(phrase.tokens.end - 1, Class::ADVERB) {
            phrase.tokens.end -= 1;
        }
        phrase
    }

    /// Where a sentence goes on behind a phrase, a clause between commas and adverbs: ", who took over in May, said", "who
    /// holds the file while she is away, said".
    fn behind_aside(&self, end: usize, limit: usize) -> usize {
        const ASIDE: usize = 24;
        let mut at = end;
        if self.kind(at) == Some(Kind::Comma) || self.is(at, Class::SUBORDINATOR) {
            let mut aside = at + 1..limit.min(at + ASIDE);
            at = aside.find(|&at| self.kind(at) == Some(Kind::Comma)).map_or(end, |comma| comma + 1);
        }
        while self.is(at, Class::ADVERB) {
            at += 1;
        }
        at
    }

    fn is_finite(&self, at: usize) -> bool {
        self.is(at, Class::AUXILIARY.or(Class::MODAL))
            || self.is(at, Class::VERB) && self.is(at, Class::PAST.or(Class::THIRD))
            || self.is_unlisted_past(at)
    }

    /// "abandoned": a verb that no list has.
    fn is_unlisted_past(&self, at: usize) -> bool {
        let token = self.text.tokens.get(at);
        token.is_some_and(|token| token.class == Class::NONE) && self.word(at).ends_with("ed")
    }

    /// Whether a phrase may be about a name: nobody else has the office, and neither is a man the other says to be a woman.
    fn may_be(&self, member: &Member, phrase: &Description, said: &[Description]) -> bool {
        let tokens = &self.text.tokens;
        let head = &tokens[phrase.head];
        let only = |at: usize, one: Class, other: Class| self.is(at, one) && !self.is(at, other);
        let given = self.names.list[member.full].tokens.start;
        // Pronouns tell less of somebody than "his wife" does.
        let told =
            self.is(phrase.tokens.start, Class::POSSESSIVE) && !self.is(given, Class::MALE.or(Class::FEMALE));
        let differs = !told
            && (only(phrase.head, Class::HE, Class::SHE) && member.gender == Some(Gender::She)
                || only(phrase.head, Class::SHE, Class::HE) && member.gender == Some(Gender::He));
        // What was said long before is nobody’s office here.
        const NEAR: usize = 64;
        let mut others = said.iter().rev().take(NEAR);
        let definite = phrase.form == Form::Stated && !self.is(phrase.tokens.start, Class::POSSESSIVE);
        let taken = if definite {
            others.any(|other| tokens[other.head].key == head.key)
        } else {
            others.any(|other| other.head == phrase.head)
        };
        !differs && !taken
    }

    /// Whether a token begins another person's name.
    fn is_other_person(&self, at: usize, member: usize, cast: &Cast) -> bool {
        self.names.at(at).is_some_and(|place| {
            let name = &self.names.list[place];
            cast.of[place] != member && name.sort == Sort::Person && name.tokens.len() > 1 && !name.quoted
        })
    }
}
