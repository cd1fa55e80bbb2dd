//! Where a story came from: publisher, agency, original, byline, dates, and the evidence.
//!
//! A copy's metadata speaks of the copy. So the text comes first: a notice, a wire credit, a dateline or a copyright
//! holder says more than what the page claims of itself, and each is kept as evidence.

mod agency;
mod byline;
mod credit;
mod cue;
mod evidence;
mod name;
mod notice;

use crate::clean::region::{Hint, Regions};
use crate::clean::{Label, Labelled};
use crate::page::said::Said;
use crate::page::{Block, BlockSpan, Page, Span, address};
use crate::word::Words;
pub(crate) use cue::Cues;
pub use evidence::{Evidence, EvidenceKind};
use notice::Says;
use serde::Serialize;

/// Where a story came from.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// Who published it first, as far as the page says: the publisher that a notice names, else the page's own.
    pub publisher: Option<String>,
    /// The news agency that it came through.
    pub agency: Option<String>,
    /// The original's address.
    pub original_url: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The authors.
    pub byline: Vec<String>,
    /// Where it was written: "SEOUL, South Korea".
    pub dateline: Option<String>,
    /// When it was published, as the page says it (ISO 8601 where the page's metadata has it).
    pub published: Option<String>,
    /// When it was changed last.
    pub modified: Option<String>,
    /// Credits: reporters, editors, contributing agencies.
    pub credits: Vec<String>,
    /// What says so.
    pub evidence: Vec<Evidence>,
}

/// How sure a clue is; of two clues the surer one counts, of equals the first.
type Weight = u8;

/// Finds where the story came from.
#[inline(never)]
pub(crate) fn find(page: &Page, regions: &Regions, labels: &[Labelled], words: &Words) -> Origin {
    let mut search = Search::new(page, regions, labels, words);
    if !page.is_silent() {
        search.read_metadata();
    }
    search.read_text();
    search.finish()
}

struct Search<'a> {
    page: &'a Page,
    regions: &'a Regions,
    labels: &'a [Labelled],
    words: &'a Words<'a>,
    said: Said,
    origin: Origin,
    publisher: Option<(Weight, String)>,
    agency: Option<(Weight, &'static str)>,
    original: Option<(Weight, String)>,
    /// The page's own name.
    site: Option<String>,
}

impl<'a> Search<'a> {
    fn new(page: &'a Page, regions: &'a Regions, labels: &'a [Labelled], words: &'a Words<'a>) -> Self {
        Self {
            page,
            regions,
            labels,
            words,
            said: Said::new(page),
            origin: Origin::default(),
            publisher: None,
            agency: None,
            original: None,
            site: None,
        }
    }

    #[inline(never)]
    fn read_metadata(&mut self) {
        let said = &self.said;
        let host =
            self.page.address().and_then(address::host).map(|host| host.strip_prefix("www.").unwrap_or(host));
        // A network's pages often name an agency as their publisher.
        let own =
            said.publisher.as_deref().filter(|name| agency::only(name).is_none() || said.site.is_none());
        let own = said.site.as_deref().filter(|site| !site.contains('@')).or(own);
        self.site = own.and_then(name::tidy).or_else(|| host.map(str::to_owned));
        let named =
            said.publisher.iter().chain(&said.sources).chain(&said.site).find_map(|name| agency::only(name));
        let by_host = host.and_then(|host| agency::of_slug(name::site_label(host)));
        let by_path = self.page.address().and_then(wire_path);
        if let Some(agency) = named.or(by_host).or(by_path) {
            self.agency = Some((3, agency));
        }
        let site = self.site.clone();
        let other = |address: &&String| {
            !address::stays(address, self.page.address()) && address::host(address).is_some()
        };
        if let Some(based_on) = said.based_on.as_ref().filter(other) {
            self.original = Some((4, based_on.clone()));
            let publisher = address::host(based_on).and_then(name::tidy);
            self.publisher = publisher.map(|publisher| (3, publisher));
        }
        // A canonical address on another site is the original's, where the page's own address is known.
        if let (Some(canonical), Some(_)) =
            (self.page.metadata.canonical.as_ref().filter(other), &self.page.metadata.url)
        {
            self.original.get_or_insert_with(|| (3, canonical.clone()));
        }
        self.origin.published = said.published.clone();
        self.origin.modified = said.modified.clone();
        self.origin.dateline = said.dateline.clone();
        let sites: Vec<&str> = site.iter().chain(&said.publisher).map(String::as_str).collect();
        let authors = byline::authors(&said.authors, &sites);
        if let Some(agency) = authors.agency {
            self.agency = self.agency.max(Some((5, agency)));
        }
        self.origin.byline = authors.names;
    }

