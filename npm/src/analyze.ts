// From a call to the engine and back.

import { addressAt, objectAt, wrong } from './check.ts';
import { call } from './engine.ts';
import { SourcelightError } from './errors.ts';
import type { Analysis } from './analysis.ts';
import { hostFor } from './unpack.ts';

/** Plain text. Paragraphs are separated by blank lines, or stand on a line each. */
export interface TextInput {
  /** The text. The blocks of the analysis say where in it they begin, in UTF-16 code units. */
  text: string;
}

/** A page or a fragment of HTML. */
export interface HtmlInput {
  /** The markup. No script in it is run, nothing that it names is loaded. */
  html: string;
  /** Where the page is from, a whole address; makes relative ones absolute. Empty or left out: unknown. */
  url?: string | URL | null | undefined;
}

/** A post as the WordPress REST API gives it (`/wp-json/wp/v2/posts`). Other fields are ignored. */
export interface WordPressPost {
  /** The story, as HTML; shortcodes that the site left in it are passed over. */
  content: { rendered: string };
  /** The headline, as HTML. */
  title?: { rendered: string };
  /** The post's own address. */
  link?: string;
  /** When it was published, in the site's time zone: `2024-05-02T10:00:00`. */
  date?: string;
  /** When it was published, in UTC; goes before `date`. */
  date_gmt?: string;
  /** When it was changed last, in the site's time zone. */
  modified?: string;
  /** When it was changed last, in UTC; goes before `modified`. */
  modified_gmt?: string;
}

/** One post, a list of posts, or JSON of either. */
export interface WordPressInput<Post = WordPressPost | readonly WordPressPost[] | string> {
  /** What `/wp-json/wp/v2/posts` answers. */
  wordpress: Post;
}

/** What `analyze` reads: exactly one of `text`, `html` and `wordpress`. */
export type Input = TextInput | HtmlInput | WordPressInput;

/**
 * Analyses a story: what is boilerplate and why, who is quoted, where it came from.
 *
 * A list of WordPress posts gives a list of analyses, everything else gives one. An empty text or page gives an
 * analysis without blocks.
 *
 * @throws {SourcelightError} `bad-argument` names the argument at fault; `bad-wordpress` says what the JSON lacks;
 *   `not-initialized` before `init`; `crashed` where the engine fails on the input.
 */
export function analyze(input: TextInput | HtmlInput | WordPressInput<WordPressPost>): Analysis;
export function analyze(input: WordPressInput<readonly WordPressPost[]>): Analysis[];
export function analyze(input: WordPressInput<string> | Input): Analysis | Analysis[];
export function analyze(input: Input): Analysis | Analysis[] {
  const given: unknown = objectAt(input, 'input', 'an object with text, html or wordpress');
  const { text, html, wordpress, url } = given as Record<string, unknown>;
  const sources = [text, html, wordpress].filter((source) => source !== undefined);
  if (sources.length !== 1) {
    throw new SourcelightError(
      'bad-argument',
      `input must have exactly one of text, html and wordpress; it has ${sources.length === 0 ? 'none' : sources.length}.`,
      { argument: 'input' },
    );
  }
  if (text !== undefined) {
    if (typeof text !== 'string') throw wrong('input.text', 'a string', text);
    return call((engine) => engine.analyzeText(text, hostFor(text)));
  }
  if (html !== undefined) {
    if (typeof html !== 'string') throw wrong('input.html', 'a string', html);
    const address = addressAt(url, 'input.url');
    return call((engine) => engine.analyzeHtml(html, address, hostFor()));
  }
  return analyzeWordPress(wordpress);
}

function analyzeWordPress(wordpress: unknown): Analysis | Analysis[] {
  const [json, isList] = wordPressJson(wordpress);
  const analyses = call((engine) => {
    try {
      return engine.analyzeWordPress(json, hostFor());
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new SourcelightError('bad-wordpress', `input.wordpress: ${message}`, {
        argument: 'input.wordpress',
        cause: error,
      });
    }
  });
  return isList ? analyses : analyses[0]!;
}

function wordPressJson(wordpress: unknown): [json: string, isList: boolean] {
  if (typeof wordpress === 'string') {
    const json = wordpress.replace(/^\uFEFF/, '');
    return [json, /^\s*\[/.test(json)];
  }
  if (typeof wordpress !== 'object' || wordpress === null) {
    throw wrong('input.wordpress', 'a post, a list of posts or JSON of either', wordpress);
  }
  let json: string | undefined;
  let cause: unknown;
  try {
    json = JSON.stringify(wordpress);
  } catch (error) {
    cause = error;
  }
  // Not only where it throws: an object's own toJSON may give nothing.
  if (json !== undefined) return [json, Array.isArray(wordpress)];
  throw new SourcelightError('bad-argument', 'input.wordpress cannot be written as JSON.', { argument: 'input.wordpress', cause });
}
