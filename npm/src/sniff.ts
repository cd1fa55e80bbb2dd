// What somebody gave, made ready for the engine: bytes become text, and plain text is told apart from HTML and JSON.

/** Says why something cannot be read as text. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** How many bytes or characters are looked at. */
const HEAD = 20_000;

/** What a text is, by its name and its beginning. */
export function kindOf(text: string, name: string): 'text' | 'html' | 'wordpress' {
  if (/\.json$/i.test(name)) return 'wordpress';
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(txt|text|md)$/i.test(name)) return 'text';
  const head = text.slice(0, HEAD).replace(/^\uFEFF/, '').trimStart();
  if (/^\{\s*"|^\[\s*\{/.test(head)) return 'wordpress';
  // Running text that mentions a tag is still text; a page has more than one.
  const tags = head.match(/<\/(p|a|div|h[1-6]|span|head|title|article|li)>|<(!doctype html|html|body|article|br)\b/gi);
  return tags !== null && tags.length >= 2 ? 'html' : 'text';
}

/**
 * The text in some bytes: UTF-8 or UTF-16, or what an old page declares, or else windows-1252.
 *
 * @throws {UnreadableError} where the bytes are no text
 */
export function decode(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) throw new UnreadableError('It is not text: it holds binary data.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A text with a few broken bytes is still in UTF-8.
    const loose = new TextDecoder('utf-8').decode(bytes);
    const broken = loose.match(/\uFFFD/g)?.length ?? 0;
    if (broken < loose.length / 1000) return loose;
    const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(head))?.[1];
    const text = decodeAs(declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252', bytes);
    const controls = text.slice(0, HEAD).match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
    if (controls * 100 > Math.min(text.length, HEAD)) throw new UnreadableError('It is not text: it holds binary data.');
    return text;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
