//! A pattern is what a cue looks like, word by word.
//!
//! ```text
//! this {piece} was? originally|first published    a sentence that begins so
//! ~ contributed to this report|story .            anywhere in a sentence, to its end
//! ^ advertisement $                               a whole passage
//! ^ source : <url>
//! read …3 here                                    up to three words between
//! ```
//!
//! `a|b` one of these, `a?` or not, `a+` as often as it comes, `…` up to eight words of the same sentence (`…3`: three), `{name}` one of a
//! named [set](super::sets), `<number>`, `<year>` (or a time of day), `<url>`, `<email>`, `<handle>`, `<cap>` (a capital letter), `<name>` (one or more capitalised words), `:` a
//! colon or bar after the word before, `-` that or a dash, `!<number>` anything else, `.` the end of a sentence, `$` the end of the passage. A pattern begins where a
//! sentence begins, with `^` where the passage begins, with `~` anywhere.
//!
//! All patterns are [compiled](compile) together with the crate. A pattern is found by its rarest words: a word of a text
//! leads straight to the few patterns that cannot do without it, and they are tried from where they may begin, so that a
//! text is read once however many patterns there are.

mod code;
mod compile;

pub(super) use compile::{Code, NameWords, Often, gather, gather_sets, length_of_sets, sets};

use crate::word::{Word, WordId, mark};
use code::{Begins, Head, Item, Kind, NAME, Reach};

/// More than there are words with a number.
const WORDS: usize = 1 << 12;

/// A pattern.
struct Pattern<'c> {
    items: &'c [u16],
    /// What the last word of the passage may be.
    last: Last,
    cue: u16,
    /// How many words there may be from where it begins to the end of the passage.
    reach: Reach,
}

/// A place where a pattern was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    /// The number of the cue that the pattern belongs to.
    pub cue: u16,
    /// The first word.
    pub start: usize,
    /// The word after the last.
    pub end: usize,
}

/// A pattern that cannot do without some word.
#[derive(Clone, Copy)]
struct Lead {
    /// How many words may stand before the word, from where the pattern begins: a bit for each number.
    before: u64,
    /// The next lead of the same word, by its place among all; 0 for none.
    next: u16,
    pattern: u16,
    begins: Begins,
}

/// Where patterns may begin, seen from a word: a bit for each number of words between.
#[derive(Clone, Copy)]
struct Beginnings {
    /// The word's place in its passage.
    at: usize,
    sentences: u64,
}

impl Beginnings {
    fn of(self, begins: Begins) -> u64 {
        match begins {
            Begins::Sentence => self.sentences,
            Begins::Passage if self.at < 64 => 1 << self.at,
            Begins::Passage => 0,
            Begins::Anywhere => u64::MAX >> (63 - self.at.min(63)),
        }
    }
}

/// What the last word of a passage is, or may be.
#[derive(Clone, Copy)]
struct Last {
    /// What is noted on it.
    marks: u32,
    /// A bit for each set that it is in.
    sets: u64,
}

impl Last {
    /// Stands with the marks for a word that has a number.
    const NUMBERED: u32 = 1 << 31;
    /// Stands with the marks for any word.
    const ANY: u32 = 1 << 30;

    /// What may be the last word that fits the items from `tail` on.
    fn of(tail: &[u16]) -> Self {
        let mut last = Self { marks: if tail.is_empty() { Self::ANY } else { 0 }, sets: 0 };
        let mut rest = tail;
        while let Some((item, after)) = Item::read(rest) {
            match item.head.kind {
                Kind::One => {
                    last.marks |= item.marks | if item.words.is_empty() { 0 } else { Self::NUMBERED };
                    last.sets |= bits_of(item.sets);
                }
                Kind::Name => last.marks |= mark::CAPITAL | mark::URL,
                _ => {}
            }
            rest = after;
        }
        last
    }

    fn meets(self, other: Self) -> bool {
        self.marks & other.marks != 0 || self.sets & other.sets != 0
    }
}

/// A bit for each set.
fn bits_of(sets: &[u16]) -> u64 {
    sets.iter().fold(0, |bits, set| bits | 1 << (set % 64))
}

/// A passage in which patterns are looked for.
#[derive(Clone, Copy)]
struct Searched<'w> {
    words: &'w [Word],
    last: Last,
}

/// Which leads a word has.
struct Index {
    /// By the word's number, the first of its leads; 0 for none.
    by_word: Box<[u16]>,
    /// By what is noted on the word.
    by_mark: Vec<(u32, Lead)>,
    /// All that is asked for there.
    marks: u32,
}

