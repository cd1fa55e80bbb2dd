//! What the models look at: small numbers that describe a run, and a run together with one phrase that could
//! name its speaker. Structure only: no feature holds a word, beyond the class that the lexicon gives it.

use super::clause::{self, Clauses, Route};
use super::marks::Run;
use crate::token::{Class, Kind, Phrase, PhraseKind, Text, Token, lexicon};
use crate::word::key::ascii_keys;
use std::ops::Range;

/// How many features describe a run.
pub(super) const RUN_FEATURES: usize = 30;
/// How many features describe a candidate for a run; those of the run follow them.
pub(super) const PAIR_FEATURES: usize = 46;

/// How many phrases before and after a run could name its speaker.
const BACK: usize = 12;
const AHEAD: usize = 7;
/// How many sentences a run is away from the one before where there is none in its block.
const ALONE: u8 = 9;

/// What the features of one page are read from.
pub(super) struct Context<'t, 'p> {
    pub text: &'t Text<'p>,
    pub runs: &'t [Run],
    pub clauses: &'t Clauses,
    /// For each verb how many verbs of speech are before it that have a subject of their own, outside all runs; and of all.
    pub cues: &'t [u32],
}

/// Counts what [`Context::cues`] holds.
pub(super) fn count_cues(text: &Text<'_>, clauses: &Clauses) -> Vec<u32> {
    let mut cues = Vec::with_capacity(clauses.verbs.len() + 1);
    let mut count = 0;
    cues.push(count);
    for verb in &clauses.verbs {
        let speaks = text.tokens[verb.token].is(Class::SPEECH);
        count += u32::from(speaks & (verb.route != Route::Shared) & (clauses.run_at[verb.token] == 0));
        cues.push(count);
    }
    cues
}

/// What all candidates of a run share.
pub(super) struct Place {
    number: usize,
    before: Before,
    /// The sentences that the run begins and ends in, and the tokens that they go from and to.
    sentences: (usize, usize),
    start: usize,
    end: usize,
    /// The first phrase that begins after the run does.
    after: usize,
    /// The verbs before and after the run in them.
    governing: Beside,
    following: Beside,
    /// The nearest verbs of speech before and after the run in them, and the first of the sentence.
    cue_before: Beside,
    cue_after: Beside,
    first_cue: Beside,
    /// The verb before the run in its sentence whose subject most often speaks.
    likely: Beside,
    /// How many verbs of speech stand before the run in its sentence.
    cues: u8,
    /// The head of the mention of the run before.
    mention_key: Option<u32>,
    /// How many sentences the run before is away.
    to_previous: u8,
}

/// A verb near a run; all zeros for none.
#[derive(Clone, Copy)]
struct Beside {
    found: u8,
    route: u8,
    habit: u8,
    /// How its subject governs it: 2 where another verb shares the subject, 3 otherwise.
    own: u8,
    /// The subject and the token that it begins with; [`usize::MAX`] for none.
    subject: usize,
    begins: usize,
}

impl Beside {
    /// How much a phrase is the subject: 1 for one that begins where the subject does.
    fn governed_by(&self, candidate: usize, phrase: &Phrase) -> u8 {
        let near = u8::from(self.begins == phrase.tokens.start);
        if self.subject == candidate { self.own } else { near }
    }
}

/// What is known of the runs before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// The run before, if it is in the same block, and the phrase that names its speaker.
    pub run: Option<usize>,
    /// That phrase; also from an earlier block.
    pub mention: Option<usize>,
    /// The cue of the run before.
    pub cue: Option<usize>,
}

/// A distance in tokens, coarser the longer it is.
pub(super) fn bucket(distance: usize) -> u8 {
    const LAST: usize = 36;
    static BUCKETS: [u8; LAST + 1] = {
        let mut buckets = [0; LAST + 1];
        let mut distance = 0;
        while distance <= LAST {
            buckets[distance] = match distance {
                0..=3 => distance as u8,
                4..=5 => 4,
                6..=8 => 5,
                9..=13 => 6,
                14..=20 => 7,
                21..=35 => 8,
                _ => 9,
            };
            distance += 1;
        }
        buckets
    };
    BUCKETS[distance.min(LAST)]
}

pub(super) fn clip(value: usize, most: u8) -> u8 {
    value.min(most as usize) as u8
}

/// A code for each of some classes, by its number; `none` for all others.
const fn codes(none: u8, codes: &[(Class, u8)]) -> [u8; Class::NUMBERS] {
    let mut table = [none; Class::NUMBERS];
    let mut at = 0;
    while at < codes.len() {
        table[codes[at].0.number()] = codes[at].1;
        at += 1;
    }
    table
}

