import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { agree, type Home, MODES, moveInto, moveIntoAgreed } from './home.ts';

const nudged = async (home: Home) => {
  await home.alex.says(home.channel, 'you never listen to me');
  await home.handed('handleMessage');
  await home.passes(21 * SECOND);
  return home.shown(home.alex, home.channel, 'may land harder');
};

/** The mediator takes as long as the test wants over actions of this name. */
const slowOver = (name: string) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    release: () => release(),
    mediator: (real: Parameters<NonNullable<Parameters<typeof moveInto>[0]>['mediator'] & object>[0]) => ({
      handleAction: async (request: Parameters<typeof real.handleAction>[0]) => {
        if (request.action.name === name) await released;
        return real.handleAction(request);
      },
    }),
  };
};

describe.each(MODES)('a form, over %s', (mode) => {
  it('that comes too late to open by itself waits behind a button, in the place of the note', async () => {
    const slow = slowOver('nudge.say-again');
    const home = await moveIntoAgreed({ mode, mediator: slow.mediator });
    const { fake, clock, alex, sam, channel, shown } = home;
    const note = await nudged(home);
    await alex.presses(note, 'Say it again');
    clock.moveBy(4 * SECOND);
    slow.release();
    const ready = await shown(alex, channel, 'Your form is ready.');
    expect(alex.modal()).toBeUndefined();
    await alex.presses(ready, 'Open');
    const form = await fake.until(() => alex.modal(), 'the form');
    await alex.submits({ [form.fields[0]!]: 'I felt lonely when you did not call.' });
    await shown(sam, channel, 'I felt lonely');
    await fake.until(
      () => !alex.sees(channel).some(({ text }) => text.includes('Your form is ready')),
      'the button to go',
    );
  });

  it('closed without sending changes nothing', async () => {
    const home = await moveIntoAgreed({ mode });
    const note = await nudged(home);
    await home.alex.presses(note, 'Say it again');
    await home.fake.until(() => home.alex.modal(), 'the form');
    await home.alex.closes();
    expect(home.callsOf('handleAction').map(([{ action }]) => action.name)).not.toContain('nudge.post');
    expect(home.alex.troubles()).toEqual([]);
  });

  it('answers in private although Attune was restarted meanwhile', async () => {
    const home = await moveIntoAgreed({ mode });
    const { fake, alex, channel, shown, slack } = home;
    await alex.command(channel, '/attune', 'settings');
    await alex.presses(await shown(alex, channel, 'Your settings'), 'Change mine');
    const form = await fake.until(() => alex.modal(), 'the form');
    await slack.stop();
    await home.start(await home.connectNew());
    await alex.submits({ [form.fields.at(-1)!]: 'GB' });
    const knock = await fake.until(() => alex.dms().at(-1), 'the answer');
    await alex.presses(knock, 'Open');
    await shown(alex, alex.dm(), 'GB');
  });
});

describe('an answer', () => {
  it('whose address is used up comes as a direct message that says nothing', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, channel, shown } = home;
    fake.faults.next('response_url', { kind: 'status', status: 404 });
    await alex.command(channel, '/attune', 'help');
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    expect(knock.text).toBe('A private note is ready\nOpen');
    await alex.presses(knock, 'Open');
    await shown(alex, alex.dm(), '/attune help-now');
  });

  it('that fails on our side is an apology, and the log says where', async () => {
    const { alex, channel, shown, logged } = await moveInto({
      mediator: () => ({ handleCommand: () => Promise.reject(new TypeError('a mistake of ours')) }),
    });
    await alex.command(channel, '/attune', 'help');
    await shown(alex, channel, 'Something went wrong on my side');
    await logged('interaction-failed');
  });

  it('comes once although the deed arrives twice', async () => {
    const { fake, alex, channel, shown, handed, callsOf } = await moveIntoAgreed();
    await alex.command(channel, '/attune', 'help');
    await shown(alex, channel, 'help-now');
    await fake.redeliver(fake.deliveries.findLast(({ kind }) => kind === 'slash_commands')!);
    await alex.command(channel, '/attune', 'mute 1h');
    await handed('handleCommand', 3);
    expect(callsOf('handleCommand').map(([{ invocation }]) => invocation.sub)).toEqual([
      'start',
      'help',
      'mute',
    ]);
  });

  it('to a line nobody understands says what to type', async () => {
    const { alex, channel, shown } = await moveIntoAgreed();
    await alex.command(channel, '/attune', 'dance');
    expect((await shown(alex, channel, 'can be followed by')).ephemeral).toBe(true);
  });

  it('to a button of an earlier version says so; to one of somebody else’s card, that it is not theirs', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, users, alex, channel, shown } = home;
    const kim = fake.addUser(team, { name: 'kim' });
    const consent = alex.sees(channel).find(({ text }) => text.includes('May I sit'))!;
    await fake.channels.joins(channel, kim, users.alex);
    await fake.person(kim).presses(consent, 'I agree');
    await shown(fake.person(kim), channel, 'two');
    const old = consent.blocks.map((block) =>
      block.type === 'actions'
        ? {
            ...block,
            elements: block.elements.map((one) => ({ ...one, action_id: 'of-an-earlier-version' })),
          }
        : block,
    );
    fake.world.messageOf(channel.id, consent.ts).blocks = old.map((block) =>
      'elements' in block && block.type === 'actions'
        ? { ...block, elements: block.elements.slice(0, 1) }
        : block,
    ) as never;
    await alex.presses(consent, 'I agree');
    await shown(alex, channel, 'from an earlier version');
  });
});

