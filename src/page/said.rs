//! What a page says of its story in its metadata: JSON-LD first, then `<meta>`, then microdata and the title.
//!
//! All of it is what the page *claims*. Where the page's text says otherwise, the text is believed.

use super::{Element, Metadata, Page};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// What a page says of its story.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    /// The story's title, in every form in which the page gives it; the most exact first.
    pub titles: Vec<String>,
    /// Who wrote it, as written: may begin with "By" and name an agency.
    pub authors: Vec<String>,
    /// Who publishes the page.
    pub publisher: Option<String>,
    /// The site's name.
    pub site: Option<String>,
    /// Who else the page names as where the story comes from.
    pub sources: Vec<String>,
    /// The address of the work that this one is based on.
    pub based_on: Option<String>,
    /// Where it was written.
    pub dateline: Option<String>,
    /// When it was published first.
    pub published: Option<String>,
    /// When it was changed last.
    pub modified: Option<String>,
    /// Whether JSON-LD says that the page is a story.
    pub is_story: bool,
    /// The story's text, as JSON-LD gives it.
    pub bodies: Vec<String>,
}

const TITLES: &[&str] =
    &["og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"];
#[rustfmt::skip]
const AUTHORS: &[&str] = &[
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator",
];
const PUBLISHERS: &[&str] = &["article_publication_name", "dc.publisher", "dcterms.publisher", "publisher"];
const SITES: &[&str] =
    &["og:site_name", "og:site", "application-name", "apple-mobile-web-app-title", "al:ios:app_name"];
const SOURCES: &[&str] =
    &["dc.source", "sourceorganization", "source", "article:source", "syndication-source"];
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "dc.date.issued",
    "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "pub_date", "sailthru.date", "date",
    "datecreated",
];
#[rustfmt::skip]
const MODIFIED: &[&str] = &[
    "article:modified_time", "datemodified", "og:updated_time", "dc.date.modified", "updated-date", "lastmod",
];

impl Said {
    pub fn new(page: &Page) -> Self {
        let mut said = Self::default();
        if page.is_silent() {
            return said;
        }
        let mut graph = Graph::default();
        page.metadata.json_ld.iter().for_each(|value| graph.read(value));
        graph.stories.sort_by_key(|story| kind_of(story));
        graph.stories.iter().for_each(|story| said.read_story(story, &graph));
        said.publisher = said.publisher.or(graph.publisher);
        said.read_meta(&page.metadata);
        said.read_microdata(page);
        if let Some(title) = &page.metadata.title {
            push(&mut said.titles, title);
        }
        said
    }

    fn read_story(&mut self, story: &Map<String, Value>, graph: &Graph) {
        let text = |name: &str| {
            story.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
        };
        let names = |name: &str| story.get(name).map(|value| graph.names(value)).unwrap_or_default();
        let is_article = kind_of(story) == 0;
        if is_article {
            self.is_story = true;
            ["headline", "name", "alternativeHeadline"]
                .into_iter()
                .filter_map(text)
                .for_each(|title| push(&mut self.titles, title));
        }
        if self.authors.is_empty() {
            self.authors = names("author");
        }
        if self.authors.is_empty() && is_article {
            self.authors = names("creator");
        }
        let first = |name: &str| names(name).into_iter().next();
        self.publisher = self.publisher.take().or_else(|| first("publisher"));
        for field in ["sourceOrganization", "provider", "creditText"] {
            names(field).iter().for_each(|name| push(&mut self.sources, name));
        }
        let address = |value: &Value| match value {
            Value::String(address) => Some(address.clone()),
            Value::Object(work) => {
                work.get("url").or(work.get("@id")).and_then(Value::as_str).map(str::to_owned)
            }
            _ => None,
        };
        let based_on = || match story.get("isBasedOn").or(story.get("isBasedOnUrl"))? {
            Value::Array(works) => works.iter().find_map(address),
            work => address(work),
        };
        self.based_on = self.based_on.take().or_else(based_on);
        let or = |old: &mut Option<String>, name: &str| {
            *old = old.take().or_else(|| text(name).map(str::to_owned))
        };
        or(&mut self.dateline, "dateline");
        or(&mut self.published, "datePublished");
        or(&mut self.modified, "dateModified");
        if let Some(body) = text("articleBody") {
            self.bodies.push(body.to_owned());
        }
    }

