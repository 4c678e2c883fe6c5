import { checkInPlanStoreContract } from '../../contract/check-in-plan-store.ts';
import { checkInStoreContract } from '../../contract/check-in-store.ts';
import { coupleStoreContract } from '../../contract/couple-store.ts';
import { eventLogContract } from '../../contract/event-log.ts';
import { outcomeLogContract } from '../../contract/outcome-log.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storage = temporaryStorage();

coupleStoreContract('SQLite', async () => (await storage.open()).couples);
checkInStoreContract('SQLite', storage.open);
checkInPlanStoreContract('SQLite', storage.open);
outcomeLogContract('SQLite', storage.open);
eventLogContract('SQLite', async () => (await storage.open()).events);
