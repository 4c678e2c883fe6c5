import { describe, expect, it } from 'vitest';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { DAY } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, aRoom, cardOf, wordsOf } from '../support/room.ts';
import { EVENINGS, planOf, proposed, questions, runs, said, scheduled } from '../support/scheduled.ts';

describe('a schedule is agreed on by both', () => {
  it('K1: suggested in public, it starts nothing until the other one accepts from their own account', async () => {
    const room = await anAgreedRoom();
    const card = await proposed(room);
    expect(wordsOf(card)).toMatch(/Alex suggests.*Monday and Wednesday.*20:30 \(Europe\/Berlin\)/u);
    expect(wordsOf(cardOf(await room.presses(ALEX, card, 'Accept')))).toContain('suggested this yourself');
    await room.passes(2 * DAY);
    expect(questions(room)).toBe(0);
    await room.presses(SAM, card, 'Accept');
    const agreed = wordsOf(room.postsOf('schedule-agreed')[0]!);
    expect(agreed).toContain('Monday 2026-03-16 20:30');
    expect(room.postsOf('schedule-proposal')).toEqual([]);
  });

  it('K1: "not now" leaves no trace, and does not close the door', async () => {
    const room = await anAgreedRoom();
    const card = await proposed(room);
    const before = JSON.stringify([room.posts, await planOf(room), await said(room, ALEX, '/checkin list')]);
    await room.presses(SAM, card, 'Not now');
    expect(JSON.stringify([room.posts, await planOf(room), await said(room, ALEX, '/checkin list')])).toBe(
      before,
    );
    expect(room.shown).toEqual([]);
    await room.presses(SAM, card, 'Accept');
    expect(runs(room)).toEqual(['2026-03-11 20:30']);
  });

  it('nobody else, no old card and no forged one accepts anything', async () => {
    const room = await anAgreedRoom();
    const old = await proposed(room, '/checkin schedule daily 8:00');
    await proposed(room);
    expect(room.postsOf('schedule-closed')).toHaveLength(1);
    await room.presses(SAM, old, 'Accept');
    await room.acts(SAM, { name: 'schedule.accept', subject: 'constructor' });
    await room.acts(partnerId('web:robin'), {
      name: 'schedule.accept',
      subject: (await planOf(room)).proposal!.id,
    });
    expect((await planOf(room)).running).toBeUndefined();
  });

  it('a suggestion a week old is accepted by no late touch of a button', async () => {
    const room = await anAgreedRoom();
    const card = await proposed(room);
    await room.passes(7 * DAY);
    expect(wordsOf(cardOf(await room.presses(SAM, card, 'Accept')))).toContain('no longer open');
    expect(runs(room)).toEqual([]);
  });

  it('the same suggestion made by the other one is a yes', async () => {
    const room = await anAgreedRoom();
    await proposed(room);
    await room.types(SAM, '/checkin schedule Monday and Wednesday 8:30pm');
    expect(runs(room)).toEqual(['2026-03-11 20:30']);
    expect(room.postsOf('schedule-proposal')).toEqual([]);
  });

  it('a new schedule takes the place of the old one only when it is accepted', async () => {
    const room = await scheduled();
    const card = await proposed(room, '/checkin schedule fri 18:00 dreams 4');
    expect(runs(room)).toEqual(['2026-03-11 20:30']);
    await room.presses(SAM, card, 'Accept');
    expect(runs(room)).toEqual(['2026-03-13 18:00']);
    expect((await planOf(room)).running?.lastDay).toBe('2026-04-09');
  });

  it('K2: a time in one’s own quiet hours is refused to oneself, and the other one’s are never told', async () => {
    const room = await anAgreedRoom();
    await room.storage.couples.update((await room.couple())!.id, (couple) => {
      const [alex, sam] = couple.partners;
      const night = { from: 20 * 60, to: 7 * 60 };
      return { ...couple, partners: [alex, { ...sam, settings: { ...sam.settings, quietHours: night } }] };
    });
    const card = await proposed(room);
    expect(wordsOf(cardOf(await room.presses(SAM, card, 'Accept')))).toContain('your own quiet hours');
    expect((await planOf(room)).running).toBeUndefined();
    expect(await said(room, ALEX, '/checkin list')).not.toMatch(/quiet/iu);
    expect(await said(room, SAM, EVENINGS)).toContain('your own quiet hours');
  });

  it('is not suggested into a break, and not before both have agreed to Attune', async () => {
    const room = await anAgreedRoom();
    await room.types(SAM, '/break 20');
    expect(await said(room, ALEX, EVENINGS)).toContain('on a break');
    expect(room.postsOf('schedule-proposal')).toEqual([]);
    const fresh = await aRoom();
    await fresh.types(ALEX, '/attune start');
    await fresh.types(ALEX, EVENINGS);
    expect(fresh.postsOf('schedule-proposal')).toEqual([]);
  });
});
