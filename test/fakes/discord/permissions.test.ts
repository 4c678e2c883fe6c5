import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { movableClock } from '../../support/clock.ts';
import { canView, has, permissionsIn, viewersOf } from './permissions.ts';
import { found } from './state.ts';
import { createWorld } from './world.ts';

const { ViewChannel, SendMessages, Administrator, ManageThreads } = PermissionFlagsBits;

const home = () => {
  const world = createWorld({ clock: movableClock(), token: 't', grantedIntents: 0 });
  const [owner, alex, kim] = ['Owner', 'Alex', 'Kim'].map((name) => world.addUser(name)) as [
    string,
    string,
    string,
  ];
  const guildId = world.addGuild({ ownerId: owner, memberIds: [alex, kim], withBot: false });
  const channelId = world.addPrivateChannel(guildId, [alex]);
  const { state } = world.core;
  const channel = (id = channelId) => found(state.channels.get(id), 'channel');
  const sees = (userId: string, id?: string) => canView(state, channel(id), userId);
  return { world, state, owner, alex, kim, guildId, channelId, channel, sees };
};

describe('who sees what, by Discord’s rules', () => {
  it('a channel closed to everyone is seen by those let in and by the owner', () => {
    const { state, channel, owner, alex } = home();
    expect(viewersOf(state, channel())).toEqual([owner, alex]);
  });

  it('administrators see everything, whatever an overwrite says', () => {
    const { world, guildId, channelId, kim, sees } = home();
    const role = world.addRole(guildId, { name: 'admin', permissions: Administrator });
    world.setRolesOf(guildId, kim, [role]);
    world.overwrite(channelId, kim, { deny: ViewChannel });
    expect(sees(kim)).toBe(true);
  });

  it('among roles an allow beats a deny, and one’s own overwrite beats both', () => {
    const { world, guildId, channelId, kim, sees } = home();
    const yes = world.addRole(guildId, { name: 'yes' });
    const no = world.addRole(guildId, { name: 'no' });
    world.overwrite(channelId, yes, { allow: ViewChannel });
    world.overwrite(channelId, no, { deny: ViewChannel });
    world.setRolesOf(guildId, kim, [yes, no]);
    expect(sees(kim)).toBe(true);
    world.overwrite(channelId, kim, { deny: ViewChannel });
    expect(sees(kim)).toBe(false);
  });

  it('who cannot see a channel can do nothing in it', () => {
    const { state, channel, kim } = home();
    expect(permissionsIn(state, channel(), kim)).toBe(0n);
  });

  it('a public thread is seen like its channel, a private one by its members and moderators', () => {
    const { world, guildId, channelId, owner, alex, kim, sees } = home();
    world.overwrite(channelId, kim, { allow: ViewChannel });
    const open = world.addThread(channelId, { ownerId: alex });
    const closed = world.addThread(channelId, { ownerId: alex, isPrivate: true });
    expect([sees(kim, open), sees(kim, closed), sees(owner, closed)]).toEqual([true, false, true]);
    const moderator = world.addRole(guildId, { name: 'moderator', permissions: ManageThreads });
    world.setRolesOf(guildId, kim, [moderator]);
    expect(sees(kim, closed)).toBe(true);
  });

  it('direct messages are seen by their two, who may write there', () => {
    const { world, state, alex, kim, owner, channel } = home();
    const dm = channel(world.directMessages(alex, kim));
    expect(viewersOf(state, dm)).toEqual([alex, kim]);
    expect(has(permissionsIn(state, dm, alex), SendMessages)).toBe(true);
    expect(canView(state, dm, owner)).toBe(false);
    expect(world.directMessages(kim, alex)).toBe(dm.id);
  });

  it('somebody who left sees nothing', () => {
    const { world, guildId, alex, sees } = home();
    world.leave(guildId, alex);
    expect(sees(alex)).toBe(false);
  });
});
