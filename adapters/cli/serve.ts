import type { Logger } from '../../src/index.ts';
import { loadConfig } from '../config/index.ts';
import { loadToneReader } from '../load-tone-model.ts';
import { startAttune } from '../main.ts';
import { createLogger } from '../observability/index.ts';
import { projectRoot } from './project-root.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const firstSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });

/**
 * Node would print a stray error whole, with all that hangs on it, and an SDK's error carries what people wrote (privacy).
 * A promise that nobody awaited is a line in the log, and Attune runs on; after any other stray error nothing is certain.
 */
const catchStrays = (logger: Logger): void => {
  process.on('unhandledRejection', (cause) => logger.error({ event: 'unhandled-rejection' }, cause));
  process.on('uncaughtException', (cause) => {
    logger.error({ event: 'uncaught-exception' }, cause);
    process.exit(1);
  });
};

/** Runs until a signal comes, then shuts down in order. */
export const serve = async (): Promise<number> => {
  const config = loadConfig();
  const root = projectRoot();
  const logger = createLogger({ level: config.logLevel });
  catchStrays(logger);
  const attune = await startAttune({ config, reader: await loadToneReader(root), logger, root });
  process.stdout.write(`Attune's playground is at ${attune.url} (stop it with Ctrl+C)\n`);
  for (const { name, state } of attune.platforms)
    process.stdout.write(
      state === 'started'
        ? `Attune is on ${name}\n`
        : `Attune cannot reach ${name} now and keeps trying; "attune doctor" tells more\n`,
    );
  await firstSignal();
  await attune.stop();
  return 0;
};
