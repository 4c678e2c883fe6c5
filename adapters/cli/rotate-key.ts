import { parseArgs } from 'node:util';
import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { type Rotated, rotateKey } from '../storage/index.ts';
import { CommandLineError } from './command-line-error.ts';

const USAGE = 'Usage: attune rotate-key [--while-running]';
/** Of what could not be opened, so many places are named. */
const MOST_NAMED = 20;

const readArguments = (args: readonly string[]): { readonly whileRunning: boolean } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'while-running': { type: 'boolean', default: false } },
    });
    return { whileRunning: values['while-running'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandLineError(USAGE);
  }
};

const number = (count: number): string => count.toLocaleString('en');

const summary = ({ resealed, looked, place, keyId, missing, broken }: Rotated): readonly string[] => [
  `${number(resealed)} of ${number(looked)} sealed answers and tokens in ${place} were sealed anew.`,
  ...(missing.size + broken.length === 0 ? [`All of them open with the key ${keyId} alone.`] : []),
];

const missingLines = (missing: Rotated['missing']): readonly string[] =>
  [...missing].map(
    ([keyId, count]) =>
      `${number(count)} are sealed with the key ${keyId}, which is not here. They were left as they are: add that key to ` +
      'ATTUNE_OLD_KEYS and repeat.',
  );

const brokenLines = (broken: Rotated['broken']): readonly string[] =>
  broken.length === 0
    ? []
    : [
        `${number(broken.length)} cannot be opened with any key, because they were changed or moved from another row. They`,
        'were left as they are; a backup may hold them whole:',
        ...broken.slice(0, MOST_NAMED).map((place) => `  ${place}`),
        ...(broken.length > MOST_NAMED ? [`  … and ${number(broken.length - MOST_NAMED)} more`] : []),
      ];

const afterwards = ({ oldKeysIn }: Rotated): readonly string[] => [
  ...(oldKeysIn === undefined ? [] : [`The old key stands in ${oldKeysIn}; nothing reads it from there.`]),
  'Backups made before still need the old key: keep it apart from them for as long as you keep them, then delete both.',
];

/** Seals everything anew; resolves to 1 when something could not be opened. */
export const rotateSealingKey = async (args: readonly string[]): Promise<number> => {
  const { whileRunning } = readArguments(args);
  const config = loadConfig();
  const logger = createLogger({ level: config.logLevel });
  const { key, oldKeys, ...where } = whereabouts(config);
  const onProgress = (looked: number): void => {
    process.stderr.write(`${number(looked)} looked at\n`);
  };
  const rotated = await rotateKey({
    where: { ...where, logger },
    key,
    oldKeys,
    whileRunning,
    logger,
    onProgress,
  });
  const isWhole = rotated.missing.size + rotated.broken.length === 0;
  const lines = [
    ...summary(rotated),
    ...missingLines(rotated.missing),
    ...brokenLines(rotated.broken),
    ...afterwards(rotated),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return isWhole ? 0 : 1;
};
