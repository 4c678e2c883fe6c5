import { Client, Events, GatewayIntentBits, type Message } from 'discord.js';
import { answerBench, readOrder } from './bench-child.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** The least that a bot on discord.js can be: it hears messages, and says them again where it is to echo. */
const { token, apiUrl, mode } = readOrder();
const bench = answerBench();
const client = new Client({
  intents: [Guilds, GuildMessages, DirectMessages, MessageContent],
  // What discord.js holds back for Discord's 50 requests a second is waiting, not work.
  rest: { api: apiUrl, ...(mode === 'echo-all' && { globalRequestsPerSecond: 1_000_000 }) },
});
/** Like Attune, it answers only some of what is said, unless it is to answer all. */
const isToEcho = (words: string): boolean =>
  mode === 'echo-all' || (mode === 'echo' && words.startsWith('you never'));

const hear = async ({ author, content, channel }: Message): Promise<void> => {
  if (author.bot) return;
  if (isToEcho(content) && channel.isSendable()) await channel.send(content);
  bench.handled();
};
client.on(Events.MessageCreate, (message) => void hear(message));
const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
await client.login(token);
await ready;
bench.ready({ moveClock: () => Promise.resolve(), stop: () => client.destroy() });
