import { DANGER_CLASSES } from '../../src/domain/reading/network.ts';
import { LABELS } from '../../src/domain/reading/reading.ts';
import type { Targets } from './head-gradients.ts';
import type { Example } from './read-corpus.ts';

/** Gold answers for every head. A dangerous line is not an attack here: danger is never nudged. */
export const targetsOf = (examples: readonly Example[]): Targets => ({
  label: Int32Array.from(examples, ({ label }) => LABELS.indexOf(label)),
  attack: Uint8Array.from(examples, ({ label }) => Number(label === 'criticism' || label === 'contempt')),
  danger: Int32Array.from(examples, ({ danger }) =>
    danger === undefined ? -1 : DANGER_CLASSES.indexOf(danger),
  ),
});
