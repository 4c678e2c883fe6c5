import { createDiscord, type Discord, type DiscordDeps } from '../../../adapters/discord/index.ts';
import { createJobs } from '../../../adapters/jobs/index.ts';
import { loadToneReader } from '../../../adapters/load-tone-model.ts';
import { createLogger } from '../../../adapters/observability/index.ts';
import { createCalendar } from '../../../adapters/system/create-calendar.ts';
import {
  createMediator,
  type Form,
  later,
  type Mediator,
  type MediatorDeps,
  type Milliseconds,
  type PartnerId,
  type ToneReader,
} from '../../../src/index.ts';
import type { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../../fakes/discord/start-fake-discord.ts';
import { createWaiting } from '../../fakes/discord/waiting.ts';
import { grammar } from '../../support/grammar.ts';
import { mediatorInView } from '../../support/mediator-in-view.ts';
import { type CardShown, portsInView } from '../../support/ports-in-view.ts';
import { deterministicRandom } from '../../support/random.ts';
import { ROOT } from '../../support/run-attune.ts';

export type HouseholdOptions = {
  readonly storage: ReturnType<typeof temporaryStorage>;
  readonly reader?: ToneReader;
  readonly grace?: Milliseconds;
  readonly fake?: FakeDiscordOptions;
  readonly wait?: DiscordDeps['wait'];
  /** Replaces ports of the engine: a slow store, a delivery that goes astray. */
  readonly deps?: (real: MediatorDeps, discord: Discord) => Partial<MediatorDeps>;
  readonly before?: (fake: FakeDiscord) => void;
  /** Hears of every card before it goes out. */
  readonly onCard?: (shown: CardShown) => void;
  readonly onForm?: (to: PartnerId, form: Form) => void;
};

let trained: Promise<ToneReader> | undefined;
/** The trained model, read once for a test file. */
export const trainedReader = (): Promise<ToneReader> => {
  trained ??= loadToneReader(ROOT);
  return trained;
};

/** Alex and Sam on the fake Discord with all of Attune as it ships: database, jobs, engine, adapter and log. */
export const moveIn = async (options: HouseholdOptions) => {
  const fake = await startFakeDiscord({ gateway: { identifyEveryMs: 1 }, ...options.fake });
  const couple = fake.couple();
  options.before?.(fake);
  const { clock } = fake;
  const log: string[] = [];
  const waiting = createWaiting();
  const logger = createLogger({
    level: 'debug',
    destination: {
      write: (line) => {
        log.push(line);
        waiting.touch();
      },
    },
  });
  const storage = await options.storage.open({ clock, logger });
  const reader = options.reader ?? (await trainedReader());
  const cards: CardShown[] = [];
  const show = (shown: CardShown): void => {
    cards.push(shown);
    options.onCard?.(shown);
  };
  const random = deterministicRandom();

  const moveAttuneIn = async () => {
    const discord = createDiscord({
      token: fake.token,
      apiUrl: fake.apiUrl,
      clock,
      logger,
      random,
      ...(options.wait === undefined ? {} : { wait: options.wait }),
    });
    const jobs = createJobs({ database: storage.database, clock, logger });
    const whole: MediatorDeps = {
      ...storage,
      ...discord,
      jobs,
      clock,
      calendar: createCalendar(),
      logger,
      random,
      reader,
      grammar,
      grace: options.grace ?? 20_000,
      defaultZone: 'Europe/Berlin',
    };
    const given = { ...whole, ...options.deps?.(whole, discord) };
    const view = mediatorInView(await createMediator({ ...given, ...portsInView(given, show) }), {
      onReply: (to, reply) => {
        if (reply.kind === 'card') show({ way: 'private', to, card: reply.card });
        if (reply.kind === 'form') options.onForm?.(to, reply.form);
      },
      onDone: waiting.touch,
    });
    discord.connect(view.mediator);
    await jobs.start(view.mediator.handleJob);
    await discord.start();
    const stop = async (): Promise<void> => {
      await discord.stop();
      await jobs.stop();
    };
    return { discord, jobs, view, stop };
  };

  let attune = await moveAttuneIn();
  const { alex, sam, channelId } = couple;

  return {
    ...couple,
    fake,
    clock,
    storage,
    log,
    cards,
    mediator: (): Mediator => attune.view.mediator,
    /** As after a crash of the machine or an update: a new process with the same database. */
    restart: async (): Promise<void> => {
      await attune.stop();
      attune = await moveAttuneIn();
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
    /** Both have typed and pressed what there is to type and press. */
    agree: async (): Promise<void> => {
      await alex.command(channelId, 'attune start', { partner: sam.id }).message();
      const consent = alex
        .sees(channelId)
        .find(({ buttons }) => buttons.some(({ label }) => label === 'I agree'));
      if (consent === undefined) throw new Error('No consent card was posted.');
      await alex.presses(consent, 'I agree').message();
      await sam.presses(consent, 'I agree').message();
    },
    /** Stops everything. Throws when the bot ever sent what Discord would refuse. */
    close: async (): Promise<void> => {
      await attune.stop();
      await options.storage.close(storage);
      await fake.stop();
      fake.assertClean();
    },
  };
};

export type Household = Awaited<ReturnType<typeof moveIn>>;
