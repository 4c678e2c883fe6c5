import type { Grammar } from '../../language/grammar.ts';
import { inPlainTerms } from '../in-plain-terms.ts';
import { withoutCharge } from '../tidy.ts';
import { clauseEvent } from './clause-event.ts';
import { parseClause } from './parse-clause.ts';
import type { Parsed } from './parsed.ts';
import { type Piece, splitIntoClauses, withoutName } from './split-clauses.ts';
import type { Told } from './told.ts';
import { isNegator, isVerb, lower, say, type Words } from './words.ts';

/** One clause of a sentence with what it tells. */
export type Part = {
  readonly piece: Piece;
  readonly parsed: Parsed | undefined;
  readonly told: Told | undefined;
  /** Goes on with the subject before it: its clause without that subject. */
  readonly bare: string | undefined;
  /** It lost its end: nothing is joined to it. */
  readonly isCut?: boolean;
};

const isSubjectless = (parsed: Parsed | undefined): boolean =>
  parsed !== undefined && !parsed.isQuestion && parsed.who === 'nobody' && parsed.form !== 'gerund';

/** "…, not only the doctor": a verb only to the tagger. */
const isAfterthought = ({ words }: Piece): boolean =>
  lower(words[0]) === 'not' && /^(?:only|just|even|the|a|my|your|once)$/.test(lower(words[1]));

/** "and didn't tell me": parsed alone it might be a question. */
const isDenied = ({ words }: Piece): boolean =>
  /^(?:did|do|does)$/.test(lower(words[0])) && isNegator(words[1]) && words.slice(2, 4).some(isVerb);

/** "…, turned the lights on and woke the baby": the last subject named is theirs too. */
const withSubject = (piece: Piece, subject: Words, grammar: Grammar): Part | undefined => {
  const said = say(subject);
  if (/^(?:i|you|we|they)$/i.test(said) && parseClause(piece.words)?.form === 'third') return undefined;
  const { parsed, told } = clauseEvent([...subject, ...piece.words], grammar);
  if (told === undefined || parsed === undefined) return undefined;
  const start = told.clause.toLowerCase().startsWith(`${said.toLowerCase()} `) ? said.length + 1 : -1;
  return start === -1 ? undefined : { piece, parsed, told, bare: told.clause.slice(start) };
};

/** "we'd agreed not to": what it hangs on stands elsewhere. */
const ENDS_OPEN = /(?<![a-z])(?:to|not|that|the|a|my|your|and|of)$/i;

/** "the room looks": how was the likeness, and it is gone. */
const ENDS_ON_SENSE = /(?<![a-z])(?:look|sound|smell|feel|seem)(?:s|ed|t)?$/i;

/** Likeness, motive and afterthought fall away, and what would have hung on them with them. */
const calm = (part: Part): Part => {
  if (part.told === undefined || ENDS_OPEN.test(part.told.clause))
    return { ...part, told: undefined, isCut: false };
  const plain = inPlainTerms(part.told.clause);
  const clause = withoutCharge(plain);
  const isCut = clause.length < plain.length - 4;
  if (clause === '' || (isCut && ENDS_ON_SENSE.test(clause))) return { ...part, told: undefined, isCut };
  return {
    ...part,
    isCut,
    told: { ...part.told, clause },
    bare: part.bare === undefined ? undefined : withoutCharge(part.bare),
  };
};

/** "my job pays the rent but sure, mine is the silly one": said with a sneer, a good deed is none of theirs. */
const SNEERED = /^(?:sure|hey|no|ok|okay|fine|right|apparently|i guess|of course|whatever)(?![a-z])/i;
const isSneeredAt = (part: Part, next: Part | undefined): boolean =>
  next?.piece.joiner === 'but' && SNEERED.test(say(next.piece.words)) && part.parsed?.who !== 'you';

/** A sentence's clauses, in order; one without a subject shares the last one named. */
export const partsOf = (words: Words, grammar: Grammar): readonly Part[] => {
  const parts: Part[] = [];
  let subject: Words = [];
  for (const piece of splitIntoClauses(withoutName(words))) {
    const plain = parseClause(piece.words);
    const goesOn =
      subject.length > 0 &&
      parts.length > 0 &&
      !isAfterthought(piece) &&
      (isSubjectless(plain) || isDenied(piece)) &&
      /^(?:and|but|)$/.test(piece.joiner);
    const shared = goesOn ? withSubject(piece, subject, grammar) : undefined;
    const own = shared ?? { piece, ...clauseEvent(piece.words, grammar), bare: undefined };
    // "who typed your cv, ironed the shirt, took the kids …": behind a clause with a subject it hangs on that one.
    const isLoose =
      shared === undefined && subject.length > 0 && isSubjectless(plain) && plain?.form === 'past';
    const part = calm(isLoose ? { ...own, told: undefined } : own);
    parts.push(part);
    const isMain = /^(?:and|but|so|)$/.test(piece.joiner) || subject.length === 0;
    if (isMain && part.parsed !== undefined && part.parsed.subject.length > 0) subject = part.parsed.subject;
  }
  return parts.map((part, at) => (isSneeredAt(part, parts[at + 1]) ? { ...part, told: undefined } : part));
};
