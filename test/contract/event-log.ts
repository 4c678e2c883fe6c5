import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, later } from '../../src/domain/shared/instant.ts';
import type { EventLog } from '../../src/ports/event-log.ts';
import { NOON } from '../support/clock.ts';

export const eventLogContract = (name: string, make: () => Promise<EventLog>): void => {
  describe(`event log: ${name}`, () => {
    let log: EventLog;
    beforeEach(async () => {
      log = await make();
    });

    it('says once of each event that it is new', async () => {
      expect(await log.firstSight('web:1', NOON)).toBe(true);
      expect(await log.firstSight('web:1', later(NOON, HOUR))).toBe(false);
      expect(await log.firstSight('web:2', NOON)).toBe(true);
      expect(await log.firstSight('web:1', NOON)).toBe(false);
    });

    it('says new to exactly one of ten deliveries at once', async () => {
      const sights = await Promise.all(Array.from({ length: 10 }, () => log.firstSight('web:1', NOON)));
      expect(sights.filter(Boolean)).toHaveLength(1);
    });

    it('forgets events seen before a moment and says how many', async () => {
      await log.firstSight('web:old', later(NOON, -HOUR));
      await log.firstSight('web:new', NOON);
      expect(await log.purge(NOON)).toBe(1);
      expect(await log.firstSight('web:old', NOON)).toBe(true);
      expect(await log.firstSight('web:new', NOON)).toBe(false);
    });
  });
};
