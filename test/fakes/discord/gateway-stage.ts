import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { WebSocket } from 'ws';
import { movableClock } from '../../support/clock.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { createWorld } from './world.ts';

export const TOKEN = 'a-token-of-the-fake';
export const ALL_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

type Frame = {
  readonly op: number;
  readonly d: unknown;
  readonly t: string | null;
  readonly s: number | null;
};

/** A client that says exactly what the test says, for what discord.js would never send. */
export type RawClient = {
  readonly say: (op: number, d?: unknown) => void;
  readonly sayText: (text: string) => void;
  /** Everything received so far. */
  readonly frames: readonly Frame[];
  /** The first frame that fits, received already or yet to come. */
  readonly frame: (fits: (frame: Frame) => boolean) => Promise<Frame>;
  readonly closed: Promise<number>;
  readonly close: (code: number) => void;
};

const openRaw = (url: string): RawClient => {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  const waiting: { fits: (frame: Frame) => boolean; tell: (frame: Frame) => void }[] = [];
  const opened = new Promise<void>((resolve) => socket.once('open', () => resolve()));
  socket.on('message', (data) => {
    const frame: Frame = JSON.parse(data.toString());
    frames.push(frame);
    for (const { fits, tell } of waiting) if (fits(frame)) tell(frame);
  });
  const sayText = (text: string): void => void opened.then(() => socket.send(text));
  return {
    frames,
    sayText,
    say: (op, d = null) => sayText(JSON.stringify({ op, d })),
    frame: (fits) => {
      const known = frames.find(fits);
      return known ? Promise.resolve(known) : new Promise((tell) => waiting.push({ fits, tell }));
    },
    closed: new Promise((resolve) => socket.once('close', resolve)),
    close: (code) => socket.close(code),
  };
};

/** One couple, their channel, and a gateway with nothing around it but GET /gateway/bot. */
export const openStage = async (options: GatewayOptions & { readonly grantedIntents?: number } = {}) => {
  const clock = movableClock();
  const grantedIntents = options.grantedIntents ?? GatewayIntentBits.MessageContent;
  const world = createWorld({ clock, token: TOKEN, grantedIntents });
  const server = createServer();
  const gateway = createGateway({ server, world: world.gateway, clock, identifyEveryMs: 0, ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}/gateway`;
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  server.on('request', (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url, shards: 1, session_start_limit }));
  });

  const [sam, kim] = [world.addUser('Sam'), world.addUser('Kim')];
  const guild = world.addGuild({ ownerId: sam, memberIds: [kim] });
  const channel = world.addChannel(guild);
  const clients: Client[] = [];

  return {
    ...{ clock, world, gateway, sam, kim, guild, channel },
    says: (authorId: string, content: string, channelId = channel) =>
      world.messages.post({ channelId, authorId, content }).data.id,
    /** The unmodified client, with its five seconds between two IDENTIFYs taken out. */
    client: (intents: readonly number[] = ALL_INTENTS): Client => {
      const client = new Client({
        intents: [...intents],
        rest: { api: `http://127.0.0.1:${port}/api` },
        ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
      });
      clients.push(client);
      return client;
    },
    raw: (address = `${url}?v=10&encoding=json`) => openRaw(address),
    identify: (over: Record<string, unknown> = {}) => ({
      token: TOKEN,
      properties: { os: 'linux', browser: 'raw', device: 'raw' },
      intents: ALL_INTENTS.reduce((all, bit) => all | bit, 0),
      ...over,
    }),
    close: async () => {
      for (const client of clients) await client.destroy();
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Logs in and waits until every guild is there. */
export const logIn = async (client: Client): Promise<Client> => {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(TOKEN);
  await ready;
  return client;
};

/** The next message the client hears of. */
export const nextMessage = (client: Client) =>
  new Promise<{ readonly id: string; readonly content: string }>((resolve) =>
    client.once(Events.MessageCreate, resolve),
  );

/** Everything the client hears from now on, in its order; `until` resolves once so many have come. */
export const hearing = (client: Client) => {
  const contents: string[] = [];
  let tell = (): void => {};
  client.on(Events.MessageCreate, (message) => {
    contents.push(message.content);
    tell();
  });
  return {
    contents,
    until: async (count: number): Promise<void> => {
      while (contents.length < count) await new Promise<void>((resolve) => (tell = resolve));
    },
  };
};
