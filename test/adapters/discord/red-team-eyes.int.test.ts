import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createSignedIds } from '../../../adapters/platform/index.ts';
import { ACTION_NAMES } from '../../../src/app/action/handle-action.ts';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const ATTACK = 'you never listen to me';
const PRIVATE = 'When you read while I talk, I feel lonely';

const knockOf = ({ fake }: Home, person: Home['alex']) =>
  fake.until(() => person.dms().findLast(({ ephemeral }) => !ephemeral), 'the knock');

/** Alex writes an attack and gets a note about it. */
const provoke = async (home: Home) => {
  const { alex, channelId, handed, callsOf, passes } = home;
  const before = callsOf('handleMessage').length;
  alex.says(channelId, ATTACK);
  await handed('handleMessage', before + 1);
  await passes(21 * SECOND);
  return knockOf(home, alex);
};

const newcomer = ({ fake, guildId }: Home, name: string) => {
  const person = fake.person(fake.world.addUser(name));
  fake.world.join(guildId, person.id);
  return person;
};

/** A button that says to Attune whatever its maker wanted it to say. */
const forged = ({ fake, channelId }: Home, customId: string, where = channelId) =>
  fake.world.messages.post({
    channelId: where,
    authorId: fake.world.botId,
    content: 'forged',
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: customId }] }],
  }).data.id;

/** As if whoever made it up had Attune's own secret, so that what stands behind the signature is tried as well. */
const signed = ({ fake }: Home, custom_id: string): string =>
  createSignedIds(fake.token).sign({ custom_id }).custom_id;

const agreeIn = async (channelId: string, one: Home['alex'], other: Home['alex']): Promise<void> => {
  await one.command(channelId, 'attune start', { partner: other.id }).message();
  const card = one.sees(channelId).find(({ buttons }) => buttons.some(({ label }) => label === 'I agree'))!;
  await one.presses(card, 'I agree').message();
  await other.presses(card, 'I agree').message();
};

const textsOf = (person: Home['alex'], channelId: string): string =>
  person
    .sees(channelId)
    .map(({ text }) => text)
    .join('\n');

describe('words that are for one are posted to nobody else', () => {
  it('of two couples: what was reworded in a direct message is posted to neither', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, guildId } = home;
    const kim = newcomer(home, 'Kim');
    const second = fake.world.addPrivateChannel(guildId, [alex.id, kim.id, fake.world.botId], 'us too');
    await agreeIn(second, alex, kim);
    const dm = fake.world.directMessages(fake.world.botId, alex.id);
    const card = await alex.command(dm, 'reframe', { text: ATTACK }).message();
    expect(card.buttons.map(({ label }) => label)).not.toContain('Say this in the channel');
    expect(fake.ledger.whoSaw('would like to say that again')).toEqual([]);
  });

  it('what was written to a friend is never offered to the partner', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake } = home;
    const robin = newcomer(home, 'Robin');
    fake.world.installFor(alex.id);
    const between = fake.world.directMessages(alex.id, robin.id);
    const own = alex.says(between, ATTACK);
    for (const asked of [
      alex.menu(own, 'Reframe this'),
      alex.command(between, 'reframe', { text: ATTACK }),
    ]) {
      const card = await asked.message();
      expect(card).toMatchObject({ ephemeral: true, text: expect.stringContaining('When') });
      expect(card.buttons.map(({ label }) => label)).not.toContain('Say this in the channel');
    }
    expect(fake.ledger.whoSaw('would like to say that again')).toEqual([]);
  });

  it('N2: "Say it again" is not posted to somebody who was let in quietly while its author was writing', async () => {
    const home = await moveInto();
    const { alex, sam, fake, guildId, channelId } = home;
    const role = fake.world.addRole(guildId, { name: 'family' });
    fake.world.overwrite(channelId, role, { allow: PermissionFlagsBits.ViewChannel });
    await agreeIn(channelId, alex, sam);
    const note = await alex.presses(await provoke(home), 'Open').message();
    const form = await alex.presses(note, 'Say it again').modal();
    const robin = newcomer(home, 'Robin');
    // Discord tells nobody but the members' own clients of a role that was given.
    fake.world.setRolesOf(guildId, robin.id, [role]);
    await alex.submits(form, { [form.fields[0]!.label]: PRIVATE }).message();
    expect(fake.ledger.whoSaw(PRIVATE).filter((id) => id === robin.id)).toEqual([]);
  });

  it('N2: nor are the answers to a check-in', async () => {
    const home = await moveInto();
    const { alex, sam, fake, guildId, channelId } = home;
    const role = fake.world.addRole(guildId, { name: 'family' });
    fake.world.overwrite(channelId, role, { allow: PermissionFlagsBits.ViewChannel });
    await agreeIn(channelId, alex, sam);
    await alex.command(channelId, 'checkin now').message();
    const post = alex
      .sees(channelId)
      .find(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'))!;
    const [hers, his] = [
      await alex.presses(post, 'Answer privately').modal(),
      await sam.presses(post, 'Answer privately').modal(),
    ];
    await alex.submits(hers, { [hers.fields[0]!.label]: PRIVATE }).message();
    const robin = newcomer(home, 'Robin');
    fake.world.setRolesOf(guildId, robin.id, [role]);
    await sam.submits(his, { [his.fields[0]!.label]: 'The walk on Sunday' }).message();
    for (const words of [PRIVATE, 'The walk on Sunday'])
      expect(fake.ledger.whoSaw(words).filter((id) => id === robin.id)).toEqual([]);
  });

  it('a yes is not taken on the word of some minutes ago about who can look in', async () => {
    const home = await moveInto();
    const { alex, sam, fake, guildId, channelId, callsOf } = home;
    const role = fake.world.addRole(guildId, { name: 'family' });
    fake.world.overwrite(channelId, role, { allow: PermissionFlagsBits.ViewChannel });
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    const card = alex.sees(channelId).find(({ buttons }) => buttons.length > 0)!;
    await alex.presses(card, 'I agree').message();
    fake.world.setRolesOf(guildId, newcomer(home, 'Robin').id, [role]);
    const told = await sam.presses(card, 'I agree').message();
    expect(told.text).toContain('Somebody besides the two of you can see this channel');
    expect(callsOf('handleAction').at(-1)?.[0].viewers).toMatchObject({ others: 1 });
  });
});

