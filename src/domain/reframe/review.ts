import type { Grammar } from '../language/grammar.ts';
import { maskQuotes } from '../language/quotations.ts';
import { findBoundary } from './boundary.ts';
import type { ReviewCheck, Reviewed, ReviewKind, ReviewSource, RuleId } from './review/review-check.ts';
import { REVIEW_CHECKS } from './review/review-checks.ts';
import { reviewSource } from './review/review-source.ts';
import { wordsIn } from './review/words.ts';

export type { ReviewKind, RuleId } from './review/review-check.ts';

export type Violation = {
  readonly rule: RuleId;
  /** The id of the check that stopped the text. */
  readonly check: string;
  readonly why: string;
};

export type Review = {
  readonly text: string;
  /** The author's own message: where facts may come from (R3). */
  readonly source: string;
  /** What the partner said just before, where there is anything: the only thing that may be acknowledged (R8). */
  readonly heard?: string;
  readonly kind: ReviewKind;
  readonly grammar: Grammar;
};

/** Judges one text of a kind; findings name the rule they break, none means it may leave. */
export type Reviewer = (text: string, kind: ReviewKind) => readonly Violation[];
/** True when a reviewer would find nothing. Stops at the first finding. */
export type Fits = (text: string, kind: ReviewKind) => boolean;

/** A blank is filled in by its author; until then its clause has neither verb nor facts. */
const BLANK = /_{4,}/;
const NOT_ON_BLANKS = /^(?:no-verb|tense|subject-alone|denied|affirmed|same-speaker|veiled-threat)$/;
/** Where a quotation stood: neither a word nor a gap. */
const SAID_BY_SOMEBODY = '§';
/** Nobody's offer; looked at no further than that. */
const FAR_TOO_LONG = 1000;

/** Up to the end of the first sentence; "9.30" ends none. */
const FIRST_SENTENCE = /^[^.?!]*(?:[.?!](?!\s|$)[^.?!]*)*[.?!]?/u;

const asReviewed = (text: string, kind: ReviewKind, source: ReviewSource): Reviewed => {
  const masked = maskQuotes(text.slice(0, FAR_TOO_LONG));
  const plain = masked.text
    .replace(/\uE000\d+\uE001/g, SAID_BY_SOMEBODY)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,?!])/g, '')
    .trim();
  const own = kind === 'event' ? `${plain}.` : plain;
  const first = FIRST_SENTENCE.exec(own)?.[0] ?? '';
  return {
    text,
    own,
    quotes: masked.quotes,
    // Each by itself: offers share sentences, and none is tagged twice.
    first: wordsIn(first, source.grammar),
    rest: wordsIn(own.slice(first.length).trimStart(), source.grammar),
    kind,
    source,
  };
};

const applies = (check: ReviewCheck, { kind, own }: Reviewed): boolean =>
  (check.kinds?.includes(kind) ?? true) && !(BLANK.test(own) && NOT_ON_BLANKS.test(check.id));

const failingIn = (reviewed: Reviewed): ((check: ReviewCheck) => boolean) => {
  return (check) => applies(check, reviewed) && check.fails(reviewed);
};

const reviewerOf =
  (source: ReviewSource): Reviewer =>
  (text, kind) =>
    REVIEW_CHECKS.filter(failingIn(asReviewed(text, kind, source))).map(({ rule, id, note }) => ({
      rule,
      check: id,
      why: note,
    }));

const fitsOf =
  (source: ReviewSource): Fits =>
  (text, kind) =>
    !REVIEW_CHECKS.some(failingIn(asReviewed(text, kind, source)));

type Message = Omit<Review, 'text' | 'kind'> & { readonly boundary: string | undefined };

const sourceOf = ({ source, heard = '', boundary, grammar }: Message): ReviewSource => {
  const known = reviewSource({ message: source, heard, boundary, grammar });
  // A boundary that breaks another rule cannot be asked for in an offer.
  const sayable = boundary === undefined || fitsOf(known)(boundary, 'request');
  return sayable ? known : { ...known, boundary: undefined };
};

/** A reviewer for texts made from one message; what it needs of the message is worked out once. */
export const reviewerFor = (message: Omit<Review, 'text' | 'kind'>): Reviewer =>
  reviewerOf(sourceOf({ ...message, boundary: findBoundary(message.source) }));

/** Only whether a text may leave; for whoever has found the message's boundary already. */
export const fitsFor = (message: Message): Fits => fitsOf(sourceOf(message));

/**
 * The one gate for every text that leaves, ours or a language model's: no finding, or it is not offered. What somebody
 * is quoted as saying is their speech and not judged as ours, except for length and marks. Linear; never throws.
 */
export const review = ({ text, kind, ...source }: Review): readonly Violation[] =>
  reviewerFor(source)(text, kind);
