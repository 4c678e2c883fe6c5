import type { TaggedWord } from '../../language/grammar.ts';
import { isAside, isNegator, isVerb, lower, type Words } from './words.ts';

export type Piece = {
  /** The conjunction that opened it, lower case and not among its words; empty for none. */
  readonly joiner: string;
  /** What stands before it: a comma, a colon, or nothing. */
  readonly after: string;
  readonly words: Words;
};

const JOINER =
  /^(?:and|but|so|because|cause|when|whenever|while|whilst|after|before|since|until|till|if|unless|although|though)$/;
const NOMINATIVE = /^(?:i|you|we|he|she|it|they|there|nobody|everyone|someone|somebody)$/;
const REPORTS =
  /^(?:say|tell|think|know|hope|mean|feel|wish|hear|see|guess|swear|promise|believe|want|understand|realise|realize|remember|bet|notice|like|love|hate|ask|suppose|forget|wonder|prove|pretend|show|find|make|let|help|watch|assume|figure)$/;
const OBJECT = /^(?:me|us|him|her|it|them|there|here|home|again|now|today|yesterday|tonight|too)$/;

const skipAsides = (words: Words, from: number): number => {
  let at = from;
  while (isAside(words[at]) || (isNegator(words[at]) && lower(words[at]) !== 'not')) at += 1;
  return at;
};

/** Up to `reach` words on, a subject and its verb. */
const opensClause = (words: Words, from: number): boolean => {
  const at = skipAsides(words, from);
  const first = words[at];
  if (first === undefined) return false;
  if (NOMINATIVE.test(lower(first))) return isVerb(words[skipAsides(words, at + 1)]);
  if (!/^(?:determiner|noun|name|pronoun|adjective|number)$/.test(first.part)) return false;
  const reach = words.slice(at, at + 7);
  const verb = reach.findIndex(
    (word, i) => i > 0 && isVerb(word) && word.form !== 'gerund' && word.form !== 'participle',
  );
  return (
    verb > 0 &&
    reach
      .slice(0, verb)
      .every(
        (word) =>
          /^(?:determiner|noun|name|pronoun|adjective|number|particle|adverb|preposition|conjunction)$/.test(
            word.part,
          ) &&
          lower(word) !== 'to' &&
          !(word.part === 'conjunction' && NOMINATIVE.test(lower(reach[reach.indexOf(word) + 1]))),
      )
  );
};

const OWN_PAST = /^(?:let|put|cut|hit|shut|set|quit|read|hurt)$/;
const LIKE_FORMS = (one: TaggedWord, other: TaggedWord): boolean =>
  one.form === other.form ||
  OWN_PAST.test(one.lemma) ||
  OWN_PAST.test(other.lemma) ||
  (one.form === 'participle' && other.form === 'past') ||
  (one.form === 'past' && other.form === 'participle');

