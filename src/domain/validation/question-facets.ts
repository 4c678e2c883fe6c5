import type { Grammar } from '../language/grammar.ts';
import { isPlainVerb } from '../language/verb-shapes.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';
import { youFacet } from './you-facets.ts';

type Rule = {
  readonly when: RegExp;
  readonly facet: (groups: readonly string[], grammar: Grammar) => Facet | undefined;
};

const rest = (text: string, grammar: Grammar): string => {
  const turned = turnRound(text, grammar);
  return turned === '' ? '' : ` ${turned}`;
};

/** A question whose answer is known says something; it is taken as that statement (C2: rhetorical "why didn't you"). */
const RULES: readonly Rule[] = [
  { when: /^(?:why|how come) (?:didn't|did) you (?:not )?(?=have\b|be\b)/iu, facet: () => undefined },
  {
    when: /^why (?:didn't you|did you not) ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => youFacet(`you didn't ${verb} ${tail}`.trim(), grammar),
  },
  {
    when: /^(?:why|how) (?:would|did|could) you (?:even |ever )?(?:manage to )?([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      verb === 'ignore'
        ? youFacet(`you didn't take notice of ${tail}`, grammar)
        : isPlainVerb(verb, grammar)
          ? youFacet(`you ${grammar.inflect(verb, 'past')} ${tail}`.trim(), grammar)
          : undefined,
  },
  {
    when: /^why (?:do you|must you|are you) (?:always |even |still |keep |have to )*([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => {
      if (/ing$/u.test(verb))
        return { kind: 'seems', finite: `I'm ${verb}${rest(tail, grammar)}`, past: false };
      return isPlainVerb(verb, grammar)
        ? { kind: 'seems', finite: `I ${verb}${rest(tail, grammar)}`, past: false }
        : undefined;
    },
  },
  {
    when: /^(?:why|how come) (?:don't you|do you never|can't you|won't you) (?:ever |just |even )*([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      verb === 'be'
        ? { kind: 'wish', finite: `you'd like me to be${rest(tail, grammar)}`, past: false }
        : isPlainVerb(verb, grammar)
          ? { kind: 'seems', finite: `I don't ${verb}${rest(tail, grammar)}`, past: false }
          : undefined,
  },
  {
    when: /^(?:why|how come) (?:is it|does it|am I|do(?=es| I)|must) ?(?:always )?(?:have to be )?(?:that )?(.*)$/iu,
    facet: ([tail = ''], grammar) => whyMe(tail, grammar),
  },
  {
    when: /^do you (?:ever |even |still |really |actually )*(want|like|love|fancy|find|trust|need) (.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => ({
      kind: 'self',
      finite: `you're wondering if I still ${verb}${rest(tail.replace(/\s*any ?more$/iu, ''), grammar)}`,
      past: false,
    }),
  },
  {
    when: /^do you (?:even )?(?:know|realise|realize|have any idea) (?:what it's like|what it is like|how it feels|how (hard|lonely|tiring|boring|exhausting) it is) (to .+|[a-z]+ing .+)$/iu,
    facet: ([how = 'hard', tail = ''], grammar) => ({
      kind: 'self',
      finite: `it's ${how}${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^do you (?:even )?(?:know|realise|realize|have any idea) how (hard|lonely|tiring|boring|exhausting|scary|embarrassing) (?:it|this|that) is(?: for me)?$/iu,
    facet: ([how = 'hard']) => ({ kind: 'self', finite: `it's really ${how} for you`, past: false }),
  },
  {
    when: /^does it (?:even |ever )?bother you (?:at all )?((?:when|that) .+)$/iu,
    facet: ([tail = ''], grammar) => ({
      kind: 'seems',
      finite: `it doesn't bother me${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^did you (?:ever |even |never )+([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar) && !/^(?:love|like|care|think|want)$/u.test(verb)
        ? { kind: 'seems', finite: `I didn't ${verb}${rest(tail, grammar)}`, past: true }
        : undefined,
  },
  {
    when: /^do you (?:ever|even|never) ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar) && !/^(?:want|know|love|like|care|hear|think)$/u.test(verb)
        ? { kind: 'seems', finite: `I don't ${verb}${rest(tail, grammar)}`, past: false }
        : undefined,
  },
];

/** Asked for the hundredth time, asking says something itself. */
const ASKED_AGAIN: readonly Rule[] = [
  {
    when: /^are you even ([a-z]+ing)\b\s*(.*)$/iu,
    facet: ([doing = '', tail = ''], grammar) => ({
      kind: 'seems',
      finite: `I'm not ${doing}${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^(?:did it (?:not |even |ever |once )*(?:cross your mind|occur to you) to|would it (?:really |even )?have (?:killed|hurt) you to) ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => youFacet(`you didn't ${verb} ${tail}`.trim(), grammar),
  },
  {
    when: /^(?:when|how long) (?:were|are) you (?:going to|gonna|planning to|planning on) ([a-z]+?)(?:ing)? (.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      /^(?:tell|mention|ask|say|let)$/u.test(verb)
        ? youFacet(`you didn't ${verb} ${tail}`, grammar)
        : isPlainVerb(verb, grammar)
          ? { kind: 'seems', finite: `I ${grammar.inflect(verb, 'past')}${rest(tail, grammar)}`, past: true }
          : undefined,
  },
  {
    when: /^(?:would it (?:kill|hurt) you to|would it be (?:so|that|too) (?:hard|difficult|much)(?: for you)? to|how hard (?:is it|can it be|would it be)(?: for you)? to|is it (?:so|that|really that|really so) (?:hard|difficult)(?: for you)? to) ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar) || verb === 'be'
        ? { kind: 'wish', finite: `you'd like me to ${verb}${rest(tail, grammar)}`, past: false }
        : undefined,
  },
  {
    when: /^have you (?:even|ever) ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => youFacet(`you haven't ${verb} ${tail}`.trim(), grammar),
  },
  {
    when: /^who (?!wants\b|knows\b|is\b|has\b|does\b)([a-z]+s) (.+)$/iu,
    facet: ([verb = '', tail = ''], grammar) => {
      const form = grammar.verb(verb);
      return form?.form === 'third'
        ? { kind: 'seems', finite: `I ${form.lemma}${rest(tail, grammar)}`, past: false }
        : undefined;
    },
  },
  {
    when: /^how (?:many times|often) (?:do|have|did) I (?:have to |got to |need to |had to )?(ask|asked|tell|told|say|said) (.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => ({
      kind: 'seems',
      finite: `you keep having to ${/^ask/iu.test(verb) ? 'ask' : /^t/iu.test(verb) ? 'tell' : 'say'}${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^(?:when )?are you (?:ever |actually |even |still )*going to ([a-z]+)(?: (.*?))?(?: or .*)?$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar)
        ? { kind: 'wish', finite: `you'd like me to ${verb}${rest(tail, grammar)}`, past: false }
        : undefined,
  },
  {
    when: /^is it too much to (?:ask|expect|want)(?: you)? (?:for (an? .+)|to ([a-z]+) (.*))$/iu,
    facet: ([thing = '', verb = '', tail = ''], grammar) =>
      thing === ''
        ? { kind: 'wish', finite: `you'd like me to ${verb}${rest(tail, grammar)}`, past: false }
        : { kind: 'wish', finite: `you'd like${rest(thing, grammar)}`, past: false },
  },
  {
    when: /^when did you last ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => {
      const past = grammar.inflect(verb, 'past');
      return past === undefined
        ? undefined
        : {
            kind: 'seems',
            finite: `it's been a long time since I ${past}${rest(tail, grammar)}`,
            past: false,
          };
    },
  },
  {
    when: /^why am I (always |still )?the ((?:only )?one (?:who|that|to) .+)$/iu,
    facet: ([often = '', tail = ''], grammar) => ({
      kind: 'seems',
      finite: `you're ${often}the${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^when (?:was|is|did) the last time you ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => ({
      kind: 'seems',
      finite: `it's been a long time since I ${verb}${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^when (?:was|is) the last time we ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) => ({
      kind: 'seems',
      finite: `it's been a long time since we ${verb}${rest(tail, grammar)}`,
      past: false,
    }),
  },
  {
    when: /^did you (?:really )?(?:have|need) to ([a-z]+) (.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      youFacet(`you ${grammar.inflect(verb, 'past')} ${tail}`, grammar),
  },
  {
    when: /^must you ([a-z]+)\s*(.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar)
        ? {
            kind: 'wish',
            finite: `you'd like me to stop ${grammar.inflect(verb, 'gerund')}${rest(tail, grammar)}`,
            past: false,
          }
        : undefined,
  },
  {
    when: /^do you (?:have|need) to ([a-z]+) (.*)$/iu,
    facet: ([verb = '', tail = ''], grammar) =>
      isPlainVerb(verb, grammar)
        ? { kind: 'seems', finite: `I ${verb}${rest(tail, grammar)}`, past: false }
        : undefined,
  },
];

const whyMe = (tail: string, grammar: Grammar): Facet | undefined => {
  const [, who = '', does = ''] =
    /^(me who|me(?= [a-z]+ing\b)|I have to|I need to)\s*(?:always )?(.+)$/iu.exec(tail) ?? [];
  if (does === '' || /^bother\b/iu.test(does)) return undefined;
  const start = /^I/u.test(who)
    ? 'you have to'
    : who.toLowerCase() === 'me'
      ? "it's always you"
      : "it's always you who";
  return { kind: 'seems', finite: `${start}${rest(does, grammar)}`, past: false };
};

const ALL: readonly Rule[] = [...ASKED_AGAIN, ...RULES];

/** What a question says, or asks for; undefined when it simply asks. */
export const questionFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  for (const rule of ALL) {
    const match = rule.when.exec(clause);
    const facet = match === null ? undefined : rule.facet(match.slice(1), grammar);
    if (facet !== undefined) return facet;
  }
  return undefined;
};
