import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type {
  CheckInPlanStore,
  CheckInStore,
  Clock,
  CoupleStore,
  EventLog,
  Logger,
  OutcomeLog,
  Sealer,
} from '../../src/index.ts';
import { createCheckInPlanStore } from './check-in-plan-store.ts';
import { createCheckInStore } from './check-in-store.ts';
import { readBytes } from './columns.ts';
import { createCoupleStore } from './couple-store.ts';
import { prepareDataFolder } from './data-folder.ts';
import { createEventLog } from './event-log.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { createOutcomeLog } from './outcome-log.ts';
import type { Schema } from './schema.ts';
import { canOpen, createSealer } from './sealer.ts';
import { type KeyRing, loadKeyRing } from './sealing-key.ts';
import { createSlackInstallations, type SlackInstallations } from './slack-installations.ts';
import { createSlackSent, type SlackSent } from './slack-sent.ts';
import { OWE_SCRUB, openSqlite } from './sqlite.ts';

export type Storage = {
  readonly couples: CoupleStore;
  readonly checkIns: CheckInStore;
  readonly checkInPlans: CheckInPlanStore;
  readonly outcomes: OutcomeLog;
  readonly events: EventLog;
  readonly sealer: Sealer;
  readonly slackInstallations: SlackInstallations;
  readonly slackSent: SlackSent;
  /** For the jobs adapter, which keeps its table in the same file. */
  readonly database: Kysely<Schema>;
  /** Rejects when the database does not answer. */
  readonly check: () => Promise<void>;
  /** Call last: nothing may use the stores afterwards. Gives the data folder free for another process. */
  readonly close: () => Promise<void>;
};

type StorageOptions = {
  readonly dataFolder: string;
  /** 32 bytes; without it the key file in the data folder is used and made at first start. */
  readonly key?: Uint8Array | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** Makes, locks, migrates and opens the data folder. Rejects with a StorageError that says what to do. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  const { dataFolder, clock, logger } = options;
  prepareDataFolder(dataFolder);
  const lock = lockFolder(dataFolder);
  try {
    const keys = loadKeyRing({ folder: dataFolder, given: options.key, logger });
    const { dialect, scrub } = openSqlite(join(dataFolder, 'attune.db'));
    const database = new Kysely<Schema>({ dialect });
    try {
      await migrate(database, logger);
      await warnOfLostKey(database, keys, logger);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    const sealer = createSealer(keys);
    return {
      couples: createCoupleStore({ database, clock, oweScrub: OWE_SCRUB, scrub }),
      checkIns: createCheckInStore({ database }),
      checkInPlans: createCheckInPlanStore({ database }),
      outcomes: createOutcomeLog({ database }),
      events: createEventLog({ database }),
      sealer,
      slackInstallations: createSlackInstallations({ database, sealer }),
      slackSent: createSlackSent({ database }),
      database,
      check: async () => {
        await sql`select 1`.execute(database);
      },
      close: async () => {
        await database.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** A wrong key is found at the start, while it can still be put back, and not at the reveal. */
const warnOfLostKey = async (database: Kysely<Schema>, keys: KeyRing, logger: Logger): Promise<void> => {
  const waiting = await database
    .selectFrom('check_in_answers')
    .innerJoin('check_ins', 'check_ins.id', 'check_in_answers.check_in_id')
    .select('check_in_answers.sealed')
    .where('check_ins.status', '=', 'open')
    .execute();
  const lost = waiting.filter(({ sealed }) => !canOpen(readBytes(sealed), keys)).length;
  if (lost === 0) return;
  const reason = 'sealed answers wait for another key: put back ATTUNE_KEY or the key file';
  logger.error({ event: 'sealing-key-missing', code: 'seal-broken', reason, count: lost });
};
