//! Words whose mention says nothing of who speaks, or that have none: whom the sentences around are about.

use super::super::describe::Reader;
use super::super::keys::is_key;
use super::super::name::Sort;
use super::{Mention, Party, Resolver, is_someone, lower};
use crate::page::BlockSpan;
use crate::quote::Quote;
use crate::token::{Class, Kind};
use std::ops::Range;

impl Resolver<'_, '_> {
    /// Whether a mention stands in the paragraph before a quotation, and another sentence that begins with a full name ends
    /// that paragraph: "It was at the gate, his mother explained. Jo Oak milks the cows. [new paragraph] “…”"
    pub(super) fn is_past(&self, quote: &Quote, mention: &Mention) -> bool {
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

    /// The pronoun for whom somebody has heard: "she recalled him saying “…”", "“…,” the tape has her saying".
    pub(super) fn heard(&self, quote: &Quote, mention: Option<&Mention>) -> Option<usize> {
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
    pub(super) fn by_subject(&mut self, quote: &Quote) -> Option<Party> {
        const FAR: usize = 24;
        let run = self.text.tokens_in(quote.spans.first()?);
        let start = self.text.sentences.get(self.text.sentence_of(run.start))?.start;
        let from = run.start.saturating_sub(FAR).max(start + 1);
        // "a step Oak described as “…”"
        let calls =
            |at: usize| at + 2 == run.start && self.is(at, Class::CUE) && is_key!(self.small(at + 1), "as");
        let says = |at: usize| {
            (self.is(at, Class::SPEECH) || calls(at)) && self.is(at, Class::PAST.or(Class::THIRD))
        };
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
            says(at)
                && !self.names.is_quoted(at)
                && (!self.is(at - 1, Class::DETERMINER.or(Class::BE)) || self.is(at - 1, Class::RELATIVE))
        })?;
        let before = verb - 1;
        if let Some(place) = self.names.at(before).filter(|&place| !self.names.list[place].possessive) {
            return Some(Party::Member(self.cast.of[place]));
        }
        // "Oak & Elm, which found that it had “no case”"
        if is_key!(self.common(before), "he" | "she" | "it" | "which" | "who") {
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

    /// Who stands with a verb right behind the words: "“…,” the left tackle said", "“…!” Oak fires back".
    pub(super) fn by_tag(&mut self, quote: &Quote) -> Option<Party> {
        const LONGEST: usize = 6;
        let run = self.text.tokens_in(quote.spans.first()?);
        let at = run.end;
        let block = self.text.tokens.get(run.start)?.block;
        let last = (run.start..run.end).rev().find(|&at| self.kind(at) != Some(Kind::Close))?;
        if !matches!(self.kind(last), Some(Kind::Comma | Kind::Exclaim))
            || self.text.tokens.get(at)?.block != block
        {
            return None;
        }
        if let Some(place) = self.names.at(at) {
            let name = &self.names.list[place];
            let mut verb = name.tokens.end;
            while self.is(verb, Class::ADVERB) {
                verb += 1;
            }
            let finite = self.is(verb, Class::VERB) && self.is(verb, Class::PAST.or(Class::THIRD))
                || self.text.tokens.get(verb).is_some_and(|token| token.class == Class::NONE)
                    && self.text.word(verb).ends_with(['d', 's']);
            return self.somebody(place).filter(|_| finite && !name.possessive);
        }
        if !is_key!(self.common(at), "the" | "his" | "her") {
            return None;
        }
        let verb = (at + 2..at + 2 + LONGEST)
            .take_while(|&at| self.kind(at) == Some(Kind::Word))
            .find(|&at| self.is(at, Class::SPEECH) && self.is(at, Class::PAST.or(Class::THIRD)))?;
        self.noun(at, verb - 1, verb)
    }

    /// Who is the subject of a sentence that words are woven into, where nobody else acts before them: "Oak, the premier, phoned
    /// the driver and later called her “…”".
    pub(super) fn by_sentence(&self, quote: &Quote) -> Option<Party> {
        let run = self.text.tokens_in(quote.spans.first()?);
        let start = self.text.sentences.get(self.text.sentence_of(run.start))?.start;
        let place = self.names.at(start)?;
        let name = &self.names.list[place];
        let member = self.cast.of[place];
        if self.cast.members[member].sort != Sort::Person || name.possessive || self.grade(place) < 0.95 {
            return None;
        }
        let acts = |at: usize| {
            is_key!(self.small(at), "he" | "she" | "they" | "it" | "we" | "that" | "which")
                || self.names.at(at).is_some_and(|other| self.cast.of[other] != member)
        };
        const FAR: usize = 80;
        let woven = run.start < start + FAR
            && run.start > name.tokens.end + 1
            && self.kind(run.start - 1) == Some(Kind::Word);
        (woven && !(name.tokens.end..run.start).any(acts)).then_some(Party::Member(member))
    }

    /// Whose words a fragment is said to be in: "in the words of the sheriff, “…”", "in her words “…”".
    pub(super) fn by_words(&mut self, quote: &Quote) -> Option<Party> {
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

    /// A quotation without a mention: goes on with what was said before it, where nothing speaks against it.
    pub(super) fn carried(&self, quote: &Quote) -> Option<Party> {
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

    /// "Nobody could stop Ada Oak. On Monday, the senior forward scored …": an office that no other member has.
    pub(in crate::entity) fn subject_after(&self, member: usize) -> Option<Range<usize>> {
        let reader = Reader { text: self.text, names: self.names };
        let found = reader.taken_up(member, self.cast)?;
        let others = self.by_role.of(self.text.tokens[found.head].key).any(|other| other != member);
        (!others).then_some(found.tokens)
    }

    /// Whether a token is part of a person's name.
    pub(super) fn is_person_name(&self, at: usize) -> bool {
        self.names.at(at).is_some_and(|place| self.names.list[place].sort == Sort::Person)
    }

    /// A quotation without a mention that stands after a sentence on one person: "Ms. Oak was not convinced. “They always
    /// say so.”", also in a paragraph of its own.
    pub(super) fn led_to(&mut self, quote: &Quote) -> Option<Party> {
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
            return self.topic(run.start, block, from).map(Party::Member);
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
    pub(super) fn front(&mut self, sentence: Range<usize>) -> Option<Party> {
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
    pub(super) fn is_fronted(&self, at: usize) -> bool {
        self.is(at, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ING).or(Class::PAST))
    }

    /// The person whom a clause from `start` on has for its subject, by what they are: "the mayor paused", "her son, 12, ran".
    pub(super) fn front_noun(&mut self, start: usize, end: usize) -> Option<Party> {
        const LONGEST: usize = 6;
        // "Ada Oak, whose son was killed": he is spoken of, and does not speak.
        let whose = is_key!(self.small(start), "whose");
        if whose || !(is_key!(self.common(start), "the") || self.is(start, Class::POSSESSIVE)) {
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
    pub(super) fn somebody(&self, place: usize) -> Option<Party> {
        let member = self.cast.of[place];
        let person = matches!(self.cast.members[member].sort, Sort::Person | Sort::Unknown);
        (person && !self.names.list[place].quoted).then_some(Party::Member(member))
    }
}
