export { INVENTORY } from './inventory-catalogue.ts';
export {
  openDatabaseBeside,
  openStorage,
  openStorageBeside,
  type Storage,
  type StorageOptions,
} from './open-storage.ts';
export { restoreBackup } from './restore-backup.ts';
export { type Rotated, rotateKey } from './rotate-key.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
export { writeBackup } from './write-backup.ts';
