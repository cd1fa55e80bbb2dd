//! What a page says that somebody is: the title before the name ("EPP leader Manfred Weber"), the apposition
//! after it (", co-founder of 38 North,") or before it ("the group’s president, Jamie Court"), the relative
//! clause (", who heads the Rowan Institute"), the predicate ("Ms. Oak is a professor at Harwick").

use super::cast::Cast;
use super::keys::{common, common_at, ends_in, is_key, proper, small, small_at, titled};
use super::mention::is_anonymous_body;
use super::name::{Name, Names, Sort, is_place, is_post_nominal, is_rank};
use crate::token::{Class, Kind, Text, Token, shape};
use std::ops::Range;

/// What is said of somebody, where it stands.
#[derive(Clone, Debug)]
pub(super) struct Description {
    pub tokens: Range<usize>,
    /// The word that says what they are.
    pub head: usize,
    pub form: Form,
}

/// How a description is joined to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A title before the name, an apposition before or after it.
    Joined,
    /// A relative clause: "who heads the institute".
    Clause,
    /// The sentence says so: "Ms. Oak is a professor"; or a clause of the past: "who worked at a bank".
    Stated,
    /// A relative clause says what they do, and no office: "who drives a van across the bridge".
    Habit,
    /// A relative clause says what happened to them: "who fled with two goats".
    Incident,
}

/// What is said around every name.
pub(super) struct Said {
    /// Of each name; the last entry only ends the one before it.
    names: Vec<SaidOfOne>,
    /// Of all names, one name after the other.
    descriptions: Vec<Description>,
}

/// What is said around one name.
struct SaidOfOne {
    /// The place of its first description in [`Said::descriptions`]; the next name's comes after its last.
    first: u32,
    /// The name of the organization that they are of, by its place in [`Names::list`] and plus one: "Artyom Lukin of Far
    /// Eastern Federal University".
    of: u32,
}

impl Said {
    /// Reads what is said around every name.
    #[inline(never)]
    pub(super) fn read(text: &Text<'_>, names: &Names, cast: &Cast) -> Self {
        let reader = Reader { text, names };
        let mut said = Self {
            names: Vec::with_capacity(names.list.len() + 1),
            descriptions: Vec::with_capacity(names.list.len() / 4 + 1),
        };
        for place in 0..names.list.len() {
            let first = said.descriptions.len() as u32;
            let of = reader.around(place, &mut said.descriptions);
            said.names.push(SaidOfOne { first, of: of.map_or(0, |of| of as u32 + 1) });
            let own = &said.descriptions[first as usize..];
            // "Professor"; "Ada Oak, who started in a garage, said"
            let opens = names.list[place].before == reader.sentence(names.list[place].before).start;
            let little = |told: &Description| {
                let title = || titled(&text.tokens[told.head]);
                opens && matches!(told.form, Form::Habit | Form::Incident)
                    || told.tokens.len() == 1
                        && is_key!(
                            title(),
                            "professor" | "prof" | "father" | "brother" | "sister" | "sir" | "dame"
                        )
            };
            if own.iter().all(little) {
                let from = |told: &Description| told.head == told.tokens.start;
                let told = own.iter().any(|told| told.tokens.len() > 1 && !from(told));
                let announced = reader.announced(place, cast, &said.descriptions, told);
                said.descriptions.extend(announced);
            }
        }
        said.names.push(SaidOfOne { first: said.descriptions.len() as u32, of: 0 });
        said
    }

    /// The descriptions of a name.
    pub(super) fn of(&self, place: usize) -> &[Description] {
        let (first, next) = (self.names[place].first, self.names[place + 1].first);
        &self.descriptions[first as usize..next as usize]
    }

    /// The name of the organization that somebody is of, as a place in [`Names::list`].
    pub(super) fn organization(&self, place: usize) -> Option<usize> {
        (self.names[place].of as usize).checked_sub(1)
    }
}

/// A shorter word is no agent by its ending, in bytes.
const SHORTEST_AGENT: u32 = 7;

/// Longer descriptions are cut here, in tokens.
const LONGEST: usize = 34;

/// Words for things: whoever stands behind "a" is none of these.
const NOBODY: Class = Class::ORGANIZATION
    .or(Class::DOCUMENT)
    .or(Class::TIME)
    .or(Class::BODY)
    .or(Class::PLACE)
    .or(Class::NOMINAL_CUE);

/// Reads descriptions.
pub(super) struct Reader<'t, 'p> {
    pub text: &'t Text<'p>,
    pub names: &'t Names,
}

const OFFICE: Class = OFFICES.or(Class::HE).or(Class::SHE);

/// Words for what somebody holds or does.
pub(super) const OFFICES: Class = Class::ROLE.or(Class::TITLE);

