import {
  GatewayCloseCodes,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayRequestGuildMembersData,
} from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';
import type { Admission } from './gateway-admission.ts';
import { shardOf } from './gateway-audience.ts';
import { guildAsSeenBy } from './gateway-blanking.ts';
import type { Connection, Desk } from './gateway-connection.ts';
import { findMembers } from './gateway-members.ts';
import type { Moments } from './gateway-moments.ts';
import { createSession, type Session, type SessionTerms } from './gateway-session.ts';
import type { GatewayWorld } from './types.ts';

export type DeskDeps = {
  readonly world: GatewayWorld;
  readonly clock: MovableClock;
  readonly admission: Admission;
  readonly moments: Moments;
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
  /** Connections that have gone silent: they are still open and nothing comes through. */
  readonly zombies: WeakSet<Connection>;
  readonly url: () => string;
  readonly heartbeatMs: number;
  readonly keeps: number;
  /** How long a lost connection may be resumed, on the fake's clock. */
  readonly resumableForMs: number;
};

/** After these the session is gone; after every other code it may be resumed. */
const ENDS_SESSION: readonly number[] = [
  1000,
  1001,
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

const greet = (session: Session, { world, url }: DeskDeps): void => {
  const { intents, shard } = session;
  const guildIds = world.guildIds().filter((id) => shardOf(id, shard[1]) === shard[0]);
  session.dispatch('READY', {
    v: 10,
    user: world.bot(),
    guilds: guildIds.map((guild) => ({ id: guild, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url(),
    shard,
    application: world.application(),
  });
  if ((intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guildId of guildIds) {
    const data = world.guildCreate(guildId);
    if (data) session.dispatch('GUILD_CREATE', guildAsSeenBy(data, { botId: world.bot().id, intents }));
  }
};

const welcome = (terms: SessionTerms, connection: Connection, deps: DeskDeps): Session => {
  const session = createSession(terms, deps.keeps);
  deps.sessions.set(session.id, session);
  session.attach(connection.sendFrame);
  greet(session, deps);
  deps.moments.note('identified');
  return session;
};

const identify = (data: unknown, connection: Connection, deps: DeskDeps): Session | undefined => {
  const verdict = deps.admission.judge(data);
  switch (verdict.kind) {
    case 'welcome':
      return welcome(verdict.terms, connection, deps);
    case 'refused':
      connection.close(verdict.code);
      return undefined;
    case 'too-soon':
      connection.send(GatewayOpcodes.InvalidSession, false);
      return undefined;
    case 'spent':
      for (const each of deps.connections) each.close(GatewayCloseCodes.AuthenticationFailed);
      return undefined;
  }
};

const expired = (session: Session, { clock, resumableForMs }: DeskDeps): boolean => {
  const lostAt = session.lostAt();
  return lostAt !== undefined && clock.now() - lostAt > resumableForMs;
};

const resume = (data: unknown, connection: Connection, deps: DeskDeps): Session | undefined => {
  const { token, session_id, seq } = data as { token?: unknown; session_id?: string; seq?: unknown };
  const refuse = (): undefined => {
    connection.send(GatewayOpcodes.InvalidSession, false);
    return undefined;
  };
  if (token !== deps.world.token) {
    connection.close(GatewayCloseCodes.AuthenticationFailed);
    return undefined;
  }
  const session = deps.sessions.get(session_id ?? '');
  if (!session || typeof seq !== 'number' || expired(session, deps)) return refuse();
  const replay = session.replayAfter(seq);
  if (replay.kind === 'never-sent') {
    connection.close(GatewayCloseCodes.InvalidSeq);
    return undefined;
  }
  if (replay.kind === 'forgotten') return refuse();

  for (const other of deps.connections) if (other.session() === session) other.leave();
  session.attach(connection.sendFrame);
  for (const frame of replay.frames) connection.sendFrame(frame);
  session.dispatch('RESUMED', { _trace: [] });
  deps.moments.note('resumed');
  return session;
};

const request = (op: GatewayOpcodes, data: unknown, session: Session, { world }: DeskDeps): void => {
  // Presence, voice and sounds are taken note of by Discord, and answered only where others would see them.
  if (op !== GatewayOpcodes.RequestGuildMembers) return;
  const chunk = findMembers(world, data as GatewayRequestGuildMembersData, session.intents);
  if (chunk) session.dispatch('GUILD_MEMBERS_CHUNK', chunk);
};

/** Answers every connection of the gateway. */
export const createDesk = (deps: DeskDeps): Desk => ({
  heartbeatMs: deps.heartbeatMs,
  identify: (data, connection) => identify(data, connection, deps),
  resume: (data, connection) => resume(data, connection, deps),
  heartbeat: (connection) => {
    deps.moments.note('heartbeat');
    if (!deps.zombies.has(connection)) connection.send(GatewayOpcodes.HeartbeatAck);
  },
  request: (op, data, session) => request(op, data, session, deps),
  closed: (connection, code) => {
    deps.connections.delete(connection);
    const session = connection.leave();
    session?.detach(deps.clock.now());
    if (session && ENDS_SESSION.includes(code)) deps.sessions.delete(session.id);
    deps.moments.note('closed');
  },
});
