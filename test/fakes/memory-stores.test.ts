import { checkInPlanStoreContract } from '../contract/check-in-plan-store.ts';
import { checkInStoreContract } from '../contract/check-in-store.ts';
import { coupleStoreContract } from '../contract/couple-store.ts';
import { eventLogContract } from '../contract/event-log.ts';
import { outcomeLogContract } from '../contract/outcome-log.ts';
import { sealerContract } from '../contract/sealer.ts';
import { movableClock } from '../support/clock.ts';
import { createMemorySealer } from './memory-sealer.ts';
import { createMemoryStorage } from './memory-stores.ts';

const make = async () => createMemoryStorage({ clock: movableClock() });

coupleStoreContract('in memory', async () => (await make()).couples);
checkInStoreContract('in memory', make);
checkInPlanStoreContract('in memory', make);
outcomeLogContract('in memory', make);
eventLogContract('in memory', async () => (await make()).events);
sealerContract('in memory', createMemorySealer);
