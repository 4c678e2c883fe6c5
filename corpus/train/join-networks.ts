import { type Network, OUTPUTS } from '../../src/domain/reading/network.ts';

/**
 * One network that answers with the mean of what the given ones answer: their hidden layers stand side by side. All must
 * have been trained on the same rows, so that they know the same buckets in the same order.
 */
export const joinNetworks = (networks: readonly Network[]): Network => {
  const [first] = networks;
  if (first === undefined) throw new TypeError('There is nothing to join.');
  const count = networks.length;
  const joined: Network = {
    hidden: first.hidden * count,
    rows: first.rows,
    embeddingScale: 1,
    embedding: new Float32Array(first.embedding.length * count),
    hiddenBias: new Float32Array(first.hidden * count),
    output: new Float32Array(OUTPUTS * first.hidden * count),
    outputBias: new Float32Array(OUTPUTS),
  };
  for (const [at, network] of networks.entries()) place(joined, network, at, count);
  return joined;
};

const place = (joined: Network, { hidden, ...own }: Network, at: number, count: number): void => {
  const rows = own.embedding.length / hidden;
  const start = at * hidden;
  for (let row = 0; row < rows; row++)
    joined.embedding.set(
      own.embedding.subarray(row * hidden, (row + 1) * hidden),
      row * joined.hidden + start,
    );
  joined.hiddenBias.set(own.hiddenBias, start);
  for (let head = 0; head < OUTPUTS; head++) {
    for (let unit = 0; unit < hidden; unit++)
      joined.output[head * joined.hidden + start + unit] = (own.output[head * hidden + unit] ?? 0) / count;
    joined.outputBias[head] = (joined.outputBias[head] ?? 0) + (own.outputBias[head] ?? 0) / count;
  }
};