describe('a message’s menu', () => {
  it('Reframe this and Help me answer, on one’s own and on the partner’s', async () => {
    const { alex, sam, channel, handed, whispered } = await moveIntoAgreed();
    const said = await sam.says(channel, 'I was hurt when you left before dessert.');
    await handed('handleMessage');
    await sam.shortcut(said, 'Reframe this');
    await whispered(sam, channel, 'When you left before dessert');
    await alex.shortcut(said, 'Help me answer');
    await whispered(alex, channel, 'me leaving before dessert');
    await alex.shortcut(said, 'Reframe this');
    await whispered(alex, channel, 'your own');
  });

  it('works in direct messages of the two, where Attune is not, for their couple', async () => {
    const { fake, team, users, alex, sam, space, handed, shown, readTexts } = await moveIntoAgreed();
    const dm = fake.addChannel(team, { name: '', kind: 'im', members: [users.alex, users.sam] });
    const said = await sam.says(dm, 'I was hurt when you left before dessert.');
    await alex.shortcut(said, 'Help me answer');
    expect((await shown(alex, dm, 'me leaving before dessert')).ephemeral).toBe(true);
    const asked = await handed('handleCommand', 2);
    expect(asked.at(-1)?.[0].spaceId).toBe(space);
    await alex.command(dm, '/attune', 'start');
    await shown(alex, dm, 'I begin in a private channel');
    await alex.command(alex.dm(), '/attune', 'start');
    await shown(alex, alex.dm(), 'I begin in a private channel');
    expect(readTexts.filter((text) => text.includes('dessert')).length).toBeLessThanOrEqual(2);
  });

  it('on an app’s message, or one with no words, says that there is nothing', async () => {
    const { fake, team, users, alex, channel, shown } = await moveIntoAgreed();
    const other = fake.otherBot(team, 'Weather');
    await fake.channels.joins(channel, other.user, users.alex);
    const said = await other.says(channel, 'It will rain');
    await alex.shortcut({ channelId: channel.id, ts: said.ts }, 'Reframe this');
    await shown(alex, channel, 'There are no words');
  });
});

describe('somebody with two channels', () => {
  it('is asked which one is meant, where it makes a difference', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, users, bot, alex, shown } = home;
    const kim = fake.addUser(team, { name: 'kim' });
    const second = fake.addChannel(team, { name: 'second', members: [users.alex, kim, bot] });
    await alex.command(second, '/attune', 'start');
    await agree(home, [alex, fake.person(kim)], second);
    const dm = fake.addChannel(team, { name: '', kind: 'im', members: [users.alex, kim] });
    await alex.command(dm, '/attune', 'settings');
    await shown(alex, dm, 'more than one channel');
    await alex.command(dm, '/attune', 'help-now');
    await shown(alex, dm, 'findahelpline.com');
  });

  it('somebody with none asks for themselves alone', async () => {
    const { fake, team, users, alex, shown } = await moveInto();
    const dm = fake.addChannel(team, { name: '', kind: 'im', members: [users.alex, users.sam] });
    await alex.command(dm, '/reframe', 'you never listen to me');
    await shown(alex, dm, 'When');
  });
});

describe('one’s own data', () => {
  it('N3: comes as a file into one’s own direct messages, and nobody else’s', async () => {
    const { fake, alex, channel, shown } = await moveIntoAgreed();
    await alex.command(channel, '/attune', 'privacy');
    await alex.presses(await shown(alex, channel, 'What is held about you'), 'Export as JSON');
    await shown(alex, channel, 'The file is in your direct messages');
    const [file] = alex.dms().at(-1)?.files ?? [];
    expect(file?.name).toBe('attune-my-data.json');
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ account: expect.stringContaining(alex.id) });
    expect(fake.ledger.whoSaw('coachingWelcomedAt')).toEqual([alex.id]);
  });

  it('is shown as text where Slack takes no files', async () => {
    const { fake, alex, channel, shown } = await moveIntoAgreed();
    await alex.command(channel, '/attune', 'privacy');
    const card = await shown(alex, channel, 'What is held about you');
    fake.faults.next('files.getUploadURLExternal', { kind: 'refusal', error: 'missing_scope' });
    await alex.presses(card, 'Export as JSON');
    expect((await shown(alex, channel, 'coachingWelcomedAt')).ephemeral).toBe(true);
    expect(fake.ledger.whoSaw('coachingWelcomedAt')).toEqual([alex.id]);
  });
});

describe('Slack’s three seconds', () => {
  it('nothing is left unacknowledged, however slow the work is', async () => {
    const slow = slowOver('settings.change');
    const { fake, alex, channel, shown } = await moveIntoAgreed({ mediator: slow.mediator });
    await alex.command(channel, '/attune', 'settings');
    await alex.presses(await shown(alex, channel, 'Your settings'), 'Change mine');
    await fake.advance(MINUTE);
    expect(alex.troubles()).toEqual([]);
    expect(fake.unanswered()).toEqual([]);
    slow.release();
  });
});
