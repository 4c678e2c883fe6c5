import { describe, expect, it } from 'vitest';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { createEngine, privateText } from '../../src/index.ts';
import { grammar } from '../support/grammar.ts';
import { repositoryTop } from './source-tree.ts';

const LENGTH = 25_000;
/** Work that grows with the length takes a fraction of this; work that grows with its square takes many times more. */
const MOST_MS = 500;

/** Each repeated up to the length: runs that make a careless pattern start over at every letter. */
const PIECES = [
  ' ',
  'a',
  'a ',
  'you ',
  "'",
  '"',
  '“',
  '!',
  '. ',
  '1',
  '-',
  ', ',
  '\n',
  '\t',
  'é’',
  '\ud800',
  '😂',
  '(',
  '*',
].concat(['never ', 'when ', 'but ', 'you never call. ', 'and you ', 'i feel ']);

const processorMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

const isSlow = (work: () => unknown): boolean => processorMs(work) > MOST_MS;

const engine = createEngine({ reader: await loadToneReader(repositoryTop), grammar });

describe('any text is answered soon', () => {
  it.each(PIECES)('25,000 characters of %j are read, reworded and answered in a moment', (piece) => {
    const text = privateText(`you never call me${piece.repeat(LENGTH / piece.length)}\u0000`);
    const slow = {
      analyze: isSlow(() => engine.analyze(text, [])),
      reframe: isSlow(() => engine.reframe(text, [])),
      validate: isSlow(() => engine.validate(text, [])),
    };
    expect(slow).toEqual({ analyze: false, reframe: false, validate: false });
  });

  it('4,000 ligatures, each of which is read as eighteen letters, are read soon after an hour of ordinary talk', () => {
    const text = privateText('\ufdfa'.repeat(4000));
    for (let at = 0; at < 1500; at++) engine.analyze(privateText(`you never call me on day ${at}`), []);
    expect(isSlow(() => engine.analyze(text, []))).toBe(false);
  });

  it('a careless pattern would be noticed', () => {
    expect(isSlow(() => /[\s,]+$/.test(`${' '.repeat(LENGTH)}x`))).toBe(true);
  });
});
