import { App, SocketModeReceiver } from '@slack/bolt';
import { answerBench, readOrder } from './bench-child.ts';

/** The least that an app on Bolt can be: it hears messages, and says them again, privately, where it is to echo. */
const { token, appToken = '', apiUrl, mode } = readOrder();
const bench = answerBench();
const clientOptions = { slackApiUrl: `${apiUrl}/` };
const receiver = new SocketModeReceiver({ appToken, installerOptions: { clientOptions } });
const app = new App({ token, receiver, clientOptions });
app.message(async ({ message, client }) => {
  if (message.subtype !== undefined || message.bot_id !== undefined) return;
  const { channel, user, text = '' } = message;
  // Like Attune, it answers only some of what is said, unless it is to answer all.
  if (mode === 'echo-all' || (mode === 'echo' && text.startsWith('you never')))
    await client.chat.postEphemeral({ channel, user, text });
  bench.handled();
});
await app.start();
bench.ready({ moveClock: () => Promise.resolve(), stop: async () => void (await app.stop()) });
