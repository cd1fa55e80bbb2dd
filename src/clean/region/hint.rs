//! A hint is what an element's tag, role and names say about its content: that it is the story's body, or a
//! part of the page beside the story.
//!
//! Publishers name their elements for their own style sheets, in words that are much the same everywhere
//! ("related", "newsletter", "story-body"). A name is read as the words in it, and never decides alone: whether
//! a hint is believed depends on how much of the page's running text its element holds.

use crate::page::Element;
use std::collections::HashMap;

/// What an element says about its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Nothing.
    #[default]
    None,
    /// The story's text.
    Body,
    /// What a picture or film shows, and who made it.
    Caption,
    /// Who wrote the story, and when.
    Byline,
    /// A part of the page beside the story.
    Chrome,
}

/// Words for what stands beside a story.
#[rustfmt::skip]
const CHROME: &[&str] = &[
    "ad", "ads", "adslot", "advert", "advertisement", "advertising", "banner", "bio", "breadcrumb",
    "breadcrumbs", "carousel", "comment", "commenting", "comments", "cookie", "cookies", "copyright", "disqus",
    "donate", "donation", "dropdown", "flyout", "follow", "footer", "gallery", "gdpr", "jump",
    "lightbox", "links", "login", "masthead", "menu", "meta", "metadata", "modal", "more", "mostpopular",
    "mostread", "nav", "navbar", "navigation", "newsletter", "newsletters", "next", "outbrain", "overlay",
    "pager", "pagination", "player", "playlist", "popular", "popup", "prev", "previous", "print",
    "promo", "promos", "promotion", "rail", "rating", "ratings", "readmore", "recirc", "recommend",
    "recommendation", "recommendations", "recommended", "related", "relatedlinks", "respond", "search",
    "share", "sharedaddy", "shares", "sharing", "shop", "shopping", "sidebar", "signup", "slideshow", "social",
    "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tag", "taglist", "tags", "teaser",
    "teasers", "ticker", "toolbar", "tools", "toolset", "topics", "trending", "upsell", "video", "videos",
    "widget", "widgets",
];

#[rustfmt::skip]
const CAPTION: &[&str] = &[
    "caption", "captions", "credit", "credits", "figcaption", "figure", "image", "imagecaption", 
    "photo", "photocredit", "photos", "picture", "thumbnail",
];

#[rustfmt::skip]
const BYLINE: &[&str] = &[
    "author", "authors", "byline", "bylines", "contributor", "dateline", "datetime", "pubdate", "published",
    "timestamp",
];

/// Words that, after "article", "story" and the like, name the story's text.
#[rustfmt::skip]
const BODY: &[&str] = &[
    "body", "content", "copy", "main", "paragraph", "paragraphs", "text",
];

#[rustfmt::skip]
const STORY: &[&str] = &[
    "article", "blog", "blogpost", "content", "entry", "news", "page", "post", "story",
];

/// Names that are one word in one spelling and two in another.
#[rustfmt::skip]
const BODY_NAMES: &[&str] = &[
    "articlebody", "articlecontent", "articletext", "bodytext", "entrycontent", "postcontent", "storybody",
    "storytext",
];

/// What each element of a page says. A page's elements share few names, so each name is read once.
pub(super) fn all(elements: &[Element]) -> Vec<Hint> {
    let mut names = HashMap::new();
    elements.iter().map(|element| of(element, &mut names)).collect()
}

