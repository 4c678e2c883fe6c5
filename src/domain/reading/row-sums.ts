import { rowOfBucket } from './bucket-rows.ts';
import type { Block } from './combine-features.ts';
import { createDistinct } from './distinct.ts';
import type { Network } from './network.ts';

/**
 * What a message's features add to the hidden layer: of each block the rows of its distinct features, and the block as a
 * whole weighs what it is to. Weights of eight bits are added as whole numbers, so the sum is exact and in no order.
 */
export type RowSums = (blocks: readonly Block[]) => Float64Array;

/** With room of its own that is used for one message after another. */
export const createRowSums = (network: Network): RowSums => {
  const { hidden, rows, embeddingScale } = network;
  const add = adderOf(network);
  const distinct = createDistinct();
  let starts = new Int32Array(1024);
  let [known, all] = [0, 0];

  const emit = (bucket: number): void => {
    if (!distinct.add(bucket)) return;
    all += 1;
    const row = rowOfBucket(rows, bucket);
    if (row < 0) return;
    if (known === starts.length) starts = grown(starts);
    starts[known++] = row * hidden;
  };

  return (blocks) => {
    const sums = new Float64Array(hidden);
    for (const [weight, fill] of blocks) {
      distinct.clear();
      [known, all] = [0, 0];
      fill(emit);
      add(sums, starts.subarray(0, known), (weight / Math.sqrt(Math.max(1, all))) * embeddingScale);
    }
    return sums;
  };
};

const grown = (numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
};

/** Adds the rows that start at `starts`, each for `worth`. */
type AddRows = (sums: Float64Array, starts: Int32Array, worth: number) => void;

const adderOf = ({ hidden, embedding }: Network): AddRows => {
  const packed = embedding instanceof Int8Array ? Math.floor(hidden / AT_ONCE) * AT_ONCE : 0;
  const view = new DataView(embedding.buffer, embedding.byteOffset, embedding.byteLength);
  return (sums, starts, worth) => {
    for (let from = 0; from < starts.length; from += MOST_ROWS) {
      const some = starts.subarray(from, from + MOST_ROWS);
      for (let unit = 0; unit < packed; unit += AT_ONCE) addPacked({ view, sums, starts: some, worth }, unit);
    }
    for (let unit = packed; unit < hidden; unit++) {
      let sum = 0;
      for (let at = 0; at < starts.length; at++) sum += embedding[(starts[at] ?? 0) + unit] ?? 0;
      sums[unit] = (sums[unit] ?? 0) + worth * sum;
    }
  };
};

/** Units that are summed at once, four in one whole number of 32 bits, whose even and odd bytes are added apart. */
const AT_ONCE = 16;
/** As many bytes as surely fit into a sum of 16 bits. */
const MOST_ROWS = 256;
const EVEN = 0x00ff00ff;
/** From -128..127 to 0..255. */
const RAISED = 128;
const RAISE = 0x80808080 | 0;

type Packed = {
  readonly view: DataView;
  readonly sums: Float64Array;
  readonly starts: Int32Array;
  readonly worth: number;
};

const addPacked = (packed: Packed, unit: number): void => {
  const { view, starts } = packed;
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < starts.length; at++) {
    const from = (starts[at] ?? 0) + unit;
    const first = view.getInt32(from, true) ^ RAISE;
    const second = view.getInt32(from + 4, true) ^ RAISE;
    const third = view.getInt32(from + 8, true) ^ RAISE;
    const fourth = view.getInt32(from + 12, true) ^ RAISE;
    a = (a + (first & EVEN)) | 0;
    b = (b + ((first >>> 8) & EVEN)) | 0;
    c = (c + (second & EVEN)) | 0;
    d = (d + ((second >>> 8) & EVEN)) | 0;
    e = (e + (third & EVEN)) | 0;
    f = (f + ((third >>> 8) & EVEN)) | 0;
    g = (g + (fourth & EVEN)) | 0;
    h = (h + ((fourth >>> 8) & EVEN)) | 0;
  }
  spread(packed, unit, a, b);
  spread(packed, unit + 4, c, d);
  spread(packed, unit + 8, e, f);
  spread(packed, unit + 12, g, h);
};

/** Four units out of two sums: the even bytes are the first and the third, the odd ones the second and the fourth. */
const spread = ({ sums, starts, worth }: Packed, unit: number, even: number, odd: number): void => {
  const raised = RAISED * starts.length;
  sums[unit] = (sums[unit] ?? 0) + worth * ((even & 0xffff) - raised);
  sums[unit + 1] = (sums[unit + 1] ?? 0) + worth * ((odd & 0xffff) - raised);
  sums[unit + 2] = (sums[unit + 2] ?? 0) + worth * ((even >>> 16) - raised);
  sums[unit + 3] = (sums[unit + 3] ?? 0) + worth * ((odd >>> 16) - raised);
};
