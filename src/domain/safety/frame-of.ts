import { foldText } from './fold-text.ts';

/** How a message is meant to be heard, as far as its own signs tell. */
export type Frame = {
  /** Folded text without what is only quoted. */
  readonly spoken: string;
  /** Play, a story or a trifle: words of everyday strength are not taken at their word. */
  readonly light: boolean;
};

const LAUGHTER =
  /[😂🤣😹😜😝😛🤪😆😅]|\b(?:lol|lmao|lmfao|rofl|haha|hahaha|jk|hehe|just kidding|only joking|im joking|kidding)\b/u;
const STORY =
  /\b(?:in|from|the|that|this|new|watching|watched|reading|playing|level|the last) (?:\w{1,12} ){0,1}(?:game|film|films|movie|movies|series|episode|novel|podcast|drama|documentary|play|panto|villain|detective|character|script|thriller|whodunnit|musical|raid|boss fight|lyrics?|song|scrabble|monopoly|chess|mario kart|fifa|fortnite|minecraft|halloween|escape room|quiz|paintball|padel|tennis|match)\b/;
const TRIFLE =
  /\b(?:ice cream|biscuits?|cookies?|chocolate|crisps|chips|cake|pizza|curry|croissant|sandwich|leftovers|lasagne|dumplings?|haribo|toast|cheese|remote|spoilers?|duvet|blanket|pillow|freezer|fridge|cold feet|sofa|thermostat|playlist|pun|puns|bake off|netflix|scrabble|monopoly|mario|uno|chess|telly|hoover|dishwasher|socks?|mug|kettle|lego|spider|wasp|bee|moth|mosquito|seagull|squirrel|weeds|plants?|orchid|basil|cactus|fern|tomatoes|slugs)\b/;
const HEADLINE =
  /^ \. (?:headline|article|trailer voice|trailer|lyrics?|quote|quote of the day|poem|podcast|podcast quote|questionnaire|leaflet|poster|caption|meme|breaking|news|excerpt|dialogue|plot|spoiler|from the (?:news|article|book|leaflet|script|review))\b/;
/** Words someone is reported to have said to the author are not a quotation to skip. */
const REPORTED =
  / (?:you|he|she|they|ex|husband|wife|partner|boyfriend|girlfriend|dad|father|brother|stepdad) (?:just |then |always |once )?(?:said|told me|texted|texted me|wrote|wrote me|messaged|messaged me|screamed|shouted|whispered|keeps saying|sent|sent me) (?:me )?"/;
const MOSTLY_QUOTED = 0.8;

const QUOTED = /"[^"]*"/g;

const withoutQuotes = (folded: string): string => {
  const rest = folded.replace(QUOTED, ' . ');
  const allQuoted =
    rest.replace(/[^a-z]/g, '').length < (1 - MOSTLY_QUOTED) * folded.replace(/[^a-z]/g, '').length;
  return allQuoted || REPORTED.test(folded) ? folded.replaceAll('"', ' ') : rest.replaceAll('"', ' ');
};

/** Reads the signs of play, story and quotation. */
export const frameOf = (text: string): Frame => {
  const folded = foldText(text);
  if (HEADLINE.test(folded)) return { spoken: ' . ', light: true };
  const light = LAUGHTER.test(text.toLowerCase()) || STORY.test(folded) || TRIFLE.test(folded);
  return { spoken: withoutQuotes(folded).replace(/ {2,}/g, ' '), light };
};
