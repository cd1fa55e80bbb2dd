//! The cast is everybody and everything that a page names: one entry each, whatever form the name takes.
//!
//! Full names come first; then each shorter form finds its owner: a surname, a family name that stands first,
//! a first name, a nickname, an acronym, the tail of an organization's name. Where two share a surname, the
//! sort of honorific, who was called by the bare surname before, and nearness decide.

use super::keys::{KeyBits, KeyMap, common, ends_in, is_key, proper, small, small_at};
use super::name::{Gender, Name, Names, Sort, is_particle, is_suffix};
use crate::token::{Class, Kind, Text, Token, shape};
use crate::word::key::ascii_key;
use std::ops::Range;

/// Somebody or something that the page names.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// The name that the page gives in full: a place in [`Names::list`].
    pub full: usize,
    pub sort: Sort,
    pub gender: Option<Gender>,
    /// The names that mean it, as places in [`Cast::called`].
    called: Places,
    /// The words of the full name, without particles and suffixes, as places in [`Gather::keys`].
    keys: Places,
    /// The name by which it was entered.
    first: u32,
    /// The first and the last of the names that mean it, which [`Gather::next`] links, and how many there are.
    links: Option<(u32, u32)>,
    count: u32,
    /// How often it was called by its surname alone.
    bare: u32,
    /// How often it was called by its first name alone.
    familiar: u32,
    /// Where it was last named by its surname alone, and in full: places in [`Names::list`] and one more; 0 for nowhere.
    last: u32,
    last_full: u32,
}

/// Places in a list, from the first up to the second.
#[derive(Clone, Copy, Debug)]
struct Places(u32, u32);

impl Places {
    fn len(self) -> usize {
        (self.1 - self.0) as usize
    }

    fn range(self) -> Range<usize> {
        self.0 as usize..self.1 as usize
    }
}

/// Everybody that a page names.
pub(super) struct Cast {
    pub members: Vec<Member>,
    /// For each name, its member.
    pub of: Vec<usize>,
    /// The names of all members, one member after the other.
    called: Vec<usize>,
}

const NOBODY: usize = usize::MAX;

impl Cast {
    /// Finds out which names mean the same.
    #[inline(never)]
    pub(super) fn gather(text: &Text<'_>, names: &Names) -> Self {
        let words = 2 * names.list.len();
        let mut gather = Gather {
            text,
            names: &names.list,
            cast: Cast {
                members: Vec::with_capacity(names.list.len()),
                of: vec![NOBODY; names.list.len()],
                called: Vec::new(),
            },
            by_word: ByWord::with_room(words / 2),
            keys: Vec::with_capacity(words),
            next: vec![NONE; names.list.len()],
            fulls: Vec::with_capacity(names.list.len()),
            by_letter: None,
            alone: KeyMap::with_room(words / 2),
            acronyms: KeyMap::with_room(4),
        };
        for name in names.list.iter().filter(|name| name.tokens.len() == 1) {
            gather.alone.entry(text.tokens[name.tokens.start].key);
        }
        for place in 0..names.list.len() {
            gather.full(place);
        }
        gather.shorter_bodies();
        gather.short_names();
        gather.settle();
        gather.cast
    }

    /// Every name that means a member, in document order: places in [`Names::list`].
    pub(super) fn names_of(&self, member: &Member) -> &[usize] {
        &self.called[member.called.range()]
    }
}

struct Gather<'t, 'p> {
    text: &'t Text<'p>,
    names: &'t [Name],
    cast: Cast,
    /// The members whose full name has a word.
    by_word: ByWord,
    /// The words of all full names; at the end those of the name that is looked at.
    keys: Vec<u32>,
    /// For each name, the next one that means the same member.
    next: Vec<u32>,
    /// The names of two words or more in document order, each with its member.
    fulls: Vec<(usize, usize)>,
    /// The members with a full name of two words or more who are no persons, by the letter that it begins with; made when
    /// it is asked for.
    by_letter: Option<Vec<(char, usize)>>,
    /// The words that are a name by themselves somewhere.
    alone: KeyMap<bool>,
    /// What acronyms stand for.
    acronyms: KeyMap<Option<usize>>,
}

/// Members by words, the latest of a word first: one list for all words, each entry with the place of the one before it.
struct ByWord {
    /// The place of the latest entry, plus one.
    latest: KeyMap<u32>,
    entries: Vec<(u32, u32)>,
}

/// Ends a list that is linked.
const NONE: u32 = u32::MAX;

impl ByWord {
    fn with_room(words: usize) -> Self {
        Self { latest: KeyMap::with_room(words), entries: Vec::with_capacity(words) }
    }

    fn add(&mut self, key: u32, member: usize) {
        let latest = self.latest.entry(key);
        self.entries.push((member as u32, *latest));
        *latest = self.entries.len() as u32;
    }

    fn of(&self, key: u32) -> impl Iterator<Item = usize> + use<'_> {
        let mut next = self.latest.get(key).copied().unwrap_or_default();
        std::iter::from_fn(move || {
            let &(member, before) = self.entries.get((next as usize).checked_sub(1)?)?;
            next = before;
            Some(member as usize)
        })
    }
}

/// How many members that share a word are looked at, the latest first: keeps long lists of names linear.
const NEAREST: usize = 40;

