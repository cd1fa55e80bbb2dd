//! Whether a run is speech at all: marks also stand around names, titles and terms, and words that the writer keeps a
//! distance from.
//!
//! A model, fitted on articles that say which marks are no speech, weighs how a run stands in its sentence and who could
//! say it. Beside it stand a few rules for what leaves no doubt, which attribution corpora do not teach.

use super::clause::Verb;
use super::features::{
    Context, RUN_FEATURES, clip, head_class, neighbour, verb_class, verb_form, verb_habit,
};
use super::marks::Run;
use super::{Answer, model};
use crate::token::{Class, Kind, PhraseKind, Token, lexicon};
use crate::word::key::ascii_keys;
use std::ops::Range;

/// How many features the model looks at: those of a run, and how it could be said.
pub(super) const FEATURES: usize = RUN_FEATURES + 22;

/// From these log-odds on, in thousandths, a run is a quotation: a probability of 0.35. A quotation that is missed is
/// worse than a term that is taken for one.
const THRESHOLD: i32 = -619;

/// From so many words on, a run that somebody says rather than not is a quotation: 1,068 of 1,069 in the articles that say so.
const LONG: usize = 9;

const BY: u32 = lexicon::ascii_key(b"by");
const AS: u32 = lexicon::ascii_key(b"as");
const A: u32 = lexicon::ascii_key(b"a");
const AN: u32 = lexicon::ascii_key(b"an");
const THE: u32 = lexicon::ascii_key(b"the");
const WHAT: u32 = lexicon::ascii_key(b"what");
const WHICH: u32 = lexicon::ascii_key(b"which");

/// What says that a name or a term follows, and nothing that somebody says.
const NAMES: [u32; 19] = ascii_keys([
    "such",
    "call",
    "so-called",
    "known",
    "named",
    "dubbed",
    "nicknamed",
    "codenamed",
    "renamed",
    "name",
    "nickname",
    "term",
    "labelled",
    "labeled",
    "marked",
    "stamped",
    "titled",
    "entitled",
    "alias",
]);

/// What analysts say of shares, and the words for saying so.
const RATINGS: [u32; 8] =
    ascii_keys(["buy", "sell", "hold", "neutral", "outperform", "underperform", "overweight", "underweight"]);
const RATES: [u32; 7] = ascii_keys(["rates", "rate", "rated", "rating", "ratings", "upgraded", "downgraded"]);

impl Context<'_, '_> {
    /// Whether a run is a quotation, given who says it.
    pub(super) fn is_quotation(
        &self,
        number: usize,
        row: &[u8; RUN_FEATURES],
        answer: Option<&Answer>,
    ) -> bool {
        let run = &self.runs[number];
        let sure = answer.map_or(0.0, |answer| answer.confidence);
        answer.is_some_and(|answer| answer.layout)
            || self.is_turn(run)
            || !self.is_name(number, sure)
                && !(run.closed && (self.is_named(number) || self.is_rating(run)))
                && (run.words >= LONG && sure >= 0.5
                    || self.is_sentence(run)
                    || model::QUOTATION.agrees(THRESHOLD, &self.quotation(number, row, answer)))
    }

    /// Whether a run is a sentence of its own, with the mark that ends it: "She took a moment. “Ask me Friday.”"
    fn is_sentence(&self, run: &Run) -> bool {
        let tokens = &self.text.tokens;
        let inner = run.inner();
        let ends = |at: usize| matches!(tokens[at].kind, Kind::Period | Kind::Exclaim);
        let block = self.text.block(tokens[run.tokens.start].block as usize);
        let before = run.tokens.start.checked_sub(1).filter(|&before| before >= block.start);
        let opens = before.is_some_and(|before| ends(before) || tokens[before].kind == Kind::Close);
        let alone = run.tokens.end >= block.end || tokens[run.tokens.end].is_capital();
        // "“Checkout.”" may be a title.
        let told = run.words > 1 || inner.end > 0 && tokens[inner.end - 1].kind == Kind::Exclaim;
        run.closed
            && told
            && !inner.is_empty()
            && tokens[inner.start].is_capital()
            && ends(inner.end - 1)
            && opens
            && alone
    }

