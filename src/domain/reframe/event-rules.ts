import type { EventRule } from './event-rule.ts';
import { FACT_EVENTS, FRAGMENT_EVENTS, PAIRED_EVENTS } from './fact-events-catalogue.ts';
import { MY_EVENTS } from './my-events-catalogue.ts';
import { RHETORICAL_EVENTS } from './rhetorical-events-catalogue.ts';
import { YOUR_EVENTS } from './your-events-catalogue.ts';

/** In order: the first whose pattern matches and whose clause holds wins. */
export const EVENT_RULES: readonly EventRule[] = [
  ...RHETORICAL_EVENTS,
  ...PAIRED_EVENTS,
  ...YOUR_EVENTS,
  ...MY_EVENTS,
  ...FACT_EVENTS,
  ...FRAGMENT_EVENTS,
];
