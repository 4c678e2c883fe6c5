/** Why nothing was said: stable words for logs, tests and the playground's open bonnet. */
export const SILENCE_REASONS = [
  'not-an-attack',
  'below-threshold',
  'shared-teasing',
  'said-fine-today',
  'muted',
  'break',
  'quiet-hours',
  'out-of-budget',
  'edited',
  'deleted',
  'repaired',
  'at-peace',
  'held',
  'too-late',
  'superseded',
  'consent-ended',
  'undeliverable',
  'unwordable',
  'quiet-spell',
] as const;
export type SilenceReason = (typeof SILENCE_REASONS)[number];

const A_QUIET_SPELL: ReadonlySet<SilenceReason> = new Set<SilenceReason>([
  'held',
  'out-of-budget',
  'at-peace',
]);

/**
 * The reason as anybody may be told it, the log included: whoever reads that may be one of the two. A hold, a spent
 * budget and how the other one's line was read are one and the same (S6).
 */
export const toldReason = (reason: SilenceReason): SilenceReason =>
  A_QUIET_SPELL.has(reason) ? 'quiet-spell' : reason;
