import { splitSentences } from '../language/clauses.ts';
import type { ReadingContext } from '../reading/reading.ts';
import { holdsVerdict, insults, swears } from './unfit-words.ts';
import { writeOut } from './write-out.ts';

const isUnfit = (text: string): boolean => insults(text) || swears(text) || holdsVerdict(text);
const STATE =
  /(?:^|, |sorry |but |and )(?:I was|I'm|I am|I've been) ((?:so |really |just )?(?:tired|exhausted|knackered|busy|swamped|stressed|ill|sick|asleep|working|driving|stuck|in (?:a|the) (?:meeting|shower|car|traffic)|at (?:work|the gym|the office|mum's|mom's)|on (?:a call|shift|call))(?: [a-zà-ž\d' ]{1,30})?)$/iu;
const HAPPENED =
  /(?:^|, |sorry |but |and )I? ?((?:fell asleep|got stuck|got held up|lost track of time|had a (?:bad|long|rough|hard) day)(?: [a-zà-ž\d' ]{1,30})?)$/iu;

const turned = (phrase: string): string =>
  phrase
    .replace(/^(?:so|really|just) /i, '')
    .replace(/(?<![a-zà-ž])my(?![a-zà-ž])/giu, 'your')
    .replace(/(?<![a-zà-ž])me(?![a-zà-ž])/giu, 'you')
    .replace(/(?<![a-zà-ž])your own(?![a-zà-ž])/giu, 'your own')
    .trim();

const content = (text: string): readonly string[] => text.toLowerCase().match(/[A-Za-zÀ-ž]{4,}/gu) ?? [];

/** Saying the same thing twice hears nobody. */
export const repeats = (heard: string, event: string): boolean => {
  const said = new Set(content(event));
  return content(heard.replace(/^I get that you/, '')).some(
    (word) => said.has(word) && !/^(?:were|that|with)$/.test(word),
  );
};

/** "I get that you were tired.": only from something the partner really said just before (R8, R11). */
export const acknowledgement = (context: ReadingContext): string | undefined => {
  const last = context.at(-1);
  if (last === undefined || last.from !== 'partner') return undefined;
  const words = writeOut(last.text.reveal().slice(0, 600));
  for (const { text } of splitSentences(words).slice(0, 6)) {
    if (isUnfit(text) || /(?<![a-zà-ž])(?:you|not|n't)(?![a-zà-ž])|"/iu.test(text)) continue;
    const state = STATE.exec(text)?.[1];
    if (state !== undefined)
      return `I get that you ${/I'm|I am/.test(text) ? 'are' : 'were'} ${turned(state)}.`;
    const happened = HAPPENED.exec(text)?.[1];
    if (happened !== undefined) return `I get that you ${turned(happened)}.`;
  }
  return undefined;
};
