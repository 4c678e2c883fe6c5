import { describe, expect, it } from 'vitest';
import {
  type ChannelAccess,
  canView,
  computeViewers,
  type KnownMember,
} from '../../../adapters/discord/viewers.ts';

const VIEW = 1n << 10n;
const ADMIN = 1n << 3n;
const SEND = 1n << 11n;

const HOME = 'guild';
const person = (id: string, ...roleIds: readonly string[]): KnownMember => ({ id, isBot: false, roleIds });
const bot = (id: string, ...roleIds: readonly string[]): KnownMember => ({ id, isBot: true, roleIds });
const role = (id: string, permissions: bigint, holders = 0, botId?: string) => ({
  id,
  permissions,
  holders,
  botId,
});
const allow = (id: string, kind: 'role' | 'member' = 'member') => ({ id, kind, allow: VIEW, deny: 0n });
const deny = (id: string, kind: 'role' | 'member' = 'role') => ({ id, kind, allow: 0n, deny: VIEW });

/** Alex owns the server; Sam and the bot are let into a channel that is closed to everybody else. */
const access = (changes: Partial<ChannelAccess> = {}): ChannelAccess => ({
  guildId: HOME,
  ownerId: 'alex',
  memberCount: 3,
  roles: [role(HOME, VIEW | SEND), role('attune-role', SEND, 1, 'attune')],
  overwrites: [deny(HOME), allow('alex'), allow('sam'), allow('attune')],
  members: [person('alex'), person('sam'), bot('attune', 'attune-role')],
  unchecked: 0,
  ...changes,
});

const viewers = (changes: Partial<ChannelAccess> = {}, writers: readonly string[] = []) =>
  computeViewers({ access: access(changes), partners: ['alex', 'sam'], writers });

const BOTH = ['discord:alex', 'discord:sam'];

