import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, wordsOf } from '../support/room.ts';

const THREAT = 'if you leave me i will kill you';
const ATTACK = 'you never help with the kids';

describe('a dangerous message', () => {
  it('S4: shows its author alone fixed words, at once, and gives the other nothing', async () => {
    const room = await anAgreedRoom();
    const posts = room.posts.length;
    await room.says(ALEX, THREAT);
    expect(room.shownTo(ALEX)).toHaveLength(1);
    expect(room.shown[0]?.preference).toBe('direct');
    expect(room.shownTo(ALEX)[0]?.preview).toBe('A private note is ready');
    expect(wordsOf(room.shownTo(ALEX)[0]!)).not.toContain('leave me');
    await room.passes(GRACE_OVER);
    expect(room.shown).toHaveLength(1);
    expect(room.posts).toHaveLength(posts);
    expect(room.shownTo(SAM)).toEqual([]);
  });

  it('S6: coaching goes quiet for both, and a waiting note is dropped', async () => {
    const room = await anAgreedRoom();
    await room.says(SAM, ATTACK);
    await room.passes(5 * SECOND);
    await room.says(ALEX, THREAT);
    await room.passes(GRACE_OVER);
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toEqual([]);
  });

  it('S6: it comes back after fourteen days of nothing', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, THREAT);
    await room.passes(14 * DAY + HOUR);
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toHaveLength(1);
  });

  it('S6: or when each of the two has privately said that coaching is welcome', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, THREAT);
    await room.passes(HOUR);
    const welcome = async (who: typeof ALEX) =>
      room.presses(who, cardOf(await room.types(who, '/attune settings')), 'Coaching is welcome');
    await welcome(ALEX);
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toEqual([]);
    await welcome(SAM);
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toHaveLength(1);
  });

  it('S5: danger to oneself stops coaching for that turn, and does not silence the pair for a fortnight', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'i want to die');
    await room.passes(GRACE_OVER);
    expect(room.shown).toHaveLength(1);
    expect((await room.couple())?.hold).toBeUndefined();
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toHaveLength(1);
  });

  it('S6: a check-in during a hold is declined in the same words as after a wound', async () => {
    const held = await anAgreedRoom();
    await held.says(ALEX, THREAT);
    const wounded = await anAgreedRoom();
    await wounded.says(ALEX, 'you are pathetic');
    const answers = [await held.types(SAM, '/checkin now'), await wounded.types(SAM, '/checkin now')];
    expect(cardOf(answers[0]!)).toEqual(cardOf(answers[1]!));
    expect(held.postsOf('check-in')).toEqual([]);
  });

  it('S6: help to answer is the same card in a hold as for a message that says too little', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, THREAT);
    const reply = cardOf(await room.types(SAM, '/validate you forgot the milk'));
    expect(wordsOf(reply)).not.toContain('milk');
    expect(reply.kind).toBe('validation');
  });

  it('V7: help to answer or reframe it is refused with help lines instead', async () => {
    const room = await anAgreedRoom();
    const refusals = [
      await room.types(SAM, `/validate ${THREAT}`),
      await room.types(ALEX, `/reframe ${THREAT}`),
    ];
    for (const reply of refusals) {
      expect(wordsOf(cardOf(reply))).toContain('findahelpline.com');
      expect(cardOf(reply).blocks.some((block) => block.type === 'offer')).toBe(false);
    }
  });

  it('help-now is there for both alike, agreed or not', async () => {
    const room = await anAgreedRoom();
    const mine = cardOf(await room.types(ALEX, '/attune help-now'));
    expect(cardOf(await room.types(SAM, '/attune help-now'))).toEqual(mine);
    await room.types(ALEX, '/attune leave');
    expect(cardOf(await room.types(SAM, '/attune help-now'))).toEqual(mine);
  });
});
