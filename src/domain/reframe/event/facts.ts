import type { Grammar } from '../../language/grammar.ts';
import type { Parsed } from './parse-clause.ts';
import { isUnseen } from './seen.ts';
import type { Told } from './told.ts';
import { lower, say } from './words.ts';

/** What makes a bare "the X is …" a grievance: where it lies, what it lacks, how long. */
const OUT_OF_PLACE =
  /(?<![a-z])(?:on|in|under|over|behind|by|full|empty|open|off|since|still|left|not|everywhere|overflowing|overdue|late|unpaid|dead|broken|gone|dirty|a mess|a tip|messy|cold|wet|up to|out|unlocked|running|stinks|burnt|expired|overdrawn|missing|unsigned|waiting|alone|after|before|until|till|when|while|face|down|closed|shut|silent|quiet|tears)(?![a-z])|\d|n't/i;
const SPOKE = /^(?:say|tell|ask|call|ring|get|come|go|see|greet|text|message)$/;
const TOUCHES_US =
  /(?<![a-z])(?:you|me|us|my|your|our|why|where|who|out|off|without|alone|two|three|four|five|six|nine|ten|times|twice|\d+)(?![a-z])|n't|\uE000|\d/i;
const VAGUE_SUBJECT =
  /^(?:it|this|that|these|those|which|what|who|everything|nothing|something|anything|some|one|all|none|everyone|everybody|nobody|people|men|women|god|someone|somebody|life|love|marriage|talking|living|anyone)$/;
const VAGUE_NOUN =
  /^(?:thing|fact|problem|way|point|reason|truth|attitude|behaviour|behavior|personality|ego|brain|head|whole|trust|respect|love|excuse|issue|relationship|marriage|patience|opinion|priority|standard|bar|audacity)s?$/;
const CLOCK_OR_SPAN =
  /^(?:been (?:an?|\d|two|three|four|five|six|seven|eight|nine|ten|twenty|half|weeks|months|days|hours|cold|dark)|\d|nearly|almost|gone|half|quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|midnight|noon|dark|raining)(?![a-z])|the (?:\d|second|third|fourth|fifth|sixth))/i;

const isVague = ({ subject, verb, rest }: Parsed): boolean =>
  !(
    lower(subject[0]) === 'nobody' &&
    /^(?:tell|ask|call|help|text)$/.test(verb.lemma) &&
    lower(rest[0]) === 'me'
  ) &&
  (VAGUE_SUBJECT.test(lower(subject[0])) || subject.some((word) => VAGUE_NOUN.test(lower(word))));

const isTelling = (parsed: Parsed, clause: string): boolean => {
  const rest = say(parsed.rest);
  const first = lower(parsed.subject[0]);
  if (
    first === 'it' &&
    /^(?:left to me|takes? .+ (?:for you )?to)(?![a-z])/.test(
      `${lower(parsed.verb) === 'left' ? 'left ' : parsed.verb.lemma === 'take' ? 'take ' : ''}${rest}`,
    )
  )
    return true;
  if (first === 'it')
    return (
      parsed.verb.lemma === 'be' && CLOCK_OR_SPAN.test(`${parsed.helper === 'have' ? 'been ' : ''}${rest}`)
    );
  if (isVague(parsed)) return false;
  if (first === 'there') return true;
  if (parsed.verb.lemma === 'be' && parsed.helper === '' && parsed.form !== 'past')
    return OUT_OF_PLACE.test(rest) || parsed.not;
  if (
    isUnseen(parsed.verb.lemma) &&
    !/^(?:cry|die|lie|stand|smell|look|lack|expire|like|have|hear|lose|own)$/.test(parsed.verb.lemma)
  )
    return false;
  if (parsed.verb.lemma === 'have' && parsed.helper === '') return OUT_OF_PLACE.test(rest) || parsed.not;
  return (
    parsed.helper !== 'would' &&
    parsed.helper !== 'should' &&
    parsed.helper !== 'might' &&
    parsed.helper !== 'must' &&
    clause !== ''
  );
};

const contracted = (verb: string): string => (verb === 'is' ? 'is' : verb);

/** Subject before verb again where it was asked about. */
const inOrder = (parsed: Parsed, grammar: Grammar): string => {
  const subject = say(parsed.subject);
  const rest = parsed.rest.length === 0 ? '' : ` ${say(parsed.rest)}`;
  const plural = parsed.subject.some((word) => /^(?:we|they|and)$/.test(lower(word)));
  const { verb, not, helper } = parsed;
  if (helper === '') return `${subject} ${contracted(lower(verb))}${not ? "n't" : ''}${rest}`;
  if (helper === 'do' && !not) {
    const time = parsed.helperIsPast ? 'past' : plural ? 'plain' : 'third';
    return `${subject} ${grammar.inflect(verb.lemma, time)}${rest}`;
  }
  if (helper === 'do')
    return `${subject} ${parsed.helperIsPast ? "didn't" : plural ? "don't" : "doesn't"} ${verb.lemma}${rest}`;
  const help =
    helper === 'have' ? (plural ? 'have' : 'has') : parsed.helperIsPast ? 'was' : plural ? 'are' : 'is';
  return `${subject} ${help}${not ? "n't" : ''} ${lower(verb)}${rest}`;
};

/** In the order and words of the message; only what stood between subject and verb is gone. */
const asWritten = (parsed: Parsed, all: string): string => (parsed.isQuestion ? '' : all);

/** Things, rooms, children, others: what is said of them, where it tells of something a camera saw. */
export const fact = (parsed: Parsed, grammar: Grammar, written = ''): Told | undefined => {
  if (parsed.who !== 'other') return undefined;
  const clause = parsed.isQuestion ? inOrder(parsed, grammar) : asWritten(parsed, written);
  if (!isTelling(parsed, clause)) return undefined;
  const first = lower(parsed.subject[0]);
  const isSpeech = SPOKE.test(parsed.verb.lemma) && !parsed.not && !TOUCHES_US.test(say(parsed.rest));
  const weight =
    /^(?:take|leave)$/.test(parsed.verb.lemma) && first === 'it'
      ? 3.5
      : first === 'there' || first === 'it'
        ? 1.5
        : 2.2;
  return { clause, weight, alone: !isSpeech && (first !== 'it' || parsed.verb.lemma !== 'be') };
};
