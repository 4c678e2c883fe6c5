import { createSignedIds } from '../../adapters/platform/index.ts';
import { createApi, type SlackApi } from '../../adapters/slack/api.ts';
import { codeOf } from '../../adapters/slack/errors.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock } from '../support/clock.ts';
import { callAs, type Ground } from './grounds.ts';
import type { Answer, Heard } from './listen-in.ts';

export type Asker = {
  readonly ground: Ground;
  /** Attune's own requests, as it makes them. */
  readonly api: SlackApi;
  readonly us: { readonly teamId: string; readonly channelId: string };
  /** What Attune never sends so, such as a request with something missing. */
  readonly call: (method: string, args?: Answer, token?: string) => Promise<Answer>;
};

/** Something that is asked of both. What is refused may reject. */
export type Exchange = {
  readonly title: string;
  readonly ask: (asker: Asker) => Promise<unknown>;
  /** What Attune reads of the last answer, by path; a number is a place in a list. */
  readonly reads?: readonly string[];
};

export const askerOn = (ground: Ground, token = ground.token): Asker => {
  const { url } = ground.listener;
  const api = createApi({
    apiUrl: `${url}/api`,
    clock: movableClock(),
    logger: createMemoryLogger(),
    ids: createSignedIds(token),
    wait: () => Promise.resolve(),
    tokenOf: async () => token,
  });
  const us = { teamId: ground.teamId, channelId: ground.places.us };
  return { ground, api, us, call: (method, args, as = token) => callAs(url, as)(method, args) };
};

export type Course = {
  readonly heard: readonly Heard[];
  /** How it ended for Attune: undefined, or the code of its own error. */
  readonly code: string | undefined;
};

/** Asks, and collects what went over the wire. */
export const runOn = async (ground: Ground, { ask }: Exchange, token?: string): Promise<Course> => {
  const before = ground.listener.heard.length;
  let code: string | undefined;
  try {
    await ask(askerOn(ground, token));
  } catch (cause) {
    // Errors of calls past Attune are those of Slack's own client, and their answer was heard.
    code = codeOf(cause);
  }
  return { heard: ground.listener.heard.slice(before), code };
};

/** Slack names in `needed` what is missing; what was granted is the ground's. */
export const outcomesOf = ({ heard, code }: Course) => ({
  code,
  answers: heard
    // Each gives an address of its own for a file's bytes.
    .filter(({ method }) => !method.startsWith('/upload/'))
    .map(({ method, answer: { ok, error, needed } }) => ({ method, ok, error, needed })),
});

const isRecord = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;

/** Where both say something and it is of another kind. */
export const differingKinds = (one: unknown, other: unknown, path = ''): readonly string[] => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === 0 || other.length === 0 ? [] : differingKinds(one[0], other[0], `${path}.0`);
  if (isRecord(one) && isRecord(other))
    return Object.keys(one)
      .filter((key) => key in other)
      .flatMap((key) => differingKinds(one[key], other[key], `${path}.${key}`));
  const [first, second] = [kindOf(one), kindOf(other)];
  return first === second || first === 'null' || second === 'null'
    ? []
    : [`${path}: ${first}, not ${second}`];
};

export const valueAt = (answer: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => Object(value)[key], answer);
