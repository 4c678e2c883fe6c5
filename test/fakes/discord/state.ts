import type {
  APIApplicationCommand,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIUser,
  Locale,
  Permissions,
  Snowflake,
} from 'discord-api-types/v10';

export type PersonState = {
  user: APIUser;
  locale: Locale;
  /** Whether direct messages of apps and members get through. */
  dmsClosed: boolean;
  /** Whether this person has installed the app for themselves. */
  installed: boolean;
};

export type MemberState = { userId: Snowflake; roles: Snowflake[]; nick: string | null; joinedAt: string };

export type GuildState = {
  id: Snowflake;
  name: string;
  ownerId: Snowflake;
  locale: Locale;
  available: boolean;
  systemChannelId: Snowflake | null;
  /** The role with the guild's own id is @everyone. */
  roles: Map<Snowflake, APIRole>;
  members: Map<Snowflake, MemberState>;
};

type ChannelBase = { id: Snowflake; messageIds: Snowflake[] };
export type TextState = ChannelBase & {
  kind: 'text';
  guildId: Snowflake;
  name: string;
  topic: string | null;
  overwrites: APIOverwrite[];
};
export type ThreadState = ChannelBase & {
  kind: 'thread';
  guildId: Snowflake;
  parentId: Snowflake;
  name: string;
  isPrivate: boolean;
  ownerId: Snowflake;
  memberIds: Snowflake[];
};
/** Between two people, or one and the bot. */
export type DmState = ChannelBase & { kind: 'dm'; recipientIds: readonly Snowflake[] };
export type GroupState = ChannelBase & { kind: 'group'; recipientIds: readonly Snowflake[]; name: string };
export type ChannelState = TextState | ThreadState | DmState | GroupState;

export type StoredMessage = {
  data: APIMessage;
  /** Set for an ephemeral message: the one person who sees it. */
  onlyFor: Snowflake | undefined;
  /** The full command that a public answer shows above itself, with what was typed. */
  invocation: string | undefined;
  deleted: boolean;
  /** What files hold, by attachment id, so that a test can read what a person would open. */
  files: ReadonlyMap<Snowflake, string>;
};

/** Everything there is. Changed only by the world's own parts. */
export type DiscordState = {
  readonly botId: Snowflake;
  readonly applicationId: Snowflake;
  readonly people: Map<Snowflake, PersonState>;
  readonly guilds: Map<Snowflake, GuildState>;
  readonly channels: Map<Snowflake, ChannelState>;
  readonly messages: Map<Snowflake, StoredMessage>;
  /** Global and guild commands; a guild's own carry guild_id. */
  readonly commands: Map<Snowflake, APIApplicationCommand>;
  /** Privileged intents as bits, granted in the portal. */
  grantedIntents: number;
  installPermissions: Permissions;
};

/** A mistake of the test itself: it named something that does not exist or did what no client could do. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

export const found = <Thing>(thing: Thing | undefined, what: string): Thing => {
  if (thing === undefined) throw new NotPossible(`there is no ${what}`);
  return thing;
};
