import { DAY, HOUR, type Instant, instant, MINUTE } from './instant.ts';

/** Local wall-clock parts in a zone. `day` is `YYYY-MM-DD`; `minutes` count from midnight, 0..1439. */
export type LocalTime = { readonly day: string; readonly minutes: number };

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
};

/** Named IANA zones only: an offset such as `+02:00` knows no daylight saving, so it is refused. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/u.test(zone)) return false;
  try {
    formatterFor(zone);
    return true;
  } catch {
    // Intl has no other way to ask; it throws a RangeError for a name it does not know.
    return false;
  }
};

/** The zone's wall clock at `at`. The zone must satisfy `isZone`. */
export const localTime = (at: Instant, zone: string): LocalTime => {
  const parts = new Map(
    formatterFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '0';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
};

const isSameDay = (a: Instant, b: Instant, zone: string): boolean =>
  localTime(a, zone).day === localTime(b, zone).day;

/** The first minute of the next local day; right across daylight-saving changes, which move at most a few hours. */
export const nextMidnight = (at: Instant, zone: string): Instant => {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  let low = minute;
  let high = minute + DAY + 3 * HOUR;
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (isSameDay(instant(middle), at, zone)) low = middle;
    else high = middle;
  }
  return instant(high);
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Minutes since midnight as `HH:MM`. */
export const clockFace = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** `HH:MM` in the zone, with the date before it when it is not the day of `now`. */
export const localFace = (at: Instant, now: Instant, zone: string): string => {
  const then = localTime(at, zone);
  const face = clockFace(then.minutes);
  return then.day === localTime(now, zone).day ? face : `${then.day} ${face}`;
};
