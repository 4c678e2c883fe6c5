import type { Said } from './said.ts';
import { choose, pair, sentence, wordsIn } from './wording.ts';

const ABOUT =
  /^you(?:'re| are| were| feel| felt| get| got)\b(?: [a-z]+){0,3}? ([a-z]+) ((?:about|that|when|because|with|at|by) .+)$/u;

/** "about our savings", out of "you're worried about our savings"; undefined when that is not how it was said. */
export const feltAbout = (finite: string, word: string): string | undefined => {
  const about = ABOUT.exec(finite);
  if (about === null || (about[1] !== word && !finite.includes(`${word} ${about[1]}`))) return undefined;
  const tail = about[2] ?? '';
  return wordsIn(tail) <= 9 ? tail : undefined;
};

const heard = ({ feelings, facets, seed }: Said): string => {
  const past = facets[0]?.past === true;
  const { first, second } = feelings;
  const finite = facets[0]?.finite ?? '';
  if (finite.startsWith("you're tired of") || feltAbout(finite, first.word) !== undefined)
    return past
      ? `It sounds like that left you feeling really ${first.word}`
      : `It sounds like you're feeling really ${first.word}`;
  const maybe = second === undefined ? '' : `, and maybe ${second.word}`;
  if (past)
    return choose(
      seed,
      `I can hear how ${first.word} you felt${maybe}`,
      `It sounds like that left you feeling really ${first.word}${maybe}`,
    );
  return choose(
    seed,
    `I can hear how ${first.word} you feel${maybe}`,
    `It sounds like you're feeling really ${first.word}${maybe}`,
  );
};

const SOMEBODY =
  /^(?:my|your|our) (?:[a-z]+'s )?(?:mum|mom|mam|mother|dad|father|sister|brother|family|parents|friends|mates|boss|ex|aunt|uncle|cousin|nan|gran|grandma|grandad|son|daughter|kids)$/u;

const SOMEBODY_THERE =
  /^(?:the|our|your) (?:baby|kids|boys|girls|children|son|daughter|boss|neighbours?|dog|cat|ex)$/u;

/** "When it comes to the baby" would blame the baby. */
export const isSomebodyThere = (topic: string): boolean => SOMEBODY_THERE.test(topic);

export const isSomebody = (topic: string): boolean => SOMEBODY.test(topic);

const aboutTopic = (topic: string, { feelings, seed }: Said): string =>
  choose(
    isSomebody(topic) ? 0 : seed,
    `When it comes to ${topic}, I imagine you feel ${pair(feelings)}`,
    `I wonder if you feel ${pair(feelings)}, when it comes to ${topic}`,
  );

/** The middle level: the feeling, named as a guess. */
export const sayFeeling = (said: Said): string => {
  const { feelings, topic, seed, facets } = said;
  if (feelings.said) return sentence(heard(said));
  if (facets[0]?.past === true)
    return sentence(
      choose(
        Math.floor(seed / 3),
        `I imagine you felt ${pair(feelings)}`,
        `I wonder if you felt ${pair(feelings)}`,
        `I imagine you felt ${pair(feelings)}. Tell me if I've got that wrong`,
      ),
    );
  if (topic !== undefined && facets.length === 0 && !isSomebodyThere(topic))
    return sentence(aboutTopic(topic, said));
  return sentence(
    choose(
      Math.floor(seed / 3),
      `I imagine you're feeling ${pair(feelings)}`,
      `I wonder if you're feeling ${pair(feelings)}`,
      `I imagine you're feeling ${pair(feelings)}. Tell me if I've got that wrong`,
    ),
  );
};
