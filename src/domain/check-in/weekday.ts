/** In the order of a week that begins on Monday. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const EVERY_DAY: readonly Weekday[] = WEEKDAYS;
const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);
const WEEKEND: readonly Weekday[] = WEEKDAYS.slice(5);

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ['daily', EVERY_DAY],
  ['everyday', EVERY_DAY],
  ['weekday', WORKDAYS],
  ['weekdays', WORKDAYS],
  ['weekend', WEEKEND],
  ['weekends', WEEKEND],
]);

const NAMES: readonly (readonly [string, Weekday])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];

/** Two letters or more of the name, and its plural. */
const dayNamed = (word: string): Weekday | undefined =>
  NAMES.find(([name]) => (word.length >= 2 && name.startsWith(word)) || word === `${name}s`)?.[1];

/** `fri-mon` goes over the weekend. */
const range = (from: Weekday, to: Weekday): readonly Weekday[] => {
  const [first, last] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to)];
  const inside = (at: number): boolean =>
    first <= last ? at >= first && at <= last : at >= first || at <= last;
  return WEEKDAYS.filter((_, at) => inside(at));
};

const daysIn = (word: string): readonly Weekday[] | undefined => {
  const [from, to, ...more] = word.split('-').map(dayNamed);
  if (from !== undefined && to !== undefined && more.length === 0) return range(from, to);
  const single = dayNamed(word);
  return single === undefined ? SETS.get(word) : [single];
};

/** `mon,wed`, `Monday and Friday`, `mon-fri`, `weekends`, `every day`; undefined when any of it is no day. */
export const parseDays = (typed: string): readonly Weekday[] | undefined => {
  const plain = typed
    .toLowerCase()
    .replace(/\bevery\s+day\b/u, 'daily')
    .replace(/\s*[-–]\s*/gu, '-');
  const words = plain.split(/(?:[\s,;&+/]|\band\b)+/u).filter((word) => word !== '');
  const found = words.map(daysIn);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const wanted = new Set(found.flatMap((days) => days ?? []));
  return WEEKDAYS.filter((day) => wanted.has(day));
};
