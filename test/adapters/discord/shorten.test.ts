import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../../adapters/discord/shorten.ts';

const clusters = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('shortening a text', () => {
  it('leaves what fits as it is', () => {
    expect(shorten('just right', 10)).toBe('just right');
  });

  it.each([
    ['I waited for you at the station', 20, 'I waited for you at…'],
    ['I waited for you at the station', 16, 'I waited for…'],
    ['I waited for you', 13, 'I waited for…'],
    ['Donaudampfschifffahrt heute', 10, 'Donaudamp…'],
  ])('ends at a word: "%s" in %i', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('cuts no accent, flag or family in half', () => {
    expect(shorten(`${'e\u0301'.repeat(10)}`, 6)).toBe(`${'e\u0301'.repeat(2)}…`);
    expect(shorten('👨‍👩‍👧‍👦'.repeat(3), 15)).toBe('👨‍👩‍👧‍👦…');
    expect(shorten('🇩🇪'.repeat(4), 7)).toBe('🇩🇪…');
    expect(shorten('😀😀😀', 4)).toBe('😀…');
  });

  it('whatever the text, it fits, says that it was cut, and every letter in it is whole', () => {
    const text = fc.array(fc.constantFrom('a', ' ', 'é', 'e\u0301', '😀', '👩‍🚀', '\n', 'word ', '日本'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (parts, length) => {
        const whole = parts.join('');
        const short = shorten(whole, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short === whole || short.endsWith('…')).toBe(true);
        expect(short === whole).toBe(whole.length <= length);
        const kept = clusters(short.replace('…', ''));
        expect(clusters(whole).slice(0, kept.length)).toEqual(kept);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });
});
