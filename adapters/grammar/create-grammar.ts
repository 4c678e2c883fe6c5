import type { Grammar, PartOfSpeech, TaggedWord, Verb } from '../../src/index.ts';
import { baseByEnding, inflect } from './inflect.ts';
import { formHere, isVerbHere } from './verb-in-place.ts';
import { createWinkReader, type Token } from './wink-reader.ts';
import { asSpelt, baseOfVerb, formOf, KNOWN_BASES } from './word-forms.ts';

const PARTS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  PROPN: 'name',
  PRON: 'pronoun',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADJ: 'adjective',
  ADV: 'adverb',
  DET: 'determiner',
  ADP: 'preposition',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  NUM: 'number',
  PART: 'particle',
  INTJ: 'interjection',
};
const KNOWN_WORDS = 4000;
/** No word is that long, and the library would take its time over it. */
const LONG_RUN = /\S{61,}/g;

type Read = (text: string) => readonly Token[];
type VerbOf = Grammar['verb'];

/** "I'm" is one unknown word to the library; "I am" is two known ones, and is read back as "'m". */
const withAm = (text: string): string => text.replace(/(?<![\p{L}\p{N}])(i)'m(?![\p{L}])/giu, '$1 am');

/** Where a token stands in the text it came from, "I'm" included. */
const spanAt = (text: string, from: number, value: string): readonly [start: number, end: number] => {
  let start = from;
  while (/\s/.test(text[start] ?? '') && start < text.length) start += 1;
  const length = value === 'am' && text.slice(start, start + 2).toLowerCase() === "'m" ? 2 : value.length;
  return [start, Math.min(text.length, start + length)];
};

const asVerb = (word: string, guess: string): Verb => {
  const lemma = baseOfVerb(word, guess);
  return { lemma, form: formOf(word, lemma) };
};

/** The library knows no such verb, and its ending tells one all the same: "misgendered". */
const guessedPast = (word: string): Verb | undefined => {
  const lemma = baseByEnding(word);
  return lemma === undefined ? undefined : { lemma, form: 'past' };
};

const createVerbs = (read: Read): VerbOf => {
  const known = new Map<string, Verb | undefined>();
  const find = (word: string): Verb | undefined => {
    if (KNOWN_BASES.has(word)) return asVerb(word, word);
    const token = [`they ${word} it`, `to ${word} her`, `she ${word} it`]
      .flatMap(read)
      .find(({ value, pos }) => value === word && /^(?:VERB|AUX)$/.test(pos));
    return token === undefined ? guessedPast(word) : asVerb(word, token.lemma);
  };
  return (given) => {
    const word = given.toLowerCase();
    if (!/^[a-zà-ž]{2,24}$/u.test(word)) return undefined;
    if (known.has(word)) return known.get(word);
    if (known.size >= KNOWN_WORDS) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
};

const tagAll = (text: string, read: Read, verb: VerbOf): readonly TaggedWord[] => {
  const tokens = read(withAm(text));
  const tagged: TaggedWord[] = [];
  for (const [i, token] of tokens.entries()) {
    const [start, end] = spanAt(text, tagged.at(-1)?.end ?? 0, token.value);
    const word = text.slice(start, end).toLowerCase();
    const isVerb = isVerbHere({ token, before: tagged, next: tokens[i + 1], verb });
    const part = isVerb ? 'verb' : (PARTS[token.pos] ?? 'mark');
    const acts = part === 'verb' || part === 'auxiliary';
    const lemma = acts ? baseOfVerb(word, token.lemma) : asSpelt(word, token.lemma);
    const form = acts ? formHere(formOf(word, lemma), word, tagged) : undefined;
    tagged.push({ text: text.slice(start, end), start, end, part, lemma, form });
  }
  return tagged;
};

const movedBy = (words: readonly TaggedWord[], by: number): readonly TaggedWord[] =>
  by === 0 ? words : words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));

const asMark = (text: string, start: number): TaggedWord => ({
  text,
  start,
  end: start + text.length,
  part: 'mark',
  lemma: text,
  form: undefined,
});

/**
 * The grammar of wink-nlp and its small English model (docs/adr/0024), with what it misreads in chats set right.
 * Create it once. The model is read at the first word asked about, not before.
 */
export const createGrammar = (): Grammar => {
  const read = createWinkReader();
  const verb = createVerbs(read);
  const tag = (text: string): readonly TaggedWord[] => {
    const words: TaggedWord[] = [];
    let from = 0;
    for (const run of text.matchAll(LONG_RUN)) {
      words.push(
        ...movedBy(tagAll(text.slice(from, run.index), read, verb), from),
        asMark(run[0], run.index),
      );
      from = run.index + run[0].length;
    }
    return [...words, ...movedBy(tagAll(text.slice(from), read, verb), from)];
  };
  return { tag, verb, inflect };
};
