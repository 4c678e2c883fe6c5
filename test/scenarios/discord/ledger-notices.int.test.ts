import { describe, expect, it } from 'vitest';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { leaks } from '../leaks.ts';
import { anEvening } from './evening.ts';
import type { HouseholdOptions } from './household.ts';

const storage = temporaryStorage();

const LEAKS = leaks({
  inChannel: /\(channel\) .*(?:never posted|was given to)/u,
  toTheOther: /Sam saw \(ephemeral\) .*was given to/u,
  onLockScreen: /more than the neutral line in a direct message/u,
  repeated: /Sam saw \((?:channel|notification)\) .*was given to/u,
});

/** An attack, its note opened, and its words said again. */
const provoke = async (options: Pick<HouseholdOptions, 'deps'>): Promise<void> => {
  const evening = await anEvening({ storage, ...options });
  try {
    await evening.agree();
    await evening.step({ who: 'Alex', does: 'says-anew', pick: 2, also: 1 });
    await evening.step({ who: 'Sam', does: 'opens-notes', pick: 0, also: 1 });
  } finally {
    await evening.home.close();
  }
};

describe('the eye on all that anybody sees', () => {
  it('finds nothing in an evening as it should be', async () => {
    await expect(provoke({})).resolves.toBeUndefined();
  });

  it.each(LEAKS)('notices %s', async (_, deps, notice) => {
    await expect(provoke({ deps })).rejects.toThrow(notice);
  });
});
