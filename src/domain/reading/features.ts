import { ascending } from './ascending.ts';
import { CUES_EN } from './catalogue/en.ts';
import { type CueMatch, createCueReader } from './cue.ts';
import { BUCKET_BITS, bucketOf, hashText, mix } from './hashing.ts';
import { normalise } from './normalise.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Token, tokenise } from './tokenise.ts';
import { withoutPasted } from './without-pasted.ts';
import { patternWord, wordClass } from './word-class.ts';

/** Raised whenever the same text would give other features; a model file names the one it was trained on. */
export const FEATURE_VERSION = 5;

/** A sparse vector: `values[i]` stands at `buckets[i]`; buckets ascend and are unique. */
export type Features = { readonly buckets: Int32Array; readonly values: Float32Array };

/** Told of every feature with the place in the normalised text it comes from. */
export type Emit = (bucket: number, start: number, end: number) => void;

export type ReadableText = {
  /** The author's own characters as far as they are read, pasted parts blanked. */
  readonly original: string;
  readonly text: string;
  readonly origin: Int32Array;
  readonly tokens: readonly Token[];
  /** The tokens as patterns see them. */
  readonly patterns: readonly string[];
  readonly shape: Shape;
  readonly cues: readonly CueMatch[];
};

const SEED = { word: 0x9e37, character: 0x51ed, shape: 0x7f4a, edge: 0x2c1b, pattern: 0x6d2b, cue: 0x0c3e };
const PREVIOUS = { word: 0x1234, character: 0, shape: 0x4321, edge: 0x3412, pattern: 0x2341, cue: 0 };
type Seeds = typeof SEED;

/** Each block of features has this length on its own, so that many of one kind do not drown the few of another. */
const WEIGHT = { words: 1, characters: 0.7, patterns: 0.7, shape: 0.5, cues: 0.4 };
const PREVIOUS_WEIGHT = { words: 0.5, patterns: 0.5, shape: 0.4 };

const findCues = createCueReader(CUES_EN);

const SPACE = 32;

/** Longer messages are read as far as this; pasted walls of text are not coached (C7), and reading stays fast. */
const MOST_CHARACTERS = 4000;

export const readable = (written: string): ReadableText => {
  const original = withoutPasted(written.slice(0, MOST_CHARACTERS));
  const normalised = normalise(original);
  const tokens = tokenise(normalised);
  const classes = tokens.map(({ kind, word }) => (kind === 'word' ? wordClass(word) : undefined));
  const patterns = tokens.map(({ kind, word }, at) =>
    kind === 'word' ? patternWord(word, classes[at]) : word,
  );
  return {
    original,
    ...normalised,
    tokens,
    patterns,
    shape: shapeOf(original, tokens),
    cues: findCues(tokens, classes),
  };
};

/** What a message is made of: word 1-3-grams, character 3-5-grams, patterns of word classes, and its shape. */
export const featuresOf = (message: ReadableText): Features =>
  combine([
    [WEIGHT.words, (emit) => emitWords(message, SEED, 3, emit)],
    [WEIGHT.characters, (emit) => emitCharacters(message.text, emit)],
    [WEIGHT.patterns, (emit) => emitPatterns(message, SEED, 5, emit)],
    [WEIGHT.shape, (emit) => emitShape(message, SEED, emit)],
    [WEIGHT.cues, (emit) => emitCues(message, emit)],
  ]);

/** The message before it, in a namespace of its own. */
export const previousFeatures = (message: ReadableText): Features =>
  combine([
    [PREVIOUS_WEIGHT.words, (emit) => emitWords(message, PREVIOUS, 2, emit)],
    [PREVIOUS_WEIGHT.patterns, (emit) => emitPatterns(message, PREVIOUS, 3, emit)],
    [PREVIOUS_WEIGHT.shape, (emit) => emitShape(message, PREVIOUS, emit)],
  ]);

/** Every feature that has a place in the text, for asking which words mattered. */
export const emitPlaced = (message: ReadableText, emit: Emit): void => {
  emitWords(message, SEED, 3, emit);
  emitCharacters(message.text, emit);
  emitPatterns(message, SEED, 5, emit);
  emitCues(message, emit);
};

const emitWords = ({ tokens }: ReadableText, seeds: Seeds, order: number, emit: Emit): void => {
  const words = tokens.filter((token) => token.kind !== 'mark');
  const hashes = words.map((token) => hashText(token.word, seeds.word));
  for (const [first, token] of words.entries()) {
    let hash = seeds.word;
    for (let size = 1; size <= order && first + size <= words.length; size++) {
      hash = mix(hash, hashes[first + size - 1] ?? 0);
      emit(bucketOf(hash), token.start, words[first + size - 1]?.end ?? token.end);
    }
  }
  emitEdges(tokens, seeds.edge, emit);
};

