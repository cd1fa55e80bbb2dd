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
//! text is read once however many patterns there are. Of those few most are ruled out by [signs] of what stands beside the
//! word.

mod code;
mod compile;
mod lead;
mod signs;

pub(super) use compile::{Code, NameWords, Often, gather, gather_sets, length_of_sets, sets};

use crate::word::{Word, WordId, mark};
use code::{Begins, Head, Item, Kind, NAME, Reach};
use lead::{Index, IndexMaker, Lead, Link, Seen, Sentences};
use signs::{Beside, SetSigns, Signs};

/// More than there are words with a number.
const WORDS: usize = 1 << 12;

/// A pattern.
struct Pattern<'c> {
    items: &'c [u16],
    /// What its first two words may be, where it is found by a later one.
    first: [Signs; 2],
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

/// What the last word of a passage is, or may be.
#[derive(Clone, Copy, Default)]
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

    fn or(self, other: Self) -> Self {
        Self { marks: self.marks | other.marks, sets: self.sets | other.sets }
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

/// All patterns.
pub(super) struct Patterns<'c> {
    patterns: Vec<Pattern<'c>>,
    /// By a word's number, a bit for each set that it is in.
    sets_of: Box<[u64]>,
    leads: Vec<Lead>,
    /// The leads of a passage's first word to the patterns that have to begin with it.
    opening: Index,
    /// The leads of any word to all other patterns.
    inside: Index,
    names: &'c NameWords,
}

/// What patterns are made ready with.
struct Maker<'c> {
    patterns: Vec<Pattern<'c>>,
    /// The words of each set, in order.
    sets: Vec<&'c [WordId]>,
    leads: Vec<Lead>,
    opening: IndexMaker,
    inside: IndexMaker,
}

impl<'c> Maker<'c> {
    /// Adds a pattern and the leads of its rarest words; of the words that it may begin with, if there is no item that
    /// only words fit.
    fn add(&mut self, head: Head, items: &'c [u16], beside: Beside, cue: u16) {
        let pattern = self.patterns.len() as u16;
        let tail = head.tail.checked_sub(1).and_then(|tail| items.get(tail..)).unwrap_or_default();
        let Beside { left, right, first } = beside;
        self.patterns.push(Pattern { items, first, last: Last::of(tail), cue, reach: head.all });
        let lead = Lead { left, right, pattern };
        let mut first = items.get(head.anchor.saturating_sub(1)..).unwrap_or_default();
        while let Some((item, rest)) = Item::read(first) {
            self.lead(lead, &head, &item);
            if head.anchor > 0 || !item.head.optional {
                break;
            }
            first = rest;
        }
    }

    /// Adds a lead of everything that fits an item.
    fn lead(&mut self, lead: Lead, head: &Head, item: &Item<'c>) {
        let opens = head.begins == Begins::Passage && head.before.most == 0;
        let index = if opens { &mut self.opening } else { &mut self.inside };
        let link = Link::new(self.leads.len() as u16, head.begins, head.before);
        index.add(item.words, link, head.begins, head.before);
        for set in item.sets {
            let words = self.sets.get(usize::from(*set)).copied().unwrap_or_default();
            index.add(words, link, head.begins, head.before);
        }
        let name = mark::CAPITAL | mark::URL;
        let last = self.patterns.last().map(|pattern| pattern.last).unwrap_or_default();
        index.add_marks(if item.head.kind == Kind::Name { name } else { item.marks }, link, last);
        self.leads.push(lead);
    }
}

impl<'c> Patterns<'c> {
    /// Makes compiled patterns ready.
    pub fn new(code: &'c [u16], sets: &'c [u16], names: &'c NameWords) -> Self {
        let mut maker = Maker {
            patterns: Vec::with_capacity(code.len() / 14),
            sets: Vec::with_capacity(sets.len() / 16),
            leads: Vec::with_capacity(code.len() / 14),
            opening: IndexMaker::new(),
            inside: IndexMaker::new(),
        };
        let mut sets_of = vec![0; WORDS].into_boxed_slice();
        let mut rest = sets;
        while let Some((set, after)) =
            rest.split_first().and_then(|(length, words)| words.split_at_checked(usize::from(*length)))
        {
            for word in set {
                sets_of[usize::from(*word) % WORDS] |= 1 << maker.sets.len();
            }
            maker.sets.push(set);
            rest = after;
        }
        let signs = SetSigns::of(&maker.sets);
        let (mut rest, mut cue) = (code, 0);
        while let Some((head, after)) = Head::read(rest) {
            let Some((items, after)) = after.split_at_checked(head.length) else { break };
            rest = after;
            cue += u16::from(head.new_cue);
            let beside = Beside::of(&head, items, &signs);
            maker.add(head, items, beside, cue - 1);
        }
        let Maker { patterns, leads, opening, inside, .. } = maker;
        Self { patterns, sets_of, leads, opening: opening.finish(), inside: inside.finish(), names }
    }

