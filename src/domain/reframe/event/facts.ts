import type { Grammar } from '../../language/grammar.ts';
import {
  AHEAD,
  AMISS,
  CLOCK_OR_SPAN,
  DONE,
  ILLNESS,
  LEFT_ALONE,
  OURS,
  OUT_OF_PLACE,
  SEEN_OF_OTHERS,
  SPOKE,
  TOUCHES_US,
  VAGUE_NOUN,
  VAGUE_SUBJECT,
} from './facts-catalogue.ts';
import type { Parsed } from './parsed.ts';
import { isUnseen } from './seen.ts';
import type { Told } from './told.ts';
import { HUMAN, lower, say } from './words.ts';

/** "someone put the pan back dirty": who it was, both know. */
const LEFT_TRACES = /^(?:put|move|take|use|eat|drink|finish|break|open|throw|chuck|leave|unplug)$/;

/** "nobody told me", "what I say gets …": the vague word is not vague there. */
const isPlain = ({ subject, verb, rest }: Parsed): boolean =>
  (lower(subject[0]) === 'nobody' && /^(?:me|the|my|our)$/.test(lower(rest[0])) && !isUnseen(verb.lemma)) ||
  (/^(?:someone|somebody)$/.test(lower(subject[0])) && LEFT_TRACES.test(verb.lemma)) ||
  (lower(subject[0]) === 'what' && lower(subject[1]) === 'i');

const isVague = (parsed: Parsed): boolean => {
  const { subject } = parsed;
  const [first] = subject;
  const isBareNumber = subject.length === 1 && first?.part === 'number';
  const isVagueWord =
    VAGUE_SUBJECT.test(lower(first)) || subject.some((word) => VAGUE_NOUN.test(lower(word)));
  return !isPlain(parsed) && (isBareNumber || isVagueWord);
};

/** "it's Diwali and Holi at your place" */
/** "it's my birthday on Friday and …" */
const A_DAY = /^(?:my|our|his|her) (?:[a-z]+ )?(?:birthday|anniversary|graduation|wedding)(?![a-z])/i;

const AT_A_PLACE = /^\p{Lu}\S+ (?:and \p{Lu}\S+ )?(?:at|with) (?:your|my) /u;

/** "it's nine", "it takes three asks for you to …", "it's left to me to …". */
const isTellingIt = ({ verb, helper, rest }: Parsed): boolean => {
  const words = say(rest);
  if (verb.lemma === 'leave') return /^to me to(?![a-z])/.test(words);
  if (verb.lemma === 'take') return /(?<![a-z])to(?![a-z])/.test(words);
  if (verb.lemma === 'be' && (AT_A_PLACE.test(words) || A_DAY.test(words))) return true;
  return verb.lemma === 'be' && CLOCK_OR_SPAN.test(helper === 'have' ? `been ${words}` : words);
};

/** "is a mood", "isn't my job": said of what something is, not of where or how it lies. */
const NAMED_AS = /^(?:an? (?!mess|tip|minute|half)|my|your|the (?!\w+est)|no )/i;

const isTelling = (parsed: Parsed): boolean => {
  const { verb, helper, form, not } = parsed;
  const rest = say(parsed.rest);
  if (lower(parsed.subject[0]) === 'it') return isTellingIt(parsed);
  if (isVague(parsed) || /^(?:can|could|will|would|should|might|must)$/.test(helper)) return false;
  if (lower(parsed.subject[0]) === 'there') return true;
  if (
    verb.lemma === 'be' &&
    /^being (?!held|sent|sold|kept)/i.test(`${verb.text === 'being' ? 'being ' : ''}${rest}`)
  )
    return false;
  if (verb.lemma === 'be' && helper === '' && NAMED_AS.test(rest)) return false;
  if (verb.lemma === 'be' && helper === '') return OUT_OF_PLACE.test(rest) || (not && DONE.test(rest));
  if (verb.lemma === 'have' && helper === '') return OUT_OF_PLACE.test(rest) || ILLNESS.test(rest) || not;
  if (helper === 'be' && form === 'participle' && !not)
    return OUT_OF_PLACE.test(rest) || TOUCHES_US.test(rest) || parsed.helperIsPast;
  return !isUnseen(verb.lemma) || SEEN_OF_OTHERS.test(verb.lemma);
};

const DETERMINED =
  /^(?:the|those|these|your|my|our|his|her|two|three|four|five|six|seven|eight|nine|ten|\d+|half|both)$/;
const PEOPLE =
  /^(?:people|men|women|adults|couples|husbands|wives|partners|parents|grown-ups|humans|friends)$/;

/** "boots come off at the door" is a rule, "kids fed, candles lit" a list: neither is told as having happened. */
const isGeneral = ({ subject, verb, helper, form, not, rest }: Parsed): boolean => {
  const [only] = subject;
  const isBare = subject.length === 1 && only?.part === 'noun';
  if (only !== undefined && !DETERMINED.test(lower(only)) && PEOPLE.test(lower(subject.at(-1)))) return true;
  if (!isBare || not || helper !== '') return false;
  // "flowers are for women who …"
  if (verb.lemma === 'be') return only.lemma !== lower(only) && lower(rest[0]) === 'for';
  if (verb.lemma === 'have') return false;
  const isPlural = only.lemma !== lower(only) || /^(?:kids|people|boots|phones)$/.test(lower(only));
  if (rest.length === 0 && (form === 'past' || form === 'participle')) return true;
  return isPlural && form === 'plain';
};

