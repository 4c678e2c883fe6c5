import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { QueryResult as Answer, Pool, PoolClient, QueryConfig } from 'pg';
import { createLane, type Lane } from './postgres-lane.ts';
import { createPreparedStatements, type PreparedStatements } from './postgres-statements.ts';

export type Translate = (error: unknown) => unknown;

type Way = {
  readonly translate: Translate;
  readonly prepared: PreparedStatements;
  readonly connect: () => Promise<PoolClient>;
  /** Undefined where there are too few connections to share one. */
  readonly lane: Lane | undefined;
};

const WRITES = ['INSERT', 'UPDATE', 'DELETE'];
/** Raw ones may take long, as vacuuming does, and hold up whatever is behind them. */
const SHARING = ['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'];

/**
 * For a transaction a client of the pool for as long as it is out, for a statement of its own the lane that such
 * statements share. After an error that may have cost the connection it is not put back.
 */
class Connection implements DatabaseConnection {
  readonly #way: Way;
  #client: PoolClient | undefined;
  #isDoubtful = false;
  #isInTransaction = false;
  /** A beginning that was sent and not waited for. */
  #beginning: Promise<unknown> | undefined;

  constructor(way: Way) {
    this.#way = way;
  }

  /** Goes out together with the first statement: a transaction costs one way there and back less. */
  async begin(sql: string): Promise<void> {
    const client = await this.#own();
    this.#isInTransaction = true;
    client.connection.stream.cork();
    this.#beginning = client.query(sql);
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
    this.#client?.release(this.#isDoubtful);
  }

  async #own(): Promise<PoolClient> {
    this.#client ??= await this.#way.connect();
    return this.#client;
  }

  #prepare(query: CompiledQuery): QueryConfig {
    const name = this.#way.prepared.nameOf(query);
    return { text: query.sql, values: [...query.parameters], ...(name === undefined ? {} : { name }) };
  }

  async #send<R>(config: QueryConfig, query?: CompiledQuery): Promise<Answer<R & object>> {
    const { lane, prepared, translate } = this.#way;
    const shares = this.#client === undefined && query !== undefined && SHARING.includes(query.query.kind);
    try {
      if (lane !== undefined && shares) return await lane((client) => client.query<R & object>(config));
      return await this.#sendAlone(config);
    } catch (error) {
      const isOutdated = prepared.isOutdated(error);
      if (isOutdated && query !== undefined && !this.#isInTransaction)
        return this.#send(this.#prepare(query));
      throw translate(error);
    }
  }

  async #sendAlone<R>(config: QueryConfig): Promise<Answer<R & object>> {
    const client = await this.#own();
    try {
      const answering = client.query<R & object>(config);
      if (this.#beginning !== undefined) client.connection.stream.uncork();
      const [answer] = await Promise.all([answering, this.#beginning]);
      return answer;
    } catch (error) {
      this.#isDoubtful ||= mayHaveCost(error);
      throw error;
    } finally {
      this.#beginning = undefined;
    }
  }
}

/** What the server itself refused leaves the connection as it was. */
const mayHaveCost = (error: unknown): boolean => !(error instanceof Error && 'severity' in error);

/** So many connections are worth having before one is shared, so that transactions always find another. */
const ENOUGH_TO_SHARE = 4;

/** kysely's driver over a pool of our own: errors come out in Attune's words, and lost connections are replaced. */
export const createPostgresDriver = (pool: Pool, translate: Translate): Driver => {
  const connect = () => pool.connect();
  const lane =
    pool.options.max < ENOUGH_TO_SHARE ? undefined : createLane({ connect, isDoubtful: mayHaveCost });
  const way = { translate, prepared: createPreparedStatements(), connect, lane };
  const out = new WeakMap<DatabaseConnection, Connection>();
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const connection = new Connection(way);
      out.set(connection, connection);
      return connection;
    },
    beginTransaction: async (connection, { isolationLevel, accessMode }) => {
      const parts = ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode];
      const begun = out.get(connection)?.begin(parts.filter((part) => part !== undefined).join(' '));
      await begun?.catch((error: unknown) => {
        throw translate(error);
      });
    },
    commitTransaction: async (connection) => out.get(connection)?.end('commit'),
    rollbackTransaction: async (connection) => out.get(connection)?.end('rollback'),
    releaseConnection: async (connection) => out.get(connection)?.release(),
    destroy: () => pool.end(),
  };
};
