import type { Clock, Logger } from '../src/index.ts';
import type { Config } from './config/index.ts';
import type { Phrasing } from './phrasing/index.ts';

type PhrasingDeps = { readonly config: Config; readonly clock: Clock; readonly logger: Logger };

/** Undefined unless it is set up; only then is its client loaded. Asks nobody anything yet. */
export const loadPhrasing = async ({
  config,
  clock,
  logger,
}: PhrasingDeps): Promise<Phrasing | undefined> => {
  if (config.phrasing === undefined) return undefined;
  const { createPhrasing } = await import('./phrasing/index.ts');
  return createPhrasing({ ...config.phrasing, clock, logger });
};
