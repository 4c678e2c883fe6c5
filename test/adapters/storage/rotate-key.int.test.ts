import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rotateKey } from '../../../adapters/storage/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { rowOfAnswer } from '../../../src/index.ts';
import { keyOf, keyRotationContract } from '../../contract/key-rotation.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { ALEX, aCheckIn, aCouple, anAnswer } from '../../support/couples.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storages = temporaryStorage();
keyRotationContract('SQLite', storages);
onPostgres('changing the sealing key, on PostgreSQL', () => {
  const postgres = temporaryStorage('PostgreSQL');
  keyRotationContract('PostgreSQL', postgres);

  it('goes on beside an Attune that has both keys, when told so', async () => {
    const where = await postgres.place();
    const serving = await postgres.open({ ...where, key: keyOf(2), oldKeys: [keyOf(1)] });
    await serving.couples.add(aCouple());
    const logger = createMemoryLogger();
    const request = { where: { ...where, logger }, key: keyOf(2), oldKeys: [keyOf(1)], logger };
    expect(await rotateKey({ ...request, whileRunning: true, onProgress: () => undefined })).toMatchObject({
      broken: [],
    });
  });
});

const WORDS = privateText('thank you for the tea');
const row = rowOfAnswer(aCheckIn(), ALEX);

/** Sealed with the key file's key; gives the sealed bytes. */
const withKeyFile = async (): Promise<{ dataFolder: string; sealed: Uint8Array }> => {
  const dataFolder = storages.folder();
  const storage = await storages.open({ dataFolder });
  const sealed = storage.sealer.seal(WORDS, row);
  await storage.couples.add(aCouple());
  await storage.checkIns.add(aCheckIn({ answers: [anAnswer({ from: ALEX, sealed })] }));
  await storages.close(storage);
  return { dataFolder, sealed };
};
const rotate = (dataFolder: string, onProgress: () => void = () => undefined) => {
  const logger = createMemoryLogger();
  const where = { dataFolder, logger };
  return rotateKey({ where, key: undefined, oldKeys: undefined, whileRunning: false, logger, onProgress });
};
const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
const opens = async (dataFolder: string): Promise<string | undefined> => {
  const storage = await storages.open({ dataFolder });
  const answer = (await storage.checkIns.find(aCheckIn().id))?.answers[0];
  const words = answer && storage.sealer.open(answer.sealed, row).reveal();
  await storages.close(storage);
  return words;
};

describe('changing the key in the key file', () => {
  it('makes a new one, seals everything with it, and puts the old one aside for old backups', async () => {
    const { dataFolder } = await withKeyFile();
    const [old] = linesOf(join(dataFolder, 'key'));
    const rotated = await rotate(dataFolder);
    expect(rotated).toMatchObject({ resealed: 1, oldKeysIn: join(dataFolder, 'key.old') });
    expect(linesOf(join(dataFolder, 'key'))).toHaveLength(1);
    expect(linesOf(join(dataFolder, 'key'))).not.toEqual([old]);
    expect(linesOf(join(dataFolder, 'key.old'))).toEqual([old]);
    for (const file of ['key', 'key.old'])
      expect((statSync(join(dataFolder, file)).mode & 0o777).toString(8)).toBe('600');
    expect(await opens(dataFolder)).toBe(WORDS.reveal());
  });

  it('leaves no byte behind of what the old key has sealed', async () => {
    const { dataFolder, sealed } = await withKeyFile();
    const files = () =>
      Buffer.concat(readdirSync(dataFolder).map((file) => readFileSync(join(dataFolder, file))));
    expect(files().includes(Buffer.from(sealed))).toBe(true);
    await rotate(dataFolder);
    expect(files().includes(Buffer.from(sealed.subarray(9, 21)))).toBe(false);
  });

  it('broken off, goes on to the same new key, and Attune reads everything meanwhile', async () => {
    const { dataFolder } = await withKeyFile();
    const [old] = linesOf(join(dataFolder, 'key'));
    const breakOff = (): void => {
      throw new RangeError('the power is gone');
    };
    await expect(rotate(dataFolder, breakOff)).rejects.toThrow(RangeError);
    const [half, ...rest] = linesOf(join(dataFolder, 'key'));
    expect(rest).toEqual([old]);
    expect(await opens(dataFolder)).toBe(WORDS.reveal());
    await rotate(dataFolder);
    expect(linesOf(join(dataFolder, 'key'))).toEqual([half]);
    expect(await opens(dataFolder)).toBe(WORDS.reveal());
  });

  it('keeps the old key in the file when something could not be opened that it may have sealed', async () => {
    const { dataFolder } = await withKeyFile();
    const storage = await storages.open({ dataFolder });
    await storage.database.updateTable('check_in_answers').set({ partner_id: 'web:sam' }).execute();
    await storages.close(storage);
    const rotated = await rotate(dataFolder);
    expect(rotated).toMatchObject({ resealed: 0, oldKeysIn: undefined });
    expect(rotated.broken).toHaveLength(1);
    expect(linesOf(join(dataFolder, 'key'))).toHaveLength(2);
  });

  it('is refused where there is no database or no key, and makes neither', async () => {
    const empty = storages.folder();
    await expect(rotate(empty)).rejects.toMatchObject({ code: 'database-absent' });
    expect(readdirSync(empty)).toEqual([]);
    const { dataFolder } = await withKeyFile();
    writeFileSync(join(dataFolder, 'key'), 'half a key');
    await expect(rotate(dataFolder)).rejects.toMatchObject({ code: 'key-unusable' });
    expect(readFileSync(join(dataFolder, 'key'), 'utf8')).toBe('half a key');
  });
});
