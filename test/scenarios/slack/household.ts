import { createJobs } from '../../../adapters/jobs/index.ts';
import { loadToneReader } from '../../../adapters/load-tone-model.ts';
import { createLogger } from '../../../adapters/observability/index.ts';
import { createSlack, type Slack, type SlackDeps } from '../../../adapters/slack/index.ts';
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
import { installedBefore, type Mode, startFake } from '../../adapters/slack/home.ts';
import type { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen } from '../../fakes/slack/seen.ts';
import type { FakeSlack, FakeSlackOptions } from '../../fakes/slack/start-fake-slack.ts';
import { createWaiting } from '../../fakes/slack/waiting.ts';
import { freePort } from '../../support/free-port.ts';
import { grammar } from '../../support/grammar.ts';
import { mediatorInView } from '../../support/mediator-in-view.ts';
import { type CardShown, portsInView } from '../../support/ports-in-view.ts';
import { deterministicRandom } from '../../support/random.ts';
import { ROOT } from '../../support/run-attune.ts';

export type HouseholdOptions = {
  readonly storage: ReturnType<typeof temporaryStorage>;
  readonly mode: Mode;
  readonly reader?: ToneReader;
  readonly fake?: FakeSlackOptions;
  readonly wait?: SlackDeps['wait'];
  /** Replaces ports of the engine: a delivery that goes astray. */
  readonly deps?: (real: MediatorDeps, slack: Slack) => Partial<MediatorDeps>;
  readonly before?: (fake: FakeSlack) => void;
  /** Hears of every card before it goes out. */
  readonly onCard?: (shown: CardShown) => void;
  readonly onForm?: (to: PartnerId, form: Form) => void;
};

let trained: Promise<ToneReader> | undefined;
/** The trained model, read once for a test file. */
const trainedReader = (): Promise<ToneReader> => {
  trained ??= loadToneReader(ROOT);
  return trained;
};

/** Alex and Sam on the fake Slack with all of Attune as it ships: database, jobs, engine, adapter and log. */
export const moveIn = async (options: HouseholdOptions) => {
  const { mode } = options;
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const fake = await startFake({ mode, fake: options.fake ?? {} }, publicUrl);
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
  if (mode === 'http') await installedBefore(fake, storage.slackInstallations, couple);
  const reader = options.reader ?? (await trainedReader());
  const cards: CardShown[] = [];
  const show = (shown: CardShown): void => {
    cards.push(shown);
    options.onCard?.(shown);
  };
  const random = deterministicRandom();
  const { app } = fake;
  const way =
    mode === 'socket'
      ? { mode, botToken: couple.token, appToken: app.appToken }
      : {
          mode,
          signingSecret: app.signingSecret,
          clientId: app.clientId,
          clientSecret: app.clientSecret,
          port,
          publicUrl,
        };

  const moveAttuneIn = async () => {
    const slack = createSlack({
      ...way,
      apiUrl: fake.apiUrl.replace(/\/$/, ''),
      host: '127.0.0.1',
      commandPrefix: '',
      installations: storage.slackInstallations,
      sent: storage.slackSent,
      clock,
      logger,
      random,
      ...(options.wait === undefined ? {} : { wait: options.wait }),
    });
    const jobs = createJobs({ database: storage.database, clock, logger });
    const whole: MediatorDeps = {
      ...storage,
      ...slack,
      jobs,
      clock,
      calendar: createCalendar(),
      logger,
      random,
      reader,
      grammar,
      grace: 20_000,
      defaultZone: 'Europe/Berlin',
    };
    const given = { ...whole, ...options.deps?.(whole, slack) };
    const view = mediatorInView(await createMediator({ ...given, ...portsInView(given, show) }), {
      onReply: (to, reply) => {
        if (reply.kind === 'card') show({ way: 'private', to, card: reply.card });
        if (reply.kind === 'form') options.onForm?.(to, reply.form);
      },
      onDone: waiting.touch,
    });
    slack.connect(view.mediator);
    await jobs.start(view.mediator.handleJob);
    await slack.start();
    if (mode === 'http') await fake.receivesAt(`${publicUrl}/slack/events`);
    const stop = async (): Promise<void> => {
      await slack.stop();
      await jobs.stop();
    };
    return { jobs, view, stop };
  };

  let attune = await moveAttuneIn();

  /** Resolves to the newest thing this person sees there that holds these words. */
  const shown = (person: Person, { id }: { readonly id: string }, words: string): Promise<Seen> =>
    fake.until(() => person.sees({ id }).findLast(({ text }) => text.includes(words)), `“${words}”`);

  const agreeIn = async ({ alex, sam, channel }: Couple): Promise<void> => {
    await alex.command(channel, '/attune', 'start @sam');
    const consent = await shown(alex, channel, 'May I sit with you two?');
    for (const person of [alex, sam]) {
      const answers = (): number => person.sees(channel).filter(({ ephemeral }) => ephemeral).length;
      const before = answers();
      await person.presses(consent, 'I agree');
      await fake.until(() => answers() > before, 'the answer');
    }
    await shown(sam, channel, 'You have both agreed');
  };

  return {
    ...couple,
    fake,
    clock,
    storage,
    log,
    cards,
    publicUrl,
    shown,
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
    passes: async (by: Milliseconds): Promise<void> => {
      await attune.jobs.advanceTo(later(clock.now(), by), clock.moveTo);
      await fake.runDue();
    },
    /** Both have typed and pressed what there is to type and press. */
    agree: (): Promise<void> => agreeIn(couple),
    agreeIn,
    /** Stops everything. Throws when the bot ever sent what Slack would refuse. */
    close: async (): Promise<void> => {
      await attune.stop();
      await options.storage.close(storage);
      await fake.stop();
      fake.assertClean();
    },
  };
};

export type Household = Awaited<ReturnType<typeof moveIn>>;
