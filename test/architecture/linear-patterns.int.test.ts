import { describe, expect, it } from 'vitest';
import { SAFETY_CUES } from '../../src/domain/safety/cues-catalogue.ts';
import { patternsOf } from './code-only.ts';
import { type Rule, sourceFiles, violations } from './source-tree.ts';

const LONG = 20_000;
/** Texts that make a careless pattern start again and again: long runs, with an ending that does not fit. */
const HOSTILE = [' ', 'a', 'a ', 'you ', "'", '"', '!', '1', '-', ', ', '\n', 'é’', '“', 'never '].map(
  (piece) => `${piece.repeat(LONG / piece.length)}\u0000`,
);
/** A linear pattern takes about a millisecond here; one that starts over at each letter takes hundreds. */
const MOST_MS = 60;

const compiled = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replace(/[gy]/g, ''));
};

const processorMs = (pattern: RegExp, text: string): number => {
  const before = process.cpuUsage();
  pattern.test(text);
  return process.cpuUsage(before).user / 1000;
};

const isSlow = (pattern: RegExp): boolean =>
  // Measured twice: the first may pay for compiling, or for a collection of garbage.
  HOSTILE.some((text) => processorMs(pattern, text) > MOST_MS && processorMs(pattern, text) > MOST_MS);

const linear: Rule = ({ text }) =>
  [...new Set(patternsOf(text))]
    .filter((literal) => isSlow(compiled(literal)))
    .map((literal) => `is slow on a long text: ${literal.slice(0, 80)}`);

const sample = (pattern: string) => ({ path: 'src/domain/sample.ts', text: `const p = ${pattern};` });

describe('patterns stay fast on any text', () => {
  it('no pattern in src takes more than a moment on a long hostile text', () => {
    expect(violations(linear, sourceFiles)).toEqual([]);
  });

  it('no safety cue does, either: they are put together from parts', () => {
    const slow = SAFETY_CUES.filter(({ says, after, unless }) =>
      [...says, after, unless].some((pattern) => pattern !== undefined && isSlow(pattern)),
    );
    expect(slow.map((cue) => cue.id)).toEqual([]);
  });

  it.each(['/\\s+$/', '/(?:a ?)+b/', '/you.*never.*x/'])('catches %s', (pattern) => {
    expect(linear(sample(pattern))).toHaveLength(1);
  });

  it.each(['/(?:ab)+c/', "/\\p{L}+(?:['’-]\\p{L}+)*/u", '/you .{0,40}never/'])('lets %s be', (pattern) => {
    expect(linear(sample(pattern))).toEqual([]);
  });
});
