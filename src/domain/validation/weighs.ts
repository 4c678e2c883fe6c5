import { namedFeelings } from '../language/named-feelings.ts';
import type { Facet } from './facet.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu;
const LONGEST_PHRASE = 4;

const namesFeeling = (finite: string): boolean => {
  const words = [...finite.toLowerCase().matchAll(WORD)].map(([word]) => word);
  return words.some((_, at) => namedFeelings(words.slice(at, at + LONGEST_PHRASE)) !== undefined);
};

/** Wanting, waiting, going without, being left, what broke: hard to bear as it stands. */
const HARD =
  /\b(?:not|no|nobody|none|never|nothing|without|alone|by yourself|on your own|had to|have to|having to|keep|kept|wait(?:ed|ing|s)?|cr(?:ied|y|ying)|sobb\w+|miss(?:ed|ing)?|los(?:t|e|ing)|died|dead|ill|sick|hospital|cold|wet|soaked|empty|ruined|rusted|smashed|broken?|hungry|late|locked|stuck|awake|cancelled|declined|laugh(?:ed|ing)?|shout\w*|scream\w*|swore|snapped|slammed|ignored|forgot\w*|begged|asked (?:me|twice)|only found out|found out|stood (?:there|outside|by)|sat (?:there|by)|ended up|heartbroken|hurt\w*|stung|ached?|burn\w*|spilt|thrown|paid for it|embarrass\w*|wrong|worse|worst|late fee|fined?|half|last (?:in line|one)|all (?:day|night|evening|week|the)|an? hour|hours|minutes|midnight|again|another|still|anymore|any more)\b|n't\b/iu;

/** Whether this explains a feeling by itself. Of the rest one may say that it was told, and not that it hurts. */
export const weighs = ({ kind, finite }: Facet): boolean =>
  (kind !== 'self' && kind !== 'world') || HARD.test(finite) || namesFeeling(finite);
