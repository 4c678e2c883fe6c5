import { bothAgreed, hasAgreed } from '../../src/domain/couple/consent.ts';
import {
  type ConsentCase,
  type Deed,
  type Doing,
  HAPPENINGS,
  type Happening,
  PEOPLE,
  type Someone,
} from '../../src/domain/couple/consent-case.ts';
import type { Couple } from '../../src/domain/couple/couple.ts';

/** The channel of Alex and Sam, and another one, of Robin with Alex or with Kim. */
export type Where = 'here' | 'there';

/** What came of one hard line of each who can write there. */
export type Heard = { readonly read: readonly Someone[]; readonly noted: readonly Someone[] };

/** A place in which the cases of the catalogue are played, and a ledger of all that anybody was shown. */
export type Stage = {
  readonly does: (who: Someone, doing: Doing) => Promise<void>;
  readonly happens: (happening: Happening) => Promise<void>;
  /** Everything Attune has shown to this person alone, in order; what was taken away again as well. */
  readonly shownTo: (who: Someone) => readonly string[];
  /** Everything Attune has ever posted there, in order. */
  readonly posted: (where: Where) => readonly string[];
  readonly saysHard: (where: Where) => Promise<Heard>;
  readonly couple: (where: Where) => Promise<Couple | undefined>;
  /** Every row that still names the channel, any of these people, or a couple by one of these ids. */
  readonly traces: (where: Where, ids: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const isHappening = (deed: Deed): deed is Happening => Object.hasOwn(HAPPENINGS, deed);

export const play = async (stage: Stage, deeds: readonly Deed[]): Promise<void> => {
  for (const deed of deeds) {
    if (isHappening(deed)) {
      await stage.happens(deed);
      continue;
    }
    const at = deed.indexOf(' ');
    await stage.does(deed.slice(0, at) as Someone, deed.slice(at + 1) as Doing);
  }
};

const holdingOf = async (stage: Stage, where: Where, ids: readonly string[]): Promise<string> => {
  const couple = await stage.couple(where);
  if (couple === undefined) return (await stage.traces(where, ids)).join() || 'nothing';
  if (bothAgreed(couple)) return 'both yeses';
  return couple.partners.some(hasAgreed) ? 'one yes' : 'no yes';
};

const readingOf = ({ read, noted }: Heard): string => {
  if (read.length === 0 && noted.length === 0) return 'nothing';
  const missed = read.filter((who) => !noted.includes(who));
  const whole = read.length === 2 ? 'both' : `only ${read.join()}`;
  if (missed.length === 0) return whole;
  return missed.length === read.length ? `${whole}, without notes` : `${whole}, without notes to ${missed}`;
};

type Seen = Readonly<Record<Someone | 'channel', readonly string[]>>;

const seenIn = (stage: Stage): Seen => ({
  ...(Object.fromEntries(PEOPLE.map((who) => [who, [...stage.shownTo(who)]])) as Record<Someone, string[]>),
  channel: stage.posted('here'),
});

/** Each text by the words that were expected of it; whole where those are not in it, or where none was expected. */
const recognised = (texts: readonly string[], expected: readonly string[] = []): readonly string[] =>
  texts.map((text, at) => {
    const words = expected[at];
    return words !== undefined && text.includes(words) ? words : text;
  });

type Column = Someone | 'channel';
type Again = { readonly tooSoon: readonly Someone[]; readonly atLast: readonly Someone[] };

/** Every column of a row. */
export type Outcome = Readonly<Record<Column, readonly string[]>> & {
  readonly read: string;
  readonly held: string;
  readonly there: { readonly read: string; readonly held: string } | undefined;
  readonly again: Again | undefined;
};

/** What the row says. */
export const outcomeIn = (row: ConsentCase): Outcome => ({
  Alex: row.privately.Alex ?? [],
  Sam: row.privately.Sam ?? [],
  Robin: row.privately.Robin ?? [],
  Kim: row.privately.Kim ?? [],
  channel: row.channel,
  held: row.held,
  read: row.read,
  there: row.there,
  again: row.again.length === 0 ? undefined : { tooSoon: [], atLast: ['Alex', 'Sam'] },
});

const seenSince = (
  stage: Stage,
  before: Seen,
  row: ConsentCase,
): Readonly<Record<Column, readonly string[]>> => {
  const after = seenIn(stage);
  const fresh = (who: Column): readonly string[] =>
    recognised(after[who].slice(before[who].length), outcomeIn(row)[who]);
  const [Alex, Sam, Robin, Kim] = [fresh('Alex'), fresh('Sam'), fresh('Robin'), fresh('Kim')];
  return { Alex, Sam, Robin, Kim, channel: fresh('channel') };
};

const inTheOther = async (stage: Stage, { there }: ConsentCase): Promise<Outcome['there']> => {
  if (there === undefined) return undefined;
  const held = await holdingOf(stage, 'there', []);
  return { held, read: readingOf(await stage.saysHard('there')) };
};

/** Who is read one step before the row's last one, and who after it. */
const begunAgain = async (stage: Stage, { again }: ConsentCase): Promise<Again | undefined> => {
  if (again.length === 0) return undefined;
  await play(stage, again.slice(0, -1));
  const tooSoon = (await stage.saysHard('here')).read;
  await play(stage, again.slice(-1));
  return { tooSoon, atLast: (await stage.saysHard('here')).read };
};

/** Plays one row: what was seen, what is stored, who is read. */
export const outcomeOf = async (stage: Stage, row: ConsentCase): Promise<Outcome> => {
  await play(stage, row.given);
  const before = seenIn(stage);
  const ids = [(await stage.couple('here'))?.id ?? []].flat();
  await play(stage, row.happens);
  const seen = seenSince(stage, before, row);
  const held = await holdingOf(stage, 'here', ids);
  const read = readingOf(await stage.saysHard('here'));
  const there = await inTheOther(stage, row);
  return { ...seen, held, read, there, again: await begunAgain(stage, row) };
};