impl Index {
    fn new() -> Self {
        Self { by_word: vec![0; WORDS].into(), by_mark: Vec::new(), marks: 0 }
    }

    /// The place of a word's first lead; 0 if it has none.
    fn first(&self, word: &Word) -> u16 {
        self.by_word.get(usize::from(word.id)).copied().unwrap_or_default()
    }
}

/// All patterns.
pub(super) struct Patterns<'c> {
    patterns: Vec<Pattern<'c>>,
    /// The words of each set, in order.
    sets: Vec<&'c [WordId]>,
    /// By a word's number, a bit for each set that it is in.
    sets_of: Box<[u64]>,
    leads: Vec<Lead>,
    /// The leads of a passage's first word to the patterns that have to begin with it.
    opening: Index,
    /// The leads of any word to all other patterns.
    inside: Index,
    names: &'c NameWords,
}

impl<'c> Patterns<'c> {
    /// Makes compiled patterns ready.
    pub fn new(code: &'c [u16], sets: &'c [u16], names: &'c NameWords) -> Self {
        let mut patterns = Self {
            patterns: Vec::with_capacity(code.len() / 12),
            sets: Vec::with_capacity(sets.len() / 16),
            sets_of: vec![0; WORDS].into(),
            leads: Vec::with_capacity(code.len() / 3),
            opening: Index::new(),
            inside: Index::new(),
            names,
        };
        // The first is no word's.
        patterns.leads.push(Lead { before: 0, next: 0, pattern: 0, begins: Begins::Sentence });
        let mut rest = sets;
        while let Some((set, after)) =
            rest.split_first().and_then(|(length, words)| words.split_at_checked(usize::from(*length)))
        {
            for word in set {
                if let Some(sets) = patterns.sets_of.get_mut(usize::from(*word)) {
                    *sets |= 1 << patterns.sets.len();
                }
            }
            patterns.sets.push(set);
            rest = after;
        }
        let (mut rest, mut cue) = (code, 0);
        while let Some((head, after)) = Head::read(rest) {
            let Some((items, after)) = after.split_at_checked(head.length) else { break };
            cue += u16::from(head.new_cue);
            patterns.add(head, items, cue - 1);
            rest = after;
        }
        patterns
    }

    /// Adds a pattern and the leads of its rarest words; of the words that it may begin with, if there is no item that
    /// only words fit.
    fn add(&mut self, head: Head, items: &'c [u16], cue: u16) {
        let pattern = self.patterns.len() as u16;
        let tail = head.tail.checked_sub(1).and_then(|tail| items.get(tail..)).unwrap_or_default();
        self.patterns.push(Pattern { items, last: Last::of(tail), cue, reach: head.all });
        let lead = Lead { before: head.before.bits(), next: 0, pattern, begins: head.begins };
        let mut first = items.get(head.anchor.saturating_sub(1)..).unwrap_or_default();
        while let Some((item, rest)) = Item::read(first) {
            self.lead(lead, &item);
            if head.anchor > 0 || !item.head.optional {
                break;
            }
            first = rest;
        }
    }

    /// Adds a lead for everything that fits an item.
    fn lead(&mut self, lead: Lead, item: &Item) {
        let opens = lead.begins == Begins::Passage && lead.before == 1;
        let index = if opens { &mut self.opening } else { &mut self.inside };
        let leads = &mut self.leads;
        let mut add = |words: &[WordId]| {
            for word in words {
                if let Some(first) = index.by_word.get_mut(usize::from(*word)) {
                    let place = leads.len() as u16;
                    leads.push(Lead { next: *first, ..lead });
                    *first = place;
                }
            }
        };
        add(item.words);
        for set in item.sets {
            add(self.sets.get(usize::from(*set)).copied().unwrap_or_default());
        }
        let marks = if item.head.kind == Kind::Name { mark::CAPITAL | mark::URL } else { item.marks };
        if marks != 0 {
            index.by_mark.push((marks, lead));
            index.marks |= marks;
        }
    }

