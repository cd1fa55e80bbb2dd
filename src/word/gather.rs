//! What every stage knows of single words, gathered from their lists and packed for the [`Dictionary`](super::Dictionary).
//!
//! All of this runs in the compiler: a content script starts afresh on every page, and what it finds ready it does not
//! have to make. The module gets each word's key and what is known of it, and no list.

use super::WordId;
use super::dictionary::{self, Folded, SLOTS};
use super::key;
use crate::token::Class;

/// A part of a text. Slices of slices say the same, but the compiler takes many steps to make one.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'t> {
    pub text: &'t [u8],
    pub from: usize,
    pub to: usize,
}

impl<'t> Piece<'t> {
    pub const fn of(text: &'t [u8]) -> Self {
        Self { text, from: 0, to: text.len() }
    }

    pub const fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// The first byte; 0 for none.
    pub const fn first(self) -> u8 {
        if self.is_empty() { 0 } else { self.text[self.from] }
    }

    /// The last byte; 0 for none.
    pub const fn last(self) -> u8 {
        if self.is_empty() { 0 } else { self.text[self.to - 1] }
    }

    /// Whether it is a text.
    pub const fn is(self, text: &[u8]) -> bool {
        let mut at = 0;
        while at < text.len() && self.from + at < self.to && text[at] == self.text[self.from + at] {
            at += 1;
        }
        at == text.len() && self.from + at == self.to
    }

    /// What stands before a sign, and what after it; nothing after it where there is none.
    pub const fn cut(self, sign: u8) -> (Self, Self) {
        let Self { text, from, to } = self;
        let mut at = from;
        while at < to && text[at] != sign {
            at += 1;
        }
        let after = if at < to { at + 1 } else { to };
        (Self { text, from, to: at }, Self { text, from: after, to })
    }

    /// Its bytes, where slices are cheap: not for the compiler.
    pub fn bytes(self) -> &'t [u8] {
        self.text.get(self.from..self.to).unwrap_or_default()
    }
}

/// The words of a list, one after the other.
pub(crate) struct Listed<'l>(Piece<'l>);

impl<'l> Listed<'l> {
    pub const fn of(list: &'l str) -> Self {
        Self(Piece::of(list.as_bytes()))
    }

    pub const fn next(&mut self) -> Option<Piece<'l>> {
        let Piece { text, mut from, to } = self.0;
        while from < to && text[from] <= b' ' {
            from += 1;
        }
        let mut end = from;
        while end < to && text[end] > b' ' {
            end += 1;
        }
        self.0.from = end;
        if from == end { None } else { Some(Piece { text, from, to: end }) }
    }
}

/// The key of a word whose letters beyond ASCII are small ones, as [`key::Key`] makes it. Calls are what the compiler is
/// slowest at: none for each letter.
pub(crate) const fn key_of(word: Piece) -> u32 {
    let Piece { text, from: mut at, to } = word;
    let (mut hash, mut chunk, mut length) = (0, 0, 0);
    while at < to {
        let byte = text[at];
        let small = if byte >= b'A' && byte <= b'Z' { byte | 0x20 } else { byte };
        chunk |= (small as u64) << (8 * length);
        length += 1;
        if length == 8 {
            hash = key::step(hash, chunk);
            (chunk, length) = (0, 0);
        }
        at += 1;
    }
    if length > 0 {
        hash = key::step(hash, chunk);
    }
    key::finish(hash)
}

/// The key of a word as cues are written, [folded](dictionary::fold).
pub(crate) const fn folded_key(word: Piece) -> u32 {
    let Piece { text, from: mut at, to } = word;
    let mut bytes = [0; 64];
    let mut length = 0;
    while at < to {
        let byte = text[at];
        if byte >= 0x80 {
            let (character, size) = character(text, at);
            let folded = dictionary::folded(character);
            let copies = match folded {
                Folded::Byte(_) => 1,
                Folded::Twice(_) => 2,
                Folded::Nothing => 0,
                Folded::Itself => size,
            };
            let mut put = 0;
            while put < copies {
                bytes[length] = match folded {
                    Folded::Byte(byte) | Folded::Twice(byte) => byte,
                    Folded::Nothing | Folded::Itself => text[at + put],
                };
                length += 1;
                put += 1;
            }
            at += size;
        } else {
            if byte != b'\'' && byte != b'-' {
                bytes[length] = byte;
                length += 1;
            }
            at += 1;
        }
    }
    key_of(Piece { text: &bytes, from: 0, to: length })
}

/// The character beyond ASCII at a place, and how many bytes it has.
const fn character(text: &[u8], at: usize) -> (char, usize) {
    let (length, mut code) = match text[at] {
        first @ 0xc0..0xe0 => (2, first as u32 & 0x1f),
        first @ 0xe0..0xf0 => (3, first as u32 & 0x0f),
        first => (4, first as u32 & 0x07),
    };
    let mut next = at + 1;
    while next < at + length {
        code = code << 6 | text[next] as u32 & 0x3f;
        next += 1;
    }
    match char::from_u32(code) {
        Some(character) => (character, length),
        None => panic!("lists are text"),
    }
}

