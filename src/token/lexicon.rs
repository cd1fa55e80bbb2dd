//! What single words are: function words, cue verbs with their forms, words for people, groups and documents.
//!
//! Word lists only, no sequences. Verbs are given by their base form and, where it is not regular, their forms;
//! all forms are entered into the [`Dictionary`] once, on first use.

use super::words::{VERBS, WORDS};
use crate::word::Dictionary;
pub(crate) use crate::word::key::ascii_key;
use crate::word::key::{Key, key};
use std::sync::LazyLock;

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

/// Enters every word into the dictionary.
pub(crate) fn enter(dictionary: &mut Dictionary) {
    let mut lemma = 0;
    for (class, verbs) in VERBS {
        for verb in verbs.split_ascii_whitespace() {
            lemma += 1;
            enter_verb(dictionary, verb, *class, lemma);
        }
    }
    for (class, words) in WORDS.iter().chain(crate::entity::WORDS) {
        for word in words.split_ascii_whitespace() {
            dictionary.classify(key(word), *class, 0);
        }
    }
}

/// The base form of the verb with a number; `""` for none.
pub(crate) fn lemma(number: u16) -> &'static str {
    LEMMAS.get(number as usize).copied().unwrap_or("")
}

/// The number of the verb with a base form; 0 for none.
pub(crate) fn verb(base: &str) -> u16 {
    LEMMAS.iter().position(|lemma| *lemma == base).unwrap_or(0) as u16
}

/// How many verbs there are, and one for none.
#[cfg(test)]
pub(crate) fn lemmas() -> usize {
    LEMMAS.len()
}

static LEMMAS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let verbs = VERBS.iter().flat_map(|(_, verbs)| verbs.split_ascii_whitespace());
    std::iter::once("").chain(verbs.map(|verb| verb.split('/').next().unwrap_or(verb))).collect()
});

/// Enters the forms of a verb: `base`, or `base/past`, or `base/past/participle`.
fn enter_verb(dictionary: &mut Dictionary, verb: &str, class: Class, lemma: u16) {
    let mut forms = verb.split('/');
    let base = forms.next().unwrap_or(verb);
    let class = class.or(Class::VERB);
    let mut add = |key: Key, form: Class| dictionary.classify(key.finish(), class.or(form), lemma);
    let spelt = |stem: &str, end: &str| {
        let mut key = Key::default();
        key.extend(stem);
        key.extend(end);
        key
    };
    add(spelt(base, ""), Class::BASE);
    let silent = base.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o', 'y']));
    let consonant_y = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let doubled = if doubles(base) { &base[base.len() - 1..] } else { "" };
    match consonant_y {
        Some(stem) => add(spelt(stem, "ies"), Class::THIRD),
        None if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") => {
            add(spelt(base, "es"), Class::THIRD);
        }
        None => add(spelt(base, "s"), Class::THIRD),
    }
    match silent {
        Some(stem) => add(spelt(stem, "ing"), Class::ING),
        None => {
            let mut key = spelt(base, doubled);
            key.extend("ing");
            add(key, Class::ING);
        }
    }
    let mut irregular = false;
    for form in forms {
        irregular = true;
        add(spelt(form, ""), Class::PAST);
    }
    if !irregular {
        match (silent.or(base.strip_suffix('e')), consonant_y) {
            (Some(stem), _) => add(spelt(stem, "ed"), Class::PAST),
            (None, Some(stem)) => add(spelt(stem, "ied"), Class::PAST),
            (None, None) => {
                let mut key = spelt(base, doubled);
                key.extend("ed");
                add(key, Class::PAST);
            }
        }
    }
}
/// Whether the last consonant is doubled before an ending: "quip", "blog", "admit", "rebut".
fn doubles(base: &str) -> bool {
    let bytes = base.as_bytes();
    let vowel = |at: usize| bytes.get(at).is_some_and(|byte| b"aeiou".contains(byte));
    let size = bytes.len();
    if size < 3 || vowel(size - 1) || !vowel(size - 2) || vowel(size - 3) && !base.contains("qu") {
        return false;
    }
    if matches!(bytes[size - 1], b'w' | b'x' | b'y') {
        return false;
    }
    let vowels = (0..size).filter(|&at| vowel(at) && !(at > 0 && vowel(at - 1))).count();
    vowels == 1 || DOUBLING.contains(&base)
}

/// Verbs of several syllables that double their last consonant.
const DOUBLING: &[&str] = &[
    "admit", "commit", "concur", "confer", "defer", "infer", "permit", "prefer", "rebut", "refer", "regret",
    "submit", "forget", "begin",
];
