import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateText } from '../../src/domain/shared/private-text.ts';
import type { Sealer } from '../../src/ports/sealer.ts';

export const sealerContract = (name: string, make: () => Sealer): void => {
  describe(`sealer: ${name}`, () => {
    const ROW = 'check-in:1:web:alex';

    it('opens what it sealed, whatever the words', () => {
      const sealer = make();
      const text = fc.string({ unit: 'grapheme', maxLength: 400 });
      fc.assert(
        fc.property(text, fc.string({ unit: 'grapheme' }), (words, row) => {
          expect(sealer.open(sealer.seal(privateText(words), row), row).reveal()).toBe(words);
        }),
      );
    });

    it('opens a text of 40,000 characters', () => {
      const sealer = make();
      const long = '🦔ß '.repeat(10_000);
      expect(sealer.open(sealer.seal(privateText(long), ROW), ROW).reveal()).toBe(long);
    });

    it('K1: refuses an answer that was moved to another row', () => {
      const sealer = make();
      const sealed = sealer.seal(privateText('thank you for the tea'), ROW);
      expect(() => sealer.open(sealed, 'check-in:1:web:sam')).toThrow(
        expect.objectContaining({ code: 'seal-broken' }),
      );
    });

    it('refuses bytes that are no sealed answer, or only half of one', () => {
      const sealer = make();
      const sealed = sealer.seal(privateText('thank you for the tea'), ROW);
      for (const bytes of [
        new Uint8Array(),
        new Uint8Array(80),
        sealed.subarray(0, -1),
        sealed.subarray(1),
      ]) {
        expect(() => sealer.open(bytes, ROW)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
      }
    });
  });
};
