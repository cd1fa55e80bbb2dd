//! Attribution by grammar that leaves no doubt: what the ranking, fitted on one kind of news, is known to miss.
//!
//! The agent of a passive ("described as “…” by Ms. Brook"), the subject of the verb of speech instead of that of
//! the clause it reports ("Ms. Brook said crews were “…”"), the name that is put to a description ("one of them,
//! Ada Brook, said"), and whoever is named only after the words ("“…” That is the view of Ada Brook").

use super::Answer;
use super::clause::{self, Route};
use super::features::{Context, VERB_HABITS};
use super::marks::Run;
use crate::token::{Class, Kind, PhraseKind, Token, lexicon};
use std::ops::Range;

/// How sure such a reading is.
const SURE: f32 = 0.9;
/// Below this the ranking has no answer of its own, and weaker signs count.
const DOUBTFUL: f32 = 0.5;

/// From here on a verb's subject often speaks.
const OFTEN: u8 = 7;
/// How many words a run that opens a story has at least.
const LONG: usize = 6;

const BY: u32 = lexicon::ascii_key(b"by");
const AS: u32 = lexicon::ascii_key(b"as");
const FOR: u32 = lexicon::ascii_key(b"for");
const TO: u32 = lexicon::ascii_key(b"to");
const OF: u32 = lexicon::ascii_key(b"of");
const FROM: u32 = lexicon::ascii_key(b"from");
const THAT: u32 = lexicon::ascii_key(b"that");

const FINITE: Class = Class::PAST.or(Class::THIRD).or(Class::BASE);

impl Context<'_, '_> {
    /// The answer of the ranking, or a better one.
    #[inline(never)]
    pub(super) fn reread(&self, number: usize, found: Option<Answer>) -> Option<Answer> {
        let run = &self.runs[number];
        let sentence = self.text.sentences[self.text.sentence_of(run.tokens.start)].clone();
        let governing = self.clauses.verb_before(sentence.start, run.tokens.start, 0);
        let read = governing.and_then(|verb| {
            self.agent(run, verb).or_else(|| self.beside(run, verb)).or_else(|| {
                let mention = found.as_ref()?.mention;
                self.reporter(&sentence, verb, mention)
                    .or_else(|| self.of_clause(run, &sentence, verb, mention))
                    .or_else(|| self.teller(run, &sentence, mention))
            })
        });
        let doubtful = found.as_ref().is_none_or(|answer| answer.confidence < DOUBTFUL);
        let read = read.or_else(|| {
            doubtful
                .then(|| {
                    self.announcer(run)
                        .or_else(|| self.promised(run, &sentence))
                        .or_else(|| self.viewer(&sentence, governing?))
                        .or_else(|| self.participle(run, &sentence))
                        .or_else(|| self.introduced_after(number))
                })
                .flatten()
        });
        if let Some((mention, cue)) = self.named_after(run).filter(|_| read.is_none() && doubtful) {
            return Some(Answer { mention, cue: Some(cue), confidence: SURE, layout: true });
        }
        match (read, found) {
            (Some((mention, cue)), found) => {
                let sure = found
                    .filter(|answer| answer.mention == mention)
                    .map_or(SURE, |answer| answer.confidence.max(SURE));
                Some(Answer { mention, cue: Some(cue), confidence: sure, layout: false })
            }
            (None, found) => found,
        }
    }

    /// The phrase that names a speaker: the name, where one is put to the phrase.
    pub(super) fn named(&self, mention: usize) -> usize {
        self.name_put_to(mention).unwrap_or(mention)
    }

    /// Who a passive verb's "by" names: "described as “…” by Oak", "hailed by Oak as “…”", "was asked by Oak, “…”".
    fn agent(&self, run: &Run, verb: usize) -> Option<(usize, usize)> {
        const GAP: usize = 3;
        let tokens = &self.text.tokens;
        let cue = self.clauses.verbs[verb].token;
        if !tokens[cue].is(Class::CUE) || !tokens[cue].is(Class::PAST) {
            return None;
        }
        let block = self.text.block(tokens[cue].block as usize);
        let before = tokens[block.start..cue].iter().rev().find(|token| !is_adverb(token))?;
        let gap = &tokens[cue + 1..run.tokens.start];
        let as_what = gap.first().is_some_and(|token| token.key == AS);
        // "were branded “…” by", "the plan, described as “…” by": no subject that acts stands before.
        if !before.is(Class::BE) && !(as_what && before.kind == Kind::Comma) {
            return None;
        }
        let by = if gap.first().is_some_and(|token| token.key == BY) {
            cue + 1
        } else {
            let plain = |token: &Token| token.key == AS || token.is(Class::DETERMINER) || is_adverb(token);
            if gap.len() > GAP || !gap.iter().all(plain) {
                return None;
            }
            run.tokens.end
        };
        tokens.get(by).filter(|token| token.key == BY && by < block.end)?;
        let mention = self.phrase_at(by + 1)?;
        if by == cue + 1 {
            let joins = |token: &Token| {
                matches!(token.kind, Kind::Comma | Kind::Colon) || matches!(token.key, AS | THAT | TO)
            };
            let end = self.text.phrases[mention].tokens.end;
            if end > run.tokens.start || !tokens[end..run.tokens.start].iter().all(joins) {
                return None;
            }
        }
        Some((mention, cue))
    }

