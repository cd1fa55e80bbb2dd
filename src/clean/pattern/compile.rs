//! Compiles patterns to their [code](super::code). All of this runs in the compiler, so that a page finds the patterns
//! ready, and one that cannot be read is an error there.

use super::code::{Begins, Head, ItemHead, Kind, Reach};
use crate::clean::sets::SETS;
use crate::word::gather::{Gathered, Listed, Piece};
use crate::word::mark;

/// Enters the words of a pattern. Its sets are entered by [`gather_sets`].
pub(in crate::clean) const fn gather(words: &mut Gathered, pattern: &str) {
    let mut items = Listed::of(pattern);
    while let Some(item) = items.next() {
        let mut rest = match read(item) {
            Some(Source { kind: Kind::One, rest, .. }) => rest,
            _ => Piece::of(b""),
        };
        while !rest.is_empty() {
            let (word, after) = rest.cut(b'|');
            if matches!(part_of(word), Part::Word) {
                words.use_in_cues(word);
            }
            rest = after;
        }
    }
}

/// Enters the words of all sets, and those by which names are read.
pub(in crate::clean) const fn gather_sets(words: &mut Gathered) {
    let mut set = 0;
    while set < SETS.len() {
        gather_list(words, SETS[set].1);
        set += 1;
    }
    gather_list(words, CONNECTIVES);
    gather_list(words, OPENERS);
}

const fn gather_list(words: &mut Gathered, list: &str) {
    let mut listed = Listed::of(list);
    while let Some(word) = listed.next() {
        words.use_in_cues(word);
    }
}

/// An item as it is written.
struct Source<'s> {
    kind: Kind,
    optional: bool,
    repeated: bool,
    /// The words and marks that stand for one another, and the longest gap.
    rest: Piece<'s>,
}

