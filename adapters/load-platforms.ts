import type { Clock, Logger, Mediator, Random } from '../src/index.ts';
import type { PlatformPorts } from './by-platform.ts';
import type { Config } from './config/index.ts';
import { loadPictures } from './load-pictures.ts';
import type { Storage } from './storage/index.ts';

/** A place where couples write, besides the playground. */
export type Platform = PlatformPorts & {
  /** To be called once, before `start`. */
  readonly connect: (mediator: Mediator) => void;
  /** Rejects with an error that says what to do; may then be called again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Rejects while there is no connection. */
  readonly check: () => Promise<void>;
};

type PlatformDeps = {
  readonly config: Config;
  readonly storage: Pick<Storage, 'slackInstallations' | 'sent'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: Random;
  /** The folder with package.json; the built page lies below it. */
  readonly root: string;
};

/** Those whose tokens are set, by the name their spaces' ids begin with. An SDK is loaded only when it is needed. */
export const loadPlatforms = async (deps: PlatformDeps): Promise<Readonly<Record<string, Platform>>> => {
  const [discord, slack] = await Promise.all([loadDiscord(deps), loadSlack(deps)]);
  return { ...(discord && { discord }), ...(slack && { slack }) };
};

const loadDiscord = async ({
  config,
  storage: { sent },
  clock,
  logger,
  random,
  root,
}: PlatformDeps): Promise<Platform | undefined> => {
  if (config.discord === undefined) return undefined;
  const { createDiscord } = await import('./discord/index.ts');
  const pictures = await loadPictures(root, logger);
  return createDiscord({ ...config.discord, sent, clock, logger, random, pictures });
};

const loadSlack = async (deps: PlatformDeps): Promise<Platform | undefined> => {
  const { config, storage, clock, logger, random, root } = deps;
  if (config.slack === undefined) return undefined;
  const { createSlack } = await import('./slack/index.ts');
  const { slackInstallations: installations, sent } = storage;
  const pictures = await loadPictures(root, logger);
  const { host } = config;
  return createSlack({ ...config.slack, host, installations, sent, clock, logger, random, pictures });
};
