//! A cue is a word that a notice, a credit or an agency's name cannot do without. A block without any says nothing
//! about the story's origin, and one look at its words is enough to know.

use super::agency;
use std::sync::LazyLock;

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cues(u8);

impl Cues {
    /// A word of a notice about another printing.
    pub const NOTICE: Cues = Cues(1);
    /// A word of a wire credit.
    pub const CREDIT: Cues = Cues(2);
    /// A word or sign of a copyright notice.
    pub const COPYRIGHT: Cues = Cues(4);
    /// A label of a source.
    pub const SOURCE: Cues = Cues(8);
    /// A word of a link to the original, or an address.
    pub const CALL: Cues = Cues(16);
    /// The first word of an agency's name.
    pub const AGENCY: Cues = Cues(32);

    /// Whether any of `others` is among these.
    pub fn has(self, others: Cues) -> bool {
        self.0 & others.0 != 0
    }

    /// The cues of a text.
    pub fn of(text: &str) -> Self {
        let mut cues = 0;
        let mut word = [0_u8; LONGEST];
        let mut length = 0;
        for c in text.chars().chain([' ']) {
            if c.is_alphanumeric() {
                let end = length + c.len_utf8();
                if let Some(place) = word.get_mut(length..end) {
                    c.to_ascii_lowercase().encode_utf8(place);
                }
                length = end;
                continue;
            }
            if (2..=LONGEST).contains(&length)
                && let Some(word) = word.get(..length)
                && let Ok(found) = WORDS.binary_search_by_key(&word, |(known, _)| known.as_bytes())
            {
                cues |= WORDS.get(found).map_or(0, |(_, cue)| cue.0);
            }
            length = 0;
            if c == '©' {
                cues |= Self::COPYRIGHT.0;
            }
        }
        Cues(cues)
    }
}

const LONGEST: usize = 20;

static WORDS: LazyLock<Vec<(String, Cues)>> = LazyLock::new(|| {
    let lists: [(Cues, &str); 5] = [
        (
            Cues::NOTICE,
            "appeared appears authored contributed courtesy crossposted posted delivered distributed erschien erschienen first \
             initialement origine originally originalmente paru parue permission provided publicado publicada pubblicato publiée publié \
             published ran read more republicado republicada republished republié republiée reposted reprinted syndicated \
             ursprünglich veröffentlicht version versión versão fassung via zuerst zunächst",
        ),
        (Cues::CREDIT, "reporting editing writing contributed information inputs"),
        (Cues::COPYRIGHT, "copyright rights"),
        (Cues::SOURCE, "source sources via quelle quellen fonte fuente bron kilde källa źródło"),
        (
            Cues::CALL,
            "original originalartikel continue continuing full rest great http https leer lea leia lire suite completo completa more",
        ),
    ];
    let mut words: Vec<(String, Cues)> = Vec::new();
    let listed =
        lists.iter().flat_map(|(cue, list)| list.split_whitespace().map(|word| (word.to_owned(), *cue)));
    let agencies = agency::first_words().map(|word| (word, Cues::AGENCY));
    for (word, cue) in listed.chain(agencies) {
        match words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => known.0 |= cue.0,
            None => words.push((word, cue)),
        }
    }
    words.sort_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
    words
});

impl std::ops::BitOr for Cues {
    type Output = Cues;

    fn bitor(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_cues_of_its_words() {
        assert!(Cues::of("© 2024 Harbor Gazette").has(Cues::COPYRIGHT));
        assert!(Cues::of("SEOUL (Reuters) -").has(Cues::AGENCY));
        assert!(Cues::of("Ursprünglich (ursprünglich)").has(Cues::NOTICE));
        assert_eq!(Cues::of("The ferry sank."), Cues::default());
    }
}
