import { type Clock, type Instant, later, MINUTE, type PartnerId } from '../../src/index.ts';
import type { Answer } from './answer.ts';

/** Where a form's answer goes: a form itself has no address, what brought it has. In memory only. */
export type AnswerDesk = {
  readonly keep: (token: string, actor: PartnerId, answer: Answer) => void;
  readonly find: (token: string, actor: PartnerId) => Answer | undefined;
};

/** As long as Slack's address is good. */
const GOOD_FOR = 30 * MINUTE;
const MOST = 2000;

type Entry = { readonly actor: PartnerId; readonly answer: Answer; readonly until: Instant };

export const createAnswerDesk = (clock: Clock): AnswerDesk => {
  const entries = new Map<string, Entry>();
  return {
    keep: (token, actor, answer) => {
      entries.set(token, { actor, answer, until: later(clock.now(), GOOD_FOR) });
      const oldest = entries.size > MOST ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    find: (token, actor) => {
      const entry = entries.get(token);
      return entry !== undefined && entry.actor === actor && clock.now() < entry.until
        ? entry.answer
        : undefined;
    },
  };
};
