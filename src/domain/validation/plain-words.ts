import { DIALECT_SPELLINGS } from '../language/chat-spellings-catalogue.ts';
import { calmed, spelledOut } from '../language/spell-out.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&/-][\p{L}\p{M}\p{N}]+)*/gu;

/** What is between the pronouns and the meaning: emoji, links, marks of stress. Lone surrogates go with them. */
export const NOISE =
  /https?:\S+|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\p{Cc}|\p{Cs}|\p{Co}|[*_~`<>|#^\\]/gu;

const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=s?\b)/gu;

/** Speech to text says a word twice. */
const STUTTER = /\b(I'm|you're|really|very|so|I|you|the|and|my|your|we|it's|is|was) \1\b/gu;

/** "you are speak", "I am agree": said by somebody whose first language does it so. */
const BE_TOO_MANY =
  /\b(I|you|we|they)(?:'m|'re| am| are) (?=(?:agree|speak|talk|go|come|want|know|think|say|like|need|make|do|understand|feel)\b)/giu;

const written = (word: string, next: string): string => {
  const lower = word.toLowerCase();
  const dialect = Object.hasOwn(DIALECT_SPELLINGS, lower) ? DIALECT_SPELLINGS[lower] : undefined;
  return dialect ?? spelledOut(calmed(word, false), next);
};

/** One line, common spelling, no emoji, no shouting. Pronouns still stand as the author wrote them. */
export const plainWords = (text: string): string => {
  const quiet = text
    .slice(0, 2000)
    .replace(/[\r\n]+/gu, '. ')
    .replace(NOISE, ' ')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/ & /gu, ' and ')
    .replace(/\bw\/ ?/gu, 'with ')
    .replace(/(?<!\b(?:have|where|how|what|had|has) )\b(you|they|we) been (?=[a-z])/giu, "$1've been ")
    .replace(
      /\b(kids|boys|girls|twins|they|we|you|I) not (?=(?:had|been|done|got|eaten|slept)\b)/giu,
      "$1 haven't ",
    )
    .replace(DAYS, (day) => day.charAt(0).toUpperCase() + day.slice(1))
    .replace(/\byou be (?=[a-z]+ing\b)/giu, "you're ")
    .replace(/\bI be (?=[a-z]+ing\b)/giu, "I'm ")
    .replace(BE_TOO_MANY, '$1 ')
    .replace(/\bmy feelings (?:got|were|are) hurt\b/giu, 'I felt hurt')
    .replace(/,? (?:damn|dam|god damn|for fuck's|for god's) (?:it|sake)\b|,? dammit\b/giu, '')
    .replace(
      /\bits (?=(?:quarter|half|nearly|gone|almost|always|been|not|so|just|too|an?|the|my|your|our|\d)\b)/giu,
      "it's ",
    )
    .replace(/\bwait(ing|ed)? (?=(?:you|me|him|her)\b)/giu, 'wait$1 for ')
    .replace(
      /\bsince (?=(?:an?|one|two|three|four|five|\d+) (?:hour|minute|day|week|month|year)s?\b(?! ago))/giu,
      'for ',
    )
    .replace(
      /\bid (?=(?:be|have|like|love|rather|been|never|do|go|get|just|say|said|asked|told|open|want|need|know|hate|made|got)\b)/gu,
      "I'd ",
    )
    .replace(
      /\bill (?=(?:be|get|have|do|go|never|just|always|take|make|tell|see|come|try|say|pay|call|end)\b)/giu,
      "I'll ",
    )
    .replace(/\b(?:bcz|bcs|becuz|becoz)\b/giu, 'because')
    .replace(/\s(?:lol|lmao|haha+|smh)(?=\s|$)/giu, '.')
    .replace(/\s(?:tbh|ngl|fr|imo)(?=\s|$)/giu, '')
    .replace(/(?:[:;]-?[()DPp/]|<3|xx+\b)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = [...quiet.matchAll(WORD)];
  let out = '';
  let from = 0;
  words.forEach((match, index) => {
    const next = words[index + 1]?.[0].toLowerCase() ?? '';
    const gap = quiet.slice(from, match.index);
    const article = match[0] === 'A' && index > 0 && !/[.!?]/u.test(gap);
    out += gap + (article ? 'a' : written(match[0], next));
    from = match.index + match[0].length;
  });
  return (out + quiet.slice(from)).replace(STUTTER, '$1').replace(/"\s*([^"]*?)\s*"/gu, '"$1"');
};
