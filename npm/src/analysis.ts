// Made from the Rust types by npm/types.mjs; changes belong there.
//
// What an analysis says, as it crosses from WebAssembly to JavaScript. Every offset counts UTF-16 code units inside a
// block's text, so that `block.text.slice(start, end)` is the span.

/** All that was found on a page. */
export interface Analysis {
  /** Where the story came from. */
  origin: Origin;
  /** The story. */
  article: Article;
  /** Every block of the page. */
  blocks: Block[];
  /** Every quotation, in document order. */
  quotes: Quote[];
  /** Everybody who is quoted, in the order of their first quotation. */
  speakers: Speaker[];
}

/** Where a story came from. */
export interface Origin {
  /** Who published it first, as far as the page says: the publisher that a notice names, else the page's own. */
  publisher: string | null;
  /** The news agency that it came through. */
  agency: string | null;
  /** The original's address. */
  originalUrl: string | null;
  /** The headline. */
  headline: string | null;
  /** The authors. */
  byline: string[];
  /** Where it was written: "SEOUL, South Korea". */
  dateline: string | null;
  /** When it was published, as the page says it (ISO 8601 where the page's metadata has it). */
  published: string | null;
  /** When it was changed last. */
  modified: string | null;
  /** Credits: reporters, editors, contributing agencies. */
  credits: string[];
  /** What says so. */
  evidence: Evidence[];
}

/** A piece of text that says where the story came from. */
export interface Evidence {
  /** The block. */
  block: number;
  /** The first UTF-16 code unit. */
  start: number;
  /** The UTF-16 code unit after the last. */
  end: number;
  /** What it says of `name`. */
  kind: EvidenceKind;
  /** The publisher, agency or host that it names. */
  name: string;
  /** The same in English words for a reader. */
  says: string;
}

/** What a piece of text says of the publisher, agency or host that it names. */
export type EvidenceKind =
  /** It published the story first. */
  | 'first'
  /** The story is taken from it. */
  | 'taken'
  /** It supplied the story. */
  | 'supplied'
  /** A version of the story appeared there. */
  | 'version'
  /** It is given as the source. */
  | 'source'
  /** It printed the story later: this page is the original. */
  | 'reprinted'
  /** A link leads to the story there. */
  | 'link'
  /** The story is signed with the agency's mark. */
  | 'signature'
  /** The dateline names the agency. */
  | 'dateline'
  /** The byline names the agency. */
  | 'byline'
  /** The credit names the agency. */
  | 'credit'
  /** A line of its own names the agency. */
  | 'agency'
  /** The agency contributed. */
  | 'contribution'
  /** It holds the rights. */
  | 'rights';

/** The story itself, without what was wrapped around it. */
export interface Article {
  /** The paragraphs, joined by a blank line. */
  text: string;
  /** The blocks that the paragraphs stand in. */
  paragraphs: number[];
}

/** What a block is, and why. */
export interface Block {
  /** Its place on the page. */
  id: number;
  /** The tag of the element that it stands in; `""` for plain text. */
  tag: string;
  /** The text. */
  text: string;
  /** Where it begins in a plain-text input, in UTF-16 code units. */
  start: number | null;
  /** What it is. */
  label: Label;
  /** Whether all of it is boilerplate. */
  hidden: boolean;
  /** The rule that said so. */
  rule: string | null;
  /** Why, in words for a reader. */
  reason: string | null;
  /** The parts that are boilerplate while the rest is not. */
  hiddenSpans: HiddenSpan[];
}

/** What a block, or a part of one, is. Some labels are kept, some hidden, and chrome is left to the page. */
export type Label =
  /** A sentence of the story. */
  | 'content'
  /** The story's title. */
  | 'headline'
  /** Who wrote it. */
  | 'byline'
  /** Where or when it was written. */
  | 'dateline-or-date'
  /** What a picture shows. */
  | 'caption'
  /** A correction or an editor's note. */
  | 'correction'
  /** Outside the article: navigation, sidebars, comments. Left to the page. */
  | 'chrome'
  | HiddenLabel;

