import {
  type AskHead,
  type OutOfFold,
  type Screened,
  screenLines,
  screenWithEveryHint,
  screenWithHead,
} from './measure-safety.ts';
import {
  readEverydayLines,
  readFreshLines,
  readLaterFreshLines,
  readLaterLines,
  readSafetyLines,
} from './read-safety-lines.ts';
import { type QualityInput, renderQuality } from './render-quality.ts';
import { reportSafety } from './report-safety.ts';

export type EvalSafetyInput = {
  /** The corpus folder. */
  readonly corpus: string;
  /** The trained head's answers; without them only the cues are measured. */
  readonly outOfFold?: OutOfFold;
  /** The trained head as it is used; it has learned from none of the fresh lines. */
  readonly head?: AskHead;
  /** A file of ordinary talk to count the head's false alarms on. Its lines are counted, never printed. */
  readonly everyday?: { readonly file: string; readonly head: AskHead };
  /** Also print what went wrong among the lines the cues were written from; never an unseen one. */
  readonly mistakes?: boolean;
};

/** Measures the safety screen on our own corpus. Returns the report; prints nothing. */
export const evalSafety = (input: EvalSafetyInput): string => {
  const { outOfFold, mistakes = false } = input;
  const lines = readSafetyLines(input.corpus);
  return reportSafety({
    cues: screenLines(lines, undefined),
    mistakes,
    ...(outOfFold === undefined ? {} : { withModel: { both: screenLines(lines, outOfFold), outOfFold } }),
    ...(input.head === undefined ? {} : { fresh: freshOf(input.corpus, input.head) }),
    ...(input.everyday === undefined ? {} : { everyday: everydayOf(input.everyday) }),
  });
};

const everydayOf = ({ file, head }: Required<EvalSafetyInput>['everyday']): readonly Screened[] =>
  screenWithHead(readEverydayLines(file), head);

const freshOf = (corpus: string, head: AskHead): readonly Screened[] =>
  screenWithHead(readFreshLines(corpus), head);

export type QualityMeasured = {
  readonly corpus: string;
  readonly outOfFold: OutOfFold;
  readonly head: AskHead;
};

/** docs/safety-quality.md from what is measured now. */
export const measureQuality = ({ corpus, outOfFold, head }: QualityMeasured): string => {
  const lines = readSafetyLines(corpus);
  const input: QualityInput = {
    cues: screenLines(lines, undefined),
    both: screenLines(lines, outOfFold),
    outOfFold,
    later: screenWithEveryHint(readLaterLines(corpus)),
    fresh: freshOf(corpus, head),
    laterFresh: screenWithHead(readLaterFreshLines(corpus), head),
  };
  return renderQuality(input);
};