/** How a message opens and closes says much: "you never …", "… lol", "why …". */
const emitEdges = (tokens: readonly Token[], seed: number, emit: Emit): void => {
  const [first, second] = tokens;
  const last = tokens.at(-1);
  const beforeLast = tokens.at(-2);
  if (first === undefined || last === undefined) return;
  const opening = hashText(first.word, seed);
  const closing = hashText(last.word, seed + 1);
  emit(bucketOf(opening), first.start, first.end);
  emit(bucketOf(closing), last.start, last.end);
  if (second) emit(bucketOf(hashText(second.word, opening)), first.start, second.end);
  if (beforeLast) emit(bucketOf(hashText(beforeLast.word, closing)), beforeLast.start, last.end);
};

/** 1-5-grams of word classes with the message's ends: "you never <neglect> me", "you are such a <insult>". */
const emitPatterns = ({ tokens, patterns }: ReadableText, seeds: Seeds, order: number, emit: Emit): void => {
  const seed = seeds.pattern;
  const steps = [seed, ...patterns.map((pattern) => hashText(pattern, seed)), seed + 1];
  for (let first = 0; first < steps.length; first++) {
    let hash = seed;
    for (let size = 1; size <= order && first + size <= steps.length; size++) {
      hash = mix(hash, steps[first + size - 1] ?? 0);
      const from = tokens[Math.max(0, first - 1)];
      const to = tokens[Math.min(tokens.length - 1, first + size - 2)];
      if (from && to) emit(bucketOf(hash), from.start, to.end);
    }
  }
};

/** The text's code units with a space at each end; in a joined string V8 may put it together anew for every look. */
const paddedUnits = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length + 2).fill(SPACE);
  for (let at = 0; at < text.length; at++) units[at + 1] = text.charCodeAt(at);
  return units;
};

const emitCharacters = (text: string, emit: Emit): void => {
  const units = paddedUnits(text);
  for (let start = 0; start < units.length; start++) {
    let hash = SEED.character;
    for (let size = 1; size <= 5 && start + size <= units.length; size++) {
      hash = mix(hash, units[start + size - 1] ?? 0);
      if (size >= 3) emit(bucketOf(hash), start - 1, start + size - 1);
    }
  }
};

const emitShape = ({ shape }: ReadableText, seeds: Seeds, emit: Emit): void => {
  for (const name of shape) emit(bucketOf(hashText(name, seeds.shape)), 0, 0);
};

const emitCues = ({ cues }: ReadableText, emit: Emit): void => {
  for (const { cue, start, end } of cues) emit(bucketOf(hashText(cue.id, SEED.cue)), start, end);
};

type Block = readonly [weight: number, fill: (emit: Emit) => void];

/** Blocks are told apart in the low bits of one number each, so that sorting them merges them. */
const BLOCK_BITS = 3;
const BLOCK = 2 ** BLOCK_BITS - 1;

const combine = (blocks: readonly Block[]): Features => {
  const found: number[] = [];
  for (const [block, [, fill]] of blocks.entries())
    fill((bucket) => {
      found.push((bucket << BLOCK_BITS) | block);
    });
  const keys = unique(ascending(found, BUCKET_BITS + BLOCK_BITS));
  return weighed(keys, sharesOf(keys, blocks));
};

/** Of ascending numbers each once. */
const unique = (sorted: Int32Array): Int32Array => {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const key = sorted[at] ?? 0;
    if (kept === 0 || key !== sorted[kept - 1]) sorted[kept++] = key;
  }
  return sorted.subarray(0, kept);
};

/** What one feature of each block is worth, so that each block has its weight as its length. */
const sharesOf = (keys: Int32Array, blocks: readonly Block[]): Float64Array => {
  const counts = new Int32Array(BLOCK + 1);
  for (let at = 0; at < keys.length; at++) {
    const block = (keys[at] ?? 0) & BLOCK;
    counts[block] = (counts[block] ?? 0) + 1;
  }
  return Float64Array.from(blocks, ([weight], block) => weight / Math.sqrt(Math.max(1, counts[block] ?? 0)));
};

const weighed = (keys: Int32Array, shares: Float64Array): Features => {
  const buckets = new Int32Array(keys.length);
  const values = new Float32Array(keys.length);
  let kept = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const bucket = key >> BLOCK_BITS;
    if (kept === 0 || buckets[kept - 1] !== bucket) buckets[kept++] = bucket;
    values[kept - 1] = (values[kept - 1] ?? 0) + (shares[key & BLOCK] ?? 0);
  }
  return { buckets: buckets.slice(0, kept), values: values.slice(0, kept) };
};
