import { describe, expect, it } from 'vitest';
import { FAUX_FEELINGS, FEELING_WORDS } from '../../../src/domain/language/feelings-catalogue.ts';
import { feelsAccused, isFeeling, namedFeelings } from '../../../src/domain/language/named-feelings.ts';

describe('feelings in words', () => {
  it.each([
    [['hurt', 'by', 'it'], ['hurt'], false],
    [['fed', 'up'], ['frustrated'], false],
    [['last', 'on', 'the', 'list'], ['unimportant'], false],
    [['ignored', 'again'], ['lonely', 'hurt', 'unimportant'], true],
    [['taken', 'for', 'granted'], ['unimportant', 'tired', 'discouraged', 'resentful'], true],
  ])('R4: %j name %j', (words, feelings, faux) => {
    expect(namedFeelings(words)).toEqual({ feelings, faux });
  });

  it.each([[['table']], [[]], [['constructor']], [['tired-out']]])('%j name none', (words) => {
    expect(namedFeelings(words)).toBeUndefined();
  });

  it('R4: an accusing word is never a real feeling as well, and always hides two to four', () => {
    for (const [word, real] of Object.entries(FAUX_FEELINGS)) {
      expect(FEELING_WORDS.has(word), word).toBe(false);
      expect(real.length, word).toBeGreaterThanOrEqual(2);
      expect(real.length, word).toBeLessThanOrEqual(4);
      expect(real.every(isFeeling), word).toBe(true);
    }
  });

  it.each([
    'I felt ignored.',
    "I'm sad and used",
    'i feel so taken for granted',
    'I felt a bit pretty judged',
    'She was feeling really attacked',
  ])('R4: “%s” says an accusing word as a feeling', (text) => {
    expect(feelsAccused(text)).toBe(true);
  });

  it.each(['I felt hurt when you ignored me.', "I'm home", ''])('“%s” does not', (text) => {
    expect(feelsAccused(text)).toBe(false);
  });
});
