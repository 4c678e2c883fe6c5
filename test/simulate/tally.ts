import { HOUR, MINUTE } from '../../src/index.ts';
import type { Disturbance } from './disturbances.ts';
import type { Due } from './people.ts';

/** Counts of one simulated stretch of time. Only `inDowntime` may be more than zero without something being wrong. */
export type Tally = {
  readonly due: number;
  readonly asked: number;
  /** More than one question for one couple and date. */
  readonly doubled: number;
  /** Not asked although Attune and the platform were there at some time within two hours after the hour. */
  readonly missed: number;
  /** Not asked, and nobody could have: Attune or the platform was away for all of the two hours (K2). */
  readonly inDowntime: number;
  /** Asked more than a minute after the hour, with nothing in the way. */
  readonly late: number;
  /** Asked later than two hours after the hour: never right. */
  readonly tooLate: number;
  /** Asked for a date that no schedule has. */
  readonly unplanned: number;
};

const LATEST = 2 * HOUR;
/** After the platform has been away it is tried again every five minutes. */
const TRIED_AGAIN_EVERY = 5 * MINUTE;

const touches = (disturbance: Disturbance, from: number, until: number): boolean =>
  disturbance.from < until && disturbance.until + TRIED_AGAIN_EVERY > from;

const covers = (disturbance: Disturbance, { at }: Due): boolean =>
  disturbance.from <= at + MINUTE && disturbance.until + TRIED_AGAIN_EVERY >= at + LATEST;

export type Asked = ReadonlyMap<string, readonly number[]>;

export const keyOf = ({ couple, day }: Pick<Due, 'couple' | 'day'>): string => `${couple} ${day}`;

export const tally = (due: readonly Due[], asked: Asked, disturbances: readonly Disturbance[]): Tally => {
  const counts = { doubled: 0, missed: 0, inDowntime: 0, late: 0, tooLate: 0 };
  for (const slot of due) {
    const times = asked.get(keyOf(slot)) ?? [];
    if (times.length > 1) counts.doubled += 1;
    const first = times[0];
    if (first === undefined) {
      if (disturbances.some((disturbance) => covers(disturbance, slot))) counts.inDowntime += 1;
      else counts.missed += 1;
      continue;
    }
    if (first - slot.at > LATEST) counts.tooLate += 1;
    if (first - slot.at <= MINUTE) continue;
    if (!disturbances.some((disturbance) => touches(disturbance, slot.at, first))) counts.late += 1;
  }
  const planned = new Set(due.map(keyOf));
  const unplanned = [...asked.keys()].filter((key) => !planned.has(key)).length;
  const questions = [...asked.values()].reduce((sum, times) => sum + times.length, 0);
  return { due: due.length, asked: questions, ...counts, unplanned };
};
