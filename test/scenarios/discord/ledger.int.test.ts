import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { DEEDS, type Deed, type DeedName } from './deeds.ts';
import { anEvening } from './evening.ts';

const SEED = 20_260_310;
const RUNS = 5;
/** At once, each on a Discord of its own: discord.js sends at most 50 requests a second. */
const EVENINGS = 8;
const DEEDS_EACH = 50;

const storage = temporaryStorage();

const names = Object.entries(DEEDS).flatMap(([name, [often]]) =>
  Array.from({ length: often }, () => name as DeedName),
);
const aDeed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom('Alex' as const, 'Alex' as const, 'Sam' as const, 'Sam' as const, 'Robin' as const),
  does: fc.constantFrom(...names),
  pick: fc.nat(9999),
  also: fc.nat(9999),
});
const anEveningOfDeeds = fc.array(aDeed, { minLength: DEEDS_EACH, maxLength: DEEDS_EACH });
const evenings = fc.array(anEveningOfDeeds, { minLength: EVENINGS, maxLength: EVENINGS });

/** What Discord was made to lose; everything else in the log would be a mistake of ours. */
const isDiscordsTrouble = (line: string): boolean =>
  /"code":"(?:discord-failed|timed-out|unreachable)"/u.test(line);

describe('whatever two partners and a friend of theirs do on Discord', () => {
  it('S7, N2, N3, K1: nothing private comes before the wrong eyes, and everything asked is answered', async () => {
    const seen = { deeds: 0, sights: 0, requests: 0 };
    const kinds = new Map<string, number>();
    const run = async (all: readonly Deed[]): Promise<void> => {
      const evening = await anEvening({ storage });
      const { home } = evening;
      try {
        await evening.agree();
        for (const deed of all) await evening.step(deed);
        expect(home.fake.unanswered(), evening.did.join('\n')).toEqual([]);
        expect(home.fake.unfinished()).toEqual([]);
        expect(home.log.join('\n')).not.toMatch(/canary/u);
        expect(
          home.log.filter((line) => line.includes('"level":"error"') && !isDiscordsTrouble(line)),
          evening.did.join('\n'),
        ).toEqual([]);
        seen.deeds += all.length;
        seen.sights += evening.eye.sights();
        seen.requests += home.fake.requests.length;
        for (const { card } of home.cards) kinds.set(card.kind, (kinds.get(card.kind) ?? 0) + 1);
      } finally {
        await home.close();
      }
    };
    await fc.assert(
      fc.asyncProperty(evenings, async (all) => {
        for (const result of await Promise.allSettled(all.map(run)))
          if (result.status === 'rejected') throw result.reason;
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    process.stdout.write(
      `seed ${SEED}: ${seen.deeds} deeds, ${seen.sights} texts before somebody's eyes, ${seen.requests} requests\n`,
    );
    // An evening in which nothing happens proves nothing.
    for (const kind of ['nudge', 'check-in-reveal', 'said-again', 'suspended', 'left', 'safety'])
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(3);
  }, 180_000);
});
