import { describe, expect, it } from 'vitest';
import { createKnownPartners } from '../../src/app/memory/known-partners.ts';
import { SECOND } from '../../src/domain/shared/instant.ts';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import { movableClock } from '../support/clock.ts';
import { ALEX, aCouple, SAM, SPACE } from '../support/couples.ts';
import { anAgreedRoom, aRoom } from '../support/room.ts';

describe('whose space it is', () => {
  it('is known the moment a couple begins, and forgotten the moment it ends', async () => {
    const room = await aRoom();
    expect(await room.mediator.partnersOf(SPACE)).toEqual([]);
    await room.types(ALEX, '/attune start');
    expect(await room.mediator.partnersOf(SPACE)).toEqual([ALEX, SAM]);
    await room.types(ALEX, '/attune leave');
    expect(await room.mediator.partnersOf(SPACE)).toEqual([]);
  });

  it('is forgotten with the workspace, too', async () => {
    const room = await anAgreedRoom();
    expect(await room.mediator.partnersOf(SPACE)).toHaveLength(2);
    await room.mediator.eraseWorkspace('web:');
    expect(await room.mediator.partnersOf(SPACE)).toEqual([]);
  });

  it('is looked up once in half a minute, however much is written in a channel that is nobody’s', async () => {
    const clock = movableClock();
    const { couples } = createMemoryStorage({ clock });
    let looks = 0;
    const counted = {
      ...couples,
      findBySpace: (space: typeof SPACE) => {
        looks += 1;
        return couples.findBySpace(space);
      },
    };
    const known = createKnownPartners(counted, clock);
    for (let message = 0; message < 100; message++) expect(await known.of(SPACE)).toEqual([]);
    expect(looks).toBe(1);
    await couples.add(aCouple());
    clock.moveBy(31 * SECOND);
    expect(await known.of(SPACE)).toEqual([ALEX, SAM]);
  });

  it('N1: is not remembered from a look that began before the couple ended', async () => {
    const clock = movableClock();
    const { couples } = createMemoryStorage({ clock });
    const couple = aCouple();
    await couples.add(couple);
    let answer = (): void => undefined;
    const slow = {
      ...couples,
      findBySpace: async (space: typeof SPACE) => {
        const found = await couples.findBySpace(space);
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return found;
      },
    };
    const known = createKnownPartners(slow, clock);
    const before = known.of(SPACE);
    await Promise.resolve();
    await couples.erase(couple.id);
    known.forget(SPACE);
    answer();
    await before;
    const after = known.of(SPACE);
    await Promise.resolve();
    answer();
    expect(await after).toEqual([]);
  });
});