/// Who uses a word.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    Nobody,
    /// The rules' cues.
    Cues,
    /// What tells voices, and maybe cues as well.
    Voices,
}

/// What is known of a word.
#[derive(Clone, Copy)]
struct Known {
    /// The word's; 0 in a free slot.
    key: u32,
    class: Class,
    id: WordId,
    usage: Use,
    cues: u8,
}

const NOTHING: Known = Known { key: 0, class: Class::NONE, id: 0, usage: Use::Nobody, cues: 0 };

/// Every word, in slots of which the [`Dictionary`](super::Dictionary) has as many.
pub(crate) struct Gathered {
    slots: [Known; SLOTS],
    /// How many words there are.
    count: usize,
    /// How many words tell voices, and how many words have a number.
    ids: (WordId, WordId),
}

/// How much of everything is [packed](Packed).
pub(crate) struct Sizes {
    pub words: usize,
    pub classes: usize,
    pub cues: usize,
}

/// All words in the order of their keys' remainders by the number of slots; keys take the least place so.
pub(crate) struct Packed<const WORDS: usize, const CLASSES: usize, const CUES: usize> {
    /// How much the remainder is greater than that of the word before.
    pub gaps: [u8; WORDS],
    /// The bits of the key above the remainder, without the highest.
    pub tops: [u16; WORDS],
    /// Of [`flag`].
    pub flags: [u8; WORDS],
    /// The lower bits of the place in `classes`.
    pub class: [u8; WORDS],
    /// Every set of classes that a word has; first the empty one.
    pub classes: [Class; CLASSES],
    /// For each word that says something about where a story came from, what it says.
    pub cues: [u8; CUES],
    /// How many words tell voices: their numbers come first.
    pub voices: WordId,
}

/// What is packed about a word in one byte; the highest bits are those of the place of its class.
pub(super) mod flag {
    /// The highest bit of the key.
    pub const KEY: u8 = 1;
    /// It says something about where a story came from.
    pub const ORIGIN: u8 = 1 << 1;
    /// Cues use it.
    pub const CUE: u8 = 1 << 2;
    /// It tells voices.
    pub const VOICE: u8 = 1 << 3;
    /// Where the bits of the class begin.
    pub const CLASS: u32 = 4;
}

/// The distinct sets of classes, and where each is found by its bits.
struct Classes {
    all: [Class; Self::MOST],
    count: usize,
    places: [u16; Self::MOST],
}

impl Classes {
    const MOST: usize = 2048;

    const fn new() -> Self {
        let mut classes = Self { all: [Class::NONE; Self::MOST], count: 0, places: [0; Self::MOST] };
        classes.place(Class::NONE);
        classes
    }

    /// The place of a set of classes, which is added if it is new.
    const fn place(&mut self, class: Class) -> usize {
        let mut slot = (class.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 53) as usize % Self::MOST;
        while self.places[slot] != 0 {
            let place = self.places[slot] as usize - 1;
            if self.all[place].bits() == class.bits() {
                return place;
            }
            slot = (slot + 1) % Self::MOST;
        }
        self.all[self.count] = class;
        self.count += 1;
        self.places[slot] = self.count as u16;
        self.count - 1
    }
}

impl Gathered {
    pub const fn new() -> Self {
        Self { slots: [NOTHING; SLOTS], count: 0, ids: (0, 0) }
    }

    /// Enters that the word with a key has a class.
    pub const fn classify(&mut self, key: u32, class: Class) {
        let known = self.add(key);
        known.class = known.class.or(class);
    }

    /// Enters that the word with a key says something about where a story came from.
    pub const fn note_cues(&mut self, key: u32, cues: u8) {
        self.add(key).cues |= cues;
    }

    /// Enters that cues use a word.
    pub const fn use_in_cues(&mut self, word: Piece) {
        let known = self.add(folded_key(word));
        if matches!(known.usage, Use::Nobody) {
            known.usage = Use::Cues;
        }
    }

    /// Enters that a word tells voices.
    pub const fn use_in_voices(&mut self, word: Piece) {
        self.add(folded_key(word)).usage = Use::Voices;
    }

