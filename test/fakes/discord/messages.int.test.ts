import { Events, type Message, MessageFlags, MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.ts';
import { type Stage, setStage } from './stage.ts';

const heard = ({ client }: Stage, count: number): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  return new Promise((resolve) =>
    client.on(Events.MessageCreate, (message) => {
      messages.push(message);
      if (messages.length === count) resolve(messages);
    }),
  );
};

const channelOf = async ({ client, channelId }: Stage) => {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) throw new Error('the channel cannot be written to');
  return channel;
};

describe('messages on the fake Discord', () => {
  it('a message in the channel reaches the bot with its author, content and time', async () => {
    const stage = await setStage();
    const messages = heard(stage, 1);
    stage.alex.says(stage.channelId, 'good morning');
    const [message] = await messages;
    expect(message?.content).toBe('good morning');
    expect(message?.author.id).toBe(stage.alex.id);
    expect(message?.createdTimestamp).toBe(stage.fake.clock.now());
    expect(message?.member?.id).toBe(stage.alex.id);
  });

  it('replies, forwards, files, polls, stickers and Discord’s own lines look like themselves', async () => {
    const stage = await setStage();
    const { alex, sam, channelId, guildId, fake } = stage;
    fake.world.changeGuild(guildId, { systemChannelId: channelId });
    const messages = heard(stage, 7);
    const first = alex.says(channelId, 'shall we?');
    sam.says(channelId, 'yes', { replyTo: first.id });
    sam.says(channelId, '', { forward: first.id });
    sam.says(channelId, '', { attachments: ['cat.png'] });
    sam.says(channelId, '', { poll: { question: 'Where?', answers: ['home', 'out'] } });
    sam.says(channelId, '', { sticker: 'wave' });
    fake.world.join(guildId, fake.world.addUser('Kim'));
    const [, reply, forward, file, poll, sticker, joined] = await messages;
    expect(reply?.type).toBe(MessageType.Reply);
    expect(reply?.reference?.messageId).toBe(first.id);
    expect(forward?.content).toBe('');
    expect(forward?.messageSnapshots.first()?.content).toBe('shall we?');
    expect(file?.attachments.first()?.name).toBe('cat.png');
    expect(poll?.poll?.question.text).toBe('Where?');
    expect(sticker?.stickers.first()?.name).toBe('wave');
    expect(joined?.type).toBe(MessageType.UserJoin);
    expect(joined?.system).toBe(true);
  });

  it('an edit has an edit time, a pin has none', async () => {
    const { alex, channelId, client } = await setStage();
    const updates: (number | null)[] = [];
    const both = new Promise<void>((resolve) =>
      client.on(Events.MessageUpdate, (_before, after) => {
        updates.push(after.editedTimestamp);
        if (updates.length === 2) resolve();
      }),
    );
    const message = alex.says(channelId, 'helo');
    alex.pins(message);
    alex.edits(message, 'hello');
    await both;
    expect(updates[0]).toBeNull();
    expect(updates[1]).toBeTypeOf('number');
  });

  it('what the bot posts is seen by both, and by nobody who is not let in', async () => {
    const stage = await setStage();
    const kim = stage.fake.person(stage.fake.world.addUser('Kim'));
    stage.fake.world.join(stage.guildId, kim.id);
    const channel = await channelOf(stage);
    await channel.send({ content: 'Attune is here', allowedMentions: { parse: [] } });
    expect(stage.alex.sees(stage.channelId).map(({ content }) => content)).toEqual(['Attune is here']);
    expect(stage.sam.notifications()).toEqual(['Attune is here']);
    expect(kim.sees(stage.channelId)).toEqual([]);
    expect(stage.fake.ledger.seenBy(kim.id)).toEqual([]);
  });

  it('whoever is let in later reads back what still stands there, and no deleted line', async () => {
    const { fake, guildId, channelId, alex } = await setStage();
    const kim = fake.world.addUser('Kim');
    fake.world.join(guildId, kim);
    alex.deletes(alex.says(channelId, 'taken back'));
    alex.says(channelId, 'still there');
    fake.world.overwrite(channelId, kim, { allow: 1024n });
    expect(fake.ledger.seenBy(kim)).toEqual(['still there']);
    expect(fake.ledger.whoSaw('taken back')).not.toContain(kim);
  });

  it('the same nonce with enforce_nonce is one message, and another one once it is forgotten', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    const post = () => channel.send({ content: 'once', nonce: 'key-1', enforceNonce: true });
    const [first, again] = [await post(), await post()];
    expect(again.id).toBe(first.id);
    expect(stage.alex.sees(stage.channelId)).toHaveLength(1);
    stage.fake.clock.moveBy(6 * 60_000);
    expect((await post()).id).not.toBe(first.id);
  });

  it('the history after a message begins right after it, and is told the newest first', async () => {
    const stage = await setStage();
    const lines = ['one', 'two', 'three', 'four'].map((line) => stage.alex.says(stage.channelId, line));
    const channel = await channelOf(stage);
    const told = await channel.messages.fetch({ after: lines[0]!.id, limit: 2 });
    expect([...told.values()].map(({ content }) => content)).toEqual(['three', 'two']);
  });

  it('a direct message reaches one person; closed, strange or too fast ones fail with Discord’s codes', async () => {
    const { fake, client, sam, alex, guildId } = await setStage();
    const user = await client.users.fetch(sam.id);
    await user.send({ content: 'A private note is ready', flags: MessageFlags.SuppressEmbeds });
    expect(sam.dms().map(({ content }) => content)).toEqual(['A private note is ready']);
    expect(sam.notifications()).toEqual(['A private note is ready']);
    expect(fake.ledger.whoSaw('private note')).not.toContain(alex.id);
    fake.world.closeDms(sam.id);
    expect(await codeOf(user.send('no'))).toBe(50007);
    fake.world.closeDms(sam.id, false);
    fake.world.leave(guildId, sam.id);
    expect(await codeOf(user.send('no'))).toBe(50278);
    fake.faults.next(
      { method: 'POST', route: '/users/@me/channels' },
      { kind: 'refusal', refusal: 'openingDmsTooFast' },
    );
    const other = await client.users.fetch(alex.id);
    expect(await codeOf(other.send('no'))).toBe(40003);
  });

  it('missing permissions, a hidden channel and a deleted one fail with Discord’s codes', async () => {
    const stage = await setStage();
    const { fake, channelId } = stage;
    const channel = await channelOf(stage);
    const post = () => codeOf(channel.send('hi'));
    fake.world.overwrite(channelId, fake.world.botId, { allow: 1024n, deny: 2048n });
    expect(await post()).toBe(50013);
    fake.world.overwrite(channelId, fake.world.botId, { deny: 1024n });
    expect(await post()).toBe(50001);
    fake.world.deleteChannel(channelId);
    expect(await post()).toBe(10003);
  });

  it('empty and overlong messages are refused, as are edits of other people’s', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    const line = stage.alex.says(stage.channelId, 'mine');
    expect(await codeOf(channel.send({ content: 'x'.repeat(2001) }))).toBe(50035);
    expect(await codeOf(channel.send({ content: '' }))).toBe(50006);
    expect(await codeOf(channel.messages.edit(line.id, 'changed'))).toBe(50005);
    expect(await codeOf(channel.messages.edit('1', 'changed'))).toBe(10008);
  });

  it('a wrong token is refused', async () => {
    const { client } = await setStage();
    client.rest.setToken('wrong');
    expect(await codeOf(client.users.fetch('1', { force: true }))).toBe(0);
  });
});
