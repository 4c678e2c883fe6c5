import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/shared/card.ts';
import { messageId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

const nudged = async (room: Room, text = ATTACK): Promise<Card> => {
  await room.says(ALEX, text);
  await room.passes(GRACE_OVER);
  return room.shownTo(ALEX).at(-1)!;
};

describe('a nudge', () => {
  it('comes to its author alone, after the grace period, and nothing shows in the channel', async () => {
    const room = await anAgreedRoom();
    const before = room.posts.length;
    await room.says(ALEX, ATTACK);
    await room.passes(19 * SECOND);
    expect(room.shown).toEqual([]);
    await room.passes(2 * SECOND);
    expect(room.shownTo(ALEX).map((card) => card.kind)).toEqual(['nudge']);
    expect(room.shownTo(SAM)).toEqual([]);
    expect(room.posts).toHaveLength(before);
  });

  it('fits two sentences and 240 characters, and its preview says nothing', async () => {
    const card = await nudged(
      await anAgreedRoom(),
      `${ATTACK} ${'and the dishes and the shopping '.repeat(20)}`,
    );
    const words = card.blocks
      .map((block) => ('text' in block ? block.text : ''))
      .map((text) => (typeof text === 'string' ? text : text.reveal()));
    expect(words.join(' ').length).toBeLessThanOrEqual(240);
    expect(card.preview).toBe('A private note is ready');
    expect(card.actions.map((action) => action.label)).toEqual([
      'Other words',
      'Choose a feeling',
      'Say it again',
      'Not now',
      'This was fine',
    ]);
  });

  it.each([
    [
      'its author edits the message',
      (room: Room, id: string) => room.edits(ALEX, id, 'can we talk about the kids?'),
      'not-an-attack',
    ],
    ['its author deletes the message', (room: Room, id: string) => room.deletes(id), 'deleted'],
    ['F1: its author apologises', (room: Room) => room.says(ALEX, 'sorry, that came out wrong'), 'repaired'],
    [
      'F1: the other one answers with understanding',
      (room: Room) => room.says(SAM, 'it makes sense that you are tired'),
      'quiet-spell',
    ],
    ['its author mutes', (room: Room) => room.types(ALEX, '/attune mute 1h'), 'muted'],
    ['a break begins', (room: Room) => room.types(SAM, '/break 30'), 'break'],
  ])('is cancelled when %s', async (_what, act, reason) => {
    const room = await anAgreedRoom();
    const id = await room.says(ALEX, ATTACK);
    await room.passes(10 * SECOND);
    await act(room, id);
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
    expect(room.explains(ALEX, id)?.reason).toBe(reason);
  });

  it('reads lines sent in one breath as one message', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you never help');
    await room.passes(3 * SECOND);
    await room.says(ALEX, 'with the kids');
    await room.passes(GRACE_OVER);
    expect(room.readTexts).toContain('you never help\nwith the kids');
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it('F1: an apology in the same breath is an apology', async () => {
    const room = await anAgreedRoom();
    const id = await room.says(ALEX, 'you never help');
    await room.passes(3 * SECOND);
    await room.says(ALEX, 'sorry, that came out wrong');
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
    expect(room.explains(ALEX, id)?.reason).toBe('repaired');
  });

  it('comes at most once in twenty minutes and three times a day', async () => {
    const room = await anAgreedRoom();
    await nudged(room);
    await room.passes(10 * MINUTE);
    await nudged(room);
    expect(room.shownTo(ALEX)).toHaveLength(1);
    for (let attack = 0; attack < 4; attack += 1) {
      await room.passes(HOUR);
      await nudged(room);
    }
    expect(room.shownTo(ALEX)).toHaveLength(3);
    await room.passes(DAY);
    await nudged(room);
    expect(room.shownTo(ALEX)).toHaveLength(4);
  });

  it('stays away in quiet hours, across midnight too', async () => {
    const room = await anAgreedRoom();
    const couple = (await room.couple())!;
    await room.storage.couples.update(couple.id, (current) => ({
      ...current,
      partners: current.partners.map((partner) => ({
        ...partner,
        settings: { ...partner.settings, quietHours: { from: 22 * 60, to: 7 * 60 } },
      })) as unknown as typeof current.partners,
    }));
    await room.passes(11 * HOUR);
    const id = await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
    expect(room.explains(ALEX, id)?.reason).toBe('quiet-hours');
  });

  it('is dropped when its moment has passed, as after a long sleep of the machine', async () => {
    const room = await anAgreedRoom();
    const id = await room.says(ALEX, ATTACK);
    room.clock.moveBy(5 * MINUTE);
    await room.storage.jobs.runDue();
    expect(room.shown).toEqual([]);
    expect(room.explains(ALEX, id)?.reason).toBe('too-late');
  });

  it('is never shown in the channel when no private way is open; its author is told at the next command', async () => {
    const room = await anAgreedRoom();
    room.closesDirectMessages();
    const before = room.posts.length;
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.posts).toHaveLength(before);
    expect(wordsOf(cardOf(await room.types(SAM, '/attune help')))).not.toContain('could not reach you');
    expect(wordsOf(cardOf(await room.types(ALEX, '/attune help')))).toContain('could not reach you');
    expect(wordsOf(cardOf(await room.types(ALEX, '/attune help')))).not.toContain('could not reach you');
  });

  it('handles a delivery that comes twice once', async () => {
    const room = await anAgreedRoom();
    const message = {
      id: messageId('m'),
      spaceId: (await room.couple())!.spaceId,
      authorId: ALEX,
      sentAt: room.clock.now(),
      text: privateText(ATTACK),
      eventId: 'twice',
      viewers: { people: [ALEX, SAM], others: 0, overseers: 0 },
    };
    await room.mediator.handleMessage(message);
    await room.mediator.handleMessage(message);
    expect(room.readTexts).toHaveLength(1);
  });

  it('stays silent about teasing words only once both allow them', async () => {
    const room = await anAgreedRoom();
    const allow = async (who: typeof ALEX) => {
      const form = await room.presses(who, cardOf(await room.types(who, '/attune settings')), 'Change ours');
      await room.submits(who, form, {
        zone: 'Europe/Berlin',
        teasing: 'Idiot',
      });
    };
    await allow(ALEX);
    await room.says(ALEX, 'come here you idiot');
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
    await allow(SAM);
    await room.passes(HOUR);
    const id = await room.says(ALEX, 'come here you idiot');
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
    expect(room.explains(ALEX, id)?.reason).toBe('shared-teasing');
  });
});

describe('the offer in a nudge', () => {
  it('is a whole sentence, also where the message holds an amount', async () => {
    const room = await anAgreedRoom();
    const card = await nudged(room, 'you spent £3.50 on crisps without asking me, you never think');
    expect(wordsOf(card)).toMatch(/£3\.50 on crisps .*I felt \w+\./i);
  });
});

describe('the buttons of a nudge', () => {
  it('"Say it again" posts only what its author confirmed', async () => {
    const room = await anAgreedRoom();
    const form = await room.presses(ALEX, await nudged(room), 'Say it again');
    const posts = room.posts.length;
    const reply = await room.submits(ALEX, form, { text: 'When I do bedtime alone, I feel worn out.' });
    expect(cardOf(reply).kind).toBe('notice');
    expect(room.posts).toHaveLength(posts + 1);
    expect(wordsOf(room.postsOf('said-again')[0]!)).toContain(
      'Alex would like to say that again: When I do bedtime alone',
    );
  });

  it('"Say it again" refuses blanks and nothing, and posts neither', async () => {
    const room = await anAgreedRoom();
    const form = await room.presses(ALEX, await nudged(room), 'Say it again');
    await room.submits(ALEX, form, { text: '  ' });
    const reply = await room.submits(ALEX, form, { text: 'When ______ happened, I felt sad.' });
    expect(wordsOf(cardOf(reply))).toContain('Fill in the blanks');
    expect(room.postsOf('said-again')).toEqual([]);
  });

  it('R10: a threat typed into "Say it again" is not posted', async () => {
    const room = await anAgreedRoom();
    const form = await room.presses(ALEX, await nudged(room), 'Say it again');
    const reply = await room.submits(ALEX, form, { text: 'if you leave me i will kill you' });
    expect(room.postsOf('said-again')).toEqual([]);
    expect(cardOf(reply).kind).not.toBe('notice');
  });

  it('the other partner cannot press them', async () => {
    const room = await anAgreedRoom();
    const card = await nudged(room);
    for (const { label } of card.actions) {
      expect(wordsOf(cardOf(await room.presses(SAM, card, label)))).toContain('no longer here');
    }
  });

  it('"This was fine" asks what it was and makes the like quieter that day', async () => {
    const room = await anAgreedRoom();
    const which = cardOf(await room.presses(ALEX, await nudged(room), 'This was fine'));
    await room.presses(ALEX, which, 'What was it?', 'joking');
    await room.passes(HOUR);
    const id = await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
    expect(room.explains(ALEX, id)?.reason).toBe('said-fine-today');
    await room.passes(DAY);
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(2);
  });

  it('a chosen feeling re-composes the offer with it', async () => {
    const room = await anAgreedRoom();
    const choose = cardOf(await room.presses(ALEX, await nudged(room), 'Choose a feeling'));
    const recomposed = cardOf(await room.presses(ALEX, choose, 'Choose a feeling', 'lonely'));
    expect(wordsOf(recomposed)).toContain('lonely');
  });

  it('"Not now" takes the note away and says nothing', async () => {
    const room = await anAgreedRoom();
    expect(await room.presses(ALEX, await nudged(room), 'Not now')).toEqual({ kind: 'clear' });
  });

  it('C3: contempt comes with the offer of a break', async () => {
    const room = await anAgreedRoom();
    const form = await room.presses(ALEX, await nudged(room, 'you are pathetic'), 'Take a break');
    await room.submits(ALEX, form, { minutes: '30' });
    expect((await room.couple())?.break?.calledBy).toBe(ALEX);
  });
});
