//! A region is the part of a page that one article fills: from its headline to its last paragraph, with
//! everything that stands between.
//!
//! A page of a news site is mostly not the story. Where the story is follows from structure alone: paragraphs
//! of running text stand together in one element, while menus, teasers and side columns are short or made of
//! links. Blocks are in document order and every element holds a contiguous range of them, so the weight of any
//! element is the difference of two running sums, and the whole search is linear.

use crate::page::{Block, BlockId, ElementId, Page};
use std::ops::Range;

/// Where one article stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Region {
    /// From the headline to the end of the story's element.
    pub blocks: Range<BlockId>,
    /// The block that is the story's headline.
    pub headline: Option<BlockId>,
}

/// The regions of a page, and what structure says about each block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Regions {
    /// Every article on the page, in document order.
    pub all: Vec<Region>,
    blocks: Vec<Place>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    region: Option<u32>,
    story: bool,
}

impl Regions {
    /// The region that a block lies in; none for what is outside every article.
    pub fn of(&self, block: BlockId) -> Option<usize> {
        self.blocks.get(block)?.region.map(|region| region as usize)
    }

    /// Whether structure says that a block is a part of the story's running text: a paragraph, subhead, list item
    /// or block quote in the place where the story stands.
    pub fn is_story(&self, block: BlockId) -> bool {
        self.blocks.get(block).is_some_and(|place| place.story)
    }
}

/// Finds every article on a page. Plain text is one article as a whole.
pub(crate) fn find(page: &Page) -> Regions {
    let mut regions = Regions { all: Vec::new(), blocks: vec![Place::default(); page.blocks.len()] };
    if page.blocks.is_empty() {
        return regions;
    }
    if page.elements.len() == 1 {
        regions.all.push(Region { blocks: 0..page.blocks.len(), headline: None });
        regions.blocks.fill(Place { region: Some(0), story: true });
        return regions;
    }
    let chrome = chrome(page);
    let weights = weights(page, &chrome);
    let story = container(page, &weights);
    let element = &page.elements[story];
    let headline = (0..element.end_block)
        .filter(|id| page.tag(&page.blocks[*id]) == "h1" && !chrome[page.blocks[*id].element])
        .min_by_key(|id| element.first_block.abs_diff(*id));
    let first = headline.map_or(element.first_block, |headline| headline.min(element.first_block));
    for id in first..element.end_block {
        regions.blocks[id] = Place {
            region: Some(0),
            story: id >= element.first_block && Some(id) != headline && !chrome[page.blocks[id].element],
        };
    }
    regions.all.push(Region { blocks: first..element.end_block, headline });
    regions
}

/// Words that name what is not the story, in class and id tokens.
const CHROME_TOKENS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "author",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "comment",
    "comments",
    "cookie",
    "footer",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "popup",
    "promo",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "social",
    "sponsored",
    "subscribe",
    "tags",
    "teaser",
    "trending",
    "widget",
];

/// For each element, whether it or one around it says that it is not the story.
fn chrome(page: &Page) -> Vec<bool> {
    let mut chrome = vec![false; page.elements.len()];
    for (id, element) in page.elements.iter().enumerate() {
        let own = matches!(
            &*element.tag,
            "nav" | "aside" | "footer" | "form" | "button" | "figcaption" | "address"
        ) || element.attributes.get("hidden").is_some()
            || (!matches!(&*element.tag, "html" | "body" | "article" | "main")
                && ["class", "id"].iter().filter_map(|name| element.attributes.get(name)).any(|value| {
                    value
                        .split(|c: char| !c.is_ascii_alphanumeric())
                        .any(|token| CHROME_TOKENS.iter().any(|word| token.eq_ignore_ascii_case(word)))
                }));
        chrome[id] = own || element.parent.is_some_and(|parent| chrome[parent]);
    }
    chrome
}

/// Running sums: `weights[n]` is the weight of the blocks before `n`.
fn weights(page: &Page, chrome: &[bool]) -> Vec<usize> {
    let mut sum = 0;
    let mut weights = Vec::with_capacity(page.blocks.len() + 1);
    weights.push(0);
    for block in &page.blocks {
        sum += if chrome[block.element] { 0 } else { weight(page, block) };
        weights.push(sum);
    }
    weights
}

/// How much a block looks like running text: its bytes outside links, if there are enough of them.
fn weight(page: &Page, block: &Block) -> usize {
    let linked: usize = page.links(block).map(|(span, _)| span.end - span.start).sum();
    let free = block.text.len().saturating_sub(linked);
    if free < 60 || linked > free { 0 } else { free }
}

/// The smallest element that holds most of the running text, walking down from the root.
fn container(page: &Page, weights: &[usize]) -> ElementId {
    let of = |id: ElementId| weights[page.elements[id].end_block] - weights[page.elements[id].first_block];
    let total = of(0);
    let mut best = 0;
    for id in 0..page.elements.len() {
        // In document order a later element that still holds most of the text is inside the earlier one.
        if page.elements[id].end_block > page.elements[id].first_block && of(id) * 10 > total * 6 {
            best = id;
        }
    }
    best
}
