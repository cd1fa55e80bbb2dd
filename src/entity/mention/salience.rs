//! Who is in the front of the reader’s mind at a place.

use super::super::describe::{Description, Form};
use super::super::keys::is_key;
use super::super::name::{Gender, Name, Sort, is_particle};
use super::{Party, Resolver};
use crate::token::{Class, Kind};

/// How much each sentence, and each paragraph, that is between takes from how present somebody is: the first powers.
pub(super) static NEAR: [f32; 13] = powers(0.8);

pub(super) static SAME_PART: [f32; 13] = powers(0.85);

/// The powers of a number, from the zeroth on, as [`f32::powi`] works them out.
pub(super) const fn powers<const N: usize>(number: f32) -> [f32; N] {
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
pub(super) fn power(powers: &[f32], number: f32, exponent: u32) -> f32 {
    powers.get(exponent as usize).copied().unwrap_or_else(|| number.powi(exponent as i32))
}

/// What a member can be taken up as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
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
    pub(super) fn of(sort: Sort, gender: Option<Gender>) -> Self {
        match (sort, gender) {
            (Sort::Body | Sort::Place, _) => Self::Thing,
            (_, Some(Gender::He)) => Self::He,
            (_, Some(Gender::She)) => Self::She,
            (Sort::Person, None) => Self::Open,
            (Sort::Unknown, None) => Self::Doubtful,
        }
    }

    /// How sure it is that a pronoun or a noun of a gender may stand for them; 0 where it cannot.
    pub(super) fn agrees(self, gender: Option<Gender>) -> f32 {
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
pub(super) struct Scores {
    list: Vec<(f32, usize)>,
    /// For each member, its place in the list, plus one.
    slots: Vec<u32>,
}

impl Scores {
    /// Makes it empty, for so many members.
    pub(super) fn clear(&mut self, members: usize) {
        self.list.iter().for_each(|&(_, member)| self.slots[member] = 0);
        self.list.clear();
        self.slots.resize(members, 0);
    }

    pub(super) fn of_mut(&mut self, member: usize) -> Option<&mut f32> {
        let slot = (self.slots[member] as usize).checked_sub(1)?;
        Some(&mut self.list[slot].0)
    }

    /// Enters a member with a score, or makes another one of the score that it has.
    pub(super) fn enter(&mut self, member: usize, score: f32, change: impl Fn(f32) -> f32) {
        match self.of_mut(member) {
            Some(sum) => *sum = change(*sum),
            None => {
                self.list.push((score, member));
                self.slots[member] = self.list.len() as u32;
            }
        }
    }

    /// The highest one, the last of equals.
    pub(super) fn best(&self) -> Option<(f32, usize)> {
        self.best_of(|_| true)
    }

    /// The highest one of some members, the last of equals.
    pub(super) fn best_of(&self, may_be: impl Fn(usize) -> bool) -> Option<(f32, usize)> {
        let list = self.list.iter().copied().filter(|&(_, member)| may_be(member));
        list.max_by(|one, other| one.0.total_cmp(&other.0))
    }
}

impl Resolver<'_, '_> {
    /// Whether a name stands in the headline.
    pub(super) fn in_headline(&self, place: usize) -> bool {
        self.headline.contains(&self.names.list[place].tokens.start)
    }

    /// Whether two tokens are at most a paragraph apart.
    pub(super) fn near(&self, before: usize, at: usize) -> bool {
        let block = |at: usize| self.text.tokens.get(at).map_or(0, |token| token.block);
        block(at).saturating_sub(block(before)) <= 1
    }

    /// How much a name is in the front of its sentence.
    pub(super) fn grade(&self, place: usize) -> f32 {
        if let Some(grade) = self.grades[place].get() {
            return grade;
        }
        let grade = self.read_grade(place);
        self.grades[place].set(Some(grade));
        grade
    }

    pub(super) fn read_grade(&self, place: usize) -> f32 {
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
        let first_whole = || {
            whole(name)
                && self.cast.names_of(&self.cast.members[self.cast.of[place]]).iter().take(FEW).all(
                    |&other| other >= place || !whole(&self.names.list[other]) || self.in_headline(other),
                )
        };
        let behind = |said: &Description| said.tokens.start > name.tokens.end;
        let told = governed
            && self.kind(name.tokens.end) == Some(Kind::Comma)
            && first_whole()
            && (is_key!(self.small(name.tokens.end + 1), "who") || self.said.of(place).iter().any(behind));
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
        // "He noted that Oak had six pupils": the subject of what somebody says is not the subject of the sentence.
        let within = verb && !lead && start > sentence.start + 1 && {
            // "ter Hoeve"
            let that = start
                - 1
                - usize::from(start > sentence.start + 2 && is_particle(&self.text.tokens[start - 1]));
            let cue = if is_key!(self.small(that), "that" | "whether" | "if") { that - 1 } else { that };
            self.is(cue, Class::SPEECH.or(Class::CUE))
        };
        // "According to Ada Oak, it is": whose words they are.
        if start >= sentence.start + 2
            && is_key!(self.small(start - 1), "to")
            && is_key!(self.common(start - 2), "according")
        {
            return 0.9;
        }
        // "At the market, where Ada Oak, a trader, keeps a folder": somebody is brought in, to be spoken of.
        if !governed && !lead && apposed && first_whole() && self.said.of(place).iter().any(behind) {
            return 0.9;
        }
        match (governed, verb, lead) {
            _ if within => 0.8,
            (false, true, _) => 1.0,
            (false, _, true) if apposed => 1.0,
            (false, _, true) => 0.8,
            (true, true, true) => 0.7,
            (false, ..) => 0.6,
            _ => 0.5,
        }
    }

    /// How present the persons before a token are; only those who agree with a gender.
    #[inline(never)]
    pub(super) fn salience_of_all(&self, at: usize, gender: Option<Gender>, scores: &mut Scores) {
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
    pub(super) fn is_followed(&self, turn: usize, from: usize, spoke: usize, gender: Option<Gender>) -> bool {
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
    pub(super) fn topic(&self, at: usize, block: u32, from: usize) -> Option<usize> {
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
            // Beside somebody, what may be nobody does not count.
            let person = |member: usize| self.cast.members[member].sort == Sort::Person;
            match topic {
                Some((other, _)) if other != member && person(other) == person(member) => return None,
                Some((other, _)) if other != member && person(other) => {}
                _ => topic = Some((member, place)),
            }
        }
        let (member, place) = topic?;
        let begins =
            self.text.sentences.get(self.text.sentence_of(self.names.list[place].tokens.start))?.start;
        let opens = begins == 0 || self.text.tokens[begins - 1].block != block;
        let apart = self.text.sentence_of(at) > self.text.sentence_of(self.names.list[place].tokens.start);
        (opens && apart && self.grade(place) >= 0.8).then_some(member)
    }

    /// Whoever is the most present before a token.
    pub(super) fn most_salient(&self, at: usize, gender: Option<Gender>) -> Option<(f32, usize)> {
        let mut scores = self.scores.take();
        self.salience_of_all(at, gender, &mut scores);
        let best = scores.best();
        self.scores.set(scores);
        best
    }

    /// The person that the text is most about at a token.
    pub(super) fn salient(&self, at: usize, gender: Option<Gender>, least: f32) -> Option<usize> {
        self.most_salient(at, gender).filter(|(score, _)| *score >= least).map(|(_, member)| member)
    }
}
