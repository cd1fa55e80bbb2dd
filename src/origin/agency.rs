//! A news agency writes stories for other publishers to print.

use crate::page::Span;

/// An agency: its usual short name, then the names by which texts call it. All capitals and `dpa` style names are
/// matched as written, others without regard to case.
pub(super) struct Agency {
    name: &'static str,
    pub forms: &'static [&'static str],
}

macro_rules! agencies {
    ($($name:literal: $($form:literal),+;)*) => {
        &[$(Agency { name: $name, forms: &[$($form),+] },)*]
    };
}

/// Longer names stand before names that they contain.
pub(super) const AGENCIES: &[Agency] = agencies! {
    "AAP": "Australian Associated Press", "AAP";
    "AP": "Associated Press", "AP";
    "Reuters": "Thomson Reuters", "Reuters", "RTRS";
    "AFP": "Agence France-Presse", "Agence France Presse", "AFP";
    "dpa": "Deutsche Presse-Agentur", "dpa-infocom", "dpa-AFX", "dpa", "DPA";
    "EFE": "Agencia EFE", "EFE";
    "Europa Press": "Europa Press", "Europapress";
    "Bloomberg": "Bloomberg News", "Bloomberg";
    "The Canadian Press": "Canadian Press", "La Presse Canadienne", "CP";
    "PA Media": "PA Media", "PA news agency", "Press Association";
    "UPI": "United Press International", "UPI";
    "Xinhua": "Xinhua News Agency", "Xinhua";
    "TASS": "ITAR-TASS", "TASS";
    "RIA Novosti": "RIA Novosti";
    "Interfax": "Interfax-Ukraine", "Interfax";
    "Ukrinform": "Ukrinform";
    "Kyodo": "Kyodo News", "Kyodo";
    "Jiji Press": "Jiji Press", "Jiji";
    "Yonhap": "Yonhap News Agency", "Yonhap";
    "PTI": "Press Trust of India", "PTI";
    "IANS": "Indo-Asian News Service", "IANS";
    "ANI": "Asian News International", "ANI";
    "UNI": "United News of India";
    "ANSA": "Agenzia ANSA", "ANSA";
    "Adnkronos": "Adnkronos";
    "AGI": "Agenzia Italia";
    "Lusa": "Agência Lusa", "Lusa";
    "Agência Brasil": "Agência Brasil", "Agencia Brasil";
    "Estadão Conteúdo": "Estadão Conteúdo", "Agência Estado";
    "Folhapress": "Folhapress";
    "Télam": "Télam", "Telam";
    "Notimex": "Notimex";
    "Prensa Latina": "Prensa Latina";
    "APA": "Austria Presse Agentur", "APA-OTS", "APA";
    "Keystone-SDA": "Keystone-SDA", "Keystone-ATS", "SDA", "sda";
    "SID": "Sport-Informations-Dienst", "SID";
    "KNA": "Katholische Nachrichten-Agentur", "KNA";
    "epd": "Evangelischer Pressedienst", "epd";
    "AFX": "dpa-AFX";
    "Belga": "Belga News Agency", "Belga";
    "ANP": "Algemeen Nederlands Persbureau", "ANP";
    "NTB": "Norsk Telegrambyrå", "NTB";
    "TT": "TT Nyhetsbyrån";
    "Ritzau": "Ritzau";
    "PAP": "Polska Agencja Prasowa", "PAP";
    "ČTK": "ČTK", "CTK";
    "MTI": "MTI";
    "Anadolu": "Anadolu Agency", "Anadolu Ajansı", "Anadolu";
    "MENA": "Middle East News Agency";
    "WAM": "Emirates News Agency", "WAM";
    "Antara": "Antara News Agency", "Antara";
    "Bernama": "Bernama";
    "CNA": "Central News Agency";
    "Tribune News Service": "Tribune News Service", "Tribune Content Agency", "TNS";
    "States Newsroom": "States Newsroom";
    "KFF Health News": "KFF Health News", "Kaiser Health News";
    "Inter Press Service": "Inter Press Service";
    "Religion News Service": "Religion News Service";
    "Catholic News Service": "Catholic News Service";
    "City News Service": "City News Service";
    "Stacker": "Stacker";
};

