import type { View } from '@slack/types';
import { typed } from './events.ts';
import { mentioned } from './mentioned.ts';
import { NotPossible } from './refusal.ts';
import { messagesSeenBy, type Seen, type SeenView, seenMessage, seenView } from './seen.ts';
import type { Channel, Message, SharedFile } from './types.ts';
import type { UsingSeams } from './using.ts';
import { createUsing, type Using } from './using.ts';
import { viewJson } from './views.ts';

export type SayOptions = {
  /** The message whose thread this goes into. */
  readonly inThreadOf?: Pick<Seen, 'ts'>;
  /** Also to the channel. */
  readonly broadcast?: boolean;
  readonly files?: readonly { readonly name: string; readonly mimetype: string; readonly data: string }[];
};

type Place = Pick<Channel, 'id'>;

/**
 * Somebody with a Slack client. Everything they do resolves when the app has acknowledged it, or failed to: over a hung
 * connection that is when the fake's clock passes the deadline. Throws NotPossible for what the client does not offer.
 */
export type Person = Using & {
  readonly id: string;
  /** Types a message; `@name` becomes a mention. */
  readonly says: (channel: Place, words: string, options?: SayOptions) => Promise<Seen>;
  readonly edits: (message: Pick<Seen, 'channelId' | 'ts'>, words: string) => Promise<void>;
  readonly deletes: (message: Pick<Seen, 'channelId' | 'ts'>) => Promise<void>;
  /** Looks at the app's Home tab, which tells the app. */
  readonly opensHome: () => Promise<void>;
  /** Everything this person sees there now, their own ephemeral messages included, oldest first. */
  readonly sees: (channel: Place) => readonly Seen[];
  /** The channel of their direct messages with the app. */
  readonly dm: () => Channel;
  readonly dms: () => readonly Seen[];
  readonly modal: () => SeenView | undefined;
  readonly home: () => SeenView | undefined;
  /** Every text a lock screen could have shown. */
  readonly notifications: () => readonly string[];
  /** Closes the client: ephemeral messages are lost, and new ones do not reach them. */
  readonly goesOffline: () => void;
  readonly comesOnline: () => void;
};

export const createPerson = (seams: UsingSeams, userId: string): Person => {
  const { world, posting, views } = seams.office;
  const user = world.userOf(userId);
  const using = createUsing(seams, user);
  const install = () => world.installs.get(user.teamId);

  const withMentions = (words: string): string => mentioned(world, user, words, ({ id }) => `<@${id}>`);

  const own = (message: Pick<Seen, 'channelId' | 'ts'>): Message => {
    const found = world.messageOf(message.channelId, message.ts);
    if (found.user !== userId) throw new NotPossible('Only one’s own messages can be changed');
    return found;
  };

  const writable = (place: Place): Channel => {
    const channel = world.channelOf(place.id);
    if (!channel.members.has(userId) || channel.archived || channel.deleted) {
      throw new NotPossible(`${user.name} cannot write there`);
    }
    return channel;
  };

  const shared = (options: SayOptions): readonly SharedFile[] =>
    (options.files ?? []).map(({ name, mimetype, data }) => ({
      id: world.ids.id('F'),
      name,
      mimetype,
      user: userId,
      data: Buffer.from(data),
    }));

  const says: Person['says'] = async (place, words, options = {}) => {
    const files = shared(options);
    const broadcast = options.broadcast === true ? 'thread_broadcast' : undefined;
    const message = await posting.post(writable(place), {
      user: userId,
      ...typed(withMentions(words)),
      clientMsgId: world.ids.secret('client-message'),
      threadTs: options.inThreadOf?.ts,
      files,
      subtype: files.length > 0 ? 'file_share' : broadcast,
    });
    return seenMessage(message);
  };

  const botDm = (): Channel => {
    const bot = install()?.botUserId;
    if (bot === undefined) throw new NotPossible('The app is not installed here');
    return (
      world.dmBetween(userId, bot) ??
      world.addChannel(world.teamOf(user.teamId), {
        name: '',
        kind: 'im',
        members: [user, world.userOf(bot)],
      })
    );
  };

  return {
    ...using,
    id: userId,
    says,
    edits: (message, words) => posting.edit(own(message), userId, typed(withMentions(words))),
    deletes: (message) => posting.remove(own(message)),
    opensHome: () => {
      const home = views.homeOf(userId);
      return world.happens({
        teamId: user.teamId,
        subscription: 'app_home_opened',
        event: {
          type: 'app_home_opened',
          user: userId,
          channel: botDm().id,
          tab: 'home',
          ...(home === undefined ? {} : { view: viewJson(world, home) as View }),
          event_ts: world.ts(),
        },
      });
    },
    dm: botDm,
    sees: ({ id }) => messagesSeenBy(world, userId, id),
    dms: () => messagesSeenBy(world, userId, botDm().id),
    modal: () => {
      const top = views.topOf(userId);
      return top === undefined ? undefined : seenView(top);
    },
    home: () => {
      const home = views.homeOf(userId);
      return home === undefined ? undefined : seenView(home);
    },
    notifications: () =>
      world.ledger
        .sightsOf(userId)
        .filter(({ place }) => place === 'notification')
        .map(({ text }) => text),
    goesOffline: () => {
      user.online = false;
      for (const channel of world.channels.values()) {
        for (const message of channel.messages) if (message.ephemeralTo === userId) message.deleted = true;
      }
    },
    comesOnline: () => {
      user.online = true;
    },
  };
};
