//! What single words are: function words, cue verbs with their forms, words for people, groups and documents.
//!
//! Word lists only, no sequences. Verbs are given by their base form and, where it is not regular, their forms;
//! all forms are made when the crate is compiled.

use super::words::{VERBS, WORDS};
use crate::word::gather::{self, Gathered, Listed, Piece};
pub(crate) use crate::word::key::ascii_key;

/// What a word can be; a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class { $($(#[$doc])* pub(crate) const $name: Class = Class(1 << $bit);)* }
    };
}

classes! {
    /// "a", "the", "this", "some".
    DETERMINER = 0;
    /// "his", "their": a determiner that points to somebody.
    POSSESSIVE = 1;
    /// A pronoun that can be a subject: "she", "they", "everyone".
    PRONOUN = 2;
    /// A pronoun that can be an object: "him", "them".
    OBJECT = 3;
    /// A personal pronoun of the third person: "he", "him", "they", "it".
    THIRD_PERSON = 4;
    /// "who", "which", "that".
    RELATIVE = 5;
    PREPOSITION = 6;
    /// "and", "or", "but".
    CONJUNCTION = 7;
    /// "that", "because", "if", "when".
    SUBORDINATOR = 8;
    /// A form of be, have or do.
    AUXILIARY = 9;
    /// "will", "could".
    MODAL = 10;
    ADVERB = 11;
    /// "not", "never", "no".
    NEGATION = 12;
    /// "Mr.", "Dr.", "Sen.": stands before a name and is part of the mention.
    HONORIFIC = 13;
    /// One person, by what they are or do: "spokesman", "professor".
    ROLE = 14;
    /// Several people: "officials", "critics".
    GROUP = 15;
    /// A text that speaks: "report", "statement", "lawsuit", "poll".
    DOCUMENT = 16;
    /// A body that speaks: "company", "ministry", "campaign".
    ORGANIZATION = 17;
    /// A noun that says that somebody speaks: "claim", "argument", "remarks".
    NOMINAL_CUE = 18;
    MONTH = 19;
    DAY = 20;
    /// A number in letters.
    NUMERAL = 21;
    /// Written with a point that ends no sentence.
    ABBREVIATION = 22;
    /// A form of a verb that can say that somebody says, thinks or wants something.
    CUE = 23;
    /// Of those, one that takes direct speech: "said", "added", "wrote".
    SPEECH = 24;
    /// A form of any verb that is listed.
    VERB = 25;
    /// Past tense or past participle.
    PAST = 26;
    /// "-ing".
    ING = 27;
    /// Third person singular: "says".
    THIRD = 28;
    /// Base form, which is also the plural's present: "say".
    BASE = 29;
    /// A time: "week", "year", "today", "yesterday".
    TIME = 30;
    /// A noun that is both a noun and a listed verb form: "claims", "report", "call".
    ALSO_NOUN = 31;
    /// Common as an adjective before a noun: "senior", "former", "new".
    ADJECTIVE = 32;
    /// The name of a people or a place as an adjective: "Russian", "American".
    NATIONAL = 33;
    /// A word in names of bodies: "Party", "Committee", "University".
    BODY = 34;
    /// A form of "be".
    BE = 35;
    /// A noun for what was said to somebody or where: "interview", "speech".
    SETTING = 36;
    /// Something that has a title: "song", "film", "column".
    WORK = 37;
    /// Says that what follows is a name or a term: "called", "titled", "so-called", "meaning".
    NAMING = 38;
    /// A first name of men; with `FEMALE`, of either.
    MALE = 50;
    /// A first name of women.
    FEMALE = 51;
    /// A country, a state, a city.
    PLACE = 52;
    /// A family name that stands before the given name: "Kim", "Xi", "Nguyen".
    FAMILY = 53;
    /// A role that is capitalised before a name: "President", "Judge".
    TITLE = 54;
    /// A noun for a man: "father", "congressman".
    HE = 55;
    /// A noun for a woman.
    SHE = 56;
    /// What a minister or a secretary is for: "Affairs", "Defense".
    PORTFOLIO = 57;
}

