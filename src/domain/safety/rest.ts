import { DAY, type Milliseconds } from '../shared/instant.ts';

export type RestRates = {
  /** On average this long from one rest to the next. Longer: rests hide less. Shorter: couples who are well lose more. */
  readonly between: Milliseconds;
  /** While it is quiet already: a rest is drawn out as a hold is by the next finding. */
  readonly during: Milliseconds;
};

export const REST_RATES: RestRates = { between: 240 * DAY, during: 28 * DAY };

export type RestDraw = {
  readonly rates: RestRates;
  readonly isQuiet: boolean;
  /** The couple's average time between two draws. */
  readonly pace: Milliseconds;
  /** A whole number from 0 up to, not including, what is given. */
  readonly below: (below: number) => number;
};

/**
 * Whether a rest begins now: as likely with any line as with any other, in a quarrel or out of it, because a hold comes with a
 * line as well; and no more often where much is written.
 */
export const beginsRest = ({ rates, isQuiet, pace, below }: RestDraw): boolean =>
  pace > 0 && below(isQuiet ? rates.during : rates.between) < pace;
