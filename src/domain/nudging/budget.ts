import { DAY, type Instant, MINUTE } from '../shared/instant.ts';

/** At most one note in 20 minutes and three in a day for a person. */
export const NUDGE_SPACING = 20 * MINUTE;
export const NUDGES_PER_DAY = 3;

/**
 * `delivered`: when this person was given notes, minute-rounded, in any order. A note from the future is one from before
 * somebody set the clock back, and does not count.
 */
export const isWithinBudget = (delivered: readonly Instant[], now: Instant): boolean => {
  const ages = delivered.map((at) => now - at).filter((age) => age >= 0);
  if (ages.some((age) => age < NUDGE_SPACING)) return false;
  return ages.filter((age) => age < DAY).length < NUDGES_PER_DAY;
};
