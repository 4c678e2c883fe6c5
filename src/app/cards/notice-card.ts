import type { Card, CardText } from '../../domain/shared/card.ts';

export const NEUTRAL_PREVIEW = 'A private note is ready';

/** A short private answer with nothing to press. */
export const noticeCard = (text: CardText, ...notes: readonly string[]): Card => ({
  kind: 'notice',
  blocks: [{ type: 'text', text }, ...notes.map((note) => ({ type: 'note' as const, text: note }))],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});

/** One line for both, in the channel. */
export const publicCard = (kind: string, text: CardText): Card => ({
  kind,
  blocks: [{ type: 'text', text }],
  actions: [],
  preview: 'A line from Attune',
});

export const NOT_AVAILABLE = 'This note is no longer here. You can start again with /reframe and your words.';
export const NO_COUPLE =
  'Attune has not been started here. One of you types /attune start, then both of you agree.';
export const NOT_YOURS = 'This is between the two people it was made for.';
export const WAITING_FOR_BOTH =
  'This works once both of you have agreed. /attune start shows the card again.';
export const PARTNER_AWAY =
  'Your partner is not in this channel any more. I read nothing and post nothing here until they are back. Should that be for good: /attune leave erases everything held about either of you.';
export const OLD_CARD = 'This card is an old one. /attune start shows the current one. Nothing was changed.';
export const ZONE_UNKNOWN =
  'The time zone must be a name such as Europe/Berlin; an offset such as +02:00 knows no summer time.';
export const FAILED =
  'Something went wrong on my side. Please see whether it worked all the same, and if not, try again.';
