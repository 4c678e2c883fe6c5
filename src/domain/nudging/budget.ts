import { DAY, type Instant, MINUTE } from '../shared/instant.ts';

/** At most one note in 20 minutes and three in a day for a person. */
export const NUDGE_SPACING = 20 * MINUTE;
export const NUDGES_PER_DAY = 3;

/** `delivered`: when this person was given notes, minute-rounded, in any order. */
export const isWithinBudget = (delivered: readonly Instant[], now: Instant): boolean => {
  if (delivered.some((at) => now - at < NUDGE_SPACING)) return false;
  return delivered.filter((at) => now - at < DAY).length < NUDGES_PER_DAY;
};
