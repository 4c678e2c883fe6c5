import { createCalendar } from '../../adapters/system/create-calendar.ts';
import { createMediator } from '../../src/app/create-mediator.ts';
import type { MediatorDeps } from '../../src/app/deps.ts';
import type { Mediator, Reply } from '../../src/app/mediator.ts';
import { parseCommandLine } from '../../src/app/parse-command-line.ts';
import type { Doing, Happening, Someone } from '../../src/domain/couple/consent-case.ts';
import { PEOPLE } from '../../src/domain/couple/consent-case.ts';
import type { Viewers } from '../../src/domain/couple/viewers.ts';
import { DEFAULT_GRACE } from '../../src/domain/nudging/grace.ts';
import type { ActionRef, Card } from '../../src/domain/shared/card.ts';
import { messageId, type PartnerId, partnerId, type SpaceId, spaceId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, later, MINUTE, type Milliseconds, SECOND } from '../../src/domain/shared/instant.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import type { MovableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { deterministicRandom } from '../support/random.ts';
import { wordsOf } from '../support/room.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import type { Heard, Stage, Where } from './consent-stage.ts';
import { makeTextNew } from './consent-stores.ts';

/** The stores of one installation, on a disk or in memory, with its jobs. */
export type Stores = Pick<
  MediatorDeps,
  'couples' | 'checkIns' | 'checkInPlans' | 'outcomes' | 'events' | 'sealer'
> & {
  readonly jobs: MediatorDeps['jobs'] & {
    readonly start: (handle: Mediator['handleJob']) => Promise<void>;
    readonly advanceTo: (to: ReturnType<typeof later>, move: MovableClock['moveTo']) => Promise<void>;
  };
  /** Every row that is still there, as text. */
  readonly rows: () => Promise<readonly string[]>;
};

const SPACES: Readonly<Record<Where, SpaceId>> = { here: spaceId('web:here'), there: spaceId('web:there') };
export const idOf = (who: Someone): PartnerId => partnerId(`web:${who.toLowerCase()}`);

const LONGER_THAN_GRACE = DEFAULT_GRACE + SECOND;
const SPANS: Readonly<Partial<Record<Happening, Milliseconds>>> = {
  'the grace period passes': 30 * SECOND,
  'five minutes pass': 5 * MINUTE,
  'an hour passes': HOUR,
  'a day passes': DAY,
  'a month passes': 30 * DAY,
};

export type EngineStage = Stage & {
  readonly types: (who: Someone, line: string) => Promise<unknown>;
  /** Answers the newest question with this; false when no form opens for it. */
  readonly answers: (who: Someone, text: string) => Promise<boolean>;
  readonly says: (who: Someone, text: string) => Promise<void>;
  /** Every message that was read so far, with what it was read together with. */
  readonly readTexts: () => readonly string[];
  readonly hasButton: (label: string) => boolean;
};

type Posted = { readonly key: string; readonly where: Where; readonly card: Card };

