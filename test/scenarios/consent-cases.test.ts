import { describe, expect, it } from 'vitest';
import { GROUPS, type Group } from '../../src/domain/couple/consent-case.ts';
import { CONSENT_CASES } from '../../src/domain/couple/consent-cases-catalogue.ts';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import { movableClock } from '../support/clock.ts';
import { engineStage, idOf } from './consent-engine-stage.ts';
import { outcomeIn, outcomeOf } from './consent-stage.ts';

const aStage = () => {
  const clock = movableClock();
  const storage = createMemoryStorage({ clock });
  const rows = async (): Promise<readonly string[]> => {
    const people = (['Alex', 'Sam', 'Robin', 'Kim'] as const).map(idOf);
    const couples = await Promise.all(people.map(storage.couples.findByPartner));
    return [...couples.flat(), ...storage.jobs.waiting(), ...storage.jobs.dead()].map((row) =>
      JSON.stringify(row),
    );
  };
  return engineStage(clock, { ...storage, rows });
};

const groups = Object.keys(GROUPS) as Group[];

describe.each(groups)('N1-N4: what becomes of reading, of what is seen and held: %s', (group) => {
  const cases = CONSENT_CASES.filter((row) => row.group === group && row.on.includes('engine'));
  it.each(cases)('$name', async (row) => {
    expect(await outcomeOf(await aStage(), row)).toEqual(outcomeIn(row));
  });
});

describe('the catalogue of consent cases', () => {
  it('says everything once', () => {
    const names = CONSENT_CASES.map(({ group, name }) => `${group}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const row of CONSENT_CASES) expect(row.happens.length, row.name).toBeGreaterThan(0);
  });

  it('a row that says something else than what happens is noticed', async () => {
    const [row] = CONSENT_CASES.filter(({ name }) => name === 'Only one has agreed');
    for (const wrong of [
      { read: 'both' as const },
      { held: 'nothing' as const },
      { channel: ['You have both agreed.'] },
      { privately: {} },
      { privately: { ...row!.privately, Sam: ['Alex has agreed'] } },
      { again: ['Alex agrees' as const] },
    ]) {
      const told = { ...row!, ...wrong };
      expect(await outcomeOf(await aStage(), told)).not.toEqual(outcomeIn(told));
    }
  });
});
