//! The words that doubts ask for, as keys: one list a concept.

use crate::word::key::{ascii_key, ascii_keys};

/// Verbs that say that somebody says something, as keys.
pub(super) const REPORTS: [u32; 28] = ascii_keys([
    "fragte",
    "riet",
    "said",
    "says",
    "told",
    "testified",
    "argued",
    "warned",
    "admitted",
    "joked",
    "added",
    "wrote",
    "insisted",
    "insists",
    "explained",
    "claimed",
    "recalled",
    "asks",
    "replied",
    "argues",
    "warns",
    "suggested",
    "declared",
    "shouted",
    "tells",
    "dijo",
    "sagte",
    "disse",
]);

/// Verbs that say so after what is said, behind a comma: "Turn back, the sign read."
pub(super) const REPORTS_AFTER: [u32; 34] = ascii_keys([
    "grito", "exclamo", "pregunto", "gritou", "dit", "cria", "rief", "taught", "repeated", "answered",
    "heard", "ruled", "demanded", "sang", "asked", "read", "reads", "advises", "urges", "urged", "promised",
    "promise", "begged", "found", "held", "judged", "thought", "hoped", "shout", "orders", "ordered",
    "cried", "called", "joke",
]);

/// Whom the reader of a story is asked to call, and no reader of a newspaper's own tips.
pub(super) const OFFICES: [u32; 24] = ascii_keys([
    "police",
    "sheriff",
    "sheriff's",
    "detective",
    "detectives",
    "officer",
    "officers",
    "investigators",
    "authorities",
    "hotline",
    "helpline",
    "crimestoppers",
    "stoppers",
    "fbi",
    "department",
    "ministry",
    "hospital",
    "ranger",
    "coastguard",
    "brigade",
    "shelter",
    "polizei",
    "policia",
    "gendarmerie",
]);

/// Who acts in a clause, in the one after an aside above all.
pub(super) const PERSONS: [u32; 4] = ascii_keys(["he", "she", "they", "nobody"]);

/// Verbs of what is over, whatever follows them.
pub(super) const BEFELL: [u32; 4] = ascii_keys(["was", "were", "had", "did"]);

/// Verbs that are no participles, so that anything may follow them.
pub(super) const SIMPLE: [u32; 12] = ascii_keys([
    "came", "went", "took", "gave", "saw", "knew", "fell", "rose", "drew", "began", "grew", "wrote",
]);

/// What follows a participle, and hides that it is none of a verb that tells: "sent to you", "shared by".
pub(super) const PREPOSITIONS: [u32; 10] =
    ascii_keys(["by", "in", "at", "on", "for", "from", "to", "with", "under", "of"]);

/// What is told of those who write, in lines about them: "joined the Gazette", "was born in Hale".
#[rustfmt::skip]
pub(super) const LIVES: [u32; 36] = ascii_keys([
    "joined", "worked", "served", "wrote", "edited", "covered", "reported", "taught", "spent", "received", "earned", "won",
    "graduated", "studied", "grew", "lived", "founded", "started", "began", "moved", "led", "held", "launched", "hosted",
    "produced", "authored", "published", "contributed", "interned", "attended", "turned", "retired", "anchored", "directed",
    "completed", "returned",
]);

/// What they were.
pub(super) const WERE: [u32; 21] = ascii_keys([
    "a",
    "an",
    "the",
    "born",
    "first",
    "originally",
    "published",
    "raised",
    "educated",
    "named",
    "part",
    "also",
    "previously",
    "formerly",
    "recently",
    "awarded",
    "honored",
    "selected",
    "nominated",
    "among",
    "one",
]);

/// What stands before a participle, and before no verb that tells: "a retired teacher", "has covered".
pub(super) const BEFORE_A_PARTICIPLE: [u32; 17] = ascii_keys([
    "a", "an", "the", "is", "are", "has", "have", "been", "his", "her", "their", "its", "of", "by", "as",
    "and", "or",
]);

pub(super) const NOT: u32 = ascii_key(b"not");

pub(super) const AND: u32 = ascii_key(b"and");
pub(super) const IS: u32 = ascii_key(b"is");
pub(super) const CONTACT: u32 = ascii_key(b"contact");
pub(super) const EXPRESSED: u32 = ascii_key(b"expressed");

/// What makes a noun of an imperative: "Contact with the plane was lost."
pub(super) const AFTER_A_NOUN: [u32; 4] = ascii_keys(["with", "between", "was", "is"]);

/// Whose views a disclaimer is about.
pub(super) const WRITERS: [u32; 18] = ascii_keys([
    "author",
    "authors",
    "writer",
    "writers",
    "contributor",
    "contributors",
    "columnist",
    "columnists",
    "guest",
    "guests",
    "speaker",
    "speakers",
    "commenter",
    "commenters",
    "individual",
    "users",
    "readers",
    "above",
]);

/// What begins a clause that tells something: "First printed in 1911, the guide still sells."
pub(super) const TELLS: [u32; 9] =
    ascii_keys(["the", "he", "she", "it", "they", "his", "her", "its", "their"]);

pub(super) const A: u32 = ascii_key(b"a");

