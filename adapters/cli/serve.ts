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

/** Runs until a signal comes, then shuts down in order. */
export const serve = async (): Promise<number> => {
  const config = loadConfig();
  const root = projectRoot();
  const logger = createLogger({ level: config.logLevel });
  const attune = await startAttune({ config, reader: await loadToneReader(root), logger, root });
  const elsewhere =
    attune.platforms.length === 0 ? '' : `; Attune listens on ${attune.platforms.join(' and ')}`;
  process.stdout.write(`Attune's playground is at ${attune.url} (stop it with Ctrl+C)${elsewhere}\n`);
  await firstSignal();
  await attune.stop();
  return 0;
};
