import { seeded } from '../../adapters/cli/eval-words/seeded.ts';
import { createJobs, type Timer } from '../../adapters/jobs/index.ts';
import { openStorage, type Storage } from '../../adapters/storage/index.ts';
import { createCalendar, createRandom } from '../../adapters/system/index.ts';
import { CONSENT_VERSION } from '../../src/domain/couple/consent.ts';
import {
  type CheckInId,
  coupleId,
  createMediator,
  DAY,
  HOUR,
  instant,
  type Mediator,
  privateText,
  spaceId,
  USEFUL_FOR,
} from '../../src/index.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { type MovableClock, movableClock } from '../support/clock.ts';
import { aCouple, aPartner } from '../support/couples.ts';
import { grammar } from '../support/grammar.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { type Disturbance, disturbancesIn } from './disturbances.ts';
import { dueSlots } from './due-slots.ts';
import { couplesOf, type SimulatedCouple } from './people.ts';
import { partnersOf, simulatedPlatform } from './platform.ts';
import { createProgress, type Progress } from './progress.ts';
import { type Tally, tally } from './tally.ts';

export type Simulation = {
  readonly couples: number;
  readonly days: number;
  readonly seed: number;
  /** How the database is opened, each time Attune starts. */
  readonly storage: Omit<Parameters<typeof openStorage>[0], 'clock' | 'logger'>;
  readonly onProgress: (line: string) => void;
  /** Milliseconds of real time since whenever. */
  readonly uptime: () => number;
};

export type Simulated = Tally & {
  readonly disturbances: Readonly<Record<string, number>>;
  readonly revealed: number;
  readonly reminded: number;
  /** Sent twice with the same key, which platforms show once. */
  readonly repeated: number;
  readonly dead: number;
};

/** The day before the clocks of many zones change; the year holds every change of it. */
const START = Date.UTC(2026, 0, 1);
const AGREED = instant(START - 7 * DAY);
/** Two of five couples answer. */
const ANSWERS = 0.4;
const STEP = 6 * HOUR;
/** So many couples move in or answer at the same moment. */
const AT_ONCE = 16;

const noTimer: Timer = { set: () => undefined, clear: () => undefined };

const moveInOne = async (storage: Storage, { name, zone, days, minute }: SimulatedCouple): Promise<void> => {
  const consent = { version: CONSENT_VERSION, at: AGREED, overseers: 0 };
  const [one, two] = partnersOf(name);
  const partners = [aPartner({ id: one, consent }), aPartner({ id: two, consent })] as const;
  const couple = aCouple({
    id: coupleId(name),
    spaceId: spaceId(`web:${name}`),
    partners,
    zone,
    createdAt: AGREED,
  });
  await storage.couples.add(couple);
  const schedule = { days, minute, theme: undefined, weeks: undefined };
  await storage.checkInPlans.update(couple.id, (plan) => ({
    ...plan,
    running: { schedule, since: instant(START - 1), lastDay: undefined },
  }));
};

const moveIn = async (
  storage: Storage,
  couples: readonly SimulatedCouple[],
  progress: Progress,
): Promise<void> => {
  for (let at = 0; at < couples.length; at += AT_ONCE) {
    progress.at(at / couples.length, `${at} couples have moved in`);
    await Promise.all(couples.slice(at, at + AT_ONCE).map((couple) => moveInOne(storage, couple)));
  }
};

