export type { CheckIn, CheckInStatus, SealedAnswer } from './domain/check-in/check-in.ts';
export {
  type Break,
  type Consent,
  type Couple,
  DELIVERY_PREFERENCES,
  type DeliveryPreference,
  type Mute,
  type Partner,
  type PartnerSettings,
  type QuietHours,
  type SafetyHold,
  SENSITIVITIES,
  type Sensitivity,
  type Suspension,
  type TeasingWord,
} from './domain/couple/couple.ts';
export * from './domain/shared/card.ts';
export * from './domain/shared/ids.ts';
export * from './domain/shared/instant.ts';
export type { Message } from './domain/shared/message.ts';
export { PrivateText, privateText } from './domain/shared/private-text.ts';
export type { CheckInStore } from './ports/check-in-store.ts';
export type { Clock } from './ports/clock.ts';
export type { CoupleStore } from './ports/couple-store.ts';
export type { EventLog } from './ports/event-log.ts';
export type { Job, JobPayload, Jobs } from './ports/jobs.ts';
export type { LogFields, Logger } from './ports/logger.ts';
export { OUTCOME_KINDS, type Outcome, type OutcomeKind, type OutcomeLog } from './ports/outcome-log.ts';
export type { People } from './ports/people.ts';
export type {
  PrivateDelivery,
  PrivateDeliveryRequest,
  PrivateDeliveryResult,
} from './ports/private-delivery.ts';
export type { Random } from './ports/random.ts';
export type { Sealer } from './ports/sealer.ts';
export type { PostResult, SpacePosting } from './ports/space-posting.ts';
