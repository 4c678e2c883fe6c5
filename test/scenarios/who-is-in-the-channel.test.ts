import { describe, expect, it } from 'vitest';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { HOUR } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';

const ROBIN = partnerId('web:robin');
const ATTACK = 'you never help with the kids';

/** Both have something open when the channel changes. */
const inTheMiddle = async () => {
  const room = await anAgreedRoom();
  await room.says(ALEX, 'you forgot my birthday');
  const draft = cardOf(await room.types(SAM, '/reframe you never call'));
  const sayAgain = await room.presses(SAM, draft, 'Say this in the channel');
  await room.types(SAM, '/checkin now');
  const question = room.postsOf('check-in')[0]!;
  const answer = async (who: typeof ALEX) => room.presses(who, question, 'Answer privately');
  await room.submits(ALEX, await answer(ALEX), { answer: 'the way you hummed' });
  return { room, sayAgain, question, answerOfSam: await answer(SAM) };
};

const act = async ({ room, sayAgain, answerOfSam }: Awaited<ReturnType<typeof inTheMiddle>>) => [
  await room.submits(SAM, answerOfSam, { answer: 'the tea' }),
  await room.submits(SAM, sayAgain, { text: 'When you don’t call, I feel sad.' }),
  await room.types(SAM, '/validate'),
  await room.types(SAM, '/checkin now'),
  await room.types(SAM, '/break 30 see you later'),
];
const JOINT = ['check-in-reveal', 'said-again', 'break'];
const jointPosts = (room: Room) => room.posts.filter(({ card }) => JOINT.includes(card.kind));

describe('a third person in the channel', () => {
  it('N2: suspends with the first thing anybody does, before anything is revealed, posted or read', async () => {
    const middle = await inTheMiddle();
    middle.room.joins(ROBIN);
    const replies = await act(middle);
    expect(jointPosts(middle.room)).toEqual([]);
    expect(middle.room.postsOf('suspended')).toHaveLength(1);
    for (const reply of replies.slice(2)) expect(wordsOf(cardOf(reply))).toContain('both of you have agreed');
    expect(replies.map((reply) => wordsOf(cardOf(reply))).join()).not.toMatch(/birthday|hummed/u);
  });

  it('N2: what is one’s own goes on: settings, privacy, mute, help, leaving', async () => {
    const room = await anAgreedRoom();
    room.joins(ROBIN);
    const kinds = [];
    for (const line of [
      '/attune settings',
      '/attune privacy',
      '/attune mute always',
      '/attune help-now',
      '/reframe you never call',
    ])
      kinds.push(cardOf(await room.types(SAM, line)).kind);
    expect(kinds).toEqual(['settings', 'privacy', 'notice', 'help-now', 'reframe']);
    await room.types(SAM, '/attune leave');
    expect(await room.couple()).toBeUndefined();
  });

  it('N2: no reminder and no word after a break while it is suspended', async () => {
    const middle = await inTheMiddle();
    const { room } = middle;
    await room.types(ALEX, '/break 20');
    room.joins(ROBIN);
    await room.says(ALEX, 'hello you two');
    await room.passes(10 * HOUR);
    expect(room.postsOf('break-over')).toEqual([]);
    expect(room.shown.map(({ card }) => card.kind)).not.toContain('check-in-reminder');
  });

  it('N1, N2: agreeing again counts from the last visit on, not from before it', async () => {
    const room = await anAgreedRoom();
    room.joins(ROBIN);
    await room.says(ALEX, 'hello you two');
    room.joins();
    const card = room.postsOf('suspended')[0]!;
    await room.presses(ALEX, card, 'I agree');
    room.joins(ROBIN);
    await room.says(SAM, 'welcome back');
    room.joins();
    await room.presses(SAM, card, 'I agree');
    await room.says(SAM, ATTACK);
    expect(room.readTexts).toEqual([]);
    expect(room.postsOf('suspended')).toHaveLength(1);
    await room.presses(ALEX, card, 'I agree');
    await room.says(SAM, ATTACK);
    expect(room.readTexts).toEqual([ATTACK]);
  });

  it('says nothing of stopping where it had not started', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/attune leave');
    await room.types(ALEX, '/attune start');
    room.joins(ROBIN);
    await room.says(ALEX, 'hello you two');
    expect(room.postsOf('suspended')).toEqual([]);
  });

  it('N1: a stranger cannot speak in the couple’s channel through Attune, as themselves or as anyone', async () => {
    const room = await anAgreedRoom();
    const draft = cardOf(await room.types(ROBIN, '/reframe you never call'));
    expect(draft.actions.map(({ label }) => label)).not.toContain('Say this in the channel');
    const subject = draft.actions[0]?.action.subject ?? '';
    const form = await room.acts(ROBIN, { name: 'nudge.say-again', subject });
    if (form.kind === 'form') await room.submits(ROBIN, form, { text: 'I am your partner' });
    expect(room.postsOf('said-again')).toEqual([]);
  });

  it('N1: nothing is said again in the channel before both have agreed', async () => {
    const room = await anAgreedRoom();
    const draft = cardOf(await room.types(ALEX, '/reframe you never call'));
    await room.types(SAM, '/attune leave');
    await room.types(ALEX, '/attune start');
    const fresh = cardOf(await room.types(ALEX, '/reframe you never call'));
    for (const card of [draft, fresh]) {
      const form = await room.presses(ALEX, card, 'Say this in the channel');
      if (form.kind === 'form') await room.submits(ALEX, form, { text: 'When you don’t call, I feel sad.' });
    }
    expect(room.postsOf('said-again')).toEqual([]);
  });
});

describe('a partner who is not in the channel any more', () => {
  it('N1, K1: nothing is read, revealed to one alone, or posted until they are back', async () => {
    const middle = await inTheMiddle();
    const { room } = middle;
    const read = room.readTexts.length;
    room.holds(SAM);
    await room.says(SAM, ATTACK);
    const replies = await act(middle);
    await room.passes(GRACE_OVER);
    expect(room.readTexts.length).toBe(read);
    expect(jointPosts(room)).toEqual([]);
    expect(room.shown).toEqual([]);
    expect(wordsOf(cardOf(replies[2]!))).toContain('not in this channel');
    room.holds(ALEX, SAM);
    await room.says(SAM, ATTACK);
    expect(room.readTexts.length).toBeGreaterThan(read);
  });

  it('N1: the one who left can still take everything back from where they are', async () => {
    const room = await anAgreedRoom();
    room.holds(SAM);
    await room.types(ALEX, '/attune leave');
    expect(await room.couple()).toBeUndefined();
  });
});
