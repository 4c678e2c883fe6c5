import { holdsHarshWords } from './harsh-words.ts';
import type { ValidationLevel } from './validation.ts';

const FORBIDDEN: readonly { readonly rule: string; readonly when: RegExp }[] = [
  {
    rule: 'V2 agrees or confesses',
    when: /\b(?:you're right|you are right|you have a point|my fault|my bad|I was wrong|I'm wrong|I should have|I admit|I'm sorry|I apologi[sz]e|guilty)\b/iu,
  },
  { rule: 'V2 states a global claim as fact', when: /(?:^|[.!?:]\s+)I (?:always|never|don't ever)\b/u },
  { rule: 'V3 but', when: /\b(?:but|however|although|though)\b/iu },
  {
    rule: 'V3 advice',
    when: /\b(?:you should|you shouldn't|you need to|you ought|you have to|why don't you|have you tried|you could try|calm down|relax|at least|cheer up|look on the bright)\b/iu,
  },
  {
    rule: 'V3 knows better',
    when: /\b(?:I know (?:exactly )?how you feel|you're overreacting|you're too sensitive|shouldn't feel|don't feel (?:bad|that way|like that))\b/iu,
  },
  {
    rule: 'R4 accusing word',
    when: /\b(?:ignored|attacked|betrayed|abandoned|disrespected|manipulated|unappreciated|rejected|patronised|fobbed off|taken for granted|undermined|bullied|blamed|neglected|criticised for)\b/iu,
  },
  { rule: 'unfinished words', when: /\b(you|me|my|your|I) \1\b|\s[,.?]|[,;:][,.;:]|, (?:me|I)[.,]/u },
  { rule: 'C8 label', when: /\b(?:toxic|abuser|abusive|narcissist\w*|gaslight\w*)\b/iu },
];

const OPEN_QUESTION =
  /(?:^|[.!]\s+)(?:how|what|which|can you help me understand|would you tell me|will you tell me)\b[^.!?]*\?$/iu;

const questionsIn = (text: string): number => text.split('?').length - 1;

/** What is wrong with words about to be offered, as rule ids; empty when they may be. */
export const reviewPrompt = (text: string, level: ValidationLevel): readonly string[] => {
  const broken = FORBIDDEN.filter(({ when }) => when.test(text)).map(({ rule }) => rule);
  const questions = questionsIn(text);
  const asksWell = level === 'understand' ? questions === 1 && OPEN_QUESTION.test(text) : questions === 0;
  return [
    ...broken,
    ...(asksWell ? [] : ['V3 exactly one open question']),
    ...(holdsHarshWords(text) ? ['V2 repeats an insult'] : []),
    ...(text.length > MAX_LENGTH ? ['longer than may be offered'] : []),
  ];
};

const MAX_LENGTH = 320;