/// How much a word looks like a verb of speech: 0 for none, 1 for a word that only its place makes a verb.
pub(super) fn verb_class(token: &Token) -> u8 {
    /// The forms of "say", and the commonest ones of the others.
    const TOP: [u32; 7] = ascii_keys(["said", "told", "wrote", "added", "say", "says", "saying"]);
    const VERBS: Class =
        Class::SPEECH.or(Class::CUE).or(Class::BE).or(Class::VERB).or(Class::AUXILIARY).or(Class::MODAL);
    static CODES: [u8; Class::NUMBERS] = codes(
        1,
        &[
            (Class::SPEECH, 5),
            (Class::CUE, 4),
            (Class::BE, 3),
            (Class::VERB, 2),
            (Class::AUXILIARY, 2),
            (Class::MODAL, 2),
        ],
    );
    CODES[token.class.first_of(VERBS)] + u8::from(token.is(Class::SPEECH) && TOP.contains(&token.key))
}

/// How often the subject of a verb is who speaks, from 1 to 20; 0 where too little is known.
pub(super) fn verb_habit(lemma: u16) -> u8 {
    VERB_HABITS.get(lemma as usize).copied().unwrap_or(0)
}

/// For each verb of the lexicon, in its order: fitted, as the models are.
pub(super) static VERB_HABITS: &[u8] = include_bytes!("model/verbs.bin");

pub(super) fn verb_form(token: &Token) -> u8 {
    const FORMS: Class = Class::PAST.or(Class::THIRD).or(Class::ING).or(Class::BASE);
    static CODES: [u8; Class::NUMBERS] =
        codes(0, &[(Class::PAST, 1), (Class::THIRD, 2), (Class::ING, 3), (Class::BASE, 4)]);
    CODES[token.class.first_of(FORMS)]
}

/// The codes of function words that tell a speaker's place: "by Oak", "as Oak put it", "according to Oak".
fn own_code(key: u32) -> Option<u8> {
    const KEYS: [u32; 9] = ascii_keys(["by", "to", "from", "per", "according", "as", "that", "of", "on"]);
    const FIRST: u8 = 25;
    const SLOTS: usize = 32;
    /// From which bit on the keys differ in as many bits as the slots have.
    const SHIFT: u32 = {
        let mut shift = 0;
        while !differ(&KEYS, shift, SLOTS) {
            shift += 1;
        }
        shift
    };
    static WORDS: [(u32, u8); SLOTS] = {
        let mut words = [(0, 0); SLOTS];
        let mut at = 0;
        while at < KEYS.len() {
            words[(KEYS[at] >> SHIFT) as usize % SLOTS] = (KEYS[at], FIRST + at as u8);
            at += 1;
        }
        words
    };
    let word = WORDS[(key >> SHIFT) as usize % SLOTS];
    (word.0 == key && key != 0).then_some(word.1)
}

/// Whether keys fall into slots of their own by the bits from one on.
const fn differ(keys: &[u32], shift: u32, slots: usize) -> bool {
    let (mut at, mut taken) = (0, 0_u64);
    while at < keys.len() {
        let slot = 1 << ((keys[at] >> shift) as usize % slots);
        if taken & slot != 0 {
            return false;
        }
        taken |= slot;
        at += 1;
    }
    true
}

/// What a token next to a run is.
pub(super) fn neighbour(token: Option<&Token>) -> u8 {
    const fn code(kind: Kind) -> u8 {
        match kind {
            Kind::Word => 0,
            Kind::Comma => 1,
            Kind::Colon => 2,
            Kind::Dash => 3,
            Kind::Period | Kind::Exclaim | Kind::Ellipsis | Kind::Semicolon | Kind::Break => 4,
            Kind::Open | Kind::Close => 5,
            Kind::OpenBracket | Kind::CloseBracket => 6,
            Kind::Number => 7,
            Kind::Clitic => 8,
            Kind::Other => 9,
        }
    }
    let Some(token) = token else { return 0 };
    // Marks and words follow each other as they like: asking which it is first would be guessed wrong.
    let word = word_beside(token);
    if token.kind == Kind::Word { word } else { code(token.kind) }
}