    /// The subject of a verb of speech right before a run: "heard a woman scream “…”".
    fn beside(&self, run: &Run, verb: usize) -> Option<(usize, usize)> {
        let tokens = &self.text.tokens;
        let verb = self.clauses.verbs[verb];
        let cue = &tokens[verb.token];
        let parted = tokens[verb.token + 1..run.tokens.start]
            .iter()
            .any(|token| !matches!(token.kind, Kind::Comma | Kind::Colon) && token.key != THAT);
        // "the crowd’s chant “…”": a word that is also a noun proves nothing.
        let noun = cue.is(Class::ALSO_NOUN) && !cue.is(Class::PAST);
        let speaks = VERB_HABITS.get(cue.lemma as usize).is_some_and(|&habit| habit >= OFTEN);
        if parted || noun || !speaks || !cue.is(Class::SPEECH) || !cue.is(FINITE) {
            return None;
        }
        let mention = verb.subject?;
        let phrase = &self.text.phrases[mention];
        // "They said he said “…”": whose words these are is not said by the grammar. "The town embracing Oak announced":
        // Oak is embraced.
        let object = phrase.tokens.start > 0 && tokens[phrase.tokens.start - 1].is(Class::ING);
        let person = tokens[phrase.head].is(Class::THIRD_PERSON.or(Class::RELATIVE));
        if person || object {
            return None;
        }
        let own = matches!(verb.route, Route::Direct | Route::Bracket | Route::Apposition);
        let passive = verb.token > 0 && tokens[verb.token - 1].is(Class::BE);
        (own && !passive && self.can_speak(mention)).then_some((mention, verb.token))
    }

    /// Whoever reports the clause that a phrase is the subject of: "Oak" for "the pier" in "Oak said the pier was “…”".
    fn reporter(&self, sentence: &Range<usize>, governing: usize, inner: usize) -> Option<(usize, usize)> {
        const ADDRESSEE: usize = 6;
        let tokens = &self.text.tokens;
        let verbs = &self.clauses.verbs;
        let clause = verbs[governing];
        let subject = clause.subject?;
        if tokens[clause.token].is(Class::CUE) {
            return None;
        }
        let begin = self.text.phrases[subject].tokens.start;
        let outer = self.clauses.verb_before(sentence.start, begin, self.clauses.run_at[clause.token])?;
        let outer = verbs[outer];
        let cue = &tokens[outer.token];
        let told = &tokens[outer.token + 1..begin];
        let joined = told.len() <= ADDRESSEE
            && told.iter().all(|token| {
                token.kind == Kind::Word && !token.is(Class::CONJUNCTION) || token.kind == Kind::Clitic
            });
        let mention = outer.subject?;
        // The subject of the clause itself, or of one before whoever reports it: "called it dear, but Oak said it was “…”".
        let start = self.text.phrases[mention].tokens.start;
        let another = self.text.phrases[inner].tokens.end < start
            && outer.route == Route::Direct
            && tokens[start - 1].is(Class::CONJUNCTION.or(Class::SUBORDINATOR))
            && tokens[start - 1].key != THAT
            && tokens.get(start.wrapping_sub(2)).is_some_and(|token| token.kind == Kind::Comma);
        let mistaken = subject == inner || another && subject != mention;
        (mistaken && joined && cue.is(Class::SPEECH) && cue.is(FINITE) && self.can_speak(mention))
            .then_some((mention, outer.token))
    }

