//! Mentions by a pronoun: "she", "they", "it".

use super::super::SpeakerKind;
use super::super::describe::Reader;
use super::super::keys::{is_key, unpointed};
use super::super::name::{Gender, Sort};
use super::noun::is_none;
use super::salience::Standing;
use super::{Party, Resolver, is_someone, lower};
use crate::token::{Class, Kind, Token, shape};
use std::ops::Range;

impl Resolver<'_, '_> {
    /// Notes that who is taken up by "he" is a man, so that "she" is somebody else from there on.
    pub(super) fn note_gender(&mut self, party: Option<Party>, at: usize) {
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

    pub(super) fn disagrees(&self, member: usize, gender: Option<Gender>) -> bool {
        matches!((self.cast.members[member].gender, gender), (Some(one), Some(other)) if one != other)
    }

    /// Who "he", "she", "they", "it", "who" stands for.
    pub(super) fn pronoun(&mut self, at: usize) -> Option<Party> {
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
    pub(super) fn somebody_before(&self, place: usize) -> usize {
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
    pub(super) fn group_before(&self, at: usize) -> Option<(Range<usize>, usize)> {
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
    pub(super) fn chain(&self, at: usize, gender: Option<Gender>) -> usize {
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
    pub(super) fn is_first_subject(&self, at: usize) -> bool {
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

    pub(super) fn person(&mut self, at: usize, gender: Option<Gender>) -> Option<Party> {
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
            && matches!(self.described[place].kind, SpeakerKind::Unnamed | SpeakerKind::Person)
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
    pub(super) fn is_human(&self, at: usize) -> bool {
        let token = &self.text.tokens[at];
        let mute =
            Class::ADJECTIVE.or(Class::ALSO_NOUN).or(Class::DOCUMENT).or(Class::SETTING).or(Class::TIME);
        token.class == Class::NONE && token.looks(shape::HYPHEN)
            || token.class.without(mute) != Class::NONE
            || is_someone(token, &lower(self.text, at))
    }

    /// Whom the last sentence outside quotations before a pronoun calls by what they are: "Asked about it, the ombudsman
    /// paused. “…,” she said." Nobody has spoken since.
    pub(super) fn described_in_front(&mut self, at: usize, gender: Option<Gender>) -> Option<Party> {
        const LONGEST: usize = 6;
        const COMMAS: usize = 3;
        const FAR: usize = 40;
        let sentence = self.sentence_in_front(at, LONGEST)?;
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
    pub(super) fn leading(
        &self,
        at: usize,
        gender: Option<Gender>,
        least_far: Option<(f32, usize)>,
    ) -> Option<usize> {
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
    pub(super) fn unnamed_topic(&self, at: usize) -> Option<(usize, usize)> {
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

    /// Somebody unnamed who is the subject of the sentence that a pronoun stands in: "One delegate said he tried".
    pub(super) fn unnamed_subject(&self, at: usize) -> Option<(usize, usize)> {
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
    pub(super) fn named_later(&self, at: usize, gender: Option<Gender>) -> Option<usize> {
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
    pub(super) fn thing(&mut self, at: usize) -> Option<Party> {
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
            return Some(self.body_since(turn, at).map_or(party, Party::Member));
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

    /// The body that a sentence since a turn is about: "The guild sent it. “…,” the message read. The Alliance shot back. It …".
    fn body_since(&self, turn: usize, at: usize) -> Option<usize> {
        const FAR: usize = 20;
        let spoken = self.text.sentence_of(turn);
        let from = self.names.list.partition_point(|name| name.tokens.start < at);
        let mut since = (0..from)
            .rev()
            .take(FAR)
            .take_while(|&place| self.text.sentence_of(self.names.list[place].tokens.start) > spoken);
        let place = since.find(|&place| {
            let body = self.cast.members[self.cast.of[place]].sort == Sort::Body;
            body && !self.names.list[place].quoted && self.grade(place) >= 0.95
        })?;
        Some(self.cast.of[place])
    }

    pub(super) fn is_group(&self, party: Party) -> bool {
        matches!(party, Party::Described(place) if self.described[place].kind == SpeakerKind::Group)
    }

    pub(super) fn is_person(&self, party: Party) -> bool {
        match party {
            Party::Member(member) => matches!(self.cast.members[member].sort, Sort::Person | Sort::Unknown),
            Party::Described(place) => {
                matches!(self.described[place].kind, SpeakerKind::Unnamed | SpeakerKind::Person)
            }
        }
    }
}
