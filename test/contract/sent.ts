import { beforeEach, describe, expect, it } from 'vitest';
import type { SentStore } from '../../adapters/storage/sent.ts';
import { HOUR, later } from '../../src/domain/shared/instant.ts';
import { NOON } from '../support/clock.ts';

export const sentContract = (name: string, make: () => Promise<SentStore>): void => {
  describe(`what was sent: ${name}`, () => {
    let sent: SentStore;
    beforeEach(async () => {
      sent = await make();
    });

    it('tells a first attempt from a repeated one and from one that ended well', async () => {
      expect(await sent.begin('one', NOON)).toEqual({ kind: 'new' });
      expect(await sent.begin('one', later(NOON, HOUR))).toEqual({ kind: 'begun', since: NOON });
      await sent.finish('one', '1700000000.000100');
      expect(await sent.begin('one', NOON)).toEqual({ kind: 'sent', postedAs: '1700000000.000100' });
      expect(await sent.begin('two', NOON)).toEqual({ kind: 'new' });
    });

    it('says new to one of ten that begin at once', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => sent.begin('one', NOON)));
      expect(all.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    });

    it('forgets after two days', async () => {
      await sent.begin('one', NOON);
      expect(await sent.begin('one', later(NOON, 48 * HOUR))).toEqual({ kind: 'begun', since: NOON });
      expect(await sent.begin('one', later(NOON, 48 * HOUR + 1))).toEqual({ kind: 'new' });
    });
  });
};
