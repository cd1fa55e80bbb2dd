//! Reads posts as the WordPress REST API gives them (`/wp-json/wp/v2/posts`).

use super::Page;
use regex::Regex;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

/// Shortcodes that no plugin has replaced: `[vc_row]`, `[gallery ids="1,2"]`, `[/caption]`. Their tags go and what
/// stands between them stays. A bracketed edit in a quotation is none: a shortcode has an underscore in its name,
/// an attribute, or a slash before its name.
static SHORTCODE: LazyLock<Regex> = LazyLock::new(|| {
    let shapes = [
        r"[a-z][a-z0-9-]*_[a-z0-9_-]+(?:[ \n][^\[\]]*)?",
        r"[a-z][a-z0-9-]*(?:[ \n]+[a-z0-9_-]+=[^\[\]]*)",
        r"/[a-z][a-z0-9_-]*",
    ];
    Regex::new(&format!(r"\[(?:{})\]", shapes.join("|"))).expect("a valid pattern")
});

/// Why a WordPress document could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordPressError {
    /// The text is no JSON; the parser's message names the line and column.
    NotJson(String),
    /// The JSON is neither a post nor a list of posts.
    NotAPost,
    /// A post has no text at `field` (for a list: with the post's number, counted from 0).
    Missing {
        /// Which post of a list; `None` for a single post.
        post: Option<usize>,
        /// The path inside the post.
        field: &'static str,
    },
}

impl fmt::Display for WordPressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(message) => write!(f, "not JSON: {message}"),
            Self::NotAPost => f.write_str("expected a WordPress post (an object) or a list of posts"),
            Self::Missing { post: None, field } => write!(f, "the post has no `{field}`"),
            Self::Missing { post: Some(post), field } => write!(f, "post {post} has no `{field}`"),
        }
    }
}

impl std::error::Error for WordPressError {}

pub(super) fn read(json: &str) -> Result<Vec<Page>, WordPressError> {
    let value = serde_json::from_str(json).map_err(|error| WordPressError::NotJson(error.to_string()))?;
    match &value {
        Value::Object(_) => Ok(vec![read_post(&value, None)?]),
        Value::Array(posts) => {
            posts.iter().enumerate().map(|(index, post)| read_post(post, Some(index))).collect()
        }
        _ => Err(WordPressError::NotAPost),
    }
}

fn read_post(post: &Value, index: Option<usize>) -> Result<Page, WordPressError> {
    let rendered =
        |field: &str| post.get(field).and_then(|value| value.get("rendered")).and_then(Value::as_str);
    let missing = WordPressError::Missing { post: index, field: "content.rendered" };
    let content = rendered("content").ok_or(missing)?;
    let link = post.get("link").and_then(Value::as_str);
    let mut page = Page::from_html(&without_shortcodes(content), link);
    let mut say = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            page.metadata.properties.push((name.to_owned(), value.to_owned()));
        }
    };
    let dated = |field: &str| post.get(field).and_then(Value::as_str);
    say("article:published_time", dated("date_gmt").or(dated("date")));
    say("article:modified_time", dated("modified_gmt").or(dated("modified")));
    let title = rendered("title").map(plain);
    say("og:title", title.as_deref());
    page.metadata.title = title;
    page.metadata.canonical = link.map(str::to_owned);
    Ok(page)
}

fn without_shortcodes(html: &str) -> Cow<'_, str> {
    if html.contains('[') { SHORTCODE.replace_all(html, "") } else { Cow::Borrowed(html) }
}

/// The text of a title that may hold entities and markup.
fn plain(html: &str) -> String {
    Page::from_html(html, None).blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_leftover_shortcodes_out() {
        let html = "[vc_row][vc_column width=&#8221;1/2&#8243;]<p>[caption id=\"a_7\"]The pier[/caption]</p>[/vc_column][/vc_row]";
        assert_eq!(without_shortcodes(html), "<p>The pier</p>");
    }

    #[test]
    fn keeps_bracketed_edits_and_notes() {
        for text in [
            "“It was [Brook’s] idea [sic]”",
            "resolutely oppos[ing]",
            "[then-mayor Reed]",
            "[Editor’s note: corrected]",
            "[1]",
        ] {
            assert_eq!(without_shortcodes(text), text);
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        assert!(Page::from_wordpress("{").unwrap_err().to_string().starts_with("not JSON: "));
        assert_eq!(
            Page::from_wordpress("7").unwrap_err().to_string(),
            "expected a WordPress post (an object) or a list of posts"
        );
        assert_eq!(
            Page::from_wordpress(r#"{"id": 3}"#).unwrap_err().to_string(),
            "the post has no `content.rendered`"
        );
        let list = r#"[{"content": {"rendered": ""}}, {"content": {"rendered": 7}}]"#;
        assert_eq!(Page::from_wordpress(list).unwrap_err().to_string(), "post 1 has no `content.rendered`");
    }
}
