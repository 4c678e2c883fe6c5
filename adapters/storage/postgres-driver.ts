import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { QueryResult as Answer, Pool, PoolClient, QueryConfig } from 'pg';
import { createPreparedStatements, type PreparedStatements } from './postgres-statements.ts';

export type Translate = (error: unknown) => unknown;

type Way = { readonly translate: Translate; readonly prepared: PreparedStatements };

const WRITES = ['INSERT', 'UPDATE', 'DELETE'];

/** One client of the pool for as long as it is out. After an error that may have cost the connection it is not put back. */
class Connection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #way: Way;
  #isDoubtful = false;
  #isInTransaction = false;
  /** A beginning that was sent and not waited for. */
  #beginning: Promise<unknown> | undefined;

  constructor(client: PoolClient, way: Way) {
    this.#client = client;
    this.#way = way;
  }

  /** Goes out together with the first statement: a transaction costs one way there and back less. */
  begin(sql: string): void {
    this.#isInTransaction = true;
    this.#client.connection.stream.cork();
    this.#beginning = this.#client.query(sql);
    // Whoever waits for it is told; nobody may.
    this.#beginning.catch(() => undefined);
  }

  async end(sql: 'commit' | 'rollback'): Promise<void> {
    await this.#send({ text: sql });
    this.#isInTransaction = false;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#send<R>(this.#prepare(query), query);
    const changed = WRITES.includes(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
    return { ...changed, rows };
  }

  /** Only inside a transaction, and one at a time. */
  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    const values = [...query.parameters];
    await this.#send({ text: `declare attune_rows no scroll cursor for ${query.sql}`, values });
    for (;;) {
      const { rows } = await this.#send<R>({ text: `fetch ${chunkSize} from attune_rows` });
      if (rows.length === 0) break;
      yield { rows };
    }
    await this.#send({ text: 'close attune_rows' });
  }

  release(): void {
    this.#client.release(this.#isDoubtful);
  }

  #prepare(query: CompiledQuery): QueryConfig {
    const name = this.#way.prepared.nameOf(query);
    return { text: query.sql, values: [...query.parameters], ...(name === undefined ? {} : { name }) };
  }

  async #send<R>(config: QueryConfig, query?: CompiledQuery): Promise<Answer<R & object>> {
    try {
      const answering = this.#client.query<R & object>(config);
      if (this.#beginning !== undefined) this.#client.connection.stream.uncork();
      const [answer] = await Promise.all([answering, this.#beginning]);
      return answer;
    } catch (error) {
      // What the server itself refused leaves the connection as it was.
      this.#isDoubtful ||= !isFromServer(error);
      const isOutdated = this.#way.prepared.isOutdated(error);
      if (isOutdated && query !== undefined && !this.#isInTransaction)
        return this.#send(this.#prepare(query));
      throw this.#way.translate(error);
    } finally {
      this.#beginning = undefined;
    }
  }
}

const isFromServer = (error: unknown): boolean => error instanceof Error && 'severity' in error;

/** kysely's driver over a pool of our own: errors come out in Attune's words, and lost connections are replaced. */
export const createPostgresDriver = (pool: Pool, translate: Translate): Driver => {
  const way = { translate, prepared: createPreparedStatements() };
  const out = new WeakMap<DatabaseConnection, Connection>();
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
      const connection = new Connection(await connect(), way);
      out.set(connection, connection);
      return connection;
    },
    beginTransaction: async (connection, { isolationLevel, accessMode }) =>
      out
        .get(connection)
        ?.begin(
          ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
            .filter((part) => part !== undefined)
            .join(' '),
        ),
    commitTransaction: async (connection) => out.get(connection)?.end('commit'),
    rollbackTransaction: async (connection) => out.get(connection)?.end('rollback'),
    releaseConnection: async (connection) => out.get(connection)?.release(),
    destroy: () => pool.end(),
  };
};
