import { APIError, OpenAI } from 'openai';
import {
  PHRASING_PATIENCE,
  type PhrasingAsked,
  type PhrasingFailure,
  type PrivateText,
} from '../../src/index.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { PhrasingError } from './phrasing-error.ts';
import { readAnswer } from './read-answer.ts';
import { ANSWER_FORM, writePrompt } from './write-prompt.ts';

export type Endpoint = {
  /** Without a slash at its end; `/chat/completions` is put behind it. */
  readonly url: string;
  readonly model: string;
  /** Secret: never logged, never in a message. Undefined where none is needed. */
  readonly key: string | undefined;
};

export type Answer =
  | { readonly kind: 'answered'; readonly event: PrivateText }
  | { readonly kind: 'called-off' }
  | {
      readonly kind: 'failed';
      readonly reason: Exclude<PhrasingFailure, 'busy' | 'resting'>;
      /** A stable word, such as `status-401`. */
      readonly code: string;
    };

/** Asks once. Rejects never. `late` aborts it as late, `off` without a verdict. */
export type AskModel = (asked: PhrasingAsked, signals: Signals) => Promise<Answer>;
type Signals = { readonly late: AbortSignal; readonly off: AbortSignal };

/** What the client would tell about this machine of its own accord. */
const UNTOLD = {
  'X-Stainless-Lang': null,
  'X-Stainless-Package-Version': null,
  'X-Stainless-OS': null,
  'X-Stainless-Arch': null,
  'X-Stainless-Runtime': null,
  'X-Stainless-Runtime-Version': null,
  'X-Stainless-Retry-Count': null,
  'X-Stainless-Timeout': null,
  'User-Agent': 'Attune',
};

/** Every setting is given, because the client would take those left out from the environment. */
const clientFor = ({ url, key }: Endpoint): OpenAI =>
  new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    // At its debug level it prints what is sent.
    logLevel: 'off',
    maxRetries: 0,
    // Ours comes first; the client's own ends with the headers and would let a body take for ever.
    timeout: 2 * PHRASING_PATIENCE,
    fetch: boundedFetch,
    defaultHeaders: key === undefined ? { ...UNTOLD, Authorization: null } : UNTOLD,
  });

const SERVER_ERROR = 500;
const UNREADABLE: Answer = { kind: 'failed', reason: 'unreadable', code: 'form' };

/** A code of Node's, such as `ECONNREFUSED`. */
const NODE_CODE = /^[A-Z_]{2,40}$/;

const codeBehind = (error: unknown): string => {
  if (error instanceof PhrasingError) return error.code;
  if (!(error instanceof Error)) return 'broken-off';
  if ('code' in error && typeof error.code === 'string' && NODE_CODE.test(error.code)) return error.code;
  return codeBehind(error.cause);
};

/** Of an error nothing is kept but a status or a code: the rest carries what was sent and what was answered. */
const failureOf = (error: unknown): Answer => {
  if (error instanceof SyntaxError) return UNREADABLE;
  const status: unknown = error instanceof APIError ? error.status : undefined;
  if (typeof status !== 'number') return { kind: 'failed', reason: 'unreachable', code: codeBehind(error) };
  const reason = status >= SERVER_ERROR ? 'unreachable' : 'refused';
  return { kind: 'failed', reason, code: `status-${status}` };
};

export const createAskModel = (endpoint: Endpoint): AskModel => {
  const client = clientFor(endpoint);
  return async (asked, { late, off }) => {
    try {
      const completion = await client.chat.completions.create(
        { model: endpoint.model, messages: writePrompt(asked), response_format: ANSWER_FORM },
        { signal: AbortSignal.any([late, off]) },
      );
      const event = readAnswer(completion);
      return event === undefined ? UNREADABLE : { kind: 'answered', event };
    } catch (error) {
      if (off.aborted) return { kind: 'called-off' };
      return late.aborted ? { kind: 'failed', reason: 'late', code: 'late' } : failureOf(error);
    }
  };
};