    /// Adds everything that is found in a passage's words.
    #[inline(never)]
    pub fn find(&self, words: &[Word], hits: &mut Vec<Hit>) {
        let first = hits.len();
        let (Some(opening), Some(last)) = (words.first(), words.last()) else { return };
        let passage = Searched { words, last: self.last(last) };
        let mut sentences = Sentences::new();
        if self.opening.has(opening, self.opening.marks(passage.last), 0, &sentences) {
            self.follow(&self.opening, passage, 0, &sentences, hits);
        }
        let marks = self.inside.marks(passage.last);
        for (number, some) in words.chunks(64).enumerate() {
            let mut may = self.inside.may_have(some, marks | mark::STARTS | mark::LED);
            while may != 0 {
                let place = may.trailing_zeros() as usize;
                may &= may - 1;
                let (word, at) = (&some[place], 64 * number + place);
                if word.is(mark::STARTS | mark::LED) {
                    sentences.begin(at);
                }
                if self.inside.has(word, marks, at, &sentences) {
                    self.follow(&self.inside, passage, at, &sentences, hits);
                }
            }
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

    /// Follows the leads of the word at a place, and of what is noted on it.
    #[inline(never)]
    fn follow(
        &self,
        index: &Index,
        passage: Searched,
        at: usize,
        sentences: &Sentences,
        hits: &mut Vec<Hit>,
    ) {
        let Some(word) = passage.words.get(at) else { return };
        let seen = Seen::new(passage.words, at, sentences);
        for link in index.of_word(word) {
            self.follow_link(link, &seen, passage, at, hits);
        }
        if word.is(index.marks(passage.last)) {
            self.follow_marks(index, passage, word, &seen, at, hits);
        }
    }

    /// Follows the leads of what is noted on a word, as few words need.
    #[inline(never)]
    fn follow_marks(
        &self,
        index: &Index,
        passage: Searched,
        word: &Word,
        seen: &Seen,
        at: usize,
        hits: &mut Vec<Hit>,
    ) {
        for link in index.of_marks(word) {
            self.follow_link(link, seen, passage, at, hits);
        }
    }

    #[inline(always)]
    fn follow_link(&self, link: Link, seen: &Seen, passage: Searched, at: usize, hits: &mut Vec<Hit>) {
        let beginnings = seen.beginnings(link);
        if beginnings != 0
            && let Some(lead) = self.leads.get(link.lead())
            && seen.fits(lead)
            && let Some(pattern) = self.patterns.get(usize::from(lead.pattern))
            && pattern.last.meets(passage.last)
        {
            self.try_all(pattern, passage.words, at, beginnings, hits);
        }
    }

    /// Tries a pattern at all places that are so many words before one.
    #[inline(never)]
    fn try_all(&self, pattern: &Pattern, words: &[Word], at: usize, before: u64, hits: &mut Vec<Hit>) {
        let mut before = before;
        while before != 0 {
            hits.extend(self.try_at(pattern, words, at - before.trailing_zeros() as usize));
            before &= before - 1;
        }
    }

    /// What a pattern finds at a place.
    fn try_at(&self, pattern: &Pattern, words: &[Word], start: usize) -> Option<Hit> {
        let [first, second] = pattern.first;
        let may = pattern.reach.has(words.len() - start)
            && first.meets(Signs::of(words.get(start)))
            && second.meets(Signs::of(words.get(start + 1)));
        let end = if may { self.matches(pattern.items, words, start, start) } else { None };
        end.map(|end| Hit { cue: pattern.cue, start, end })
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
        let next = Item::read(rest).map(|(item, _)| item);
        let ends_here = next.is_some_and(|item| matches!(item.head.kind, Kind::After | Kind::End));
        // Most words that the gap may end before are not the next one of the pattern.
        let next = next.filter(|item| item.head.kind == Kind::One && !item.head.optional);
        for skipped in 0..=most {
            let crossed = skipped > 0 && words[at + skipped - 1].is(mark::ENDS);
            let fits = |item| words.get(at + skipped).is_some_and(|word| self.fits(&item, item.marks, word));
            if (!crossed || ends_here)
                && next.is_none_or(fits)
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
