//! A passage is what is judged as one: a paragraph, heading, list item or line. A block is one passage, or several
//! where its lines are rows of their own.

use super::Label;
use super::hints::Hints;
use super::kept::key;
use super::pattern::Hit;
use super::region::Regions;
use super::rules::{Evidence, Rules};
use super::voice;
use crate::characters::is_alphanumeric;
use crate::page::said::Said;
use crate::page::{Block, BlockId, Page, Span};
use crate::word::{Word, Words, mark};
use std::ops::Range;

/// A passage of a page.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// The block that it is in.
    pub block: BlockId,
    /// Which part of the block's text it is.
    pub span: Span,
    /// Its words in [`Story::words`].
    pub words: Range<usize>,
    /// What cues found, counted from its first word, in [`Story::hits`].
    pub hits: Range<usize>,
    /// What the markup around it says.
    pub hints: Hints,
    /// How much of it is linked, in percent.
    pub linked: u8,
    /// Whether it stands in the part of the page that the story fills; always so for plain text.
    pub inside: bool,
    /// Whether it is as long as a paragraph and ends as one does.
    pub running: bool,
    /// Whether it reads like a paragraph of the story.
    pub prose: bool,
    /// How many passages of prose stand before it in the story.
    pub before: usize,
    /// How many passages of prose come after it in the story.
    pub after: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    /// Whether it may be in the publisher's own [voice].
    pub may_speak: bool,
}

/// A page as the rules see it.
pub(super) struct Story<'p> {
    /// What was read.
    pub page: &'p Page,
    /// Where the articles are.
    pub regions: &'p Regions,
    /// Every passage in document order.
    pub passages: Vec<Passage>,
    /// The words of all passages.
    pub words: &'p [Word],
    /// What cues found in them.
    pub hits: Vec<Hit>,
    /// Whether the page has no markup to lean on.
    pub plain: bool,
    /// What the page's metadata says of the story.
    pub said: Said,
    /// Who wrote the story, as its bylines and the page's metadata say, as [`key`]s.
    pub authors: Vec<String>,
    /// What the page's publisher is called, as [`key`]s.
    pub publishers: Vec<String>,
    /// Whether a passage between the headline and the story stands in another part of the page, by block.
    pub between: Vec<bool>,
}

impl<'p> Story<'p> {
    /// Reads a page's passages and looks for cues in them.
    #[inline(never)]
    pub fn read(page: &'p Page, regions: &'p Regions, words: &'p Words, rules: &Rules) -> Self {
        let plain = page.is_bare();
        let hints = rules.hints.of_elements(page, &long_blocks(page, regions));
        let mut story = Story {
            page,
            regions,
            passages: Vec::with_capacity(page.blocks.len()),
            words: &words.all,
            hits: Vec::new(),
            plain,
            said: Said::new(page),
            authors: Vec::new(),
            publishers: Vec::new(),
            between: between(page, regions),
        };
        for stretch in &words.stretches {
            let block = &page.blocks[stretch.block];
            let span = stretch.span;
            let text = &block.text[span.start..span.end];
            let first_hit = story.hits.len();
            let words = &story.words[stretch.words.clone()];
            rules.patterns.find(words, &mut story.hits);
            story.passages.push(Passage {
                block: block.id,
                span,
                words: stretch.words.clone(),
                hits: first_hit..story.hits.len(),
                hints: hints.get(block.element).copied().unwrap_or_default(),
                linked: linked(page, block, span),
                inside: plain || regions.of(block.id).is_some(),
                running: false,
                prose: false,
                before: 0,
                after: 0,
                ends: ends_as_a_sentence(text),
                may_speak: voice::may_speak(words),
            });
        }
        story.find_prose(rules);
        story.authors = story.bylines(rules);
        story.authors.extend(story.said.authors.iter().map(|author| key(author)).filter(|key| key.len() > 4));
        story.publishers = (story.said.publisher.iter().chain(&story.said.site))
            .map(|name| key(name).trim_start_matches("the").to_owned())
            .filter(|name| name.len() > 3)
            .collect();
        story
    }

    /// The names in the lines "By Ada Brook" above the story.
    fn bylines(&self, rules: &Rules) -> Vec<String> {
        let mut authors = Vec::new();
        for passage in self.passages.iter().filter(|passage| passage.before <= 1 && !passage.running) {
            let byline = self.hits(passage).iter().any(|hit| rules.kept(hit.cue) == Some(Label::Byline));
            let words = self.words(passage);
            if byline && words.len() <= 12 {
                let text = self.text(passage);
                let name = words[1..]
                    .iter()
                    .take_while(|word| word.is(mark::CAPITAL) && !word.is(mark::UPPER))
                    .take(4);
                authors
                    .extend(name.last().map(|last| key(&text[words[1].start as usize..last.end as usize])));
            }
        }
        authors
    }

