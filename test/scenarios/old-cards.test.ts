import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/shared/card.ts';
import { instant } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

/** Everything of the old couple that can still be pressed, after both have left and started afresh. */
const startedAfresh = async () => {
  const room = await anAgreedRoom();
  const old = {
    consent: room.postsOf('consent')[0]!,
    settings: cardOf(await room.types(SAM, '/attune settings')),
    privacy: cardOf(await room.types(SAM, '/attune privacy')),
    reframe: cardOf(await room.types(SAM, '/reframe you never call')),
  };
  const form = await room.presses(SAM, old.settings, 'Change mine');
  await room.says(SAM, 'you are pathetic');
  await room.passes(GRACE_OVER);
  const breakForm = await room.presses(SAM, room.shownTo(SAM)[0]!, 'Take a break');
  await room.passes(4 * 60 * 60 * 1000);
  await room.types(SAM, '/checkin now');
  const question = room.postsOf('check-in')[0]!;
  const answerForm = await room.presses(SAM, question, 'Answer privately');
  const erase = cardOf(await room.presses(SAM, old.privacy, 'Erase everything'));
  await room.types(ALEX, '/attune leave');
  await room.types(ALEX, '/attune start');
  return { room, old: { ...old, form, breakForm, question, answerForm, erase } };
};

const agreeAnew = async (room: Room): Promise<void> => {
  const consent = room.postsOf('consent').at(-1)!;
  await room.presses(ALEX, consent, 'I agree');
  await room.presses(SAM, consent, 'I agree');
};

describe('cards of a couple that was erased', () => {
  it('N1: an old consent card agrees to nothing', async () => {
    const { room, old } = await startedAfresh();
    for (const who of [ALEX, SAM]) await room.presses(who, old.consent, 'I agree');
    expect((await room.couple())!.partners.map(({ consent }) => consent)).toEqual([undefined, undefined]);
  });

  it('N1: nothing else of it acts on the new couple, and nothing is posted', async () => {
    const { room, old } = await startedAfresh();
    await agreeAnew(room);
    const before = JSON.stringify(await room.couple());
    const posts = room.posts.length;
    const pressed = async (card: Card): Promise<void> => {
      for (const { action } of card.actions) await room.acts(SAM, action, { value: 'hurt' });
    };
    for (const card of [
      old.settings,
      old.privacy,
      old.erase,
      old.question,
      old.reframe,
      room.shownTo(SAM)[0]!,
    ])
      await pressed(card);
    await room.submits(SAM, old.form, {
      zone: 'Asia/Tokyo',
      quiet: '',
      sensitivity: 'open',
      delivery: 'direct',
      country: '',
      teasing: 'goblin',
    });
    await room.submits(SAM, old.breakForm, { minutes: '30' });
    await room.submits(SAM, old.answerForm, { answer: 'late' });
    expect(JSON.stringify(await room.couple())).toBe(before);
    expect(room.posts).toHaveLength(posts);
  });
});

describe('buttons and forms more than once, or made up', () => {
  it('a form sent twice posts once', async () => {
    const room = await anAgreedRoom();
    const form = await room.presses(
      ALEX,
      cardOf(await room.types(ALEX, '/reframe you never call')),
      'Say this in the channel',
    );
    const twice = [
      await room.submits(ALEX, form, { text: 'When you don’t call, I feel sad.' }),
      await room.submits(ALEX, form, { text: 'something else' }),
    ];
    expect(room.postsOf('said-again')).toHaveLength(1);
    expect(wordsOf(cardOf(twice[1]!))).toContain('no longer here');
  });

  it('N3: a choice that was never offered is stored nowhere', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    const { id } = (await room.couple())!;
    const before = await room.storage.outcomes.since(id, instant(0));
    const subject = room.shownTo(ALEX)[0]!.actions[0]!.action.subject;
    for (const value of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing of the kind'])
      for (const name of ['nudge.fine-why', 'nudge.feeling', '__proto__', 'constructor'])
        await room.acts(ALEX, { name, subject }, { value });
    expect(await room.storage.outcomes.since(id, instant(0))).toEqual(before);
    expect(room.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('N3: a note answers nobody but its author, in the same words as a note that never was', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    for (const { action } of room
      .shownTo(ALEX)[0]!
      .actions.filter(({ action }) => action.name !== 'nudge.break')) {
      const guessed = await room.acts(SAM, { ...action, subject: 'guessed' });
      expect(await room.acts(SAM, action)).toEqual(guessed);
    }
  });

  it('F2: a break of no number of minutes is no break', async () => {
    const room = await anAgreedRoom();
    const { id } = (await room.couple())!;
    for (const minutes of ['', 'NaN', '1e9', '20.5', '-30', '٣٠', '9'.repeat(400)])
      await room.acts(ALEX, { name: 'break.start', subject: id }, { minutes });
    expect(room.postsOf('break')).toEqual([]);
    expect((await room.couple())!.break).toBeUndefined();
  });
});
