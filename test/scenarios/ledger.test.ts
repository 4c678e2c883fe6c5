import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/shared/instant.ts';
import { aRandomEvening, everyWord } from './random-evening.ts';

const RUNS = 300;
const STEPS = 30;

describe('whatever two partners and a third person do', () => {
  it('N3, K1, N2: nothing of one is shown to another but what they said, confirmed or both revealed', async () => {
    const seen = { nudges: 0, reveals: 0, saidAgain: 0, suspended: 0, left: 0, scheduled: 0 };
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const evening = await aRandomEvening(seed);
      for (let step = 0; step < STEPS; step += 1) await evening.step();
      const { room } = evening;
      const couple = await room.couple();
      const stored = couple === undefined ? [] : await room.storage.outcomes.since(couple.id, instant(0));
      expect(everyWord([stored, room.storage.jobs.waiting(), room.storage.jobs.dead()])).not.toMatch(
        /canary/u,
      );
      seen.nudges += room.shown.filter(({ card }) => card.kind === 'nudge').length;
      seen.reveals += evening.revealed();
      seen.scheduled += evening.scheduled();
      seen.saidAgain += room.postsOf('said-again').length;
      seen.left += room.postsOf('left').length;
      seen.suspended += room.postsOf('suspended').length;
    }
    // An evening in which nothing happens proves nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  }, 60_000);
});
