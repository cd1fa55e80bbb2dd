//! Addresses: which host a link leads to, and whether two hosts belong to one site.

/// The host of an absolute address, in the case in which it is written.
pub(crate) fn host(address: &str) -> Option<&str> {
    let address = address.trim_start();
    let rest = match address.split_once("//") {
        Some(("", rest)) => rest,
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("http:") || scheme.eq_ignore_ascii_case("https:") =>
        {
            rest
        }
        _ => return None,
    };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    (!host.is_empty()).then_some(host)
}

/// The part of a host that a publisher registers: `news.example.co.uk` belongs to `example.co.uk`.
///
/// Without a list of public suffixes: under a country's domain, a short second label is taken for a part of the
/// suffix (`co.uk`, `com.br`), as it nearly always is.
pub(crate) fn site(host: &str) -> &str {
    let mut dots = host.rmatch_indices('.').map(|(index, _)| index);
    let (Some(last), second) = (dots.next(), dots.next()) else { return host };
    let country = host.len() - last == 3;
    let from = match second {
        Some(second) if country && last - second <= 4 => dots.next(),
        second => second,
    };
    from.map_or(host, |dot| host.get(dot + 1..).unwrap_or(host))
}

/// Whether a link on a page at `base` stays on the same site. A relative link does.
pub(crate) fn stays(link: &str, base: Option<&str>) -> bool {
    match (host(link), base.and_then(host)) {
        (None, _) => !link.trim_start().starts_with("mailto:"),
        (Some(link), Some(base)) => site(link).eq_ignore_ascii_case(site(base)),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_site_of_a_host() {
        assert_eq!(site("news.harborgazette.example"), "harborgazette.example");
        assert_eq!(site("www.gazette.co.uk"), "gazette.co.uk");
        assert_eq!(site("www.gazette.de"), "gazette.de");
        assert_eq!(site("localhost"), "localhost");
    }

    #[test]
    fn knows_when_a_link_leaves_the_site() {
        let base = Some("https://www.gazette.co.uk/news/1");
        assert!(stays("/sport", base));
        assert!(stays("http://sport.GAZETTE.co.uk:80/x", base));
        assert!(!stays("//wire.example/x", base));
        assert!(!stays("mailto:desk@gazette.co.uk", base));
    }
}
