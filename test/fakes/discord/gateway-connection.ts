import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Session } from './gateway-session.ts';

/** One socket, and the session that speaks through it once it has identified or resumed. */
export type Connection = {
  readonly session: () => Session | undefined;
  /** The session goes on without this connection. */
  readonly leave: () => Session | undefined;
  readonly send: (op: GatewayOpcodes, data?: unknown) => void;
  readonly sendFrame: (frame: string) => void;
  readonly close: (code: number, reason?: string) => void;
  /** Cuts the line without a word. */
  readonly cut: () => void;
};

/** What the gateway does with what a client says. Each answers for itself, through the connection. */
export type Desk = {
  readonly heartbeatMs: number;
  readonly identify: (data: unknown, connection: Connection) => Session | undefined;
  readonly resume: (data: unknown, connection: Connection) => Session | undefined;
  readonly heartbeat: (connection: Connection) => void;
  readonly request: (op: GatewayOpcodes, data: unknown, session: Session) => void;
  /** @param byClient the code the client closed with; 1005 or 1006 when it gave none */
  readonly closed: (connection: Connection, byClient: number) => void;
};

type Frame = { readonly op: number; readonly d: unknown };

const LARGEST_FRAME = 4096;
const FRAMES_A_MINUTE = 120;
const MINUTE = 60_000;
const REQUESTS: readonly number[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
];

const parseFrame = (data: RawData): Frame | undefined => {
  const text = data.toString();
  if (text.length > LARGEST_FRAME) return undefined;
  try {
    const frame = JSON.parse(text);
    return typeof frame?.op === 'number' ? frame : undefined;
  } catch {
    return undefined;
  }
};

/** 120 frames a minute, heartbeats left aside: tests shorten their interval. */
const createFlood = (): ((op: number) => boolean) => {
  let since = performance.now();
  let frames = 0;
  return (op) => {
    if (op === GatewayOpcodes.Heartbeat) return false;
    if (performance.now() - since > MINUTE) {
      since = performance.now();
      frames = 0;
    }
    frames += 1;
    return frames > FRAMES_A_MINUTE;
  };
};

/** Speaks the gateway's protocol on one socket: HELLO first, then whatever the client asks. */
export const serveConnection = (socket: WebSocket, desk: Desk): Connection => {
  let session: Session | undefined;
  const floods = createFlood();

  const connection: Connection = {
    session: () => session,
    leave: () => {
      const left = session;
      session = undefined;
      return left;
    },
    send: (op, data = null) => socket.send(JSON.stringify({ op, d: data, s: null, t: null })),
    sendFrame: (frame) => socket.send(frame),
    close: (code, reason) => socket.close(code, reason),
    cut: () => socket.terminate(),
  };

  const enter = (found: Session | undefined): void => {
    session = found ?? session;
  };

  /** Does what the frame says; the code to close with when it may not be said. */
  const obey = ({ op, d }: Frame): GatewayCloseCodes | undefined => {
    if (floods(op)) return GatewayCloseCodes.RateLimited;
    if (op === GatewayOpcodes.Heartbeat) {
      desk.heartbeat(connection);
      return undefined;
    }
    if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
      if (session) return GatewayCloseCodes.AlreadyAuthenticated;
      enter(op === GatewayOpcodes.Identify ? desk.identify(d, connection) : desk.resume(d, connection));
      return undefined;
    }
    if (!REQUESTS.includes(op)) return GatewayCloseCodes.UnknownOpcode;
    if (!session) return GatewayCloseCodes.NotAuthenticated;
    desk.request(op, d, session);
    return undefined;
  };

  socket.on('message', (data) => {
    const frame = parseFrame(data);
    const wrong = frame === undefined ? GatewayCloseCodes.DecodeError : obey(frame);
    if (wrong !== undefined) connection.close(wrong);
  });
  socket.on('close', (code) => desk.closed(connection, code));
  // A line that is cut raises an error before it closes; the close is what counts.
  socket.on('error', () => socket.terminate());
  connection.send(GatewayOpcodes.Hello, { heartbeat_interval: desk.heartbeatMs });
  return connection;
};
