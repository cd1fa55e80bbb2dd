//! Who speaks: one entry a speaker, with full name, kind, role and affiliation.

mod lexicon;

pub(crate) use lexicon::WORDS;

use crate::clean::Labelled;
use crate::page::BlockSpan;
use crate::quote::Quote;
use crate::token::Text;
use serde::Serialize;

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A named person.
    Person,
    /// A company, a government, an agency, a newspaper.
    Organization,
    /// Several who speak as one: "officials", "analysts".
    Group,
    /// A text that speaks: an indictment, a report, a statement.
    Document,
    /// One person without a name: "a U.S. official".
    Unnamed,
}

/// A speaker.
#[derive(Clone, Debug, Serialize)]
pub struct Speaker {
    /// Its place in [`crate::Analysis::speakers`].
    pub id: usize,
    /// The fullest name that the page gives.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// What the page says that they are: "co-founder of 38 North".
    pub role: Option<String>,
    /// The organization that they belong to.
    pub affiliation: Option<String>,
    /// Every place that names them, pronouns included, in document order.
    pub mentions: Vec<BlockSpan>,
    /// Their quotations, in document order.
    pub quotes: Vec<usize>,
}

/// Finds who the mentions of the quotes are, and enters them in the quotes.
pub(crate) fn resolve(_text: &Text<'_>, _labels: &[Labelled], _quotes: &mut [Quote]) -> Vec<Speaker> {
    Vec::new()
}
