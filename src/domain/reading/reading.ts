import type { SafetyKind } from '../safety/safety-finding.ts';
import type { Span } from '../shared/card.ts';
import type { PrivateText } from '../shared/private-text.ts';

/** What one message may be; see docs/glossary.md. The order is the order of the model's output classes. */
export const LABELS = [
  'criticism',
  'contempt',
  'defensiveness',
  'stonewalling',
  'complaint',
  'i_statement',
  'validation',
  'repair',
  'appreciation',
  'neutral',
  'third_party',
  'playful',
  'self_criticism',
  'danger',
  'quoted',
] as const;

export type Label = (typeof LABELS)[number];

/** One earlier message, newest last. */
export type ContextLine = { readonly from: 'author' | 'partner'; readonly text: PrivateText };
export type ReadingContext = readonly ContextLine[];

/** What the engine saw in one message. Speaks of wording, never of the person (C8). */
export type Reading = {
  readonly label: Label;
  /** Calibrated probability of `label`, 0..1. */
  readonly confidence: number;
  /** Calibrated probability per label; sums to 1. */
  readonly scores: Readonly<Record<Label, number>>;
  /** Calibrated probability, 0..1, that this is an attack on the partner (criticism or contempt). Decides nudges. */
  readonly attack: number;
  /** The words that carry an attack, as offsets into the original text; undefined when there is none. */
  readonly span: Span | undefined;
};

/** A reading with what only the safety screen asks for. */
export type WholeReading = Reading & {
  /** Calibrated probability of each kind of danger; what is left to 1 is none. For S8's "or model". */
  readonly danger: Readonly<Record<SafetyKind, number>>;
};

/** Synchronous, no I/O, never throws, linear in the text's length; any string is accepted. */
export type ReadMessage = (text: PrivateText, context: ReadingContext) => WholeReading;
