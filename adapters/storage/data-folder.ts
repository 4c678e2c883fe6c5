import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { StorageError } from './storage-error.ts';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Makes the folder, for this user only, when it is missing; refuses one that cannot be used. */
export const prepareDataFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderProblem(folder, error);
  }
};

const folderProblem = (folder: string, error: unknown): StorageError => {
  const code = codeOf(error);
  return code === 'ENOTDIR' || (code === 'EEXIST' && !statSync(folder).isDirectory())
    ? new StorageError(
        'folder-not-a-folder',
        `The data folder ${folder} is a file or lies below one. Set ATTUNE_DATA to a folder.`,
        error,
      )
    : new StorageError(
        'folder-not-writable',
        `The data folder ${folder} cannot be created or written (${String(code)}). Give this user write permission, ` +
          'or set ATTUNE_DATA to another folder.',
        error,
      );
};
