// What is said to a wrong call. Callers may be untyped: nothing is taken for granted.

import { SourcelightError } from './errors.ts';

/** Says that `argument` should be something else. */
export function wrong(argument: string, expected: string, given: unknown): SourcelightError {
  return new SourcelightError('bad-argument', `${argument} must be ${expected}, not ${named(given)}.`, { argument });
}

/** Longer strings are not repeated in a message. */
const SHORT = 40;

function named(given: unknown): string {
  if (Array.isArray(given)) return 'an array';
  if (typeof given === 'string' && given.length <= SHORT) return JSON.stringify(given);
  if (typeof given === 'object' && given !== null) return 'an object';
  return ['string', 'number', 'function', 'symbol', 'bigint'].includes(typeof given) ? `a ${typeof given}` : String(given);
}

/** An object, as what it is said to be. */
export function objectAt<T>(given: T, argument: string, expected = 'an object'): T {
  if (typeof given !== 'object' || given === null) throw wrong(argument, expected, given);
  return given;
}

/** A page's address as a string; an empty one is none. A `URL` of another window, or a `Location`, is as good as ours. */
export function addressAt(url: unknown, argument: string): string | undefined {
  if (url === undefined || url === null || url === '') return undefined;
  if (typeof url === 'string') return url;
  const { href } = url as { href?: unknown };
  if (typeof href === 'string') return href;
  throw wrong(argument, 'a string or a URL', url);
}
