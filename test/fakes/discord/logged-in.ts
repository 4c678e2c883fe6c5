import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { FakeDiscord } from './start-fake-discord.ts';

/** An unmodified discord.js client, logged in at this fake and ready. */
export const loggedIn = async (
  fake: FakeDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> => {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.MessageContent,
    ],
    partials: [Partials.Channel, Partials.Message],
    ...options,
    rest: { api: fake.apiUrl, retries: 3, ...options.rest },
  });
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(fake.token);
  await ready;
  if (!client.isReady()) throw new Error('the client says it is not ready');
  return client;
};
