/**
 * What went wrong:
 * - `not-initialized`: `init` was not awaited before;
 * - `bad-argument`: an argument is missing or of the wrong type; `argument` names it;
 * - `bad-wordpress`: the JSON does not parse, or is no post, or a post lacks `content.rendered`: the message says which;
 * - `load-failed`: the WebAssembly module could not be fetched, read or compiled;
 * - `crashed`: the engine failed on this input. The next call gets a fresh engine.
 */
export type SourcelightErrorCode =
  | 'not-initialized'
  | 'bad-argument'
  | 'bad-wordpress'
  | 'load-failed'
  | 'crashed';

/** Every error that this package throws. */
export class SourcelightError extends Error {
  override readonly name = 'SourcelightError';
  /** What went wrong, for programs. */
  readonly code: SourcelightErrorCode;
  /** The argument at fault, as a path: `"input.html"`; `null` where no argument is. */
  readonly argument: string | null;

  /** An error with its code and, where there are any, the argument at fault and the error behind it. */
  constructor(
    code: SourcelightErrorCode,
    message: string,
    options: { argument?: string; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.argument = options.argument ?? null;
  }
}
