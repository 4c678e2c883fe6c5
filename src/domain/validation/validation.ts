import type { Grammar } from '../language/grammar.ts';
import type { Reading, ReadingContext } from '../reading/reading.ts';
import type { PrivateText } from '../shared/private-text.ts';

export type ValidationLevel = 'reflect' | 'feeling' | 'understand';

export type ValidationInput = {
  /** The partner's message that is to be answered. */
  readonly text: PrivateText;
  readonly context: ReadingContext;
  readonly reading: Reading;
  readonly grammar: Grammar;
};

export type ValidationPrompt = { readonly level: ValidationLevel; readonly text: PrivateText };

/** Three prompts, simple to deep, about this message (V1-V8). Good news gets active-constructive ones. */
export type ValidationPrompts = {
  readonly prompts: readonly ValidationPrompt[];
  readonly goodNews: boolean;
};

/** A draft answer parted in two (V5): what to say first, and what to keep for a later turn. */
export type DraftHelp = {
  /** The listening half, ready to send first. */
  readonly listening: PrivateText;
  /** The draft's self-defence, kept for later; undefined when the draft holds none. */
  readonly later: PrivateText | undefined;
};
