import { beforeEach, describe, expect, it } from 'vitest';
import { coupleId, spaceId } from '../../src/domain/shared/ids.ts';
import { later, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import { OUTCOME_KINDS, type Outcome, type OutcomeLog } from '../../src/ports/outcome-log.ts';
import { NOON } from '../support/clock.ts';
import { ALEX, aCouple, SAM } from '../support/couples.ts';

type Stores = { readonly outcomes: OutcomeLog; readonly couples: CoupleStore };

const anOutcome = (overrides: Partial<Outcome> = {}): Outcome => ({
  coupleId: aCouple().id,
  partnerId: ALEX,
  kind: 'nudge-delivered',
  label: undefined,
  at: NOON,
  ...overrides,
});

export const outcomeLogContract = (name: string, make: () => Promise<Stores>): void => {
  describe(`outcome log: ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await make();
      await stores.couples.add(aCouple());
    });
    const all = () => stores.outcomes.since(aCouple().id, later(NOON, -60 * MINUTE));

    it('gives back outcomes of every kind, those of one minute in the order they were recorded', async () => {
      const recorded = OUTCOME_KINDS.map((kind, index) =>
        anOutcome({
          kind,
          partnerId: index % 2 === 0 ? ALEX : SAM,
          label: index === 1 ? 'contempt' : undefined,
        }),
      );
      for (const outcome of recorded) await stores.outcomes.record(outcome);
      expect(await all()).toStrictEqual(recorded);
    });

    it('N3: keeps no time finer than the minute', async () => {
      await stores.outcomes.record(anOutcome({ at: later(NOON, 59 * SECOND + 999) }));
      expect((await all()).map(({ at }) => at)).toEqual([NOON]);
    });

    it('gives the oldest first', async () => {
      await stores.outcomes.record(anOutcome({ at: later(NOON, MINUTE), kind: 'not-now' }));
      await stores.outcomes.record(anOutcome({ kind: 'said-again' }));
      expect((await all()).map(({ kind }) => kind)).toEqual(['said-again', 'not-now']);
    });

    it('counts from the minute in which `since` lies, so that none is missed by rounding', async () => {
      for (const minutes of [-1, 0, 1]) {
        await stores.outcomes.record(anOutcome({ at: later(NOON, minutes * MINUTE + 40 * SECOND) }));
      }
      const found = await stores.outcomes.since(aCouple().id, later(NOON, 30 * SECOND));
      expect(found.map(({ at }) => at - NOON)).toEqual([0, MINUTE]);
    });

    it('keeps the outcomes of two couples apart', async () => {
      const other = aCouple({ id: coupleId('couple-2'), spaceId: spaceId('web:other') });
      await stores.couples.add(other);
      await stores.outcomes.record(anOutcome({ coupleId: other.id }));
      expect(await all()).toEqual([]);
      expect(await stores.outcomes.since(other.id, NOON)).toHaveLength(1);
    });

    it('keeps nothing about a couple that has left meanwhile', async () => {
      await stores.couples.erase(aCouple().id);
      await stores.outcomes.record(anOutcome());
      expect(await all()).toEqual([]);
    });

    it('N1: erasing the couple erases its outcomes', async () => {
      await stores.outcomes.record(anOutcome());
      await stores.couples.erase(aCouple().id);
      expect(await all()).toEqual([]);
    });

    it('purges what is older than a moment and says how many', async () => {
      for (const minutes of [-2, -1, 0, 1]) {
        await stores.outcomes.record(anOutcome({ at: later(NOON, minutes * MINUTE) }));
      }
      expect(await stores.outcomes.purge(NOON)).toBe(2);
      expect((await all()).map(({ at }) => at - NOON)).toEqual([0, MINUTE]);
      expect(await stores.outcomes.purge(NOON)).toBe(0);
    });
  });
};
