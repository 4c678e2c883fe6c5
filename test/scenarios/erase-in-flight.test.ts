import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

/** What was shown or posted after "Attune has left". */
const afterLeaving = (room: Room) => {
  const left = room.posts.findIndex(({ card }) => card.kind === 'left');
  expect(left).toBeGreaterThan(0);
  return room.posts.slice(left + 1).map(({ card }) => card.kind);
};

describe('leaving while something is under way', () => {
  it.each([
    ['a note waits', async (room: Room) => void (await room.says(SAM, ATTACK)), GRACE_OVER],
    ['a question is open', async (room: Room) => void (await room.types(SAM, '/checkin now')), 2 * DAY],
    ['a break is on', async (room: Room) => void (await room.types(SAM, '/break 20')), 2 * HOUR],
  ])('N1: when %s, nothing comes of it any more', async (_what, begin, by) => {
    const room = await anAgreedRoom();
    await begin(room);
    await room.types(ALEX, '/attune leave');
    await room.passes(by);
    expect(afterLeaving(room)).toEqual([]);
    expect(room.shown).toEqual([]);
    expect(room.storage.jobs.waiting().map(({ payload }) => payload.kind)).toEqual(['purge']);
  });

  it.each([
    ['the note', async (room: Room) => void (await room.says(SAM, ATTACK)), 20 * SECOND],
    ['the reminder', async (room: Room) => void (await room.types(SAM, '/checkin now')), 8 * HOUR],
    ['the end of a question', async (room: Room) => void (await room.types(SAM, '/checkin now')), DAY],
    ['the end of a break', async (room: Room) => void (await room.types(SAM, '/break 20')), 20 * 60 * SECOND],
  ])(
    'N1: %s that is due in the very moment comes before the leaving or not at all',
    async (_what, begin, by) => {
      const room = await anAgreedRoom();
      await begin(room);
      room.clock.moveBy(by);
      const leaving = room.types(ALEX, '/attune leave');
      const running = room.storage.jobs.runDue();
      await Promise.all([leaving, running]);
      expect(afterLeaving(room)).toEqual([]);
      expect(room.shown).toEqual([]);
      expect(room.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('N1: is told as done even where the channel cannot be told', async () => {
    const room = await anAgreedRoom();
    room.breaksPosting();
    expect(wordsOf(cardOf(await room.types(ALEX, '/attune leave')))).toContain('is erased');
    expect(await room.couple()).toBeUndefined();
    expect(room.logger.lines.some(({ level }) => level === 'error')).toBe(true);
  });

  it('N1: what was owed to somebody is forgotten with the rest', async () => {
    const room = await anAgreedRoom();
    room.closesDirectMessages();
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    await room.types(SAM, '/attune leave');
    await room.types(SAM, '/attune start');
    expect(JSON.stringify(await room.types(ALEX, '/attune settings'))).not.toContain('could not reach you');
  });
});
