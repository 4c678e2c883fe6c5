import { describe, expect, it } from 'vitest';
import { createCircuitBreaker, MOST_FAILURES, REST } from '../../../adapters/phrasing/circuit-breaker.ts';
import { SECOND } from '../../../src/domain/shared/instant.ts';
import { movableClock } from '../../support/clock.ts';

const failing = (times: number) => {
  const clock = movableClock();
  const breaker = createCircuitBreaker(clock);
  const began = Array.from({ length: times }, () => breaker.admits() && breaker.failed());
  return { clock, breaker, began };
};

describe('the circuit breaker', () => {
  it('asks on through a few failures, then rests, and says so once', () => {
    const { breaker, began } = failing(MOST_FAILURES);
    expect(began).toEqual([false, false, true]);
    expect(breaker.admits()).toBe(false);
  });

  it('forgets failures at a success', () => {
    const { breaker } = failing(MOST_FAILURES - 1);
    expect(breaker.succeeded()).toBe(false);
    expect(breaker.failed()).toBe(false);
    expect(breaker.admits()).toBe(true);
  });

  it('lets exactly one try after the rest, and none before', () => {
    const { clock, breaker } = failing(MOST_FAILURES);
    clock.moveBy(REST - SECOND);
    expect(breaker.admits()).toBe(false);
    clock.moveBy(SECOND);
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
  });

  it('asks freely again when the try succeeds, and says so once', () => {
    const { clock, breaker } = failing(MOST_FAILURES);
    clock.moveBy(REST);
    breaker.admits();
    expect(breaker.succeeded()).toBe(true);
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
    expect(breaker.succeeded()).toBe(false);
  });

  it('rests as long again when the try fails', () => {
    const { clock, breaker } = failing(MOST_FAILURES);
    clock.moveBy(REST);
    breaker.admits();
    expect(breaker.failed()).toBe(true);
    expect(breaker.admits()).toBe(false);
    clock.moveBy(REST);
    expect(breaker.admits()).toBe(true);
  });

  it('lets another try after one that was called off', () => {
    const { clock, breaker } = failing(MOST_FAILURES);
    clock.moveBy(REST);
    breaker.admits();
    breaker.calledOff();
    expect(breaker.admits()).toBe(true);
  });

  it('is not kept shut by failures that come in after the rest began', () => {
    const { clock, breaker } = failing(MOST_FAILURES);
    clock.moveBy(REST - SECOND);
    expect(breaker.failed()).toBe(false);
    clock.moveBy(SECOND);
    expect(breaker.admits()).toBe(true);
  });
});
