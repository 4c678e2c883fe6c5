import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { restoreBackup } from '../storage/index.ts';
import { readFileArguments } from './backup.ts';

const USAGE = 'Usage: attune restore FILE [--replace]';

const keyLine = (lost: number): readonly string[] =>
  lost === 0
    ? []
    : [
        `${lost} sealed answers or tokens wait for the key they were sealed with: put it back as ATTUNE_KEY, or as the file`,
        '"key" in the data folder, before Attune starts.',
      ];

/** Puts a backup into the database that the settings name, of either kind; resolves to 1 when its key is not here. */
export const restore = async (args: readonly string[]): Promise<number> => {
  const { file, replace } = readFileArguments(args, USAGE);
  const config = loadConfig();
  const logger = createLogger({ level: config.logLevel });
  const where = { ...whereabouts(config), logger };
  const { rows, place, from, lost } = await restoreBackup({
    where,
    file,
    replace,
    key: config.key,
    oldKeys: config.oldKeys,
    logger,
  });
  process.stdout.write(
    [
      `${rows.toLocaleString('en')} rows of ${from} are in ${place}.`,
      'Who was erased since then is back in it: erase them again.',
      ...keyLine(lost),
      '',
    ].join('\n'),
  );
  return lost === 0 ? 0 : 1;
};
