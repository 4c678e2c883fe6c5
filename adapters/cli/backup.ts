import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { writeBackup } from '../storage/index.ts';
import { CommandLineError } from './command-line-error.ts';

const USAGE = 'Usage: attune backup FILE [--replace]';

/** `FILE` and `--replace`, as backup and restore both take them. */
export const readFileArguments = (
  args: readonly string[],
  usage: string,
): { readonly file: string; readonly replace: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { file: resolve(file), replace: values.replace };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new CommandLineError(usage);
};

/** Writes everything into one file, also while Attune runs, from SQLite and from PostgreSQL. */
export const backup = async (args: readonly string[]): Promise<number> => {
  const { file, replace } = readFileArguments(args, USAGE);
  const config = loadConfig();
  const logger = createLogger({ level: 'error' });
  const at = new Date().toISOString();
  const { rows, place } = await writeBackup({ where: { ...whereabouts(config), logger }, file, replace, at });
  const key = config.key === undefined ? `the file ${config.dataFolder}/key` : 'ATTUNE_KEY';
  process.stdout.write(
    [
      `${rows.toLocaleString('en')} rows of ${place} are in ${file}.`,
      `The key is not: sealed answers and tokens in it can only be opened with ${key}. Keep a copy of that elsewhere.`,
      'Whoever is erased from now on is still in this file: throw old backups away.',
      '',
    ].join('\n'),
  );
  return 0;
};
