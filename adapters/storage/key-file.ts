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

const KEY = /^[\w+/-]{43}=?$/;
const keyFile = (folder: string): string => join(folder, 'key');
const oldKeyFile = (folder: string): string => join(folder, 'key.old');

/** One key a line: the first seals, the others open what a rotation under way has not come to. Empty without a file. */
export const readKeyFile = (folder: string, logger: Logger): readonly Uint8Array[] => {
  const file = keyFile(folder);
  const lines = linesOf(file);
  if (lines === undefined) return [];
  keepPrivate(file, logger);
  if (lines.length > 0 && lines.every((line) => KEY.test(line)))
    return lines.map((line) => Buffer.from(line, 'base64'));
  throw new StorageError(
    'key-unusable',
    `The key file ${file} does not hold keys of 32 bytes in base64. Put the right file back from a backup; if it is ` +
      'lost, move it away and a new key is made (answers still sealed stay unreadable).',
  );
};

/** Whole or not at all: half a key after a crash would be refused at every start. */
export const writeKeyFile = (folder: string, keys: readonly Uint8Array[]): void =>
  writeDurably(keyFile(folder), keys.map(toLine));

/** Kept for backups that were made with them, until somebody deletes the file; never read here. Returns where. */
export const keepOldKeys = (folder: string, keys: readonly Uint8Array[]): string => {
  const file = oldKeyFile(folder);
  const known = linesOf(file) ?? [];
  writeDurably(file, [...known, ...keys.map(toLine).filter((line) => !known.includes(line))]);
  return file;
};

const toLine = (key: Uint8Array): string => Buffer.from(key).toString('base64');

const linesOf = (file: string): readonly string[] | undefined =>
  readIfThere(file)
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

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

const writeDurably = (file: string, lines: readonly string[]): void => {
  const unfinished = `${file}.new`;
  try {
    rmSync(unfinished, { force: true });
    const handle = openSync(unfinished, 'wx', 0o600);
    try {
      writeSync(handle, `${lines.join('\n')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    throw storageProblem(error, file);
  }
};
