import { wordsIn } from './autocomplete-words.ts';

/** In the order of a week that begins on Monday; the words the command understands. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];
const ENGLISH = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A Monday. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const ONE_DAY = 24 * 60 * 60 * 1000;

type Phrases = {
  readonly everyDay: string;
  readonly weekdays: string;
  readonly weekend: string;
  readonly and: string;
};
const IN_ENGLISH: Phrases = { everyDay: 'Every day', weekdays: 'Weekdays', weekend: 'Weekends', and: 'and' };
const PHRASES: Readonly<Record<string, Phrases>> = {
  de: { everyDay: 'Jeden Tag', weekdays: 'Werktags', weekend: 'Am Wochenende', and: 'und' },
};

/** The days as `value` holds them, and as a person with this language reads them. */
export type DaysEntry = { readonly value: string; readonly label: string };

type Week = {
  readonly phrases: Phrases;
  readonly short: readonly string[];
  readonly long: readonly string[];
};

const weekIn = (language: string): Week => {
  const namesOf = (weekday: 'short' | 'long'): readonly string[] => {
    const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' });
    return DAYS.map((_, at) => format.format(SOME_MONDAY + at * ONE_DAY));
  };
  const phrases = PHRASES[language.split('-')[0] ?? ''] ?? IN_ENGLISH;
  return { phrases, short: namesOf('short'), long: namesOf('long') };
};

const labelOf = (days: readonly Day[], { phrases, short, long }: Week): string => {
  const names = (of: readonly string[]): string =>
    DAYS.flatMap((day, at) => (days.includes(day) ? [of[at] ?? day] : [])).join(', ');
  if (days.length === DAYS.length) return phrases.everyDay;
  if (days.join() === 'mon,tue,wed,thu,fri') return `${phrases.weekdays} (${names(short)})`;
  if (days.join() === 'sat,sun') return `${phrases.weekend} (${names(short)})`;
  return days.length === 1 ? names(long) : names(short);
};

const inOrder = (days: readonly Day[]): readonly Day[] => DAYS.filter((day) => days.includes(day));

const PRESETS: readonly (readonly Day[])[] = [
  ['mon', 'wed', 'fri'],
  ['sun'],
  ['sat', 'sun'],
  ['mon', 'tue', 'wed', 'thu', 'fri'],
  DAYS,
  ['tue', 'thu'],
  ...DAYS.slice(0, 6).map((day): readonly Day[] => [day]),
];

const dayStarting = (word: string, { long }: Week): readonly Day[] =>
  DAYS.filter((_, at) =>
    [ENGLISH[at] ?? '', ...wordsIn(long[at] ?? '')].some((name) => name.startsWith(word)),
  );

/** Each way to end the row of days: the last word may be half a word, or a whole one to which more are added. */
const endings = (chosen: readonly Day[], last: readonly Day[]): readonly (readonly Day[])[] => {
  const ended = last.filter((day) => !chosen.includes(day)).map((day) => inOrder([...chosen, day]));
  const [only] = ended.length === 1 ? ended : [];
  if (only === undefined) return ended;
  const further = DAYS.filter((day) => !only.includes(day)).map((day) => inOrder([...only, day]));
  return [only, ...further];
};

const combinations = (words: readonly string[], week: Week): readonly (readonly Day[])[] => {
  const meant = words.map((word) => dayStarting(word, week));
  const before = meant.slice(0, -1);
  if (before.some((days) => days.length !== 1)) return [];
  return endings(before.flat(), meant.at(-1) ?? []);
};

const presetsFor = (words: readonly string[], week: Week): readonly (readonly Day[])[] => {
  const starts = (label: string): boolean =>
    words.every((word) => wordsIn(label).some((known) => known.startsWith(word)));
  return PRESETS.filter(
    (days) => days.length > 1 && (starts(labelOf(days, week)) || starts(labelOf(days, weekIn('en')))),
  );
};

/** What may be meant by what was typed so far, such as `mon, w`, in English or the person's own language. */
export const findDays = (typed: string, language: string): readonly DaysEntry[] => {
  const week = weekIn(language);
  const words = wordsIn(typed).filter((word) => word !== 'and' && word !== week.phrases.and);
  const found = words.length === 0 ? PRESETS : [...combinations(words, week), ...presetsFor(words, week)];
  const byValue = new Map(found.map((days) => [days.join(), labelOf(days, week)]));
  return [...byValue].map(([value, label]) => ({ value, label }));
};
