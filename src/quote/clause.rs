//! Verbs and their subjects: a shallow parse of every sentence, just deep enough to say who says what.
//!
//! A subject stands before its verb, with an apposition, a relative clause, a prepositional phrase or a bracket
//! between them at most; or after it ("said Ms. Brook"). A verb without a subject of its own takes that of the
//! verb before it: "She thanked them and said …", "…, she said, adding that …".

use super::marks::Run;
use super::set::{self, TokenSet};
use crate::token::{Class, Kind, Phrase, PhraseKind, Text, Token, is_verb_here, lexicon, shape};
use std::ops::Range;

/// How a verb came to its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Route {
    /// No subject was found.
    None,
    /// The verb follows the phrase, with nothing but adverbs and auxiliaries between.
    Direct,
    /// A bracket is between them: "Oak (R-Texas) said".
    Bracket,
    /// A prepositional phrase is between them: "a lawyer for Oak said".
    Preposition,
    /// An apposition or a relative clause is between them: "Oak, who leads the port, said".
    Apposition,
    /// The subject follows the verb: "said Oak".
    Inverted,
    /// The subject is that of the verb before: "and said", "adding".
    Shared,
}

/// A verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub token: usize,
    /// The subject: a place in [`Text::phrases`].
    pub subject: Option<usize>,
    pub route: Route,
}

/// The shallow parse of a page.
#[derive(Debug, Default)]
pub(super) struct Clauses {
    /// Every verb, in document order.
    pub verbs: Vec<Verb>,
    /// For each phrase the verb that it is the subject of: a place in `verbs`.
    pub verb_of: Vec<Option<u32>>,
    /// The words outside all runs that could report: verbs, "according", nouns like "claim".
    pub reporting: TokenSet,
    /// For each token the number of verbs before it, and of all verbs after the last token.
    before: Vec<u32>,
    /// For each token the number of the run that it is in, plus one.
    pub run_at: Vec<u32>,
}

/// The first word of "according to".
pub(super) const ACCORDING: u32 = lexicon::ascii_key(b"according");

/// How far a subject may be from its verb, in tokens.
const REACH: usize = 45;

/// What is known of the verbs of a text while it is parsed.
struct Search<'t, 'p> {
    text: &'t Text<'p>,
    /// Of the sentences up to the one that is parsed the verbs, beyond it what looks like one.
    verbs: TokenSet,
    /// The words that could report.
    reporting: TokenSet,
    /// How many tokens are in the sets.
    read: usize,
    /// For each token of the sentence the nearest subject that it could have as a verb, unless the other one's way to it
    /// is longer for a reason: in "a lawyer for Oak said", "Oak" stands right before the verb, but after a preposition.
    subjects: Vec<Option<(u32, Route)>>,
    /// The verbs of the sentence that have such a subject.
    found: Vec<usize>,
}

impl<'t, 'p> Search<'t, 'p> {
    fn new(text: &'t Text<'p>) -> Self {
        let set = || TokenSet::of(text.tokens.len());
        let (verbs, reporting) = (set(), set());
        Self { text, verbs, reporting, read: 0, subjects: Vec::new(), found: Vec::new() }
    }

    /// Reads the next tokens into the sets, without a branch: no processor foresees what the next word is.
    fn read(&mut self) {
        const REPORTS: Class = Class::CUE.or(Class::NOMINAL_CUE).or(Class::ACCORDING);
        let tokens = &self.text.tokens[self.read..];
        let tokens = &tokens[..tokens.len().min(set::SIZE)];
        let (mut verbs, mut reporting) = (0, 0);
        for (place, token) in tokens.iter().enumerate() {
            verbs |= u64::from(token.is(Class::VERB)) << place;
            reporting |= u64::from(token.is(REPORTS)) << place;
        }
        self.verbs.push(verbs);
        self.reporting.push(reporting);
        self.read += set::SIZE;
    }

