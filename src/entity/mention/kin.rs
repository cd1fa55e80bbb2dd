//! Who is whose: "his wife", "the boy’s mother".

use super::super::describe::Description;
use super::super::keys::is_key;
use super::super::name::{Gender, Sort};
use super::Resolver;
use crate::token::{Class, Kind};

/// What somebody is to another of the family.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kin {
    Parent,
    Child,
    Grandparent,
    Grandchild,
    Spouse,
    Sibling,
}

impl Kin {
    pub(super) fn of(key: u32) -> Option<Self> {
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
    pub(super) fn inverse(self) -> Self {
        match self {
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::Grandparent => Self::Grandchild,
            Self::Grandchild => Self::Grandparent,
            Self::Spouse | Self::Sibling => self,
        }
    }
}

impl Resolver<'_, '_> {
    /// Who "his grandmother" or "Oak’s wife" is: of whom the page says that he is theirs ("Ada Oak’s grandson, Ben"), or
    /// the only other one with his surname.
    pub(super) fn relative(&self, start: usize, at: usize, gender: Option<Gender>) -> Option<usize> {
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

    /// The only one whom a page calls a mother, or whatever the word at `at` says, of somebody: "their mother, Ada".
    pub(super) fn called_relative(&self, at: usize, gender: Option<Gender>) -> Option<usize> {
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

    /// The relative whom the last sentence outside quotations before a pronoun is about: "His grandmother has her own view.
    /// “…,” she says."
    pub(super) fn relative_in_front(&self, at: usize, gender: Option<Gender>) -> Option<(usize, usize)> {
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
}
