import { clock, fill, openStage, type Place, type Stage } from './bench-stage.ts';
import { contend } from './contend.ts';

const JOBS = 10_000;
const ROUNDS = 3;
const MINUTE = 60_000;
/** Time to put the jobs into the table. */
const AHEAD = 8000;
/** The issue's own targets. */
const LEAST_PER_SECOND = 5000;
const LATEST_P99 = 1000;

export type BenchPlace = Place & { readonly contender: string };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const figure = (value: number): string => Math.round(value).toLocaleString('en');
const nothing = async (): Promise<void> => undefined;

/** Jobs a second from due to deleted, with a handler that does nothing; the median of several rounds. */
const throughput = async (stage: Stage): Promise<number> => {
  const rounds: number[] = [];
  await stage.jobs.start(nothing);
  for (let round = 0; round < ROUNDS; round += 1) {
    await fill(
      stage,
      Array.from({ length: JOBS }, () => clock.now()),
    );
    const since = performance.now();
    const ran = await stage.jobs.runDue();
    rounds.push((ran / (performance.now() - since)) * 1000);
  }
  await stage.jobs.stop();
  return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** How late jobs run that are due within `span`, by the program's own alarm. */
const lateness = async (stage: Stage, span: number): Promise<readonly number[]> => {
  const from = clock.now() + AHEAD;
  await fill(
    stage,
    Array.from({ length: JOBS }, (_, at) => from + Math.floor((at * span) / JOBS)),
  );
  const late: number[] = [];
  await new Promise<void>((resolve) => {
    stage.jobs.start(async (_payload, dueAt) => {
      if (late.push(clock.now() - dueAt) === JOBS) resolve();
    });
  });
  await stage.jobs.stop();
  return late;
};

const measure = async (name: string, place: Place): Promise<boolean> => {
  const stage = await openStage(place);
  const perSecond = await throughput(stage);
  say(
    `${name}: ${figure(perSecond)} jobs/s claimed and completed (${figure(JOBS)} jobs, median of ${ROUNDS})`,
  );
  const [spread, atOnce] = [await lateness(stage, MINUTE), await lateness(stage, 0)];
  const p99 = percentile(spread, 0.99);
  say(`${name}: ${figure(JOBS)} jobs due within one minute run ${figure(p99)} ms after they are due (p99)`);
  say(
    `${name}: ${figure(JOBS)} jobs due at the same moment run ${figure(percentile(atOnce, 0.99))} ms after it (p99)`,
  );
  await stage.stop();
  return perSecond >= LEAST_PER_SECOND && p99 < LATEST_P99;
};

/** Prints the figures; resolves to 1 when one of them misses what issue 6 asks for. */
export const benchJobs = async ({ contender, ...place }: BenchPlace): Promise<number> => {
  let isFine = await measure('SQLite', { ...place, databaseUrl: undefined });
  if (place.databaseUrl !== undefined) {
    isFine = (await measure('PostgreSQL', place)) && isFine;
    const { processes, ran, doubled, perSecond } = await contend({ place, contender, jobs: JOBS });
    say(
      `PostgreSQL: ${processes} processes share ${figure(JOBS)} due jobs: ${figure(ran)} ran, ${doubled} of them twice, ` +
        `${figure(perSecond)} jobs/s`,
    );
    isFine = isFine && ran === JOBS && doubled === 0;
  }
  return isFine ? 0 : 1;
};