impl Reader<'_, '_> {
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.text.tokens.get(at).is_some_and(|token| token.is(class))
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.text.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.text.word(at)
    }

    /// The key of the word at `at` as it is written [small].
    pub(super) fn small(&self, at: usize) -> u32 {
        small_at(self.text, at)
    }

    /// The key of the word at `at` as it is written [with a capital](proper).
    fn proper(&self, at: usize) -> u32 {
        self.text.tokens.get(at).map_or(0, proper)
    }

    /// The key of the word at `at` as it is written [small or with a capital](common).
    pub(super) fn common(&self, at: usize) -> u32 {
        common_at(self.text, at)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|token| token.is_capital())
    }

    /// A word for one person: "professor".
    pub(super) fn is_office(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens.get(at) else { return false };
        token.kind == Kind::Word && token.is(OFFICE)
            || token.kind == Kind::Word
                && !token.is_capital()
                && token.class == Class::NONE
                && token.end - token.start >= SHORTEST_AGENT
                && is_agent(self.word(at))
    }

    fn sentence(&self, at: usize) -> Range<usize> {
        self.text.sentences.get(self.text.sentence_of(at)).cloned().unwrap_or(at..at)
    }

    /// Adds all descriptions that stand around a name; gives the name of the organization that they are of.
    fn around(&self, place: usize, said: &mut Vec<Description>) -> Option<usize> {
        let name = &self.names.list[place];
        if name.quoted || name.sort == Sort::Place {
            return None;
        }
        if name.sort != Sort::Body {
            self.before(place, said);
        }
        if name.sort != Sort::Person {
            said.extend(self.body_before(name));
        }
        let mut of = None;
        match self.text.tokens.get(name.tokens.end) {
            // "Stuart Innes MSP, a member of the committee"
            Some(next) if is_post_nominal(next) && self.kind(name.tokens.end + 1) == Some(Kind::Comma) => {
                self.after(place, name.tokens.end + 1, said, &mut of);
            }
            Some(next) if next.kind == Kind::Word => {
                if name.sort != Sort::Person {
                    said.extend(self.noun_behind(name));
                }
                if goes_on_to_tell(next) {
                    self.after(place, name.tokens.end, said, &mut of);
                }
            }
            Some(next) if matches!(next.kind, Kind::Comma | Kind::Dash | Kind::OpenBracket) => {
                self.after(place, name.tokens.end, said, &mut of);
            }
            _ => {}
        }
        // "Harbor Watch’s Ada Oak": whose they are.
        if of.is_none()
            && name.tokens.len() > 1
            && name.sort == Sort::Person
            && name.before == name.tokens.start
            && name.before >= 2
            && self.kind(name.before - 1) == Some(Kind::Clitic)
        {
            of = self.names.at(name.before - 2).filter(|&owner| self.names.list[owner].sort == Sort::Body);
        }
        of
    }

    /// "Mossad | intelligence agency"
    fn noun_behind(&self, name: &Name) -> Option<Description> {
        let end = name.tokens.end;
        let nouns = (end..end + 3).take_while(|&at| {
            self.kind(at) == Some(Kind::Word)
                && !self.is(at, Class::FUNCTION)
                && !self.is_capital(at)
                && (!self.is(at, Class::VERB) || self.is(at, Class::ALSO_NOUN))
        });
        let last = nouns.last().filter(|&last| is_anonymous_body(self.small(last)))?;
        Some(Description { tokens: end..last + 1, head: last, form: Form::Clause })
    }

    /// What stands before a name; the token before it tells what that can be.
    fn before(&self, place: usize, said: &mut Vec<Description>) {
        let name = &self.names.list[place];
        if name.before < name.tokens.start {
            said.extend(self.title(name));
        }
        let Some(before) = name.before.checked_sub(1).map(|before| &self.text.tokens[before]) else { return };
        match before.kind {
            Kind::Word => {
                if name.before == name.tokens.start && may_be_title(before) {
                    said.extend(self.title_before(name));
                }
                if before.is(Class::NAMING) {
                    said.extend(self.introduced(name));
                }
            }
            Kind::Comma => said.extend(self.apposition_before(place)),
            _ => {}
        }
    }

    /// "the nation’s second-biggest supermarket chain, Valumart,": what a body is, before its name.
    fn body_before(&self, name: &Name) -> Option<Description> {
        if let Some(told) = self.firm_before(name) {
            return Some(told);
        }
        let comma = name.before.checked_sub(1).filter(|&comma| self.kind(comma) == Some(Kind::Comma))?;
        let head = comma.checked_sub(1)?;
        let floor = self.sentence(comma).start;
        let body = head > floor
            && self.is(head, Class::ORGANIZATION)
            && !self.is(head, Class::PLACE.or(Class::TIME))
            && !self.is_capital(head)
            && self.names.at(head).is_none()
            && !self.names.is_quoted(head);
        // "The third-largest insurer, PetPath has been …": the name itself goes on.
        let next = self.kind(name.tokens.end);
        let closed = matches!(next, Some(Kind::Comma | Kind::Period | Kind::Close));
        if !body || name.quoted || !(closed || self.is(name.tokens.end, Class::AUXILIARY)) {
            return None;
        }
        let from = self.left(head, floor);
        let owned = (from..head).any(|at| self.kind(at) == Some(Kind::Clitic));
        let determined = owned || is_key!(self.common(from), "the" | "a" | "an");
        let opens = closed || from == floor;
        (determined && opens).then_some(Description { tokens: from..comma, head, form: Form::Joined })
    }

    /// "former Harwick coach" before "Andy Reid".
    /// "Budget carrier | Lumen Air", "the private equity firm | Sterling Ridge": no more than the kind of a body.
    fn firm_before(&self, name: &Name) -> Option<Description> {
        let head = name.before.checked_sub(1)?;
        let floor = self.sentence(name.tokens.start).start;
        let kind = is_key!(
            self.small(head),
            "firm"
                | "company"
                | "chain"
                | "carrier"
                | "airline"
                | "lender"
                | "insurer"
                | "retailer"
                | "charity"
                | "startup"
                | "start-up"
                | "watchdog"
                | "union"
                | "newspaper"
                | "broadcaster"
                | "studio"
                | "maker"
                | "developer"
                | "giant"
                | "publisher"
                | "nonprofit"
                | "manufacturer"
        );
        if !kind || head < floor || name.quoted || self.names.is_quoted(head) {
            return None;
        }
        let from = self.left(head, floor);
        let told = from < head || self.text.tokens[head].looks(shape::FIRST);
        told.then_some(Description { tokens: from..name.before, head, form: Form::Joined })
    }

    fn title(&self, name: &Name) -> Option<Description> {
        let floor = self.sentence(name.tokens.start).start;
        let title =
            |at: usize| self.is_office(at) || self.is(at, Class::HONORIFIC) || is_rank(&self.text.tokens[at]);
        let Some(head) = (name.before..name.tokens.start).rev().find(|&at| title(at)) else {
            // "China’s ambassador to Britain Liu Xin": the place that the office is for.
            let head = name.before.checked_sub(2).filter(|&head| head >= floor && self.is_office(head))?;
            let preposition = is_key!(self.small(head + 1), "to" | "of" | "for" | "in");
            return preposition.then(|| Description {
                tokens: self.left(head, floor)..name.tokens.start,
                head,
                form: Form::Joined,
            });
        };
        // "Mr.", "Ms.", "Dr." say nothing of what they are.
        let civil = is_civil(&self.text.tokens[head]);
        if civil && head == name.before {
            // "lead author Dr. Jo Oak": the office stands before the honorific.
            let office = name.before.checked_sub(1).filter(|&office| office >= floor)?;
            let plain = self.is_office(office)
                && !self.names.is_quoted(office)
                && (!self.is_capital(office) || self.text.tokens[office].looks(shape::FIRST));
            return plain.then(|| Description {
                tokens: self.left(office, floor)..name.before,
                head: office,
                form: Form::Joined,
            });
        }
        let from = self.left(name.before, floor);
        // "committee chairman Rep.": what shortens another title says nothing more.
        let mut end = name.tokens.start;
        while end > from + 1
            && self.is(end - 1, Class::HONORIFIC)
            && (self.text.tokens[end - 1].looks(shape::POINT) || is_civil(&self.text.tokens[end - 1]))
        {
            end -= 1;
        }
        let short = !self.is(end - 1, Class::ROLE)
            || self.is(end - 1, Class::NATIONAL.or(Class::GROUP).or(Class::ADJECTIVE));
        if short {
            end = name.tokens.start;
        }
        let head = if head < end { head } else { (from..end).rev().find(|&at| self.is_office(at))? };
        Some(Description { tokens: from..end, head, form: Form::Joined })
    }

    /// "former Harwick coach", where the name has no title of its own.
    fn title_before(&self, name: &Name) -> Option<Description> {
        let head = name.before.checked_sub(1)?;
        let token = &self.text.tokens[head];
        let floor = self.sentence(name.tokens.start).start;
        if head < floor {
            return None;
        }
        // "schoolteacher Jo Oak": before a name in full an ending is enough.
        let agent = || {
            name.tokens.len() > 1
                && name.sort == Sort::Person
                && token.class == Class::NONE
                && token.end - token.start >= SHORTEST_AGENT
                && !token.is_capital()
                && is_doer(self.word(head))
        };
        if !self.is_office(head) && !agent() {
            return (name.tokens.len() > 1).then(|| self.office_for(head, floor, name.before)).flatten();
        }
        if self.names.is_quoted(head) || token.is_capital() && !token.looks(shape::FIRST) {
            return None;
        }
        let from = self.left(head, floor);
        // "whose son Jo Oak"
        let from = from + usize::from(is_key!(self.common(from), "whose") && from < head);
        Some(Description { tokens: from..name.before, head, form: Form::Joined })
    }

    /// Where the noun phrase begins that goes on at `at`.
    pub(super) fn left(&self, at: usize, floor: usize) -> usize {
        let mut start = at;
        let mut opened = is_key!(self.small(at), "former" | "longtime" | "retired");
        while start > floor && at - start < 14 {
            let before = start - 1;
            let token = &self.text.tokens[before];
            if self.names.is_quoted(before) != self.names.is_quoted(at) {
                break;
            }
            if let Some(place) = self.names.at(before) {
                let name = &self.names.list[place];
                // "reporter Jo Oak praised coach": somebody else’s name is no adjective.
                if name.sort == Sort::Person && name.tokens.len() > 1 {
                    return self.without_verb(start, at);
                }
                start = name.before;
                continue;
            }
            match token.kind {
                Kind::Clitic => {
                    let owner = before.checked_sub(1).filter(|&owner| owner >= floor);
                    let Some(owner) = owner else { break };
                    start = self.names.at(owner).map_or(owner, |place| self.names.list[place].before);
                }
                Kind::Word => {
                    if token.is(Class::POSSESSIVE)
                        || is_key!(common(token), "a" | "an" | "the")
                        || is_key!(small(token), "another")
                    {
                        start = before;
                        break;
                    }
                    if token.is(Class::DETERMINER) || is_key!(small(token), "like") {
                        break;
                    }
                    if token.is(Class::CONJUNCTION) {
                        if is_key!(small(token), "and") && before > floor && self.is_office(before - 1) {
                            start = before - 1;
                            // "chairman, CEO and president"
                            while start > floor + 1
                                && self.kind(start - 1) == Some(Kind::Comma)
                                && self.is_office(start - 2)
                                && !self.is_capital(start - 2)
                            {
                                start -= 2;
                            }
                            continue;
                        }
                        break;
                    }
                    let modifier = token.is(Class::ADJECTIVE
                        .or(Class::NATIONAL)
                        .or(Class::ROLE)
                        .or(Class::ALSO_NOUN)
                        .or(Class::NUMERAL))
                        || token.is(Class::ORGANIZATION.or(Class::BODY))
                        // "former works minister"
                        || token.is(Class::PORTFOLIO) && self.is_office(start);
                    if token.is(Class::FUNCTION.or(Class::TIME).or(Class::DAY).or(Class::MONTH)) && !modifier
                    {
                        break;
                    }
                    if token.is(Class::SPEECH)
                        && token.is(Class::PAST.or(Class::THIRD))
                        && !token.is(Class::ROLE)
                    {
                        break;
                    }
                    // "surveys show Sen. Oak", "a blow Sen. Oak": before a title in capitals no noun stands but for a
                    // body or an office.
                    if self.is_capital(start)
                        && start == at
                        && !token.is_capital()
                        && !token.is(Class::ADJECTIVE
                            .or(Class::NATIONAL)
                            .or(Class::ROLE)
                            .or(Class::ORGANIZATION)
                            .or(Class::BODY)
                            .or(Class::PORTFOLIO))
                    {
                        break;
                    }
                    // "Jo Oak stunned top seed": a verb that nobody knows, behind a name.
                    if token.class == Class::NONE
                        && !token.is_capital()
                        && self.word(before).ends_with("ed")
                        && before > floor
                        && self.names.at(before - 1).is_some_and(|place| {
                            matches!(self.names.list[place].sort, Sort::Person | Sort::Unknown)
                        })
                    {
                        break;
                    }
                    // "praised Harwick coach", "outfox Kenyan leader": what nobody knows, before a name or a nation, and
                    // no article before it, is a verb.
                    if token.class == Class::NONE
                        && !token.is_capital()
                        && !token.looks(shape::HYPHEN)
                        && start < at
                        && (self.is_capital(start) || self.is(start, Class::NATIONAL))
                        && before > floor
                        && !self.is(before - 1, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::ADJECTIVE))
                        && self.kind(before - 1) == Some(Kind::Word)
                        && !ends_in!(self.word(before), "ist" | "ic" | "al" | "ian" | "ive" | "ary" | "ous")
                    {
                        break;
                    }
                    // "the study’s lead author"
                    let leads = is_key!(common(token), "lead") && self.is_office(start);
                    if token.is(Class::VERB) && !modifier && !leads {
                        // "California’s elected commissioner", "a convicted robber".
                        // "Fire Chief Jo Oak", "Opposing coach Jo Oak": at the beginning of a sentence.
                        let opens = token.looks(shape::FIRST)
                            && !token.is(Class::SPEECH)
                            && (self.is_capital(start) && token.is(Class::BASE)
                                || start == at && token.is(Class::ING));
                        // "the fire chief", but "the reason state Sen. Oak"
                        let plain = Class::PAST.or(Class::ING);
                        let plain = if self.is_capital(at) { plain } else { plain.or(Class::BASE) };
                        let participle = opens
                            || token.is(plain)
                                && before > floor
                                && (self.kind(before - 1) == Some(Kind::Clitic)
                                    || self.is(before - 1, Class::DETERMINER.or(Class::POSSESSIVE)));
                        if !participle {
                            break;
                        }
                    }
                    // "accept the challenge former Gov. Oak": an adjective that opens a noun phrase.
                    if opened && !token.is(Class::ADJECTIVE.or(Class::NATIONAL).or(Class::PLACE)) {
                        break;
                    }
                    opened |= is_key!(
                        small(token),
                        "former" | "then" | "longtime" | "retired" | "ex" | "one-time" | "onetime"
                    );
                    start = before;
                }
                _ => break,
            }
        }
        start
    }

    /// "vice president for news and talk" before "Dave Oak": the office, then what it is for, in small letters.
    fn office_for(&self, last: usize, floor: usize, end: usize) -> Option<Description> {
        let mut at = last;
        for _ in 0..6 {
            if at <= floor {
                return None;
            }
            if is_key!(self.small(at), "for" | "of") {
                let head = at - 1;
                if at == last || !self.is_office(head) || self.names.is_quoted(head) {
                    return None;
                }
                let from = if self.names.at(head).is_some() { head } else { self.left(head, floor) };
                return Some(Description { tokens: from..end, head, form: Form::Joined });
            }
            let token = &self.text.tokens[at];
            let noun = token.kind == Kind::Word
                && !token.is_capital()
                && (token.is(Class::PORTFOLIO.or(Class::ALSO_NOUN).or(Class::ADJECTIVE))
                    || token.class == Class::NONE
                    || is_key!(small(token), "and"));
            if !noun {
                return None;
            }
            at -= 1;
        }
        None
    }

    /// Drops an unlisted verb from the front of a phrase that follows a name: "praised coach".
    fn without_verb(&self, start: usize, at: usize) -> usize {
        let verb = start < at && !self.is(start, Class::ADJECTIVE) && self.word(start).ends_with("ed");
        start + usize::from(verb)
    }

    /// "the group’s president, Jamie Court": a description that ends in the comma before a full name.
    fn apposition_before(&self, place: usize) -> Option<Description> {
        let name = &self.names.list[place];
        let comma = name.before.checked_sub(1)?;
        // "her lawyer, Ms. Oak,", "his wife, Ada,": a single word without either may be anything.
        let alone = name.tokens.len() < 2
            && name.before == name.tokens.start
            && !self.is(name.tokens.start, Class::MALE.or(Class::FEMALE));
        let floor = self.sentence(comma).start;
        let after = name.tokens.end;
        let closes = match self.kind(after) {
            Some(
                Kind::Comma | Kind::Period | Kind::Close | Kind::Dash | Kind::OpenBracket | Kind::Semicolon,
            )
            | None => true,
            Some(Kind::Word) => {
                self.is(after, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL).or(Class::PREPOSITION))
                    || is_key!(self.small(after), "and")
            }
            _ => false,
        };
        if !closes || comma <= floor {
            return None;
        }
        // The head: the nearest word for a person before the comma, with no mark in between.
        let mut head = comma - 1;
        let mut steps = 0;
        // "The Governor of Harwick, Ada Oak": an office in capitals only behind an article.
        let small = |head: usize| {
            !self.is_capital(head)
                || head == floor && self.text.tokens[head].looks(shape::FIRST)
                || self.is(head, OFFICES) && self.is_headed(head, floor)
        };
        // "said the concierge, Manny Oak.": what only the name behind it says to be somebody.
        let unknown = |head: usize| {
            head + 1 == comma
                && head > floor
                && name.sort == Sort::Person
                && name.tokens.len() > 1
                && self.text.tokens[head].kind == Kind::Word
                && self.text.tokens[head].class == Class::NONE
                && self.is(head - 1, Class::DETERMINER.or(Class::POSSESSIVE))
                && head > floor + 1
                && self.is(head - 2, Class::SPEECH)
                && self.kind(after) != Some(Kind::Word)
        };
        while !((self.is_office(head) || unknown(head)) && small(head) && self.names.at(head).is_none()) {
            let mark = !matches!(self.kind(head), Some(Kind::Word | Kind::Clitic | Kind::Number));
            // "in both Harwick and Dover": a pronoun that counts.
            let verb = self.is(head, Class::AUXILIARY.or(Class::MODAL))
                || self.is(head, Class::PRONOUN)
                    && !(self.is(head, Class::DETERMINER)
                        && head > floor
                        && self.is(head - 1, Class::PREPOSITION))
                || self.is(head, Class::SPEECH) && !self.is(head, Class::ALSO_NOUN);
            steps += 1;
            if mark || verb && self.names.at(head).is_none() || head == floor || steps > 12 {
                return None;
            }
            head -= 1;
        }
        if head + 1 < comma && !self.is(head + 1, Class::PREPOSITION) {
            return None;
        }
        let from = self.left(head, floor);
        // "her mother, Wanjiru,": whose she is says that it is her name.
        if alone
            && !(head + 1 == comma
                && (self.is(from, Class::POSSESSIVE)
                    // "The ferry captain, Suharjo, was": the subject of the sentence.
                    || from == floor
                        && is_key!(self.common(from), "the")
                        && self.kind(after) == Some(Kind::Comma)
                    || (from..head).any(|at| self.kind(at) == Some(Kind::Clitic)))
                && matches!(name.sort, Sort::Person | Sort::Unknown)
                && self.kind(after) == Some(Kind::Comma))
        {
            return None;
        }
        let determined = self.is(from, Class::DETERMINER.or(Class::POSSESSIVE))
            || (from..head).any(|at| self.kind(at) == Some(Kind::Clitic))
            || from == floor;
        (determined && self.names.is_quoted(head) == name.quoted).then_some(Description {
            tokens: from..comma,
            head,
            form: Form::Joined,
        })
    }

    /// Whether an office in capitals stands behind an article or an owner, with no more than a portfolio and an adjective
    /// between: "the visiting Foreign Minister".
    fn is_headed(&self, head: usize, floor: usize) -> bool {
        const BETWEEN: usize = 3;
        let modifier = |at: usize| {
            self.kind(at) == Some(Kind::Word)
                && !self.is(at, Class::FUNCTION)
                && (self.is_capital(at) || self.is(at, Class::ADJECTIVE.or(Class::ING)))
        };
        let before = (floor..head).rev().take(BETWEEN + 1).find(|&at| !modifier(at) || self.is_article(at));
        before.is_some_and(|at| self.is_article(at) || self.kind(at) == Some(Kind::Clitic))
    }

    fn is_article(&self, at: usize) -> bool {
        is_key!(self.common(at), "the")
    }

    /// "a pensioner named Walter Finke". "A judge named Ada Brook as trustee" tells of the judge, not of her.
    fn introduced(&self, name: &Name) -> Option<Description> {
        let verb = name.before.checked_sub(1)?;
        let head = verb.checked_sub(1)?;
        let floor = self.sentence(verb).start;
        let appointed = is_key!(self.small(name.tokens.end), "as" | "to")
            || self.is(name.tokens.end, Class::DETERMINER.or(Class::POSSESSIVE));
        if !is_key!(self.small(verb), "named" | "called")
            || head < floor
            || appointed
            || !self.is_office(head)
            || self.names.at(head).is_some()
            || self.names.is_quoted(head)
        {
            return None;
        }
        let from = self.left(head, floor);
        // "a girl named Lorraine" tells what a name tells.
        let anybody = from + 1 == head && is_key!(self.small(head), "man" | "woman" | "boy" | "girl");
        (!anybody && is_key!(self.small(from), "a" | "an" | "another" | "one")).then_some(Description {
            tokens: from..verb,
            head,
            form: Form::Joined,
        })
    }

    /// What follows a name.
    fn after(&self, place: usize, from: usize, said: &mut Vec<Description>, of: &mut Option<usize>) {
        let name = &self.names.list[place];
        let body = name.sort == Sort::Body;
        let limit = self.sentence(name.tokens.start).end;
        let mut at = from;
        for _ in 0..4 {
            if self.kind(at) == Some(Kind::OpenBracket) {
                let Some(close) =
                    (at..limit.min(at + 14)).find(|&at| self.kind(at) == Some(Kind::CloseBracket))
                else {
                    return;
                };
                at = close + 1;
                continue;
            }
            if at >= limit {
                return;
            }
            // "HARWICK, Ohio — A judge": a dateline is nobody.
            let begins = self.is_capital(at + 1) && self.names.at(at + 1).is_none();
            let comma = match self.kind(at) {
                Some(Kind::Dash) if begins => return,
                Some(Kind::Comma | Kind::Dash) => true,
                Some(Kind::Word) => false,
                _ => return,
            };
            let mut next = at + usize::from(comma);
            if next >= limit {
                return;
            }
            if comma && is_key!(self.small(next), "now" | "formerly" | "then" | "currently" | "also") {
                next += 1;
            }
            // "One of the plaintiffs, Jo Oak, is a junior at Harwick High"
            let put = name.before.checked_sub(1).is_some_and(|at| self.kind(at) == Some(Kind::Comma));
            if comma && put && !body && self.is(next, Class::BE) {
                said.extend(
                    self.phrase(next + 1, limit, false).map(|d| Description { form: Form::Stated, ..d }),
                );
                return;
            }
            if comma && self.is_aside(next) {
                at = next + 1;
                continue;
            }
            let word = self.small(next);
            if is_key!(word, "of" | "from" | "at" | "with") && (next == name.tokens.end || comma) {
                let sure = comma || is_key!(word, "from");
                *of = of.or_else(|| self.body_in(next + 1, limit, sure));
                let Some(close) = (next..limit.min(next + 14)).find(|&at| self.kind(at) == Some(Kind::Comma))
                else {
                    return;
                };
                // "Jo Oak, of Cutler Hollow,"
                if comma && !body && name.tokens.len() > 1 && is_key!(word, "of" | "from") && close > next + 1
                {
                    said.push(Description { tokens: next..close, head: next, form: Form::Incident });
                }
                // "Jo Oak of the Calder Institute, who led the study"
                if !comma && !is_key!(self.small(close + 1), "who" | "whose" | "the" | "a" | "an") {
                    return;
                }
                at = close;
                continue;
            }
            // "Jo Oak, prosecuting, said": what they are there for.
            let closed = matches!(self.kind(next + 1), Some(Kind::Comma | Kind::Period) | None);
            if comma
                && !body
                && closed
                && is_key!(word, "prosecuting" | "defending" | "mitigating" | "presiding")
            {
                said.push(Description { tokens: next..next + 1, head: next, form: Form::Stated });
                return;
            }
            // "Jo Oak, for the defence,", "Jo Oak, in mitigation,"
            let side = next + 1 + usize::from(is_key!(self.small(next + 1), "the"));
            if comma
                && !body
                && is_key!(word, "for" | "in")
                && is_key!(
                    self.small(side),
                    "defence"
                        | "defense"
                        | "prosecution"
                        | "mitigation"
                        | "plaintiff"
                        | "plaintiffs"
                        | "crown"
                        | "state"
                )
                && self.kind(side + 1) == Some(Kind::Comma)
            {
                said.push(Description { tokens: next..side + 1, head: side, form: Form::Stated });
                return;
            }
            let thing = body
                || name.sort == Sort::Unknown && !self.is(name.tokens.start, Class::MALE.or(Class::FEMALE));
            if is_key!(word, "who") || thing && is_key!(word, "which") {
                let clause = self.relative(next, limit);
                said.extend(clause.or_else(|| (!body).then(|| self.incident(next, limit)).flatten()));
                return;
            }
            if comma && !body && is_key!(word, "whose") {
                said.extend(self.incident(next, limit));
                return;
            }
            if comma {
                // "Crestline, a retailer with 300 shops": what nobody knows may be a body’s name.
                let apposed = self.apposition(name, next, limit, body);
                let apposed = apposed.or_else(|| self.retailer(name, next, limit).filter(|_| thing && !body));
                // "In a talk with Ms. Oak, the minister said": the subject, and not who she is.
                let before = name.before.checked_sub(1);
                let before = before.map(|at| at.saturating_sub(usize::from(self.is(at, Class::DETERMINER))));
                let governed = before.is_some_and(|before| self.is(before, Class::PREPOSITION));
                said.extend(apposed.filter(|description| {
                    let end = description.tokens.end;
                    !(governed
                        && self.kind(end) == Some(Kind::Word)
                        && self.is(end, Class::CUE.or(Class::AUXILIARY).or(Class::MODAL))
                        && self.is(end, Class::PAST.or(Class::THIRD).or(Class::AUXILIARY).or(Class::MODAL)))
                }));
                return;
            }
            if self.is(at, Class::BE) || is_key!(word, "became" | "becomes" | "remains") {
                let mut from = at + 1;
                while self.is(from, Class::ADVERB) {
                    from += 1;
                }
                if self.is(from, Class::DETERMINER.or(Class::POSSESSIVE)) || self.names.at(from).is_some() {
                    said.extend(
                        self.phrase(from, limit, false).map(|d| Description { form: Form::Stated, ..d }),
                    );
                }
            } else if is_key!(word, "serves" | "served") && is_key!(self.small(at + 1), "as") {
                said.extend(
                    self.phrase(at + 2, limit, false).map(|d| Description { form: Form::Stated, ..d }),
                );
            }
            return;
        }
    }

    /// An age or a party between commas after a name: "66", "R-Ky.", "D-N.J.".
    fn is_aside(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens.get(at) else { return false };
        let length = token.end - token.start;
        token.kind == Kind::Number && length <= 3
            || token.looks(shape::HYPHEN) && length <= 9 && self.word(at).as_bytes().get(1) == Some(&b'-')
    }

    /// The first organization named within a few words of `at`, as a place in [`Names::list`].
    fn body_in(&self, at: usize, limit: usize, sure: bool) -> Option<usize> {
        let mut at = at;
        let end = limit.min(at + 9);
        while at < end {
            if let Some(place) = self.names.at(at) {
                let name = &self.names.list[place];
                // "of Elmtown, Ohio": a place, whether the lexicon knows it or not.
                let end = name.tokens.end;
                let in_place = self.kind(end) == Some(Kind::Comma)
                    && self.names.at(end + 1).is_some_and(|next| self.names.list[next].sort == Sort::Place);
                if name.sort == Sort::Body || name.sort == Sort::Unknown && !sure && !in_place {
                    return Some(place);
                }
                at = name.tokens.end;
            } else if matches!(self.kind(at), Some(Kind::Word | Kind::Clitic)) && !self.is(at, Class::VERB) {
                at += 1;
            } else {
                return None;
            }
        }
        None
    }

    /// ", a professor at Harwick University": a noun phrase after the comma.
    fn apposition(&self, name: &Name, at: usize, limit: usize, body: bool) -> Option<Description> {
        if self.names.is_quoted(at) {
            return None;
        }
        let person = matches!(name.sort, Sort::Person | Sort::Unknown) && name.tokens.len() > 1;
        self.phrase(at, limit, body)
            .or_else(|| (!body).then(|| self.open_phrase(at, limit, person)).flatten())
    }

    /// "Crestline, a retailer with 300 shops", "Northline, the consortium behind it, said": what nobody knows may be a
    /// body’s name. "Overall, the fund lost" is the subject.
    fn retailer(&self, name: &Name, at: usize, limit: usize) -> Option<Description> {
        let told = self.apposition(name, at, limit, true)?;
        let end = told.tokens.end;
        let the = is_key!(self.small(at), "the")
            && self.kind(end) == Some(Kind::Comma)
            && self.is(end + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL));
        (the || is_key!(self.small(at), "a" | "an")).then_some(told)
    }

    /// "a hospital orderly," between commas: what no list has, and only somebody can be. With the ending of a word for
    /// who does something, an owner or nothing may stand before it, and a preposition or a full stop behind:
    /// "the abbey’s cellarer and so …", "cheesemonger, of Harwick".
    fn open_phrase(&self, from: usize, limit: usize, person: bool) -> Option<Description> {
        const LONGEST: usize = 5;
        let indefinite = is_key!(self.small(from), "a" | "an");
        let first = from + usize::from(self.is(from, Class::DETERMINER.or(Class::POSSESSIVE)));
        let plain = |at: usize| {
            self.kind(at) == Some(Kind::Word)
                && !self.is_capital(at)
                && !self.is(at, Class::FUNCTION.or(Class::ADVERB))
                && (!self.is(at, Class::VERB) || self.is(at, Class::ALSO_NOUN.or(Class::ADJECTIVE)))
        };
        let owner = |at: usize| self.kind(at) == Some(Kind::Clitic) || self.names.at(at).is_some();
        let last = limit.min(from + 1 + LONGEST);
        let end = (first..last).find(|&at| !plain(at) && !owner(at)).unwrap_or(last);
        let head = end.checked_sub(1).filter(|&head| head >= first && plain(head))?;
        let noun = self.text.tokens[head].class == Class::NONE && !self.word(head).ends_with("ing");
        if !noun || self.is(head, NOBODY) {
            return None;
        }
        let closed = self.kind(end) == Some(Kind::Comma);
        let form = Form::Stated;
        // "the lifeboat’s helm," of somebody in full
        let owned = person
            && (first..head).any(|at| self.kind(at) == Some(Kind::Clitic))
            && self.is(end + 1, Class::VERB.or(Class::AUXILIARY).or(Class::MODAL));
        // "the Waratah Bay prop whose two tries …"
        let who = person && first > from && is_key!(self.small(end), "who" | "whose");
        if who {
            return Some(Description { tokens: from..self.extent(end, limit, false).max(end), head, form });
        }
        if closed && (indefinite && (first..end).all(plain) || owned) {
            return Some(Description { tokens: from..end, head, form });
        }
        let token = &self.text.tokens[head];
        let does = token.end - token.start >= SHORTEST_AGENT && is_doer(self.word(head));
        let ends = closed
            || end >= limit
            || matches!(self.kind(end), Some(Kind::Period | Kind::Close | Kind::Dash))
            || is_key!(self.small(end), "of" | "at" | "for" | "with" | "in" | "from" | "on" | "and" | "who");
        (does && ends).then(|| Description {
            tokens: from..self.extent(end, limit, false).max(end),
            head,
            form,
        })
    }

    /// A noun phrase that says what somebody (a `body`: something) is, with all that hangs on it.
    pub(super) fn phrase(&self, from: usize, limit: usize, body: bool) -> Option<Description> {
        let mut at = from;
        let mut head = None;
        let article = self.is(from, Class::DETERMINER.or(Class::POSSESSIVE));
        let indefinite = is_key!(self.small(from), "a" | "an" | "another");
        if article {
            if is_key!(
                self.small(from),
                "this" | "that" | "these" | "those" | "what" | "which" | "some" | "many" | "all"
            ) {
                return None;
            }
            at += 1;
        }
        let mut last_word = None;
        if self.is(from, Class::CONJUNCTION.or(Class::NUMERAL)) && !is_key!(self.small(from), "one") {
            return None;
        }
        // "Jo Oak, 44, hugged his mother": what somebody does.
        let does = !article
            && self.word(from).ends_with("ed")
            && (self.is(from + 1, Class::POSSESSIVE) || is_key!(self.small(from + 1), "the" | "a" | "an"));
        if does {
            return None;
        }
        while at < limit {
            let token = &self.text.tokens[at];
            if let Some(place) = self.names.at(at) {
                let name = &self.names.list[place];
                // "AirAsia founder": a name as a modifier; a person’s full name is the next member of a list.
                if name.sort == Sort::Person && !name.possessive && name.tokens.len() > 1 {
                    return None;
                }
                // "Rosen, Balber and the group’s president": a list.
                if head.is_none() && is_key!(self.small(name.tokens.end), "and") {
                    return None;
                }
                // "Director of Public Prosecutions": what an office is for is taken for who has it.
                if !body && head.is_none() && self.is(at, OFFICES) && self.is_for(name) {
                    (head, last_word) = (Some(at), Some(name.tokens.end - 1));
                    at = name.tokens.end;
                    continue;
                }
                if name.before == at && name.tokens.start > at && !name.possessive {
                    // A title and a name: the next one in a list; but "Mr. Oak’s lawyer".
                    return head.and(None);
                }
                at = name.tokens.end;
                last_word = Some(at - 1);
                continue;
            }
            match token.kind {
                Kind::Clitic | Kind::Number => {}
                Kind::Word => {
                    let office = if body {
                        token.is(Class::ORGANIZATION.or(Class::BODY).or(Class::GROUP))
                    } else {
                        self.is_office(at) && !(token.is(Class::SPEECH) && token.is(Class::PAST))
                    };
                    if office {
                        head = Some(at);
                    } else if head.is_some() && is_key!(small(token), "the" | "a" | "an") {
                        // "the officer leading | the inquiry"
                        break;
                    } else if token.is(Class::CONJUNCTION) {
                        let and = is_key!(small(token), "and");
                        if !and || head.is_some() && !self.goes_on(at + 1, limit) {
                            break;
                        }
                    } else if token
                        .is(Class::PREPOSITION.or(Class::RELATIVE).or(Class::AUXILIARY).or(Class::MODAL))
                        && !token.is(Class::ADJECTIVE)
                    {
                        break;
                    } else if token.is(Class::VERB)
                        && !token.is(Class::ALSO_NOUN
                            .or(Class::ADJECTIVE)
                            .or(Class::ORGANIZATION)
                            .or(Class::DOCUMENT))
                        // "the lead author"
                        && !(is_key!(small(token), "lead") && self.is_office(at + 1))
                        // "a fire ecologist": behind an article, before the noun, no verb stands in its plain form.
                        && !(article && head.is_none() && (token.is(Class::BASE) || self.is_office(at + 1)))
                        && at > from
                        && (head.is_some() || !token.is(Class::PAST.or(Class::ING)))
                    {
                        break;
                    } else if token.is(Class::PRONOUN.or(Class::SUBORDINATOR))
                        && !token.is(Class::DETERMINER.or(Class::NUMERAL).or(Class::ADJECTIVE))
                    {
                        break;
                    } else if at == from
                        && !article
                        && token.class == Class::NONE
                        && !token.is_capital()
                        && self.word(at).ends_with("ing")
                        && !self.is_office(at + 1)
                    {
                        // "told the Times, alarming critics"; but ", sporting director"
                        return None;
                    } else if at == from
                        && token.is(Class::VERB)
                        && token.is(Class::ING.or(Class::PAST))
                        && !article
                        && !(token.is(Class::ING) && self.is_office(at + 1))
                    {
                        return None;
                    }
                    last_word = Some(at);
                }
                _ => break,
            }
            at += 1;
        }
        let head = match head {
            Some(head) => head,
            // "a native", "a graduate": one of a kind, of which the word alone tells nothing.
            None if indefinite && !body => {
                let last = last_word?;
                let token = &self.text.tokens[last];
                let who = is_key!(self.small(at), "who" | "whose" | "at" | "with" | "for" | "from");
                if token.is(NOBODY) || token.is_capital() || token.kind != Kind::Word || !who {
                    return None;
                }
                last
            }
            None => return None,
        };
        // "the worst terrorist attack", "a patient advocacy group": somebody stands in it, and it is nobody.
        let thing = Class::ALSO_NOUN
            .or(Class::DOCUMENT)
            .or(Class::NOMINAL_CUE)
            .or(Class::TIME)
            .or(Class::ORGANIZATION);
        if let Some(last) = last_word
            && !body
            && last > head
            && last + 1 == at
            && self.is(last, thing)
            && !self.is(last, OFFICE.or(Class::ADVERB).or(Class::ADJECTIVE))
            && !self.is_capital(last)
        {
            return None;
        }
        // A second half that is no role belongs to the sentence: "a lawyer and the case".
        let end = self.extent(at, limit, false);
        (end > from).then_some(Description { tokens: from..end, head, form: Form::Joined })
    }

    /// Whether a name is what the office before it is for: "chief of Fort Garnet", not "minister of Norway Erna Oak".
    pub(super) fn is_for(&self, name: &Name) -> bool {
        let of = |at: usize| is_key!(self.small(at), "of" | "for");
        let before = name.tokens.start.saturating_sub(1);
        let before = before.saturating_sub(usize::from(self.is_article(before)));
        name.before < before && of(before)
            || name.tokens.len() == 1 && (name.before + 1..name.tokens.start).any(of)
    }

    /// Whether a noun phrase goes on after "and": another role follows before any mark.
    fn goes_on(&self, at: usize, limit: usize) -> bool {
        (at..limit.min(at + 8))
            .take_while(|&at| matches!(self.kind(at), Some(Kind::Word | Kind::Clitic)))
            .take_while(|&at| {
                self.names.at(at).is_some()
                    || !self.is(at, Class::PREPOSITION.or(Class::AUXILIARY).or(Class::SPEECH))
                    || self.is_office(at)
            })
            .any(|at| self.is_office(at) || self.is(at, Class::ORGANIZATION))
    }

    /// How far what hangs on a noun phrase goes: up to a comma that closes it, a mark, a new clause or a time.
    pub(super) fn extent(&self, from: usize, limit: usize, clause: bool) -> usize {
        let mut at = from;
        let mut clause = clause;
        // Inside a relative clause: whether its verb has been passed.
        let mut verb = clause;
        let mut relative = from;
        let stop = limit.min(from + LONGEST);
        while at < stop {
            let token = &self.text.tokens[at];
            match token.kind {
                Kind::Word => {
                    let next = at + 1;
                    if self.names.at(at).is_some() {
                        at += 1;
                        continue;
                    }
                    let word = small(token);
                    let finite = token.is(Class::AUXILIARY.or(Class::MODAL));
                    if token.is(Class::RELATIVE) {
                        (clause, verb, relative) = (true, false, at);
                    } else if clause
                        && verb
                        && is_key!(word, "said" | "says" | "told" | "tells" | "tweeted" | "added")
                        && !self.is(at - 1, Class::FUNCTION.or(Class::VERB))
                    {
                        // "the analyst who founded the site | tweeted"
                        break;
                    } else if clause && finite && verb && !self.is(at - 1, Class::FUNCTION.or(Class::VERB)) {
                        // "a clerk who was a victim of the flood | has called for"
                        break;
                    } else if token.is(Class::CONJUNCTION) {
                        if self.is(
                            next,
                            Class::VERB
                                .or(Class::AUXILIARY)
                                .or(Class::MODAL)
                                .or(Class::PRONOUN)
                                .or(Class::ADVERB),
                        ) && !clause
                            && !self.is(next, Class::ALSO_NOUN.or(Class::ADJECTIVE).or(Class::ING))
                            || is_key!(word, "but")
                        {
                            break;
                        }
                    } else if token.is(Class::SUBORDINATOR)
                        && !is_key!(word, "as" | "that" | "since" | "before" | "after")
                    {
                        break;
                    } else if token.is(Class::PREPOSITION)
                        && (self.is(next, Class::DAY.or(Class::MONTH))
                            || self.opens_setting(next)
                            || is_key!(self.small(next), "recent" | "last"))
                    {
                        break;
                    } else if token.is(Class::DAY) || is_key!(word, "today" | "yesterday" | "tells" | "told")
                    {
                        break;
                    } else if !clause
                        && (token.is(Class::AUXILIARY.or(Class::MODAL))
                            || token.is(Class::CUE) && token.is(Class::THIRD) && !token.is(Class::ALSO_NOUN))
                    {
                        break;
                    } else if !clause
                        && token.is(Class::SPEECH)
                        && token.is(Class::PAST)
                        && (!is_key!(self.small(next), "by" | "to" | "for" | "in")
                            || is_key!(word, "said" | "added" | "tweeted" | "replied"))
                    {
                        break;
                    }
                }
                Kind::Clitic | Kind::Number => {}
                Kind::Comma => {
                    let next = at + 1;
                    // "in Seoul, South Korea", "Culver City, Calif.": the rest of a place.
                    let place =
                        self.names.at(next).is_some_and(|place| self.names.list[place].sort == Sort::Place)
                            && self.is_capital(at - 1);
                    let who = !clause
                        && is_key!(self.small(next), "who" | "whose")
                        && !self.is(next + 1, Class::CUE.or(Class::PAST))
                        && self.is(next + 1, Class::VERB.or(Class::AUXILIARY));
                    if place {
                        at = self.names.at(next).map_or(next, |place| self.names.list[place].tokens.end);
                        continue;
                    }
                    if !who {
                        break;
                    }
                }
                Kind::Other if matches!(self.word(at), "&" | "/") => {}
                // "who organised the “No” campaign": a word or two in marks, and the phrase goes on.
                Kind::Open if at > from && self.is(at - 1, Class::DETERMINER) => {
                    let inside =
                        (at + 1..stop.min(at + 5)).take_while(|&at| self.kind(at) == Some(Kind::Word));
                    let close = at + 1 + inside.count();
                    let goes_on = self.kind(close) == Some(Kind::Close)
                        && self.kind(close + 1) == Some(Kind::Word)
                        && (!self.is(close + 1, Class::FUNCTION.or(Class::VERB))
                            || self.is(
                                close + 1,
                                Class::ALSO_NOUN.or(Class::ORGANIZATION).or(Class::DOCUMENT).or(Class::ROLE),
                            ));
                    if close == at + 1 || close + 1 >= stop || !goes_on {
                        break;
                    }
                    at = close;
                }
                _ => break,
            }
            // "who wandered away": a verb that no list has.
            let unlisted =
                || token.class == Class::NONE && at == relative + 1 && self.word(at).ends_with("ed");
            verb |= token.is(Class::VERB.or(Class::AUXILIARY)) || clause && unlisted();
            at += 1;
        }
        let cut = at > from && self.is(at - 1, Class::DETERMINER) && self.kind(at) == Some(Kind::Open);
        if clause && (!verb || cut) && relative > from {
            at = relative;
        }
        // What dangles at a cut is not part of it.
        while at > from
            && self.kind(at - 1) == Some(Kind::Word)
            && self.is(
                at - 1,
                Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::RELATIVE).or(Class::DETERMINER),
            )
            && self.names.at(at - 1).is_none()
        {
            at -= 1;
        }
        // "host of Harbor TV’s | “Morning Talk”"
        if at > from + 1 && self.kind(at - 1) == Some(Kind::Clitic) && self.kind(at) == Some(Kind::Open) {
            at -= 1;
        }
        at
    }

    /// "a statement", "an interview with": where something was said, not what somebody is.
    fn opens_setting(&self, at: usize) -> bool {
        let from = at + usize::from(self.is(at, Class::DETERMINER.or(Class::POSSESSIVE)));
        (from..from + 3)
            .take_while(|&at| self.kind(at) == Some(Kind::Word) && !self.is(at, Class::PREPOSITION))
            .last()
            .is_some_and(|last| {
                self.is(last, Class::SETTING)
                    && self.is(at, Class::DETERMINER.or(Class::POSSESSIVE))
                    && !self.is(last, Class::ROLE)
            })
    }

    /// The organization that a description names, without articles: its name in full, where the page has it.
    pub(super) fn affiliation(&self, description: &Description, cast: &Cast) -> Option<Range<usize>> {
        let range = description.tokens.clone();
        if is_key!(
            self.small(description.head),
            "resident" | "native" | "man" | "woman" | "voter" | "homeowner"
        ) {
            return None;
        }
        // Names stand in document order.
        let first = range.clone().find_map(|at| self.names.at(at));
        let last = range.clone().rev().find_map(|at| self.names.at(at));
        let places = first.map_or(0..0, |first| first..last.map_or(first, |last| last + 1));
        let places = places.filter(|&place| {
            let tokens = &self.names.list[place].tokens;
            tokens.start >= range.start && tokens.end <= range.end
        });
        let sort = |place: usize| cast.members[cast.of[place]].sort;
        // "head of Research at Harbor Holdings": where somebody works, rather than what they do there.
        let at_work = places.clone().find(|&place| {
            let name = &self.names.list[place];
            let before = name.tokens.start.saturating_sub(1);
            let before = before.saturating_sub(usize::from(self.is(before, Class::DETERMINER)));
            // What looks like nobody's name and is worked at is a body's, whatever the lexicon knows of it.
            before > range.start
                && is_key!(self.small(before), "at")
                && !name.possessive
                && !self.is(name.tokens.start, Class::MALE.or(Class::FEMALE))
                && cast.members[cast.of[place]].gender.is_none()
        });
        let body = places.clone().find(|&place| self.names.list[place].sort == Sort::Body).or_else(|| {
            // A dateline and what else stands in capitals only.
            places.clone().find(|&place| {
                let tokens = &self.names.list[place].tokens;
                sort(place) == Sort::Body
                    && !is_key!(self.small(tokens.start.saturating_sub(1)), "in" | "near")
            })
        });
        let open = || {
            places.clone().find(|&place| {
                let name = &self.names.list[place];
                let member = &cast.members[cast.of[place]];
                let before = name.tokens.start.saturating_sub(
                    1 + usize::from(self.is(name.tokens.start.saturating_sub(1), Class::DETERMINER)),
                );
                let hung = before > range.start && self.is(before, Class::PREPOSITION)
                    || name.possessive
                    // "a partner at the law firm Oak": the noun before it says what it is.
                    || before > range.start && is_anonymous_body(self.small(before));
                // What looks like somebody’s name is a body’s where it is what somebody works for.
                let open = sort(place) == Sort::Unknown
                    || name.sort == Sort::Unknown
                        && !name.possessive
                        && name.tokens.len() > 1
                        && !self.is(name.tokens.start, Class::MALE.or(Class::FEMALE))
                        && cast.names_of(member).len() <= 2;
                open && (hung || name.tokens.len() > 1)
                    && !is_key!(self.small(before), "in" | "near" | "outside" | "from")
                    && !is_key!(
                        self.small(before.saturating_sub(1)),
                        "province" | "city" | "town" | "village" | "state" | "region" | "island"
                    )
            })
        };
        if let Some(place) = at_work.or(body).or_else(open) {
            let full = self.names.list[cast.members[cast.of[place]].full].tokens.clone();
            // "St. Mary’s Hospital": the owner is a part of the name.
            let owner = full
                .start
                .checked_sub(2)
                .filter(|_| full.len() == 1 && self.kind(full.start - 1) == Some(Kind::Clitic))
                .and_then(|owner| self.names.at(owner));
            return Some(owner.map_or(full.start, |owner| self.names.list[owner].before)..full.end);
        }
        // "House Oversight Committee Chairman": the words before the role, in capitals.
        let mut from = range.start + usize::from(self.is(range.start, Class::DETERMINER));
        let mut end =
            (from..range.end).find(|&at| self.is(at, Class::TITLE.or(Class::HONORIFIC).or(Class::ROLE)))?;
        if is_place(self.text, from..end) {
            return None;
        }
        // "former FBI director", but "White House press secretary".
        while from < end
            && (is_key!(self.proper(from), "former" | "then" | "longtime" | "veteran" | "acting" | "retired" | "outgoing" | "incoming" | "ousted" | "embattled" | "disgraced" | "top" | "presumptive" | "assoc")
                // "Award-winning", "Harwick-based"
                || self.text.tokens[from].looks(shape::HYPHEN)
                    && self.word(from).split_once('-')
                    .is_some_and(|(_, end)| end.starts_with(char::is_lowercase) && end.len() > 3)
 || self.is(from, Class::ADJECTIVE) && !self.is(from, Class::BODY) && !self.is_capital(from)
                || self.is(from, Class::ADJECTIVE) && !self.is_capital(from + 1))
        {
            from += 1;
        }
        // "Fund manager Jo Oak": what no fund in particular is called by, with its capital from the sentence.
        if end == from + 1
            && self.text.tokens[from].looks(shape::FIRST)
            && self.is(from, Class::BODY.or(Class::ORGANIZATION))
            && !is_key!(
                self.proper(from),
                "house" | "senate" | "police" | "congress" | "parliament" | "army" | "navy"
            )
        {
            return None;
        }
        // "Fruit seller Jo Oak": what they sell, where "Harwick CEO" is of Harwick.
        if end == from + 1
            && self.text.tokens[from].looks(shape::FIRST)
            && self.names.at(from).is_none()
            && !self.is(description.head, Class::TITLE)
        {
            return None;
        }
        let capitals = (from..end).all(|at| self.is_capital(at));
        let person = (from..end).any(|at| {
            self.names.at(at).is_some_and(|place| {
                self.names.list[place].tokens.contains(&at) && sort(place) == Sort::Person
            })
        });
        // "Oak adviser": who they advise.
        let person = person
            || end == from + 1 && {
                let key = self.text.tokens[from].key;
                cast.members.iter().any(|member| {
                    let full = &self.names.list[member.full].tokens;
                    member.sort == Sort::Person && full.len() > 1 && self.text.tokens[full.end - 1].key == key
                })
            };
        let known = (from..end).all(|at| {
            self.is(
                at,
                Class::NATIONAL
                    .or(Class::PLACE)
                    .or(Class::ADJECTIVE)
                    .or(Class::FUNCTION)
                    .or(Class::GROUP)
                    .or(Class::PORTFOLIO),
            ) && !self.is(at, Class::BODY)
        });
        // "Orrin News Senior Investigative Editor": what kind of editor, and nothing of the news.
        let kind = |at: usize| {
            self.is(at, Class::ADJECTIVE.or(Class::PORTFOLIO))
                && !self.is(at, Class::BODY.or(Class::NATIONAL))
                && at > from
                || is_key!(
                    self.proper(at),
                    "vice"
                        | "deputy"
                        | "prime"
                        | "chief"
                        | "executive"
                        | "press"
                        | "majority"
                        | "minority"
                        | "district"
                        | "circuit"
                        | "investigative"
                        | "political"
                        | "communication"
                        | "wing"
                        | "lead"
                )
        };
        while end > from && kind(end - 1) {
            end -= 1;
        }
        (capitals && !known && !person && end > from && !is_place(self.text, from..end)).then_some(from..end)
    }
}

