//! A region is the part of a page that one article fills: from its headline to its last paragraph, with
//! everything that stands between.
//!
//! A page of a news site is mostly not the story. Where the story is follows from structure: paragraphs of
//! running text stand together in one element, while menus, teasers and side columns are short or made of
//! links, and are mostly named for what they are. Blocks are in document order and every element holds a
//! contiguous range of them, so that the weight of any element is the difference of two running sums, and the
//! whole search is linear.

mod hint;
mod title;
mod told;

pub(crate) use hint::Hint;

use crate::page::said::Said;
use crate::page::{Block, BlockId, Element, ElementId, Page, address};
use std::collections::HashMap;
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
    /// Which of them the page is about.
    pub main: Option<usize>,
    blocks: Vec<Place>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    region: Option<u32>,
    story: bool,
    hint: Hint,
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

    /// What the elements around a block say about it, the innermost that says anything first.
    pub fn hint(&self, block: BlockId) -> Hint {
        self.blocks.get(block).map_or(Hint::None, |place| place.hint)
    }
}

/// Finds every article on a page. Plain text, and what has no more markup than that, is one article as a whole.
#[inline(never)]
pub(crate) fn find(page: &Page) -> Regions {
    let mut regions = Regions { blocks: vec![Place::default(); page.blocks.len()], ..Regions::default() };
    if page.blocks.is_empty() {
        return regions;
    }
    if page.is_bare() {
        let headline = title::of_text(&page.blocks);
        regions.all.push(Region { blocks: 0..page.blocks.len(), headline });
        regions.main = Some(0);
        for (id, place) in regions.blocks.iter_mut().enumerate() {
            *place = Place { region: Some(0), story: Some(id) != headline, hint: Hint::None };
        }
        return regions;
    }
    let search = Search::new(page);
    for (place, block) in regions.blocks.iter_mut().zip(&page.blocks) {
        place.hint = search.hints[block.element];
    }
    for story in search.stories() {
        let element = &page.elements[story];
        let inside = element.first_block..element.end_block;
        let headline = search.headline(&inside);
        let before = regions.all.last().map_or(0, |region: &Region| region.blocks.end);
        let around = search.surroundings(&inside, headline.filter(|headline| *headline >= before), story);
        let around = around.start.max(before)..around.end;
        let place = regions.all.len();
        for id in around.clone() {
            let between = headline.is_some_and(|headline| (headline + 1..inside.start).contains(&id));
            regions.blocks[id].region =
                (!between || search.is_near(&page.blocks[id])).then_some(place as u32);
        }
        search.flow(&inside, headline, |id| regions.blocks[id].story = true);
        if regions.main.is_none()
            && headline.is_some_and(|headline| search.titles.name(&page.blocks[headline].text))
        {
            regions.main = Some(place);
        }
        regions.all.push(Region { blocks: around, headline });
    }
    regions.main = regions.main.or((!regions.all.is_empty()).then_some(0));
    regions
}

/// Running sums over the blocks of a page.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// Bytes of running text.
    running: usize,
    /// Blocks of running text.
    paragraphs: usize,
    /// All bytes.
    bytes: usize,
    /// Bytes in links.
    linked: usize,
    /// Blocks that only lead elsewhere.
    pointers: usize,
}

impl std::ops::Sub for Sum {
    type Output = Sum;
    fn sub(self, less: Sum) -> Sum {
        Sum {
            running: self.running - less.running,
            paragraphs: self.paragraphs - less.paragraphs,
            bytes: self.bytes - less.bytes,
            linked: self.linked - less.linked,
            pointers: self.pointers - less.pointers,
        }
    }
}

struct Search<'a> {
    page: &'a Page,
    /// What each element, or the nearest around it that says anything, says about its content.
    hints: Vec<Hint>,
    /// What each element itself says.
    own: Vec<Hint>,
    /// `sums[n]` is of the blocks before `n`, without those beside the story.
    sums: Vec<Sum>,
    told: told::Told,
    titles: title::Titles,
    /// Whether the page says that it is a story.
    is_told: bool,
}

