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
//! colon or bar after the word before, `!<number>` anything else, `.` the end of a sentence, `$` the end of the passage. A pattern begins where a
//! sentence begins, with `^` where the passage begins, with `~` anywhere.
//!
//! All patterns are compiled together, once: a word of a text is looked up and leads straight to the patterns
//! that begin with it, so that a text is read once however many patterns there are.

use super::sets::words_of;
use crate::word::{Dictionary, Word, WordId, mark};
use std::sync::Arc;

#[derive(Clone, Debug)]
enum Atom {
    /// One of these words, or one with one of these marks.
    One { ids: Arc<Ids>, marks: u32 },
    /// Up to so many words of the same sentence.
    Gap(usize),
    /// Capitalised words, with the small words that names have between them.
    Name,
    /// The word before carries one of these marks.
    After(u32),
    /// The next word carries none of these marks.
    Not(u32),
    /// The passage ends here.
    End,
}

/// Words that stand for one another.
#[derive(Debug, Default)]
struct Ids {
    all: Vec<WordId>,
    /// A bit for each word's number, where there are many.
    bits: Vec<u64>,
    /// Tells whether one of them may be in a text.
    traces: Traces,
}

impl Ids {
    /// More words than this are looked up by their bit.
    const FEW: usize = 4;

    fn new(all: Vec<WordId>, traces: Traces) -> Self {
        let mut bits = Vec::new();
        if all.len() > Self::FEW {
            let words = all.iter().max().map_or(0, |most| usize::from(*most) / 64 + 1);
            bits.resize(words, 0);
            for id in &all {
                bits[usize::from(*id) / 64] |= 1 << (id % 64);
            }
        }
        Self { all, bits, traces }
    }

    fn has(&self, id: WordId) -> bool {
        if self.bits.is_empty() {
            return id != 0 && self.all.contains(&id);
        }
        id != 0 && self.bits.get(usize::from(id) / 64).is_some_and(|bits| bits >> (id % 64) & 1 != 0)
    }
}

#[derive(Clone, Debug)]
struct Item {
    atom: Atom,
    optional: bool,
    /// As often as it matches.
    repeated: bool,
}

impl Item {
    /// The most words that it stands for.
    fn longest(&self) -> usize {
        match self.atom {
            _ if self.repeated => usize::MAX,
            Atom::One { .. } => 1,
            Atom::Gap(most) => most,
            Atom::Name => NAME,
            Atom::After(_) | Atom::Not(_) | Atom::End => 0,
        }
    }
}

/// The most words of a name.
const NAME: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Begins {
    Sentence,
    Passage,
    Anywhere,
}

/// A compiled pattern.
#[derive(Clone, Debug)]
struct Pattern {
    items: Vec<Item>,
    cue: u16,
    /// What the two items with the fewest words need.
    needs: [Need; 2],
}

/// What has to come right after a pattern's first item, as far as that is one word or one name.
#[derive(Clone, Copy, Debug, Default)]
struct Follows {
    /// One of these words; none for any.
    traces: Traces,
    /// Or a word with one of these marks.
    marks: u32,
    /// Whether the first item is a name, of one word or more.
    after_name: bool,
}

impl Follows {
    fn fits(&self, traces: Traces, marks: u32) -> bool {
        self.traces.meets(traces) || self.marks & marks != 0
    }

    fn new(items: &[Item]) -> Self {
        let Some((first, rest)) = items.split_first().filter(|(first, _)| !first.optional) else {
            return Self::default();
        };
        let after_name = matches!(first.atom, Atom::Name);
        match rest.first() {
            Some(Item { atom: Atom::One { ids, marks }, optional: false, .. }) if !first.repeated => {
                Self { traces: ids.traces, marks: *marks, after_name }
            }
            _ => Self { after_name, ..Self::default() },
        }
    }
}

/// What stands right after a word, and after the words of the name that may begin with it.
#[derive(Clone, Copy, Default)]
struct After {
    word: Traces,
    marks: u32,
    /// Whether a name begins there.
    names: bool,
    name: Traces,
    name_marks: u32,
}

/// What has to stand in a text for an item to match; a text without it need not be tried.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    /// One of these; none for an item that asks for no word.
    traces: Traces,
    /// Whether it stands within [`NEAR`] words.
    near: bool,
}

/// A list of more words than this has a bit of its own in [`Traces`].
const LONG: usize = 8;
/// So many words, from a pattern's first one on, are near.
const NEAR: usize = 32;

