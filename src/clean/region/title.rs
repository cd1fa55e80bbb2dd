//! A title is what the story is called: the heading that the page's metadata knows by the same words.

use crate::page::{Block, BlockId};

/// A text reduced to its letters and digits, to compare it with others.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The titles that a page gives its story, ready to compare.
#[derive(Debug, Default)]
pub(super) struct Titles(Vec<String>);

impl Titles {
    pub fn new(titles: &[String]) -> Self {
        Self(titles.iter().map(|title| letters(title)).filter(|title| title.len() >= 8).collect())
    }

    /// Whether a heading is one of the titles, or one without the site's name before or after it.
    pub fn name(&self, heading: &str) -> bool {
        if heading.len() > 400 {
            return false;
        }
        let heading = letters(heading);
        heading.len() >= 8
            && self.0.iter().any(|title| {
                let (short, long) =
                    if title.len() < heading.len() { (title, &heading) } else { (&heading, title) };
                short.len() * 2 >= long.len() && long.contains(short.as_str())
            })
    }
}

/// The headline of plain text: the line before the first paragraph that is written like one. One that is repeated
/// there, as copies do, is surer than one that is not.
pub(super) fn of_text(blocks: &[Block]) -> Option<BlockId> {
    const HEAD: usize = 8;
    let is_paragraph = |text: &str| {
        text.len() >= 140 || (text.len() >= 70 && text.ends_with(['.', '”', '"']) && !is_capitalised(text))
    };
    let head = blocks.iter().take(HEAD).position(|block| is_paragraph(&block.text)).unwrap_or(0);
    let head = blocks.get(..head)?;
    let is_title = |block: &&Block| {
        let text = block.text.as_str();
        let counts = || {
            text.split_whitespace().fold((0, 0), |(words, numbers), word| {
                (words + 1, numbers + usize::from(word.bytes().any(|byte| byte.is_ascii_digit())))
            })
        };
        let begins = text.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        begins.is_some_and(|c| c.is_uppercase() || c.is_numeric())
            && !text.ends_with([',', ';', ':', '!', ')'])
            && (!text.ends_with('.') || is_capitalised(text))
            && !text.starts_with(['(', '[', '©'])
            && !text.contains("://")
            && !text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "))
            && matches!(counts(), (words @ 4..=32, numbers) if numbers * 3 < words)
    };
    let repeated = |block: &&Block| head.iter().filter(|other| other.text == block.text).count() > 1;
    let surest = head.iter().filter(repeated).find(is_title);
    surest.or_else(|| head.iter().find(is_title)).map(|block| block.id)
}

/// Whether most words begin with a capital, as in a title and in no sentence.
fn is_capitalised(text: &str) -> bool {
    const SHORT: usize = 3;
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).nth(SHORT).is_some();
    let words = text.split_whitespace().filter(long);
    let (capitals, all) = words.fold((0, 0), |(capitals, all), word| {
        let first = word.chars().find(|c| c.is_alphabetic());
        (capitals + usize::from(first.is_some_and(char::is_uppercase)), all + 1)
    });
    capitals * 4 >= all * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_title_with_the_sites_name_behind_it() {
        let titles = Titles::new(&["Ferry runs again after the storm | Harbor Gazette".to_owned()]);
        assert!(titles.name("Ferry Runs Again After the Storm"));
        assert!(!titles.name("Harbor Gazette"));
        assert!(!titles.name("Storm"));
    }
}