impl<'a> Search<'a> {
    fn new(page: &'a Page) -> Self {
        let said = Said::new(page);
        let told = told::Told::new(&said.bodies);
        let titles = title::Titles::new(&said.titles);
        let is_told = said.is_story || page.metadata.property("og:type") == Some("article");
        let all = sums(page, |_| true);
        let own = hint::all(&page.elements);
        let hints = hints(page, &own, &all);
        let sums = sums(page, |block| hints[block.element] != Hint::Chrome);
        Self { page, hints, own, sums, told, titles, is_told }
    }

    fn sum(&self, element: ElementId) -> Sum {
        let element = &self.page.elements[element];
        self.sums[element.end_block] - self.sums[element.first_block]
    }

    /// The elements that hold a story each, in document order.
    fn stories(&self) -> Vec<ElementId> {
        let elements = &self.page.elements;
        let scores = self.scores();
        let Some(heaviest) = best(&scores, 0..elements.len()) else {
            // A fragment can be too short for running text, and a story all the same.
            let fragment = self.page.blocks.len() < 30 && self.sum(0).pointers * 3 < self.page.blocks.len();
            return fragment.then_some(0).into_iter().collect();
        };
        let story = self.widen(heaviest);
        let sum = self.sum(story);
        // A page that does not say that it is a story has to look like one.
        if !self.is_told && sum.pointers > 2 * sum.paragraphs {
            return Vec::new();
        }
        // Pages that scroll on to the next story hold it in another element of the same kind.
        let frame = self.frame(story);
        let whole = self.sum(frame).running;
        let class =
            |id: ElementId| elements[id].attributes.get("class").and_then(|class| class.split(' ').next());
        let named = elements[frame].tag == "article" || class(frame).is_some_and(|class| !class.is_empty());
        let mut stories = Vec::new();
        let mut id = 0;
        while id < elements.len() {
            let sum = self.sum(id);
            if id == frame {
                stories.push(story);
            } else if named
                && elements[id].tag == elements[frame].tag
                && class(id) == class(frame)
                && self.hints[id] != Hint::Chrome
                && sum.paragraphs >= 3
                && sum.pointers <= sum.paragraphs
                && sum.running * 5 >= whole
                && (elements[id].end_block <= elements[frame].first_block
                    || elements[id].first_block >= elements[frame].end_block)
            {
                stories.extend(best(&scores, self.inside(id)));
            } else {
                id += 1;
                continue;
            }
            id = self.inside(id).end;
        }
        stories
    }

    /// An element and all in it: they stand together in the list.
    fn inside(&self, id: ElementId) -> Range<ElementId> {
        let end = self.page.elements[id].end_block;
        let after = self.page.elements[id..].iter().position(|element| element.first_block >= end);
        id..after.map_or(self.page.elements.len(), |after| id + after)
    }

    /// The element that stands for the whole of a story's article: an `<article>`, else the story's own.
    fn frame(&self, story: ElementId) -> ElementId {
        let mut next = Some(story);
        while let Some(id) = next {
            if self.page.elements[id].tag == "article" {
                return id;
            }
            next = self.page.elements[id].parent;
        }
        story
    }

    /// How much each element looks like the one that holds the paragraphs of a story.
    fn scores(&self) -> Vec<f32> {
        let page = self.page;
        let mut scores = vec![0.0_f32; page.elements.len()];
        for block in &page.blocks {
            let running = running(page, block);
            if running == 0 || matches!(self.hints[block.element], Hint::Chrome | Hint::Caption) {
                continue;
            }
            let mut weight = running as f32;
            if self.told.holds(&block.text) {
                weight *= 3.0;
            }
            // A paragraph speaks for the element around it, and less for those farther out.
            let mut next = Some(self.container(block));
            for _ in 0..4 {
                let Some(element) = next else { break };
                scores[element] += weight;
                weight /= 2.0;
                next = page.elements[element].parent;
            }
        }
        for (score, own) in scores.iter_mut().zip(&self.own) {
            if *score > 0.0 && *own == Hint::Body {
                *score *= 1.3;
            }
        }
        scores
    }