    /// The subject of the clause that a run belongs to, where the ranking takes somebody from another one: "Oak called the
    /// plan “…”, while Elm said", "one liked the “…”; another praised “…”", "his wife is less sure: “…”".
    fn of_clause(
        &self,
        run: &Run,
        sentence: &Range<usize>,
        governing: usize,
        found: usize,
    ) -> Option<(usize, usize)> {
        const GAP: usize = 5;
        let tokens = &self.text.tokens;
        let phrases = &self.text.phrases;
        let verb = self.clauses.verbs[governing];
        let mention = verb.subject.filter(|&mention| mention != found && self.can_speak(mention))?;
        if !matches!(verb.route, Route::Direct | Route::Bracket | Route::Apposition) {
            return None;
        }
        let cue = &tokens[verb.token];
        let gap = &tokens[verb.token + 1..run.tokens.start];
        let colon = gap.last().is_some_and(|token| token.kind == Kind::Colon);
        let elsewhere = phrases[found].tokens.start < sentence.start;
        let head = &tokens[phrases[mention].head];
        let person = phrases[mention].kind == PhraseKind::Name || head.is(Class::ROLE.or(Class::GROUP));
        if colon && elsewhere && person && !cue.is(Class::PREPOSITION) {
            return Some((mention, verb.token));
        }
        let passive = verb.token > 0 && tokens[verb.token - 1].is(Class::BE);
        let words =
            gap.len() <= GAP && gap.iter().all(|token| matches!(token.kind, Kind::Word | Kind::Clitic));
        if passive
            || !words
            || !cue.is(Class::CUE)
            || !cue.is(Class::PAST.or(Class::THIRD))
            || cue.is(Class::ALSO_NOUN) && !cue.is(Class::PAST)
        {
            return None;
        }
        // After the run another clause begins, so that whoever stands there has said other words.
        let mut after = tokens.get(run.tokens.end..sentence.end.max(run.tokens.end))?;
        if let Some((first, rest)) = after.split_first()
            && first.kind == Kind::Comma
        {
            after = rest;
        }
        let parted = after.first().is_none_or(|token| {
            matches!(token.kind, Kind::Semicolon | Kind::Period)
                || token.is(Class::CONJUNCTION)
                || token.is(Class::SUBORDINATOR) && token.key != AS
        });
        let later = phrases[found].tokens.start >= run.tokens.end && parted;
        let (from, to) = (phrases[found].tokens.end, phrases[mention].tokens.start);
        let earlier =
            from <= to && !elsewhere && tokens[from..to].iter().any(|token| token.kind == Kind::Semicolon);
        (later || earlier).then_some((mention, verb.token))
    }

    /// Whoever speaks where the ranking takes who is told: "jurors were told how Oak boasted that he was “…”".
    fn teller(&self, run: &Run, sentence: &Range<usize>, found: usize) -> Option<(usize, usize)> {
        const MOST: usize = 6;
        let tokens = &self.text.tokens;
        let verbs = &self.clauses.verbs;
        let told = verbs[self.clauses.verb_of[found]? as usize].token;
        let passive = told > 0 && tokens[told].is(Class::SPEECH) && tokens[told - 1].is(Class::BE);
        if !passive || told >= run.tokens.start || told < sentence.start {
            return None;
        }
        let spoken = verbs[self.clauses.verbs_in(told + 1..run.tokens.start)].iter().rev().take(MOST);
        let mut spoken = spoken.filter(|verb| {
            self.clauses.run_at[verb.token] == 0
                && tokens[verb.token].is(Class::SPEECH)
                && tokens[verb.token].is(FINITE)
                && verb.route == Route::Direct
        });
        let verb = spoken.next()?;
        let mention = verb.subject.filter(|&mention| mention != found && self.can_speak(mention))?;
        Some((mention, verb.token))
    }

    /// The subject of the sentence before, where it ends with a word for what is said: "Oak had an explanation. “…”".
    fn promised(&self, run: &Run, sentence: &Range<usize>) -> Option<(usize, usize)> {
        let tokens = &self.text.tokens;
        let cue = run.tokens.start.checked_sub(2)?;
        let block = tokens[run.tokens.start].block;
        if sentence.start != run.tokens.start
            || tokens[cue].block != block
            || !tokens[cue].is(Class::NOMINAL_CUE)
        {
            return None;
        }
        let before = self.text.sentences[self.text.sentence_of(cue)].start;
        let verb = self.clauses.verbs[self.clauses.verb_before(before, cue, 0)?];
        let mention = verb.subject.filter(|&mention| self.can_speak(mention))?;
        (verb.route == Route::Direct).then_some((mention, cue))
    }

