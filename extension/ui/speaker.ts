import type { Speaker } from '../../npm/src/analysis.ts';

/** What is known about a speaker besides the name: role, and affiliation where neither role nor name says it. */
export function aboutOf({ name, role, affiliation }: Speaker): string[] {
  const said = affiliation && (affiliation === name || role?.toLowerCase().includes(affiliation.toLowerCase()));
  return [role, said ? null : affiliation].filter((part): part is string => Boolean(part));
}