describe('N2, N4: who can see a Discord channel', () => {
  it('is just the two when the channel is closed to everybody else', () => {
    expect(viewers()).toEqual({ people: BOTH, others: 0, overseers: 0 });
  });

  it('is not the partner who was never let in', () => {
    expect(viewers({ overwrites: [deny(HOME), allow('attune')] })).toMatchObject({
      people: ['discord:alex'],
    });
  });

  it('is somebody else whom the channel names, and no bot', () => {
    const more = access({
      overwrites: [deny(HOME), allow('alex'), allow('sam'), allow('robin'), allow('music')],
      members: [person('alex'), person('sam'), bot('attune'), person('robin'), bot('music')],
    });
    expect(viewers(more)).toEqual({ people: [...BOTH, 'discord:robin'], others: 0, overseers: 0 });
  });

  it('is nobody who has left the server, though the channel still names them', () => {
    expect(viewers({ overwrites: [deny(HOME), allow('alex'), allow('sam'), allow('gone')] })).toMatchObject({
      people: BOTH,
      others: 0,
    });
  });

  it('is everybody on the server where the channel is open, the bots left out', () => {
    const roles = [
      role(HOME, VIEW),
      role('attune-role', 0n, 1, 'attune'),
      role('music-role', 0n, 1, 'music'),
    ];
    expect(viewers({ overwrites: [], memberCount: 7, roles })).toEqual({
      people: BOTH,
      others: 3,
      overseers: 0,
    });
  });

  it('is every other holder of a role that is let in', () => {
    const roles = [role(HOME, VIEW), role('family', 0n, 4)];
    const overwrites = [deny(HOME), allow('family', 'role')];
    const members = [person('alex', 'family'), person('sam', 'family'), bot('attune', 'family')];
    expect(viewers({ roles, overwrites, members })).toEqual({ people: BOTH, others: 1, overseers: 0 });
  });

  it('is every holder of a role that sees all channels, where @everyone sees none and the channel says nothing', () => {
    const roles = [role(HOME, 0n), role('family', VIEW, 3)];
    const members = [person('alex'), person('sam', 'family'), bot('attune')];
    expect(viewers({ roles, overwrites: [], members })).toEqual({ people: BOTH, others: 2, overseers: 0 });
  });

  it('is nobody who holds a role that may see other channels, since the channel is closed to @everyone', () => {
    const roles = [role(HOME, 0n), role('family', VIEW, 5)];
    expect(viewers({ roles })).toMatchObject({ others: 0 });
  });

  it('leaves out a bot by the role Discord made for it', () => {
    const roles = [role(HOME, VIEW), role('music-role', VIEW, 1, 'music')];
    expect(
      viewers({ roles, overwrites: [deny(HOME), allow('sam'), allow('music-role', 'role')] }),
    ).toMatchObject({
      others: 0,
    });
  });

  it('counts the owner and administrators apart, the two themselves never', () => {
    const roles = [role(HOME, VIEW), role('admin', ADMIN, 3)];
    const members = [person('robin'), person('alex', 'admin'), person('sam'), bot('attune', 'admin')];
    expect(viewers({ roles, ownerId: 'robin', members })).toEqual({ people: BOTH, others: 0, overseers: 2 });
  });

  it('does not take an administrator of an open server for one of the others as well', () => {
    const roles = [role(HOME, VIEW), role('admin', ADMIN, 1)];
    expect(viewers({ roles, overwrites: [], memberCount: 4 })).toEqual({
      people: BOTH,
      others: 0,
      overseers: 1,
    });
  });

  it('is whoever writes there, also when they run the server', () => {
    const members = [person('robin'), person('alex'), person('sam'), bot('attune')];
    expect(viewers({ ownerId: 'robin', members }, ['robin'])).toEqual({
      people: ['discord:robin', ...BOTH],
      others: 0,
      overseers: 0,
    });
  });

  it('is nobody who is shut out by name, though their role is let in', () => {
    const roles = [role(HOME, VIEW), role('family', 0n, 3)];
    const overwrites = [deny(HOME), allow('family', 'role'), deny('kid', 'member')];
    const members = [
      person('alex', 'family'),
      person('sam', 'family'),
      bot('attune'),
      person('kid', 'family'),
    ];
    expect(viewers({ roles, overwrites, members })).toMatchObject({ people: BOTH, others: 0 });
  });

  it('counts an owner who sees it by a role once, as an overseer', () => {
    const roles = [role(HOME, VIEW), role('family', 0n, 3)];
    const members = [person('robin', 'family'), person('alex', 'family'), person('sam', 'family')];
    const overwrites = [deny(HOME), allow('family', 'role')];
    expect(viewers({ roles, overwrites, members, ownerId: 'robin' })).toEqual({
      people: BOTH,
      others: 0,
      overseers: 1,
    });
  });

  it('counts those whom it could not look up', () => {
    expect(viewers({ unchecked: 4 })).toMatchObject({ others: 4 });
  });
});

describe("Discord's order of permissions", () => {
  const roles = [role(HOME, 0n), role('a', VIEW), role('b', 0n)];
  const sees = (overwrites: ChannelAccess['overwrites'], ...roleIds: readonly string[]) =>
    canView(access({ roles, overwrites, ownerId: 'robin' }), person('kim', ...roleIds));

  it.each([
    ['nothing said, no role', [], [], false],
    ['a role that may', [], ['a'], true],
    ['shut for everyone', [deny(HOME)], ['a'], false],
    ['shut for everyone, open for a role', [deny(HOME), allow('b', 'role')], ['a', 'b'], true],
    ['one role shut, another open', [deny('a'), allow('b', 'role')], ['a', 'b'], true],
    ['a role shut, the member open', [deny('a'), allow('kim')], ['a'], true],
    ['a role open, the member shut', [allow('b', 'role'), deny('kim', 'member')], ['b'], false],
    ["another role's overwrite", [allow('b', 'role')], [], false],
  ] as const)('%s', (_, overwrites, roleIds, expected) => {
    expect(sees(overwrites, ...roleIds)).toBe(expected);
  });
});
