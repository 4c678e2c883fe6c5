import {
  type AskHead,
  type OutOfFold,
  type Screened,
  screenLines,
  screenWithEveryHint,
  screenWithHead,
} from './measure-safety.ts';
import { readEverydayLines, readLaterLines, readSafetyLines } from './read-safety-lines.ts';
import { type QualityInput, renderQuality } from './render-quality.ts';
import { reportSafety } from './report-safety.ts';

export type EvalSafetyInput = {
  /** The corpus folder. */
  readonly corpus: string;
  /** The trained head's answers; without them only the cues are measured. */
  readonly outOfFold?: OutOfFold;
  /** A file of ordinary talk to count false alarms on, and the reader to ask. Its lines are counted, never printed. */
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
    ...(input.everyday === undefined ? {} : { everyday: everydayOf(input.everyday) }),
  });
};

const everydayOf = ({ file, head }: Required<EvalSafetyInput>['everyday']): readonly Screened[] =>
  screenWithHead(readEverydayLines(file), head);

/** docs/safety-quality.md from what is measured now. */
export const measureQuality = (corpus: string, outOfFold: OutOfFold): string => {
  const lines = readSafetyLines(corpus);
  const input: QualityInput = {
    cues: screenLines(lines, undefined),
    both: screenLines(lines, outOfFold),
    outOfFold,
    later: screenWithEveryHint(readLaterLines(corpus)),
  };
  return renderQuality(input);
};