impl Gather<'_, '_> {
    /// The members whose full name has a word, the latest first.
    fn with_word(&self, key: u32) -> impl Iterator<Item = usize> + use<'_> {
        self.by_word.of(key).take(NEAREST)
    }

    /// Whether one of several words of a name is neither a particle nor a suffix.
    fn tells(&self, at: usize) -> bool {
        let token = &self.text.tokens[at];
        // "Van der Oak" is "Jan van der Oak": a particle's capital comes from where it stands.
        (token.looks(shape::CAPITAL | shape::HYPHEN) || token.kind == Kind::Number)
            && (!is_particle(token) || token.is(Class::MALE.or(Class::FEMALE)))
            && (token.end - token.start > 3 || !is_suffix(token))
    }

    /// The words of a member's full name, without particles and suffixes.
    fn keys(&self, member: &Member) -> &[u32] {
        &self.keys[member.keys.range()]
    }

    /// The names that mean a member, in the order in which they were found.
    fn names_so_far(&self, member: &Member) -> impl Iterator<Item = usize> + use<'_> {
        let mut next = member.links.map_or(NONE, |(first, _)| first);
        std::iter::from_fn(move || {
            let place = next as usize;
            next = *self.next.get(place)?;
            Some(place)
        })
    }

    fn found(&mut self, member: usize, place: usize) {
        let (text, name) = (self.text, &self.names[place]);
        let member_entry = &mut self.cast.members[member];
        member_entry.count += 1;
        match &mut member_entry.links {
            Some((_, last)) => {
                self.next[*last as usize] = place as u32;
                *last = place as u32;
            }
            none => *none = Some((place as u32, place as u32)),
        }
        if member_entry.sort == Sort::Unknown {
            member_entry.sort = name.sort;
        }
        if name.before < name.tokens.start || member_entry.gender.is_none() {
            let honorific = name.before < name.tokens.start
                && !name.quoted
                && text.tokens[name.before..name.tokens.start].iter().any(|t| t.is(Class::HE.or(Class::SHE)));
            // Of whom the story names in full, a title in somebody's words may mean another: her father.
            let heard = name.quoted
                && name.before < name.tokens.start
                && name.tokens.len() == 1
                && member_entry.count > 1;
            if !heard && (honorific || member_entry.gender.is_none()) {
                let gender = name.gender.or_else(|| gender_put_to(text, name));
                member_entry.gender = gender.or(member_entry.gender);
            }
        }
        self.cast.of[place] = member;
    }

    /// Adds a member whose full name has the words from `from` on in [`Gather::keys`].
    fn add(&mut self, place: usize, from: usize) -> usize {
        let member = self.cast.members.len();
        for key in &self.keys[from..] {
            self.by_word.add(*key, member);
        }
        self.cast.members.push(Member {
            full: place,
            first: place as u32,
            sort: self.names[place].sort,
            gender: None,
            called: Places(0, 0),
            keys: self.keys_from(from),
            links: None,
            count: 0,
            bare: 0,
            familiar: 0,
            last: 0,
            last_full: 0,
        });
        self.found(member, place);
        member
    }

    /// The words from `from` on in [`Gather::keys`].
    fn keys_from(&self, from: usize) -> Places {
        Places(from as u32, self.keys.len() as u32)
    }

    /// Enters a name of two words or more.
    fn full(&mut self, place: usize) {
        let name = &self.names[place];
        if name.tokens.len() == 1 {
            return;
        }
        let from = self.keys.len();
        for at in name.tokens.clone() {
            if self.tells(at) {
                self.keys.push(self.text.tokens[at].key);
            }
        }
        if self.keys.len() < from + 2 {
            self.keys.truncate(from);
            return;
        }
        let member = self.full_with(place, from);
        self.fulls.push((place, member));
    }

    /// The member whose full name has the words from `from` on in [`Gather::keys`].
    fn full_with(&mut self, place: usize, from: usize) -> usize {
        let (name, keys) = (&self.names[place], &self.keys[from..]);
        let last = keys[keys.len() - 1];
        let same = self.with_word(last).find(|&member| {
            let entry = &self.cast.members[member];
            let known = self.keys(entry);
            known == keys || known.last() == Some(&last) && self.same_person(entry, name, keys)
        });
        let same = same.or_else(|| self.begun_by(name, keys));
        let Some(member) = same else { return self.add(place, from) };
        let known = self.cast.members[member].keys.range();
        self.found(member, place);
        let keys = &self.keys[from..];
        // "Ada Oak", "Ada Wren Oak": the one with a name in the middle is the full one, unless it is but a letter.
        let (shorter, tokens) = (&self.keys[known.clone()], &self.text.tokens);
        let middle = keys.first() == shorter.first()
            && keys.last() == shorter.last()
            && !self.names[place].tokens.clone().any(|at| tokens[at].looks(shape::INITIAL | shape::POINT));
        if keys.len() > known.len() && (middle || keys.ends_with(shorter)) {
            for key in keys.iter().filter(|key| !self.keys[known.clone()].contains(key)) {
                self.by_word.add(*key, member);
            }
            let keys = self.keys_from(from);
            let entry = &mut self.cast.members[member];
            (entry.full, entry.keys) = (place, keys);
        } else {
            self.keys.truncate(from);
        }
        member
    }

    /// The person whose full name some words begin: "Ada Wren" for "Ada Wren Oak", "Juan Gil" for "Juan Gil Mora".
    fn begun_by(&self, name: &Name, keys: &[u32]) -> Option<usize> {
        let begun = |&member: &usize| {
            let entry = &self.cast.members[member];
            let known = self.keys(entry);
            // "Ada Oak Endorsement", in a headline, is nobody’s name.
            let last = &self.text.tokens[self.names[entry.full].tokens.end - 1];
            let plain = last.class.without(Class::FAMILY.or(Class::MALE).or(Class::FEMALE)) == Class::NONE
                && !last.looks(shape::ALL_CAPS);
            // "Oak" alone somewhere: that is the surname, whatever follows it.
            let surname = self.alone.has(keys[keys.len() - 1]);
            entry.sort == Sort::Person
                && plain
                && !surname
                && known.len() == keys.len() + 1
                && known.starts_with(keys)
        };
        let person = matches!(name.sort, Sort::Person | Sort::Unknown);
        let mut all = self.with_word(keys[0]).filter(begun).take(2);
        all.next().filter(|_| person && all.next().is_none())
    }

    /// Whether two names with the same surname are of one person: one first name is the other, an initial of
    /// it, or short for it.
    fn same_person(&self, entry: &Member, name: &Name, keys: &[u32]) -> bool {
        if matches!(entry.sort, Sort::Body | Sort::Place) || matches!(name.sort, Sort::Body | Sort::Place) {
            return false;
        }
        let (other, known) = (&self.names[entry.full], self.keys(entry));
        // "James Van Der Oak" is "Van Der Oak" from then on: a surname of several words.
        let tail = |long: &[u32], short: &[u32], first: usize| {
            long.len() > short.len()
                && long.ends_with(short)
                // "Al Qadi" is "Khalid bin Nasser Al Qadi", though Al is a first name as well.
                && (!self.text.tokens[first].is(Class::MALE.or(Class::FEMALE).or(Class::FAMILY))
                    || is_key!(proper(&self.text.tokens[first]), "al" | "el" | "bin" | "ben" | "van" | "de"))
                && !self.text.tokens[first].looks(shape::INITIAL | shape::POINT)
        };
        if tail(known, keys, name.tokens.start) || tail(keys, known, other.tokens.start) {
            return true;
        }
        if known[0] == keys[0] {
            // "Kim Jong Un" and "Kim Il Un": a family name in front is no first name.
            let family = self.text.tokens[name.tokens.start].is(Class::FAMILY);
            return !family || known.len() != keys.len() || known == keys;
        }
        let (first, second) = (other.tokens.start, name.tokens.start);
        let word = |at: usize| self.text.word(at);
        let initial = |at: usize| self.text.tokens[at].looks(shape::INITIAL | shape::POINT);
        if initial(first) || initial(second) {
            return word(first).chars().next() == word(second).chars().next();
        }
        is_nickname(self.text, first, second)
            || is_nickname(self.text, second, first)
            || is_same_unaccented(word(first), word(second))
    }

    /// Joins an organization to a longer name that it begins or ends: "Housing Authority" to "Elm Housing Authority".
    fn shorter_bodies(&mut self) {
        for member in 0..self.cast.members.len() {
            let entry = &self.cast.members[member];
            if !matches!(entry.sort, Sort::Body | Sort::Unknown) || entry.count == 0 {
                continue;
            }
            let body = entry.sort == Sort::Body;
            let keys = self.keys(entry);
            let &[first, .., last] = keys else { continue };
            let size = keys.len();
            let longer = self.with_word(last).find(|&longer| {
                let other = &self.cast.members[longer];
                let others = self.keys(other);
                longer != member
                    && other.sort == Sort::Body
                    && others.len() > size
                    && (body && others.ends_with(keys) || others.starts_with(keys))
                    && others.len() <= size + 2
            });
            let longer = longer.or_else(|| {
                self.with_word(first).find(|&longer| {
                    let other = &self.cast.members[longer];
                    let others = self.keys(other);
                    longer != member
                        && other.sort == Sort::Body
                        && others.len() == size + 1
                        && others.starts_with(keys)
                })
            });
            if let Some(longer) = longer {
                self.join(member, longer);
            }
        }
    }

    /// Gives a member's names to a longer one.
    fn join(&mut self, member: usize, longer: usize) {
        let entry = &mut self.cast.members[member];
        let (links, count) = (entry.links.take(), std::mem::take(&mut entry.count));
        let mut next = links.map_or(NONE, |(first, _)| first);
        for _ in 0..count {
            let place = next as usize;
            next = std::mem::replace(&mut self.next[place], NONE);
            self.found(longer, place);
        }
        // Back in the order of the page.
        let mut places: Vec<usize> = self.names_so_far(&self.cast.members[longer]).collect();
        places.sort_unstable();
        for pair in places.windows(2) {
            self.next[pair[0]] = pair[1] as u32;
        }
        if let (Some(&first), Some(&last)) = (places.first(), places.last()) {
            self.next[last] = NONE;
            self.cast.members[longer].links = Some((first as u32, last as u32));
        }
    }

    /// Finds the owners of all names that have one word.
    fn short_names(&mut self) {
        let fulls = std::mem::take(&mut self.fulls);
        let mut fulls = fulls.iter().peekable();
        for place in 0..self.names.len() {
            if self.cast.of[place] == NOBODY {
                self.short(place);
            } else if let Some(&(full, member)) = fulls.next_if(|(full, _)| *full == place) {
                self.cast.members[member].last_full = full as u32 + 1;
            }
        }
    }

    /// Finds the owner of a name of one word, or makes it a member of its own.
    fn short(&mut self, place: usize) {
        let name = &self.names[place];
        let at = name.tokens.start;
        let token = self.text.tokens[at];
        let single = name.tokens.len() == 1;
        let tells = |at: &usize| self.tells(*at);
        let word = if single { at } else { name.tokens.clone().rev().find(tells).unwrap_or(at) };
        let key = self.text.tokens[word].key;
        if token.looks(shape::ALL_CAPS)
            && token.end - token.start >= 2
            && let Some(member) = self.spelt_out(place)
        {
            *self.acronyms.entry(key) = Some(member);
            self.found(member, place);
            return;
        }
        let best = self.best(place, key).filter(|&member| !self.is_another(place, key, member));
        match best {
            Some(member) => {
                let entry = &mut self.cast.members[member];
                if entry.keys.len() > 1 && self.keys[entry.keys.0 as usize] == key && !token.is(Class::FAMILY)
                {
                    entry.familiar += 1;
                } else {
                    entry.bare += 1;
                    entry.last = place as u32 + 1;
                }
                self.found(member, place);
            }
            None => {
                self.keys.push(key);
                self.add(place, self.keys.len() - 1);
            }
        }
    }

    /// The member that a name of one word fits best.
    fn best(&self, place: usize, key: u32) -> Option<usize> {
        let mut best: Option<(f32, usize)> = None;
        // Worked out where there is anybody else, which is rare.
        let mut best_score = None;
        for member in self.with_word(key) {
            let Some(fit) = self.fits(member, place, key) else { continue };
            let Some((other_fit, other)) = best else {
                best = Some((fit, member));
                continue;
            };
            let score = self.score(fit, member, place);
            if score > *best_score.get_or_insert_with(|| self.score(other_fit, other, place)) {
                (best, best_score) = (Some((fit, member)), Some(score));
            }
        }
        best.map(|(_, member)| member)
    }

    /// How well the form of a name of one word fits a member; `None` where it cannot mean it.
    fn fits(&self, member: usize, place: usize, key: u32) -> Option<f32> {
        let (name, entry) = (&self.names[place], &self.cast.members[member]);
        let keys = self.keys(entry);
        if keys.len() == 1 {
            let first = &self.names[entry.full];
            let titled = first.before < first.tokens.start;
            return Some(if titled { 11.0 } else { 20.0 });
        }
        let token = &self.text.tokens[name.tokens.start];
        let titled = name.before < name.tokens.start;
        // "Jordan said", where Dora Jordan was introduced: whose surname is a place, unless something is in it.
        let before = name.before.checked_sub(1).map(|before| &self.text.tokens[before]);
        let surname = name.sort == Sort::Place
            && entry.sort == Sort::Person
            && entry.full < place
            && keys.last() == Some(&key)
            && !token.looks(shape::ALL_CAPS)
            && self
                .text
                .tokens
                .get(name.tokens.end)
                .is_some_and(|next| next.is(Class::SPEECH) || next.kind == Kind::Clitic)
            && before.is_none_or(|before| !before.is(Class::PREPOSITION) || token.looks(shape::FIRST));
        if entry.sort == Sort::Place || name.sort == Sort::Place && !surname {
            return None;
        }
        let first_token = &self.text.tokens[self.names[entry.full].tokens.start];
        let fit = if entry.sort == Sort::Body {
            // "Mossad" for "Mossad Agency", once that is introduced; never the last word, which says what kind
            // of body it is.
            if entry.full > place && !self.is_headline(place)
                || titled
                || keys[0] != key
                // "The Alliance" is the Alliance of Studio Employers.
                || token.is(Class::BODY)
                    && !(entry.full < place && before.is_some_and(|before| is_key!(before.key, "the")))
                || token.is(Class::PLACE
                    .or(Class::NATIONAL)
                    .or(Class::MALE)
                    .or(Class::FEMALE))
            {
                return None;
            }
            2.0
        } else if keys.last() == Some(&key) {
            if token.is(Class::PLACE) && entry.sort != Sort::Person && !titled {
                return None;
            }
            10.0
        } else if keys[0] == key {
            if first_token.is(Class::FAMILY)
                && !(first_token.is(Class::MALE.or(Class::FEMALE)) && keys.len() == 2)
            {
                9.0
            } else if entry.sort == Sort::Unknown {
                if titled {
                    6.0
                } else if entry.full < place || self.is_put_to_relative(name) {
                    2.0
                } else {
                    return None;
                }
            } else if titled && !self.is_familiar(name) {
                // "Col. Somchai Oak", "Col. Somchai": where first names are used with a title, they are no first names that
                // the lexicon knows.
                if first_token.class != Class::NONE || entry.full > place {
                    return None;
                }
                3.0
            } else {
                4.0
            }
        } else if entry.sort == Sort::Person || entry.sort == Sort::Unknown && keys.len() <= 4 {
            5.0
        } else {
            return None;
        };
        if let (Some(one), Some(other)) = (titled.then_some(name.gender).flatten(), entry.gender)
            && one != other
        {
            return None;
        }
        Some(fit)
    }

    /// "His mother, Ada, said": who is named in full later.
    fn is_put_to_relative(&self, name: &Name) -> bool {
        let Some(from) = name.before.checked_sub(2) else { return false };
        let [noun, comma] = &self.text.tokens[from..from + 2] else { return false };
        let closed = self.text.tokens.get(name.tokens.end).is_some_and(|next| next.kind == Kind::Comma);
        comma.kind == Kind::Comma
            && closed
            && noun.is(Class::HE.or(Class::SHE))
            && !noun.is(Class::PRONOUN.or(Class::POSSESSIVE))
    }

    /// Whether a name stands in the first line of a text, which calls by a short name what the story introduces.
    fn is_headline(&self, place: usize) -> bool {
        let token = &self.text.tokens[self.names[place].tokens.start];
        token.block == self.text.tokens[0].block && token.class == Class::NONE
    }

    /// How likely a name of one word means a member whom its form fits so well.
    fn score(&self, fit: f32, member: usize, place: usize) -> f32 {
        let entry = &self.cast.members[member];
        if entry.keys.len() == 1 {
            return fit;
        }
        let name = &self.names[place];
        let mut score = fit;
        // Whoever owns the bare surname keeps it; who goes by the first name does not have it.
        score += 2.0 * (1.0 + entry.bare as f32).ln() - 1.5 * (entry.familiar as f32).min(2.0);
        let block = |place: usize| self.text.tokens[self.names[place].tokens.start].block as f32;
        let last = entry.last_full.max(entry.last);
        let distance = match last.checked_sub(1) {
            Some(other) => block(place) - block(other as usize),
            None => 5.0 + block(entry.full) - block(place),
        };
        if last == 0 {
            score -= 3.0;
        }
        // "His sister, Ada Oak": the bare surname stays his, unless he goes by his first name.
        if name.before == name.tokens.start && self.is_relative(entry) && !self.leaves_surname(member, place)
        {
            score -= 4.0;
        }
        if name.before < name.tokens.start && self.shares_title(place, entry) {
            score += 4.0;
        }
        // "Ms. Oak": rather who is known to be a woman than of whom nothing says it.
        if name.before < name.tokens.start && name.gender.is_some() && name.gender == entry.gender {
            score += 3.0;
        }
        score + 3.0 / (1.0 + distance.max(0.0)) + 0.3 * (1.0 + entry.count as f32).ln()
    }

    /// Whether a member is brought in as somebody’s: "His sister, Ada Oak", "Oak’s wife, Ada Oak".
    fn is_relative(&self, entry: &Member) -> bool {
        let before = self.names[entry.full].before;
        let Some(from) = before.checked_sub(3) else { return false };
        let [owner, noun, comma] = &self.text.tokens[from..before] else { return false };
        comma.kind == Kind::Comma
            && noun.is(Class::HE.or(Class::SHE))
            && (owner.is(Class::POSSESSIVE) || owner.kind == Kind::Clitic)
    }

    /// Whether another member who shares the surname of one is called by the first name, and never by the surname alone.
    fn leaves_surname(&self, member: usize, place: usize) -> bool {
        let key = self.text.tokens[self.names[place].tokens.start].key;
        const FEW: usize = 8;
        self.with_word(key).take(FEW).any(|other| {
            let entry = &self.cast.members[other];
            other != member && entry.familiar > 0 && entry.bare == 0
        })
    }

    /// Whether an office before a surname that several share belongs to none of them: "President Oak", where
    /// the page names Ada Oak and Ben Oak without it.
    fn is_another(&self, place: usize, key: u32, best: usize) -> bool {
        let name = &self.names[place];
        let office = name.before < name.tokens.start
            && (name.before..name.tokens.start)
                .any(|at| self.text.tokens[at].is(Class::TITLE) && !self.text.tokens[at].looks(shape::POINT));
        office
            && self.cast.members[best].keys.len() > 1
            && !self.shares_title(place, &self.cast.members[best])
            && self
                .with_word(key)
                .filter(|&member| {
                    let entry = &self.cast.members[member];
                    let keys = self.keys(entry);
                    keys.len() > 1 && keys.last() == Some(&key) && entry.sort == Sort::Person
                })
                .count()
                > 1
    }

    /// Whether a member is called by the office that stands before a name: "President", "Judge".
    fn shares_title(&self, place: usize, entry: &Member) -> bool {
        let office = |place: usize| {
            let name = &self.names[place];
            (name.before..name.tokens.start)
                .rev()
                .map(|at| self.text.tokens[at])
                .find(|t| t.is(Class::TITLE))
                .map(|t| t.key)
        };
        office(place)
            .is_some_and(|key| self.names_so_far(entry).take(8).any(|other| office(other) == Some(key)))
    }

    /// Titles that go with a first name: "King Charles", "Sister Mary", "Dr. Phil".
    fn is_familiar(&self, name: &Name) -> bool {
        is_key!(
            proper(&self.text.tokens[name.tokens.start - 1]),
            "king"
                | "queen"
                | "prince"
                | "princess"
                | "pope"
                | "sister"
                | "brother"
                | "father"
                | "saint"
                | "sir"
                | "dame"
                | "emir"
                | "emperor"
                | "empress"
                | "lady"
                | "sheikh"
        )
    }

    /// The organization that an acronym stands for: one that it follows in brackets, or whose words begin with
    /// its letters.
    fn spelt_out(&mut self, place: usize) -> Option<usize> {
        let at = self.names[place].tokens.start;
        if at >= 1 && self.text.tokens[at - 1].kind == Kind::OpenBracket && place > 0 {
            let before = &self.names[place - 1];
            let end = before.tokens.end;
            if end + 1 == at || end + 2 == at && self.text.tokens[end].kind == Kind::Close {
                let member = self.cast.of[place - 1];
                // "National Disaster Agency (BNPA)": in another language the letters are other ones.
                let foreign = end + 1 == at
                    && before.sort == Sort::Body
                    && self.text.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::CloseBracket)
                    && !self.text.tokens[at].is(Class::PLACE.or(Class::NATIONAL));
                if member != NOBODY
                    && self.cast.members[member].keys.len() >= 2
                    && (foreign || self.initials(member, at))
                {
                    return Some(member);
                }
            }
        }
        let key = self.text.tokens[at].key;
        if let Some(&Some(member)) = self.acronyms.get(key) {
            return Some(member);
        }
        let letter = self.text.word(at).chars().next()?;
        let by_letter = self.by_letter.take().unwrap_or_else(|| self.letters());
        let from = by_letter.partition_point(|&(other, _)| other < letter);
        let alike = by_letter[from..].iter().take_while(|&&(other, _)| other == letter).take(NEAREST);
        let member = alike.map(|&(_, member)| member).find(|&member| {
            let entry = &self.cast.members[member];
            entry.count > 0
                && matches!(entry.sort, Sort::Body | Sort::Unknown | Sort::Place)
                && self.initials(member, at)
        });
        self.by_letter = Some(by_letter);
        member
    }

    /// The members with a full name of two words or more who are no persons, by the letter that it began with where it was
    /// found first.
    fn letters(&self) -> Vec<(char, usize)> {
        let members = self.cast.members.iter().enumerate();
        let members = members.filter(|(_, entry)| entry.keys.len() > 1 && entry.sort != Sort::Person);
        let mut letters: Vec<(char, usize)> = members
            .filter_map(|(member, entry)| {
                let first = self.names[entry.first as usize].tokens.start;
                Some((self.text.word(first).chars().next()?, member))
            })
            .collect();
        letters.sort_unstable();
        letters
    }

    /// Whether the letters of the word at `at` are the initials of a member's full name.
    fn initials(&self, member: usize, at: usize) -> bool {
        let full = &self.names[self.cast.members[member].full];
        let mut letters = self.text.word(at).chars().filter(|char| char.is_alphanumeric()).peekable();
        let mut used = 0;
        for at in full.tokens.clone() {
            let hyphen = self.text.tokens[at].looks(shape::HYPHEN);
            let mut rest = Some(self.text.word(at));
            while let Some(word) = rest {
                rest = hyphen.then(|| word.split_once('-')).flatten().map(|(_, rest)| rest);
                // Of a dash by itself no letter is asked.
                let Some(first) = word.chars().next().filter(|&first| first != '-') else { continue };
                match letters.peek() {
                    Some(&letter) if letter.eq_ignore_ascii_case(&first) => {
                        // "BoE": a small word of the name may give its letter, but need not.
                        letters.next();
                        used += 1;
                    }
                    _ if first.is_uppercase() => return false,
                    _ => {}
                }
            }
        }
        letters.peek().is_none() && used >= 2
    }

    /// Says of those whose sort is open what they are, by what their words are and what stands around them.
    fn settle(&mut self) {
        let cast = &mut self.cast;
        let mut end = 0;
        for member in &mut cast.members {
            member.called = Places(end, end);
            end += member.count;
        }
        cast.called = vec![0; end as usize];
        for (place, &member) in cast.of.iter().enumerate() {
            let Places(_, end) = &mut cast.members[member].called;
            cast.called[*end as usize] = place;
            *end += 1;
        }
        for member in 0..cast.members.len() {
            if cast.members[member].sort == Sort::Unknown {
                cast.members[member].sort = open_sort(self.text, self.names, cast, member);
            }
        }
    }
}

