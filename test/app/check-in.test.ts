import { describe, expect, it } from 'vitest';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, type Room, wordsOf } from '../support/room.ts';

const asked = async (room: Room) => {
  await room.types(ALEX, '/checkin now');
  return room.postsOf('check-in')[0]!;
};

const answers = async (room: Room, who: typeof ALEX, answer: string) => {
  const card = room.postsOf('check-in')[0]!;
  return room.submits(who, await room.presses(who, card, 'Answer privately'), { answer });
};

describe('a check-in', () => {
  it('K1: keeps answers sealed until both are in, then shows them together', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    await answers(room, ALEX, 'the way you hummed');
    expect(room.postsOf('check-in-reveal')).toEqual([]);
    expect(room.shownTo(SAM)).toEqual([]);
    const stored = await room.storage.checkIns.recent((await room.couple())!.id, 1);
    expect(JSON.stringify(stored)).not.toContain('hummed');
    await answers(room, SAM, 'the tea you brought');
    const reveal = wordsOf(room.postsOf('check-in-reveal')[0]!);
    expect(reveal).toContain('the way you hummed');
    expect(reveal).toContain('the tea you brought');
    expect(reveal).toContain('"Alex"');
  });

  it('the posted card looks the same whoever has answered', async () => {
    const room = await anAgreedRoom();
    const before = JSON.stringify(await asked(room));
    await answers(room, ALEX, 'one');
    expect(JSON.stringify(room.postsOf('check-in')[0])).toBe(before);
  });

  it('an answer can be changed until the reveal, and its own form shows it', async () => {
    const room = await anAgreedRoom();
    const card = await asked(room);
    await answers(room, ALEX, 'first thought');
    const again = await room.presses(ALEX, card, 'Answer privately');
    const field = again.kind === 'form' ? again.form.fields[0] : undefined;
    expect(field?.type === 'paragraph' && typeof field.value === 'object' ? field.value.reveal() : '').toBe(
      'first thought',
    );
    await room.submits(ALEX, again, { answer: 'second thought' });
    const others = await room.presses(SAM, card, 'Answer privately');
    expect(JSON.stringify(others)).not.toContain('value');
    await answers(room, SAM, 'mine');
    expect(wordsOf(room.postsOf('check-in-reveal')[0]!)).toContain('second thought');
  });

  it('at the deadline with one answer missing nothing is shown and nobody is named', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    await answers(room, ALEX, 'only me');
    await room.passes(DAY + HOUR);
    expect(room.postsOf('check-in-reveal')).toEqual([]);
    const closed = wordsOf(room.postsOf('check-in-closed')[0]!);
    expect(closed).not.toMatch(/Alex|Sam|only me/);
    const [stored] = await room.storage.checkIns.recent((await room.couple())!.id, 1);
    expect(stored?.answers).toEqual([]);
  });

  it('reminds once, privately, only who has not answered and did not leave it out', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    await answers(room, ALEX, 'mine');
    await room.passes(9 * HOUR);
    expect(room.shownTo(ALEX)).toEqual([]);
    expect(room.shownTo(SAM).map((card) => card.kind)).toEqual(['check-in-reminder']);
    await room.passes(9 * HOUR);
    expect(room.shownTo(SAM)).toHaveLength(1);
  });

  it('K1: skipping is free and invisible', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    const posts = JSON.stringify(room.posts);
    await room.types(SAM, '/checkin skip');
    await room.passes(9 * HOUR);
    expect(room.shownTo(SAM)).toEqual([]);
    expect(JSON.stringify(room.posts)).toBe(posts);
  });

  it('K3: is not asked within three hours of contempt, nor in a break', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you are pathetic');
    await room.types(SAM, '/checkin now');
    expect(room.postsOf('check-in')).toEqual([]);
    await room.passes(3 * HOUR);
    await room.types(SAM, '/break 20');
    await room.types(SAM, '/checkin now');
    expect(room.postsOf('check-in')).toEqual([]);
    await room.passes(HOUR);
    await room.types(SAM, '/checkin now');
    expect(room.postsOf('check-in')).toHaveLength(1);
  });

  it('K1: a reveal the platform could not take is made good, once, unless it is no longer just the two', async () => {
    const failed = async () => {
      const room = await anAgreedRoom();
      await asked(room);
      await answers(room, ALEX, 'one');
      room.breaksPosting();
      await answers(room, SAM, 'two');
      room.breaksPosting(false);
      return room;
    };
    const room = await failed();
    expect(room.postsOf('check-in-reveal')).toEqual([]);
    const card = room.postsOf('check-in')[0]!;
    expect(wordsOf(cardOf(await room.presses(SAM, card, 'Answer privately')))).toContain(
      'Both answers are in',
    );
    expect(room.postsOf('check-in-reveal')).toHaveLength(1);
    await room.passes(5 * MINUTE);
    await room.passes(2 * DAY);
    expect(room.postsOf('check-in-reveal')).toHaveLength(1);
  });

  it('N2: a late reveal looks who is in the channel, although nobody wrote, and waits until the two are alone', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    await answers(room, ALEX, 'one');
    room.breaksPosting();
    await answers(room, SAM, 'two');
    room.breaksPosting(false);
    room.joins(partnerId('web:robin'));
    await room.passes(2 * DAY);
    expect(room.postsOf('check-in-reveal')).toEqual([]);
    expect(room.postsOf('suspended')).toHaveLength(1);
    room.joins();
    const again = room.postsOf('suspended')[0]!;
    await room.presses(ALEX, again, 'I agree');
    await room.presses(SAM, again, 'I agree');
    await room.passes(20 * MINUTE);
    expect(room.postsOf('check-in-reveal')).toHaveLength(1);
  });

  it('N2: a reveal waits a week for that, and then no longer', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    await answers(room, ALEX, 'one');
    room.breaksPosting();
    await answers(room, SAM, 'two');
    room.breaksPosting(false);
    room.joins(partnerId('web:robin'));
    await room.passes(9 * DAY);
    expect(room.storage.jobs.waiting().map(({ payload }) => payload.kind)).not.toContain('close-check-in');
  });

  it('a question that could not be posted is none: it is not open, and nobody is reminded of it', async () => {
    const room = await anAgreedRoom();
    room.forbidsPosting();
    expect(wordsOf(cardOf(await room.types(ALEX, '/checkin now')))).toContain('check my permissions');
    expect(wordsOf(cardOf(await room.types(ALEX, '/checkin now')))).not.toContain('open already');
    await room.passes(2 * DAY);
    expect(room.shown).toEqual([]);
  });

  it('an empty answer seals nothing', async () => {
    const room = await anAgreedRoom();
    await asked(room);
    expect(wordsOf(cardOf(await answers(room, ALEX, '  ')))).toContain('no answer');
    const [stored] = await room.storage.checkIns.recent((await room.couple())!.id, 1);
    expect(stored?.answers).toEqual([]);
  });
});
