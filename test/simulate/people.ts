import type { LocalDay, Weekday } from '../../src/index.ts';
import { WEEKDAYS } from '../../src/index.ts';

/** Zones with every kind of clock change: half an hour, at midnight, twice around Ramadan, abolished, none, odd offsets. */
export const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Havana',
  'America/Nuuk',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Atlantic/Azores',
  'Australia/Sydney',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Chisinau',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'UTC',
] as const;

export type SimulatedCouple = {
  readonly name: string;
  readonly zone: string;
  readonly days: readonly Weekday[];
  readonly minute: number;
};

/** Every third couple has an hour at which clocks are changed; the others any quarter of an hour. */
const minuteOf = (chance: () => number, at: number): number =>
  at % 3 === 0 ? Math.floor(chance() * 16) * 15 : Math.floor(chance() * 96) * 15;

export const couplesOf = (count: number, chance: () => number): readonly SimulatedCouple[] =>
  Array.from({ length: count }, (_, at) => {
    const first = WEEKDAYS[Math.floor(chance() * 7)] ?? 'mon';
    const second = WEEKDAYS[Math.floor(chance() * 7)] ?? 'mon';
    return {
      name: `couple-${String(at).padStart(6, '0')}`,
      zone: ZONES[at % ZONES.length] ?? 'UTC',
      days: WEEKDAYS.filter((day) => day === first || (at % 4 === 0 && day === second)),
      minute: minuteOf(chance, at),
    };
  });

export type Due = { readonly couple: string; readonly day: LocalDay; readonly at: number };