describe('a button that is somebody else’s, forged or old', () => {
  it('opens no note but its reader’s own', async () => {
    const home = await moveIntoAgreed();
    const knock = await provoke(home);
    const token = knock.buttons[0]!.customId;
    const told = await home.sam.presses(forged(home, token), 'Go').message();
    expect(told).toMatchObject({ ephemeral: true, text: expect.stringContaining('no longer here') });
    expect(home.fake.ledger.whoSaw('harder than you mean')).toEqual([]);
  });

  it('does nothing to the other one’s note, and says the same as for a note that never was', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake } = home;
    const note = await alex.presses(await provoke(home), 'Open').message();
    const before = fake.requests.length;
    const replies = new Set<string>();
    for (const { customId } of note.buttons) {
      for (const id of [customId, customId.replace(/\|[^|]+\|(\d+)$/u, '|nobody-has-this|$1')]) {
        replies.add((await sam.presses(forged(home, id), 'Go').message()).text);
      }
    }
    expect([...replies].filter((text) => text.includes('no longer here'))).toHaveLength(1);
    expect(fake.requests.slice(before).filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
    expect(fake.ledger.whoSaw('harder than you mean')).toEqual([alex.id]);
  });

  it('of another couple’s space is pressed in vain: neither leaving, settings, export nor agreeing', async () => {
    const home = await moveIntoAgreed();
    const { fake, guildId, channelId, storage } = home;
    const [kim, lou] = [newcomer(home, 'Kim'), newcomer(home, 'Lou')];
    const second = fake.world.addPrivateChannel(guildId, [kim.id, lou.id, fake.world.botId], 'us too');
    await agreeIn(second, kim, lou);
    const ours = (await storage.couples.findBySpace(`discord:${channelId}` as never))!;
    const press = (name: string) =>
      kim.presses(forged(home, signed(home, `a|${name}|${ours.id}|${channelId}`), second), 'Go');
    for (const name of ['leave.confirm', 'settings.change', 'privacy.export', 'hold.resume', 'break.start']) {
      const told = await press(name).message();
      expect(told.ephemeral).toBe(true);
      expect(told.files).toEqual([]);
      expect(told.text).toMatch(/old one|between the two|no longer|agreed/u);
    }
    const seen = home.alex.sees(channelId).length;
    for (const name of ACTION_NAMES) await press(name).acked();
    expect(home.alex.sees(channelId)).toHaveLength(seen);
    expect(await storage.couples.findBySpace(`discord:${channelId}` as never)).toEqual(ours);
  });

  it('that Attune never signed does nothing, whatever it says and however it was bent', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, storage, callsOf } = home;
    const ours = (await storage.couples.findBySpace(`discord:${channelId}` as never))!;
    const genuine = signed(home, `a|leave.confirm|${ours.id}|${channelId}`);
    const acted = callsOf('handleAction').length;
    for (const id of [
      `a|leave.confirm|${ours.id}|${channelId}`,
      `a|leave.confirm|${ours.id}|${channelId}#AAAAAAAAA`,
      genuine.slice(0, -1),
      `${genuine}#${genuine.slice(-9)}`,
      genuine.replace('leave.confirm', 'privacy.export'),
      genuine.replace(channelId, `${channelId.slice(0, -1)}0`),
      createSignedIds('another bot').sign({ custom_id: `a|leave.confirm|${ours.id}|${channelId}` }).custom_id,
    ]) {
      const told = await alex.presses(forged(home, id), 'Go').message();
      expect([id, told]).toEqual([
        id,
        expect.objectContaining({
          ephemeral: true,
          text: expect.stringContaining('an earlier version of me'),
        }),
      ]);
    }
    expect(callsOf('handleAction')).toHaveLength(acted);
    expect(await storage.couples.findBySpace(`discord:${channelId}` as never)).toEqual(ours);
  });

  it('S7: clearing a card from before ids were signed still takes it away', async () => {
    const home = await moveIntoAgreed();
    const old = forged(home, `a|clear-note|safety|${home.channelId}`);
    await home.alex.presses(old, 'Go').acked();
    expect(home.callsOf('handleAction').at(-1)?.[0].action.name).toBe('clear-note');
  });

  it('a form for somebody else’s card, sent by hand, changes, posts and tells nothing', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake, channelId } = home;
    const note = await alex.presses(await provoke(home), 'Open').message();
    const hers = await alex.presses(note, 'Say it again').modal();
    for (const customId of [hers.customId, hers.customId.split('#')[0]!]) {
      const held = await sam.command(channelId, 'attune settings').message();
      const own = await sam.presses(held, 'Change mine').modal();
      const told = await sam.submits({ ...own, customId }, {}).message();
      expect(told).toMatchObject({
        ephemeral: true,
        text: expect.stringMatching(/no longer here|earlier version/u),
      });
    }
    expect(fake.ledger.whoSaw('would like to say that again')).toEqual([]);
    await alex.submits(hers, { [hers.fields[0]!.label]: PRIVATE }).message();
    expect(textsOf(sam, channelId)).toContain(PRIVATE);
  });

  it('with anything at all in it is answered privately, and nothing is thrown away', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, logger } = home;
    for (const id of [
      'a|nudge.post|x|0',
      'a|__proto__|constructor|1',
      'a|constructor|x|18446744073709551615',
      'o|aaaaaaaa',
      'a|settings.save|..|99999999999999999999',
      'a|nudge.fine-why|~|1|9',
      '\u202ea|leave.confirm|x|1',
    ]) {
      for (const each of [id, signed(home, id)]) {
        const told = await alex.presses(forged(home, each), 'Go').message();
        expect(told.ephemeral).toBe(true);
      }
    }
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(textsOf(home.sam, channelId)).not.toContain('no longer here');
  });

  it('from before the couple ended does nothing to the couple that the same two are now', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channelId, storage } = home;
    const held = () => alex.command(channelId, 'attune privacy').message();
    const cards = [await held(), await held()] as const;
    const knock = await provoke(home);
    await sam.command(channelId, 'attune leave').message();
    await agreeIn(channelId, alex, sam);
    expect((await alex.presses(knock, 'Open').message()).text).toContain('no longer here');
    for (const [at, label] of ['Export as JSON', 'Erase everything'].entries())
      expect((await alex.presses(cards[at]!, label).message()).text).toContain('old one');
    expect(await storage.couples.findBySpace(`discord:${channelId}` as never)).toBeDefined();
  });
});

