//! A name is a run of capitalised words that stands for somebody or something: "Jenny Town", "Mr. Oak",
//! "University of Harwick", "the Kremlin".
//!
//! One pass over the tokens finds every run, cuts the title and the honorific off its front ("Russian President
//! | Vladimir Putin") and says what the rest looks like. A capital at the beginning of a sentence or in a
//! headline in title case says nothing by itself; there a word counts as a name when the rest of the page, the
//! lexicon or the word after it says so.

use super::keys::{KeyMap, common, ends_in, is_key, proper, small, small_at, titled};
use crate::clean::{Label, Labelled};
use crate::quote::{Quote, QuoteKind};
use crate::token::{Class, Kind, Text, Token, shape};
use std::ops::Range;

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    /// An organization.
    Body,
    Place,
    Unknown,
}

/// Which pronoun takes up a person; `None` where nothing says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The name without title and honorific.
    pub tokens: Range<usize>,
    /// The first token of what was cut off its front; `tokens.start` where nothing was.
    pub before: usize,
    pub sort: Sort,
    pub gender: Option<Gender>,
    /// Stands inside a quotation.
    pub quoted: bool,
    /// "’s" stands after it.
    pub possessive: bool,
}

/// Every name of a page, in document order.
pub(super) struct Names {
    pub list: Vec<Name>,
    /// The personal pronouns outside quotations that say man or woman.
    pub pronouns: Vec<u32>,
    /// For each token, the place in `list` of the name that it belongs to, plus one, titles included; and [`QUOTED`].
    at: Vec<u32>,
}

/// The bit of [`Names::at`] for a token inside a quotation.
const QUOTED: u32 = 1 << 31;

/// What a name can begin with, in one block of a page.
struct Part {
    /// Places in the list of all capitals.
    capitals: Range<usize>,
    /// The end of the block, as a token.
    end: usize,
    /// Whether a capital says nothing there.
    title_case: bool,
}

impl Names {
    /// Finds the names of a page.
    #[inline(never)]
    pub(super) fn find(text: &Text<'_>, labels: &[Labelled], quotes: &[Quote]) -> Self {
        let mut at = vec![0; text.tokens.len()];
        for span in
            quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect).flat_map(|quote| &quote.spans)
        {
            at[text.tokens_in(span)].fill(QUOTED);
        }
        let mut scan = Scan::new(text, &at);
        let (noted, parts) = scan.note(labels);
        for part in parts {
            scan.title_case = part.title_case;
            let mut next = 0;
            for &place in &noted.capitals[part.capitals] {
                let place = place as usize;
                let token = &text.tokens[place];
                if place >= next && scan.is_part(place, token) && scan.begins(place, token) {
                    next = scan.run(place, part.end);
                }
            }
        }
        let list = scan.names;
        for (place, name) in list.iter().enumerate() {
            // "Jo Oak KC": the letters belong to the name, though they are no part of it.
            let letters =
                name.tokens.len() > 1 && text.tokens.get(name.tokens.end).is_some_and(is_post_nominal);
            at[name.before..name.tokens.end + usize::from(letters)]
                .iter_mut()
                .for_each(|at| *at = *at & QUOTED | (place as u32 + 1));
        }
        Self { list, pronouns: noted.pronouns, at }
    }

    /// The place in `list` of the name that a token belongs to.
    pub(super) fn at(&self, token: usize) -> Option<usize> {
        ((*self.at.get(token)? & !QUOTED) as usize).checked_sub(1)
    }

    /// Whether a token stands inside a quotation.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.at.get(token).is_some_and(|at| at & QUOTED != 0)
    }
}

/// Words by their places.
#[derive(Default)]
struct Noted {
    /// All that a name can begin with.
    capitals: Vec<u32>,
    /// The personal pronouns outside quotations that say man or woman.
    pronouns: Vec<u32>,
}

impl Noted {
    /// Notes the words of a block, which begins at `start`; `at` is [`Names::at`] of its tokens, before any name is entered.
    #[inline(never)]
    fn read(&mut self, tokens: &[Token], at: &[u32], start: usize) {
        const PERSONAL: Class = Class::THIRD_PERSON.or(Class::POSSESSIVE);
        const CAPITAL: u8 = shape::CAPITAL | shape::HYPHEN;
        const FEW: usize = u64::BITS as usize;
        for (few, part) in tokens.chunks(FEW).enumerate() {
            // A bit for each token that is to be looked at, the first one's on top: no word can be foreseen, but each is
            // passed without a branch.
            let mut bits = 0_u64;
            for token in part {
                bits = bits << 1 | u64::from(token.looks(CAPITAL) | token.is(PERSONAL));
            }
            bits <<= FEW - part.len();
            while bits != 0 {
                let place = few * FEW + bits.leading_zeros() as usize;
                bits &= !(1 << 63 >> bits.leading_zeros());
                let token = &tokens[place];
                if token.looks(CAPITAL) && token.kind == Kind::Word {
                    self.capitals.push((start + place) as u32);
                }
                if token.is(PERSONAL)
                    && is_key!(token.key, "he" | "his" | "him" | "she" | "her")
                    && at[place] != QUOTED
                {
                    self.pronouns.push((start + place) as u32);
                }
            }
        }
    }
}

/// Whether a word that nobody knows does not look like a noun or an adverb of the language.
fn is_bare_name(word: &str) -> bool {
    word.len() >= 4
        && !word.ends_with('s')
        && !ends_in!(
            word,
            "ly" | "ing"
                | "ed"
                | "ion"
                | "ment"
                | "ity"
                | "ance"
                | "ence"
                | "age"
                | "ism"
                | "ship"
                | "ogy"
                | "ure"
        )
}

/// "StreamOne", "PetPath": a word that has its capitals from its owner.
fn has_inner_capital(word: &str) -> bool {
    const FIRST: usize = 3;
    word.char_indices().any(|(at, letter)| at > FIRST && letter.is_uppercase())
        && word.chars().any(char::is_lowercase)
        && word.chars().all(char::is_alphanumeric)
}

/// "K.N.": initials that are written as one word.
fn is_initials(word: &str) -> bool {
    (3..=6).contains(&word.len())
        && word.bytes().enumerate().all(|(at, byte)| match at % 2 {
            0 => byte.is_ascii_uppercase(),
            _ => byte == b'.',
        })
}

