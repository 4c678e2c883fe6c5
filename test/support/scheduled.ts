import { expect } from 'vitest';
import { instant } from '../../src/domain/shared/instant.ts';
import { localFace } from '../../src/domain/shared/local-time.ts';
import { ALEX, SAM } from './couples.ts';
import { anAgreedRoom, cardOf, type Room, wordsOf } from './room.ts';

// The room's clock stands at Tuesday 2026-03-10, 13:00 in Berlin.
export const WEDNESDAY_EVENING = instant(Date.UTC(2026, 2, 11, 19, 30));
export const EVENINGS = '/checkin schedule mon,wed 20:30';

export const said = async (room: Room, who: typeof ALEX, line: string): Promise<string> =>
  wordsOf(cardOf(await room.types(who, line)));

export const proposed = async (room: Room, line = EVENINGS) => {
  await room.types(ALEX, line);
  return room.postsOf('schedule-proposal').at(-1)!;
};

/** Suggested by Alex, accepted by Sam. */
export const scheduled = async (line = EVENINGS): Promise<Room> => {
  const room = await anAgreedRoom();
  await room.presses(SAM, await proposed(room, line), 'Accept');
  expect(room.postsOf('schedule-agreed')).toHaveLength(1);
  return room;
};

export const until = (room: Room, at: number) => room.passes(at - room.clock.now());
export const questions = (room: Room) => room.postsOf('check-in').length;
export const planOf = async (room: Room) => room.storage.checkInPlans.find((await room.couple())!.id);
export const runs = (room: Room) =>
  room.storage.jobs
    .waiting()
    .filter(({ payload }) => payload.kind === 'open-check-in')
    .map(({ dueAt }) => localFace(dueAt, instant(0), 'Europe/Berlin'));
