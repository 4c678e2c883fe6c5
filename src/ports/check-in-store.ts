import type { AskedCheckIn, CheckIn } from '../domain/check-in/check-in.ts';
import type { CheckInId, CoupleId } from '../domain/shared/ids.ts';

/** Check-ins with their sealed answers; plain text never enters. Erased with the couple by CoupleStore.erase. */
export type CheckInStore = {
  readonly add: (checkIn: CheckIn) => Promise<void>;
  readonly find: (id: CheckInId) => Promise<CheckIn | undefined>;
  /** The couple's newest check-in that is still open. */
  readonly findOpen: (coupleId: CoupleId) => Promise<CheckIn | undefined>;
  /** The couple's check-ins, newest first, at most `limit`. */
  readonly recent: (coupleId: CoupleId, limit: number) => Promise<readonly CheckIn[]>;
  /** As `recent`, without the answers: for a look at what was asked. */
  readonly asked: (coupleId: CoupleId, limit: number) => Promise<readonly AskedCheckIn[]>;
  /** As CoupleStore.update: atomic, synchronous `change`. */
  readonly update: (id: CheckInId, change: (checkIn: CheckIn) => CheckIn) => Promise<CheckIn | undefined>;
};
