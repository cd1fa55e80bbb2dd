/**
 * Writes an analysis in formats that other tools read: JSON, CSV, Markdown, W3C Web Annotations.
 *
 * @module
 */
export * from './export/index.ts';
export { SourcelightError, type SourcelightErrorCode } from './errors.ts';
export type * from './analysis.ts';