/** "… turned the lights on and woke the baby": a verb in the form of the verb before it goes on with its subject. */
const goesOn = (words: Words, from: number, start: number): boolean => {
  const at = skipAsides(words, from);
  const next = words[at];
  if (next === undefined) return false;
  if (
    next.part === 'auxiliary' &&
    /^(?:do|did|does|don|ca|can|wo|will|have|has|had|are|is|'re|would|could)$/.test(lower(next)) &&
    isNegator(words[at + 1])
  )
    return true;
  if (next.part !== 'verb') return false;
  const before = words.slice(start, from - 1);
  const first = before.findIndex((word, i) => isVerb(word) && lower(before[i - 1]) !== 'to');
  const second = first === -1 ? first : skipAsides(before, first + 1);
  const main = before[first]?.part === 'auxiliary' && isVerb(before[second]) ? before[second] : before[first];
  const infinitive = before.some((word, i) => lower(word) === 'to' && isVerb(before[i + 1]));
  if (main === undefined) return false;
  if (lower(words[from]) === 'never') return true;
  return LIKE_FORMS(next, main) && !(next.form === 'plain' && infinitive);
};

/** "i was sick you went golfing": typed without stops, a second subject begins a second clause. */
const runsOn = (words: Words, at: number, start: number, isSetting: boolean): boolean => {
  const word = words[at];
  const previous = words[at - 1];
  if (word === undefined || previous === undefined || at - start < 2) return false;
  if (
    isSetting &&
    /^(?:the|my|your|our)$/.test(lower(word)) &&
    /^(?:night|morning|evening|week|weekend|yesterday|today|tonight|dinner|lunch)$/.test(lower(previous)) &&
    opensClause(words, at)
  )
    return true;
  if (!/^(?:i|you|we|it|he|she)$/.test(lower(word)) || !isVerb(words[skipAsides(words, at + 1)]))
    return false;
  if (previous.part === 'auxiliary') return false;
  const before = words.slice(start, at);
  if (/^(?:sorry|hi|hello|bye|goodnight|thanks)$/.test(lower(previous))) return true;
  const last = before.findLast(isVerb);
  if (last === undefined || (REPORTS.test(last.lemma) && !isSetting)) return false;
  if (
    /^(?:what|how|where|why|who|that|than|as|if|when|like|whenever|time|way)$/.test(
      before.map(lower).find((each) => /^(?:what|how|where|why|than|as|like|time|way)$/.test(each)) ?? '',
    )
  )
    return false;
  if (isSetting && /^(?:noun|name|number)$/.test(previous.part)) return true;
  if (
    /^(?:night|morning|week|weekend|time)$/.test(lower(previous)) &&
    /^(?:last|this|that|all|whole|every)$/.test(lower(words[at - 2]))
  )
    return true;
  return (
    previous.part === 'adjective' ||
    (previous.part === 'number' && lower(word) === 'i') ||
    OBJECT.test(lower(previous)) ||
    (isVerb(previous) && !REPORTS.test(previous.lemma))
  );
};

const looksAfter = (words: Words, at: number): boolean =>
  lower(words[at]) === 'after' && /^(?:look|up|clean|go)$/.test(words[at - 1]?.lemma ?? '');

const ALL_OR_NONE =
  /^(?:everyone|everybody|anyone|anybody|anything|everything|nobody|no|one|nothing|all|else|anywhere|none)$/;

/** "for everyone but me": an exception, no clause of its own. */
const isExcept = (words: Words, at: number): boolean => {
  const next = lower(words[at + 1]);
  if (isVerb(words[at + 2]) && !/^(?:me|us|mine|him|her|them)$/.test(next)) return false;
  if (/^(?:me|us|mine)$/.test(next)) return true;
  return words.slice(Math.max(0, at - 3), at).some((word) => ALL_OR_NONE.test(lower(word)));
};

const joinerAt = (words: Words, at: number, start: number): string => {
  const word = lower(words[at]);
  if (
    word === 'if' &&
    /^(?:ask|wonder|see|check|know|tell|care|mind)$/.test(
      words.slice(start, at).findLast(isVerb)?.lemma ?? '',
    )
  )
    return '';
  if (!JOINER.test(word) || looksAfter(words, at) || /^(?:as|even)$/.test(lower(words[at - 1]))) return '';
  const next = lower(words[at + 1]) === 'then' ? at + 2 : at + 1;
  if (
    word === 'so' &&
    /^(?:do|stop|why|how)$/.test(lower(words[at + 1])) &&
    words.slice(at + 1, at + 3).some(isVerb)
  )
    return 'so';
  if (
    word === 'so' &&
    /^(?:that|i|you|we|he|she|it|they|my|the)$/.test(lower(words[at + 1])) &&
    opensClause(words, next)
  )
    return 'so';
  if (word === 'but' && isExcept(words, at)) return '';
  if (/^(?:because|cause|but)$/.test(word)) return word === 'but' ? 'but' : 'because';
  if (word === 'so' || !words.slice(start, at).some(isVerb)) return '';
  if (/^(?:and|but)$/.test(word))
    return opensClause(words, next) ||
      goesOn(words, next, start) ||
      (word === 'but' && isNegator(words[next]))
      ? word
      : '';
  if (/^(?:after|before|since|until|till)$/.test(word)) return opensClause(words, next) ? word : '';
  return opensClause(words, next) || /^(?:when|while|whenever)$/.test(word) ? word : '';
};

/** "My boss, my dentist and my ex all …": a comma inside the subject. */
const isListedSubject = (words: Words, at: number, start: number): boolean =>
  words[at]?.text === ',' &&
  start === 0 &&
  at < 6 &&
  /^(?:my|your|our|the|his|her)$/.test(lower(words[start])) &&
  /^(?:my|your|our|the|his|her)$/.test(lower(words[at + 1])) &&
  !words.slice(start, at).some(isVerb) &&
  words.slice(at, at + 8).some((word) => lower(word) === 'and');

const markAt = (words: Words, at: number): string => {
  const word = words[at];
  if (word === undefined || !/^(?:[,:;–—]|-+)$/.test(word.text)) return '';
  const isHyphen = word.text === '-' && word.start === words[at - 1]?.end;
  return isHyphen ? '' : word.text;
};

/** "you read my diary you absolute snake": a name called at the end is no part of the sentence. */
export const withoutName = (words: Words): Words => {
  const at = words.findLastIndex((word) => lower(word) === 'you');
  const name = words.slice(at + 1);
  if (at < 3 || name.length === 0 || name.length > 4 || name.at(-1)?.part !== 'noun') return words;
  const isName = name.every((word) => /^(?:noun|adjective|adverb|name)$/.test(word.part));
  const before = words[at - 1];
  const isFree =
    before !== undefined && !isVerb(before) && !/^(?:preposition|conjunction|particle)$/.test(before.part);
  return isName && isFree ? words.slice(0, at) : words;
};

/** One sentence cut at its commas and conjunctions, where a clause of its own begins. Linear. */
export const splitIntoClauses = (words: Words): readonly Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  let joiner = '';
  let after = '';
  const close = (end: number): void => {
    const inner = words.slice(start, end);
    if (inner.length > 0) pieces.push({ joiner, after, words: inner });
  };
  if (JOINER.test(lower(words[0])) && !isVerb(words[1])) {
    joiner = lower(words[0]);
    start = 1;
  }
  for (let at = start; at < words.length; at += 1) {
    if (isListedSubject(words, at, start)) continue;
    const mark = markAt(words, at);
    const found = mark === '' ? joinerAt(words, at, start) : '';
    if (
      mark === '' &&
      found === '' &&
      !runsOn(words, at, start, /^(?:when|whenever|if|since|after|before)$/.test(joiner))
    )
      continue;
    close(at);
    const length =
      mark === '' ? (found === '' ? 0 : lower(words[at + 1]) === 'then' && found !== 'so' ? 2 : 1) : 1;
    const kept = mark !== '' || pieces.length > 0 ? (start === at && mark === '' ? after : mark) : '';
    joiner = found;
    after = kept;
    start = at + length;
    if (mark !== '') {
      const next =
        joinerAt(words, start, start) || (JOINER.test(lower(words[start])) ? lower(words[start]) : '');
      if (next !== '') {
        joiner = next;
        start += lower(words[start + 1]) === 'then' ? 2 : 1;
      }
    }
    at = Math.max(at, start - 1);
  }
  close(words.length);
  return pieces;
};
