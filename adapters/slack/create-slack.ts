import { createHash } from 'node:crypto';
import type { Mediator, SpaceId } from '../../src/index.ts';
import {
  createDeletedMessages,
  createInOrder,
  createOpenDesk,
  createSeenBefore,
  createSignedIds,
  createUnderWay,
  wait as realWait,
  type Sent,
  type Wait,
} from '../platform/index.ts';
import { createAnswerDesk } from './answer-desk.ts';
import { createApi } from './api.ts';
import { createClient } from './client.ts';
import { createDeliver, type SlackPorts } from './deliver.ts';
import { codeOf, SlackError } from './errors.ts';
import { createHomes } from './homes.ts';
import { createInbound } from './inbound.ts';
import { pictureAddress } from './pictures.ts';
import { createProfiles } from './profiles.ts';
import type { Room } from './room.ts';
import { type Self, whoAmI } from './self.ts';
import { createViewersCheck } from './viewers.ts';
import { createWay, type WayDeps } from './way.ts';
import { createWorkspaces } from './workspaces.ts';

export type SlackDeps = WayDeps & {
  /** Put before every command's name. */
  readonly commandPrefix: string;
  readonly sent: Sent;
  /** For tests. */
  readonly wait?: Wait;
};

/** Attune on Slack. The ports are for spaces whose id begins with `slack:`. */
export type Slack = SlackPorts & {
  /** To be called once, before `start`: the mediator needs the ports above, and events need the mediator. */
  readonly connect: (mediator: Mediator) => void;
  /** Connects, or listens. Rejects with a SlackError that says what to do; may then be called again. */
  readonly start: () => Promise<void>;
  /** Takes nothing new, lets what is under way end, and disconnects. */
  readonly stop: () => Promise<void>;
  /** Rejects with a SlackError while there is no connection. */
  readonly check: () => Promise<void>;
};

/** Signatures are remembered for as long as Slack's own time limit lets a request be used, and longer. */
const MOST_SIGNATURES = 20_000;

export const createSlack = (deps: SlackDeps): Slack => {
  const { clock, logger, random, commandPrefix, wait = realWait } = deps;
  let connected: Mediator | undefined;
  let isOpen = true;

  const mediator = (): Mediator => {
    if (connected === undefined)
      throw new SlackError('not-connected', 'Call connect(mediator) before start().');
    return connected;
  };

  const way = createWay(deps, wait);
  const ids = createSignedIds(way.secret);
  const api = createApi({ ...deps, ids, wait, tokenOf: way.tokenOf });
  const profiles = createProfiles({ api, clock });
  const viewers = createViewersCheck({ api, profiles, clock });
  const desk = createOpenDesk(clock);
  const inOrder = createInOrder();
  const workspaces = createWorkspaces({
    whoAmI: async (teamId): Promise<Self> => whoAmI(deps, await way.tokenOf(teamId)),
    scopesOf: way.scopesOf,
    installations: way.installations,
    mediator,
    forget: viewers.forgetWorkspace,
    logger,
  });
  const later = createUnderWay((cause) =>
    logger.error({ event: 'slack-work-failed', code: codeOf(cause) }, cause),
  );
  const onGone = (space: SpaceId): void => later.add(mediator().handleSpaceGone(space));
  const ports = createDeliver({
    api,
    viewers,
    partnersOf: (space) => mediator().partnersOf(space),
    desk,
    sent: deps.sent,
    profiles,
    clock,
    logger,
    commandPrefix,
    secret: createHash('sha256').update(`open ${way.secret}`).digest('hex'),
    onGone,
  });
  const room: Room = {
    api,
    profiles,
    viewers,
    desk,
    answers: createAnswerDesk(clock),
    homes: createHomes({ api, mediator, inOrder, commandPrefix }),
    delivery: ports.delivery,
    workspaces,
    mediator,
    isOpen: () => isOpen,
    onGone,
    inOrder,
    seenBefore: createSeenBefore(),
    deleted: createDeletedMessages(),
    ids,
    commandPrefix,
    pictureAt: pictureAddress(deps),
    clock,
    random,
    logger,
    wait,
  };
  const inbound = createInbound(room);
  createClient({
    api,
    ids,
    connection: way.connection,
    authorize: way.authorize,
    inbound,
    logger,
    wait,
    isOpen: () => isOpen,
    seenBefore: createSeenBefore(MOST_SIGNATURES),
  });

  return {
    ...ports,
    connect: (given) => {
      connected = given;
    },
    start: async () => {
      mediator();
      await way.prove();
      await way.connection.connect();
      later.add(workspaces.lookAfterAll());
      logger.info({ event: 'slack-started', kind: deps.mode });
    },
    stop: async () => {
      isOpen = false;
      await inbound.settled();
      await later.settled();
      await way.connection.disconnect();
      // Answers to whoever asked while we were leaving.
      await inbound.settled();
    },
    check: async () => way.connection.check(),
  };
};
