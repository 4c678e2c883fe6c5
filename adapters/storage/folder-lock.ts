import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { StorageError } from './storage-error.ts';
import { isBusy, storageProblem } from './storage-problem.ts';

export type FolderLock = { readonly release: () => void };

/**
 * Keeps a second process out of the data folder for as long as this one lives. The lock is an open exclusive
 * transaction on a file of its own, so the operating system gives it back even after kill -9.
 *
 * That file is never opened by other means: closing any handle of it would drop the lock of the whole process
 * (sqlite.org/howtocorrupt.html §2.2).
 */
export const lockFolder = (folder: string): FolderLock => {
  const file = join(folder, 'attune.lock');
  createPrivately(file);
  try {
    const database = new Database(file, { timeout: 0 });
    begin(database);
    return { release: () => database.close() };
  } catch (error) {
    throw isBusy(error) ? inUse(folder, error) : storageProblem(error, file);
  }
};

const createPrivately = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw storageProblem(error, file);
  }
};

const begin = (database: Database.Database): void => {
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    throw error;
  }
};

const inUse = (folder: string, cause: unknown): StorageError =>
  new StorageError(
    'folder-in-use',
    `The data folder ${folder} is already in use by another Attune. Stop that one first, or set ATTUNE_DATA to ` +
      'another folder.',
    cause,
  );
