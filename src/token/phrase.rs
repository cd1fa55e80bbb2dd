//! Noun phrases that could name a speaker: names with their titles, pronouns, words for people, groups, bodies
//! and documents. A shallow chunker over lexicon classes, capitals and word endings; no tagger.
//!
//! A phrase ends before prepositions, commas and verbs: of "Ada Brook, director of the port" it gives "Ada Brook",
//! "director" and "the port". An owner is a phrase of its own, inside the phrase of what is owned: "Brook" in
//! "Brook’s lawyer".

use super::{Class, Kind, Token, shape};
use crate::word::key::ascii_keys;
use std::ops::Range;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// Ends in capitalised words: "the White House", "campaign manager Ada Brook".
    Name,
    /// "she", "who", "some", or the owner in "his claim".
    Pronoun,
    /// Anything else: "a senior official", "the report".
    Nominal,
}

/// A noun phrase.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    /// Its tokens, determiner and titles included.
    pub tokens: Range<usize>,
    /// The word that says what it is: the last one.
    pub head: usize,
    pub kind: PhraseKind,
    /// The capitalised words at the end of a [`PhraseKind::Name`], honorifics included; empty otherwise.
    pub name: Range<usize>,
    /// Whether it owns what follows: "Brook’s", "his".
    pub owner: bool,
}

/// Words for people and what speaks like people.
const NOUN: Class = Class::ROLE
    .or(Class::GROUP)
    .or(Class::DOCUMENT)
    .or(Class::ORGANIZATION)
    .or(Class::NOMINAL_CUE)
    .or(Class::HONORIFIC)
    .or(Class::ALSO_NOUN)
    .or(Class::SETTING)
    .or(Class::BODY)
    .or(Class::TIME);

const MODIFIER: Class = Class::ADJECTIVE.or(Class::NUMERAL).or(Class::NATIONAL);

/// What can be a noun or modify one, whatever else it can be.
const KNOWN: Class = MODIFIER.or(NOUN);

/// What can stand between two capitalised words of one name.
const PARTICLES: [u32; 20] = ascii_keys([
    "de", "da", "di", "del", "della", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ul",
    "y", "dos", "ten", "ter",
]);

/// Adds the phrases of a sentence.
#[inline(never)]
pub(super) fn chunk(tokens: &[Token], sentence: Range<usize>, out: &mut Vec<Phrase>) {
    let mut at = sentence.start;
    let all = &tokens[..sentence.end];
    while let Some(token) = all.get(at) {
        if begins_none(token) {
            at += 1;
            continue;
        }
        let read = phrase(all, at, token, out);
        at = read.next;
        // What follows a phrase without a determiner of its own is its verb.
        if let Some(next) = all.get(at) {
            at += usize::from(read.found & !next.is(Class::FUNCTION) & !next.is_capital());
        }
    }
}

/// Whether a word looks small wherever it stands.
fn is_small(token: &Token) -> bool {
    (token.kind == Kind::Word) & !token.looks(shape::CAPITAL | shape::FIRST)
}

/// Whether no phrase begins with a token, whatever stands around it: a mark, or a small function word or verb that is no
/// determiner, pronoun or adjective and no noun.
#[inline]
fn begins_none(token: &Token) -> bool {
    const BEGINS: Class = Class::DETERMINER
        .or(Class::POSSESSIVE)
        .or(Class::PRONOUN)
        .or(Class::OBJECT)
        .or(Class::BASE)
        .or(KNOWN);
    let other = is_small(token) & token.is(Class::FUNCTION.or(Class::VERB)) & !token.is(BEGINS);
    other | !matches!(token.kind, Kind::Word | Kind::Number)
}

/// Whether a token is a small word that can be nothing else than a noun or what modifies one: most words of a phrase.
#[inline]
fn is_plain(token: &Token) -> bool {
    is_small(token) & !token.is(Class::FUNCTION.or(Class::VERB))
}

/// Whether a token ends a phrase that has no name yet: a mark, or a small function word that can be nothing else.
#[inline]
fn ends(token: &Token) -> bool {
    let mark = !matches!(token.kind, Kind::Word | Kind::Number | Kind::Clitic);
    mark | (is_small(token) & token.is(Class::FUNCTION) & !token.is(KNOWN))
}

