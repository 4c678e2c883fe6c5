import type { PartnerId } from '../shared/ids.ts';
import { partnerOf } from './consent.ts';
import type { Couple } from './couple.ts';

/** Who can see a space now. Bots do not count. */
export type Viewers = {
  /** People let into the channel whom the platform can name. */
  readonly people: readonly PartnerId[];
  /** How many more were let in whom it can only count, at most: the other members of a role, for example. */
  readonly others: number;
  /** How many run the server or workspace and see every channel anyway; the two partners are not among them. */
  readonly overseers: number;
};

/** How many besides the two were let in (N2). */
export const outsiders = (couple: Couple, { people, others }: Viewers): number =>
  people.filter((id) => partnerOf(couple, id) === undefined).length + others;

/** Partners who cannot see the channel any more. */
export const absentees = (couple: Couple, { people }: Viewers): readonly PartnerId[] =>
  couple.partners.map((partner) => partner.id).filter((id) => !people.includes(id));

/** More people run this place than one of the two was told when agreeing (N4). */
export const hasNewOverseer = (couple: Couple, { overseers }: Viewers): boolean =>
  couple.partners.some(({ consent }) => consent !== undefined && consent.overseers < overseers);