/// Reads an item; none for a sign that says where a pattern begins.
const fn read(item: Piece<'_>) -> Option<Source<'_>> {
    if item.is(b"^") || item.is(b"~") {
        return None;
    }
    let (item, optional) = strip(item, b'?');
    let (item, repeated) = strip(item, b'+');
    let Piece { text, from, to } = item;
    let (kind, from) = match item.first() {
        b'<' if item.is(b"<name>") => (Kind::Name, from),
        b':' | b',' | b'.' | b'-' if to - from == 1 => (Kind::After, from),
        b'$' => (Kind::End, from),
        b'!' => (Kind::Not, from + 1),
        // "…" begins so in UTF-8, and no letter that words use.
        0xe2 => (Kind::Gap, from + "…".len()),
        _ => (Kind::One, from),
    };
    Some(Source { kind, optional, repeated, rest: Piece { text, from, to } })
}

/// Takes a sign off an item, and says whether it was there.
const fn strip(item: Piece<'_>, sign: u8) -> (Piece<'_>, bool) {
    let Piece { text, from, to } = item;
    if to - from > 1 && item.last() == sign {
        (Piece { text, from, to: to - 1 }, true)
    } else {
        (item, false)
    }
}

/// The marks that a sign asks for on the word before it.
const fn marks_before(sign: u8) -> u32 {
    match sign {
        b':' => mark::COLON | mark::PIPE,
        b'-' => mark::COLON | mark::BAR,
        b',' => mark::COMMA,
        _ => mark::ENDS | mark::CLOSES,
    }
}

/// A part of an item: one of what may stand there.
enum Part {
    Word,
    /// What carries one of these marks.
    Marks(u32),
    /// A word of the set with a number.
    Set(usize),
}

const fn part_of(part: Piece) -> Part {
    match part.first() {
        b'{' => Part::Set(set(part)),
        b'<' => {
            let mut mark = 0;
            while mark < MARKS.len() {
                if part.is(MARKS[mark].0) {
                    return Part::Marks(MARKS[mark].1);
                }
                mark += 1;
            }
            panic!("no words have this mark")
        }
        _ => Part::Word,
    }
}

const MARKS: [(&[u8], u32); 6] = [
    (b"<number>", mark::NUMBER),
    (b"<year>", mark::YEAR),
    (b"<url>", mark::URL),
    (b"<email>", mark::EMAIL),
    (b"<handle>", mark::HANDLE),
    (b"<cap>", mark::CAPITAL),
];

/// The number of the set that is named in braces.
const fn set(part: Piece) -> usize {
    let name = Piece { text: part.text, from: part.from + 1, to: part.to - 1 };
    let mut set = 0;
    while set < SETS.len() {
        if name.is(SETS[set].0.as_bytes()) {
            return set;
        }
        set += 1;
    }
    panic!("no set has this name")
}

/// The longest gap that is written behind "…".
const fn gap(digits: Piece) -> usize {
    let Piece { text, from: mut at, to } = digits;
    if at == to {
        return 8;
    }
    let mut most = 0;
    while at < to {
        assert!(text[at] >= b'0' && text[at] <= b'9', "a gap has a length");
        most = most * 10 + (text[at] - b'0') as usize;
        at += 1;
    }
    most
}

/// Room for so many numbers.
const CODE: usize = 1 << 16;

/// Compiled patterns.
pub(in crate::clean) struct Code {
    numbers: [u16; CODE],
    length: usize,
}

impl Code {
    pub const fn new() -> Self {
        Self { numbers: [0; CODE], length: 0 }
    }

    pub const fn numbers(&self) -> &[u16] {
        self.numbers.split_at(self.length).0
    }

    const fn push(&mut self, number: u16) {
        self.numbers[self.length] = number;
        self.length += 1;
    }

    const fn push_marks(&mut self, marks: u32) {
        self.push(marks as u16);
        self.push((marks >> 16) as u16);
    }

    /// Adds a pattern whose words were [gathered](gather).
    pub const fn add(&mut self, words: &Gathered, often: &Often, pattern: &str, new_cue: bool) {
        let start = self.length;
        self.length += Head::LENGTH;
        let mut begins = Begins::Sentence;
        let (mut anchor, mut before, mut cost) = (0, Reach::NONE, u32::MAX);
        let (mut all, mut begun, mut ends, mut tail) = (Reach::NONE, false, false, 0);
        let mut items = Listed::of(pattern);
        while let Some(item) = items.next() {
            match read(item) {
                None => begins = if item.first() == b'^' { Begins::Passage } else { Begins::Anywhere },
                Some(source) => {
                    let at = self.length;
                    let item = self.add_item(words, source);
                    assert!(
                        begun || matches!(item.kind, Kind::One | Kind::Name),
                        "a pattern begins with a word"
                    );
                    let place = at - start - Head::LENGTH + 1;
                    if self.is_anchor(at, item) && all.most <= FAR && place < Head::ANCHORS {
                        // Where a pattern may begin with any word, it is tried from each that is near enough.
                        let tries = if matches!(begins, Begins::Anywhere) { 1 + all.most as u32 } else { 1 };
                        let item_cost = self.cost(often, at, item).saturating_mul(tries);
                        if item_cost < cost {
                            (anchor, before, cost) = (place, all, item_cost);
                        }
                    }
                    match item.kind {
                        Kind::Gap => tail = 0,
                        Kind::One | Kind::Name if !item.optional || !begun => tail = place,
                        _ => {}
                    }
                    all = all.and(item);
                    begun = true;
                    ends = matches!(item.kind, Kind::End) && !item.optional;
                }
            }
        }
        if !ends {
            (all.most, tail) = (u8::MAX, 0);
        }
        let length = self.length - start - Head::LENGTH;
        let head = Head { begins, new_cue, length, anchor, before, all, tail }.write();
        let mut number = 0;
        while number < head.len() {
            self.numbers[start + number] = head[number];
            number += 1;
        }
    }

    const fn add_item(&mut self, words: &Gathered, source: Source) -> ItemHead {
        let at = self.length;
        self.push(0);
        let Source { kind, optional, repeated, rest } = source;
        let mut head = ItemHead { kind, optional, repeated, has_marks: false, sets: 0, count: 0 };
        if matches!(kind, Kind::Gap) {
            head.count = gap(rest);
        } else if matches!(kind, Kind::After) {
            head.has_marks = true;
            self.push_marks(marks_before(rest.first()));
        } else if matches!(kind, Kind::One | Kind::Not) {
            let (mut marks, mut sets, mut ids) = (0, [0; 8], [0; 128]);
            let mut parts = rest;
            while !parts.is_empty() {
                let (part, after) = parts.cut(b'|');
                match part_of(part) {
                    Part::Marks(more) => marks |= more,
                    Part::Set(set) => {
                        sets[head.sets] = set as u16;
                        head.sets += 1;
                    }
                    Part::Word => {
                        ids[head.count] = words.id(part);
                        head.count += 1;
                    }
                }
                parts = after;
            }
            if marks != 0 {
                head.has_marks = true;
                self.push_marks(marks);
            }
            let mut number = 0;
            while number < head.sets {
                self.push(sets[number]);
                number += 1;
            }
            number = 0;
            while number < head.count {
                self.push(ids[number]);
                number += 1;
            }
        }
        self.numbers[at] = head.write();
        head
    }

    /// Whether a pattern can be found by what fits the item at a place: one word has to be there, and marks are rare.
    const fn is_anchor(&self, at: usize, head: ItemHead) -> bool {
        const RARE: u32 = mark::EMAIL | mark::URL | mark::HANDLE;
        let marks = if head.has_marks {
            self.numbers[at + 1] as u32 | (self.numbers[at + 2] as u32) << 16
        } else {
            0
        };
        matches!(head.kind, Kind::One) && !head.optional && marks & !RARE == 0
    }

    /// How often one of the words of the item at a place comes in a text.
    const fn cost(&self, often: &Often, at: usize, head: ItemHead) -> u32 {
        let (mut cost, mut number) = (head.has_marks as u32, 0);
        let first = at + if head.has_marks { 3 } else { 1 };
        while number < head.sets {
            cost += often.sets[self.numbers[first + number] as usize];
            number += 1;
        }
        number = 0;
        while number < head.count {
            cost += often.words[self.numbers[first + head.sets + number] as usize];
            number += 1;
        }
        cost
    }
}

/// An item that may stand further than this from where its pattern begins leads nowhere near.
const FAR: u8 = 63;

/// How often words and sets come in a text, roughly, in ten thousand words.
pub(in crate::clean) struct Often {
    words: [u32; Self::WORDS],
    sets: [u32; SETS.len()],
}

impl Often {
    /// More than there are words with a number.
    const WORDS: usize = super::WORDS;

    #[rustfmt::skip]
    const COMMON: &[(u32, &str)] = &[
        (250, "the to a of and"),
        (100, "in that for is on"),
        (50, "said as with was it has his at have by be not from this are an who i but her"),
        (20, "they would its more about de had been we you their after new will which or one all than were what people up if \
            president when out no also la over years other first there last can two el do them could our"),
        (8, "year like because him just before time en into now most against news how since north del only those support \
            think say get may any made my back where y should make me put says house your way full here week know us these \
            then four policy group public part day through down m between take media want los three right next go"),
        (4, "start another under see post once issue around march home der third money far need monday d statement too im \
            came top never might help such show own change recent members family why every asked com left look use night \
            things something month und director wrote und does again seen press information social program end months weeks \
            less best took set reported got found center without later fact"),
    ];

    pub const fn of(words: &Gathered) -> Self {
        let mut often = Self { words: [1; Self::WORDS], sets: [0; SETS.len()] };
        let mut list = 0;
        while list < Self::COMMON.len() {
            let mut listed = Listed::of(Self::COMMON[list].1);
            while let Some(word) = listed.next() {
                if let Some(id) = words.id_if_used(word) {
                    often.words[id as usize] = Self::COMMON[list].0;
                }
            }
            list += 1;
        }
        let mut set = 0;
        while set < SETS.len() {
            let mut listed = Listed::of(SETS[set].1);
            while let Some(word) = listed.next() {
                often.sets[set] += often.words[words.id(word) as usize];
            }
            set += 1;
        }
        often
    }
}

const _: () = assert!(SETS.len() <= 64, "a word has a bit for each set");

/// How many numbers all [sets] have.
pub(in crate::clean) const fn length_of_sets() -> usize {
    let (mut set, mut length) = (0, 0);
    while set < SETS.len() {
        length += 1;
        let mut listed = Listed::of(SETS[set].1);
        while listed.next().is_some() {
            length += 1;
        }
        set += 1;
    }
    length
}

/// The words of every set in order, after how many they are.
pub(in crate::clean) const fn sets<const N: usize>(words: &Gathered) -> [u16; N] {
    let mut code = [0; N];
    let (mut set, mut start) = (0, 0);
    while set < SETS.len() {
        let mut end = start + 1;
        let mut listed = Listed::of(SETS[set].1);
        while let Some(word) = listed.next() {
            let id = words.id(word);
            let mut at = end;
            while at > start + 1 && code[at - 1] > id {
                code[at] = code[at - 1];
                at -= 1;
            }
            code[at] = id;
            end += 1;
        }
        code[start] = (end - start - 1) as u16;
        start = end;
        set += 1;
    }
    code
}

const CONNECTIVES: &str = "of the and de da do dos del la le van von der den al bin for & y e et und";
/// Words that begin a sentence with a capital letter and no name.
const OPENERS: &str = "a an the he she it they we you i this that these those there here his her its their our my your in on at \
    by for from with of to as and but or if when while after before since who what which where why how not no yes more most \
    some many all one two three new el la los las un una en le les des der die das ein eine o os as um uma is are was were";

/// Words that names are read by.
pub(in crate::clean) struct NameWords {
    pub connectives: WordSet,
    /// Words that begin a sentence with a capital letter and no name.
    pub openers: WordSet,
    /// "the"
    pub the: u16,
}

impl NameWords {
    pub const fn of(words: &Gathered) -> Self {
        Self {
            connectives: WordSet::of(words, CONNECTIVES),
            openers: WordSet::of(words, OPENERS),
            the: words.id(Piece::of(b"the")),
        }
    }
}

/// Words, as a bit for each word's number.
pub(in crate::clean) struct WordSet([u64; super::WORDS / 64]);

impl WordSet {
    const fn of(words: &Gathered, list: &str) -> Self {
        let mut bits = [0; super::WORDS / 64];
        let mut listed = Listed::of(list);
        while let Some(word) = listed.next() {
            let id = words.id(word);
            bits[id as usize / 64] |= 1 << (id % 64);
        }
        Self(bits)
    }

    pub fn has(&self, id: u16) -> bool {
        self.0.get(usize::from(id) / 64).is_some_and(|bits| bits >> (id % 64) & 1 != 0)
    }
}
