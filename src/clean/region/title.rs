//! A title is what the story is called: the heading that the page's metadata knows by the same words.

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
