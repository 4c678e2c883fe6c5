import { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';
import { wholeNumber } from './shapes.ts';

export type DatabaseConfig = {
  /** Secret, for the password in it: never logged, never in a message. */
  readonly url: string;
  /** Most connections at once. */
  readonly poolSize: number;
};

/** A slash or an @ in the password would be read as the end of it, and part of it shown as the place of the database. */
const isPlain = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^\/[^/@]+$/.test(url.pathname) && !url.hash;
};

export const DATABASE_SHAPES = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/)
    .refine(isPlain)
    .optional(),
  DATABASE_POOL: wholeNumber(500).refine((size) => size > 0),
};

const SHAPE = z.object({ ...DATABASE_SHAPES, ATTUNE_KEY: z.unknown().optional() });
type Values = z.infer<typeof SHAPE>;

export const databaseProblems = ({ DATABASE_URL, ATTUNE_KEY }: Values): readonly ConfigProblem[] =>
  DATABASE_URL === undefined || ATTUNE_KEY !== undefined
    ? []
    : [
        {
          where: 'ATTUNE_KEY',
          what:
            'is needed together with DATABASE_URL, because whoever shares a database must seal with the same key; ' +
            'take the one in the file "key" of the data folder, or make one with: openssl rand -base64 32',
        },
      ];

export const databaseFrom = ({
  DATABASE_URL: url,
  DATABASE_POOL: poolSize,
}: Values): DatabaseConfig | undefined => (url === undefined ? undefined : { url, poolSize });

type Kept = {
  readonly dataFolder: string;
  readonly database: DatabaseConfig | undefined;
  readonly key: Uint8Array | undefined;
  readonly oldKeys: readonly Uint8Array[];
};

/** Where everything is kept and what it is sealed with, as adapters/storage asks for it. */
export const whereabouts = ({ dataFolder, database, key, oldKeys }: Kept) => ({
  dataFolder,
  databaseUrl: database?.url,
  poolSize: database?.poolSize,
  key,
  oldKeys,
});
