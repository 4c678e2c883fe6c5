import { expect } from 'vitest';
import type { Reply } from '../../src/app/mediator.ts';
import type { ActionRef, Card, Form } from '../../src/domain/shared/card.ts';
import { type PartnerId, partnerId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, SECOND } from '../../src/domain/shared/instant.ts';
import { PrivateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { deterministicRandom } from '../support/random.ts';
import { anAgreedRoom, aRoom, type Room } from '../support/room.ts';

const ROBIN = partnerId('web:robin');
const PEOPLE = [ALEX, SAM, ROBIN] as const;

/** Everything written in a card, a form or a stored row, whatever it is wrapped in. */
export const everyWord = (value: unknown): string => {
  if (value instanceof PrivateText) return value.reveal();
  if (Array.isArray(value)) return value.map(everyWord).join(' ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(everyWord).join(' ');
  return String(value);
};

const CANARY = /canary\d+/gu;
const canariesIn = (text: string): readonly string[] => text.match(CANARY) ?? [];

const OPENINGS = [
  'you never',
  'you never',
  'you always',
  'can you bring',
  'see you at',
  'you are pathetic',
  'sorry about',
  'thank you for',
  'it makes sense that you',
  'if you leave me i will kill you',
  "i'm scared of you",
  'i want to die',
  'you forgot the milk',
  '',
];
const COMMANDS = [
  '/attune start',
  '/attune settings',
  '/attune mute always',
  '/attune mute 1h',
  '/attune mute off',
  '/attune privacy',
  '/attune help-now',
  '/reframe you never',
  '/reframe you forgot',
  '/validate',
  '/validate you forgot',
  '/validate draft: i was late but',
  '/checkin now',
  '/checkin now',
  '/checkin skip',
  '/checkin schedule fri 20:30 2',
  '/checkin schedule sun 13:30 dreams',
  '/checkin list',
  '/checkin stop',
  '/attune settings Asia/Tokyo',
  '/break 20',
  '/break 30 see you at',
  '/break back',
];
const TAKES_WORDS = /reframe|validate (?:you|draft)|see you/u;
const NASTY = ['constructor', '__proto__', 'toString', 'nothing of the kind', ''];
const MOVES = [SECOND, 10 * SECOND, 25 * SECOND, 25 * SECOND, HOUR, 9 * HOUR, DAY, 15 * DAY];
/** What a job posts may come before anybody could know of the third person. */
const PUBLIC_WHILE_OTHERS_SEE = ['consent', 'suspended', 'left', 'break-over'];
const PUBLIC = [
  ...PUBLIC_WHILE_OTHERS_SEE,
  'consent-complete',
  'check-in',
  'check-in-reveal',
  'check-in-closed',
  'said-again',
  'break',
  'schedule-proposal',
];
const SCHEDULED = /^check-in:.*\.\d{4}-\d\d-\d\d$/u;

type Chosen = { readonly by: PartnerId; readonly action: ActionRef; readonly options: readonly string[] };

/**
 * Two partners and a third person do anything at all, for themselves or with cards and forms that were shown to
 * somebody else. Each text carries a canary of its owner; after each step the ledger says who may know it.
 */
export const aRandomEvening = async (seed: number) => {
  const random = deterministicRandom(seed);
  const any = <T>(from: readonly T[]): T => from[random.below(from.length)]!;
  const room: Room = await (random.below(4) === 0 ? aRoom() : anAgreedRoom());
  const owners = new Map<string, PartnerId>();
  const known = new Set<string>();
  const answers = new Map<string, Map<PartnerId, string>>();
  const messages: { readonly id: string; readonly by: PartnerId }[] = [];
  const actions: Chosen[] = [];
  const forms: { readonly by: PartnerId; readonly form: Form }[] = [];
  const did: string[] = [];
  let told = { shown: 0, posts: room.posts.length, read: 0 };

  /** The two of the couple that is, or else of the one that was just erased. */
  let pair: readonly PartnerId[] = [ALEX, SAM];
  const isJustTheTwo = async (): Promise<boolean> => {
    pair = (await room.couple())?.partners.map(({ id }) => id) ?? pair;
    return [...room.humans()].toSorted().join() === [...pair].toSorted().join();
  };
  const canary = (owner: PartnerId): string => {
    const word = `canary${owners.size + 1}`;
    owners.set(word, owner);
    return word;
  };
  const publish = (text: string, by: PartnerId): void => {
    for (const word of canariesIn(text)) if (owners.get(word) === by) known.add(word);
  };
  const mayKnow = (who: PartnerId, text: string): void => {
    for (const word of canariesIn(text))
      if (owners.get(word) !== who && !known.has(word))
        throw new Error(`${who} was shown ${word} of ${owners.get(word)}:\n${did.join('\n')}`);
  };
  const keepCard = (by: PartnerId, card: Card): void => {
    for (const one of card.actions) {
      const options = one.type === 'select' ? one.options.map((option) => option.value) : [];
      actions.push({ by, action: one.action, options });
    }
  };
  const seesReply = (who: PartnerId, reply: Reply): void => {
    mayKnow(who, everyWord(reply));
    if (reply.kind === 'card') keepCard(who, reply.card);
    if (reply.kind === 'form') forms.push({ by: who, form: reply.form });
  };

  const checkReveal = (key: string, card: Card): void => {
    const sealed = answers.get(key.replace('reveal:', ''));
    expect(sealed?.size, did.join('\n')).toBe(2);
    expect(canariesIn(everyWord(card.blocks)).toSorted()).toEqual([...sealed!.values()].toSorted());
    for (const word of sealed!.values()) known.add(word);
  };
  const lookRound = async (): Promise<void> => {
    const context = did.join('\n');
    const alone = await isJustTheTwo();
    for (const { postId, card } of room.posts.slice(told.posts)) {
      expect(PUBLIC, context).toContain(card.kind);
      if (!alone && !SCHEDULED.test(postId)) expect(PUBLIC_WHILE_OTHERS_SEE, context).toContain(card.kind);
      if (card.kind === 'check-in-reveal') checkReveal(postId, card);
      keepCard(ALEX, card);
    }
    for (const { card } of room.posts) for (const who of PEOPLE) mayKnow(who, everyWord(card));
    for (const { to, card } of room.shown.slice(told.shown)) {
      mayKnow(to, everyWord(card));
      keepCard(to, card);
    }
    expect(everyWord(room.logger.lines.map(({ fields }) => fields)), context).not.toMatch(CANARY);
    expect(
      room.logger.lines.filter(({ level }) => level === 'error').map(({ cause }) => String(cause)),
      context,
    ).toEqual([]);
    told = { shown: room.shown.length, posts: room.posts.length, read: room.readTexts.length };
  };

  const says = async (who: PartnerId): Promise<void> => {
    const text = `${any(OPENINGS)} ${canary(who)}`;
    did.push(`${who} says ${text}`);
    publish(text, who);
    messages.push({ id: await room.says(who, text), by: who });
    if (!(await isJustTheTwo())) expect(room.readTexts.length, did.join('\n')).toBe(told.read);
  };
  const types = async (who: PartnerId): Promise<void> => {
    const command = random.below(40) === 0 ? '/attune leave' : any(COMMANDS);
    const line = TAKES_WORDS.test(command) ? `${command} ${canary(who)}` : command;
    did.push(`${who} types ${line}`);
    const breaks = room.postsOf('break').length;
    const reply = await room.types(who, line);
    if (room.postsOf('break').length > breaks) publish(line, who);
    seesReply(who, reply);
  };
  const presses = async (who: PartnerId): Promise<void> => {
    if (actions.length === 0) return;
    const own = actions.filter(({ by }) => by === who);
    const { action, options } = any((random.below(3) > 0 && own.length > 0 ? own : actions).slice(-12));
    const forged = random.below(10) === 0 ? { ...action, subject: any(actions).action.subject } : action;
    const value = random.below(5) === 0 || options.length === 0 ? any(NASTY) : any(options);
    did.push(`${who} presses ${forged.name} ${forged.subject} ${value}`);
    const reply = await room.acts(who, forged, { value });
    seesReply(who, reply);
    if (reply.kind === 'form' && random.below(4) > 0) await sends(who, reply.form);
  };
  const fill = (who: PartnerId, form: Form): Readonly<Record<string, string>> =>
    Object.fromEntries(
      form.fields.map((field) => {
        if (field.id === 'answer' || field.id === 'teasing') return [field.id, canary(who)];
        if (field.id === 'text' && random.below(2) === 0) return [field.id, `I felt sad ${canary(who)}`];
        return [field.id, field.value === undefined ? '' : everyWord(field.value)];
      }),
    );
  const submits = async (who: PartnerId): Promise<void> => {
    if (forms.length === 0) return;
    const own = forms.filter(({ by }) => by === who);
    await sends(who, any(random.below(4) > 0 && own.length > 0 ? own : forms).form);
  };
  const sends = async (who: PartnerId, form: Form): Promise<void> => {
    const values = fill(who, form);
    did.push(`${who} submits ${form.submit.name} ${form.submit.subject} ${JSON.stringify(values)}`);
    const before = room.postsOf('said-again').length;
    const stored = everyWord(await sealedOf(form.submit.subject));
    const reply = await room.acts(who, form.submit, values);
    if (room.postsOf('said-again').length > before) publish(everyWord(values), who);
    if (form.submit.name === 'check-in.save' && everyWord(await sealedOf(form.submit.subject)) !== stored)
      answers.set(
        form.submit.subject,
        new Map([...(answers.get(form.submit.subject) ?? []), [who, values.answer!]]),
      );
    // What it revealed is looked at first: the reply to the second answer may then speak of both.
    await lookRound();
    seesReply(who, reply);
  };
  const sealedOf = async (subject: string) => (await room.storage.checkIns.find(subject as never))?.answers;
  const changes = async (who: PartnerId): Promise<void> => {
    const mine = messages.filter(({ by }) => by === who);
    if (mine.length === 0) return;
    const { id } = any(mine);
    did.push(`${who} changes ${id}`);
    if (random.below(3) === 0) return room.deletes(id);
    const text = `${any(OPENINGS)} ${canary(who)}`;
    publish(text, who);
    await room.edits(who, id, text);
  };
  const asks = async (who: PartnerId): Promise<void> => {
    if (messages.length === 0) return;
    const { id, by } = any(messages);
    if (by !== who) expect(room.explains(who, id)).toBeUndefined();
  };
  const comes = async (): Promise<void> => {
    const rooms = [[ALEX, SAM], [ALEX, SAM], [ALEX, SAM, ROBIN], [ALEX], [SAM, ROBIN]];
    const people = any(rooms);
    did.push(`in the channel: ${people.join()}`);
    room.holds(...people);
  };
  const waits = async (): Promise<void> => {
    const by = any(MOVES);
    did.push(`${by} ms pass`);
    await room.passes(by);
  };

  for (const { card } of room.posts) keepCard(ALEX, card);
  const asksQuestion = async (who: PartnerId): Promise<void> => {
    did.push(`${who} types /checkin now`);
    seesReply(who, await room.types(who, '/checkin now'));
    await lookRound();
    const question = actions.findLast(({ action }) => action.name === 'check-in.answer');
    for (const one of [ALEX, SAM, ROBIN])
      if (question !== undefined && random.below(3) > 0) {
        const reply = await room.acts(one, question.action);
        seesReply(one, reply);
        if (reply.kind === 'form') await sends(one, reply.form);
      }
  };
  const agreesOnSchedule = async (): Promise<void> => {
    did.push('web:alex types /checkin schedule fri 20:30 2');
    seesReply(ALEX, await room.types(ALEX, '/checkin schedule fri 20:30 2'));
    await lookRound();
    const accept = actions.findLast(({ action }) => action.name === 'schedule.accept');
    for (const one of [ROBIN, SAM])
      if (accept !== undefined) seesReply(one, await room.acts(one, accept.action));
  };
  const saysAnew = async (who: PartnerId): Promise<void> => {
    const line = `/reframe you never ${canary(who)}`;
    did.push(`${who} types ${line}`);
    seesReply(who, await room.types(who, line));
    const again = actions.findLast(({ by, action }) => by === who && action.name === 'nudge.say-again');
    if (again === undefined) return;
    const reply = await room.acts(who, again.action);
    seesReply(who, reply);
    if (reply.kind === 'form') await sends(who, reply.form);
  };
  const STEPS = [says, says, says, types, types, presses, presses, presses, presses, submits, changes, asks];
  const step = async (): Promise<void> => {
    const roll = random.below(20);
    if (roll === 0) await comes();
    else if (roll < 4) await waits();
    else if (roll === 4) await asksQuestion(any([ALEX, SAM]));
    else if (roll === 6 && random.below(3) === 0) await saysAnew(any(PEOPLE));
    else if (roll === 5 && random.below(2) === 0) await agreesOnSchedule();
    else await any(STEPS)(any([ALEX, ALEX, SAM, SAM, ROBIN]));
    await lookRound();
  };
  const scheduled = (): number => room.posts.filter(({ postId }) => SCHEDULED.test(postId)).length;
  return { room, step, did, scheduled, revealed: () => room.postsOf('check-in-reveal').length };
};
