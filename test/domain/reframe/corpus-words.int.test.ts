import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../adapters/cli/eval-words/answer-words.ts';
import { measureWords } from '../../../adapters/cli/eval-words/measure-words.ts';
import { readWordsPairs } from '../../../adapters/cli/eval-words/read-words-pairs.ts';
import { wordsReport } from '../../../adapters/cli/eval-words/words-report.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
const answerTo = answerWords({ read: () => aReading('criticism'), grammar });

describe('reframes over the whole corpus', () => {
  test('keep every rule, stay with the message and leave pure verdicts blank', async () => {
    const figures = measureWords(await readWordsPairs(CORPUS), answerTo);
    expect(figures.pairs).toBe(626);
    expect(figures.violations).toBe(0);
    expect(figures.grammarFlags).toBe(0);
    expect(figures.longest).toBeLessThanOrEqual(240);
    expect(figures.faithful).toBeGreaterThanOrEqual(0.95);
    expect(figures.recallLiteral).toBeGreaterThanOrEqual(0.72);
    expect(figures.blankWhereEvent).toBeLessThanOrEqual(0.21);
    expect(figures.blankWhereNone).toBeGreaterThanOrEqual(0.9);
    expect(figures.feelingSame).toBeGreaterThanOrEqual(0.35);
    expect(figures.feelingFamily).toBeGreaterThanOrEqual(0.54);
    expect(figures.distinct).toBeGreaterThanOrEqual(0.9);
    expect(wordsReport(figures)).toContain('rule violations                         0');
  });
});
