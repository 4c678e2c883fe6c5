import { randomInt } from 'node:crypto';
import type { Card, Form, PartnerId } from '../../src/index.ts';
import { PrivateText } from '../../src/index.ts';
import type { CardShown } from './ports-in-view.ts';

/** What may stand in the channel for everybody there. */
const PUBLIC: readonly string[] = [
  'consent',
  'consent-renewed',
  'consent-complete',
  'suspended',
  'left',
  'check-in',
  'check-in-reveal',
  'check-in-closed',
  'said-again',
  'break',
  'break-over',
  'schedule-proposal',
  'schedule-agreed',
  'schedule-closed',
];

/** Found in a file of an earlier run it would prove nothing. */
const RUN = randomInt(100_000, 1_000_000);
const CANARY = /canary\d+/gu;
const canariesIn = (text: string): readonly string[] => text.match(CANARY) ?? [];

/** Everything written in a card or form, a piece for each, whatever it is wrapped in. */
const piecesOf = (value: unknown): readonly string[] => {
  if (value instanceof PrivateText) return [value.reveal()];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(piecesOf);
};
const shownIn = (what: Card | Form): readonly string[] =>
  'blocks' in what
    ? piecesOf([what.title ?? '', what.blocks.map((block) => ({ ...block, type: undefined }))])
    : piecesOf(what.fields.map((field) => ('value' in field && field.type !== 'select' ? field.value : '')));

/** Without what markup puts between the letters. */
const plain = (text: string): string => text.replace(/[\\*_~|`>#-]/gu, '').replace(/\s+/gu, ' ');
/** Shorter pieces are names and labels, which mean nothing by themselves. */
const TELLING = 25;

/** One text that one person could see, as a platform's fake keeps it. */
type Sight = { readonly userId: string; readonly text: string; readonly place: string };

/** A platform whose people are watched. */
export type Watched<Seen extends Sight> = {
  readonly sightsOf: (userId: string) => readonly Seen[];
  readonly userOf: (id: PartnerId) => string;
  /** What is wrong with a sight by the platform's own rules, such as a lock screen that says too much. */
  readonly problemWith: (sight: Seen, eye: PublicWords) => string | undefined;
};

/** What is known to stand before everybody. */
export type PublicWords = {
  /** Whether the engine posted a message with this id. */
  readonly isPosted: (id: string) => boolean;
  /** Whether everybody may read this text: written before others, or on a card for the channel. */
  readonly isPublic: (text: string) => boolean;
};

/**
 * Looks at everything that anybody could see on a platform's fake and throws at the first thing that was not for them.
 * What one person writes in private carries a canary of theirs; what Attune says privately is known by its words.
 */
export const createWatchfulEye = <Seen extends Sight>({
  sightsOf,
  userOf,
  problemWith: ownProblem,
}: Watched<Seen>) => {
  const owners = new Map<string, string>();
  const known = new Set<string>();
  const confirmed = new Set<string>();
  const answers = new Map<string, Map<string, string>>();
  const replaced = new Map<string, string | undefined>();
  const givenTo = new Map<string, Set<string>>();
  const saidToAll: string[] = [];
  const posts = new Set<string>();
  const waiting: CardShown[] = [];
  const lookedAt = new Map<string, number>();
  let count = 0;

  const canary = (owner: string): string => {
    const word = `canary${RUN}${owners.size + 1}`;
    owners.set(word, owner);
    return word;
  };

  const give = (to: string, what: Card | Form): void => {
    for (const piece of shownIn(what).map(plain))
      if (piece.length >= TELLING) givenTo.set(piece, (givenTo.get(piece) ?? new Set()).add(to));
  };

  const reveal = (key: string, card: Card): void => {
    const sealed = [...(answers.get(key.replace('reveal:', ''))?.values() ?? [])];
    const shown = canariesIn(piecesOf(card.blocks).join(' '));
    if (sealed.length !== 2 || sealed.toSorted().join() !== shown.toSorted().join())
      throw new Error(`K1: ${shown} revealed, while ${sealed} were answered`);
    for (const word of sealed) known.add(word);
  };

  const goPublic = (key: string, card: Card): void => {
    if (!PUBLIC.includes(card.kind)) throw new Error(`a “${card.kind}” card goes to the channel`);
    if (card.kind === 'check-in-reveal') reveal(key, card);
    for (const piece of piecesOf(card)) {
      saidToAll.push(plain(piece));
      for (const word of canariesIn(piece)) if (confirmed.has(word)) known.add(word);
    }
  };

  const publicWords: PublicWords = {
    isPosted: (id) => posts.has(id),
    isPublic: (text) => saidToAll.some((all) => all.includes(plain(text))),
  };

  const problemWith = (sight: Seen): string | undefined => {
    const { userId, text } = sight;
    const stolen = canariesIn(text).find((word) => owners.get(word) !== userId && !known.has(word));
    if (stolen !== undefined) return `${stolen}, which is private to ${owners.get(stolen)}`;
    const problem = ownProblem(sight, publicWords);
    if (problem !== undefined) return problem;
    const said = plain(text);
    if (said.length < TELLING) return undefined;
    const foreign = [...givenTo].find(
      ([piece, to]) =>
        !to.has(userId) && said.includes(piece) && !saidToAll.some((all) => all.includes(piece)),
    );
    return foreign === undefined ? undefined : `“${foreign[0]}”, which was given to ${[...foreign[1]]}`;
  };

  return {
    canary,
    /** Written where others read it: everybody may know it now. */
    say: (text: string): void => {
      saidToAll.push(plain(text));
      for (const word of canariesIn(text)) known.add(word);
    },
    /** Its author has agreed that these words are posted. */
    confirm: (text: string): void => {
      for (const word of canariesIn(text)) confirmed.add(word);
    },
    /** They are sending this answer; what it replaces comes back when it is not taken. */
    answering: (checkIn: string, by: string, word: string): void => {
      const before = answers.get(checkIn) ?? new Map();
      replaced.set(`${checkIn} ${by}`, before.get(by));
      answers.set(checkIn, new Map([...before, [by, word]]));
    },
    notAnswered: (checkIn: string, by: string): void => {
      const now = new Map(answers.get(checkIn));
      const before = replaced.get(`${checkIn} ${by}`);
      if (before === undefined) now.delete(by);
      else now.set(by, before);
      answers.set(checkIn, now);
    },
    /** To be told of every card before it goes out. */
    onCard: (shown: CardShown): void => {
      if (shown.way === 'private') give(userOf(shown.to), shown.card);
      else {
        goPublic(shown.key, shown.card);
        waiting.push(shown);
      }
    },
    onForm: (to: PartnerId, form: Form): void => give(userOf(to), form),
    /** Throws when anybody has seen what is not for them since the last look. */
    look: (people: readonly { readonly id: string; readonly name: string }[]): void => {
      for (const shown of waiting)
        if (shown.way === 'public' && shown.postId !== undefined) posts.add(shown.postId);
      for (const { id, name } of people) {
        const sights = sightsOf(id);
        for (const sight of sights.slice(lookedAt.get(id) ?? 0)) {
          const problem = problemWith(sight);
          if (problem !== undefined) throw new Error(`${name} saw (${sight.place}) ${problem}`);
          count += 1;
        }
        lookedAt.set(id, sights.length);
      }
    },
    publicWords,
    sights: () => count,
  };
};

export type WatchfulEye = ReturnType<typeof createWatchfulEye>;