/// What a member is, by what its words are and what stands around its names.
fn open_sort(text: &Text<'_>, names: &[Name], cast: &Cast, member: usize) -> Sort {
    let member = &cast.members[member];
    let full = &names[member.full];
    let single = member.keys.len() < 2;
    let mut person = if single { shape_of(text, full.tokens.start) } else { 0.0 };
    if !single && member.bare > 0 {
        person += 2.0;
    }
    for &place in cast.names_of(member) {
        person += stands_like_person(text, names, place, single);
    }
    let plain = full.tokens.clone().all(|at| {
        let token = &text.tokens[at];
        // "JD Oak": two letters are initials.
        let initials = at == full.tokens.start && token.end - token.start == 2 && !single;
        (!token.looks(shape::ALL_CAPS) || initials)
            && (token.class == Class::NONE
                || token.is(Class::FAMILY.or(Class::MALE).or(Class::FEMALE))
                || !token.is_capital())
    });
    if plain && (2..=4).contains(&member.keys.len()) {
        person += 1.0;
    }
    if full
        .tokens
        .clone()
        .any(|at| text.tokens[at].is(Class::ORGANIZATION.or(Class::GROUP).or(Class::NATIONAL)))
    {
        person -= 1.5;
    }
    // A pronoun may still tell of one word alone.
    let least = if single && plain { -1.4 } else { -0.5 };
    if person > 0.5 {
        Sort::Person
    } else if person < least || !plain {
        Sort::Body
    } else {
        Sort::Unknown
    }
}