impl Class {
    /// No class.
    pub(crate) const NONE: Class = Class(0);
    /// Closed-class words: what no name and no noun phrase's head is.
    pub(crate) const FUNCTION: Class = Class(
        Self::DETERMINER.0
            | Self::POSSESSIVE.0
            | Self::PRONOUN.0
            | Self::OBJECT.0
            | Self::RELATIVE.0
            | Self::PREPOSITION.0
            | Self::CONJUNCTION.0
            | Self::SUBORDINATOR.0
            | Self::AUXILIARY.0
            | Self::MODAL.0
            | Self::ADVERB.0
            | Self::NEGATION.0,
    );

    /// The set's bits.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// What both sets have.
    pub(crate) const fn and(self, other: Class) -> Class {
        Class(self.0 & other.0)
    }

    /// This set without the other.
    pub(crate) const fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }

    /// Whether the sets share a class.
    pub(crate) const fn any(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

/// Enters every word.
pub(crate) const fn enter(words: &mut Gathered) {
    let (mut list, mut lemma) = (0, 0);
    while list < VERBS.len() {
        let mut verbs = Listed::of(VERBS[list].1);
        while let Some(verb) = verbs.next() {
            lemma += 1;
            enter_verb(words, verb, VERBS[list].0, lemma);
        }
        list += 1;
    }
    enter_lists(words, WORDS);
    enter_lists(words, crate::entity::WORDS);
}

const fn enter_lists(words: &mut Gathered, lists: &[(Class, &str)]) {
    let mut list = 0;
    while list < lists.len() {
        let mut listed = Listed::of(lists[list].1);
        while let Some(word) = listed.next() {
            words.classify(gather::key_of(word), lists[list].0, 0);
        }
        list += 1;
    }
}

/// The base form of the verb with a number; `""` for none.
pub(crate) fn lemma(number: u16) -> &'static str {
    let end = |number: u16| LEMMAS.ends.get(usize::from(number)).copied().map(usize::from);
    let range = number.checked_sub(1).and_then(end).zip(end(number)).map(|(start, end)| start..end);
    range.and_then(|range| LEMMA_TEXT.get(range)).unwrap_or_default()
}

/// The number of the verb with a base form; 0 for none.
pub(crate) fn verb(base: &str) -> u16 {
    (1..VERB_COUNT as u16 + 1).find(|number| lemma(*number) == base).unwrap_or(0)
}

/// How many verbs there are, and one for none.
#[cfg(test)]
pub(crate) fn lemmas() -> usize {
    VERB_COUNT + 1
}

/// The base forms of verbs, one after the other, and where each ends, after one for none.
struct Lemmas<const VERBS: usize, const BYTES: usize> {
    text: [u8; BYTES],
    ends: [u16; VERBS],
}

/// How many verbs there are, and how many letters their base forms have.
const fn measure_verbs() -> (usize, usize) {
    let (mut list, mut count, mut bytes) = (0, 0, 0);
    while list < VERBS.len() {
        let mut verbs = Listed::of(VERBS[list].1);
        while let Some(verb) = verbs.next() {
            count += 1;
            let base = verb.cut(b'/').0;
            bytes += base.to - base.from;
        }
        list += 1;
    }
    (count, bytes)
}

const VERB_COUNT: usize = measure_verbs().0;

static LEMMAS: Lemmas<{ VERB_COUNT + 1 }, { measure_verbs().1 }> = base_forms();
static LEMMA_TEXT: &str = match std::str::from_utf8(&LEMMAS.text) {
    Ok(text) => text,
    Err(_) => panic!("verbs are text"),
};

const fn base_forms<const COUNT: usize, const BYTES: usize>() -> Lemmas<COUNT, BYTES> {
    let mut lemmas = Lemmas { text: [0; BYTES], ends: [0; COUNT] };
    let (mut list, mut number, mut end) = (0, 0, 0);
    while list < VERBS.len() {
        let mut verbs = Listed::of(VERBS[list].1);
        while let Some(verb) = verbs.next() {
            let base = verb.cut(b'/').0;
            let mut at = base.from;
            while at < base.to {
                lemmas.text[end] = base.text[at];
                at += 1;
                end += 1;
            }
            number += 1;
            lemmas.ends[number] = end as u16;
        }
        list += 1;
    }
    lemmas
}

