import type { Grammar } from '../../../src/domain/language/grammar.ts';
import type { Reading, ReadMessage } from '../../../src/domain/reading/reading.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { composePrompts } from '../../../src/domain/validation/compose-prompts.ts';
import { type Answerer, type Measured, measureValidations } from './measure-validations.ts';
import { GOLD_GROUPS, readGoldAttacks } from './read-gold-attacks.ts';
import { GROUPS, readValidationLines, type ValidationLine } from './read-validation-lines.ts';

export type EvalValidationsInput = {
  /** The corpus folder. */
  readonly corpus: string;
  readonly grammar: Grammar;
  /** Reads as the product does; without it each message is taken as its label in the corpus says. */
  readonly read?: ReadMessage;
};

const NO_SCORES: Reading['scores'] = {
  criticism: 0,
  contempt: 0,
  defensiveness: 0,
  stonewalling: 0,
  complaint: 0,
  i_statement: 0,
  validation: 0,
  repair: 0,
  appreciation: 0,
  neutral: 0,
  third_party: 0,
  playful: 0,
  self_criticism: 0,
  danger: 0,
  quoted: 0,
};

const taken = ({ label }: ValidationLine): Reading => {
  return {
    label,
    confidence: 1,
    scores: { ...NO_SCORES, [label]: 1 },
    attack: label === 'criticism' || label === 'contempt' ? 1 : 0,
    span: undefined,
  };
};

/** Answers as the product does. */
export const answerer =
  ({ read, grammar }: EvalValidationsInput): Answerer =>
  (line) => {
    const text = privateText(line.text);
    const reading = read?.(text, []) ?? taken(line);
    const { prompts, goodNews } = composePrompts({ text, context: [], reading, grammar });
    return { goodNews, prompts: prompts.map(({ level, text: words }) => ({ level, text: words.reveal() })) };
  };

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

const row = ({ figures }: Measured): string =>
  [
    figures.group.padEnd(25),
    String(figures.messages).padStart(6),
    percent(figures.specific),
    percent(figures.generic),
    percent(figures.distinct),
    percent(figures.goodNews),
    String(figures.broken).padStart(7),
  ].join(' ');

const HEAD = ['group'.padEnd(25), ' lines', '≥2 of 3', '    none', ' distinct', '    good', ' broken'].join(
  ' ',
);

/** Measures the prompts on our own corpus. Returns the report; prints nothing. */
export const evalValidations = (input: EvalValidationsInput): string => {
  const lines = readValidationLines(input.corpus);
  const answer = answerer(input);
  const gold = readGoldAttacks(
    input.corpus,
    (text) => input.read?.(privateText(text), []).label ?? 'criticism',
  );
  const inGroup = (group: string) => [...lines, ...gold].filter((line) => line.group === group);
  const attacked = GOLD_GROUPS.map((group) => measureValidations(group, inGroup(group), answer));
  const wanted = GROUPS.map((group) => measureValidations(group, inGroup(group), answer));
  const others = lines.filter((line) => !GROUPS.some((group) => group === line.group));
  const all = [...wanted, ...attacked, measureValidations('all others', others, answer)];
  const examples = all.flatMap((measured) => measured.examples);
  return [
    `Prompts on the corpus (readings: ${input.read === undefined ? 'the corpus’s own labels' : 'the product’s reader'})`,
    HEAD,
    ...all.map(row),
    `Rules broken: ${examples.length}`,
    ...examples.slice(0, 20).map(({ rule, message, prompt }) => `  ${rule}\n    ${message}\n    → ${prompt}`),
    '',
  ].join('\n');
};
