// Lines from a stream, one at a time. They are cut as bytes, so that each is decoded by itself: one line in an old encoding does
// not spoil the others.

const NEWLINE = 0x0a;

/** Every line without its end: bytes, or text where the stream is UTF-16, in which a line's end has two bytes. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer | string> {
  let parts: Buffer[] = [];
  let wide: TextDecoder | null | undefined;
  let text = '';
  for await (const chunk of stream) {
    if (wide === undefined) wide = wideDecoder(chunk);
    if (wide) {
      text += wide.decode(chunk, { stream: true });
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      yield* lines;
      continue;
    }
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, end));
      yield Buffer.concat(parts);
      parts = [];
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
  }
  yield wide ? text + wide.decode() : Buffer.concat(parts);
}

/** A decoder where the first bytes are a mark of UTF-16. */
function wideDecoder([first, second]: Buffer): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}
