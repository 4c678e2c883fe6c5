import type { Couple, Partner, Sensitivity } from '../couple/couple.ts';
import { isMuted } from '../couple/mute.ts';
import type { Label, Reading } from '../reading/reading.ts';
import type { Instant } from '../shared/instant.ts';
import { isWithinBudget } from './budget.ts';
import { isQuiet } from './quiet-hours.ts';
import type { SilenceReason } from './silence.ts';

/** Attack probabilities from which a note is offered, one per sensitivity; measured in training. */
export type Thresholds = Readonly<Record<Sensitivity, number>>;

export type Decision =
  | { readonly kind: 'nudge' }
  | { readonly kind: 'silent'; readonly reason: SilenceReason };

const silent = (reason: SilenceReason): Decision => ({ kind: 'silent', reason });
const NUDGE: Decision = { kind: 'nudge' };

export const isAttack = (label: Label): boolean => label === 'criticism' || label === 'contempt';

export type AttackInput = {
  readonly reading: Reading;
  readonly threshold: number;
  /** How often the author called the like fine today; each time quarters what is left to certainty. */
  readonly calledFine: number;
  /** The message holds a teasing word both have allowed. */
  readonly teases: boolean;
};

/** Is the wording itself worth a note? Says nothing yet about whether this is the moment. */
export const decideWording = ({ reading, threshold, calledFine, teases }: AttackInput): Decision => {
  if (!isAttack(reading.label)) return silent('not-an-attack');
  if (reading.attack < threshold) return silent('below-threshold');
  if (reading.attack < 1 - (1 - threshold) * 0.25 ** calledFine) return silent('said-fine-today');
  return teases ? silent('shared-teasing') : NUDGE;
};

export type MomentInput = {
  readonly couple: Couple;
  readonly author: Partner;
  readonly now: Instant;
  /** When this author was given notes in the last day. */
  readonly delivered: readonly Instant[];
};

/** Is this the moment for a note to this person? */
export const decideMoment = ({ couple, author, now, delivered }: MomentInput): Decision => {
  if (isMuted(author, now)) return silent('muted');
  if (couple.break !== undefined && now < couple.break.endsAt) return silent('break');
  if (isQuiet(author.settings.quietHours, now, couple.zone)) return silent('quiet-hours');
  return isWithinBudget(delivered, now) ? NUDGE : silent('out-of-budget');
};

const PEACEFUL: ReadonlySet<Label> = new Set(['repair', 'validation', 'appreciation']);

/** A line that brings the two together again; a waiting note is then dropped (F1). */
export const makesPeace = (label: Label): boolean => PEACEFUL.has(label);
