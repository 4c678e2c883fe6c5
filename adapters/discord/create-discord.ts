import type { Clock, Logger, Mediator, Random, SpaceId } from '../../src/index.ts';
import {
  createDeletedMessages,
  createInOrder,
  createOnce,
  createOpenDesk,
  createSeenBefore,
  createSignedIds,
  createUnderWay,
  wait as realWait,
  type Sent,
  type Wait,
} from '../platform/index.ts';
import { createApi } from './api.ts';
import { createAutocomplete } from './autocomplete.ts';
import { createGateway } from './client.ts';
import { createDeliver, type DiscordPorts } from './deliver.ts';
import { codeOf, DiscordError } from './errors.ts';
import { createInbound } from './inbound.ts';
import { registerCommands } from './register-commands.ts';
import type { Pictures } from './render.ts';
import type { Room } from './room.ts';
import { createViewersCheck } from './viewers-check.ts';

export type DiscordDeps = {
  readonly token: string;
  /** Registers the commands on this server only, where changes show at once: for development. */
  readonly guildId?: string | undefined;
  /** Without a trailing slash, for example `https://discord.com/api`. */
  readonly apiUrl?: string;
  readonly sent: Sent;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: Random;
  /** What may be attached; without them their words are shown. */
  readonly pictures?: Pictures;
  /** For tests. */
  readonly wait?: Wait;
};

/** Attune on Discord. The ports are for spaces whose id begins with `discord:`. */
export type Discord = DiscordPorts & {
  /** To be called once, before `start`: the mediator needs the ports above, and events need the mediator. */
  readonly connect: (mediator: Mediator) => void;
  /** Registers what changed of the commands and connects. Rejects with a DiscordError that says what to do. */
  readonly start: () => Promise<void>;
  /** Takes nothing new, lets what is under way end, and disconnects. */
  readonly stop: () => Promise<void>;
  /** Rejects with a DiscordError while there is no connection. */
  readonly check: () => Promise<void>;
};

export const DISCORD_API_URL = 'https://discord.com/api';

export const createDiscord = (deps: DiscordDeps): Discord => {
  const { token, guildId, apiUrl = DISCORD_API_URL, clock, logger, random, wait = realWait } = deps;
  const api = createApi({ token, apiUrl });
  const desk = createOpenDesk(clock);
  let connected: Mediator | undefined;
  let isOpen = true;

  const mediator = (): Mediator => {
    if (connected === undefined) {
      throw new DiscordError('not-connected', 'Call connect(mediator) before start().');
    }
    return connected;
  };

  const gateway = createGateway({ token, apiUrl, logger, onPacket: (packet) => inbound.take(packet) });
  const losses = createUnderWay((cause) =>
    logger.error({ event: 'space-gone-failed', code: codeOf(cause) }, cause),
  );
  const onGone = (space: SpaceId): void => losses.add(mediator().handleSpaceGone(space));
  const asking = createOnce<string>();
  // What comes by the clock may be due before we are connected.
  const selfId = () => asking('self', async () => (await api.self()).id);
  const viewers = createViewersCheck({ api, clock, selfId });
  const partnersOf: Mediator['partnersOf'] = (space) => mediator().partnersOf(space);
  const room: Room = {
    api,
    desk,
    viewers,
    mediator,
    hearsMessages: gateway.hearsMessages,
    isOpen: () => isOpen,
    onGone,
    channelsOf: gateway.channelsOf,
    inOrder: createInOrder(),
    seenBefore: createSeenBefore(),
    deleted: createDeletedMessages(),
    ids: createSignedIds(token),
    autocomplete: createAutocomplete(),
    pictures: deps.pictures ?? new Map(),
    clock,
    random,
    logger,
    wait,
  };
  const inbound = createInbound(room);

  return {
    ...createDeliver({
      api,
      desk,
      sent: deps.sent,
      selfId,
      viewers,
      partnersOf,
      clock,
      secret: token,
      onGone,
    }),
    connect: (given) => {
      connected = given;
    },
    start: async () => {
      mediator();
      await selfId();
      const { id: applicationId } = await api.application();
      const count = await registerCommands(api, { applicationId, guildId });
      await gateway.connect();
      logger.info({ event: 'discord-started', count });
    },
    stop: async () => {
      isOpen = false;
      await inbound.settled();
      await losses.settled();
      await gateway.disconnect();
      // Answers to whoever asked while we were leaving.
      await inbound.settled();
    },
    check: async () => gateway.check(),
  };
};
