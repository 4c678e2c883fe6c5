import { holdsHarshWords } from './harsh-words.ts';
import { PROMPT_CHECKS } from './prompt-checks-catalogue.ts';
import type { ValidationLevel } from './validation.ts';

const OPEN_QUESTION =
  /(?:^|[.!]\s+)(?:how|what|which|can you help me understand|would you tell me|will you tell me)\b[^.!?]*\?$/iu;
const MAX_LENGTH = 320;

const asksWell = (text: string, level: ValidationLevel): boolean => {
  const questions = text.split('?').length - 1;
  return level === 'understand' ? questions === 1 && OPEN_QUESTION.test(text) : questions === 0;
};

/** What is wrong with words about to be offered, as rule ids; empty when they may be. The one gate for every prompt. */
export const reviewPrompt = (text: string, level: ValidationLevel): readonly string[] => [
  ...PROMPT_CHECKS.filter(({ finds }) => finds.test(text)).map(({ rule }) => rule),
  ...(asksWell(text, level) ? [] : ['V3 exactly one open question']),
  ...(holdsHarshWords(text) ? ['V2 repeats an insult'] : []),
  ...(text.length > MAX_LENGTH ? ['longer than may be offered'] : []),
];
