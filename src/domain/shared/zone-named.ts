import { isZone } from './local-time.ts';

/** The zone that was meant, spelt as it is known (`europe/berlin` → `Europe/Berlin`); undefined when there is none. */
export const zoneNamed = (typed: string): string | undefined => {
  if (!isZone(typed)) return undefined;
  const wanted = typed.toLowerCase();
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === wanted) ?? typed;
};
