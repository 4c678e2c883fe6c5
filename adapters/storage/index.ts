export { openStorage, type Storage } from './open-storage.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
