import { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';
import { addressOf } from './shapes.ts';

/** An endpoint that speaks OpenAI's chat completions. */
export type PhrasingConfig = {
  /** Without a slash at its end, for example `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Secret: never logged, never in a message. Undefined where none is needed. */
  readonly key: string | undefined;
};

/** Both partners read it whole, on forms with little room, before they agree to it. */
const LONGEST_HOST = 60;

/** This machine, a container beside it, a private address: what is sent there unencrypted stays in the house. */
const OWN_NETWORK =
  /^(?:localhost|[a-z0-9-]+|(?:[a-z0-9-]+\.)+(?:local|lan|internal|home\.arpa)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[(?:::1|f[cd][0-9a-f]{2}:[0-9a-f:]*)\])$/;

const isEndpoint = (written: string): boolean => {
  if (!/^https?:\/\/\S+$/.test(written) || !URL.canParse(written)) return false;
  const { protocol, host, hostname, username, password, search, hash } = new URL(written);
  const isSafe = protocol === 'https:' || OWN_NETWORK.test(hostname);
  return isSafe && host.length <= LONGEST_HOST && `${username}${password}${search}${hash}` === '';
};

export const PHRASING_SHAPES = {
  ATTUNE_PHRASING_URL: z.string().refine(isEndpoint).optional(),
  ATTUNE_PHRASING_MODEL: z
    .string()
    .regex(/^[\w./:@+-]{1,100}$/)
    .optional(),
  ATTUNE_PHRASING_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,400}$/)
    .optional(),
};

const SHAPE = z.object(PHRASING_SHAPES);
type Values = z.infer<typeof SHAPE>;

const NEEDED = ['ATTUNE_PHRASING_URL', 'ATTUNE_PHRASING_MODEL'] as const;
const ALL = [...NEEDED, 'ATTUNE_PHRASING_KEY'] as const;

export const phrasingProblems = (values: Values): readonly ConfigProblem[] => {
  const given = ALL.filter((name) => values[name] !== undefined);
  if (given.length === 0) return [];
  return NEEDED.filter((name) => values[name] === undefined).map((name) => ({
    where: name,
    what: `is needed together with ${given.join(' and ')}`,
  }));
};

export const phrasingFrom = (values: Values): PhrasingConfig | undefined => {
  const { ATTUNE_PHRASING_URL: url, ATTUNE_PHRASING_MODEL: model, ATTUNE_PHRASING_KEY: key } = values;
  return url === undefined || model === undefined ? undefined : { url: addressOf(url), model, key };
};
