import type { Label } from '../reading/reading.ts';
import { privateText } from '../shared/private-text.ts';
import { findFacets } from './find-facets.ts';
import { isGoodNews, sayAppreciated, sayGoodNews } from './good-news.ts';
import { nameFeelings } from './name-feelings.ts';
import { type Need, needBehind } from './needs-catalogue.ts';
import { plainWords } from './plain-words.ts';
import { openQuestion } from './questions.ts';
import { reviewPrompt } from './review-prompt.ts';
import { type Said, sayFeeling, sayReflect, sayUnderstand } from './say-prompts.ts';
import { topicOf } from './topic.ts';
import type { ValidationInput, ValidationLevel, ValidationPrompts } from './validation.ts';

/** The same message always gets the same wording; different messages do not all sound alike. */
const seedOf = (text: string): number => {
  let seed = 7;
  for (let index = 0; index < text.length && index < 400; index += 1)
    seed = (seed * 31 + text.charCodeAt(index)) % 65_521;
  return seed;
};

/** Wordings per level, best first; the last is fixed copy that always passes review. */
type Wordings = Readonly<Record<ValidationLevel, readonly string[]>>;

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
const FROM_HEAT: Wordings = {
  reflect: ['I can hear that something about how I have been is really getting to you.'],
  feeling: ["I imagine you're feeling frustrated, and maybe hurt underneath."],
  understand: ["I'd like to understand it properly. What is it like from where you are?"],
};

const isPlural = (topic: string): boolean =>
  /(?<!s|u|i)s$/u.test(topic) && !/(?:christmas|bus|news)$/u.test(topic);

const fromTopic = (topic: string, said: Said): Wordings => ({
  reflect: [`I can hear that something about ${topic} matters a lot to you.`],
  feeling: [sayFeeling(said)],
  understand: [
    `I'd like to understand what's behind this, with ${topic}. What is it like from where you are?`,
  ],
});

const CALM_LABELS: ReadonlySet<Label> = new Set(['neutral', 'playful', 'quoted', 'repair', 'validation']);

/** A plain question or errand: interest, without reading anything into it. */
const fromCalm = (said: Said, asks: boolean): Wordings => ({
  reflect: [
    ...said.facets.slice(0, 1).map((facet) => sayReflect(facet, said)),
    ...(said.topic === undefined
      ? []
      : [`You're ${asks ? 'asking me' : 'telling me'} about ${said.topic}, and I'm listening.`]),
  ],
  feeling:
    said.topic === undefined
      ? []
      : [`It sounds like ${said.topic} ${isPlural(said.topic) ? 'are' : 'is'} on your mind.`],
  understand:
    said.topic === undefined
      ? []
      : [`I'd like to help with ${said.topic}. What would be most useful to you?`],
});

const saidOf = (plain: string, label: Label): Said => ({
  facets: findFacets(plain),
  topic: topicOf(plain),
  feelings: nameFeelings(plain, label),
  seed: seedOf(plain),
});

const HEATED: ReadonlySet<Label> = new Set(['criticism', 'contempt']);

const wordingsFor = (plain: string, label: Label): Wordings => {
  const said = saidOf(plain, label);
  const need = needBehind(plain);
  const spoken = fromFacets(said);
  if (said.facets.length > 0 && !(CALM_LABELS.has(label) && !said.feelings.said)) return spoken;
  if (CALM_LABELS.has(label)) return fromCalm(said, plain.includes('?'));
  if (need !== undefined && (HEATED.has(label) || label === 'complaint' || label === 'i_statement'))
    return fromNeed(need, said);
  if (said.topic !== undefined) return fromTopic(said.topic, said);
  return HEATED.has(label) ? FROM_HEAT : PRESENCE;
};

const asWordings = (one: Readonly<Record<ValidationLevel, string>>): Wordings => ({
  reflect: [one.reflect],
  feeling: [one.feeling],
  understand: [one.understand],
});

const UNKIND: ReadonlySet<Label> = new Set([
  'criticism',
  'contempt',
  'complaint',
  'defensiveness',
  'stonewalling',
  'danger',
  'self_criticism',
]);

/** Three prompts for answering this message (V1-V8), each reviewed. Never throws. */
export const composePrompts = ({ text, reading }: ValidationInput): ValidationPrompts => {
  const original = text.reveal().slice(0, 2000);
  const plain = plainWords(original);
  const goodNews = isGoodNews(original) && !(UNKIND.has(reading.label) && reading.confidence >= 0.8);
  if (goodNews && reading.label !== 'appreciation') {
    return { goodNews, prompts: vetted(withPresence(asWordings(sayGoodNews(plain, seedOf(plain))))) };
  }
  if (reading.label === 'appreciation') {
    return { goodNews, prompts: vetted(withPresence(asWordings(sayAppreciated(plain)))) };
  }
  return { goodNews: false, prompts: vetted(withPresence(wordingsFor(plain, reading.label))) };
};
