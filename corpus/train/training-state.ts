import { OUTPUTS } from '../../src/domain/reading/network.ts';

/** A network under training, and what one line does to it. Everything is made once and used for every line. */
export type TrainingState = {
  readonly hidden: number;
  readonly weights: Weights;
  /** Summed squared gradients: per row of the embedding, per weight elsewhere. */
  readonly squares: Weights;
  /** The embedding's rows that the line touches. */
  readonly touched: Touched;
  /** The hidden layer, rectified. */
  readonly active: Float32Array;
  /** What each hidden unit was multiplied by: 0 when it is silent or left out. */
  readonly mask: Float32Array;
  readonly hiddenSlope: Float32Array;
  readonly outputs: Float32Array;
  readonly gradient: Float32Array;
};

export type Weights = {
  readonly embedding: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
};

export type Touched = {
  count: number;
  readonly rows: Int32Array;
  /** Where each row starts in the embedding. */
  readonly starts: Int32Array;
  readonly values: Float32Array;
  /** How far each row is to go against the slope. */
  readonly sizes: Float32Array;
};

export type TrainingSize = {
  /** Rows of the embedding. */
  readonly rows: number;
  readonly hidden: number;
  /** No line touches more rows than this. */
  readonly mostTouched: number;
};

export const createTrainingState = (
  { rows, hidden, mostTouched }: TrainingSize,
  random: () => number,
): TrainingState => {
  const spread = (length: number, width: number): Float32Array => {
    const values = new Float32Array(length);
    for (let at = 0; at < length; at++) values[at] = (random() - 0.5) * width;
    return values;
  };
  const begun = (length: number): Float32Array => new Float32Array(length).fill(1e-2);
  return {
    hidden,
    weights: {
      embedding: spread(rows * hidden, 0.1),
      hiddenBias: new Float32Array(hidden),
      output: spread(OUTPUTS * hidden, 2 * Math.sqrt(3 / hidden)),
      outputBias: new Float32Array(OUTPUTS),
    },
    squares: {
      embedding: new Float32Array(rows),
      hiddenBias: begun(hidden),
      output: begun(OUTPUTS * hidden),
      outputBias: begun(OUTPUTS),
    },
    touched: {
      count: 0,
      rows: new Int32Array(mostTouched),
      starts: new Int32Array(mostTouched),
      values: new Float32Array(mostTouched),
      sizes: new Float32Array(mostTouched),
    },
    active: new Float32Array(hidden),
    mask: new Float32Array(hidden),
    hiddenSlope: new Float32Array(hidden),
    outputs: new Float32Array(OUTPUTS),
    gradient: new Float32Array(OUTPUTS),
  };
};
