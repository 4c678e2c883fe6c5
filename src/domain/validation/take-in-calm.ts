import type { Grammar } from '../language/grammar.ts';
import { indirectQuestion } from './indirect-question.ts';
import type { Said } from './said.ts';
import { sayReflect } from './say-reflect.ts';
import { takeInVague, type Wordings } from './take-in.ts';
import { choose } from './wording.ts';

const asked = (plain: string, grammar: Grammar): Wordings | undefined => {
  const wanted = indirectQuestion(plain, grammar);
  if (wanted === undefined) return undefined;
  return {
    reflect: [`You'd like to know ${wanted}.`],
    feeling: ['It sounds like you could use an answer from me.'],
    understand: [`I'll gladly tell you ${wanted}. What else would help to know?`],
  };
};

/** Silly words, kindly meant: met in the same mood. */
export const takeInPlay = (seed: number): Wordings => ({
  reflect: [choose(seed, 'That made me smile.', 'You just made me grin.')],
  feeling: ["It sounds like you're in a good mood, and I like it."],
  understand: [
    choose(
      seed,
      'I like us like this. What has you in such good form?',
      'I like it when we play. What made you think of that?',
    ),
  ],
});

type Told = { readonly plain: string; readonly grammar: Grammar };

/** A plain question, errand or chat: interest, without reading anything into it. */
export const takeInCalm = (said: Said, { plain, grammar }: Told): Wordings => {
  const asks =
    plain.includes('?') ||
    /^(?:did|do|have|are|is|was|does|will|should|can|could|shall|what|where|when|who|how|why|which)\b/iu.test(
      plain,
    );
  if (said.facets.length === 0 && said.topic === undefined && !asks && plain.split(' ').length <= 4)
    return takeInVague(said.seed);
  const first =
    said.facets.find(({ kind }) => kind === 'wish') ??
    said.facets.find(({ kind }) => kind === 'self' || kind === 'world');
  const question = first?.kind !== 'wish' && asks ? asked(plain, grammar) : undefined;
  if (question !== undefined) return question;
  const about = said.topic === undefined || first?.kind === 'wish' ? [] : [said.topic];
  const wants = asks || first?.kind === 'wish';
  return {
    reflect: [
      ...(first === undefined ? [] : [sayReflect(first, said)]),
      ...about.map((it) => `You're ${asks ? 'asking me' : 'telling me'} about ${it}, and I'm listening.`),
      "I'm listening.",
    ],
    feeling: [
      ...(first?.kind === 'wish' ? ['It sounds like that would really help you.'] : []),
      asks ? 'It sounds like you could use an answer from me.' : "I'm glad you're telling me.",
    ],
    understand: [
      ...about.map((it) =>
        wants
          ? `I'd like to help with ${it}. What would be most useful to you?`
          : `Thanks for telling me about ${it}. How are you doing with it all?`,
      ),
      wants
        ? "I'd like to get this right for you. What would be most useful?"
        : 'Thanks for letting me know. How are you doing otherwise?',
    ],
  };
};
