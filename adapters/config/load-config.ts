import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-problem.ts';
import { type Config, parseConfig } from './parse-config.ts';

type Source = {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where `.env` lies and what relative paths start from. */
  readonly folder?: string;
};

/**
 * The only reader of the environment and of `.env` (which need not exist). Changes neither. Throws a ConfigError with
 * all problems at once.
 */
export const loadConfig = ({ environment = process.env, folder = process.cwd() }: Source = {}): Config => {
  const parsed = parseConfig(environment, readEnvFile(join(folder, '.env')));
  if (!parsed.ok) throw new ConfigError(parsed.problems);
  return { ...parsed.config, dataFolder: resolve(folder, parsed.config.dataFolder) };
};

const readEnvFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return '';
    throw new ConfigError([
      { where: '.env', what: `cannot be read (${code}); give this user permission or move it away` },
    ]);
  }
};
