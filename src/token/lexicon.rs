//! What single words are: function words, cue verbs with their forms, words for people, groups and documents.
//!
//! Word lists only, no sequences. Verbs are given by their base form and, where it is not regular, their forms;
//! all forms are entered into the [`Dictionary`] when the first page is read. All other words are packed for it when the
//! crate is compiled.

use super::words::{VERBS, WORDS};
use crate::word::Dictionary;
use crate::word::gather::{self, Gathered, Listed};
use crate::word::key::Key;
pub(crate) use crate::word::key::ascii_key;
use std::sync::LazyLock;

/// What a word can be; a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class { $($(#[$doc])* pub(crate) const $name: Class = Class(1 << $bit);)* }
    };
}

// Where several classes are asked for at once, the one with the lowest number counts: see [`Class::first_of`].
classes! {
    /// "a", "the", "this", "some".
    DETERMINER = 7;
    /// "his", "their": a determiner that points to somebody.
    POSSESSIVE = 6;
    /// A pronoun that can be a subject: "she", "they", "everyone".
    PRONOUN = 9;
    /// A pronoun that can be an object: "him", "them".
    OBJECT = 22;
    /// A personal pronoun of the third person: "he", "him", "they", "it".
    THIRD_PERSON = 23;
    /// "who", "which", "that".
    RELATIVE = 24;
    PREPOSITION = 8;
    /// "and", "or", "but".
    CONJUNCTION = 10;
    /// "that", "because", "if", "when".
    SUBORDINATOR = 5;
    /// A form of be, have or do.
    AUXILIARY = 3;
    /// "will", "could".
    MODAL = 4;
    ADVERB = 17;
    /// "not", "never", "no".
    NEGATION = 25;
    /// "Mr.", "Dr.", "Sen.": stands before a name and is part of the mention.
    HONORIFIC = 26;
    /// One person, by what they are or do: "spokesman", "professor".
    ROLE = 11;
    /// Several people: "officials", "critics".
    GROUP = 12;
    /// A text that speaks: "report", "statement", "lawsuit", "poll".
    DOCUMENT = 14;
    /// A body that speaks: "company", "ministry", "campaign".
    ORGANIZATION = 15;
    /// A noun that says that somebody speaks: "claim", "argument", "remarks".
    NOMINAL_CUE = 13;
    MONTH = 27;
    DAY = 28;
    /// A number in letters.
    NUMERAL = 29;
    /// Written with a point that ends no sentence.
    ABBREVIATION = 31;
    /// A form of a verb that can say that somebody says, thinks or wants something.
    CUE = 1;
    /// Of those, one that takes direct speech: "said", "added", "wrote".
    SPEECH = 0;
    /// A form of any verb that is listed.
    VERB = 16;
    /// Past tense or past participle.
    PAST = 18;
    /// "-ing".
    ING = 20;
    /// Third person singular: "says".
    THIRD = 19;
    /// Base form, which is also the plural's present: "say".
    BASE = 21;
    /// A time: "week", "year", "today", "yesterday".
    TIME = 30;
    /// A noun that is both a noun and a listed verb form: "claims", "report", "call".
    ALSO_NOUN = 32;
    /// Common as an adjective before a noun: "senior", "former", "new".
    ADJECTIVE = 33;
    /// The name of a people or a place as an adjective: "Russian", "American".
    NATIONAL = 34;
    /// A word in names of bodies: "Party", "Committee", "University".
    BODY = 35;
    /// A form of "be".
    BE = 2;
    /// A noun for what was said to somebody or where: "interview", "speech".
    SETTING = 36;
    /// Something that has a title: "song", "film", "column".
    WORK = 37;
    /// Says that what follows is a name or a term: "called", "titled", "so-called", "meaning".
    NAMING = 38;
    /// Speaks of words, or of what something is called or counts as: "the word", "a saying", "rated", "stamped", "refer to".
    TERM = 40;
    /// "according", of "according to".
    ACCORDING = 39;
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

    /// The number of the first class that the sets share, [`Class::NUMBERS`] - 1 where they share none.
    pub(crate) const fn first_of(self, other: Class) -> usize {
        (self.0 & other.0 | 1 << (Self::NUMBERS - 1)).trailing_zeros() as usize
    }

    /// The number of the only class of a set.
    pub(crate) const fn number(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    /// How many numbers there are for classes.
    pub(crate) const NUMBERS: usize = u64::BITS as usize;

    /// Whether the sets share a class.
    pub(crate) const fn any(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

/// Gathers every listed word.
pub(crate) const fn gather(words: &mut Gathered) {
    gather_lists(words, WORDS);
    gather_lists(words, crate::entity::WORDS);
}

const fn gather_lists(words: &mut Gathered, lists: &[(Class, &str)]) {
    let mut list = 0;
    while list < lists.len() {
        let mut listed = Listed::of(lists[list].1);
        while let Some(word) = listed.next() {
            words.classify(gather::key_of(word), lists[list].0);
        }
        list += 1;
    }
}

/// What verbs a word is a form of, and which forms: a set, in one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Forms(u8);

impl Forms {
    /// None.
    pub const NONE: Forms = Forms(0);
    const BASE: Forms = Forms(1);
    const THIRD: Forms = Forms(1 << 1);
    const ING: Forms = Forms(1 << 2);
    const PAST: Forms = Forms(1 << 3);
    /// Of a verb with [`Class::CUE`].
    const CUE: Forms = Forms(1 << 4);
    /// Of a verb with [`Class::SPEECH`].
    const SPEECH: Forms = Forms(1 << 5);
    /// How many sets there are.
    const SETS: usize = 1 << 6;

    /// Both sets together.
    pub fn or(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }

    /// What such a word can be.
    pub fn class(self) -> Class {
        CLASSES[usize::from(self.0) % Forms::SETS]
    }
}

/// What a word can be, by its [`Forms`].
static CLASSES: [Class; Forms::SETS] = {
    let parts = [Class::BASE, Class::THIRD, Class::ING, Class::PAST, Class::CUE, Class::SPEECH];
    let mut classes = [Class::NONE; Forms::SETS];
    let mut forms = 1;
    while forms < Forms::SETS {
        let (mut class, mut part) = (Class::VERB, 0);
        while part < parts.len() {
            if forms >> part & 1 != 0 {
                class = class.or(parts[part]);
            }
            part += 1;
        }
        classes[forms] = class;
        forms += 1;
    }
    classes
};

/// Enters the forms of every verb.
pub(crate) fn enter_verbs(dictionary: &mut Dictionary) {
    let mut lemma = 0;
    for (class, verbs) in VERBS {
        let cue = if class.any(Class::CUE) { Forms::CUE } else { Forms::default() };
        let speech = if class.any(Class::SPEECH) { Forms::SPEECH } else { Forms::default() };
        let mut listed = Listed::of(verbs);
        while let Some(verb) = listed.next() {
            lemma += 1;
            enter_verb(verb.bytes(), |key, form| {
                dictionary.enter_form(key.finish(), form.or(cue).or(speech), lemma);
            });
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
    let mut lemmas = Vec::with_capacity(1 << 10);
    lemmas.push("");
    for (_, verbs) in VERBS {
        let mut listed = Listed::of(verbs);
        while let Some(verb) = listed.next() {
            let base = verb.cut(b'/').0;
            lemmas.push(verbs.get(base.from..base.to).unwrap_or_default());
        }
    }
    lemmas
});

/// Enters the forms of a verb: `base`, or `base/past`, or `base/past/participle`; all in small letters.
#[inline]
fn enter_verb(verb: &[u8], mut enter: impl FnMut(Key, Forms)) {
    let mut forms = verb.split(|byte| *byte == b'/');
    let Some((last, stem)) = forms.next().and_then(<[u8]>::split_last) else { return };
    // Most forms begin with the base, or with all of it but its last letter.
    let cut = spelt(Key::new(), stem);
    let whole = spelt(cut, &[*last]);
    let silent = *last == b'e' && !matches!(stem, [.., b'e' | b'o' | b'y']);
    let consonant_y = *last == b'y' && !matches!(stem, [.., b'a' | b'e' | b'o' | b'u']);
    let hissing =
        matches!(last, b's' | b'x' | b'z' | b'o') || *last == b'h' && matches!(stem, [.., b'c' | b's']);
    let doubled = if doubles(stem, *last) { spelt(whole, &[*last]) } else { whole };
    enter(whole, Forms::BASE);
    enter(
        match () {
            () if consonant_y => spelt(cut, b"ies"),
            () if hissing => spelt(whole, b"es"),
            () => spelt(whole, b"s"),
        },
        Forms::THIRD,
    );
    enter(if silent { spelt(cut, b"ing") } else { spelt(doubled, b"ing") }, Forms::ING);
    let mut irregular = false;
    for form in forms {
        irregular = true;
        enter(spelt(Key::new(), form), Forms::PAST);
    }
    if !irregular {
        enter(
            match () {
                () if *last == b'e' => spelt(cut, b"ed"),
                () if consonant_y => spelt(cut, b"ied"),
                () => spelt(doubled, b"ed"),
            },
            Forms::PAST,
        );
    }
}

/// The key of what is spelt on.
#[inline]
fn spelt(mut key: Key, letters: &[u8]) -> Key {
    letters.iter().for_each(|letter| key.byte(*letter));
    key
}

/// Whether the last consonant is doubled before an ending: "quip", "blog", "admit", "rebut".
fn doubles(stem: &[u8], last: u8) -> bool {
    let vowel = |letter: &u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u');
    let [.., before, second] = stem else { return false };
    if vowel(&last) || matches!(last, b'w' | b'x' | b'y') || !vowel(second) {
        return false;
    }
    if vowel(before) && !stem.windows(2).any(|two| two == b"qu") {
        return false;
    }
    let vowels = stem.iter().enumerate().filter(|(at, letter)| {
        vowel(letter) && !at.checked_sub(1).is_some_and(|before| vowel(&stem[before]))
    });
    vowels.count() == 1 || DOUBLING.iter().any(|verb| verb.as_bytes().strip_prefix(stem) == Some(&[last]))
}

/// Verbs of several syllables that double their last consonant.
const DOUBLING: &[&str] = &[
    "admit", "commit", "concur", "confer", "defer", "infer", "permit", "prefer", "rebut", "refer", "regret",
    "submit", "forget", "begin",
];
