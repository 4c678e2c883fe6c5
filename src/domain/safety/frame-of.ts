import { foldText } from './fold-text.ts';
import type { CueStrength } from './safety-cue.ts';

/** A message as cues of each strength hear it: without what its own signs take back. All folded. */
export type Frame = Readonly<Record<CueStrength, string>>;

const LAUGHTER =
  /😂|🤣|😹|😜|😝|😛|🤪|😆|😅|😏|🤭|🥰|😍|💕|\b(?:lo+l[lo]*|lmf?ao+|rofl|haha[ha]*|jk|hehe[he]*|just kidding|only joking|im joking|kidding)\b/u;
/** Takes a laugh back. */
const IN_EARNEST =
  /\b(?:no seriously|seriously though|im serious|i mean it|not joking|no joke|not a joke|im not kidding|for real)\b/;
const STORY =
  /\b(?:in|from|the|that|this|new|watching|watched|reading|playing|level|last) (?:\w{1,12} ){0,1}(?:game|film|films|movie|movies|series|episode|novel|podcast|drama|documentary|panto|villain|detective|thriller|whodunnit|musical|raid|boss fight|lyrics?|song|scrabble|monopoly|chess|mario kart|fifa|fortnite|minecraft|halloween|escape room|quiz|paintball|padel|tennis|match)\b/;
const TRIFLE =
  /\b(?:ice cream|biscuits?|cookies?|chocolate|crisps|chips|cake|pizza|curry|croissant|sandwich|leftovers|lasagne|dumplings?|haribo|toast|cheese|remote|spoilers?|duvet|blanket|pillow|freezer|fridge|cold feet|sofa|thermostat|playlist|puns?|bake off|netflix|scrabble|monopoly|mario|uno|chess|telly|hoover|dishwasher|socks?|mug|kettle|lego|spider|wasp|bee|moth|mosquito|seagull|squirrel|weeds|plants?|orchid|basil|cactus|fern|tomatoes|slugs|frogger)\b/;
const HEADLINE =
  /^ \. (?:headline|article|toast|the toast|my vows|trailer voice|trailer|lyrics?|quote|quote of the day|poem|podcast|podcast quote|questionnaire|leaflet|poster|caption|meme|breaking|excerpt|dialogue|plot|spoiler|from the (?:news|article|book|leaflet|script|review))\b/;
/** What somebody said to the author is told, not played. */
const REPORTED =
  / (?:you|he|she|they|ex|husband|wife|partner|boyfriend|girlfriend|dad|father|brother|stepdad) (?:just |then |always |once )?(?:said|told me|texted|wrote|messaged|screamed|shouted|whispered|keeps saying|sent) (?:me )?"/;
const QUOTED = /"[^"]*"/g;
/** 'So', between single quotes that end in a comma or with the sentence. */
const SINGLE_QUOTED =
  /(^|[\s(])['\u2018]((?:[^'\u2018\u2019\n]|(?<=\w)['\u2019](?=\w)){3,240})['\u2019](?=[,.!?]|$)/g;
/** A message that is nothing but quotation marks is not taken back by them. */
const MOSTLY_QUOTED = 0.8;
const SILENCE = ' . ';

/** Reads the signs of play, story and quotation. */
export const frameOf = (text: string): Frame => {
  const folded = foldText(text.replace(SINGLE_QUOTED, '$1"$2"'));
  if (HEADLINE.test(folded)) return { plain: SILENCE, serious: SILENCE, everyday: SILENCE };
  const plain = withoutQuotes(folded);
  const laughs = LAUGHTER.test(text.toLowerCase()) && !IN_EARNEST.test(folded);
  const serious = withoutSentences(plain, STORY);
  return { plain, serious, everyday: laughs ? SILENCE : withoutSentences(serious, TRIFLE) };
};

const withoutQuotes = (folded: string): string => {
  const rest = folded.replace(QUOTED, SILENCE);
  const allQuoted = letters(rest) < (1 - MOSTLY_QUOTED) * letters(folded);
  const spoken = allQuoted || REPORTED.test(folded) ? folded : rest;
  return spoken.replaceAll('"', ' ').replace(/ {2,}/g, ' ');
};

const letters = (folded: string): number => folded.replace(/[^a-z]/g, '').length;

const withoutSentences = (folded: string, sign: RegExp): string => {
  if (!sign.test(folded)) return folded;
  const kept = folded.split(' . ').filter((sentence) => !sign.test(` ${sentence} `));
  return ` . ${kept.filter((sentence) => sentence.trim() !== '').join(' . ')} . `;
};
