import type { Server } from 'node:http';
import type {
  APIUser,
  GatewayDispatchPayload,
  GatewayGuildCreateDispatchData,
  GatewayReadyDispatchData,
  Snowflake,
} from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';

type DispatchOf<Payload> = Payload extends { readonly t: infer Event; readonly d: infer Data }
  ? {
      readonly event: Event;
      readonly data: Data;
      /** The intents of which one is enough to receive it; 0 when everybody does. */
      readonly intent: number;
      /** The guild it happened in; absent in direct messages. */
      readonly guildId?: Snowflake;
    }
  : never;

/** Something that happened in the world, as the gateway sends it. The data is whole: the gateway blanks content. */
export type Dispatch = DispatchOf<GatewayDispatchPayload>;

/** What the gateway needs to know of the world. */
export type GatewayWorld = {
  readonly token: string;
  readonly bot: () => APIUser;
  readonly application: () => GatewayReadyDispatchData['application'];
  /** The privileged intents that the portal grants, as bits: GuildPresences, GuildMembers, MessageContent. */
  readonly grantedIntents: () => number;
  /** Every guild the bot is in, unavailable ones too. */
  readonly guildIds: () => readonly Snowflake[];
  /** The guild as GUILD_CREATE sends it; undefined while it is unavailable. */
  readonly guildCreate: (id: Snowflake) => GatewayGuildCreateDispatchData | undefined;
  /** Calls back for everything that happens from now on; returns how to stop listening. */
  readonly onDispatch: (listener: (dispatch: Dispatch) => void) => () => void;
};

/** What `createGateway` is given. It listens to the server's `upgrade` and answers on /gateway. */
export type GatewaySeams = {
  readonly server: Server;
  readonly world: GatewayWorld;
  readonly clock: MovableClock;
};

/** The least that the REST side and `startFakeDiscord` ask of the gateway; F2's type has more, for tests. */
export type GatewayControl = {
  /** How many IDENTIFYs are left today, for GET /gateway/bot. */
  readonly remaining: () => number;
  /** Closes every connection. */
  readonly stop: () => Promise<void>;
};

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One REST request of the bot, as it came over the wire. */
export type RequestRecord = {
  readonly method: Method;
  /** The template as the OpenAPI names it, such as /channels/{channel_id}/messages; undefined for an unknown path. */
  readonly route: string | undefined;
  /** Without /api/v10 and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, of a multipart request its payload_json; undefined when there was none. */
  readonly body: unknown;
  readonly files: readonly { readonly field: string; readonly name: string; readonly data: Buffer }[];
  /** On the fake's clock, epoch milliseconds. */
  readonly at: number;
};

/** What the fake answered, for F2's warnings about response bodies. */
export type ResponseRecord = { readonly status: number; readonly body: unknown };

/** What is wrong with a request, in words; empty when nothing is. */
export type ValidateRequest = (record: RequestRecord) => readonly string[];
