import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Grammar, PartOfSpeech, TaggedWord, Verb, VerbForm } from '../../src/index.ts';
import { BASES, inflect, ONLY_PARTICIPLES, OWN_PARTICIPLES } from './inflect.ts';
import { MISREAD_FORMS } from './irregular-verbs.ts';

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

const BE: Readonly<Record<string, VerbForm>> = {
  am: 'plain',
  "'m": 'plain',
  are: 'plain',
  "'re": 'plain',
  is: 'third',
  "'s": 'third',
  was: 'past',
  were: 'past',
};
const MISREAD = new Map([
  ...BASES,
  ...MISREAD_FORMS.split(/[|\n]/).flatMap((row): readonly (readonly [string, string])[] => {
    const [form, base] = row.trim().split(' ');
    return form !== undefined && base !== undefined ? [[form, base]] : [];
  }),
]);
const CALLERS = /^(?:i|we|they|he|she|you)$/;
const BETWEEN = /^(?:never|always|just|still|only|even|also|really|not|n't)$/;
const OBJECT = /^(?:you|me|us|him|her|them|it)$/i;
const KNOWN_WORDS = 4000;

type Token = { readonly value: string; readonly pos: string; readonly lemma: string };

/** The library's type of `its.lemma` does not fit its own `out`. */
type Outlet = { out(what?: unknown): unknown };
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The library writes every "-ise" with a z; the author's own spelling stays. */
const asSpelt = (word: string, lemma: string): string => {
  const british = lemma.replace(/ze$/, 'se');
  return !word.includes('z') && british !== lemma && word.startsWith(british.slice(0, -1)) ? british : lemma;
};

const formOf = (word: string, lemma: string): VerbForm => {
  const be = BE[word];
  if (be !== undefined) return be;
  if (word === lemma) return 'plain';
  if (word.endsWith('ing')) return 'gerund';
  if (word.endsWith('s') && word !== 'was') return 'third';
  return ONLY_PARTICIPLES.has(word) ? 'participle' : 'past';
};

/** "I'm" is one unknown word to the library; "I am" is two known ones, and is read back as "'m". */
const withAm = (text: string): string => text.replace(/(?<![\p{L}\p{N}])(i)'m(?![\p{L}])/giu, '$1 am');

/** Where the token stands in the text it came from, `I'm` included. */
const spanAt = (
  text: string,
  from: number,
  value: string,
): { readonly start: number; readonly end: number } => {
  let start = from;
  while (/\s/.test(text[start] ?? '') && start < text.length) start += 1;
  const written = value === 'am' && text.slice(start, start + 2).toLowerCase() === "'m" ? 2 : value.length;
  return { start, end: Math.min(text.length, start + written) };
};

const hasDoer = (before: readonly TaggedWord[]): boolean => {
  const last = before.at(-1);
  const doer = last !== undefined && BETWEEN.test(last.lemma) ? before.at(-2) : last;
  return doer !== undefined && CALLERS.test(doer.text.toLowerCase());
};

/** "don't clean", "can't text": after a helper that takes the base comes one. */
const hasModal = (before: readonly TaggedWord[]): boolean => {
  const last = before.at(-1);
  const helper = last !== undefined && BETWEEN.test(last.text.toLowerCase()) ? before.at(-2) : undefined;
  return helper?.part === 'auxiliary' && /^(?:do|can|will|could|would|should)$/.test(helper.lemma);
};

const isHelper = (word: TaggedWord | undefined): boolean =>
  word?.part === 'auxiliary' && (word.lemma === 'have' || word.lemma === 'be');

const isAfterHelper = (before: readonly TaggedWord[]): boolean => {
  const near = before.slice(-3).filter((word) => word.part !== 'adverb' && word.lemma !== 'not');
  return isHelper(near.at(-1)) || (near.at(-1)?.part === 'pronoun' && isHelper(near.at(-2)));
};

/**
 * The grammar of wink-nlp and its small English model (docs/adr/0020), with what it misreads in chats set right.
 * Reading the model takes a moment: create it once.
 */
export const createGrammar = (): Grammar => {
  const wink = winkNLP(model, ['pos']);
  const { its } = wink;
  const read = (text: string): readonly Token[] => {
    const tokens: Outlet = wink.readDoc(text).tokens();
    const pos = strings(tokens.out(its.pos));
    const lemmas = strings(tokens.out(its.lemma));
    return strings(tokens.out()).map((value, i) => ({ value, pos: pos[i] ?? '', lemma: lemmas[i] ?? value }));
  };
  const known = new Map<string, Verb | undefined>();
  const findVerb = (word: string): Verb | undefined => {
    const misread = MISREAD.get(word);
    if (misread !== undefined) return { lemma: misread, form: formOf(word, misread) };
    const token = [`they ${word} it`, `to ${word} her`]
      .flatMap(read)
      .find(({ value, pos }) => value === word && /^(?:VERB|AUX)$/.test(pos));
    if (token === undefined) return undefined;
    const lemma = asSpelt(word, token.lemma);
    return { lemma, form: formOf(word, lemma) };
  };
  const verb = (word: string): Verb | undefined => {
    const lower = word.toLowerCase();
    if (!/^[a-zà-ž]{2,24}$/u.test(lower)) return undefined;
    if (known.has(lower)) return known.get(lower);
    if (known.size >= KNOWN_WORDS) known.clear();
    const found = findVerb(lower);
    known.set(lower, found);
    return found;
  };

  /** "you text her", "I like it": after who does it, what can be a verb is one. */
  const verbInPlace = (token: Token, before: readonly TaggedWord[], next: Token | undefined): boolean => {
    if (token.pos === 'NOUN' && before.at(-1)?.lemma === 'to' && OBJECT.test(next?.value ?? ''))
      return verb(token.value)?.form === 'plain';
    const last = before.at(-1)?.part;
    if (token.pos === 'NOUN' && last === 'noun' && OBJECT.test(next?.value ?? ''))
      return verb(token.value)?.form === 'third';
    const maybe = /^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || /^(?:like|back)$/i.test(token.value);
    if (
      /^(?:ADJ|NOUN)$/.test(token.pos) &&
      isHelper(before.at(-1)) &&
      before.at(-1)?.lemma === 'have' &&
      BASES.has(token.value.toLowerCase())
    )
      return true;
    if (!maybe || !(hasDoer(before) || hasModal(before))) return false;
    if (BASES.has(token.value.toLowerCase())) return true;
    if (/^(?:NOUN|VERB|AUX)$/.test(next?.pos ?? '') && !hasModal(before)) return false;
    return verb(token.value)?.form === 'plain';
  };

  const tag = (text: string): readonly TaggedWord[] => {
    const tokens = read(withAm(text));
    const tagged: TaggedWord[] = [];
    let at = 0;
    for (const [i, token] of tokens.entries()) {
      const { start, end } = spanAt(text, at, token.value);
      const written = text.slice(start, end);
      const lower = written.toLowerCase();
      const isVerb = verbInPlace(token, tagged, tokens[i + 1]);
      const part = isVerb ? 'verb' : (PARTS[token.pos] ?? 'mark');
      const acts = part === 'verb' || part === 'auxiliary';
      const lemma = (acts ? MISREAD.get(lower) : undefined) ?? asSpelt(lower, token.lemma);
      const form = acts ? formOf(lower, lemma) : undefined;
      const mayBeDone = form === 'past' || (form === 'plain' && OWN_PARTICIPLES.has(lower));
      const done = mayBeDone && isAfterHelper(tagged) ? 'participle' : form;
      tagged.push({ text: written, start, end, part, lemma, form: done });
      at = end;
    }
    return tagged;
  };

  return { tag, verb, inflect };
};