/// Whether nearly every longer word of a block has a capital, as in headlines; `capitals` are its words with one.
fn is_title_case(tokens: &[Token], range: Range<usize>, capitals: &[u32]) -> bool {
    if capitals.len() < 4 {
        return false;
    }
    let longer = |token: &Token| {
        (token.kind == Kind::Word) & (token.end - token.start > 3) & !token.is(Class::FUNCTION)
    };
    // "Senator Ada Oak told Governor Ben Elm": a headline gives its verb a capital as well.
    let verb = |token: &Token| token.is(Class::SPEECH) & token.is(Class::PAST.or(Class::THIRD));
    // Most blocks have soon more small words than any headline with so many capitals.
    let most = capitals.len() / 6;
    let mut small = 0;
    for few in tokens[range].chunks(8) {
        let mut verbs = false;
        for token in few {
            let counts = !token.is_capital() & longer(token);
            small += usize::from(counts);
            verbs |= counts & verb(token);
        }
        if verbs || small > most {
            return false;
        }
    }
    let capital = capitals.iter().map(|&at| &tokens[at as usize]);
    let capital = capital.filter(|token| token.is_capital() && longer(token)).count();
    capital >= 4 && small <= capital / 6
}

/// Where a run is cut.
enum Cut {
    /// The name begins there.
    Name(usize),
    /// A run of its own begins there.
    Again(usize),
    /// It is nobody's name.
    Nobody,
}

/// A small word between the words of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Connector {
    Of,
    For,
    On,
    In,
    And,
    /// "&"
    Sign,
}

struct Scan<'t, 'p> {
    text: &'t Text<'p>,
    tokens: &'t [Token],
    names: Vec<Name>,
    /// As in [`Names::at`], before any name is entered.
    at: &'t [u32],
    /// Words that have a capital inside a sentence somewhere; `true` for those that follow a first name.
    capital: KeyMap<bool>,
    title_case: bool,
}

/// Whether a word without a point after it is a particle inside names, however it is written.
pub(super) fn is_particle(token: &Token) -> bool {
    !token.looks(shape::POINT)
        && is_key!(
            token.key,
            "de" | "del"
                | "della"
                | "der"
                | "den"
                | "di"
                | "da"
                | "do"
                | "dos"
                | "das"
                | "du"
                | "van"
                | "von"
                | "zu"
                | "zur"
                | "bin"
                | "ben"
                | "ibn"
                | "bint"
                | "al"
                | "el"
                | "la"
                | "le"
                | "ten"
                | "ter"
                | "y"
                | "e"
                | "af"
                | "av"
        )
}

/// "al-Assad": a small prefix, a hyphen, a capital.
fn is_prefixed(word: &str) -> bool {
    // The prefix has up to three letters.
    let Some(end) = word.bytes().take(4).position(|byte| !byte.is_ascii_lowercase()) else { return false };
    let (prefix, rest) = word.split_at(end);
    let rest = rest.strip_prefix(['-', '’', '\'']);
    rest.is_some_and(|rest| rest.starts_with(char::is_uppercase))
        && matches!(prefix, "al" | "el" | "an" | "ar" | "as" | "ash" | "at" | "az" | "d" | "l" | "ul" | "ur")
}

/// A word with a small first letter.
fn decapitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// "Malaysia-based", "Trump-appointed": an adjective, though it has a capital.
fn is_compound_adjective(word: &str) -> bool {
    word.rsplit_once(['-', '‑']).is_some_and(|(_, end)| {
        end.len() > 2
            && end.starts_with(char::is_lowercase)
            && (end.ends_with("ed")
                || matches!(
                    end,
                    "based"
                        | "born"
                        | "led"
                        | "style"
                        | "era"
                        | "wide"
                        | "area"
                        | "linked"
                        | "run"
                        | "made"
                        | "bound"
                        | "owned"
                        | "friendly"
                        | "leaning"
                        | "speaking"
                        | "aligned"
                        | "only"
                        | "like"
                        | "type"
                ))
    })
}

/// Whether all words of a name are of places.
pub(super) fn is_place(text: &Text<'_>, range: Range<usize>) -> bool {
    let tokens = &text.tokens[range];
    let [first, .., last] = tokens else {
        return tokens.first().is_some_and(|token| token.is(Class::PLACE.or(Class::NATIONAL)));
    };
    tokens.iter().all(|token| token.is(Class::PLACE.or(Class::NATIONAL)))
        || is_key!(
            proper(last),
            "county"
                | "city"
                | "island"
                | "islands"
                | "valley"
                | "beach"
                | "springs"
                | "hills"
                | "heights"
                | "street"
                | "avenue"
                | "boulevard"
        )
        || tokens.len() == 2 && begins_place(first) && !last.is(Class::BODY)
}

/// "New", "San", "St.": what places of two words begin with.
fn begins_place(token: &Token) -> bool {
    is_key!(
        proper(token),
        "new"
            | "north"
            | "south"
            | "east"
            | "west"
            | "san"
            | "los"
            | "las"
            | "el"
            | "santa"
            | "fort"
            | "hong"
    ) || token.is_capital()
        && token.looks(shape::POINT)
        && !token.looks(shape::ALL_CAPS)
        && is_key!(token.key, "st")
}

/// Jr., Sr. and the numbers after a name.
pub(super) fn is_suffix(token: &Token) -> bool {
    token.is_capital()
        && token.end - token.start <= 3
        && if token.looks(shape::ALL_CAPS) {
            is_key!(token.key, "ii" | "iii" | "iv")
        } else {
            is_key!(token.key, "jr" | "sr")
        }
}

/// "Former", "Retired": what has its capital from the sentence before a title.
fn is_past(key: u32) -> bool {
    is_key!(
        key,
        "former"
            | "then"
            | "ex"
            | "longtime"
            | "retired"
            | "outgoing"
            | "incoming"
            | "ousted"
            | "embattled"
            | "disgraced"
            | "late"
            | "top"
            | "fired"
            | "jailed"
    )
}

/// "Co.", "Inc": what stands behind the name of a company.
fn is_firm(token: &Token) -> bool {
    let key = titled(token);
    is_key!(key, "inc" | "ltd") || token.looks(shape::POINT) && is_key!(key, "co" | "corp")
}

/// Whether a name may go on at the token behind a word of it, by that token alone.
fn may_go_on(token: &Token) -> bool {
    match token.kind {
        Kind::Word => {
            token.looks(shape::CAPITAL | shape::HYPHEN)
                || is_particle(token)
                || is_key!(token.key, "of" | "and" | "in" | "for" | "on")
        }
        Kind::Other | Kind::Comma | Kind::Clitic | Kind::Open | Kind::Number => true,
        _ => false,
    }
}

/// Letters behind a name that say what somebody has been made: "Jo Oak KC".
pub(super) fn is_post_nominal(token: &Token) -> bool {
    token.looks(shape::ALL_CAPS)
        && is_key!(
            token.key,
            "kc" | "qc"
                | "sc"
                | "mp"
                | "mep"
                | "msp"
                | "td"
                | "cbe"
                | "obe"
                | "mbe"
                | "kbe"
                | "dbe"
                | "rn"
                | "md"
        )
}

