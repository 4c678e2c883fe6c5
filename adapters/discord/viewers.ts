import { partnerId, type Viewers } from '../../src/index.ts';

export type Role = {
  readonly id: string;
  readonly permissions: bigint;
  /** Set for the role that Discord made for one bot. */
  readonly botId: string | undefined;
  /** How many members hold it, bots included. */
  readonly holders: number;
};

export type Overwrite = {
  /** A role's id or, for a member, the user's. */
  readonly id: string;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
};

/** A member whom we looked up; of all others we know only how many hold which role. */
export type KnownMember = {
  readonly id: string;
  readonly isBot: boolean;
  readonly roleIds: readonly string[];
};

export type ChannelAccess = {
  readonly guildId: string;
  readonly ownerId: string;
  /** Everybody on the server, bots included. */
  readonly memberCount: number;
  /** With the @everyone role, whose id is the server's. */
  readonly roles: readonly Role[];
  readonly overwrites: readonly Overwrite[];
  readonly members: readonly KnownMember[];
  /** People whom the channel names but whom we did not look up, there being too many. */
  readonly unchecked: number;
};

const ADMINISTRATOR = 1n << 3n;
const VIEW_CHANNEL = 1n << 10n;

const has = (bits: bigint, permission: bigint): boolean => (bits & permission) !== 0n;

/** Owners and administrators see every channel, whatever it says. */
export const isOverseer = (access: ChannelAccess, member: KnownMember): boolean =>
  member.id === access.ownerId ||
  access.roles.some(
    (role) =>
      (role.id === access.guildId || member.roleIds.includes(role.id)) &&
      has(role.permissions, ADMINISTRATOR),
  );

const overwritesFor = (access: ChannelAccess, kind: Overwrite['kind'], ids: readonly string[]) =>
  access.overwrites.filter((overwrite) => overwrite.kind === kind && ids.includes(overwrite.id));

/** Later steps outweigh earlier ones: everybody's, then the roles', then the member's own; in each, allow outweighs deny. */
const decide = (before: boolean, overwrites: readonly Overwrite[]): boolean => {
  if (overwrites.some(({ allow }) => has(allow, VIEW_CHANNEL))) return true;
  return overwrites.some(({ deny }) => has(deny, VIEW_CHANNEL)) ? false : before;
};

/** https://docs.discord.com/developers/topics/permissions#permission-overwrites */
export const canView = (access: ChannelAccess, member: KnownMember): boolean => {
  if (isOverseer(access, member)) return true;
  const { guildId } = access;
  const roleIds = member.roleIds.filter((id) => id !== guildId);
  const base = access.roles.some(
    ({ id, permissions }) => (id === guildId || roleIds.includes(id)) && has(permissions, VIEW_CHANNEL),
  );
  const forEveryone = decide(base, overwritesFor(access, 'role', [guildId]));
  const forRoles = decide(forEveryone, overwritesFor(access, 'role', roleIds));
  return decide(forRoles, overwritesFor(access, 'member', [member.id]));
};

/** Those whom the channel itself lets in by name. */
const letInByName = ({ overwrites }: ChannelAccess): readonly string[] =>
  overwrites.filter(({ kind, allow }) => kind === 'member' && has(allow, VIEW_CHANNEL)).map(({ id }) => id);

const seesAsEveryone = (access: ChannelAccess): boolean =>
  canView(access, { id: '', isBot: false, roleIds: [] });

const viewingRoles = (access: ChannelAccess): readonly Role[] =>
  access.roles.filter(
    ({ id, permissions }) =>
      id !== access.guildId &&
      !has(permissions, ADMINISTRATOR) &&
      canView(access, { id: '', isBot: false, roleIds: [id] }),
  );

const administratorRoles = ({ roles, guildId }: ChannelAccess): readonly Role[] =>
  roles.filter(({ id, permissions }) => id !== guildId && has(permissions, ADMINISTRATOR));

/** Holders of a role whom we did not look up; the bot for which Discord made the role is one whom we know without. */
const unknownHolders = ({ members }: ChannelAccess, role: Role): number => {
  const known = members.filter(({ roleIds }) => roleIds.includes(role.id)).map(({ id }) => id);
  const isItsBotKnown = role.botId === undefined || known.includes(role.botId);
  return Math.max(0, role.holders - known.length - (isItsBotKnown ? 0 : 1));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const countOverseers = (access: ChannelAccess, partners: readonly string[]): number => {
  const known = access.members.filter(
    (member) => !member.isBot && !partners.includes(member.id) && isOverseer(access, member),
  );
  return known.length + sum(administratorRoles(access).map((role) => unknownHolders(access, role)));
};

/** Members of the server of whom nothing speaks for their being a bot, a known person or an overseer. */
const countTheRest = (access: ChannelAccess): number => {
  const bots = access.roles
    .map((role) => role.botId)
    .filter((id) => id !== undefined && access.members.every((member) => member.id !== id));
  // One person may hold several administrator roles, so only the fullest of them is sure to be that many people.
  const overseers = Math.max(0, ...administratorRoles(access).map((role) => unknownHolders(access, role)));
  return Math.max(0, access.memberCount - access.members.length - bots.length - overseers);
};

const countOthers = (access: ChannelAccess): number =>
  seesAsEveryone(access)
    ? countTheRest(access)
    : sum(viewingRoles(access).map((role) => unknownHolders(access, role)));

export type Asked = {
  readonly access: ChannelAccess;
  /** The couple, or those two who would be. */
  readonly partners: readonly string[];
  /** Seen writing here by ourselves; counted even if they run the server, since they take part. */
  readonly writers: readonly string[];
};

/** Never too few `others`: without the member list Discord only counts, and who may be one person counts as two. */
export const computeViewers = ({ access, partners, writers }: Asked): Viewers => {
  const letIn = [...new Set([...partners, ...letInByName(access), ...writers])];
  const people = access.members.filter(
    (member) => letIn.includes(member.id) && !member.isBot && canView(access, member),
  );
  const ofThose = people.map(({ id }) => id);
  const overlooked = access.members.filter(
    (member) =>
      !member.isBot && !ofThose.includes(member.id) && !isOverseer(access, member) && canView(access, member),
  );
  return {
    people: ofThose.map((id) => partnerId(`discord:${id}`)),
    others: countOthers(access) + overlooked.length + access.unchecked,
    overseers: countOverseers(access, ofThose),
  };
};
