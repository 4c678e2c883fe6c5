import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/index.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;

const start = ({ alex, sam, channelId }: Home) =>
  alex.command(channelId, 'attune start', { partner: sam.id }).message();

const textsIn = ({ alex, channelId }: Home): readonly string[] =>
  alex.sees(channelId).map(({ text }) => text);
const isStopped = (home: Home): boolean =>
  textsIn(home).some((text) => text.includes('I have stopped reading'));

/** A friend on the server, with a role that nobody else has. */
const withRobin = ({ fake, guildId }: Home) => {
  const robin = fake.person(fake.world.addUser('Robin'));
  fake.world.join(guildId, robin.id);
  return robin;
};

describe('before anyone agrees', () => {
  it('N4: the card says how many run the server and can look in', async () => {
    const home = await moveInto({
      before: ({ world }) => {
        const guildId = [...world.core.state.guilds.keys()][0]!;
        const role = world.addRole(guildId, { name: 'admin', permissions: Administrator });
        for (const name of ['Kim', 'Lou']) world.join(guildId, world.addUser(name), [role]);
      },
    });
    await start(home);
    expect(textsIn(home).join('\n')).toContain('2 more people can see this channel');
  });

  it('N2: a channel that the whole server sees is no place to start, and it says how many those are', async () => {
    const home = await moveInto();
    withRobin(home);
    const { alex, sam, fake, guildId } = home;
    const open = fake.world.addChannel(guildId, { name: 'all' });
    const answer = await alex.command(open, 'attune start', { partner: sam.id }).message();
    expect(answer.text).toContain('One more person besides the two of you can see this channel');
    expect(alex.sees(open).some(({ buttons }) => buttons.length > 0)).toBe(false);
    fake.assertClean();
  });

  it('a bot, and somebody who cannot see the channel, cannot be the partner; both is said plainly', async () => {
    const home = await moveInto();
    const { alex, fake, channelId, guildId, callsOf } = home;
    const robin = withRobin(home);
    const music = fake.world.addUser('Music', { bot: true });
    fake.world.join(guildId, music);
    const toBot = await alex.command(channelId, 'attune start', { partner: music }).message();
    expect(toBot.text).toContain('That is a bot');
    const toRobin = await alex.command(channelId, 'attune start', { partner: robin.id }).message();
    expect(toRobin.text).toContain('cannot see this channel yet');
    expect(callsOf('handleCommand')).toEqual([]);
  });

  it('a channel that Attune itself cannot see is said to be so', async () => {
    const home = await moveInto();
    const { fake, channelId } = home;
    fake.world.overwrite(channelId, fake.world.botId);
    expect((await start(home)).text).toContain('I cannot see this channel myself');
  });

  it('a thread belongs to its channel', async () => {
    const home = await moveInto();
    const { alex, sam, fake, channelId, callsOf } = home;
    const thread = fake.world.addThread(channelId, { ownerId: alex.id });
    await alex.command(thread, 'attune start', { partner: sam.id }).message();
    expect(callsOf('handleCommand').map(([{ spaceId }]) => spaceId)).toEqual([`discord:${channelId}`]);
    expect(textsIn(home).at(-1)).toContain('May I sit with you two?');
  });
});