    #[inline(never)]
    fn read_text(&mut self) {
        let page = self.page;
        let main = self.regions.main;
        let inside: Vec<&Block> =
            page.blocks.iter().filter(|block| main.is_some() && self.regions.of(block.id) == main).collect();
        self.origin.headline = self.headline(&inside);
        let is_prose: Vec<bool> = inside.iter().map(|block| self.is_prose(block)).collect();
        let last_prose = is_prose.iter().rposition(|is_prose| *is_prose);
        let first = is_prose.iter().position(|is_prose| *is_prose).unwrap_or(0);
        let last = last_prose.unwrap_or(0);
        let mut byline = None;
        let mut prose = 0;
        for (index, (block, is_prose)) in inside.iter().zip(is_prose).enumerate() {
            let head = index <= first + 4;
            let tail = index + 12 > last;
            let hidden = self.labels.get(block.id).is_some_and(|label| label.label.is_hidden());
            if !(head || tail || hidden || (block.text.len() < 200 && !is_prose)) {
                continue;
            }
            if self.is_caption(block) {
                // What is said under a picture is about the picture, but for the source of the whole.
                if self.regions.hint(block.id) != Hint::Caption {
                    self.read_provider(block);
                    self.read_source(block, tail);
                }
                continue;
            }
            if prose < 3 && is_prose {
                prose += 1;
                self.read_dateline(block);
            }
            let cues = Cues::of_block(self.words, block.id);
            if index <= (first + 3).max(10) && byline.is_none() {
                byline = self.read_byline(block, cues.has(Cues::BY));
            }
            if cues.has(Cues::AGENCY) && (index <= first + 4 || index > last) && !is_prose {
                self.read_label(block);
            }
            // Every verb of a notice is a lead too.
            if cues.has(Cues::NOTICE) && cues.has(Cues::LEAD) {
                self.read_notices(block, head || tail || hidden);
            }
            if cues.has(Cues::SOURCE | Cues::CALL) && (head || tail) {
                self.read_source(block, tail);
            }
            if cues.has(Cues::CREDIT) {
                self.read_credit(block, tail);
            }
            if cues.has(Cues::COPYRIGHT) {
                self.read_copyright(block, tail || hidden);
            }
        }
        if let Some(byline) = byline {
            let invented = self.origin.byline.iter().all(|name| !name.contains(' '));
            let agency = self.origin.byline.iter().all(|name| agency::only(name).is_some());
            if self.origin.byline.is_empty()
                || ((invented || agency) && byline.names.iter().any(|name| name.contains(' ')))
            {
                self.origin.byline = byline.names;
            }
        }
        let last = last_prose.and_then(|last| inside.get(last));
        if let Some(named) = last.and_then(|block| signature(&block.text)) {
            let block = last.map_or(0, |block| block.id);
            self.agency_at(4, block, named, named.span, EvidenceKind::Signature);
        }
    }

    fn finish(mut self) -> Origin {
        self.origin.agency = self.agency.map(|(_, name)| name.to_owned());
        self.origin.publisher = self.publisher.map(|(_, name)| name).or(self.site);
        self.origin.original_url = self.original.map(|(_, address)| address);
        self.origin.evidence.sort_by_key(|evidence| evidence.span);
        self.origin.evidence.dedup_by(|a, b| a.span == b.span);
        self.origin
    }

