//! What the words of a sentence say by their order: that somebody says it, that it tells what is over, that it states
//! something, that it turns to something else.

use super::lexicon::{
    A, AFTER_A_NOUN, AND, BEFELL, BEFORE_A_PARTICIPLE, BY, CONTACT, FROM, IS, LIVES, NOT, OFFICES, PERSONS,
    POINTS, PREPOSITIONS, PRINTS, RELATES, REPORTS, REPORTS_AFTER, SIMPLE, STATES, TELLS, THINGS, THIS, WERE,
    WHO, WHOSE,
};
use crate::token::Class;
use crate::word::{Word, mark};

/// Whether a word is a verb of what is over, and no more than that.
fn is_past(word: &Word) -> bool {
    let class = word.forms.class();
    BEFELL.contains(&word.key) || class.any(Class::PAST) && !class.any(Class::BASE)
}

/// Whether a verb tells what is over, and is no participle: "joined a fourth", and not "sent to you".
fn tells_what_is_over(words: &[Word], verb: usize) -> bool {
    words.get(verb).is_some_and(|word| {
        !word.is(mark::CAPITAL)
            && is_past(word)
            && (BEFELL.contains(&word.key)
                || SIMPLE.contains(&word.key)
                || words.get(verb + 1).is_none_or(|next| !PREPOSITIONS.contains(&next.key)))
    })
}

/// Whether somebody did something: "Already a subscriber to three gyms, Wendell Stokes joined a fourth."
pub(super) fn is_over(words: &[Word]) -> bool {
    (1..words.len()).any(|verb| {
        let actor = &words[verb - 1];
        let named = verb > 2 && actor.is(mark::CAPITAL) && words[verb - 2].is(mark::CAPITAL);
        (named || PERSONS.contains(&actor.key))
            && !actor.is(mark::COMMA | mark::COLON | mark::BAR | mark::PIPE | mark::ENDS | mark::UPPER)
            && tells_what_is_over(words, verb)
    })
}

/// Whether a sentence says what was done and addresses nobody: "Share prices fell 4 percent."
pub(super) fn is_done(words: &[Word]) -> bool {
    const SHORTEST: usize = 5;
    words.len() >= SHORTEST && (2..words.len()).any(|verb| tells_what_is_over(words, verb)) && !points(words)
}

/// Whether copyright is what a sentence is about: "Copyright is a bargain", and not "Copyright is held by".
pub(super) fn is_a_subject(words: &[Word]) -> bool {
    matches!(words, [_, verb, next, ..] if verb.key == IS && (next.key == A || next.key == NOT))
}

/// Whether "contact" is a noun.
pub(super) fn is_no_contact(words: &[Word]) -> bool {
    matches!(words, [first, second, ..] if first.key == CONTACT && AFTER_A_NOUN.contains(&second.key))
        && !words.iter().any(|word| word.is(mark::URL | mark::EMAIL | mark::HANDLE))
}

/// Whether a line about somebody tells what they did or what befell them beside their work: "was jailed for both",
/// "covers courts, and on Tuesday she was in one", "and has not spoken since".
pub(in crate::clean) fn tells_of_them(words: &[Word]) -> bool {
    const NEAR: usize = 4;
    let after = |index: usize| words.get(index + 1).map_or(0, |next| next.key);
    let told = |verb: usize| {
        let word = &words[verb];
        match () {
            () if !tells_what_is_over(words, verb) => false,
            () if BEFELL.contains(&word.key) => !WERE.contains(&after(verb)),
            () => !LIVES.contains(&word.key) && !BEFORE_A_PARTICIPLE.contains(&words[verb - 1].key),
        }
    };
    if (1..words.len()).any(told) || words.windows(3).any(|three| three[0].key == AND && three[2].key == NOT)
    {
        return true;
    }
    words.iter().enumerate().filter(|(_, word)| word.key == AND).any(|(index, _)| {
        (index + 2..=index + NEAR).any(|verb| {
            words.get(verb - 1).is_some_and(|actor| PERSONS.contains(&actor.key))
                && words.get(verb).is_some_and(is_past)
        })
    })
}

/// Whether what is said is followed by who said it: "Look at the river, she told him."
pub(super) fn is_answered(words: &[Word]) -> bool {
    const NEAR: usize = 4;
    let says = |word: &Word| {
        (REPORTS.contains(&word.key) || REPORTS_AFTER.contains(&word.key)) && !word.is(mark::CAPITAL)
    };
    words.iter().enumerate().filter(|(_, word)| word.is(mark::COMMA)).any(|(index, _)| {
        let rest = words.get(index + 1..).unwrap_or_default();
        rest.first().is_some_and(|first| {
            says(first)
                || (TELLS.contains(&first.key) || first.key == A || first.is(mark::CAPITAL))
                    && rest.iter().take(NEAR).any(says)
        })
    })
}

/// Whether a comma is followed by the subject of another clause: an aside comes first, and then the story.
pub(super) fn turns(words: &[Word], subjects: &[u32]) -> bool {
    words.first().is_some_and(|first| !subjects.contains(&first.key))
        && words.windows(2).any(|pair| {
            pair[0].is(mark::COMMA) && subjects.contains(&pair[1].key) && !pair[1].is(mark::CAPITAL)
        })
}

/// Whether a sentence goes on to tell what befell somebody: "is read by many and was fined twice".
pub(super) fn goes_on(words: &[Word]) -> bool {
    words.windows(2).any(|pair| pair[0].key == AND && BEFELL.contains(&pair[1].key))
}

/// Whether a clause tells something of what a sentence names, and not what its work is: "whose house was searched",
/// and, if it may only begin so, "that the state has closed".
pub(super) fn relates(words: &[Word], begins: &[u32], works: &[u32]) -> bool {
    words.windows(2).any(|pair| {
        let next = pair[1].key;
        if pair[0].key == WHOSE || begins.is_empty() && pair[0].key == WHO {
            !works.contains(&next)
        } else {
            RELATES.contains(&pair[0].key) && begins.contains(&next)
        }
    })
}

/// Whether "this post was carried by six men" speaks of a thing and of no text: it neither says that a text was printed
/// nor names who printed it.
pub(super) fn is_of_a_thing(words: &[Word]) -> bool {
    let [first, noun, rest @ ..] = words else { return false };
    let named = |by_only: bool| {
        rest.windows(2).any(|pair| {
            pair[1].is(mark::CAPITAL | mark::URL) && (!by_only || pair[0].key == BY || pair[0].key == FROM)
        })
    };
    first.key == THIS
        && !rest.iter().any(|word| PRINTS.contains(&word.key))
        && !named(THINGS.contains(&noun.key))
}

/// Whether a sentence states something and addresses nobody. What buttons and labels say is no sentence.
pub(super) fn is_a_statement(words: &[Word]) -> bool {
    const SHORTEST: usize = 5;
    words.len() >= SHORTEST && words.iter().skip(1).any(|word| STATES.contains(&word.key)) && !points(words)
}

/// Whether words address the reader or point at the page.
fn points(words: &[Word]) -> bool {
    words.iter().any(|word| {
        POINTS.contains(&word.key) || word.is(mark::URL | mark::EMAIL | mark::HANDLE | mark::BRACKETED)
    })
}

/// Whether a sentence names an office: "Call the sheriff's office at 555-0100."
pub(in crate::clean) fn calls_an_office(words: &[Word]) -> bool {
    words.iter().any(|word| OFFICES.contains(&word.key))
}