describe('N2: while it is read', () => {
  it('somebody let in by name stops the reading at once, before the next message', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, handed, readTexts } = home;
    const robin = withRobin(home);
    fake.world.overwrite(channelId, robin.id, { allow: ViewChannel });
    alex.says(channelId, 'you never listen to me');
    await handed('handleMessage');
    expect(readTexts).toEqual([]);
    expect(isStopped(home)).toBe(true);
    fake.assertClean();
  });

  it('a role let in stops it, and so does a role that may see everything now', async () => {
    const home = await moveIntoAgreed();
    const { fake, channelId, guildId, handed } = home;
    const role = fake.world.addRole(guildId, { name: 'family' });
    const robin = withRobin(home);
    fake.world.setRolesOf(guildId, robin.id, [role]);
    fake.world.overwrite(channelId, role, { allow: ViewChannel });
    await fake.until(() => isStopped(home), 'the line that reading has stopped');
    expect((await handed('handleViewers')).at(-1)?.[1]).toMatchObject({ others: 1 });
  });

  it('N4: a new administrator stops it, as soon as Discord lets us know', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, guildId, channelId, handed } = home;
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    const robin = withRobin(home);
    const role = fake.world.addRole(guildId, { name: 'admin' });
    fake.world.setRolesOf(guildId, robin.id, [role]);
    fake.world.setRole(guildId, role, Administrator);
    await fake.until(() => isStopped(home), 'the line that reading has stopped');
  });

  it('a role given quietly is found out within five minutes', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, guildId, clock, handed, readTexts } = home;
    const role = fake.world.addRole(guildId, { name: 'family' });
    fake.world.overwrite(channelId, role, { allow: ViewChannel });
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    const robin = withRobin(home);
    fake.world.setRolesOf(guildId, robin.id, [role]);
    clock.moveBy(5 * MINUTE);
    alex.says(channelId, 'you never listen to me');
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['hello']);
    expect(isStopped(home)).toBe(true);
  });

  it('somebody who comes to a server of just two, where the channel is open, stops it at once', async () => {
    const home = await moveInto();
    const { alex, sam, fake, guildId } = home;
    const open = fake.world.addChannel(guildId, { name: 'all' });
    fake.world.changeGuild(guildId, { systemChannelId: open });
    await alex.command(open, 'attune start', { partner: sam.id }).message();
    const consent = alex.sees(open).find(({ buttons }) => buttons.length > 0)!;
    await alex.presses(consent, 'I agree').message();
    await sam.presses(consent, 'I agree').message();
    withRobin(home);
    const stopped = () => alex.sees(open).some(({ text }) => text.includes('I have stopped reading'));
    await fake.until(stopped, 'the line that reading has stopped');
  });

  it('somebody who writes there counts at once, though they only run the server, and is not read', async () => {
    const home = await moveIntoAgreed();
    const { fake, channelId, guildId, readTexts, callsOf } = home;
    const admin = fake.world.addRole(guildId, { name: 'admin', permissions: Administrator });
    const kim = fake.person(fake.world.addUser('Kim'));
    fake.world.join(guildId, kim.id, [admin]);
    kim.says(channelId, 'hi you two, you never write');
    await fake.until(() => isStopped(home), 'the line that reading has stopped');
    expect(readTexts).toEqual([]);
    expect(callsOf('handleMessage')).toEqual([]);
  });

  it('bots that come, and people who come to other channels, change nothing', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, guildId, handed, readTexts } = home;
    const music = fake.world.addUser('Music', { bot: true });
    fake.world.join(guildId, music);
    fake.world.overwrite(channelId, music, { allow: ViewChannel | SendMessages });
    withRobin(home);
    fake.world.renameChannel(channelId, 'just us');
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
    expect(isStopped(home)).toBe(false);
  });

  it('once the third has gone, both can agree again', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake, channelId, handed, readTexts } = home;
    const robin = withRobin(home);
    fake.world.overwrite(channelId, robin.id, { allow: ViewChannel | SendMessages });
    robin.says(channelId, 'hi');
    await fake.until(() => isStopped(home), 'the line that reading has stopped');
    fake.world.overwrite(channelId, robin.id);
    const card = alex.sees(channelId).find(({ text }) => text.includes('I have stopped reading'))!;
    await alex.presses(card, 'I agree').message();
    await sam.presses(card, 'I agree').message();
    alex.says(channelId, 'hello again');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello again']);
  });
});

describe('when Discord does not say who can look in', () => {
  const GUILD = { method: 'GET', route: '/guilds/{guild_id}' } as const;

  it('nothing is read, and reading goes on once it says so again', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, clock, handed, readTexts, logger } = home;
    clock.moveBy(5 * MINUTE);
    fake.faults.next(GUILD, { kind: 'status', status: 502 }, 4);
    alex.says(channelId, 'you never listen to me');
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
    expect(logger.lines.map(({ fields }) => fields)).toContainEqual({
      event: 'discord-event-failed',
      code: 'discord-failed',
    });
  });

  it('a command says so, while help lines, leaving and one’s own settings work all the same', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, clock } = home;
    clock.moveBy(5 * MINUTE);
    fake.faults.next(GUILD, { kind: 'status', status: 502 }, 4);
    const refused = await alex.command(channelId, 'validate').message();
    expect(refused.text).toContain('Discord does not tell me right now who can see this channel');
    fake.faults.next(GUILD, { kind: 'status', status: 502 }, 100);
    for (const line of [
      'attune help-now',
      'attune help',
      'attune settings',
      'attune privacy',
      'attune mute',
    ]) {
      const answer = await alex.command(channelId, line).message();
      expect(answer.text).not.toContain('Discord does not tell me');
    }
    await alex.command(channelId, 'attune leave').message();
    expect(fake.unanswered()).toEqual([]);
  });
});