    /// Whether a block is a paragraph of the story.
    fn is_prose(&self, block: &Block) -> bool {
        self.regions.is_story(block.id)
            && block.text.len() >= 80
            && self.labels.get(block.id).is_none_or(|label| label.label == Label::Content)
    }

    /// Whether a block is a sentence of the story and nothing else: "Reporting by the Gazette found that …".
    fn is_told(&self, block: &Block) -> bool {
        self.labels
            .get(block.id)
            .is_some_and(|told| told.label == Label::Content && told.hidden_spans.is_empty())
    }

    fn is_caption(&self, block: &Block) -> bool {
        self.regions.hint(block.id) == Hint::Caption
            || self.labels.get(block.id).is_some_and(|label| label.label == Label::Caption)
    }

    fn evidence(&mut self, block: &Block, span: Span, kind: EvidenceKind, name: &str) {
        if block.text.get(span.start..span.end).is_some_and(|text| !text.is_empty()) {
            let span = BlockSpan { block: block.id, start: span.start, end: span.end };
            self.origin.evidence.push(Evidence::new(span, kind, name));
        }
    }

    fn agency_at(
        &mut self,
        weight: Weight,
        block: usize,
        named: agency::Named,
        span: Span,
        kind: EvidenceKind,
    ) {
        if self.agency.is_none_or(|(known, _)| known < weight) {
            self.agency = Some((weight, named.name));
        }
        if let Some(block) = self.page.blocks.get(block) {
            self.evidence(block, span, kind, named.name);
        }
    }

    fn publisher_at(&mut self, weight: Weight, name: &str) {
        if self.publisher.as_ref().is_none_or(|(known, _)| *known < weight)
            && let Some(name) = name::tidy(name)
        {
            self.publisher = Some((weight, name));
        }
    }

    fn original_at(&mut self, weight: Weight, link: &str) {
        let known = self.original.as_ref().is_some_and(|(known, _)| *known >= weight);
        if !known && address::host(link).is_some() && !address::stays(link, self.page.address()) {
            self.original = Some((weight, link.to_owned()));
        }
    }