/// What a word next to a run is: of several classes the first one counts, and some words come before most classes.
fn word_beside(token: &Token) -> u8 {
    const PLAIN: u8 = 12;
    const CAPITAL: u8 = 16;
    const CLASSES: Class = Class::SPEECH
        .or(Class::CUE)
        .or(Class::BE)
        .or(Class::AUXILIARY)
        .or(Class::MODAL)
        .or(Class::SUBORDINATOR)
        .or(Class::POSSESSIVE)
        .or(Class::DETERMINER)
        .or(Class::PREPOSITION)
        .or(Class::PRONOUN)
        .or(Class::CONJUNCTION)
        .or(Class::NOMINAL_CUE)
        .or(Class::VERB)
        .or(Class::ADVERB);
    static CODES: [u8; Class::NUMBERS] = codes(
        PLAIN,
        &[
            (Class::SPEECH, 24),
            (Class::CUE, 23),
            (Class::BE, 20),
            (Class::AUXILIARY, 19),
            (Class::MODAL, 19),
            (Class::SUBORDINATOR, 18),
            (Class::POSSESSIVE, 11),
            (Class::DETERMINER, 10),
            (Class::PREPOSITION, 13),
            (Class::PRONOUN, 17),
            (Class::CONJUNCTION, 14),
            (Class::NOMINAL_CUE, 22),
            (Class::VERB, 21),
            (Class::ADVERB, 15),
        ],
    );
    // "claims" may be a noun.
    let noun = if token.is(Class::ALSO_NOUN) { Class::CUE } else { Class::NONE };
    let number = token.class.without(noun).first_of(CLASSES);
    let capital = u8::from(number == Class::NUMBERS - 1) & u8::from(token.is_capital());
    let code = CODES[number] + capital * (CAPITAL - PLAIN);
    own_code(token.key).filter(|_| number > Class::MODAL.number()).unwrap_or(code)
}

/// What a phrase is, by its head.
pub(super) fn head_class(text: &Text<'_>, phrase: &Phrase) -> u8 {
    let head = &text.tokens[phrase.head];
    match phrase.kind {
        PhraseKind::Name if text.tokens[phrase.name.clone()].iter().any(|token| token.is(Class::BODY)) => 1,
        PhraseKind::Name => 0,
        PhraseKind::Pronoun => {
            let third = head.is(Class::THIRD_PERSON);
            if head.is(Class::POSSESSIVE) && phrase.owner {
                16
            } else if third && head.is(Class::PRONOUN) {
                let size = head.end - head.start;
                match text.word(phrase.head).as_bytes() {
                    [b'i' | b'I', ..] => 12,
                    [b't' | b'T', ..] => 11,
                    _ if size <= 3 => 10,
                    _ => 17,
                }
            } else if head.is(Class::RELATIVE) {
                if text.word(phrase.head).eq_ignore_ascii_case("who") { 13 } else { 14 }
            } else if head.is(Class::DETERMINER.or(Class::GROUP)) {
                18
            } else {
                15
            }
        }
        PhraseKind::Nominal => {
            const CLASSES: Class = Class::ROLE
                .or(Class::GROUP)
                .or(Class::NOMINAL_CUE)
                .or(Class::DOCUMENT)
                .or(Class::ORGANIZATION);
            static CODES: [u8; Class::NUMBERS] = codes(
                8,
                &[
                    (Class::ROLE, 2),
                    (Class::GROUP, 3),
                    (Class::NOMINAL_CUE, 4),
                    (Class::DOCUMENT, 5),
                    (Class::ORGANIZATION, 6),
                ],
            );
            CODES[head.class.first_of(CLASSES)]
        }
    }
}

impl Context<'_, '_> {
    /// The word that says that the speaker of a run speaks, given the phrase that names them.
    pub(super) fn cue(&self, number: usize, mention: usize) -> Option<usize> {
        let text = self.text;
        let run = &self.runs[number];
        let phrase = &text.phrases[mention];
        let from = text.sentences[text.sentence_of(run.tokens.start)].start;
        let to = text.sentences[text.sentence_of(run.tokens.end - 1)].end;
        // The nearest verb of the speaker's, on the side of the run where the speaker stands: a cue before any other.
        let verbs = &self.clauses.verbs;
        let mine = |verb: &usize| {
            verbs[*verb].subject == Some(mention) && self.clauses.run_at[verbs[*verb].token] == 0
        };
        let back = self.clauses.verbs_in(from..run.tokens.start).rev().take(12);
        let ahead = self.clauses.verbs_in(run.tokens.end..to).take(12);
        let is_cue = |verb: &usize| text.tokens[verbs[*verb].token].is(Class::CUE);
        let pick = |verbs: &mut dyn Iterator<Item = usize>| {
            let mut mine = verbs.filter(mine);
            let first = mine.next()?;
            Some(if is_cue(&first) { first } else { mine.find(is_cue).unwrap_or(first) })
        };
        let own = self.clauses.verb_of[mention].map(|verb| verb as usize);
        let verb = if phrase.head >= run.tokens.end {
            own.or_else(|| pick(&mut ahead.into_iter()))
        } else {
            pick(&mut back.into_iter()).or_else(|| pick(&mut ahead.into_iter())).or(own)
        };
        verb.map(|verb| self.clauses.verbs[verb].token).or_else(|| {
            // "according to Oak", "a statement from Oak".
            let before = phrase.tokens.start.checked_sub(2)?;
            text.tokens[before..phrase.tokens.start]
                .iter()
                .position(|token| {
                    token.is(Class::CUE.or(Class::NOMINAL_CUE))
                        || token.end - token.start == 9 && token.is(Class::PREPOSITION)
                })
                .map(|at| before + at)
        })
    }

