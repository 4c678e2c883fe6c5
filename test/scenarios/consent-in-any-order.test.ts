import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import { movableClock } from '../support/clock.ts';
import { engineStage, idOf } from './consent-engine-stage.ts';
import { aModel, COMMANDS, type Real } from './consent-model.ts';

const SEED = 20_261_124;
const RUNS = 200;
const MOST_DEEDS = 80;

const aReal = async (seen: Map<string, number>): Promise<Real> => {
  const clock = movableClock();
  const storage = createMemoryStorage({ clock });
  const people = (['Alex', 'Sam', 'Robin', 'Kim'] as const).map(idOf);
  const rows = async (): Promise<readonly string[]> => {
    const couples = await Promise.all(people.map(storage.couples.findByPartner));
    return [...couples.flat(), ...storage.jobs.waiting(), ...storage.jobs.dead()].map((row) =>
      JSON.stringify(row),
    );
  };
  const stage = await engineStage(clock, { ...storage, rows });
  return { stage, secrets: new Map(), answers: new Map(), seen, couples: new Set(), count: 0 };
};

describe('whatever the two, a stranger and the channel do, in any order', () => {
  it('N1-N3: a word is read only while both have agreed to the present text and are alone; nothing private crosses; nothing stays', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.commands([...COMMANDS], { maxCommands: MOST_DEEDS, size: 'max' }),
        async (commands) => {
          const real = await aReal(seen);
          await fc.asyncModelRun(() => ({ model: aModel(), real }), commands);
        },
      ),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    const deeds = [...seen].filter(([what]) => !what.startsWith('revealed'));
    const reveals = seen.size - deeds.length;
    process.stdout.write(
      `seed ${SEED}: ${RUNS} orders, ${deeds.map(([what, count]) => `${count} × ${what}`).join(', ')}, ${reveals} revealed answers\n`,
    );
    // An order in which nothing happens proves nothing.
    for (const [what, count] of deeds) expect(count, what).toBeGreaterThan(20);
    expect(seen.get('is read') ?? 0).toBeGreaterThan(100);
    expect(reveals).toBeGreaterThan(20);
  }, 120_000);
});