    /// The slot of the word with a key, or the free one for it.
    const fn slot(&self, key: u32) -> usize {
        let mut slot = key as usize % SLOTS;
        while self.slots[slot].key != key && self.slots[slot].key != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    const fn add(&mut self, key: u32) -> &mut Known {
        let slot = self.slot(key);
        if self.slots[slot].key == 0 {
            self.slots[slot].key = key;
            self.count += 1;
            assert!(self.count <= SLOTS / 2, "with more words a free slot is no longer near");
        }
        &mut self.slots[slot]
    }

    /// The slots of all words, in the order of their keys' remainders by the number of slots.
    const fn order(&self) -> [u16; SLOTS] {
        let mut order = [0; SLOTS];
        let (mut sorted, mut step) = (0, 0);
        // Words stand close behind their remainder's slot: each goes back to its place among those before it. Those that
        // went round the table's end come last.
        while step < SLOTS + 64 {
            let slot = if step < SLOTS { step } else { step - SLOTS };
            let key = self.slots[slot].key;
            if key != 0 {
                let home = key as usize % SLOTS;
                if (slot < home) == (step >= SLOTS) {
                    let mut at = sorted;
                    while at > 0 && self.slots[order[at - 1] as usize].key as usize % SLOTS > home {
                        order[at] = order[at - 1];
                        at -= 1;
                    }
                    order[at] = slot as u16;
                    sorted += 1;
                }
            }
            step += 1;
        }
        assert!(sorted == self.count);
        order
    }

    /// Gives every word that is used a number, in the order in which they are packed: those that tell voices first.
    /// Has to be called once, when all words are there.
    pub const fn number(mut self) -> Self {
        let order = self.order();
        let mut at = 0;
        while at < self.count {
            let known = &mut self.slots[order[at] as usize];
            if matches!(known.usage, Use::Voices) {
                self.ids.0 += 1;
                known.id = self.ids.0;
            }
            at += 1;
        }
        self.ids.1 = self.ids.0;
        at = 0;
        while at < self.count {
            let known = &mut self.slots[order[at] as usize];
            if matches!(known.usage, Use::Cues) {
                self.ids.1 += 1;
                known.id = self.ids.1;
            }
            at += 1;
        }
        self
    }

    /// The number of a word that is used.
    pub const fn id(&self, word: Piece) -> WordId {
        match self.id_if_used(word) {
            Some(id) => id,
            None => panic!("this word was not gathered"),
        }
    }

    /// The number of a word, if it is used.
    pub const fn id_if_used(&self, word: Piece) -> Option<WordId> {
        let id = self.slots[self.slot(folded_key(word))].id;
        if id == 0 { None } else { Some(id) }
    }

    /// How many words tell voices; their numbers are the first.
    pub const fn voices(&self) -> usize {
        self.ids.0 as usize
    }

    pub const fn sizes(&self) -> Sizes {
        let mut sizes = Sizes { words: self.count, classes: 0, cues: 0 };
        let mut classes = Classes::new();
        let mut slot = 0;
        while slot < SLOTS {
            let known = &self.slots[slot];
            if known.key != 0 {
                classes.place(known.class);
                sizes.cues += (known.cues != 0) as usize;
            }
            slot += 1;
        }
        sizes.classes = classes.count;
        sizes
    }

    /// Packs all words; their [`Gathered::sizes`] are the arrays'.
    pub const fn pack<const WORDS: usize, const CLASSES: usize, const CUES: usize>(
        &self,
    ) -> Packed<WORDS, CLASSES, CUES> {
        let mut packed = Packed {
            gaps: [0; WORDS],
            tops: [0; WORDS],
            flags: [0; WORDS],
            class: [0; WORDS],
            classes: [Class::NONE; CLASSES],
            cues: [0; CUES],
            voices: self.ids.0,
        };
        let order = self.order();
        let mut classes = Classes::new();
        let (mut at, mut before, mut cues) = (0, 0, 0);
        while at < self.count {
            let known = &self.slots[order[at] as usize];
            let home = known.key as usize % SLOTS;
            let class = classes.place(known.class);
            assert!(home - before <= u8::MAX as usize && class < 1 << 11);
            let mut flags = (class >> 8 << flag::CLASS) as u8;
            if known.key >> 31 != 0 {
                flags |= flag::KEY;
            }
            if known.cues != 0 {
                flags |= flag::ORIGIN;
                packed.cues[cues] = known.cues;
                cues += 1;
            }
            flags |= match known.usage {
                Use::Nobody => 0,
                Use::Cues => flag::CUE,
                Use::Voices => flag::VOICE,
            };
            packed.gaps[at] = (home - before) as u8;
            packed.tops[at] = (known.key as usize / SLOTS) as u16;
            packed.flags[at] = flags;
            packed.class[at] = class as u8;
            packed.classes[class] = known.class;
            before = home;
            at += 1;
        }
        packed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_makes_the_same_keys() {
        for word in
            ["said", "American", "press-release", "ursprünglich", "źródło", "u.s", "©", "republication"]
        {
            assert_eq!(key_of(Piece::of(word.as_bytes())), key::key(word));
        }
    }

    #[test]
    fn lists_are_read_word_by_word() {
        let mut listed = Listed::of("  say/said  tell ");
        let mut words = Vec::new();
        while let Some(word) = listed.next() {
            words.push(word.cut(b'/').0.bytes());
        }
        assert_eq!(words, [b"say".as_slice(), b"tell"]);
    }
}
