import { describe, expect, it } from 'vitest';
import { createHeardBefore } from '../../src/app/memory/heard-before.ts';
import { messageId } from '../../src/domain/shared/ids.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, GRACE_OVER, type Room } from '../support/room.ts';

const tells = async (room: Room, text: string, eventId: string): Promise<void> =>
  room.mediator.handleMessage({
    id: messageId(eventId),
    spaceId: (await room.couple())!.spaceId,
    authorId: ALEX,
    sentAt: room.clock.now(),
    text: privateText(text),
    eventId,
    viewers: { people: [ALEX, SAM], others: 0, overseers: 0 },
  });

/** Whether the event log had not heard of it; from now on it has. */
const isUnheard = (room: Room, eventId: string): Promise<boolean> =>
  room.storage.events.firstSight(eventId, room.clock.now());

describe('a message the platform tells of again', () => {
  it.each([
    ['an attack', 'you never help'],
    ['a threat', "I'll kill you if you leave me"],
  ])('%s that another process has dealt with: nothing follows a second time', async (_, text) => {
    const room = await anAgreedRoom();
    await isUnheard(room, 'told');
    await tells(room, text, 'told');
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
  });

  it('is entered in the event log before anything follows', async () => {
    const room = await anAgreedRoom();
    await tells(room, 'you never help', 'attack');
    expect(await isUnheard(room, 'attack')).toBe(false);
  });

  it('an apology is entered when a note was waiting for it', async () => {
    const room = await anAgreedRoom();
    await tells(room, 'you never help', 'attack');
    await tells(room, 'sorry, that was my fault', 'sorry');
    expect(await isUnheard(room, 'sorry')).toBe(false);
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
  });

  it.each(['shall I bring the keys?', 'thank you for dinner'])(
    '“%s” stays silent, and the disk need not hear of it',
    async (text) => {
      const room = await anAgreedRoom();
      await tells(room, text, 'silent');
      expect(room.readTexts).toEqual([text]);
      expect(await isUnheard(room, 'silent')).toBe(true);
    },
  );

  it('is not read again by the same process, whatever it was', async () => {
    const room = await anAgreedRoom();
    await tells(room, 'shall I bring the keys?', 'silent');
    await tells(room, 'shall I bring the keys?', 'silent');
    expect(room.readTexts).toHaveLength(1);
  });

  it('is remembered among the last many, and the memory does not grow', () => {
    const heardBefore = createHeardBefore(2);
    expect(['a', 'b', 'a', 'c', 'b'].map(heardBefore)).toEqual([false, false, true, false, true]);
    expect(['d', 'e', 'a', 'e'].map(heardBefore)).toEqual([false, false, false, true]);
  });
});
