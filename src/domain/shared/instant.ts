/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** A span of time in milliseconds. */
export type Milliseconds = number;

export const instant = (epochMs: number): Instant => epochMs as Instant;
export const later = (from: Instant, by: Milliseconds): Instant => (from + by) as Instant;

export const SECOND: Milliseconds = 1000;
export const MINUTE: Milliseconds = 60 * SECOND;
export const HOUR: Milliseconds = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;

/** Outcomes carry no finer time than this, so that a log cannot be matched to messages. */
export const toMinute = (at: Instant): Instant => (Math.floor(at / MINUTE) * MINUTE) as Instant;
