import { describe, expect, it } from 'vitest';
import { type Rotated, rotateKey, type Storage } from '../../adapters/storage/index.ts';
import type { StorageOptions } from '../../adapters/storage/open-storage.ts';
import type { RotateRequest } from '../../adapters/storage/rotate-key.ts';
import { SEALED_COLUMNS } from '../../adapters/storage/sealed-rows.ts';
import { nameOf, sealingKey } from '../../adapters/storage/sealing-key.ts';
import { type CheckInId, checkInId } from '../../src/domain/shared/ids.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { rowOfAnswer } from '../../src/index.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { NOON } from '../support/clock.ts';
import { ALEX, aCheckIn, aCouple, anAnswer, SAM } from '../support/couples.ts';
import { anInstallation } from './slack-installations.ts';

/** Databases of one kind; the same place leads to the same one again. */
export type Databases = {
  readonly place: () => Promise<{ dataFolder: string; databaseUrl?: string }>;
  readonly open: (options: Partial<StorageOptions>) => Promise<Storage>;
  readonly close: (storage: Storage) => Promise<void>;
};
type Place = Awaited<ReturnType<Databases['place']>>;

export const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const [OLD, NEW, LOST] = [keyOf(1), keyOf(2), keyOf(3)];
const nameOfKey = (key: Uint8Array): string => nameOf(sealingKey(key).id);

const wordsOf = (index: number, from: string): string => `a kindness ${index} by ${from}`;
const idOf = (index: number): CheckInId => checkInId(`check-in-${String(index).padStart(4, '0')}`);

const addCheckIn = (storage: Storage, index: number): Promise<void> => {
  const id = idOf(index);
  const answers = [ALEX, SAM].map((from) =>
    anAnswer({
      from,
      sealed: storage.sealer.seal(privateText(wordsOf(index, from)), rowOfAnswer({ id }, from)),
    }),
  );
  return storage.checkIns.add(aCheckIn({ id, status: 'revealed', answers }));
};

const openAll = async (storage: Storage, count: number): Promise<readonly string[]> => {
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const found = await storage.checkIns.find(idOf(index));
    for (const { from, sealed } of found?.answers ?? [])
      words.push(storage.sealer.open(sealed, rowOfAnswer({ id: idOf(index) }, from)).reveal());
  }
  return words;
};
const allWords = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => [wordsOf(index, ALEX), wordsOf(index, SAM)]).flat();

export const keyRotationContract = (name: string, databases: Databases): void => {
  const rotate = (where: Place, given: Partial<RotateRequest> = {}): Promise<Rotated> => {
    const logger = createMemoryLogger();
    return rotateKey({
      where: { ...where, logger },
      key: NEW,
      oldKeys: [OLD],
      whileRunning: false,
      logger,
      onProgress: () => undefined,
      ...given,
    });
  };
  const filled = async (count: number, key = OLD): Promise<Place> => {
    const where = await databases.place();
    const storage = await databases.open({ ...where, key });
    await storage.couples.add(aCouple());
    for (let index = 0; index < count; index += 1) await addCheckIn(storage, index);
    await storage.slackInstallations.save(anInstallation({ botToken: 'xoxb-made-up' }), NOON);
    await databases.close(storage);
    return where;
  };

  describe(`changing the sealing key: ${name}`, () => {
    it('everything opens with the new key alone, and nothing with the old one', async () => {
      const where = await filled(3);
      expect(await rotate(where)).toMatchObject({
        looked: 7,
        resealed: 7,
        broken: [],
        keyId: nameOfKey(NEW),
      });
      const after = await databases.open({ ...where, key: NEW });
      expect(await openAll(after, 3)).toEqual(allWords(3));
      expect(await after.slackInstallations.find('T1')).toMatchObject({ botToken: 'xoxb-made-up' });
      await databases.close(after);
      const before = await databases.open({ ...where, key: OLD });
      await expect(openAll(before, 3)).rejects.toMatchObject({ code: 'seal-broken' });
      await expect(before.slackInstallations.find('T1')).rejects.toMatchObject({ code: 'seal-broken' });
    });

    it('goes on where it was broken off, over more than one part, and a second time changes nothing', async () => {
      const where = await filled(450);
      let parts = 0;
      const breakOff = (): void => {
        parts += 1;
        if (parts === 2) throw new RangeError('the power is gone');
      };
      await expect(rotate(where, { onProgress: breakOff })).rejects.toThrow(RangeError);
      const half = await databases.open({ ...where, key: NEW, oldKeys: [OLD] });
      expect(await openAll(half, 450)).toEqual(allWords(450));
      await databases.close(half);
      const progress: number[] = [];
      const rest = await rotate(where, { onProgress: (looked) => progress.push(looked) });
      expect(rest).toMatchObject({ looked: 901, resealed: 101 });
      expect(progress).toEqual([400, 800, 900, 901]);
      expect(await rotate(where)).toMatchObject({ looked: 901, resealed: 0 });
    });

    it('leaves alone what was sealed with a key that is not here, says which key, and does it once that is back', async () => {
      const where = await filled(2);
      const elsewhere = await databases.open({ ...where, key: LOST });
      await addCheckIn(elsewhere, 2);
      await databases.close(elsewhere);
      const first = await rotate(where);
      expect([...first.missing]).toEqual([[nameOfKey(LOST), 2]]);
      expect(first).toMatchObject({ looked: 7, resealed: 5 });
      const second = await rotate(where, { oldKeys: [LOST] });
      expect(second).toMatchObject({ resealed: 2, missing: new Map() });
      const after = await databases.open({ ...where, key: NEW });
      expect(await openAll(after, 3)).toEqual(allWords(3));
    });

    it('K1: does not make good what was moved to another row, says where it stands, and leaves it', async () => {
      const where = await filled(2);
      const storage = await databases.open({ ...where, key: OLD });
      const answers = storage.database.updateTable('check_in_answers').where('check_in_id', '=', idOf(1));
      const [first, second] = (await storage.checkIns.find(idOf(1)))?.answers ?? [];
      await answers.where('position', '=', 0).set({ sealed: second?.sealed }).execute();
      await answers.where('position', '=', 1).set({ sealed: first?.sealed }).execute();
      await databases.close(storage);
      const rotated = await rotate(where);
      expect(rotated.broken).toEqual(Array(2).fill(`an answer to check-in ${idOf(1)}`));
      expect(rotated.resealed).toBe(3);
      const after = await databases.open({ ...where, key: NEW, oldKeys: [OLD] });
      expect((await after.checkIns.find(idOf(1)))?.answers[0]?.sealed).toEqual(second?.sealed);
      await expect(openAll(after, 2)).rejects.toMatchObject({ code: 'seal-broken' });
    });

    it('is refused while an Attune serves from the same place, and changes nothing', async () => {
      const where = await filled(1);
      const serving = await databases.open({ ...where, key: OLD });
      await expect(rotate(where)).rejects.toMatchObject({
        code: where.databaseUrl === undefined ? 'folder-in-use' : 'database-in-use',
      });
      expect(await openAll(serving, 1)).toEqual(allWords(1));
    });

    it('names every column of bytes that the tables have, so that none is forgotten', async () => {
      const where = await filled(0);
      const storage = await databases.open({ ...where, key: OLD });
      const ofBytes = (await storage.database.introspection.getTables()).flatMap(({ name: table, columns }) =>
        columns
          .filter(({ dataType }) => /^(?:blob|bytea)$/i.test(dataType))
          .map((column) => `${table}.${column.name}`),
      );
      expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)).toEqual(ofBytes.toSorted());
    });
  });
};
