import type { FakeDiscord } from '../../fakes/discord/start-fake-discord.ts';
import { createWatchfulEye, type WatchfulEye } from '../../support/watchful-eye.ts';

/** All that a direct message of Attune's may say: the neutral line and its button (S7). */
const NEUTRAL: readonly string[] = ['A private note is ready', 'Open'];

/** The eye on the fake Discord: besides, all that Attune posts is the engine's, and its direct messages are neutral. */
export const watchfulEye = (fake: FakeDiscord): WatchfulEye => {
  const { state } = fake.world.core;
  return createWatchfulEye({
    sightsOf: fake.ledger.sightsOf,
    userOf: (id) => id.replace('discord:', ''),
    problemWith: ({ text, place, channelId, messageId }, { isPosted }) => {
      const stored = state.messages.get(messageId ?? '');
      const isOurs = stored?.data.author.id === fake.world.botId && stored.onlyFor === undefined;
      if (isOurs && place === 'channel' && !isPosted(stored.data.id))
        return 'a message of the bot that the engine never posted';
      const isInDms = isOurs && state.channels.get(channelId)?.kind === 'dm';
      return isInDms && !NEUTRAL.includes(text)
        ? 'more than the neutral line in a direct message'
        : undefined;
    },
  });
};
