import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS } from '../../src/index.ts';
import type { Due, SimulatedCouple } from './people.ts';

/**
 * What must be asked, worked out by walking the calendar day by day and not by the product's own slot code. Sorted by
 * time; `from` and `until` are epoch milliseconds, half-open.
 */
export const dueSlots = (
  couples: readonly SimulatedCouple[],
  { from, until }: { readonly from: number; readonly until: number },
): readonly Due[] => {
  const due: Due[] = [];
  for (const { name, zone, days, minute } of couples) {
    const last = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(zone).toPlainDate();
    let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      const weekday = WEEKDAYS[day.dayOfWeek - 1];
      if (weekday === undefined || !days.includes(weekday)) continue;
      const time = { hour: Math.floor(minute / 60), minute: minute % 60 };
      const at = day.toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
      if (at >= from && at < until) due.push({ couple: name, day: day.toString(), at });
    }
  }
  return due.sort((a, b) => a.at - b.at);
};
