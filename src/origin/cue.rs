//! A cue is a word that a notice, a credit or an agency's name cannot do without. A block without any says nothing
//! about the story's origin, and its words know: what the dictionary says of each is noted when they are read.

use super::{agency, byline, notice};
use crate::page::{BlockId, Span};
use crate::word::gather::{self, Gathered, Listed, Piece};
use crate::word::{Dictionary, Word, Words, mark};

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cues(u8);

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
    /// The first of the words with which a byline begins.
    pub const BY: Cues = Cues(128);

    /// Whether any of `others` is among these.
    pub fn has(self, others: Cues) -> bool {
        self.0 & others.0 != 0
    }

    /// The cues of a block.
    pub fn of_block(words: &Words, block: BlockId) -> Self {
        Cues(words.of_block(block).iter().fold(0, |cues, stretch| cues | stretch.cues))
    }

    /// The cues of a text.
    pub fn of(text: &str, dictionary: &Dictionary) -> Self {
        Cues(dictionary.cues(text))
    }

    /// The cues of a word that is nothing but [letters](mark::LETTERS).
    pub fn of_word(word: &Word) -> Self {
        Cues(word.cues)
    }

    /// The words of a block that have any of these cues, or may have: where each begins and ends in the block's text.
    pub fn places(self, words: &Words, block: BlockId) -> Vec<Span> {
        let mut places = Vec::new();
        for stretch in words.of_block(block) {
            let base = stretch.span.start;
            let may = |word: &&Word| !word.is(mark::LETTERS) || Cues::of_word(word).has(self);
            let all = words.all[stretch.words.clone()].iter().filter(may);
            places.extend(all.map(|word| Span::new(base + word.start as usize, base + word.end as usize)));
        }
        places
    }

    /// Enters the words of every cue.
    pub const fn enter(words: &mut Gathered) {
        let mut list = 0;
        while list < LISTS.len() {
            let mut listed = Listed::of(LISTS[list].1);
            while let Some(word) = listed.next() {
                words.note_cues(gather::key_of(word), LISTS[list].0.0);
            }
            list += 1;
        }
        list = 0;
        while list < notice::LEADS.len() {
            enter_first_words(words, notice::LEADS[list], Cues::LEAD);
            list += 1;
        }
        list = 0;
        while list < agency::AGENCIES.len() {
            enter_first_words(words, agency::AGENCIES[list].forms, Cues::AGENCY);
            list += 1;
        }
        enter_first_words(words, byline::BY, Cues::BY);
        words.note_cues(gather::key_of(Piece::of("©".as_bytes())), Cues::COPYRIGHT.0);
    }
}

/// Enters what stands before the first space or hyphen of each form.
const fn enter_first_words(words: &mut Gathered, forms: &[&str], cue: Cues) {
    let mut form = 0;
    while form < forms.len() {
        let word = Piece::of(forms[form].as_bytes()).cut(b' ').0;
        words.note_cues(gather::key_of(word.cut(b'-').0), cue.0);
        form += 1;
    }
}

#[rustfmt::skip]
const LISTS: [(Cues, &str); 5] = [
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

impl std::ops::BitOr for Cues {
    type Output = Cues;

    fn bitor(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;

    #[test]
    fn a_text_has_the_cues_of_its_words() {
        let dictionary = crate::clean::dictionary();
        let cues = |text: &str| {
            let page = Page::from_text(text);
            let read = Cues::of_block(&Words::read(&page, dictionary), 0);
            assert_eq!(read, Cues::of(text, dictionary));
            read
        };
        assert!(cues("© 2024 Harbor Gazette").has(Cues::COPYRIGHT));
        assert!(cues("SEOUL (Reuters) -").has(Cues::AGENCY));
        assert!(cues("Ursprünglich (ursprünglich)").has(Cues::NOTICE));
        assert!(cues("at https://harbor.example").has(Cues::CALL));
        assert_eq!(cues("The ferry sank."), Cues::default());
    }
}