    /// Goes outwards while there is more of the same text around.
    fn widen(&self, mut story: ElementId) -> ElementId {
        let mut next = story;
        while let Some(parent) = self.page.elements[next].parent {
            let (inner, outer) = (self.sum(story), self.sum(parent));
            let more = outer - inner;
            if more.running * 100 > inner.running * 3 {
                let alike = more.running * inner.paragraphs * 10 > inner.running * more.paragraphs * 6;
                let teasers = more.linked * 10 > more.bytes * 3 || more.pointers > more.paragraphs;
                if !alike || teasers || matches!(&*self.page.elements[parent].tag, "" | "html" | "body") {
                    break;
                }
                story = parent;
            }
            next = parent;
        }
        story
    }

    /// The story's headline: the heading with the words that the metadata knows, else the nearest first heading.
    fn headline(&self, inside: &Range<BlockId>) -> Option<BlockId> {
        let page = self.page;
        let first = (inside.start..inside.end)
            .find(|id| running(page, &page.blocks[*id]) > 0)
            .unwrap_or(inside.start);
        let rank = |block: &Block| match page.tag(block) {
            "h1" => 0,
            "h2" => 1,
            "h3" | "h4" => 2,
            _ => 3,
        };
        let candidates = || page.blocks[..(first + 1).min(page.blocks.len())].iter();
        let headings = || page.blocks[..inside.end].iter().filter(|block| rank(block) < 2);
        let named = |block: &&Block| self.titles.name(&block.text);
        // Of equals, the one nearest to the story.
        let place = |block: &&Block| (rank(block), first.abs_diff(block.id));
        let named = headings()
            .filter(named)
            .min_by_key(place)
            .or_else(|| candidates().filter(named).min_by_key(place));
        let nearest = || candidates().filter(|block| rank(block) == 0).min_by_key(|block| first - block.id);
        let within = || {
            let blocks = page.blocks.get(inside.start..first)?;
            blocks.iter().find(|block| rank(block) < 3 && self.hints[block.element] != Hint::Chrome)
        };
        named.or_else(nearest).or_else(within).map(|block| block.id)
    }

    /// The blocks of a region: the story with its head and what follows it in the same frame.
    fn surroundings(
        &self,
        inside: &Range<BlockId>,
        headline: Option<BlockId>,
        story: ElementId,
    ) -> Range<BlockId> {
        const BEFORE: usize = 8;
        const AFTER: usize = 15;
        let page = self.page;
        let mut around = headline.unwrap_or(inside.start).min(inside.start)..inside.end;
        // The frame is the nearest element that holds headline and story.
        let mut frame = story;
        while let Element { parent: Some(parent), first_block, .. } = &page.elements[frame]
            && *first_block > around.start
        {
            frame = *parent;
        }
        let frame = &page.elements[frame];
        if !matches!(&*frame.tag, "" | "html" | "body") && around.start - frame.first_block <= BEFORE {
            around.start = frame.first_block;
        }
        for block in &page.blocks[around.end..frame.end_block.min(around.end + AFTER)] {
            if running(page, block) > 0 && self.hints[block.element] != Hint::Byline {
                break;
            }
            around.end = block.id + 1;
        }
        around
    }

    /// Whether a block between headline and story belongs to them, and not to a long menu or a side column.
    fn is_near(&self, block: &Block) -> bool {
        const LONG: usize = 15;
        if self.hints[block.element] != Hint::Chrome || self.own[block.element] == Hint::Chrome {
            return true;
        }
        let mut next = Some(block.element);
        while let Some(id) = next {
            let element = &self.page.elements[id];
            if self.own[id] == Hint::Chrome {
                return element.end_block - element.first_block < LONG;
            }
            next = element.parent;
        }
        true
    }

    /// The element that a block's paragraph stands in, beside other paragraphs.
    fn container(&self, block: &Block) -> ElementId {
        let own = self.page.element(block);
        if is_paragraph(&own.tag) || self.page.fills_its_element(block) {
            own.parent.unwrap_or(block.element)
        } else {
            block.element
        }
    }

