import { InteractionResponseType, PermissionFlagsBits } from 'discord.js';
import { checkInId, SECOND } from '../../../src/index.ts';
import type { Asked } from '../../fakes/discord/asked.ts';
import type { Filled, ModalField, OpenModal } from '../../fakes/discord/open-modal.ts';
import { canView } from '../../fakes/discord/permissions.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Seen } from '../../fakes/discord/seen.ts';
import { MOVES, OPENINGS } from '../../support/evening-choices.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { COMMANDS, TROUBLES } from './deed-choices.ts';
import type { Household } from './household.ts';

const { ViewChannel, SendMessages } = PermissionFlagsBits;

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
  /** A role that may see the channel once `let-in-by-role` was done. */
  readonly role: string;
  /** The direct messages of Alex and Sam. */
  readonly between: string;
  readonly thread: string;
  /** What has been written where, oldest first. */
  readonly written: { readonly id: string; readonly by: Who }[];
  readonly note: (what: string) => void;
  /** Resolves once Attune has dealt with everything so far. */
  readonly settle: () => Promise<void>;
};

type Act = (scene: Scene, deed: Deed) => Promise<void> | void;

const oneOf = <Item>(from: readonly Item[], by: number): Item | undefined => from[by % from.length];

const wordsOf = ({ eye, people }: Scene, { who, pick }: Deed): string =>
  `${oneOf(OPENINGS, pick)} ${eye.canary(people[who].id)}`;

const isThere = ({ home, people }: Scene, who: Who): boolean => {
  const { state } = home.fake.world.core;
  const channel = state.channels.get(home.channelId);
  return channel !== undefined && canView(state, channel, people[who].id);
};

/** Where this person can write; everybody can write to the bot. */
const placesOf = (scene: Scene, who: Who): readonly string[] => {
  const { home, people, between, thread } = scene;
  const dm = home.fake.world.directMessages(home.fake.world.botId, people[who].id);
  if (!isThere(scene, who)) return [dm];
  return who === 'Robin'
    ? [home.channelId, home.channelId, dm]
    : [...Array(8).fill(home.channelId), between, thread, dm];
};

const says: Act = (scene, deed) => {
  const place = oneOf(placesOf(scene, deed.who), deed.also)!;
  const text = wordsOf(scene, deed);
  scene.note(`says ${text}`);
  const before = scene.written.at(-1)?.id;
  const extra = deed.also % 5 === 0 && before !== undefined && place === scene.home.channelId;
  // Seen before it is known to be public, it would count as stolen.
  scene.eye.say(text);
  const said = scene.people[deed.who].says(place, text, {
    ...(deed.also % 7 === 0 ? { attachments: ['us.jpg'] } : {}),
    ...(extra && scene.people[deed.who].sees(place).some(({ id }) => id === before)
      ? { replyTo: before }
      : {}),
  });
  scene.written.push({ id: said.id, by: deed.who });
};

const ownOf = ({ written }: Scene, { who, also }: Deed): string | undefined =>
  oneOf(written.filter(({ by }) => by === who).slice(-5), also)?.id;

const edits: Act = (scene, deed) => {
  const id = ownOf(scene, deed);
  if (id === undefined) return;
  const text = wordsOf(scene, deed);
  scene.note(`edits ${id} to ${text}`);
  scene.eye.say(text);
  scene.people[deed.who].edits(id, text);
};

const deletes: Act = (scene, deed) => {
  const id = ownOf(scene, deed);
  if (id === undefined) return;
  scene.note(`deletes ${id}`);
  scene.people[deed.who].deletes(id);
  scene.written.splice(
    scene.written.findIndex((one) => one.id === id),
    1,
  );
};

const types: Act = async (scene, deed) => {
  const { home, people } = scene;
  const { line, typed = {}, private: option } = oneOf(COMMANDS, deed.pick)!;
  const dm = home.fake.world.directMessages(home.fake.world.botId, people[deed.who].id);
  const place = deed.also % 6 === 0 || !isThere(scene, deed.who) ? dm : home.channelId;
  const words = option === undefined ? {} : { [option]: wordsOf(scene, { ...deed, pick: deed.also }) };
  scene.note(`types /${line} ${JSON.stringify({ ...typed, ...words })}`);
  // The note of a break is for both to read.
  if (line.startsWith('break')) scene.eye.confirm(Object.values(words).join());
  await answered(scene, deed, people[deed.who].command(place, line, { ...typed, ...words }));
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
  scene.note(`opens “${item}” on ${message.id}`);
  await answered(scene, deed, person.menu(message, item));
};