    fn read_meta(&mut self, metadata: &Metadata) {
        let all = |names: &'static [&'static str]| {
            names.iter().filter_map(|name| metadata.property(name)).filter(|value| !value.is_empty())
        };
        all(TITLES).for_each(|title| push(&mut self.titles, title));
        if self.authors.is_empty() {
            let names = all(AUTHORS).filter(|author| !author.contains("://") && !author.starts_with('@'));
            self.authors.extend(names.take(1).map(str::to_owned));
        }
        all(SOURCES).for_each(|source| push(&mut self.sources, source));
        let first = |names| all(names).next().map(str::to_owned);
        self.publisher = self.publisher.take().or_else(|| first(PUBLISHERS));
        self.site = first(SITES).or_else(|| {
            let handle = metadata.property("twitter:site")?.trim_start_matches('@');
            (!handle.is_empty() && !handle.contains('/') && handle.contains(|c: char| c.is_alphabetic()))
                .then(|| handle.to_owned())
        });
        self.published = self.published.take().or_else(|| first(PUBLISHED));
        self.modified = self.modified.take().or_else(|| first(MODIFIED));
    }

    fn read_microdata(&mut self, page: &Page) {
        let text_of = |element: &Element| {
            let block = page.blocks.get(element.first_block..element.end_block)?.first()?;
            Some(block.text.as_str())
        };
        for element in &page.elements {
            let attribute = |name| element.attributes.get(name);
            let moment = || attribute("datetime").or(attribute("content")).map(str::to_owned);
            match attribute("itemprop") {
                Some("datePublished") if self.published.is_none() => self.published = moment(),
                Some("dateModified") if self.modified.is_none() => self.modified = moment(),
                Some("headline") => {
                    if let Some(title) = text_of(element) {
                        push(&mut self.titles, title);
                    }
                }
                _ => {}
            }
            if self.published.is_none()
                && element.tag == "time"
                && attribute("class").is_some_and(|class| class.contains("publish"))
            {
                self.published = moment();
            }
        }
    }
}

fn push(list: &mut Vec<String>, text: &str) {
    let text = text.trim();
    if !text.is_empty() && !list.iter().any(|known| known == text) {
        list.push(text.to_owned());
    }
}

/// The objects of JSON-LD scripts that speak of the story, and the names of all others.
#[derive(Default)]
struct Graph<'a> {
    stories: Vec<&'a Map<String, Value>>,
    names: HashMap<&'a str, &'a str>,
    publisher: Option<String>,
}

impl<'a> Graph<'a> {
    /// JSON is at most 128 levels deep: the parser sees to it.
    fn read(&mut self, value: &'a Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.read(item)),
            Value::Object(object) => {
                let text = |name: &str| object.get(name).and_then(Value::as_str);
                if let (Some(id), Some(name)) = (text("@id"), text("name")) {
                    self.names.entry(id).or_insert(name);
                }
                if kind_of(object) < 2 {
                    self.stories.push(object);
                } else if self.publisher.is_none()
                    && types(object).any(|kind| kind == "NewsMediaOrganization")
                {
                    self.publisher = text("name").map(str::to_owned);
                }
                for (name, value) in object {
                    // A list of other stories is not about this one.
                    if !matches!(
                        name.as_str(),
                        "itemListElement" | "hasPart" | "comment" | "review" | "isRelatedTo" | "mentions"
                    ) {
                        self.read(value);
                    }
                }
            }
            _ => {}
        }
    }

    /// The names in a value: a text, an object with a name or a reference to one, or a list of them.
    fn names(&self, value: &Value) -> Vec<String> {
        match value {
            Value::String(name) => vec![name.trim().to_owned()]
                .into_iter()
                .filter(|name| !name.is_empty() && !name.contains("://"))
                .collect(),
            Value::Array(items) => items
                .iter()
                .flat_map(|item| if item.is_array() { Vec::new() } else { self.names(item) })
                .collect(),
            Value::Object(object) => {
                let named = object.get("name").or(object.get("legalName"));
                if let Some(name) = named {
                    return if name.is_object() { Vec::new() } else { self.names(name) };
                }
                let id = object.get("@id").and_then(Value::as_str);
                id.and_then(|id| self.names.get(id)).map(|name| (*name).to_owned()).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

fn types(object: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let kinds = match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.as_slice(),
        Some(kind) => std::slice::from_ref(kind),
        None => &[],
    };
    kinds.iter().filter_map(Value::as_str)
}

/// 0 for a story, 1 for a page, 2 for anything else.
fn kind_of(object: &Map<String, Value>) -> u8 {
    types(object)
        .map(|kind| match kind {
            _ if kind.ends_with("Article") || kind.ends_with("Posting") => 0,
            "Report" | "Review" | "CreativeWork" => 0,
            _ if kind.ends_with("WebPage") => 1,
            _ => 2,
        })
        .min()
        .unwrap_or(2)
}
