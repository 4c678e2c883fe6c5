import type { Grammar, PartOfSpeech } from '../language/grammar.ts';
import { type PrivateText, privateText } from '../shared/private-text.ts';
import type { Reframes } from './reframe.ts';
import { type Reviewer, reviewerFor } from './review.ts';

type Wording = {
  readonly reframes: Reframes;
  /** Another wording of `reframes.event`, from anywhere. */
  readonly event: PrivateText;
  /** The author's own message, where facts may come from. */
  readonly message: PrivateText;
  /** What the partner said just before: an offer may acknowledge it (R8). */
  readonly heard: PrivateText | undefined;
  readonly grammar: Grammar;
};

/** One clause: nothing in it ends a sentence, begins another, or makes a list. */
const CLAUSE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,'%£$€-]|[.:](?=\d))*[\p{L}\p{M}\p{N}%]$/u;

/** "…, and you": begun and not ended. */
const LOOSE_END = / - |(?:,| (?:and|or|but))(?: (?:you|I|we|he|she|they|it))?$/iu;

const isOneClause = (clause: string): boolean => CLAUSE.test(clause) && !LOOSE_END.test(clause);

const plain = (answer: string): string =>
  answer
    .normalize('NFC')
    .replaceAll('’', "'")
    .trim()
    .replace(/^when\s+/iu, '')
    .replace(/[.,]$/u, '');

const TELLING: ReadonlySet<PartOfSpeech> = new Set(['noun', 'name', 'verb', 'adjective', 'number']);

const toldBy = (clause: string, grammar: Grammar): ReadonlySet<string> =>
  new Set(
    grammar
      .tag(clause)
      .filter(({ part }) => TELLING.has(part))
      .map(({ lemma }) => lemma),
  );

/** The event survives (R10): of what ours tells of, at least two thirds are still there. */
const tellsTheSame = (clause: string, own: string, grammar: Grammar): boolean => {
  const [theirs, ours] = [toldBy(clause, grammar), toldBy(own, grammar)];
  return [...ours].filter((lemma) => theirs.has(lemma)).length * 3 >= ours.size * 2;
};

type Change = { readonly own: string; readonly clause: string; readonly review: Reviewer };

/** Ours again unless the whole offer passes. */
const reworded = (offer: PrivateText, { own, clause, review }: Change): string => {
  const ours = offer.reveal();
  const text = ours.replace(own, () => clause);
  return review(text, 'reframe').length === 0 ? text : ours;
};

/**
 * The same offers, their event in other words. Feeling, ask, need and form stay ours, so nothing that a wording says can
 * change them. Undefined unless it is one clause, tells of the same, and passes review in an offer (R1-R10).
 */
export const withEvent = ({ reframes, event, message, heard, grammar }: Wording): Reframes | undefined => {
  const own = reframes.event?.reveal();
  const clause = plain(event.reveal());
  if (own === undefined || clause === own || !isOneClause(clause)) return undefined;
  if (!tellsTheSame(clause, own, grammar)) return undefined;
  const known = { source: message.reveal(), heard: heard?.reveal() ?? '', grammar };
  const review = reviewerFor(known);
  const offers = reframes.offers.map((offer) => reworded(offer, { own, clause, review }));
  if (!offers.some((offer) => offer.includes(clause))) return undefined;
  return { ...reframes, offers: [...new Set(offers)].map(privateText), event: privateText(clause) };
};
