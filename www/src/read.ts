// What a visitor gave, made ready for the engine: bytes become text, and text is told apart from HTML and WordPress
// JSON. Everything that cannot be read gets a sentence that says why.

import type { Input } from '../../npm/src/index.ts';

/** How a visitor wants a source to be read. */
export type Kind = 'auto' | 'text' | 'html' | 'wordpress';

/** A story as a visitor gave it. */
export interface Source {
  name: string;
  kind: Kind;
  content: string | ArrayBuffer;
  url?: string | undefined;
  /** The sample that this is, if it is one. */
  sample?: string | undefined;
}

/** A story that the engine can read. */
export interface Readable {
  title: string;
  kind: 'text' | 'html' | 'wordpress';
  input: Input;
  url: string | undefined;
}

/** Says to the visitor why a source cannot be read. */
export class UnreadableError extends Error {}

/** The stories in a source: one, or for a list of WordPress posts as many as there are posts. */
export function read(source: Source): Readable[] {
  const text = typeof source.content === 'string' ? source.content : decode(source.content);
  if (text.trim() === '') throw new UnreadableError('It is empty.');
  const one = (kind: 'text' | 'html', input: Input): Readable[] => [
    { title: source.name, kind, input, url: source.url },
  ];
  const kind = source.kind === 'auto' ? guess(text, source.name) : source.kind;
  if (kind === 'text') return one(kind, { text });
  if (kind === 'html') return one(kind, { html: text, url: source.url });
  return posts(text, source);
}

function guess(text: string, name: string): Exclude<Kind, 'auto'> {
  if (/\.json$/i.test(name)) return 'wordpress';
  if (/\.x?html?$/i.test(name)) return 'html';
  const start = text.slice(0, 20_000).trimStart();
  if (/^\{\s*"|^\[\s*\{/.test(start)) return 'wordpress';
  // Two closing or block tags: running text that mentions one tag is still text.
  const tags = start.match(/<\/(p|a|div|h[1-6]|span|head|title|article|li)>|<(!doctype html|html|body|article|br)\b/gi);
  return tags !== null && tags.length >= 2 ? 'html' : 'text';
}

interface Post {
  title?: { rendered?: unknown };
  link?: unknown;
}

function posts(text: string, source: Source): Readable[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableError(`It is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new UnreadableError('The list of posts is empty.');
  return list.map((post, index) => {
    const which = Array.isArray(value) ? `Post ${index + 1}` : 'The JSON';
    if (typeof post !== 'object' || post === null) throw new UnreadableError(`${which} is not a WordPress post.`);
    const { content } = post as { content?: { rendered?: unknown } | null };
    if (typeof content?.rendered !== 'string') {
      throw new UnreadableError(
        `${which} has no content.rendered, the field in which WordPress keeps a post's text.`,
      );
    }
    const { title, link } = post as Post;
    const named = typeof title?.rendered === 'string' ? plain(title.rendered) : '';
    return {
      title: named || (list.length > 1 ? `${source.name} ${index + 1}` : source.name),
      kind: 'wordpress',
      input: { wordpress: JSON.stringify(post) },
      url: typeof link === 'string' ? link : undefined,
    };
  });
}

/** A title without its markup; good enough for a tab. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#8217;|&rsquo;/g, '’')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&amp;/g, '&')
    .trim();

function decode(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) throw new UnreadableError('It is not text: it holds binary data.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A text with a few broken bytes is still in UTF-8.
    const loose = new TextDecoder('utf-8').decode(bytes);
    const broken = loose.match(/\uFFFD/g)?.length ?? 0;
    if (broken < loose.length / 1000) return loose;
    const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(head))?.[1];
    // Old pages that say nothing, or say something that is not so, are nearly always in this one.
    const encoding = declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252';
    let text: string;
    try {
      text = new TextDecoder(encoding).decode(bytes);
    } catch {
      text = new TextDecoder('windows-1252').decode(bytes);
    }
    const controls = text.slice(0, 8192).match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
    if (controls > Math.min(text.length, 8192) / 100) throw new UnreadableError('It is not text: it holds binary data.');
    return text;
  }
}
