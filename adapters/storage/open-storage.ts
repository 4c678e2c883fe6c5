import { type Kysely, sql } from 'kysely';
import type {
  CheckInPlanStore,
  CheckInStore,
  Clock,
  CoupleStore,
  EventLog,
  OutcomeLog,
  Sealer,
} from '../../src/index.ts';
import { createCheckInPlanStore } from './check-in-plan-store.ts';
import { createCheckInStore } from './check-in-store.ts';
import { createCoupleStore } from './couple-store.ts';
import type { Engine } from './engine.ts';
import { createEventLog } from './event-log.ts';
import { migrate } from './migrate.ts';
import { openEngine, openEngineBeside, refuseOlder, type Whereabouts } from './open-engine.ts';
import { createOutcomeLog } from './outcome-log.ts';
import { rememberCouples } from './remember-couples.ts';
import type { Schema } from './schema.ts';
import { createSealer } from './sealer.ts';
import { findKeyRing, type KeyRing, loadKeyRing } from './sealing-key.ts';
import { createSentStore, type SentStore } from './sent.ts';
import { createSlackInstallations, type SlackInstallations } from './slack-installations.ts';
import { StorageError } from './storage-error.ts';
import { warnOfLostKey } from './warn-of-lost-key.ts';

export type Storage = {
  readonly couples: CoupleStore;
  readonly checkIns: CheckInStore;
  readonly checkInPlans: CheckInPlanStore;
  readonly outcomes: OutcomeLog;
  readonly events: EventLog;
  readonly sealer: Sealer;
  readonly slackInstallations: SlackInstallations;
  readonly sent: SentStore;
  /** For the jobs adapter, which keeps its table in the same database. */
  readonly database: Kysely<Schema>;
  /** Whether other processes may work on the same database. */
  readonly isShared: boolean;
  /** The database file, or host, port and name; never a password. */
  readonly place: string;
  /** Rejects when the database does not answer. */
  readonly check: () => Promise<void>;
  /** Call last: nothing may use the stores afterwards. Gives the data folder free for another process. */
  readonly close: () => Promise<void>;
};

export type StorageOptions = Whereabouts & {
  /** 32 bytes; without it the key file in the data folder is used and made at first start. Needed with PostgreSQL. */
  readonly key?: Uint8Array | undefined;
  /** 32 bytes each: open what they have sealed, and seal nothing. */
  readonly oldKeys?: readonly Uint8Array[] | undefined;
  readonly clock: Clock;
};

type Parts = { readonly engine: Engine; readonly keys: KeyRing; readonly clock: Clock };

const storageOn = ({ engine, keys, clock }: Parts): Omit<Storage, 'close'> => {
  const { database } = engine;
  const sealer = createSealer(keys);
  return {
    couples: createCoupleStore({ ...engine, clock }),
    checkIns: createCheckInStore({ database }),
    checkInPlans: createCheckInPlanStore({ database }),
    outcomes: createOutcomeLog({ database }),
    events: createEventLog(engine),
    sealer,
    slackInstallations: createSlackInstallations({ ...engine, sealer }),
    sent: createSentStore({ database }),
    database,
    isShared: engine.isShared,
    place: engine.place,
    check: async () => {
      await sql`select 1`.execute(database);
    },
  };
};

/** A key file of each machine's own would keep one process from opening what another has sealed. */
export const refuseMissingKey = ({ databaseUrl, key }: Pick<StorageOptions, 'databaseUrl' | 'key'>): void => {
  if (databaseUrl === undefined || key !== undefined) return;
  throw new StorageError(
    'key-unusable',
    'DATABASE_URL needs ATTUNE_KEY: whoever shares a database must seal with the same key. Take the one in the key ' +
      'file of the data folder, or make one with: openssl rand -base64 32',
  );
};

/** Makes what is missing, locks, migrates and opens the database. Rejects with a StorageError that says what to do. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  refuseMissingKey(options);
  const { dataFolder, clock, logger } = options;
  const { engine, close } = await openEngine(options, 'attune');
  try {
    const keys = loadKeyRing({ folder: dataFolder, given: options.key, old: options.oldKeys, logger });
    await engine.migrating((database) => migrate({ ...engine, database }, logger));
    await warnOfLostKey(engine.database, keys, logger);
    const storage = storageOn({ engine, keys, clock });
    const couples = engine.isShared ? storage.couples : rememberCouples(storage.couples);
    return { ...storage, couples, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * For a look beside the process that serves: nothing is made, locked or migrated, no key file either. Rejects with a
 * StorageError when there is no database, it is of another version, or there is no key.
 */
export const openStorageBeside = async (options: StorageOptions): Promise<Storage> => {
  const { dataFolder, clock, logger } = options;
  const { engine, close } = await openEngineBeside(options);
  try {
    await refuseOlder(engine);
    const keys = findKeyRing({ folder: dataFolder, given: options.key, old: options.oldKeys, logger });
    return { ...storageOn({ engine, keys, clock }), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The database alone, for a look beside the process that serves; as `openStorageBeside`, but without a key. */
export const openDatabaseBeside = async (
  where: Whereabouts,
): Promise<Pick<Storage, 'database' | 'place' | 'close'>> => {
  const { engine, close } = await openEngineBeside(where);
  try {
    await refuseOlder(engine);
    return { database: engine.database, place: engine.place, close };
  } catch (error) {
    await close();
    throw error;
  }
};