/// Trades and ranks that are surnames as well as titles.
fn is_trade(token: &Token) -> bool {
    is_key!(
        proper(token),
        "baker"
            | "potter"
            | "carpenter"
            | "butcher"
            | "miner"
            | "farmer"
            | "painter"
            | "tailor"
            | "brewer"
            | "driver"
            | "sheikh"
            | "bishop"
            | "dean"
            | "king"
            | "marshal"
            | "pope"
            | "prince"
    )
}

/// Ranks of the police in capitals: "DC Jo Oak".
pub(super) fn is_rank(token: &Token) -> bool {
    token.looks(shape::ALL_CAPS)
        && is_key!(token.key, "dc" | "pc" | "ds" | "di" | "dci" | "dsi" | "wpc" | "acc")
}

/// What a company is called by as well as somebody.
fn is_for_firms(token: &Token) -> bool {
    is_key!(
        proper(token),
        "rival"
            | "developer"
            | "publisher"
            | "producer"
            | "owner"
            | "investor"
            | "operator"
            | "partner"
            | "broadcaster"
            | "employer"
            | "supporter"
            | "competitor"
            | "contractor"
            | "insurer"
            | "buyer"
            | "trader"
            | "major"
    )
}

/// What newspapers, programmes and groups that watch over something are called by in the end, and hardly anybody is.
pub(super) fn is_masthead(token: &Token) -> bool {
    is_key!(
        proper(token),
        "advertiser"
            | "bulletin"
            | "chronicle"
            | "courier"
            | "gazette"
            | "herald"
            | "journal"
            | "ledger"
            | "tribune"
            | "dispatch"
            | "enquirer"
            | "examiner"
            | "inquirer"
            | "insider"
            | "mail"
            | "mirror"
            | "monitor"
            | "observer"
            | "review"
            | "sentinel"
            | "show"
            | "standard"
            | "voice"
            | "watch"
    )
}

/// What a company deals in, in the end of its name, and what a football club is called there.
fn is_business(token: &Token) -> bool {
    is_key!(
        proper(token),
        "advisors"
            | "aero"
            | "air"
            | "albion"
            | "associates"
            | "athletic"
            | "bancorp"
            | "bio"
            | "brands"
            | "capital"
            | "data"
            | "digital"
            | "electronics"
            | "energy"
            | "equity"
            | "foods"
            | "gas"
            | "global"
            | "hotels"
            | "insurance"
            | "logistics"
            | "mining"
            | "motors"
            | "networks"
            | "oil"
            | "partners"
            | "pharma"
            | "pictures"
            | "properties"
            | "realty"
            | "records"
            | "resources"
            | "retail"
            | "robotics"
            | "rovers"
            | "shipping"
            | "software"
            | "steel"
            | "stores"
            | "tech"
            | "town"
            | "united"
            | "wanderers"
    )
}

/// "Judicial", "Convention", "Analytics": a word that is made of another one, and nobody’s name.
fn is_derived(word: &str) -> bool {
    ends_in!(
        word,
        "ional"
            | "ental"
            | "icial"
            | "ncial"
            | "trial"
            | "ctive"
            | "ative"
            | "ation"
            | "ition"
            | "ction"
            | "ntion"
            | "ology"
            | "rency"
            | "ality"
            | "bility"
            | "tics"
            | "mics"
            | "works"
            | "soft"
    )
}

/// A shorter word is not made of another one, in bytes.
const SHORTEST_DERIVED: u32 = 7;

const GIVEN: Class = Class::MALE.or(Class::FEMALE);

/// What somebody is by a title.
const TITLED: Class = Class::HONORIFIC.or(Class::TITLE).or(Class::ROLE);

/// Of a word that has none of these, and is not in capitals, it can be told by itself only that it may be a name.
const TELLING: Class = TITLED.or(Class::GROUP).or(Class::BODY).or(Class::PLACE).or(Class::NATIONAL);

/// What [`is_closed`] may be true of.
const CLOSED: Class = Class::FUNCTION
    .without(Class::PREPOSITION)
    .without(Class::ADVERB)
    .without(Class::NEGATION)
    .or(Class::DAY)
    .or(Class::MONTH);

/// Whether a word with a capital is one that no name has: "The", "She", "Monday".
fn is_closed(token: &Token) -> bool {
    token.is(CLOSED)
        && !token.is(GIVEN)
        && !token.looks(shape::ALL_CAPS | shape::INITIAL)
        && token.looks(shape::CAPITAL)
}

impl<'t, 'p> Scan<'t, 'p> {
    fn new(text: &'t Text<'p>, at: &'t [u32]) -> Self {
        let words = text.tokens.len();
        Self {
            text,
            tokens: &text.tokens,
            names: Vec::with_capacity(words / 12),
            at,
            capital: KeyMap::with_room(words / 12),
            title_case: false,
        }
    }

    /// Notes the words of the page that tell of names, and the parts that names can begin in.
    fn note(&mut self, labels: &[Labelled]) -> (Noted, Vec<Part>) {
        let words = self.tokens.len();
        let mut noted =
            Noted { capitals: Vec::with_capacity(words / 5), pronouns: Vec::with_capacity(words / 20) };
        let mut parts = Vec::with_capacity(labels.len());
        for (block, labelled) in labels.iter().enumerate() {
            let range = self.text.block(block);
            if range.is_empty() {
                continue;
            }
            let first = noted.capitals.len();
            noted.read(&self.tokens[range.clone()], &self.at[range.clone()], range.start);
            let capitals = &noted.capitals[first..];
            if labelled.label == Label::Byline {
                noted.capitals.truncate(first);
            } else if !capitals.is_empty() {
                let title_case = is_title_case(self.tokens, range.clone(), capitals);
                if !title_case {
                    capitals.iter().for_each(|&place| self.note_capital(place as usize));
                }
                parts.push(Part { capitals: first..noted.capitals.len(), end: range.end, title_case });
            }
        }
        (noted, parts)
    }