/** Cards of one's own and of the channel, the newest being the likelier. */
const pressable = ({ people, home }: Scene, who: Who): readonly Seen[] =>
  [...people[who].sees(home.channelId), ...people[who].dms()]
    .filter(({ buttons, selects }) => buttons.length + selects.length > 0)
    .slice(-6);

const presses: Act = async (scene, deed) => {
  const person = scene.people[deed.who];
  const card = oneOf(pressable(scene, deed.who), deed.pick);
  if (card === undefined) return;
  const parts = [...card.buttons, ...card.selects];
  const part = oneOf(parts, deed.also)!;
  if ('label' in part) {
    scene.note(`presses “${part.label}”`);
    await answered(scene, deed, person.presses(card, part.customId));
    return;
  }
  const option = oneOf(part.options, deed.pick)!;
  scene.note(`picks “${option.label}” of “${part.placeholder}”`);
  await answered(scene, deed, person.selects(card, part.customId, option.value));
};

/** Waits for an answer of any kind; a form that opens is filled in, most times. */
const answered = async (scene: Scene, deed: Deed, asked: Asked): Promise<void> => {
  const { type } = await asked.acked();
  if (type !== InteractionResponseType.Modal) return;
  const form = await asked.modal();
  if (deed.also % 5 === 0) scene.note(`leaves “${form.title}” alone`);
  else await sends(scene, deed, form);
};

const valueFor = (scene: Scene, deed: Deed, field: ModalField): string | readonly string[] => {
  if (field.kind === 'select') return oneOf(field.options, deed.pick)?.value ?? [];
  if (['answer', 'teasing'].includes(field.customId)) return scene.eye.canary(scene.people[deed.who].id);
  if (field.customId === 'text' && deed.pick % 2 === 0)
    return `I felt sad ${scene.eye.canary(scene.people[deed.who].id)}`;
  return field.value === '' && field.required ? 'x' : field.value;
};

const sealedIn = async ({ home }: Scene, checkIn: string): Promise<string> =>
  JSON.stringify((await home.storage.checkIns.find(checkInId(checkIn)))?.answers ?? []);

const sends = async (scene: Scene, deed: Deed, form: OpenModal): Promise<void> => {
  const values: Filled = Object.fromEntries(
    form.fields.map((field) => [field.customId, valueFor(scene, deed, field)]),
  );
  scene.note(`sends “${form.title}” ${JSON.stringify(values)}`);
  const { answer, text } = values;
  if (typeof text === 'string') scene.eye.confirm(text);
  const [, , checkIn = ''] = form.customId.split('|');
  const person = scene.people[deed.who];
  // Told first: the second answer reveals both before anybody hears of it.
  if (typeof answer === 'string') scene.eye.answering(checkIn, person.id, answer);
  const before = await sealedIn(scene, checkIn);
  await person.submits(form, values).acked();
  await scene.settle();
  if (typeof answer === 'string' && (await sealedIn(scene, checkIn)) === before)
    scene.eye.notAnswered(checkIn, person.id);
};

