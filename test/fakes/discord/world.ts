import {
  type APIUser,
  ApplicationFlags,
  GatewayIntentBits,
  Locale,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';
import { createLedger } from './ledger.ts';
import { createMessages } from './messages.ts';
import { newUser, userOf } from './payloads.ts';
import { guildCreateOf } from './payloads-guild.ts';
import { createSnowflakes } from './snowflakes.ts';
import { type DiscordState, found } from './state.ts';
import type { Dispatch, GatewayWorld } from './types.ts';
import { createChannels } from './world-channels.ts';
import type { WorldCore } from './world-core.ts';
import { createGuilds } from './world-guilds.ts';

export type WorldOptions = {
  readonly clock: MovableClock;
  readonly token: string;
  /** The privileged intents granted in the portal; Message Content unless said otherwise. */
  readonly grantedIntents: number;
  /** What the bot's role may do in each guild it is invited to. */
  readonly botPermissions?: bigint;
};

const WHAT_THE_BOT_MAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

/** Application flags that say in the portal's words which privileged intents are granted. */
export const applicationFlags = (grantedIntents: number): ApplicationFlags => {
  const flag = (intent: number, bit: ApplicationFlags) => ((grantedIntents & intent) === 0 ? 0 : bit);
  const flags =
    flag(GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited) |
    flag(GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited) |
    flag(GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited);
  return flags;
};

const createCore = ({ clock, grantedIntents, botPermissions }: WorldOptions) => {
  const nextId = createSnowflakes(clock);
  const [applicationId, listeners] = [nextId(), new Set<(dispatch: Dispatch) => void>()];
  const state: DiscordState = {
    applicationId,
    botId: applicationId,
    people: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    grantedIntents,
    installPermissions: String(botPermissions ?? WHAT_THE_BOT_MAY),
  };
  const emit = (dispatch: Dispatch): void => {
    for (const listener of listeners) listener(structuredClone(dispatch));
  };
  const core: WorldCore = { state, clock, ledger: createLedger(), nextId, emit };
  return { core, listeners };
};

/** One small Discord: its people, servers, channels and messages. Tests and the REST side change it. */
export const createWorld = (options: WorldOptions) => {
  const { core, listeners } = createCore(options);
  const { state } = core;
  const messages = createMessages(core);
  const addUser = (
    name: string,
    { id = core.nextId(), bot = false }: { readonly id?: Snowflake; readonly bot?: boolean } = {},
  ): Snowflake => {
    const user = newUser({ id, name, bot });
    state.people.set(id, { user, locale: Locale.EnglishUS, dmsClosed: false, installed: false });
    return id;
  };
  addUser('Attune', { id: state.botId, bot: true });
  const person = (id: Snowflake) => found(state.people.get(id), `user ${id}`);

  const gateway: GatewayWorld = {
    token: options.token,
    bot: (): APIUser => userOf(state, state.botId),
    application: () => {
      const flags = applicationFlags(state.grantedIntents);
      return { id: state.applicationId, flags, flags_new: String(flags) };
    },
    grantedIntents: () => state.grantedIntents,
    guildIds: () =>
      [...state.guilds.values()].filter((guild) => guild.members.has(state.botId)).map(({ id }) => id),
    guildCreate: (id) => {
      const guild = state.guilds.get(id);
      return guild?.available ? guildCreateOf(state, guild) : undefined;
    },
    onDispatch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  return {
    core,
    gateway,
    messages,
    botId: state.botId,
    applicationId: state.applicationId,
    addUser,
    /** Closes or opens this person's direct messages to apps and strangers. */
    closeDms: (id: Snowflake, closed = true): void => {
      person(id).dmsClosed = closed;
    },
    /** Installs the app for this person, so that its commands work wherever they are. */
    installFor: (id: Snowflake, installed = true): void => {
      person(id).installed = installed;
    },
    setLocale: (id: Snowflake, locale: Locale): void => {
      person(id).locale = locale;
    },
    /** A line of an incoming webhook, such as a news feed's. */
    webhookSays: (channelId: Snowflake, name: string, content: string) => {
      const id = core.nextId();
      const author = newUser({ id, name, bot: true });
      return messages.post({ channelId, authorId: id, author, content, webhook_id: id });
    },
    /** What the portal grants from the next login on. */
    grantIntents: (intents: number): void => {
      state.grantedIntents = intents;
    },
    ...createGuilds(core, messages),
    ...createChannels(core, messages),
  };
};

export type World = ReturnType<typeof createWorld>;