/// Whether the word right after a name may begin what tells of it.
fn goes_on_to_tell(word: &Token) -> bool {
    word.is(Class::BE)
        || is_key!(
            small(word),
            "of" | "from"
                | "at"
                | "with"
                | "who"
                | "which"
                | "became"
                | "becomes"
                | "remains"
                | "serves"
                | "served"
        )
}

/// Whether the word before a name may be a title of it, or what an office is for.
fn may_be_title(token: &Token) -> bool {
    const MAY: Class =
        OFFICE.or(Class::PORTFOLIO).or(Class::ALSO_NOUN).or(Class::ADJECTIVE).or(Class::CONJUNCTION);
    token.is(MAY) || token.class == Class::NONE
}

/// What somebody is called out of politeness, and says nothing of what they are.
fn is_civil(token: &Token) -> bool {
    let key = titled(token);
    is_key!(
        key,
        "mr" | "mrs"
            | "ms"
            | "mx"
            | "miss"
            | "mister"
            | "dr"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "madam"
            | "madame"
            | "st"
            | "herr"
            | "frau"
            | "señor"
            | "señora"
            | "don"
            | "doña"
            | "monsieur"
            | "alhaji"
            | "hajia"
            | "datuk"
            | "dato"
            | "shri"
            | "smt"
            | "ustad"
            | "mallam"
            | "hon"
    )
}

/// "ratepayer", "trapeze artist": ends like a word for who does something.
fn is_doer(word: &str) -> bool {
    ends_in!(word, "er" | "or" | "ist" | "eer" | "ian" | "man" | "witness")
}

/// "subpostmistress", "beekeeper": a small word that ends like one for a person. Only asked where a role is
/// expected.
fn is_agent(word: &str) -> bool {
    word.is_ascii()
        && ends_in!(
            word,
            "ologist"
                | "ographer"
                | "maker"
                | "keeper"
                | "woman"
                | "master"
                | "mistress"
                | "manager"
                | "worker"
                | "owner"
                | "holder"
                | "ician"
        )
}
