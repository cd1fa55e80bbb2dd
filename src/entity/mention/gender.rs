//! Which pronoun takes a person up, by the votes of those pronouns that can mean one person only.

use super::super::cast::{Cast, Member};
use super::super::keys::{common_at, is_key, small};
use super::super::name::{Gender, Name, Names, Sort};
use crate::token::{Class, Kind, Text};

/// Says of persons whose gender is open which pronoun takes them up, by the pronouns that follow them.
#[inline(never)]
pub(in crate::entity) fn vote_genders(text: &Text<'_>, names: &Names, cast: &mut Cast) {
    const FEW: usize = 4;
    const MOST: usize = 40;
    // How many more pronouns say man than woman, of each member.
    let mut votes = vec![0_i32; cast.members.len()];
    // The sentence of the last pronoun, whom it names so far, and whom a pronoun before that means.
    let mut sentence = usize::MAX;
    let (mut here, mut next, mut before) = (Named::default(), 0, None);
    // The sentence of the last pronoun that is its subject, whether it says man, and whom it names.
    let mut subject: Option<(usize, bool, Option<usize>)> = None;
    for &at in &names.pronouns {
        let at = at as usize;
        let vote = match common_at(text, at) {
            key if is_key!(key, "he" | "his") => 1,
            key if is_key!(key, "she" | "her") => -1,
            _ => continue,
        };
        // "Jo Oak, his neighbour,": he is somebody else.
        let put_to = text.tokens[at].is(Class::POSSESSIVE)
            && at >= 2
            && text.tokens[at - 1].kind == Kind::Comma
            && names.at(at - 2).is_some()
            && (at + 1..text.tokens.len().min(at + 4))
                .take_while(|&at| text.tokens[at].kind == Kind::Word)
                .any(|at| text.tokens[at].is(Class::ROLE) && !text.tokens[at].is(Class::VERB));
        if put_to {
            continue;
        }
        // "Oak once called her “…”": whom somebody does something to is another one.
        let object = is_key!(common_at(text, at), "her")
            && text.tokens.get(at + 1).is_none_or(|next| {
                next.kind != Kind::Word && next.kind != Kind::Number
                    || next.is(Class::PREPOSITION
                        .or(Class::DETERMINER)
                        .or(Class::CONJUNCTION)
                        .or(Class::SUBORDINATOR))
                        && !next.is(Class::ADJECTIVE.or(Class::ALSO_NOUN))
            });
        let number = text.sentence_of(at);
        if number != sentence {
            let Some(range) = text.sentences.get(number) else { continue };
            sentence = number;
            let starts = |name: &&Name| name.tokens.start < range.start;
            next += names.list[next..].iter().take_while(starts).count();
            here = Named::default();
            before = named_before(text, names, cast, number, next);
        }
        next = here.read(names, cast, next, at + 1);
        if object && here.first.is_some() {
            continue;
        }
        // "Asked by Jo Oak whether she …": she is somebody else, as likely as not.
        let own = |member: &usize| {
            let of = |name: &&Name| cast.of[names.at(name.tokens.start).unwrap_or(0)] == *member;
            let name = names.list[..next].iter().rev().take(FEW).find(of);
            let before = name.and_then(|name| text.tokens.get(name.before.checked_sub(1)?));
            !before.is_some_and(|before| is_key!(small(before), "by" | "to" | "from"))
        };
        // "The minister was asked whether she", "Harwick, Jan 19 - A student who saw her": somebody without a name is nearer.
        let unnamed = |from: usize| {
            (from.max(at.saturating_sub(MOST))..at).any(|at| {
                let token = &text.tokens[at];
                token.is(Class::ROLE) && !token.is(Class::VERB.or(Class::GROUP)) && names.at(at).is_none()
            })
        };
        let start = text.sentences.get(number).map_or(at, |sentence| sentence.start);
        let doubtful = |member: &usize| cast.members[*member].sort != Sort::Person;
        let last = |member: usize| {
            let of = |name: &&Name| names.at(name.tokens.start).is_some_and(|place| cast.of[place] == member);
            names.list[..next].iter().rev().take(FEW).find(of).map_or(start, |name| name.tokens.end)
        };
        let mut who = if here.first.is_none() {
            before.filter(|member| !(doubtful(member) && unnamed(start)))
        } else {
            // "Jo Oak was angry. Harwick had scored, and his side …": beside somebody, what may be nobody does not count.
            // "Jo Oak spoke when a caller said she": the caller is she.
            let another = |member: &usize| {
                (last(*member).max(at.saturating_sub(MOST))..at).any(|at| {
                    is_key!(small(&text.tokens[at]), "a" | "an" | "another")
                        && (at + 1..at + 4)
                            .take_while(|&at| {
                                text.tokens.get(at).is_some_and(|token| token.kind == Kind::Word)
                            })
                            .any(|at| {
                                text.tokens[at].is(Class::ROLE.or(Class::HE).or(Class::SHE))
                                    && !text.tokens[at].is(Class::VERB.or(Class::GROUP))
                                    && names.at(at).is_none()
                            })
                })
            };
            let nobody = |member: &usize| {
                another(member)
                    || doubtful(member)
                        && (unnamed(last(*member)) || before.is_some_and(|before| !doubtful(&before)))
            };
            here.only().filter(own).filter(|member| !nobody(member))
        };
        // "Ada Oak, 81, whose husband was named. He died": he is the husband.
        who = who.filter(|_| here.first.is_some() || !is_of_kin(text, number, vote > 0));
        if here.first.is_none() {
            // "She spoke, leaning on Oak’s arm. She had waited": the second is whoever the first one is.
            if let Some((other, he, same)) = subject
                && number - other <= 1
                && he == (vote > 0)
            {
                who = same;
            }
            if is_key!(common_at(text, at), "he" | "she") {
                subject = Some((number, vote > 0, who));
            }
        }
        if let Some(member) = who {
            votes[member] += vote;
        }
    }
    // From how many on they outvote what a first name is taken for.
    const MANY: i32 = 3;
    let told: Vec<bool> =
        cast.members.iter().map(|member| is_told_gender(text, names, cast, member)).collect();
    for ((member, sum), told) in cast.members.iter_mut().zip(votes).zip(told) {
        let against = match member.gender {
            None => sum != 0,
            Some(Gender::He) => sum <= -MANY && !told,
            Some(Gender::She) => sum >= MANY && !told,
        };
        if against {
            member.gender = Some(if sum > 0 { Gender::He } else { Gender::She });
            if member.sort == Sort::Unknown {
                member.sort = Sort::Person;
            }
        }
    }
}