/// A place where a pattern was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    /// The number that the pattern was added with.
    pub cue: u16,
    /// The first word.
    pub start: usize,
    /// The word after the last.
    pub end: usize,
}

/// The name inside `{name}`.
fn set_name(item: &'static str) -> Option<&'static str> {
    item.strip_prefix('{')?.strip_suffix('}').filter(|name| !name.contains('{'))
}

/// Takes a sign off a pattern's item, and says whether it was there.
fn strip(source: &'static str, sign: char) -> (&'static str, bool) {
    match source.strip_suffix(sign) {
        Some(stripped) if !stripped.is_empty() => (stripped, true),
        _ => (source, false),
    }
}

/// What words are in a text, in few bits: two words by which most words are told apart, so that a word may seem to be
/// there that is not, and one with a bit for each of the long lists, which is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Traces([u64; 3]);

impl Traces {
    fn of_word(id: WordId) -> Self {
        let bit = 1 << (id & 63);
        if id == 0 {
            Self::default()
        } else if id >> 6 & 1 == 0 {
            Self([bit, 0, 0])
        } else {
            Self([0, bit, 0])
        }
    }

    fn of_list(list: u32) -> Self {
        Self([0, 0, 1 << list])
    }

    fn and(self, other: Traces) -> Traces {
        Traces([self.0[0] | other.0[0], self.0[1] | other.0[1], self.0[2] | other.0[2]])
    }

    fn is_empty(self) -> bool {
        self.0 == [0; 3]
    }

    fn meets(self, other: Traces) -> bool {
        self.0[0] & other.0[0] | self.0[1] & other.0[1] | self.0[2] & other.0[2] != 0
    }
}

/// What stands in a passage, found out where a pattern asks for it.
#[derive(Default)]
struct There {
    /// From a word on, within [`NEAR`] words.
    near: Option<Traces>,
    all: Option<Traces>,
}

/// A pattern that can begin with a word.
#[derive(Clone, Copy, Debug)]
struct Lead {
    number: u16,
    follows: Follows,
}

/// The patterns that can begin with a word, by what has to come after it.
#[derive(Clone, Default)]
struct Leads {
    /// After the word, one of some words.
    word: Group,
    /// After the name that begins with it, one of some words.
    name: Group,
    /// Anything.
    free: Vec<Lead>,
}

/// Patterns of which each asks for one of some words, and what all of those words are.
#[derive(Clone, Default)]
struct Group {
    leads: Vec<Lead>,
    traces: Traces,
    marks: u32,
}

impl Group {
    fn add(&mut self, lead: Lead) {
        self.leads.push(lead);
        self.traces = self.traces.and(lead.follows.traces);
        self.marks |= lead.follows.marks;
    }

    fn each(&self, traces: Traces, marks: u32, visit: &mut impl FnMut(u16)) {
        if self.traces.meets(traces) || self.marks & marks != 0 {
            let leads = self.leads.iter().filter(|lead| lead.follows.fits(traces, marks));
            leads.for_each(|lead| visit(lead.number));
        }
    }
}

impl Leads {
    fn add(&mut self, lead: Lead) {
        match lead.follows {
            Follows { marks: 0, traces, .. } if traces.is_empty() => self.free.push(lead),
            Follows { after_name: true, .. } => self.name.add(lead),
            _ => self.word.add(lead),
        }
    }

    fn each(&self, after: &After, visit: &mut impl FnMut(u16)) {
        self.word.each(after.word, after.marks, visit);
        if after.names {
            self.name.each(after.name, after.name_marks, visit);
        }
        let free = self.free.iter().filter(|lead| after.names || !lead.follows.after_name);
        free.for_each(|lead| visit(lead.number));
    }
}

/// Which patterns can begin with a word.
#[derive(Default)]
struct Index {
    /// By the word's number, a place in `leads`, plus one; 0 for a word that no pattern begins with.
    by_word: Vec<u16>,
    leads: Vec<Leads>,
    /// By what is noted on a word that is no one word: a web address, an account.
    by_mark: Vec<(u32, Leads)>,
    /// All of those marks.
    marks: u32,
}

impl Index {
    fn add(&mut self, ids: &[WordId], marks: u32, lead: Lead) {
        for id in ids {
            let id = usize::from(*id);
            if self.by_word.len() <= id {
                self.by_word.resize(id + 1, 0);
            }
            if self.by_word[id] == 0 {
                self.leads.push(Leads::default());
                self.by_word[id] = self.leads.len() as u16;
            }
            self.leads[usize::from(self.by_word[id]) - 1].add(lead);
        }
        if marks != 0 {
            self.marks |= marks;
            match self.by_mark.iter_mut().find(|(same, _)| *same == marks) {
                Some((_, leads)) => leads.add(lead),
                None => {
                    let mut leads = Leads::default();
                    leads.add(lead);
                    self.by_mark.push((marks, leads));
                }
            }
        }
    }

    /// Whether any pattern can begin with a word.
    fn leads(&self, word: &Word) -> bool {
        word.is(self.marks) || self.by_word.get(usize::from(word.id)).is_some_and(|place| *place != 0)
    }

    /// Visits the patterns that can begin with a word and go on with what comes after it.
    fn each(&self, word: &Word, after: &After, visit: &mut impl FnMut(u16)) {
        let place = self.by_word.get(usize::from(word.id)).and_then(|place| place.checked_sub(1));
        if let Some(place) = place {
            self.leads[usize::from(place)].each(after, visit);
        }
        if word.is(self.marks) {
            let leads = self.by_mark.iter().filter(|(marks, _)| word.is(*marks));
            leads.for_each(|(_, leads)| leads.each(after, visit));
        }
    }
}

/// All patterns, compiled together.
#[derive(Default)]
pub(super) struct Patterns {
    /// The words that patterns use, among all that are known.
    pub dictionary: Dictionary,
    patterns: Vec<Pattern>,
    /// The patterns that begin where the passage does.
    opening: Index,
    /// The patterns that begin where a sentence does.
    starting: Index,
    /// The patterns that begin anywhere.
    anywhere: Index,
    connectives: Ids,
    /// Words that begin a sentence with a capital letter and no name.
    openers: Ids,
    /// "the"
    the: WordId,
    /// What each word leaves in a text's [`Traces`], by its number.
    traces: Vec<Traces>,
    /// How many long lists there are.
    lists: u32,
    /// The sets that were read already.
    sets: Vec<(&'static str, Arc<Ids>)>,
    /// The sources of patterns that can never be found, or that name no set.
    pub faults: Vec<String>,
}

impl Patterns {
    /// No patterns yet; their words will have numbers in `dictionary`.
    pub fn new(dictionary: Dictionary) -> Self {
        Self { dictionary, ..Self::default() }
    }

    /// Adds a pattern, which hits with the number `cue`.
    pub fn add(&mut self, source: &'static str, cue: u16) {
        let mut begins = Begins::Sentence;
        let mut items = Vec::new();
        for word in source.split_whitespace() {
            match word {
                "^" => begins = Begins::Passage,
                "~" => begins = Begins::Anywhere,
                _ => items.push(self.item(word)),
            }
        }
        let number = self.patterns.len() as u16;
        let index = match begins {
            Begins::Passage => &mut self.opening,
            Begins::Sentence => &mut self.starting,
            Begins::Anywhere => &mut self.anywhere,
        };
        let lead = Lead { number, follows: Follows::new(&items) };
        for item in &items {
            match &item.atom {
                Atom::One { ids, marks } => index.add(&ids.all, *marks, lead),
                Atom::Name => index.add(&[], mark::CAPITAL | mark::URL, lead),
                // A pattern has to begin with a word; a test sees to it that all do.
                Atom::Gap(_) | Atom::After(_) | Atom::Not(_) | Atom::End => {
                    self.faults.push(source.to_owned())
                }
            }
            if !item.optional {
                break;
            }
        }
        let mut needs = Vec::new();
        let mut reach = 0_usize;
        for (place, item) in items.iter().enumerate() {
            reach = reach.saturating_add(item.longest());
            // What leads to the pattern is there.
            if let Atom::One { ids, marks: 0 } = &item.atom
                && !item.optional
                && place > 0
            {
                needs.push((ids.all.len(), Need { traces: ids.traces, near: reach <= NEAR }));
            }
        }
        needs.sort_by_key(|(words, _)| *words);
        let need = |index: usize| needs.get(index).map_or(Need::default(), |(_, need)| *need);
        let needs = [need(0), need(1)];
        self.patterns.push(Pattern { items, cue, needs });
    }

    /// Has to be called once, after the last pattern was added.
    pub fn finish(&mut self) {
        const CONNECTIVES: &str = "of the and de da do dos del la le van von der den al bin for & y e et und";
        const OPENERS: &str = "a an the he she it they we you i this that these those there here his her its their our my your in on at \
            by for from with of to as and but or if when while after before since who what which where why how not no yes more most \
            some many all one two three new el la los las un una en le les des der die das ein eine o os as um uma is are was were";
        self.connectives = self.listed(CONNECTIVES);
        self.the = self.dictionary.learn("the");
        self.openers = self.listed(OPENERS);
    }

    fn listed(&mut self, words: &str) -> Ids {
        let ids = words.split_whitespace().map(|word| self.dictionary.learn(word)).collect();
        Ids::new(ids, Traces::default())
    }

    fn item(&mut self, source: &'static str) -> Item {
        let (source, optional) = strip(source, '?');
        let (source, repeated) = strip(source, '+');
        let atom = match source {
            "<name>" => Atom::Name,
            ":" => Atom::After(mark::COLON | mark::PIPE),
            "," => Atom::After(mark::COMMA),
            "." => Atom::After(mark::ENDS | mark::CLOSES),
            "$" => Atom::End,
            "!<number>" => Atom::Not(mark::NUMBER),
            _ if source.starts_with('…') => Atom::Gap(source['…'.len_utf8()..].parse().unwrap_or(8)),
            _ => match set_name(source) {
                Some(name) => Atom::One { ids: self.set(name, source), marks: 0 },
                None => self.alternatives(source),
            },
        };
        Item { atom, optional, repeated }
    }

    /// `a|b|{set}|<number>`
    fn alternatives(&mut self, source: &'static str) -> Atom {
        let (mut ids, mut marks) = (Vec::new(), 0);
        for word in source.split('|') {
            match word {
                "<number>" => marks |= mark::NUMBER,
                "<year>" => marks |= mark::YEAR,
                "<url>" => marks |= mark::URL,
                "<email>" => marks |= mark::EMAIL,
                "<handle>" => marks |= mark::HANDLE,
                "<cap>" => marks |= mark::CAPITAL,
                _ => match set_name(word) {
                    Some(name) => ids.extend_from_slice(&self.set(name, source).all),
                    None => ids.push(self.dictionary.learn(word)),
                },
            }
        }
        Atom::One { ids: self.ids(ids), marks }
    }

    /// Words that stand for one another.
    fn ids(&mut self, all: Vec<WordId>) -> Arc<Ids> {
        let most = all.iter().max().map_or(0, |most| usize::from(*most));
        for id in self.traces.len()..=most {
            self.traces.push(Traces::of_word(id as WordId));
        }
        let traces = if all.len() > LONG && self.lists < u64::BITS {
            let list = Traces::of_list(self.lists);
            self.lists += 1;
            for id in &all {
                let traces = &mut self.traces[usize::from(*id)];
                *traces = traces.and(list);
            }
            list
        } else {
            all.iter().fold(Traces::default(), |traces, id| traces.and(Traces::of_word(*id)))
        };
        Arc::new(Ids::new(all, traces))
    }

    /// The words of a set, which is read once.
    fn set(&mut self, name: &'static str, source: &str) -> Arc<Ids> {
        if let Some((_, ids)) = self.sets.iter().find(|(set, _)| *set == name) {
            return Arc::clone(ids);
        }
        let words = words_of(name).unwrap_or_else(|| {
            self.faults.push(source.to_owned());
            ""
        });
        let ids = words.split_whitespace().map(|word| self.dictionary.learn(word)).collect();
        let ids = self.ids(ids);
        self.sets.push((name, Arc::clone(&ids)));
        ids
    }

    /// Adds everything that is found in a passage's words.
    #[inline(never)]
    pub fn find(&self, words: &[Word], hits: &mut Vec<Hit>) {
        let mut there = There::default();
        for (start, word) in words.iter().enumerate() {
            let starts = start == 0 || word.is(mark::STARTS | mark::LED);
            if !starts && !self.anywhere.leads(word) {
                continue;
            }
            there.near = None;
            let after = self.after(words, start, starts || word.is(self.anywhere.marks));
            let mut visit = |number| self.try_at(number, words, start, &mut there, hits);
            if start == 0 {
                self.opening.each(word, &after, &mut visit);
            }
            if starts {
                self.starting.each(word, &after, &mut visit);
            }
            self.anywhere.each(word, &after, &mut visit);
        }
    }

    /// The traces of some words.
    fn traces(&self, words: &[Word]) -> Traces {
        let of = |word: &Word| self.traces.get(usize::from(word.id)).copied().unwrap_or_default();
        words.iter().fold(Traces::default(), |traces, word| traces.and(of(word)))
    }

    /// What comes after the word at `start`, and after the name there if it `may_name`.
    fn after(&self, words: &[Word], start: usize, may_name: bool) -> After {
        let mut after = After::default();
        if let Some(next) = words.get(start + 1) {
            (after.word, after.marks) = (self.traces(std::slice::from_ref(next)), next.marks);
        }
        if may_name {
            let name = self.name(&words[start..]);
            after.names = name > 0;
            for inside in words.iter().skip(start + 1).take(name) {
                after.name = after.name.and(self.traces(std::slice::from_ref(inside)));
                after.name_marks |= inside.marks;
            }
        }
        after
    }

    fn try_at(&self, number: u16, words: &[Word], start: usize, there: &mut There, hits: &mut Vec<Hit>) {
        let pattern = &self.patterns[usize::from(number)];
        let lacks = |need: &Need| {
            if need.traces.is_empty() {
                return false;
            }
            let there = if need.near {
                let near = &words[start..words.len().min(start + NEAR)];
                *there.near.get_or_insert_with(|| self.traces(near))
            } else {
                *there.all.get_or_insert_with(|| self.traces(words))
            };
            !need.traces.meets(there)
        };
        if pattern.needs.iter().any(lacks) {
            return;
        }
        if let Some(end) = self.matches(&pattern.items, words, start, start) {
            hits.push(Hit { cue: pattern.cue, start, end });
        }
    }

    /// Where the items end, if they match the words from `at` on.
    #[inline(never)]
    fn matches(&self, items: &[Item], words: &[Word], start: usize, at: usize) -> Option<usize> {
        let Some((item, rest)) = items.split_first() else { return Some(at) };
        let next = words.get(at);
        let found = match &item.atom {
            Atom::One { ids, marks } => {
                // A kind of word, unlike a word, says nothing about the sentence before.
                let crosses = at > start && words[at - 1].is(mark::ENDS);
                let marks = if crosses { 0 } else { *marks };
                let fits = |word: &Word| word.is(marks) || ids.has(word.id);
                let length = match item.repeated {
                    true => words[at.min(words.len())..].iter().take_while(|word| fits(word)).count(),
                    false => usize::from(next.is_some_and(fits)),
                };
                (1..=length).rev().find_map(|length| self.matches(rest, words, start, at + length))
            }
            Atom::Gap(most) => self.skips(*most, rest, words, start, at),
            Atom::Name => {
                let length = next.map_or(0, |_| self.name(&words[at..]));
                (1..=length).rev().find_map(|length| self.matches(rest, words, start, at + length))
            }
            Atom::After(marks) if at > 0 && words[at - 1].is(*marks) => self.matches(rest, words, start, at),
            Atom::End if at == words.len() => self.matches(rest, words, start, at),
            Atom::Not(marks) if next.is_none_or(|word| !word.is(*marks)) => {
                self.matches(rest, words, start, at)
            }
            Atom::After(_) | Atom::Not(_) | Atom::End => None,
        };
        found.or_else(|| if item.optional { self.matches(rest, words, start, at) } else { None })
    }

    /// The shortest way over up to `most` words of the sentence.
    fn skips(&self, most: usize, rest: &[Item], words: &[Word], start: usize, at: usize) -> Option<usize> {
        let ends_here = matches!(rest.first(), Some(Item { atom: Atom::After(_) | Atom::End, .. }));
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
                && self.openers.has(word.id)
                && !(word.id == self.the && words.get(1).is_some_and(|next| next.is(mark::CAPITAL)));
            if word.is(mark::CAPITAL | mark::URL) && !opener {
                length = index + 1;
            } else if index == 0 || !self.connectives.has(word.id) {
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
    use crate::page::Page;
    use crate::word::Words;

    /// What a pattern matches of a text, if it does.
    fn matched<'t>(pattern: &'static str, text: &'t str) -> Option<&'t str> {
        let mut patterns = Patterns::default();
        patterns.add(pattern, 7);
        patterns.finish();
        let mut hits = Vec::new();
        let page = Page::from_text(text);
        let words = Words::read(&page, &patterns.dictionary).all;
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
        assert_eq!(matched("this was? published", "This published"), Some("This published"));
    }
}
