import type { AddressInfo } from 'node:net';
import { type MovableClock, movableClock } from '../../support/clock.ts';
import { tally } from '../tally.ts';
import { createApiServer } from './api-server.ts';
import { createBrowser } from './browser.ts';
import type { Office } from './calls.ts';
import { createChannelLife } from './channel-life.ts';
import { moveIn } from './couple.ts';
import { createDeliveries, type Delivery } from './deliveries.ts';
import { createDispatch } from './dispatch.ts';
import { rateLimitedNotice } from './envelope.ts';
import { createFaults } from './faults.ts';
import { createHttpDesk } from './http-desk.ts';
import { createInstalls } from './installs.ts';
import { createInteractions } from './interactions.ts';
import { allMethods } from './methods/all-methods.ts';
import { createUploads } from './methods/files.ts';
import { createOtherBots } from './other-bots.ts';
import { createPerson, type Person } from './person.ts';
import { createPosting } from './posting.ts';
import { createRateLimits } from './rate-limits.ts';
import { createResponseUrls } from './response-urls.ts';
import { createSockets } from './socket-transport.ts';
import { someApp } from './some-app.ts';
import { createTriggers } from './triggers.ts';
import type { FakeApp, Team, User } from './types.ts';
import { createViews } from './views.ts';
import { createWaiting } from './waiting.ts';
import { createWebApi } from './web-api.ts';
import { createWorld, type World } from './world.ts';

export type FakeSlackOptions = {
  /** The app under test; see `someApp` and `appFromManifest`. */
  readonly app?: FakeApp;
  readonly clock?: MovableClock;
  /** Off lets any number of calls through while the clock stands still. On by default. */
  readonly rateLimits?: boolean;
};

/** The parts that need nothing but each other. */
const createParts = (world: World, violate: Office['violate'], url: () => string, ticket: () => string) => {
  const posting = createPosting(world);
  const office: Office = {
    world,
    posting,
    views: createViews(world),
    triggers: createTriggers(world),
    violate,
    url,
    socketTicket: ticket,
  };
  const responseUrls = createResponseUrls(office);
  const interactions = createInteractions({ world, triggers: office.triggers, responseUrls });
  return { office, posting, responseUrls, interactions, channelLife: createChannelLife(world, posting) };
};

const isAnswered = ({ attempts }: Delivery): boolean =>
  attempts.some(({ outcome }) => outcome?.kind === 'acked');

/**
 * A Slack on 127.0.0.1 that the unmodified Bolt talks to: give it `apiUrl` as `clientOptions.slackApiUrl` (Socket Mode),
 * or tell it `receivesAt(url)` (HTTP mode). It stands still between deeds: deadlines, retries and rate limits follow
 * `clock`, moved with `advance`. `stop` cuts everything.
 */
export const startFakeSlack = async (options: FakeSlackOptions = {}) => {
  const world = createWorld(options.app ?? someApp(), options.clock ?? movableClock());
  const violations: string[] = [];
  const waiting = createWaiting();
  const faults = createFaults();
  const uploads = createUploads(world);
  const installs = createInstalls(world);
  let base = '';
  let forgotten = 0;
  const parts = createParts(
    world,
    (what) => void violations.push(what),
    () => base,
    () => sockets.ticket(),
  );
  const { office } = parts;
  const webApi = createWebApi({
    office,
    installs,
    methods: allMethods(installs, uploads),
    rateLimits: options.rateLimits === false ? undefined : createRateLimits(world.now),
  });
  const api = createApiServer({
    webApi,
    responseUrls: parts.responseUrls,
    receiveUpload: uploads.receive,
    faults,
    now: world.now,
    teamOfToken: (token) =>
      [...world.installs.values()].find(({ tokens }) => tokens.has(token ?? ''))?.teamId,
    touch: waiting.touch,
  });
  const sockets = createSockets({ server: api.server, appId: world.app.id, ids: world.ids });
  const deliveries = createDeliveries(
    world.clock,
    () => http.transport() ?? sockets.transport,
    waiting.touch,
  );
  const http = createHttpDesk(world, () => deliveries);
  const dispatch = createDispatch(world, deliveries);
  await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;

  const people = new Map<string, Person>();
  const person = ({ id }: Pick<User, 'id'>): Person => {
    const known =
      people.get(id) ?? createPerson({ office, interactions: parts.interactions, deliveries }, id);
    people.set(id, known);
    return known;
  };

  return {
    /** For `clientOptions.slackApiUrl`. */
    apiUrl: `${base}/api/`,
    /** For `installerOptions.authorizationUrl`; `browser` plays the page. */
    authorizeUrl: `${base}/oauth/v2/authorize`,
    app: world.app,
    world,
    clock: world.clock,
    addTeam: world.addTeam,
    addUser: world.addUser,
    addChannel: world.addChannel,
    /** Lets the app into a workspace without OAuth; its bot is in no channel yet, see `channels.joins`. */
    install: installs.install,
    installs,
    channels: parts.channelLife,
    /** A preview is attached to somebody's message. */
    unfurl: ({ channelId, ts }: { readonly channelId: string; readonly ts: string }): Promise<void> =>
      parts.posting.unfurl(world.messageOf(channelId, ts)),
    person,
    /** A couple at home in a workspace of this name; every call adds another. */
    couple: (name?: string) => moveIn(world, installs, person, name),
    /** A fresh trigger_id of something this person did. */
    trigger: ({ id }: Pick<User, 'id'>): string => office.triggers.issue(id),
    otherBot: createOtherBots(world, parts.posting),
    browser: createBrowser(world, installs),
    ledger: world.ledger,
    faults,
    /** Events: held back, repeated, lost. */
    events: dispatch,
    /** Tells the app that events of this workspace are dropped for a minute. */
    limitsEvents: (team: Team) =>
      deliveries.send({
        kind: 'events_api',
        name: 'app_rate_limited',
        teamId: team.id,
        payload: rateLimitedNotice(world, team.id),
      }),
    /** Socket Mode's connections. */
    sockets,
    /** HTTP mode's request URL and forged deliveries. */
    http,
    receivesAt: http.receivesAt,
    /** Every request of the app, oldest first. */
    requests: api.requests,
    /** Everything that was sent to the app, with each attempt's outcome. */
    deliveries: deliveries.all,
    redeliver: deliveries.again,
    /** What the app was sent and has not acknowledged in time, or not yet. */
    unanswered: (): readonly Delivery[] => deliveries.all.filter((delivery) => !isAnswered(delivery)),
    /** What a careful app would not have sent, in words that quote nobody. */
    violations,
    /** Throws when there are violations. */
    assertClean: (): void => {
      if (violations.length > 0) throw new Error(`The app sent what it may not:\n${violations.join('\n')}`);
    },
    /** Drops everything that was said, asked, delivered and seen so far, for long runs. */
    forget: (): void => {
      for (const channel of world.channels.values()) channel.messages.length = 0;
      world.ledger.forget();
      forgotten += api.requests.length;
      api.requests.length = 0;
      deliveries.all.length = 0;
    },
    /** Moves the clock; deadlines and retries on the way happen at their own time. */
    advance: deliveries.advance,
    /** Carries out what the clock has passed when something else has moved it. */
    runDue: deliveries.runDue,
    until: waiting.until,
    /** Resolves once no request and no delivery is under way. Says nothing about work the app has yet to begin. */
    settled: (): Promise<true> =>
      waiting.until(() => api.open() === 0 && deliveries.open() === 0, 'everything under way to end'),
    stop: async (): Promise<void> => {
      tally('Slack', forgotten + api.requests.length, violations);
      sockets.stop();
      await api.stop();
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
