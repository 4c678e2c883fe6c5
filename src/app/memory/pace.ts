import type { CoupleId } from '../../domain/shared/ids.ts';
import { DAY, type Instant, type Milliseconds } from '../../domain/shared/instant.ts';

/**
 * How much time lies between two lines of this couple, on average and as far as this process has heard them; a day at most,
 * 0 for the first. A probe, which is whatever else would show a silence, counts like a line, but only one after each line:
 * who looks a hundred times is told no more than who looks once.
 */
export type Pace = (drawn: Drawn) => Milliseconds;

type Drawn = { readonly id: CoupleId; readonly now: Instant; readonly what: 'line' | 'probe' };

type Heard = { readonly since: Instant; readonly count: number; readonly isProbed: boolean };

const KEPT = 10_000;

export const createPace = (kept = KEPT): Pace => {
  const couples = new Map<CoupleId, Heard>();
  return ({ id, now, what }) => {
    const known = couples.get(id) ?? { since: now, count: 0, isProbed: false };
    if (what === 'probe' && known.isProbed) return 0;
    const count = known.count + 1;
    couples.delete(id);
    couples.set(id, { since: known.since, count, isProbed: what === 'probe' });
    const oldest = couples.keys().next().value;
    if (couples.size > kept && oldest !== undefined) couples.delete(oldest);
    return Math.min(DAY, Math.max(0, now - known.since) / count);
  };
};
