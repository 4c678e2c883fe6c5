import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckInPlan, leaveOut, NO_PLAN } from '../../src/domain/check-in/schedule.ts';
import { WEEKDAYS } from '../../src/domain/check-in/weekday.ts';
import { coupleId, spaceId } from '../../src/domain/shared/ids.ts';
import { DAY, later } from '../../src/domain/shared/instant.ts';
import type { CheckInPlanStore } from '../../src/ports/check-in-plan-store.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import { NOON } from '../support/clock.ts';
import { ALEX, aCouple, SAM } from '../support/couples.ts';

type Stores = { readonly checkInPlans: CheckInPlanStore; readonly couples: CoupleStore };

/** Everything a plan can hold. */
const FULL: CheckInPlan = {
  running: {
    schedule: { days: ['mon', 'wed', 'sun'], minute: 1230, theme: 'into-me-see', weeks: 8 },
    since: NOON,
    lastDay: '2026-05-05',
  },
  proposal: {
    id: 'proposal-1',
    by: SAM,
    at: later(NOON, DAY),
    schedule: { days: [...WEEKDAYS], minute: 0, theme: undefined, weeks: undefined },
    postedAs: 'post-3',
  },
  leftOut: [
    { by: SAM, day: '2026-03-11' },
    { by: ALEX, day: '2026-03-16' },
  ],
  handledOn: '2026-03-09',
  notebook: { id: 'notebook-1', by: ALEX, at: NOON, postedAs: 'post-4', agreedAt: later(NOON, DAY) },
};
const BARE: CheckInPlan = {
  running: {
    schedule: { days: ['tue'], minute: 1439, theme: undefined, weeks: undefined },
    since: NOON,
    lastDay: undefined,
  },
  proposal: undefined,
  leftOut: [],
  handledOn: undefined,
  notebook: { id: 'notebook-2', by: SAM, at: NOON, postedAs: 'post-5', agreedAt: undefined },
};

export const checkInPlanStoreContract = (name: string, make: () => Promise<Stores>): void => {
  describe(`check-in plan store: ${name}`, () => {
    const { id } = aCouple();
    let stores: Stores;
    beforeEach(async () => {
      stores = await make();
      await stores.couples.add(aCouple());
    });

    it('a couple that planned nothing has an empty plan, and so has one that is not there', async () => {
      expect(await stores.checkInPlans.find(id)).toStrictEqual(NO_PLAN);
      expect(await stores.checkInPlans.find(coupleId('none'))).toStrictEqual(NO_PLAN);
      expect(await stores.checkInPlans.running(undefined)).toEqual([]);
    });

    it.each([
      ['a plan with everything in it', FULL],
      ['a schedule until stopped, of any theme', BARE],
      ['nothing but a suggestion', { ...NO_PLAN, proposal: { ...FULL.proposal!, postedAs: undefined } }],
    ])('gives back %s', async (_, plan) => {
      expect(await stores.checkInPlans.update(id, () => plan)).toStrictEqual(plan);
      expect(await stores.checkInPlans.find(id)).toStrictEqual(plan);
    });

    it('forgets what an update takes away', async () => {
      await stores.checkInPlans.update(id, () => FULL);
      await stores.checkInPlans.update(id, () => NO_PLAN);
      expect(await stores.checkInPlans.find(id)).toStrictEqual(NO_PLAN);
    });

    it('knows whose schedule runs, and not who only suggested one', async () => {
      const other = aCouple({ id: coupleId('couple-2'), spaceId: spaceId('web:other') });
      await stores.couples.add(other);
      await stores.checkInPlans.update(id, () => BARE);
      await stores.checkInPlans.update(other.id, () => ({ ...FULL, running: undefined }));
      const ours = { id, spaceId: aCouple().spaceId, zone: aCouple().zone };
      expect(await stores.checkInPlans.running(undefined)).toStrictEqual([
        { couple: ours, plan: BARE, dueAt: undefined },
      ]);
      expect(await stores.checkInPlans.running(id)).toEqual([]);
    });

    it('names every running schedule once, however many there are', async () => {
      const ids = Array.from({ length: 700 }, (_, at) => coupleId(`many-${at}`));
      for (const one of ids) {
        await stores.couples.add(aCouple({ id: one, spaceId: spaceId(`web:${one}`) }));
        await stores.checkInPlans.update(one, () => BARE);
      }
      const named: string[] = [];
      for (;;) {
        const some = await stores.checkInPlans.running(named.at(-1) as typeof id | undefined);
        if (some.length === 0) break;
        named.push(...some.map(({ couple }) => couple.id));
      }
      expect(named).toEqual(ids.toSorted());
    });

    it('loses none of two changes at once', async () => {
      await stores.checkInPlans.update(id, () => BARE);
      const leftOut = [ALEX, SAM].map((by) => ({ by, day: '2026-03-17' }));
      await Promise.all(leftOut.map((one) => stores.checkInPlans.update(id, (plan) => leaveOut(plan, one))));
      const stored = await stores.checkInPlans.find(id);
      expect(stored.leftOut.map(({ by }) => by).toSorted()).toEqual([ALEX, SAM].toSorted());
    });

    it('saves nothing when an update throws', async () => {
      await stores.checkInPlans.update(id, () => FULL);
      const failing = stores.checkInPlans.update(id, () => {
        throw new RangeError('no');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await stores.checkInPlans.find(id)).toStrictEqual(FULL);
    });

    it('N1: erasing the couple erases its plan, and none can be made for it afterwards', async () => {
      await stores.checkInPlans.update(id, () => FULL);
      await stores.couples.erase(id);
      expect(await stores.checkInPlans.find(id)).toStrictEqual(NO_PLAN);
      expect(await stores.checkInPlans.update(id, () => FULL)).toBeUndefined();
      expect(await stores.checkInPlans.running(undefined)).toEqual([]);
    });
  });
};