/// What stands around a name says of a person, above zero, or of a body, below.
fn stands_like_person(text: &Text<'_>, names: &[Name], place: usize, single: bool) -> f32 {
    let name = &names[place];
    let mut person = 0.0;
    let before = name.before.checked_sub(1).map(|before| &text.tokens[before]);
    let end = name.tokens.end;
    // "the Kremlin", but "the Oak campaign".
    let noun =
        Class::ORGANIZATION.or(Class::GROUP).or(Class::ROLE).or(Class::DOCUMENT).or(Class::NOMINAL_CUE);
    let modifies_noun = text.tokens.get(end).is_some_and(|next| {
        next.kind == Kind::Word && !next.is_capital() && next.is(noun) && !next.is(Class::SPEECH)
    });
    if before.is_some_and(|before| is_key!(before.key, "the")) && !modifies_noun {
        person -= 2.0;
    }
    // "the shipyard, Oak Brothers,", "the law firm Oak Brook": the noun before it says what it is.
    let closed = text.tokens.get(end).is_some_and(|next| next.kind == Kind::Comma);
    let noun = before
        .and_then(|before| name.before.checked_sub(1 + usize::from(closed && before.kind == Kind::Comma)));
    if noun.is_some_and(|noun| {
        let token = &text.tokens[noun];
        token.is(Class::ORGANIZATION) && !token.is(Class::ROLE.or(Class::VERB)) && !token.is_capital()
    }) {
        person -= 2.0;
    }
    // "her grandfather, Bill,"
    let kin = name.before.checked_sub(2).map(|noun| &text.tokens[noun]).filter(|noun| {
        noun.is(Class::HE.or(Class::SHE))
            && !noun.is_capital()
            && !noun.is(Class::PRONOUN.or(Class::POSSESSIVE))
    });
    if closed && kin.is_some() && before.is_some_and(|before| before.kind == Kind::Comma) {
        person += 2.0;
    }
    let (Some(after), Some(next)) = (text.tokens.get(end), text.tokens.get(end + 1)) else { return person };
    if after.kind == Kind::Comma {
        match small(next) {
            key if is_key!(key, "who") => person += 2.0,
            key if is_key!(key, "which") => person -= 2.0,
            _ => {}
        }
        // ", an official": somebody; ", the official news agency": something.
        let apposition = &text.tokens[end + 1..(end + 9).min(text.tokens.len())];
        let mut role = None;
        // "Harbor Watch, a campaign group that": something, where no word for somebody stands.
        let noun = apposition
            .iter()
            .position(|t| t.kind != Kind::Word || t.is(Class::PREPOSITION.or(Class::RELATIVE)));
        if is_key!(small(next), "a" | "an" | "the")
            && let Some(last) = noun.and_then(|end| apposition.get(end.checked_sub(1)?))
            && last.is(Class::ORGANIZATION.or(Class::GROUP))
            && !last.is(Class::ROLE)
            && !last.is_capital()
        {
            person -= 3.0;
        }
        let part = |t: &&Token| matches!(t.kind, Kind::Word | Kind::Clitic) && !t.is(Class::PREPOSITION);
        for token in apposition.iter().take_while(part) {
            if token.is_capital()
                || token.is(Class::VERB.without(Class::ROLE))
                    && !token.is(Class::ROLE.or(Class::ORGANIZATION))
            {
                continue;
            }
            if token.is(Class::ROLE) {
                role = Some(2.0);
            } else if token.is(Class::ORGANIZATION) {
                role = role.map(|_| -1.0);
            }
        }
        person += role.unwrap_or(0.0);
    }
    if after.is(Class::SPEECH) && next.kind != Kind::Word {
        person += 0.5;
    }
    if name.quoted {
        return person;
    }
    person += taken_up_as_firm(text, place, names);
    if !single {
        return person + takes_pronoun(text, names, place);
    }
    match before.map_or(0, small) {
        // "works at Harwick", "told Harwick": where somebody works, and who prints what they are told.
        key if is_key!(key, "at" | "via") => person -= 1.5,
        key if is_key!(key, "told") => person -= 0.7,
        _ => {}
    }
    let mut verb = end;
    while verb < end + 3 && text.tokens.get(verb).is_some_and(|token| token.is(Class::ADVERB)) {
        verb += 1;
    }
    person
        + if name.possessive { owns(text, end + 1) } else { modifies(text, verb) }
        + takes_pronoun(text, names, place)
}

