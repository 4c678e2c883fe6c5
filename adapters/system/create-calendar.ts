import { Temporal } from 'temporal-polyfill';
import { type Calendar, instant, isZone } from '../../src/index.ts';
import { ZoneError } from './zone-error.ts';

export const createCalendar = (): Calendar => ({
  instantOf: ({ zone, day, minute }) => {
    if (!isZone(zone)) throw new ZoneError();
    const time = { hour: Math.floor(minute / 60), minute: minute % 60 };
    const wall = Temporal.PlainDate.from(day).toPlainDateTime(time);
    return instant(inZone(wall, zone).epochMilliseconds);
  },
});

const inZone = (wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime => {
  try {
    return wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  } catch (cause) {
    throw cause instanceof RangeError ? new ZoneError(cause) : cause;
  }
};
