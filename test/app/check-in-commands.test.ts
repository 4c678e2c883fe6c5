import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/app/parse-command-line.ts';
import { DAY, HOUR, instant } from '../../src/domain/shared/instant.ts';
import { localFace } from '../../src/domain/shared/local-time.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, wordsOf } from '../support/room.ts';
import {
  planOf,
  proposed,
  questions,
  runs,
  said,
  scheduled,
  until,
  WEDNESDAY_EVENING,
} from '../support/scheduled.ts';

describe('skip, stop and list', () => {
  it('K1: skipping the next one is invisible: the question comes, and only who skipped is not reminded', async () => {
    const room = await scheduled();
    const others = await said(room, ALEX, '/checkin list');
    expect(await said(room, SAM, '/checkin skip')).toContain('Wednesday 2026-03-11 20:30');
    expect(await said(room, SAM, '/checkin list')).toContain('you leave it out');
    expect(await said(room, ALEX, '/checkin list')).toBe(others);
    await until(room, WEDNESDAY_EVENING + 13 * HOUR);
    expect(questions(room)).toBe(1);
    expect(room.shown.map(({ to }) => to)).toEqual([ALEX]);
    expect((await planOf(room)).leftOut).toEqual([]);
    await until(room, WEDNESDAY_EVENING + 5 * DAY + 13 * HOUR);
    expect(room.shownTo(SAM)).toHaveLength(1);
  });

  it('skip is for the open one first, and says so when there is none at all', async () => {
    const room = await scheduled();
    await until(room, WEDNESDAY_EVENING);
    expect(await said(room, SAM, '/checkin skip')).toContain('open now');
    expect((await planOf(room)).leftOut).toEqual([]);
    expect(await said(await anAgreedRoom(), SAM, '/checkin skip')).toContain('none is planned');
  });

  it('N1: either stops it at once, and nobody is told', async () => {
    const room = await scheduled();
    const posts = JSON.stringify(room.posts);
    await room.types(ALEX, '/checkin stop');
    expect(JSON.stringify(room.posts)).toBe(posts);
    expect(runs(room)).toEqual([]);
    await room.passes(14 * DAY);
    expect(questions(room)).toBe(0);
    expect(room.shownTo(SAM)).toEqual([]);
    expect(await said(room, SAM, '/checkin list')).toContain('Nothing is planned');
  });

  it('stop takes one’s own suggestion back, and leaves the other one’s as it was', async () => {
    const room = await anAgreedRoom();
    const card = await proposed(room);
    await room.types(SAM, '/checkin stop');
    expect(room.postsOf('schedule-proposal')).toEqual([card]);
    expect(await said(room, ALEX, '/checkin list')).toContain('You have suggested this');
    await room.types(ALEX, '/checkin stop');
    expect(room.postsOf('schedule-closed')).toHaveLength(1);
    await room.presses(SAM, card, 'Accept');
    expect(runs(room)).toEqual([]);
  });

  it('stopping what runs does not make the other one’s new suggestion vanish, which would tell of it', async () => {
    const room = await scheduled();
    const card = await proposed(room, '/checkin schedule fri 18:00');
    await room.types(SAM, '/checkin stop');
    expect(await said(room, ALEX, '/checkin list')).toContain('You have suggested this');
    await room.presses(SAM, card, 'Accept');
    expect(runs(room)).toEqual(['2026-03-13 18:00']);
  });

  it('list shows days, time, theme, length and the next one; a suggestion can be accepted there', async () => {
    const room = await anAgreedRoom();
    await proposed(room, '/checkin schedule weekdays 7:15 small-ask 8');
    const list = cardOf(await room.types(SAM, '/checkin list'));
    expect(wordsOf(list)).toContain('Your partner suggests this');
    await room.presses(SAM, list, 'Accept');
    const running = await said(room, ALEX, '/checkin list');
    for (const shown of [
      'Monday to Friday',
      '07:15 (Europe/Berlin)',
      'one small ask',
      '8 weeks',
      'Wednesday 2026-03-11 07:15',
    ])
      expect(running).toContain(shown);
  });

  it('N1: leaving erases the schedule and its next run', async () => {
    const room = await scheduled();
    const { id } = (await room.couple())!;
    await room.types(SAM, '/attune leave');
    expect((await room.storage.checkInPlans.find(id)).running).toBeUndefined();
    expect(runs(room)).toEqual([]);
  });

  it('N3: the export holds the schedule and one’s own skips, and nothing of the other one’s', async () => {
    const room = await scheduled();
    await room.types(SAM, '/checkin skip');
    const exportOf = async (who: typeof ALEX): Promise<string> =>
      wordsOf(
        cardOf(await room.presses(who, cardOf(await room.types(who, '/attune privacy')), 'Export as JSON')),
      );
    expect(await exportOf(SAM)).toContain('2026-03-11');
    const alex = await exportOf(ALEX);
    expect(alex).toContain('"minute": 1230');
    expect(alex).not.toContain('2026-03-11');
  });
});

