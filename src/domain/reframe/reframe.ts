import type { Grammar } from '../language/grammar.ts';
import type { Reading, ReadingContext } from '../reading/reading.ts';
import type { PrivateText } from '../shared/private-text.ts';

export type ReframeInput = {
  readonly text: PrivateText;
  readonly context: ReadingContext;
  readonly reading: Reading;
  readonly grammar: Grammar;
  /** A feeling the author chose; one of the feelings catalogue's words. Re-composes with it first. */
  readonly feeling?: string;
};

/** Other words for the same concern (R1-R11). Every text in it has passed review. */
export type Reframes = {
  /** One or two offers that really differ, best first, each ≤ 2 sentences and ≤ 240 characters. */
  readonly offers: readonly PrivateText[];
  /** What a camera would record, as a clause after "When"; undefined when the message names no event. */
  readonly event: PrivateText | undefined;
  /** Two to four real feelings to choose from, the first used by default. Catalogue words, never the author's. */
  readonly feelings: readonly string[];
  /** A small, refusable ask; undefined when none follows from the message. */
  readonly request: PrivateText | undefined;
  /** True when no event was found: `offers` holds the blank template and `question` the one question (R3). */
  readonly template: boolean;
  readonly question: string | undefined;
};
