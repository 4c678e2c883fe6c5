import { normalise } from '../../src/domain/reading/normalise.ts';
import { createPrng, shuffle } from './prng.ts';
import type { Example } from './read-corpus.ts';

const TWIN_SHARE = 0.4;

/**
 * A fold number per example such that no near relative of a test line is ever trained on: look-alikes and their
 * critical twin (neighbouring ids), lines that share a text or a `prev`, and whole conversations stay together.
 */
export const groupFolds = (examples: readonly Example[], folds: number): Int32Array => {
  const groups = groupsOf(examples);
  const roots = Int32Array.from(new Set(groups));
  shuffle(roots, createPrng(20_240));
  const foldOfRoot = new Map([...roots].map((root, at) => [root, at % folds]));
  return Int32Array.from(groups, (root) => foldOfRoot.get(root) ?? 0);
};

export const groupsOf = (examples: readonly Example[]): Int32Array => {
  const parents = Int32Array.from(examples, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    parents[rootOf(a)] = rootOf(b);
  };
  const seen = new Map<string, number>();
  for (const [at, example] of examples.entries()) {
    for (const key of keysOf(example)) {
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, at);
      else join(at, earlier);
    }
    const before = examples[at - 1];
    if (before && areTwins(before, example)) join(at, at - 1);
  }
  return parents.map((_, at) => rootOf(at));
};

const keysOf = (example: Example): readonly string[] => [
  plain(example.text),
  ...(example.previous === undefined ? [] : [plain(example.previous)]),
  ...(example.source === 'conversations' ? [`conversation ${example.id.split('-')[0]}`] : []),
];

const plain = (text: string): string =>
  normalise(text)
    .text.replace(/[^a-z0-9]+/g, ' ')
    .trim();

const areTwins = (before: Example, example: Example): boolean => {
  if (before.source !== example.source) return false;
  if (example.source === 'hardneg' && isCritical(example)) return true;
  const words = new Set(plain(example.text).split(' '));
  const others = new Set(plain(before.text).split(' '));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.min(words.size, others.size) >= TWIN_SHARE && shared >= 3;
};

const isCritical = ({ label }: Example): boolean =>
  label === 'criticism' || label === 'contempt' || label === 'defensiveness';