    /// A hash of a run's words, marks and case aside.
    pub(super) fn fingerprint(&self, run: &Run) -> u64 {
        let words = self.text.tokens[run.inner()].iter().filter(|token| token.key != 0);
        words.fold(0, |hash: u64, token| (hash ^ u64::from(token.key)).wrapping_mul(0x100_0000_01b3))
    }

    /// Whether a run is whole sentences or a part of the writer's.
    pub(super) fn kind(&self, number: usize) -> super::QuoteKind {
        let run = &self.runs[number];
        let inner = run.inner();
        let first = &self.text.tokens[inner.start];
        let block = self.text.tokens[run.tokens.start].block;
        let before = run.tokens.start.checked_sub(1).and_then(|at| self.token(at, block));
        let opens = before.is_none_or(|before| {
            before.kind != Kind::Word && before.kind != Kind::Number && before.kind != Kind::Clitic
                || before.is(Class::SPEECH) && !before.is(Class::BE)
        });
        let whole = first.is_capital() && opens && run.words > 1
            || run.tokens.start == self.text.sentences[self.text.sentence_of(run.tokens.start)].start
                && run.words > 3;
        if whole { super::QuoteKind::Direct } else { super::QuoteKind::Mixed }
    }

    pub(super) fn token(&self, at: usize, block: u32) -> Option<&Token> {
        self.text.tokens.get(at).filter(|token| token.block == block)
    }

    /// Describes a run.
    #[inline(never)]
    pub(super) fn run(&self, number: usize) -> [u8; RUN_FEATURES] {
        let run = &self.runs[number];
        let text = self.text;
        let block = text.tokens[run.tokens.start].block;
        let inner = run.inner();
        let before = run.tokens.start.checked_sub(1).and_then(|at| self.token(at, block));
        let before2 = run.tokens.start.checked_sub(2).and_then(|at| self.token(at, block));
        let after = self.token(run.tokens.end, block);
        let after2 = self.token(run.tokens.end + 1, block);
        let first = &text.tokens[inner.start];
        let last = &text.tokens[inner.end - 1];
        let same = |other: usize| {
            self.runs.get(other).is_some_and(|other| text.tokens[other.tokens.start].block == block)
        };
        let earlier = (1..=4).take_while(|&back| number.checked_sub(back).is_some_and(same)).count();
        let later = (1..=4).take_while(|&ahead| same(number + ahead)).count();
        let sentence_before = &text.sentences[text.sentence_of(run.tokens.start)];
        let sentence_after = &text.sentences[text.sentence_of(run.tokens.end - 1)];
        let (mut verbs, mut function, mut capitals, mut small) = (0, 0, 0, 0);
        for token in &text.tokens[inner.clone()] {
            let (is_function, is_capital) = (token.is(Class::FUNCTION), token.is_capital());
            verbs += usize::from(token.is(Class::VERB.or(Class::AUXILIARY).or(Class::MODAL)));
            function += usize::from(is_function);
            capitals += usize::from(is_capital);
            small += usize::from((token.kind == Kind::Word) & !is_capital & !is_function);
        }
        let block_tokens = text.block(block as usize);
        let governing = self
            .clauses
            .verb_before(sentence_before.start, run.tokens.start, 0)
            .map(|verb| self.clauses.verbs[verb].token);
        let following = self
            .clauses
            .verb_from(run.tokens.end, sentence_after.end, 0)
            .map(|verb| self.clauses.verbs[verb].token);
        [
            neighbour(before),
            neighbour(before2),
            neighbour(after),
            neighbour(after2),
            match last.kind {
                Kind::Comma => 1,
                Kind::Period => 2,
                Kind::Exclaim => 3,
                Kind::Ellipsis | Kind::Dash => 4,
                _ => 0,
            },
            u8::from(first.is_capital()) + u8::from(first.is_capital() && first.is(Class::FUNCTION)),
            match run.words {
                0..=8 => run.words as u8,
                9..=14 => 9,
                15..=25 => 10,
                _ => 11,
            },
            earlier as u8,
            later as u8,
            u8::from(run.single),
            u8::from(run.closed),
            clip(verbs, 4),
            clip(function, 6),
            (capitals * 8 / run.words.max(1)) as u8,
            u8::from(run.tokens.start == sentence_before.start),
            u8::from(run.tokens.end >= sentence_after.end),
            u8::from(run.tokens.start == block_tokens.start),
            u8::from(run.tokens.end >= block_tokens.end),
            governing.map_or(0, |verb| verb_class(&text.tokens[verb])),
            governing.map_or(10, |verb| bucket(run.tokens.start - verb - 1)),
            following.map_or(0, |verb| verb_class(&text.tokens[verb])),
            following.map_or(10, |verb| bucket(verb - run.tokens.end)),
            u8::from(before.is_some_and(|token| token.is(Class::NAMING)))
                + 2 * u8::from(before2.is_some_and(|token| token.is(Class::NAMING))),
            u8::from([before, before2, after, after2].iter().flatten().any(|token| token.is(Class::WORK))),
            clip(self.verbs_outside(block_tokens.clone()), 3),
            clip(self.verbs_outside(sentence_before.clone()), 3),
            u8::from(small == 0),
            before.map_or(0, verb_form),
            self.colon_before(block),
            u8::from(
                first.kind == Kind::Word
                    && first.is_capital()
                    && text.tokens.get(inner.start + 1).is_some_and(|second| second.kind == Kind::Colon),
            ),
        ]
    }