fn of<'a>(element: &'a Element, known: &mut HashMap<&'a str, Hint>) -> Hint {
    let attribute = |name| element.attributes.get(name);
    match &*element.tag {
        "html" | "body" | "main" | "h1" => return Hint::None,
        "nav" | "aside" | "footer" | "form" | "button" | "dialog" | "menu" | "search" => return Hint::Chrome,
        "figcaption" | "figure" | "caption" => return Hint::Caption,
        "address" => return Hint::Byline,
        // The names of cells say what a column holds.
        "tr" | "td" | "th" | "tbody" | "thead" => return Hint::None,
        _ => {}
    }
    match attribute("role") {
        Some(
            "navigation" | "complementary" | "contentinfo" | "search" | "banner" | "dialog" | "alertdialog"
            | "form" | "menu" | "menubar" | "toolbar" | "tablist" | "button",
        ) => return Hint::Chrome,
        Some("main" | "article") => return Hint::None,
        _ => {}
    }
    if is_unseen(element) {
        return Hint::Chrome;
    }
    // A post of somebody else's that the story shows is a part of it, whatever it is wrapped in.
    if element.tag == "blockquote"
        && attribute("class").is_some_and(|class| class.contains("tweet") || class.contains("-media"))
    {
        return Hint::Body;
    }
    match attribute("itemprop") {
        Some("articleBody") => return Hint::Body,
        Some("author" | "datePublished" | "dateModified" | "publisher") => return Hint::Byline,
        Some("caption") => return Hint::Caption,
        Some("comment" | "keywords" | "breadcrumb") => return Hint::Chrome,
        _ => {}
    }
    let mut found = Hint::None;
    for names in ["class", "id"].into_iter().filter_map(attribute) {
        for name in names.split_ascii_whitespace() {
            let hint = if name == "hidden" {
                Hint::Chrome
            } else {
                *known.entry(name).or_insert_with(|| of_name(name))
            };
            match hint {
                Hint::None => {}
                Hint::Body => return Hint::Body,
                hint if found == Hint::None => found = hint,
                _ => {}
            }
        }
    }
    found
}

/// Whether a browser does not show an element, or does not read it out.
pub(super) fn is_unseen(element: &Element) -> bool {
    let attribute = |name| element.attributes.get(name);
    attribute("hidden").is_some()
        || attribute("aria-hidden") == Some("true")
        || attribute("style").is_some_and(hides)
}

/// Whether an element that is no heading says that it is one.
pub(super) fn is_subhead(element: &Element) -> bool {
    let mut found = false;
    for_each_word(element.attributes.get("class").unwrap_or_default(), |word| {
        found |= matches!(
            word,
            "crosshead" | "heading" | "subhead" | "subheader" | "subheading" | "subheadline" | "subtitle"
        );
    });
    found
}

fn hides(style: &str) -> bool {
    let mut parts = style.split(';').filter_map(|part| part.split_once(':'));
    parts.any(|(name, value)| {
        let (name, value) = (name.trim(), value.trim());
        (name.eq_ignore_ascii_case("display") && value.starts_with("none"))
            || (name.eq_ignore_ascii_case("visibility") && value.starts_with("hidden"))
    })
}

fn of_name(name: &str) -> Hint {
    let mut found = Hint::None;
    let mut story = false;
    let mut body = false;
    // A post of somebody else's that the story shows is a part of the story.
    let mut embedded = false;
    for_each_word(name, |word| {
        let known = |list: &[&str]| list.binary_search(&word).is_ok();
        if story && known(BODY) || known(BODY_NAMES) {
            body = true;
        }
        story = known(STORY);
        embedded |= matches!(word, "embed" | "embedded" | "pullquote" | "quote" | "tweet");
        if found != Hint::None {
            return;
        }
        if known(CHROME) {
            found = Hint::Chrome;
        } else if known(CAPTION) {
            found = Hint::Caption;
        } else if known(BYLINE) {
            found = Hint::Byline;
        }
    });
    match found {
        Hint::None if body => Hint::Body,
        _ if embedded => Hint::None,
        _ => found,
    }
}

/// The words of a class or id, in lower case: "StoryBody__related-links" is story, body, related, links.
fn for_each_word(name: &str, mut visit: impl FnMut(&str)) {
    const LONGEST: usize = 24;
    let mut word = [0_u8; LONGEST];
    let mut length = 0;
    let mut lower = false;
    let mut end = |word: &[u8], length: usize| {
        if (2..=LONGEST).contains(&length)
            && let Some(Ok(word)) = word.get(..length).map(std::str::from_utf8)
        {
            visit(word);
        }
    };
    for byte in name.bytes() {
        if !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && lower) {
            end(&word, length);
            length = 0;
        }
        if byte.is_ascii_alphabetic() {
            if let Some(place) = word.get_mut(length) {
                *place = byte.to_ascii_lowercase();
            }
            length += 1;
        }
        lower = byte.is_ascii_lowercase();
    }
    end(&word, length);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_lists_are_sorted() {
        for list in [CHROME, CAPTION, BYLINE, BODY, STORY, BODY_NAMES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn reads_the_words_of_a_name_in_any_spelling() {
        assert_eq!(of_name("StoryBody__text"), Hint::Body);
        assert_eq!(of_name("entry-content"), Hint::Body);
        assert_eq!(of_name("articleRelatedLinks"), Hint::Chrome);
        assert_eq!(of_name("paddock"), Hint::None);
    }
}
