import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { hurriedWait, MODES, moveIntoAgreed } from './home.ts';

describe.each(MODES)('what is written in the couple’s channel, over %s', (mode) => {
  it('is read once, with its own time, author and everybody who can see it', async () => {
    const { fake, alex, sam, team, channel, handed, space } = await moveIntoAgreed({ mode });
    fake.events.repeatNext(3);
    const said = await alex.says(channel, 'you never listen <3 & more');
    await alex.says(channel, 'and then');
    const [[first] = [], [second] = []] = await handed('handleMessage', 2);
    expect(first).toMatchObject({
      id: `slack:${team.id}:${channel.id}:${said.ts}`,
      spaceId: space,
      authorId: `slack:${team.id}:${alex.id}`,
      sentAt: Math.floor(Number(said.ts) * 1000),
      viewers: {
        people: [`slack:${team.id}:${alex.id}`, `slack:${team.id}:${sam.id}`],
        others: 0,
        overseers: 0,
      },
    });
    expect(first?.text.reveal()).toBe('you never listen <3 & more');
    expect(second?.text.reveal()).toBe('and then');
  });

  it('is not read twice when Slack tells it again because an acknowledgement got lost', async () => {
    const { fake, alex, channel, handed, callsOf } = await moveIntoAgreed({ mode });
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    const delivery = fake.deliveries.findLast(({ name }) => name === 'message.groups')!;
    await fake.redeliver(delivery, { num: 1, reason: 'http_timeout' });
    await alex.says(channel, 'there');
    await handed('handleMessage', 2);
    expect(callsOf('handleMessage').map(([{ text }]) => text.reveal())).toEqual(['hello', 'there']);
  });

  it('an edit takes the old line back and is read in its place; a preview that Slack attaches is none', async () => {
    const { fake, alex, channel, handed, callsOf, passes, readTexts } = await moveIntoAgreed({ mode });
    const said = await alex.says(channel, 'you never listen to me');
    await handed('handleMessage');
    await fake.unfurl({ channelId: channel.id, ts: said.ts });
    await alex.edits(said, 'can we talk?');
    const [[edited] = []] = await handed('handleEdit');
    expect(edited?.id).toContain(said.ts);
    expect(edited?.sentAt).toBe(Math.floor(Number(said.ts) * 1000));
    expect(readTexts).toEqual(['you never listen to me', 'can we talk?']);
    await passes(MINUTE);
    expect(callsOf('handleEdit')).toHaveLength(1);
    expect(alex.sees(channel).some(({ text }) => text.includes('land harder'))).toBe(false);
  });

  it('a deleted line is forgotten, also where a thread below it keeps its place', async () => {
    const { alex, sam, channel, handed, passes } = await moveIntoAgreed({ mode });
    const said = await alex.says(channel, 'you never listen to me');
    const other = await alex.says(channel, 'you always do that');
    await handed('handleMessage', 2);
    await sam.says(channel, 'in the thread', { inThreadOf: said });
    await alex.deletes(said);
    await alex.deletes(other);
    const deleted = await handed('handleDelete', 2);
    expect(deleted.map(([{ messageId }]) => messageId.split(':').at(-1))).toEqual([said.ts, other.ts]);
    await passes(MINUTE);
    expect(alex.sees(channel).some(({ text }) => text.includes('land harder'))).toBe(false);
  });
});

