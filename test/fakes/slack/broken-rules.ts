import { LIMITS, type LimitName } from './limits-catalogue.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Collects what Slack would refuse, in words that name the rule and the place and never quote the text. */
export const createRules = () => {
  const broken: string[] = [];
  const refuse = (place: string, why: string): void => {
    broken.push(`${place}: ${why}`);
  };

  const within = (place: string, name: LimitName, length: number): void => {
    const { most, source } = LIMITS[name];
    if (length > most) refuse(place, `${name} ${length} > ${most} (${source})`);
  };

  const string = (place: string, name: LimitName, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value !== 'string') refuse(place, `${name} is no string`);
    else within(place, name, value.length);
  };

  /** A text object; `plain` where Slack takes no mrkdwn. */
  const text = (place: string, name: LimitName, value: unknown, kind: 'plain' | 'any'): void => {
    if (!isJson(value)) {
      refuse(place, `${name} is missing`);
      return;
    }
    const types = kind === 'plain' ? ['plain_text'] : ['plain_text', 'mrkdwn'];
    if (!types.includes(String(value.type)))
      refuse(place, `${name} is ${value.type}, not ${types.join(' or ')}`);
    if (typeof value.text !== 'string' || value.text === '') refuse(place, `${name} is empty`);
    else within(place, name, value.text.length);
    knownKeys(
      place,
      value,
      value.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji'],
    );
    if (value.type === 'mrkdwn' && /<!(?:channel|here|everyone)/.test(String(value.text))) {
      refuse(place, `${name} would call everybody`);
    }
  };

  const optionalText = (place: string, name: LimitName, value: unknown, kind: 'plain' | 'any'): void => {
    if (value !== undefined) text(place, name, value, kind);
  };

  const knownKeys = (place: string, value: Json, known: readonly string[]): void => {
    for (const key of Object.keys(value)) if (!known.includes(key)) refuse(place, `unknown key ${key}`);
  };

  const unique = (place: string, what: string, values: readonly unknown[]): void => {
    const given = values.filter((value) => value !== undefined);
    if (new Set(given).size !== given.length) refuse(place, `${what} twice`);
  };

  return { broken, refuse, within, string, text, optionalText, knownKeys, unique };
};

export type Rules = ReturnType<typeof createRules>;
