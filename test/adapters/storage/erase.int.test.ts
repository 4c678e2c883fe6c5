import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJobs } from '../../../adapters/jobs/index.ts';
import type { Storage } from '../../../adapters/storage/index.ts';
import { OWE_SCRUB } from '../../../adapters/storage/sqlite.ts';
import { CONSENT_VERSION } from '../../../src/domain/couple/consent.ts';
import { checkInId, coupleId, partnerId, spaceId } from '../../../src/domain/shared/ids.ts';
import { later, MINUTE } from '../../../src/domain/shared/instant.ts';
import { aJob } from '../../contract/jobs.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { movableClock, NOON } from '../../support/clock.ts';
import { aCheckIn, aCouple, anAnswer, aPartner } from '../../support/couples.ts';
import { deterministicRandom } from '../../support/random.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storages = temporaryStorage();
const CANARY = 'CANARY';
const COUPLE = coupleId(`${CANARY}-couple`);
const ALEX = partnerId(`web:${CANARY}-alex`);
const canaryCouple = aCouple({
  id: COUPLE,
  spaceId: spaceId(`web:${CANARY}`),
  partners: [aPartner({ id: ALEX }), aPartner({ id: partnerId(`web:${CANARY}-sam`) })],
  zone: `${CANARY}/Zone`,
});

const tracesIn = (dataFolder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(dataFolder).map((file) => [
      file,
      readFileSync(join(dataFolder, file)).toString('latin1').split(CANARY).length - 1,
    ]),
  );

const sealedCanary = (size: number): Uint8Array => new TextEncoder().encode(`${CANARY}${'s'.repeat(size)}`);

/** Words, answers (some longer than a page), outcomes and jobs of the couple, among those of others, changed often. */
const live = async (storage: Storage, round: number): Promise<void> => {
  const jobs = createJobs({
    database: storage.database,
    clock: movableClock(),
    logger: createMemoryLogger(),
  });
  const words = Array.from({ length: (round * 7) % 23 }, (_, index) => ({
    word: `${CANARY} word ${index} ${'w'.repeat((round * 31 + index * 17) % 180)}`,
    allowedBy: [ALEX],
  }));
  await storage.couples.update(COUPLE, (couple) => ({ ...couple, teasingWords: words }));
  const id = checkInId(`${CANARY}-${round}`);
  await storage.checkIns.add(
    aCheckIn({ id, coupleId: COUPLE, answers: [anAnswer({ sealed: sealedCanary((round * 997) % 9000) })] }),
  );
  await storage.checkIns.update(id, (checkIn) => ({
    ...checkIn,
    answers: [anAnswer({ from: ALEX, sealed: sealedCanary((round * 61) % 300) })],
  }));
  await storage.checkInPlans.update(COUPLE, (plan) => ({
    ...plan,
    leftOut: [{ by: ALEX, day: `2026-03-${10 + (round % 20)}` }],
    handledOn: `${CANARY}-${'d'.repeat((round * 11) % 70)}`,
  }));
  const at = later(NOON, round * MINUTE);
  await storage.outcomes.record({ coupleId: COUPLE, partnerId: ALEX, kind: 'not-now', label: CANARY, at });
  await jobs.schedule(aJob({ key: `${CANARY}-${round % 5}`, coupleId: COUPLE, dueAt: at }));
  const other = coupleId(`other-${round}`);
  await storage.couples.add(
    aCouple({ id: other, spaceId: spaceId(`web:${round}`), zone: `Zone/${'z'.repeat((round * 13) % 90)}` }),
  );
  if (round % 3 === 0) await storage.couples.erase(coupleId(`other-${round - 1}`));
};

/** Thousands of words of two couples, of all lengths, written, lengthened and taken away in no order. */
const churn = async (storage: Storage): Promise<void> => {
  const random = deterministicRandom(1);
  await storage.database.transaction().execute(async (rows) => {
    for (let round = 0; round < 4000; round += 1) {
      const isTheirs = random.below(3) === 0;
      const at = { couple_id: isTheirs ? COUPLE : aCouple().id, position: random.below(2000) };
      const word = `${isTheirs ? CANARY : 'plain'}${'x'.repeat(random.below(random.below(20) === 0 ? 9000 : 300))}`;
      await rows
        .deleteFrom('teasing_words')
        .where('couple_id', '=', at.couple_id)
        .where('position', '=', at.position)
        .execute();
      if (random.below(4) === 0) continue;
      const row = { ...at, word, allowed_first_by: null, allowed_second_by: null };
      await rows.insertInto('teasing_words').values(row).execute();
    }
  });
};