/// What begins a clause about what was named.
pub(super) const RELATES: [u32; 3] = ascii_keys(["that", "which", "who"]);
pub(super) const WHO: u32 = ascii_key(b"who");
pub(super) const WHOSE: u32 = ascii_key(b"whose");

/// What begins such a clause where others act in it.
pub(super) const BEGINS: [u32; 10] =
    ascii_keys(["the", "a", "an", "he", "she", "they", "was", "were", "had", "its"]);

/// What a clause says of the work of a publication, or of one who writes for it.
pub(super) const WORKS: [u32; 48] = ascii_keys([
    "covers",
    "cover",
    "covering",
    "reports",
    "report",
    "reported",
    "publishes",
    "serves",
    "provides",
    "produces",
    "investigates",
    "focuses",
    "is",
    "are",
    "aims",
    "brings",
    "delivers",
    "offers",
    "explores",
    "examines",
    "works",
    "writes",
    "lives",
    "has",
    "have",
    "specializes",
    "specialises",
    "teaches",
    "blogs",
    "edits",
    "leads",
    "studies",
    "work",
    "book",
    "books",
    "writing",
    "latest",
    "reporting",
    "stories",
    "helps",
    "served",
    "worked",
    "wrote",
    "taught",
    "edited",
    "covered",
    "blogged",
    "spent",
]);

/// Words that turn a sentence about somebody into one that tells of them.
pub(super) const TURNS: [u32; 3] = ascii_keys(["but", "because", "until"]);

pub(super) const THIS: u32 = ascii_key(b"this");
pub(super) const BY: u32 = ascii_key(b"by");
pub(super) const FROM: u32 = ascii_key(b"from");

/// What may be a text or a thing.
pub(super) const THINGS: [u32; 12] = ascii_keys([
    "video", "letter", "material", "work", "piece", "post", "page", "column", "version", "content",
    "episode", "release",
]);

/// What is said of texts that were printed before.
pub(super) const PRINTS: [u32; 29] = ascii_keys([
    "adapted",
    "reproduced",
    "excerpted",
    "translated",
    "contributed",
    "originally",
    "first",
    "previously",
    "initially",
    "republished",
    "permission",
    "syndicated",
    "courtesy",
    "license",
    "licence",
    "partnership",
    "collaboration",
    "published",
    "reprinted",
    "crossposted",
    "newsletter",
    "here",
    "our",
    "partners",
    "partner",
    "grant",
    "commons",
    "jointly",
    "series",
]);

/// Who speaks in an appeal, and of what.
pub(super) const VOICES: [u32; 19] = ascii_keys([
    "we",
    "our",
    "us",
    "you",
    "your",
    "me",
    "my",
    "here",
    "please",
    "journalism",
    "reporting",
    "newsroom",
    "donation",
    "readers",
    "news",
    "article",
    "story",
    "stories",
    "listeners",
]);

/// What an appeal asks for, and what others give as well.
pub(super) const GIFTS: [u32; 8] = ascii_keys([
    "donations",
    "gift",
    "gifts",
    "contribution",
    "contributions",
    "dollar",
    "taxdeductible",
    "coverage",
]);

/// What stands before what came of them: "have doubled".
pub(super) const HAVE: [u32; 2] = ascii_keys(["have", "has"]);

/// Of whom an offer speaks, and of what.
pub(super) const MEMBERS: [u32; 2] = ascii_keys(["members", "subscribers"]);
pub(super) const OFFERS: [u32; 17] = ascii_keys([
    "access",
    "article",
    "articles",
    "story",
    "stories",
    "newsletter",
    "newsletters",
    "content",
    "unlimited",
    "exclusive",
    "discount",
    "discounts",
    "our",
    "this",
    "adfree",
    "journalism",
    "reporting",
]);

/// What is offered in no other statement: "Digital access is 4 euros a month."
pub(super) const SUBSCRIBES: [u32; 13] = ascii_keys([
    "account",
    "subscription",
    "subscriptions",
    "digital",
    "epaper",
    "trial",
    "abonnees",
    "abbonati",
    "abonnes",
    "abonnenten",
    "suscriptores",
    "assinantes",
    "premium",
]);

/// What a question to the reader of a page speaks of.
pub(super) const HERE: [u32; 8] =
    ascii_keys(["us", "our", "this", "here", "below", "article", "comments", "newsroom"]);

/// Who introduces itself to its readers.
pub(super) const OWN: [u32; 4] = ascii_keys(["we", "our", "us", "welcome"]);

/// Who compares is no longer introducing itself.
pub(super) const THAN: u32 = ascii_key(b"than");

/// Who edits a book is not who edits a paper.
pub(super) const EDITED: [u32; 3] = ascii_keys(["editor", "of", "a"]);

/// Verbs that state something.
pub(super) const STATES: [u32; 16] = ascii_keys([
    "was", "were", "is", "are", "will", "would", "had", "has", "have", "cost", "costs", "took", "can",
    "could", "should", "ran",
]);

/// Words that address the reader or point at the page.
pub(super) const POINTS: [u32; 18] = ascii_keys([
    "i",
    "i'm",
    "we",
    "our",
    "us",
    "you",
    "your",
    "my",
    "me",
    "this",
    "here",
    "please",
    "below",
    "these",
    "members",
    "subscribers",
    "you\'ve",
    "we\'re",
]);
