/**
 * What an analysis says, as it crosses from WebAssembly to JavaScript. Every offset counts UTF-16 code units, so
 * `block.text.slice(start, end)` is the span.
 */

/** What a block, or a part of one, is. */
export type Label =
  | 'content' | 'headline' | 'byline' | 'dateline-or-date' | 'caption' | 'correction' | 'chrome'
  | HiddenLabel;

/** The labels of what a reader does not need. */
export type HiddenLabel =
  | 'republication-notice' | 'read-original-link' | 'newsletter-promo' | 'subscription-promo' | 'donation-appeal'
  | 'app-promo' | 'social-promo' | 'wire-credit' | 'copyright-notice' | 'syndication-disclaimer' | 'author-contact'
  | 'comment-prompt' | 'share-tools' | 'ad-placeholder' | 'related-links' | 'trust-statement'
  | 'press-release-boilerplate' | 'publisher-about' | 'duplicate-title' | 'duplicate-paragraph' | 'page-furniture';

/** A part of a block's text. */
export interface Span {
  block: number;
  start: number;
  end: number;
}

/** A part of a block that is boilerplate while the rest of the block is the story. */
export interface HiddenSpan {
  start: number;
  end: number;
  label: Label;
  rule: string;
  /** Why, in words for a reader. */
  reason: string;
}

/** The text of one paragraph, heading, list item, caption or other smallest piece that stands for itself. */
export interface Block {
  id: number;
  /** The tag of the element that it stands in; `''` for plain text. */
  tag: string;
  text: string;
  /** Where it begins in a plain-text input; null for HTML. */
  start: number | null;
  label: Label;
  /** Whether all of it is boilerplate. */
  hidden: boolean;
  rule: string | null;
  reason: string | null;
  hiddenSpans: HiddenSpan[];
}

/** How a quotation is given: whole sentences, words within the writer's sentence, or in the writer's words. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** A quotation. */
export interface Quote {
  id: number;
  kind: QuoteKind;
  /** The words, the marks included; parts are joined by a space. */
  text: string;
  spans: Span[];
  /** The words that say that somebody speaks. */
  cue: Span | null;
  /** The words that name the speaker here. */
  mention: Span | null;
  /** Who speaks: an id in `speakers`. */
  speaker: number | null;
  /** How sure the attribution is, from 0 to 1. */
  confidence: number;
}

/** What a speaker is. */
export type SpeakerKind = 'person' | 'organization' | 'group' | 'document' | 'unnamed';

/** Somebody who is quoted. */
export interface Speaker {
  id: number;
  /** The fullest name that the page gives. */
  name: string;
  kind: SpeakerKind;
  role: string | null;
  affiliation: string | null;
  mentions: Span[];
  quotes: number[];
}

/** A piece of text that says where the story came from. */
export interface Evidence extends Span {
  /** What it says, in words for a reader. */
  says: string;
}

/** Where a story came from. */
export interface Origin {
  publisher: string | null;
  agency: string | null;
  originalUrl: string | null;
  headline: string | null;
  byline: string[];
  dateline: string | null;
  published: string | null;
  modified: string | null;
  credits: string[];
  evidence: Evidence[];
}

/** All that was found on a page. */
export interface Analysis {
  origin: Origin;
  article: {
    /** The cleaned story, paragraphs joined by a blank line. */
    text: string;
    /** The blocks that the paragraphs stand in. */
    paragraphs: number[];
  };
  blocks: Block[];
  quotes: Quote[];
  speakers: Speaker[];
}
