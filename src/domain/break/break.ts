import type { Break, Couple } from '../couple/couple.ts';
import type { PartnerId } from '../shared/ids.ts';
import { type Instant, later, MINUTE } from '../shared/instant.ts';

/** A flooded body needs at least twenty minutes; beyond a day it is no longer a break (F2). */
export const SHORTEST_BREAK = 20;
export const LONGEST_BREAK = 1440;

export type BreakDecision =
  | { readonly kind: 'called'; readonly break: Break }
  | { readonly kind: 'refused'; readonly reason: 'no-minutes' | 'too-short' | 'too-long' | 'already' };

const refused = (reason: Extract<BreakDecision, { kind: 'refused' }>['reason']): BreakDecision => ({
  kind: 'refused',
  reason,
});

export const isOnBreak = (couple: Couple, now: Instant): boolean =>
  couple.break !== undefined && now < couple.break.endsAt;

export type CallBreak = {
  readonly by: PartnerId;
  readonly minutes: number | undefined;
  readonly now: Instant;
};

export const callBreak = (couple: Couple, { by, minutes, now }: CallBreak): BreakDecision => {
  if (minutes === undefined || !Number.isInteger(minutes)) return refused('no-minutes');
  if (minutes < SHORTEST_BREAK) return refused('too-short');
  if (minutes > LONGEST_BREAK) return refused('too-long');
  if (isOnBreak(couple, now)) return refused('already');
  return {
    kind: 'called',
    break: { calledBy: by, startedAt: now, endsAt: later(now, minutes * MINUTE) },
  };
};
