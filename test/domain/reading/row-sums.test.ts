import { describe, expect, it } from 'vitest';
import { bucketRows } from '../../../src/domain/reading/bucket-rows.ts';
import { createDistinct } from '../../../src/domain/reading/distinct.ts';
import { blocksOf, featuresOf, readable } from '../../../src/domain/reading/features.ts';
import { hiddenOf, type Network } from '../../../src/domain/reading/network.ts';
import { createRowSums } from '../../../src/domain/reading/row-sums.ts';

const WORDS = "you never call when you're late, and I was worried! can you tell me next time? ";
const MESSAGES = ['', 'k', WORDS, WORDS.repeat(40)].map(readable);

/** Knows two features in three of the messages above, with a row of its own for each. */
const aNetwork = (hidden: number): Network => {
  const buckets = new Set(MESSAGES.flatMap((message) => [...featuresOf(message).buckets]));
  const known = Int32Array.from([...buckets].filter((_, at) => at % 3 > 0)).sort();
  return {
    hidden,
    rows: bucketRows(known),
    embedding: Int8Array.from({ length: known.length * hidden }, (_, at) => ((at * 37) % 256) - 128),
    embeddingScale: 0.01,
    hiddenBias: new Float32Array(hidden),
    output: new Float32Array(),
    outputBias: new Float32Array(),
  };
};

describe('what a message adds to the hidden layer', () => {
  it.each([1, 16, 48, 50])('is what its features add one by one, for %i units', (hidden) => {
    const network = aNetwork(hidden);
    const sums = createRowSums(network);
    for (const message of MESSAGES) {
      const oneByOne = hiddenOf(network, [featuresOf(message)]);
      const atOnce = sums(blocksOf(message));
      for (const [unit, sum] of oneByOne.entries()) expect(atOnce[unit]).toBeCloseTo(sum, 3);
    }
  });

  it('leaves nothing behind for the next message', () => {
    const sums = createRowSums(aNetwork(48));
    const alone = sums(blocksOf(readable(WORDS)));
    sums(blocksOf(readable(WORDS.repeat(40))));
    expect(sums(blocksOf(readable(WORDS)))).toEqual(alone);
  });
});

describe('numbers that have come up', () => {
  it('are each new once, however many there are, and all are new again after clearing', () => {
    const distinct = createDistinct();
    const numbers = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 5003);
    const count = (): number => numbers.filter(distinct.add).length;
    expect(count()).toBe(5003);
    expect(count()).toBe(0);
    distinct.clear();
    expect(count()).toBe(5003);
  });
});
