export { createRandom } from './create-random.ts';
export { createSystemClock, type SystemClock } from './create-system-clock.ts';
