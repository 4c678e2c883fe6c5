export const SAFETY_KINDS = ['threat', 'control', 'fear', 'selfharm', 'disclosure'] as const;

/**
 * threat: words of one who threatens · control: demands and restrictions · fear: words of one who is afraid ·
 * selfharm: danger to oneself · disclosure: telling of violence that happened or happens to them or another.
 */
export type SafetyKind = (typeof SAFETY_KINDS)[number];

/** Why the screen fired. `cue` is the catalogue id of an explicit signal, or `model` (S8: either suffices). */
export type SafetyFinding = {
  readonly kind: SafetyKind;
  readonly cue: string;
  /** A second kind of help the same words call for: self-harm used as a threat brings both (S5). */
  readonly also?: SafetyKind;
};
