import type { Token } from './tokenise.ts';

/** Names of what a message looks like apart from its words. */
export type Shape = readonly string[];

const LAUGH = new Set(['😂', '🤣', '😆', '😅', '😹', '😄', '😁', '😀']);
const LOVE = new Set([
  '❤',
  '💕',
  '💖',
  '💗',
  '💘',
  '💛',
  '💜',
  '💙',
  '💚',
  '🧡',
  '🖤',
  '😘',
  '😍',
  '🥰',
  '💋',
  '🫶',
  '🤗',
  '💞',
]);
const TEASE = new Set(['😜', '😝', '😛', '😉', '😏', '🙈', '😇', '😈', '🤪', '😋']);
const SCORN = new Set(['🙄', '😒', '🤡', '🖕', '😤', '👏', '🤮', '🐷', '💀', '🤦', '😑', '👍']);
const SAD = new Set(['😢', '😭', '😞', '😔', '🥺', '💔', '😿', '😩', '😣', '😥']);

const EMOJI: ReadonlyMap<string, string> = new Map(
  [
    [SAD, 'sad'] as const,
    [SCORN, 'scorns'] as const,
    [TEASE, 'teases'] as const,
    [LOVE, 'loves'] as const,
    [LAUGH, 'laughs'] as const,
  ].flatMap(([set, name]) => [...set].map((symbol): [string, string] => [symbol, name])),
);

/** What a word counts as; a word may count as several things. */
const YOU = 1;
const ME = 2;
const WE = 4;
const THEY = 8;
const GLOBAL = 16;
const NEGATION = 32;
const LAUGHTER = 64;
const COUNTS_AS: ReadonlyMap<string, number> = countsAs([
  [YOU, 'you your yours yourself ye yous yall tu thou'],
  [ME, 'i me my mine myself'],
  [WE, 'we us our lets'],
  [THEY, 'he she they him her them his their'],
  [GLOBAL, 'always never ever every everything nothing constantly anything all'],
  [NEGATION, 'not no never nothing nobody without neither'],
  [LAUGHTER, 'lol lmao haha hahaha hehe lmfao rofl ha jaja xd'],
]);

function countsAs(lists: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [bit, words] of lists)
    for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) | bit);
  return counts;
}

export const shapeOf = (original: string, tokens: readonly Token[]): Shape => {
  const words: number[] = [];
  for (const { kind, word } of tokens) if (kind === 'word') words.push(COUNTS_AS.get(word) ?? 0);
  return [
    `length ${Math.min(7, Math.floor(Math.log2(words.length + 1) * 1.5))}`,
    ...people(words),
    ...marks(tokens),
    ...emoji(tokens),
    ...capitals(original),
    ...globals(words),
  ];
};

const people = (words: readonly number[]): readonly string[] => {
  let [you, me, they, we] = [0, 0, 0, 0];
  for (const counts of words) {
    if (counts & YOU) you += 1;
    if (counts & ME) me += 1;
    if (counts & THEY) they += 1;
    if (counts & WE) we = 1;
  }
  const found = [
    `you ${Math.min(3, you)}`,
    `me ${Math.min(3, me)}`,
    `they ${Math.min(2, they)}`,
    `we ${we}`,
    `you-me ${Math.sign(you - me)}`,
    `you-they ${Math.sign(you)}${Math.sign(they)}`,
  ];
  const opening = words[0] ?? 0;
  if (opening & YOU) found.push('opens with you');
  if (opening & ME) found.push('opens with me');
  return found;
};

const isStop = (word: string): boolean => word === '.' || word === '?' || word === '!';

const marks = (tokens: readonly Token[]): readonly string[] => {
  const found: string[] = [];
  let sentences = 0;
  for (const { kind, word, start, end } of tokens) {
    if (kind === 'number') found.push('has number');
    if (kind !== 'mark') continue;
    found.push(`has ${word}`);
    if (end - start > 1) found.push(`has many ${word}`);
    if (isStop(word)) sentences += 1;
  }
  const last = tokens.at(-1);
  if (last?.kind === 'mark') found.push(`ends ${last.word}`);
  found.push(`sentences ${Math.min(4, sentences)}`);
  return found;
};

const emoji = (tokens: readonly Token[]): readonly string[] => {
  const found: string[] = [];
  for (const { word, kind } of tokens) {
    if (kind === 'emoji') found.push(EMOJI.get(word) ?? 'other emoji');
    else if (((COUNTS_AS.get(word) ?? 0) & LAUGHTER) !== 0) found.push('laughs');
  }
  if (/^x+$/.test(tokens.at(-1)?.word ?? '')) found.push('kisses');
  return found;
};

const capitals = (original: string): readonly string[] => {
  let [upper, lower] = [0, 0];
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (code >= 97 && code <= 122) lower += 1;
    else if (code >= 65 && code <= 90) upper += 1;
  }
  const letters = upper + lower;
  if (letters === 0) return ['no letters'];
  if (upper === 0) return ['lower case'];
  if (letters > 6 && upper / letters > 0.7) return ['shouts'];
  return upper >= 4 && /\b[A-Z]{4,}\b/.test(original) ? ['one word shouted'] : [];
};

/** "you" with always, never, every … within three words. */
const globals = (words: readonly number[]): readonly string[] => {
  const found: string[] = [];
  for (const [at, counts] of words.entries()) {
    if (counts & NEGATION) found.push('negation');
    if ((counts & GLOBAL) === 0) continue;
    found.push('global');
    let near = 0;
    for (let other = Math.max(0, at - 3); other < Math.min(words.length, at + 4); other++)
      near |= words[other] ?? 0;
    if (near & YOU) found.push('you global');
    if (near & ME) found.push('me global');
    if (near & THEY) found.push('they global');
  }
  return found;
};
