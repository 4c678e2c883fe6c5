import { createJobs, type JobRunner } from '../../../adapters/jobs/index.ts';
import { openStorage, type Storage } from '../../../adapters/storage/index.ts';
import { type Instant, instant, type Logger } from '../../../src/index.ts';

export type Place = { readonly dataFolder: string; readonly databaseUrl: string | undefined };
export type Stage = {
  readonly storage: Storage;
  readonly jobs: JobRunner;
  readonly stop: () => Promise<void>;
};

const KEY = new Uint8Array(32).fill(1);
const ROWS_AT_ONCE = 500;

export const clock = { now: (): Instant => instant(Date.now()) };
const quiet = (): void => undefined;
/** Only what must not happen is printed. */
const logger: Logger = {
  error: ({ event, code }) => process.stderr.write(`error: ${event} ${code ?? ''}\n`),
  warn: ({ event, code }) => process.stderr.write(`warn: ${event} ${code ?? ''}\n`),
  info: quiet,
  debug: quiet,
};

/** The program's own database and jobs at a place. */
export const openStage = async (place: Place): Promise<Stage> => {
  const storage = await openStorage({ ...place, key: KEY, clock, logger });
  const jobs = createJobs({ ...storage, clock, logger });
  return {
    storage,
    jobs,
    stop: async () => {
      await jobs.stop();
      await storage.close();
    },
  };
};

/** Puts jobs into the table in bulk, since scheduling is not what is measured. */
export const fill = async ({ storage }: Stage, dueAt: readonly number[]): Promise<void> => {
  await storage.database.deleteFrom('jobs').execute();
  for (let from = 0; from < dueAt.length; from += ROWS_AT_ONCE) {
    const rows = dueAt.slice(from, from + ROWS_AT_ONCE).map((due, at) => ({
      key: `bench:${from + at}`,
      kind: 'close-check-in',
      payload: JSON.stringify({ kind: 'close-check-in', checkInId: String(from + at) }),
      couple_id: null,
      due_at: due,
      run_at: due,
      lease_until: null,
      attempts: 0,
      last_error_code: null,
      dead_at: null,
    }));
    await storage.database.insertInto('jobs').values(rows).execute();
  }
};
