import { checkInId, MINUTE, SECOND } from '../../../src/index.ts';
import { listOf } from '../../fakes/slack/broken-rules.ts';
import { elementsOf, type PlacedElement } from '../../fakes/slack/element-state.ts';
import type { Person } from '../../fakes/slack/person.ts';
import { labelOf, type Seen, type SeenView } from '../../fakes/slack/seen.ts';
import type { Channel, User } from '../../fakes/slack/types.ts';
import type { Where } from '../../fakes/slack/using.ts';
import { MOVES, OPENINGS } from '../../support/evening-choices.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { COMMANDS, TROUBLES } from './deed-choices.ts';
import type { Household } from './household.ts';

export type Who = 'Alex' | 'Sam' | 'Robin';
/** One thing that somebody does; the two numbers choose among what is possible at that moment. */
export type Deed = {
  readonly who: Who;
  readonly does: DeedName;
  readonly pick: number;
  readonly also: number;
};

export type Scene = {
  readonly home: Household;
  readonly eye: WatchfulEye;
  readonly people: Readonly<Record<Who, Person>>;
  readonly users: Readonly<Record<Who, User>>;
  /** The direct messages of Alex and Sam. */
  readonly between: Channel;
  /** What has been written where, oldest first. */
  readonly written: { readonly seen: Seen; readonly by: Who }[];
  readonly note: (what: string) => void;
  /** Resolves once Attune has dealt with everything so far. */
  readonly settle: () => Promise<void>;
};

type Act = (scene: Scene, deed: Deed) => Promise<void> | void;

const oneOf = <Item>(from: readonly Item[], by: number): Item | undefined => from[by % from.length];

const wordsOf = ({ eye, people }: Scene, { who, pick }: Deed): string =>
  `${oneOf(OPENINGS, pick)} ${eye.canary(people[who].id)}`;

const isThere = ({ home, people }: Scene, who: Who): boolean => home.channel.members.has(people[who].id);

/** Where this person can write; everybody can write to the bot. */
const placesOf = (scene: Scene, who: Who): readonly Channel[] => {
  const { home, people, between } = scene;
  const dm = people[who].dm();
  if (!isThere(scene, who)) return [dm];
  return who === 'Robin' ? [home.channel, home.channel, dm] : [...Array(8).fill(home.channel), between, dm];
};

const says: Act = async (scene, deed) => {
  const place = oneOf(placesOf(scene, deed.who), deed.also)!;
  const text = wordsOf(scene, deed);
  scene.note(`says ${text}`);
  const last = scene.written.at(-1)?.seen;
  const isReply = deed.also % 5 === 0 && last?.channelId === place.id;
  // Seen before it is known to be public, it would count as stolen.
  scene.eye.say(text);
  const seen = await scene.people[deed.who].says(place, text, {
    ...(deed.also % 7 === 0
      ? { files: [{ name: 'us.txt', mimetype: 'text/plain', data: 'a picture of the two' }] }
      : {}),
    ...(isReply ? { inThreadOf: { ts: last.threadTs ?? last.ts }, broadcast: deed.pick % 2 === 0 } : {}),
  });
  scene.written.push({ seen, by: deed.who });
};

const ownOf = ({ written }: Scene, { who, also }: Deed): Seen | undefined =>
  oneOf(written.filter(({ by }) => by === who).slice(-5), also)?.seen;

const edits: Act = async (scene, deed) => {
  const seen = ownOf(scene, deed);
  if (seen === undefined) return;
  const text = wordsOf(scene, deed);
  scene.note(`edits ${seen.ts} to ${text}`);
  scene.eye.say(text);
  await scene.people[deed.who].edits(seen, text);
};

const deletes: Act = async (scene, deed) => {
  const seen = ownOf(scene, deed);
  if (seen === undefined) return;
  scene.note(`deletes ${seen.ts}`);
  scene.written.splice(
    scene.written.findIndex((one) => one.seen === seen),
    1,
  );
  await scene.people[deed.who].deletes(seen);
};

const ANSWERS: readonly string[] = [
  'response_url',
  'views.open',
  'views.publish',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
];