    fn is(&self, at: usize, class: Class) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(class))
    }

    /// Whether a word of a range has any of the classes.
    fn has_any(&self, range: Range<usize>, class: Class) -> bool {
        self.tokens[range].iter().any(|token| token.is(class))
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_capital())
    }

    /// The key of the word at `at` as it is written [small].
    fn small(&self, at: usize) -> u32 {
        small_at(self.text, at)
    }

    /// Whether the word at `at` is made of another one.
    fn is_derived(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.end - token.start >= SHORTEST_DERIVED && is_derived(self.text.word(at))
    }

    /// Whether "&" stands at `at`.
    fn is_sign(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Other) && self.text.word(at) == "&"
    }

    /// Notes a word whose capital says that it is a name.
    fn note_capital(&mut self, at: usize) {
        let text = self.text;
        let token = &text.tokens[at];
        if !token.is_capital() {
            return;
        }
        if token.looks(shape::FIRST) {
            // "Oak argued", "Oak’s aides" at the beginning of a sentence, where no word is known that it could be.
            if token.class.without(Class::FAMILY) == Class::NONE
                && text.tokens.get(at + 1).is_some_and(|next| {
                    next.kind == Kind::Clitic
                        || next.kind == Kind::Comma && self.is(at + 2, Class::DETERMINER.or(Class::RELATIVE))
                        || next.kind == Kind::Comma && self.is_kin(at + 2)
                        || self.has_age(at + 1)
                        || token.class.without(Class::FAMILY) == Class::NONE && self.continues(at + 1)
                        || has_inner_capital(text.word(at))
                        || next.is(Class::SPEECH) && next.is(Class::PAST.or(Class::THIRD))
                })
                && (token.is(Class::FAMILY)
                    || is_bare_name(text.word(at))
                    || has_inner_capital(text.word(at)))
            {
                self.capital.entry(token.key);
            }
            return;
        }
        let Some(before) = at.checked_sub(1).map(|before| &text.tokens[before]) else { return };
        if before.block != token.block {
            return;
        }
        // "Virginia Sen. Ada Oak", "Jordan’s", "Georgia Governor": what is a place as well, before a title.
        let titled = token.is(Class::HONORIFIC) & token.looks(shape::POINT)
            | token.is(Class::TITLE) & before.is(Class::PLACE);
        let surname = before.is_capital() & (before.is(GIVEN) | before.looks(shape::INITIAL)) & !titled;
        *self.capital.entry(token.key) |= surname;
    }

    /// "his grandson", "Oak’s grandson": what somebody is to another, where it is put to a name.
    fn is_kin(&self, at: usize) -> bool {
        let kin = Class::HE.or(Class::SHE);
        self.is(at, Class::POSSESSIVE) && self.is(at + 1, kin)
            || self.is_capital(at) && self.kind(at + 1) == Some(Kind::Clitic) && self.is(at + 2, kin)
    }

    /// Whether the word at `at` can go on a name.
    fn continues(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.looks(shape::CAPITAL | shape::HYPHEN) && self.is_part(at, token))
    }

    /// The same of a word with a capital or a hyphen.
    #[inline]
    fn is_part(&self, at: usize, token: &Token) -> bool {
        let plain = !self.title_case && !token.is(CLOSED) && !token.looks(shape::HYPHEN);
        plain || self.is_odd_part(at, token)
    }

    /// The same of any but a plain one.
    #[inline(never)]
    fn is_odd_part(&self, at: usize, token: &Token) -> bool {
        if token.kind != Kind::Word {
            return false;
        }
        if !token.is_capital() {
            return token.looks(shape::HYPHEN) && is_prefixed(self.text.word(at));
        }
        if self.title_case
            && !self.capital.has(token.key)
            && (token.is(Class::VERB.or(Class::FUNCTION))
                || token.class == Class::NONE && ends_in!(self.text.word(at), "ed" | "ing"))
        {
            return false;
        }
        if token.end - token.start == 1 && !token.looks(shape::FIRST) && !is_key!(token.key, "i") {
            return true;
        }
        (!is_closed(token) || self.is_called_by_day(at))
            && !(token.is(Class::PREPOSITION) && token.is(Class::FUNCTION) && self.title_case)
            && !(token.looks(shape::HYPHEN) && is_compound_adjective(self.text.word(at)))
    }

    /// "Comrade Sunday Oak": a day that is a first name behind a title.
    fn is_called_by_day(&self, at: usize) -> bool {
        self.is(at, Class::DAY)
            && at > 0
            && self.is_capital(at - 1)
            && self.is(at - 1, Class::TITLE.or(Class::HONORIFIC))
            && self.is_capital(at + 1)
            && !self.is(at + 1, Class::FUNCTION.or(Class::MONTH))
    }

    /// Whether a name can begin with the word at `at`, where one could go on.
    #[inline]
    fn begins(&self, at: usize, token: &Token) -> bool {
        const ODD: Class = Class::PREPOSITION.or(Class::TIME).or(Class::MONTH);
        let plain =
            !self.title_case && !token.looks(shape::FIRST) && !token.is(ODD) && token.end - token.start > 1;
        plain || self.begins_oddly(at, token)
    }

    /// The same of any but a plain one.
    #[inline(never)]
    fn begins_oddly(&self, at: usize, token: &Token) -> bool {
        if token.end - token.start == 1 && is_key!(token.key, "i" | "a") {
            return false;
        }
        if self.title_case {
            // "Shakira Oak Says …": the first name that only the headline gives, where the story goes on with "Oak".
            let opens = token.class == Class::NONE
                && (at == 0 || self.tokens[at - 1].block != token.block)
                && self.is_surname_alone(at + 1);
            return self.capital.has(token.key) && !token.is(Class::FUNCTION.or(Class::VERB))
                || token.is(GIVEN) && self.continues(at + 1)
                || opens && is_bare_name(self.text.word(at));
        }
        let next = || {
            let after_particles = (at + 1..at + 3).find(|&at| !self.is_particle(at)).unwrap_or(at + 3);
            self.continues(after_particles) && !self.is(after_particles, Class::FUNCTION)
        };
        // "a June report", but "June Oak" and "June said".
        if token.is(Class::MONTH) && token.is(GIVEN) && !token.looks(shape::ALL_CAPS) {
            let titled =
                self.is(at + 1, Class::TITLE.or(Class::HONORIFIC).or(Class::NATIONAL).or(Class::PLACE));
            return !titled && next() || self.is(at + 1, Class::SPEECH);
        }
        // "ONE of the biggest": the first words of a story in capitals.
        if token.looks(shape::FIRST) && token.is(Class::NUMERAL) && is_key!(self.small(at + 1), "of") {
            return false;
        }
        if !token.looks(shape::FIRST) || token.looks(shape::ALL_CAPS) {
            return !token.is(Class::PREPOSITION.or(Class::TIME)) || token.looks(shape::ALL_CAPS);
        }
        if token.is(GIVEN.or(Class::HONORIFIC)) {
            return !token.is(Class::FUNCTION.or(Class::MONTH)) || next();
        }
        if token.is(Class::FUNCTION.or(Class::TIME).or(Class::NUMERAL).or(Class::NEGATION)) {
            return false;
        }
        if token.is(Class::VERB) && !token.is(Class::ALSO_NOUN.or(Class::BODY)) {
            return self.capital.has(token.key) && !token.is(Class::ING);
        }
        if self.capital.has(token.key) || next() {
            return true;
        }
        // "Al-Oak", where the sentence gives the prefix its capital.
        let prefixed = token.looks(shape::HYPHEN) && is_prefixed(&decapitalised(self.text.word(at)));
        // "Ministry of Health director Jo Oak"
        let body = token.is(Class::BODY)
            && is_key!(self.small(at + 1), "of" | "for")
            && self.continues(at + 2 + usize::from(is_key!(self.small(at + 2), "the")));
        prefixed || body
    }

    /// Whether the word at `at` is a particle with a small letter.
    fn is_particle(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.looks(shape::CAPITAL) && is_particle(token))
    }

    /// Reads the name that begins at `at`; gives the token after it.
    #[inline(never)]
    fn run(&mut self, at: usize, limit: usize) -> usize {
        let mut end = at + 1;
        if self.tokens.get(end).is_some_and(may_go_on) {
            end = self.run_end(at, limit);
        }
        let mut start = at;
        // "38 North"
        if end - start == 1
            && start > 0
            && self.is(at, Class::NATIONAL)
            && self.kind(start - 1) == Some(Kind::Number)
        {
            start -= 1;
        }
        self.parse(start, end);
        end
    }

    /// Where the name ends that begins at `at`.
    fn run_end(&self, at: usize, limit: usize) -> usize {
        let limit = self.text.sentences.get(self.text.sentence_of(at)).map_or(limit, |s| s.end.min(limit));
        let mut end = at + 1;
        // A connector has been passed: "Institute for X and Y" goes on over "and".
        let mut joined = false;
        while end < limit {
            if self.continues(end) {
                end += 1;
                continue;
            }
            let Some(next) = self.goes_on(at, end, limit, &mut joined) else { break };
            end = next;
        }
        end
    }

    /// Where the name that began at `at` goes on behind what stands at `end`, and is no part of a name by itself.
    /// `joined` says whether a connector has been passed.
    fn goes_on(&self, at: usize, end: usize, limit: usize, joined: &mut bool) -> Option<usize> {
        let token = &self.tokens[end];
        match token.kind {
            Kind::Word if token.looks(shape::CAPITAL) => None,
            Kind::Word if self.is_particle(end) && end + 1 < limit => {
                let next = end + 1 + usize::from(self.is_particle(end + 1));
                let inside = self.is_capital(end - 1)
                    && next < limit
                    && self.continues(next)
                    && !self.is(at, Class::BODY);
                inside.then_some(next + 1)
            }
            Kind::Word | Kind::Other if !self.title_case && token.end - token.start <= 3 => {
                let connector = self.connector(end)?;
                let the = matches!(connector, Connector::Of | Connector::For | Connector::On)
                    && is_key!(self.small(end + 1), "the");
                let next = end + 1 + usize::from(the);
                let inside =
                    self.continues(next) && next < limit && self.connects(at, end, connector, *joined);
                *joined |= inside;
                inside.then_some(next + 1)
            }
            Kind::Comma if end - at >= 2 && end + 1 < limit => {
                is_suffix(&self.tokens[end + 1]).then_some(end + 2)
            }
            Kind::Clitic => self.plural_owner(end).then_some(end + 2),
            Kind::Open => {
                let close = (end + 2..end + 5).find(|&at| self.kind(at) == Some(Kind::Close))?;
                let nickname =
                    close + 1 < limit && self.continues(close + 1) && self.has_nickname(at, end, close);
                nickname.then_some(close + 2)
            }
            Kind::Number if end + 1 < limit => {
                let capitals = self.continues(end + 1) && self.tokens[end + 1].looks(shape::ALL_CAPS);
                capitals.then_some(end + 2)
            }
            _ => None,
        }
    }

    /// Whether the word in quotation marks at `open` is a nickname of whose name began at `from`: "Marine John “Gunner” Oak",
    /// "Thabo “Tiger” Oak".
    fn has_nickname(&self, from: usize, open: usize, close: usize) -> bool {
        let given = self.is(from, GIVEN) || self.is(open - 1, GIVEN);
        let inside = &self.tokens[open + 1];
        if close > open + 2 {
            // "Rodrigo “El Oak” Mendez": of several words each has a capital.
            return (open + 1..close).all(|at| self.is_capital(at))
                && !self.tokens[open - 1].looks(shape::ALL_CAPS)
                && (given || open - from == 1);
        }
        given
            || inside.is_capital()
                && !inside.is(Class::FUNCTION)
                && open - from <= 2
                && self.tokens[open - 1].class == Class::NONE
                && self.tokens[close + 1].class.without(Class::FAMILY) == Class::NONE
    }

    /// What the token at `at` is inside a name, as it is written small.
    fn connector(&self, at: usize) -> Option<Connector> {
        let token = &self.tokens[at];
        Some(match small(token) {
            key if is_key!(key, "of") => Connector::Of,
            key if is_key!(key, "and") => Connector::And,
            key if is_key!(key, "in") => Connector::In,
            key if is_key!(key, "for") => Connector::For,
            key if is_key!(key, "on") => Connector::On,
            _ if self.is_sign(at) => Connector::Sign,
            _ => return None,
        })
    }

    /// Whether a connector at `at` stands inside the name that began at `from`.
    fn connects(&self, from: usize, at: usize, connector: Connector, joined: bool) -> bool {
        if connector == Connector::Sign {
            return true;
        }
        let last = &self.tokens[at - 1];
        let body = self.has_any(from..at, Class::BODY) && !last.is(GIVEN);
        // "Alan P. King of Harwick": a surname, and no office.
        let named = at >= from + 2
            && (self.is(at - 2, GIVEN) || self.tokens[at - 2].looks(shape::INITIAL))
            && !self.is(at - 2, Class::PLACE);
        let title = last.is(Class::TITLE) && !self.tokens[at - 1].looks(shape::POINT) && !named
            // "Minister of State for Ports"
            || connector == Connector::For
                && at >= from + 3
                && is_key!(self.small(at - 2), "of")
                && self.is(at - 3, Class::TITLE);
        match connector {
            // "Centre for the Study of Harbours": inside a body’s name every "of" goes on.
            Connector::Of => {
                last.is(Class::BODY)
                    || last.is(Class::GROUP) && at >= from + 2
                    || title
                    || joined && body
                    || is_key!(
                        proper(last),
                        "bank" | "board" | "district" | "isle" | "chiefs" | "survey" | "friends"
                    )
            }
            // "Minister for Health Ada Oak"
            Connector::For if title && self.is(at + 1, Class::PORTFOLIO) => true,
            Connector::For | Connector::On => last.is(Class::BODY),
            Connector::In => false,
            // "House Transport and Housing Committee", "Food and Drug Administration": two fields, one body.
            Connector::And
                if last.is(Class::PORTFOLIO)
                    && !last.is(GIVEN)
                    && !title
                    && (at + 1..at + 4)
                        .take_while(|&at| self.continues(at))
                        .skip(1)
                        .any(|at| self.is(at, Class::BODY)) =>
            {
                true
            }
            _ => joined && body && !last.is(Class::PLACE) || body && self.is(from, Class::BODY) && joined,
        }
    }

    /// "People’s Party", "Teachers’ Union": the possessive of many, before the word for a body.
    fn plural_owner(&self, clitic: usize) -> bool {
        let many = || {
            is_key!(proper(&self.tokens[clitic - 1]), "people" | "women" | "men" | "children")
                || self.text.word(clitic - 1).ends_with('s') && self.text.word(clitic).chars().count() == 1
        };
        self.is_capital(clitic + 1)
            && (self.is(clitic + 1, Class::BODY) || self.is(clitic + 2, Class::BODY))
            && many()
    }

    /// Whether a word follows a first name somewhere on the page.
    fn is_surname(&self, at: usize) -> bool {
        self.capital.get(self.tokens[at].key) == Some(&true)
    }

    /// Whether a word in a headline is a name of the story, and a verb follows.
    fn is_surname_alone(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.is_capital() && token.class == Class::NONE && self.capital.has(token.key)
        }) && self.tokens.get(at + 1).is_some_and(|next| {
            next.kind == Kind::Word
                && next.is(Class::VERB.or(Class::AUXILIARY))
                && next.is(Class::THIRD.or(Class::AUXILIARY))
        })
    }

    fn is_title(&self, at: usize, from: usize, end: usize) -> bool {
        let token = &self.tokens[at];
        if token.is(GIVEN) && end - at == 2 || at > from && self.is(at - 1, GIVEN) && self.is_surname(at) {
            return false;
        }
        // "Det Con", "Det Ch Insp": ranks that are shortened behind another one.
        let rank = at > from
            && end - at > 1
            && self.is(at - 1, Class::HONORIFIC)
            && is_key!(proper(token), "con" | "ch" | "insp" | "supt" | "sgt" | "cpl" | "const");
        token.is(Class::HONORIFIC.or(Class::TITLE))
            || rank
            || token.is(Class::ROLE)
                && !token.is(GIVEN)
                && (token.looks(shape::FIRST) && (end - at > 2 || !self.capital.has(token.key))
                    || self.is_somebody(at + 1, end))
            // "Qualifier Nils Oak": ends like a word for somebody, at the beginning of a sentence and before a first name.
            || token.looks(shape::FIRST)
                && token.class == Class::NONE
                && at == from
                && end - at == 3
                && self.is(at + 1, GIVEN)
                && !self.capital.has(token.key)
                && ends_in!(self.text.word(at), "er" | "or" | "ist" | "eer" | "ian" | "ess")
    }

    /// Whether what follows a role in capitals is a name in full: "City Public Advocate | Wendy Oak".
    fn is_somebody(&self, from: usize, end: usize) -> bool {
        let plain = |at: usize| {
            let token = &self.tokens[at];
            token.class.without(GIVEN.or(Class::FAMILY)) == Class::NONE && !token.looks(shape::ALL_CAPS)
                || token.looks(shape::INITIAL)
        };
        let first = self.is(from, GIVEN) || self.tokens[from].looks(shape::INITIAL | shape::POINT);
        from + 2 <= end && end - from <= 6 && (first || (from..end).all(plain))
    }

    /// Cuts a run into title and name.
    fn parse(&mut self, from: usize, end: usize) {
        let letters = end - from > 2
            && !self.title_case
            && is_post_nominal(&self.tokens[end - 1])
            && !self.tokens[end - 2].looks(shape::ALL_CAPS)
            && !self.is(
                end - 2,
                Class::PLACE.or(Class::NATIONAL).or(Class::BODY).or(Class::PORTFOLIO).or(Class::ROLE),
            );
        let end = end - usize::from(letters);
        if end - from > 1 {
            self.cut(from, end);
        } else if self.tokens[from].is(TELLING) || self.tokens[from].looks(shape::ALL_CAPS) {
            self.name(from, from, end);
        } else {
            // "Oak": a word by itself that nothing is known of but what stands around it.
            let sort = if self.is_told(from, from, end) { Sort::Person } else { Sort::Unknown };
            self.enter(from, from, end, sort);
        }
    }

    /// Cuts a run of two words or more into title and name.
    fn cut(&mut self, from: usize, end: usize) {
        let tokens = self.tokens;
        // "Former Harwick coach": the capital comes from the sentence.
        let past = (tokens[from].looks(shape::FIRST) || self.title_case) && is_past(proper(&tokens[from]));
        let from = from + usize::from(past);
        let classes = tokens[from..end].iter().fold(Class::NONE, |all, token| all.or(token.class));
        // "Ada Oak": nothing that could be cut off.
        if end - from == 2
            && !classes.any(TITLED.or(Class::GROUP))
            && !(self.title_case && classes.any(Class::PORTFOLIO))
        {
            return self.name(from, from, end);
        }
        let mut start = from;
        // "Celebrities Jo Oak and …", "Republican Donor Oak": in a headline and at the beginning of a sentence
        // every role has a capital.
        if from + 1 < end
            && self.is(from, Class::GROUP)
            && (tokens[from].looks(shape::FIRST) || self.is_somebody(from + 1, end) && !self.is(from, GIVEN))
        {
            start = from + 1;
        }
        // "Leader of the Opposition | Jo Oak"
        if start == from && end - from >= 3 && is_key!(proper(&tokens[from]), "opposition") {
            start = from + 1;
        }
        // "Qualifier Nils Oak": an unknown word may be a title as well.
        if classes.any(TITLED) || end - from == 3 && tokens[from].class == Class::NONE {
            match self.behind_titles(from, start, end) {
                Cut::Name(name) => start = name,
                Cut::Again(next) => return self.parse(next, end),
                Cut::Nobody => return,
            }
        }
        let given = self.is(start, GIVEN);
        // "Executive Director of the Coastal Waters Trust": what somebody directs.
        if start > from && !given && self.is_body(start, end) && is_key!(self.small(start - 1), "of" | "the")
        {
            return self.parse(start, end);
        }
        if start > from
            && !given
            && (self.is_body(start, end)
                // "Republican National Convention"
                || end - start >= 2 && (start..end).all(|at| self.is_derived(at)))
        {
            start = from;
        }
        // "Secretary of State Ada Oak" in a headline, where every "of" ends a name.
        if self.title_case
            && start == from
            && end - start >= 2
            && from > 1
            && self.is(from, Class::PORTFOLIO)
            && self.is(from + 1, GIVEN)
            && self.is(from - 2, Class::TITLE)
            && is_key!(common(&tokens[from - 1]), "of")
        {
            start += 1;
        }
        if start == from
            && end - start >= 3
            && !given
            && self.is(start, Class::NATIONAL.or(Class::PLACE))
            && self.is(start + 1, GIVEN.or(Class::FAMILY))
        {
            start += 1;
        }
        if let Some(name) = self.after_position(start, end) {
            start = name;
        }
        // "The Ada Brook Show" names her.
        let show = end - start == 3 && self.is(start, GIVEN) && is_key!(proper(&tokens[end - 1]), "show");
        self.name(from, start, end - usize::from(show));
    }

    /// Where the name begins behind the titles of a run, if any; `start` where it begins without.
    fn behind_titles(&self, from: usize, start: usize, end: usize) -> Cut {
        let (mut start, mut at) = (start, start);
        let mut titled = self.title_case;
        let portfolio = |at: usize| is_key!(self.small(at), "for") && self.is(at + 1, Class::PORTFOLIO);
        while at + 1 < end {
            if !(self.is_title(at, from, end) || titled && self.is(at, Class::ROLE) && !self.is(at, GIVEN)) {
                at += 1;
                continue;
            }
            titled = true;
            let mut next = at + 1;
            if is_key!(self.small(next), "of") || portfolio(next) {
                next += 1;
                while next < end
                    && (self.is(next, Class::PORTFOLIO.or(Class::PLACE).or(Class::CONJUNCTION))
                        || is_key!(self.small(next), "the")
                        || self.is_sign(next)
                        || portfolio(next))
                {
                    next += 1;
                }
                // "High Commissioner for Human Dignity": what the office is for, and nobody.
                let field = is_key!(self.small(at + 1), "for") && next + 1 == end && !self.is_surname(next);
                // "Director of Public Prosecutions"
                let many = next > at + 2
                    && next + 1 == end
                    && self.text.word(next).ends_with('s')
                    && self.tokens[next].class.without(Class::ALSO_NOUN) == Class::NONE
                    && !self.is_surname(next);
                let field = field || many;
                if next >= end || field {
                    return Cut::Nobody;
                }
                // "Director of Harbor Care": what they direct, and nobody's name.
                if next == at + 2 {
                    return Cut::Again(next);
                }
            }
            (start, at) = (next, next);
        }
        Cut::Name(start)
    }

    /// Whether a word says that a run from `from` on is a body.
    fn is_body(&self, from: usize, end: usize) -> bool {
        self.has_any(from..end, Class::BODY) && !(end - from == 2 && self.is(from, GIVEN))
    }

    /// Reads the name from `start` on, with the title from `from` on, and enters it unless it is nobody.
    fn name(&mut self, from: usize, start: usize, end: usize) {
        if self.is_nobody(from, start, end) {
            return;
        }
        // "Police Harwick", "Consumer Watch": no one’s title.
        if start == from + 1 && is_key!(proper(&self.tokens[from]), "police" | "consumer") {
            return self.enter(from, from, end, Sort::Body);
        }
        let sort = self.sort(from, start, end);
        self.enter(from, start, end, sort);
    }

    /// Enters the name from `start` on, with the title from `from` on.
    #[inline(never)]
    fn enter(&mut self, from: usize, start: usize, end: usize, sort: Sort) {
        let token = &self.tokens[start];
        // "Tom and Alice Oak": a first name, and no surname.
        let one = token.is(GIVEN)
            && (end - start >= 2
                || is_key!(self.small(end), "and") && self.is(end + 1, GIVEN) && self.is_capital(end + 2));
        let gender = (from..start)
            .rev()
            .find_map(|at| self.noun_gender(at))
            .or_else(|| (start == from && from > 0).then(|| self.noun_gender(from - 1)).flatten())
            .or_else(|| match (token.is(Class::MALE), token.is(Class::FEMALE)) {
                (true, false) if one => Some(Gender::He),
                (false, true) if one => Some(Gender::She),
                _ => None,
            });
        // "Harwick Hospitals NHS trust"
        let trust = is_key!(self.tokens[end - 1].key, "nhs") && is_key!(self.small(end), "trust");
        let end = end + usize::from(trust);
        let next = self.tokens.get(end);
        self.names.push(Name {
            tokens: start..end,
            before: from.min(start),
            sort,
            gender,
            quoted: self.at[start] & QUOTED != 0,
            possessive: next.is_some_and(|next| next.kind == Kind::Clitic && next.block == token.block),
        });
    }

    /// Whether a run is not who somebody is, but what: "Prime Minister", "Attorney General", "Republican".
    fn is_nobody(&self, from: usize, start: usize, end: usize) -> bool {
        let (token, last) = (&self.tokens[start], &self.tokens[end - 1]);
        let (size, titled) = (end - start, start > from);
        if last.is(Class::TITLE.or(Class::ROLE).or(Class::HONORIFIC)) && !last.is(GIVEN) {
            if !titled
                && !token.is(GIVEN)
                && !(size == 1 && self.is_surname(start))
                && !(is_trade(last)
                    && !self.title_case
                    && (size == 1 && !token.looks(shape::FIRST) || size == 2 && token.class == Class::NONE))
            {
                return true;
            }
            // "Inspector General", "General Manager": both words are what somebody is.
            if titled
                && size == 1
                && (last.is(Class::ROLE.or(Class::HONORIFIC)) || last.looks(shape::ALL_CAPS))
                && !self.is_surname(start)
                && !self.tokens[start - 1].looks(shape::POINT)
            {
                return true;
            }
        }
        size == 1
            && (!titled && token.is(Class::NATIONAL.or(Class::GROUP))
                || self.is_seat(start)
                // "The King", who is named elsewhere
                || is_key!(token.key, "king" | "queen" | "pope" | "prince" | "princess" | "duke" | "duchess")
                    && start > 0
                    && is_key!(self.tokens[start - 1].key, "the")
                // "Harvey and Co."
                || token.end - token.start <= 5 && is_firm(token))
    }

    /// "D-N.M.", "R-Ohio": the party and the state of a lawmaker, behind the name.
    fn is_seat(&self, at: usize) -> bool {
        let word = self.text.word(at).as_bytes();
        at > 0
            && matches!(word, [b'D' | b'R' | b'I', b'-', b'A'..=b'Z', ..])
            && self.kind(at - 1) == Some(Kind::Comma)
    }

    /// What a name looks like, with the title from `from` on.
    fn sort(&self, from: usize, start: usize, end: usize) -> Sort {
        let (token, last) = (&self.tokens[start], &self.tokens[end - 1]);
        let (size, titled, given) = (end - start, start > from, token.is(GIVEN));
        // "HARWICK, Ohio (AP) —"
        let dateline = token.looks(shape::ALL_CAPS)
            && token.looks(shape::FIRST)
            && last.end - token.start > 3
            && (end..end + 7)
                .take_while(|&at| self.tokens.get(at).is_some_and(|other| other.block == token.block))
                .any(|at| self.kind(at) == Some(Kind::Dash) || self.kind(at) == Some(Kind::OpenBracket));
        if dateline {
            return Sort::Place;
        }
        let is_place = || is_place(self.text, start..end);
        // "Rival Oakware", "Publisher Harwick": a firm may be that as well.
        let firm =
            titled && is_for_firms(&self.tokens[start - 1]) && (size == 1 || !given && is_business(last));
        if titled && !firm && !is_place() {
            return Sort::Person;
        }
        if self.is_body(start, end)
            // The sign in "Oak & Brook" is all of its kind that stands inside a name.
            || size >= 2
                && (self.tokens[start..end].iter().any(|token| token.kind == Kind::Other)
                    || is_masthead(last)
                    || (!given || size >= 3) && (!titled || firm) && is_business(last))
        {
            return Sort::Body;
        }
        let initial = token.looks(shape::INITIAL) && token.looks(shape::POINT)
            || token.class == Class::NONE && is_initials(self.text.word(start));
        if size >= 2 && self.is_landmark(start, end) {
            return Sort::Place;
        }
        if size >= 2 && (given || initial) {
            return Sort::Person;
        }
        if is_place() {
            return Sort::Place;
        }
        if size == 1 && token.looks(shape::ALL_CAPS) && token.end - token.start <= 6 {
            return Sort::Body;
        }
        if self.is_told(from, start, end) {
            Sort::Person
        } else if size >= 2 && (self.has_common_word(start, end) || self.begins_in_letters(start)) {
            Sort::Body
        } else {
            Sort::Unknown
        }
    }

    /// "Lake Oak", "Ada City": a word of the land at the end of a name that is bound to it.
    fn is_landmark(&self, start: usize, end: usize) -> bool {
        is_key!(proper(&self.tokens[start]), "lake" | "mount" | "mt" | "fort" | "port" | "cape" | "camp")
            || is_key!(
                proper(&self.tokens[end - 1]),
                "city"
                    | "harbor"
                    | "harbour"
                    | "island"
                    | "islands"
                    | "valley"
                    | "elementary"
                    | "county"
                    | "avenue"
                    | "boulevard"
                    | "beach"
                    | "township"
                    | "heights"
                    | "springs"
                    | "airport"
                    | "cove"
            )
    }

    /// Whether what stands around a name says that it is somebody: "coach Oak", "Oak, 66,".
    fn is_told(&self, from: usize, start: usize, end: usize) -> bool {
        let before = from.checked_sub(1).map(|before| &self.tokens[before]);
        let role_before = start == from
            && !self.tokens[start].looks(shape::FIRST)
            && before.is_some_and(|before| before.is(Class::ROLE) && !before.is_capital());
        role_before || self.has_age(end)
    }

    /// "BMX Case Reports", "KTR Harwick": letters before a name that is no person’s. A family name may stand in front in
    /// capitals ("OAK Min-ho"), and two letters are initials ("JD Oak").
    fn begins_in_letters(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.looks(shape::ALL_CAPS)
            && !token.looks(shape::POINT | shape::HYPHEN)
            && (3..=5).contains(&(token.end - token.start))
            && !token.is(GIVEN.or(Class::FAMILY).or(Class::ROLE).or(Class::TITLE).or(Class::HONORIFIC))
            && !self.tokens[at + 1].looks(shape::ALL_CAPS)
    }

    /// Whether a plain word stands inside a name without a first name: "Kotter Institutional Fund", "Judicial Forum".
    fn has_common_word(&self, from: usize, end: usize) -> bool {
        let common = Class::ADJECTIVE
            .or(Class::ALSO_NOUN)
            .or(Class::DOCUMENT)
            .or(Class::ORGANIZATION)
            .or(Class::NOMINAL_CUE)
            .or(Class::WORK);
        let personal = GIVEN.or(Class::FAMILY).or(Class::HONORIFIC).or(Class::ROLE);
        if end - from == 2 {
            return !self.is(from, personal)
                && (from..end).any(|at| self.is_derived(at) && !self.is(at, personal));
        }
        end - from >= 3
            && (from..end).all(|at| !self.is(at, personal) && !self.tokens[at].looks(shape::INITIAL))
            && (from + 1..end - 1).any(|at| {
                self.is(at, common)
                    || ends_in!(self.text.word(at), "ional" | "ntal" | "cial" | "rial" | "tive")
            })
    }

    /// Where the name begins behind a position in short capitals: "Browns DL | Sheldon Rich", "QB | Ada Brook".
    fn after_position(&self, from: usize, end: usize) -> Option<usize> {
        let short = |at: usize| {
            let token = &self.tokens[at];
            token.looks(shape::ALL_CAPS) && !token.looks(shape::POINT) && token.end - token.start <= 3
        };
        let at = (from..end.saturating_sub(2)).find(|&at| short(at))?;
        if self.has_any(from..end, Class::BODY) {
            return None;
        }
        let name = at + 1..end;
        let written_small = name.clone().all(|at| !self.tokens[at].looks(shape::ALL_CAPS));
        // "DC Jo Oak"
        let rank = is_rank(&self.tokens[at]) && name.len() == 2;
        let known = rank || self.is(at + 1, GIVEN) || at > from && !self.is(from, GIVEN) && name.len() == 2;
        (written_small && known && !(at > from && self.is(at - 1, GIVEN))).then_some(at + 1)
    }

    /// Whether a noun says man or woman: "Mr.", "actress".
    fn noun_gender(&self, at: usize) -> Option<Gender> {
        let token = self.tokens.get(at)?;
        match (token.is(Class::HE), token.is(Class::SHE)) {
            (true, false) => Some(Gender::He),
            (false, true) => Some(Gender::She),
            _ => None,
        }
    }

    /// ", 66," or " (66)" after a name.
    fn has_age(&self, end: usize) -> bool {
        matches!(self.kind(end), Some(Kind::Comma | Kind::OpenBracket))
            && self.kind(end + 1) == Some(Kind::Number)
            && self.tokens[end + 1].end - self.tokens[end + 1].start <= 2
            && !matches!(self.kind(end + 2), Some(Kind::Word))
    }
}
