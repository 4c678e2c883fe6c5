/**
 * How a sentence's own words become a clause after "When" (R1, R2). `source` names the wording, `make` gives the clause
 * or undefined when this wording does not hold an event after all. Patterns are anchored and hold no nested quantifier.
 */
export type EventRule = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly make: (match: readonly string[]) => string | undefined;
  /** How surely such a clause is a real, concrete event: 1 weak … 4 sure. */
  readonly weight: number;
};
