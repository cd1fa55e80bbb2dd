//! Evidence is a piece of text that says where the story came from.

use crate::page::BlockSpan;
use serde::Serialize;

/// A piece of text that says where the story came from.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// Where it stands.
    #[serde(flatten)]
    pub span: BlockSpan,
    /// What it says of `name`.
    pub kind: EvidenceKind,
    /// The publisher, agency or host that it names.
    pub name: String,
    /// The same in English words for a reader.
    pub says: String,
}

/// What a piece of text says of the publisher, agency or host that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceKind {
    /// It published the story first.
    First,
    /// The story is taken from it.
    Taken,
    /// It supplied the story.
    Supplied,
    /// A version of the story appeared there.
    Version,
    /// It is given as the source.
    Source,
    /// It printed the story later: this page is the original.
    Reprinted,
    /// A link leads to the story there.
    Link,
    /// The story is signed with the agency's mark.
    Signature,
    /// The dateline names the agency.
    Dateline,
    /// The byline names the agency.
    Byline,
    /// The credit names the agency.
    Credit,
    /// A line of its own names the agency.
    Agency,
    /// The agency contributed.
    Contribution,
    /// It holds the rights.
    Rights,
}

impl Evidence {
    pub(super) fn new(span: BlockSpan, kind: EvidenceKind, name: &str) -> Self {
        Self { span, kind, name: name.to_owned(), says: kind.says(name) }
    }
}

impl EvidenceKind {
    /// What is said of a name, in words for a reader.
    fn says(self, name: &str) -> String {
        match self {
            Self::First => format!("Says that {name} published the story first."),
            Self::Taken => format!("Says that the story is taken from {name}."),
            Self::Supplied => format!("Says that the story was supplied by {name}."),
            Self::Version => format!("Says that a version of the story appeared in {name}."),
            Self::Source => format!("Gives {name} as the source."),
            Self::Reprinted => {
                format!("Says that {name} printed this story later: this page is the original.")
            }
            Self::Link => format!("Leads to the story on {name}."),
            Self::Signature => format!("The story is signed with the agency's mark: {name}."),
            Self::Dateline => format!("The dateline names the agency {name}."),
            Self::Byline => format!("The byline names the agency {name}."),
            Self::Credit => format!("The credit names the agency {name}."),
            Self::Agency => format!("Names the agency {name}."),
            Self::Contribution => format!("Says that the agency {name} contributed."),
            Self::Rights => format!("Names {name} as the holder of the rights."),
        }
    }
}
