import { isFeeling } from '../../language/named-feelings.ts';
import { own } from './own-words.ts';
import type { ReviewCheck, Reviewed } from './review-check.ts';
import { listed } from './words.ts';

/** The form of a reframe (R1), its length (R9), and what may stand beside the event (R7, R8, R10). Source: clinical-rules.md. */

const FEELINGS = '(?: really)? ([a-z]+)(?: and (?:really )?([a-z]+))?';
/** The captured words must be real feelings. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^when .+, I (?:felt|feel)${FEELINGS}\\.`, 'iu'),
  new RegExp(`^I(?: felt| feel|'m)${FEELINGS} when .+\\.`, 'iu'),
  new RegExp(`^I'm${FEELINGS} right now, and I'd like us to talk about _{4,}\\.`, 'iu'),
  new RegExp(`^My part in it was _{4,}, and I felt${FEELINGS} when _{4,} happened\\.`, 'iu'),
  new RegExp(`^I get that you .+\\. when .+, I (?:felt|feel)${FEELINGS}\\.$`, 'iu'),
];

const isFormed = (text: string): boolean =>
  FORMS.some((form) => {
    const match = form.exec(text);
    const feelings = match?.slice(1).filter((word) => word !== undefined) ?? [];
    return match !== null && feelings.every((word) => isFeeling(word.toLowerCase()));
  });

const sentences = (text: string): number => (text.match(/(?<![.?!])[.?!]+["']?(?=\s|$)/g) ?? []).length;
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SECOND = /^(?:when|I) .*?[.?!] (?=\p{L})/iu;
const OPENS_WELL =
  /^(?:I|I'd|it|it'd|my|we|a|those|days|sleep|small|would you|could you|can you|would it|could we|can we|shall we|when)(?![a-z])/iu;

/** What follows the event and the feeling: an ask, a need of one's own, or the boundary. */
const addsSomethingElse = ({ own: text, source }: Reviewed): boolean => {
  const after = SECOND.exec(text);
  if (after === null) return false;
  const rest = text.slice(after[0].length);
  const isBoundary = source.boundary !== undefined && bare(rest) === bare(source.boundary);
  return !isBoundary && !OPENS_WELL.test(rest);
};

const acknowledged = (text: string): string => /^I get that (you [^.?!]+)[.]/iu.exec(text)?.[1] ?? '';

const TURNED = /^(?:you|were|re|are|ve|have|your|had)$/;

const acknowledgesUnsaid = ({ own: text, source }: Reviewed): boolean =>
  listed(acknowledged(text)).some((word) => !TURNED.test(word) && !source.heardWords.has(word));

const losesBoundary = ({ own: text, source }: Reviewed): boolean =>
  source.boundary !== undefined && !bare(text).includes(bare(source.boundary));

const NO = "don't touch me. you always grab me";

