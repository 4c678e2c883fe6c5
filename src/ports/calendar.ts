import type { LocalMoment } from '../domain/check-in/slots.ts';
import type { Instant } from '../domain/shared/instant.ts';

/** The only source of what a zone's wall clock will show. Pure: the same moment always gives the same instant. */
export type Calendar = {
  /**
   * When the wall clock of the zone shows that minute. A time that the change to summer leaves out is moved on by the
   * length of the gap (02:30 → 03:30); of a time that comes twice the first one is meant. The zone must be a name that
   * `isZone` knows; throws `zone-unknown` for an offset such as `+02:00`, which knows no summer.
   */
  readonly instantOf: (moment: LocalMoment) => Instant;
};
