import { describe, expect, it } from 'vitest';
import { HOUR, partnerId, SECOND, spaceId } from '../../../src/index.ts';
import { type Home, moveIntoAgreed } from './home.ts';

const ATTACK = 'you never listen to me';

const provoke = async ({ alex, channelId, handed, callsOf, passes }: Home): Promise<void> => {
  const before = callsOf('handleMessage').length;
  alex.says(channelId, ATTACK);
  await handed('handleMessage', before + 1);
  await passes(21 * SECOND);
};

const knockOf = ({ alex, fake }: Home) => fake.until(() => alex.dms().at(-1), 'the knock');

describe('S7: a private note on Discord', () => {
  it('knocks without a word of it: neither the lock screen nor the direct message says what it is about', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    await knockOf(home);
    const { alex, sam, fake } = home;
    expect(alex.notifications()).toContain('A private note is ready');
    expect(alex.notifications().join('\n')).not.toContain('harder than you mean');
    expect(fake.ledger.whoSaw('harder than you mean')).toEqual([]);
    expect(sam.notifications().join('\n')).not.toContain('private note');
  });

  it('can be opened again, and "Not now" takes both away, the note and the knock', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    const knock = await knockOf(home);
    const { alex, fake } = home;
    await alex.presses(knock, 'Open').message();
    const note = await alex.presses(knock, 'Open').message();
    await alex.presses(note, 'Not now').gone();
    await fake.until(() => !alex.dms().some(({ id }) => id === knock.id), 'the knock to be taken away');
    fake.assertClean();
  });

  it('is said again only in the words its author confirmed', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    const { alex, sam, channelId, fake } = home;
    const note = await alex.presses(await knockOf(home), 'Open').message();
    const form = await alex.presses(note, 'Say it again').modal();
    const answer = await alex
      .submits(form, { [form.fields[0]!.label]: 'When you read while I talk, I feel lonely.' })
      .message();
    expect(answer).toMatchObject({ id: note.id, ephemeral: true });
    const post = sam.sees(channelId).at(-1);
    expect(post?.text).toContain('When you read while I talk, I feel lonely.');
    expect(fake.ledger.whoSaw('harder than you mean')).toEqual([alex.id]);
    fake.assertClean();
  });

  it('is gone after a restart, and its button says so gently', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    const knock = await knockOf(home);
    await home.discord.stop();
    await (await home.connectNew()).start();
    const told = await home.alex.presses(knock, 'Open').message();
    expect(told).toMatchObject({ ephemeral: true });
    expect(told.text).toContain('no longer here');
  });

  it('is gone after a day', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    const knock = await knockOf(home);
    home.clock.moveBy(24 * HOUR);
    expect((await home.alex.presses(knock, 'Open').message()).text).toContain('no longer here');
  });

  it('is gone with the couple, when one of them has left', async () => {
    const home = await moveIntoAgreed();
    await provoke(home);
    const knock = await knockOf(home);
    await home.sam.command(home.channelId, 'attune leave').message();
    expect((await home.alex.presses(knock, 'Open').message()).text).toContain('no longer here');
    expect(home.fake.ledger.whoSaw('harder than you mean')).toEqual([]);
  });

  it('S3-S5: with help lines is still there for its reader when the couple has ended, and can be cleared', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channelId, fake, handed } = home;
    alex.says(channelId, 'I want to kill myself');
    await handed('handleMessage');
    const knock = await knockOf(home);
    await sam.command(channelId, 'attune leave').message();
    const card = await alex.presses(knock, 'Open').message();
    expect(card.text).not.toContain('no longer here');
    await alex.presses(card, card.buttons[0]!.label).gone();
    await fake.until(() => !alex.dms().some(({ id }) => id === knock.id), 'the knock to be taken away');
  });

  it('with direct messages closed is dropped, never shown in the channel, and told of at the next command', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channelId, fake } = home;
    fake.world.closeDms(alex.id);
    await provoke(home);
    expect(alex.dms()).toEqual([]);
    expect(
      sam
        .sees(channelId)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('private note');
    const help = await alex.command(channelId, 'attune help').message();
    expect(help.text).toContain('could not reach you');
    fake.assertClean();
  });
});