    /// Adds everything that is found in a passage's words.
    #[inline(never)]
    pub fn find(&self, words: &[Word], hits: &mut Vec<Hit>) {
        let first = hits.len();
        let (Some(opening), Some(last)) = (words.first(), words.last()) else { return };
        let passage = Searched { words, last: self.last(last) };
        let beginning = Beginnings { at: 0, sentences: 1 };
        self.follow(&self.opening, self.opening.first(opening), opening, passage, beginning, hits);
        let marks = self.inside.marks;
        let mut sentences = 1;
        for (at, word) in words.iter().enumerate() {
            sentences |= u64::from(word.is(mark::STARTS | mark::LED));
            let lead = self.inside.first(word);
            if lead != 0 || word.is(marks) {
                self.follow(&self.inside, lead, word, passage, Beginnings { at, sentences }, hits);
            }
            sentences <<= 1;
        }
        if hits.len() > first + 1 {
            // Several of a pattern's words may have led to it.
            let found = &mut hits[first..];
            found.sort_unstable_by_key(|hit| (hit.start, hit.cue, hit.end));
            let mut kept = 1;
            for index in 1..found.len() {
                if found[index] != found[kept - 1] {
                    found[kept] = found[index];
                    kept += 1;
                }
            }
            hits.truncate(first + kept);
        }
    }

    /// What is known of a passage's last word.
    fn last(&self, word: &Word) -> Last {
        let numbered = if word.id == 0 { 0 } else { Last::NUMBERED };
        Last { marks: word.marks | Last::ANY | numbered, sets: self.sets_of(word.id) }
    }

    /// A bit for each set that a word is in.
    fn sets_of(&self, word: WordId) -> u64 {
        self.sets_of.get(usize::from(word)).copied().unwrap_or_default()
    }

    /// Follows the leads of a word, of which the first is given, and of what is noted on it.
    #[inline(never)]
    fn follow(
        &self,
        index: &Index,
        first: u16,
        word: &Word,
        passage: Searched,
        from: Beginnings,
        hits: &mut Vec<Hit>,
    ) {
        let mut place = first;
        while place != 0
            && let Some(lead) = self.leads.get(usize::from(place))
        {
            self.try_lead(lead, passage, from, hits);
            place = lead.next;
        }
        if word.is(index.marks) {
            for (_, lead) in index.by_mark.iter().filter(|(marks, _)| word.is(*marks)) {
                self.try_lead(lead, passage, from, hits);
            }
        }
    }

    /// Tries a pattern from wherever it may begin.
    #[inline(always)]
    fn try_lead(&self, lead: &Lead, passage: Searched, from: Beginnings, hits: &mut Vec<Hit>) {
        let mut before = from.of(lead.begins) & lead.before;
        while before != 0 {
            self.try_at(lead.pattern, passage, from.at - before.trailing_zeros() as usize, hits);
            before &= before - 1;
        }
    }

    #[inline(never)]
    fn try_at(&self, pattern: u16, passage: Searched, start: usize, hits: &mut Vec<Hit>) {
        let Some(pattern) = self.patterns.get(usize::from(pattern)) else { return };
        let words = passage.words;
        if pattern.last.meets(passage.last)
            && pattern.reach.has(words.len() - start)
            && let Some(end) = self.matches(pattern.items, words, start, start)
        {
            hits.push(Hit { cue: pattern.cue, start, end });
        }
    }

    /// Whether one word fits an item, by its marks or as one of the item's words.
    fn fits(&self, item: &Item, marks: u32, word: &Word) -> bool {
        if word.is(marks) {
            return true;
        }
        if word.id == 0 {
            return false;
        }
        !item.sets.is_empty() && bits_of(item.sets) & self.sets_of(word.id) != 0
            || item.words.contains(&word.id)
    }

    /// Where the items end, if they match the words from `at` on.
    #[inline(never)]
    fn matches(&self, items: &[u16], words: &[Word], start: usize, at: usize) -> Option<usize> {
        let (mut items, mut at) = (items, at);
        while let Some((item, rest)) = Item::read(items) {
            items = rest;
            let next = words.get(at);
            let optional = item.head.optional;
            // How many words it may stand for.
            let length = match item.head.kind {
                Kind::One => {
                    // A kind of word, unlike a word, says nothing about the sentence before.
                    let crosses = at > start && words[at - 1].is(mark::ENDS);
                    let marks = if crosses { 0 } else { item.marks };
                    let fits = |word: &Word| self.fits(&item, marks, word);
                    match item.head.repeated {
                        true => words[at.min(words.len())..].iter().take_while(|word| fits(word)).count(),
                        false if optional => usize::from(next.is_some_and(fits)),
                        false if next.is_some_and(fits) => {
                            at += 1;
                            continue;
                        }
                        false => return None,
                    }
                }
                Kind::Name => next.map_or(0, |_| self.name(&words[at..])),
                Kind::Gap => return self.skips(item.head.count, rest, words, start, at),
                Kind::After if at > 0 && words[at - 1].is(item.marks) => continue,
                Kind::End if at == words.len() => continue,
                Kind::Not if next.is_none_or(|word| !word.is(item.marks)) => continue,
                Kind::After | Kind::Not | Kind::End => 0,
            };
            for length in (1..=length).rev() {
                if let Some(end) = self.matches(rest, words, start, at + length) {
                    return Some(end);
                }
            }
            if !optional {
                return None;
            }
        }
        Some(at)
    }