    /// What the model looks at: a run, given its own features and who is most likely to say it.
    #[inline(never)]
    pub(super) fn quotation(
        &self,
        number: usize,
        row: &[u8; RUN_FEATURES],
        answer: Option<&Answer>,
    ) -> [u8; FEATURES] {
        /// How far before a run a word may speak of it as a term.
        const NEAR: usize = 7;
        /// How many verbs of a sentence are asked.
        const MOST: usize = 24;
        let run = &self.runs[number];
        let text = self.text;
        let tokens = &text.tokens;
        let start = text.sentences[text.sentence_of(run.tokens.start)].start;
        let end = text.sentences[text.sentence_of(run.tokens.end - 1)].end;
        let governing = self.clauses.verb_before(start, run.tokens.start, 0);
        let governing = governing.map(|verb| self.clauses.verbs[verb]);
        let following = self.clauses.verb_from(run.tokens.end, end, 0);
        let following = following.map(|verb| self.clauses.verbs[verb]);
        let subject = governing.and_then(|verb| verb.subject);
        let mention = answer.map(|answer| answer.mention);
        let cue = answer.and_then(|answer| answer.cue);
        let inner = &tokens[run.inner()];
        let words = |at: &usize| tokens[*at].kind == Kind::Word;
        let (first_word, last_word) = (run.inner().find(words), run.inner().rfind(words));
        let count = |class: Class| clip(inner.iter().filter(|token| token.is(class)).count(), 3);
        let articles = inner.iter().filter(|token| is_indefinite(token)).count();
        let habit = |at: usize| 1 + verb_habit(tokens[at].lemma);
        let near = tokens[start.max(run.tokens.start.saturating_sub(NEAR))..run.tokens.start].iter();
        let verbs = self.clauses.verbs[self.clauses.verbs_in(start..end)].iter().take(MOST);
        let outside = verbs.filter(|verb| self.clauses.run_at[verb.token] == 0);
        let extra = [
            (answer.map_or(0.0, |answer| answer.confidence) * 100.0) as u8,
            mention.map_or(0, |mention| 1 + head_class(text, &text.phrases[mention])),
            mention.map_or(0, |mention| match text.phrases[mention].tokens.start {
                at if at < start => 3,
                at if at < run.tokens.start => 1,
                at if at < end => 2,
                _ => 4,
            }),
            cue.map_or(0, habit),
            cue.map_or(0, |cue| verb_class(&tokens[cue])),
            near.rev().position(|token| token.is(Class::TERM)).map_or(0, |at| 1 + at as u8),
            governing.map_or(0, |verb| habit(verb.token)),
            governing.map_or(0, |verb| self.form(&verb)),
            following.map_or(0, |verb| self.form(&verb)),
            outside.map(|verb| habit(verb.token)).max().unwrap_or(0),
            subject.map_or(0, |subject| self.number(subject)),
            match (governing, mention) {
                (None, _) => 0,
                (Some(_), _) if subject.is_none() => 1,
                (Some(_), mention) => 2 + u8::from(subject == mention),
            },
            subject.map_or(0, |subject| 1 + head_class(text, &text.phrases[subject])),
            neighbour(inner.first()),
            last_word.map_or(0, |word| neighbour(Some(&tokens[word]))),
            first_word.map_or(0, |word| ending(text.word(word))),
            last_word.map_or(0, |word| ending(text.word(word))),
            clip(articles, 1),
            count(Class::PRONOUN.or(Class::OBJECT).or(Class::POSSESSIVE)),
            count(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SUBORDINATOR).or(Class::NEGATION)),
            match run.tokens.start.checked_sub(1).map(|before| &tokens[before]) {
                Some(before) if is_indefinite(before) => 1,
                Some(before) if before.key == THE => 2,
                _ => 0,
            },
            clip(tokens[run.tokens.start].block as usize, 3) + 4 * self.taken_up(number),
        ];
        let mut features = [0; FEATURES];
        features[..RUN_FEATURES].copy_from_slice(row);
        features[RUN_FEATURES..].copy_from_slice(&extra);
        features
    }

    /// Where the words of a run in the headline come again: in marks, 2; outside them, 1.
    fn taken_up(&self, number: usize) -> u8 {
        /// So many runs of a headline are looked for, of so many words at most.
        const RUNS: usize = 3;
        const WORDS: usize = 6;
        let run = &self.runs[number];
        let tokens = &self.text.tokens;
        if number >= RUNS || run.words > WORDS || tokens[run.tokens.start].block != 0 {
            return 0;
        }
        let words: Vec<u32> =
            tokens[run.inner()].iter().map(|token| token.key).filter(|&key| key != 0).collect();
        let Some(&first) = words.first() else { return 0 };
        let from = self.text.block(0).end;
        let again = (from..tokens.len()).filter(|&at| tokens[at].key == first).filter(|&at| {
            let mut next = tokens[at..].iter().map(|token| token.key).filter(|&key| key != 0);
            words.iter().all(|&word| next.next() == Some(word))
        });
        again.map(|at| 1 + u8::from(self.clauses.run_at[at] != 0)).max().unwrap_or(0)
    }

    /// A verb's form, and whether it names something: "call", "calls", "called".
    fn form(&self, verb: &Verb) -> u8 {
        let token = &self.text.tokens[verb.token];
        1 + verb_form(token) + 8 * u8::from(token.is(Class::NAMING))
    }

    /// Whether a subject is one or many, as far as its ending and its determiner tell: "the keeper", "keepers", "some".
    fn number(&self, subject: usize) -> u8 {
        let text = self.text;
        let phrase = &text.phrases[subject];
        let determiner = text.tokens[phrase.tokens.start].is(Class::DETERMINER);
        let bare = phrase.tokens.len() == 1;
        1 + u8::from(text.word(phrase.head).ends_with('s')) + 2 * u8::from(bare) + 4 * u8::from(determiner)
    }

    /// Whether a short run is a name or a title, given how sure its best attribution is.
    fn is_name(&self, number: usize, sure: f32) -> bool {
        const LONGEST: usize = 8;
        let run = &self.runs[number];
        if run.words > LONGEST || run.tokens.start == 0 {
            return false;
        }
        let text = self.text;
        let tokens = &text.tokens;
        let block = tokens[run.tokens.start].block;
        let Some(before) = self.token(run.tokens.start - 1, block) else { return false };
        let sentence = text.sentences[text.sentence_of(run.tokens.start)].clone();
        // "an account called “X”", "meaning “X”", "is called in Hebrew “X”"; but "was called “X” by Oak".
        let by = self.token(run.tokens.end, block).is_some_and(|token| token.key == BY);
        let naming = |token: &Token| {
            token.is(Class::NAMING)
                && token.is(Class::VERB)
                && token.is(Class::PAST.or(Class::ING).or(Class::THIRD))
        };
        // No name begins with "a": "that a doctor once called “a cry for help”".
        let described = tokens[run.inner()].first().is_some_and(is_indefinite);
        if naming(before) && !by && !described && !self.is_what_they_call(run.tokens.start - 1) {
            return true;
        }
        let governing = self
            .clauses
            .verb_before(sentence.start, run.tokens.start, 0)
            .map(|verb| &self.clauses.verbs[verb]);
        if let Some(verb) = governing {
            let token = &tokens[verb.token];
            let passive = verb.token > sentence.start && tokens[verb.token - 1].is(Class::BE);
            let gap = &tokens[verb.token + 1..run.tokens.start];
            if naming(token)
                && passive
                && !by
                && gap.len() <= 3
                && gap.first().is_some_and(|token| token.is(Class::PREPOSITION))
            {
                return true;
            }
            // "Call them “X”": the writer tells the reader what to say.
            let tells =
                token.is(Class::BASE) && token.is(Class::NAMING.or(Class::CUE)) && verb.subject.is_none();
            let opens = verb.token == sentence.start
                || matches!(tokens[verb.token - 1].kind, Kind::Dash | Kind::Colon);
            if tells && opens && gap.len() <= 3 {
                return true;
            }
        }
        // "the “entity” in question": the writer takes up a word that was used before.
        let echo = before.is(Class::DETERMINER)
            && (0..2).all(|ahead| {
                let word = [lexicon::ascii_key(b"in"), lexicon::ascii_key(b"question")][ahead];
                self.token(run.tokens.end + ahead, block).is_some_and(|token| token.key == word)
            });
        if echo {
            return true;
        }
        // A line without a verb of its own is a list of titles, a chart, a credit; not so a headline, or "Oak: “X”".
        let ends = matches!(tokens[run.inner().end - 1].kind, Kind::Exclaim);
        let lists = block > 0 && self.verbs_outside(text.block(block as usize)) == 0;
        // "Oak and the Elms, “Harbour Lights”": who made it, and its title.
        let ahead = &tokens[text.block(block as usize).start..run.tokens.start];
        let entry = before.kind == Kind::Comma
            && self.token(run.tokens.end, block).is_none()
            && ahead.iter().all(|token| {
                token.kind != Kind::Word
                    || token.is_capital() && !token.is(Class::PREPOSITION)
                    || token.is(Class::CONJUNCTION)
            });
        if lists && before.kind != Kind::Colon && (entry || sure < 0.5 && !ends) {
            return true;
        }
        let as_what = before.key == AS;
        // "his brother, known as “Little Spoon”"
        let alias = as_what
            && run.tokens.start > sentence.start + 1
            && tokens[run.tokens.start - 2].is(Class::NAMING)
            && tokens[run.tokens.start - 2].is(Class::PAST);
        if alias && !by && self.is_title(run) {
            return true;
        }
        let opens = run.tokens.start == sentence.start;
        if as_what || opens || !self.is_title(run) {
            return false;
        }
        // "her book “Boats for Everyone” tells": what has a title stands right before it.
        before.is(Class::WORK) || !self.is_spoken(run) && !self.in_headline(run, sentence)
    }

    /// Whether a verb belongs to "what Oak called “…”" or "a vote, which she called “…”": somebody's words, and no name.
    /// In "the pond, which they called “the Basin”" it is one.
    fn is_what_they_call(&self, verb: usize) -> bool {
        let text = self.text;
        let verbs = &self.clauses.verbs;
        let subject = verbs.get(self.clauses.verbs_in(verb..verb).start);
        let Some(subject) = subject.filter(|found| found.token == verb).and_then(|found| found.subject)
        else {
            return false;
        };
        let phrase = &text.phrases[subject];
        let Some(before) = phrase.tokens.start.checked_sub(1).map(|at| &text.tokens[at]) else {
            return false;
        };
        // Neither "they", nor "it", "we", "who".
        let she = phrase.kind == PhraseKind::Pronoun && !text.word(phrase.head).starts_with(['t', 'i', 'w']);
        let past = text.tokens[verb].is(Class::PAST);
        let named = she || past && phrase.kind == PhraseKind::Name;
        // "a practice the report called “…”", "a time she has called “…”": without a word between.
        let joined = before.kind == Kind::Word
            && !before.is(Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::FUNCTION))
            && past
            && (named || text.tokens[phrase.tokens.start].key == THE);
        before.key == WHAT || before.key == WHICH && named || joined
    }

    /// Whether the words around a run have capitals as well, so that those inside say nothing.
    fn in_headline(&self, run: &Run, sentence: Range<usize>) -> bool {
        let around = (sentence.start..run.tokens.start).chain(run.tokens.end..sentence.end);
        let (mut capitals, mut small) = (0, 0);
        for token in around.map(|at| &self.text.tokens[at]) {
            if token.kind == Kind::Word && token.end - token.start > 3 && !token.is(Class::FUNCTION) {
                *(if token.is_capital() { &mut capitals } else { &mut small }) += 1;
            }
        }
        capitals > 2 * small
    }

    /// Whether a run is written as titles are: a capital on every word but the small ones between.
    fn is_title(&self, run: &Run) -> bool {
        let words = self.text.tokens[run.inner()].iter().filter(|token| token.kind == Kind::Word);
        let (mut capitals, mut longer) = (0, 0);
        for token in words {
            let size = token.end - token.start;
            if token.is_capital() {
                capitals += 1;
                longer += u32::from(size > 3);
            } else if !token.is(Class::FUNCTION) || size > 4 {
                return false;
            }
        }
        capitals >= 2 && longer >= 1
    }

    /// Whether a word of speech or a colon stands beside a run, or its speaker's verb does.
    fn is_spoken(&self, run: &Run) -> bool {
        let tokens = &self.text.tokens;
        let block = tokens[run.tokens.start].block;
        let speaks = |token: &Token| token.is(Class::SPEECH) && token.is(Class::VERB);
        let before = run.tokens.start.checked_sub(1).and_then(|at| self.token(at, block));
        let before2 = run.tokens.start.checked_sub(2).and_then(|at| self.token(at, block));
        let led = before.is_some_and(|before| {
            before.kind == Kind::Colon
                || speaks(before)
                || before.kind == Kind::Comma && before2.is_some_and(speaks)
        });
        let sentence = &self.text.sentences[self.text.sentence_of(run.tokens.end - 1)];
        let after = run.tokens.end..sentence.end.min(run.tokens.end + 6);
        // Before its speaker a quotation ends with a mark: "“Save the Harbor,” she said".
        let parted =
            matches!(
                tokens[run.inner().end - 1].kind,
                Kind::Comma | Kind::Exclaim | Kind::Ellipsis | Kind::Dash
            ) || tokens.get(run.tokens.end).is_some_and(|next| next.kind == Kind::Comma || speaks(next));
        let finite = |token: &Token| speaks(token) && token.is(Class::PAST.or(Class::THIRD).or(Class::BASE));
        led || parted && after.start < after.end && tokens[after].iter().any(finite)
    }

    /// Whether a few words are what something is called: "the so-called “hub”", "known as “Nibb”", "a letter marked “urgent”",
    /// "words such as “blurst” and “osk”".
    fn is_named(&self, number: usize) -> bool {
        const FEW: usize = 4;
        const LISTED: usize = 3;
        let tokens = &self.text.tokens;
        let block = self.text.block(tokens[self.runs[number].tokens.start].block as usize);
        let before = |run: &Run, back: usize| {
            run.tokens.start.checked_sub(back).filter(|&at| at >= block.start).map(|at| tokens[at])
        };
        // The first of a list says it of all.
        let mut first = number;
        for _ in 0..LISTED {
            let joins = before(&self.runs[first], 1)
                .is_some_and(|token| token.is(Class::CONJUNCTION) || token.kind == Kind::Comma);
            match first.checked_sub(1) {
                Some(other) if joins && self.runs[other].tokens.end + 1 == self.runs[first].tokens.start => {
                    first = other
                }
                _ => break,
            }
        }
        let run = &self.runs[first];
        let article = usize::from(before(run, 1).is_some_and(|token| token.is(Class::DETERMINER)));
        let skipped = article + usize::from(before(run, 1 + article).is_some_and(|token| token.key == AS));
        let named = before(run, 1 + skipped);
        self.runs[number].words <= FEW && named.is_some_and(|word| NAMES.contains(&word.key))
    }

    /// Whether a word is what an analyst rates shares: "a “buy” rating", "rates the stock “hold”".
    fn is_rating(&self, run: &Run) -> bool {
        const FEW: usize = 2;
        let tokens = &self.text.tokens;
        let words = &tokens[run.tokens.clone()];
        let rated = words.iter().any(|word| RATINGS.contains(&word.key));
        run.words <= FEW && rated && {
            let sentence = &self.text.sentences[self.text.sentence_of(run.tokens.start)];
            tokens[sentence.clone()].iter().any(|word| RATES.contains(&word.key))
        }
    }
}

/// "a": terms seldom have an article of their own.
fn is_indefinite(token: &Token) -> bool {
    matches!(token.key, A | AN)
}

/// What a word's ending tells: an abstract noun, an adjective, who does something, a form of a verb, an adverb, many.
fn ending(word: &str) -> u8 {
    const ENDINGS: [&[&str]; 7] = [
        &["ness", "ity", "ence", "ance", "ment", "tion", "sion", "ism"],
        &["ble", "ous", "ive", "ful", "ent", "ant", "al", "ic", "less", "ish", "y"],
        &["er", "or", "ist"],
        &["ed"],
        &["ing"],
        &["ly"],
        &["s"],
    ];
    let found = ENDINGS.iter().position(|endings| endings.iter().any(|ending| word.ends_with(ending)));
    found.map_or(0, |found| found as u8 + 1)
}
