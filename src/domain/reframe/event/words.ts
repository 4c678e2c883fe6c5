import type { Grammar, TaggedWord } from '../../language/grammar.ts';

export type Words = readonly TaggedWord[];

/** Quoted speech is masked as \uE0000\uE001; to the tagger it is a name of the same length. */
const asName = (text: string): string => text.replace(/\uE000(\d+)\uE001/g, 'Q$1x');

/** Taken for verbs after "be". */
const PLACES = /^(?:home|downstairs|upstairs|ages|alone|asleep)$/;

/** "my cello's been moved", "the bill's on the fridge": no owner's "'s". */
const isShortIs = (word: TaggedWord, next: TaggedWord | undefined): boolean =>
  lower(word) === "'s" &&
  word.part === 'particle' &&
  next !== undefined &&
  (isVerb(next) ||
    /^(?:preposition|determiner)$/.test(next.part) ||
    /^(?:not|n't|still|never|always|all|gone|out|off|here|there)$/.test(lower(next)));

/** Who does these is somebody: "Tom asked me" names him and needs no article. */
export const HUMAN =
  /^(?:say|ask|tell|know|think|ring|call|text|want|laugh|message|cry|shout|see|hear|turn|tease|offer|promise|invite|give|take|bring|walk|sit|drive|make|decide|visit|help|pay|buy|cook|borrow|use|eat|drink|smoke|post|send)$/;

/** "Shoes on the bed": a capital that only opens the sentence makes no name. */
const tagged = (text: string, grammar: Grammar): Words => {
  const words = grammar.tag(asName(text));
  const [first] = words;
  if (first === undefined || first.part !== 'name' || first.start > 0 || /\d/.test(first.text)) return words;
  if (HUMAN.test(words[1]?.lemma ?? '')) return words;
  const small = grammar.tag(asName(text.charAt(0).toLowerCase() + text.slice(1)));
  return small[0]?.part === 'name' ? words : small;
};

/** The words of a sentence as written, quotations one word each. */
export const wordsOf = (text: string, grammar: Grammar): Words =>
  tagged(text, grammar).map((word, i, all) => {
    if (isShortIs(word, all[i + 1])) return { ...word, part: 'auxiliary', lemma: 'be', form: 'third' };
    if (word.form === 'gerund' && i === 0 && all[1]?.part === 'auxiliary')
      return { ...word, part: 'noun', form: undefined };
    const said = { ...word, text: /^Q\d/.test(word.text) ? text.slice(word.start, word.end) : word.text };
    return PLACES.test(word.lemma) ? { ...said, part: 'adverb', form: undefined } : said;
  });

const isGlued = (word: TaggedWord, previous: TaggedWord | undefined): boolean =>
  previous === undefined ||
  word.start === previous.end ||
  /^(?:n't|'(?:s|re|m|ve|d|ll)|[,.!?;:%)])$/i.test(word.text);

/** Words as a text again, with the spaces a reader expects where some were left out. */
export const say = (words: Words): string =>
  words.map((word, i) => `${isGlued(word, words[i - 1]) ? '' : ' '}${word.text}`).join('');

export const lower = (word: TaggedWord | undefined): string => word?.text.toLowerCase() ?? '';
export const isVerb = (word: TaggedWord | undefined): boolean => word?.form !== undefined;

const NEGATOR = /^(?:not|n't|never|hardly|barely|rarely|neither)$/;
export const isNegator = (word: TaggedWord | undefined): boolean => NEGATOR.test(lower(word));

/** They may stand between a subject and its verb. */
const ASIDE =
  /^(?:always|please|kindly|possibly|just|even|still|only|ever|also|once|really|actually|literally|already|both|all|then|now|constantly|usually|so|simply|clearly|obviously|probably|finally|suddenly|somehow|conveniently|immediately|sometimes|genuinely|seriously|totally|completely|honestly|apparently|basically|either|straight|quietly|secretly|again|each|single|fucking|bloody|time|too|mostly|deliberately|purposely|repeatedly|casually|magically|typically|forever|almost|nearly|yet)$/;
export const isAside = (word: TaggedWord | undefined): boolean =>
  ASIDE.test(lower(word)) || (word?.part === 'adverb' && /ly$/.test(lower(word)));
