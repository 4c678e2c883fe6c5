/** How tired thumbs type, spelled out, so that the rest need know one spelling. Source: our corpus (plain, registers). */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['ya', 'you'],
  ['ye', 'you'],
  ['yer', 'your'],
  ['oor', 'our'],
  ['tae', 'to'],
  ['yous', 'you'],
  ['r', 'are'],
  ['n', 'and'],
  ['w', 'with'],
  ['w/', 'with'],
  ['b4', 'before'],
  ['2day', 'today'],
  ['tmrw', 'tomorrow'],
  ['tmr', 'tomorrow'],
  ['2moro', 'tomorrow'],
  ['msg', 'message'],
  ['msgs', 'messages'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['bc', 'because'],
  ['cuz', 'because'],
  ['coz', 'because'],
  ['cos', 'because'],
  ['bcos', 'because'],
  ['cause', 'because'],
  ['thru', 'through'],
  ['tho', 'though'],
  ['ppl', 'people'],
  ['abt', 'about'],
  ['outta', 'out of'],
  ['ull', "you'll"],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'have to'],
  ['im', "I'm"],
  ['ive', "I've"],
  ['youre', "you're"],
  ['youve', "you've"],
  ['youd', "you'd"],
  ['youll', "you'll"],
  ['theyre', "they're"],
  ['theyve', "they've"],
  ['weve', "we've"],
  ['dont', "don't"],
  ['didnt', "didn't"],
  ['doesnt', "doesn't"],
  ['cant', "can't"],
  ['couldnt', "couldn't"],
  ['wont', "won't"],
  ['wouldnt', "wouldn't"],
  ['shouldnt', "shouldn't"],
  ['isnt', "isn't"],
  ['arent', "aren't"],
  ['wasnt', "wasn't"],
  ['werent', "weren't"],
  ['havent', "haven't"],
  ['hasnt', "hasn't"],
  ['hadnt', "hadn't"],
  ['thats', "that's"],
  ['theres', "there's"],
  ['whats', "what's"],
  ['hes', "he's"],
  ['shes', "she's"],
]);

const KEPT_CAPITALS: ReadonlySet<string> = new Set(
  'I TV MRI PTA GP NHS UK US USA IVF ADHD DVD BBQ CV HR ICU ER MOT DIY PE GCSE NICU VAT CT BPD PCOS OCD ID DJ EU UN NYC LA AM PM'.split(
    ' ',
  ),
);

const FOLLOWS_BE =
  /^(?:not|so|such|always|never|just|still|too|being|a|an|the|the one|my|on|in|at|gonna|going|[a-z]+ing)$/u;

const FOLLOWS_IT_IS =
  /^(?:me|you|us|not|always|never|been|like|just|so|time|too|a|an|the|my|your|been|still|\d+|over|now|only|all|really)$/u;

const shaped = (word: string, next: string): string => {
  const lower = word.toLowerCase();
  if (lower === 'ur' || lower === 'your') return FOLLOWS_BE.test(next) ? "you're" : 'your';
  if (lower === 'its' && FOLLOWS_IT_IS.test(next)) return "it's";
  if (lower === 'i') return 'I';
  if (/^i'[a-z]+$/u.test(lower)) return `I${lower.slice(1)}`;
  const spelled = SPELLED_OUT.get(lower);
  if (spelled !== undefined) return spelled;
  const shouted = word.length > 1 && word === word.toUpperCase() && !KEPT_CAPITALS.has(word);
  return shouted ? lower : word;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&/-][\p{L}\p{M}\p{N}]+)*/gu;

/** What is between the pronouns and the meaning: emoji, links, marks of stress. Lone surrogates go with them. */
const NOISE =
  /https?:\S+|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\p{Cc}|\p{Cs}|\p{Co}|[*_~`<>|#^\\]/gu;

/** Speech to text says a word twice. */
const STUTTER = /\b(I'm|you're|really|very|so|I|you|the|and|my|your|we|it's|is|was) \1\b/gu;

/** One line, common spelling, no emoji, no shouting. Pronouns still stand as the author wrote them. */
export const plainWords = (text: string): string => {
  const quiet = text
    .slice(0, 2000)
    .replace(/[\r\n]+/gu, '. ')
    .replace(NOISE, ' ')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/ & /gu, ' and ')
    .replace(/\s(?:lol|lmao|haha+|smh)(?=\s|$)/giu, '.')
    .replace(/\s(?:tbh|ngl|fr|imo)(?=\s|$)/giu, '')
    .replace(/(?:[:;]-?[()DPp/]|<3|xx+\b)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = [...quiet.matchAll(WORD)];
  let out = '';
  let from = 0;
  words.forEach((match, index) => {
    const next = words[index + 1]?.[0].toLowerCase() ?? '';
    const gap = quiet.slice(from, match.index);
    const article = match[0] === 'A' && index > 0 && !/[.!?]/u.test(gap);
    out += gap + (article ? 'a' : shaped(match[0], next));
    from = match.index + match[0].length;
  });
  return (out + quiet.slice(from)).replace(STUTTER, '$1').replace(/"\s*([^"]*?)\s*"/gu, '"$1"');
};
