import { describe, expect, it } from 'vitest';
import { encode } from '../../corpus/train/encode.ts';
import { groupFolds } from '../../corpus/train/group-folds.ts';
import { joinNetworks } from '../../corpus/train/join-networks.ts';
import { makePrototypes } from '../../corpus/train/make-prototypes.ts';
import { trainInTurn } from '../../corpus/train/networks.ts';
import type { Example } from '../../corpus/train/read-corpus.ts';
import { targetsOf } from '../../corpus/train/targets-of.ts';
import { train } from '../../corpus/train/train.ts';
import { trainNetwork } from '../../corpus/train/train-network.ts';
import { featuresOf, readable } from '../../src/domain/reading/features.ts';
import { hiddenOf, type Network, outputsOf } from '../../src/domain/reading/network.ts';

const SETTINGS = { hidden: 8, epochs: 1, seeds: [3, 5], leastRows: 2, mostBuckets: 5000 };
const silent = () => {};
const someLines = makePrototypes().filter((_, at) => at % 20 === 0);

const line = (id: string, text: string, more: Partial<Example> = {}): Example => ({
  id,
  source: 'core',
  label: 'neutral',
  text,
  previous: undefined,
  danger: 'none',
  ...more,
});

describe('training', () => {
  const trainOn = (corpus: readonly Example[], settings = SETTINGS) =>
    train({ lessons: { corpus, aids: [] }, settings, trainNetworks: trainInTurn, onProgress: silent });

  it('gives the same bytes and the same report twice', async () => {
    const first = await trainOn(someLines);
    const second = await trainOn(someLines);
    expect(Buffer.compare(first.model, second.model)).toBe(0);
    expect(second.report).toEqual(first.report);
  });

  it('gives another model for another seed', async () => {
    const few = someLines.filter((_, at) => at % 2 === 0);
    const first = await trainOn(few);
    const other = await trainOn(few, { ...SETTINGS, seeds: [3, 4] });
    expect(Buffer.compare(first.model, other.model)).not.toBe(0);
  });
});

describe('joined networks', () => {
  it('answer with the mean of what each answers', () => {
    const encoded = encode(someLines);
    const targets = targetsOf(someLines);
    const rows = Int32Array.from(someLines.keys());
    const networks = [3, 5].map((seed) => trainNetwork(encoded, targets, rows, { ...SETTINGS, seed }));
    const features = featuresOf(readable(someLines[0]?.text ?? ''));
    const answer = (network: Network) => outputsOf(network, hiddenOf(network, [features]));
    const [one, other] = networks.map(answer);
    const mean = Array.from(one ?? [], (value, at) => (value + (other?.[at] ?? 0)) / 2);
    expect([...answer(joinNetworks(networks))].map((value) => value.toFixed(4))).toEqual(
      mean.map((value) => value.toFixed(4)),
    );
  });
});

describe('folds', () => {
  const filler = Array.from({ length: 60 }, (_, at) =>
    line(`core-${at}`, `line ${'abcdefgh'[at % 8]} number w${at}q`),
  );
  const foldOf = (examples: readonly Example[], id: string): number => {
    const at = examples.findIndex((example) => example.id === id);
    return groupFolds(examples, 5)[at] ?? -1;
  };

  it('keep a look-alike and its critical twin on the next line together', () => {
    const calm = line('hardneg-1', 'I felt alone at your parents', {
      source: 'hardneg',
      label: 'i_statement',
    });
    const twin = line('hardneg-2', 'Your parents raised a coward', { source: 'hardneg', label: 'criticism' });
    const lines = [...filler, calm, twin];
    expect(foldOf(lines, 'hardneg-1')).toBe(foldOf(lines, 'hardneg-2'));
  });

  it('keep a text together with the line that answers it', () => {
    const text = line('core-a', 'You forgot the parcel!');
    const answer = line('core-b', 'no i did not', { previous: 'you forgot the parcel' });
    const lines = [text, ...filler, answer];
    expect(foldOf(lines, 'core-a')).toBe(foldOf(lines, 'core-b'));
  });

  it('keep a conversation whole', () => {
    const turns = Array.from({ length: 9 }, (_, at) =>
      line(`d001-${at}`, `turn about thing t${at}`, { source: 'conversations' }),
    );
    const lines = [...filler, ...turns];
    const folds = groupFolds(lines, 5).slice(filler.length);
    expect(new Set(folds).size).toBe(1);
  });

  it('spread unrelated lines over all five', () => {
    expect(new Set(groupFolds(filler, 5)).size).toBe(5);
  });
});
