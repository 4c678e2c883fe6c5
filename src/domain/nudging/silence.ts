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
] as const;
export type SilenceReason = (typeof SILENCE_REASONS)[number];