describe('what is not read', () => {
  it('answers in a thread, unless they are sent to the channel as well; then once', async () => {
    const { alex, sam, channel, handed, readTexts } = await moveIntoAgreed();
    const said = await alex.says(channel, 'dinner at eight?');
    const quiet = await sam.says(channel, 'only here', { inThreadOf: said });
    await sam.edits(quiet, 'only here, still');
    await sam.says(channel, 'for both', { inThreadOf: said, broadcast: true });
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['dinner at eight?', 'for both']);
  });

  it('the words beside a file are; a file without words is not', async () => {
    const { alex, channel, handed, readTexts } = await moveIntoAgreed();
    const files = [{ name: 'cat.png', mimetype: 'image/png', data: 'x' }];
    await alex.says(channel, '', { files });
    await alex.says(channel, 'look at her', { files });
    await handed('handleMessage');
    expect(readTexts).toEqual(['look at her']);
  });

  it('an edit that leaves only the file takes the words back', async () => {
    const { alex, channel, handed } = await moveIntoAgreed();
    const files = [{ name: 'cat.png', mimetype: 'image/png', data: 'x' }];
    const said = await alex.says(channel, 'you never listen to me', { files });
    await handed('handleMessage');
    await alex.edits(said, ' ');
    await handed('handleDelete');
  });

  it('other apps, Slack’s own lines and Attune’s', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, alex, channel, handed, readTexts } = home;
    const other = fake.otherBot(team, 'Weather');
    await fake.channels.joins(channel, other.user, home.users.alex);
    await other.says(channel, 'you never know: it will rain', 'classic');
    await other.says(channel, 'you always get snow', 'modern');
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
  });

  it('another channel that Attune is in, with no couple in it', async () => {
    const { fake, team, users, bot, alex, channel, handed, readTexts } = await moveIntoAgreed();
    const elsewhere = fake.addChannel(team, { name: 'else', members: [users.alex, bot] });
    await alex.says(elsewhere, 'you never listen');
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
  });

  it('anything, while Slack does not say who is in the channel; and the log says why, without a word of it', async () => {
    const { fake, clock, alex, channel, logged, logger, readTexts } = await moveIntoAgreed({
      wait: hurriedWait,
    });
    clock.moveBy(6 * MINUTE);
    fake.faults.next('conversations.members', { kind: 'status', status: 503 }, 3);
    await alex.says(channel, 'you never listen to me');
    await logged('slack-failed');
    expect(readTexts).toEqual([]);
    expect(JSON.stringify(logger.lines)).not.toContain('listen');
  });
});

describe('how the words arrive', () => {
  it('a mention of the two is their name; links, emoji and entities are as they were typed', async () => {
    const { alex, channel, handed, readTexts } = await moveIntoAgreed();
    await alex.says(channel, '@sam & @nobody :joy:');
    await handed('handleMessage');
    expect(readTexts).toEqual(['@sam & @nobody 😂']);
  });

  it('out of order: what was taken back or changed is not read as it was', async () => {
    const { fake, alex, channel, handed, readTexts } = await moveIntoAgreed();
    fake.events.hold();
    const taken = await alex.says(channel, 'you never listen');
    await alex.deletes(taken);
    const changed = await alex.says(channel, 'you always do that');
    await alex.edits(changed, 'can we talk?');
    await fake.events.release('reversed');
    await handed('handleEdit');
    await handed('handleDelete');
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(readTexts.join('\n')).not.toMatch(/never|always/u);
  });

  it('events that come out of order are read as they come', async () => {
    const { fake, alex, channel, handed, readTexts } = await moveIntoAgreed();
    fake.events.hold();
    await alex.says(channel, 'first');
    await alex.says(channel, 'second');
    await fake.events.release('reversed');
    await handed('handleMessage', 2);
    expect(readTexts[0]).toBe('second');
  });

  it('in a group message of the two with Attune all is the same', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, users, bot, alex, sam, shown, handed, passes } = home;
    const group = fake.addChannel(team, {
      name: 'mpdm-alex--sam--attune-1',
      kind: 'mpim',
      members: [users.alex, users.sam, bot],
    });
    await alex.command(group, '/attune', 'start');
    for (const person of [alex, sam])
      await person.presses(await shown(person, group, 'May I sit with you two?'), 'I agree');
    await shown(sam, group, 'You have both agreed');
    await alex.says(group, 'you never listen to me');
    await handed('handleMessage');
    await passes(21 * SECOND);
    expect((await shown(alex, group, 'may land harder')).ephemeral).toBe(true);
    expect(fake.ledger.whoSaw('may land harder')).toEqual([alex.id]);
  });
});
