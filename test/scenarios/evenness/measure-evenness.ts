import type { Engine } from '../../../src/app/engine.ts';
import type { ReadingContext } from '../../../src/domain/reading/reading.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import type { Conversation, Turn } from './conversations.ts';
import type { Comparison, Swap } from './swaps-catalogue.ts';

export type Evenness = {
  /** Lines in which the two ways to write differ, in them or in what was said before. */
  readonly compared: number;
  readonly changed: number;
  /** How often one way gets a note, or the screen's answer, and the other does not. */
  readonly moreNudgesInOne: number;
  readonly moreNudgesInOther: number;
  readonly moreSafetyInOne: number;
  readonly moreSafetyInOther: number;
};

const CONTEXT_LINES = 6;

type Said = { readonly text: string; readonly before: readonly Turn[]; readonly speaker: Turn['speaker'] };

const saidIn = (conversation: Conversation): readonly Said[] =>
  conversation.map(({ text, speaker }, at) => ({
    text,
    speaker,
    before: conversation.slice(Math.max(0, at - CONTEXT_LINES), at),
  }));

const contextOf = ({ before, speaker }: Said, swap: Swap): ReadingContext =>
  before.map((turn) => ({
    from: turn.speaker === speaker ? 'author' : 'partner',
    text: privateText(swap(turn.text)),
  }));

const differs = ({ text, before }: Said, { one, other }: Comparison): boolean =>
  [text, ...before.map((turn) => turn.text)].some((line) => one(line) !== other(line));

type Decision = ReturnType<Engine['analyze']>['decision'];

const decide = (engine: Engine, said: Said, swap: Swap): Decision =>
  engine.analyze(privateText(swap(said.text)), contextOf(said, swap)).decision;

/** Each line both ways, with what was said before it written the same way. */
export const measureEvenness = (
  engine: Engine,
  all: readonly Conversation[],
  comparison: Comparison,
): Evenness => {
  const pairs = all
    .flatMap(saidIn)
    .filter((said) => differs(said, comparison))
    .map((said) => [decide(engine, said, comparison.one), decide(engine, said, comparison.other)] as const);
  const changed = pairs.filter(([one, other]) => one !== other);
  const only = (decision: Decision, which: 0 | 1): number =>
    changed.filter((pair) => pair[which] === decision).length;
  return {
    compared: pairs.length,
    changed: changed.length,
    moreNudgesInOne: only('nudge', 0),
    moreNudgesInOther: only('nudge', 1),
    moreSafetyInOne: only('safety', 0),
    moreSafetyInOther: only('safety', 1),
  };
};