/// Whether a word counts as capitalised: a sentence's first word only if the lexicon does not know it.
fn is_name_word(token: &Token) -> bool {
    const PLAIN: Class = Class::FUNCTION
        .or(Class::VERB)
        .or(NOUN.without(Class::HONORIFIC.or(Class::BODY)))
        .or(Class::ADJECTIVE);
    token.is_capital()
        && !(token.looks(shape::FIRST)
            && !token.looks(shape::ALL_CAPS | shape::POINT)
            && token.is(PLAIN.or(Class::NUMERAL)))
}

/// Whether a capitalised word cannot go on with a name: "Says", "The", "Is" in a headline.
fn ends_name(token: &Token) -> bool {
    if token.looks(shape::ALL_CAPS | shape::POINT) {
        return false;
    }
    token.is(Class::FUNCTION) && !token.is(Class::ADJECTIVE.or(Class::NUMERAL))
        || token.is(Class::CUE)
            && token.is(Class::PAST.or(Class::THIRD).or(Class::ING))
            && !token.is(Class::ALSO_NOUN.or(NOUN))
}

/// How a phrase begins.
enum Lead {
    /// With its first word or number.
    Body,
    /// With a determiner that its body follows.
    Determiner,
    /// It is this word alone.
    Pronoun,
    /// There is none.
    Nothing,
}

/// Looks at the first token of a phrase, a word or number that may be a pronoun or a numeral; adds an owner or a pronoun.
#[inline(never)]
fn lead(tokens: &[Token], at: usize, token: &Token, out: &mut Vec<Phrase>) -> Lead {
    const PRONOUN: Class = Class::PRONOUN.or(Class::OBJECT);
    const DETERMINER: Class = Class::DETERMINER.or(Class::POSSESSIVE);
    const RARE: Class = Class::RELATIVE.or(Class::NUMERAL);
    let counts = token.is(RARE) && {
        if begins_clause(token, tokens.get(at + 1)) {
            return Lead::Nothing;
        }
        counts(token, tokens.get(at + 1))
    };
    if (counts || token.is(DETERMINER)) && !is_proper(token) {
        if token.is(Class::POSSESSIVE) && !token.is(Class::RELATIVE) {
            push(out, at..at + 1, PhraseKind::Pronoun, true);
        }
        return Lead::Determiner;
    }
    if token.is(PRONOUN) && !is_proper(token) {
        push(out, at..at + 1, PhraseKind::Pronoun, false);
        return Lead::Pronoun;
    }
    Lead::Body
}

/// Whether a word only begins the clause whose subject comes next.
#[inline(never)]
fn begins_clause(token: &Token, next: Option<&Token>) -> bool {
    let Some(next) = next else { return false };
    // "that some have called": the clause begins with "some".
    let some = || !token.is(Class::POSSESSIVE) && next.is(Class::PRONOUN) && next.is(Class::DETERMINER);
    // "which Oak thinks": the clause's subject is Oak.
    let named = || {
        token.is(Class::DETERMINER)
            && is_name_word(next)
            && (next.class == Class::NONE || next.is(Class::HONORIFIC))
    };
    token.is(Class::RELATIVE) && (some() || named())
}

/// "one expert": a number, and no pronoun.
#[inline(never)]
fn counts(token: &Token, next: Option<&Token>) -> bool {
    token.is(Class::NUMERAL)
        && token.is(Class::PRONOUN)
        && next.is_some_and(|next| {
            next.kind == Kind::Word && !next.is(Class::FUNCTION) && !next.is(Class::VERB.without(NOUN))
        })
}

/// Where to go on after a phrase, and whether there was one that ends there and owns nothing.
struct Read {
    next: usize,
    found: bool,
}

