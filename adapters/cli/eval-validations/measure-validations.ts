import { type Answer, brokenRules } from './broken-rules.ts';
import type { ValidationLine } from './read-validation-lines.ts';

export type ValidationFigures = {
  readonly group: string;
  readonly messages: number;
  /** Share answered at all; the rest was refused for safety. */
  readonly answered: number;
  /** Share of answered messages where at least two of the three prompts share a content word with the message (V6). */
  readonly specific: number;
  /** Share where none does. */
  readonly generic: number;
  /** Share where the three prompts really differ: no two hold mostly the same words. */
  readonly distinct: number;
  /** Share taken as good news. */
  readonly goodNews: number;
  readonly broken: number;
};

export type BrokenExample = { readonly rule: string; readonly message: string; readonly prompt: string };

export type Answered = { readonly prompts: readonly Answer[]; readonly goodNews: boolean };

/** Undefined when answering is refused. */
export type Answerer = (line: ValidationLine) => Answered | undefined;

const SMALL = new Set(
  `a an the i i'm i've i'd i'll me my mine myself you you're you've you'd you'll your yours yourself we us our it it's its he she they them his her him their is are was were be been being am do does did don't
didn't doesn't have has had haven't to of in on at for from by about and or so if as when while than then that this there these those what which who how why no not with without out up down off
just even really all any some can can't could will would won't should again too very much more most into over after before get got go going make made thing things one would like really feel felt
feeling feelings makes sense hear hearing sounds see telling understand help know something between because maybe imagine wonder`.split(
    /\s+/,
  ),
);

const stem = (word: string): string =>
  word.length > 4
    ? word.replace(/(?:'s|ting|ning|ping|ing|ies|ied|ed|es|s|y|e)$/u, '')
    : word.replace(/'s$/u, '');

/** Words that carry what a text is about, cut to a rough stem. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
    )
      .filter((word) => !SMALL.has(word))
      .map(stem)
      .filter((word) => word.length > 1),
  );

const shares = (message: ReadonlySet<string>, prompt: string): boolean =>
  [...contentWords(prompt)].some((word) => message.has(word));

const likeness = (a: string, b: string): number => {
  const [first, second] = [new Set(a.toLowerCase().split(/\s+/)), new Set(b.toLowerCase().split(/\s+/))];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(1, Math.min(first.size, second.size));
};

const MOSTLY = 0.7;

const allDiffer = ([a = '', b = '', c = '']: readonly string[]): boolean =>
  likeness(a, b) < MOSTLY && likeness(a, c) < MOSTLY && likeness(b, c) < MOSTLY;

type Judged = {
  readonly shared: number;
  readonly distinct: boolean;
  readonly goodNews: boolean;
  readonly broken: readonly BrokenExample[];
};

const judged = ({ text }: ValidationLine, { prompts, goodNews }: Answered): Judged => {
  const words = contentWords(text);
  return {
    shared: prompts.filter((prompt) => shares(words, prompt.text)).length,
    distinct: allDiffer(prompts.map((prompt) => prompt.text)),
    goodNews,
    broken: prompts.flatMap((prompt) =>
      brokenRules(text, prompt).map((rule) => ({ rule, message: text, prompt: prompt.text })),
    ),
  };
};

const shareOf = <Item>(all: readonly Item[], holds: (item: Item) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

export type Measured = { readonly figures: ValidationFigures; readonly examples: readonly BrokenExample[] };

export const measureValidations = (
  group: string,
  lines: readonly ValidationLine[],
  answer: Answerer,
): Measured => {
  const answered = lines.flatMap((line) => {
    const answers = answer(line);
    return answers === undefined ? [] : [judged(line, answers)];
  });
  const examples = answered.flatMap(({ broken }) => broken);
  return {
    examples,
    figures: {
      group,
      messages: lines.length,
      answered: lines.length === 0 ? 0 : answered.length / lines.length,
      specific: shareOf(answered, ({ shared }) => shared >= 2),
      generic: shareOf(answered, ({ shared }) => shared === 0),
      distinct: shareOf(answered, ({ distinct }) => distinct),
      goodNews: shareOf(answered, ({ goodNews }) => goodNews),
      broken: examples.length,
    },
  };
};
