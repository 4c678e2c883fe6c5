import type { Milliseconds } from '../domain/shared/instant.ts';
import { SECOND } from '../domain/shared/instant.ts';
import type { PrivateText } from '../domain/shared/private-text.ts';

/** The longest an answer may take, its body included; what comes later is never used. */
export const PHRASING_PATIENCE: Milliseconds = 4 * SECOND;

/** All that leaves this machine: one message, and what we took its event to be. No name, no id, nothing said before. */
export type PhrasingAsked = {
  /** As its author wrote it. */
  readonly message: PrivateText;
  /** Our own clause after "When", of which another wording is asked. */
  readonly event: PrivateText;
};

/**
 * Why our own words are used: `busy` = enough is being asked already · `resting` = it failed too often just now · `late` ·
 * `unreachable` = no answer, or one that broke off · `refused` = it answered no (key, model, address, too many) ·
 * `unreadable` = its answer is not in the one form that counts.
 */
export type PhrasingFailure = 'busy' | 'resting' | 'late' | 'unreachable' | 'refused' | 'unreadable';

export type Phrased =
  | { readonly kind: 'phrased'; readonly event: PrivateText }
  | { readonly kind: 'failed'; readonly reason: PhrasingFailure };

/**
 * A language model that may word an event more like a person. It never decides anything: whoever calls sees to it that
 * both partners allow it, that nothing dangerous was said, and that the answer passes review.
 */
export type PhrasingProvider = {
  /** Where the words go, with the port if it is an unusual one; people agree to exactly this. */
  readonly host: string;
  /**
   * Asks once, follows no redirect, and resolves within PHRASING_PATIENCE; `busy` and `resting` at once, with nothing
   * sent. Never rejects, never logs what was sent or answered, keeps neither.
   */
  readonly phrase: (asked: PhrasingAsked) => Promise<Phrased>;
};
