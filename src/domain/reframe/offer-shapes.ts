import type { Event } from './event.ts';

/** What an offer is made of; every part but event and feelings may be missing. */
export type OfferParts = {
  readonly event: Event;
  readonly feelings: readonly string[];
  /** The message is heated; its strength is kept (R6). */
  readonly heated: boolean;
  /** The feeling is the author's only one, chosen or named: none is added to it. */
  readonly onlyOne: boolean;
  /** Contempt starts from the feeling (C3). */
  readonly contempt: boolean;
  readonly request: string | undefined;
  readonly need: string | undefined;
  readonly heard: string | undefined;
  /** Stands in both offers in place of an ask or a need (R10). */
  readonly boundary: string | undefined;
};

const STRONG_ALREADY = /^(?:furious|exhausted|heartbroken|overwhelmed|shocked|shaken)$/;

const felt = (event: Event): string => (event.tense === 'past' ? 'felt' : 'feel');

const strong = (feeling: string, heated: boolean): string =>
  heated && !STRONG_ALREADY.test(feeling) ? `really ${feeling}` : feeling;

/** A sentence, and a second one where there is one. */
export const withMore = (sentence: string, more: string | undefined): string =>
  more === undefined ? sentence : `${sentence} ${more}`;

const eventFirst = ({ event, feelings, heated }: OfferParts): string =>
  `When ${event.clause}, I ${felt(event)} ${strong(feelings[0] ?? 'hurt', heated)}.`;

const feelingFirst = ({ event, feelings, heated, onlyOne }: OfferParts): string => {
  const [first = 'hurt', second = 'sad'] = feelings;
  const named = onlyOne ? strong(first, heated) : `${first} and ${second}`;
  return `I ${felt(event)} ${named} when ${event.clause}.`;
};

/**
 * The wordings two offers may take, best first. The second differs from the first in order, feeling and what follows:
 * one tells the event and asks, the other starts from the feeling and says what is needed.
 */
export const offerShapes = (parts: OfferParts): readonly (readonly string[])[] => {
  const { boundary, request, need, heard, contempt } = parts;
  const asking = eventFirst(parts);
  const feeling = feelingFirst(parts);
  const firsts = boundary === undefined ? [withMore(asking, request), asking] : [withMore(asking, boundary)];
  const seconds = boundary === undefined ? [withMore(feeling, need), feeling] : [withMore(feeling, boundary)];
  const hearing = heard === undefined || boundary !== undefined ? [] : [withMore(heard, asking)];
  return contempt ? [seconds, firsts] : [firsts, [...hearing, ...seconds]];
};
