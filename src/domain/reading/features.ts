import { normalise } from './normalise.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Token, tokenise } from './tokenise.ts';

/** Buckets of the feature space; a model is trained for exactly this number. */
export const BUCKET_BITS = 18;
export const BUCKETS = 2 ** BUCKET_BITS;

/** Raised whenever the same text would give other features; a model file names the one it was trained on. */
export const FEATURE_VERSION = 1;

/** A sparse vector: `values[i]` stands at `buckets[i]`; buckets ascend and are unique. */
export type Features = { readonly buckets: Int32Array; readonly values: Float32Array };

/** Told of every feature with the place in the normalised text it comes from. */
export type Emit = (bucket: number, start: number, end: number) => void;

export type ReadableText = {
  readonly text: string;
  readonly origin: Int32Array;
  readonly tokens: readonly Token[];
  readonly shape: Shape;
};

const SEED = { word: 0x9e37, character: 0x51ed, shape: 0x7f4a, edge: 0x2c1b, previous: 0x1234 };
const CHARACTER_GRAMS = [3, 4, 5];
const SHAPE_WEIGHT = 0.25;
const PREVIOUS_WEIGHT = 0.5;

export const readable = (original: string): ReadableText => {
  const normalised = normalise(original);
  const tokens = tokenise(normalised);
  return { ...normalised, tokens, shape: shapeOf(original, tokens) };
};

/** Word 1-3-grams and character 3-5-grams of the message itself, with their places. */
export const emitLexical = (message: ReadableText, emit: Emit): void => {
  emitWords({ tokens: message.tokens, seed: SEED.word, order: 3, emit });
  emitEdges(message.tokens, emit);
  emitCharacters(message.text, emit);
};

/** What a message is made of: n-grams (unit length together) and its shape. */
export const featuresOf = (message: ReadableText): Features => {
  const lexical: number[] = [];
  emitLexical(message, (bucket) => lexical.push(bucket));
  const shape = message.shape.map((name) => bucketOf(hashText(name, SEED.shape)));
  return combine(unique(lexical), unique(shape), SHAPE_WEIGHT);
};

/** The message before it, in a namespace of its own. */
export const previousFeatures = (message: ReadableText): Features => {
  const lexical: number[] = [];
  emitWords({
    tokens: message.tokens,
    seed: SEED.previous,
    order: 2,
    emit: (bucket) => lexical.push(bucket),
  });
  const shape = message.shape.map((name) => bucketOf(hashText(name, SEED.previous)));
  return scaled(unique([...lexical, ...shape]), PREVIOUS_WEIGHT);
};

type WordGrams = {
  readonly tokens: readonly Token[];
  readonly seed: number;
  readonly order: number;
  readonly emit: Emit;
};

const emitWords = ({ tokens, seed, order, emit }: WordGrams): void => {
  const words = tokens.filter((token) => token.kind !== 'mark');
  const hashes = words.map((token) => hashText(token.word, seed));
  for (const [first, token] of words.entries()) {
    let hash = seed;
    for (let size = 1; size <= order && first + size <= words.length; size++) {
      hash = mix(hash, hashes[first + size - 1] ?? 0);
      emit(bucketOf(hash), token.start, words[first + size - 1]?.end ?? token.end);
    }
  }
};

/** How a message opens and closes says much: "you never …", "… lol", "why …". */
const emitEdges = (tokens: readonly Token[], emit: Emit): void => {
  const [first, second] = tokens;
  const last = tokens.at(-1);
  const beforeLast = tokens.at(-2);
  if (first === undefined || last === undefined) return;
  const opening = hashText(first.word, SEED.edge);
  const closing = hashText(last.word, SEED.edge + 1);
  emit(bucketOf(opening), first.start, first.end);
  emit(bucketOf(closing), last.start, last.end);
  if (second) emit(bucketOf(hashText(second.word, opening)), first.start, second.end);
  if (beforeLast) emit(bucketOf(hashText(beforeLast.word, closing)), beforeLast.start, last.end);
};

const emitCharacters = (text: string, emit: Emit): void => {
  const padded = ` ${text} `;
  for (let start = 0; start < padded.length; start++) {
    let hash = SEED.character;
    for (let size = 1; size <= 5 && start + size <= padded.length; size++) {
      hash = mix(hash, padded.charCodeAt(start + size - 1));
      if (CHARACTER_GRAMS.includes(size)) emit(bucketOf(hash), start - 1, start + size - 1);
    }
  }
};

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);

const hashText = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
};

const bucketOf = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((spread ^ (spread >>> 13)) >>> 0) >>> (32 - BUCKET_BITS);
};

const unique = (buckets: readonly number[]): Int32Array => {
  const sorted = Int32Array.from(buckets).sort();
  let kept = 0;
  for (const [at, bucket] of sorted.entries()) {
    if (at === 0 || bucket !== sorted[kept - 1]) sorted[kept++] = bucket;
  }
  return sorted.slice(0, kept);
};

const scaled = (buckets: Int32Array, weight: number): Features => ({
  buckets,
  values: new Float32Array(buckets.length).fill(
    buckets.length === 0 ? 0 : weight / Math.sqrt(buckets.length),
  ),
});

const combine = (lexical: Int32Array, shape: Int32Array, shapeWeight: number): Features => {
  const both = new Map<number, number>();
  const unit = 1 / Math.sqrt(Math.max(1, lexical.length));
  for (const bucket of lexical) both.set(bucket, unit);
  for (const bucket of shape) both.set(bucket, (both.get(bucket) ?? 0) + shapeWeight);
  const buckets = Int32Array.from(both.keys()).sort();
  return { buckets, values: Float32Array.from(buckets, (bucket) => both.get(bucket) ?? 0) };
};
