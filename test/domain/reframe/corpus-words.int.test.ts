import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  measureWords,
  type WordsAnswer,
  type WordsPair,
  wordsReport,
} from '../../../adapters/cli/eval-words/measure-words.ts';
import { readWordsPairs } from '../../../adapters/cli/eval-words/read-words-pairs.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

const answerTo = ({ text, prev }: WordsPair): WordsAnswer => {
  const reframes = composeReframes({
    grammar,
    text: privateText(text),
    context: prev === null ? [] : [{ from: 'partner', text: privateText(prev) }],
    reading: aReading('criticism'),
  });
  const offers = reframes.offers.map((offer) => offer.reveal());
  const source = `${text} ${prev ?? ''}`;
  return {
    offers,
    event: reframes.event?.reveal(),
    template: reframes.template,
    violations: reframes.template
      ? []
      : offers.flatMap((offer) => review({ text: offer, source, kind: 'reframe' }).map(({ rule }) => rule)),
  };
};

describe('reframes over the whole corpus', () => {
  test('keep every rule, stay with the message and leave pure verdicts blank', async () => {
    const figures = measureWords(await readWordsPairs(CORPUS), answerTo);
    expect(figures.pairs).toBe(626);
    expect(figures.violations).toBe(0);
    expect(figures.faithful).toBeGreaterThanOrEqual(0.965);
    expect(figures.recallLiteral).toBeGreaterThanOrEqual(0.68);
    expect(figures.blankWhereEvent).toBeLessThanOrEqual(0.4);
    expect(figures.blankWhereNone).toBeGreaterThanOrEqual(0.9);
    expect(figures.distinct).toBeGreaterThanOrEqual(0.9);
    expect(wordsReport(figures)).toContain('rule violations                         0');
  });
});
