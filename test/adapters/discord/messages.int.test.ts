import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { moveInto, moveIntoAgreed } from './home.ts';

const ATTACK = 'you never listen to me';

describe('what of a Discord channel is read', () => {
  it('ordinary messages and replies of the two, each once and in order, with the time Discord gives', async () => {
    const { alex, sam, channelId, clock, handed, readTexts } = await moveIntoAgreed();
    const first = alex.says(channelId, 'are we out of milk?');
    clock.moveBy(60 * SECOND);
    sam.says(channelId, 'there is some left', { replyTo: first.id });
    const [one, two] = await handed('handleMessage', 2);
    expect(two![0].sentAt - one![0].sentAt).toBe(60 * SECOND);
    expect(readTexts).toEqual(['are we out of milk?', 'there is some left']);
  });

  it('no picture, sticker or poll without words, no forward, no other bot, no webhook, no line of Discord itself', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, sam, channelId, guildId, handed, readTexts } = home;
    const elsewhere = fake.world.addChannel(guildId, { name: 'memes' });
    const meme = sam.says(elsewhere, 'you never listen, says the cat');
    const music = fake.world.addUser('Music', { bot: true });
    fake.world.join(guildId, music);
    alex.says(channelId, '', { attachments: ['us.jpg'] });
    alex.says(channelId, '', { sticker: 'hug' });
    alex.says(channelId, '', { poll: { question: 'you never ask?', answers: ['yes', 'no'] } });
    alex.says(channelId, '', { forward: meme.id });
    fake.world.messages.post({ channelId, authorId: music, content: ATTACK });
    fake.world.messages.post({ channelId, authorId: alex.id, content: ATTACK, webhook_id: '1' });
    alex.pins(sam.says(channelId, 'hello'));
    alex.says(channelId, 'bye');
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['hello', 'bye']);
  });

  it('no other channel and no thread, public or private', async () => {
    const { fake, alex, channelId, guildId, handed, readTexts } = await moveIntoAgreed();
    alex.says(fake.world.addChannel(guildId, { name: 'other' }), ATTACK);
    alex.says(fake.world.addThread(channelId, { ownerId: alex.id }), ATTACK);
    alex.says(fake.world.addThread(channelId, { ownerId: alex.id, isPrivate: true }), ATTACK);
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
  });

  it('N1: nothing of it before both have agreed', async () => {
    const { alex, channelId, readTexts, sam, handed } = await moveInto();
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    alex.says(channelId, ATTACK);
    await handed('handleMessage');
    expect(readTexts).toEqual([]);
  });

  it('a change by its author, and no pin or preview that Discord adds', async () => {
    const { fake, alex, channelId, handed, callsOf, readTexts } = await moveIntoAgreed();
    const said = alex.says(channelId, ATTACK);
    await handed('handleMessage');
    alex.pins(said);
    fake.clock.moveBy(2 * SECOND);
    alex.edits(said, 'I felt unheard');
    await handed('handleEdit');
    alex.pins(said);
    alex.says(channelId, 'hello');
    await handed('handleMessage', 2);
    expect(callsOf('handleEdit')).toHaveLength(1);
    expect(readTexts).toContain('I felt unheard');
  });

  it('an edit that takes all words away, a deletion and many deletions at once are told', async () => {
    const { fake, alex, channelId, handed, callsOf } = await moveIntoAgreed();
    const [one, two, three] = ['one', 'two', 'three'].map((text) =>
      alex.says(channelId, text, { attachments: ['us.jpg'] }),
    );
    fake.clock.moveBy(SECOND);
    alex.edits(one!, '');
    alex.deletes(two!);
    fake.world.messages.removeMany(channelId, [three!.id, one!.id]);
    await handed('handleDelete', 4);
    expect(callsOf('handleDelete').map(([{ messageId }]) => messageId)).toEqual(
      [one, two, three, one].map((message) => `discord:${message!.id}`),
    );
    expect(callsOf('handleEdit')).toEqual([]);
  });

  it('F1: deleting the line within the grace period takes the waiting note back', async () => {
    const { fake, alex, channelId, handed, passes } = await moveIntoAgreed();
    const said = alex.says(channelId, ATTACK);
    await handed('handleMessage');
    alex.deletes(said);
    await handed('handleDelete');
    await passes(60 * SECOND);
    expect(alex.dms()).toEqual([]);
    fake.assertClean();
  });
});

describe('a gateway that stumbles', () => {
  it('tells of a message twice: it is read once', async () => {
    const { fake, alex, channelId, handed, callsOf } = await moveIntoAgreed();
    fake.gateway.faults.duplicate('MESSAGE_CREATE');
    alex.says(channelId, 'hello');
    alex.says(channelId, 'bye');
    await handed('handleMessage', 2);
    expect(callsOf('handleMessage').map(([{ id }]) => id)).toHaveLength(2);
  });

  it('tells of a press twice: it counts once and is answered once', async () => {
    const { fake, alex, channelId, callsOf } = await moveIntoAgreed();
    fake.gateway.faults.duplicate('INTERACTION_CREATE');
    const before = callsOf('handleCommand').length;
    await alex.command(channelId, 'attune help').message();
    await alex.command(channelId, 'attune help').message();
    expect(callsOf('handleCommand')).toHaveLength(before + 2);
    expect(fake.unanswered()).toEqual([]);
  });

  it('loses the line: what was said meanwhile is read after the resume, once and in order', async () => {
    const { fake, alex, channelId, handed } = await moveIntoAgreed();
    const resumed = fake.gateway.next('resumed');
    fake.gateway.drop();
    alex.says(channelId, 'one');
    alex.says(channelId, 'two');
    await resumed;
    alex.says(channelId, 'three');
    const messages = await handed('handleMessage', 3);
    expect(messages.map(([{ text }]) => text.reveal())).toEqual(['one', 'two', 'three']);
  });

  it('says that the session is invalid: Attune identifies anew and goes on', async () => {
    const { fake, alex, channelId, handed, readTexts } = await moveIntoAgreed();
    const identified = fake.gateway.next('identified');
    fake.gateway.invalidate({ resumable: false });
    await identified;
    alex.says(channelId, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
  });
});

describe('without the Message Content intent', () => {
  const withoutIntent = { fake: { grantedIntents: 0 } };

  it('Attune starts, says so in its log, passes no message on, and everything on request works', async () => {
    const home = await moveIntoAgreed(withoutIntent);
    const { fake, alex, sam, channelId, callsOf, logger } = home;
    expect(logger.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields.event)).toContain(
      'discord-hears-on-request-only',
    );
    const said = alex.says(channelId, ATTACK);
    const card = await alex.menu(said, 'Reframe this').message();
    expect(card.ephemeral).toBe(true);
    const help = await sam.menu(said, 'Help me answer').message();
    expect(help.text).not.toBe('');
    expect(callsOf('handleMessage')).toEqual([]);
    expect(callsOf('handleCommand').map(([{ hearing }]) => hearing)).toEqual(Array(3).fill('on-request'));
    fake.assertClean();
  });

  it('N4: the consent card says that nothing is heard there', async () => {
    const { alex, sam, channelId } = await moveInto(withoutIntent);
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    expect(sam.sees(channelId).at(-1)?.text).toContain('I do not hear what you write');
  });
});
