import { LIMITS, type LimitName } from './limits-catalogue.ts';
import { KNOWN_FIELDS, type KnownFields } from './limits-keys-catalogue.ts';

/** A body of whatever shape: the limits look into it field by field and trust nothing. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(fieldsOf) : [];

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Whether the length of a text or list is within Discord's limit; what is not there is not too long. */
export const within = (limit: LimitName, value: unknown, place: string): readonly string[] => {
  if (typeof value !== 'string' && !Array.isArray(value)) return [];
  const { most, source } = LIMITS[limit];
  const { least = 0 } = LIMITS[limit] as { readonly least?: number };
  const { length } = value;
  if (length >= least && length <= most) return [];
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  return [`${place} has ${length} ${unit}; Discord takes ${least} to ${most} (${source})`];
};

/** The same for a number that was counted elsewhere. */
export const withinCount = (limit: LimitName, count: number, place: string): readonly string[] =>
  count <= LIMITS[limit].most
    ? []
    : [`${place}: ${count}; Discord takes ${LIMITS[limit].most} (${LIMITS[limit].source})`];

export const when = (wrong: boolean, violation: string): readonly string[] => (wrong ? [violation] : []);

export const unique = (values: readonly unknown[], what: string): readonly string[] => {
  const given = values.filter((value) => value !== undefined);
  return when(new Set(given).size < given.length, `${what} are not unique`);
};

/** Each entry's violations, with the place of the entry. */
export const each = (
  entries: readonly Fields[],
  place: string,
  check: (entry: Fields, place: string) => readonly string[],
): readonly string[] => entries.flatMap((entry, at) => check(entry, `${place}[${at}]`));

/** Fields that Discord does not know; its OpenAPI document lets them pass. */
export const onlyKnown = (kind: KnownFields, fields: Fields, place: string): readonly string[] => {
  const known: ReadonlySet<string> = KNOWN_FIELDS[kind];
  return Object.keys(fields)
    .filter((key) => fields[key] !== undefined && !known.has(key))
    .map((key) => `${place} has the field ${key}, which Discord does not know`);
};