    /// Finds the verbs of a sentence, those outside its phrases and those that a phrase is the subject of. The phrases
    /// begin with `first`; gives the first phrase of the next sentence.
    fn find(&mut self, sentence: &Range<usize>, first: usize) -> usize {
        while self.read < sentence.end {
            self.read();
        }
        let text = self.text;
        if self.subjects.len() < sentence.len() {
            self.subjects.resize(sentence.len(), None);
        }
        self.found.clear();
        let mut number = first;
        while let Some(phrase) = text.phrases.get(number).filter(|phrase| phrase.tokens.end <= sentence.end) {
            let Range { start, end } = phrase.tokens;
            self.verbs.remove(start..end);
            if can_be_subject(text, phrase, sentence.start)
                && let Some((verb, route)) = verb_after(text, end, sentence.end.min(end + REACH))
            {
                let subject = &mut self.subjects[verb - sentence.start];
                if subject.is_none() || !after_preposition(text, start) {
                    *subject = Some((number as u32, route));
                    self.found.push(verb);
                }
            }
            number += 1;
        }
        for &verb in &self.found {
            self.verbs.insert(verb);
        }
        number
    }
}

impl Clauses {
    /// Parses the text, given its runs.
    #[inline(never)]
    pub(super) fn parse(text: &Text<'_>, runs: &[Run]) -> Self {
        let mut clauses = Self {
            verbs: Vec::with_capacity(text.tokens.len() / 8),
            verb_of: vec![None; text.phrases.len()],
            reporting: TokenSet::default(),
            before: Vec::new(),
            run_at: vec![0; text.tokens.len()],
        };
        for (number, run) in runs.iter().enumerate() {
            clauses.run_at[run.tokens.clone()].fill(number as u32 + 1);
        }
        let mut search = Search::new(text);
        // The first phrase of the sentence.
        let mut phrase = 0;
        for sentence in &text.sentences {
            phrase = search.find(sentence, phrase);
            let first = clauses.verbs.len();
            let mut at = search.verbs.next(sentence.start, sentence.end);
            while at < sentence.end {
                let best = search.subjects[at - sentence.start].take();
                clauses.add_verb(text, sentence, first, at, best);
                at = search.verbs.next(at + 1, sentence.end);
            }
        }
        for run in runs {
            search.reporting.remove(run.tokens.clone());
        }
        clauses.reporting = search.reporting;
        clauses.before = search.verbs.counts(text.tokens.len());
        clauses
    }

    /// Adds a verb, given the nearest subject before it; the verbs of its sentence begin with `first`.
    #[inline]
    fn add_verb(
        &mut self,
        text: &Text<'_>,
        sentence: &Range<usize>,
        first: usize,
        at: usize,
        best: Option<(u32, Route)>,
    ) {
        let mut verb = Verb { token: at, subject: None, route: Route::None };
        if let Some((number, route)) = best {
            (verb.subject, verb.route) = (Some(number as usize), route);
        }
        if text.tokens[at].is(Class::SPEECH) {
            if let Some(number) = inverted_subject(text, self, at, sentence.clone())
                && verb.route != Route::Direct
            {
                (verb.subject, verb.route) = (Some(number), Route::Inverted);
            }
            if let Some(number) = verb.subject
                && verb.route == Route::Direct
                && let Some(subject) = self.past_reduced_relative(text, first, number)
            {
                (verb.subject, verb.route) = (Some(subject), Route::Preposition);
            }
        }
        if verb.subject.is_none()
            && let Some(before) = self.shares_with(text, first, sentence.start, at)
        {
            (verb.subject, verb.route) = (before.subject, Route::Shared);
        }
        // "said Oak on a call to announce the move": Oak stays the subject of "said".
        let taken = |number: usize| {
            let verb = self.verb_of[number].map(|verb| &self.verbs[verb as usize]);
            verb.is_some_and(|verb| verb.route == Route::Inverted)
        };
        if let Some(number) = verb.subject.filter(|&number| verb.route != Route::Shared && !taken(number)) {
            self.verb_of[number] = Some(self.verbs.len() as u32);
        }
        self.verbs.push(verb);
    }

