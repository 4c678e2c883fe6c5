/** Why nothing was said. `waiting` and `delivered` close the list so that the bonnet can show one word per message. */
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
  'too-late',
  'superseded',
  'consent-ended',
  'undeliverable',
  'unwordable',
] as const;
export type SilenceReason = (typeof SILENCE_REASONS)[number];
