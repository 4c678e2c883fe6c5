import type { Grammar } from '../../language/grammar.ts';
import type { Word } from './words.ts';

/** The clinical rules a wording can break, and two more: `form` (what only a machine leaves behind) and `grammar`. */
export type RuleId =
  | 'C2'
  | 'C3'
  | 'C8'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R10'
  | 'never'
  | 'form'
  | 'grammar';

/**
 * `reframe`: a whole offer · `event`: a clause after "When" · `request`: one ask · `other`: any other text that leaves,
 * such as a validation prompt; it is held to everything but the shape and the facts of a reframe.
 */
export type ReviewKind = 'reframe' | 'event' | 'request' | 'other';

/** A text about to leave, and what it may be made of. */
export type Reviewed = {
  /** As it would leave. */
  readonly text: string;
  /** Without what somebody is quoted as saying, an event with a full stop added: what is judged as our words. */
  readonly own: string;
  readonly quotes: readonly string[];
  /** Of `own`, up to and without its second sentence; all of it where it is one. */
  readonly first: readonly Word[];
  readonly rest: readonly Word[];
  readonly kind: ReviewKind;
  readonly source: ReviewSource;
};

export type ReviewSource = {
  /** What the author wrote: facts come from nowhere else (R3). */
  readonly message: string;
  /** What the partner said just before; only an acknowledgement may use it (R8). */
  readonly heard: string;
  /** The message's words in order, written out. */
  readonly words: readonly Word[];
  /** Every form of the message's words, as typed and as written out. */
  readonly known: ReadonlySet<string>;
  readonly heardWords: ReadonlySet<string>;
  /** The refusal or boundary the message holds, as one sentence (R10). */
  readonly boundary: string | undefined;
  readonly grammar: Grammar;
};

/** A text alone, or with the message it is made from. */
export type Example = string | readonly [text: string, message: string];

/** One thing no text may do. Examples are part of the data: a test runs every one of them. */
export type ReviewCheck = {
  readonly id: string;
  readonly rule: RuleId;
  /** What is wrong with a text this stops. */
  readonly note: string;
  /** Left out: every kind. */
  readonly kinds?: readonly ReviewKind[];
  readonly stops: readonly [Example, ...Example[]];
  readonly passes: readonly [Example, ...Example[]];
  /** Linear in the text's and the message's length; never throws. */
  readonly fails: (reviewed: Reviewed) => boolean;
};