/** Does it, and rejects when Attune then keeps silent; a form that opens is filled in, most times. */
const answered = async (scene: Scene, deed: Deed, asks: () => Promise<void>): Promise<void> => {
  const { requests, until } = scene.home.fake;
  const person = scene.people[deed.who];
  const [before, open] = [requests.length, person.modal()?.id];
  await asks();
  await until(() => requests.slice(before).some(({ method }) => ANSWERS.includes(method)), 'an answer');
  await scene.settle();
  const form = person.modal();
  if (form === undefined || form.id === open) return;
  if (deed.also % 5 > 0) return sends(scene, deed, form);
  scene.note(`leaves “${form.title}” alone`);
  await person.closes();
};

const types: Act = async (scene, deed) => {
  const { people, home, eye } = scene;
  const { command, text, hasWords } = oneOf(COMMANDS, deed.pick)!;
  const isElsewhere = deed.also % 6 === 0 || !isThere(scene, deed.who);
  const place = isElsewhere ? people[deed.who].dm() : home.channel;
  const words = hasWords === undefined ? '' : wordsOf(scene, { ...deed, pick: deed.also });
  scene.note(`types ${command} ${text} ${words}`);
  // The note of a break is for both to read.
  if (command === '/break') eye.confirm(words);
  await answered(scene, deed, () => people[deed.who].command(place, command, `${text} ${words}`.trim()));
};

const MENUS = ['Reframe this', 'Help me answer'];
const opensMenu: Act = async (scene, deed) => {
  const person = scene.people[deed.who];
  const places = [...new Set(placesOf(scene, deed.who))];
  const message = oneOf(
    places.flatMap((place) => person.sees(place)).filter(({ ephemeral }) => !ephemeral),
    deed.also,
  );
  if (message === undefined) return;
  const item = oneOf(MENUS, deed.pick)!;
  scene.note(`opens “${item}” on ${message.ts}`);
  await answered(scene, deed, () => person.shortcut(message, item));
};

type Part = { readonly where: Where; readonly placed: PlacedElement };

const partsOf = (where: Where, blocks: Seen['blocks']): readonly Part[] =>
  elementsOf(blocks).map((placed) => ({ where, placed }));

/** One's own cards, the channel's and one's Home, the newest being the likelier. */
const pressable = ({ people, home }: Scene, who: Who): readonly (readonly Part[])[] => {
  const person = people[who];
  const cards = [...person.sees(home.channel), ...person.dms()].map((seen) => partsOf(seen, seen.blocks));
  const tab = person.home();
  return [
    ...cards.filter((parts) => parts.length > 0).slice(-6),
    ...(tab ? [partsOf('home', tab.blocks)] : []),
  ];
};

const uses = (scene: Scene, deed: Deed, { where, placed }: Part): Promise<void> => {
  const person = scene.people[deed.who];
  const { element, actionId } = placed;
  if (element.type === 'button') {
    scene.note(`presses “${labelOf(placed)}”`);
    return answered(scene, deed, () => person.presses(where, actionId));
  }
  const option = String(oneOf(listOf(element.options), deed.pick)?.value);
  scene.note(`picks “${option}” of “${labelOf(placed)}”`);
  return answered(scene, deed, () => person.selects(where, actionId, option));
};

const presses: Act = async (scene, deed) => {
  const parts = oneOf(pressable(scene, deed.who), deed.pick) ?? [];
  const part = oneOf(parts, deed.also);
  if (part !== undefined) await uses(scene, deed, part);
};

/** The newest card of this person's that has such a button. */
const withButton = (seen: readonly Seen[], button: string): Seen | undefined =>
  seen.findLast(({ buttons }) => buttons.includes(button));

const valueFor = (scene: Scene, deed: Deed, { block, blockId, element }: PlacedElement) => {
  if (element.type === 'static_select') return String(oneOf(listOf(element.options), deed.pick)?.value);
  if (['answer', 'teasing'].includes(blockId)) return scene.eye.canary(scene.people[deed.who].id);
  if (blockId === 'text' && deed.pick % 2 === 0)
    return `I felt sad ${scene.eye.canary(scene.people[deed.who].id)}`;
  const initial = String(element.initial_value ?? '');
  return initial === '' && block.optional !== true ? 'x' : initial;
};

