//! The name of a publisher, as people say it: without section, legal form or trade mark.

/// A publisher's name, tidied; none if nothing is left of it.
///
/// "Harbor Gazette - World" is the Harbor Gazette's world section; "www.gazette.example" stays an address, without
/// `www.`.
pub(super) fn tidy(name: &str) -> Option<String> {
    let mut name = name.trim();
    for divider in [" - ", " – ", " — ", " | ", " » ", " :: ", " / ", " · "] {
        if let Some((first, _)) = name.split_once(divider) {
            name = first;
        }
    }
    let mut name: String =
        name.chars().filter(|c| !matches!(c, '®' | '™' | '©' | '“' | '”' | '"' | '»' | '«')).collect();
    loop {
        let before = name.len();
        let trimmed =
            name.trim().trim_end_matches([',', ';', ':', '.', '!', '-', '–', '—', '|', '(', '[']).trim();
        let trimmed = ["Inc", "LLC", "Ltd", "Limited", "GmbH", "AG", "Corp", "Co", "plc", "S.A", "LLP"]
            .iter()
            .find_map(|form| trimmed.strip_suffix(form)?.strip_suffix([' ', ',']))
            .unwrap_or(trimmed);
        name = trimmed.to_owned();
        if name.len() == before {
            break;
        }
    }
    let article = name.strip_prefix("The ").or(name.strip_prefix("the ")).filter(|rest| rest.contains(' '));
    let name = article.map(str::to_owned).unwrap_or(name);
    let name = strip_scheme(&name).to_owned();
    (name.chars().any(char::is_alphanumeric) && name.len() <= 80).then_some(name)
}

/// The host of what may be an address, without `www.`.
fn strip_scheme(name: &str) -> &str {
    let host = crate::page::address::host(name).unwrap_or(name);
    if host.contains(' ') { name } else { host.strip_prefix("www.").unwrap_or(host) }
}

/// The label of a host that names its owner: `news.gazette.co.uk` is `gazette`.
pub(super) fn site_label(host: &str) -> &str {
    crate::page::address::site(host).split('.').next().unwrap_or(host)
}

/// A name reduced to what identifies it: letters and digits, without the article and the domain's ending.
pub(super) fn key(name: &str) -> String {
    let name = name.trim();
    let name = name.get(..4).filter(|the| the.eq_ignore_ascii_case("the ")).map_or(name, |_| &name[4..]);
    let name = if name.contains(' ') { name } else { name.split('.').next().unwrap_or(name) };
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two names mean the same publisher.
pub(super) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    short == long || (short.len() >= 6 && long.starts_with(short.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_section_and_legal_form_out() {
        assert_eq!(tidy("Harbor Gazette - World").as_deref(), Some("Harbor Gazette"));
        assert_eq!(tidy("The Harbor Gazette, LLC.").as_deref(), Some("Harbor Gazette"));
        assert_eq!(tidy("Tern Sound News®.").as_deref(), Some("Tern Sound News"));
        assert_eq!(tidy("https://www.gazette.example/a/b").as_deref(), Some("gazette.example"));
        assert_eq!(tidy("ATTN:").as_deref(), Some("ATTN"));
        assert_eq!(tidy(" … "), None);
    }

    #[test]
    fn knows_a_publisher_by_name_and_address() {
        assert!(same("The Harbor Gazette", "harborgazette.example"));
        assert!(!same("Harbor Gazette", "Tern Sound News"));
    }
}
