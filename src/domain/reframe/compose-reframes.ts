import { remembering } from '../language/remembering.ts';
import { privateText } from '../shared/private-text.ts';
import { acknowledgement, repeats } from './acknowledge.ts';
import { blankReframes } from './blank-reframes.ts';
import { findBoundary } from './boundary.ts';
import { chooseFeelings, type Mood, moodOf, needOf, themeOfEvent } from './choose-feelings.ts';
import { type Event, findEvents } from './event.ts';
import { findRequest } from './find-request.ts';
import { isNoGrievance } from './no-grievance.ts';
import { type OfferParts, offerShapes } from './offer-shapes.ts';
import type { ReframeInput, Reframes } from './reframe.ts';
import { type Fits, fitsFor, type ReviewKind } from './review.ts';
import type { Theme } from './themes-catalogue.ts';
import { isLowerCase } from './write-out.ts';

/** As far as a message is read for feelings and needs. */
const MOST_READ = 6000;

const inRegister = (text: string, lower: boolean): string =>
  lower
    ? text.replace(
        /(^|[.?!] )(\p{Lu})(?!')(?=[A-Za-zÀ-ž])/gu,
        (_, before: string, letter: string) => before + letter.toLowerCase(),
      )
    : text;

type Passing = (text: string | undefined, kind: ReviewKind) => string | undefined;

/** The text where it passes review, else nothing. What review needs of the message is read at the first text. */
const passing = ({ text, context, grammar }: ReframeInput, boundary: string | undefined): Passing => {
  const heard = context.at(-1)?.text.reveal() ?? '';
  let fits: Fits | undefined;
  return (words, kind) => {
    if (words === undefined) return undefined;
    fits ??= fitsFor({ source: text.reveal(), heard, boundary, grammar });
    return fits(words, kind) ? words : undefined;
  };
};

/** "a hour" is how it is typed; it is sent as it is said. */
const withRightArticles = (clause: string): string =>
  clause
    .replace(
      /(?<![a-zà-ž'])a (?=(?:hour|honest|empty|old|apple|email|accident|argument|offer|evening|appointment|agreement|idea|answer|aunt|uncle|egg|extra|entire|awful|early|inch|umbrella)(?:s|ly)?(?![a-zà-ž]))/giu,
      'an ',
    )
    .replace(
      /(?<![a-zà-ž'])an (?=(?:long|new|big|lot|week|day|month|text|call|man|woman|bit|good|bad|message|party|meeting)(?![a-zà-ž]))/giu,
      'a ',
    );

const eventsIn = ({ text, reading, grammar }: ReframeInput): readonly Event[] => {
  const message = text.reveal();
  if (isNoGrievance(message, reading)) return [];
  const how = { strict: reading.label === 'contempt', grammar };
  return findEvents(message, how).map((event) => ({ ...event, clause: withRightArticles(event.clause) }));
};

const acknowledged = ({ context }: ReframeInput, event: Event): string | undefined => {
  const answer = acknowledgement(context);
  return answer !== undefined && !repeats(answer, event.clause) ? answer : undefined;
};

type About = {
  readonly input: ReframeInput;
  /** The message as far as it is read. */
  readonly read: string;
  readonly mood: Mood;
  readonly pass: Passing;
  readonly boundary: string | undefined;
};

type Of = { readonly event: string | undefined; readonly theme: Theme | undefined };

const feelingsFor = ({ input, read, mood }: About, of: Of): readonly string[] =>
  chooseFeelings({ ...of, text: read, mood, reading: input.reading, chosen: input.feeling });

const isChosen = ({ feeling }: ReframeInput, feelings: readonly string[]): boolean =>
  feeling !== undefined && feelings[0] === feeling;

const partsFor = (about: About, event: Event): OfferParts => {
  const { input, mood, pass, boundary } = about;
  const contempt = input.reading.label === 'contempt';
  const theme = themeOfEvent(event.clause);
  const feelings = feelingsFor(about, { event: event.clause, theme });
  return {
    event,
    feelings,
    contempt,
    heated: mood.heated,
    onlyOne: isChosen(input, feelings) || new Set(mood.own).size === 1,
    request: boundary === undefined ? pass(findRequest(event, theme), 'request') : undefined,
    need: needOf(event.clause, theme, contempt),
    heard: acknowledged(input, event),
    boundary,
  };
};

/** The offers about one event; undefined where none passes review. */
const offered = (about: About, event: Event): Reframes | undefined => {
  const lower = isLowerCase(about.input.text.reveal());
  const parts = partsFor(about, event);
  const fitting = offerShapes(parts).flatMap(
    (shapes) =>
      shapes
        .map((shape) => inRegister(shape, lower))
        .find((shape) => about.pass(shape, 'reframe') !== undefined) ?? [],
  );
  const offers = [...new Set(fitting)];
  if (offers.length === 0) return undefined;
  const { request, feelings } = parts;
  return {
    offers: offers.map(privateText),
    event: privateText(event.clause),
    feelings,
    request: request === undefined ? undefined : privateText(inRegister(request, lower)),
    template: false,
    question: undefined,
  };
};

/**
 * Other words for the same concern: event, feeling, and a small ask or need (R1-R11). Every offer has passed review;
 * where none does, or the message names no event, the blank template and one question. Synchronous, linear, never throws.
 */
export const composeReframes = (given: ReframeInput): Reframes => {
  const input = { ...given, grammar: remembering(given.grammar) };
  const message = input.text.reveal();
  const limit = findBoundary(message);
  const pass = passing(input, limit);
  const boundary = pass(limit, 'request');
  const read = message.slice(0, MOST_READ);
  const about: About = { input, read, mood: moodOf(read), pass, boundary };
  for (const event of eventsIn(input)) {
    const reframes = offered(about, event);
    if (reframes !== undefined) return reframes;
  }
  const feelings = feelingsFor(about, { event: undefined, theme: undefined });
  return blankReframes({ feelings, label: input.reading.label, chosen: isChosen(input, feelings), boundary });
};
