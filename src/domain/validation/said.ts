import type { Facet } from './facet.ts';
import type { NamedFeelings } from './name-feelings.ts';

/** A message as far as it can be answered: what it says, is about, and how it feels. */
export type Said = {
  readonly facets: readonly Facet[];
  readonly topic: string | undefined;
  readonly feelings: NamedFeelings;
  /** The same message gets the same wording; different messages do not all sound alike. */
  readonly seed: number;
};
