import { type OutOfFold, screenLines } from './measure-safety.ts';
import { readEverydayLines, readSafetyLines } from './read-safety-lines.ts';
import { reportSafety } from './report-safety.ts';

export type EvalSafetyInput = {
  /** The corpus folder. */
  readonly corpus: string;
  /** The trained head's answers; without them only the cues are measured. */
  readonly outOfFold?: OutOfFold;
  /** A file of ordinary talk to count false alarms on. Its lines are counted, never printed. */
  readonly everyday?: string;
  /** Also print what went wrong among the lines the cues were written from; never an unseen one. */
  readonly mistakes?: boolean;
};

/** Measures the safety screen on our own corpus. Returns the report; prints nothing. */
export const evalSafety = (input: EvalSafetyInput): string => {
  const { outOfFold, everyday, mistakes = false } = input;
  const lines = readSafetyLines(input.corpus);
  return reportSafety({
    cues: screenLines(lines, undefined),
    mistakes,
    ...(outOfFold === undefined ? {} : { withModel: { both: screenLines(lines, outOfFold), outOfFold } }),
    ...(everyday === undefined ? {} : { everyday: screenLines(readEverydayLines(everyday), undefined) }),
  });
};
