import { describe, expect, it } from 'vitest';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, instant, MINUTE } from '../../src/domain/shared/instant.ts';
import { localFace } from '../../src/domain/shared/local-time.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { type Room, wordsOf } from '../support/room.ts';
import { planOf, questions, runs, said, scheduled, until, WEDNESDAY_EVENING } from '../support/scheduled.ts';

describe('a scheduled question', () => {
  it('comes on its days at its hour, again and again, and each time another one', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING - 1);
    expect(questions(room)).toBe(0);
    await room.passes(1);
    expect(questions(room)).toBe(1);
    await room.passes(28 * DAY);
    const asked = await room.storage.checkIns.recent((await room.couple())!.id, 100);
    expect(asked.map(({ openedAt }) => localFace(openedAt, instant(0), 'Europe/Berlin'))).toEqual([
      '2026-04-08 20:30',
      '2026-04-06 20:30',
      '2026-04-01 20:30',
      '2026-03-30 20:30',
      '2026-03-25 20:30',
      '2026-03-23 20:30',
      '2026-03-18 20:30',
      '2026-03-16 20:30',
      '2026-03-11 20:30',
    ]);
    expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(asked.length);
  });

  it('asks what the theme says, and ends when its weeks are over', async () => {
    const room = await scheduled('/checkin schedule mon 20:30 dreams 2');
    await room.passes(60 * DAY);
    const asked = await room.storage.checkIns.recent((await room.couple())!.id, 100);
    expect(asked.map(({ questionId }) => questionId.slice(0, 2))).toEqual(['dr', 'dr']);
    expect((await planOf(room)).running).toBeUndefined();
    expect(await said(room, SAM, '/checkin list')).toContain('Nothing is planned');
  });

  it('is answered, sealed and revealed like any other', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING);
    const card = room.postsOf('check-in')[0]!;
    for (const who of [ALEX, SAM])
      await room.submits(who, await room.presses(who, card, 'Answer privately'), { answer: `from ${who}` });
    expect(wordsOf(room.postsOf('check-in-reveal')[0]!)).toContain('from web:sam');
  });

  it('reminds the next morning, not in the night', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING);
    await room.passes(12 * HOUR);
    expect(room.shown).toEqual([]);
    await room.passes(30 * MINUTE);
    expect(room.shown.map(({ card }) => card.kind)).toEqual(['check-in-reminder', 'check-in-reminder']);
  });

  const asksNothing = async (room: Room): Promise<void> => {
    await until(room, WEDNESDAY_EVENING + HOUR);
    expect(questions(room)).toBe(0);
    // Left out is not put off: it waits for the next evening.
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
  };

  it('K3: is left out in a break', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING - HOUR);
    await room.types(SAM, '/break 90');
    await asksNothing(room);
  });

  it('K3: is left out within three hours of contempt, and comes after them', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING - 2 * HOUR);
    await room.says(ALEX, 'you are pathetic');
    await asksNothing(room);
    const later = await scheduled();
    await until(later, WEDNESDAY_EVENING - 3 * HOUR - MINUTE);
    await later.says(ALEX, 'you are pathetic');
    await until(later, WEDNESDAY_EVENING);
    expect(questions(later)).toBe(1);
  });

  it('K3, S6: is left out in a safety hold', async () => {
    const room = await scheduled();
    await room.says(SAM, "i'm scared of you, please don't hit me again");
    await asksNothing(room);
  });

  it('N2: is left out while a third person can see the channel, and comes again when both have agreed anew', async () => {
    const room = await scheduled();
    room.joins(partnerId('web:robin'));
    await room.says(ALEX, 'hello you two');
    await asksNothing(room);
    room.joins();
    for (const who of [ALEX, SAM]) await room.presses(who, room.postsOf('suspended')[0]!, 'I agree');
    await room.passes(5 * DAY);
    expect(questions(room)).toBe(1);
  });

  it('K2: is left out in the quiet hours of either, which only their owner is told', async () => {
    const room = await scheduled();
    await room.storage.couples.update((await room.couple())!.id, (couple) => {
      const [alex, sam] = couple.partners;
      const evening = { from: 20 * 60, to: 22 * 60 };
      return { ...couple, partners: [alex, { ...sam, settings: { ...sam.settings, quietHours: evening } }] };
    });
    expect(await said(room, SAM, '/checkin list')).toContain('in your quiet hours');
    expect(await said(room, ALEX, '/checkin list')).not.toContain('quiet hours');
    await asksNothing(room);
  });

  it('is left out while another question is open', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING - HOUR);
    await room.types(ALEX, '/checkin now');
    await until(room, WEDNESDAY_EVENING + HOUR);
    expect(questions(room)).toBe(1);
  });

  it('asked every day, meets the day on which the clocks go forward with the last question closed', async () => {
    const room = await scheduled('/checkin schedule daily 20:30');
    await until(room, Date.UTC(2026, 2, 29, 18, 30));
    const [today, yesterday] = await room.storage.checkIns.recent((await room.couple())!.id, 2);
    expect(localFace(today!.openedAt, instant(0), 'Europe/Berlin')).toBe('2026-03-29 20:30');
    expect(yesterday?.deadline).toBe(today?.openedAt);
    expect(yesterday?.status).toBe('expired');
  });
});

