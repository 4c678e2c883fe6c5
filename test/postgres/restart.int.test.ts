import { afterAll, beforeAll, expect, it } from 'vitest';
import { createJobs } from '../../adapters/jobs/index.ts';
import { openStorage, type Storage } from '../../adapters/storage/index.ts';
import { later, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import { manualTimer } from '../adapters/jobs/manual-timer.ts';
import { aJob } from '../contract/jobs.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock, NOON } from '../support/clock.ts';
import { aCouple } from '../support/couples.ts';
import { type Cluster, startCluster } from './temporary-cluster.mjs';
import { onPostgres } from './temporary-schemas.ts';

onPostgres('PostgreSQL restarted while Attune runs', () => {
  let cluster: Cluster;
  let storage: Storage;
  const clock = movableClock();
  const logger = createMemoryLogger();
  const events = () => logger.lines.map(({ level, fields }) => [level, fields.event]);
  beforeAll(async () => {
    // A server of its own: the others' tests go on meanwhile.
    cluster = await startCluster({ durable: true });
    const key = new Uint8Array(32);
    storage = await openStorage({ dataFolder: '', databaseUrl: cluster.url, key, clock, logger });
  }, 60_000);
  afterAll(async () => {
    await storage.close();
    await cluster.stop();
  });

  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'after %s nothing that was acknowledged is lost, and all goes on',
    async (signal) => {
      const word = `word-${signal}`;
      if ((await storage.couples.findById(aCouple().id)) === undefined) await storage.couples.add(aCouple());
      await storage.couples.update(aCouple().id, (couple) => ({
        ...couple,
        teasingWords: [...couple.teasingWords, { word, allowedBy: [] }],
      }));
      await cluster.down(signal);
      await expect(storage.check()).rejects.toMatchObject({
        code: 'database-away',
        message: expect.stringMatching(/running/),
      });
      await expect(storage.couples.findById(aCouple().id)).rejects.toMatchObject({ code: 'database-away' });
      await cluster.up();
      const stored = await storage.couples.findById(aCouple().id);
      expect(stored?.teasingWords.map((one) => one.word)).toContain(word);
    },
  );

  it('jobs are run once it is back; that it was away is said once', async () => {
    const timer = manualTimer();
    const jobs = createJobs({ ...storage, clock, logger, timer });
    const ran: string[] = [];
    await jobs.start(async (payload) => {
      ran.push(payload.kind);
    });
    await jobs.schedule(aJob({ dueAt: later(NOON, MINUTE) }));
    await cluster.down();
    clock.moveBy(MINUTE);
    for (let look = 0; look < 3; look += 1) {
      jobs.wake();
      await expect(jobs.runDue()).rejects.toMatchObject({ code: 'database-away' });
    }
    expect(timer.waits()).toBeLessThanOrEqual(2 * SECOND);
    await cluster.up();
    expect(await jobs.runDue()).toBe(1);
    expect(ran).toEqual(['consider-nudge']);
    expect(events().filter(([, event]) => event === 'jobs-not-run')).toEqual([['error', 'jobs-not-run']]);
    await jobs.stop();
  });
});
