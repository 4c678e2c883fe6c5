import { createWebClient } from '../../adapters/slack/api.ts';
import { SCOPES } from '../../adapters/slack/manifest-scopes.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { someApp } from '../fakes/slack/some-app.ts';
import { startFakeSlack } from '../fakes/slack/start-fake-slack.ts';
import { type Answer, type Listener, listenIn } from './listen-in.ts';
import { SEEDED, startEmulate } from './start-emulate.ts';

/**
 * The same workspace on either side: Alex, Sam and Attune in `us`; Robin is in the workspace, and in `elsewhere`, where
 * Attune is not.
 */
export type Ground = {
  readonly listener: Listener;
  readonly teamId: string;
  readonly bot: string;
  readonly people: { readonly alex: string; readonly sam: string; readonly robin: string };
  readonly token: string;
  /** A token that may only post, and a private channel its bot is in. */
  readonly narrow: { readonly token: string; readonly channel: string };
  readonly places: {
    readonly us: string;
    /** Archived, Attune is in it, and `closedPost` is Attune's own. */
    readonly closed: string;
    readonly closedPost: string;
    /** Private, Attune is not in it. */
    readonly elsewhere: string;
    /** Public, Attune is not in it. */
    readonly square: string;
  };
  readonly client: { readonly id: string; readonly secret: string };
  /** Alex writes a line into `us`; resolves to its ts. */
  readonly alexSays: (text: string) => Promise<string>;
  /** As after a deed of Alex's. */
  readonly trigger: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const SCOPE_NAMES = SCOPES.map(({ name }) => name);
const REDIRECT = 'http://127.0.0.1:1/slack/oauth_redirect';
const USER_SCOPES = 'chat:write groups:write channels:manage users:read';
const TOKENS = {
  bot: 'bot-token',
  narrow: 'narrow-token',
  alex: 'alex-token',
  robin: 'robin-token',
} as const;

/** Calls as somebody, past Attune. */
export const callAs = (url: string, token: string) => {
  const client = createWebClient({ apiUrl: `${url}/api`, logger: createMemoryLogger() });
  return (method: string, args: Answer = {}): Promise<Answer> =>
    client.apiCall(method, { token, ...args }).then(Object);
};

const idOf = (answer: Answer, part: string): string => String(Object(answer[part]).id);

/** Who is called so; emulate makes ids itself. */
export const peopleOnEmulate = async (call: ReturnType<typeof callAs>): Promise<Ground['people']> => {
  const { members } = await call('users.list');
  const found = new Map(
    (members as readonly { name: string; id: string }[]).map(({ name, id }) => [name, id]),
  );
  const of = (name: string): string => found.get(name) ?? '';
  return { alex: of('alex'), sam: of('sam'), robin: of('robin') };
};

export const groundOnEmulate = async (folder: string): Promise<Ground> => {
  const listener = await listenIn();
  const emulator = await startEmulate(folder, listener.url, {
    redirectUri: REDIRECT,
    scopes: SCOPE_NAMES,
    tokens: [
      { token: TOKENS.bot, user: SEEDED.botUserId, scopes: SCOPE_NAMES.join(' ') },
      { token: TOKENS.narrow, user: SEEDED.botUserId, scopes: 'chat:write' },
      { token: TOKENS.alex, user: 'alex', scopes: USER_SCOPES },
      { token: TOKENS.robin, user: 'robin', scopes: USER_SCOPES },
    ],
  });
  listener.standsBefore(emulator.url);
  const [asBot, asAlex, asRobin] = [TOKENS.bot, TOKENS.alex, TOKENS.robin].map((token) =>
    callAs(emulator.url, token),
  ) as [ReturnType<typeof callAs>, ReturnType<typeof callAs>, ReturnType<typeof callAs>];
  const people = await peopleOnEmulate(asBot);
  const bot = SEEDED.botUserId;

  const make = async (name: string, by: typeof asAlex, isPrivate: boolean, users: readonly string[]) => {
    const channel = idOf(
      await by('conversations.create', { name, is_private: String(isPrivate) }),
      'channel',
    );
    if (users.length > 0) await by('conversations.invite', { channel, users: users.join(',') });
    return channel;
  };
  const us = await make('us', asAlex, true, [people.sam, bot]);
  const closed = await make('closed', asAlex, true, [people.sam, bot]);
  const closedPost = String((await asBot('chat.postMessage', { channel: closed, text: 'Before' })).ts);
  await asAlex('conversations.archive', { channel: closed });
  return {
    listener,
    teamId: SEEDED.team,
    bot,
    people,
    token: TOKENS.bot,
    narrow: { token: TOKENS.narrow, channel: us },
    places: {
      us,
      closed,
      closedPost,
      elsewhere: await make('elsewhere', asRobin, true, []),
      square: await make('square', asRobin, false, []),
    },
    client: { id: SEEDED.clientId, secret: SEEDED.clientSecret },
    alexSays: async (text) => String((await asAlex('chat.postMessage', { channel: us, text })).ts),
    trigger: async () =>
      String((await asBot('views.generateTriggerId', { user_id: people.alex })).trigger_id),
    stop: async () => {
      await listener.stop();
      await emulator.close();
    },
  };
};

export const groundOnFake = async (): Promise<Ground> => {
  const listener = await listenIn();
  const fake = await startFakeSlack({ app: someApp({ scopes: SCOPE_NAMES }), rateLimits: false });
  listener.standsBefore(new URL(fake.apiUrl).origin);
  const { team, users, bot, token, channel, alex } = fake.couple();
  const robin = fake.addUser(team, { name: 'robin', realName: 'Robin' });
  const both = [users.alex, users.sam];
  const closed = fake.addChannel(team, { name: 'closed', members: [...both, bot] });
  const asBot = callAs(new URL(fake.apiUrl).origin, token);
  const before = await asBot('chat.postMessage', { channel: closed.id, text: 'Before' });
  closed.archived = true;
  const other = fake.addTeam('Narrow');
  const nobody = fake.addUser(other, { name: 'nobody' });
  const narrow = fake.install(other, nobody, ['chat:write']);
  const narrowBot = fake.world.userOf(narrow.botUserId);
  return {
    listener,
    teamId: team.id,
    bot: bot.id,
    people: { alex: alex.id, sam: users.sam.id, robin: robin.id },
    token,
    narrow: {
      token: fake.installs.tokenOf(narrow),
      channel: fake.addChannel(other, { name: 'us', members: [nobody, narrowBot] }).id,
    },
    places: {
      us: channel.id,
      closed: closed.id,
      closedPost: String(before.ts),
      elsewhere: fake.addChannel(team, { name: 'elsewhere', members: [robin] }).id,
      square: fake.addChannel(team, { name: 'square', kind: 'channel', members: [robin] }).id,
    },
    client: { id: fake.app.clientId, secret: fake.app.clientSecret },
    alexSays: async (text) => (await alex.says(channel, text)).ts,
    trigger: async () => fake.trigger(users.alex),
    stop: async () => {
      await listener.stop();
      await fake.stop();
    },
  };
};
