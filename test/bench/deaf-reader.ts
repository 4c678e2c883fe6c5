import { LABELS } from '../../src/domain/reading/reading.ts';
import type { ToneReader } from '../../src/index.ts';

/** To everything it says "neutral" at once: what is left of a message's cost is not the reading's. */
export const deafReader = (): ToneReader => {
  const scores = Object.fromEntries(LABELS.map((label) => [label, label === 'neutral' ? 1 : 0]));
  const reading = {
    label: 'neutral',
    confidence: 1,
    scores: scores as ReturnType<ToneReader['readMessage']>['scores'],
    attack: 0,
    danger: { threat: 0, control: 0, fear: 0, selfharm: 0, disclosure: 0 },
    span: undefined,
  } as const;
  return {
    readMessage: () => reading,
    thresholds: { gentle: 0.95, balanced: 0.9, open: 0.8 },
    dangerThreshold: 0.9,
  };
};
