import { type Client, Events, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loggedIn } from './logged-in.ts';
import { type FakeDiscord, startFakeDiscord } from './start-fake-discord.ts';

let fake: FakeDiscord;
let client: Client<true>;

beforeEach(async () => {
  fake = await startFakeDiscord();
});
afterEach(async () => {
  await client?.destroy();
  await fake.stop();
});

const heard = (count: number): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  return new Promise((resolve) =>
    client.on(Events.MessageCreate, (message) => {
      messages.push(message);
      if (messages.length === count) resolve(messages);
    }),
  );
};

describe('messages on the fake Discord', () => {
  it('a message in the channel reaches the bot with its author, content and time', async () => {
    const { channelId, alex } = fake.couple();
    client = await loggedIn(fake);
    const messages = heard(1);
    alex.says(channelId, 'good morning');
    const [message] = await messages;
    expect(message?.content).toBe('good morning');
    expect(message?.author.id).toBe(alex.id);
    expect(message?.createdTimestamp).toBe(fake.clock.now());
    expect(message?.member?.id).toBe(alex.id);
  });
});
