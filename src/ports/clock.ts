import type { Instant } from '../domain/shared/instant.ts';

/** The only source of time. Tests and the playground move it. */
export type Clock = { readonly now: () => Instant };
