import type { Grammar } from '../language/grammar.ts';
import type { Facet } from './facet.ts';
import { isUnfitClause } from './unfit-clause.ts';
import { youFacet } from './you-facets.ts';

/** Here the deed is denied, supposed or somebody's dream. */
const NOT_AS_TOLD =
  /\b(?:pretend\w*|imagine|if|wish|bet|like|as though|tell me|say|unless|until|would|think|hope)\b/iu;
const AFTER_NAME =
  /^.{6,60}? (you (?:didn't |forgot |left |lost |broke |locked |sold |told |spent |ate |put |[a-z]+ed )(?:\S+ ){1,11}\S+)$/u;
/** "you're pathetic, spending the holiday money on trainers" */
const AT_IT =
  /^(?:you(?:'re| are)|what an?|such an?|absolute|pathetic|useless)\b[^,]{2,40}, ([a-z]+ing) (.{6,70})$/u;

const atIt = (clause: string, grammar: Grammar): string => {
  const [, doing = '', rest = ''] = AT_IT.exec(clause) ?? [];
  const base = doing === '' ? undefined : grammar.verb(doing)?.lemma;
  return base === undefined ? '' : `you ${grammar.inflect(base, 'past')} ${rest}`;
};

/** "such an idiot you left your passport in the printer": the name goes, the deed stays; undefined when there is none. */
export const deedBehind = (clause: string, grammar: Grammar): Facet | undefined => {
  if (NOT_AS_TOLD.test(clause)) return undefined;
  const deed = AFTER_NAME.exec(clause)?.[1] ?? atIt(clause, grammar);
  if (deed === '' || isUnfitClause(deed)) return undefined;
  const facet = youFacet(deed, grammar);
  return facet?.kind === 'event' ? facet : undefined;
};
