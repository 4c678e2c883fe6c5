import { EMOJI_FEELINGS, type Feeling } from '../language/feelings-catalogue.ts';
import { isFeeling, namedFeelings } from '../language/named-feelings.ts';

/** But not "do you think I'm stupid". */
const MINE =
  /(?<![a-zà-ž'])(?<!(?:you think|told you|tell you|told them|said|say|you knew|you know|asked if|if|think) (?:that )?)(?:i'm|i am|im|i feel|i felt|i was|i get|i got|makes me|made me|leaves me|left me|i've been) /giu;
const ADVERB =
  /^(?:so|really|just|very|absolutely|always|left|feeling|completely|all|that|bloody|fucking|pretty)$/;
const WORD = /[a-zà-ž']+/giu;
const MOST_ADVERBS = 2;
/** Room for the adverbs and the longest phrase. */
const REACH = 80;

const feelingsAt = (words: readonly string[]): readonly Feeling[] =>
  (namedFeelings(words)?.feelings ?? []).filter(isFeeling);

/** "so fed up with it" → frustrated: what stands after up to two adverbs. */
const after = (words: readonly string[]): readonly Feeling[] => {
  const adverbs = words.slice(0, MOST_ADVERBS).findIndex((word) => !ADVERB.test(word));
  const most = adverbs === -1 ? MOST_ADVERBS : adverbs;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const found = feelingsAt(words.slice(skipped));
    if (found.length > 0) return found;
  }
  return [];
};

/** The feelings the author names as their own, in the order they stand. */
export const ownFeelings = (text: string): readonly Feeling[] => [
  ...[...text.matchAll(MINE)].flatMap((match) => {
    const from = match.index + match[0].length;
    return after(
      text
        .slice(from, from + REACH)
        .toLowerCase()
        .match(WORD) ?? [],
    );
  }),
  ...EMOJI_FEELINGS.filter(([cue]) => text.includes(cue)).map(([, feeling]) => feeling),
];
