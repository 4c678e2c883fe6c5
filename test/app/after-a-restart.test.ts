import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, GRACE_OVER, type Room, type Unheard, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

/** An attack, then the program ends within the grace period and starts again. */
const restarted = async (room: Room, meanwhile: (unheard: Unheard) => void = () => undefined) => {
  await room.says(ALEX, ATTACK, 'attack');
  await room.passes(5 * SECOND);
  await room.restarts(meanwhile);
};
const kinds = (room: Room) => room.shownTo(ALEX).map(({ kind }) => kind);
const reasons = (room: Room) =>
  room.logger.lines
    .filter(({ fields }) => fields.event === 'nudge-silent')
    .map(({ fields }) => fields.reason);

describe('a note that waits survives a restart, although no text is kept', () => {
  it('comes once, at its time, with the words that stand in the channel', async () => {
    const room = await anAgreedRoom();
    await restarted(room);
    expect(kinds(room)).toEqual([]);
    await room.passes(GRACE_OVER);
    expect(kinds(room)).toEqual(['nudge']);
    expect(wordsOf(room.shownTo(ALEX)[0]!)).toContain('help with the kids');
    await room.restarts();
    await room.passes(HOUR);
    expect(kinds(room)).toEqual(['nudge']);
    expect(room.shownTo(SAM)).toEqual([]);
  });

  it('its buttons work', async () => {
    const room = await anAgreedRoom();
    await restarted(room);
    await room.passes(GRACE_OVER);
    const reply = await room.presses(ALEX, room.shownTo(ALEX)[0]!, 'Say it again');
    expect(reply.kind).toBe('form');
  });

  it('comes within 90 seconds after its time, and later not at all', async () => {
    const late = await anAgreedRoom();
    await restarted(late, ({ passes }) => passes(100 * SECOND));
    await late.passes(SECOND);
    expect(kinds(late)).toEqual(['nudge']);
    const tooLate = await anAgreedRoom();
    await restarted(tooLate, ({ passes }) => passes(2 * MINUTE));
    await tooLate.passes(SECOND);
    expect(kinds(tooLate)).toEqual([]);
    expect(reasons(tooLate)).toEqual(['too-late']);
  });

  it.each<[string, (unheard: Unheard) => void, string]>([
    ['was deleted', ({ deletes }) => deletes('attack'), 'deleted'],
    ['was edited', ({ says }) => says(ALEX, 'you never ever help', 'attack'), 'edited'],
    [
      'F1: was followed by an apology',
      ({ says }) => says(ALEX, 'sorry, that came out wrong', 's'),
      'repaired',
    ],
    [
      'F1: was answered with understanding',
      ({ says }) => says(SAM, 'it makes sense that you are tired', 's'),
      'quiet-spell',
    ],
    [
      'turned into a threat in the same breath',
      ({ says }) => says(ALEX, 'i will kill you', 't'),
      'not-an-attack',
    ],
  ])('stays away when the message %s while nobody listened', async (_what, meanwhile, reason) => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK, 'attack');
    await room.restarts(meanwhile);
    await room.passes(GRACE_OVER);
    expect(kinds(room)).toEqual([]);
    expect(reasons(room)).toEqual([reason]);
  });

  it('reads a line of the same breath that came while nobody listened', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK, 'attack');
    await room.restarts(({ says }) => says(ALEX, 'nor with the dishes', 'more'));
    await room.passes(GRACE_OVER);
    expect(room.readTexts.at(-1)).toMatch(/^you never help with the kids\s+nor with the dishes$/);
    expect(kinds(room)).toEqual(['nudge']);
  });

  it('S2: what it reads again and finds dangerous gets no wording', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK, 'attack');
    await room.restarts(({ says }) => says(ALEX, 'i will kill you', 'more'));
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
  });

  it('N1, N2: says nothing when the platform does not say what stands there, or one of the two has left', async () => {
    const unknown = await anAgreedRoom();
    await restarted(unknown);
    unknown.silencesLookUps();
    await unknown.passes(GRACE_OVER);
    expect(kinds(unknown)).toEqual([]);
    const left = await anAgreedRoom();
    await restarted(left);
    await left.types(SAM, '/attune leave');
    await left.passes(GRACE_OVER);
    expect(kinds(left)).toEqual([]);
  });

  it('N3: what waits in the database is ids and times, no text', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK, 'attack');
    expect(JSON.stringify(room.storage.jobs.waiting())).not.toContain('kids');
    expect(JSON.stringify(room.storage.jobs.waiting())).toContain('attack');
  });
});

describe('what comes by the clock looks who is in the channel first (N2)', () => {
  it('the line that ends a break is not said before a guest, and the break is over all the same', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/break 30');
    room.counts({ others: 1 });
    await room.passes(31 * MINUTE);
    expect(room.postsOf('break-over')).toEqual([]);
    expect(room.postsOf('suspended')).toHaveLength(1);
    expect((await room.couple())?.break).toBeUndefined();
    expect(kinds(room)).toEqual(['break-over']);
  });

  it('F2: a break whose end was slept through for hours ends without a word', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/break 30');
    await room.restarts(({ passes }) => passes(4 * HOUR));
    await room.passes(SECOND);
    expect(room.postsOf('break-over')).toEqual([]);
    expect(kinds(room)).toEqual([]);
    expect((await room.couple())?.break).toBeUndefined();
  });
});
