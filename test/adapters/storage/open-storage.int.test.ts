import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { anInstallation } from '../../contract/slack-installations.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { NOON } from '../../support/clock.ts';
import { aCheckIn, aCouple, anAnswer } from '../../support/couples.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storages = temporaryStorage();
const modeOf = (...path: string[]): string => (statSync(join(...path)).mode & 0o777).toString(8);

describe('the data folder', () => {
  it('is made at first start, with everything in it for this user only', async () => {
    const dataFolder = join(storages.folder(), 'deep', 'data');
    const storage = await storages.open({ dataFolder });
    await storage.couples.add(aCouple());
    expect(modeOf(dataFolder)).toBe('700');
    for (const file of ['key', 'attune.db', 'attune.db-wal', 'attune.db-shm', 'attune.lock']) {
      expect([file, modeOf(dataFolder, file)]).toEqual([file, '600']);
    }
  });

  it('gives back after a restart what was stored', async () => {
    const dataFolder = storages.folder();
    const first = await storages.open({ dataFolder });
    const sealed = first.sealer.seal(privateText('the way you hum'), 'row');
    await first.couples.add(aCouple());
    await first.checkIns.add(aCheckIn({ answers: [anAnswer({ sealed })] }));
    await storages.close(first);

    const second = await storages.open({ dataFolder });
    expect(await second.couples.findById(aCouple().id)).toStrictEqual(aCouple());
    const [answer] = (await second.checkIns.find(aCheckIn().id))?.answers ?? [];
    expect(second.sealer.open(answer?.sealed ?? new Uint8Array(), 'row').reveal()).toBe('the way you hum');
  });

  it('that is a file, or lies below one, is refused with what to do', async () => {
    const file = join(storages.folder(), 'data');
    writeFileSync(file, 'mine');
    for (const dataFolder of [file, join(file, 'below')]) {
      const opening = storages.open({ dataFolder });
      await expect(opening).rejects.toMatchObject({ name: 'StorageError', code: 'folder-not-a-folder' });
      await expect(opening).rejects.toThrow(/ATTUNE_DATA/);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('that cannot be written is refused with what to do', async () => {
    const parent = storages.folder();
    const dataFolder = join(parent, 'data');
    mkdirSync(dataFolder);
    chmodSync(dataFolder, 0o555);
    const asNobody = process.geteuid?.() === 0;
    if (asNobody) {
      chmodSync(parent, 0o755);
      process.seteuid?.(65534);
    }
    try {
      for (const folder of [dataFolder, join(dataFolder, 'new')]) {
        const opening = storages.open({ dataFolder: folder });
        await expect(opening).rejects.toMatchObject({ name: 'StorageError', code: 'folder-not-writable' });
        await expect(opening).rejects.toThrow(/write permission/);
      }
    } finally {
      if (asNobody) process.seteuid?.(0);
      chmodSync(dataFolder, 0o755);
    }
  });

  it('already open in this process is refused by name, and is free again after closing', async () => {
    const dataFolder = storages.folder();
    const first = await storages.open({ dataFolder });
    for (const _ of [1, 2]) {
      await expect(storages.open({ dataFolder })).rejects.toMatchObject({
        code: 'folder-in-use',
        message: expect.stringContaining(dataFolder),
      });
    }
    await storages.close(first);
    await storages.open({ dataFolder });
  });

  it('is free again after a start that failed', async () => {
    const dataFolder = storages.folder();
    writeFileSync(join(dataFolder, 'key'), 'too short');
    await expect(storages.open({ dataFolder })).rejects.toMatchObject({ code: 'key-unusable' });
    writeFileSync(join(dataFolder, 'key'), Buffer.alloc(32, 7).toString('base64'));
    await storages.open({ dataFolder });
  });

  it('with a file that is no database is refused, the file untouched', async () => {
    const dataFolder = storages.folder();
    const text = 'this is a shopping list and no database. '.repeat(200);
    writeFileSync(join(dataFolder, 'attune.db'), text);
    await expect(storages.open({ dataFolder })).rejects.toMatchObject({ code: 'database-damaged' });
    expect(readFileSync(join(dataFolder, 'attune.db'), 'utf8')).toBe(text);
  });

  it('last used by a newer version is refused, and nothing in it is changed', async () => {
    const dataFolder = storages.folder();
    const first = await storages.open({ dataFolder });
    await first.couples.add(aCouple());
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`.execute(
      first.database,
    );
    await storages.close(first);
    const before = readFileSync(join(dataFolder, 'attune.db'));
    const opening = storages.open({ dataFolder });
    await expect(opening).rejects.toMatchObject({ code: 'schema-newer' });
    await expect(opening).rejects.toThrow(/newer Attune/);
    expect(readFileSync(join(dataFolder, 'attune.db')).equals(before)).toBe(true);
  });

  it('survives a power cut after every acknowledged write: WAL, FULL, foreign keys, secure delete', async () => {
    const { database } = await storages.open();
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(database);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('secure_delete')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5000);
  });

  it('answers a check while open and fails it once closed', async () => {
    const storage = await storages.open();
    await storage.check();
    await storages.close(storage);
    await expect(storage.check()).rejects.toThrow();
  });
});

describe('the sealing key', () => {
  const sealOne = async (options: Parameters<typeof storages.open>[0]) => {
    const storage = await storages.open(options);
    await storage.couples.add(aCouple());
    const sealed = storage.sealer.seal(privateText('thank you'), 'row');
    await storage.checkIns.add(aCheckIn({ answers: [anAnswer({ sealed })] }));
    await storages.close(storage);
    return sealed;
  };

  it('is not written to the folder when it was given', async () => {
    const dataFolder = storages.folder();
    await sealOne({ dataFolder, key: new Uint8Array(32).fill(1) });
    expect(existsSync(join(dataFolder, 'key'))).toBe(false);
  });

  it('given later, still opens what the key file’s key has sealed', async () => {
    const dataFolder = storages.folder();
    const sealed = await sealOne({ dataFolder });
    const { sealer } = await storages.open({ dataFolder, key: new Uint8Array(32).fill(1) });
    expect(sealer.open(sealed, 'row').reveal()).toBe('thank you');
  });

  it('missing while answers wait for it is said at the start, and can be put back', async () => {
    const dataFolder = storages.folder();
    const key = new Uint8Array(32).fill(1);
    const sealed = await sealOne({ dataFolder, key });
    const logger = createMemoryLogger();
    const without = await storages.open({ dataFolder, logger });
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.count])).toContainEqual([
      'error',
      'sealing-key-missing',
      1,
    ]);
    await storages.close(without);
    const { sealer } = await storages.open({ dataFolder, key });
    expect(sealer.open(sealed, 'row').reveal()).toBe('thank you');
  });

  it('missing while a workspace’s tokens wait for it is said at the start as well', async () => {
    const dataFolder = storages.folder();
    const first = await storages.open({ dataFolder, key: new Uint8Array(32).fill(1) });
    await first.slackInstallations.save(anInstallation(), NOON);
    await storages.close(first);
    const logger = createMemoryLogger();
    await storages.open({ dataFolder, logger });
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.count])).toContainEqual([
      'error',
      'sealing-key-missing',
      1,
    ]);
  });

  it('that others could read is made private, and that is said', async () => {
    const dataFolder = storages.folder();
    writeFileSync(join(dataFolder, 'key'), Buffer.alloc(32, 7).toString('base64'), { mode: 0o644 });
    const logger = createMemoryLogger();
    await storages.open({ dataFolder, logger });
    expect(modeOf(dataFolder, 'key')).toBe('600');
    expect(logger.lines.map(({ fields }) => fields.event)).toContain('key-file-made-private');
  });

  it('in a damaged file is refused with what to do, never replaced', async () => {
    const dataFolder = storages.folder();
    writeFileSync(join(dataFolder, 'key'), 'c2hvcnQ=');
    const opening = storages.open({ dataFolder });
    await expect(opening).rejects.toMatchObject({ code: 'key-unusable' });
    await expect(opening).rejects.toThrow(/backup/);
    expect(readFileSync(join(dataFolder, 'key'), 'utf8')).toBe('c2hvcnQ=');
  });
});
