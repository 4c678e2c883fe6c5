import type { Grammar } from '../language/grammar.ts';
import { findEvent } from '../reframe/event.ts';

/** Above this a clause is too long to be said twice. */
const MOST_WORDS = 20;

/** The event a reframe would tell, when nothing else in the message may be handed back; undefined for none. */
export const rescuedClause = (plain: string, grammar: Grammar): string | undefined => {
  const clause = findEvent(plain, { grammar })?.clause;
  return clause === undefined || clause.split(' ').length > MOST_WORDS ? undefined : clause;
};