/** "the teacher wait outside": not said like that. */
const disagrees = ({ subject, form, helper, verb, not }: Parsed): boolean => {
  const last = subject.at(-1);
  return (
    helper === '' &&
    !not &&
    form === 'plain' &&
    verb.lemma !== 'be' &&
    last?.part === 'noun' &&
    last.lemma === lower(last) &&
    !/(?:s|people|children|kids|family|team|lads|others|folks|mates)$/.test(lower(last)) &&
    !subject.some((word) => /^(?:and|you|we|they|i)$/.test(lower(word)))
  );
};

const isMany = ({ subject }: Parsed): boolean =>
  subject.some((word) => /^(?:we|they|and)$/.test(lower(word)));

/** "does the Airbnb have" → "has". */
const finite = (parsed: Parsed, grammar: Grammar): string => {
  const { verb, not, helper, helperIsPast } = parsed;
  const no = not ? "n't" : '';
  if (helper === '') return `${lower(verb)}${no}`;
  const many = isMany(parsed);
  if (helper === 'do' && !not)
    return grammar.inflect(verb.lemma, helperIsPast ? 'past' : many ? 'plain' : 'third');
  if (helper === 'do') return `${helperIsPast ? 'did' : many ? 'do' : 'does'}n't ${verb.lemma}`;
  if (helper === 'have') return `${many ? 'have' : 'has'}${no} ${lower(verb)}`;
  return `${helperIsPast ? 'was' : many ? 'are' : 'is'}${no} ${lower(verb)}`;
};

/** Subject before verb again where it was asked about. */
const inOrder = (parsed: Parsed, grammar: Grammar): string =>
  [say(parsed.subject), finite(parsed, grammar), say(parsed.rest)].filter((words) => words !== '').join(' ');

const weightOf = ({ subject, verb }: Parsed): number => {
  const first = lower(subject[0]);
  if (first === 'it' && /^(?:take|leave)$/.test(verb.lemma)) return 3.5;
  return first === 'there' || first === 'it' ? 1.5 : 2.2;
};

const isIll = (lemma: string, rest: string): boolean => lemma === 'have' && ILLNESS.test(rest);

/** What others said to others, or the bare hour, is no event unless something else stands beside it. */
const standsAlone = ({ subject, verb, not, rest }: Parsed): boolean =>
  lower(subject[0]) === 'it'
    ? verb.lemma !== 'be' || / and /.test(say(rest))
    : !isIll(verb.lemma, say(rest)) && (!SPOKE.test(verb.lemma) || not || TOUCHES_US.test(say(rest)));

const ROLE =
  /^(?:teacher|doctor|nurse|boss|waiter|waitress|plumber|landlord|landlady|neighbour|neighbor|lady|man|guy|woman|vet|dentist|driver|sitter|babysitter|manager|midwife|bloke|kid|lad|girl|boy|dog|cat|baby|receptionist|secretary|head|coach|priest|imam|counsellor|therapist)$/;
const NO_ARTICLE =
  /^(?:half|both|all|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mum|mom|mam|dad|nan|gran|grandma|grandad|mummy|daddy|papa|mama|baba|amma|appa|abbu|ammi|nani|dadi|bhaiya|mummyji|dinner|supper|lunch|tea|breakfast|school|work|bedtime|christmas|football|food|rent|money|bread|milk|water|washing|laundry|rubbish|homework|life|love|nobody|everyone)$/;

/** "garage door was left up" → "the garage door …". */
const withArticle = ({ subject, verb }: Parsed, clause: string): string => {
  if (subject.length > 2 || (subject.length === 1 && HUMAN.test(verb.lemma) && !ROLE.test(lower(subject[0]))))
    return clause;
  const [first] = subject;
  const last = subject.at(-1);
  const isBare = first?.part === 'noun' && last?.part === 'noun' && last.lemma === lower(last);
  return isBare && !NO_ARTICLE.test(lower(first)) && !NO_ARTICLE.test(lower(last)) ? `the ${clause}` : clause;
};

/** What neither of the two stands in must be amiss to be told by itself: "the kids put their plates away" is not. */
const concernsUs = ({ subject, verb, rest, not }: Parsed): boolean => {
  const said = say([...subject, verb, ...rest]);
  if (not || OURS.test(said) || /^(?:it|there|nobody|someone|somebody|what)$/.test(lower(subject[0])))
    return true;
  if (AHEAD.test(said)) return false;
  if (!/^(?:he|she|they)$/.test(lower(subject[0]))) return AMISS.test(said);
  // The number of a quotation is no count, and how old or how long somebody is hurts nobody.
  return LEFT_ALONE.test(said.replace(/\uE000\d+\uE001|(?<![\d:.])\d+ (?:years|months)(?![a-z])/gu, ''));
};

/** Things, rooms, children, others: what is said of them, as `written`, where it tells of something a camera saw. */
export const fact = (parsed: Parsed, grammar: Grammar, written = ''): Told | undefined => {
  if (parsed.who !== 'other' || isGeneral(parsed) || disagrees(parsed)) return undefined;
  if (!isTelling(parsed)) return undefined;
  const clause = parsed.isQuestion ? inOrder(parsed, grammar) : written;
  return {
    clause: withArticle(parsed, clause),
    weight: weightOf(parsed),
    alone: standsAlone(parsed) && concernsUs(parsed),
  };
};
