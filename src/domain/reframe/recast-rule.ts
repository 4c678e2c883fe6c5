/**
 * A whole sentence whose grammar hides an event. `make` gives the plain sentence that says the same without the charge,
 * or undefined when this wording does not hold one. Patterns are anchored and hold no nested quantifier.
 */
export type RecastRule = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly make: (match: readonly string[]) => string | undefined;
};
