import { insults, swears } from './unfit-words.ts';

/** "you called me crazy": a name given to the author is somebody's quoted word, and kept as one (R10). */
const NAME_GIVEN =
  /(?<![a-zà-ž])(call(?:s|ed|ing)?) (me|my [a-zà-ž]+) ((?:an? )?(?:[a-zà-ž-]+ )??[a-zà-ž-]+?)(?= (?:in|when|at|again|and|yesterday|last|during|because|on|to|over|for|twice|every|all|but|while|the|please|pls|ok|okay|lol)(?![a-zà-ž])|[.,!?;\n]|$)/giu;

/** "you said I was fat" likewise. */
const NAME_SAID =
  /(?<![a-zà-ž])(sa(?:id|y|ys)) (I was|I'm|I am|my [a-zà-ž]+ (?:was|is)) ((?:an? )?(?:[a-zà-ž-]+ )??[a-zà-ž-]+?)(?= (?:in|when|at|again|and|yesterday|last|to|over|but|while)(?![a-zà-ž])|[.,!?;\n]|$)/giu;

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
