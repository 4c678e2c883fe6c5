import { checkInPlanStoreContract } from '../../contract/check-in-plan-store.ts';
import { checkInStoreContract } from '../../contract/check-in-store.ts';
import { coupleStoreContract } from '../../contract/couple-store.ts';
import { eventLogContract } from '../../contract/event-log.ts';
import { outcomeLogContract } from '../../contract/outcome-log.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { type DatabaseKind, temporaryStorage } from './temporary-storage.ts';

const storesOn = (kind: DatabaseKind): void => {
  const storage = temporaryStorage(kind);
  coupleStoreContract(kind, async () => (await storage.open()).couples);
  checkInStoreContract(kind, storage.open);
  checkInPlanStoreContract(kind, storage.open);
  outcomeLogContract(kind, storage.open);
  eventLogContract(kind, async () => (await storage.open()).events);
};

storesOn('SQLite');
onPostgres('the stores on PostgreSQL', () => storesOn('PostgreSQL'));
