import { describe, expect, it } from 'vitest';
import { commandKey, isHandled } from '../../src/app/command/handle-command.ts';
import { COMMANDS } from '../../src/app/command-table.ts';
import { parseCommandLine } from '../../src/app/parse-command-line.ts';
import { HOUR } from '../../src/domain/shared/instant.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM, SPACE } from '../support/couples.ts';
import { anAgreedRoom, aRoom, cardOf, GRACE_OVER, wordsOf } from '../support/room.ts';

const GOOD = {
  zone: 'America/New_York',
  quiet: '22:00-07:00',
  sensitivity: 'gentle',
  delivery: 'direct',
  country: 'gb',
  teasing: 'goblin',
};

describe('mute', () => {
  it('N1: stops notes to me at once, and the other never learns of it', async () => {
    const room = await anAgreedRoom();
    const posts = room.posts.length;
    await room.types(ALEX, '/attune mute always');
    await room.says(ALEX, 'you never call');
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
    expect(room.posts).toHaveLength(posts);
    expect(wordsOf(cardOf(await room.types(SAM, '/attune settings')))).not.toContain('until you end it');
    await room.types(ALEX, '/attune mute off');
    await room.says(ALEX, 'you never call');
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it('an hour is an hour', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/attune mute 1h');
    await room.passes(HOUR);
    await room.says(ALEX, 'you never call');
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });
});

describe('settings', () => {
  const change = async (fields: Readonly<Record<string, string>>) => {
    const room = await anAgreedRoom();
    const save = async (button: string) => {
      const form = await room.presses(ALEX, cardOf(await room.types(ALEX, '/attune settings')), button);
      return wordsOf(cardOf(await room.submits(ALEX, form, fields)));
    };
    return { room, reply: `${await save('Change mine')} ${await save('Change ours')}` };
  };

  it('are kept, and one does not see the other one’s', async () => {
    const { room, reply } = await change(GOOD);
    for (const kept of ['America/New_York', '22:00-07:00', 'gentle', 'direct message', 'GB', 'goblin'])
      expect(reply).toContain(kept);
    const others = wordsOf(cardOf(await room.types(SAM, '/attune settings')));
    expect(others).not.toMatch(/22:00|GB|goblin/);
    expect(others).toContain('America/New_York');
  });

  it('K2: an offset is no time zone, because it knows no summer time', async () => {
    const { room, reply } = await change({ ...GOOD, zone: '+02:00' });
    expect(reply).toContain('summer time');
    expect((await room.couple())?.zone).toBe('Europe/Berlin');
  });

  it('do not ask how notes reach me where there is one way only, and keep what was chosen elsewhere', async () => {
    const room = await anAgreedRoom({ ways: ['direct'] });
    const card = cardOf(await room.types(ALEX, '/attune settings'));
    expect(wordsOf(card)).not.toContain('Private notes reach me');
    const form = await room.presses(ALEX, card, 'Change mine');
    expect(form).toMatchObject({ kind: 'form' });
    expect(JSON.stringify(form)).not.toContain('delivery');
    const { delivery: _unasked, ...asked } = GOOD;
    const before = (await room.couple())?.partners[0].settings.delivery;
    await room.submits(ALEX, form, asked);
    expect((await room.couple())?.partners[0].settings).toMatchObject({
      sensitivity: 'gentle',
      delivery: before,
    });
  });

  it('tell all problems at once and change nothing', async () => {
    const { room, reply } = await change({
      ...GOOD,
      zone: 'Mars/Base',
      quiet: 'late',
      country: 'Great Britain',
    });
    for (const problem of ['time zone', 'Quiet hours', 'two letters', 'Nothing was changed'])
      expect(reply).toContain(problem);
    expect((await room.couple())?.partners[0].settings.sensitivity).toBe('balanced');
  });
});

describe('privacy', () => {
  it('N3: an export holds one’s own data and none of the other one’s', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you never call');
    await room.passes(GRACE_OVER);
    await room.types(ALEX, '/checkin now');
    const card = room.postsOf('check-in')[0]!;
    await room.submits(ALEX, await room.presses(ALEX, card, 'Answer privately'), { answer: 'alex-canary' });
    const exported = async (who: typeof ALEX) =>
      wordsOf(
        cardOf(await room.presses(who, cardOf(await room.types(who, '/attune privacy')), 'Export as JSON')),
      );
    expect(await exported(ALEX)).toContain('alex-canary');
    expect(await exported(ALEX)).toContain('nudge-delivered');
    const sams = await exported(SAM);
    expect(sams).not.toMatch(/alex|nudge-delivered/);
  });

  it('the erase button asks first; then everything is gone', async () => {
    const room = await anAgreedRoom();
    const sure = cardOf(
      await room.presses(SAM, cardOf(await room.types(SAM, '/attune privacy')), 'Erase everything'),
    );
    expect(await room.couple()).toBeDefined();
    await room.presses(SAM, sure, 'Leave and erase');
    expect(await room.couple()).toBeUndefined();
  });
});

