import {
  type APIApplicationCommand,
  type APIBaseInteraction,
  type APIInteractionDataResolved,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  type Snowflake,
} from 'discord-api-types/v10';
import { channelFor, memberOf, memberWithoutUser, userOf } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { type ChannelState, type DiscordState, found, type GuildState } from './state.ts';

const ATTACHMENT_LIMIT_BYTES = 10 * 1024 * 1024;

export const guildOfChannel = (state: DiscordState, channel: ChannelState): GuildState | undefined =>
  channel.kind === 'text' || channel.kind === 'thread' ? state.guilds.get(channel.guildId) : undefined;

export const contextOf = (state: DiscordState, channel: ChannelState): InteractionContextType => {
  if (channel.kind === 'text' || channel.kind === 'thread') return InteractionContextType.Guild;
  return channel.kind === 'dm' && channel.recipientIds.includes(state.botId)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
};

type Owners = APIBaseInteraction<InteractionType, unknown>['authorizing_integration_owners'];

/** For whom the app is installed here: the guild (its own direct messages say "0"), the person, or both. */
export const installsFor = (state: DiscordState, channel: ChannelState, userId: Snowflake): Owners => {
  const context = contextOf(state, channel);
  const guild = guildOfChannel(state, channel);
  const person = found(state.people.get(userId), `user ${userId}`);
  const shares = [...state.guilds.values()].some(
    ({ members }) => members.has(userId) && members.has(state.botId),
  );
  return {
    ...(guild?.members.has(state.botId) ? { [ApplicationIntegrationType.GuildInstall]: guild.id } : {}),
    ...(context === InteractionContextType.BotDM && shares
      ? { [ApplicationIntegrationType.GuildInstall]: '0' }
      : {}),
    ...(person.installed ? { [ApplicationIntegrationType.UserInstall]: userId } : {}),
  };
};

/** Whether the client would offer this command to this person here. */
export const isOffered = (
  state: DiscordState,
  command: APIApplicationCommand,
  { channel, userId }: { readonly channel: ChannelState; readonly userId: Snowflake },
): boolean => {
  const guild = guildOfChannel(state, channel);
  if (command.guild_id !== undefined) return command.guild_id === guild?.id;
  const installs = installsFor(state, channel, userId);
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const installed = types.some((type) => installs[type] !== undefined);
  const contexts = command.contexts ?? [0, 1, 2];
  return installed && contexts.includes(contextOf(state, channel));
};

type Base<Type extends InteractionType> = Omit<
  APIBaseInteraction<Type, unknown>,
  'data' | 'channel' | 'channel_id'
> &
  Required<Pick<APIBaseInteraction<Type, unknown>, 'channel' | 'channel_id'>>;

type Asking<Type extends InteractionType> = {
  readonly type: Type;
  readonly id: Snowflake;
  readonly token: string;
  readonly userId: Snowflake;
  readonly channel: ChannelState;
};

/** Everything an interaction says besides what was done: who, where, in which language, with which permissions. */
export const interactionBase = <Type extends InteractionType>(
  state: DiscordState,
  { type, id, token, userId, channel }: Asking<Type>,
): Base<Type> => {
  const guild = guildOfChannel(state, channel);
  const member = guild?.members.get(userId);
  const permissions = String(permissionsIn(state, channel, userId));
  const who =
    guild === undefined || member === undefined
      ? { user: userOf(state, userId) }
      : {
          guild: { id: guild.id, features: [], locale: guild.locale },
          guild_id: guild.id,
          guild_locale: guild.locale,
          member: { ...memberOf(state, member), user: userOf(state, userId), permissions },
        };
  return {
    ...who,
    id,
    token,
    type,
    version: 1,
    application_id: state.applicationId,
    channel: channelFor(state, channel, state.botId),
    channel_id: channel.id,
    app_permissions: String(permissionsIn(state, channel, state.botId)),
    locale: found(state.people.get(userId), `user ${userId}`).locale,
    entitlements: [],
    authorizing_integration_owners: installsFor(state, channel, userId),
    context: contextOf(state, channel),
    attachment_size_limit: ATTACHMENT_LIMIT_BYTES,
  };
};

/** People named in an interaction; in a guild with what they may do there. */
export const resolvedPeople = (
  state: DiscordState,
  channel: ChannelState,
  userIds: readonly Snowflake[],
): Pick<APIInteractionDataResolved, 'users' | 'members'> => {
  const guild = guildOfChannel(state, channel);
  const users = Object.fromEntries(userIds.map((id) => [id, userOf(state, id)]));
  const members = userIds.flatMap((id) => {
    const member = guild?.members.get(id);
    if (member === undefined) return [];
    const { deaf: _deaf, mute: _mute, ...plain } = memberWithoutUser(member);
    return [[id, { ...plain, permissions: String(permissionsIn(state, channel, id)) }] as const];
  });
  return { users, ...(guild === undefined ? {} : { members: Object.fromEntries(members) }) };
};
