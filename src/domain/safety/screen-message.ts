import type { ReadingContext } from '../reading/reading.ts';
import type { PrivateText } from '../shared/private-text.ts';
import { SAFETY_CUES } from './cues-catalogue.ts';
import { foldText } from './fold-text.ts';
import { type Frame, frameOf } from './frame-of.ts';
import type { SafetyCue } from './safety-cue.ts';
import { SAFETY_KINDS, type SafetyFinding, type SafetyKind } from './safety-finding.ts';

export type ScreenInput = {
  readonly text: PrivateText;
  /** The last messages, newest last; an answer such as "14 minutes, I took a photo" speaks only after its question. */
  readonly context: ReadingContext;
  /** What the trained head says per kind; undefined where there is none. */
  readonly danger: Readonly<Record<SafetyKind, number>> | undefined;
  readonly dangerThreshold: number;
};

/** A hint counts from this much danger on, far below what the head needs alone; recall comes before precision here (S8). */
const HINT_FLOOR = 0.05;

/** The safety screen (S2, S8): an explicit signal or the trained head; either suffices. Never throws, linear in the text. */
export const screenMessage = (input: ScreenInput): SafetyFinding | undefined =>
  explicitSignal(input) ?? trainedSignal(input);

const explicitSignal = ({ text, context, danger }: ScreenInput): SafetyFinding | undefined => {
  const frame = frameOf(text.reveal());
  const before = foldText(lastOfPartner(context));
  const hintsCount = danger === undefined || anyOf(danger) >= HINT_FLOOR;
  const cue = SAFETY_CUES.find(
    (candidate) => (hintsCount || candidate.hint !== true) && fires(candidate, frame, before),
  );
  if (cue === undefined) return undefined;
  const { id, kind, also } = cue;
  return also === undefined ? { kind, cue: id } : { kind, cue: id, also };
};

const fires = (cue: SafetyCue, frame: Frame, before: string): boolean => {
  const heard = frame[cue.strength];
  if (cue.after !== undefined && !cue.after.test(before)) return false;
  if (!cue.says.some((pattern) => pattern.test(heard))) return false;
  return cue.unless === undefined || !cue.unless.test(heard);
};

const lastOfPartner = (context: ReadingContext): string => {
  const line = context[context.length - 1];
  return line?.from === 'partner' ? line.text.reveal() : '';
};

/** The threshold is on danger of any kind; the likeliest kind then names the text. */
const trainedSignal = ({ danger, dangerThreshold }: ScreenInput): SafetyFinding | undefined => {
  if (danger === undefined) return undefined;
  return anyOf(danger) >= dangerThreshold ? { kind: likeliest(danger), cue: 'model' } : undefined;
};

const anyOf = (danger: Readonly<Record<SafetyKind, number>>): number =>
  SAFETY_KINDS.reduce((sum, kind) => sum + danger[kind], 0);

const likeliest = (danger: Readonly<Record<SafetyKind, number>>): SafetyKind => {
  const [first, ...rest] = SAFETY_KINDS;
  return rest.reduce<SafetyKind>((best, kind) => (danger[kind] > danger[best] ? kind : best), first);
};