const sealedIn = async ({ home }: Scene, checkIn: string): Promise<string> =>
  JSON.stringify((await home.storage.checkIns.find(checkInId(checkIn)))?.answers ?? []);

/** What the form is for; only the request that opened it says so. */
const subjectOf = ({ home }: Scene): string => {
  const opened = home.fake.requests.findLast(({ method }) => method === 'views.open');
  const { callback_id } = (opened?.args.view ?? {}) as { readonly callback_id?: string };
  return callback_id?.split('|')[2] ?? '';
};

const sends = async (scene: Scene, deed: Deed, form: SeenView): Promise<void> => {
  const inputs = elementsOf(form.blocks).filter(({ block }) => block.type === 'input');
  const values = Object.fromEntries(inputs.map((placed) => [placed.blockId, valueFor(scene, deed, placed)]));
  scene.note(`sends “${form.title}” ${JSON.stringify(values)}`);
  const { answer, text } = values;
  if (text !== undefined) scene.eye.confirm(text);
  const checkIn = subjectOf(scene);
  const person = scene.people[deed.who];
  // Told first: the second answer reveals both before anybody hears of it.
  if (answer !== undefined) scene.eye.answering(checkIn, person.id, answer);
  const before = await sealedIn(scene, checkIn);
  await answered(scene, { ...deed, also: 0 }, () => person.submits(values));
  if (answer !== undefined && (await sealedIn(scene, checkIn)) === before)
    scene.eye.notAnswered(checkIn, person.id);
};

const bothAnswer: Act = async (scene, deed) => {
  if (!isThere(scene, deed.who)) return;
  const { people, home } = scene;
  scene.note('types /checkin now');
  await answered(scene, deed, () => people[deed.who].command(home.channel, '/checkin', 'now'));
  for (const who of ['Alex', 'Sam'] as const) {
    const card = withButton(people[who].sees(home.channel), 'Answer privately');
    if (card === undefined) return;
    scene.note(`${who} answers`);
    await answered(scene, { ...deed, who }, () => people[who].presses(card, 'Answer privately'));
  }
};

const opensNotes: Act = async (scene, deed) => {
  const person = scene.people[deed.who];
  const knocks = person.dms().filter(({ buttons }) => buttons.includes('Open'));
  const knock = oneOf(knocks.slice(-3), deed.pick);
  if (knock === undefined) return;
  scene.note('opens a note');
  await answered(scene, deed, () => person.presses(knock, 'Open'));
};

/** From the attack to the note, and most times on to the words that are posted. */
const saysAnew: Act = async (scene, deed) => {
  const { home, people, eye, settle } = scene;
  if (deed.who === 'Robin') return;
  const person = people[deed.who];
  const text = `you never ${eye.canary(person.id)}`;
  scene.note(`says ${text}`);
  eye.say(text);
  await person.says(home.channel, text);
  await settle();
  await home.passes(25 * SECOND);
  await settle();
  const note = withButton([...person.dms(), ...person.sees(home.channel)], 'Say it again');
  if (note === undefined) return;
  scene.note('presses “Say it again”');
  await answered(scene, deed, () => person.presses(note, 'Say it again'));
};

const bothAgree: Act = async (scene, deed) => {
  const { people, home } = scene;
  if (!isThere(scene, deed.who)) return;
  scene.note('types /attune start');
  const partner = deed.who === 'Alex' ? '@sam' : '@alex';
  await answered(scene, deed, () => people[deed.who].command(home.channel, '/attune', `start ${partner}`));
  for (const who of ['Alex', 'Sam'] as const) {
    const card = withButton(people[who].sees(home.channel), 'I agree');
    if (card === undefined) return;
    scene.note(`${who} agrees`);
    await answered(scene, { ...deed, who }, () => people[who].presses(card, 'I agree'));
  }
};