    /// How many verbs of speech with a subject of their own stand between two tokens, outside all runs.
    fn cues_between(&self, from: usize, to: usize) -> u8 {
        const MOST: usize = 20;
        let Range { start, end } = self.clauses.verbs_in(from..to);
        let before = |verb: usize| self.cues.get(verb).map_or(0, |&cues| cues as usize);
        clip(before(end.min(start + MOST)).saturating_sub(before(start)), 3)
    }

    /// The last or first verb of speech among some tokens, outside all runs.
    fn cue_near(&self, tokens: Range<usize>, last: bool) -> Option<usize> {
        const MOST: usize = 12;
        let verbs = &self.clauses.verbs;
        let numbers = self.clauses.verbs_in(tokens);
        let speaks = |&number: &usize| {
            let at = verbs[number].token;
            self.clauses.run_at[at] == 0 && self.text.tokens[at].is(Class::SPEECH)
        };
        if last { numbers.rev().take(MOST).find(speaks) } else { numbers.take(MOST).find(speaks) }
    }

    /// The verb among some tokens, outside all runs, whose subject most often speaks; the last of several.
    fn likely_cue(&self, tokens: Range<usize>) -> Option<usize> {
        const MOST: usize = 12;
        let verbs = &self.clauses.verbs;
        let Range { start: from, end: to } = self.clauses.verbs_in(tokens);
        (from.max(to.saturating_sub(MOST))..to)
            .filter(|&number| self.clauses.run_at[verbs[number].token] == 0)
            .max_by_key(|&number| verb_habit(self.text.tokens[verbs[number].token].lemma))
    }

    /// How many verbs some tokens have outside all runs.
    pub(super) fn verbs_outside(&self, tokens: Range<usize>) -> usize {
        self.clauses.verbs[self.clauses.verbs_in(tokens)]
            .iter()
            .take(12)
            .filter(|verb| self.clauses.run_at[verb.token] == 0)
            .count()
    }

    /// The block before the one that is read last, if there is one.
    fn block_before(&self, block: u32) -> Option<Range<usize>> {
        (0..block as usize)
            .rev()
            .take(3)
            .map(|block| self.text.block(block))
            .find(|tokens| !tokens.is_empty())
    }

    /// How the block before ends: 1 with a colon, 2 inside an open run, 3 with a run, 0 otherwise.
    fn colon_before(&self, block: u32) -> u8 {
        let Some(tokens) = self.block_before(block) else { return 0 };
        let end = (tokens.start..tokens.end)
            .rev()
            .take(2)
            .find(|&at| !matches!(self.text.tokens[at].kind, Kind::Period));
        match end {
            Some(at) if self.text.tokens[at].kind == Kind::Colon => 1,
            Some(at) if self.clauses.run_at[at] != 0 => {
                match self.runs.get(self.clauses.run_at[at] as usize - 1) {
                    Some(run) if !run.closed => 2,
                    _ => 3,
                }
            }
            _ => 0,
        }
    }

