import type { Label, Reading } from '../reading/reading.ts';
import { privateText } from '../shared/private-text.ts';
import type { Facet } from './facet.ts';
import { findFacets } from './find-facets.ts';
import { isGoodNews, sayGoodNews } from './good-news.ts';
import { nameFeelings } from './name-feelings.ts';
import { type Need, needBehind } from './needs-catalogue.ts';
import { plainWords } from './plain-words.ts';
import { openQuestion } from './questions.ts';
import { reviewPrompt } from './review-prompt.ts';
import { type Said, sayFeeling, sayReflect, sayUnderstand } from './say-prompts.ts';
import {
  takeInAppreciation,
  takeInDistance,
  takeInKindness,
  takeInRepair,
  type Wordings,
} from './take-in.ts';
import { topicOf } from './topic.ts';
import type { ValidationInput, ValidationLevel, ValidationPrompts } from './validation.ts';

/** The same message always gets the same wording; different messages do not all sound alike. */
const seedOf = (text: string): number => {
  let seed = 7;
  for (let index = 0; index < text.length && index < 400; index += 1)
    seed = (seed * 31 + text.charCodeAt(index)) % 65_521;
  return seed;
};

const LEVELS: readonly ValidationLevel[] = ['reflect', 'feeling', 'understand'];

const vetted = (wordings: Wordings): ValidationPrompts['prompts'] =>
  LEVELS.map((level) => {
    const candidates = wordings[level];
    return {
      level,
      text: privateText(
        candidates.find((text) => reviewPrompt(text, level).length === 0) ?? candidates.at(-1) ?? '',
      ),
    };
  });

const PRESENCE: Wordings = {
  reflect: ["I'm here, and I'm listening."],
  feeling: ["I can hear that there's something in this for you, and I don't want to guess at it."],
  understand: ["I'd like to understand. What would you most like me to hear?"],
};

const withPresence = (wordings: Wordings): Wordings => ({
  reflect: [...wordings.reflect, ...PRESENCE.reflect],
  feeling: [...wordings.feeling, ...PRESENCE.feeling],
  understand: [...wordings.understand, ...PRESENCE.understand],
});

/** The partner's own statements, handed back. */
const fromFacets = (said: Said): Wordings => ({
  reflect: said.facets.map((facet) => sayReflect(facet, said)),
  feeling: [sayFeeling(said)],
  understand: [sayUnderstand(said)],
});

/** A verdict, answered for what it asks for; the topic keeps it about this message (V6). */
const fromNeed = (need: Need, said: Said): Wordings => {
  const { topic } = said;
  const makesSense = `It makes sense to feel that way ${need.because}.`;
  if (topic === undefined) {
    return {
      reflect: [need.reflect],
      feeling: [need.feelings],
      understand: [`${makesSense} ${openQuestion(undefined, said.feelings, said.seed)}`],
    };
  }
  const feelings = need.feelings.replace(/^I imagine/u, `When it comes to ${topic}, I imagine`);
  return {
    reflect: [need.reflect],
    feeling: [feelings],
    understand: [`${makesSense} What is it like for you with ${topic}?`],
  };
};

/** Heated words with nothing in them that may be said again: the heat itself is taken in. */
const FROM_HEAT: readonly Wordings[] = [
  {
    reflect: ['I can hear that something about how I have been is really getting to you.'],
    feeling: ["I imagine you're feeling frustrated, and maybe hurt underneath."],
    understand: ["I'd like to understand it properly. What is it like from where you are?"],
  },
  {
    reflect: ['I hear that something between us is really bothering you.'],
    feeling: ["It sounds like you're fed up, and I wonder if there's some hurt in it."],
    understand: ['I want to hear this out. What do you most want me to see?'],
  },
  {
    reflect: ["It sounds like this has been building up, and I'm listening."],
    feeling: ["I wonder if you're feeling discouraged, and maybe lonely with it."],
    understand: [
      'It makes sense to want to be heard on this. Can you help me understand what it has been like?',
    ],
  },
];

const isPlural = (topic: string): boolean =>
  /(?<!s|u|i)s$/u.test(topic) && !/(?:christmas|bus|news)$/u.test(topic);

const fromTopic = (topic: string, said: Said, label: Label): Wordings => ({
  reflect: [
    HEATED.has(label) || label === 'complaint'
      ? `I can hear that there's something about ${topic} that bothers you.`
      : `I hear that ${topic} ${isPlural(topic) ? 'are' : 'is'} on your mind.`,
  ],
  feeling: [sayFeeling(said)],
  understand: [
    `I'd like to understand what it's about for you, with ${topic}. What is it like from where you are?`,
  ],
});

