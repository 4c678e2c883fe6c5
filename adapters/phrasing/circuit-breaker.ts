import { type Clock, type Instant, later, MINUTE, type Milliseconds } from '../../src/index.ts';

/** So many failures in a row, and nothing is asked for a while. */
export const MOST_FAILURES = 3;
export const REST: Milliseconds = 2 * MINUTE;

/** closed = asks · open = does not · half-open = one may try, and its luck decides. */
export type CircuitBreaker = {
  /** Whether to ask now. A yes is followed by exactly one of the other three. */
  readonly admits: () => boolean;
  /** True when this ends a rest. */
  readonly succeeded: () => boolean;
  /** True when a rest begins with this. */
  readonly failed: () => boolean;
  /** It was called off, which says nothing about the other end. */
  readonly calledOff: () => void;
};

export const createCircuitBreaker = (clock: Clock): CircuitBreaker => {
  let failures = 0;
  let restsUntil: Instant | undefined;
  let isTrying = false;
  return {
    admits: () => {
      if (restsUntil === undefined) return true;
      if (isTrying || clock.now() < restsUntil) return false;
      isTrying = true;
      return true;
    },
    succeeded: () => {
      const hadRested = restsUntil !== undefined;
      failures = 0;
      restsUntil = undefined;
      isTrying = false;
      return hadRested;
    },
    failed: () => {
      failures += 1;
      const begins = isTrying || (restsUntil === undefined && failures >= MOST_FAILURES);
      if (begins) restsUntil = later(clock.now(), REST);
      isTrying = false;
      return begins;
    },
    calledOff: () => {
      isTrying = false;
    },
  };
};
