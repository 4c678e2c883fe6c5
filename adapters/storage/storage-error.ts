export type StorageErrorCode =
  | 'space-taken'
  | 'couple-unknown'
  | 'seal-broken'
  | 'key-unusable'
  | 'folder-not-a-folder'
  | 'folder-not-writable'
  | 'folder-in-use'
  | 'schema-newer'
  | 'database-damaged'
  | 'database-away'
  | 'database-refused'
  | 'database-absent'
  | 'database-tls'
  | 'database-forbidden'
  | 'database-unfit'
  | 'database-busy'
  | 'database-failed'
  | 'database-in-use'
  | 'database-not-empty'
  | 'schema-older'
  | 'backup-unreadable'
  | 'backup-unwritable'
  | 'disk-full';

/** The one error of this adapter. `code` is stable; the message says what to do and never holds anybody's words. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
