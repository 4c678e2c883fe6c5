import { seeded } from './seeded.ts';

/**
 * Messages nobody wrote, for finding what the composer trips over: a small grammar of grievances, and lines of the
 * corpus broken the way haste, thumbs and other keyboards break them. The same seed makes the same messages.
 */

type Chance = () => number;

const pick = <T>(chance: Chance, from: readonly T[], otherwise: T): T =>
  from[Math.floor(chance() * from.length)] ?? otherwise;
const listed = (list: string): readonly string[] => list.split('|');

const OPENERS = listed(
  '|honestly |babe |omg |seriously, |so |and |no but |Look, |I mean |wow |great, |ffs |right |lol |every time |yet again |can you believe ',
);
const ACCUSING = listed(
  "you never|you always|you didn't|you don't|why didn't you|why do you always|you just|you still haven't|u never|you keep|how come you|do you ever|you said you'd|you promised to|you couldn't even|you're always|you were|I can't believe you|stop|don't",
);
const DEEDS = listed(
  "call|call me back|called my mum|left the towel on the bed|leave the lights on|leaving dishes in the sink|forgot my birthday|spend £400 on shoes|spent 200 on a game|answer my texts|on your phone at dinner|interrupting me|shouted at the kids|come home at 3|late|tell me you were going out|told your sister about my scan|laugh at me in front of everyone|pick up Mia at 5|drove home after four pints|went through my phone|touch me|help with bedtime|say sorry|lied about the money|cancelled on me twice|put the bins out|read my messages|walk out when I'm talking|hid the receipt",
);
const BLOWS = listed(
  "|. You're so selfish|. typical|, you idiot|. what is wrong with you|!!!|. I'm sick of it|. You don't care|. ok??|, like a child|. just like your mother|. I feel so ignored|. I'm furious|. I felt like you hate me|. because you're lazy|. don't shout at me|. I said no|. leave me alone|. thanks for nothing|. Or else|. I was so worried|. it makes me feel sick|. \"fine, whatever\"|. if you do it again I'm done|. never mind",
);
const TIMES = listed(
  '| last night| on Friday| again| every single time| at 9.20| for three weeks| when I was ill| while I cooked| in front of Sarah| this morning| since March| all weekend| for the 3rd time',
);
const NOISE = listed(
  '😡|😂|🙃|!!|...|,|?|"|\'|*|_|@here|https://example.org|<b>|\n|\u202E|\uD83D|é|ffs|AND|you you|the the|when|because|and and|I|___|——|😭😭|§|{x}|\u0000|\u200B',
);

const fromGrammar = (chance: Chance): string =>
  `${pick(chance, OPENERS, '')}${pick(chance, ACCUSING, '')} ${pick(chance, DEEDS, '')}${pick(chance, TIMES, '')}${pick(chance, BLOWS, '')}`;

type Breaking = (words: readonly string[], chance: Chance) => readonly string[];

const at = (words: readonly string[], chance: Chance): number => Math.floor(chance() * words.length);

const BREAKINGS: readonly Breaking[] = [
  (words, chance) => words.toSpliced(at(words, chance), 1),
  (words, chance) => words.toSpliced(at(words, chance), 0, pick(chance, NOISE, '')),
  (words, chance) => {
    const place = at(words, chance);
    return words.toSpliced(place, 0, words[place] ?? '');
  },
  (words, chance) => {
    const place = at(words, chance);
    return words.toSpliced(place, 2, words[place + 1] ?? '', words[place] ?? '');
  },
  (words, chance) => words.slice(0, Math.max(1, at(words, chance))),
  (words, chance) => words.slice(at(words, chance)),
  (words) => words.map((word) => word.replace(/[.,!?'’]/g, '')),
  (words) => words.map((word) => word.toUpperCase()),
  (words, chance) => {
    const place = at(words, chance);
    return [...words.slice(place), ...words.slice(0, place)];
  },
];

const broken = (line: string, chance: Chance): string => {
  let words: readonly string[] = line.split(' ');
  const times = 1 + Math.floor(chance() * 3);
  for (let i = 0; i < times; i += 1) {
    const breaking = BREAKINGS[Math.floor(chance() * BREAKINGS.length)];
    words = breaking?.(words, chance) ?? words;
  }
  return words.join(' ');
};

const clausesShuffled = (one: string, other: string, chance: Chance): string => {
  const parts = `${one} ${other}`.split(/(?<=[.,!?]) /);
  return parts
    .map((part) => ({ part, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part)
    .join(' ');
};

export type Generating = { readonly count: number; readonly seed: number; readonly lines: readonly string[] };

/** `count` messages: a third from the grammar, a third broken lines, a third lines shuffled into one another. */
export function* generateMessages({ count, seed, lines }: Generating): Generator<string> {
  const chance = seeded(seed);
  for (let i = 0; i < count; i += 1) {
    const line = pick(chance, lines, 'you never call');
    if (i % 3 === 0) yield broken(fromGrammar(chance), chance);
    else if (i % 3 === 1) yield broken(line, chance);
    else yield clausesShuffled(line, pick(chance, lines, ''), chance);
  }
}
