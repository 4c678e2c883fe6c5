import { Client, Events, GatewayIntentBits } from 'discord.js';
import { answerBench, readOrder } from './bench-child.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** The least that a bot on discord.js can be: it hears messages, and says them again where it is to echo. */
const { token, apiUrl, mode } = readOrder();
const bench = answerBench();
const client = new Client({
  intents: [Guilds, GuildMessages, DirectMessages, MessageContent],
  rest: { api: apiUrl },
});
client.on(Events.MessageCreate, (message) => {
  if (message.author.bot) return;
  // Like Attune, it answers only some of what is said.
  if (mode === 'echo' && message.content.startsWith('you never') && message.channel.isSendable())
    void message.channel.send(message.content);
  bench.handled();
});
const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
await client.login(token);
await ready;
bench.ready({ moveClock: () => Promise.resolve(), stop: () => client.destroy() });
