// What a visitor gave, made ready for the engine. Everything that cannot be read gets a sentence that says why.

import type { Input } from '../../npm/src/index.ts';
import { decode, kindOf, UnreadableError } from '../../npm/src/sniff.ts';

export { UnreadableError };

/** How a visitor wants a source to be read. */
export type Kind = 'auto' | 'text' | 'html' | 'wordpress';

/** A story as a visitor gave it. */
export interface Source {
  name: string;
  kind: Kind;
  /** `null` where a file could not be opened. */
  content: string | ArrayBuffer | null;
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

/** The stories in a source: one, or for a list of WordPress posts as many as there are posts. */
export function read(source: Source): Readable[] {
  if (source.content === null) throw new UnreadableError('It cannot be opened: it is a folder, or it has gone.');
  const text = typeof source.content === 'string' ? source.content : decode(new Uint8Array(source.content));
  if (text.trim() === '') throw new UnreadableError('It is empty.');
  const one = (kind: 'text' | 'html', input: Input): Readable[] => [
    { title: source.name, kind, input, url: source.url },
  ];
  const kind = source.kind === 'auto' ? kindOf(text, source.name) : source.kind;
  if (kind === 'text') return one(kind, { text });
  if (kind === 'html') return one(kind, { html: text, url: source.url });
  return posts(text, source);
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