/// "Harwick Salmon pleaded guilty. The firm …": how the next sentence takes up the only name of one, below zero for a body.
fn taken_up_as_firm(text: &Text<'_>, place: usize, names: &[Name]) -> f32 {
    let name = &names[place];
    let number = text.sentence_of(name.tokens.start);
    let (Some(here), Some(next)) = (text.sentences.get(number), text.sentences.get(number + 1)) else {
        return 0.0;
    };
    let opens = name.before == here.start
        && names.get(place + 1).is_none_or(|other| {
            other.quoted || other.tokens.start > next.start || other.sort != Sort::Unknown
        });
    let (Some(the), Some(noun)) = (text.tokens.get(next.start), text.tokens.get(next.start + 1)) else {
        return 0.0;
    };
    let firm = is_key!(
        small(noun),
        "firm" | "company" | "charity" | "retailer" | "airline" | "chain" | "manufacturer"
    );
    let same = the.block == text.tokens[name.tokens.start].block;
    if opens && same && firm && is_key!(common(the), "the") { -4.0 } else { 0.0 }
}

/// "Oak’s wife", "Oak’s shares": what only somebody has, or only a company.
fn owns(text: &Text<'_>, from: usize) -> f32 {
    let adjective = text.tokens.get(from).is_some_and(|token| token.is(Class::ADJECTIVE.or(Class::NUMERAL)));
    // "Oak’s CEO" is written like no other word.
    let key = text
        .tokens
        .get(from + usize::from(adjective))
        .map_or(0, |token| if is_key!(token.key, "ceo") { token.key } else { small(token) });
    if is_key!(
        key,
        "wife"
            | "husband"
            | "son"
            | "sons"
            | "daughter"
            | "daughters"
            | "mother"
            | "father"
            | "parents"
            | "brother"
            | "sister"
            | "family"
            | "widow"
            | "girlfriend"
            | "boyfriend"
            | "fiancée"
            | "children"
            | "life"
            | "death"
            | "childhood"
            | "presidency"
            | "candidacy"
            | "aides"
            | "aide"
            | "supporters"
            | "allies"
            | "ally"
            | "rivals"
            | "opponent"
            | "opponents"
            | "predecessor"
            | "successor"
            | "career"
    ) {
        2.0
    } else if is_key!(
        key,
        "campaign"
            | "lawyer"
            | "lawyers"
            | "attorney"
            | "attorneys"
            | "remarks"
            | "speech"
            | "tweet"
            | "tweets"
            | "critics"
            | "victory"
            | "words"
    ) {
        1.0
    } else if is_key!(
        key,
        "shares"
            | "stock"
            | "products"
            | "customers"
            | "users"
            | "employees"
            | "workers"
            | "headquarters"
            | "subsidiary"
            | "revenue"
            | "revenues"
            | "profit"
            | "profits"
            | "sales"
            | "website"
            | "app"
            | "factory"
            | "factories"
            | "plant"
            | "plants"
            | "shareholders"
            | "ceo"
            | "platform"
            | "editor"
            | "members"
            | "newsroom"
            | "reporting"
            | "parent"
    ) {
        -1.5
    } else {
        0.0
    }
}

