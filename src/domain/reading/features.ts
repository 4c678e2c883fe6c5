import { CUES_EN } from './catalogue/en.ts';
import { type Block, combineFeatures, type Emit, type Features } from './combine-features.ts';
import { type CueMatch, createCueReader } from './cue.ts';
import { bucketOf, hashText, mix } from './hashing.ts';
import { normalise } from './normalise.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Token, tokenise } from './tokenise.ts';
import { withoutPasted } from './without-pasted.ts';
import { patternWord, wordClass } from './word-class.ts';

/** Raised whenever the same text would give other features; a model file names the one it was trained on. */
export const FEATURE_VERSION = 6;

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

const SEED = { word: 0x9e37, shape: 0x7f4a, edge: 0x2c1b, pattern: 0x6d2b };
const PREVIOUS = { word: 0x1234, shape: 0x4321, edge: 0x3412, pattern: 0x2341 };
type Seeds = typeof SEED;
/** Of what is read in a message only, not in the one before it. */
const OWN_SEED = { character: 0x51ed, cue: 0x0c3e, wordPair: 0x5a17, patternPair: 0x3b19 };

/** Each block of features has this length on its own, so that many of one kind do not drown the few of another. */
const WEIGHT = {
  words: 1,
  characters: 0.7,
  patterns: 0.7,
  wordPairs: 0.5,
  patternPairs: 0.5,
  shape: 0.5,
  cues: 0.4,
};
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

/** What a message is made of: words, characters and word classes in runs and in pairs, its shape, and the cues in it. */
export const blocksOf = (message: ReadableText): readonly Block[] => [
  [WEIGHT.words, (emit) => emitWords(message, SEED, 3, emit)],
  [WEIGHT.characters, (emit) => emitCharacters(message.text, emit)],
  [WEIGHT.patterns, (emit) => emitPatterns(message, SEED, 5, emit)],
  [WEIGHT.shape, (emit) => emitShape(message, SEED, emit)],
  [WEIGHT.cues, (emit) => emitCues(message, emit)],
  [WEIGHT.wordPairs, (emit) => emitWordPairs(message, emit)],
  [WEIGHT.patternPairs, (emit) => emitPatternPairs(message, emit)],
];

export const featuresOf = (message: ReadableText): Features => combineFeatures(blocksOf(message));

/** The message before it, in a namespace of its own. */
export const previousBlocks = (message: ReadableText): readonly Block[] => [
  [PREVIOUS_WEIGHT.words, (emit) => emitWords(message, PREVIOUS, 2, emit)],
  [PREVIOUS_WEIGHT.patterns, (emit) => emitPatterns(message, PREVIOUS, 3, emit)],
  [PREVIOUS_WEIGHT.shape, (emit) => emitShape(message, PREVIOUS, emit)],
];

export const previousFeatures = (message: ReadableText): Features => combineFeatures(previousBlocks(message));

/** Every feature that has a place in the text, for asking which words mattered. */
export const emitPlaced = (message: ReadableText, emit: Emit): void => {
  emitWords(message, SEED, 3, emit);
  emitCharacters(message.text, emit);
  emitPatterns(message, SEED, 5, emit);
  emitCues(message, emit);
  emitWordPairs(message, emit);
  emitPatternPairs(message, emit);
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

/** Two words with one or two others between them: "you … listen". */
const emitWordPairs = ({ tokens }: ReadableText, emit: Emit): void => {
  const words = tokens.filter((token) => token.kind !== 'mark');
  const hashes = words.map((token) => hashText(token.word, OWN_SEED.wordPair));
  emitPairs({ tokens: words, hashes, seed: OWN_SEED.wordPair, furthest: 3 }, emit);
};

/** Grammar words, classes and marks up to six steps apart: "why … <neglect> … ?". Other words count for nothing here. */
const emitPatternPairs = ({ tokens, patterns }: ReadableText, emit: Emit): void => {
  const hashes = patterns.map((pattern) =>
    pattern.startsWith('_') ? 0 : hashText(pattern, OWN_SEED.patternPair),
  );
  emitPairs({ tokens, hashes, seed: OWN_SEED.patternPair, furthest: 6 }, emit);
};

type Pairing = {
  readonly tokens: readonly Token[];
  /** One a token; 0 for one that is not paired. */
  readonly hashes: readonly number[];
  readonly seed: number;
  readonly furthest: number;
};

/** Neighbours are left to the runs. */
const emitPairs = ({ tokens, hashes, seed, furthest }: Pairing, emit: Emit): void => {
  for (const [at, first] of tokens.entries()) {
    const opening = mix(seed, hashes[at] ?? 0);
    for (let other = at + 2; hashes[at] !== 0 && other <= at + furthest; other++) {
      const last = tokens[other];
      if (last === undefined) break;
      if (hashes[other] !== 0) emit(bucketOf(mix(opening, hashes[other] ?? 0)), first.start, last.end);
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
    let hash = OWN_SEED.character;
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
  for (const { cue, start, end } of cues) emit(bucketOf(hashText(cue.id, OWN_SEED.cue)), start, end);
};
