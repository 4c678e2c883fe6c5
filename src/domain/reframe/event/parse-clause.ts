import type { Parsed } from './parsed.ts';
import { predicateFrom } from './predicate.ts';
import { CAN_OPEN_SUBJECT, invertedSubjectEnd, subjectEnd, whoIs } from './subject.ts';
import { isAside, isNegator, isVerb, lower, type Words } from './words.ts';

const ASKED = /^(?:why|how)$/;
const ASKED_WITH_HELPER = /^(?:when|what|where)$/;

const questionIn = (words: Words, asked: string): Parsed | undefined => {
  const front = words[0];
  const from = isNegator(words[1]) ? 2 : 1;
  const first = words[from];
  if (
    front?.part !== 'auxiliary' ||
    first === undefined ||
    isVerb(first) ||
    !CAN_OPEN_SUBJECT.test(first.part)
  )
    return undefined;
  if (front.form === undefined || /^'/.test(front.text) || lower(front) === 'be') return undefined;
  const subject = words.slice(from, invertedSubjectEnd(words, from));
  const predicate = predicateFrom(words, from + subject.length, front, from === 2);
  return predicate === undefined
    ? undefined
    : { asked, isQuestion: true, subject, who: whoIs(subject), ...predicate };
};

/** "do the dishes", "don't shout": no doer is named. */
const orderIn = (words: Words): Parsed | undefined => {
  if (lower(words[0]) !== 'do' || /^(?:you|i|we)$/.test(lower(words.at(-1)))) return undefined;
  const predicate = predicateFrom(words, 0, undefined, false);
  return predicate === undefined
    ? undefined
    : { asked: '', isQuestion: false, subject: [], who: 'nobody', ...predicate };
};

/** Takes one clause apart; undefined when it has no verb. A missing subject is `nobody`: an order or a fragment. */
export const parseClause = (given: Words): Parsed | undefined => {
  const opener = given.findIndex((word) => !isAside(word) && word.part !== 'interjection');
  const all = opener <= 0 ? given : given.slice(opener);
  const howCome = lower(all[0]) === 'how' && lower(all[1]) === 'come';
  const isAsked =
    howCome ||
    ASKED.test(lower(all[0])) ||
    (ASKED_WITH_HELPER.test(lower(all[0])) && all[1]?.part === 'auxiliary');
  const asked = howCome ? 'how come' : isAsked ? lower(all[0]) : '';
  const words = all.slice(howCome ? 2 : isAsked ? 1 : 0);

  const question = questionIn(words, asked);
  if (question !== undefined || /^(?:do|does|did)$/.test(lower(words[0]))) return question ?? orderIn(words);
  const end = subjectEnd(words, 0);
  const subject = end === -1 ? [] : words.slice(0, end);
  const predicate = predicateFrom(words, Math.max(0, end), undefined, false);
  return predicate === undefined
    ? undefined
    : { asked, isQuestion: false, subject, who: whoIs(subject), ...predicate };
};
