import { beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '../../src/domain/couple/couple.ts';
import { coupleId, partnerId, spaceId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, later } from '../../src/domain/shared/instant.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import { NOON } from '../support/clock.ts';
import { ALEX, aCouple, aPartner, SAM, someSettings } from '../support/couples.ts';

/** Everything a couple can hold, so that nothing is lost on the way in or out. */
const aFullCouple = aCouple({
  partners: [
    aPartner({
      mute: { until: later(NOON, HOUR) },
      settings: someSettings({ quietHours: { from: 1320, to: 420 }, sensitivity: 'gentle', country: 'IE' }),
      holdLiftedAt: NOON,
      phrasing: { host: '127.0.0.1:11434', at: NOON },
    }),
    aPartner({
      id: SAM,
      consent: undefined,
      mute: { until: 'always' },
      settings: someSettings({ quietHours: { from: 0, to: 0 }, sensitivity: 'open', delivery: 'direct' }),
    }),
  ],
  suspension: { reason: 'third-member', since: NOON },
  break: { calledBy: SAM, startedAt: NOON, endsAt: later(NOON, HOUR) },
  hold: { since: NOON, until: later(NOON, 14 * DAY) },
  teasingWords: [
    { word: 'dork', allowedBy: [SAM, ALEX] },
    { word: 'Früchtchen 🦔', allowedBy: [ALEX] },
    { word: "'; drop table couples; --", allowedBy: [] },
  ],
});

export const coupleStoreContract = (name: string, make: () => Promise<CoupleStore>): void => {
  describe(`couple store: ${name}`, () => {
    let store: CoupleStore;
    beforeEach(async () => {
      store = await make();
    });

    it.each([
      ['a couple as it is at the start', aCouple()],
      ['a couple with every setting, hold, break and word', aFullCouple],
    ])('gives back %s as it was added', async (_, couple) => {
      await store.add(couple);
      expect(await store.findById(couple.id)).toStrictEqual(couple);
      expect(await store.findBySpace(couple.spaceId)).toStrictEqual(couple);
    });

    it('knows no couple that was never added', async () => {
      await store.add(aCouple());
      expect(await store.findById(coupleId('other'))).toBeUndefined();
      expect(await store.findBySpace(spaceId('web:other'))).toBeUndefined();
      expect(await store.findByPartner(partnerId('web:kim'))).toEqual([]);
      expect(await store.update(coupleId('other'), (couple) => couple)).toBeUndefined();
    });

    it('refuses a second couple in a space and keeps the first', async () => {
      await store.add(aCouple());
      const second = aCouple({ id: coupleId('couple-2'), zone: 'Asia/Tokyo' });
      await expect(store.add(second)).rejects.toMatchObject({ code: 'space-taken' });
      expect(await store.findBySpace(second.spaceId)).toStrictEqual(aCouple());
      expect(await store.findById(second.id)).toBeUndefined();
    });

    it('lets only one of two people who start in a space at once found the couple', async () => {
      const both = [aCouple(), aCouple({ id: coupleId('couple-2') })];
      const results = await Promise.allSettled(both.map((couple) => store.add(couple)));
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('finds every couple of a person, the oldest first', async () => {
      const kim = aPartner({ id: partnerId('web:kim') });
      const newer = aCouple({
        id: coupleId('couple-a'),
        spaceId: spaceId('web:newer'),
        createdAt: NOON,
        partners: [aPartner(), kim],
      });
      await store.add(newer);
      await store.add(aCouple());
      expect(await store.findByPartner(ALEX)).toStrictEqual([aCouple(), newer]);
      expect(await store.findByPartner(SAM)).toStrictEqual([aCouple()]);
    });

    it('finds the couples of one workspace by the beginning of their spaces’ ids, and none for an empty one', async () => {
      const here = aCouple({ id: coupleId('couple-a'), spaceId: spaceId('slack:T_1:C1') });
      const there = aCouple({ id: coupleId('couple-b'), spaceId: spaceId('slack:TX1:C1') });
      await store.add(here);
      await store.add(there);
      expect(await store.findBySpacePrefix('slack:T_1:')).toStrictEqual([here]);
      expect(await store.findBySpacePrefix('')).toEqual([]);
    });

    it('stores what an update makes of the couple and resolves to it', async () => {
      await store.add(aCouple());
      const updated = await store.update(aCouple().id, () => aFullCouple);
      expect(updated).toStrictEqual(aFullCouple);
      expect(await store.findById(aCouple().id)).toStrictEqual(aFullCouple);
    });

    it('forgets settings, mutes, breaks and words that an update takes away', async () => {
      await store.add(aFullCouple);
      await store.update(aFullCouple.id, () => aCouple());
      expect(await store.findById(aCouple().id)).toStrictEqual(aCouple());
    });

    it('N1: consent holds from agreeing, through taking it back, to agreeing to a newer text', async () => {
      const withConsent = (consent: Consent | undefined) =>
        aCouple({ partners: [aPartner({ consent }), aPartner({ id: SAM })] });
      await store.add(withConsent(undefined));
      for (const consent of [
        { version: 1, at: NOON, overseers: 0 },
        undefined,
        { version: 2, at: NOON, overseers: 2 },
      ]) {
        await store.update(aCouple().id, () => withConsent(consent));
        expect(await store.findById(aCouple().id)).toStrictEqual(withConsent(consent));
      }
    });

    it('saves nothing when an update returns the couple unchanged', async () => {
      await store.add(aCouple());
      expect(await store.update(aCouple().id, (couple) => couple)).toStrictEqual(aCouple());
    });

    it('saves nothing when an update throws, and works on afterwards', async () => {
      await store.add(aCouple());
      const failing = store.update(aCouple().id, () => {
        throw new RangeError('no');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await store.findById(aCouple().id)).toStrictEqual(aCouple());
      await store.update(aCouple().id, (couple) => ({ ...couple, zone: 'Asia/Tokyo' }));
      expect((await store.findById(aCouple().id))?.zone).toBe('Asia/Tokyo');
    });

    it('loses none of fifty updates at once', async () => {
      await store.add(aCouple());
      const words = Array.from({ length: 50 }, (_, index) => `word-${String(index).padStart(2, '0')}`);
      await Promise.all(
        words.map((word) =>
          store.update(aCouple().id, (couple) => ({
            ...couple,
            teasingWords: [...couple.teasingWords, { word, allowedBy: [ALEX] }],
          })),
        ),
      );
      const stored = await store.findById(aCouple().id);
      expect(stored?.teasingWords.map(({ word }) => word).sort()).toEqual(words);
    });

    it('never shows a couple half updated', async () => {
      await store.add(aCouple());
      const consistent = (minutes: number) => (couple: ReturnType<typeof aCouple>) => ({
        ...couple,
        createdAt: later(NOON, minutes),
        teasingWords: [{ word: String(minutes), allowedBy: [] }],
      });
      const writes = Array.from({ length: 20 }, (_, index) =>
        store.update(aCouple().id, consistent(index + 1)),
      );
      const reads = Array.from({ length: 20 }, () => store.findBySpace(aCouple().spaceId));
      await Promise.all(writes);
      for (const seen of await Promise.all(reads)) {
        const [word] = seen?.teasingWords ?? [];
        expect(word?.word ?? '').toBe(word === undefined ? '' : String((seen?.createdAt ?? 0) - NOON));
      }
    });

    it('finds the invitations before a day that the two never both agreed to, whatever became of a yes', async () => {
      const none = aPartner({ consent: undefined });
      const asked = {
        id: coupleId('asked'),
        spaceId: spaceId('web:asked'),
        createdAt: later(NOON, -3 * DAY),
      };
      const oneYes = {
        id: coupleId('one-yes'),
        spaceId: spaceId('web:one'),
        createdAt: later(NOON, -2 * DAY),
      };
      const agreed = {
        id: coupleId('agreed'),
        spaceId: spaceId('web:agreed'),
        createdAt: later(NOON, -3 * DAY),
      };
      await store.add(aCouple({ ...asked, partners: [none, aPartner({ id: SAM, consent: undefined })] }));
      await store.add(
        aCouple({ ...oneYes, partners: [aPartner(), aPartner({ id: SAM, consent: undefined })] }),
      );
      await store.add(aCouple(agreed));
      await store.update(agreed.id, (couple) => {
        const [alex, sam] = couple.partners;
        return {
          ...couple,
          partners: [
            { ...alex, consent: undefined },
            { ...sam, consent: undefined },
          ],
        };
      });
      const idsBefore = async (days: number) =>
        (await store.findUnanswered(later(NOON, -days * DAY))).map(({ id }) => id);
      expect(await idsBefore(1)).toEqual([asked.id, oneYes.id]);
      expect(await idsBefore(2)).toEqual([asked.id]);
      expect(await idsBefore(3)).toEqual([]);
    });

    it('N1: erasing removes one couple and leaves the others', async () => {
      const other = aCouple({ id: coupleId('couple-2'), spaceId: spaceId('web:other') });
      await store.add(aFullCouple);
      await store.add(other);
      await store.erase(aFullCouple.id);
      expect(await store.findById(aFullCouple.id)).toBeUndefined();
      expect(await store.findBySpace(aFullCouple.spaceId)).toBeUndefined();
      expect(await store.findByPartner(ALEX)).toStrictEqual([other]);
    });

    it('starts from nothing when the same space begins again after erasing', async () => {
      await store.add(aFullCouple);
      await store.erase(aFullCouple.id);
      await store.add(aCouple());
      expect(await store.findById(aCouple().id)).toStrictEqual(aCouple());
    });

    it('erasing a couple that is already gone does nothing', async () => {
      await store.add(aCouple());
      await store.erase(aCouple().id);
      await store.erase(aCouple().id);
      expect(await store.findByPartner(ALEX)).toEqual([]);
    });
  });
};
