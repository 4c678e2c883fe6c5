import type { Posting } from './posting.ts';
import type { Channel, Message, Team } from './types.ts';
import type { World } from './world.ts';

/** `classic` comes as subtype bot_message with a name and no user, `modern` as a plain message with a bot_id. */
export type BotKind = 'classic' | 'modern';

/** Another app in the workspace, such as a calendar. */
export const createOtherBots = (world: World, posting: Posting) => (team: Team, name: string) => {
  const user = world.addUser(team, { name, isBot: true });
  const botId = world.ids.id('B');
  return {
    user,
    says: (channel: Channel, text: string, kind: BotKind = 'modern'): Promise<Message> =>
      posting.post(channel, {
        user: user.id,
        botId,
        text,
        blocks: [],
        subtype: kind === 'classic' ? 'bot_message' : undefined,
      }),
  };
};
