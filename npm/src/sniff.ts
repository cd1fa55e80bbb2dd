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
  if (head.includes(0)) {
    const unmarked = withoutMark(head);
    if (unmarked) return new TextDecoder(unmarked).decode(bytes);
    throw new UnreadableError('It is not text: it holds binary data.');
  }
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

/** UTF-16 without a mark of its byte order, as Latin letters show it: every second byte is zero, and no other. */
function withoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < head.length / 4 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What windows-1252 has between 0x80 and 0x9f: some versions of Node leave these bytes as they are. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(encoding: string, bytes: Uint8Array): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    decoder = new TextDecoder('windows-1252');
  }
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