export const SHAPE_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'form',
    rule: 'R1',
    note: 'not "When …, I felt …" with a real feeling',
    kinds: ['reframe'],
    stops: [
      "You didn't call and that was bad of you.",
      "When you didn't call, I felt punished.",
      "When you didn't call, it was a bad evening.",
    ],
    passes: [
      "When you didn't call, I felt worried.",
      "I felt sad and alone when you didn't call. I miss us.",
      "when you're late, I feel really angry.",
      'When ______ happened, I felt hurt.',
      'My part in it was ______, and I felt hurt when ______ happened.',
    ],
    fails: ({ own: text }) => !isFormed(text),
  },
  {
    id: 'what-follows',
    rule: 'R1',
    note: 'something else than an ask, a need or the boundary follows the feeling',
    kinds: ['reframe'],
    stops: [
      "When you didn't call, I felt worried. You know how I get.",
      "When you didn't call, I felt worried. Pick up next time.",
    ],
    passes: [
      "When you didn't call, I felt worried. It helps me to hear from you.",
      ["When you grabbed me, I felt scared. Don't touch me.", NO],
    ],
    fails: addsSomethingElse,
  },
  {
    id: 'acknowledgement',
    rule: 'R8',
    note: "acknowledges what the partner didn't say",
    kinds: ['reframe'],
    stops: ["I get that you were tired. When you didn't call, I felt worried."],
    passes: ["When you didn't call, I felt worried."],
    fails: acknowledgesUnsaid,
  },
  {
    id: 'sentences',
    rule: 'R9',
    note: 'more than two sentences',
    stops: ['When you came late, I felt sad. I waited. I ate.'],
    passes: ['When you came at 9.30, I felt sad. I miss us.'],
    fails: ({ own: text, kind }) => sentences(text) > (kind === 'other' ? 3 : 2),
  },
  {
    id: 'length',
    rule: 'R9',
    note: 'longer than 240 characters, 320 for a validation prompt',
    stops: [`When you ${'so very '.repeat(40)}late, I felt sad.`],
    passes: ['When you came late, I felt sad.'],
    fails: ({ text, kind }) => text.length > (kind === 'other' ? 320 : 240),
  },
  {
    id: 'one-question',
    rule: 'never',
    note: 'more than one question',
    stops: ['When you came late, I felt sad. Would you call? Or text?'],
    passes: ['When you came late, I felt sad. Would you be willing to call?'],
    fails: ({ own: text }) => (text.match(/\?/g) ?? []).length > 1,
  },
  {
    id: 'boundary-kept',
    rule: 'R10',
    note: 'a boundary or a "no" of the message is left out or softened',
    kinds: ['reframe'],
    stops: [
      ['When you grabbed me, I felt scared. Would you be willing to ask first?', NO],
      ['When you asked, I felt sad.', "I said no. You're so pushy"],
    ],
    passes: [["When you grabbed me, I felt scared. Don't touch me.", NO]],
    fails: losesBoundary,
  },
  {
    id: 'threat',
    rule: 'R10',
    note: 'a threat or an ultimatum, however polite',
    stops: [
      "When you came late, I felt sad. If you do it once more, I'm leaving.",
      "When you came late, I felt sad. I'd hate to have to take the kids.",
      "When you came late, I felt sad. You'll regret it.",
    ],
    passes: ["When you said you'd leave, I felt scared.", 'When you came late, I felt sad.'],
    fails: own(
      /(?<![a-z'])(?:i'll|i will|i'm going to|i'm gonna) (?:kill|hurt|leave you|make you|take the kids|tell everyone|never|show you)|(?<![a-z'])you(?:'ll| will) (?:regret|be sorry|pay for|lose|see what)|or (?:else|i'm leaving|i'll|i will|we're done|it's over)|if you (?:do|don't|ever|keep|want|leave|go|say|walk|come|tell|touch)[^.]{0,80},? (?:i'll|i will|i'm (?:leaving|done|gone|out)|we're (?:done|over)|it's over|you'll)|i'd hate (?:to have to|for you to)|it would be a (?:shame|pity) if|last (?:chance|warning)|i'm warning you|don't make me(?![a-z])/iu,
    ),
  },
  {
    id: 'veiled-threat',
    rule: 'R10',
    note: 'words a message whose threat would only sound politer',
    kinds: ['reframe', 'event'],
    stops: [
      [
        'When you go the right way about it, I feel sad.',
        "I'd hate for you to end up alone but you go the right way about it",
      ],
    ],
    passes: [['When you go out, I feel sad.', "I'd hate to miss it when you go out"]],
    fails: ({ source }) =>
      /(?<![a-z])(?:i'd|i would|id) hate (?:for you to|to have to)|(?:would|'d) be a (?:shame|pity) if|you(?:'ll| will) (?:regret|be sorry|pay for) |(?:watch|see|wait and see) what happens (?:if|when)/iu.test(
        source.message,
      ),
  },
  {
    id: 'demand',
    rule: 'R7',
    note: 'a demand, which cannot be refused',
    kinds: ['reframe', 'request'],
    stops: ['When you came late, I felt sad. You must call me.', 'I need you to stop.'],
    passes: ['When you came late, I felt sad. Would you be willing to call me?', 'I need us to talk.'],
    fails: own(
      /(?<![a-z'])(?:you must|you have to(?! work)|you need to|you should|you had better|you'd better|or else|I (?:need|want|expect|demand) you to (?:stop|quit|start|be|do)|I insist)(?![a-z])/iu,
    ),
  },
  {
    id: 'ask-for-a-not',
    rule: 'R7',
    note: 'asks for a "not" instead of what is wanted',
    kinds: ['reframe', 'request'],
    stops: [
      'When you came late, I felt sad. Would you be willing to stop it?',
      'Could you not shout next time?',
    ],
    passes: ['Would you be willing to talk more quietly?'],
    fails: own(
      /(?:would|could|can|will) (?:you|we)(?: please)?(?: be willing to| try to)? (?:not|stop|never|quit|avoid)(?![a-z])/iu,
    ),
  },
];