    /// The verbs among some tokens: places in [`Clauses::verbs`].
    pub(super) fn verbs_in(&self, tokens: Range<usize>) -> Range<usize> {
        let before = |at: usize| self.before.get(at).map_or(self.verbs.len(), |&verbs| verbs as usize);
        let first = before(tokens.start);
        first..before(tokens.end).max(first)
    }

    /// The last verb before a token, no further back than `from`, and outside any run other than `quoted`.
    pub(super) fn verb_before(&self, from: usize, at: usize, quoted: u32) -> Option<usize> {
        self.verbs_in(from..at).rev().take(12).find(|&number| self.run_at[self.verbs[number].token] == quoted)
    }

    /// The first verb from a token on, before `to`, and outside any run other than `quoted`.
    pub(super) fn verb_from(&self, at: usize, to: usize, quoted: u32) -> Option<usize> {
        self.verbs_in(at..to).take(12).find(|&number| self.run_at[self.verbs[number].token] == quoted)
    }

    /// The verb whose subject a verb without one takes: the one before it, unless form or place points further back.
    fn shares_with(&self, text: &Text<'_>, first: usize, start: usize, at: usize) -> Option<Verb> {
        const FINITE: Class = Class::PAST.or(Class::THIRD);
        let quoted = self.run_at[at];
        let mut earlier =
            self.verbs[first..].iter().rev().take(12).filter(|verb| self.run_at[verb.token] == quoted);
        let token = &text.tokens[at];
        let before = if token.is(FINITE.or(Class::ING)) { &text.tokens[start..at] } else { &[] };
        let before = before.iter().rev().find(|before| !before.is(Class::ADVERB) && !before.is_in_ly());
        let subject = |verb: &Verb| {
            verb.subject.is_some_and(|subject| !text.tokens[text.phrases[subject].head].is(Class::RELATIVE))
        };
        let further = match before {
            // "Oak wants to mend it and said": what "and" joins has the same form.
            Some(before) if before.is(Class::CONJUNCTION) && token.is(FINITE) => earlier
                .clone()
                .find(|verb| subject(verb) && text.tokens[verb.token].class.and(token.class).any(FINITE)),
            // "Oak said the pier would close, adding": whoever speaks goes on speaking.
            Some(before) if matches!(before.kind, Kind::Comma | Kind::Dash) && token.is(Class::ING) => {
                earlier.clone().find(|verb| {
                    let verb_token = &text.tokens[verb.token];
                    subject(verb) && verb_token.is(FINITE) && verb_token.is(Class::SPEECH)
                })
            }
            _ => None,
        };
        further.or_else(|| earlier.next()).copied()
    }

    /// The subject of a verb that follows a phrase inside a participle's clause: "a captain speaking to Oak said",
    /// "a witness questioned by the police said".
    fn past_reduced_relative(&self, text: &Text<'_>, first: usize, number: usize) -> Option<usize> {
        let phrase = &text.phrases[number];
        if !after_preposition(text, phrase.tokens.start) {
            return None;
        }
        let participle = self.verbs[first..].last().filter(|verb| verb.route == Route::Direct)?;
        let subject = participle.subject?;
        let plain = |token: &Token| {
            matches!(token.kind, Kind::Word | Kind::Number | Kind::Clitic)
                && !token.is(Class::CONJUNCTION.or(Class::RELATIVE).or(Class::AUXILIARY).or(Class::MODAL))
                && (!token.is(Class::SUBORDINATOR) || token.is(Class::PREPOSITION))
        };
        let joins = text.phrases[subject].tokens.end == participle.token
            && participle.token < phrase.tokens.start
            && text.tokens[participle.token].is(Class::ING.or(Class::PAST))
            && text.tokens[participle.token + 1..phrase.tokens.start].iter().all(plain);
        joins.then_some(subject)
    }
}