const bothAnswer: Act = async (scene, deed) => {
  if (!isThere(scene, deed.who)) return;
  scene.note('types /checkin now');
  await answered(scene, deed, scene.people[deed.who].command(scene.home.channelId, 'checkin now'));
  await scene.settle();
  for (const who of ['Alex', 'Sam'] as const) {
    const person = scene.people[who];
    const card = person
      .sees(scene.home.channelId)
      .findLast(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'));
    if (card === undefined) return;
    scene.note(`${who} answers`);
    await answered(scene, { ...deed, who }, person.presses(card, 'Answer privately'));
  }
};

const opensNotes: Act = async (scene, deed) => {
  const person = scene.people[deed.who];
  const knock = oneOf(
    person
      .dms()
      .filter(({ buttons }) => buttons.some(({ label }) => label === 'Open'))
      .slice(-3),
    deed.pick,
  );
  if (knock === undefined) return;
  scene.note('opens a note');
  await answered(scene, deed, person.presses(knock, 'Open'));
};

/** From the attack to the note, and most times on to the words that are posted. */
const saysAnew: Act = async (scene, deed) => {
  if (deed.who === 'Robin') return;
  const person = scene.people[deed.who];
  const text = `you never ${scene.eye.canary(person.id)}`;
  scene.note(`says ${text}`);
  scene.eye.say(text);
  person.says(scene.home.channelId, text);
  await scene.settle();
  await scene.home.passes(25 * SECOND);
  await scene.settle();
  await opensNotes(scene, { ...deed, pick: 2 });
  await scene.settle();
  const note = person.dms().findLast(({ buttons }) => buttons.some(({ label }) => label === 'Say it again'));
  if (note === undefined) return;
  scene.note('presses “Say it again”');
  await answered(scene, deed, person.presses(note, 'Say it again'));
};

const bothAgree: Act = async (scene, deed) => {
  const { people, home } = scene;
  if (!isThere(scene, deed.who)) return;
  scene.note('types /attune start');
  const partner = people[deed.who === 'Alex' ? 'Sam' : 'Alex'].id;
  await answered(scene, deed, people[deed.who].command(home.channelId, 'attune start', { partner }));
  await scene.settle();
  for (const who of ['Alex', 'Sam'] as const) {
    const card = people[who]
      .sees(home.channelId)
      .findLast(({ buttons }) => buttons.some(({ label }) => label === 'I agree'));
    if (card === undefined) return;
    scene.note(`${who} agrees`);
    await answered(scene, { ...deed, who }, people[who].presses(card, 'I agree'));
  }
};

const leaves: Act = async (scene, deed) => {
  if (deed.pick % 3 > 0 || !isThere(scene, deed.who)) return;
  scene.note('types /attune leave');
  await answered(scene, deed, scene.people[deed.who].command(scene.home.channelId, 'attune leave'));
};

const letsIn: Act = ({ home, people, note }) => {
  note('Robin is let in by name');
  home.fake.world.overwrite(home.channelId, people.Robin.id, { allow: ViewChannel | SendMessages });
};
const letsInByRole: Act = ({ home, people, role, note }, { pick }) => {
  note('Robin is let in by a role');
  const { world } = home.fake;
  if (pick % 2 === 0) world.overwrite(home.channelId, role, { allow: ViewChannel });
  world.setRolesOf(home.guildId, people.Robin.id, [role]);
};
const sendsOut: Act = ({ home, people, role, note }) => {
  note('Robin is sent out');
  const { world } = home.fake;
  world.overwrite(home.channelId, people.Robin.id);
  world.overwrite(home.channelId, role);
  world.setRolesOf(home.guildId, people.Robin.id, []);
};
const closesDms: Act = ({ home, people, note }, { who, pick }) => {
  note(pick % 2 === 0 ? 'closes direct messages' : 'opens direct messages');
  home.fake.world.closeDms(people[who].id, pick % 2 === 0);
};
const waits: Act = async ({ home, note }, { pick }) => {
  const by = oneOf(MOVES, pick)!;
  note(`${by} ms pass`);
  await home.passes(by);
};
const troubles: Act = ({ home, note }, { pick }) => {
  const [match, fault] = oneOf(TROUBLES, pick)!;
  note(`Discord has trouble: ${JSON.stringify(fault)}`);
  home.fake.faults.next(match, fault);
};
/** Seldom: discord.js takes half a second to come back. */
const drops: Act = ({ home, note }, { pick }) => {
  if (pick % 5 > 0) return;
  note('the line drops');
  home.fake.gateway.drop();
};
const repeats: Act = ({ home, note }) => {
  note('Discord tells twice');
  home.fake.gateway.faults.duplicate('MESSAGE_CREATE');
  home.fake.gateway.faults.duplicate('INTERACTION_CREATE');
};
const restarts: Act = async ({ home, note }) => {
  note('Attune is restarted');
  await home.restart();
};

/** How often each is done, among all of them, and what it is. */
export const DEEDS = {
  says: [7, says],
  edits: [2, edits],
  deletes: [1, deletes],
  types: [7, types],
  menu: [3, opensMenu],
  presses: [9, presses],
  'opens-notes': [4, opensNotes],
  'both-answer': [2, bothAnswer],
  'says-anew': [3, saysAnew],
  'both-agree': [3, bothAgree],
  leaves: [1, leaves],
  'lets-in': [1, letsIn],
  'lets-in-by-role': [1, letsInByRole],
  'sends-out': [2, sendsOut],
  'closes-dms': [1, closesDms],
  waits: [6, waits],
  troubles: [2, troubles],
  drops: [1, drops],
  repeats: [1, repeats],
  restarts: [1, restarts],
} as const satisfies Readonly<Record<string, readonly [number, Act]>>;

export type DeedName = keyof typeof DEEDS;