describe('delivery', () => {
  const deliver = ({ discord, alex, channelId }: Home, key = 'k') =>
    discord.delivery.deliver({
      spaceId: spaceId(`discord:${channelId}`),
      recipient: partnerId(`discord:${alex.id}`),
      card: {
        kind: 'notice',
        blocks: [{ type: 'text', text: 'words' }],
        actions: [],
        preview: 'A private note is ready',
      },
      preference: 'direct',
      key,
    });

  it.each([
    ['cannotMessageUser', 'closed'],
    ['noMutualGuild', 'closed'],
    ['unknownUser', 'unavailable'],
  ] as const)('that Discord refuses with %s is %s', async (refusal, reason) => {
    const home = await moveIntoAgreed();
    home.fake.faults.next(
      { method: 'POST', route: '/channels/{channel_id}/messages' },
      { kind: 'refusal', refusal },
    );
    expect(await deliver(home)).toEqual({ kind: 'undeliverable', reason });
  });

  it('while Discord says that direct messages are opened too fast is tried again later', async () => {
    const home = await moveIntoAgreed();
    home.fake.faults.next(
      { method: 'POST', route: '/users/@me/channels' },
      { kind: 'refusal', refusal: 'openingDmsTooFast' },
    );
    await expect(deliver(home)).rejects.toMatchObject({ code: 'opening-too-fast' });
    expect(await deliver(home)).toEqual({ kind: 'delivered', via: 'direct' });
  });

  it('that meets a rate limit waits and arrives once', async () => {
    const home = await moveIntoAgreed();
    home.fake.faults.next(
      { method: 'POST', route: '/channels/{channel_id}/messages' },
      { kind: 'rate-limit', retryAfterSeconds: 0.05 },
    );
    expect(await deliver(home)).toEqual({ kind: 'delivered', via: 'direct' });
    expect(home.alex.dms()).toHaveLength(1);
  });
});

describe('where there is no channel', () => {
  it('in the direct message with Attune everything about oneself works, and /attune start says where to go', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, callsOf, channelId } = home;
    const dm = fake.world.directMessages(fake.world.botId, alex.id);
    expect((await alex.command(dm, 'attune start').message()).text).toContain('in a channel of a server');
    const reframed = await alex.command(dm, 'reframe', { text: ATTACK }).message();
    expect(reframed.ephemeral).toBe(true);
    await alex.command(dm, 'attune settings').message();
    expect(callsOf('handleCommand').at(-1)?.[0]).toMatchObject({ spaceId: `discord:${channelId}` });
    fake.assertClean();
  });

  it('in a direct message between the two, both menus work for whoever installed it, and nothing is read', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake, callsOf, channelId } = home;
    fake.world.installFor(alex.id);
    const between = fake.world.directMessages(alex.id, sam.id);
    const own = alex.says(between, ATTACK);
    const theirs = sam.says(between, 'when you came late, I was worried');
    expect((await alex.menu(own, 'Reframe this').message()).ephemeral).toBe(true);
    const help = await alex.menu(theirs, 'Help me answer').message();
    expect(help.ephemeral).toBe(true);
    expect(callsOf('handleCommand').at(-1)?.[0]).toMatchObject({ spaceId: `discord:${channelId}` });
    expect(callsOf('handleMessage')).toEqual([]);
    expect(fake.ledger.whoSaw(help.text.split('\n')[0]!)).toEqual([alex.id]);
    fake.assertClean();
  });

  it('somebody without a couple gets help, help lines and other words', async () => {
    const { fake, guildId } = await moveIntoAgreed();
    const kim = fake.person(fake.world.addUser('Kim'));
    fake.world.join(guildId, kim.id);
    const dm = fake.world.directMessages(fake.world.botId, kim.id);
    for (const line of ['attune help', 'attune help-now']) {
      expect((await kim.command(dm, line).message()).text).not.toContain('went wrong');
    }
    expect((await kim.command(dm, 'reframe', { text: ATTACK }).message()).text).toContain('When');
    expect((await kim.command(dm, 'checkin now').message()).text).toContain('not been started here');
    fake.assertClean();
  });

  it('with two couples it asks to be used in the channel it is about, help lines come all the same', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, guildId } = home;
    const kim = fake.person(fake.world.addUser('Kim'));
    fake.world.join(guildId, kim.id);
    const second = fake.world.addPrivateChannel(guildId, [alex.id, kim.id, fake.world.botId], 'us too');
    await alex.command(second, 'attune start', { partner: kim.id }).message();
    const dm = fake.world.directMessages(fake.world.botId, alex.id);
    expect((await alex.command(dm, 'attune settings').message()).text).toContain('more than one channel');
    expect((await alex.command(dm, 'attune help-now').message()).text).not.toContain('more than one channel');
  });

  it('"Help me answer" on a picture or a forward says that there are no words', async () => {
    const { alex, sam, channelId } = await moveIntoAgreed();
    const picture = sam.says(channelId, '', { attachments: ['us.jpg'] });
    expect((await alex.menu(picture, 'Help me answer').message()).text).toContain('no words');
  });
});
