import type { Label } from '../reading/reading.ts';
import { privateText } from '../shared/private-text.ts';
import { findFacets } from './find-facets.ts';
import { nameFeelings } from './name-feelings.ts';
import { plainWords } from './plain-words.ts';
import { reviewPrompt } from './review-prompt.ts';
import { type Said, sayFeeling, sayReflect, sayUnderstand } from './say-prompts.ts';
import { topicOf } from './topic.ts';
import type { ValidationInput, ValidationLevel, ValidationPrompts } from './validation.ts';

/** The same message always gets the same wording; different messages do not all sound alike. */
const seedOf = (text: string): number => {
  let seed = 7;
  for (let index = 0; index < text.length && index < 400; index += 1) seed = (seed * 31 + text.charCodeAt(index)) % 65_521;
  return seed;
};

type Level = { readonly level: ValidationLevel; readonly candidates: readonly string[] };

/** The first wording that passes review; the last candidate is fixed copy that always does. */
const vetted = ({ level, candidates }: Level) => ({
  level,
  text: privateText(candidates.find((text) => reviewPrompt(text, level).length === 0) ?? candidates.at(-1) ?? ''),
});

const fallbackReflect = (said: Said, label: Label): readonly string[] => {
  const about = said.topic === undefined ? [] : [`I can hear that something about ${said.topic} really gets to you.`];
  const heated = label === 'contempt' || label === 'criticism';
  return [...about, heated ? 'I can hear how strongly you feel about this, and I want to take it in.' : "I'm here, and I'm listening."];
};

const fallbackUnderstand = ({ topic }: Said): readonly string[] => [
  ...(topic === undefined ? [] : [`I'd like to understand what ${topic} means to you. What is it like from where you are?`]),
  'I want to understand this properly. What would you most like me to hear?',
];

const saidOf = (plain: string, label: Label): Said => ({
  facets: findFacets(plain),
  topic: topicOf(plain),
  feelings: nameFeelings(plain, label),
  seed: seedOf(plain),
});

/** Three prompts for answering this message (V1-V8), each reviewed. Never throws. */
export const composePrompts = ({ text, reading }: ValidationInput): ValidationPrompts => {
  const said = saidOf(plainWords(text.reveal()), reading.label);
  return {
    goodNews: false,
    prompts: [
      vetted({ level: 'reflect', candidates: [...said.facets.map((facet) => sayReflect(facet, said)), ...fallbackReflect(said, reading.label)] }),
      vetted({ level: 'feeling', candidates: [sayFeeling(said), "I can hear that there's a lot of feeling in this."] }),
      vetted({ level: 'understand', candidates: [sayUnderstand(said), ...fallbackUnderstand(said)] }),
    ],
  };
};
