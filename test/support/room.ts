import { afterEach } from 'vitest';
import { createCalendar } from '../../adapters/system/create-calendar.ts';
import { createMediator } from '../../src/app/create-mediator.ts';
import type { ToneReader } from '../../src/app/deps.ts';
import type { Explanation, Mediator, Reply } from '../../src/app/mediator.ts';
import { parseCommandLine } from '../../src/app/parse-command-line.ts';
import type { DeliveryPreference } from '../../src/domain/couple/couple.ts';
import type { Viewers } from '../../src/domain/couple/viewers.ts';
import { DEFAULT_GRACE } from '../../src/domain/nudging/grace.ts';
import type { RestRates } from '../../src/domain/safety/rest.ts';
import type { ActionRef, Card } from '../../src/domain/shared/card.ts';
import { messageId, type PartnerId } from '../../src/domain/shared/ids.ts';
import { type Instant, later, type Milliseconds, SECOND } from '../../src/domain/shared/instant.ts';
import { PrivateText, privateText } from '../../src/domain/shared/private-text.ts';
import type { FoundMessage } from '../../src/ports/message-lookup.ts';
import type { PhrasingProvider } from '../../src/ports/phrasing-provider.ts';
import type { PrivateDeliveryResult } from '../../src/ports/private-delivery.ts';
import type { Random } from '../../src/ports/random.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { ALEX, SAM, SPACE } from './couples.ts';
import { grammar } from './grammar.ts';
import { createHeardWords } from './heard-words.ts';
import { mediatorInView } from './mediator-in-view.ts';
import { deterministicRandom } from './random.ts';
import { scriptedReader } from './scripted-reader.ts';

/** All words of a card as its reader sees them. */
export const wordsOf = (card: Card): string =>
  JSON.stringify(card, (_key, value: unknown) => value)
    .concat(' ')
    .concat(
      card.blocks
        .flatMap((block) => ('text' in block ? [block.text] : 'items' in block ? block.items : []))
        .map((text) => (text instanceof PrivateText ? text.reveal() : text))
        .join(' '),
    );

type Shown = { readonly to: PartnerId; readonly card: Card; readonly preference: string };
type Posted = { readonly postId: string; card: Card };

/** What people do while nobody is listening. */
export type Unheard = {
  readonly says: (author: PartnerId, text: string, id: string) => void;
  readonly deletes: (id: string) => void;
  readonly passes: (by: Milliseconds) => void;
};

type RoomOptions = {
  readonly reader?: ToneReader;
  readonly grace?: Milliseconds;
  readonly phrasing?: PhrasingProvider;
  /** None unless said otherwise. */
  readonly rests?: RestRates;
  readonly random?: Random;
  /** How private cards can reach somebody; both unless said otherwise. */
  readonly ways?: readonly DeliveryPreference[];
};

const NAMES: ReadonlyMap<PartnerId, string> = new Map([
  [ALEX, 'Alex'],
  [SAM, 'Sam'],
]);

/** One for each room of the test that runs. */
const checks: (() => void)[] = [];
afterEach(() => {
  for (const check of checks.splice(0)) check();
});

