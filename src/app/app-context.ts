import type { PartnerId } from '../domain/shared/ids.ts';
import type { MediatorDeps } from './deps.ts';
import type { Explanations } from './memory/explanations.ts';
import type { HeardBefore } from './memory/heard-before.ts';
import type { InTurn } from './memory/in-turn.ts';
import type { KnownPartners } from './memory/known-partners.ts';
import type { OpenNotes } from './memory/open-notes.ts';
import type { Pace } from './memory/pace.ts';
import type { RecentMessages } from './memory/recent-messages.ts';

/** What every use case may use: the ports, and what is kept in memory only. */
export type AppContext = MediatorDeps & {
  readonly recent: RecentMessages;
  readonly notes: OpenNotes;
  readonly explanations: Explanations;
  readonly heardBefore: HeardBefore;
  readonly inTurn: InTurn;
  readonly pace: Pace;
  readonly partners: KnownPartners;
  /** People for whom a note was ready and no private way was open; told at their next command. */
  readonly undelivered: Set<PartnerId>;
};
