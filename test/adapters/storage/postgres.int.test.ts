import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { asOperator, onPostgres } from '../../postgres/temporary-schemas.ts';
import { aCouple } from '../../support/couples.ts';
import { TEST_KEY, temporaryStorage } from './temporary-storage.ts';

const PASSWORD = 'CANARY-of-a-password';

onPostgres('PostgreSQL', () => {
  const storages = temporaryStorage('PostgreSQL');
  const changed = async (change: (url: URL) => void): Promise<string> => {
    const url = new URL((await storages.place()).databaseUrl ?? '');
    change(url);
    return url.href;
  };
  const opening = (databaseUrl: string) => storages.open({ dataFolder: '', databaseUrl, key: TEST_KEY });

  describe('that cannot be used is refused with what to do, and without its password', () => {
    it.each([
      [
        'a wrong password',
        'database-refused',
        /password/,
        (url: URL) => {
          url.password = PASSWORD;
        },
      ],
      [
        'a user nobody knows',
        'database-refused',
        /DATABASE_URL/,
        (url: URL) => {
          url.username = 'nobody-of-that-name';
          url.password = PASSWORD;
        },
      ],
      [
        'a database that is not there',
        'database-absent',
        /createdb/,
        (url: URL) => {
          url.pathname = '/no_such_database';
        },
      ],
      [
        'a port where nobody listens',
        'database-away',
        /running/,
        (url: URL) => {
          url.port = '1';
        },
      ],
      [
        'TLS where the server has none',
        'database-tls',
        /sslmode/,
        (url: URL) => {
          url.searchParams.set('sslmode', 'require');
        },
      ],
      [
        'a certificate file that is not there',
        'database-tls',
        /certificate/,
        (url: URL) => {
          url.searchParams.set('sslrootcert', '/no/such/file');
        },
      ],
      [
        'a schema that is not there',
        'database-unfit',
        /create schema/,
        (url: URL) => {
          url.searchParams.set('options', '-csearch_path=no_such_schema');
        },
      ],
    ] as const)('%s', async (_, code, says, change) => {
      const failure = await opening(await changed(change)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'StorageError', code, message: expect.stringMatching(says) });
      expect(String(failure instanceof Error ? failure.stack : failure)).not.toContain(PASSWORD);
    });

    it('a user who may make no tables', async () => {
      const { databaseUrl = '' } = await storages.place();
      const url = new URL(databaseUrl);
      const schema = (url.searchParams.get('options') ?? '').split('=')[1];
      const name = `guest_${schema}`.slice(0, 60);
      await asOperator(`create role ${name} login password '${PASSWORD}'`);
      await asOperator(`grant usage on schema ${schema} to ${name}`);
      url.username = name;
      url.password = PASSWORD;
      await expect(opening(url.href)).rejects.toMatchObject({ code: 'database-forbidden' });
      await asOperator(`drop owned by ${name}; drop role ${name}`);
    });

    it('one without the key that all who share it seal with', async () => {
      const { databaseUrl } = await storages.place();
      const failing = storages.open({ dataFolder: '', databaseUrl });
      await expect(failing).rejects.toMatchObject({
        code: 'key-unusable',
        message: expect.stringMatching(/ATTUNE_KEY/),
      });
    });

    it('one last used by a newer version, which stays as it is', async () => {
      const place = await storages.place();
      const first = await storages.open(place);
      await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`.execute(
        first.database,
      );
      const refused = storages.open(place);
      await expect(refused).rejects.toMatchObject({
        code: 'schema-newer',
        message: expect.stringMatching(/newer Attune/),
      });
    });
  });

  it('is brought up to date once when several processes start at the same time', async () => {
    const place = await storages.place();
    const logger = createMemoryLogger();
    const all = await Promise.all(Array.from({ length: 5 }, () => storages.open({ ...place, logger })));
    expect(logger.lines.filter(({ fields }) => fields.event === 'storage-migrated')).toHaveLength(1);
    await all[0]?.couples.add(aCouple());
    expect(await all[4]?.couples.findById(aCouple().id)).toStrictEqual(aCouple());
  });

  it('is used again after every connection was lost, as when the server restarts', async () => {
    const logger = createMemoryLogger();
    const storage = await storages.open({ ...(await storages.place()), poolSize: 1, logger });
    await storage.couples.add(aCouple());
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(storage.database);
    const inside = storage.database.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await asOperator(`select pg_terminate_backend(${rows[0]?.pid})`);
      await sql`select 1`.execute(transaction);
    });
    await expect(inside).rejects.toMatchObject({ code: 'database-away' });
    expect(await storage.couples.findById(aCouple().id)).toStrictEqual(aCouple());
  });

  it('goes on serving when another process, of a newer Attune, gives a table one more column', async () => {
    const storage = await storages.open({ ...(await storages.place()), poolSize: 1 });
    await storage.couples.add(aCouple());
    await storage.couples.findById(aCouple().id);
    await sql`alter table couples add column of_a_newer_version text`.execute(storage.database);
    expect(await storage.couples.findById(aCouple().id)).toStrictEqual(aCouple());
    expect(await storage.couples.update(aCouple().id, (one) => ({ ...one, zone: 'UTC' }))).toMatchObject({
      zone: 'UTC',
    });
  });

  it('never keeps anybody waiting for ever: a statement that is stuck is broken off', async () => {
    const storage = await opening(await changed((url) => url.searchParams.set('statement_timeout', '50')));
    await expect(sql`select pg_sleep(20)`.execute(storage.database)).rejects.toMatchObject({
      code: 'database-busy',
    });
    await storage.check();
  });

  it('says nothing of what stands in a row when it refuses it', async () => {
    const storage = await storages.open();
    await storage.couples.add(aCouple());
    const twice = sql`insert into handled_events values ('CANARY', 1), ('CANARY', 1)`.execute(
      storage.database,
    );
    const failure = await twice.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'database-failed', message: expect.stringContaining('23505') });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('CANARY');
    expect(failure).not.toHaveProperty('cause');
  });
});