describe('leaving', () => {
  it('N1: leaves no trace of the couple in any file of the data folder', async () => {
    const dataFolder = storages.folder();
    const storage = await storages.open({ dataFolder });
    await storage.couples.add(canaryCouple);
    for (let round = 1; round <= 40; round += 1) await live(storage, round);
    const before = tracesIn(dataFolder);
    expect((before['attune.db'] ?? 0) + (before['attune.db-wal'] ?? 0)).toBeGreaterThan(100);

    await storage.couples.erase(COUPLE);
    const after = tracesIn(dataFolder);
    expect(Object.keys(after).sort()).toEqual(
      expect.arrayContaining(['attune.db', 'attune.db-shm', 'attune.db-wal']),
    );
    expect(after).toEqual(Object.fromEntries(Object.keys(after).map((file) => [file, 0])));
    expect(await storage.couples.findById(coupleId('other-40'))).toBeDefined();
  });

  it('N1: leaves no trace where cells have moved between pages, which secure_delete alone does not reach', async () => {
    const dataFolder = storages.folder();
    const storage = await storages.open({ dataFolder });
    await storage.couples.add(canaryCouple);
    await storage.couples.add(aCouple());
    await churn(storage);
    await storage.couples.erase(COUPLE);
    expect(tracesIn(dataFolder)).toMatchObject({ 'attune.db': 0, 'attune.db-wal': 0, 'attune.db-shm': 0 });
  });

  it('N1: works for both at once, and while somebody else’s rows are being written', async () => {
    const dataFolder = storages.folder();
    const storage = await storages.open({ dataFolder });
    await storage.couples.add(canaryCouple);
    const other = coupleId('other');
    await storage.couples.add(aCouple({ id: other, spaceId: spaceId('web:other') }));
    const writes = Array.from({ length: 20 }, () => storage.couples.update(other, (couple) => couple));
    await Promise.all([storage.couples.erase(COUPLE), ...writes, storage.couples.erase(COUPLE)]);
    expect(await storage.couples.findById(COUPLE)).toBeUndefined();
    expect(await storage.couples.findById(other)).toBeDefined();
    expect(Object.values(tracesIn(dataFolder)).every((count) => count === 0)).toBe(true);
  });

  it('N1: reaches every table that can hold something of a couple', async () => {
    const storage = await storages.open();
    await storage.couples.add(canaryCouple);
    await live(storage, 1);
    const tables = (await storage.database.introspection.getTables()).filter(({ columns }) =>
      columns.some(({ name }) => ['couple_id', 'check_in_id', 'space_id', 'partner_id'].includes(name)),
    );
    const count = async (name: string): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
        storage.database,
      );
      return rows[0]?.n ?? 0;
    };
    expect(tables.length).toBeGreaterThanOrEqual(8);
    for (const { name } of tables) expect([name, await count(name)]).not.toEqual([name, 0]);
    await storage.couples.erase(COUPLE);
    await storage.couples.erase(coupleId('other-1'));
    for (const { name } of tables) expect([name, await count(name)]).toEqual([name, 0]);
  });

  it('N1: is finished at the next start when the process died before the files were cleaned', async () => {
    const dataFolder = storages.folder();
    const storage = await storages.open({ dataFolder });
    await storage.couples.add(canaryCouple);
    for (let round = 1; round <= 12; round += 1) await live(storage, round);
    // What erase leaves behind when it dies half-way: rows gone without being overwritten, the scrub owed.
    await sql`pragma secure_delete = off`.execute(storage.database);
    await sql`pragma foreign_keys = off`.execute(storage.database);
    for (const { name } of await storage.database.introspection.getTables()) {
      await sql`delete from ${sql.table(name)}`.execute(storage.database);
    }
    await sql.raw(OWE_SCRUB).execute(storage.database);
    await storages.close(storage);
    expect(tracesIn(dataFolder)['attune.db']).toBeGreaterThan(0);

    await storages.open({ dataFolder });
    expect(tracesIn(dataFolder)['attune.db']).toBe(0);
  });

  it('keeps a record of who agreed and took it back, for as long as the couple stays', async () => {
    const clock = movableClock();
    const storage = await storages.open({ clock });
    await storage.couples.add(aCouple());
    clock.moveBy(MINUTE);
    const [alex, sam] = aCouple().partners;
    await storage.couples.update(aCouple().id, (couple) => ({
      ...couple,
      partners: [{ ...alex, consent: undefined }, sam],
    }));
    const events = await storage.database.selectFrom('consents').selectAll().orderBy('position').execute();
    expect(events.map(({ partner_id, kind, version, at }) => [partner_id, kind, version, at])).toEqual([
      [alex.id, 'agreed', CONSENT_VERSION, alex.consent?.at],
      [sam.id, 'agreed', CONSENT_VERSION, sam.consent?.at],
      [alex.id, 'withdrawn', CONSENT_VERSION, later(NOON, MINUTE)],
    ]);
  });
});
