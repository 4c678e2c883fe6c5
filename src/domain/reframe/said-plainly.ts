import { inPlainTerms } from './in-plain-terms.ts';
import { recast } from './recast.ts';
import { withoutOpener } from './tidy.ts';
import { insults, mocks, swears } from './unfit-words.ts';

export type Plain = {
  readonly sentence: string /** Added to a candidate's weight. */;
  readonly sure: number;
};

/** A sentence whose very grammar tells that something happened is surer than one that may be about anything. */
export const saidPlainly = (sentence: string): Plain => {
  const plain = recast(sentence);
  return plain === undefined
    ? { sentence: inPlainTerms(afterMockery(sentence)), sure: 0 }
    : { sentence: plain, sure: 1.5 };
};

const FACT_START =
  /^(?:(?:the|my|our|dinner|tea|lunch)(?: [a-zà-ž-]+){0,3}?(?:'s| is| are| was| were| has| have)(?: been)? |I(?:'ve)? (?:waited|sat|stood|cooked|been)|it's (?:been|\d|nearly|gone|half|almost)|only (?:an|two|three|four|half|\d)|(?:an|two|three|four|five|half an) hours? late)/iu;

/** "Thanks for cooking, but you …": what follows is meant as it is said. */
const BUT = /,? (?:but|shame|pity|too bad)(?: that)? (?=(?:you|the|my|our)(?:'[a-z]+)? )/iu;

/** "Nice of you to turn up, the food's been cold for an hour": after the mocking half, the plain fact. */
const afterMockery = (sentence: string): string => {
  if (!mocks(withoutOpener(sentence))) return sentence;
  const turn = BUT.exec(sentence);
  if (turn !== null) return sentence.slice(turn.index + turn[0].length);
  const comma = sentence.indexOf(', ');
  const rest = comma === -1 ? '' : sentence.slice(comma + 2);
  return FACT_START.test(rest) ? rest : sentence;
};

/** "you called me crazy": a name given to the author is somebody's quoted word, and kept as one (R10). */
const NAME_GIVEN =
  /(?<![a-zà-ž])(call(?:s|ed|ing)?) (me|my [a-zà-ž]+) ((?:an? )?(?:[a-zà-ž-]+ )?[a-zà-ž-]+?)(?= (?:in|when|at|again|and|yesterday|last|during|because|on|to|over|for|twice|every|all|but|while|the)(?![a-zà-ž])|[.,!?;\n]|$)/giu;

/** "you said I was fat" likewise. */
const NAME_SAID =
  /(?<![a-zà-ž])(sa(?:id|y|ys)) (I was|I'm|I am|my [a-zà-ž]+ (?:was|is)) ((?:an? )?(?:[a-zà-ž-]+ )?[a-zà-ž-]+?)(?= (?:in|when|at|again|and|yesterday|last|to|over|but|while)(?![a-zà-ž])|[.,!?;\n]|$)/giu;

/** Names given to the author or to somebody of theirs, set in quotation marks. */
export const withNamesQuoted = (text: string): string =>
  [NAME_GIVEN, NAME_SAID].reduce(
    (now, given) =>
      now.replace(given, (whole: string, call: string, whom: string, name: string) =>
        insults(name) ||
        swears(name) ||
        /^(?:fat|ugly|dramatic|too sensitive|sensitive|needy|boring|cold)$/i.test(name)
          ? `${call} ${whom} '${name}'`
          : whole,
      ),
    text,
  );