    /// The phrases that could name the speaker of a run, nearest first on each side: in its block and outside
    /// all runs, and the mention of the run before.
    #[inline(never)]
    pub(super) fn candidates(&self, place: &Place) -> Vec<usize> {
        const LOOKED_AT: usize = 80;
        let run = &self.runs[place.number];
        let phrases = &self.text.phrases;
        let block = self.text.block(self.text.tokens[run.tokens.start].block as usize);
        let split = phrases.partition_point(|phrase| phrase.head < run.tokens.start);
        let mut found = Vec::with_capacity(BACK + AHEAD + 1);
        let back = (0..split).rev().take_while(|&number| phrases[number].tokens.start >= block.start);
        found.extend(back.take(LOOKED_AT).filter(|&number| self.can_speak(number)).take(BACK));
        let ahead =
            (split..phrases.len()).skip_while(|&number| phrases[number].tokens.start < run.tokens.end);
        let ahead = ahead.take_while(|&number| phrases[number].tokens.end <= block.end);
        found.extend(ahead.take(LOOKED_AT).filter(|&number| self.can_speak(number)).take(AHEAD));
        // A block that has no verb of its own outside its runs, or opens with a run, may be announced by the block before.
        if run.tokens.start == block.start
            && let Some(announced) = self.block_before(self.text.tokens[run.tokens.start].block)
        {
            let from = phrases.partition_point(|phrase| phrase.tokens.start < announced.start);
            let to = phrases.partition_point(|phrase| phrase.tokens.start < announced.end);
            found.extend(
                (from..to)
                    .rev()
                    .filter(|&number| self.can_speak(number) && self.clauses.verb_of[number].is_some())
                    .take(3),
            );
        }
        if let Some(mention) = place.before.mention.filter(|mention| !found.contains(mention)) {
            found.push(mention);
        }
        found
    }

    /// Whether a phrase is one of the [candidates](Context::candidates) of a run. What stands near needs no list.
    pub(super) fn is_candidate(&self, place: &Place, candidate: usize) -> bool {
        let run = &self.runs[place.number].tokens;
        let phrases = &self.text.phrases;
        let phrase = &phrases[candidate];
        let near = if phrase.head < run.start {
            place.after.saturating_sub(candidate) <= BACK
        } else {
            let from = candidate.saturating_sub(AHEAD - 1);
            phrase.tokens.start >= run.end
                && phrases[..candidate].get(from.wrapping_sub(1)).is_none_or(|far| far.tokens.start < run.end)
        };
        let block = |at: usize| self.text.tokens[at].block;
        if place.before.mention == Some(candidate) {
            true
        } else if near && block(phrase.tokens.start) == block(run.start) {
            self.can_speak(candidate)
        } else {
            self.candidates(place).contains(&candidate)
        }
    }

    pub(super) fn can_speak(&self, number: usize) -> bool {
        let phrase = &self.text.phrases[number];
        let head = &self.text.tokens[phrase.head];
        if self.clauses.run_at[phrase.head] != 0 {
            return false;
        }
        match phrase.kind {
            // "CLAIM: …", "THE FACTS: …" are headings.
            PhraseKind::Name
                if self.token(phrase.tokens.end, head.block).is_some_and(|next| next.kind == Kind::Colon)
                    && (head.is(Class::NOMINAL_CUE.or(Class::DOCUMENT).or(Class::VERB))
                        || self.text.tokens[phrase.tokens.start].is(Class::DETERMINER)) =>
            {
                false
            }
            // "Q: …": an interview's question is nobody's name.
            PhraseKind::Name
                if head.end - head.start == 1
                    && phrase.tokens.len() == 1
                    && self
                        .token(phrase.tokens.end, head.block)
                        .is_some_and(|next| next.kind == Kind::Colon) =>
            {
                false
            }
            PhraseKind::Name if clause::is_dateline(self.text, phrase) => false,
            // "May said", "Ms. May": whoever is called like a month.
            PhraseKind::Name => {
                !head.is(Class::MONTH.or(Class::DAY))
                    || phrase.tokens.len() > 2
                    || phrase.name.len() > 1 && self.text.tokens[phrase.name.start].is(Class::HONORIFIC)
                    || self.clauses.verb_of[number].is_some_and(|verb| {
                        self.text.tokens[self.clauses.verbs[verb as usize].token].is(Class::SPEECH)
                    })
            }
            PhraseKind::Pronoun => head.is(Class::PRONOUN.or(Class::POSSESSIVE)),
            // "chairman, CEO and president Ada Brook said": the first of several words for one person.
            PhraseKind::Nominal
                if head.is(Class::ROLE)
                    && !self.text.tokens[phrase.tokens.start].is(Class::DETERMINER.or(Class::POSSESSIVE))
                    && !head.is(Class::GROUP)
                    && !head.is_capital()
                    && self.clauses.verb_of[number].is_none()
                    && self
                        .token(phrase.tokens.end, head.block)
                        .is_some_and(|next| next.kind == Kind::Comma || next.is(Class::CONJUNCTION)) =>
            {
                false
            }
            PhraseKind::Nominal => {
                const SPEAKS: Class = Class::ROLE
                    .or(Class::GROUP)
                    .or(Class::DOCUMENT)
                    .or(Class::ORGANIZATION)
                    .or(Class::NOMINAL_CUE)
                    .or(Class::BODY);
                head.is(SPEAKS) || !head.is(Class::TIME) && self.clauses.verb_of[number].is_some()
            }
        }
    }