const CALM_LABELS: ReadonlySet<Label> = new Set(['neutral', 'playful', 'quoted']);

/** A plain question, errand or chat: interest, without reading anything into it. */
const fromCalm = (said: Said, asks: boolean): Wordings => {
  const first = said.facets.find(({ kind }) => kind === 'self' || kind === 'world' || kind === 'wish');
  const { topic } = said;
  const wants = asks || first?.kind === 'wish';
  const about = topic === undefined ? [] : [topic];
  return {
    reflect: [
      ...(first === undefined ? [] : [sayReflect(first, said)]),
      ...about.map((it) => `You're ${asks ? 'asking me' : 'telling me'} about ${it}, and I'm listening.`),
      "I'm with you.",
    ],
    feeling: [
      ...about.map((it) => `It sounds like ${it} ${isPlural(it) ? 'are' : 'is'} on your mind.`),
      "I'm glad you're telling me.",
    ],
    understand: [
      ...about.map((it) =>
        wants
          ? `I'd like to help with ${it}. What would be most useful to you?`
          : `I'd like to hear more about ${it}. How is it going for you?`,
      ),
      wants
        ? "I'd like to get this right for you. What would be most useful?"
        : "I'd like to hear more. How is it going for you?",
    ],
  };
};

const saidOf = (plain: string, label: Label): Said => ({
  facets: findFacets(plain),
  topic: topicOf(plain),
  feelings: nameFeelings(plain, label),
  seed: seedOf(plain),
});

const HEATED: ReadonlySet<Label> = new Set(['criticism', 'contempt']);

/** Something that was done; "couldn't plan a pizza" is a sneer, not a deed. */
const isDeed = ({ kind, finite }: Facet): boolean =>
  (kind === 'event' || kind === 'promise') && !/^I (?:couldn't|wouldn't|can't)\b/u.test(finite);

/** In contempt, even statements sneer: only what was done may be said again, and things are mostly missiles (C3). */
const heardIn = (label: Label, said: Said): Said =>
  label === 'contempt' ? { ...said, facets: said.facets.filter(isDeed), topic: undefined } : said;

/** "I don't help", handed back, is little more than the charge; what it asks for says more. */
const isBareVerdict = (facet: Facet | undefined): boolean =>
  facet?.kind === 'seems' && /^I\b/u.test(facet.finite) && facet.finite.split(' ').length <= 4;

const fromTrouble = (plain: string, label: Label, said: Said): Wordings => {
  const need = needBehind(plain, label);
  const answers = HEATED.has(label) || label === 'complaint' || label === 'i_statement';
  if (said.facets.length > 0 && !(need !== undefined && answers && isBareVerdict(said.facets[0])))
    return fromFacets(said);
  if (need !== undefined && answers) return fromNeed(need, said);
  if (said.topic !== undefined) return fromTopic(said.topic, said, label);
  if (HEATED.has(label)) return FROM_HEAT[said.seed % FROM_HEAT.length] ?? PRESENCE;
  return said.feelings.said ? { ...PRESENCE, feeling: [sayFeeling(said)] } : PRESENCE;
};

const wordingsFor = (original: string, reading: Reading): Wordings => {
  const { label } = reading;
  const plain = plainWords(original);
  const said = saidOf(plain, label);
  if (label === 'appreciation') return takeInAppreciation(plain);
  if (isGoodNews(original, reading)) return sayGoodNews(plain, said.seed);
  if (label === 'repair') return takeInRepair(said.topic);
  if (label === 'validation') return takeInKindness();
  if (label === 'stonewalling') return takeInDistance(said.topic);
  if (CALM_LABELS.has(label) && !said.feelings.said) return fromCalm(said, original.includes('?'));
  return fromTrouble(plain, label, heardIn(label, said));
};

/** Beyond this nobody is answering one message; the rest is not read. */
const MAX_READ = 2000;

/** Three prompts for answering this message (V1-V8), each reviewed. Never throws. */
export const composePrompts = ({ text, reading }: ValidationInput): ValidationPrompts => {
  const original = text.reveal().slice(0, MAX_READ);
  const goodNews = reading.label !== 'appreciation' && isGoodNews(original, reading);
  return { goodNews, prompts: vetted(withPresence(wordingsFor(original, reading))) };
};
