import { describe, expect, it } from 'vitest';
import { createDiscord, inspectDiscord } from '../../../adapters/discord/index.ts';
import { MINUTE } from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createMemorySent } from '../../fakes/memory-sent.ts';
import { movableClock } from '../../support/clock.ts';
import { deterministicRandom } from '../../support/random.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const opened = async ({ fake, alex }: Home): Promise<string> => {
  const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
  return (await alex.presses(knock, 'Open').message()).text;
};

describe('a channel that is lost', () => {
  it('deleted: both are told privately, and nothing is read any more', async () => {
    const home = await moveIntoAgreed();
    const { sam, fake, channelId, handed } = home;
    fake.world.deleteChannel(channelId);
    await handed('handleSpaceGone');
    expect(await opened(home)).toContain('I can no longer see the channel');
    await fake.until(() => sam.dms().at(-1), "Sam's knock");
    fake.assertClean();
  });

  it('closed to Attune: the same', async () => {
    const home = await moveIntoAgreed();
    home.fake.world.overwrite(home.channelId, home.fake.world.botId);
    await home.handed('handleSpaceGone');
    expect(await opened(home)).toContain('I can no longer see the channel');
  });

  it('closed while nobody was looking: found out when posting, and no post ends anywhere else', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, handed } = home;
    fake.gateway.faults.lose('CHANNEL_UPDATE');
    fake.world.overwrite(channelId, fake.world.botId);
    await alex.command(channelId, 'break start', { minutes: 30 }).message();
    await handed('handleSpaceGone');
  });

  it('with the server Attune was taken out of: nothing is read, and leaving still works from the direct message', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, guildId, handed } = home;
    fake.world.installFor(alex.id);
    fake.world.kickBot(guildId);
    await handed('handleSpaceGone');
    const dm = fake.world.directMessages(fake.world.botId, alex.id);
    const answer = await alex.command(dm, 'attune leave').message();
    expect(answer.text).toContain('is erased');
    expect(await home.storage.couples.findBySpace(`discord:${home.channelId}` as never)).toBeUndefined();
  });

  it('for a while, with an outage of the server: nothing is suspended', async () => {
    const { alex, fake, guildId, channelId, handed, callsOf, readTexts } = await moveIntoAgreed();
    fake.world.setAvailable(guildId, false);
    fake.world.setAvailable(guildId, true);
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
    expect(callsOf('handleSpaceGone')).toEqual([]);
  });

  it('of another couple is none of theirs, and a channel without a couple is nobody’s', async () => {
    const { alex, fake, guildId, channelId, handed, callsOf } = await moveIntoAgreed();
    fake.world.deleteChannel(fake.world.addChannel(guildId, { name: 'other' }));
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(callsOf('handleSpaceGone')).toEqual([]);
  });
});

describe('starting', () => {
  const deps = (apiUrl: string, token: string) => ({
    apiUrl,
    token,
    sent: createMemorySent(),
    clock: movableClock(),
    logger: createMemoryLogger(),
    random: deterministicRandom(),
  });

  it('with a wrong token says where to get a right one', async () => {
    const home = await moveInto({ isStarted: false });
    const discord = createDiscord(deps(home.fake.apiUrl, 'wrong'));
    discord.connect({} as never);
    await expect(discord.start()).rejects.toMatchObject({
      name: 'DiscordError',
      code: 'token-refused',
      message: expect.stringContaining('DISCORD_TOKEN'),
    });
    await discord.stop();
  });

  it('before it is connected to the engine is a mistake that is named', async () => {
    const home = await moveInto({ isStarted: false });
    await expect(createDiscord(deps(home.fake.apiUrl, home.fake.token)).start()).rejects.toMatchObject({
      code: 'not-connected',
    });
  });

  it('without a network says so', async () => {
    const discord = createDiscord(deps('http://127.0.0.1:1/api', 'token'));
    discord.connect({} as never);
    await expect(discord.start()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('with the id of a server that the bot is not on says what to do', async () => {
    const home = await moveInto({ isStarted: false, guildId: () => '123456789012345678' });
    await expect(home.discord.start()).rejects.toMatchObject({
      code: 'no-access',
      message: expect.stringContaining('DISCORD_GUILD_ID'),
    });
  });

  it('registers the commands the first time, and asks for nothing the second time', async () => {
    const home = await moveInto();
    const changes = () =>
      home.fake.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));
    expect(changes().length).toBeGreaterThan(0);
    const before = changes().length;
    await home.discord.stop();
    await (await home.connectNew()).start();
    expect(changes()).toHaveLength(before);
    home.fake.assertClean();
  });

  it('registers on one server only while developing', async () => {
    const home = await moveInto({ guildId: (fake) => [...fake.world.core.state.guilds.keys()][0]! });
    const paths = home.fake.requests.filter(({ path }) => path.includes('/commands')).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => path.includes(`/guilds/${home.guildId}/commands`))).toBe(true);
    expect((await home.alex.command(home.channelId, 'attune help').message()).ephemeral).toBe(true);
    home.fake.assertClean();
  });
});

