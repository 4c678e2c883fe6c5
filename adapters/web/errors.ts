import type { RefusalView } from './view.ts';

export type WebErrorCode =
  | 'port-in-use'
  | 'port-forbidden'
  | 'host-unavailable'
  | 'listen-failed'
  | 'page-missing'
  | 'not-connected';

/** What must not happen. The message says what to do. */
export class WebError extends Error {
  override readonly name = 'WebError';
  readonly code: WebErrorCode;

  constructor(code: WebErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

type Place = { readonly host: string; readonly port: number };

const systemCodeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';

/** Node's listen errors in words a person can act on. */
export const toListenError = (cause: unknown, { host, port }: Place): WebError => {
  const code = systemCodeOf(cause);
  if (code === 'EADDRINUSE') {
    const next = port < 65_535 ? port + 1 : 3001;
    return new WebError(
      'port-in-use',
      `Port ${port} is already in use, perhaps by another Attune. Choose another one: PORT=${next} npm start`,
      cause,
    );
  }
  if (code === 'EACCES') {
    return new WebError(
      'port-forbidden',
      `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      cause,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new WebError(
      'host-unavailable',
      `This machine has no address "${host}". Leave HOST out to listen on 127.0.0.1 only, or set one of its own addresses.`,
      cause,
    );
  }
  return new WebError(
    'listen-failed',
    `Could not listen on ${host}:${port}. Try HOST=127.0.0.1 PORT=3001.`,
    cause,
  );
};

/** What may happen: a request that is answered with a clear no. */
const REFUSALS = {
  empty: [422, 'Write something first.'],
  'too-long': [422, 'That is longer than 4,000 characters. Shorten it and send it again.'],
  'too-large': [
    413,
    'That is more than the playground takes in one piece (64 kB). Shorten it and send it again.',
  ],
  'not-json': [415, 'Send JSON (content-type: application/json).'],
  malformed: [400, 'The playground did not understand that. Reload the page and try again.'],
  field: [422, 'Please look at the marked field.'],
  'not-yours': [403, 'You can change and delete only what you wrote yourself.'],
  'not-theirs': [403, 'That is for answering something your partner wrote.'],
  gone: [404, 'That is no longer there.'],
  'clock-fixed': [
    409,
    'The clock stays as it is: couples on Discord or Slack live by it, too. To move it, start Attune without their tokens.',
  ],
  'not-read': [404, 'Attune did not read this message, or no longer remembers it.'],
  'no-token': [403, 'This page is from before the last restart. Reload it.'],
  'foreign-host': [421, 'Open the playground under the address that Attune printed when it started.'],
  'foreign-origin': [403, 'Only the playground’s own page may ask for this.'],
  'too-many-streams': [503, 'Too many open views. Close some tabs of the playground and reload.'],
  'unknown-page': [404, 'There is no such page here. The playground is at /'],
  failed: [500, 'Something went wrong here, and nothing was sent. Please try again.'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { readonly kind: 'refused'; readonly code: RefusalCode; readonly field?: string };

export const refused = (code: RefusalCode, field?: string): Refusal =>
  field === undefined ? { kind: 'refused', code } : { kind: 'refused', code, field };

export const statusOf = (code: RefusalCode): (typeof REFUSALS)[RefusalCode][0] => REFUSALS[code][0];

export const toRefusalView = ({ code, field }: Refusal): RefusalView => {
  const message = REFUSALS[code][1];
  return field === undefined ? { code, message } : { code, message, field };
};
