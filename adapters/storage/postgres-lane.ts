import type { PoolClient } from 'pg';

/** A way for statements that need no transaction: many at once share one connection of the pool. */
export type Lane = <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>;

type LaneDeps = {
  readonly connect: () => Promise<PoolClient>;
  /** Whether an error may have cost the connection. */
  readonly isDoubtful: (error: unknown) => boolean;
};

type Shared = { readonly client: Promise<PoolClient>; users: number; isDoubtful: boolean };

/**
 * Statements go out one behind the other without waiting for each other's answers, those of one moment in one packet: the
 * ways there and back, and the waking of both sides, cost more than the statements. The connection goes back to the pool
 * when nothing is under way on it. Each statement is a transaction of its own, as it would be alone.
 */
export const createLane = ({ connect, isDoubtful }: LaneDeps): Lane => {
  let shared: Shared | undefined;
  let corked: PoolClient | undefined;

  /** Until all that is ready at this moment has been written. */
  const cork = (client: PoolClient): void => {
    if (corked === client) return;
    corked = client;
    client.connection.stream.cork();
    process.nextTick(() => {
      if (corked === client) corked = undefined;
      client.connection.stream.uncork();
    });
  };
  const enter = (): Shared => {
    const mine = shared ?? { client: connect(), users: 0, isDoubtful: false };
    shared = mine;
    mine.users += 1;
    return mine;
  };
  /** Whoever comes after an error gets another connection. */
  const doubt = (mine: Shared): void => {
    mine.isDoubtful = true;
    if (shared === mine) shared = undefined;
  };
  const leave = (mine: Shared, client: PoolClient): void => {
    mine.users -= 1;
    if (mine.users > 0) return;
    if (shared === mine) shared = undefined;
    client.release(mine.isDoubtful);
  };

  return async (work) => {
    const mine = enter();
    const client = await mine.client.catch((error: unknown) => {
      doubt(mine);
      throw error;
    });
    try {
      cork(client);
      return await work(client);
    } catch (error) {
      if (isDoubtful(error)) doubt(mine);
      throw error;
    } finally {
      leave(mine, client);
    }
  };
};
