import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

export type Translate = (error: unknown) => unknown;

const WRITES = ['INSERT', 'UPDATE', 'DELETE'];

/** One client of the pool for as long as it is out. After an error that may have cost the connection it is not put back. */
class Connection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #translate: Translate;
  #isDoubtful = false;

  constructor(client: PoolClient, translate: Translate) {
    this.#client = client;
    this.#translate = translate;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]);
      const changed = WRITES.includes(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
      return { ...changed, rows };
    } catch (error) {
      // What the server itself refused leaves the connection as it was.
      this.#isDoubtful ||= !isFromServer(error);
      throw this.#translate(error);
    }
  }

  /** Only inside a transaction, and one at a time. */
  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    const run = (sql: string, parameters: readonly unknown[] = []): Promise<QueryResult<R>> =>
      this.executeQuery<R>({ ...query, sql, parameters });
    await run(`declare attune_rows no scroll cursor for ${query.sql}`, query.parameters);
    for (;;) {
      const chunk = await run(`fetch ${chunkSize} from attune_rows`);
      if (chunk.rows.length === 0) break;
      yield chunk;
    }
    await run('close attune_rows');
  }

  release(): void {
    this.#client.release(this.#isDoubtful);
  }
}

const isFromServer = (error: unknown): boolean => error instanceof Error && 'severity' in error;

/** kysely's driver over a pool of our own: errors come out in Attune's words, and lost connections are replaced. */
export const createPostgresDriver = (pool: Pool, translate: Translate): Driver => {
  const out = new WeakMap<DatabaseConnection, Connection>();
  const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  const connect = async (): Promise<PoolClient> => {
    try {
      return await pool.connect();
    } catch (error) {
      throw translate(error);
    }
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const connection = new Connection(await connect(), translate);
      out.set(connection, connection);
      return connection;
    },
    beginTransaction: (connection, { isolationLevel, accessMode }) =>
      run(
        connection,
        ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    releaseConnection: async (connection) => out.get(connection)?.release(),
    destroy: () => pool.end(),
  };
};
