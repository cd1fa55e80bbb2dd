//! A cue is a word that a notice, a credit or an agency's name cannot do without. A block without any says nothing
//! about the story's origin, and one look at its words is enough to know.

use super::{agency, notice};
use crate::characters::is_alphanumeric;
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
    /// A word among the first of a notice.
    pub const LEAD: Cues = Cues(64);

    /// Whether any of `others` is among these.
    pub fn has(self, others: Cues) -> bool {
        self.0 & others.0 != 0
    }

    /// The cues of a text. For nearly every word a look at its first and last letter is enough.
    pub fn of(text: &str) -> Self {
        let words = &*WORDS;
        let bytes = text.as_bytes();
        let mut cues = 0;
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            let mut seen = 0;
            while let Some(&byte) = bytes.get(at)
                && IN_WORD[usize::from(byte)]
            {
                seen |= byte;
                at += 1;
            }
            let run = &bytes[start..at];
            if seen >= 0x80 {
                cues |= words.of_run(&text[start..at]);
            } else {
                cues |= words.look_up(run);
            }
            at += 1;
        }
        Cues(cues)
    }
}

/// Letters and digits, and all that is not ASCII.
const IN_WORD: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = byte >= 0x80 || (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    bytes
};

/// Every cue's words.
struct Words {
    /// In lower case, sorted by their [`place`].
    words: Vec<(String, Cues)>,
    /// For each place the first of its words; [`NO_WORD`] where there is none, as for nearly every word of a text.
    places: Box<[u16; PLACES]>,
}

const PLACES: usize = 1 << 12;
const NO_WORD: u16 = u16::MAX;

/// A small number made of a word's first and last letter, in either case, and its length.
fn place(word: &[u8]) -> usize {
    match word {
        [first, .., last] => usize::from(first & 31) << 7 | usize::from(last & 31) << 2 | word.len() & 3,
        _ => 0,
    }
}

impl Words {
    fn look_up(&self, word: &[u8]) -> u8 {
        let place = place(word);
        let first = usize::from(self.places[place]);
        let alike = self.words.get(first..).unwrap_or_default();
        alike
            .iter()
            .take_while(|(known, _)| self::place(known.as_bytes()) == place)
            .find(|(known, _)| known.as_bytes().eq_ignore_ascii_case(word))
            .map_or(0, |(_, cues)| cues.0)
    }

    /// The cues of letters, digits and the typographic marks between them.
    fn of_run(&self, run: &str) -> u8 {
        let words = run.split(|c: char| !is_alphanumeric(c)).map(str::as_bytes);
        let cues = words.fold(0, |cues, word| cues | self.look_up(word));
        if run.contains('©') { cues | Cues::COPYRIGHT.0 } else { cues }
    }
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
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
    let leads = notice::leads().map(|word| (word.to_owned(), Cues::LEAD));
    for (word, cue) in listed.chain(agencies).chain(leads) {
        match words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => known.0 |= cue.0,
            None => words.push((word, cue)),
        }
    }
    words.sort_by_key(|(word, _)| place(word.as_bytes()));
    let mut places = Box::new([NO_WORD; PLACES]);
    for (index, (word, _)) in words.iter().enumerate().rev() {
        places[place(word.as_bytes())] = index as u16;
    }
    Words { words, places }
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
