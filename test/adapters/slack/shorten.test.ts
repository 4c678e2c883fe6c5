import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, shortenStart } from '../../../adapters/platform/index.ts';
import { cut, flat, lengthOf, marked } from '../../../adapters/slack/render-marked.ts';

const clusters = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

const someText = fc
  .array(fc.constantFrom('a', ' ', 'é', 'e\u0301', '😀', '👩‍🚀', '\n', 'word ', '日本'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('shortening a text', () => {
  it.each([
    ['just right', 10, 'just right'],
    ['I waited for you at the station', 20, 'I waited for you at…'],
    ['I waited for you at the station', 16, 'I waited for…'],
    ['Donaudampfschifffahrt heute', 10, 'Donaudamp…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15, '👨‍👩‍👧‍👦…'],
  ])('ends at a word: "%s" in %i', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it.each([
    ['just right', 10, 'just right'],
    ['I waited for you at the station', 14, '… the station'],
    ['I waited for you at the station', 3, ''],
    ['Donaudampfschifffahrt', 10, ''],
  ])('from the other side, begins at a word: "%s" in %i', (text, length, expected) => {
    expect(shortenStart(text, length)).toBe(expected);
  });

  it('whatever the text, it fits, says that it was cut, and every letter in it is whole', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 50 }), (whole, length) => {
        const short = shorten(whole, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short === whole).toBe(whole.length <= length);
        expect(short === whole || short.endsWith('…')).toBe(true);
        const kept = clusters(short.replace('…', ''));
        expect(clusters(whole).slice(0, kept.length)).toEqual(kept);
        const end = shortenStart(whole, length);
        expect(end.length).toBeLessThanOrEqual(length);
        expect(end === whole || end === '' || (end.startsWith('…') && whole.endsWith(end.slice(1)))).toBe(
          true,
        );
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });
});

describe('a text with the stretch that matters marked', () => {
  it('keeps its mark when blank edges and control characters go', () => {
    const text = '  \r\n\u0000so you never call ';
    const start = text.indexOf('you never');
    expect(marked(text, [start, start + 'you never'.length])).toEqual({
      before: 'so ',
      marked: 'you never',
      after: ' call',
    });
  });

  it('shows the marked words first, then what stands around them', () => {
    const text = `${'before '.repeat(50)}you never ${'after '.repeat(50)}`;
    const start = text.indexOf('you never');
    const { before, marked: words, after } = cut(marked(text, [start, start + 9]), 60);
    expect(words).toBe('you never');
    expect(before).toMatch(/^… before .*before $/u);
    expect(after).toMatch(/^ after .*after…$/u);
  });

  it('at the very end, what stands before them has the room', () => {
    const text = `${'before '.repeat(50)}you never`;
    const short = cut(marked(text, [text.length - 9, text.length]), 60);
    expect(short.marked).toBe('you never');
    expect(lengthOf(short)).toBeGreaterThan(50);
  });

  it('wherever the mark lies, it fits, and nothing that fits is touched', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }), (text, a, b, length) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        const whole = marked(text, [start, end]);
        expect(flat(whole)).toBe(text.trim());
        const short = cut(whole, length);
        expect(lengthOf(short)).toBeLessThanOrEqual(length);
        if (lengthOf(whole) <= length) expect(short).toBe(whole);
        expect(whole.marked.startsWith(short.marked.replace(/…$/u, ''))).toBe(true);
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });
});
