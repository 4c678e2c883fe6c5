/** The only door into the engine: what adapters may know. */

export { type OwnDataSources, ownData } from './app/action/own-data.ts';
export { rowOf as rowOfAnswer } from './app/check-in/reveal-check-in.ts';
export { COMMANDS, type CommandSpec, type OptionSpec, type SubcommandSpec } from './app/command-table.ts';
export { createMediator } from './app/create-mediator.ts';
export { createToneReader } from './app/create-tone-reader.ts';
export type { MediatorDeps, ToneReader } from './app/deps.ts';
export {
  type Analysis,
  createEngine,
  type Engine,
  type EngineDeps,
  type OfferedPrompts,
  type OfferedReframes,
} from './app/engine.ts';
export { USEFUL_FOR } from './app/job/useful-for.ts';
export type {
  ActionRequest,
  Asking,
  CommandInvocation,
  CommandRequest,
  DeletedMessage,
  Explanation,
  InboundMessage,
  Mediator,
  Reply,
  SharedSpace,
} from './app/mediator.ts';
export { type ParsedCommandLine, parseCommandLine } from './app/parse-command-line.ts';
export type { AskedCheckIn, CheckIn, CheckInStatus, SealedAnswer } from './domain/check-in/check-in.ts';
export type { LocalDay } from './domain/check-in/local-day.ts';
export type { NotebookRequest } from './domain/check-in/notebook.ts';
export { THEMES, type Theme } from './domain/check-in/questions/question.ts';
export {
  type CheckInPlan,
  type LeftOut,
  NO_PLAN,
  type Proposal,
  type RunningSchedule,
  SCHEDULE_WEEKS,
  type Schedule,
  type ScheduleWeeks,
} from './domain/check-in/schedule.ts';
export type { LocalMoment } from './domain/check-in/slots.ts';
export { WEEKDAYS, type Weekday } from './domain/check-in/weekday.ts';
export {
  type Break,
  type Consent,
  type Couple,
  DELIVERY_PREFERENCES,
  type DeliveryPreference,
  type Mute,
  type Partner,
  type PartnerSettings,
  type PhrasingConsent,
  type QuietHours,
  type SafetyHold,
  SENSITIVITIES,
  type Sensitivity,
  type Suspension,
  type TeasingWord,
} from './domain/couple/couple.ts';
export type { Viewers } from './domain/couple/viewers.ts';
export type { Grammar, PartOfSpeech, TaggedWord, Verb, VerbForm } from './domain/language/grammar.ts';
export { DEFAULT_GRACE, MAX_GRACE } from './domain/nudging/grace.ts';
export {
  type ContextLine,
  LABELS,
  type Label,
  type Reading,
  type ReadingContext,
} from './domain/reading/reading.ts';

export { REST_RATES, type RestRates } from './domain/safety/rest.ts';
export { CLEAR_ACTION, helpNowCard } from './domain/safety/safety-card.ts';
export { SAFETY_KINDS, type SafetyFinding, type SafetyKind } from './domain/safety/safety-finding.ts';
export type {
  ActionRef,
  Card,
  CardAction,
  CardBlock,
  CardText,
  Form,
  FormField,
  SelectOption,
  Span,
} from './domain/shared/card.ts';
export {
  type CheckInId,
  type CoupleId,
  checkInId,
  coupleId,
  type MessageId,
  messageId,
  type PartnerId,
  partnerId,
  type SpaceId,
  spaceId,
} from './domain/shared/ids.ts';
export {
  DAY,
  HOUR,
  type Instant,
  instant,
  later,
  MINUTE,
  type Milliseconds,
  SECOND,
  toMinute,
} from './domain/shared/instant.ts';
export { isZone } from './domain/shared/local-time.ts';
export type { Message } from './domain/shared/message.ts';
export { PrivateText, privateText } from './domain/shared/private-text.ts';
export type { Calendar } from './ports/calendar.ts';
export type { CheckInPlanStore } from './ports/check-in-plan-store.ts';
export type { CheckInStore } from './ports/check-in-store.ts';
export type { Clock } from './ports/clock.ts';
export type { CoupleStore } from './ports/couple-store.ts';
export type { EventLog } from './ports/event-log.ts';
export type { Job, JobPayload, Jobs } from './ports/jobs.ts';
export type { LogFields, Logger } from './ports/logger.ts';
export type { FoundMessage, MessageLookup } from './ports/message-lookup.ts';
export { OUTCOME_KINDS, type Outcome, type OutcomeKind, type OutcomeLog } from './ports/outcome-log.ts';
export type { People } from './ports/people.ts';
export {
  PHRASING_PATIENCE,
  type Phrased,
  type PhrasingAsked,
  type PhrasingFailure,
  type PhrasingProvider,
} from './ports/phrasing-provider.ts';
export type {
  PrivateDelivery,
  PrivateDeliveryRequest,
  PrivateDeliveryResult,
} from './ports/private-delivery.ts';
export type { Random } from './ports/random.ts';
export type { Sealer } from './ports/sealer.ts';
export type { PostResult, SpacePosting } from './ports/space-posting.ts';
export type { SpaceViewers } from './ports/space-viewers.ts';