describe('a message’s menu', () => {
  it('on somebody else’s, a bot’s or a news feed’s message gives no word of it back', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake, channelId, guildId } = home;
    const robin = newcomer(home, 'Robin');
    const open = fake.world.addChannel(guildId, { name: 'all' });
    const theirs = robin.says(open, 'you never call me, CANARY');
    for (const item of ['Reframe this', 'Help me answer'])
      expect(await alex.menu(theirs, item).message()).toMatchObject({
        ephemeral: true,
        text: expect.not.stringContaining('CANARY'),
      });
    const feed = fake.world.webhookSays(channelId, 'News', 'CANARY, you never know').data.id;
    const partners = sam.says(channelId, 'CANARY, you always do that');
    for (const [message, item] of [
      [feed, 'Help me answer'],
      [feed, 'Reframe this'],
      [partners, 'Reframe this'],
    ] as const) {
      const told = await alex.menu(message, item).message();
      expect(told.text).not.toContain('CANARY');
    }
  });
});

describe('a channel that is gone', () => {
  it('N1: can still be left by somebody who has another couple, from the note that tells of it', async () => {
    const home = await moveIntoAgreed();
    const { alex, fake, guildId, channelId, handed, storage } = home;
    const kim = newcomer(home, 'Kim');
    const second = fake.world.addPrivateChannel(guildId, [alex.id, kim.id, fake.world.botId], 'us too');
    await agreeIn(second, alex, kim);
    fake.world.deleteChannel(channelId);
    await handed('handleSpaceGone');
    const note = await alex.presses(await knockOf(home, alex), 'Open').message();
    expect((await alex.presses(note, 'Leave and erase').message()).text).toContain('is erased');
    expect(await storage.couples.findBySpace(`discord:${channelId}` as never)).toBeUndefined();
    expect(await storage.couples.findBySpace(`discord:${second}` as never)).toBeDefined();
  });
});