/// Reads the phrase that begins with `first`, the token at `from`.
#[inline]
fn phrase(tokens: &[Token], from: usize, first: &Token, out: &mut Vec<Phrase>) -> Read {
    /// What may be more than a determiner, or none.
    const RARE: Class =
        Class::PRONOUN.or(Class::OBJECT).or(Class::POSSESSIVE).or(Class::RELATIVE).or(Class::NUMERAL);
    let mut start = from;
    let mut determiner = first.is(Class::DETERMINER);
    if first.is(RARE) | first.looks(shape::ALL_CAPS | shape::POINT) {
        determiner = match lead(tokens, from, first, out) {
            Lead::Body => false,
            Lead::Determiner => true,
            Lead::Pronoun => return Read { next: from + 1, found: true },
            Lead::Nothing => return Read { next: from + 1, found: false },
        };
    }
    let body = from + usize::from(determiner);
    let mut at = body;
    // Where the capitalised words at the phrase's end begin.
    let mut name = None;
    while let Some(token) = tokens.get(at) {
        if name.is_none() {
            if is_plain(token) {
                at += 1;
                continue;
            }
            if ends(token) {
                break;
            }
        }
        let next = move || tokens.get(at + 1);
        match token.kind {
            Kind::Word if is_name_word(token) && !(name.is_some() && ends_name(token)) => {
                if name.is_none() {
                    // "the presumptive Republican nominee": an adjective with a capital begins no name.
                    let modifies =
                        token.is(MODIFIER) && next().is_some_and(|next| next.is(KNOWN) && !next.is_capital());
                    if at > body && !takes_name(&tokens[at - 1], determiner) {
                        // "the firebrand MP": letters that are no name.
                        let office = determiner && token.is(Class::ROLE) && token.looks(shape::ALL_CAPS);
                        if (modifies || office) && tokens[at - 1].kind == Kind::Word {
                            at += 1;
                            continue;
                        }
                        break;
                    }
                    name = Some(at);
                }
                at += 1;
            }
            Kind::Word if name.is_some() && joins_name(token, next()) => at += 1,
            Kind::Word if name.is_some_and(|name| of_body(tokens, name, at)) => at += 1,
            Kind::Word | Kind::Number if is_nounish(tokens, at, body, determiner) => {
                // After a name only a word that is known as a noun goes on: "the Brook campaign".
                if name.is_some()
                    && !token.is(NOUN.or(Class::ADJECTIVE))
                    && !goes_with_noun(tokens, at, determiner)
                {
                    break;
                }
                name = None;
                at += 1;
            }
            Kind::Clitic if at > body && next().is_some_and(|next| next.kind == Kind::Word) => {
                let next = at + 1;
                let goes_on = is_name_word(&tokens[next]) || is_nounish(tokens, next, next, true);
                let size = tokens[at].end - tokens[at].start;
                if !goes_on || size > 4 {
                    break;
                }
                finish(tokens, start..at, name, true, out);
                name = None;
                at += 1;
            }
            _ => break,
        }
    }
    if at == body {
        let found = determiner && first.is(Class::PRONOUN);
        if found {
            push(out, from..from + 1, PhraseKind::Pronoun, false);
        }
        return Read { next: from + 1, found };
    }
    // A trailing possessive without anything owned is not part of the phrase.
    if tokens[at - 1].kind == Kind::Clitic {
        return Read { next: at, found: false };
    }
    if name.is_some()
        && start > 0
        && tokens[start - 1].kind == Kind::Word
        && tokens[start - 1].is(Class::HONORIFIC)
    {
        start -= 1;
    }
    finish(tokens, start..at, name, false, out);
    Read { next: at, found: true }
}

/// Whether a word that nobody knows, after a name, goes on with the phrase.
fn goes_with_noun(tokens: &[Token], at: usize, determiner: bool) -> bool {
    let token = &tokens[at];
    if token.class != Class::NONE {
        return false;
    }
    let next = tokens.get(at + 1);
    // "Harbor marine scientist Ada Brook": a word that nobody knows, before a role with a name.
    let of_role = next.is_some_and(|next| next.is(Class::ROLE) && !next.is_capital())
        && tokens.get(at + 2).is_some_and(Token::is_capital);
    // "The U.N. human rights office": after an article the name is what somebody's office is called by.
    let noun = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is(NOUN) && !token.is_capital() && !token.is(Class::VERB))
    };
    of_role
        || determiner
            && token.kind == Kind::Word
            && (noun(at + 1)
                || noun(at + 2) && tokens[at + 1].class == Class::NONE
                // "one Harbor commenter wrote"
                || next.is_some_and(|next| next.is(Class::SPEECH) && next.is(Class::PAST)))
}

fn is_proper(token: &Token) -> bool {
    token.looks(shape::ALL_CAPS | shape::POINT) && token.is_capital() && token.end - token.start > 1
}

fn push(out: &mut Vec<Phrase>, tokens: Range<usize>, kind: PhraseKind, owner: bool) {
    let head = tokens.end - 1;
    out.push(Phrase { name: head..head, tokens, head, kind, owner });
}

