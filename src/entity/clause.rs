//! What a relative clause says that somebody is or does: ", who heads the Rowan Institute …", ", who fled with two goats".

use super::describe::{Description, Form, Reader};
use super::keys::is_key;
use crate::token::{Class, Kind};

impl Reader<'_, '_> {
    /// ", who heads the Rowan Institute …": a clause that says what they do for a living.
    pub(super) fn relative(&self, at: usize, limit: usize) -> Option<Description> {
        let mut verb = at + 1;
        while self.is(verb, Class::ADVERB)
            || is_key!(self.small(verb), "has" | "had" | "currently" | "formerly")
        {
            verb += 1;
        }
        if self.is(verb, Class::BE) {
            let from = verb + 1 + usize::from(self.is(verb + 1, Class::ADVERB));
            return self.phrase(from, limit, false).map(|phrase| Description {
                tokens: at..phrase.tokens.end,
                form: Form::Clause,
                ..phrase
            });
        }
        // "who became sporting director at Harwick last summer"
        if is_key!(self.small(verb), "became" | "becomes" | "remains")
            && self.is(verb + 1, Class::ROLE.or(Class::TITLE).or(Class::ADJECTIVE))
        {
            let told = self.phrase(verb + 1, limit, false)?;
            return Some(Description { tokens: at..told.tokens.end, form: Form::Clause, ..told });
        }
        // "which sets the limits in the region", "which speaks for town halls"
        let thing = is_key!(self.small(at), "which");
        if !is_work(self.small(verb)) && !self.is_habit(verb, thing) {
            return None;
        }
        let end = self.extent(verb + 1, limit, true);
        let past = self.is(verb, Class::PAST) || self.word(verb).ends_with("ed");
        let form = match () {
            () if !is_work(self.small(verb)) => Form::Habit,
            () if past => Form::Stated,
            () => Form::Clause,
        };
        (end > verb + 1).then_some(Description { tokens: at..end, head: verb, form })
    }

    /// ", who fled with two goats", ", whose sons played in the league": what happened to somebody is better than nothing
    /// where the page has no more of them.
    pub(super) fn incident(&self, at: usize, limit: usize) -> Option<Description> {
        const SHORTEST: usize = 3;
        let end = self.incident_end(at, limit);
        let verb = (at + 1..end)
            .find(|&at| self.is(at, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL)))
            .unwrap_or(at + 1);
        if end < at + SHORTEST || self.tells_nothing(at, verb, end) {
            return None;
        }
        // "who has skippered boats for three decades"
        let lasting = is_key!(self.small(verb), "has")
            && (verb..end).any(|at| is_key!(self.small(at), "since" | "years" | "decades"));
        let form = if lasting { Form::Habit } else { Form::Incident };
        Some(Description { tokens: at..end, head: verb, form })
    }

    /// How far such a clause goes.
    fn incident_end(&self, at: usize, limit: usize) -> usize {
        let mut end = self.extent(at, limit, false);
        // "who was 19 | when he was arrested"
        if is_key!(self.small(end), "when" | "where") {
            end = self.extent(end + 1, limit, true);
        }
        let finite = |at: usize| {
            self.is(at, Class::AUXILIARY.or(Class::MODAL))
                || self.is(at, Class::VERB) && self.is(at, Class::PAST.or(Class::THIRD))
        };
        // "who was born there and whose own street | was lost": the second clause has lost its verb.
        match (at + 2..end).rev().find(|&at| is_key!(self.small(at), "who" | "whose")) {
            Some(second) if !(second..end).any(finite) => {
                second - usize::from(self.is(second - 1, Class::CONJUNCTION))
            }
            _ => end,
        }
    }

    /// Whether a clause from `at` to `end` says nothing of who somebody is: what they say, what they did not do or would do,
    /// what many do, and a word or two.
    fn tells_nothing(&self, at: usize, verb: usize, end: usize) -> bool {
        let says = is_key!(
            self.small(verb),
            "said"
                | "says"
                | "told"
                | "tells"
                | "added"
                | "adds"
                | "declined"
                | "refused"
                | "spoke"
                | "asked"
                | "insisted"
                | "denied"
                | "confirmed"
                | "testified"
                | "warned"
                | "noted"
        );
        // "who emphasized that the plan would work", "who spoke of her"
        let reports = self.is(verb, Class::CUE.or(Class::SPEECH))
            && is_key!(self.small(verb + 1), "that" | "of" | "about" | "how" | "why" | "what" | "whether");
        // "who was not involved in the study" is why they are asked.
        let apart = is_key!(self.small(verb), "was" | "were")
            && (verb + 1..end.min(verb + 4)).any(|at| is_key!(self.small(at), "involved" | "part"));
        let not = !apart && (verb..end.min(verb + 3)).any(|at| self.is(at, Class::NEGATION));
        let would = self.is(verb, Class::MODAL);
        if is_key!(self.small(at), "whose") {
            return says || reports || not || would;
        }
        // "who are near retirement", "who was late"
        let many = is_key!(self.small(verb), "are" | "have")
            || self.is(verb, Class::BASE)
                && !self.is(verb, Class::PAST.or(Class::AUXILIARY).or(Class::MODAL));
        let short = self.is(verb, Class::BE) && end <= verb + 2;
        says || reports || not || would || many || short
    }

    /// "who drives a van across the bridge": what somebody does again and again, and neither says nor thinks.
    fn is_habit(&self, verb: usize, thing: bool) -> bool {
        let Some(token) = self.text.tokens.get(verb).filter(|token| token.kind == Kind::Word) else {
            return false;
        };
        let listed = token.is(Class::THIRD) && !token.is(Class::AUXILIARY.or(Class::MODAL));
        let open =
            token.class == Class::NONE && self.word(verb).ends_with('s') && !self.word(verb).ends_with("ss");
        !token.is_capital()
            && (listed || open)
            && (!token.is(Class::SPEECH.or(Class::CUE)) || thing && is_key!(self.small(verb + 1), "for"))
            && (thing || self.is(verb + 1, Class::DETERMINER.or(Class::PREPOSITION).or(Class::POSSESSIVE)))
    }
}

/// What somebody does for a living: "heads", "founded".
fn is_work(key: u32) -> bool {
    is_key!(
        key,
        "heads"
            | "headed"
            | "leads"
            | "led"
            | "runs"
            | "ran"
            | "directs"
            | "directed"
            | "chairs"
            | "chaired"
            | "founded"
            | "co-founded"
            | "owns"
            | "owned"
            | "manages"
            | "managed"
            | "represents"
            | "represented"
            | "serves"
            | "served"
            | "works"
            | "worked"
            | "teaches"
            | "taught"
            | "studies"
            | "studied"
            | "coaches"
            | "coached"
            | "plays"
            | "played"
            | "oversees"
            | "oversaw"
            | "specializes"
            | "specialises"
            | "specialized"
            | "edits"
            | "edited"
            | "covers"
            | "advises"
            | "advised"
            | "researches"
            | "practices"
            | "commands"
            | "presides"
            | "hosts"
            | "hosted"
            | "authored"
            | "operates"
            | "supervises"
            | "co-wrote"
            | "co-authored"
            | "tracks"
            | "monitors"
            | "trains"
            | "organized"
            | "organised"
            | "volunteers"
            | "co-chairs"
            | "run"
            | "lives"
            | "lived"
            | "produced"
            | "produces"
            | "designed"
            | "designs"
            | "built"
            | "invented"
            | "created"
    )
}