    #[inline(never)]
    fn headline(&self, inside: &[&Block]) -> Option<String> {
        let region = self.regions.main.and_then(|main| self.regions.all.get(main));
        let shown = region.and_then(|region| region.headline).and_then(|id| self.page.blocks.get(id));
        if let Some(shown) = shown {
            // Hard-wrapped text has the rest of its title in the next line.
            let wrapped = |block: &&Block| {
                block.start.is_some() && block.text.len() < 80 && block.text.starts_with(char::is_lowercase)
            };
            let rest =
                self.page.blocks.get(shown.id + 1).filter(wrapped).map_or("", |block| block.text.as_str());
            let words = shown.text.split_whitespace().chain(rest.split_whitespace());
            return Some(words.collect::<Vec<_>>().join(" "));
        }
        if let Some(title) = self.said.titles.first() {
            let divider =
                [" | ", " - ", " – ", " — "].iter().filter_map(|divider| title.rfind(divider)).max();
            let name = divider
                .and_then(|at| title.get(at..))
                .map(|name| name.trim_start_matches([' ', '|', '-', '–', '—']));
            let is_site =
                name.is_some_and(|name| self.site.as_deref().is_some_and(|site| name::same(name, site)));
            let title = divider.filter(|_| is_site).and_then(|at| title.get(..at)).unwrap_or(title);
            return Some(title.to_owned());
        }
        let told =
            |block: &&&Block| self.labels.get(block.id).is_some_and(|label| label.label == Label::Headline);
        let told: Vec<&str> = inside.iter().take(12).filter(told).map(|block| block.text.as_str()).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    #[inline(never)]
    fn read_dateline(&mut self, block: &Block) {
        let Some(line) = byline::dateline(&block.text) else { return };
        if let Some(place) = line.place.and_then(|place| block.text.get(place.start..place.end))
            && self.origin.dateline.is_none()
        {
            self.origin.dateline = Some(place.to_owned());
        }
        if let Some(named) = line.agency {
            self.agency_at(8, block.id, named, line.span, EvidenceKind::Dateline);
        }
    }

    /// Reads a byline, where the page says that it is one or it may have the word for "by".
    #[inline(never)]
    fn read_byline(&mut self, block: &Block, may_say_by: bool) -> Option<byline::Byline> {
        let told = self.regions.hint(block.id) == Hint::Byline
            || self.labels.get(block.id).is_some_and(|label| label.label == Label::Byline);
        if !told && !may_say_by {
            return None;
        }
        let byline = byline::line(&block.text, told)?;
        if let Some(named) = agency::named(&block.text).next() {
            let span = Span::new(0, block.text.len());
            self.agency_at(6, block.id, named, span, EvidenceKind::Byline);
        }
        Some(byline)
    }

    #[inline(never)]
    fn read_notices(&mut self, block: &Block, anywhere: bool) {
        if block.text.len() > 400 && !anywhere {
            return;
        }
        let headline = self.origin.headline.as_deref();
        if !notice::may_be(self.words, block, headline) {
            return;
        }
        let leads = Cues::LEAD.places(self.words, block.id);
        for notice in notice::find(&block.text, headline, &leads, self.words.dictionary) {
            let Some(written) = block.text.get(notice.name.start..notice.name.end) else { continue };
            // A link on the name gives the name as its owner has it.
            let link = self
                .page
                .links(block)
                .find(|(span, _)| span.start < notice.span.end && notice.span.start < span.end);
            let on_name =
                link.filter(|(span, _)| span.start >= notice.name.start && span.start < notice.name.end);
            let linked =
                on_name.and_then(|(span, _)| block.text.get(span.start..span.end.min(notice.span.end)));
            let Some(publisher) = name::tidy(linked.unwrap_or(written)) else { continue };
            let weight = match notice.says {
                Says::First => 9,
                Says::Allowed => 7,
                Says::HandedOn => 5,
                Says::Version => 4,
                Says::Source => 3,
                Says::Reprinted => 0,
            };
            let kind = match notice.says {
                Says::First => EvidenceKind::First,
                Says::Allowed => EvidenceKind::Taken,
                Says::HandedOn => EvidenceKind::Supplied,
                Says::Version => EvidenceKind::Version,
                Says::Source => EvidenceKind::Source,
                Says::Reprinted => EvidenceKind::Reprinted,
            };
            self.evidence(block, notice.span, kind, &publisher);
            if notice.says == Says::Reprinted {
                continue;
            }
            if let Some(agency) = agency::only(written) {
                self.agency = self.agency.max(Some((weight, agency)));
            }
            self.publisher_at(weight, &publisher);
            if let Some((_, link)) = link {
                self.original_at(weight, link);
            }
        }
    }

    /// Source labels ("Source: …", "Quelle: …") and links to the original.
    #[inline(never)]
    fn read_source(&mut self, block: &Block, tail: bool) {
        const LABELS: &[&str] = &[
            "source",
            "sources",
            "via",
            "quelle",
            "quellen",
            "fonte",
            "fuente",
            "bron",
            "kilde",
            "källa",
            "źródło",
        ];
        let text =
            block.text.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '|') || c.is_whitespace());
        if text.len() > 240 {
            return;
        }
        let label = text.split_once(':').filter(|(label, _)| {
            let first = label.split_whitespace().next().unwrap_or_default();
            label.len() < 24 && LABELS.iter().any(|known| first.eq_ignore_ascii_case(known))
        });
        if let Some((_, sources)) = label {
            let whole = Span::new(0, block.text.len());
            let bare = text.split_whitespace().find(|word| address::host(word).is_some());
            let link = bare.or_else(|| self.page.links(block).map(|(_, link)| link).next());
            if let Some(named) = agency::named(sources).next() {
                self.agency_at(6, block.id, named, whole, EvidenceKind::Source);
            }
            let first = sources
                .split([',', ';'])
                .map(str::trim)
                .find(|source| !source.is_empty() && agency::only(source).is_none());
            if let Some(source) = first.and_then(name::tidy).filter(|source| {
                source.chars().next().is_some_and(|c| c.is_uppercase() || source.contains('.'))
            }) && !is_generic(&source)
            {
                self.evidence(block, whole, EvidenceKind::Source, &source);
                self.publisher_at(3, &source);
            }
            if let Some(link) = link {
                self.original_at(6, link);
            }
            return;
        }
        let calls = text.len() < 120 && {
            let lower = text.to_lowercase();
            CALLS.iter().any(|call| lower.starts_with(call))
                || (lower.contains("original") && CALLS_ANYWHERE.iter().any(|call| lower.contains(call)))
        };
        if !calls && !tail {
            return;
        }
        let bare = text
            .split_whitespace()
            .next()
            .filter(|word| word.len() == text.len() && address::host(word).is_some());
        let outside =
            |link: &&str| !address::stays(link, self.page.address()) && address::host(link).is_some();
        let link = if calls { self.page.links(block).map(|(_, link)| link).find(outside) } else { None };
        let written = || text.split_whitespace().find(|word| address::host(word).is_some());
        if let Some(link) = link.or(bare.filter(|_| tail)).or_else(|| if calls { written() } else { None }) {
            let host = address::host(link).and_then(name::tidy).unwrap_or_default();
            let whole = Span::new(0, block.text.len());
            let (weight, strength) = if text.to_lowercase().contains("original") { (8, 3) } else { (4, 2) };
            self.original_at(weight, link);
            self.publisher_at(strength, &host);
            self.evidence(block, whole, EvidenceKind::Link, &host);
        }
    }

    /// A line beside the story that is an agency's full name, or gives it behind a colon.
    #[inline(never)]
    fn read_label(&mut self, block: &Block) {
        const PICTURES: &[&str] =
            &["photo", "foto", "image", "imagen", "picture", "bild", "credit", "crédit", "video", "vídeo"];
        let text = block.text.trim();
        let (label, named) = text.rsplit_once(':').unwrap_or(("", text));
        let lower = label.to_lowercase();
        if text.len() > 60 || PICTURES.iter().any(|word| lower.contains(word)) || text.contains('/') {
            return;
        }
        let full = named.split_whitespace().count() >= 2 || !label.is_empty();
        if let Some(found) = agency::named(named)
            .next()
            .filter(|found| full && found.span.end - found.span.start + 12 > named.len())
        {
            self.agency_at(4, block.id, found, Span::new(0, block.text.len()), EvidenceKind::Agency);
        }
    }

    #[inline(never)]
    fn read_credit(&mut self, block: &Block, tail: bool) {
        if let Some(parts) = credit::wire(&block.text).filter(|_| !self.is_told(block)) {
            let whole = parts.first().zip(parts.last()).map(|(first, last)| Span::new(first.start, last.end));
            for part in &parts {
                self.origin.credits.extend(block.text.get(part.start..part.end).map(str::to_owned));
            }
            let named = agency::named(&block.text).next();
            let whole = whole.unwrap_or(Span::new(0, block.text.len()));
            if let Some(named) = named {
                self.agency_at(6, block.id, named, whole, EvidenceKind::Credit);
            }
        } else if credit::contributors(&block.text) && (tail || block.text.len() < 200) {
            let sentence = notice::sentences(&block.text)
                .into_iter()
                .find(|span| block.text.get(span.start..span.end).is_some_and(credit::contributors));
            let Some(sentence) = sentence else { return };
            let Some(text) = block.text.get(sentence.start..sentence.end) else { return };
            self.origin.credits.push(text.trim_end_matches('.').to_owned());
            if let Some(named) = agency::named(text).next() {
                // An agency's own writers say that the story is the agency's; its contribution does not.
                let own = text.get(named.span.end..).is_some_and(|rest| {
                    rest.trim_start().to_ascii_lowercase().starts_with("writer") || rest.contains(" writer")
                });
                if own {
                    self.agency_at(4, block.id, named, sentence, EvidenceKind::Contribution);
                } else {
                    self.evidence(block, sentence, EvidenceKind::Contribution, named.name);
                }
            }
        }
    }

    /// A portal's mark on what is not its own.
    fn read_provider(&mut self, block: &Block) -> bool {
        let Some(span) = credit::provider(&block.text) else { return false };
        let Some(provider) = block.text.get(span.start..span.end).and_then(name::tidy) else { return false };
        self.evidence(block, span, EvidenceKind::Supplied, &provider);
        self.publisher_at(5, &provider);
        true
    }

    #[inline(never)]
    fn read_copyright(&mut self, block: &Block, tail: bool) {
        if self.read_provider(block) {
            return;
        }
        if block.text.len() > 400 || !(tail || block.text.len() < 160) {
            return;
        }
        let Some(notice) = credit::copyright(&block.text) else { return };
        let Some(holder) = block.text.get(notice.holder.start..notice.holder.end).and_then(name::tidy) else {
            return;
        };
        if let Some(named) = notice.agency {
            self.agency_at(6, block.id, named, Span::new(0, block.text.len()), EvidenceKind::Rights);
        } else if self.site.is_none() {
            self.evidence(block, notice.holder, EvidenceKind::Rights, &holder);
            self.publisher_at(1, &holder);
        }
    }
}

