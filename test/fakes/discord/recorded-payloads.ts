import { existsSync, readFileSync } from 'node:fs';

/** Something the real Discord once sent: a gateway event, or an interaction as INTERACTION_CREATE carries it. */
export type Recorded = {
  /** What the recording calls it. */
  readonly name: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
};

const FOLDER = new URL('../../../../shared/specs/recorded/', import.meta.url);
const FILES = ['discord.json', 'channel__discord.json'];
const FORWARDED = 'GATEWAY_';

/** Said once, wherever the recordings are missed. */
export const RECORDED_MISSING = `Discord's recorded payloads are not at ../shared/specs/recorded (${FILES.join(', ')}).`;

export const hasRecorded = (): boolean => FILES.every((file) => existsSync(new URL(file, FOLDER)));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gateway events are wrapped with their name; interactions stand there as they came. */
const toRecorded = ([name, value]: readonly [string, unknown]): readonly Recorded[] => {
  if (!isRecord(value)) return [];
  if (typeof value.type === 'number') return [{ name, event: 'INTERACTION_CREATE', data: value }];
  if (typeof value.type !== 'string' || !isRecord(value.data)) return [];
  return [{ name, event: value.type.replace(FORWARDED, ''), data: value.data }];
};

/** Every recorded Discord payload; none when ../shared is not there. */
export const readRecorded = (): readonly Recorded[] =>
  hasRecorded()
    ? FILES.flatMap((file) =>
        Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object).flatMap(toRecorded),
      )
    : [];
