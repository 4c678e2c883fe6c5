import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  openDatabaseBeside,
  restoreBackup,
  type Storage,
  writeBackup,
} from '../../../adapters/storage/index.ts';
import { TABLES } from '../../../adapters/storage/tables.ts';
import { NO_PLAN } from '../../../src/domain/check-in/schedule.ts';
import { coupleId, spaceId } from '../../../src/domain/shared/ids.ts';
import { later, MINUTE } from '../../../src/domain/shared/instant.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import type { Outcome } from '../../../src/ports/outcome-log.ts';
import { anInstallation } from '../../contract/slack-installations.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { NOON } from '../../support/clock.ts';
import { ALEX, aCheckIn, aCouple, anAnswer } from '../../support/couples.ts';
import { type DatabaseKind, TEST_KEY, temporaryStorage } from './temporary-storage.ts';

const logger = createMemoryLogger();

/** A disk of 32 KiB; undefined where this user may not make one. */
const smallDisk = (): string | undefined => {
  const at = mkdtempSync(join(tmpdir(), 'attune-small-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', at], { stdio: 'ignore' });
  if (status === 0) return at;
  rmSync(at, { recursive: true });
  return undefined;
};
const AT = '2026-03-10T12:00:00.000Z';
const CANARY = 'CANARY: thank you for the tea 🦔';

const anOutcome = (kind: Outcome['kind']): Outcome => ({
  coupleId: aCouple().id,
  partnerId: ALEX,
  kind,
  label: undefined,
  at: NOON,
});

/** Something in every table. */
const live = async (storage: Storage): Promise<void> => {
  const sealed = storage.sealer.seal(privateText(CANARY), 'row');
  await storage.couples.add(
    aCouple({ teasingWords: [{ word: 'Früchtchen 🦔 "quoted"\n\\', allowedBy: [ALEX] }] }),
  );
  await storage.checkIns.add(aCheckIn({ answers: [anAnswer({ sealed })], postedAs: 'post-1' }));
  await storage.checkInPlans.update(aCouple().id, () => ({ ...NO_PLAN, handledOn: '2026-03-09' }));
  for (const kind of ['not-now', 'said-again', 'fine-joking'] as const)
    await storage.outcomes.record(anOutcome(kind));
  await storage.events.firstSight('event-1', NOON);
  await storage.slackInstallations.save(anInstallation(), NOON);
  await storage.slackInstallations.keepState('digest', later(NOON, MINUTE));
  await storage.sent.begin('sent', NOON);
  await storage.database
    .insertInto('jobs')
    .values(
      ['b', 'a'].map((key) => ({
        key,
        kind: 'purge',
        payload: '{"kind":"purge"}',
        couple_id: null,
        due_at: NOON,
        run_at: NOON,
        lease_until: null,
        attempts: 0,
        last_error_code: null,
        dead_at: null,
      })),
    )
    .execute();
};

/** Every row of every table, without the numbers that a database gives by itself. */
const contentOf = async (storage: Storage) => {
  const tables: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const rows: object[] = await storage.database.selectFrom(table).selectAll().execute();
    tables[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !(column === 'id' && ['jobs', 'outcomes'].includes(table)))
          .map(([column, cell]) => [
            column,
            typeof cell === 'object' && cell !== null ? [...new Uint8Array(cell)] : cell,
          ]),
      ),
    );
  }
  return tables;
};

const backupOf = (kind: DatabaseKind) => {
  const storages = temporaryStorage(kind);
  const file = (name = 'backup.jsonl') => join(storages.folder(), name);
  const living = async () => {
    const place = { key: TEST_KEY, ...(await storages.place()) };
    const storage = await storages.open(place);
    await live(storage);
    return { storage, where: { ...place, logger }, place };
  };
  return { storages, file, living };
};
type Where = Awaited<ReturnType<ReturnType<typeof backupOf>['living']>>['where'];
const write = (where: Where, file: string, replace = false) => writeBackup({ where, file, replace, at: AT });
const restore = (where: Where, file: string, replace = false) =>
  restoreBackup({ where, file, replace, key: where.key, logger });

const roundTrip = (from: DatabaseKind, to: DatabaseKind): void => {
  describe(`a backup of ${from} restored to ${to}`, () => {
    const source = backupOf(from);
    const target = backupOf(to);

    it('holds every row, and what comes later is numbered after it', async () => {
      const { storage, where } = await source.living();
      const file = source.file();
      const written = await write(where, file);
      const place = { key: TEST_KEY, ...(await target.storages.place()) };
      expect(await restore({ ...place, logger }, file)).toMatchObject({
        rows: written.rows,
        from: AT,
        lost: 0,
      });
      const restored = await target.storages.open(place);
      expect(await contentOf(restored)).toEqual(await contentOf(storage));
      await restored.outcomes.record(anOutcome('not-now'));
      const kinds = (await restored.outcomes.since(aCouple().id, NOON)).map(({ kind }) => kind);
      expect(kinds).toEqual(['not-now', 'said-again', 'fine-joking', 'not-now']);
      const [answer] = (await restored.checkIns.find(aCheckIn().id))?.answers ?? [];
      expect(restored.sealer.open(answer?.sealed ?? new Uint8Array(), 'row').reveal()).toBe(CANARY);
    });
  });
};