/// How a link to the original begins.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "read original", "read the original", "view original", "view the original", "original article",
    "original story", "original post", "original source", "continue reading", "read the full", "read full",
    "read the rest", "read more at", "read more @", "full story", "read more great articles",
    "lea el original", "leer artículo completo", "leer articulo completo", "leia o original", "leia mais em",
    "lire l'article original", "lire l’article original", "lire la suite", "zum original", "originalartikel",
    "artikel im original", "article original", "artículo original", "artigo original", "see original",
    "see the original", "source article",
];
const CALLS_ANYWHERE: &[&str] = &["read", "here", "view", "see", "article", "leer", "lire", "artikel"];

/// Sources that name nobody.
fn is_generic(source: &str) -> bool {
    let lower = source.to_lowercase();
    ["agencies", "agencias", "agenturen", "agências", "agences", "news agencies", "staff", "original"]
        .iter()
        .any(|word| lower.ends_with(word))
}

/// The agency's mark at the end of a story: "… (dpa)", "… — AFP".
#[inline(never)]
fn signature(text: &str) -> Option<agency::Named> {
    let text = text.trim_end();
    let tail = text.char_indices().rev().nth(23).map_or(0, |(index, _)| index);
    let end = text.get(tail..)?;
    let open = end.rfind(['(', '—', '–', '-'])?;
    let mark = end.get(open..)?;
    let inner = mark.trim_matches(|c: char| !c.is_alphanumeric());
    let named = agency::named(inner).next()?;
    let closed = mark.starts_with('(') && mark.ends_with(')') || !mark.starts_with('(');
    let alone = inner.len() <= named.span.end - named.span.start + 6;
    let start = tail + open + mark.find(inner)?;
    (closed && alone)
        .then(|| agency::Named { span: Span::new(start + named.span.start, start + named.span.end), ..named })
}

/// The agency whose wire an address is filed under: `/wires/ap/…`.
fn wire_path(address: &str) -> Option<&'static str> {
    let mut segments = address.split('/').skip(3);
    segments
        .by_ref()
        .find(|segment| matches!(*segment, "wire" | "wires" | "wire-services" | "agencias" | "agencies"))?;
    agency::of_slug(segments.next()?)
}
