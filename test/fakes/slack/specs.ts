import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Slack's published descriptions live beside the repository and are not part of it. */
export const specsFolder = fileURLToPath(new URL('../../../../shared/specs', import.meta.url));

export const specsAreThere = existsSync(specsFolder);

/** For the title of a test that is skipped without them. */
export const specsMissing = `skipped: ../shared/specs is not there`;

type PublishedMethod = {
  readonly http: string;
  readonly args: Readonly<Record<string, { required: boolean }>>;
};

const read = (name: string): unknown => JSON.parse(readFileSync(join(specsFolder, name), 'utf8'));

let methods: Readonly<Record<string, PublishedMethod>> | undefined;

/** Method and argument names of 2021; undefined when ../shared is not there. */
export const publishedMethods = (): Readonly<Record<string, PublishedMethod>> | undefined => {
  if (!specsAreThere) return undefined;
  methods ??= (read('slack-web-api.json') as { methods: Readonly<Record<string, PublishedMethod>> }).methods;
  return methods;
};

/** Key paths of Slack's sample payloads, by their name. */
export const publishedKeys = (): Readonly<Record<string, readonly string[]>> =>
  (read('slack-payload-keys.json') as { payloads: Readonly<Record<string, readonly string[]>> }).payloads;

export type Recorded = { readonly file: string; readonly name: string; readonly payload: unknown };

const PAYLOADS = ['event_callback', 'block_actions', 'view_submission', 'message_action'];

const isPayload = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (('type' in value && PAYLOADS.includes(String(value.type))) || 'command' in value);

/** Every recorded payload as Slack once sent it, for replay; empty when ../shared is not there. */
export const recordedPayloads = (): readonly Recorded[] => {
  if (!specsAreThere) return [];
  const files = readdirSync(join(specsFolder, 'recorded')).filter((file) => /slack.*\.json$/.test(file));
  return files.flatMap((file) =>
    Object.entries(read(join('recorded', file)) as Record<string, unknown>)
      .filter(([, payload]) => isPayload(payload))
      .map(([name, payload]) => ({ file, name, payload })),
  );
};

type Wrapper = { readonly required: readonly string[]; readonly properties: { readonly event: object } };

/**
 * The Events API's envelope as Slack publishes it. `authed_users` has since given way to `authorizations`, and a few
 * events (tokens_revoked, app_uninstalled, channel_deleted) carry no `event_ts`, as @slack/types says.
 */
export const eventWrapperSchema = (): object => {
  const wrapper = read('slack-event-wrapper.schema.json') as Wrapper;
  return {
    ...wrapper,
    required: wrapper.required.filter((name) => name !== 'authed_users'),
    properties: { ...wrapper.properties, event: { ...wrapper.properties.event, required: ['type'] } },
  };
};
