export { asName } from './as-name.ts';
export { createDeletedMessages, type DeletedMessages } from './deleted-messages.ts';
export { createInOrder, type InOrder } from './in-order.ts';
export { createOnce, type Once } from './once.ts';
export { createOpenDesk, type Kept, type OpenDesk } from './open-desk.ts';
export { isForOneselfAnywhere, isOwnAffair } from './own-affairs.ts';
export { createSeenBefore, type SeenBefore } from './seen-before.ts';
export { createUnderWay, type UnderWay } from './under-way.ts';
export { type Wait, wait } from './wait.ts';
