import { expect, test } from 'vitest';
import { repositoryTop } from '../architecture/source-tree.ts';
import { allTargets } from './all-targets.ts';

/** `npm run fuzz` tries more, and others; these are always the same. */
const SEED = 20_262;
const RUNS = 300;

const targets = await allTargets(repositoryTop);

test.each(targets.map((target) => [target.name, target] as const))(
  'whatever comes in, no error of its own, nothing let out, nothing polluted: %s',
  async (_, target) => {
    const { failure } = await target.fuzz({ seed: SEED, runs: RUNS });
    expect(failure).toBeUndefined();
  },
  120_000,
);