/// The verb that a phrase ending before `from` is the subject of; its sentence goes to `end`. Mostly the next word tells.
#[inline]
fn verb_after(text: &Text<'_>, from: usize, end: usize) -> Option<(usize, Route)> {
    const OTHERS: Class =
        Class::AUXILIARY.or(Class::MODAL).or(Class::ADVERB).or(Class::NEGATION).or(Class::RELATIVE);
    const LEADS_ON: Class = OTHERS.or(Class::PREPOSITION);
    const SEVERAL: Class = OTHERS.or(Class::CONJUNCTION).or(Class::VERB);
    let next = text.tokens[..end].get(from)?;
    match next.kind {
        // A preposition that is nothing else.
        Kind::Word if next.is(Class::PREPOSITION) && !(next.is(SEVERAL) || next.is_in_ly()) => {
            verb_further(text, from + 1..end, Route::Preposition)
        }
        Kind::Word if next.is(LEADS_ON) || next.is_in_ly() => verb_further(text, from..end, Route::Direct),
        Kind::Word if next.is(Class::VERB) && !next.is(Class::CONJUNCTION) => Some((from, Route::Direct)),
        // An unknown word where the verb has to be.
        Kind::Word => (next.class == Class::NONE && !next.is_capital()).then_some((from, Route::Direct)),
        Kind::Clitic | Kind::OpenBracket | Kind::Comma | Kind::Dash => {
            verb_further(text, from..end, Route::Direct)
        }
        _ => None,
    }
}

/// The same for a verb that may stand further away, given what leads on to it.
#[inline(never)]
fn verb_further(text: &Text<'_>, tokens: Range<usize>, mut route: Route) -> Option<(usize, Route)> {
    let Range { start: from, end } = tokens;
    let mut at = from;
    let mut auxiliary = None;
    // Whether a word that is not known to be a verb may be taken for one.
    let mut fresh = route == Route::Direct;
    while at < end {
        // Most words of a prepositional phrase change nothing.
        if route == Route::Preposition && !fresh && auxiliary.is_none() {
            at += text.tokens[at..end].iter().take_while(|token| is_passed(token)).count();
        }
        let Some(token) = text.tokens[..end].get(at) else { break };
        match token.kind {
            Kind::Word => {
                if token.is(Class::CONJUNCTION)
                    && text.tokens[..end].get(at + 1).is_some_and(|next| next.is(Class::VERB))
                {
                    // "the crews on Monday and wrote": the verb is somebody else's.
                    break;
                } else if token.is(Class::AUXILIARY.or(Class::MODAL)) {
                    auxiliary = auxiliary.or(Some(at));
                    fresh = true;
                } else if token.is(Class::VERB) && !(token.is(Class::PREPOSITION) && !token.is(Class::PAST)) {
                    let finite =
                        token.is(Class::PAST.or(Class::THIRD).or(Class::BASE)) || auxiliary.is_some();
                    if finite && (fresh || !token.is(Class::ALSO_NOUN) || is_verb_here(&text.tokens, at)) {
                        return Some((at, route));
                    }
                    if !finite && route == Route::Direct {
                        return Some((at, route));
                    }
                    fresh = false;
                } else if token.is(Class::ADVERB.or(Class::NEGATION)) || token.is_in_ly() {
                } else if auxiliary.is_some()
                    && token.is(Class::PREPOSITION)
                    && let Some(participle) = participle_past(text, at + 1..end)
                {
                    // "has in the past described"
                    return Some((participle, route));
                } else if token.is(Class::RELATIVE)
                    && auxiliary.is_none()
                    && let Some(verb) = verb_past_relative(text, at..end)
                {
                    // "a neighbour of the family who rang the guards said"
                    return Some(verb);
                } else if token.is(Class::RELATIVE) && route == Route::Direct && at > from {
                    return auxiliary.map(|verb| (verb, route));
                } else if token.is(Class::PREPOSITION)
                    && auxiliary.is_none()
                    && matches!(route, Route::Direct | Route::Preposition | Route::Bracket)
                {
                    route = Route::Preposition;
                    fresh = false;
                } else if token.is(Class::FUNCTION) && route == Route::Direct {
                    break;
                } else if fresh && !token.is_capital() && token.class == Class::NONE {
                    // An unknown word where the verb has to be.
                    return Some((at, route));
                } else if route == Route::Direct {
                    break;
                }
                if auxiliary.is_some()
                    && !token.is(Class::AUXILIARY.or(Class::MODAL).or(Class::ADVERB).or(Class::NEGATION))
                    && !token.is_in_ly()
                {
                    break;
                }
            }
            Kind::Number | Kind::Other if route == Route::Preposition => {}
            Kind::Clitic if at == from || route == Route::Preposition => {
                // "She’s said", "they’ve argued": the auxiliary is run on.
                fresh = true;
            }
            Kind::OpenBracket => {
                let close = (at..end).find(|&at| text.tokens[at].kind == Kind::CloseBracket)?;
                at = close;
                route = route.max(Route::Bracket);
                fresh = true;
            }
            Kind::Comma | Kind::Dash if auxiliary.is_none() => {
                // "Oak (R-Texas), said": the bracket is the apposition.
                let bracket = route == Route::Bracket && text.tokens[at - 1].kind == Kind::CloseBracket;
                return verb_past_apposition(text, at - usize::from(bracket), end);
            }
            _ => break,
        }
        at += 1;
    }
    auxiliary.map(|verb| (verb, route))
}

