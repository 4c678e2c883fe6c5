import type { TaggedWord, VerbForm } from '../../language/grammar.ts';
import type { Words } from './words.ts';

export type Who = 'you' | 'I' | 'we' | 'other' | 'nobody';
export type Helper =
  | ''
  | 'do'
  | 'have'
  | 'be'
  | 'will'
  | 'would'
  | 'can'
  | 'could'
  | 'should'
  | 'might'
  | 'must';

/** A clause taken apart: who, by which verb, and the rest. Asides and frequency words between them are left out. */
export type Parsed = {
  /** "why", "how", "when", "what", "who", "how come"; empty for none. */
  readonly asked: string;
  /** Helper before subject: a question, or the unreal "had you told me". */
  readonly isQuestion: boolean;
  readonly subject: Words;
  readonly who: Who;
  readonly not: boolean;
  readonly helper: Helper;
  /** "did", "had", "was". */
  readonly helperIsPast: boolean;
  /** A second helper: "have been …ing", "could have …". */
  readonly second: Helper;
  /** The telling verb; for "you're late" it is "be". */
  readonly verb: TaggedWord;
  readonly form: VerbForm;
  readonly rest: Words;
};
