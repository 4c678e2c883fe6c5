import type { ReadingContext } from '../reading/reading.ts';
import type { PrivateText } from '../shared/private-text.ts';
import { SAFETY_CUES } from './cues-catalogue.ts';
import { foldText } from './fold-text.ts';
import { type Frame, frameOf } from './frame-of.ts';
import { createPatternIndex, type PatternIndex } from './pattern-index.ts';
import type { HintStrength, SafetyCue } from './safety-cue.ts';
import { SAFETY_KINDS, type SafetyFinding, type SafetyKind } from './safety-finding.ts';

export type ScreenInput = {
  readonly text: PrivateText;
  /** The last messages, newest last; an answer such as "14 minutes, I took a photo" speaks only after its question. */
  readonly context: ReadingContext;
  /** What the trained head says per kind; where there is none, as if it had heard a trace. */
  readonly danger: Readonly<Record<SafetyKind, number>> | undefined;
  readonly dangerThreshold: number;
};

/** A hint counts from this much danger on, far below what the head needs alone; recall comes before precision here (S8). */
const HINT_FLOORS: Readonly<Record<HintStrength, number>> = { trace: 0.02, suspicion: 0.2 };

/** The safety screen (S2, S8): an explicit signal or the trained head; either suffices. Never throws, linear in the text. */
export const screenMessage = (input: ScreenInput): SafetyFinding | undefined =>
  explicitSignal(input) ?? trainedSignal(input);

const explicitSignal = ({ text, context, danger }: ScreenInput): SafetyFinding | undefined => {
  const frame = frameOf(text.reveal());
  const { worthAsking, isSaid } = saidIn(frame);
  const heard = danger === undefined ? HINT_FLOORS.trace : anyOf(danger);
  for (let at = worthAsking.indexOf(1); at >= 0; ) {
    const asked = NUMBER_TO_CUE[at];
    if (asked === undefined) return undefined;
    const { cue, first } = asked;
    if (counts(cue, heard) && isSaid(asked) && stands(cue, frame, context)) return findingOf(cue);
    at = worthAsking.indexOf(1, first + cue.says.length);
  }
  return undefined;
};

const findingOf = ({ id, kind, also }: SafetyCue): SafetyFinding =>
  also === undefined ? { kind, cue: id } : { kind, cue: id, also };

const counts = ({ hint }: SafetyCue, heard: number): boolean =>
  hint === undefined || heard >= HINT_FLOORS[hint];

/** A cue with the number of its first pattern in the index. */
type Numbered = { readonly cue: SafetyCue; readonly first: number };

const numbered = (cues: readonly SafetyCue[]): readonly Numbered[] => {
  let first = 0;
  return cues.map((cue) => {
    const own = { cue, first };
    first += cue.says.length;
    return own;
  });
};

/** By the number of a pattern, the cue that has it: of hundreds, only those a text may hold are looked at. */
const NUMBER_TO_CUE: readonly Numbered[] = numbered(SAFETY_CUES).flatMap((own) =>
  own.cue.says.map(() => own),
);
const madeOnAsking = (make: () => PatternIndex): PatternIndex => {
  let made: PatternIndex | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
};

/** Made when the first message is screened: a command that screens nothing need not wait for it. */
const worthTrying = madeOnAsking(() => createPatternIndex(SAFETY_CUES.flatMap(({ says }) => says)));

type SaidIn = {
  /** 1 by the number of each pattern that may be found in one of the frame's readings. */
  readonly worthAsking: Uint8Array;
  readonly isSaid: (numbered: Numbered) => boolean;
};

const either = (some: Uint8Array, others: Uint8Array): Uint8Array =>
  some === others ? some : some.map((worth, number) => worth | (others[number] ?? 0));

const saidIn = (frame: Frame): SaidIn => {
  const plain = worthTrying(frame.plain);
  const serious = frame.serious === frame.plain ? plain : worthTrying(frame.serious);
  const everyday = frame.everyday === frame.serious ? serious : worthTrying(frame.everyday);
  const worth = { plain, serious, everyday };
  return {
    worthAsking: either(either(plain, serious), everyday),
    isSaid: ({ cue: { says, strength }, first }) =>
      says.some((pattern, at) => worth[strength][first + at] === 1 && pattern.test(frame[strength])),
  };
};

/** Said in the right place, and not in an ordinary meaning. */
const stands = (cue: SafetyCue, frame: Frame, context: ReadingContext): boolean => {
  if (cue.after !== undefined && !cue.after.test(foldText(lastOfPartner(context)))) return false;
  return cue.unless === undefined || !cue.unless.test(frame[cue.strength]);
};

/** An answer may come in two messages; what the partner said before that is answered already. */
const STILL_OPEN = 2;

const lastOfPartner = (context: ReadingContext): string =>
  context
    .slice(-STILL_OPEN)
    .findLast(({ from }) => from === 'partner')
    ?.text.reveal() ?? '';

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
