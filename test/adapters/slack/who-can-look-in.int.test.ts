import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { MINUTE } from '../../../src/index.ts';
import { appFromManifest } from '../../fakes/slack/app-from-manifest.ts';
import { hurriedWait, MODES, moveInto, moveIntoAgreed } from './home.ts';

const count = (requests: readonly { readonly method: string }[], method: string): number =>
  requests.filter((request) => request.method === method).length;

describe.each(MODES)('somebody is let into the channel, over %s', (mode) => {
  it('N2: reading stops at once, before anybody writes, and goes on once both agreed again', async () => {
    const home = await moveIntoAgreed({ mode });
    const { fake, team, users, alex, sam, channel, shown, handed, readTexts } = home;
    const kim = fake.addUser(team, { name: 'kim' });
    await fake.channels.joins(channel, kim, users.alex);
    const stopped = await shown(sam, channel, 'I have stopped reading');
    await alex.says(channel, 'you never listen');
    await handed('handleMessage');
    expect(readTexts).toEqual([]);
    await fake.channels.leaves(channel, kim);
    for (const person of [alex, sam]) await person.presses(stopped, 'I agree');
    const told = () => sam.sees(channel).filter(({ text }) => text.includes('Both of you are in'));
    await fake.until(() => told().length === 2, 'both to have agreed again');
    await alex.says(channel, 'hello again');
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['hello again']);
  });

  it('N2: Slack Connect: a stranger from another company is a person like any other', async () => {
    const { fake, users, alex, sam, channel, shown, handed, readTexts } = await moveIntoAgreed({ mode });
    const elsewhere = fake.addTeam('Elsewhere');
    const stranger = fake.addUser(elsewhere, { name: 'stranger' });
    await fake.channels.sharesWith(channel, elsewhere);
    await fake.channels.joins(channel, stranger, users.alex);
    await shown(sam, channel, 'I have stopped reading');
    await alex.says(channel, 'you never listen');
    await handed('handleMessage');
    expect(readTexts).toEqual([]);
  });
});

describe('somebody is let in', () => {
  it('N2: unheard, is noticed by what they write; their words are not read', async () => {
    const { fake, team, users, alex, channel, shown, readTexts } = await moveIntoAgreed();
    await alex.says(channel, 'hello');
    const kim = fake.addUser(team, { name: 'kim' });
    fake.events.loseNext();
    await fake.channels.joins(channel, kim, users.alex);
    await fake.person(kim).says(channel, 'Surprise');
    await shown(alex, channel, 'I have stopped reading');
    expect(readTexts).toEqual(['hello']);
  });

  it('N2: unheard and silent, is noticed within five minutes', async () => {
    const { fake, clock, team, users, alex, channel, handed, readTexts } = await moveIntoAgreed();
    await alex.says(channel, 'one');
    await handed('handleMessage');
    const kim = fake.addUser(team, { name: 'kim' });
    fake.events.loseNext(2);
    await fake.channels.joins(channel, kim, users.alex);
    clock.moveBy(5 * MINUTE);
    await alex.says(channel, 'two');
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['one']);
  });

  it('an app is nobody to worry about', async () => {
    const { fake, team, users, alex, channel, handed, readTexts } = await moveIntoAgreed();
    await fake.channels.joins(channel, fake.addUser(team, { name: 'robot', isBot: true }), users.alex);
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
  });

  it('who is there is asked once in five minutes and not for every line', async () => {
    const { fake, alex, channel, handed } = await moveIntoAgreed();
    const before = count(fake.requests, 'conversations.members');
    for (let line = 0; line < 20; line += 1) await alex.says(channel, `line ${line}`);
    await handed('handleMessage', 20);
    expect(count(fake.requests, 'conversations.members')).toBeLessThanOrEqual(before + 1);
  });

  it('of a channel with more members than one looks up one by one, all are counted', async () => {
    const { fake, team, users, bot, alex, shown } = await moveInto();
    const crowd = Array.from({ length: 250 }, (_, at) => fake.addUser(team, { name: `person${at}` }));
    const big = fake.addChannel(team, { name: 'all', members: [users.alex, users.sam, bot, ...crowd] });
    await alex.command(big, '/attune', 'start @sam');
    await shown(alex, big, 'besides the two of you');
    expect(count(fake.requests, 'users.info')).toBeLessThan(60);
  });
});

describe('where Attune does not begin', () => {
  it('a public channel, which everybody in the workspace can see', async () => {
    const { fake, team, users, bot, alex, shown, callsOf } = await moveInto();
    const lobby = fake.addChannel(team, {
      name: 'lobby',
      kind: 'channel',
      members: [users.alex, users.sam, bot],
    });
    await alex.command(lobby, '/attune', 'start @sam');
    await shown(alex, lobby, 'Everybody in this workspace can see a public channel');
    expect(callsOf('handleCommand')).toEqual([]);
  });

  it('a channel it is not in', async () => {
    const { fake, team, users, alex, shown, callsOf } = await moveInto();
    const room = fake.addChannel(team, { name: 'room', members: [users.alex, users.sam] });
    await alex.command(room, '/attune', 'start @sam');
    expect((await shown(alex, room, '/invite @Attune')).ephemeral).toBe(true);
    expect(callsOf('handleCommand')).toEqual([]);
  });

  it('with an app, or with somebody who is not in the channel', async () => {
    const { fake, team, alex, channel, shown } = await moveInto();
    fake.addUser(team, { name: 'robot', isBot: true });
    fake.addUser(team, { name: 'kim' });
    await alex.command(channel, '/attune', 'start @robot');
    await shown(alex, channel, 'That is an app');
    await alex.command(channel, '/attune', 'start @kim');
    await shown(alex, channel, 'Your partner is not in this channel yet');
  });
});

