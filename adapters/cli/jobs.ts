import { loadConfig, whereabouts } from '../config/index.ts';
import { createJobList, type ListedJob } from '../jobs/index.ts';
import { createLogger } from '../observability/index.ts';
import { openDatabaseBeside } from '../storage/index.ts';
import { createSystemClock } from '../system/index.ts';
import { CommandLineError } from './command-line-error.ts';

const USAGE = 'Usage: attune jobs | attune jobs retry ID … | attune jobs retry --dead';
const MOST_LISTED = 200;

type Jobs = ReturnType<typeof createJobList>;

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd([10, 16, 26, 9, 9][at] ?? 0))
    .join('')
    .trimEnd();

const lineOf = (job: ListedJob): string =>
  row([
    String(job.id),
    job.kind,
    new Date(job.dueAt).toISOString(),
    job.state,
    String(job.attempts),
    job.lastErrorCode ?? '',
  ]);

const list = async (jobs: Jobs): Promise<readonly string[]> => {
  const { all, dead } = await jobs.count();
  const listed = await jobs.list(MOST_LISTED);
  return [
    `${all.toLocaleString('en')} jobs, ${dead.toLocaleString('en')} of them dead`,
    ...(listed.length === 0 ? [] : [row(['id', 'kind', 'due', 'state', 'attempts', 'last error'])]),
    ...listed.map(lineOf),
    ...(all > listed.length ? [`… and ${(all - listed.length).toLocaleString('en')} more`] : []),
  ];
};

const idsOf = (args: readonly string[]): 'all' | readonly number[] => {
  if (args.length === 1 && args[0] === '--dead') return 'all';
  if (args.length === 0 || !args.every((arg) => /^\d{1,15}$/.test(arg))) throw new CommandLineError(USAGE);
  return args.map(Number);
};

const retry = async (jobs: Jobs, args: readonly string[]): Promise<readonly string[]> => {
  const count = await jobs.retry(idsOf(args), createSystemClock().now());
  return count === 0
    ? ['No such job is dead; nothing was changed.']
    : [
        `${count} dead jobs are due again. Attune takes them up within a minute, and drops what is too late by now.`,
      ];
};

/** What waits and what was given up, and a second chance for the latter, also while Attune runs. */
export const jobs = async ([task, ...args]: readonly string[]): Promise<number> => {
  if (task !== undefined && task !== 'retry') throw new CommandLineError(USAGE);
  if (task === 'retry') idsOf(args);
  const logger = createLogger({ level: 'error' });
  const { database, close } = await openDatabaseBeside({ ...whereabouts(loadConfig()), logger });
  try {
    const table = createJobList(database);
    const lines = await (task === undefined ? list(table) : retry(table, args));
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    await close();
  }
};
