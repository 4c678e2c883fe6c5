import { type PrivateText, privateText } from '../shared/private-text.ts';
import { acknowledgement, repeats } from './acknowledge.ts';
import { findBoundary } from './boundary.ts';
import { chooseFeelings, isHeated, needOf, themeOf } from './choose-feelings.ts';
import { type Event, findEvent } from './event.ts';
import { findRequest } from './find-request.ts';
import { isNoGrievance } from './no-grievance.ts';
import { ownFeelings } from './own-feelings.ts';
import type { ReframeInput, Reframes } from './reframe.ts';
import { type ReviewKind, review } from './review.ts';
import { isLowerCase } from './write-out.ts';

/** The only thing asked when the message names no event; it guesses nothing (R3). */
const QUESTION = 'Which one moment comes to mind: what would a camera have seen?';
const STRONG_ALREADY = /^(?:furious|exhausted|heartbroken|overwhelmed|shocked|shaken)$/;

type Draft = {
  readonly event: Event;
  readonly feelings: readonly string[];
  readonly heated: boolean;
  /** How many feelings the author named; to one, none is added. */
  readonly told: number;
  readonly request: string | undefined;
  readonly need: string | undefined;
  readonly heard: string | undefined;
  /** Stands in both offers in place of an ask or a need. */
  readonly boundary: string | undefined;
};

const felt = (event: Event): string => (event.tense === 'past' ? 'felt' : 'feel');

const strong = (feeling: string, heated: boolean): string =>
  heated && !STRONG_ALREADY.test(feeling) ? `really ${feeling}` : feeling;

const withMore = (sentence: string, more: string | undefined): string =>
  more === undefined ? sentence : `${sentence} ${more}`;

const eventFirst = ({ event, feelings, heated }: Draft): string =>
  `When ${event.clause}, I ${felt(event)} ${strong(feelings[0] ?? 'hurt', heated)}.`;

const feelingFirst = ({ event, feelings, heated, told }: Draft, chosen: boolean): string => {
  const [first = 'hurt', second = 'sad'] = feelings;
  const both = chosen || told === 1 ? strong(first, heated) : `${first} and ${second}`;
  return `I ${felt(event)} ${both} when ${event.clause}.`;
};

/** The shapes an offer may take, best first; the second always differs in order, feeling and what follows. */
const drafts = (draft: Draft, contempt: boolean, chosen: boolean): readonly (readonly string[])[] => {
  const { boundary } = draft;
  if (boundary !== undefined) {
    const both = [[withMore(eventFirst(draft), boundary)], [withMore(feelingFirst(draft, chosen), boundary)]];
    return contempt ? both.reverse() : both;
  }
  const asking = [withMore(eventFirst(draft), draft.request), eventFirst(draft)];
  const feeling = [withMore(feelingFirst(draft, chosen), draft.need), feelingFirst(draft, chosen)];
  const hearing =
    draft.heard === undefined ? feeling : [withMore(draft.heard, eventFirst(draft)), ...feeling];
  return contempt ? [feeling, asking] : [asking, hearing];
};

const inRegister = (text: string, lower: boolean): string =>
  lower
    ? text.replace(
        /(^|[.?!] )(\p{Lu})(?!')(?=[A-Za-zÀ-ž])/gu,
        (_, before: string, letter: string) => before + letter.toLowerCase(),
      )
    : text;

const passes = (text: string, source: string, kind: ReviewKind): boolean =>
  review({ text, source, kind }).length === 0;

type Blank = {
  readonly feelings: readonly string[];
  readonly contempt: boolean;
  readonly chosen: boolean;
  readonly boundary: string | undefined;
};

const template = ({ feelings, contempt, chosen, boundary }: Blank): Reframes => {
  const feeling = contempt && !chosen ? 'hurt' : (feelings[0] ?? 'hurt');
  const blank = withMore(`When ______ happened, I felt ${feeling}.`, boundary);
  const fromFeeling = `I'm ${feeling} right now, and I'd like us to talk about ______.`;
  return {
    offers: (contempt && boundary === undefined ? [blank, fromFeeling] : [blank]).map(privateText),
    event: undefined,
    feelings,
    request: undefined,
    template: true,
    question: QUESTION,
  };
};

const optional = (text: string | undefined): PrivateText | undefined =>
  text === undefined ? undefined : privateText(text);

/**
 * Other words for the same concern: event, feeling, and a small ask or need (R1-R11). Every offer has passed review;
 * where none does, or the message names no event, the blank template and one question. Synchronous, linear, never throws.
 */
export const composeReframes = ({ text, context, reading, feeling }: ReframeInput): Reframes => {
  const message = text.reveal();
  const contempt = reading.label === 'contempt';
  const event = isNoGrievance(message, reading) ? undefined : findEvent(message, { strict: contempt });
  const feelings = chooseFeelings({
    text: message.slice(0, 6000),
    event: event?.clause,
    reading,
    chosen: feeling,
  });
  const chosen = feeling !== undefined && feelings[0] === feeling;
  const limit = findBoundary(message);
  const boundary = limit !== undefined && passes(limit, message, 'request') ? limit : undefined;
  const blank: Blank = { feelings, contempt, chosen, boundary };
  if (event === undefined || !passes(event.clause, message, 'event')) return template(blank);

  const lower = isLowerCase(message);
  const heated = isHeated(message.slice(0, 6000));
  const asked = findRequest(event);
  const request = asked !== undefined && passes(asked, message, 'request') ? asked : undefined;
  const answer = acknowledgement(context);
  const heard = answer !== undefined && !repeats(answer, event.clause) ? answer : undefined;
  const need = needOf(event.clause, themeOf(event.clause, message.slice(0, 6000), contempt));
  const source = `${message} ${context.at(-1)?.text.reveal() ?? ''}`;
  const draft: Draft = {
    event,
    feelings,
    heated,
    told: new Set(ownFeelings(message.slice(0, 6000))).size,
    request: boundary === undefined ? request : undefined,
    need,
    heard,
    boundary,
  };
  const offers = drafts(draft, contempt, chosen).flatMap((shapes) => {
    const fit = shapes
      .map((shape) => inRegister(shape, lower))
      .find((shape) => passes(shape, source, 'reframe'));
    return fit === undefined ? [] : [fit];
  });
  const different = [...new Set(offers)];
  if (different.length === 0) return template(blank);
  return {
    offers: different.map(privateText),
    event: privateText(event.clause),
    feelings,
    request: optional(draft.request === undefined ? undefined : inRegister(draft.request, lower)),
    template: false,
    question: undefined,
  };
};
