import { ACRONYMS, CHAT_SPELLINGS } from './chat-spellings-catalogue.ts';

const YOU_ARE_NEXT =
  /^(?:always|never|not|so|too|late|on|in|at|the|a|an|my|such|out|being|just|still|literally|gonna|going|only|nothing|asleep|home|busy|drunk|free|away|[a-z]{2,}ing)$/i;
const NOUN_IN_ING =
  /^(?:ring|thing|king|wedding|evening|morning|building|meeting|washing|gaming|clothing|parking|cooking|typing|driving|snoring|drinking|spending|feeling)$/i;
const MISSPELT_BEFORE =
  /^(?:fine|welcome|late|always|never|not|so|too|the|a|an|such|being|just|still|unbelievable|lazy|selfish|gonna|going)$/i;
const IT_IS_NEXT =
  /^(?:a|an|me|you|us|him|them|like|nearly|almost|the|been|always|never|not|so|my|your|half|gone|over|now|all|time|too|really|only|just|still|\d\S*|ten|one|two|three|full|empty|broken|dead|dirty|cold|hot|in|on|at|out|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const CLAUSE_NEXT =
  /^(?:i|im|i'm|ive|i've|you|u|ur|youre|you're|we|he|he's|she|she's|it|it's|its|they|my|the|then|when)$/i;

/** A chat spelling written out, told by the word after it where need be; any other word stays as it is. */
export const spelledOut = (word: string, next: string): string => {
  const lower = word.toLowerCase();
  if (/^i(?:'[a-z]+)?$/.test(lower)) return `I${lower.slice(1)}`;
  if (lower === 'your') return MISSPELT_BEFORE.test(next) ? "you're" : word;
  if (lower === 'ur') return YOU_ARE_NEXT.test(next) && !NOUN_IN_ING.test(next) ? "you're" : 'your';
  if (lower === 'its') return IT_IS_NEXT.test(next) ? "it's" : word;
  if (lower === 'cause') return CLAUSE_NEXT.test(next) ? 'because' : word;
  if (lower === 'yr' && /^olds?$/i.test(next)) return 'year';
  if (
    lower === 'wed' &&
    /^(?:no|said|agreed|been|had|planned|be|have|all|just|eat|go|do|talk|meet|see|make|get|try|watch|split|share|take|leave|start|book|stay|come|never)$/i.test(
      next,
    )
  )
    return "we'd";
  if (lower === 'w' && next === '') return word;
  return Object.hasOwn(CHAT_SPELLINGS, lower) ? (CHAT_SPELLINGS[lower] ?? word) : word;
};

const NO_LETTER = /[^\p{L}]/gu;

/** A shouted word in small letters; names and initials keep their capitals. `shouted`: all of the message is. */
export const calmed = (word: string, shouted: boolean): string => {
  if (word === word.toLowerCase()) return word;
  const letters = word.replace(NO_LETTER, '');
  if (letters.length < 2 || letters !== letters.toUpperCase() || letters === letters.toLowerCase())
    return word;
  if (ACRONYMS.has(letters) || /\d/.test(word))
    return shouted && /^(?:IT|US|A|AM|OK)$/.test(letters) ? word.toLowerCase() : word;
  return word.toLowerCase();
};
