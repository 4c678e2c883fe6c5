export { openStorage, openStorageBeside, type Storage, type StorageOptions } from './open-storage.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
