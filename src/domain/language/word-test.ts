/** A whole-word, case-insensitive test for any of a catalogue's alternatives. Linear: alternatives hold no quantifier. */
export const anyOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![a-zà-ž'])(?:${alternatives})(?![a-zà-ž])`, 'iu');
export const startsWithAnyOf = (alternatives: string): RegExp =>
  new RegExp(`^(?:${alternatives})(?![a-zà-ž'])`, 'iu');
export const endsWithAnyOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![a-zà-ž'])(?:${alternatives})$`, 'iu');
