//! What the rules know, as the first page finds it: words gathered and packed, patterns compiled, both together with the
//! crate. A content script starts afresh on every page, and what stands ready costs it nothing.

use super::kept;
use super::pattern::{self, Code, NameWords, Often};
use super::rules::{Evidence, Kind, TABLE};
use super::{Label, voice};
use crate::origin::Cues;
use crate::token::lexicon;
use crate::word::Dictionary;
use crate::word::gather::{Gathered, Packed, Sizes};

/// Every word that a stage knows.
pub(super) const GATHERED: &Gathered = &{
    let mut words = Gathered::new();
    lexicon::gather(&mut words);
    Cues::enter(&mut words);
    pattern::gather_sets(&mut words);
    voice::gather(&mut words);
    let mut rule = 0;
    while rule < TABLE.len() {
        let cues = TABLE[rule].cues;
        let mut cue = 0;
        while cue < cues.len() {
            gather_all(&mut words, cues[cue].says);
            cue += 1;
        }
        rule += 1;
    }
    let mut cue = 0;
    while cue < kept::CUES.len() {
        gather_all(&mut words, kept::CUES[cue].1);
        cue += 1;
    }
    words.number()
};

const fn gather_all(words: &mut Gathered, patterns: &[&str]) {
    let mut number = 0;
    while number < patterns.len() {
        pattern::gather(words, patterns[number]);
        number += 1;
    }
}

const SIZES: Sizes = GATHERED.sizes();

static PACKED: Packed<{ SIZES.words }, { SIZES.classes }, { SIZES.cues }> = GATHERED.pack();

/// What is known of every word.
pub(super) fn dictionary() -> Dictionary {
    let mut dictionary = Dictionary::unpack(&PACKED);
    lexicon::enter_verbs(&mut dictionary);
    dictionary
}

pub(super) const OFTEN: &Often = &Often::of(GATHERED);

/// The patterns of all cues: those of the rules, then those of what is kept.
const COMPILED: &Code = &{
    let mut code = Code::new();
    let mut rule = 0;
    while rule < TABLE.len() {
        let cues = TABLE[rule].cues;
        let mut cue = 0;
        while cue < cues.len() {
            compile_all(&mut code, cues[cue].says);
            cue += 1;
        }
        rule += 1;
    }
    let mut cue = 0;
    while cue < kept::CUES.len() {
        compile_all(&mut code, kept::CUES[cue].1);
        cue += 1;
    }
    code
};

/// Compiles the patterns of a cue.
const fn compile_all(code: &mut Code, patterns: &[&str]) {
    let mut number = 0;
    while number < patterns.len() {
        code.add(GATHERED, OFTEN, patterns[number], number == 0);
        number += 1;
    }
}

pub(super) static CODE: [u16; COMPILED.numbers().len()] = {
    let mut code = [0; COMPILED.numbers().len()];
    code.copy_from_slice(COMPILED.numbers());
    code
};

pub(super) static SETS: [u16; pattern::length_of_sets()] = pattern::sets(GATHERED);

pub(super) static NAMES: NameWords = NameWords::of(GATHERED);

/// What the rules' cues need, by the cues' numbers.
pub(super) static CUES: [Evidence; count_cues()] = {
    let mut evidence = [Evidence::NONE; count_cues()];
    let (mut number, mut rank) = (0, 0);
    while rank < TABLE.len() {
        let cues = TABLE[rank].cues;
        let mut cue = 0;
        while cue < cues.len() {
            evidence[number] = cues[cue].evidence(rank);
            number += 1;
            cue += 1;
        }
        rank += 1;
    }
    evidence
};

const fn count_cues() -> usize {
    let (mut count, mut rule) = (0, 0);
    while rule < TABLE.len() {
        count += TABLE[rule].cues.len();
        rule += 1;
    }
    count
}

/// The labels that are kept; the numbers of their cues come after those of the rules.
pub(super) static KEPT: [Label; kept::CUES.len()] = {
    let mut labels = [Label::Content; kept::CUES.len()];
    let mut cue = 0;
    while cue < labels.len() {
        labels[cue] = kept::CUES[cue].0;
        cue += 1;
    }
    labels
};

/// All rules in order, without what they are compiled and documented from.
pub(super) static KINDS: [Kind; TABLE.len()] = {
    let mut kinds = [TABLE[0].kind(); TABLE.len()];
    let mut rule = 0;
    while rule < TABLE.len() {
        kinds[rule] = TABLE[rule].kind();
        rule += 1;
    }
    kinds
};