    /// Whoever a colon's last phrase comes from: "then came the verdict from the sergeant: “…”".
    fn announcer(&self, run: &Run) -> Option<(usize, usize)> {
        let colon = run.tokens.start.checked_sub(1)?;
        let tokens = &self.text.tokens;
        if tokens[colon].kind != Kind::Colon {
            return None;
        }
        let phrases = &self.text.phrases;
        let mention = phrases.partition_point(|phrase| phrase.tokens.end <= colon).checked_sub(1)?;
        let phrase = &phrases[mention];
        let from = phrase.tokens.start.checked_sub(1).map(|at| tokens[at].key)?;
        (phrase.tokens.end == colon && matches!(from, FROM | BY) && self.can_speak(mention))
            .then_some((mention, colon))
    }

    /// Whoever a sentence after the run says that these are the words of: "That is the view of Oak", also after a dash or
    /// in the next block, where the run fills its own.
    fn named_after(&self, run: &Run) -> Option<(usize, usize)> {
        const FAR: usize = 9;
        let text = self.text;
        let tokens = &text.tokens;
        let block = tokens[run.tokens.start].block as usize;
        let own = text.block(block);
        let mut at = run.tokens.end;
        while at < own.end && matches!(tokens[at].kind, Kind::Dash | Kind::Comma | Kind::Period | Kind::Break)
        {
            at += 1;
        }
        let rest = if at < own.end {
            at..own.end
        } else {
            let next = (block + 1..text.page().blocks.len()).take(3);
            next.map(|next| text.block(next)).find(|next| !next.is_empty())?
        };
        let points = tokens[rest.start].is(Class::DETERMINER) && tokens[rest.start].is(Class::PRONOUN);
        let is = tokens[..rest.end]
            .get(rest.start + 1)
            .is_some_and(|token| token.is(Class::BE) || token.kind == Kind::Clitic);
        if !points || !is {
            return None;
        }
        let of = (rest.start + 2..rest.end.min(rest.start + FAR))
            .find(|&at| matches!(tokens[at].key, OF | FROM))?;
        let cue = of - 1;
        let mention = self.phrase_at(of + 1)?;
        tokens[cue].is(Class::NOMINAL_CUE).then_some((mention, cue))
    }

    /// The subject of a sentence that goes on with a participle of speech: "A judge jailed Oak, telling him he had been “…”",
    /// "The port closed, saying crews had “…”".
    fn participle(&self, run: &Run, sentence: &Range<usize>) -> Option<(usize, usize)> {
        const MOST: usize = 12;
        const DATELINE: usize = 8;
        let tokens = &self.text.tokens;
        let verbs = &self.clauses.verbs;
        let outside = |verb: &&clause::Verb| self.clauses.run_at[verb.token] == 0;
        let before = &verbs[self.clauses.verbs_in(sentence.start..run.tokens.start)];
        let cue = before.iter().rev().take(MOST).filter(outside).find(|verb| {
            let token = &tokens[verb.token];
            token.is(Class::SPEECH)
                && token.is(Class::ING)
                && verb.token > sentence.start
                && tokens[verb.token - 1].kind == Kind::Comma
        })?;
        // "HARWICK, Ohio — A judge": behind a dateline.
        let begin = (sentence.start..sentence.end.min(sentence.start + DATELINE))
            .find(|&at| tokens[at].kind == Kind::Dash || tokens[at].kind == Kind::Other)
            .map_or(sentence.start, |dash| dash + 1);
        let mention = self.phrase_at(begin)?;
        let head = &tokens[self.text.phrases[mention].head];
        let speaks = self.text.phrases[mention].kind == PhraseKind::Name
            || head.is(Class::ROLE.or(Class::GROUP).or(Class::ORGANIZATION).or(Class::THIRD_PERSON));
        // Many verbs are in no list; what is known of must be the subject's.
        let main = before.iter().take(MOST).filter(outside).find(|verb| verb.subject.is_some());
        let own = main.is_none_or(|main| main.subject == Some(mention) || main.token > cue.token);
        (speaks && own && self.text.phrases[mention].tokens.end < cue.token).then_some((mention, cue.token))
    }

    /// Whoever a sentence gives the view of: "To his neighbours he was “…”", "For Ada Brook, the keeper, light is “…”".
    fn viewer(&self, sentence: &Range<usize>, governing: usize) -> Option<(usize, usize)> {
        const PERSON: Class = Class::ROLE.or(Class::GROUP);
        let tokens = &self.text.tokens;
        let clause = self.clauses.verbs[governing];
        let mention = self.phrase_at(sentence.start + 1)?;
        let phrase = &self.text.phrases[mention];
        let person = tokens[phrase.head].is(PERSON)
            || phrase.kind == PhraseKind::Name
                && phrase.name.len() > 1
                && !tokens[phrase.head].is(Class::BODY);
        let opens = matches!(tokens[sentence.start].key, FOR | TO);
        let thing = clause.subject.is_some_and(|subject| subject != mention);
        (opens && person && thing && tokens[clause.token].is(Class::BE)).then_some((mention, clause.token))
    }

