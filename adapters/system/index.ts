export { createCalendar } from './create-calendar.ts';
export { createRandom } from './create-random.ts';
export { createSystemClock, type SystemClock } from './create-system-clock.ts';
export { pause } from './pause.ts';
export { ZoneError } from './zone-error.ts';