/** The labels of what a reader does not need. */
export type HiddenLabel =
  /** Says that another publisher printed the story first. */
  | 'republication-notice'
  /** Sends the reader to the original. */
  | 'read-original-link'
  /** Asks the reader to subscribe to a newsletter. */
  | 'newsletter-promo'
  /** Asks the reader to pay for a subscription. */
  | 'subscription-promo'
  /** Asks for money. */
  | 'donation-appeal'
  /** Asks the reader to install an app. */
  | 'app-promo'
  /** Asks the reader to follow, like or write in. */
  | 'social-promo'
  /** Names those who reported, wrote and edited for an agency. */
  | 'wire-credit'
  /** Says who holds the rights. */
  | 'copyright-notice'
  /** Says that nobody edited the syndicated text. */
  | 'syndication-disclaimer'
  /** Says who the author is and how to reach them. */
  | 'author-contact'
  /** Asks for comments, or states the rules for them. */
  | 'comment-prompt'
  /** Buttons to share, print or save. */
  | 'share-tools'
  /** Marks the place of an advertisement. */
  | 'ad-placeholder'
  /** Links to other stories. */
  | 'related-links'
  /** Links to the publisher's standards. */
  | 'trust-statement'
  /** What a press release says about its sender. */
  | 'press-release-boilerplate'
  /** What the publisher says about itself. */
  | 'publisher-about'
  /** The headline once more. */
  | 'duplicate-title'
  /** A paragraph once more. */
  | 'duplicate-paragraph'
  /** Buttons, counters and other parts of the page inside the article. */
  | 'page-furniture';

/** A part of a block that is boilerplate, while the rest of the block is the story. */
export interface HiddenSpan {
  /** The first UTF-16 code unit. */
  start: number;
  /** The UTF-16 code unit after the last. */
  end: number;
  /** What it is. */
  label: Label;
  /** The rule that said so. */
  rule: string;
  /** Why it is hidden, in words for a reader. */
  reason: string;
}

/** A quotation. */
export interface Quote {
  /** Its place in `Analysis.quotes`. */
  id: number;
  /** How it is given. */
  kind: QuoteKind;
  /** The words, the marks included; parts are joined by a space. */
  text: string;
  /** Where they stand. */
  spans: Span[];
  /** The word that says that somebody speaks: "said", "according to". */
  cue: Span | null;
  /** The words that name the speaker here: "Ms. Town", "he". */
  mention: Span | null;
  /** Who speaks: a place in `Analysis.speakers`. */
  speaker: number | null;
  /** How sure the attribution is, from 0 to 1. */
  confidence: number;
}

/** How a quotation is given. */
export type QuoteKind =
  /** Whole sentences between quotation marks. */
  | 'direct'
  /** The writer's sentence with the speaker's words between quotation marks in it. */
  | 'mixed'
  /** What somebody said, in the writer's words. */
  | 'indirect';

/** A part of one block's text, with the block that it is in. */
export interface Span {
  /** The block. */
  block: number;
  /** The first UTF-16 code unit. */
  start: number;
  /** The UTF-16 code unit after the last. */
  end: number;
}

/** A speaker. */
export interface Speaker {
  /** Its place in `Analysis.speakers`. */
  id: number;
  /** The fullest name that the page gives. */
  name: string;
  /** What it is. */
  kind: SpeakerKind;
  /** What the page says that they are: "co-founder of 38 North". */
  role: string | null;
  /** The organization that they belong to. */
  affiliation: string | null;
  /** Every place that names them, pronouns included, in document order. */
  mentions: Span[];
  /** Their quotations, in document order. */
  quotes: number[];
}

/** What a speaker is. */
export type SpeakerKind =
  /** A named person. */
  | 'person'
  /** A company, a government, an agency, a newspaper. */
  | 'organization'
  /** Several who speak as one: "officials", "analysts". */
  | 'group'
  /** A text that speaks: an indictment, a report, a statement. */
  | 'document'
  /** One person without a name: "a U.S. official". */
  | 'unnamed';
