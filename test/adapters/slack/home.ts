import { afterEach } from 'vitest';
import { type Wait, wait } from '../../../adapters/platform/index.ts';
import { createSlack, type Slack, type SlackDeps } from '../../../adapters/slack/index.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { createCalendar } from '../../../adapters/system/create-calendar.ts';
import {
  createMediator,
  later,
  type Mediator,
  type Milliseconds,
  SECOND,
  spaceId,
} from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createMemorySent } from '../../fakes/memory-sent.ts';
import { createMemorySlackInstallations } from '../../fakes/memory-slack-installations.ts';
import { createMemoryStorage } from '../../fakes/memory-stores.ts';
import { appFromManifest } from '../../fakes/slack/app-from-manifest.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen } from '../../fakes/slack/seen.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import { createWaiting } from '../../fakes/slack/waiting.ts';
import { freePort } from '../../support/free-port.ts';
import { grammar } from '../../support/grammar.ts';
import { deterministicRandom } from '../../support/random.ts';
import { createMediatorRecord, touchingLogger } from '../../support/recording-mediator.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';

export type Mode = SlackDeps['mode'];
export const MODES: readonly Mode[] = ['socket', 'http'];

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Short pauses are over at once; deadlines stay what they are. */
export const hurriedWait: Wait = (after) => (after <= SECOND ? Promise.resolve() : wait(after));

export type HomeOptions = {
  readonly mode?: Mode;
  readonly fake?: FakeSlackOptions;
  /** Replaces what the mediator does. */
  readonly mediator?: (real: Mediator, slack: Slack) => Partial<Mediator>;
  readonly wait?: SlackDeps['wait'];
  readonly deps?: Partial<SlackDeps>;
  readonly isStarted?: boolean;
  readonly tokenRotation?: boolean;
};

/** Slack's own manifest decides what the fake lets us do and hear. */
export const startFake = (
  { mode = 'socket', fake = {}, tokenRotation = false }: HomeOptions,
  publicUrl: string,
) =>
  startFakeSlack({
    app: appFromManifest(
      slackManifest(mode === 'socket' ? { mode, commandPrefix: '' } : { mode, commandPrefix: '', publicUrl }),
      { tokenRotation },
    ),
    ...fake,
  });

/** What OAuth would have left there. */
export const installedBefore = async (
  fake: FakeSlack,
  installations: SlackDeps['installations'],
  { install, token, team }: Couple,
): Promise<void> =>
  installations.save(
    {
      teamId: team.id,
      appId: fake.app.id,
      botId: install.botId,
      botUserId: install.botUserId,
      scopes: install.scopes,
      botToken: token,
      refreshToken: undefined,
      expiresAt: undefined,
    },
    fake.clock.now(),
  );

/** Alex and Sam at home on the fake Slack, and Attune there with them: the real Bolt, adapter and mediator. */
export const moveInto = async (options: HomeOptions = {}) => {
  const { mode = 'socket' } = options;
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const fake = await startFake(options, publicUrl);
  open.push(async () => {
    await fake.stop();
    // Whatever a test is about: nothing the bot sent may be what Slack would not take.
    fake.assertClean();
  });
  const couple = fake.couple();
  const { clock } = fake;
  const waiting = createWaiting();
  const logger = touchingLogger(createMemoryLogger(), waiting.touch);
  const storage = createMemoryStorage({ clock });
  const installations = createMemorySlackInstallations();
  const sent = createMemorySent();
  const reader = scriptedReader();
  const random = deterministicRandom();
  const record = createMediatorRecord(waiting.touch);
  if (mode === 'http' && options.isStarted !== false) await installedBefore(fake, installations, couple);

  const connectNew = async (instead: Partial<SlackDeps> = {}): Promise<Slack> => {
    const shared = {
      apiUrl: fake.apiUrl.replace(/\/$/, ''),
      commandPrefix: '',
      host: '127.0.0.1',
      installations,
      sent,
      clock,
      logger,
      random,
      ...(options.wait === undefined ? {} : { wait: options.wait }),
    };
    const way =
      mode === 'socket'
        ? { mode, botToken: couple.token, appToken: fake.app.appToken }
        : {
            mode,
            signingSecret: fake.app.signingSecret,
            clientId: fake.app.clientId,
            clientSecret: fake.app.clientSecret,
            port,
            publicUrl,
          };
    const slack = createSlack({ ...shared, ...way, ...options.deps, ...instead } as SlackDeps);
    const real = await createMediator({
      ...storage,
      ...slack,
      clock,
      calendar: createCalendar(),
      logger,
      random,
      reader,
      grammar,
      grace: 20_000,
      defaultZone: 'Europe/Berlin',
    });
    const mediator = record.recording({ ...real, ...options.mediator?.(real, slack) });
    slack.connect(mediator);
    await storage.jobs.start(mediator.handleJob);
    open.unshift(slack.stop);
    return slack;
  };

  const start = async (slack: Slack): Promise<void> => {
    await slack.start();
    if (mode === 'http') await fake.receivesAt(`${publicUrl}/slack/events`);
  };

  const slack = await connectNew();
  if (options.isStarted !== false) await start(slack);

  const spaceAt = ({ id, teamId }: { readonly id: string; readonly teamId: string }) =>
    spaceId(`slack:${teamId}:${id}`);

  return {
    ...couple,
    fake,
    clock,
    logger,
    storage,
    installations,
    slack,
    publicUrl,
    /** As after a restart: a new process with the same database and the same tokens. */
    connectNew,
    start,
    readTexts: reader.readTexts,
    callsOf: record.callsOf,
    spaceAt,
    space: spaceAt(couple.channel),
    /** Resolves to the newest thing this person sees there that holds these words. */
    shown: (person: Person, where: { readonly id: string }, words: string): Promise<Seen> =>
      fake.until(
        () =>
          person
            .sees(where)
            .filter(({ text }) => text.includes(words))
            .at(-1),
        `"${words}"`,
      ),
    /** The same, of what only they see. */
    whispered: (person: Person, where: { readonly id: string }, words: string): Promise<Seen> =>
      fake.until(
        () =>
          person
            .sees(where)
            .filter(({ text, ephemeral }) => ephemeral && text.includes(words))
            .at(-1),
        `"${words}" in private`,
      ),
    /** Resolves once a line with this code or event stands in the log. */
    logged: (word: string) =>
      waiting.until(
        () => logger.lines.find(({ fields }) => fields.code === word || fields.event === word),
        `“${word}” in the log`,
      ),
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

/** What both press; resolves once each has their private answer. */
export const agree = async (
  { fake, shown }: Home,
  people: readonly Person[],
  channel: { readonly id: string },
) => {
  for (const person of people) {
    const answers = () => person.sees(channel).filter(({ ephemeral }) => ephemeral).length;
    const before = answers();
    await person.presses(await shown(person, channel, 'May I sit with you two?'), 'I agree');
    await fake.until(() => answers() > before, 'the answer');
  }
};

/** Both have typed and pressed what there is to type and press. */
export const moveIntoAgreed = async (options: HomeOptions = {}): Promise<Home> => {
  const home = await moveInto(options);
  const { alex, sam, channel } = home;
  await alex.command(channel, '/attune', 'start @sam');
  await home.whispered(alex, channel, 'The card is in the channel');
  await agree(home, [alex, sam], channel);
  await home.shown(sam, channel, 'You have both agreed');
  return home;
};
