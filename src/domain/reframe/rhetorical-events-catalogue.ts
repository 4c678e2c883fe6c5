import { isUnseen, verbForm } from '../language/verb-forms.ts';
import type { EventRule } from './event-rule.ts';
import { negated, neverDid, part, past, perfect, plainOnly, prefixed, state } from './verb-phrases.ts';

const DID_NOT = "(?:didn't|did not|couldn't|wouldn't)";
const DO_NOT = "(?:don't|do not|can't|won't)";

/** Questions that are no questions: what they take for granted is the event. */
export const RHETORICAL_EVENTS: readonly EventRule[] = [
  {
    id: 'why-do-never',
    weight: 4,
    pattern: /^(?:why|how come) (?:do|did) you (?:never|hardly ever) (.+)$/i,
    make: (m) => neverDid('you', part(m, 1)),
  },
  {
    id: 'why-did-not',
    weight: 4,
    pattern: new RegExp(`^(?:why|how come) ${DID_NOT} you (?:ever )?(.+)$`, 'i'),
    make: (m) => prefixed("you didn't ", plainOnly(part(m, 1))),
  },
  {
    id: 'why-have-not',
    weight: 4,
    pattern: /^(?:why|how come) haven't you (.+)$/i,
    make: (m) => perfect('you', `not ${part(m, 1)}`),
  },
  {
    id: 'why-do-not',
    weight: 4,
    pattern: new RegExp(`^(?:why|how come) ${DO_NOT} you (?:ever )?(.+)$`, 'i'),
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'how-come-you',
    weight: 3,
    pattern: /^(?:how come|why is it that) you (didn't|don't) (.+)$/i,
    make: (m) => prefixed(`you ${part(m, 1)} `, plainOnly(part(m, 2))),
  },
  {
    id: 'why-did',
    weight: 4,
    pattern: /^(?:why|how) (?:did|would|could) you (?:go and )?(.+)$/i,
    make: (m) =>
      /^not /i.test(part(m, 1))
        ? prefixed("you didn't ", plainOnly(part(m, 1).slice(4)))
        : prefixed('you ', past(part(m, 1))),
  },
  {
    id: 'how-do-not',
    weight: 3,
    pattern: /^how (?:do|can) you not (.+)$/i,
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'why-do',
    weight: 3,
    pattern: /^(?:why|how come) (?:do|must) you (?:always |have to |constantly )?(.+)$/i,
    make: (m) => prefixed('you ', plainOnly(part(m, 1))),
  },
  {
    id: 'why-are',
    weight: 4,
    pattern: /^(?:why|how come) (?:are you|you're) (?:always )?(never )?(.+)$/i,
    make: (m) => state('you', part(m, 1) === '' ? part(m, 2) : `not ${part(m, 2)}`),
  },
  {
    id: 'why-is-that-there',
    weight: 3,
    pattern:
      /^(?:why|how come) (is|are) ((?:the|my|your|our) (?:[a-z-]+ ){0,2}?)((?:still |all over |always )?(?:on|in|under|over|behind|by|full|empty|open|off|left|everywhere|overflowing|overdue|late|unpaid|dead|broken|dirty|wet|all over|next to|a mess)(?: .+)?)$/i,
    make: (m) =>
      part(m, 2).trim().includes(' ')
        ? `${part(m, 2).trim()} ${part(m, 1).toLowerCase()} ${part(m, 3).replace(/^always /i, '')}`
        : undefined,
  },
  {
    id: 'why-is-there',
    weight: 3,
    pattern: /^(?:why|how come) (is|are) there (?:always |still )?(.+)$/i,
    make: (m) => `there ${part(m, 1).toLowerCase()} ${part(m, 2)}`,
  },
  {
    id: 'why-am-i-doing',
    weight: 4,
    pattern:
      /^(?:why|how come) (?:am i|i'm) (?:always |still |left )?([a-z]+ing .*(?:by myself|on my own|alone|all the|at \d|while you).*)$/i,
    make: (m) => `I'm ${part(m, 1)}`,
  },
  {
    id: 'why-am-i-the-one',
    weight: 3,
    pattern: /^(?:why|how come) (?:am i|i'm) (?:always )?the (?:only )?one (who|that|to) (.+)$/i,
    make: (m) => `I'm the one ${part(m, 1).toLowerCase()} ${part(m, 2)}`,
  },
  {
    id: 'why-am-i-the-one-ing',
    weight: 3,
    pattern: /^(?:why|how come) (?:am i|i'm) (?:always )?the (?:only )?one (.+ing .+)$/i,
    make: (m) => `I'm the one ${part(m, 1)}`,
  },
  {
    id: 'why-always-me',
    weight: 3,
    pattern: /^(?:why )?(?:is it|it's) always me (?:who|that) (.+)$/i,
    make: (m) => `I'm the one who ${part(m, 1)}`,
  },
  {
    id: 'why-do-i',
    weight: 3,
    pattern:
      /^(?:why|how come) (?:do i|i) (?:always )?(?:only )?(have to |find out |get |hear |end up )(.+)$/i,
    make: (m) => `I ${part(m, 1)}${part(m, 2)}`,
  },
  {
    id: 'can-you-not',
    weight: 3,
    pattern:
      /^(?:can't you|can you not|could you not) (?:ever )?(let me .+|put .+|pick up .+|answer .+|text .+|call .+|wash .+|look .+|ask .+)$/i,
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'did-you-have-to',
    weight: 3,
    pattern: /^did you have to (.+)$/i,
    make: (m) => prefixed('you ', past(part(m, 1))),
  },
  {
    id: 'could-have',
    weight: 3,
    pattern:
      /^(?:you (?:could|should|might) have|you (?:could|should|might)'ve|could you not have|couldn't you have|would it have hurt you to have) (?:at least )?([a-zà-ž]+)( .+)?$/iu,
    make: (m) => {
      const verb = verbForm(part(m, 1).toLowerCase());
      return verb === undefined || verb.guessed || isUnseen(verb.base)
        ? undefined
        : `you didn't ${verb.base}${part(m, 2)}`;
    },
  },
  {
    id: 'do-you-have-to',
    weight: 3,
    pattern: /^(?:do you have to|must you) (.+)$/i,
    make: (m) => prefixed('you ', plainOnly(part(m, 1))),
  },
  {
    id: 'too-hard-to',
    weight: 3,
    pattern:
      /^(?:is it|was it|how hard is it|would it kill you|would it have killed you|it wouldn't kill you) (?:really )?(?:so |too |that )?(?:hard |difficult |much )?(?:for you )?(?:to ask )?(?:for you )?to (.+)$/i,
    make: (m) =>
      /^(?:was|would it have)/i.test(part(m, 0))
        ? prefixed("you didn't ", plainOnly(part(m, 1)))
        : negated('you', part(m, 1)),
  },
  {
    id: 'how-hard-is-it-to',
    weight: 3,
    pattern: /^how hard (?:is|can) it (?:be )?to (.+)$/i,
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'when-did-you-last',
    weight: 3,
    pattern: /^when (?:did you last|was the last time you) (.+)$/i,
    make: (m) => prefixed("it's been a long time since you ", past(part(m, 1))),
  },
];