/// "Oak smiled", "Oak supporters", "Oak launched", "Oak engineers": the word after a name that stands alone.
fn modifies(text: &Text<'_>, at: usize) -> f32 {
    let key = small_at(text, at);
    if is_key!(
        key,
        "joked"
            | "quipped"
            | "laughed"
            | "smiled"
            | "grinned"
            | "recalled"
            | "remembered"
            | "recalls"
            | "thinks"
            | "thought"
            | "knows"
            | "knew"
            | "feels"
            | "felt"
            | "wept"
            | "nodded"
            | "shrugged"
            | "chuckled"
            | "sighed"
            | "whispered"
            | "shouted"
            | "mused"
            | "tweeted"
            | "mocked"
            | "died"
            | "resigned"
            | "married"
            | "scored"
            | "campaigned"
            | "testified"
            | "supporters"
            | "supporter"
            | "aides"
            | "aide"
            | "ally"
            | "allies"
            | "loyalists"
            | "wrote"
            | "writes"
            | "asked"
            | "replied"
            | "insisted"
            | "vowed"
            | "himself"
            | "herself"
    ) {
        1.5
    } else if is_key!(
        key,
        "told"
            | "argued"
            | "argues"
            | "believes"
            | "believed"
            | "insists"
            | "explained"
            | "explains"
            | "added"
            | "campaign"
            | "administration"
            | "concluded"
            | "continued"
            | "admitted"
            | "acknowledged"
    ) {
        0.7
    } else if is_key!(
        key,
        "launched"
            | "unveiled"
            | "acquired"
            | "sells"
            | "makes"
            | "employs"
            | "operates"
            | "manufactures"
            | "publishes"
            | "itself"
            | "shares"
            | "users"
            | "employees"
            | "engineers"
            | "engineer"
            | "executives"
            | "executive"
            | "customers"
            | "reporter"
            | "correspondent"
            | "stock"
            | "analyst"
            | "analysts"
            | "plc"
            | "officials"
            | "editor"
            | "reports"
            | "reported"
            | "staff"
            | "magazine"
            | "newspaper"
            | "app"
    ) {
        -1.5
    } else {
        0.0
    }
}