/** Two people, their channel, and a clock that stands still: the mediator as a platform would drive it. */
export const aRoom = async (options: RoomOptions = {}) => {
  const clock: MovableClock = movableClock();
  const storage = createMemoryStorage({ clock });
  const logger = createMemoryLogger();
  const shown: Shown[] = [];
  const posts: Posted[] = [];
  const reader = scriptedReader();
  const random = options.random ?? deterministicRandom();
  let humans: readonly PartnerId[] = [ALEX, SAM];
  let counted = { others: 0, overseers: 0 };
  const viewers = (): Viewers => ({ people: humans, ...counted });
  let closed = false;
  let broken = false;
  let isMute = false;
  let isForbidden = false;
  let isSilenced = false;
  let sent = 0;
  const sentAt = new Map<string, Instant>();

  const channel = new Map<string, FoundMessage>();

  const heard = createHeardWords();
  // N3: what anybody wrote, and what was made of it, is in no log line, no job and no counter.
  checks.push(() =>
    heard.expectNoneIn({
      'the log': JSON.stringify(logger.lines.map(({ fields }) => fields)),
      'the jobs': JSON.stringify([storage.jobs.waiting(), storage.jobs.dead()]),
    }),
  );

  const startReal = (): Promise<Mediator> =>
    createMediator({
      ...storage,
      clock,
      calendar: createCalendar(),
      logger,
      random,
      reader: options.reader ?? reader,
      grammar,
      grace: options.grace ?? DEFAULT_GRACE,
      ...(options.phrasing === undefined ? {} : { phrasing: options.phrasing }),
      ...(options.rests === undefined ? {} : { rests: options.rests }),
      defaultZone: 'Europe/Berlin',
      people: { nameOf: async (_space, id) => NAMES.get(id) ?? 'your partner' },
      lookup: { around: async () => (isSilenced ? undefined : [...channel.values()]) },
      viewers: { now: async () => (isSilenced ? undefined : viewers()) },
      delivery: {
        waysIn: () => options.ways ?? ['channel', 'direct'],
        deliver: async ({ recipient, card, preference }): Promise<PrivateDeliveryResult> => {
          if (broken) throw new Error('the platform is away');
          if (closed) return { kind: 'undeliverable', reason: 'closed' };
          heard.hearAllIn(card.blocks);
          shown.push({ to: recipient, card, preference });
          return { kind: 'delivered', via: preference };
        },
      },
      posting: {
        post: async (_space, card, key) => {
          if (isMute) throw new Error('the platform is away');
          if (isForbidden) return { kind: 'unpostable', reason: 'no-permission' };
          if (!posts.some((post) => post.postId === key)) posts.push({ postId: key, card });
          return { kind: 'posted', postId: key };
        },
        update: async (_space, postId, card) => {
          const post = posts.find((known) => known.postId === postId);
          if (post === undefined) return { kind: 'unpostable', reason: 'space-gone' };
          post.card = card;
          return { kind: 'posted', postId };
        },
      },
    });
  const start = async (): Promise<Mediator> =>
    mediatorInView(await startReal(), {
      onGiven: heard.hearAllIn,
      onReply: (_, reply) => heard.hearAllIn(reply),
      onDone: () => undefined,
    }).mediator;
  let mediator = await start();
  await storage.jobs.start(mediator.handleJob);

  const message = (author: PartnerId, text: string, id: string) => {
    sent += 1;
    if (!sentAt.has(id)) sentAt.set(id, clock.now());
    const said = {
      id: messageId(id),
      spaceId: SPACE,
      authorId: author,
      text: privateText(text),
      // An edited message keeps the time at which it was first said.
      sentAt: sentAt.get(id) ?? clock.now(),
    };
    channel.set(id, { ...said, isEdited: channel.has(id) });
    return {
      ...said,
      eventId: `event-${sent}`,
      viewers: viewers(),
    };
  };
  const asking = (actor: PartnerId) => ({ spaceId: SPACE, actor, viewers: viewers() });

  const room = {
    mediator,
    clock,
    storage,
    logger,
    posts,
    shown,
    readTexts: reader.readTexts,
    /** Resolves to the message's id. */
    says: async (author: PartnerId, text: string, id = `m${sent + 1}`): Promise<string> => {
      await mediator.handleMessage(message(author, text, id));
      return id;
    },
    edits: (author: PartnerId, id: string, text: string) => mediator.handleEdit(message(author, text, id)),
    deletes: (id: string) => {
      channel.delete(id);
      return mediator.handleDelete({ spaceId: SPACE, messageId: messageId(id) });
    },
    /** The program ends, what happens in `meanwhile` is never told to it, and it starts again with an empty memory. */
    restarts: async (meanwhile: (unheard: Unheard) => void = () => undefined): Promise<void> => {
      meanwhile({
        says: (author, text, id) => {
          message(author, text, id);
        },
        deletes: (id) => {
          channel.delete(id);
        },
        passes: clock.moveBy,
      });
      mediator = await start();
      await storage.jobs.start(mediator.handleJob);
    },
    /** The platform does not say any more what stands in the channel and who sees it. */
    silencesLookUps: () => {
      isSilenced = true;
    },
    types: (actor: PartnerId, line: string): Promise<Reply> => {
      const parsed = parseCommandLine(privateText(line));
      if (parsed.kind === 'problem') throw new Error(parsed.problem);
      return mediator.handleCommand({ ...asking(actor), invocation: parsed.invocation });
    },
    /** Presses the button, or answers the select, with this label on this card. */
    presses: (actor: PartnerId, card: Card, label: string, value?: string): Promise<Reply> => {
      const found = card.actions.find((candidate) => candidate.label === label);
      if (found === undefined) throw new Error(`No "${label}" on the card "${card.kind}".`);
      const values = value === undefined ? {} : { value: privateText(value) };
      return mediator.handleAction({ ...asking(actor), action: found.action, values });
    },
    submits: (actor: PartnerId, reply: Reply, fields: Readonly<Record<string, string>>): Promise<Reply> => {
      if (reply.kind !== 'form') throw new Error(`Expected a form, not ${reply.kind}.`);
      const values = Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, privateText(text)]));
      return mediator.handleAction({ ...asking(actor), action: reply.form.submit, values });
    },
    passes: (by: Milliseconds) => storage.jobs.advanceTo(later(clock.now(), by), clock.moveTo),
    joins: (...others: readonly PartnerId[]) => {
      humans = [ALEX, SAM, ...others];
    },
    /** These people, and nobody else, can see the channel now. */
    holds: (...people: readonly PartnerId[]) => {
      humans = people;
    },
    humans: () => humans,
    /** People besides, whom the platform can only count. */
    counts: (more: Partial<typeof counted>) => {
      counted = { ...counted, ...more };
    },
    viewers,
    /** Anything a platform could hand in, made up or not. */
    acts: (
      actor: PartnerId,
      action: ActionRef,
      values: Readonly<Record<string, string>> = {},
    ): Promise<Reply> =>
      mediator.handleAction({
        ...asking(actor),
        action,
        values: Object.fromEntries(Object.entries(values).map(([id, text]) => [id, privateText(text)])),
      }),
    /** The platform answers no private delivery until it is well again. */
    breaksDelivery: (isBroken = true) => {
      broken = isBroken;
    },
    /** Nothing can be posted in the channel until it is well again. */
    breaksPosting: (isBroken = true) => {
      isMute = isBroken;
    },
    /** Attune may not post in the channel any more. */
    forbidsPosting: () => {
      isForbidden = true;
    },
    closesDirectMessages: () => {
      closed = true;
    },
    shownTo: (person: PartnerId): readonly Card[] =>
      shown.filter(({ to }) => to === person).map(({ card }) => card),
    postsOf: (kind: string): readonly Card[] =>
      posts.map(({ card }) => card).filter((card) => card.kind === kind),
    explains: (author: PartnerId, id: string): Explanation | undefined =>
      mediator.explain(SPACE, messageId(id), author),
    couple: () => storage.couples.findBySpace(SPACE),
  };
  return room;
};

export type Room = Awaited<ReturnType<typeof aRoom>>;

export const cardOf = (reply: Reply): Card => {
  if (reply.kind !== 'card') throw new Error(`Expected a card, not ${reply.kind}.`);
  return reply.card;
};

/** A room in which both have agreed. */
export const anAgreedRoom = async (options: RoomOptions = {}): Promise<Room> => {
  const room = await aRoom(options);
  await room.types(ALEX, '/attune start');
  const consent = room.postsOf('consent')[0];
  if (consent === undefined) throw new Error('No consent card was posted.');
  await room.presses(ALEX, consent, 'I agree');
  await room.presses(SAM, consent, 'I agree');
  return room;
};

/** Longer than the default grace period. */
export const GRACE_OVER = DEFAULT_GRACE + SECOND;
