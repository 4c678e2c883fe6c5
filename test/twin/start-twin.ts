import { createRequire } from 'node:module';
import { type AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Interaction = {
  readonly type: number;
  readonly channelId: string;
  readonly userId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly messageId?: string;
};

/** As much of the twin's own class as is used here. */
type DigitalDiscord = {
  readonly restUrl: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly guildId: string;
  readonly server: { readonly httpServer: Server } | null;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly simulateInteraction: (interaction: Interaction) => Promise<unknown>;
};

export type Twin = Pick<
  DigitalDiscord,
  'restUrl' | 'botToken' | 'botUserId' | 'guildId' | 'simulateInteraction'
> & {
  readonly stop: () => Promise<void>;
};

/** Ids as the twin is told to use them. */
export const PEOPLE = { alex: '200000000000000001', sam: '200000000000000002' } as const;
export const CHANNEL = '300000000000000001';

/** Every server that is started meanwhile listens on the loopback interface only. */
const onLoopbackOnly = async (start: () => Promise<void>): Promise<void> => {
  const { listen } = Server.prototype;
  const forced = function (this: Server, port: number, opened: () => void): Server {
    return listen.call(this, { port, host: '127.0.0.1' }, opened);
  };
  Object.assign(Server.prototype, { listen: forced });
  try {
    await start();
  } finally {
    Object.assign(Server.prototype, { listen });
  }
};

/** @param folder where `npm install` has put the twin */
export const startTwin = async (folder: string): Promise<Twin> => {
  const entry = createRequire(join(folder, 'package.json')).resolve('discord-digital-twin');
  const { DigitalDiscord } = await import(/* @vite-ignore */ pathToFileURL(entry).href);
  const twin: DigitalDiscord = new DigitalDiscord({
    guild: { name: 'Home', ownerId: PEOPLE.alex },
    channels: [{ id: CHANNEL, name: 'us', type: 0 }],
    users: Object.entries(PEOPLE).map(([username, id]) => ({ id, username })),
  });
  await onLoopbackOnly(() => twin.start());
  const at = twin.server?.httpServer.address() as AddressInfo | undefined;
  if (at?.address !== '127.0.0.1') throw new Error(`The twin listens on ${at?.address}, not on 127.0.0.1.`);
  return twin;
};
