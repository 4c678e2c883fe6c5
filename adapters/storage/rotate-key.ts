import type { Logger } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { keepOldKeys, readKeyFile, writeKeyFile } from './key-file.ts';
import { openEngine, openEngineBeside, refuseOlder, type Whereabouts } from './open-engine.ts';
import { refuseMissingKey } from './open-storage.ts';
import { createResealer, type Resealing } from './reseal.ts';
import { SEALED_COLUMNS } from './sealed-rows.ts';
import { findKeyRing, type KeyRing, nameOf, newKey } from './sealing-key.ts';
import { writing } from './transactions.ts';

export type RotateRequest = {
  readonly where: Whereabouts;
  /** ATTUNE_KEY: what everything is to be sealed with. Undefined = a new key in the key file. */
  readonly key: Uint8Array | undefined;
  readonly oldKeys: readonly Uint8Array[] | undefined;
  /** PostgreSQL only: whoever serves from it can open the new key's values already. */
  readonly whileRunning: boolean;
  readonly logger: Logger;
  /** After each part, which is then safe from a crash. */
  readonly onProgress: (looked: number) => void;
};

export type Rotated = Resealing & {
  readonly place: string;
  /** The name of the key that seals from now on. */
  readonly keyId: string;
  /** The file that now holds the keys which the key file held before; undefined when it held none. */
  readonly oldKeysIn: string | undefined;
};

const CHECKED_AT_ONCE = 200;

/**
 * Seals everything anew with the given key, or with a new one in the key file. May be broken off at any time and
 * repeated. What cannot be opened stays as it is and is told. Refuses a database that an Attune serves from, unless
 * told (and the embedded one always), one that is not there, and one of another version.
 */
export const rotateKey = async (request: RotateRequest): Promise<Rotated> => {
  const { where } = request;
  refuseMissingKey({ databaseUrl: where.databaseUrl, key: request.key });
  // Before anything is locked, which would make the folder.
  await (await openEngineBeside(where)).close();
  const { engine, close } = await openEngine(where, 'attune-rotate');
  try {
    await refuseOlder(engine);
    if (!request.whileRunning) await writing(engine.database, engine.refuseServed);
    const keys = beginWith(request);
    const resealing = await resealAll(engine, keys, request.onProgress);
    await engine.scrub(SEALED_COLUMNS.map(({ table }) => table));
    const oldKeysIn = endWith(request, keys, resealing);
    return { ...resealing, place: engine.place, keyId: nameOf(keys.current.id), oldKeysIn };
  } finally {
    await close();
  }
};

/** More than one key in the file: a rotation was broken off, and goes on to the same key. */
const beginWith = ({ where, key, oldKeys, logger }: RotateRequest): KeyRing => {
  const folder = where.dataFolder;
  const stored = key === undefined ? readKeyFile(folder, logger) : [];
  if (stored.length === 1) writeKeyFile(folder, [newKey().bytes, ...stored]);
  return findKeyRing({ folder, given: key, old: oldKeys, logger });
};

/** Takes out of the key file what nothing is sealed with any more. */
const endWith = (
  { where, key, logger }: RotateRequest,
  keys: KeyRing,
  done: Resealing,
): string | undefined => {
  if (key !== undefined || done.broken.length > 0) return undefined;
  const old = readKeyFile(where.dataFolder, logger).slice(1);
  if (old.length === 0) return undefined;
  const file = keepOldKeys(where.dataFolder, old);
  writeKeyFile(where.dataFolder, [keys.current.bytes]);
  return file;
};

const resealAll = async (
  engine: Engine,
  keys: KeyRing,
  onProgress: RotateRequest['onProgress'],
): Promise<Resealing> => {
  const resealer = createResealer(keys);
  for (const { page } of SEALED_COLUMNS) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      after = await writing(engine.database, async (rows) => {
        const { found, last } = await page(rows, from, CHECKED_AT_ONCE);
        for (const row of found) await resealer.reseal(row);
        await engine.oweScrub(rows);
        return last;
      });
      if (after !== undefined) onProgress(resealer.sum().looked);
    }
  }
  return resealer.sum();
};
