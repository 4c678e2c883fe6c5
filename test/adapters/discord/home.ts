import { afterEach } from 'vitest';
import { createDiscord, type Discord, type DiscordDeps } from '../../../adapters/discord/index.ts';
import { createCalendar } from '../../../adapters/system/create-calendar.ts';
import { createMediator, later, type Mediator, type Milliseconds } from '../../../src/index.ts';
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../../fakes/discord/start-fake-discord.ts';
import { createWaiting } from '../../fakes/discord/waiting.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createMemorySent } from '../../fakes/memory-sent.ts';
import { createMemoryStorage } from '../../fakes/memory-stores.ts';
import { grammar } from '../../support/grammar.ts';
import { deterministicRandom } from '../../support/random.ts';
import { createMediatorRecord, touchingLogger } from '../../support/recording-mediator.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

export type HomeOptions = {
  readonly fake?: FakeDiscordOptions;
  /** Replaces what the mediator does. */
  readonly mediator?: (real: Mediator, discord: Discord) => Partial<Mediator>;
  readonly wait?: DiscordDeps['wait'];
  readonly guildId?: (fake: FakeDiscord) => string;
  /** Called before Attune connects. */
  readonly before?: (fake: FakeDiscord) => void;
  readonly isStarted?: boolean;
};

/** Alex and Sam at home on the fake Discord, and Attune there with them: the real client, adapter and mediator. */
export const moveInto = async (options: HomeOptions = {}) => {
  // A restart within five seconds would only wait; that Attune then does wait is discord.js's own business.
  const fake = await startFakeDiscord({ gateway: { identifyEveryMs: 1 }, ...options.fake });
  open.push(async () => {
    await fake.stop();
    // Whatever a test is about: nothing the bot sent may be what Discord would not take.
    fake.assertClean();
  });
  const couple = fake.couple();
  options.before?.(fake);
  const { clock } = fake;
  const waiting = createWaiting();
  const logger = touchingLogger(createMemoryLogger(), waiting.touch);
  const storage = createMemoryStorage({ clock });
  const sent = createMemorySent();
  const reader = scriptedReader();
  const random = deterministicRandom();
  const record = createMediatorRecord(waiting.touch);

  const connectNew = async (): Promise<Discord> => {
    const discord = createDiscord({
      token: fake.token,
      apiUrl: fake.apiUrl,
      sent,
      clock,
      logger,
      random,
      ...(options.wait === undefined ? {} : { wait: options.wait }),
      ...(options.guildId === undefined ? {} : { guildId: options.guildId(fake) }),
    });
    const real = await createMediator({
      ...storage,
      ...discord,
      clock,
      calendar: createCalendar(),
      logger,
      random,
      reader,
      grammar,
      grace: 20_000,
      defaultZone: 'Europe/Berlin',
    });
    const mediator = record.recording({ ...real, ...options.mediator?.(real, discord) });
    discord.connect(mediator);
    await storage.jobs.start(mediator.handleJob);
    open.unshift(discord.stop);
    return discord;
  };

  const discord = await connectNew();
  if (options.isStarted !== false) await discord.start();

  return {
    ...couple,
    fake,
    clock,
    logger,
    storage,
    sent,
    discord,
    /** As after a restart: a new process with the same database and the same token. */
    connectNew,
    readTexts: reader.readTexts,
    callsOf: record.callsOf,
    /** Resolves once a line with this code stands in the log. */
    logged: (code: string) =>
      waiting.until(() => logger.lines.find(({ fields }) => fields.code === code), `“${code}” in the log`),
    /** Resolves once the mediator has been handed that many and is done with them. */
    handed: <Name extends keyof Mediator>(name: Name, count = 1) =>
      waiting.until(
        () => (record.finishedOf(name).length >= count ? record.finishedOf(name) : undefined),
        `${count} × ${name}`,
      ),
    passes: (by: Milliseconds) => storage.jobs.advanceTo(later(clock.now(), by), clock.moveTo),
  };
};

export type Home = Awaited<ReturnType<typeof moveInto>>;

/** Both have typed and pressed what there is to type and press. */
export const moveIntoAgreed = async (options: HomeOptions = {}): Promise<Home> => {
  const home = await moveInto(options);
  const { alex, sam, channelId } = home;
  await alex.command(channelId, 'attune start', { partner: sam.id }).message();
  const consent = alex
    .sees(channelId)
    .find(({ buttons }) => buttons.some(({ label }) => label === 'I agree'));
  if (consent === undefined) throw new Error('No consent card was posted.');
  await alex.presses(consent, 'I agree').message();
  await sam.presses(consent, 'I agree').message();
  return home;
};