describe('a workspace that keeps the channel’s words to itself', () => {
  it('N4: the two are told before they agree that Attune helps on request only', async () => {
    const manifest = slackManifest({ mode: 'socket', commandPrefix: '' });
    const app = appFromManifest(manifest);
    const scopes = app.scopes.filter((scope) => scope !== 'groups:history');
    const { alex, sam, channel, shown, callsOf } = await moveInto({ fake: { app: { ...app, scopes } } });
    await alex.command(channel, '/attune', 'start @sam');
    await shown(sam, channel, 'I do not hear what you write');
    expect(callsOf('handleCommand').at(-1)?.[0].hearing).toBe('on-request');
  });
});

describe('a channel that is made public', () => {
  it('N2: is read no longer, and the two are told', async () => {
    const { fake, clock, alex, channel, shown, handed, readTexts } = await moveIntoAgreed();
    (fake.world.channelOf(channel.id) as { kind: string }).kind = 'channel';
    clock.moveBy(5 * MINUTE);
    await alex.command(channel, '/checkin', 'now');
    await shown(alex, channel, 'I have stopped reading');
    expect(await handed('handleCommand', 2)).toHaveLength(2);
    expect(readTexts).toEqual([]);
  });
});

describe('a channel that is lost', () => {
  const gone = 'I can no longer see the channel';

  it.each(['archives', 'deletes'] as const)('%s: both are told privately, and reading stops', async (how) => {
    const { fake, users, alex, sam, channel, handed, callsOf } = await moveIntoAgreed();
    await fake.channels[how](channel, users.alex);
    await handed('handleSpaceGone');
    for (const person of [alex, sam]) {
      const knock = await fake.until(() => person.dms().at(-1), 'the knock');
      expect(knock.text).toBe('A private note is ready\nOpen');
      await person.presses(knock, 'Open');
      await fake.until(() => person.dms().find(({ text }) => text.includes(gone)), 'the note');
    }
    expect(callsOf('handleSpaceGone')).toHaveLength(1);
  });

  it('by taking Attune out: the same', async () => {
    const { fake, users, bot, channel, handed } = await moveIntoAgreed();
    await fake.channels.leaves(channel, bot, users.sam);
    await handed('handleSpaceGone');
  });

  it('unnoticed: found out when posting, and the post ends nowhere else', async () => {
    const { fake, users, bot, alex, channel, handed } = await moveIntoAgreed();
    fake.events.loseNext();
    await fake.channels.leaves(channel, bot, users.sam);
    const before = count(fake.requests, 'chat.postMessage');
    await alex.command(channel, '/break', '30');
    await handed('handleSpaceGone');
    expect(
      fake.requests
        .slice(before)
        .filter(({ method, args }) => method === 'chat.postMessage' && args.channel !== channel.id)
        .every(({ args }) => args.text === 'A private note is ready'),
    ).toBe(true);
  });

  it('renamed it is not', async () => {
    const { fake, alex, channel, handed, callsOf, readTexts } = await moveIntoAgreed();
    await fake.channels.renames(channel, 'just-us');
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(readTexts).toEqual(['hello']);
    expect(callsOf('handleSpaceGone')).toEqual([]);
  });

  it('a partner who leaves is away, and nothing is read until they are back', async () => {
    const { fake, users, alex, channel, handed, readTexts } = await moveIntoAgreed();
    await fake.channels.leaves(channel, users.sam);
    await alex.says(channel, 'hello?');
    await handed('handleMessage');
    expect(readTexts).toEqual([]);
    await fake.channels.joins(channel, users.sam, users.alex);
    await alex.says(channel, 'there you are');
    await handed('handleMessage', 2);
    expect(readTexts).toEqual(['there you are']);
  });
});

describe('while Slack does not say who is there', () => {
  it('nothing is posted and the one who asked is told; what concerns only themselves works', async () => {
    const { fake, clock, alex, channel, shown } = await moveIntoAgreed({ wait: hurriedWait });
    clock.moveBy(6 * MINUTE);
    fake.faults.next('conversations.info', { kind: 'status', status: 500 }, 3);
    await alex.command(channel, '/checkin', 'now');
    await shown(alex, channel, 'Slack does not tell me right now who is in this channel');
    fake.faults.next('conversations.info', { kind: 'status', status: 500 }, 3);
    await alex.command(channel, '/attune', 'mute 1h');
    await shown(alex, channel, 'until');
  });
});
