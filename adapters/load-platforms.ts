import type { Clock, Logger, Mediator, Random } from '../src/index.ts';
import type { PlatformPorts } from './by-platform.ts';
import type { Config } from './config/index.ts';

/** A place where couples write, besides the playground. */
export type Platform = PlatformPorts & {
  /** To be called once, before `start`. */
  readonly connect: (mediator: Mediator) => void;
  /** Rejects with an error that says what to do. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Rejects while there is no connection. */
  readonly check: () => Promise<void>;
};

type PlatformDeps = {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: Random;
};

/** Those whose tokens are set, by the name their spaces' ids begin with. An SDK is loaded only when it is needed. */
export const loadPlatforms = async ({
  config,
  ...deps
}: PlatformDeps): Promise<Readonly<Record<string, Platform>>> => {
  if (config.discord === undefined) return {};
  const { createDiscord } = await import('./discord/index.ts');
  return { discord: createDiscord({ ...config.discord, ...deps }) };
};
