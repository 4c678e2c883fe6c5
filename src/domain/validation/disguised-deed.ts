import type { Grammar } from '../language/grammar.ts';
import type { Facet } from './facet.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { turnRound } from './turn-round.ts';

/** "What kind of idiot leaves the gas on", "only a moron books …", "einstein here bought …": the name goes, the deed stays. */
const DISGUISED: readonly RegExp[] = [
  /^(?:only |(?:what|which) (?:kind|sort|type) of |imagine )?(?:an? |the )?(?:\p{L}+ ){0,3}?\p{L}+ (?:over here |here )?([a-z]+(?:s|ed)|left|put|forgot|bought|booked|lost|broke|spent|sold|told|ate|took|got|went) (.{4,70})$/u,
  /^imagine (?!having\b|being\b|\S+ing (?:a|an|some)\b)([a-z]+ing) (.{4,70})$/u,
];
const OPENS =
  /^(?:only an?|(?:what|which) (?:kind|sort|type) of|imagine|(?:einstein|sherlock|genius|picasso|casanova|romeo|houdini|(?:captain|mr|mister|mrs|miss) [a-z]+|princess|prince charming|(?:his|her) (?:lord|lady|high)ship|his majesty) (?:over )?here)\b/iu;
/** Images and boasts are no deed of anybody's. */
const NO_DEED = /\b(?:like|than|think|thinks|thought|being|would|could|if|because|better|more)\b/iu;

/** A deed told as if somebody else had done it; undefined when there is none. Takes a clause that may hold an insult. */
export const disguisedDeed = (clause: string, grammar: Grammar): Facet | undefined => {
  if (!OPENS.test(clause) || NO_DEED.test(clause)) return undefined;
  for (const pattern of DISGUISED) {
    const [, verb = '', rest = ''] = pattern.exec(clause) ?? [];
    const form = grammar.verb(verb) ?? grammar.verb(verb.replace(/s$/u, ''));
    if (form === undefined || holdsHarshWords(rest)) continue;
    const done = grammar.inflect(form.lemma, 'past');
    const doing = grammar.inflect(form.lemma, 'gerund');
    const what = turnRound(
      rest
        .replace(/\b(?:his|her|their) (?:own )?(?:wife|husband|girlfriend|boyfriend|partner)\b/gu, 'me')
        .replace(/\bme's\b/gu, "I'm"),
      grammar,
    );
    return { kind: 'event', finite: `I ${done} ${what}`, nominal: `${doing} ${what}`, past: true };
  }
  return undefined;
};