/// Whether a token in a prepositional phrase neither is a verb nor says that none follows.
fn is_passed(token: &Token) -> bool {
    const EVENT: Class =
        Class::CONJUNCTION.or(Class::AUXILIARY).or(Class::MODAL).or(Class::VERB).or(Class::RELATIVE);
    matches!(token.kind, Kind::Word | Kind::Number | Kind::Other) & !token.is(EVENT)
}

/// The verb past an apposition that the comma at `from` opens: the next comma that a finite verb follows.
fn verb_past_apposition(text: &Text<'_>, from: usize, end: usize) -> Option<(usize, Route)> {
    let parts =
        |token: &Token| matches!(token.kind, Kind::Comma | Kind::Dash | Kind::Semicolon | Kind::Colon);
    let mut at = from + 1;
    if at < end && text.tokens[at].kind == Kind::Open {
        return None;
    }
    while at < end {
        at += text.tokens[at..end].iter().take_while(|token| !parts(token)).count();
        let Some(mark) = text.tokens[..end].get(at) else { break };
        if matches!(mark.kind, Kind::Semicolon | Kind::Colon) {
            break;
        }
        let found = verb_past_comma(text, at + 1..end);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    verb_past_relative(text, from + 1..at)
}

/// The finite verb, or else the auxiliary, that some tokens after a comma begin with.
fn verb_past_comma(text: &Text<'_>, tokens: Range<usize>) -> Option<(usize, Route)> {
    let end = tokens.end;
    let mut verb = tokens.start;
    let mut auxiliary = None;
    while verb < end {
        let next = &text.tokens[verb];
        if next.is(Class::AUXILIARY.or(Class::MODAL)) {
            auxiliary = auxiliary.or(Some(verb));
        } else if !(next.is(Class::ADVERB.or(Class::NEGATION)) || next.is_in_ly()) {
            break;
        }
        verb += 1;
    }
    let finite = text.tokens[..end].get(verb).is_some_and(|next| {
        next.is(Class::VERB)
            && !next.is(Class::PREPOSITION)
            && (next.is(Class::PAST.or(Class::THIRD))
                || auxiliary.is_some()
                || next.is(Class::BASE) && is_verb_here(&text.tokens, verb))
    });
    let verb = if finite { Some(verb) } else { auxiliary };
    verb.map(|verb| (verb, Route::Apposition))
}

/// The verb past a relative clause that no comma closes: "Oak, who was elected in June told the council". The
/// clause's own verb comes first; it must be none that could report what the second one says.
fn verb_past_relative(text: &Text<'_>, tokens: Range<usize>) -> Option<(usize, Route)> {
    let first = text.tokens.get(tokens.start).filter(|_| !tokens.is_empty())?;
    if !first.is(Class::RELATIVE) || !first.is(Class::PRONOUN) && first.is(Class::DETERMINER) {
        return None;
    }
    let mut own = false;
    for at in tokens.start + 1..tokens.end {
        let token = &text.tokens[at];
        if token.kind == Kind::Comma {
            return None;
        }
        // A word that nobody knows, right after "who", is the verb.
        own |= at == tokens.start + 1 && token.class == Class::NONE && !token.is_capital();
        if !token.is(Class::VERB) || token.is(Class::PREPOSITION) {
            continue;
        }
        let before = &text.tokens[at - 1];
        let finite = token.is(Class::PAST.or(Class::THIRD)) && !token.is(Class::ALSO_NOUN);
        if own && finite && token.is(Class::SPEECH) {
            let plain = matches!(before.kind, Kind::Word | Kind::Number) && !before.is(Class::FUNCTION);
            return plain.then_some((at, Route::Apposition));
        }
        if token.is(Class::SPEECH) {
            return None;
        }
        own = true;
    }
    None
}

/// Whether a phrase of a sentence can be the subject of a verb that matters. A year or a day is no subject that speaks.
fn can_be_subject(text: &Text<'_>, phrase: &Phrase, sentence: usize) -> bool {
    let head = &text.tokens[phrase.head];
    let adverb = (phrase.tokens.len() == 1) & head.is_in_ly();
    let never = phrase.owner | (head.kind == Kind::Number) | head.is(Class::DAY) | adverb;
    !never
        && !is_rest_of_place(text, phrase)
        && !(phrase.tokens.start == sentence && is_dateline(text, phrase))
}

/// The participle that follows a short phrase between an auxiliary and its verb.
fn participle_past(text: &Text<'_>, tokens: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 4;
    let at = tokens
        .take(LONGEST)
        .take_while(|&at| text.tokens[at].kind == Kind::Word)
        .find(|&at| text.tokens[at].is(Class::VERB) && !text.tokens[at].is(Class::ALSO_NOUN))?;
    text.tokens[at].is(Class::PAST).then_some(at)
}

/// "Germany" in "at the institute in Munich, Germany, said": what a comma adds to a place.
fn is_rest_of_place(text: &Text<'_>, phrase: &Phrase) -> bool {
    let Some(comma) = phrase.tokens.start.checked_sub(1) else { return false };
    text.tokens[comma].kind == Kind::Comma
        && comma > 1
        && text.tokens[comma - 1].is_capital()
        && text.tokens[comma - 2].is(Class::PREPOSITION)
        && text.tokens[phrase.tokens.clone()].iter().all(|token| token.is(Class::PLACE))
}

/// Whether a phrase is the place that a story begins with: "ORRIN, Maine (AP) —".
pub(super) fn is_dateline(text: &Text<'_>, phrase: &Phrase) -> bool {
    const LONGEST: usize = 12;
    let tokens = &text.tokens;
    let head = &tokens[phrase.head];
    if phrase.kind != PhraseKind::Name || !head.is_capital() {
        return false;
    }
    let block = text.block(head.block as usize);
    if phrase.tokens.start != block.start {
        return false;
    }
    let rest = phrase.tokens.end..block.end.min(phrase.tokens.end + LONGEST);
    let Some(dash) = rest.clone().find(|&at| tokens[at].kind == Kind::Dash) else { return false };
    // Capitals alone may be a body's: "UNICEF — which runs it — said".
    let capitals = dash > rest.start
        && tokens[phrase.tokens.clone()]
            .iter()
            .all(|token| token.kind != Kind::Word || token.looks(shape::ALL_CAPS));
    (capitals || head.is(Class::PLACE))
        && tokens[rest.start..dash].iter().all(|token| token.kind != Kind::Word || token.is_capital())
}

fn after_preposition(text: &Text<'_>, at: usize) -> bool {
    // "analysts at Oak & Elm said", "the mayors of Orrin and Elmtown said"
    let mut at = at;
    while at > 1
        && (text.tokens[at - 1].is(Class::CONJUNCTION)
            || text.tokens[at - 1].kind == Kind::Other && text.word(at - 1) == "&")
        && text.tokens[at - 2].is_capital()
        && text.tokens[at].is_capital()
    {
        at -= 2;
    }
    at.checked_sub(1).is_some_and(|before| {
        let token = &text.tokens[before];
        token.is(Class::PREPOSITION) && !token.is(Class::SUBORDINATOR)
    })
}

/// The subject that follows a verb of speech: "said Oak", "says the ministry".
#[inline(never)]
fn inverted_subject(text: &Text<'_>, clauses: &Clauses, at: usize, sentence: Range<usize>) -> Option<usize> {
    let verb = &text.tokens[at];
    if !verb.is(Class::PAST.or(Class::THIRD).or(Class::BASE)) {
        return None;
    }
    // The verb follows the quotation, or opens the sentence.
    let before =
        at.checked_sub(1).map(|before| &text.tokens[before]).filter(|before| before.block == verb.block);
    let opens = at == sentence.start
        || before.is_none_or(|before| {
            matches!(
                before.kind,
                Kind::Close | Kind::Comma | Kind::Dash | Kind::Exclaim | Kind::Ellipsis | Kind::Break
            ) || before.is(Class::SUBORDINATOR) && text.word(at - 1).eq_ignore_ascii_case("as")
        });
    // Who is told follows "told".
    if !opens || lexicon::lemma(verb.lemma) == "tell" {
        return None;
    }
    // "said quietly": no noun.
    let from = at + 1 + usize::from(at + 1 < sentence.end && text.tokens[at + 1].is_in_ly());
    let first = text.phrases.partition_point(|phrase| phrase.tokens.start < from);
    let number = (first..text.phrases.len().min(first + 3)).find(|&number| !text.phrases[number].owner)?;
    let phrase = &text.phrases[number];
    let near = phrase.tokens.start == from
        || text.phrases.get(first).is_some_and(|owner| owner.tokens.start == from);
    // "Oak, a Democrat, said Tuesday": a day is nobody.
    let head = &text.tokens[phrase.head];
    if head.is(Class::DAY.or(Class::TIME).or(Class::MONTH)) && phrase.name.len() < 2 {
        return None;
    }
    // "Its director, Ada Brook, said crews were ready": what follows is the subject of the clause that is reported.
    let reported = before.is_some_and(|before| matches!(before.kind, Kind::Comma | Kind::Dash))
        && text.tokens[..sentence.end].get(phrase.tokens.end).is_some_and(|next| {
            next.is(Class::AUXILIARY.or(Class::MODAL))
                || next.is(Class::VERB) && next.is(Class::PAST.or(Class::THIRD)) && !next.is(Class::ALSO_NOUN)
        });
    if reported {
        return None;
    }
    let person = phrase.kind != PhraseKind::Pronoun
        || text.tokens[phrase.head].is(Class::PRONOUN) && !text.tokens[phrase.head].is(Class::RELATIVE);
    (near && phrase.tokens.end <= sentence.end && person && clauses.run_at[phrase.head] == clauses.run_at[at])
        .then_some(number)
}
