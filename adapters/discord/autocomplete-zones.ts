import { wordsIn } from './autocomplete-words.ts';
import { MUCH_USED_ZONES, RENAMED_ZONES } from './autocomplete-zones-catalogue.ts';

/** `label` is for the eye, in the person's language; `zone` is the IANA name. */
export type ZoneEntry = {
  readonly zone: string;
  readonly label: string;
  /** In the country the person's language is at home in. */
  readonly isLikely: boolean;
  readonly city: readonly string[];
  readonly words: readonly string[];
};

type Country = { readonly code: string; readonly english: string; readonly zones: readonly string[] };

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A method in newer runtimes, a property in older ones, and in neither one's types. */
const zonesOf = (place: Intl.Locale): readonly string[] => {
  const asked: unknown =
    'getTimeZones' in place && typeof place.getTimeZones === 'function'
      ? place.getTimeZones()
      : Reflect.get(place, 'timeZones');
  return isList(asked) ? asked : [];
};

/** Countries there are: codes of former ones and second names (UK, DD) stand for another. */
const listCountries = (): readonly Country[] => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return CODES.flatMap((code) => {
    const place = new Intl.Locale('und', { region: code });
    const english = place.region === code ? names.of(code) : undefined;
    const zones = english === undefined ? [] : zonesOf(place);
    return english === undefined || zones.length === 0 ? [] : [{ code, english, zones }];
  });
};

type Named = { readonly country: Country | undefined; readonly local: string };

/** Runtimes differ in which of a zone's names they list. */
const presentName = (zone: string): string => RENAMED_ZONES[zone] ?? zone;
const formerNames = (zone: string): readonly string[] =>
  Object.keys(RENAMED_ZONES).filter((former) => RENAMED_ZONES[former] === zone);

const entryFor = (zone: string, { country, local }: Named, home: string | undefined): ZoneEntry => {
  const readable = zone.replaceAll('_', ' ');
  return {
    zone,
    label: country === undefined ? readable : `${readable} (${local})`,
    isLikely: country !== undefined && country.code === home,
    city: wordsIn(zone.split('/').at(-1) ?? zone),
    words: wordsIn([zone, ...formerNames(zone), country?.english, local].join(' ')),
  };
};

const usedRank = ({ zone }: ZoneEntry): number => {
  const at = MUCH_USED_ZONES.indexOf(zone);
  return at < 0 ? MUCH_USED_ZONES.length : at;
};

const entriesIn = (language: string, countries: readonly Country[]): readonly ZoneEntry[] => {
  const locale = new Intl.Locale(language);
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const byZone = new Map(
    countries.flatMap((country) => {
      const named = { country, local: names.of(country.code) ?? country.english };
      return country.zones.map((zone) => [presentName(zone), named] as const);
    }),
  );
  const nowhere: Named = { country: undefined, local: '' };
  const home = locale.maximize().region;
  return [...new Set([...Intl.supportedValuesOf('timeZone').map(presentName), 'UTC'])]
    .map((zone) => entryFor(zone, byZone.get(zone) ?? nowhere, home))
    .toSorted((a, b) => usedRank(a) - usedRank(b));
};

/** Every zone there is, as somebody with this language looks for it: by city, area or country, the much used ones first. */
export type ListZones = (language: string) => readonly ZoneEntry[];

/** Lists are made when first asked for, and kept: the countries once, their names once for each language. */
export const createZoneList = (): ListZones => {
  const known = new Map<string, readonly ZoneEntry[]>();
  let countries: readonly Country[] | undefined;
  return (language) => {
    countries ??= listCountries();
    const entries = known.get(language) ?? entriesIn(language, countries);
    known.set(language, entries);
    return entries;
  };
};

const startsOne = (words: readonly string[], start: string): boolean =>
  words.some((word) => word.startsWith(start));

/** Lower comes first: what was typed is how the name or the city begins, then the person's own country. */
const rankOf = (entry: ZoneEntry, typed: string, words: readonly string[]): number => {
  const isName = entry.zone.toLowerCase().startsWith(typed.trim().toLowerCase());
  const isCity = words.every((word) => startsOne(entry.city, word));
  return (isName || isCity ? 0 : 2) + (entry.isLikely ? 0 : 1);
};

/** The likeliest first; with nothing typed, those of the person's own country lead. */
export const findZones = (entries: readonly ZoneEntry[], typed: string): readonly ZoneEntry[] => {
  const words = wordsIn(typed);
  return entries
    .filter((entry) => words.every((word) => startsOne(entry.words, word)))
    .map((entry) => ({ entry, rank: rankOf(entry, typed, words) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
};