    /// The nearest element around a block that says that it is the story's body.
    fn body_around(&self, block: &Block) -> Option<ElementId> {
        let mut next = Some(block.element);
        while let Some(element) = next {
            if self.own[element] == Hint::Body {
                return next;
            }
            next = self.page.elements[element].parent;
        }
        None
    }

    /// The element that a block's paragraph, list, quotation or table stands in.
    fn column(&self, block: &Block) -> ElementId {
        let mut element = block.element;
        while let Element { tag, parent: Some(parent), .. } = &self.page.elements[element]
            && (is_paragraph(tag)
                || matches!(
                    &**tag,
                    "ul" | "ol" | "dl" | "tr" | "tbody" | "thead" | "table" | "a" | "span" | "center"
                ))
        {
            element = *parent;
        }
        element
    }

    /// Which blocks of a story's element are its running text.
    ///
    /// Most paragraphs of a story stand in elements of one kind; what stands before the first and after the last of
    /// them is the story's head and tail.
    fn flow(&self, inside: &Range<BlockId>, headline: Option<BlockId>, mut tell: impl FnMut(BlockId)) {
        let page = self.page;
        let blocks = &page.blocks[inside.clone()];
        let belongs = |block: &Block| {
            Some(block.id) != headline
                && (matches!(self.hints[block.element], Hint::None | Hint::Body) || self.is_pull_quote(block))
        };
        let mut kinds: HashMap<(&str, &str), usize> = HashMap::new();
        let kind_of = |block: &Block| -> (&str, &str) {
            let element = &page.elements[self.column(block)];
            (&element.tag, element.attributes.get("class").unwrap_or_default())
        };
        let mut total = 0;
        for block in blocks.iter().filter(|block| belongs(block)) {
            let running = running(page, block);
            if running > 0 {
                *kinds.entry(kind_of(block)).or_default() += running;
                total += running;
            }
        }
        let is_main = |block: &Block| kinds.get(&kind_of(block)).is_some_and(|running| running * 10 >= total);
        // In an element that says that it is the story's body, a paragraph needs no company.
        let heart = blocks.iter().find(|block| belongs(block) && running(page, block) > 0 && is_main(block));
        let body = heart.and_then(|block| self.body_around(block)).map(|body| &page.elements[body]);
        let in_body = |block: &Block| {
            body.is_some_and(|body| (body.first_block..body.end_block).contains(&block.id))
                && page.tag(block) == "p"
        };
        let is_anchor =
            |block: &Block| belongs(block) && running(page, block) > 0 && (is_main(block) || in_body(block));
        let anchors = blocks.iter().position(is_anchor).zip(blocks.iter().rposition(is_anchor));
        let Some((mut first, mut last)) = anchors else {
            return blocks.iter().filter(|block| belongs(block)).for_each(|block| tell(block.id));
        };
        let joins = |block: &Block, anchor: &Block| {
            belongs(block)
                && self.column(block) == self.column(anchor)
                && (is_paragraph(page.tag(block)) || ends_a_sentence(&block.text))
                && !is_pointer(page, block)
        };
        while first > 0 && joins(&blocks[first - 1], &blocks[first]) {
            first -= 1;
        }
        while last + 1 < blocks.len() && joins(&blocks[last + 1], &blocks[last]) {
            last += 1;
        }
        // A title with nothing under it belongs to what follows the story.
        while last > first && is_heading(page.tag(&blocks[last])) {
            last -= 1;
        }
        // What leads elsewhere is not told here, and neither is the title over a list of it.
        let mut leads = false;
        let mut found = Vec::new();
        for block in blocks[first..=last].iter().rev() {
            let heading = is_heading(page.tag(block)) || hint::is_subhead(page.element(block));
            let cell = matches!(page.tag(block), "td" | "th");
            if !cell && is_pointer(page, block) {
                leads = true;
            } else if leads && (heading || block.text.ends_with(':')) && running(page, block) == 0 {
            } else if belongs(block)
                && (heading || is_paragraph(page.tag(block)) || is_main(block) || self.is_boxed_prose(block))
            {
                leads = false;
                found.push(block.id);
            }
        }
        found.into_iter().rev().for_each(&mut tell);
    }