    /// What describing the candidates of a run needs of the run; what it needs of the runs before is yet to come.
    #[inline(never)]
    pub(super) fn place(&self, number: usize) -> Place {
        let text = self.text;
        let run = &self.runs[number];
        let sentences = (text.sentence_of(run.tokens.start), text.sentence_of(run.tokens.end - 1));
        let start = text.sentences[sentences.0].start;
        let end = text.sentences[sentences.1].end;
        Place {
            number,
            before: Before::default(),
            sentences,
            start,
            end,
            after: text.phrases.partition_point(|phrase| phrase.tokens.start <= run.tokens.start),
            governing: self.near(self.clauses.verb_before(start, run.tokens.start, 0)),
            following: self.near(self.clauses.verb_from(run.tokens.end, end, 0)),
            cue_before: self.near(self.cue_near(start..run.tokens.start, true)),
            cue_after: self.near(self.cue_near(run.tokens.end..end, false)),
            first_cue: self.near(self.cue_near(start..run.tokens.start, false)),
            likely: self.near(self.likely_cue(start..run.tokens.start)),
            cues: self.cues_between(start, run.tokens.start),
            mention_key: None,
            to_previous: ALONE,
        }
    }

    /// Adds to what describing the candidates of a run needs what is known of the runs before.
    pub(super) fn follow(&self, place: &mut Place, before: Before) {
        let text = self.text;
        place.before = before;
        place.mention_key = before.mention.map(|mention| text.tokens[text.phrases[mention].head].key);
        place.to_previous = before.run.map_or(ALONE, |previous| {
            let previous = text.sentence_of(self.runs[previous].tokens.end - 1);
            clip(place.sentences.0.saturating_sub(previous), ALONE - 1)
        });
    }

    /// What the phrases near a run need of a verb.
    fn near(&self, verb: Option<usize>) -> Beside {
        const NOBODY: usize = usize::MAX;
        let Some(verb) = verb.map(|verb| &self.clauses.verbs[verb]) else {
            return Beside { found: 0, route: 0, habit: 0, own: 0, subject: NOBODY, begins: NOBODY };
        };
        Beside {
            found: 1,
            route: verb.route as u8,
            habit: verb_habit(self.text.tokens[verb.token].lemma),
            own: if verb.route == Route::Shared { 2 } else { 3 },
            subject: verb.subject.unwrap_or(NOBODY),
            begins: verb.subject.map_or(NOBODY, |subject| self.text.phrases[subject].tokens.start),
        }
    }

    /// How many phrases begin between a run and one that could name its speaker, and how many of them are subjects.
    fn phrases_between(&self, place: &Place, candidate: usize) -> (u8, u8) {
        const FEW: u8 = 6;
        const MOST: usize = 12;
        let phrases = &self.text.phrases;
        let run = &self.runs[place.number].tokens;
        let begin = phrases[candidate].tokens.start;
        let (first, low, high) = if begin < run.start {
            (candidate + 1, begin, run.start)
        } else {
            (place.after, run.start, begin)
        };
        let (mut between, mut subjects) = (0, 0);
        let beyond = phrases[first..].iter().zip(&self.clauses.verb_of[first..]);
        let beyond = beyond.skip_while(|(phrase, _)| phrase.tokens.start == low).take(MOST);
        for (_, verb) in beyond.take_while(|(phrase, _)| phrase.tokens.start < high) {
            between = FEW.min(between + 1);
            subjects += u8::from(verb.is_some());
        }
        (between, subjects)
    }

    /// The subjects of the verbs of speech on either side of a run, each once.
    pub(super) fn subjects_beside(&self, place: &Place) -> impl Iterator<Item = usize> {
        let subject = |verb: Beside| Some(verb.subject).filter(|&subject| subject < self.text.phrases.len());
        let (after, before) = (subject(place.cue_after), subject(place.cue_before));
        after.into_iter().chain(before.filter(|&before| after != Some(before)))
    }

