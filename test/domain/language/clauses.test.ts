import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitClauses, splitSentences } from '../../../src/domain/language/clauses.ts';

const texts = (text: string): readonly string[] => splitClauses(text).map((clause) => clause.text);

describe('clauses of a message', () => {
  test('cuts at sentence ends, commas and conjunctions', () => {
    expect(texts("You left the towel on the bed again, and you don't care. Typical!")).toEqual([
      'You left the towel on the bed again',
      "you don't care",
      'Typical',
    ]);
  });

  test('keeps times, amounts and abbreviations whole', () => {
    expect(texts('you said 8. its 9.20. Mr. Lee left at 7 p.m. sharp')).toEqual([
      'you said 8',
      'its 9.20',
      'Mr. Lee left at 7 p.m. sharp',
    ]);
  });

  test('does not cut inside what somebody is quoted as saying', () => {
    expect(texts("You said 'fine, whatever. Go.' and you hung up")).toEqual([
      "You said 'fine, whatever. Go.'",
      'you hung up',
    ]);
  });

  test('keeps nouns that "and" joins together', () => {
    expect(texts('you took the keys and the card')).toEqual(['you took the keys and the card']);
  });

  test('remembers the conjunction that opens a clause', () => {
    expect(splitClauses('you forgot because you were out').map((clause) => clause.joiner)).toEqual([
      '',
      'because',
    ]);
  });

  test('whole sentences keep their offsets and their closing mark', () => {
    const [first, second] = splitSentences('Why? I waited.');
    expect([first?.text, first?.ending, second?.text, second?.start]).toEqual(['Why', '?', 'I waited', 5]);
  });

  test('any string at all is cut into slices of itself, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        let last = 0;
        for (const clause of splitClauses(text)) {
          expect(text.slice(clause.start, clause.end)).toBe(clause.text);
          expect(clause.start).toBeGreaterThanOrEqual(last);
          last = clause.end;
        }
      }),
    );
  });
});