describe('a run that goes wrong', () => {
  it('K2: missed by more than two hours is dropped, never asked late, and the next one is planned', async () => {
    const room = await scheduled();
    // The machine slept: the clock jumps and the job is late.
    room.clock.moveTo(instant(WEDNESDAY_EVENING + 2 * HOUR + 1));
    await room.storage.jobs.runDue();
    expect(questions(room)).toBe(0);
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
    const nap = await scheduled();
    nap.clock.moveTo(instant(WEDNESDAY_EVENING + 2 * HOUR));
    await nap.storage.jobs.runDue();
    expect(questions(nap)).toBe(1);
  });

  it('a platform that is away is tried again, and asked once', async () => {
    const room = await scheduled();
    room.breaksPosting();
    await until(room, WEDNESDAY_EVENING + 20 * MINUTE);
    room.breaksPosting(false);
    await room.passes(10 * MINUTE);
    expect(questions(room)).toBe(1);
    expect(await room.storage.checkIns.recent((await room.couple())!.id, 9)).toHaveLength(1);
    await room.passes(2 * HOUR);
    expect(questions(room)).toBe(1);
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
  });

  it('a channel in which nothing may be posted leaves no question open and nobody reminded', async () => {
    const room = await scheduled();
    room.forbidsPosting();
    await until(room, WEDNESDAY_EVENING + DAY);
    expect(room.shown).toEqual([]);
    expect(await room.storage.checkIns.findOpen((await room.couple())!.id)).toBeUndefined();
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
  });

  it('a platform that stays away costs this question and no other', async () => {
    const room = await scheduled();
    room.breaksPosting();
    await until(room, WEDNESDAY_EVENING + 3 * HOUR);
    room.breaksPosting(false);
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
    expect(room.storage.jobs.dead()).toEqual([]);
    await room.passes(5 * DAY);
    expect(questions(room)).toBe(1);
  });

  it('a run that comes twice for one date asks once', async () => {
    const room = await scheduled();
    const payload = room.storage.jobs.waiting().find((job) => job.payload.kind === 'open-check-in')!.payload;
    await until(room, WEDNESDAY_EVENING);
    await room.mediator.handleJob(payload, WEDNESDAY_EVENING);
    await room.mediator.handleJob(payload, WEDNESDAY_EVENING);
    expect(questions(room)).toBe(1);
    expect(runs(room)).toEqual(['2026-03-16 20:30']);
  });

  it('a run that comes after a crash finishes what was begun', async () => {
    const room = await scheduled();
    const payload = room.storage.jobs.waiting().find((job) => job.payload.kind === 'open-check-in')!.payload;
    await until(room, WEDNESDAY_EVENING);
    const { id } = (await room.couple())!;
    // As if the process had died between the posting and what is written down of it.
    await room.storage.checkInPlans.update(id, (plan) => ({ ...plan, handledOn: undefined }));
    const [open] = await room.storage.checkIns.recent(id, 1);
    await room.storage.checkIns.update(open!.id, (checkIn) => ({ ...checkIn, postedAs: undefined }));
    await room.mediator.handleJob(payload, WEDNESDAY_EVENING);
    expect(questions(room)).toBe(1);
    expect((await room.storage.checkIns.recent(id, 9)).map(({ postedAs }) => postedAs)).toEqual([
      open!.postedAs,
    ]);
  });
});
