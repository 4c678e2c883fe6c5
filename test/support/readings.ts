import { LABELS, type Label, type Reading } from '../../src/domain/reading/reading.ts';

/** A reading as if the model were quite sure of `label`. */
export const aReading = (label: Label = 'criticism', confidence = 0.9): Reading => {
  const rest = (1 - confidence) / (LABELS.length - 1);
  const scores = Object.fromEntries(LABELS.map((each) => [each, each === label ? confidence : rest]));
  const attack = label === 'criticism' || label === 'contempt' ? confidence : rest * 2;
  return { label, confidence, scores: scores as Reading['scores'], attack, span: undefined };
};
