import type { Grammar } from '../../../src/domain/language/grammar.ts';
import type { ReadingContext, ReadMessage } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { measureWords, type WordsAnswer, type WordsPair, wordsReport } from './measure-words.ts';
import { readWordsPairs } from './read-words-pairs.ts';

type EvalWords = { readonly corpus: string; readonly read: ReadMessage; readonly grammar: Grammar };

const answerWith =
  ({ read, grammar }: Omit<EvalWords, 'corpus'>) =>
  ({ text, prev }: WordsPair): WordsAnswer => {
    const context: ReadingContext = prev === null ? [] : [{ from: 'partner', text: privateText(prev) }];
    const reading = read(privateText(text), context);
    const { offers, event, template } = composeReframes({
      text: privateText(text),
      context,
      reading,
      grammar,
    });
    const shown = offers.map((offer) => offer.reveal());
    const source = `${text} ${prev ?? ''}`;
    const broken = shown.flatMap((offer) =>
      review({ text: offer, source, kind: 'reframe' }).map(({ rule }) => rule),
    );
    return { offers: shown, event: event?.reveal(), template, violations: template ? [] : broken };
  };

/** Measures the reframes on our own pairs of message and event. Resolves to the report; prints nothing. */
export const evalWords = async ({ corpus, ...how }: EvalWords): Promise<string> =>
  wordsReport(measureWords(await readWordsPairs(corpus), answerWith(how)));
