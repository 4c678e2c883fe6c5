import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, type Snowflake } from 'discord-api-types/v10';
import { type MovableClock, movableClock } from '../../support/clock.ts';
import { tally } from '../tally.ts';
import { type Couple, moveIn } from './couple.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { createInteractions, type Interactions, type Pending } from './interactions.ts';
import type { Ledger } from './ledger.ts';
import { createPeople, type Person } from './person.ts';
import { createRestServer } from './rest-server.ts';
import type { Route } from './routes.ts';
import { channelRoutes } from './routes-channels.ts';
import { commandRoutes } from './routes-commands.ts';
import { guildRoutes } from './routes-guilds.ts';
import { interactionRoutes } from './routes-interactions.ts';
import type { RequestRecord } from './types.ts';
import { validateRequest, validateResponse } from './validate.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { createWorld, type World } from './world.ts';

export type FakeDiscordOptions = {
  readonly clock?: MovableClock;
  readonly token?: string;
  /** Privileged intents granted in the portal; Message Content alone unless said otherwise. */
  readonly grantedIntents?: number;
  readonly botPermissions?: bigint;
  readonly gateway?: GatewayOptions;
};

export type FakeDiscord = {
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly clock: MovableClock;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly ledger: Ledger;
  /** Every request of the bot, in order. */
  readonly requests: readonly RequestRecord[];
  /** What was wrong with them, in words. */
  readonly violations: readonly string[];
  /** Where the fake's own answers differ from Discord's document, in words: faults of the fake, not of the bot. */
  readonly warnings: readonly string[];
  /** Throws when the bot ever sent what Discord would not take. */
  readonly assertClean: () => void;
  readonly person: (userId: Snowflake) => Person;
  /** Alex and Sam with a private channel of their own in Alex's server, and the bot in it. */
  readonly couple: () => Couple;
  readonly until: Waiting['until'];
  /** Interactions that got no answer at all, in words. */
  readonly unanswered: () => readonly string[];
  /** Interactions still showing "thinking …", in words. */
  readonly unfinished: () => readonly string[];
  /** Drops messages, requests, answered interactions and the ledger so far, for long runs that watch memory. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
};

const ALL_ROUTES = [interactionRoutes, channelRoutes, guildRoutes, commandRoutes];

const report = (interactions: Interactions) => {
  const named = (pendings: readonly Pending[]): readonly string[] => pendings.map(({ what }) => what);
  return {
    unanswered: () => named(interactions.all().filter(({ ack }) => ack === undefined)),
    unfinished: () => named(interactions.all().filter(({ loading }) => loading)),
  };
};

const describe = ({ method, path }: RequestRecord, violation: string): string =>
  `${method} ${path}: ${violation}`;

/** A small Discord on 127.0.0.1 that discord.js cannot tell from the real one, as far as Attune uses it. */
export const startFakeDiscord = async (options: FakeDiscordOptions = {}): Promise<FakeDiscord> => {
  const clock = options.clock ?? movableClock();
  const token = options.token ?? 'fake.discord.token';
  const grantedIntents = options.grantedIntents ?? GatewayIntentBits.MessageContent;
  const { botPermissions } = options;
  const world = createWorld({ clock, token, grantedIntents, ...(botPermissions ? { botPermissions } : {}) });
  const interactions = createInteractions(world.core);
  const [faults, waiting] = [createFaults(), createWaiting()];
  const requests: RequestRecord[] = [];
  let validated = 0;
  const violations: string[] = [];
  const warnings: string[] = [];

  const routes = (): readonly Route[] =>
    ALL_ROUTES.flatMap((make) =>
      make({
        world,
        interactions,
        gatewayUrl: () => `ws://127.0.0.1:${port()}/gateway`,
        identifiesLeft: () => gateway.remaining(),
      }),
    );
  const server = createRestServer({
    routes,
    token,
    clock,
    faults,
    validate: validateRequest,
    onAnswer: (record, response) => {
      warnings.push(...validateResponse(record, response).map((warning) => describe(record, warning)));
    },
    onRequest: (record, found) => {
      requests.push(record);
      validated += 1;
      if (record.route === undefined) violations.push(describe(record, 'the fake knows no such route'));
      violations.push(...found.map((violation) => describe(record, violation)));
    },
    onDone: waiting.touch,
  });
  const gateway = createGateway({ server, world: world.gateway, clock, ...options.gateway });
  world.gateway.onDispatch(waiting.touch);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (): number => (server.address() as AddressInfo).port;
  const person = createPeople({ world, interactions, waiting });

  return {
    apiUrl: `http://127.0.0.1:${port()}/api`,
    token,
    clock,
    world,
    gateway,
    faults,
    ledger: world.core.ledger,
    requests,
    violations,
    warnings,
    assertClean: () => {
      if (violations.length > 0) throw new Error(`Discord would have refused:\n${violations.join('\n')}`);
    },
    person,
    couple: () => moveIn(world, person),
    until: waiting.until,
    ...report(interactions),
    forget: () => {
      world.messages.sweep();
      world.core.ledger.forget();
      interactions.forget();
      requests.length = 0;
    },
    stop: async () => {
      tally('Discord', validated, violations);
      await gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
