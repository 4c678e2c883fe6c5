import { logOdds, softmax } from './calibration.ts';
import { HEADS, OUTPUTS } from './network.ts';
import { LABELS } from './reading.ts';

export const CRITICISM = LABELS.indexOf('criticism');
export const CONTEMPT = LABELS.indexOf('contempt');
const DANGER = LABELS.indexOf('danger');

/** The network's raw outputs for a whole message and for each of its sentences. */
export type Outputs = { readonly whole: Float32Array; readonly sentences: readonly Float32Array[] };

/** How many numbers `evidenceOf` gives, a constant 1 last. */
export const EVIDENCE = OUTPUTS + 8;

/**
 * What the blends for attack and danger weigh: every output for the whole message, its odds, and the strongest odds of
 * any one sentence, because one blow in a long calm message is still a blow.
 */
export const evidenceOf = ({ whole, sentences }: Outputs): Float64Array => {
  const odds = oddsOf(whole);
  const strongest = sentences
    .map(oddsOf)
    .reduce(
      (most, next) => most.map((value, at) => Math.max(value, next[at] ?? value)),
      sentences.length === 0 ? odds : LOWEST,
    );
  const evidence = new Float64Array(EVIDENCE);
  evidence.set(whole);
  evidence.set(odds.slice(0, 3), OUTPUTS);
  evidence.set(strongest, OUTPUTS + 3);
  evidence[EVIDENCE - 1] = 1;
  return evidence;
};

const LOWEST = [-20, -20, -20, -20];

const oddsOf = (outputs: Float32Array): number[] => {
  const labels = softmax(outputs.subarray(...HEADS.label), 1);
  const danger = softmax(outputs.subarray(...HEADS.danger), 1);
  return [
    logOdds((labels[CRITICISM] ?? 0) + (labels[CONTEMPT] ?? 0)),
    logOdds(labels[DANGER] ?? 0),
    logOdds(1 - (danger[0] ?? 1)),
    outputs[HEADS.attack[0]] ?? 0,
  ];
};
