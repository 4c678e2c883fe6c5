import { isDone, isUnseen, verbForm } from '../language/verb-forms.ts';
import type { EventRule } from './event-rule.ts';
import {
  firstWord,
  negated,
  neverDid,
  part,
  past,
  pastState,
  perfect,
  plain,
  plainOnly,
  prefixed,
  state,
  told,
} from './verb-phrases.ts';

/** Statements about the listener. */
export const YOUR_EVENTS: readonly EventRule[] = [
  {
    id: 'did-not-notice',
    weight: 4,
    pattern: /^you (didn't|don't|never) notice ((?:my|the|our) .+)$/i,
    make: (m) =>
      `you ${part(m, 1).toLowerCase() === "didn't" ? "didn't" : "don't"} say anything about ${part(m, 2)}`,
  },
  {
    id: 'hurt-me-by',
    weight: 4,
    pattern:
      /^you (?:disappointed|hurt|upset|embarrassed|humiliated|let|annoyed|worried|scared) me (?:down )?by (not )?([a-zà-ž]+ing)( .+)?$/iu,
    make: (m) =>
      part(m, 1) === ''
        ? prefixed('you ', past(`${part(m, 2)}${part(m, 3)}`))
        : prefixed("you didn't ", plain(`${part(m, 2)}${part(m, 3)}`)),
  },
  {
    id: 'hurt-me-there-by',
    weight: 4,
    pattern:
      /^you (?:hurt|upset|embarrassed|humiliated|annoyed|worried|scared) me ((?:at|in|on|last|yesterday|during)(?: [^\s,]+){0,6}?),? (?:by )?([a-z]+ing)( .+)$/i,
    make: (m) => {
      const deed =
        verbForm(part(m, 2).toLowerCase())?.form === 'ing' ? plain(`${part(m, 2)}${part(m, 3)}`) : undefined;
      const told_ = deed === undefined ? undefined : past(deed);
      return told_ === undefined ? undefined : `you ${told_} ${part(m, 1)}`;
    },
  },
  {
    id: 'you-and-another',
    weight: 3.5,
    pattern: /^(you and (?:[A-Z][a-z]+|your [a-z]+|my [a-z]+|the [a-z]+)) ([a-z]+ .+)$/u,
    make: (m) => told(part(m, 1), part(m, 2)),
  },
  {
    id: 'ignored-me',
    weight: 4,
    pattern: /^you (ignored?) me(?: (.+))?$/i,
    make: (m) => {
      const not = part(m, 1).toLowerCase() === 'ignore' ? "you don't" : "you didn't";
      if (part(m, 2) === '') return `${not} answer me`;
      return /^(?:when|while) i/i.test(part(m, 2))
        ? `${not} answer me ${part(m, 2)}`
        : `${not} talk to me ${part(m, 2)}`;
    },
  },
  {
    id: 'do-not-ignore-me',
    weight: 4,
    pattern: /^(?:don't|stop) ignor(?:e|ing) me((?: when| while) i.+)?$/i,
    make: (m) => `you don't answer me${part(m, 1)}`,
  },
  {
    id: 'chose-without',
    weight: 4,
    pattern: /^you (choose|chose) (.+ without (?:me|us|asking)(?: .+)?)$/i,
    make: (m) => `you ${part(m, 1)} ${part(m, 2)}`,
  },
  {
    id: 'lie-to-me',
    weight: 4,
    pattern: /^you (lie|lied) to me$/i,
    make: (m) =>
      part(m, 1).toLowerCase() === 'lie' ? "what you tell me isn't true" : "what you told me wasn't true",
  },
  {
    id: 'stop-doing',
    weight: 4,
    pattern: /^(?:stop|quit) ([a-zà-ž]+ing)( .+)?$/iu,
    make: (m) =>
      prefixed(
        'you ',
        verbForm(part(m, 1).toLowerCase())?.form === 'ing' ? plain(`${part(m, 1)}${part(m, 2)}`) : undefined,
      ),
  },
  {
    id: 'do-not-do',
    weight: 4,
    pattern:
      /^don't (?:you )?(?:dare )?((?:shout|yell|scream|swear|interrupt|talk over|slam|laugh at|raise your voice|walk away|go through my|read my)(?![a-zà-ž]).*)$/iu,
    make: (m) => prefixed('you ', plainOnly(part(m, 1))),
  },
  {
    id: 'snapped-smelt',
    weight: 3,
    pattern: /^you ((?:snap|snapped) at (?:me|the|my|our) ?.*|(?:smell|smelled|smelt|stink|stank) of .+)$/i,
    make: (m) => `you ${part(m, 1)}`,
  },
  {
    id: 'never-be',
    weight: 3,
    pattern: /^you're never (.+)$/i,
    make: (m) => state('you', `not ${part(m, 1)}`),
  },
  {
    id: 'always-be',
    weight: 4,
    pattern: /^you're (?:always |constantly |forever |busy )?(.+)$/i,
    make: (m) => state('you', part(m, 1)),
  },
  {
    id: 'were',
    weight: 4,
    pattern: /^you were (?:always )?(.+)$/i,
    make: (m) => pastState('you', part(m, 1)),
  },
  {
    id: 'was-not',
    weight: 3,
    pattern:
      /^you (?:weren't|were not) (there when .+|there (?:at|on|for my|for the) .+|home .+|at .+|on .+|in .+|listening when .+)$/i,
    make: (m) => `you weren't ${part(m, 1)}`,
  },
  { id: 'have', weight: 4, pattern: /^you've (.+)$/i, make: (m) => perfect('you', part(m, 1)) },
  {
    id: 'have-not',
    weight: 4,
    pattern:
      /^(?:you still haven't|you haven't|have you (?:not|still not)|you have not|you still have not) (?:even |once )?(.+)$/i,
    make: (m) => perfect('you', `not ${part(m, 1)}`),
  },
  {
    id: 'not-once-did',
    weight: 4,
    pattern: /^(?:not once|not one time|not a single time|never once|never) (?:did you|have you) (.+)$/i,
    make: (m) => prefixed("you didn't ", plainOnly(part(m, 1))) ?? perfect('you', `not ${part(m, 1)}`),
  },
  {
    id: 'never',
    weight: 4,
    pattern: /^you (?:never|never ever|hardly ever|hardly|barely|rarely) (?:once |ever )?(.+)$/i,
    make: (m) => neverDid('you', part(m, 1)),
  },
  {
    id: 'did-not',
    weight: 4,
    pattern:
      /^you (?:didn't|did not|couldn't be bothered to|didn't bother to|(?:couldn't|wouldn't)(?= (?:even |once )?(?:turn|move|share|lend|cook|wash|pay|text|call|ring|say|send|come|pick|wait|ask|tell|look|leave|let|make it|answer|get|give|help|put|stop|open|hold|take|spare|do|go|listen|stay|be)(?![a-zà-ž]))) (?:even |once |ever )?(.+)$/iu,
    make: (m) => prefixed("you didn't ", plainOnly(part(m, 1))),
  },
  {
    id: 'do-not',
    weight: 4,
    pattern:
      /^you (?:don't|do not|won't|can't be bothered to|don't bother to|refuse to|can't be arsed to) (?:even |ever )?(.+)$/i,
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'can-not',
    weight: 3,
    pattern:
      /^you can't (?:even |ever )?(text .+|call .+|ring .+|say .+|answer .+|look .+|put .+|wash .+|pick up .+|ask .+|let me .+|wait .+|sit .+|make it .+|come .+|leave me .+|go .+ without .+|tell me .+|get off .+|get home .+|turn .+)$/i,
    make: (m) => negated('you', part(m, 1)),
  },
  {
    id: 'keep-ing',
    weight: 4,
    pattern: /^you keep (?:on )?(.+)$/i,
    make: (m) =>
      verbForm(firstWord(part(m, 1)).toLowerCase())?.form === 'ing'
        ? prefixed(
            'you ',
            plain(part(m, 1))?.replace(
              / and ([A-Za-zÀ-ž]+ing)(?= )/u,
              (_, word: string) => ` and ${verbForm(word)?.base ?? word}`,
            ),
          )
        : undefined,
  },
  {
    id: 'all-you-do',
    weight: 2,
    pattern: /^all you (?:ever )?(?:do|did)(.{0,50}?) (?:is|was) (.+)$/i,
    make: (m) => prefixed('you ', /\bwas\b/i.test(part(m, 0)) ? past(part(m, 2)) : plainOnly(part(m, 2))),
  },
  {
    id: 'made-me-do',
    weight: 3,
    pattern: /^you made me ((?:wait|sit|stand|walk|pay|miss|leave|cancel|drive|sleep)(?: .+)?)$/i,
    make: (m) => prefixed('I ', past(part(m, 1))),
  },
  {
    id: 'lied',
    weight: 3,
    pattern: /^you (?:lied|have lied|lie) to (?:me|my face) about (.+)$/i,
    make: (m) => `what you told me about ${part(m, 1)} wasn't true`,
  },
  {
    id: 'lied-about',
    weight: 3,
    pattern: /^you lied about (.+)$/i,
    make: (m) => `what you told me about ${part(m, 1)} wasn't true`,
  },
  {
    id: 'ignored-mine',
    weight: 4,
    pattern: /^you (ignored|ignore) (my (?:messages?|texts?|calls?|questions?|emails?).*)$/i,
    make: (m) => `you ${part(m, 1).toLowerCase() === 'ignore' ? "don't" : "didn't"} answer ${part(m, 2)}`,
  },
  {
    id: 'liked-a-photo',
    weight: 4,
    pattern:
      /^you (like|liked) (.*(?:photos?|pics?|pictures?|posts?|selfies?|stories|story)(?![a-zà-ž]).*)$/iu,
    make: (m) => `you ${part(m, 1).toLowerCase()} ${part(m, 2)}`,
  },
  { id: 'cheated', weight: 3, pattern: /^you (cheated on me .+)$/i, make: (m) => `you ${part(m, 1)}` },
  {
    id: 'never-listen-when',
    weight: 4,
    pattern: /^you (?:never listen|don't listen|don't even listen) when (i.+)$/i,
    make: (m) => `I${part(m, 1).slice(1)} and don't get an answer`,
  },
  {
    id: 'always-do',
    weight: 4,
    pattern: /^you (?:always |constantly |still )(.+)$/i,
    make: (m) => told('you', part(m, 1)),
  },
  { id: 'did-do', weight: 4, pattern: /^you did (.+)$/i, make: (m) => prefixed('you ', past(part(m, 1))) },
  {
    id: 'had',
    weight: 4,
    pattern: /^you'd (?:already )?(.+)$/i,
    make: (m) => {
      const base = verbForm(firstWord(part(m, 1)).toLowerCase())?.base;
      return base !== undefined && isDone(firstWord(part(m, 1)).toLowerCase()) && !isUnseen(base)
        ? `you'd ${part(m, 1)}`
        : undefined;
    },
  },
  {
    id: 'did',
    weight: 4,
    pattern: /^you (?:then |also |once |already )?(.+)$/i,
    make: (m) => told('you', part(m, 1)),
  },
];
