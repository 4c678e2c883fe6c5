import { describe, expect, it } from 'vitest';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { DAY } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, aRoom, cardOf, GRACE_OVER, wordsOf } from '../support/room.ts';

const MOTHER = partnerId('web:mother');

describe('consent', () => {
  it('N1: reads not a word until both have agreed from their own side', async () => {
    const room = await aRoom();
    await room.says(ALEX, 'you never call');
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent')[0]!;
    await room.presses(ALEX, consent, 'I agree');
    await room.says(ALEX, 'you never call');
    await room.passes(GRACE_OVER);
    expect(room.readTexts).toEqual([]);
    await room.presses(SAM, consent, 'I agree');
    await room.says(ALEX, 'you never call');
    expect(room.readTexts).toEqual(['you never call']);
  });

  it('an invitation that only one has agreed to is forgotten after 30 days, and the space can begin again', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const [invitation] = room.postsOf('consent');
    await room.presses(ALEX, invitation!, 'I agree');
    await room.passes(29 * DAY);
    expect(await room.couple()).toBeDefined();
    await room.passes(3 * DAY);
    expect(await room.couple()).toBeUndefined();
    expect(room.postsOf('consent-complete')).toEqual([]);
    await room.types(ALEX, '/attune start');
    expect(room.postsOf('consent')).toHaveLength(2);
  });

  it('what both have agreed to once is never taken for an unanswered invitation (N2)', async () => {
    const room = await anAgreedRoom();
    room.joins(MOTHER);
    await room.says(ALEX, 'you never call');
    await room.passes(60 * DAY);
    expect(await room.couple()).toBeDefined();
  });

  it('one partner cannot agree for the other', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent')[0]!;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(ALEX, consent, 'I agree');
    expect(room.postsOf('consent-complete')).toEqual([]);
    const stranger = await room.presses(MOTHER, consent, 'I agree');
    expect(wordsOf(cardOf(stranger))).toContain('between the two people');
    expect(room.postsOf('consent-complete')).toEqual([]);
  });

  it('the public card says what is read, stored and seen, and that it is software', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const words = wordsOf(room.postsOf('consent')[0]!);
    for (const said of ['I read', 'I store', 'server or workspace', 'outside service', 'software', '18']) {
      expect(words).toContain(said);
    }
  });

  it('N2: a third person suspends reading, says so once, and both must agree again', async () => {
    const room = await anAgreedRoom();
    room.joins(MOTHER);
    await room.says(ALEX, 'you never call');
    await room.says(SAM, 'hm');
    expect(room.postsOf('suspended')).toHaveLength(1);
    expect(room.readTexts).toEqual([]);

    const card = room.postsOf('suspended')[0]!;
    expect(wordsOf(cardOf(await room.presses(ALEX, card, 'I agree')))).toContain('Somebody besides');
    room.joins();
    await room.says(ALEX, 'you never call');
    expect(room.readTexts).toEqual([]);
    await room.presses(ALEX, card, 'I agree');
    await room.presses(SAM, card, 'I agree');
    await room.says(ALEX, 'you never call');
    expect(room.readTexts).toEqual(['you never call']);
  });

  it('names nobody who declined, and reads nothing', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent')[0]!;
    const posts = room.posts.length;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'Not for me');
    await room.says(ALEX, 'you never call');
    expect(room.posts).toHaveLength(posts);
    expect(room.shown).toEqual([]);
    expect(room.readTexts).toEqual([]);
  });

  it('asks who the partner is when more than two people are in the channel', async () => {
    const room = await aRoom();
    room.joins(MOTHER);
    expect(wordsOf(cardOf(await room.types(ALEX, '/attune start')))).toContain('name them');
    expect(await room.couple()).toBeUndefined();
  });

  it('N1: leaving ends it for both at once, erases everything and tells only that it has left', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you never call');
    await room.types(SAM, '/attune leave');
    await room.passes(GRACE_OVER);
    expect(await room.couple()).toBeUndefined();
    expect(room.shown).toEqual([]);
    expect(wordsOf(room.postsOf('left')[0]!)).toContain('Attune has left');
    await room.says(ALEX, 'you never call');
    expect(room.readTexts).toEqual(['you never call']);
  });
});
