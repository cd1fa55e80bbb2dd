/**
 * Sourcelight reads syndicated news: what is boilerplate around a story and why, who is quoted, where the story
 * came from.
 *
 * @module
 */

export { analyze } from './analyze.ts';
export type { HtmlInput, Input, TextInput, WordPressInput, WordPressPost } from './analyze.ts';
export { init } from './engine.ts';
export type { ModuleSource } from './engine.ts';
export { SourcelightError } from './errors.ts';
export type { SourcelightErrorCode } from './errors.ts';
export type * from './analysis.ts';