    /// The shortest way over up to `most` words of the sentence.
    fn skips(&self, most: usize, rest: &[u16], words: &[Word], start: usize, at: usize) -> Option<usize> {
        let ends_here =
            Item::read(rest).is_some_and(|(item, _)| matches!(item.head.kind, Kind::After | Kind::End));
        for skipped in 0..=most {
            let crossed = skipped > 0 && words[at + skipped - 1].is(mark::ENDS);
            if (!crossed || ends_here)
                && let Some(end) = self.matches(rest, words, start, at + skipped)
            {
                return Some(end);
            }
            if crossed || at + skipped >= words.len() {
                return None;
            }
        }
        None
    }

    /// How many of the first words are one name, or several with commas and "and" between them.
    fn name(&self, words: &[Word]) -> usize {
        let mut length = 0;
        for (index, word) in words.iter().enumerate().take(NAME) {
            // "The Harbor Wire" is a name, "The harbor" is none.
            let opener = index == 0
                && word.is(mark::STARTS)
                && self.names.openers.has(word.id)
                && !(word.id == self.names.the && words.get(1).is_some_and(|next| next.is(mark::CAPITAL)));
            if word.is(mark::CAPITAL | mark::URL) && !opener {
                length = index + 1;
            } else if index == 0 || !self.names.connectives.has(word.id) {
                break;
            }
            if word.is(mark::ENDS) {
                break;
            }
        }
        length
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::tables;
    use crate::page::Page;
    use crate::word::Words;

    /// What a pattern matches of a text, if it does.
    fn matched<'t>(pattern: &'static str, text: &'t str) -> Option<&'t str> {
        let mut code: Code = Code::new();
        code.add(tables::GATHERED, tables::OFTEN, pattern, true);
        let patterns = Patterns::new(code.numbers(), &tables::SETS, &tables::NAMES);
        let mut hits = Vec::new();
        let page = Page::from_text(text);
        let words = Words::read(&page, crate::clean::dictionary()).all;
        patterns.find(&words, &mut hits);
        hits.first().map(|hit| &text[words[hit.start].start as usize..words[hit.end - 1].end as usize])
    }

    #[test]
    fn words_stand_where_the_sentence_begins() {
        assert_eq!(matched("sign up", "Sign up now"), Some("Sign up"));
        assert_eq!(matched("sign up", "They sign up now"), None);
        assert_eq!(matched("~ sign up", "They sign up now"), Some("sign up"));
        assert_eq!(matched("^ sign up", "It is good. Sign up now"), None);
    }

    #[test]
    fn gaps_stay_inside_the_sentence() {
        assert_eq!(matched("read …3 here", "Read the story here"), Some("Read the story here"));
        assert_eq!(matched("read …3 here", "Read the whole long story here"), None);
        assert_eq!(matched("read …3 here", "Read it. Here we go"), None);
    }

    #[test]
    fn ends_are_the_sentence_s_or_the_passage_s() {
        assert_eq!(matched("^ advertisement $", "ADVERTISEMENT"), Some("ADVERTISEMENT"));
        assert_eq!(matched("^ advertisement $", "Advertisement war"), None);
        assert_eq!(matched("~ this report .", "He wrote this report. She read it."), Some("this report"));
        assert_eq!(matched("~ this report .", "They wrote this report, she said."), None);
    }

    #[test]
    fn signs_and_repetition_are_read() {
        assert_eq!(
            matched("^ source : <url>", "Source: https://harbor.example/a"),
            Some("Source: https://harbor.example/a")
        );
        assert_eq!(matched("editing by <name> .", "Editing by Tom Reed"), Some("Editing by Tom Reed"));
        assert_eq!(matched("^ {share}+ $", "Share Tweet Email"), Some("Share Tweet Email"));
        assert_eq!(matched("^ {share}+ $", "Share prices fell"), None);
        assert_eq!(matched("^ <name> , {month} <number>? $", "Hale, May"), Some("Hale, May"));
        assert_eq!(matched("^ <name> , {month} <number>? $", "Hale, May 2"), Some("Hale, May 2"));
        assert_eq!(matched("^ <name> , {month} <number>? $", "Hale, May it rain"), None);
        assert_eq!(matched("this was? published", "This published"), Some("This published"));
    }
}