/// "Oak and his brother", "Oak said its plants": the pronoun that goes on in the same sentence, before anybody else is
/// named.
fn takes_pronoun(text: &Text<'_>, names: &[Name], place: usize) -> f32 {
    let end = names[place].tokens.end;
    // "a Harwick post that he wrote": the pronoun is of the subject.
    let subject = text.tokens.get(end).is_some_and(|next| {
        next.is(Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::ADVERB))
            || is_key!(small(next), "and")
    });
    if !subject {
        return 0.0;
    }
    let limit = names.get(place + 1).map_or(end + 12, |next| next.before.min(end + 12));
    let limit = text.sentences.get(text.sentence_of(end)).map_or(end, |sentence| sentence.end.min(limit));
    for at in end..limit {
        if text.tokens[at].kind == Kind::Open {
            break;
        }
        match small(&text.tokens[at]) {
            key if is_key!(key, "his" | "himself" | "herself" | "he" | "she") => return 1.0,
            key if is_key!(key, "its" | "itself") => return -1.6,
            _ => {}
        }
    }
    0.0
}

/// What the letters of a name of one word say: above zero for a person.
fn shape_of(text: &Text<'_>, at: usize) -> f32 {
    let token = &text.tokens[at];
    let word = text.word(at);
    let noun = Class::ALSO_NOUN.or(Class::WORK).or(Class::ADJECTIVE).or(Class::FUNCTION).or(Class::PLACE);
    let noun = noun.or(Class::MONTH);
    if token.is(Class::MALE.or(Class::FEMALE).or(Class::FAMILY)) && !token.is(noun) {
        return 1.0;
    }
    // "WeBuild", "Harwick24": but "McOak", "O’Oak", "DeOak".
    let inner = word.char_indices().any(|(at, char)| {
        at > 0 && (char.is_ascii_digit() || char.is_uppercase() && at > 3)
            || at > 0 && at <= 3 && char.is_uppercase() && !is_surname_prefix(&word[..at])
    });
    if inner && !token.looks(shape::HYPHEN | shape::ALL_CAPS) {
        return -1.5;
    }
    if word.len() >= 6
        && !token.is(Class::PLACE)
        && ends_in!(
            word,
            "mann"
                | "berg"
                | "stein"
                | "feld"
                | "inski"
                | "owski"
                | "ewski"
                | "sky"
                | "skaya"
                | "enko"
                | "chuk"
                | "shvili"
                | "adze"
                | "idis"
                | "opoulos"
                | "akis"
                | "escu"
                | "ović"
                | "ević"
                | "ovic"
                | "evic"
                | "nsen"
                | "ndez"
                | "guez"
                | "ález"
                | "oğlu"
                | "ström"
                | "qvist"
                | "strom"
                | "appa"
                | "nathan"
        )
    {
        return 1.0;
    }
    0.0
}

