/** The only source of chance. */
export type Random = {
  /** A new id: 16 url-safe characters, unguessable (≥ 95 bits), never given twice. */
  readonly id: () => string;
  /** A whole number from 0 up to, not including, `below` (≥ 1). */
  readonly below: (below: number) => number;
};
