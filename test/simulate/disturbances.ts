import { DAY, HOUR, MINUTE } from '../../src/index.ts';

/** What goes wrong in a simulated year. `from`/`until`: the stretch of time in which nothing can be promised. */
export type Disturbance = {
  readonly kind: 'restart' | 'clock-forward' | 'clock-back' | 'platform-away';
  readonly from: number;
  readonly until: number;
};

/** Restarts are mostly short and sometimes long; a leap of the clock is at most half an hour either way. */
const lengthOf = (kind: Disturbance['kind'], chance: () => number): number => {
  switch (kind) {
    case 'restart':
      return chance() < 0.8 ? chance() * 3 * MINUTE : chance() * 5 * HOUR;
    case 'platform-away':
      return chance() * 40 * MINUTE;
    case 'clock-forward':
    case 'clock-back':
      return MINUTE + chance() * 29 * MINUTE;
  }
};

const KINDS = ['restart', 'restart', 'platform-away', 'clock-forward', 'clock-back'] as const;

/** About one every two days, one after the other, never two at once. */
export const disturbancesIn = (
  { from, until }: { readonly from: number; readonly until: number },
  chance: () => number,
): readonly Disturbance[] => {
  const found: Disturbance[] = [];
  let at = from + chance() * 4 * DAY;
  while (at < until - 6 * HOUR) {
    const kind = KINDS[Math.floor(chance() * KINDS.length)] ?? 'restart';
    const start = Math.floor(at);
    found.push({ kind, from: start, until: start + Math.floor(lengthOf(kind, chance)) });
    at += 6 * HOUR + chance() * 4 * DAY;
  }
  return found;
};