#[inline]
fn finish(tokens: &[Token], range: Range<usize>, name: Option<usize>, owner: bool, out: &mut Vec<Phrase>) {
    let head = range.end - 1;
    let Some(mut first) = name else {
        push(out, range, PhraseKind::Nominal, owner);
        return;
    };
    while first > range.start && tokens[first - 1].is(Class::HONORIFIC) && tokens[first - 1].is_capital() {
        first -= 1;
    }
    out.push(Phrase { name: first..range.end, tokens: range, head, kind: PhraseKind::Name, owner });
}

/// Whether a name can follow a lower-case word in the same phrase: "spokesman Oak", not "the week Oak".
fn takes_name(before: &Token, determiner: bool) -> bool {
    if before.kind == Kind::Clitic
        || before.is(Class::ROLE.or(Class::HONORIFIC).or(MODIFIER).or(Class::ORGANIZATION))
    {
        return true;
    }
    !before.is(NOUN.or(Class::VERB)) && !determiner && before.kind == Kind::Word
}

fn joins_name(token: &Token, next: Option<&Token>) -> bool {
    next.is_some_and(|next| is_name_word(next) && !ends_name(next))
        && !token.is_capital()
        && PARTICLES.contains(&token.key)
}

/// Whether the word at `at` is the "of", "for", "and" or "the" inside the name of a body: "the Bureau of Labor".
fn of_body(tokens: &[Token], name: usize, at: usize) -> bool {
    let token = &tokens[at];
    if token.is_capital() && !token.looks(shape::FIRST)
        || !token.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER))
    {
        return false;
    }
    let size = token.end - token.start;
    if size > 3
        || !tokens[name..at]
            .iter()
            .any(|word| word.is(Class::BODY.or(Class::ORGANIZATION).or(Class::HONORIFIC)))
    {
        return false;
    }
    let capital = |at: usize| tokens.get(at).is_some_and(|next| next.is_capital() && !ends_name(next));
    // "of", "for", "the", "and" between capitals; "of the" before one.
    if token.is(Class::DETERMINER) {
        return capital(at + 1) && tokens[at - 1].is(Class::PREPOSITION);
    }
    let joins =
        token.is(Class::PREPOSITION) && matches!(token.key, key if key == of_key() || key == for_key());
    joins
        && (capital(at + 1)
            || tokens.get(at + 1).is_some_and(|next| next.is(Class::DETERMINER)) && capital(at + 2))
}

fn of_key() -> u32 {
    const { super::lexicon::ascii_key(b"of") }
}

fn lead_key() -> u32 {
    const { super::lexicon::ascii_key(b"lead") }
}

fn talks_key() -> u32 {
    const { super::lexicon::ascii_key(b"talks") }
}

fn for_key() -> u32 {
    const { super::lexicon::ascii_key(b"for") }
}

/// Whether a word, not part of a name, can be a noun or modify one where it stands.
#[inline]
fn is_nounish(tokens: &[Token], at: usize, body: usize, determiner: bool) -> bool {
    let token = &tokens[at];
    // Most words are known at once: a noun, an adjective, a number, a name; or a preposition.
    if !token.is(Class::FUNCTION.or(Class::VERB)) {
        if token.is(KNOWN) || !token.looks(shape::FIRST) || token.is_capital() {
            return true;
        }
    } else if token.is(Class::FUNCTION) {
        if !token.is(KNOWN) {
            return false;
        }
    } else if !token.is(Class::BASE.or(KNOWN)) && !token.looks(shape::FIRST) {
        // "said", "going": no noun unless an article or an adjective stands before it.
        return is_modified(tokens, at, body, determiner) && is_nounish_here(tokens, at, body, determiner);
    }
    is_nounish_here(tokens, at, body, determiner)
}

/// Whether a determiner or an adjective of the same phrase stands before a word.
#[inline]
fn is_modified(tokens: &[Token], at: usize, body: usize, determiner: bool) -> bool {
    if at > body { tokens[at - 1].is(MODIFIER) } else { determiner }
}

/// The same for what depends on the words around it.
#[inline(never)]
fn is_nounish_here(tokens: &[Token], at: usize, body: usize, determiner: bool) -> bool {
    let token = &tokens[at];
    let after_modifier = is_modified(tokens, at, body, determiner);
    if token.is(MODIFIER) {
        return !(token.is(Class::PREPOSITION) && !after_modifier);
    }
    if token.is(Class::FUNCTION) {
        return token.is(NOUN) && after_modifier && !token.is(Class::AUXILIARY.or(Class::MODAL));
    }
    if token.is(Class::VERB) {
        return is_verb_nounish(tokens, at, body, determiner, after_modifier);
    }
    // A word that the lexicon does not know, at a sentence's beginning.
    after_modifier
}