describe('the zone of a schedule', () => {
  it('K2: another zone keeps the hour on the wall, and the next run moves', async () => {
    const room = await scheduled();
    expect(await said(room, SAM, '/attune settings america/new_york')).toContain('America/New_York');
    const [job] = room.storage.jobs.waiting().filter(({ payload }) => payload.kind === 'open-check-in');
    expect(localFace(job!.dueAt, instant(0), 'America/New_York')).toBe('2026-03-11 20:30');
    expect(await said(room, ALEX, '/checkin list')).toContain('20:30 (America/New_York)');
  });

  it('K2: a zone in which the hour has just gone by asks nothing late', async () => {
    const room = await scheduled('/checkin schedule daily 14:10');
    await until(room, Date.UTC(2026, 2, 10, 12, 30));
    // 13:30 in Berlin; in Kyiv the clock shows 14:30.
    await room.types(SAM, '/attune settings Europe/Kyiv');
    await room.passes(HOUR);
    expect(questions(room)).toBe(0);
    await room.passes(DAY);
    expect(questions(room)).toBe(1);
  });

  it.each(['+02:00', 'UTC+2', 'Europe/Atlantis', 'GMT+02:00'])(
    'K2: refuses "%s", and changes nothing',
    async (zone) => {
      const room = await scheduled();
      expect(await said(room, SAM, `/attune settings ${zone}`)).toContain('must be a name such as');
      expect((await room.couple())?.zone).toBe('Europe/Berlin');
      expect(runs(room)).toEqual(['2026-03-11 20:30']);
    },
  );

  it('the form for both plans anew, too', async () => {
    const room = await scheduled();
    const form = await room.presses(SAM, cardOf(await room.types(SAM, '/attune settings')), 'Change ours');
    await room.submits(SAM, form, { zone: 'Asia/Kathmandu', teasing: '' });
    const [job] = room.storage.jobs.waiting().filter(({ payload }) => payload.kind === 'open-check-in');
    expect(localFace(job!.dueAt, instant(0), 'Asia/Kathmandu')).toBe('2026-03-11 20:30');
  });
});

describe('the typed line', () => {
  it.each([
    ['mon, wed and fri 8:30 pm', 'Monday, Wednesday and Friday', '20:30'],
    ['weekends 10:00', 'Saturday and Sunday', '10:00'],
    ['every day 7pm', 'every day', '19:00'],
    ['mon-fri 12.15 repair', 'Monday to Friday', '12:15'],
    ['sun 20:30 2', 'Sunday', '2 weeks'],
    ['sun 20:30 any open', 'Sunday', 'until one of you stops it'],
  ])('"/checkin schedule %s" is understood', async (typed, days, more) => {
    const room = await anAgreedRoom();
    const card = wordsOf(await proposed(room, `/checkin schedule ${typed}`));
    expect(card).toContain(days);
    expect(card).toContain(more);
  });

  it.each([
    ['', 'which days'],
    ['20:30', 'which days'],
    ['mon,wed', 'at what time'],
    ['mon 25:00', 'at what time'],
    ['mon 20:30 weather', 'theme can be: any'],
    ['mon 20:30 5', 'weeks can be: 2, 4, 8, open'],
  ])('"/checkin schedule %s" is answered with what is missing', (typed, problem) => {
    const parsed = parseCommandLine(privateText(`/checkin schedule ${typed}`));
    expect(parsed.kind === 'problem' ? parsed.problem : '').toContain(problem);
  });
});