/// Whether the end of the sentence before one speaks of a man, or of a woman, by a word for a relative: "whose husband".
fn is_of_kin(text: &Text<'_>, sentence: usize, he: bool) -> bool {
    const MOST: usize = 64;
    let before = sentence.checked_sub(1).and_then(|before| text.sentences.get(before));
    let before = before.cloned().unwrap_or(0..0);
    let near = before.start.max(before.end.saturating_sub(MOST))..before.end;
    text.tokens[near].windows(2).any(|pair| {
        let owned = is_key!(small(&pair[0]), "whose");
        let kin = if he {
            is_key!(
                small(&pair[1]),
                "husband" | "father" | "son" | "brother" | "grandfather" | "grandson" | "uncle" | "dad"
            )
        } else {
            is_key!(
                small(&pair[1]),
                "wife"
                    | "mother"
                    | "daughter"
                    | "sister"
                    | "grandmother"
                    | "granddaughter"
                    | "aunt"
                    | "mum"
                    | "mom"
            )
        };
        owned && kin
    })
}

/// Whether a word beside a name says man or woman: "Ms. Oak", "her son, Jo Oak".
pub(super) fn is_told_gender(text: &Text<'_>, names: &Names, cast: &Cast, member: &Member) -> bool {
    const FAR: usize = 3;
    cast.names_of(member).iter().any(|&place| {
        let name = &names.list[place];
        // "“Mr. Oak, may I?” he asked her father": in what somebody says another may be meant.
        !name.quoted
            && text.tokens[name.before.saturating_sub(FAR)..name.tokens.start].iter().any(|token| {
                token.is(Class::HE.or(Class::SHE)) && !token.is(Class::PRONOUN.or(Class::POSSESSIVE))
            })
    })
}

/// Who is named in a sentence, outside quotations.
#[derive(Default)]
pub(super) struct Named {
    first: Option<usize>,
    others: bool,
    /// Whether the first is a person for sure.
    person: bool,
}

impl Named {
    /// Takes in the names from a place on that begin before a token; gives the place of the next one.
    pub(super) fn read(&mut self, names: &Names, cast: &Cast, from: usize, end: usize) -> usize {
        let mut place = from;
        while let Some(name) = names.list.get(place).filter(|name| name.tokens.start < end) {
            let member = cast.of[place];
            let sort = cast.members[member].sort;
            if !name.quoted && matches!(sort, Sort::Person | Sort::Unknown) {
                // "Ada Oak, of the Harwick clinic": beside somebody, what may be nobody does not count.
                let person = sort == Sort::Person;
                if person && !self.person {
                    (self.first, self.others) = (Some(member), false);
                } else if person || !self.person {
                    self.others |= *self.first.get_or_insert(member) != member;
                }
                self.person |= person;
            }
            place += 1;
        }
        place
    }

    pub(super) fn only(&self) -> Option<usize> {
        self.first.filter(|_| !self.others)
    }
}

/// Whom a pronoun stands for where nobody is named before it in its sentence: the only one of the sentence before, or the
/// first of it where that ends the paragraph before. `next` is the place of the first name of its sentence.
pub(super) fn named_before(
    text: &Text<'_>,
    names: &Names,
    cast: &Cast,
    sentence: usize,
    next: usize,
) -> Option<usize> {
    let (before, here) = (text.sentences.get(sentence.checked_sub(1)?)?, text.sentences.get(sentence)?);
    let mut named = Named::default();
    let inside = |name: &&Name| name.tokens.start >= before.start;
    let from = next - names.list[..next].iter().rev().take_while(inside).count();
    named.read(names, cast, from, before.end);
    let block = |at: usize| text.tokens.get(at).map_or(0, |token| token.block);
    let paragraphs = block(here.start).saturating_sub(block(before.start));
    const FEW: usize = 12;
    // "Jo Oak was angry. Harwick had scored. He …": what may be nobody does not count where somebody was named.
    let somebody = || {
        let inside = |(_, name): &(usize, &Name)| {
            text.tokens[name.tokens.start].block == text.tokens[before.start].block
        };
        let mut earlier = names.list[..from].iter().enumerate().rev().take(FEW).take_while(inside);
        !named.person
            && earlier.any(|(place, name)| !name.quoted && cast.members[cast.of[place]].sort == Sort::Person)
    };
    match paragraphs {
        0 => named.only().filter(|_| !somebody()),
        1 => named.first.filter(|_| !somebody()),
        _ => None,
    }
}
