/** An id of one kind may not be passed where another kind is wanted. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** One channel on one platform, for example `web:main`. */
export type SpaceId = Branded<'SpaceId'>;
export type CoupleId = Branded<'CoupleId'>;
/** One person's account on one platform, for example `web:alex`. */
export type PartnerId = Branded<'PartnerId'>;
/** A message's id as the platform knows it. */
export type MessageId = Branded<'MessageId'>;
export type NudgeId = Branded<'NudgeId'>;
export type CheckInId = Branded<'CheckInId'>;

/** The only places that turn a bare string into an id are parsers at the edge and the random port's users. */
export const spaceId = (value: string): SpaceId => value as SpaceId;
export const coupleId = (value: string): CoupleId => value as CoupleId;
export const partnerId = (value: string): PartnerId => value as PartnerId;
export const messageId = (value: string): MessageId => value as MessageId;
export const nudgeId = (value: string): NudgeId => value as NudgeId;
export const checkInId = (value: string): CheckInId => value as CheckInId;