const backupContract = (kind: DatabaseKind): void => {
  describe(`a backup of ${kind}`, () => {
    const { storages, file, living } = backupOf(kind);

    it('is made while Attune runs, is for this user only, and no sealed word can be read in it', async () => {
      const { where } = await living();
      const to = file();
      await write(where, to);
      expect((statSync(to).mode & 0o777).toString(8)).toBe('600');
      const text = readFileSync(to, 'utf8');
      expect(text).not.toContain('CANARY');
      expect(text).not.toContain('a-token-of-the-test');
      expect(text).toContain('web:alex');
    });

    it('N1: holds nothing of a couple that was erased before', async () => {
      const { storage, where } = await living();
      await storage.couples.erase(aCouple().id);
      const to = file();
      await write(where, to);
      expect(readFileSync(to, 'utf8')).not.toContain(ALEX);
    });

    it('shows one moment, whatever is written meanwhile', async () => {
      const { storage, where } = await living();
      const add = (at: number) =>
        storage.couples.add(aCouple({ id: coupleId(`more-${at}`), spaceId: spaceId(`web:more-${at}`) }));
      const to = file();
      await Promise.all([write(where, to), ...Array.from({ length: 30 }, (_, at) => add(at))]);
      const lines = readFileSync(to, 'utf8').split('\n');
      const rowsOf = (table: string) => lines.filter((line) => line.startsWith(`{"table":"${table}"`)).length;
      expect(rowsOf('partners')).toBe(2 * rowsOf('couples'));
    });

    it('does not take the place of a file, unless told', async () => {
      const { where } = await living();
      const to = file();
      writeFileSync(to, 'mine');
      await expect(write(where, to)).rejects.toMatchObject({ code: 'backup-unwritable' });
      expect(readFileSync(to, 'utf8')).toBe('mine');
      await write(where, to, true);
      expect(readFileSync(to, 'utf8')).toContain('"attune":"backup"');
    });

    it.each([
      ['empty', () => '', /empty/],
      ['something else', () => 'a shopping list\n', /not a backup/],
      [
        'cut off at the end of a line',
        (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
        /cut off/,
      ],
      ['cut off within a line', (text: string) => text.slice(0, text.length / 2), /cut off|changed/],
      ['without one of its lines', (text: string) => text.split('\n').toSpliced(3, 1).join('\n'), /changed/],
      ['with a word changed', (text: string) => text.replace('web:alex', 'web:eve!'), /changed/],
      ['with more behind its end', (text: string) => `${text}{}\n`, /changed/],
      ['of a newer form', (text: string) => text.replace('"format":1', '"format":2'), /newer/],
      ['of a newer schema', (text: string) => newer(text), /newer Attune/],
    ])('that is %s is refused, and nothing is changed', async (_, change, says) => {
      const { where } = await living();
      const good = file();
      await write(where, good);
      const bad = file('bad.jsonl');
      writeFileSync(bad, change(readFileSync(good, 'utf8')));
      const empty = { key: TEST_KEY, ...(await storages.place()), logger };
      await expect(restore(empty, bad)).rejects.toThrow(says);
      await expect(restore(empty, bad)).rejects.toMatchObject({
        code: expect.stringMatching(/backup-unreadable|schema-newer/),
      });
      await restore(empty, good);
    });

    it('is not put over what is there, unless told; then nothing of that is left', async () => {
      const { where } = await living();
      const to = file();
      await write(where, to);
      const place = { key: TEST_KEY, ...(await storages.place()) };
      const other = await storages.open(place);
      await other.couples.add(aCouple({ id: coupleId('other'), spaceId: spaceId('web:other') }));
      await storages.close(other);
      await expect(restore({ ...place, logger }, to)).rejects.toMatchObject({ code: 'database-not-empty' });
      await restore({ ...place, logger }, to, true);
      const restored = await storages.open(place);
      expect(await restored.couples.findById(coupleId('other'))).toBeUndefined();
      expect(await restored.couples.findById(aCouple().id)).toBeDefined();
    });

    it('goes in whole or not at all', async () => {
      const { where } = await living();
      const to = file();
      await write(where, to);
      const orphan = readFileSync(to, 'utf8').replaceAll(
        '"check_in_id":"check-in-1"',
        '"check_in_id":"no-such-one"',
      );
      const bad = file('orphan.jsonl');
      writeFileSync(bad, resealed(orphan));
      const place = { key: TEST_KEY, ...(await storages.place()) };
      await expect(restore({ ...place, logger }, bad)).rejects.toThrow();
      const untouched = await storages.open(place);
      expect(await untouched.couples.findById(aCouple().id)).toBeUndefined();
    });

    it('is not restored under an Attune that runs', async () => {
      const { where } = await living();
      const to = file();
      await write(where, to);
      const failing = restore(where, to, true);
      await expect(failing).rejects.toMatchObject({
        code: kind === 'SQLite' ? 'folder-in-use' : 'database-in-use',
      });
    });

    it('says how many sealed answers and tokens wait for another key', async () => {
      const { where } = await living();
      const to = file();
      await write(where, to);
      const place = { ...(await storages.place()), key: new Uint8Array(32).fill(9) };
      expect(await restore({ ...place, logger }, to)).toMatchObject({ lost: 2 });
    });
  });
};

const newer = (text: string): string =>
  resealed(text.replace('"0001-first-schema"', '"0001-first-schema","9999-x"'));

/** As if the changed file had been made so. */
const resealed = (text: string): string => {
  const lines = text.trimEnd().split('\n').slice(0, -1);
  const body = lines.map((line) => `${line}\n`).join('');
  return `${body}${JSON.stringify({ end: true, rows: lines.length - 1, sha256: sha256(body) })}\n`;
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a backup', () => {
  const { storages, file, living } = backupOf('SQLite');

  it('knows every table that a database has', async () => {
    const { database } = await storages.open();
    const there = (await database.introspection.getTables()).map(({ name }) => name);
    expect(there.filter((name) => !name.startsWith('sqlite_')).toSorted()).toEqual([...TABLES].toSorted());
  });

  it('to a folder that is not there, or that may not be written, says so and leaves nothing behind', async () => {
    const { where } = await living();
    const folder = storages.folder();
    for (const to of [join(folder, 'none', 'b.jsonl'), folder])
      await expect(write(where, to, true)).rejects.toMatchObject({ code: 'backup-unwritable' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the place of nothing but a file', async () => {
    const { where } = await living();
    const folder = storages.folder();
    symlinkSync('/dev/null', join(folder, 'device'));
    for (const to of [join(folder, 'device'), folder])
      await expect(write(where, to, true)).rejects.toMatchObject({ code: 'backup-unwritable' });
    expect(readdirSync(folder)).toEqual(['device']);
  });

  it('onto a full disk says so and leaves nothing behind', async ({ skip }) => {
    const disk = smallDisk();
    if (disk === undefined) return skip('a small disk can only be made by root');
    try {
      const { storage, where } = await living();
      for (let at = 0; at < 60; at += 1)
        await storage.couples.add(
          aCouple({ id: coupleId(`more-${at}`), spaceId: spaceId(`web:more-${at}`) }),
        );
      await expect(write(where, join(disk, 'b.jsonl'))).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  it('of a folder without a database says so and makes none', async () => {
    const dataFolder = storages.folder();
    await expect(write({ dataFolder, key: TEST_KEY, logger }, file())).rejects.toMatchObject({
      code: 'database-absent',
    });
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  it('that is not there says so', async () => {
    const where = { dataFolder: storages.folder(), key: TEST_KEY, logger };
    await expect(restore(where, file('none.jsonl'))).rejects.toThrow(/does not exist/);
    await expect(restore(where, storages.folder())).rejects.toMatchObject({ code: 'backup-unreadable' });
  });

  it('N1: erasing while one is made leaves no trace either, at the latest with the daily tidying', async () => {
    const { storage, where, place } = await living();
    const beside = await openDatabaseBeside(where);
    await sql`pragma busy_timeout = 0`.execute(storage.database);
    await beside.database.transaction().execute(async (rows) => {
      await rows.selectFrom('couples').selectAll().execute();
      await storage.couples.erase(aCouple().id);
    });
    await beside.close();
    await storage.events.purge(NOON);
    const files = readdirSync(place.dataFolder).map((name) =>
      readFileSync(join(place.dataFolder, name), 'latin1'),
    );
    expect(files.join('')).not.toContain(ALEX);
  });
});

backupContract('SQLite');
roundTrip('SQLite', 'SQLite');
onPostgres('backups of PostgreSQL', () => {
  backupContract('PostgreSQL');
  roundTrip('PostgreSQL', 'PostgreSQL');
  roundTrip('SQLite', 'PostgreSQL');
  roundTrip('PostgreSQL', 'SQLite');
});
