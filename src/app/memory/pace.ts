import type { CoupleId } from '../../domain/shared/ids.ts';
import { HOUR, type Instant, type Milliseconds } from '../../domain/shared/instant.ts';

/**
 * How much time lies between two lines of this couple, on average and as far as this process has heard them; 0 for the first.
 * Of a long gap only half a day counts: who comes back after weeks is not met by a rest for certain. A probe, which is whatever else would show a silence, counts like a line, but only one after each line:
 * who looks a hundred times is told no more than who looks once.
 */
export type Pace = (drawn: Drawn) => Milliseconds;

type Drawn = { readonly id: CoupleId; readonly now: Instant; readonly what: 'line' | 'probe' };

type Heard = {
  readonly last: Instant;
  readonly gaps: Milliseconds;
  readonly count: number;
  readonly isProbed: boolean;
};

const LONGEST_GAP: Milliseconds = 12 * HOUR;
const KEPT = 10_000;

export const createPace = (kept = KEPT): Pace => {
  const couples = new Map<CoupleId, Heard>();
  return ({ id, now, what }) => {
    const known = couples.get(id) ?? { last: now, gaps: 0, count: 0, isProbed: false };
    if (what === 'probe' && known.isProbed) return 0;
    const count = known.count + 1;
    const gaps = known.gaps + Math.min(LONGEST_GAP, Math.max(0, now - known.last));
    couples.delete(id);
    couples.set(id, { last: now, gaps, count, isProbed: what === 'probe' });
    const oldest = couples.size > kept ? couples.keys().next().value : undefined;
    if (oldest !== undefined) couples.delete(oldest);
    return gaps / count;
  };
};
