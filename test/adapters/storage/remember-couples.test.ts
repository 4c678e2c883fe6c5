import { describe, expect, it } from 'vitest';
import { rememberCouples } from '../../../adapters/storage/remember-couples.ts';
import type { Couple } from '../../../src/domain/couple/couple.ts';
import { spaceId } from '../../../src/domain/shared/ids.ts';
import type { CoupleStore } from '../../../src/ports/couple-store.ts';
import { aCouple } from '../../support/couples.ts';

const SPACE = aCouple().spaceId;
const zoneOf = (couple: Couple | undefined) => couple?.zone;

/** One couple in memory; counts how often it was looked up, and answers only when told to. */
const countingStore = () => {
  let stored: Couple | undefined = aCouple();
  const looks: (() => void)[] = [];
  const store: CoupleStore = {
    add: async (couple) => {
      stored = couple;
    },
    findBySpace: (space) => {
      const found = space === SPACE ? stored : undefined;
      return new Promise((answer) => looks.push(() => answer(found)));
    },
    findById: async () => stored,
    findByPartner: async () => (stored === undefined ? [] : [stored]),
    findBySpacePrefix: async () => [],
    findUnanswered: async () => [],
    update: async (_, change) => {
      if (stored !== undefined) stored = change(stored);
      return stored;
    },
    erase: async () => {
      stored = undefined;
    },
  };
  const answered = async <Result>(asking: Promise<Result>): Promise<Result> => {
    looks.at(-1)?.();
    return asking;
  };
  return { store, looks, answered };
};

const toTokyo = (couple: Couple): Couple => ({ ...couple, zone: 'Asia/Tokyo' });

describe('couples kept in memory', () => {
  it('are looked up once for many messages', async () => {
    const { store, looks, answered } = countingStore();
    const couples = rememberCouples(store);
    expect(await answered(couples.findBySpace(SPACE))).toEqual(aCouple());
    expect(await couples.findBySpace(SPACE)).toEqual(aCouple());
    expect(looks.length).toBe(1);
  });

  it('are looked up again after every change, so that a mute or leaving counts at once', async () => {
    const { store, answered } = countingStore();
    const couples = rememberCouples(store);
    await answered(couples.findBySpace(SPACE));
    await couples.update(aCouple().id, toTokyo);
    expect(zoneOf(await answered(couples.findBySpace(SPACE)))).toBe('Asia/Tokyo');
    await couples.erase(aCouple().id);
    expect(await answered(couples.findBySpace(SPACE))).toBeUndefined();
    await couples.add(aCouple());
    expect(await answered(couples.findBySpace(SPACE))).toEqual(aCouple());
  });

  it('are not kept when they were looked up while something changed', async () => {
    const { store, answered } = countingStore();
    const couples = rememberCouples(store);
    const onItsWay = couples.findBySpace(SPACE);
    await couples.update(aCouple().id, toTokyo);
    expect(zoneOf(await answered(onItsWay))).toBe(aCouple().zone);
    expect(zoneOf(await answered(couples.findBySpace(SPACE)))).toBe('Asia/Tokyo');
  });

  it('are looked up again after a change that failed half-way', async () => {
    const { store, looks, answered } = countingStore();
    const couples = rememberCouples({
      ...store,
      update: async () => {
        throw new RangeError('no');
      },
    });
    await answered(couples.findBySpace(SPACE));
    await expect(couples.update(aCouple().id, toTokyo)).rejects.toThrow(RangeError);
    await answered(couples.findBySpace(SPACE));
    expect(looks.length).toBe(2);
  });

  it('are not looked for in memory where there are none: a couple may begin there', async () => {
    const { store, looks, answered } = countingStore();
    const couples = rememberCouples(store);
    const elsewhere = spaceId('web:elsewhere');
    expect(await answered(couples.findBySpace(elsewhere))).toBeUndefined();
    expect(await answered(couples.findBySpace(elsewhere))).toBeUndefined();
    expect(looks.length).toBe(2);
  });
});