/** The mediator as a platform drives it, with two channels and a ledger of what everybody was shown. */
export const engineStage = async (clock: MovableClock, stores: Stores): Promise<EngineStage> => {
  const reader = scriptedReader();
  const shown = new Map<Someone, string[]>(PEOPLE.map((who) => [who, []]));
  const notes: PartnerId[] = [];
  const posts: Posted[] = [];
  const members: Record<Where, readonly Someone[]> = { here: ['Alex', 'Sam'], there: [] };
  const counted = { others: 0, overseers: 0 };
  const sure = new Map<Someone, ActionRef>();
  let count = 0;
  let isIn = true;

  const whereOf = (space: SpaceId): Where => (space === SPACES.there ? 'there' : 'here');
  const viewersOf = (where: Where): Viewers => ({
    people: members[where].map(idOf),
    ...(where === 'here' ? counted : { others: 0, overseers: 0 }),
  });
  const sees = (who: Someone, card: Card): void => void shown.get(who)?.push(wordsOf(card));
  const nameOf = (id: PartnerId): Someone => PEOPLE.find((who) => idOf(who) === id) ?? 'Kim';

  const mediator = await createMediator({
    ...stores,
    clock,
    reader,
    grammar,
    calendar: createCalendar(),
    logger: createMemoryLogger(),
    random: deterministicRandom(),
    grace: DEFAULT_GRACE,
    defaultZone: 'Europe/Berlin',
    people: { nameOf: async (_space, id) => nameOf(id) },
    lookup: { around: async () => undefined },
    viewers: { now: async (space) => (isIn ? viewersOf(whereOf(space)) : undefined) },
    delivery: {
      waysIn: () => ['channel', 'direct'],
      deliver: async ({ recipient, card, preference }) => {
        sees(nameOf(recipient), card);
        if (card.kind === 'nudge') notes.push(recipient);
        return { kind: 'delivered', via: preference };
      },
    },
    posting: {
      post: async (space, card, key) => {
        if (!isIn && whereOf(space) === 'here') return { kind: 'unpostable', reason: 'space-gone' };
        if (posts.every((post) => post.key !== key)) posts.push({ key, where: whereOf(space), card });
        return { kind: 'posted', postId: key };
      },
      update: async (space, postId, card) => {
        posts.push({ key: `${postId} changed`, where: whereOf(space), card });
        return { kind: 'posted', postId };
      },
    },
  });
  await stores.jobs.start(mediator.handleJob);

  const asking = (who: Someone, where: Where) => ({
    spaceId: SPACES[where],
    actor: idOf(who),
    viewers: viewersOf(where),
  });
  const receives = (who: Someone, reply: Reply): Reply => {
    if (reply.kind === 'card') sees(who, reply.card);
    return reply;
  };
  const types = async (who: Someone, line: string, where: Where = 'here'): Promise<Reply> => {
    const parsed = parseCommandLine(privateText(line));
    if (parsed.kind === 'problem') throw new Error(parsed.problem);
    return receives(
      who,
      await mediator.handleCommand({ ...asking(who, where), invocation: parsed.invocation }),
    );
  };
  const acts = async (
    who: Someone,
    action: ActionRef,
    where: Where = 'here',
    answer?: string,
  ): Promise<Reply> => {
    const values = answer === undefined ? {} : { answer: privateText(answer) };
    return receives(who, await mediator.handleAction({ ...asking(who, where), action, values }));
  };
  const buttonOn = ({ actions }: Card, label: string): ActionRef | undefined =>
    actions.find((action) => action.label === label)?.action;
  const buttons = (label: string, where: Where): readonly ActionRef[] =>
    posts.filter((post) => post.where === where).flatMap(({ card }) => buttonOn(card, label) ?? []);
  const newest = (label: string, where: Where = 'here'): ActionRef => {
    const found = buttons(label, where).at(-1);
    if (found === undefined) throw new Error(`Nothing in the channel says “${label}”.`);
    return found;
  };
  const buttonIn = (reply: Reply, label: string): ActionRef => {
    const found = reply.kind === 'card' ? buttonOn(reply.card, label) : undefined;
    if (found === undefined) throw new Error(`The answer has no button “${label}”.`);
    return found;
  };

  const says = async (who: Someone, text: string, where: Where): Promise<void> => {
    count += 1;
    await mediator.handleMessage({
      ...{ id: messageId(`m${count}`), eventId: `e${count}`, spaceId: SPACES[where], authorId: idOf(who) },
      ...{ text: privateText(text), sentAt: clock.now(), viewers: viewersOf(where) },
    });
  };
  const passes = (by: Milliseconds): Promise<void> =>
    stores.jobs.advanceTo(later(clock.now(), by), clock.moveTo);
  const comesToLight = (): Promise<void> => mediator.handleViewers(SPACES.here, viewersOf('here'));
  const goes = async (who: Someone): Promise<void> => {
    members.here = members.here.filter((one) => one !== who);
    await comesToLight();
  };
  const comes = async (who: Someone): Promise<void> => {
    members.here = [...members.here, who];
    await comesToLight();
  };
  const slipsIn = async (who: Someone): Promise<void> => {
    members.here = [...members.here, who];
  };
  const partnerOf = (who: Someone): Someone => (who === 'Alex' ? 'Sam' : 'Alex');
  const startsThere = async (who: Someone): Promise<void> => {
    members.there = who === 'Robin' ? ['Robin', 'Kim'] : [who, 'Robin'];
    await types(who, '/attune start', 'there');
  };
  const erases = async (who: Someone): Promise<void> => {
    const asked = buttonIn(await types(who, '/attune privacy'), 'Erase everything');
    const confirm = buttonIn(await acts(who, asked), 'Leave and erase');
    sure.set(who, confirm);
    await acts(who, confirm);
  };
  const answers = async (who: Someone, text: string): Promise<boolean> => {
    const form = await acts(who, newest('Answer privately'));
    if (form.kind !== 'form') return false;
    await acts(who, form.form.submit, 'here', text);
    return true;
  };
  const onOlderText = (who: Someone): Promise<Reply> => {
    const { name, subject } = newest('I agree');
    return acts(who, { name, subject: subject.replace(/\.\d+\./u, '.0.') });
  };
  const notPossible = (what: string) => (): never => {
    throw new Error(`Without a platform nobody ${what}.`);
  };
  const DOES: Readonly<Record<Doing, (who: Someone) => Promise<unknown>>> = {
    starts: (who) => types(who, `/attune start ${idOf(partnerOf(who))}`),
    'starts with oneself': (who) => types(who, `/attune start ${idOf(who)}`),
    'starts with Robin': (who) => types(who, `/attune start ${idOf('Robin')}`),
    'starts with a bot': notPossible('is a bot'),
    'starts there': startsThere,
    agrees: (who) => acts(who, newest('I agree')),
    'agrees there': (who) => acts(who, newest('I agree', 'there'), 'there'),
    'agrees on the first card': (who) => acts(who, buttons('I agree', 'here')[0]!),
    'agrees on an older text': onOlderText,
    declines: (who) => acts(who, newest('Not for me')),
    'mutes for an hour': (who) => types(who, '/attune mute 1h'),
    'mutes for today': (who) => types(who, '/attune mute today'),
    'mutes for good': (who) => types(who, '/attune mute always'),
    'ends the mute': (who) => types(who, '/attune mute off'),
    leaves: (who) => types(who, '/attune leave'),
    'leaves from outside': notPossible('is outside'),
    'looks from outside': notPossible('is outside'),
    erases,
    'erases again': (who) => acts(who, sure.get(who)!),
    'says something': (who) => says(who, 'are we out of milk', 'here'),
    'says something hard': (who) => says(who, 'you never help', 'here'),
    'says something dangerous': (who) => says(who, 'if you leave me i will kill you', 'here'),
    'asks a question': (who) => types(who, '/checkin now'),
    'answers it': (who) => answers(who, 'the tea you brought'),
    'suggests a schedule': (who) => types(who, '/checkin schedule fri 20:30'),
    'calls a break': (who) => types(who, '/break 30'),
    'comes in': comes,
    'slips in': slipsIn,
    'goes out': goes,
    'leaves the server': goes,
    'comes back to the server': comes,
    'closes the account': goes,
    'opens the account again': comes,
  };
  const atOnce = async (line: string): Promise<void> => {
    await Promise.all([types('Alex', line), types('Sam', line)]);
  };
  const HAPPENS: Readonly<Partial<Record<Happening, () => Promise<unknown>>>> = {
    'Alex and Sam start at once': () => atOnce('/attune start'),
    'Alex and Sam leave at once': () => atOnce('/attune leave'),
    'a bot comes in': comesToLight,
    'the channel is opened to everybody': () => {
      counted.others = 1;
      return comesToLight();
    },
    'the channel is closed again': () => {
      counted.others = 0;
      return comesToLight();
    },
    'one more runs the place': () => {
      counted.overseers += 1;
      return comesToLight();
    },
    'the text changes': () => makeTextNew(stores.couples, SPACES.here),
    'Attune is taken out': () => {
      isIn = false;
      return mediator.handleSpaceGone(SPACES.here);
    },
    'Attune is let in again': async () => {
      isIn = true;
    },
    'Attune is taken out of the workspace': () => {
      isIn = false;
      return mediator.eraseWorkspace('web:');
    },
  };

  /** What is said while Attune is out does not reach it. */
  const reaches = (where: Where): boolean => isIn || where === 'there';
  const saysHard = async (where: Where): Promise<Heard> => {
    const before = { read: reader.readTexts.length, noted: notes.length };
    await passes(MINUTE);
    const line = (who: Someone): string => `you never call me, says ${who} for the ${count}th time`;
    const said = members[where].map((who) => ({ who, text: line(who) }));
    if (reaches(where)) for (const { who, text } of said) await says(who, text, where);
    await passes(LONGER_THAN_GRACE);
    const texts = reader.readTexts.slice(before.read);
    return {
      read: said.filter(({ text }) => texts.some((one) => one.includes(text))).map(({ who }) => who),
      noted: members[where].filter((who) => notes.slice(before.noted).includes(idOf(who))),
    };
  };

  return {
    does: async (who, doing) => {
      await DOES[doing](who);
    },
    happens: async (happening) => {
      const span = SPANS[happening];
      await (span === undefined ? HAPPENS[happening]?.() : passes(span));
    },
    shownTo: (who) => shown.get(who) ?? [],
    posted: (where) => posts.filter((post) => post.where === where).map(({ card }) => wordsOf(card)),
    saysHard,
    couple: (where) => stores.couples.findBySpace(SPACES[where]),
    traces: async (where, ids) => {
      const known = [...ids, SPACES[where], ...(members.there.length > 0 ? [] : PEOPLE.map(idOf))];
      return (await stores.rows()).filter((row) => known.some((id) => row.includes(id)));
    },
    close: async () => undefined,
    types,
    answers,
    says: (who, text) => says(who, text, 'here'),
    readTexts: () => reader.readTexts,
    hasButton: (label) => buttons(label, 'here').length > 0,
  };
};
