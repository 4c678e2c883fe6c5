import { LABELS, type Label, type WholeReading } from '../../src/domain/reading/reading.ts';

const NO_DANGER: WholeReading['danger'] = { threat: 0, control: 0, fear: 0, selfharm: 0, disclosure: 0 };

/** A reading as if the model were quite sure of `label`. */
export const aReading = (label: Label = 'criticism', confidence = 0.9): WholeReading => {
  const rest = (1 - confidence) / (LABELS.length - 1);
  const scores = Object.fromEntries(LABELS.map((each) => [each, each === label ? confidence : rest]));
  const attack = label === 'criticism' || label === 'contempt' ? confidence : rest * 2;
  return {
    label,
    confidence,
    scores: scores as WholeReading['scores'],
    attack,
    danger: NO_DANGER,
    span: undefined,
  };
};
