import { Client, Events, type GatewayDispatchPayload, GatewayIntentBits, Options, Status } from 'discord.js';
import { type Logger, type Milliseconds, SECOND } from '../../src/index.ts';
import { wait } from '../platform/index.ts';
import { DiscordError, fromCloseCode, isCode, toDiscordError } from './errors.ts';

export type GatewayDeps = {
  readonly token: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  /** Everything the gateway says, in its order; must not throw. */
  readonly onPacket: (packet: GatewayDispatchPayload) => void;
};

export type Gateway = {
  /** Rejects with a DiscordError that says what to do. */
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /** Whether Discord lets messages through to us; false once it has refused the Message Content intent. */
  readonly hearsMessages: () => boolean;
  /** Throws a DiscordError while there is no connection; where it is over for good, the one that says what to do. */
  readonly check: () => void;
  /** The channels of a server the bot is in, as far as the gateway has told; still known while its loss is announced. */
  readonly channelsOf: (guildId: string) => readonly string[];
};

const LONGEST_GOODBYE: Milliseconds = 3 * SECOND;

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const ON_REQUEST = [Guilds, GuildMessages, DirectMessages] as const;

/** What people write and who they are is not the SDK's to keep: it caches servers, channels and roles, nothing else. */
const keepNoPeople = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  AutoModerationRuleManager: 0,
  DMMessageManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

export const createGateway = ({ token, apiUrl, logger, onPacket }: GatewayDeps): Gateway => {
  let client: Client | undefined;
  let hearsMessages = true;
  /** Why the present connection is over for good. */
  let lost: DiscordError | undefined;

  const open = async (): Promise<void> => {
    const opening = new Client({
      intents: hearsMessages ? [...ON_REQUEST, MessageContent] : ON_REQUEST,
      makeCache: keepNoPeople,
      rest: { api: apiUrl },
      shards: 'auto',
    });
    client = opening;
    lost = undefined;
    let isOpen = false;
    opening.on('raw', onPacket);
    opening.on(Events.Error, (cause) =>
      logger.warn({ event: 'discord-client', code: toDiscordError(cause).code }),
    );
    opening.on(Events.ShardError, () => logger.warn({ event: 'discord-connection' }));
    opening.on(Events.ShardReconnecting, () => {
      // discord.js says so of a connection that we close as well.
      if (client === opening) logger.warn({ event: 'discord-reconnecting' });
    });
    opening.on(Events.ShardDisconnect, ({ code }) => {
      lost = fromCloseCode(code);
      if (isOpen) void reopen();
    });
    try {
      await opening.login(token);
      isOpen = true;
    } catch (cause) {
      await opening.destroy();
      throw lost ?? toDiscordError(cause);
    }
  };

  /** Without the privileged intent everything on request still works. */
  const openAnyway = async (): Promise<void> => {
    try {
      await open();
    } catch (cause) {
      if (!hearsMessages || !isCode(cause, 'intents-refused')) throw cause;
      hearsMessages = false;
      logger.warn({ event: 'discord-hears-on-request-only', code: 'intents-refused' });
      await open();
    }
  };

  /** The portal can take the intent away while we run; any other final close needs a person. */
  const reopen = async (): Promise<void> => {
    const why = lost;
    try {
      if (!hearsMessages || !isCode(why, 'intents-refused')) throw why ?? fromCloseCode(0);
      hearsMessages = false;
      logger.warn({ event: 'discord-hears-on-request-only', code: 'intents-refused' });
      await client?.destroy();
      await open();
    } catch (cause) {
      lost = toDiscordError(cause);
      logger.error({ event: 'discord-disconnected', code: lost.code }, lost);
    }
  };

  const isConnected = (): boolean =>
    client !== undefined &&
    client.ws.shards.size > 0 &&
    client.ws.shards.every((shard) => shard.status === Status.Ready);

  return {
    connect: openAnyway,
    disconnect: async () => {
      const closing = client;
      client = undefined;
      // Between IDENTIFY and READY discord.js 14.28 waits for a close that it no longer listens to.
      if (closing !== undefined) await Promise.race([closing.destroy(), wait(LONGEST_GOODBYE)]);
    },
    hearsMessages: () => hearsMessages,
    check: () => {
      if (lost !== undefined) throw lost;
      if (!isConnected())
        throw new DiscordError('disconnected', 'There is no connection to Discord just now.');
    },
    channelsOf: (guildId) => [...(client?.guilds.cache.get(guildId)?.channels.cache.keys() ?? [])],
  };
};