/// An agency's name in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The agency's usual short name.
    pub name: &'static str,
    /// Where it stands.
    pub span: Span,
}

/// For each first letter, and then for what is none of ASCII, the agencies that have a form with it, a bit for each.
const BY_LETTER: [u128; 27] = {
    let mut letters = [0; 27];
    let mut agency = 0;
    while agency < AGENCIES.len() {
        let forms = AGENCIES[agency].forms;
        let mut form = 0;
        while form < forms.len() {
            letters[letter(forms[form].as_bytes()[0])] |= 1 << agency;
            form += 1;
        }
        agency += 1;
    }
    letters
};

const fn letter(byte: u8) -> usize {
    if byte.is_ascii_alphabetic() { (byte.to_ascii_lowercase() - b'a') as usize } else { 26 }
}

/// Every agency that a short text names, in the order of the text.
pub(super) fn named(text: &str) -> impl Iterator<Item = Named> {
    let bytes = text.as_bytes();
    let mut next = 0;
    std::iter::from_fn(move || {
        while let Some(start) = (next..bytes.len()).find(|at| begins_word(bytes, *at)) {
            let Some(named) = named_at(text, start) else {
                next = start + 1;
                continue;
            };
            next = named.span.end;
            return Some(named);
        }
        next = bytes.len();
        None
    })
}

/// The agency whose name begins at a byte.
fn named_at(text: &str, start: usize) -> Option<Named> {
    let mut agencies = BY_LETTER[letter(*text.as_bytes().get(start)?)];
    while agencies != 0 {
        let agency = &AGENCIES[agencies.trailing_zeros() as usize];
        if let Some(form) = agency.forms.iter().find(|form| is_form(text, start, form)) {
            return Some(Named { name: agency.name, span: Span::new(start, start + form.len()) });
        }
        agencies &= agencies - 1;
    }
    None
}

/// Whether a form of an agency's name begins at `start`.
fn is_form(text: &str, start: usize, form: &str) -> bool {
    let exact = form.len() <= 4;
    let head = text.as_bytes().get(start..start + form.len()).unwrap_or_default();
    (if exact { head == form.as_bytes() } else { head.eq_ignore_ascii_case(form.as_bytes()) })
        && ends_word(text, start + form.len())
}

/// The agency that a text names and does little else.
pub(super) fn only(text: &str) -> Option<&'static str> {
    let first = named(text).next()?;
    let rest = text.len() - (first.span.end - first.span.start);
    (rest <= 12 || text.len() < 40).then_some(first.name)
}

/// The agency of a short name in lower case, as addresses have it.
pub(super) fn of_slug(slug: &str) -> Option<&'static str> {
    let agency =
        AGENCIES.iter().find(|agency| agency.forms.iter().any(|form| form.eq_ignore_ascii_case(slug)))?;
    Some(agency.name)
}

fn begins_word(bytes: &[u8], at: usize) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'_' || byte == b'@';
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0xc0)
        // The sign © and typographic marks are no letters.
        && !before.is_some_and(|byte| inside(*byte) && !(*byte >= 0x80 && is_mark_before(bytes, at)))
}

/// Whether the character that ends before `at` is a mark and no letter.
fn is_mark_before(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(at.saturating_sub(4)..at).unwrap_or_default();
    let last = String::from_utf8_lossy(head).chars().next_back();
    last.is_some_and(|c| !c.is_alphanumeric())
}

fn ends_word(text: &str, at: usize) -> bool {
    let after = text.get(at..).and_then(|after| after.chars().next());
    text.is_char_boundary(at) && !after.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_agencies_by_short_and_long_name() {
        let names = |text| named(text).map(|named| named.name).collect::<Vec<_>>();
        assert_eq!(names("SEOUL (Reuters) -"), ["Reuters"]);
        assert_eq!(names("By ADA BROOK, The Associated Press"), ["AP"]);
        assert_eq!(names("Quelle: APA/sda/dpa"), ["APA", "Keystone-SDA", "dpa"]);
        assert_eq!(names("Australian Associated Press"), ["AAP"]);
        assert!(names("The map was wrapped in capital letters, adpa").is_empty());
    }
}
