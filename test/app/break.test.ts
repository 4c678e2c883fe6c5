import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, wordsOf } from '../support/room.ts';

describe('a break', () => {
  it('F2: is joint and neutral, says when you come back, and knocks for who called it', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/break 30');
    const card = wordsOf(room.postsOf('break')[0]!);
    expect(card).toContain('You two are taking a break until 13:30');
    expect(card).not.toMatch(/Alex/);
    await room.passes(31 * MINUTE);
    expect(room.shownTo(ALEX).map((shown) => shown.kind)).toEqual(['break-over']);
    expect(room.shownTo(SAM)).toEqual([]);
    expect(room.postsOf('break-over')).toHaveLength(1);
    expect((await room.couple())?.break).toBeUndefined();
  });

  it.each([
    ['/break', 'How long?'],
    ['/break 10', 'at least 20 minutes'],
    ['/break 2000', 'Longer than a day'],
  ])('F2: %s is refused with the reason', async (line, reason) => {
    const room = await anAgreedRoom();
    expect(wordsOf(cardOf(await room.types(ALEX, line)))).toContain(reason);
    expect(room.postsOf('break')).toEqual([]);
  });

  it('carries a note for both, but not one that lands as an attack', async () => {
    const room = await anAgreedRoom();
    expect(wordsOf(cardOf(await room.types(ALEX, '/break 30 you never stop')))).toContain(
      'nothing was posted',
    );
    expect(room.postsOf('break')).toEqual([]);
    await room.types(ALEX, '/break 30 back at the kitchen table');
    expect(wordsOf(room.postsOf('break')[0]!)).toContain('back at the kitchen table');
  });

  it('either may call it, one at a time, and either may end it early', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/break 60');
    expect(wordsOf(cardOf(await room.types(SAM, '/break 60')))).toContain('already');
    await room.types(SAM, '/break back');
    await room.passes(2 * HOUR);
    expect(room.postsOf('break-over')).toHaveLength(1);
    expect(room.shown).toEqual([]);
  });
});
