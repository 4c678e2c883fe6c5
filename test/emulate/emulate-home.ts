import { createSlack } from '../../adapters/slack/index.ts';
import { PATHS } from '../../adapters/slack/manifest.ts';
import { SCOPES } from '../../adapters/slack/manifest-scopes.ts';
import { createCalendar } from '../../adapters/system/create-calendar.ts';
import { createMediator, later, type Milliseconds } from '../../src/index.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { createMemorySent } from '../fakes/memory-sent.ts';
import { createMemorySlackInstallations } from '../fakes/memory-slack-installations.ts';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import type { Seen } from '../fakes/slack/seen.ts';
import { drawnWords } from '../fakes/slack/visible-words.ts';
import { createWaiting } from '../fakes/slack/waiting.ts';
import { movableClock } from '../support/clock.ts';
import { freePort } from '../support/free-port.ts';
import { grammar } from '../support/grammar.ts';
import { deterministicRandom } from '../support/random.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { callAs, peopleOnEmulate } from './grounds.ts';
import { type Heard, listenIn } from './listen-in.ts';
import { createSender, type OpenForm, type Surface } from './sender.ts';
import { SEEDED, startEmulate } from './start-emulate.ts';

const SIGNING_SECRET = 'signing-secret';
const RESPOND = '/respond/here';
const ALEX = 'alex-token';

const wordsOf = ({ args }: Heard): string => drawnWords((args.blocks ?? []) as Seen['blocks']).join('\n');

const surfaceOf = ({ method, args, answer }: Heard): Surface => ({
  blocks: args.blocks as Surface['blocks'],
  ts: String(answer.ts ?? answer.message_ts ?? args.ts ?? '1700000000.000001'),
  isPrivate: method === 'chat.postEphemeral' || method === RESPOND,
});

/** Attune over HTTP with its real adapter, installed by OAuth; the Slack it talks to is emulate. */
export const moveIntoEmulate = async (folder: string) => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const listener = await listenIn((path) => (path === RESPOND ? { ok: true } : undefined));
  const emulator = await startEmulate(folder, listener.url, {
    redirectUri: publicUrl + PATHS.redirect,
    scopes: SCOPES.map(({ name }) => name),
    tokens: [{ token: ALEX, user: 'alex', scopes: 'chat:write groups:write users:read' }],
  });
  listener.standsBefore(emulator.url);
  const asAlex = callAs(emulator.url, ALEX);
  const people = await peopleOnEmulate(asAlex);
  const made = await asAlex('conversations.create', { name: 'us', is_private: 'true' });
  const channel = String(Object(made.channel).id);
  await asAlex('conversations.invite', { channel, users: `${people.sam},${SEEDED.botUserId}` });

  const [clock, logger, random] = [movableClock(), createMemoryLogger(), deterministicRandom()];
  const waiting = createWaiting();
  const storage = createMemoryStorage({ clock });
  const installations = createMemorySlackInstallations();
  const slack = createSlack({
    ...{ mode: 'http', signingSecret: SIGNING_SECRET, port, publicUrl, host: '127.0.0.1' },
    ...{ clientId: SEEDED.clientId, clientSecret: SEEDED.clientSecret, commandPrefix: '' },
    ...{ apiUrl: `${listener.url}/api`, installations, sent: createMemorySent() },
    ...{ clock, logger, random },
  });
  const mediator = await createMediator({
    ...storage,
    ...slack,
    ...{ clock, logger, random, reader: scriptedReader(), calendar: createCalendar(), grammar },
    grace: 20_000,
    defaultZone: 'Europe/Berlin',
  });
  let [messagesRead, messagesSent] = [0, 0];
  slack.connect({
    ...mediator,
    handleMessage: async (...args) => {
      await mediator.handleMessage(...args);
      messagesRead += 1;
      waiting.touch();
    },
  });
  await storage.jobs.start(mediator.handleJob);
  await slack.start();

  const sender = createSender({
    ...{ requestUrl: publicUrl + PATHS.events, signingSecret: SIGNING_SECRET, teamId: SEEDED.team },
    respondUrl: listener.url + RESPOND,
    triggerOf: async (user_id) => String((await asAlex('views.generateTriggerId', { user_id })).trigger_id),
  });
  const since = (from: number, fits: (heard: Heard) => boolean, what: string): Promise<Heard> =>
    listener.until(() => listener.heard.slice(from).find(fits), what);

  return {
    ...{ people, channel, installations, listener, logger, storage },
    alex: sender.as(people.alex, channel),
    sam: sender.as(people.sam, channel),
    /** The whole way of somebody who adds Attune to their workspace, with emulate's page in between. */
    installs: async () => {
      const page = await fetch(publicUrl + PATHS.install, { redirect: 'manual' });
      const asked = new URL(page.headers.get('location') ?? '').searchParams;
      const yes = await fetch(`${listener.url}/oauth/v2/authorize/callback`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams([...asked, ['user_id', people.alex]]),
      });
      const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
      return fetch(yes.headers.get('location') ?? '', { headers: { cookie: cookie.join('; ') } });
    },
    /** Alex writes into the channel, on emulate; resolves once Attune has read it. */
    alexSays: async (text: string): Promise<void> => {
      const { ts } = await asAlex('chat.postMessage', { channel, text });
      await sender.tells(channel, { user: people.alex, ts: String(ts), text });
      messagesSent += 1;
      await waiting.until(() => messagesRead === messagesSent, 'the message to be read');
    },
    /** How many requests have been heard so far. */
    mark: () => listener.heard.length,
    posted: async (text: string, from = 0): Promise<Surface> =>
      surfaceOf(
        await since(
          from,
          (heard) => /^chat\.(?:postMessage|update)$/u.test(heard.method) && wordsOf(heard).includes(text),
          `“${text}” in the channel`,
        ),
      ),
    /** Something private, and for whom; undefined where Slack's answer address says so. */
    whispered: async (text: string, from = 0) => {
      const heard = await since(
        from,
        (one) => ['chat.postEphemeral', RESPOND].includes(one.method) && wordsOf(one).includes(text),
        `“${text}” in private`,
      );
      return { ...surfaceOf(heard), to: heard.args.user };
    },
    form: async (from = 0): Promise<OpenForm> => {
      const { answer } = await since(from, ({ method }) => method === 'views.open', 'a form');
      return Object(answer.view);
    },
    history: async (): Promise<readonly string[]> => {
      const token = (await installations.find(SEEDED.team))?.botToken ?? '';
      const { messages } = await callAs(emulator.url, token)('conversations.history', { channel });
      return (messages as readonly { blocks?: Seen['blocks']; text: string }[]).map(({ blocks, text }) =>
        blocks === undefined ? text : drawnWords(blocks).join('\n'),
      );
    },
    passes: (by: Milliseconds) => storage.jobs.advanceTo(later(clock.now(), by), clock.moveTo),
    close: async () => {
      await slack.stop();
      await listener.stop();
      await emulator.close();
    },
  };
};

export type EmulateHome = Awaited<ReturnType<typeof moveIntoEmulate>>;
