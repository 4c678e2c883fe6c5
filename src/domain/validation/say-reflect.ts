import type { Facet } from './facet.ts';
import { holdsHarshWords } from './harsh-words.ts';
import type { Said } from './said.ts';
import { feltAbout } from './say-feeling.ts';
import { choose, sentence, tellsAsClause, wordsIn } from './wording.ts';

/** "drinking too much and embarrassing you": what may be said again goes up to the "and". */
const sayable = (nominal: string): string =>
  holdsHarshWords(nominal) ? (nominal.split(' and ')[0] ?? nominal) : nominal;

const eventReflected = (facet: Facet, { feelings, seed }: Said): string => {
  const nominal = sayable(facet.nominal ?? '');
  const bare =
    nominal === '' ||
    wordsIn(nominal) > 13 ||
    (facet.full !== undefined &&
      (/^\S+ (?:it|them|that)\b/u.test(nominal) ||
        (/^you\b/u.test(facet.full) && wordsIn(facet.full) <= 18))) ||
    ((wordsIn(nominal) < 4 || !facet.past || /^(?:it's|I (?:said|told))\b/u.test(facet.full ?? '')) &&
      facet.full !== undefined);
  if (bare) return `I hear you: ${facet.full ?? facet.finite}`;
  const { verb } = feelings.first;
  if (!facet.past) return `I can see that me ${nominal} really ${present(verb)} you`;
  const clean = !/\bwhen\b/u.test(facet.finite) && !/^I(?: haven't|'ve)\b/u.test(facet.finite);
  if (tellsAsClause(seed) && clean) return `I hear how much it ${verb} you when ${facet.finite}`;
  return choose(
    seed,
    `I can see that me ${nominal} really ${verb} you`,
    `It sounds like me ${nominal} really ${verb} you`,
    `I'm hearing that me ${nominal} really ${verb} you`,
  );
};

const PRESENT: ReadonlyMap<string, string> = new Map([
  ['hurt', 'hurts'],
  ['upset', 'upsets'],
  ['got to', 'gets to'],
  ['shook', 'shakes'],
]);

const present = (verb: string): string =>
  PRESENT.get(verb) ?? verb.replace(/ied$/u, 'ies').replace(/ed$/u, 's');

const statementReflected = (clause: string, seed: number): string => {
  const tiredOf = /^you're (?:so |really )?tired of (.+)$/u.exec(clause)?.[1];
  if (tiredOf !== undefined) return `I can hear how tired you are of ${tiredOf}`;
  return /\b(?:tell|told|telling|say|said|saying)\b|^(?!I\b)\p{Lu}/u.test(clause)
    ? `I hear you: ${clause}`
    : choose(seed, `I hear you: ${clause}`, `You're telling me that ${clause}`, `I'm hearing that ${clause}`);
};

const seemingReflected = ({ finite, full, past }: Facet, seed: number): string => {
  const whole = full ?? finite;
  if (past && !/\b(?:been|haven't|hasn't|I've)\b/u.test(whole))
    return choose(seed, `It looked to you as if ${whole}`, `It felt to you as if ${whole}`);
  return choose(
    seed,
    `It's felt to you as if ${whole}`,
    `From where you are, it looks as if ${whole}`,
    `It sounds like it's felt as if ${whole}`,
  );
};

/** The simplest level: what they said, seen from the listener (V3, V4). */
export const sayReflect = (facet: Facet, said: Said): string => {
  switch (facet.kind) {
    case 'event':
      return sentence(eventReflected(facet, said));
    case 'promise':
      return sentence(`It sounds like you were counting on ${facet.nominal ?? ''}`);
    case 'seems':
      return sentence(seemingReflected(facet, said.seed));
    case 'wish':
      return sentence(`I hear that ${facet.finite}`);
    case 'self': {
      const about = feltAbout(facet.finite, said.feelings.first.word);
      if (said.feelings.said && about !== undefined)
        return sentence(
          `I can hear how ${said.feelings.first.word} you ${facet.past ? 'were' : 'are'} ${about}`,
        );
      return sentence(statementReflected(facet.full ?? facet.finite, said.seed));
    }
    case 'world':
      return sentence(statementReflected(facet.full ?? facet.finite, said.seed));
  }
};