/// The same for a form of a verb.
fn is_verb_nounish(tokens: &[Token], at: usize, body: usize, determiner: bool, after_modifier: bool) -> bool {
    let token = &tokens[at];
    // "lead author": the verb is the one in front of a role.
    if token.key == lead_key() && tokens.get(at + 1).is_some_and(|next| next.is(Class::ROLE)) {
        return true;
    }
    let next_is_noun = || {
        tokens.get(at + 1).is_some_and(|next| {
            next.kind == Kind::Word
                && !next.is(Class::FUNCTION)
                && (next.is(NOUN) || next.is_capital() || next.class == Class::NONE)
        })
    };
    // "“…,” comments Ada Brook": what follows the closing mark is the verb.
    let follows_quote = at > 0 && tokens[at - 1].kind == Kind::Close && tokens[at - 1].block == token.block;
    if follows_quote && token.is(Class::SPEECH) && token.is(Class::THIRD) && is_verb_here(tokens, at) {
        return false;
    }
    // "Ada Brook talks about boats": peace talks have no first name.
    if token.key == talks_key()
        && at > body + 1
        && !determiner
        && tokens[body].is(Class::MALE.or(Class::FEMALE))
        && tokens[body].is_capital()
        && tokens[at - 1].is_capital()
        && tokens.get(at + 1).is_some_and(|next| next.is(Class::PREPOSITION))
    {
        return false;
    }
    // "Opposing coach Ada Brook laughed": the name is the subject of the verb after it, and nobody's object.
    if token.looks(shape::FIRST)
        && token.is(Class::ING)
        && tokens.get(at + 1).is_some_and(|next| next.is(Class::ROLE) && !next.is_capital())
        && tokens.get(at + 2).is_some_and(Token::is_capital)
    {
        let after = tokens[at + 2..].iter().take(5).find(|token| !token.is_capital());
        return after.is_some_and(|after| after.is(Class::VERB) && after.is(Class::PAST.or(Class::THIRD)));
    }
    // ", saying": without an article the participle of a word of speech is the verb, unless it is a subject.
    if token.is(Class::ING)
        && token.is(Class::CUE)
        && at == body
        && !determiner
        && !tokens.get(at + 1).is_some_and(|next| next.is(Class::PAST.or(Class::THIRD).or(Class::BE)))
    {
        return false;
    }
    // "the Brook campaign Chairman Tom Oak"
    if token.is(Class::ORGANIZATION)
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_capital() && next.is(Class::ROLE.or(Class::HONORIFIC)))
    {
        return true;
    }
    // "“…,” Brook notes." and "“…,” the keeper answers.": nothing follows, and a subject stands before it.
    let first = body - usize::from(determiner && body > 0);
    let ends = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.kind, Kind::Period | Kind::Comma | Kind::Break | Kind::Exclaim | Kind::Dash)
    });
    if at > body
        && ends
        && token.is(Class::SPEECH)
        && token.is(Class::THIRD)
        && !token.is_capital()
        && first > 0
        && tokens[first - 1].kind == Kind::Close
        && tokens[first - 1].block == token.block
    {
        return false;
    }
    if token.is(NOUN) && !(token.is(Class::PAST) && !token.is(Class::BASE)) {
        return after_modifier || at == body || !is_verb_here(tokens, at);
    }
    // "the former champion": after an article or an adjective a bare verb is a noun.
    let bare = token.is(Class::BASE) && !token.is(Class::PAST) && at > 0 && {
        let before = &tokens[at - 1];
        before.is(Class::DETERMINER.or(Class::POSSESSIVE)) && !before.is(Class::RELATIVE)
            || at > body && before.is(Class::ADJECTIVE) && !before.is(Class::ADVERB)
    };
    bare || token.is(Class::PAST.or(Class::ING)) && after_modifier && next_is_noun()
}

/// Whether a word that is both a noun and a verb ("claims", "reports") is the verb, by what follows.
pub(crate) fn is_verb_here(tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    match next.kind {
        Kind::Open | Kind::Colon => true,
        Kind::Word => {
            next.is(Class::SUBORDINATOR
                .or(Class::DETERMINER)
                .or(Class::POSSESSIVE)
                .or(Class::PRONOUN)
                .or(Class::OBJECT))
                && !next.is(Class::AUXILIARY)
                || next.is_capital()
        }
        _ => false,
    }
}