const leaves: Act = async (scene, deed) => {
  if (deed.pick % 3 > 0 || !isThere(scene, deed.who)) return;
  scene.note('types /attune leave');
  await answered(scene, deed, () => scene.people[deed.who].command(scene.home.channel, '/attune', 'leave'));
};

const letsIn: Act = async (scene) => {
  if (isThere(scene, 'Robin')) return;
  scene.note('Robin is let in');
  await scene.home.fake.channels.joins(scene.home.channel, scene.users.Robin, scene.users.Alex);
};
const sendsOut: Act = async (scene) => {
  if (!isThere(scene, 'Robin')) return;
  scene.note('Robin is sent out');
  await scene.home.fake.channels.leaves(scene.home.channel, scene.users.Robin, scene.users.Alex);
};
/** Attune is taken out of the channel, or the channel archived, and it is thought better of. */
const putsAway: Act = async ({ home, users, note, settle }, { pick }) => {
  const { channels } = home.fake;
  note(pick % 2 === 0 ? 'takes Attune out and in' : 'archives the channel, and opens it again');
  await (pick % 2 === 0
    ? channels.leaves(home.channel, home.bot, users.Sam)
    : channels.archives(home.channel, users.Sam));
  await settle();
  await (pick % 2 === 0
    ? channels.joins(home.channel, home.bot, users.Sam)
    : channels.unarchives(home.channel, users.Sam));
};
const looksAtHome: Act = async ({ people, note }, { who }) => {
  note('looks at the Home tab');
  await people[who].opensHome();
};
/** Whoever does something next has come back for it. */
const goesAway: Act = ({ people, note }, { who }) => {
  note('closes the client');
  people[who].goesOffline();
};
const waits: Act = async ({ home, note }, { pick }) => {
  const by = oneOf(MOVES, pick)!;
  note(`${by} ms pass`);
  await home.passes(by);
};
const troubles: Act = ({ home, note }, { pick }) => {
  const [match, fault] = oneOf(TROUBLES, pick)!;
  note(`Slack has trouble: ${match} ${JSON.stringify(fault)}`);
  home.fake.faults.next(match, fault);
};
/** Over HTTP there is no line. */
const drops: Act = async ({ home, note }, { pick }) => {
  const { sockets, requests, until } = home.fake;
  if (sockets.count() === 0) return;
  const opened = (): number => requests.filter(({ method }) => method === 'apps.connections.open').length;
  const before = opened();
  note(pick % 2 === 0 ? 'the line drops' : 'Slack wants the line anew');
  if (pick % 2 === 0) sockets.cut();
  else sockets.asksToLeave('refresh_requested');
  await until(() => opened() > before, 'a new line');
  await sockets.untilConnected();
};
/** As when an acknowledgement of ours got lost. */
const repeats: Act = async ({ home, note }) => {
  const last = home.fake.deliveries.findLast(({ kind }) => kind === 'events_api');
  if (last === undefined) return;
  note('Slack tells twice');
  await home.fake.redeliver(last, { num: 1, reason: 'http_timeout' });
};
const restarts: Act = async ({ home, note }) => {
  note('Attune is restarted');
  await home.restart();
};
/** Slack tries again what it could not deliver. */
export const catchUp = ({ home }: Scene): Promise<void> => home.passes(7 * MINUTE);

/** How often each is done, among all of them, and what it is. */
export const DEEDS = {
  says: [7, says],
  edits: [2, edits],
  deletes: [1, deletes],
  types: [7, types],
  menu: [3, opensMenu],
  presses: [9, presses],
  'opens-notes': [2, opensNotes],
  'both-answer': [2, bothAnswer],
  'says-anew': [3, saysAnew],
  'both-agree': [3, bothAgree],
  leaves: [1, leaves],
  'lets-in': [2, letsIn],
  'sends-out': [2, sendsOut],
  'puts-away': [1, putsAway],
  'looks-at-home': [1, looksAtHome],
  'goes-away': [1, goesAway],
  waits: [6, waits],
  troubles: [2, troubles],
  drops: [1, drops],
  repeats: [1, repeats],
  restarts: [1, restarts],
} as const satisfies Readonly<Record<string, readonly [number, Act]>>;

export type DeedName = keyof typeof DEEDS;
