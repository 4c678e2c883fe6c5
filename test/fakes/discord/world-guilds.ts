import {
  GatewayDispatchEvents,
  GatewayIntentBits,
  Locale,
  MessageType,
  PermissionFlagsBits,
  type Permissions,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Messages } from './messages.ts';
import { memberOf, memberWithoutUser, newRole, userOf } from './payloads.ts';
import { guildCreateOf, guildOf } from './payloads-guild.ts';
import { found, type GuildState, type MemberState } from './state.ts';
import { isoNow, recordNewcomers, type WorldCore } from './world-core.ts';

const EVERYONE_MAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

type NewGuild = {
  readonly name?: string;
  readonly ownerId: Snowflake;
  readonly memberIds?: readonly Snowflake[];
  /** What @everyone may do; by default what a new server allows. */
  readonly everyone?: bigint;
  /** Whether the app is installed and its bot a member; true unless said otherwise. */
  readonly withBot?: boolean;
};

/** Servers, their roles and members. Whatever changes, the bot's gateway and the ledger hear of it. */
export const createGuilds = (core: WorldCore, messages: Messages) => {
  const { state, emit } = core;
  const Guilds = GatewayIntentBits.Guilds;
  const guild = (id: Snowflake): GuildState => found(state.guilds.get(id), `guild ${id}`);
  const botIsIn = (id: Snowflake): boolean => guild(id).members.has(state.botId);
  const tell: WorldCore['emit'] = (dispatch) => {
    if (dispatch.guildId !== undefined && botIsIn(dispatch.guildId)) emit(dispatch);
  };

  const enter = (guildId: Snowflake, userId: Snowflake): MemberState => {
    const member: MemberState = { userId, roles: [], nick: null, joinedAt: isoNow(core) };
    guild(guildId).members.set(userId, member);
    return member;
  };

  const announceGuild = (guildId: Snowflake): void => {
    const data = guildCreateOf(state, guild(guildId));
    tell({ event: GatewayDispatchEvents.GuildCreate, data, intent: Guilds, guildId });
  };

  const addRole = (
    guildId: Snowflake,
    role: { readonly name: string; readonly permissions?: bigint; readonly botId?: Snowflake },
  ): Snowflake => {
    const id = core.nextId();
    const made = newRole({ ...role, id, permissions: String(role.permissions ?? 0n) });
    guild(guildId).roles.set(id, made);
    const data = { guild_id: guildId, role: made };
    tell({ event: GatewayDispatchEvents.GuildRoleCreate, data, intent: Guilds, guildId });
    return id;
  };

  const inviteBot = (guildId: Snowflake, permissions: Permissions = state.installPermissions): void => {
    const role = addRole(guildId, {
      name: userOf(state, state.botId).username,
      permissions: BigInt(permissions),
      botId: state.botId,
    });
    enter(guildId, state.botId).roles.push(role);
    announceGuild(guildId);
    recordNewcomers(core, guildId);
  };

  const addGuild = ({ name = 'Home', ownerId, memberIds = [], everyone, withBot = true }: NewGuild) => {
    const id = core.nextId();
    const role = newRole({ id, name: '@everyone', permissions: String(everyone ?? EVERYONE_MAY) });
    const made: GuildState = {
      id,
      name,
      ownerId,
      locale: Locale.EnglishUS,
      available: true,
      systemChannelId: null,
      roles: new Map([[id, role]]),
      members: new Map(),
    };
    state.guilds.set(id, made);
    for (const userId of [ownerId, ...memberIds]) enter(id, userId);
    if (withBot) inviteBot(id);
    return id;
  };

  const setRole = (guildId: Snowflake, roleId: Snowflake, permissions: bigint): void => {
    const role = found(guild(guildId).roles.get(roleId), `role ${roleId}`);
    const changed = { ...role, permissions: String(permissions) };
    guild(guildId).roles.set(roleId, changed);
    const data = { guild_id: guildId, role: changed };
    tell({ event: GatewayDispatchEvents.GuildRoleUpdate, data, intent: Guilds, guildId });
    recordNewcomers(core, guildId);
  };

  const deleteRole = (guildId: Snowflake, roleId: Snowflake): void => {
    guild(guildId).roles.delete(roleId);
    for (const member of guild(guildId).members.values())
      member.roles = member.roles.filter((id) => id !== roleId);
    const data = { guild_id: guildId, role_id: roleId };
    tell({ event: GatewayDispatchEvents.GuildRoleDelete, data, intent: Guilds, guildId });
    recordNewcomers(core, guildId);
  };

  /** Gives a member these roles and no others. The bot is told only with GUILD_MEMBERS, unless it is about itself. */
  const setRolesOf = (guildId: Snowflake, userId: Snowflake, roles: readonly Snowflake[]): void => {
    const member = found(guild(guildId).members.get(userId), `member ${userId}`);
    member.roles = [...roles];
    const data = { ...memberWithoutUser(member), guild_id: guildId, user: userOf(state, userId) };
    const intent = userId === state.botId ? Guilds : GatewayIntentBits.GuildMembers;
    tell({ event: GatewayDispatchEvents.GuildMemberUpdate, data, intent, guildId });
    recordNewcomers(core, guildId);
  };

  const join = (guildId: Snowflake, userId: Snowflake, roles: readonly Snowflake[] = []): void => {
    const member = enter(guildId, userId);
    member.roles = [...roles];
    const data = { ...memberOf(state, member), guild_id: guildId };
    const intent = GatewayIntentBits.GuildMembers;
    tell({ event: GatewayDispatchEvents.GuildMemberAdd, data, intent, guildId });
    recordNewcomers(core, guildId);
    const { systemChannelId } = guild(guildId);
    if (systemChannelId !== null) messages.system(systemChannelId, userId, MessageType.UserJoin);
  };

  const leave = (guildId: Snowflake, userId: Snowflake): void => {
    const data = { guild_id: guildId, user: userOf(state, userId) };
    guild(guildId).members.delete(userId);
    const intent = GatewayIntentBits.GuildMembers;
    tell({ event: GatewayDispatchEvents.GuildMemberRemove, data, intent, guildId });
  };

  const kickBot = (guildId: Snowflake): void => {
    tell({ event: GatewayDispatchEvents.GuildDelete, data: { id: guildId }, intent: Guilds, guildId });
    guild(guildId).members.delete(state.botId);
  };

  /** An outage of the guild's servers, or its end. */
  const setAvailable = (guildId: Snowflake, available: boolean): void => {
    guild(guildId).available = available;
    if (available) {
      announceGuild(guildId);
      return;
    }
    const data = { id: guildId, unavailable: true as const };
    tell({ event: GatewayDispatchEvents.GuildDelete, data, intent: Guilds, guildId });
  };

  const change = (
    guildId: Snowflake,
    to: Partial<Pick<GuildState, 'name' | 'ownerId' | 'systemChannelId' | 'locale'>>,
  ) => {
    Object.assign(guild(guildId), to);
    const data = guildOf(guild(guildId));
    tell({ event: GatewayDispatchEvents.GuildUpdate, data, intent: Guilds, guildId });
    recordNewcomers(core, guildId);
  };

  return {
    addGuild,
    changeGuild: change,
    setAvailable,
    inviteBot,
    kickBot,
    addRole,
    setRole,
    deleteRole,
    setRolesOf,
    join,
    leave,
  };
};
