import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../src/index.ts';
import { StorageError } from './storage-error.ts';
import { storageProblem } from './storage-problem.ts';

export const KEY_BYTES = 32;
export const KEY_ID_BYTES = 8;

export type SealingKey = { readonly id: Buffer; readonly bytes: Uint8Array };

/** Seals with `current`; opens with any, so that a key may be changed while sealed answers wait. */
export type KeyRing = { readonly current: SealingKey; readonly all: readonly SealingKey[] };

type KeySource = {
  readonly folder: string;
  /** ATTUNE_KEY, when it is set. */
  readonly given: Uint8Array | undefined;
  readonly logger: Logger;
};

/** The given key, else the key file's, else a new one in a new key file that only this user can read. */
export const loadKeyRing = (source: KeySource): KeyRing =>
  ringAtHand(source) ?? ringOf(createKeyFile(join(source.folder, 'key'), source.logger));

/** The given key or the key file's; makes none. */
export const findKeyRing = (source: KeySource): KeyRing => {
  const ring = ringAtHand(source);
  if (ring !== undefined) return ring;
  throw new StorageError(
    'key-unusable',
    `There is no key: neither ATTUNE_KEY is set, nor is there a key file in ${source.folder}.`,
  );
};

const ringOf = (current: SealingKey): KeyRing => ({ current, all: [current] });

/** Undefined when there is no key yet. */
export const ringAtHand = ({ folder, given, logger }: KeySource): KeyRing | undefined => {
  const stored = readKeyFile(join(folder, 'key'), logger);
  if (given === undefined) return stored && ringOf(stored);
  const current = sealingKey(given);
  return { current, all: stored === undefined ? [current] : [current, stored] };
};

export const sealingKey = (bytes: Uint8Array): SealingKey => {
  if (bytes.length !== KEY_BYTES) {
    throw new StorageError(
      'key-unusable',
      `The key must be ${KEY_BYTES} bytes. Check ATTUNE_KEY or the key file.`,
    );
  }
  const id = createHash('sha256').update('attune key id').update(bytes).digest().subarray(0, KEY_ID_BYTES);
  return { id, bytes };
};

const readKeyFile = (file: string, logger: Logger): SealingKey | undefined => {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  keepPrivate(file, logger);
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length === KEY_BYTES) return sealingKey(bytes);
  throw new StorageError(
    'key-unusable',
    `The key file ${file} does not hold ${KEY_BYTES} bytes in base64. Put the right file back from a backup; if it is ` +
      'lost, move it away and a new key is made (answers still sealed stay unreadable).',
  );
};

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StorageError(
      'key-unusable',
      `The key file ${file} cannot be read. Give this user permission.`,
      error,
    );
  }
};

const keepPrivate = (file: string, logger: Logger): void => {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
    logger.warn({ event: 'key-file-made-private', reason: 'others could read it' });
  } catch (error) {
    logger.error({ event: 'key-file-open-to-others', reason: 'give it mode 0600' }, error);
  }
};

const createKeyFile = (file: string, logger: Logger): SealingKey => {
  const bytes = randomBytes(KEY_BYTES);
  try {
    writeDurably(file, `${bytes.toString('base64')}\n`);
  } catch (error) {
    throw storageProblem(error, file);
  }
  logger.info({ event: 'key-file-created' });
  return sealingKey(bytes);
};

/** Whole or not at all: half a key after a crash would be refused at every start. */
const writeDurably = (file: string, text: string): void => {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
};
