import type { Grammar } from '../../../src/domain/language/grammar.ts';
import type { ReadingContext, ReadMessage } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { reviewerFor } from '../../../src/domain/reframe/review.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

/** What the composer answered, in plain strings. */
export type WordsAnswer = {
  readonly offers: readonly string[];
  readonly event: string | undefined;
  readonly feelings: readonly string[];
  readonly template: boolean;
  /** Rule ids of everything a second look finds in the offers, blanks included; must be empty. */
  readonly broken: readonly string[];
};

export type Asked = { readonly text: string; readonly prev: string | null };
export type AnswerWords = (asked: Asked) => WordsAnswer;

export type Composing = { readonly read: ReadMessage; readonly grammar: Grammar };

/** Composes as the product does, and lets the review look at what came out once more. */
export const answerWords =
  ({ read, grammar }: Composing): AnswerWords =>
  ({ text, prev }) => {
    const context: ReadingContext = prev === null ? [] : [{ from: 'partner', text: privateText(prev) }];
    const written = privateText(text);
    const reading = read(written, context);
    const { offers, event, template, feelings } = composeReframes({
      text: written,
      context,
      reading,
      grammar,
    });
    const judge = reviewerFor({ source: text, heard: prev ?? '', grammar });
    const shown = offers.map((offer) => offer.reveal());
    const broken = shown.flatMap((offer) => judge(offer, 'reframe').map(({ rule }) => rule));
    return { offers: shown, event: event?.reveal(), feelings, template, broken };
  };
