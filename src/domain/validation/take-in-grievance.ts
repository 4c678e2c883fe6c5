import type { Need } from './needs-catalogue.ts';
import { openQuestion } from './questions.ts';
import type { Said } from './said.ts';
import { isSomebody, isSomebodyThere, sayFeeling } from './say-feeling.ts';
import { sayReflect } from './say-reflect.ts';
import { sayUnderstand } from './say-understand.ts';
import type { Wordings } from './take-in.ts';
import { isPlural } from './topic.ts';
import { choose } from './wording.ts';

/** The partner's own statements, handed back. */
export const fromFacets = (said: Said): Wordings => ({
  reflect: said.facets.map((facet) => sayReflect(facet, said)),
  feeling: [sayFeeling(said)],
  understand: [sayUnderstand(said)],
});

/** Things can be what a charge is about; people and what merely stands in it are not. */
const aboutThing = (need: Need, { topic }: Said): string | undefined =>
  need.topicless === true || topic === undefined || isSomebodyThere(topic) || isSomebody(topic)
    ? undefined
    : topic;

/** A verdict, answered for what it asks for; the topic keeps it about this message (V6). */
export const fromNeed = (need: Need, said: Said): Wordings => {
  const { feelings, seed } = said;
  const topic = aboutThing(need, said);
  const makesSense = choose(
    Math.floor(seed / 5),
    `It makes sense to feel that way ${need.because}.`,
    `I can see why it would get to you ${need.because}.`,
  );
  const asked =
    topic === undefined
      ? openQuestion(undefined, feelings, seed)
      : choose(
          seed,
          `What is it like for you, with ${topic}?`,
          `What would you want to be different about ${topic}?`,
        );
  return {
    reflect: [need.reflect],
    feeling: [
      topic === undefined
        ? need.feelings
        : need.feelings.replace(/^I imagine/u, `When it comes to ${topic}, I imagine`),
    ],
    understand: [`${makesSense} ${asked}`],
  };
};

export const fromTopic = (topic: string, said: Said, grieved: boolean): Wordings => ({
  reflect: [
    grieved
      ? choose(
          topic.startsWith('your ') ? 0 : said.seed,
          `I can hear that something about ${topic} is really bothering you.`,
          `I hear that ${topic} ${isPlural(topic) ? 'have' : 'has'} been getting to you.`,
        )
      : `I hear that ${topic} ${isPlural(topic) ? 'are' : 'is'} on your mind.`,
  ],
  feeling: [sayFeeling(said)],
  understand: [
    choose(
      said.seed,
      `I'd like to understand what it's about for you, with ${topic}. What is it like from where you are?`,
      `I'd like to get this right about ${topic}. What do you wish I could see?`,
    ),
  ],
});