/// "Mc", "O’": what a surname begins with, before a capital.
fn is_surname_prefix(word: &str) -> bool {
    matches!(
        word,
        "Mc" | "Mac" | "De" | "Di" | "Du" | "La" | "Le" | "Van" | "O’" | "O'" | "D’" | "D'" | "L’" | "L'"
    )
}

/// The keys of pairs of words.
const fn pairs<const N: usize>(words: [(&str, &str); N]) -> [(u32, u32); N] {
    let mut keys = [(0, 0); N];
    let mut at = 0;
    while at < N {
        let (short, long) = words[at];
        keys[at] = (ascii_key(short.as_bytes()), ascii_key(long.as_bytes()));
        at += 1;
    }
    keys
}

/// Common short forms of first names: the keys of the short and of the long one.
static NICKNAMES: &[(u32, u32)] = &pairs([
    ("abe", "abraham"),
    ("al", "albert"),
    ("alex", "alexander"),
    ("andy", "andrew"),
    ("barb", "barbara"),
    ("ben", "benjamin"),
    ("bernie", "bernard"),
    ("beth", "elizabeth"),
    ("betsy", "elizabeth"),
    ("bill", "william"),
    ("bob", "robert"),
    ("cathy", "catherine"),
    ("charlie", "charles"),
    ("chris", "christopher"),
    ("chris", "christine"),
    ("chuck", "charles"),
    ("cindy", "cynthia"),
    ("dan", "daniel"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("don", "donald"),
    ("doug", "douglas"),
    ("ed", "edward"),
    ("fred", "frederick"),
    ("gabe", "gabriel"),
    ("greg", "gregory"),
    ("hank", "henry"),
    ("jack", "john"),
    ("jake", "jacob"),
    ("jeff", "jeffrey"),
    ("jen", "jennifer"),
    ("jenny", "jennifer"),
    ("jerry", "gerald"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("jon", "jonathan"),
    ("josh", "joshua"),
    ("kate", "katherine"),
    ("kathy", "kathleen"),
    ("katie", "katherine"),
    ("ken", "kenneth"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("maggie", "margaret"),
    ("matt", "matthew"),
    ("meg", "margaret"),
    ("mike", "michael"),
    ("mitch", "mitchell"),
    ("nate", "nathan"),
    ("nick", "nicholas"),
    ("pam", "pamela"),
    ("pat", "patrick"),
    ("pat", "patricia"),
    ("peggy", "margaret"),
    ("pete", "peter"),
    ("phil", "philip"),
    ("ray", "raymond"),
    ("rich", "richard"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("ron", "ronald"),
    ("sam", "samuel"),
    ("sandy", "sandra"),
    ("steve", "stephen"),
    ("steve", "steven"),
    ("sue", "susan"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("terry", "terrence"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tony", "anthony"),
    ("vicky", "victoria"),
    ("vince", "vincent"),
    ("walt", "walter"),
    ("will", "william"),
]);

/// The short forms among [`NICKNAMES`].
static NICKS: KeyBits = KeyBits::of_firsts(NICKNAMES);

/// "François", "Francois": one leaves out what is over and under the letters.
fn is_same_unaccented(one: &str, other: &str) -> bool {
    let letters = || one.chars().zip(other.chars());
    one.len() != other.len()
        && one.chars().count() == other.chars().count()
        && letters().all(|(one, other)| one == other || one.is_ascii() != other.is_ascii())
        && letters().filter(|(one, other)| one != other).count() <= 2
}

/// Whether a first name is short for another one.
fn is_nickname(text: &Text<'_>, short: usize, long: usize) -> bool {
    let (one, other) = (&text.tokens[short], &text.tokens[long]);
    let (nick, name) = (proper(one), proper(other));
    (NICKS.may_have(nick) && NICKNAMES.contains(&(nick, name))) || {
        let (short, long) = (text.word(short), text.word(long));
        short.len() >= 3 && long.len() > short.len() && long.starts_with(short)
    }
}

/// What a noun beside a full name says of whoever it is put to: "Her son, Jo Oak, called", "Jo Oak, a mother of two, said".
fn gender_put_to(text: &Text<'_>, name: &Name) -> Option<Gender> {
    const FAR: usize = 4;
    if !matches!(name.sort, Sort::Person | Sort::Unknown) || name.tokens.len() < 2 {
        return None;
    }
    let tokens = &text.tokens;
    let gender = |at: usize| match (tokens[at].is(Class::HE), tokens[at].is(Class::SHE)) {
        (true, false) => Some(Gender::He),
        (false, true) => Some(Gender::She),
        _ => None,
    };
    let article = Class::DETERMINER.or(Class::POSSESSIVE);
    let is = |at: usize, kind: Kind| tokens.get(at).is_some_and(|token| token.kind == kind);
    // "Oak’s father, the critic Ben Oak,": what else he is may stand before the name.
    let comma = (name.before.saturating_sub(FAR)..name.before)
        .rev()
        .take_while(|&at| {
            tokens[at].kind == Kind::Comma
                || tokens[at].kind == Kind::Word
                    && !tokens[at].is_capital()
                    && !tokens[at].is(Class::AUXILIARY)
        })
        .find(|&at| tokens[at].kind == Kind::Comma);
    let before = comma
        .and_then(|comma| comma.checked_sub(2))
        .filter(|&from| tokens[from].is(article) || tokens[from].kind == Kind::Clitic);
    let after = name.tokens.end + 1;
    let apposed = is(name.tokens.end, Kind::Comma)
        && tokens.get(after).is_some_and(|token| token.is(Class::DETERMINER));
    let noun = || {
        let at =
            (after + 1..tokens.len().min(after + FAR)).find(|&at| tokens[at].is(Class::HE.or(Class::SHE)))?;
        let ends = tokens.get(at + 1).is_none_or(|next| {
            matches!(next.kind, Kind::Comma | Kind::Period) || next.is(Class::PREPOSITION.or(Class::RELATIVE))
        });
        let plain = tokens[after..at].iter().all(|token| token.kind == Kind::Word && !token.is(Class::VERB));
        (ends && plain).then_some(at)
    };
    before.and_then(|from| gender(from + 1)).or_else(|| apposed.then(noun).flatten().and_then(gender))
}
