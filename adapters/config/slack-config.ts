import { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';
import { addressOf, portNumber, webAddress } from './shapes.ts';

type Shared = {
  /** Put before every command's name: `our-` makes /our-attune, where another app has taken /attune. */
  readonly commandPrefix: string;
  readonly apiUrl: string;
};

/** Every token and secret is just that: never logged, never in a message. */
export type SlackConfig = Shared &
  (
    | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
    | {
        readonly mode: 'http';
        readonly signingSecret: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly port: number;
        /** Where Slack reaches this machine, for example `https://attune.example.org`. */
        readonly publicUrl: string;
      }
  );

/** Slack comes over https only; this machine itself is for trying things out. What Attune puts behind it is not part of it. */
const publicAddress = webAddress
  .regex(/^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost)(?:[:/]|$))/)
  .regex(/^(?!.*\/slack\/)/);

export const SLACK_SHAPES = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]{8,200}$/)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]{8,200}$/)
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[\w-]{16,100}$/)
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d{1,30}\.\d{1,30}$/)
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^[\w-]{8,100}$/)
    .optional(),
  SLACK_HTTP_PORT: portNumber,
  SLACK_PUBLIC_URL: publicAddress.optional(),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,20}$/)
    .optional(),
  SLACK_API_URL: webAddress,
};

const SHAPE = z.object(SLACK_SHAPES);
type Values = z.infer<typeof SHAPE>;
type ValuesBeside = Values & { readonly PORT: number };

const SOCKET = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;
const HTTP = ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_PUBLIC_URL'] as const;

const given = (values: Values, names: readonly (keyof Values)[]): readonly (keyof Values)[] =>
  names.filter((name) => values[name] !== undefined);

const incomplete = (values: Values, names: readonly (keyof Values)[]): readonly ConfigProblem[] => {
  const here = given(values, names);
  if (here.length === 0) return [];
  return names
    .filter((name) => !here.includes(name))
    .map((name) => ({
      where: name,
      what: `is needed together with ${here.join(' and ')}; see docs/slack.md`,
    }));
};

/** Slack's requests and the playground cannot both have it; 0 takes any that is free. */
const samePort = (values: ValuesBeside): readonly ConfigProblem[] =>
  given(values, HTTP).length > 0 && values.SLACK_HTTP_PORT === values.PORT && values.PORT !== 0
    ? [{ where: 'SLACK_HTTP_PORT', what: 'is the same as PORT, the playground’s; change one of them' }]
    : [];

/** What is missing for the way to Slack that was begun, or stands in its way. */
export const slackProblems = (values: ValuesBeside): readonly ConfigProblem[] =>
  given(values, SOCKET).length > 0 && given(values, HTTP).length > 0
    ? [
        {
          where: 'SLACK_BOT_TOKEN',
          what: `and ${given(values, HTTP).join(', ')} are two ways to reach Slack; keep one of them (docs/slack.md)`,
        },
      ]
    : [...incomplete(values, SOCKET), ...incomplete(values, HTTP), ...samePort(values)];

export const slackFrom = (values: Values): SlackConfig | undefined => {
  const shared = {
    commandPrefix: values.SLACK_COMMAND_PREFIX ?? '',
    apiUrl: addressOf(values.SLACK_API_URL),
  };
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = values;
  if (botToken !== undefined && appToken !== undefined)
    return { ...shared, mode: 'socket', botToken, appToken };
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_CLIENT_ID: clientId } = values;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_PUBLIC_URL: publicUrl } = values;
  if (signingSecret === undefined || clientId === undefined) return undefined;
  if (clientSecret === undefined || publicUrl === undefined) return undefined;
  const port = values.SLACK_HTTP_PORT;
  return {
    ...shared,
    mode: 'http',
    signingSecret,
    clientId,
    clientSecret,
    port,
    publicUrl: addressOf(publicUrl),
  };
};
