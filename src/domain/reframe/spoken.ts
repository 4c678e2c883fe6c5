import type { Grammar } from '../language/grammar.ts';
import { tenseOf } from './tense.ts';

const DETERMINER =
  /^(?:The|My|Our|Your|His|Her|You|You're|You've|We|We're|We've|It|It's|There|There's|This|That|Half|Both|All|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Every|Nobody|Someone|Somebody|Today|Yesterday|Tonight|Last|Another|What|Mum|Mom|Dad|He|She|They)(?![A-Za-zÀ-ž])/u;
const lowerFirst = (clause: string): string =>
  DETERMINER.test(clause) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;

/** As it is said after "When": small first letter, "I" a capital, one "when" where two would meet. */
export const spoken = (clause: string): string =>
  lowerFirst(
    clause
      .replace(/(?<![A-Za-zÀ-ž])i(?='|\s)/gu, 'I')
      .replace(/(?<= )you (?:couldn't be bothered to|couldn't|wouldn't)(?= )/giu, "you didn't")
      .replace(/(?<= and )you ignore me(?![a-zà-ž])/giu, "you don't talk to me")
      .replace(/(?<= and )you ignored me(?![a-zà-ž])/giu, "you didn't talk to me")
      .replace(/(?<= and )you can't(?= )/giu, "you don't")
      .replace(
        /(?<! only)(?<!(?:ask|asks|asked|tell|told|know|knew|wonder)(?: (?:me|us|you|him|her|them|again))*) when (?=(?:I'm|I was|we're|we were|you're|you were) )/giu,
        ' while ',
      )
      .replace(/ when (you (?:said|promised) you (?:would|'d))$/iu, ' after $1')
      .replace(/ when (you said you'd .+)$/iu, ' after $1')
      .replace(
        /(?<![a-zà-ž'])(you|we|they|I) (?:had|would)(?= (?:be|call|text|ring|come|do|help|go|pick|book|get|stop)(?![a-zà-ž]))/giu,
        "$1'd",
      ),
  );

/** "you flinch when I hold your hand" reads better after "When" as "I hold your hand and you flinch". */
export const turnedRound = (clause: string, grammar: Grammar): string => {
  const match =
    /^((?:you|I(?! saw| heard| found)|we) (?:(?:don't|didn't) )?[A-Za-zÀ-ž]+(?: .{0,60})?) when(?:ever)? ((?:I|you|we|my|the|your|our) .+)$/u.exec(
      clause,
    );
  const [, main = '', setting = ''] = match ?? [];
  const turns =
    match !== null &&
    !main.endsWith(' only') &&
    !/^\S+ (?:do|did|don't|didn't|am|was|were)$/.test(setting) &&
    !/ (?:and|when|whenever) /.test(clause.replace(/ when(?:ever)? /, ' ')) &&
    tenseOf(main, { habit: true, grammar }) === tenseOf(setting, { habit: true, grammar });
  return turns ? `${setting} and ${main}` : clause;
};
