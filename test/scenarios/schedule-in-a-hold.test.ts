import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { cardOf, type Room } from '../support/room.ts';
import { EVENINGS, questions, scheduled, until, WEDNESDAY_EVENING } from '../support/scheduled.ts';
import { everyWord } from './random-evening.ts';

const AFRAID = "i'm scared of you, please don't hit me again";
const ORDINARY = 'i am out on the balcony with the plants';

/** All that Sam does about check-ins and is shown, ids left out because every room has its own. */
const samLooksForTraces = async (room: Room): Promise<readonly string[]> => {
  const seen: string[] = [];
  const note = (what: unknown): void => {
    seen.push(everyWord(what).replace(/s1-\d+/gu, 'id'));
  };
  for (const line of [
    '/checkin list',
    '/checkin skip',
    '/checkin list',
    '/checkin schedule fri 18:00',
    EVENINGS,
  ])
    note(await room.types(SAM, line));
  note(room.posts.map(({ card }) => card));
  note(await room.presses(ALEX, room.postsOf('schedule-proposal').at(-1)!, 'Accept'));
  note(cardOf(await room.types(SAM, '/checkin list')));
  note(await room.types(SAM, '/checkin stop'));
  note(await room.types(SAM, '/checkin list'));
  note(room.posts.map(({ card }) => card));
  note(room.logger.lines.map(({ level, fields }) => [level, fields]));
  return seen;
};

describe('a schedule beside a safety hold', () => {
  const evening = async (words: string) => {
    const room = await scheduled();
    await room.says(ALEX, words);
    await room.passes(HOUR);
    return samLooksForTraces(room);
  };

  it('S6: list, skip, suggesting, accepting and stopping look the same, and so does the log', async () => {
    expect(await evening(AFRAID)).toEqual(await evening(ORDINARY));
  });

  it('S6: an evening left out in a hold looks like one left out after hard words', async () => {
    const leftOut = async (words: string) => {
      const room = await scheduled();
      await until(room, WEDNESDAY_EVENING - HOUR);
      await room.says(ALEX, words);
      await room.passes(12 * HOUR);
      expect(questions(room)).toBe(0);
      const list = everyWord(await room.types(SAM, '/checkin list'));
      return [list, room.posts.length, room.shownTo(SAM), room.logger.lines.map(({ fields }) => fields)];
    };
    expect(await leftOut(AFRAID)).toEqual(await leftOut('you are pathetic'));
  });

  it('S6: after fourteen quiet days the evenings come back by themselves, with none made up for', async () => {
    const room = await scheduled();
    await room.says(ALEX, AFRAID);
    await room.passes(14 * DAY);
    expect(questions(room)).toBe(0);
    await room.passes(2 * DAY);
    expect(questions(room)).toBe(1);
  });

  it('S6: it was said from the start that one may be left out', async () => {
    const room = await scheduled();
    expect(everyWord(room.postsOf('schedule-agreed'))).toContain('Now and then I leave one out');
  });
});
