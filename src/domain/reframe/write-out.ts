/** Chat spellings written out, so that rules see plain English; the author's other spellings stay. */
const CHAT: Readonly<Record<string, string>> = {
  u: 'you',
  ya: 'you',
  ye: 'you',
  yu: 'you',
  r: 'are',
  n: 'and',
  w: 'with',
  b: 'be',
  bc: 'because',
  cuz: 'because',
  coz: 'because',
  bcoz: 'because',
  im: "I'm",
  ive: "I've",
  i: 'I',
  "i'm": "I'm",
  "i've": "I've",
  "i'd": "I'd",
  "i'll": "I'll",
  dont: "don't",
  didnt: "didn't",
  doesnt: "doesn't",
  cant: "can't",
  wont: "won't",
  wouldnt: "wouldn't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  havent: "haven't",
  hasnt: "hasn't",
  hadnt: "hadn't",
  wasnt: "wasn't",
  werent: "weren't",
  isnt: "isn't",
  arent: "aren't",
  youre: "you're",
  yr: 'your',
  youve: "you've",
  youd: "you'd",
  youll: "you'll",
  theyre: "they're",
  hes: "he's",
  shes: "she's",
  thats: "that's",
  whats: "what's",
  theres: "there's",
  wheres: "where's",
  whos: "who's",
  gonna: 'going to',
  gotta: 'have to',
  wanna: 'want to',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  ppl: 'people',
  thru: 'through',
  bday: 'birthday',
  convo: 'conversation',
  msg: 'message',
  msgs: 'messages',
  bf: 'boyfriend',
  gf: 'girlfriend',
  wknd: 'weekend',
  mins: 'minutes',
  hrs: 'hours',
  wks: 'weeks',
  plz: 'please',
  pls: 'please',
  rly: 'really',
  abt: 'about',
  cos: 'because',
  tho: 'though',
  cannot: "can't",
  txt: 'text',
  txts: 'texts',
  ud: "you'd",
  ul: "you'll",
  uve: "you've",
  wen: 'when',
  wid: 'with',
  d: 'the',
  da: 'the',
  dnt: "don't",
  didn: "didn't",
  wud: 'would',
  havin: 'having',
  bein: 'being',
  doin: 'doing',
  goin: 'going',
  nothin: 'nothing',
  talkin: 'talking',
  sittin: 'sitting',
}; // prettier-ignore

/** Words written in capitals because they are names, not because somebody is shouting. */
const ACRONYMS =
  /^(?:I|TV|GP|UK|US|USA|EU|IVF|IKEA|PC|PS5|PS4|GPS|ADHD|NHS|AA|AE|WIFI|DVD|PTA|IT|HR|CV|ID|GCSE|BBQ|MOT|VAT|DIY|NYE|AC|ER|A|AM|PM|OK|PE|CT|MRI|ATM|ASAP|LA|NYC)$/;
const YOU_ARE_NEXT =
  /^(?:always|never|not|so|too|late|on|in|at|the|a|such|out|being|just|still|literally|gonna|going|only|nothing|asleep|home|busy|drunk|free|away|[a-z]{2,}ing)$/i;
const MISSPELT_BEFORE =
  /^(?:fine|welcome|late|always|never|not|so|too|the|a|such|being|just|still|unbelievable|lazy|selfish|gonna|going)$/i;
const NOUN_IN_ING =
  /^(?:ring|thing|king|wedding|evening|morning|building|meeting|washing|gaming|clothing|parking|cooking|typing|driving|snoring|drinking|spending|feeling)$/i;
const IT_IS_NEXT =
  /^(?:a|an|me|you|him|us|them|like|nearly|almost|the|been|always|never|not|so|my|your|half|gone|only|just|still|\d\S*|ten|one|two|three)$/i;

const capitalsIn = (text: string): number => (text.match(/\p{Lu}/gu) ?? []).length;
const smallIn = (text: string): number => (text.match(/\p{Ll}/gu) ?? []).length;

/** True when the whole message is in capitals. */
export const isShouted = (text: string): boolean =>
  capitalsIn(text) >= 8 && capitalsIn(text) > smallIn(text) * 2;
/** True when the author writes without capitals, apart from names and "I". */
export const isLowerCase = (text: string): boolean =>
  smallIn(text) > 0 && !/(?:^|[.!?\n]\s*)\p{Lu}/u.test(text.trim());

const calmWord = (word: string, shouted: boolean): string => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase() || letters === letters.toLowerCase())
    return word;
  if (ACRONYMS.test(letters) || /\d/.test(word))
    return shouted && /^(?:IT|US|A|AM|OK)$/.test(letters) ? word.toLowerCase() : word;
  return word.toLowerCase();
};

const expand = (word: string, next: string): string => {
  const lower = word.toLowerCase();
  if (lower === 'youre') return "you're";
  if (lower === 'your') return MISSPELT_BEFORE.test(next) ? "you're" : word;
  if (lower === 'ur') return YOU_ARE_NEXT.test(next) && !NOUN_IN_ING.test(next) ? "you're" : 'your';
  if (lower === 'its') return IT_IS_NEXT.test(next) ? "it's" : word;
  if (lower === 'd' || lower === 'da') return word;
  if (lower === 'w' && next === '') return word;
  return Object.hasOwn(CHAT, lower) ? (CHAT[lower] ?? word) : word;
};

/**
 * Straight quotes, chat spellings written out, shouting calmed, stretched letters shortened. Keeps line breaks and
 * marks, so that sentences are found as before. Linear.
 */
export const writeOut = (text: string): string => {
  const straight = text
    .replace(/[‘’‛´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u200B-\u200F\u2060-\u2064\uFEFF]|\uFE0F/g, '')
    .replace(/(\p{L})\1\1+/gu, '$1')
    .replace(/[^\S\n]+/g, ' ');
  const shouted = isShouted(straight);
  const parts = straight.split(/([^\p{L}\p{N}'&£$€%]+)/u);
  return parts
    .map((part, i) => {
      if (i % 2 === 1) return part;
      const separator = parts[i + 1] ?? '';
      const next = /^\s$/.test(separator) ? (parts[i + 2] ?? '') : '';
      return expand(calmWord(part, shouted), next);
    })
    .join('');
};
