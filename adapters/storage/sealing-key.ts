import { createHash, randomBytes } from 'node:crypto';
import type { Logger } from '../../src/index.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { StorageError } from './storage-error.ts';

export const KEY_BYTES = 32;
export const KEY_ID_BYTES = 8;

export type SealingKey = { readonly id: Buffer; readonly bytes: Uint8Array };

/** Seals with `current`; opens with any, so that a key may be changed while sealed answers wait. */
export type KeyRing = { readonly current: SealingKey; readonly all: readonly SealingKey[] };

export type KeySource = {
  readonly folder: string;
  /** ATTUNE_KEY, when it is set. */
  readonly given: Uint8Array | undefined;
  /** ATTUNE_OLD_KEYS: open, and never seal. */
  readonly old: readonly Uint8Array[] | undefined;
  readonly logger: Logger;
};

/** The given key, else the key file's, else a new one in a new key file that only this user can read. */
export const loadKeyRing = (source: KeySource): KeyRing => ringAtHand(source) ?? ringWithNewFile(source);

/** The given key or the key file's; makes none. */
export const findKeyRing = (source: KeySource): KeyRing => {
  const ring = ringAtHand(source);
  if (ring !== undefined) return ring;
  throw new StorageError(
    'key-unusable',
    `There is no key: neither ATTUNE_KEY is set, nor is there a key file in ${source.folder}.`,
  );
};

/** Undefined when there is no key yet that could seal. */
export const ringAtHand = ({ folder, given, old = [], logger }: KeySource): KeyRing | undefined => {
  const stored = readKeyFile(folder, logger);
  const [current, ...more] = [...(given === undefined ? [] : [given]), ...stored].map(sealingKey);
  return current && { current, all: [current, ...more, ...old.map(sealingKey)] };
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

export const newKey = (): SealingKey => sealingKey(randomBytes(KEY_BYTES));

/** For people: which key, without telling it. */
export const nameOf = (id: Uint8Array): string => Buffer.from(id).toString('hex');

const ringWithNewFile = ({ folder, old = [], logger }: KeySource): KeyRing => {
  const current = newKey();
  writeKeyFile(folder, [current.bytes]);
  logger.info({ event: 'key-file-created' });
  return { current, all: [current, ...old.map(sealingKey)] };
};
