import { StorageError } from './storage-error.ts';

const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/;
const READ_ONLY = /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS)/;
const UNUSABLE_DISK = /^(?:SQLITE_(?:FULL|IOERR)|ENOSPC|EDQUOT|EIO)/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** libsql reports a file that cannot be opened as a bare error whose message ends in SQLite's number 14. */
const cannotOpen = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('ConnectionFailed(');

export const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));

/** What an error of SQLite or the file system means to whoever runs Attune; any other comes back as it is. */
export const storageProblem = (error: unknown, file: string): unknown => {
  const code = codeOf(error);
  if (DAMAGED.test(code)) {
    return new StorageError(
      'database-damaged',
      `The database ${file} is damaged or not a database. Put a backup in its place, or move it away to start anew.`,
      error,
    );
  }
  if (READ_ONLY.test(code) || cannotOpen(error)) {
    return new StorageError(
      'folder-not-writable',
      `The file ${file} cannot be opened for writing. Give this user write permission, or set ATTUNE_DATA to ` +
        'another folder.',
      error,
    );
  }
  if (UNUSABLE_DISK.test(code)) {
    return new StorageError(
      'disk-full',
      `The disk that holds ${file} is full or failing. Free some space or check the disk.`,
      error,
    );
  }
  if (isBusy(error)) {
    return new StorageError(
      'database-busy',
      `The database ${file} is held by another process, such as a copy or a backup of it. Try again when that has ended.`,
      error,
    );
  }
  return error;
};