    /// Whether a block is whole sentences without a link in an element of their own, as a pull quote is.
    fn is_boxed_prose(&self, block: &Block) -> bool {
        running(self.page, block) == block.text.len()
            && ends_a_sentence(&block.text)
            && self.page.fills_its_element(block)
    }

    fn is_pull_quote(&self, block: &Block) -> bool {
        self.page.tag(block) == "aside" && self.is_boxed_prose(block)
    }
}

/// The element with the highest score of a range, if any has one.
fn best(scores: &[f32], range: Range<ElementId>) -> Option<ElementId> {
    range.filter(|id| scores[*id] > 0.0).max_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(b.cmp(a)))
}

/// What each element says about its content: its own hint, or that of the nearest element around it that has one.
fn hints(page: &Page, own: &[Hint], sums: &[Sum]) -> Vec<Hint> {
    let total = sums.last().map_or(0, |sum| sum.running);
    let mut titles = vec![0];
    titles.extend(page.blocks.iter().scan(0, |count, block| {
        *count += usize::from(page.tag(block) == "h1");
        Some(*count)
    }));
    let mut hints = Vec::with_capacity(page.elements.len());
    for (element, own) in page.elements.iter().zip(own) {
        let around = element.parent.map_or(Hint::None, |parent| hints[parent]);
        let mut own = *own;
        // A wrapper that holds much of the page's running text is not beside the story, whatever it is called.
        let running = (sums[element.end_block] - sums[element.first_block]).running;
        let title = (element.first_block..element.end_block).len() > 1
            && titles[element.end_block] > titles[element.first_block];
        let share = match (hint::is_unseen(element), title) {
            (true, _) => 8,
            (false, true) => 3,
            (false, false) => 6,
        };
        if own != Hint::Body && running * 10 > total * share {
            own = Hint::None;
        }
        hints.push(match (around, own) {
            (_, Hint::Body) if element.tag == "blockquote" => Hint::Body,
            (Hint::Chrome, _) => Hint::Chrome,
            (around, Hint::None) => around,
            (_, own) => own,
        });
    }
    hints
}

fn sums(page: &Page, counts: impl Fn(&Block) -> bool) -> Vec<Sum> {
    let mut sums = Vec::with_capacity(page.blocks.len() + 1);
    let mut sum = Sum::default();
    sums.push(sum);
    for block in &page.blocks {
        if counts(block) {
            let running = running(page, block);
            sum.running += running;
            sum.paragraphs += usize::from(running > 0);
            sum.bytes += block.text.len();
            sum.linked += linked(page, block);
            sum.pointers += usize::from(is_pointer(page, block));
        }
        sums.push(sum);
    }
    sums
}

fn is_heading(tag: &str) -> bool {
    matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Tags of elements that hold one piece of text each.
fn is_paragraph(tag: &str) -> bool {
    is_heading(tag) || matches!(tag, "p" | "li" | "blockquote" | "pre" | "dd" | "dt" | "td" | "th")
}

fn linked(page: &Page, block: &Block) -> usize {
    let mut end = 0;
    let mut linked = 0;
    for (span, _) in page.links(block) {
        linked += span.end.saturating_sub(span.start.max(end));
        end = end.max(span.end);
    }
    linked
}

/// How much running text a block holds: its bytes outside links, if there are enough of them.
fn running(page: &Page, block: &Block) -> usize {
    let linked = linked(page, block);
    let free = block.text.len().saturating_sub(linked);
    if free < 80 || linked > free { 0 } else { free }
}

/// Whether a block does nothing but lead to another page of the same site.
fn is_pointer(page: &Page, block: &Block) -> bool {
    let linked = linked(page, block);
    linked > 0
        && block.text.len() - linked < 16
        && !(ends_a_sentence(&block.text) && page.tag(block) == "p")
        && page.links(block).all(|(_, link)| !link.starts_with('#') && address::stays(link, page.address()))
}

fn ends_a_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', '»', '“']);
    text.ends_with(['.', '!', '?', '…', '。'])
}