/// Whether a word ends in one of these letters.
const fn ends_in(word: &[u8], letters: &[u8]) -> bool {
    let [.., last] = word else { return false };
    let mut at = 0;
    while at < letters.len() && letters[at] != *last {
        at += 1;
    }
    at < letters.len()
}

/// What stands before the last letter, if that is `letter` and none of `others` stands before it.
const fn stem<'w>(word: &'w [u8], letter: u8, others: &[u8]) -> Option<&'w [u8]> {
    match word {
        [stem @ .., last] if *last == letter && !ends_in(stem, others) => Some(stem),
        _ => None,
    }
}

/// The key of a form that is put together.
const fn spelt(parts: [&[u8]; 3]) -> u32 {
    gather::key_of_parts([Piece::of(parts[0]), Piece::of(parts[1]), Piece::of(parts[2])])
}

/// Enters the forms of a verb: `base`, or `base/past`, or `base/past/participle`.
const fn enter_verb(words: &mut Gathered, verb: Piece, class: Class, lemma: u16) {
    let (base, mut forms) = verb.cut(b'/');
    let base = base.bytes();
    let class = class.or(Class::VERB);
    words.classify(spelt([base, b"", b""]), class.or(Class::BASE), lemma);
    let silent = stem(base, b'e', b"eoy");
    let consonant_y = stem(base, b'y', b"aeou");
    let doubled: &[u8] = match base {
        [.., last] if doubles(base) => std::slice::from_ref(last),
        _ => b"",
    };
    let third = match consonant_y {
        Some(stem) => spelt([stem, b"", b"ies"]),
        None if ends_in(base, b"sxzo") || matches!(base, [.., b'c' | b's', b'h']) => {
            spelt([base, b"", b"es"])
        }
        None => spelt([base, b"", b"s"]),
    };
    words.classify(third, class.or(Class::THIRD), lemma);
    let ing = match silent {
        Some(stem) => spelt([stem, b"", b"ing"]),
        None => spelt([base, doubled, b"ing"]),
    };
    words.classify(ing, class.or(Class::ING), lemma);
    if forms.is_empty() {
        let past = match (stem(base, b'e', b""), consonant_y) {
            (Some(stem), _) => spelt([stem, b"", b"ed"]),
            (None, Some(stem)) => spelt([stem, b"", b"ied"]),
            (None, None) => spelt([base, doubled, b"ed"]),
        };
        words.classify(past, class.or(Class::PAST), lemma);
    }
    while !forms.is_empty() {
        let (form, rest) = forms.cut(b'/');
        words.classify(gather::key_of(form), class.or(Class::PAST), lemma);
        forms = rest;
    }
}

/// Whether the last consonant is doubled before an ending: "quip", "blog", "admit", "rebut".
const fn doubles(base: &[u8]) -> bool {
    let [.., third, second, last] = base else { return false };
    let mut qu = 1;
    while qu < base.len() && !(base[qu - 1] == b'q' && base[qu] == b'u') {
        qu += 1;
    }
    if is_vowel(*last)
        || !is_vowel(*second)
        || is_vowel(*third) && qu == base.len()
        || matches!(last, b'w' | b'x' | b'y')
    {
        return false;
    }
    let (mut at, mut vowels, mut before) = (0, 0, false);
    while at < base.len() {
        let vowel = is_vowel(base[at]);
        vowels += (vowel && !before) as usize;
        before = vowel;
        at += 1;
    }
    let mut listed = 0;
    while listed < DOUBLING.len() && !Piece::of(base).is(DOUBLING[listed].as_bytes()) {
        listed += 1;
    }
    vowels == 1 || listed < DOUBLING.len()
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Verbs of several syllables that double their last consonant.
const DOUBLING: &[&str] = &[
    "admit", "commit", "concur", "confer", "defer", "infer", "permit", "prefer", "rebut", "refer", "regret",
    "submit", "forget", "begin",
];