describe('help on request', () => {
  it('/reframe works before anyone has agreed, because nobody else is read', async () => {
    const room = await aRoom();
    expect(cardOf(await room.types(ALEX, '/reframe you never call')).kind).toBe('reframe');
  });

  it('/validate answers the partner’s last message, and needs both to have agreed', async () => {
    const room = await aRoom();
    expect(wordsOf(cardOf(await room.types(SAM, '/validate you forgot my birthday')))).toContain(
      '/attune start',
    );
    const agreed = await anAgreedRoom();
    expect(wordsOf(cardOf(await agreed.types(SAM, '/validate')))).toContain('have not seen a message');
    await agreed.says(ALEX, 'you forgot my birthday');
    const card = cardOf(await agreed.types(SAM, '/validate'));
    expect(card.blocks.filter((block) => block.type === 'offer')).toHaveLength(3);
    expect(wordsOf(card)).toContain('birthday');
    expect(wordsOf(card)).toContain('not agreeing');
  });

  it('V5: a draft gets its listening half first', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you forgot my birthday');
    const card = cardOf(await room.types(SAM, '/validate draft: i see that, but i was at work until nine'));
    expect(card.kind).toBe('validation-draft');
  });

  it('a partner’s message that begins with "draft:" is still the partner’s', async () => {
    const room = await anAgreedRoom();
    const text = privateText('draft: the contract, and you forgot it');
    const reply = await room.mediator.handleCommand({
      spaceId: SPACE,
      actor: SAM,
      viewers: { people: [ALEX, SAM], others: 0, overseers: 0 },
      invocation: { command: 'validate', sub: undefined, options: { text } },
    });
    expect(cardOf(reply).kind).toBe('validation');
  });

  it('/reframe without words says what to do', async () => {
    const room = await aRoom();
    expect(wordsOf(cardOf(await room.types(ALEX, '/reframe ...')))).toContain('/reframe you never call');
  });
});

describe('commands', () => {
  it('every command of the table is handled', () => {
    const keys = COMMANDS.flatMap((command) => [
      ...(command.options.length > 0 || command.subcommands.length === 0 ? [command.name] : []),
      ...command.subcommands.map((sub) => commandKey(command.name, sub.name)),
    ]);
    expect(keys.filter((key) => !isHandled(key))).toEqual([]);
  });

  it.each([
    ['/dance', '/attune help'],
    ['/attune', 'start'],
    ['/attune dance', 'start'],
    ['/attune mute never', '1h, today, always, off'],
    ['/checkin', 'now, schedule, list, skip, stop'],
    ['/reframe', 'Please add'],
    ['/attune leave now please', 'more on that line'],
    ['', '/attune'],
    ['\u202E\u0000', '/attune'],
  ])('%j is answered with what to do, without repeating it', (line, said) => {
    const parsed = parseCommandLine(privateText(line));
    expect(parsed.kind === 'problem' ? parsed.problem : '').toContain(said);
    expect(parsed.kind === 'problem' ? parsed.problem : '').not.toContain('dance');
  });

  it('an account named as the partner keeps its capitals, a choice does not need them', () => {
    const optionsOf = (line: string) => {
      const parsed = parseCommandLine(privateText(line));
      return parsed.kind === 'command' ? parsed.invocation.options : {};
    };
    expect(optionsOf('/attune start slack:T1:UALEX').partner?.reveal()).toBe('slack:T1:UALEX');
    expect(optionsOf('/attune mute TODAY').duration?.reveal()).toBe('today');
  });
});
