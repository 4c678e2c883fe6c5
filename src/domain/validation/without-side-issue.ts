import type { Label } from '../reading/reading.ts';
import type { Said } from './said.ts';
import { weighs } from './weighs.ts';

const GRIEVED: ReadonlySet<Label> = new Set(['complaint', 'criticism', 'contempt']);
/** Something is said of what the listener did. */
const OF_LISTENER = /(?:^|[.!?,;:] |\b(?:and|but|then|so) )you(?:'\w+)? [a-z]/iu;

/** "You had one thing to collect. I put a note on the wheel": where the charge cannot be read, what stood beside it is not it. */
export const withoutSideIssue = (plain: string, label: Label, said: Said): Said => {
  const heard = said.facets.some((facet) => weighs(facet));
  return heard || !GRIEVED.has(label) || !OF_LISTENER.test(plain) ? said : { ...said, facets: [] };
};