describe('running', () => {
  it('is healthy while connected, and not before and after', async () => {
    const home = await moveInto({ isStarted: false });
    await expect(home.discord.check()).rejects.toMatchObject({ code: 'disconnected' });
    await home.discord.start();
    await expect(home.discord.check()).resolves.toBeUndefined();
    await home.discord.stop();
    await expect(home.discord.check()).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('with a token that was withdrawn says so in the log, and is not healthy', async () => {
    const { fake, discord, logged } = await moveInto();
    fake.gateway.drop(4004);
    expect((await logged('token-refused')).level).toBe('error');
    await expect(discord.check()).rejects.toMatchObject({ code: 'token-refused' });
  });

  it('with the intent taken away goes on with what is asked for', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, channelId, callsOf } = home;
    fake.world.grantIntents(0);
    const identified = fake.gateway.next('identified');
    fake.gateway.drop(4014);
    await identified;
    const said = alex.says(channelId, 'you never listen to me');
    expect((await alex.menu(said, 'Reframe this').message()).ephemeral).toBe(true);
    expect(callsOf('handleCommand').at(-1)?.[0].hearing).toBe('on-request');
    expect(callsOf('handleMessage')).toEqual([]);
  });

  it('leaves no word of anybody in its log, whatever goes wrong', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, channelId, logger, clock, handed } = home;
    fake.faults.next({ method: 'PATCH', route: /original/ }, { kind: 'refusal', refusal: 'invalidForm' }, 2);
    await alex.command(channelId, 'reframe', { text: 'SECRET words' }).acked();
    clock.moveBy(6 * MINUTE);
    fake.faults.next({ method: 'GET', route: '/channels/{channel_id}' }, { kind: 'status', status: 500 }, 4);
    alex.says(channelId, 'SECRET words');
    alex.says(channelId, 'bye');
    await handed('handleMessage');
    await home.discord.stop();
    expect(logger.lines.length).toBeGreaterThan(2);
    const all = logger.lines.map(
      ({ fields, cause }) => JSON.stringify(fields) + String((cause as Error)?.stack ?? ''),
    );
    expect(all.join('\n')).not.toContain('SECRET');
  });
});

describe('stopping', () => {
  it('ends although the connection is half made', async () => {
    const { fake, discord } = await moveInto();
    const identified = fake.gateway.next('identified');
    fake.gateway.invalidate({ resumable: false });
    await identified;
    await expect(discord.stop()).resolves.toBeUndefined();
  }, 10_000);
});

describe('attune doctor', () => {
  it('tells the application, the intent, the invitation, the commands and the servers, and changes nothing', async () => {
    const { fake, guildId } = await moveInto({ isStarted: false });
    const found = await inspectDiscord({ token: fake.token, apiUrl: fake.apiUrl });
    expect(found).toMatchObject({ applicationId: fake.world.applicationId, hearsMessages: true });
    expect(found.inviteUrl).toContain(fake.world.applicationId);
    expect(found.commandsToChange).toBeGreaterThan(0);
    expect(found.guilds).toEqual([{ id: guildId, name: 'Home' }]);
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('sees that the intent is missing and that the commands are in place', async () => {
    const { fake } = await moveInto({ fake: { grantedIntents: 0 } });
    const found = await inspectDiscord({ token: fake.token, apiUrl: fake.apiUrl });
    expect(found).toMatchObject({ hearsMessages: false, commandsToChange: 0 });
  });

  it('says what to do about a wrong token', async () => {
    const { fake } = await moveInto({ isStarted: false });
    await expect(inspectDiscord({ token: 'wrong', apiUrl: fake.apiUrl })).rejects.toMatchObject({
      code: 'token-refused',
    });
  });
});
