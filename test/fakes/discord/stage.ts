import type { Client } from 'discord.js';
import { afterEach } from 'vitest';
import { loggedIn } from './logged-in.ts';
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from './start-fake-discord.ts';

export type Stage = {
  readonly fake: FakeDiscord;
  readonly client: Client<true>;
} & ReturnType<FakeDiscord['couple']>;

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A fake with a couple in it and a real client logged in; taken down after the test. */
export const setStage = async (options: FakeDiscordOptions = {}): Promise<Stage> => {
  const fake = await startFakeDiscord(options);
  open.push(fake.stop);
  const couple = fake.couple();
  const client = await loggedIn(fake);
  open.unshift(() => client.destroy());
  return { fake, client, ...couple };
};
