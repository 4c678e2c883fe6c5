import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzTarget } from './fuzz-target.ts';
import { CANARY, expectNoCanary, expectPlain, throwingOnly } from './promises.ts';

const failing = fuzzTarget({
  name: 'forty-two and more',
  weight: 1,
  input: fc.nat(),
  holds: (number) => assert.ok(number < 42),
});

class OwnError extends Error {}

describe('a fuzzer that can find something', () => {
  test('what fails is told shrunk, and found again by its seed and path', async () => {
    const { failure } = await failing.fuzz({ seed: 3, runs: 500 });
    expect(failure?.input).toBe('42');
    const again = await failing.fuzz({ seed: 3, runs: 1, path: failure?.path });
    expect(again.failure?.input).toBe('42');
  });

  test('a hung input is found again by its number', async () => {
    const seen: number[] = [];
    const target = fuzzTarget({ name: 'any', weight: 1, input: fc.nat(), holds: (n) => void seen.push(n) });
    await target.fuzz({ seed: 3, runs: 9 });
    await target.fuzz({ seed: 3, runs: 1, path: '8' });
    expect(seen.at(-1)).toBe(seen.at(-2));
  });

  test('a key that becomes a property of everything is noticed', async () => {
    const polluted: { everywhere?: boolean } = Object.prototype;
    const holds = (): void => {
      polluted.everywhere = true;
    };
    const { failure } = await fuzzTarget({ name: 'any', weight: 1, input: fc.nat(), holds }).fuzz({
      seed: 3,
      runs: 1,
    });
    delete polluted.everywhere;
    expect(failure?.why).toContain('a prototype was changed');
    expect(() => expectPlain(Object.create({ mine: true }))).toThrow();
  });

  test('what a person wrote is noticed in anything printed, and in an error', () => {
    expect(() => expectNoCanary({ seen: `so ${CANARY}` })).toThrow();
    const leaking = (): never => {
      throw new OwnError('no', { cause: new Error(`with ${CANARY}`) });
    };
    expect(() => throwingOnly(OwnError, leaking)).toThrow('an error repeats what a person wrote');
  });

  test('an error of another kind is one', () => {
    const surprised = (): never => {
      throw new TypeError('not a function');
    };
    expect(() => throwingOnly(OwnError, surprised)).toThrow(TypeError);
  });
});
