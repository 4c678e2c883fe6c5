import type { SafetyKind } from './safety-finding.ts';

/**
 * plain: words that mean what they say; only a quotation or a headline silences them.
 * serious: a film or a game silences them; a laugh does not, because people laugh about it, and the trifles of a household do
 * not, because they stand in earnest too.
 * everyday: words that play and hyperbole use as well; a laugh and a trifle in the same sentence silence them too.
 */
export type CueStrength = 'plain' | 'serious' | 'everyday';

/** How much danger the trained head must hear beside it: a trace, or more where the words are commoner still. */
export type HintStrength = 'trace' | 'suspicion';

/** One explicit signal of S2. Patterns run on folded text (fold-text.ts): lower case, no apostrophes, `.` between sentences. */
export type SafetyCue = {
  readonly id: string;
  readonly kind: SafetyKind;
  /** A second kind of help the same words call for (S5). */
  readonly also?: SafetyKind;
  readonly strength: CueStrength;
  /** Ordinary couples say it too: it counts only where the trained head hears this much danger as well. */
  readonly hint?: HintStrength;
  readonly note: string;
  readonly source: string;
  /** Any one is enough. Linear: gaps are bounded, no quantifier stands inside another. */
  readonly says: readonly RegExp[];
  /** When given, the partner's last line must match as well: some answers only speak in context. */
  readonly after?: RegExp;
  /** Ordinary meanings of the same words. */
  readonly unless?: RegExp;
  readonly mustFire: readonly CueExample[];
  readonly mustNotFire: readonly CueExample[];
};

/** A message, or the partner's line and the message that answers it. */
export type CueExample = string | readonly [previous: string, text: string];
