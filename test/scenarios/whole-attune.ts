import { createJobs } from '../../adapters/jobs/index.ts';
import type { Platform } from '../../adapters/load-platforms.ts';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { countLogs, createLogger, createMetrics } from '../../adapters/observability/index.ts';
import type { Storage } from '../../adapters/storage/index.ts';
import { createCalendar } from '../../adapters/system/create-calendar.ts';
import {
  createMediator,
  type Form,
  type Logger,
  later,
  type Mediator,
  type MediatorDeps,
  type Milliseconds,
  type PartnerId,
  PrivateText,
  type Random,
  type ToneReader,
} from '../../src/index.ts';
import type { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { createWaiting } from '../fakes/slack/waiting.ts';
import type { MovableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { createHeardWords, type HeardWords } from '../support/heard-words.ts';
import { keptBy } from '../support/kept-places.ts';
import { mediatorInView } from '../support/mediator-in-view.ts';
import { type CardShown, portsInView } from '../support/ports-in-view.ts';
import { deterministicRandom } from '../support/random.ts';
import { ROOT } from '../support/run-attune.ts';

export type WholeOptions<Adapter> = {
  readonly storage: ReturnType<typeof temporaryStorage>;
  readonly reader?: ToneReader;
  readonly grace?: Milliseconds;
  /** Replaces ports of the engine: a slow store, a delivery that goes astray. */
  readonly deps?: (real: MediatorDeps, adapter: Adapter) => Partial<MediatorDeps>;
  /** Hears of every card before it goes out. */
  readonly onCard?: (shown: CardShown) => void;
  readonly onForm?: (to: PartnerId, form: Form) => void;
};

export type Surroundings = { readonly storage: Storage; readonly logger: Logger; readonly random: Random };

export type Stage<Adapter> = {
  readonly clock: MovableClock;
  /** Before anything of Attune's is there but its database. */
  readonly before?: (surroundings: Surroundings) => Promise<void>;
  readonly connect: (surroundings: Surroundings) => Adapter;
  readonly onStarted?: () => Promise<unknown>;
};

let trained: Promise<ToneReader> | undefined;
/** The trained model, read once for a test file. */
export const trainedReader = (): Promise<ToneReader> => {
  trained ??= loadToneReader(ROOT);
  return trained;
};

/** Words allowed in play are the one thing people type that is kept as it is (docs/inventory.md). */
const hearFrom = (heard: HeardWords, given: unknown): void => {
  heard.hearAllIn(given);
  for (const one of Array.isArray(given) ? given : [])
    if (typeof one === 'object' && one !== null && 'values' in one) heard.mayBeHeld(teasingIn(one.values));
};
const teasingIn = (values: unknown): string =>
  typeof values === 'object' &&
  values !== null &&
  'teasing' in values &&
  values.teasing instanceof PrivateText
    ? values.teasing.reveal()
    : '';

/** All of Attune as it ships, on one platform: database, jobs, engine, adapter and log. */
export const wholeAttune = async <Adapter extends Platform>(
  options: WholeOptions<Adapter>,
  { clock, before, connect, onStarted }: Stage<Adapter>,
) => {
  const log: string[] = [];
  const waiting = createWaiting();
  const metrics = createMetrics();
  const heard = createHeardWords();
  const written = createLogger({
    level: 'debug',
    destination: {
      write: (line) => {
        log.push(line);
        waiting.touch();
      },
    },
  });
  const logger = countLogs(written, metrics);
  const storage = await options.storage.open({ clock, logger });
  // What stands there before anybody has written is ours.
  for (const content of Object.values(await keptBy(storage))) heard.mayBeHeld(content.toString('utf8'));
  const [reader, random] = [options.reader ?? (await trainedReader()), deterministicRandom()];
  const surroundings = { storage, logger, random };
  await before?.(surroundings);
  const cards: CardShown[] = [];
  const show = (shown: CardShown): void => {
    cards.push(shown);
    // A file is one's own data, with the names of our columns in it.
    heard.hearAllIn(shown.card.blocks.filter(({ type }) => type !== 'file'));
    options.onCard?.(shown);
  };

  const moveIn = async () => {
    const adapter = connect(surroundings);
    const jobs = createJobs({ database: storage.database, clock, logger });
    const whole: MediatorDeps = {
      ...storage,
      ...adapter,
      ...{ jobs, clock, logger, random, reader, grammar, calendar: createCalendar() },
      grace: options.grace ?? 20_000,
      defaultZone: 'Europe/Berlin',
    };
    const given = { ...whole, ...options.deps?.(whole, adapter) };
    const view = mediatorInView(await createMediator({ ...given, ...portsInView(given, show) }), {
      onReply: (to, reply) => {
        if (reply.kind === 'card') show({ way: 'private', to, card: reply.card });
        if (reply.kind === 'form') options.onForm?.(to, reply.form);
      },
      onDone: waiting.touch,
      onGiven: (given) => hearFrom(heard, given),
    });
    adapter.connect(view.mediator);
    await jobs.start(view.mediator.handleJob);
    await adapter.start();
    await onStarted?.();
    const stop = async (): Promise<void> => {
      await adapter.stop();
      await jobs.stop();
    };
    return { jobs, view, stop };
  };

  let attune = await moveIn();

  const stop = async (): Promise<void> => {
    await attune.stop();
    await options.storage.close(storage);
  };
  const told = (): Record<string, string> => ({ 'the log': log.join(''), metrics: metrics.render() });
  const expectNoWordsKept = async (): Promise<void> =>
    heard.expectNoneIn({ ...(await keptBy(storage)), ...told() });

  return {
    clock,
    storage,
    log,
    /** What it says to whoever runs it. */
    told,
    cards,
    mediator: (): Mediator => attune.view.mediator,
    /** As after a crash of the machine or an update: a new process with the same database. */
    restart: async (): Promise<void> => {
      await attune.stop();
      attune = await moveIn();
    },
    /** How often the engine was handed something of this kind and is done with it. */
    done: (name: keyof Mediator): number => attune.view.done(name),
    isBusy: (): boolean => attune.view.isBusy(),
    handed: (name: keyof Mediator, count = 1): Promise<true> =>
      waiting.until(() => attune.view.done(name) >= count || undefined, `${count} × ${name}`),
    logged: (code: string): Promise<string> =>
      waiting.until(() => log.find((line) => line.includes(`"${code}"`)), `“${code}” in the log`),
    until: waiting.until,
    passes: (by: Milliseconds): Promise<void> => attune.jobs.advanceTo(later(clock.now(), by), clock.moveTo),
    /** Throws when anything that anybody wrote, or that was made of it, stands anywhere outside memory. */
    expectNoWordsKept,
    /** Stops everything, whatever was kept. */
    stop,
    /** The same, once it is certain that no words were kept. */
    close: async (): Promise<void> => {
      try {
        await expectNoWordsKept();
      } finally {
        await stop();
      }
    },
  };
};
