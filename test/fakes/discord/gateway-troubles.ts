import { GatewayOpcodes } from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';
import type { Connection } from './gateway-connection.ts';
import type { Session } from './gateway-session.ts';

/** What may go wrong with a line, at the test's word. */
export type Troubles = {
  /** Cuts every line without a word, or closes it with a code; 1000 and 1001 end the sessions. */
  readonly drop: (code?: number) => void;
  /** Asks every client to reconnect (op 7). */
  readonly reconnect: () => void;
  /** Tells every client that its session is invalid (op 9). */
  readonly invalidate: (how: { readonly resumable: boolean }) => void;
  /** The lines of now stay open, and nothing comes through any more: no event, no heartbeat acknowledged. */
  readonly zombie: () => void;
  /** Cuts every line and refuses new ones; returns how to end the outage. */
  readonly outage: () => () => void;
};

export type TroublesDeps = {
  readonly clock: MovableClock;
  readonly sessions: Map<string, Session>;
  readonly connections: ReadonlySet<Connection>;
  readonly zombies: WeakSet<Connection>;
};

export const createTroubles = ({ clock, sessions, connections, zombies }: TroublesDeps) => {
  let outages = 0;

  const everyLine = (act: (connection: Connection) => void): void => {
    for (const connection of [...connections]) act(connection);
  };
  /** The session stays behind, to be resumed, or goes with the line. */
  const part = (connection: Connection, { resumable }: { readonly resumable: boolean }): void => {
    const session = connection.leave();
    session?.detach(clock.now());
    if (session && !resumable) sessions.delete(session.id);
  };
  const cut = (connection: Connection): void => {
    part(connection, { resumable: true });
    connection.cut();
  };

  const troubles: Troubles = {
    drop: (code) =>
      everyLine((connection) => {
        if (code === undefined) return cut(connection);
        part(connection, { resumable: code !== 1000 && code !== 1001 });
        connection.close(code);
      }),
    reconnect: () => everyLine((connection) => connection.send(GatewayOpcodes.Reconnect)),
    invalidate: (how) =>
      everyLine((connection) => {
        part(connection, how);
        connection.send(GatewayOpcodes.InvalidSession, how.resumable);
      }),
    zombie: () =>
      everyLine((connection) => {
        zombies.add(connection);
        connection.session()?.detach(clock.now());
      }),
    outage: () => {
      outages += 1;
      everyLine(cut);
      return () => {
        outages -= 1;
      };
    },
  };
  return { troubles, isOut: () => outages > 0, cutEverything: () => everyLine(cut) };
};
