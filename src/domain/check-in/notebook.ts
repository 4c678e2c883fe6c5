import type { PartnerId } from '../shared/ids.ts';
import { DAY, type Instant } from '../shared/instant.ts';

/** One partner asked for the couple's notebook; nobody gets it before the other has said yes, too. */
export type NotebookRequest = {
  /** Names the card, so that an older card gives nothing. */
  readonly id: string;
  readonly by: PartnerId;
  readonly at: Instant;
  /** The platform's id of the public card. */
  readonly postedAs: string;
  /** When the other one said yes. */
  readonly agreedAt: Instant | undefined;
};

/** A yes is for now, not for what will be written in a year. */
export const NOTEBOOK_OPEN_FOR = 7 * DAY;

export type NotebookStep = 'gone' | 'own' | 'agreed';

/** What a press on the card means; the one who asked cannot say yes for the other. */
export const answerRequest = (
  request: NotebookRequest | undefined,
  { id, by, now }: { readonly id: string; readonly by: PartnerId; readonly now: Instant },
): NotebookStep => {
  if (request === undefined || request.id !== id || now - request.at > NOTEBOOK_OPEN_FOR) return 'gone';
  return request.by === by && request.agreedAt === undefined ? 'own' : 'agreed';
};