describe('what one may call oneself', () => {
  const named = async (nick: string): Promise<string> => {
    const home = await moveInto();
    const { alex, sam, fake, guildId, channelId } = home;
    fake.world.core.state.guilds.get(guildId)!.members.get(alex.id)!.nick = nick;
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    return alex.sees(channelId).find(({ buttons }) => buttons.length > 0)!.content;
  };

  it.each([
    ['turns round what stands after it', '\u202eAlex', /\u202e/u],
    ['hides within an isolate', '\u2067Alex', /\u2067/u],
    ['mentions everybody', '@everyone', /(?<!\\)@everyone/u],
    ['is a link', '[x](https://x.example)', /(?<!\\)\[x\]\(/u],
    ['has lines of its own', 'Alex\n# Attune says', /^# Attune/mu],
  ])('changes nothing of the consent card when it %s', async (_what, nick, never) => {
    const text = await named(nick);
    expect(text).not.toMatch(never);
    expect(text).toContain('Each of you agrees for yourself.');
  });

  it.each([
    ['spaces without width', '\u200b\u200b'],
    ['an invisible letter', '\u3164'],
    ['blanks', '  '],
  ])('is said in other words when it is nothing but %s', async (_what, nick) => {
    expect(await named(nick)).toContain('your partner has asked me in');
  });
});

describe('an edit', () => {
  it('of a line that was said long before is not read in one breath with what was said since', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, handed, passes, readTexts } = home;
    const old = alex.says(channelId, 'the keys are on the table');
    await handed('handleMessage');
    await home.discord.stop();
    await (await home.connectNew()).start();
    await passes(20 * MINUTE);
    alex.says(channelId, 'love you');
    await handed('handleMessage', 2);
    alex.edits(old, 'the keys are on the shelf');
    await handed('handleEdit');
    expect(readTexts.filter((text) => text.includes('love you'))).toEqual(['love you']);
    expect(readTexts.at(-1)).toBe('the keys are on the shelf');
  });

  it('into danger brings help once, however often it goes to and fro', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channelId, fake, handed } = home;
    const said = alex.says(channelId, 'dinner at eight');
    await handed('handleMessage');
    for (const [turn, text] of [
      'I want to kill myself',
      'dinner at nine',
      'I want to kill myself',
    ].entries()) {
      fake.clock.moveBy(SECOND);
      alex.edits(said, text);
      await handed('handleEdit', turn + 1);
    }
    await knockOf(home, alex);
    expect(alex.dms()).toHaveLength(1);
    expect(sam.dms()).toEqual([]);
    expect(textsOf(sam, channelId)).not.toContain('private note');
  });
});
