import type { Fields } from './limits-reading.ts';
import type { Method, RequestRecord } from './types.ts';

/** A request as the bot would send it. */
export const sent = (
  method: Method,
  path: string,
  body?: unknown,
  over: Partial<RequestRecord> = {},
): RequestRecord => ({ method, path, route: undefined, query: {}, body, files: [], at: 0, ...over });

export const PINGS_NOBODY = { allowed_mentions: { parse: [] } };

export const post = (body: Fields, files: RequestRecord['files'] = []): RequestRecord =>
  sent('POST', '/channels/1/messages', { ...PINGS_NOBODY, ...body }, { files });

export const edit = (body: Fields): RequestRecord =>
  sent('PATCH', '/webhooks/1/token/messages/@original', body);

export const answer = (type: number, data?: unknown): RequestRecord =>
  sent('POST', '/interactions/1/token/callback', { type, ...(data === undefined ? {} : { data }) });

export const commands = (...list: readonly Fields[]): RequestRecord =>
  sent('PUT', '/applications/1/commands', list);

export const button = (over: Fields = {}): Fields => ({
  type: 2,
  style: 1,
  custom_id: 'open',
  label: 'Open',
  ...over,
});

export const row = (...components: readonly Fields[]): Fields => ({ type: 1, components });

export const option = (value: string, over: Fields = {}): Fields => ({ label: value, value, ...over });

export const select = (over: Fields = {}): Fields => ({
  type: 3,
  custom_id: 'day',
  options: [option('monday'), option('tuesday')],
  ...over,
});

export const input = (over: Fields = {}): Fields => ({ type: 4, custom_id: 'words', style: 2, ...over });

export const label = (component: Fields, over: Fields = {}): Fields => ({
  type: 18,
  label: 'Your words',
  component,
  ...over,
});

export const modal = (over: Fields = {}): RequestRecord =>
  answer(9, { custom_id: 'form', title: 'Yours', components: [label(input())], ...over });

export const slash = (over: Fields = {}): Fields => ({
  name: 'attune',
  description: 'Your own things',
  ...over,
});

export const typed = (over: Fields = {}): Fields => ({
  type: 3,
  name: 'zone',
  description: 'A time zone',
  ...over,
});

export const text = (length: number): string => 'x'.repeat(length);

export const many = <Thing>(count: number, make: (at: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, at) => make(at));