    /// The block that a passage is in.
    pub fn block(&self, passage: &Passage) -> &'p Block {
        &self.page.blocks[passage.block]
    }

    /// A passage's text.
    pub fn text(&self, passage: &Passage) -> &'p str {
        self.block(passage).text.get(passage.span.start..passage.span.end).unwrap_or_default()
    }

    /// What a passage's first letters and digits look like; passages that repeat one another open alike. None for a
    /// shorter text.
    pub fn opening(&self, passage: &Passage) -> Option<u32> {
        const LETTERS: usize = 24;
        opening(self.text(passage), LETTERS)
    }

    /// A passage's words. Their offsets count from the passage's beginning.
    pub fn words(&self, passage: &Passage) -> &[Word] {
        &self.words[passage.words.clone()]
    }

    /// What cues found in a passage.
    pub fn hits(&self, passage: &Passage) -> &[Hit] {
        &self.hits[passage.hits.clone()]
    }

    /// The tag of the element that a passage stands in.
    pub fn tag(&self, passage: &Passage) -> &str {
        self.page.tag(self.block(passage))
    }

    /// Whether a passage is a heading.
    pub fn is_heading(&self, passage: &Passage) -> bool {
        matches!(self.tag(passage).as_bytes(), [b'h', b'1'..=b'6'])
    }

    /// Notes which passages are prose, and how much of it stands before and after each.
    #[inline(never)]
    fn find_prose(&mut self, rules: &Rules) {
        for index in 0..self.passages.len() {
            let passage = &self.passages[index];
            let words = self.words(passage);
            let text = self.text(passage);
            let bracketed = text.starts_with('[') && text.ends_with(']');
            let running = (words.len() >= 12 && (passage.ends || text.ends_with(':')) || words.len() >= 30)
                && !bracketed;
            let opens_with_a_cue = self.hits(passage).iter().any(|hit| {
                hit.start == 0
                    && (rules.cue(hit.cue).is_some_and(Evidence::is_telling)
                        || rules.kept(hit.cue) == Some(Label::Correction))
                    && !words[0].is(mark::QUOTED)
            });
            let apart = Hints::CAPTION
                | Hints::COMMENT
                | Hints::NEWSLETTER
                | Hints::AD
                | Hints::AUTHOR
                | Hints::SUBSCRIPTION
                | Hints::RELATED
                | Hints::SITE;
            self.passages[index].prose = passage.inside
                && running
                && passage.linked < 60
                && !opens_with_a_cue
                && !passage.hints.has(apart);
            self.passages[index].running = running;
        }
        let regions: Vec<Option<usize>> =
            self.passages.iter().map(|passage| self.regions.of(passage.block)).collect();
        let mut count = 0;
        for index in 0..self.passages.len() {
            if index > 0 && regions[index] != regions[index - 1] && regions[index].is_some() {
                count = 0;
            }
            self.passages[index].before = count;
            count += usize::from(self.passages[index].prose);
        }
        count = 0;
        for index in (0..self.passages.len()).rev() {
            if regions.get(index + 1).is_some_and(|next| *next != regions[index]) && regions[index].is_some()
            {
                count = 0;
            }
            self.passages[index].after = count;
            count += usize::from(self.passages[index].prose);
        }
    }
}

/// A number for the first so many letters and digits of a text in lower case; none for a shorter text.
pub(super) fn opening(text: &str, letters: usize) -> Option<u32> {
    let add = |sum: u64, letter: u64| sum.rotate_left(5) ^ letter;
    let (mut sum, mut left, mut at) = (0, letters, 0);
    while left > 0 {
        let byte = *text.as_bytes().get(at)?;
        at += 1;
        match LETTERS[usize::from(byte)] {
            0 => {}
            BEYOND_ASCII => {
                let character = text.get(at - 1..)?.chars().next()?;
                at += character.len_utf8() - 1;
                if is_alphanumeric(character) {
                    sum =
                        character.to_lowercase().fold(sum, |sum, letter| add(sum, u32::from(letter).into()));
                    left -= 1;
                }
            }
            letter => {
                sum = add(sum, letter.into());
                left -= 1;
            }
        }
    }
    Some((sum.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> u32::BITS) as u32)
}

/// For each byte the letter or digit that it is, in lower case; 0 for what is none.
const LETTERS: [u8; 256] = {
    let mut letters = [BEYOND_ASCII; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = byte as u8;
        letters[byte] = if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { 0 };
        byte += 1;
    }
    letters
};

const BEYOND_ASCII: u8 = 0xff;

/// For each block, whether it stands between the beginning and the end of a story without being a part of its region.
fn between(page: &Page, regions: &Regions) -> Vec<bool> {
    let mut between = vec![false; page.blocks.len()];
    for region in &regions.all {
        for id in region.blocks.clone() {
            if let Some(between) = between.get_mut(id) {
                *between = regions.of(id).is_none();
            }
        }
    }
    between
}

/// `counts[n]` is how many of the story's long blocks stand before block `n`: where the story is.
fn long_blocks(page: &Page, regions: &Regions) -> Vec<usize> {
    let mut count = 0;
    let mut counts = Vec::with_capacity(page.blocks.len() + 1);
    counts.push(0);
    for block in &page.blocks {
        count += usize::from(block.text.len() > 100 && regions.of(block.id).is_some());
        counts.push(count);
    }
    counts
}

/// How much of a part of a block is linked, in percent.
fn linked(page: &Page, block: &Block, span: Span) -> u8 {
    let length = span.end.saturating_sub(span.start).max(1);
    let linked: usize = page
        .links(block)
        .map(|(link, _)| link.end.min(span.end).saturating_sub(link.start.max(span.start)))
        .sum();
    if linked == 0 { 0 } else { (linked * 100 / length).min(100) as u8 }
}

/// Whether the last sign of a text, but for the quotation marks and brackets that close behind it (’, ” and » among them),
/// ends a sentence.
fn ends_as_a_sentence(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let Some((last, before)) = rest.split_last() {
        rest = match last {
            b'.' | b'!' | b'?' => return true,
            b'"' | b'\'' | b')' | b']' | b' ' => before,
            0x80.. => match rest {
                [before @ .., 0xe2, 0x80, 0x99 | 0x9d] => before,
                [before @ .., 0xc2, 0xbb] => before,
                _ => return rest.ends_with("…".as_bytes()),
            },
            _ => return false,
        };
    }
    false
}
