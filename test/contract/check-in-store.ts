import { beforeEach, describe, expect, it } from 'vitest';
import { checkInId, coupleId, spaceId } from '../../src/domain/shared/ids.ts';
import { HOUR, later } from '../../src/domain/shared/instant.ts';
import type { CheckInStore } from '../../src/ports/check-in-store.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import { NOON } from '../support/clock.ts';
import { aCheckIn, aCouple, anAnswer, SAM } from '../support/couples.ts';

type Stores = { readonly checkIns: CheckInStore; readonly couples: CoupleStore };

export const checkInStoreContract = (name: string, make: () => Promise<Stores>): void => {
  describe(`check-in store: ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await make();
      await stores.couples.add(aCouple());
    });
    const answered = aCheckIn({
      answers: [
        anAnswer({ from: SAM, sealed: new Uint8Array(Array.from({ length: 256 }, (_, byte) => byte)) }),
        anAnswer({ sealed: new Uint8Array() }),
      ],
      postedAs: 'post-7',
    });

    it.each([
      ['a check-in nobody has answered', aCheckIn()],
      ['a check-in with both sealed answers, byte for byte', answered],
    ])('gives back %s', async (_, checkIn) => {
      await stores.checkIns.add(checkIn);
      expect(await stores.checkIns.find(checkIn.id)).toStrictEqual(checkIn);
    });

    it('knows no check-in that was never added', async () => {
      expect(await stores.checkIns.find(checkInId('none'))).toBeUndefined();
      expect(await stores.checkIns.findOpen(aCouple().id)).toBeUndefined();
      expect(await stores.checkIns.recent(aCouple().id, 5)).toEqual([]);
      expect(await stores.checkIns.update(checkInId('none'), (one) => one)).toBeUndefined();
    });

    it('refuses a check-in of a couple that does not exist, because nothing would ever erase it', async () => {
      const orphan = aCheckIn({ coupleId: coupleId('gone') });
      await expect(stores.checkIns.add(orphan)).rejects.toMatchObject({ code: 'couple-unknown' });
      expect(await stores.checkIns.find(orphan.id)).toBeUndefined();
    });

    it('finds the newest open check-in of the couple only', async () => {
      const at = (hours: number) => later(NOON, hours * HOUR);
      const other = aCouple({ id: coupleId('couple-2'), spaceId: spaceId('web:other') });
      await stores.couples.add(other);
      await stores.checkIns.add(aCheckIn({ id: checkInId('old'), openedAt: at(1) }));
      await stores.checkIns.add(aCheckIn({ id: checkInId('newest-open'), openedAt: at(2) }));
      await stores.checkIns.add(aCheckIn({ id: checkInId('done'), openedAt: at(3), status: 'revealed' }));
      await stores.checkIns.add(
        aCheckIn({ id: checkInId('others'), openedAt: at(4), coupleId: other.id, spaceId: other.spaceId }),
      );
      expect((await stores.checkIns.findOpen(aCouple().id))?.id).toBe('newest-open');
      const recent = await stores.checkIns.recent(aCouple().id, 2);
      expect(recent.map(({ id }) => id)).toEqual(['done', 'newest-open']);
    });

    it('orders check-ins of the same moment by their id, so that every list looks the same', async () => {
      for (const id of ['b', 'c', 'a']) await stores.checkIns.add(aCheckIn({ id: checkInId(id) }));
      const recent = await stores.checkIns.recent(aCouple().id, 5);
      expect(recent.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      expect((await stores.checkIns.findOpen(aCouple().id))?.id).toBe('c');
    });

    it('K1: of two answers sealed at the same moment, both are kept', async () => {
      await stores.checkIns.add(aCheckIn());
      const answers = [anAnswer(), anAnswer({ from: SAM })];
      await Promise.all(
        answers.map((answer) =>
          stores.checkIns.update(aCheckIn().id, (checkIn) => ({
            ...checkIn,
            answers: [...checkIn.answers, answer],
          })),
        ),
      );
      const stored = await stores.checkIns.find(aCheckIn().id);
      expect(stored?.answers.map(({ from }) => from).sort()).toEqual(answers.map(({ from }) => from).sort());
    });

    it('K1: a newer answer replaces the earlier one, and the reveal is stored', async () => {
      await stores.checkIns.add(answered);
      const revealed = aCheckIn({
        answers: [anAnswer({ sealed: new Uint8Array([9]), at: later(NOON, 1) })],
        status: 'revealed',
        postedAs: 'post-8',
      });
      expect(await stores.checkIns.update(answered.id, () => revealed)).toStrictEqual(revealed);
      expect(await stores.checkIns.find(answered.id)).toStrictEqual(revealed);
    });

    it('saves nothing when an update throws', async () => {
      await stores.checkIns.add(answered);
      const failing = stores.checkIns.update(answered.id, () => {
        throw new RangeError('no');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await stores.checkIns.find(answered.id)).toStrictEqual(answered);
    });

    it('N1: erasing the couple erases its check-ins', async () => {
      await stores.checkIns.add(answered);
      await stores.couples.erase(aCouple().id);
      expect(await stores.checkIns.find(answered.id)).toBeUndefined();
      expect(await stores.checkIns.recent(aCouple().id, 5)).toEqual([]);
    });
  });
};