/** The program as it runs: the real mediator, the real jobs, the real database; only the platform is simulated. */
const createProgram = ({ storage: options, seed }: Simulation, clock: MovableClock) => {
  const logger = createMemoryLogger();
  const platform = simulatedPlatform(clock.now);
  const reader = scriptedReader();
  let running: { storage: Storage; jobs: ReturnType<typeof createJobs>; mediator: Mediator } | undefined;

  const start = async () => {
    const storage = await openStorage({ ...options, clock, logger });
    const jobs = createJobs({
      database: storage.database,
      clock,
      logger,
      timer: noTimer,
      usefulFor: USEFUL_FOR,
      isShared: storage.isShared,
    });
    const mediator = await createMediator({
      ...storage,
      ...platform.ports,
      jobs,
      clock,
      calendar: createCalendar(),
      logger,
      random: createRandom(),
      reader,
      grammar,
      grace: 0,
      defaultZone: 'UTC',
    });
    await jobs.start(mediator.handleJob);
    running = { storage, jobs, mediator };
    return running;
  };
  const stop = async (): Promise<void> => {
    await running?.jobs.stop();
    await running?.storage.close();
    running = undefined;
  };
  const now = () => {
    if (running === undefined) throw new Error('The program is not running.');
    return running;
  };
  const answer = async (id: CheckInId): Promise<void> => {
    const name = id.slice(0, id.lastIndexOf('.'));
    const people = partnersOf(name);
    for (const actor of people) {
      await now().mediator.handleAction({
        spaceId: spaceId(`web:${name}`),
        actor,
        viewers: { people, others: 0, overseers: 0 },
        action: { name: 'check-in.save', subject: id },
        values: { answer: privateText('a walk by the water') },
      });
    }
  };
  const chance = seeded(seed + 2);
  const answerSome = async (): Promise<void> => {
    (reader.readTexts as string[]).length = 0;
    const answered = platform.takeOpen().filter(() => chance() < ANSWERS);
    for (let at = 0; at < answered.length; at += AT_ONCE) {
      await Promise.all(answered.slice(at, at + AT_ONCE).map(answer));
    }
  };
  return { logger, platform, start, stop, now, answerSome };
};

type Program = ReturnType<typeof createProgram>;

const strike = async (program: Program, clock: MovableClock, { kind, from, until }: Disturbance) => {
  switch (kind) {
    case 'restart':
      await program.stop();
      clock.moveTo(instant(until));
      await program.start();
      return;
    case 'clock-forward':
      clock.moveTo(instant(until));
      await program.now().jobs.runDue();
      return;
    case 'clock-back':
      clock.moveTo(instant(from - (until - from)));
      await program.now().jobs.runDue();
      return;
    case 'platform-away':
      program.platform.goesAway(true);
      await program.now().jobs.advanceTo(instant(until), clock.moveTo);
      program.platform.goesAway(false);
  }
};

/** Lives through the days and counts what was promised and what was kept. */
export const simulate = async (simulation: Simulation): Promise<Simulated> => {
  const { couples: count, days, seed, onProgress, uptime } = simulation;
  const aProgress = (): Progress => createProgress({ say: onProgress, uptime });
  const span = { from: START, until: START + days * DAY };
  const couples = couplesOf(count, seeded(seed));
  const disturbances = disturbancesIn(span, seeded(seed + 1));
  const due = dueSlots(couples, span);
  const clock = movableClock(instant(START - 1));
  const program = createProgram(simulation, clock);

  await moveIn((await program.start()).storage, couples, aProgress());
  await program.stop();
  await program.start();
  onProgress(`${couples.length} couples have moved in; ${due.length} questions are due in ${days} days`);

  const progress = aProgress();
  const liveUntil = async (end: number): Promise<void> => {
    while (clock.now() < end) {
      await program.now().jobs.advanceTo(instant(Math.min(end, clock.now() + STEP)), clock.moveTo);
      await program.answerSome();
      const lived = clock.now() - START;
      const what = `day ${Math.floor(lived / DAY)}, ${program.platform.asked.size} questions asked`;
      progress.at(lived / (span.until - START), what);
    }
  };
  for (const disturbance of disturbances) {
    await liveUntil(disturbance.from);
    await strike(program, clock, disturbance);
  }
  // The last question may be asked again for two hours.
  await liveUntil(span.until - 1);
  const { jobs } = program.now();
  await jobs.runDue();
  await program.stop();

  const struck = new Map<string, number>();
  for (const { kind } of disturbances) struck.set(kind, (struck.get(kind) ?? 0) + 1);
  return {
    ...tally(due, program.platform.asked, disturbances),
    disturbances: Object.fromEntries(struck),
    revealed: program.platform.countsOf('reveal:'),
    reminded: program.platform.countsOf('reminder:'),
    repeated: program.platform.repeated(),
    dead: program.logger.lines.filter(({ fields }) => fields.event === 'job-dead').length,
  };
};
