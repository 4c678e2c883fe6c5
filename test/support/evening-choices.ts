import type { Milliseconds } from '../../src/index.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/index.ts';

export const OPENINGS: readonly string[] = [
  'you never',
  'you never',
  'you always',
  'you always',
  'where are',
  'see you at',
  'i was hurt when',
  'are we out of milk',
  'can you bring',
  'you are pathetic',
  'sorry about',
  'thank you for',
  'when you came late i felt',
  'if you leave me i will kill you',
  "i'm scared of you",
  'i want to die',
  'you forgot the milk **and** @everyone',
];

export const MOVES: readonly Milliseconds[] = [
  SECOND,
  25 * SECOND,
  25 * SECOND,
  25 * SECOND,
  6 * MINUTE,
  HOUR,
  9 * HOUR,
  DAY,
  15 * DAY,
];

/** While a third can look in, these are all that may be posted. */
export const WHILE_OTHERS_SEE: readonly string[] = [
  'consent',
  'consent-renewed',
  'suspended',
  'left',
  'break-over',
];
