import { splitSentences } from '../language/clauses.ts';
import type { Grammar } from '../language/grammar.ts';
import { plainOrder } from './world-facets.ts';

/** One stretch of a message that can be spoken of by itself. */
export type Statement = {
  readonly text: string;
  /** Index of its sentence, so that neighbours can be joined again. */
  readonly sentence: number;
  readonly question: boolean;
  /** Only granted: a "but" follows. */
  readonly conceded: boolean;
};

const SUBJECT = String.raw`(?:I|I'\w+|you|you'\w+|he|he's|he'd|she|she's|she'd|we|we\w*'\w+|they|they'\w+|it|it's|(?:my|your|the)(?=(?: [\p{L}']+){1,3}? (?:is|are|was|were|has|had|have|said|went|came|got|did|does|do|keeps|needs|wants|rang|isn't|wasn't|[a-z]+ed)\b)|that's|there's|there|this|nobody|everyone|everybody|every (?:conversation|time|day|night|week|weekend|single|little)|(?:can|could|shall|will|would|may) (?:you|we|I))\b`;

/** Typed without a stop: "you never text first its always me". */
const RUN_ON =
  /(?<=[a-z\d]) (?=you just (?:want|need|like)\b)|(?<=\b(?:thanks|sorry|hello|hi|goodbye|goodnight)) (?=(?:you|I) (?:just |then )?[a-z]+)|(?<=[a-z\d]) (?=(?:it's|its) (?:always (?:me|you)|now|already|been)\b|(?<!\b(?:because|that|and|so|when|if|but|while|since|as|think|know|like|feel) )I'm (?:still|outside|waiting|sat|stuck)\b)/giu;

/** A long breath typed without any stop: a new deed of the one or the other begins a new statement. */
const NEXT_DEED =
  /(?<=\s\S{2,} )(?<!\b(?:that|if|when|because|and|but|so|who|what|how|like|as|than|where|while|since|after|before|until|whenever|time|think|thought|know|knew|said|say|says|told|feel|felt|hope|wish|to|with|for|of|at) )(?=(?:you|I) (?:went|told|had to|said|didn't|weren't|wasn't|left|never|always|can't|cook|work)\b)/gu;
const LONG_BREATH = 13;

const withStops = (words: string): string => {
  const stopped = words.replace(RUN_ON, ', ');
  return stopped.split(' ').length > LONG_BREATH && !/[,;]/u.test(stopped)
    ? stopped.replace(NEXT_DEED, '; ')
    : stopped;
};

/** Where a comma or a joining word starts a new statement rather than continuing the old one. */
const JOIN = new RegExp(
  String.raw`(?:\s*[;:]\s+|\s+[-–—]+\s+|,\s+(?=(?:and|but|so|because|then)\s)|,\s+(?=${SUBJECT})|(?<!\byou)\s+(?=(?:and|but|so|because)\s+(?:then\s+|now\s+|still\s+)?${SUBJECT})|\s+(?=but\s)|\s+(?=so\s+(?:why|how|what|when|who)(?:'s|'re)?\s))`,
  'giu',
);

/** "I only went because …" means its opposite in halves. */
const JOIN_BUT_BECAUSE = new RegExp(JOIN.source.replaceAll('|because', ''), 'giu');

/** "…, Derek dumped another report on me" */
const NAMED_NEXT =
  /,\s+(?=\p{Lu}\p{Ll}+ (?:[a-z]+ed|said|told|went|gave|got|took|came|sent|left|was|is|has)\b)/u;

const LEADING =
  /^(?:(?:and|but|so|because|then|now(?= (?:I|you|we)\b)|well|ok|okay|look|honestly|actually|basically|seriously|tbh|ngl|fr|like|yeah|yes|no|oh|ugh|wow|hey|hi|babe|baby|love|darling|honey|hun|mate|man|dude|bro|sweetheart|hun|also|anyway|maybe|sorry|omg|ji|wallah|hon|yo|oi|bruh|lowkey|highkey|god|my god|the (?:truth|thing|fact|point) is(?: that)?|you know what(?=[,.!?])|for fuck's sake|ffs|right|listen|idk|lol|lmao|literally|obviously|clearly|apparently|plus|in fairness|to be fair|in my defence|for what it's worth|fyi)\b[\s,.!]*)+/iu;

const TRAILING =
  /(?:\s+(?:tbh|ngl|fr|lol|lmao|though|tho|rn|haha|jk|honestly|xx?|and|but|so|or|because|again|once again|yet again|as usual|as always|like always|btw|innit|lah|lor|fyi|just|really|obviously|apparently|babe|bby|hun|smh|wtf|ffs)|,\s*(?:babe|baby|love|darling|honey|mate|bro|dude|fwiw|man|you know|you see|to be honest|honestly|by the way|again|too|as per|please))+[\s,.!]*$/iu;

const tidied = (clause: string): string =>
  clause
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(/^[\s,;:.!'–—-]+|[\s,;:.!–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');

/** A piece of somebody else's speech, cut in the middle of it. */
const HALF_QUOTED = /^[^"]*"[^"]*$|^[^']*[.!?]'$/u;

/** "… when we argue and you go silent": what was brought to the end stays whole. */
const BROUGHT_BACK = /\s(?=(?:when|whenever|every time|each time|after|before|while|if|once)\s)/u;

const HANGS_ON = /^and (?:it's|it is|it was|that's|this is|this was) /u;
const BEARS_IT = /^(?:my|our|the|his|her) /iu;

/** "her results are back and it's not good": the second half hangs on the first. */
const withHangers = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((part, at) => {
    if (at > 0 && HANGS_ON.test(part) && BEARS_IT.test(parts[at - 1] ?? '')) return [];
    const next = parts[at + 1] ?? '';
    return [BEARS_IT.test(part) && HANGS_ON.test(next) ? `${part} ${next}` : part];
  });

const partsOf = (words: string, grammar: Grammar): readonly string[] => {
  const ordered = plainOrder(withStops(words), grammar);
  const joint = /\bonly\b/u.test(words) ? JOIN_BUT_BECAUSE : JOIN;
  const back = ordered === words ? -1 : ordered.search(BROUGHT_BACK);
  if (back === -1) return withHangers(ordered.split(joint));
  const parts = ordered.slice(0, back).split(joint);
  return [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${ordered.slice(back)}`];
};

/** "but you never came", not "but yours". */
const BUT_CLAUSE = /^but\b.*\b(?:I|you|we|he|she|they|it|that|there|my|your|the)(?:'\w+)? \w/iu;
/** "you don't ask, you interrogate": granted as well. */
const NOT_THIS = /^you (?:don't|didn't|aren't|weren't|haven't) (?:want to )?\S+(?: \S+){0,2}$/iu;

/** Sentences, then the statements in them. Takes plain words; keeps order; drops what holds no word. */
export const splitStatements = (plain: string, grammar: Grammar): readonly Statement[] =>
  splitSentences(plain).flatMap(({ text: words, sentence, ending }) =>
    partsOf(words, grammar)
      .flatMap((part, at, parts) => {
        const next = (parts[at + 1] ?? '').trim();
        const conceded = BUT_CLAUSE.test(next) || (NOT_THIS.test(part.trim()) && /^you\b/iu.test(next));
        return part.split(NAMED_NEXT).map((piece) => ({ text: tidied(piece), conceded }));
      })
      .filter(({ text }) => /\p{L}{2}/u.test(text) && !HALF_QUOTED.test(text))
      .map((piece) => ({ ...piece, sentence, question: ending === '?' })),
  );
