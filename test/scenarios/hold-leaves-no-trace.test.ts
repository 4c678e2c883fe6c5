import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';
import { everyWord } from './random-evening.ts';

const AFRAID = "i'm scared of you, please don't hit me again";
const ORDINARY = 'i am out on the balcony with the plants';
const ATTACK = 'you never help with the kids';

/** Sam has had the notes of a day, so that a quiet spell is what Sam would expect now. */
const quietForSam = async (): Promise<Room> => {
  const room = await anAgreedRoom();
  for (let note = 0; note < 3; note += 1) {
    await room.says(SAM, ATTACK, `early${note}`);
    await room.passes(HOUR);
  }
  expect(room.shownTo(SAM)).toHaveLength(3);
  return room;
};

const press = async (room: Room, command: string, label: string) =>
  room.presses(SAM, cardOf(await room.types(SAM, command)), label);

/** All that Sam does and is shown, in Sam's order, ids left out because every room has its own. */
const samLooksForTraces = async (room: Room): Promise<readonly string[]> => {
  const seen: string[] = [];
  const note = (what: unknown): void => {
    seen.push(everyWord(what).replace(/s1-\d+/gu, 'id'));
  };
  const asks = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) note(await room.types(SAM, line));
  };
  note(room.explains(SAM, 'waiting'));
  for (const [id, text] of [
    ['a', ATTACK],
    ['b', 'you are pathetic'],
    ['c', 'thank you for the tea'],
  ] as const) {
    await room.says(SAM, text, id);
    note(room.explains(SAM, id));
    await room.passes(GRACE_OVER);
    note(room.explains(SAM, id));
  }
  await asks(
    '/reframe you never call',
    '/attune settings',
    '/attune help',
    '/attune help-now',
    '/attune privacy',
  );
  note(await room.presses(SAM, room.shownTo(SAM)[0]!, 'Other words'));
  note(await press(room, '/attune privacy', 'Export as JSON'));
  note(await press(room, '/attune settings', 'Coaching is welcome'));
  note(await press(room, '/reframe you never call', 'Say this in the channel'));
  await asks('/checkin skip', '/break 20', '/break back', '/attune mute 1h');
  await room.says(SAM, ATTACK, 'muted');
  await room.passes(GRACE_OVER);
  note(room.explains(SAM, 'muted'));
  await asks('/attune mute off', '/attune leave');
  note(room.shownTo(SAM).map(wordsOf));
  note(room.posts.map(({ card }) => card));
  return seen;
};

describe('a hold beside a quiet spell', () => {
  const evening = async (said: string) => {
    const room = await quietForSam();
    await room.says(ALEX, said);
    await room.passes(MINUTE);
    return { room, seen: await samLooksForTraces(room) };
  };

  it('S6: the other partner is shown the same cards, posts, replies and reasons, in the same order', async () => {
    const held = await evening(AFRAID);
    const quiet = await evening(ORDINARY);
    expect(held.room.shownTo(ALEX).map((card) => card.kind)).toEqual(['safety']);
    expect(quiet.room.shownTo(ALEX)).toEqual([]);
    expect(held.seen).toEqual(quiet.seen);
  });

  it('S6: whoever reads the log finds the same lines', async () => {
    const lines = async (said: string) =>
      (await evening(said)).room.logger.lines.map(({ level, fields }) => [level, fields]);
    expect(await lines(AFRAID)).toEqual(await lines(ORDINARY));
  });

  it('S6: a note that was waiting ends as it does when the other one makes peace', async () => {
    const ending = async (said: string) => {
      const room = await anAgreedRoom();
      await room.says(SAM, ATTACK, 'waiting');
      await room.passes(MINUTE / 6);
      await room.says(ALEX, said);
      await room.passes(GRACE_OVER);
      expect(room.shownTo(SAM)).toEqual([]);
      return [room.explains(SAM, 'waiting'), room.logger.lines.map(({ fields }) => fields)];
    };
    expect(await ending(AFRAID)).toEqual(await ending('it makes sense that you are tired'));
  });

  it('S6: what one is told of one’s own line never names the other, a hold, or how the other was read', async () => {
    const room = await anAgreedRoom();
    await room.says(SAM, ATTACK, 'waiting');
    await room.says(ALEX, AFRAID);
    expect(room.explains(SAM, 'waiting')?.reason).toBe('quiet-spell');
  });

  it('S3: help-to-answer on the words of one who is afraid is the card of a message that says too little', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, AFRAID);
    const short = await anAgreedRoom();
    await short.says(ALEX, 'k');
    expect(cardOf(await room.types(SAM, '/validate'))).toEqual(cardOf(await short.types(SAM, '/validate')));
    expect(cardOf(await room.types(SAM, `/validate ${AFRAID}`)).kind).toBe('validation');
  });

  it('S5: so it is on words about harming oneself, of which the partner is not told', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'i want to die');
    expect(cardOf(await room.types(SAM, '/validate')).kind).toBe('validation');
  });

  it('S7: clearing the private note also clears what the engine saw in that message', async () => {
    const room = await anAgreedRoom();
    const id = await room.says(ALEX, AFRAID);
    expect(room.explains(ALEX, id)?.decision).toBe('safety');
    const card = room.shownTo(ALEX)[0]!;
    await room.presses(ALEX, card, card.actions[0]!.label);
    expect(room.explains(ALEX, id)).toBeUndefined();
  });

  it('S6: an operator’s log tells an undeliverable note from no other', async () => {
    const lines = async (said: string) => {
      const room = await anAgreedRoom();
      room.closesDirectMessages();
      await room.says(ALEX, said);
      await room.passes(GRACE_OVER);
      return room.logger.lines.map(({ level, fields }) => [level, fields]);
    };
    expect(await lines(AFRAID)).toEqual(await lines(ATTACK));
  });
});

describe('danger in what one is about to show the other', () => {
  it('S3: a check-in answer of one who is afraid is not sealed; its author alone gets fixed words', async () => {
    const room = await anAgreedRoom();
    await room.types(SAM, '/checkin now');
    const card = room.postsOf('check-in')[0]!;
    const reply = await room.submits(ALEX, await room.presses(ALEX, card, 'Answer privately'), {
      answer: AFRAID,
    });
    expect(cardOf(reply).kind).toBe('safety');
    await room.submits(SAM, await room.presses(SAM, card, 'Answer privately'), { answer: 'the tea' });
    expect(room.postsOf('check-in-reveal')).toEqual([]);
  });

  it('S4, S6: a threat typed into an answer or said again quiets coaching for both, as one in the channel does', async () => {
    const threat = 'if you leave me i will kill you';
    const answered = await anAgreedRoom();
    await answered.types(SAM, '/checkin now');
    const form = await answered.presses(ALEX, answered.postsOf('check-in')[0]!, 'Answer privately');
    await answered.submits(ALEX, form, { answer: threat });
    const again = await anAgreedRoom();
    const draft = cardOf(await again.types(ALEX, '/reframe you never call'));
    await again.submits(ALEX, await again.presses(ALEX, draft, 'Say this in the channel'), { text: threat });
    for (const room of [answered, again]) {
      expect(room.postsOf('said-again')).toEqual([]);
      await room.says(SAM, ATTACK);
      await room.passes(GRACE_OVER);
      expect(room.shownTo(SAM)).toEqual([]);
    }
  });
});