    /// Describes a phrase that could name the speaker of a run.
    #[inline(never)]
    pub(super) fn pair(&self, place: &Place, candidate: usize) -> [u8; PAIR_FEATURES] {
        let &Place { number, before, sentences: (sentence_start, sentence_end), start, end, .. } = place;
        let text = self.text;
        let run = &self.runs[number];
        let phrase = &text.phrases[candidate];
        let tokens = &text.tokens;
        let block = tokens[run.tokens.start].block;
        let after = phrase.tokens.start >= run.tokens.end;
        let same_block = tokens[phrase.head].block == block;
        let sentence = text.sentence_of(phrase.head);
        let apart = if after {
            sentence.saturating_sub(sentence_end)
        } else {
            sentence_start.saturating_sub(sentence)
        };
        let distance = if after {
            phrase.tokens.start - run.tokens.end
        } else {
            run.tokens.start.saturating_sub(phrase.tokens.end)
        };
        let (between, subjects) = self.phrases_between(place, candidate);
        let runs_between = if after {
            let later = self.runs[number + 1..].iter().take(3);
            later.take_while(|other| other.tokens.start < phrase.tokens.start).count()
        } else {
            let earlier = self.runs[..number].iter().rev().take(4);
            earlier.take_while(|other| other.tokens.end > phrase.tokens.start).count()
        };
        let verb = self.clauses.verb_of[candidate].map(|verb| &self.clauses.verbs[verb as usize]);
        let verb_token = verb.map(|verb| &tokens[verb.token]);
        let back =
            phrase.tokens.start.checked_sub(1).and_then(|at| self.token(at, tokens[phrase.head].block));
        let back2 =
            phrase.tokens.start.checked_sub(2).and_then(|at| self.token(at, tokens[phrase.head].block));
        let front = self.token(phrase.tokens.end, tokens[phrase.head].block);
        let own = &text.sentences[sentence];
        let governs = |verb: &Beside| verb.governed_by(candidate, phrase);
        let first_in_sentence = {
            let earlier = text.phrases[..candidate].iter().rev().take(4);
            earlier.take_while(|other| other.tokens.start >= own.start).count()
        };
        let (to_run, from_run) = match verb {
            Some(verb) if verb.token < run.tokens.start => (bucket(run.tokens.start - verb.token - 1) + 1, 0),
            Some(verb) if verb.token >= run.tokens.end => (0, bucket(verb.token - run.tokens.end) + 1),
            _ => (0, 0),
        };
        let commas = if after {
            &tokens[run.tokens.end..phrase.tokens.start]
        } else {
            &tokens[phrase.tokens.end.min(run.tokens.start)..run.tokens.start]
        };
        let commas = commas.iter().rev().take(40).filter(|token| token.kind == Kind::Comma).count();
        [
            u8::from(after),
            u8::from(same_block),
            clip(apart, 5),
            bucket(distance),
            between,
            runs_between as u8,
            phrase.kind as u8,
            head_class(text, phrase),
            clip(phrase.name.len(), 5),
            verb_token.map_or(0, verb_class),
            verb_token.map_or(0, verb_form),
            verb.map_or(0, |verb| verb.route as u8),
            to_run,
            from_run,
            neighbour(back),
            neighbour(back2),
            neighbour(front),
            back.map_or(0, |back| if back.kind == Kind::Word { verb_class(back) } else { 0 }),
            governs(&place.governing),
            governs(&place.following),
            first_in_sentence as u8,
            u8::from(phrase.tokens.start == own.start),
            u8::from(before.mention == Some(candidate)),
            u8::from(place.mention_key == Some(tokens[phrase.head].key)),
            place.to_previous,
            clip(commas, 4),
            u8::from(tokens[phrase.head].is(Class::DETERMINER)),
            place.governing.route,
            place.following.route,
            clip(run.tokens.start - start, 9),
            clip(end.saturating_sub(run.tokens.end), 9),
            clip(tokens[phrase.tokens.clone()].len(), 6),
            verb_token.map_or(0, |token| {
                // A text that reads does what a person does who says.
                let reads = tokens[phrase.head].is(Class::DOCUMENT) && lexicon::lemma(token.lemma) == "read";
                verb_habit(if reads { lexicon::verb("say") } else { token.lemma })
            }),
            back.map_or(0, |token| if token.is(Class::VERB) { verb_habit(token.lemma) } else { 0 }),
            place.governing.habit,
            place.following.habit,
            verb.map_or(0, |verb| neighbour(self.token(verb.token + 1, block))),
            verb.map_or(0, |verb| self.cues_between(verb.token + 1, run.tokens.start)),
            verb.map_or(0, |verb| 1 + self.cues_between(own.start, verb.token)),
            place.cues,
            governs(&place.cue_before) + place.cue_before.found,
            governs(&place.cue_after) + place.cue_after.found,
            governs(&place.first_cue) + place.first_cue.found,
            governs(&place.likely) + place.likely.found,
            place.likely.habit,
            subjects,
        ]
    }
}
