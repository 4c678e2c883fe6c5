import type { FakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import type { Message } from '../../fakes/slack/types.ts';
import { drawnWords, unescaped } from '../../fakes/slack/visible-words.ts';
import type { CardShown } from '../../support/ports-in-view.ts';
import { createWatchfulEye, type WatchfulEye } from '../../support/watchful-eye.ts';

/** All that a direct message or a lock screen may say of something private (S7). */
const NEUTRAL: readonly string[] = [
  'A private note is ready',
  'Open',
  'The file you asked for.',
  'Your form is ready.',
];
const HAS_JOINED = /^<@U\w+> has joined the channel$/u;

/**
 * The eye on the fake Slack. Besides, no lock screen says more than everybody may read, direct messages of Attune's are
 * neutral, and all that it posts is the engine's.
 */
export const watchfulEye = (fake: FakeSlack): WatchfulEye => {
  const { world } = fake;
  const toBePosted: CardShown[] = [];
  const eye = createWatchfulEye({
    sightsOf: fake.ledger.sightsOf,
    userOf: (id) => id.split(':').at(-1) ?? '',
    problemWith: ({ text, place }, { isPublic }) => {
      // As the client shows it, it is a sight of its own.
      if (place !== 'notification' || unescaped(text) !== text) return undefined;
      const mayBeShown = NEUTRAL.includes(text) || HAS_JOINED.test(text) || isPublic(text);
      return mayBeShown ? undefined : `more than a neutral line: “${text}”`;
    },
  });

  /** Its answer was lost, so that the engine is yet to learn which message it is. */
  const isOnItsWay = ({ text }: Message): boolean =>
    toBePosted.some(
      (shown) =>
        shown.way === 'public' && shown.postId === undefined && shown.card.preview === unescaped(text),
    );

  const lookAtPosts = (): void => {
    for (const { kind, messages } of world.channels.values())
      for (const message of messages) {
        if (message.botId === undefined || message.ephemeralTo !== undefined) continue;
        const words = [unescaped(message.text), ...drawnWords(message.blocks)];
        if (kind === 'im' && words.some((word) => word !== '' && !NEUTRAL.includes(word)))
          throw new Error('more than the neutral line in a direct message');
        if (kind !== 'im' && !eye.publicWords.isPosted(message.ts) && !isOnItsWay(message))
          throw new Error('a message of the bot that the engine never posted');
      }
  };

  return {
    ...eye,
    onCard: (shown) => {
      if (shown.way === 'public' && shown.isNew) toBePosted.push(shown);
      eye.onCard(shown);
    },
    look: (people) => {
      eye.look(people);
      lookAtPosts();
    },
  };
};
