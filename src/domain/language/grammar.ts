/** What a word does in its sentence. */
export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'verb'
  /** "do", "have", "be" and "will" beside another verb, and "be" on its own. */
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'number'
  /** "to" before a verb, "n't", the "'s" of an owner. */
  | 'particle'
  | 'interjection'
  /** Punctuation, emoji and other signs. */
  | 'mark';

/**
 * `plain` is the base, which is also the present after "you" and "I" ("are" and "am" count as plain). `participle` only
 * where "have" or "be" stands before it, or the word can be nothing else ("gone").
 */
export type VerbForm = 'plain' | 'past' | 'third' | 'gerund' | 'participle';

export type TaggedWord = {
  /** As it stands: `text === sentence.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly part: PartOfSpeech;
  /** Lower case: "went" → "go", "dishes" → "dish", "n't" → "not". */
  readonly lemma: string;
  /** Of verbs and auxiliaries only. */
  readonly form: VerbForm | undefined;
};

export type Verb = { readonly lemma: string; readonly form: VerbForm };

/** What we know of English grammar, given to the domain from outside. Pure and synchronous; never throws. */
export type Grammar = {
  /**
   * The words and marks of a text, in order. Contractions come apart: "don't" is "do" and "n't", "you're" is "you" and
   * "'re". Expects chat spellings written out ("u", "dont"). Linear.
   */
  readonly tag: (text: string) => readonly TaggedWord[];
  /** What one word is as a verb, apart from any sentence ("forgot" → forget, past); undefined when it can be none. */
  readonly verb: (word: string) => Verb | undefined;
  /** The form of a verb given by its base: ("forget", "gerund") → "forgetting". */
  readonly inflect: (lemma: string, form: VerbForm) => string;
};
