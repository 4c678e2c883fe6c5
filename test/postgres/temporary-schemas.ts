import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe } from 'vitest';

const url = process.env.TEST_DATABASE_URL;

/** The tests inside run on the PostgreSQL that TEST_DATABASE_URL names; without it they are skipped, saying how to get one. */
export const onPostgres = (title: string, tests: () => void): void => {
  const missing = `${title} (skipped: no TEST_DATABASE_URL; "npm run test:postgres" starts a PostgreSQL, apt-get install postgresql)`;
  describe.skipIf(url === undefined)(url === undefined ? missing : title, tests);
};

/** Runs SQL beside the program under test. */
export const asOperator = async (text: string, at = url): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

/** Addresses that each lead to a schema of their own, dropped after each test. */
export const temporarySchemas = () => {
  const made: string[] = [];
  afterEach(async () => {
    for (const name of made.splice(0)) await asOperator(`drop schema ${name} cascade`);
  });
  return {
    fresh: async (): Promise<string> => {
      const name = `attune_test_${randomBytes(8).toString('hex')}`;
      await asOperator(`create schema ${name}`);
      made.push(name);
      const address = new URL(url ?? '');
      address.searchParams.set('options', `-csearch_path=${name}`);
      return address.href;
    },
  };
};
