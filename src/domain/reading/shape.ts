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
const LAUGH_WORDS = new Set(['lol', 'lmao', 'haha', 'hahaha', 'hehe', 'lmfao', 'rofl', 'ha', 'jaja', 'xd']);
const YOU = new Set(['you', 'your', 'yours', 'yourself', 'ye', 'yous', 'yall', 'tu', 'thou']);
const ME = new Set(['i', 'me', 'my', 'mine', 'myself']);
const WE = new Set(['we', 'us', 'our', 'lets']);
const THEY = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'his', 'their']);
const GLOBAL = new Set([
  'always',
  'never',
  'ever',
  'every',
  'everything',
  'nothing',
  'constantly',
  'anything',
  'all',
]);
const NEGATION = new Set(['not', 'no', 'never', 'nothing', 'nobody', 'without', 'neither']);

export const shapeOf = (original: string, tokens: readonly Token[]): Shape => {
  const words = tokens.filter((token) => token.kind === 'word');
  return [
    `length ${Math.min(7, Math.floor(Math.log2(words.length + 1) * 1.5))}`,
    ...people(words),
    ...marks(tokens),
    ...emoji(tokens),
    ...capitals(original),
    ...globals(words),
  ];
};

const people = (words: readonly Token[]): string[] => {
  const count = (set: ReadonlySet<string>) => words.filter((token) => set.has(token.word)).length;
  const you = count(YOU);
  const me = count(ME);
  const they = count(THEY);
  return [
    `you ${Math.min(3, you)}`,
    `me ${Math.min(3, me)}`,
    `they ${Math.min(2, they)}`,
    `we ${Math.min(1, count(WE))}`,
    `you-me ${Math.sign(you - me)}`,
    `you-they ${Math.sign(you)}${Math.sign(they)}`,
    ...(YOU.has(words[0]?.word ?? '') ? ['opens with you'] : []),
    ...(ME.has(words[0]?.word ?? '') ? ['opens with me'] : []),
  ];
};

const marks = (tokens: readonly Token[]): string[] => {
  const found = new Set<string>();
  for (const { kind, word, start, end } of tokens) {
    if (kind === 'number') found.add('has number');
    if (kind !== 'mark') continue;
    found.add(`has ${word}`);
    if (end - start > 1) found.add(`has many ${word}`);
  }
  const last = tokens.at(-1);
  if (last?.kind === 'mark') found.add(`ends ${last.word}`);
  const sentences = tokens.filter((token) => token.kind === 'mark' && /[.?!]/.test(token.word)).length;
  return [...found, `sentences ${Math.min(4, sentences)}`];
};

const emoji = (tokens: readonly Token[]): string[] => {
  const found = new Set<string>();
  for (const { word, kind } of tokens) {
    if (LAUGH.has(word) || LAUGH_WORDS.has(word)) found.add('laughs');
    else if (kind !== 'emoji') continue;
    else if (LOVE.has(word)) found.add('loves');
    else if (TEASE.has(word)) found.add('teases');
    else if (SCORN.has(word)) found.add('scorns');
    else if (SAD.has(word)) found.add('sad');
    else found.add('other emoji');
  }
  if (/^x+$/.test(tokens.at(-1)?.word ?? '')) found.add('kisses');
  return [...found];
};

const capitals = (original: string): string[] => {
  const upper = original.match(/[A-Z]/g)?.length ?? 0;
  const letters = original.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters === 0) return ['no letters'];
  if (upper === 0) return ['lower case'];
  if (letters > 6 && upper / letters > 0.7) return ['shouts'];
  return /\b[A-Z]{4,}\b/.test(original) ? ['one word shouted'] : [];
};

/** "you" with always, never, every … within three words. */
const globals = (words: readonly Token[]): string[] => {
  const found = new Set<string>();
  for (const [at, { word }] of words.entries()) {
    if (NEGATION.has(word)) found.add('negation');
    if (!GLOBAL.has(word)) continue;
    found.add('global');
    const near = words.slice(Math.max(0, at - 3), at + 4);
    if (near.some((token) => YOU.has(token.word))) found.add('you global');
    if (near.some((token) => ME.has(token.word))) found.add('me global');
    if (near.some((token) => THEY.has(token.word))) found.add('they global');
  }
  return [...found];
};