    /// Whoever the next block begins with, where the run fills its own and the words of that block follow: a story that
    /// opens with somebody's words. Not where somebody speaks in the block before, whose words these may be.
    fn introduced_after(&self, number: usize) -> Option<(usize, usize)> {
        let text = self.text;
        let run = &self.runs[number];
        let block = text.tokens[run.tokens.start].block as usize;
        if text.block(block) != run.tokens || run.words < LONG {
            return None;
        }
        if let Some(before) = number.checked_sub(1).map(|before| &self.runs[before]) {
            let before = text.tokens[before.tokens.start].block as usize;
            if (before + 1..block).all(|between| text.block(between).is_empty()) {
                return None;
            }
        }
        let next = (block + 1..text.page().blocks.len()).take(3).map(|next| text.block(next));
        let next = next.into_iter().find(|next| !next.is_empty())?;
        let mention = self.phrase_at(next.start)?;
        let phrase = &text.phrases[mention];
        let verb = self.clauses.verbs[self.clauses.verb_of[mention]? as usize];
        let goes_on = self.runs.get(number + 1).is_some_and(|run| next.contains(&run.tokens.start));
        let person = phrase.kind == PhraseKind::Name
            && phrase.name.len() > 1
            && !text.tokens[phrase.name.clone()].iter().any(|token| token.is(Class::BODY));
        (goes_on && person).then_some((mention, verb.token))
    }

    /// The name that is put to a description or to one of several: "the member for Orrin, Ada Brook, said".
    fn name_put_to(&self, mention: usize) -> Option<usize> {
        const FAR: usize = 8;
        let text = self.text;
        let tokens = &text.tokens;
        let phrases = &text.phrases;
        let described = &phrases[mention];
        let head = &tokens[described.head];
        // "The MP for Orrin": letters that are no name.
        let titled = described.kind == PhraseKind::Name
            && tokens[described.tokens.start].is(Class::DETERMINER)
            && head.is(Class::ROLE.or(Class::HONORIFIC));
        if described.kind == PhraseKind::Name && !titled {
            return None;
        }
        let verb = self.clauses.verbs[self.clauses.verb_of[mention]? as usize];
        if verb.route != Route::Apposition || verb.token < described.tokens.end {
            return None;
        }
        let comma = (described.tokens.end..verb.token.min(described.tokens.end + FAR))
            .find(|&at| tokens[at].kind == Kind::Comma)?;
        let between = phrases[mention + 1..].iter().take_while(|phrase| phrase.tokens.start < comma).last();
        // "a spokesman for the mayor, Tom Oak, said": who is Oak?
        if between.is_some_and(|phrase| tokens[phrase.head].is(Class::ROLE)) {
            return None;
        }
        let first = phrases.partition_point(|phrase| phrase.tokens.start <= comma);
        let name = (first..phrases.len().min(first + 2)).find(|&number| !phrases[number].owner)?;
        let phrase = &phrases[name];
        let ends = tokens.get(phrase.tokens.end).is_some_and(|token| token.kind == Kind::Comma);
        let body = tokens[phrase.name.clone()].iter().any(|token| token.is(Class::BODY.or(Class::PLACE)));
        // What says more than "the spokesman" is taken up by whoever it describes.
        let vague = titled || head.is(Class::PRONOUN) || phrases[first].owner;
        (vague
            && phrases[first].tokens.start == comma + 1
            && phrase.tokens.end < verb.token
            && phrase.kind == PhraseKind::Name
            && phrase.name.len() > 1
            && ends
            && !body)
            .then_some(name)
    }

    /// The phrase that begins at a token and could speak: of an owner and what it owns, what is owned.
    fn phrase_at(&self, at: usize) -> Option<usize> {
        let phrases = &self.text.phrases;
        let first = phrases.partition_point(|phrase| phrase.tokens.start < at);
        phrases.get(first).filter(|phrase| phrase.tokens.start == at)?;
        let number = (first..phrases.len().min(first + 3)).find(|&number| !phrases[number].owner)?;
        (phrases[number].tokens.start == at && self.can_speak(number)).then_some(number)
    }
}

fn is_adverb(token: &Token) -> bool {
    token.is(Class::ADVERB.or(Class::NEGATION))
}
