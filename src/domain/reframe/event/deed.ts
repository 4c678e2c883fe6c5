import type { Grammar, TaggedWord } from '../../language/grammar.ts';
import type { Parsed, Who } from './parsed.ts';
import { isVerb, lower, say, type Words } from './words.ts';

export type DeedTime =
  | 'present'
  | 'past'
  | 'perfect'
  | 'pluperfect'
  | 'going-on'
  | 'was-going-on'
  | 'has-been-going-on';

/** Something one of the two did or did not do. */
export type Deed = {
  readonly who: string;
  readonly person: Who;
  readonly not: boolean;
  readonly time: DeedTime;
  readonly lemma: string;
  readonly rest: Words;
};

const PAST: ReadonlySet<DeedTime> = new Set(['past', 'pluperfect', 'was-going-on']);
export const isPast = ({ time }: Deed): boolean => PAST.has(time);

const simple = (form: Parsed['form']): DeedTime =>
  form === 'past' || form === 'participle' ? 'past' : 'present';

const ONLY_PARTICIPLE =
  /^(?!listen|happen|open|mean)[a-z]+(?:en|wn)$|^(?:gone|done|rung|sung|drunk|begun|torn|worn)$/;

/** What an auxiliary makes of the verb; undefined where nothing was done ("you would", "you must"). */
const timeOf = ({
  helper,
  helperIsPast,
  second,
  form,
  not,
  verb,
  rest,
}: Parsed): { readonly time: DeedTime; readonly not: boolean } | undefined => {
  // "you won't be told": to be done to, not to do.
  if (second === 'be' && helper !== 'have' && !/^(?:bother|arse|be)$/.test(verb.lemma)) return undefined;
  const isFuture = verb.lemma === 'go' && lower(rest[0]) === 'to' && isVerb(rest[1]);
  switch (helper) {
    case '':
      // "you broken record": no deed.
      return ONLY_PARTICIPLE.test(lower(verb)) && verb.lemma !== 'be'
        ? undefined
        : { time: simple(form), not };
    case 'do':
      return { time: helperIsPast ? 'past' : 'present', not };
    case 'have':
      if (second === 'be' && form === 'gerund')
        return helperIsPast ? undefined : { time: 'has-been-going-on', not };
      // "you've been glued to it": a state, told below.
      if (second === 'be') return undefined;
      return { time: helperIsPast ? 'pluperfect' : 'perfect', not };
    case 'be':
      if (form !== 'gerund' || isFuture) return undefined;
      return { time: helperIsPast ? 'was-going-on' : 'going-on', not };
    case 'can':
    case 'will':
      return not ? { time: 'present', not } : undefined;
    case 'could':
    case 'would':
    case 'should':
    case 'might':
      // "you'd have been there if it was your car" tells of no deed.
      if (second === 'have') return not || helper === 'would' ? undefined : { time: 'past', not: true };
      return not && /^(?:could|would)$/.test(helper) ? { time: 'past', not } : undefined;
    case 'must':
      return undefined;
  }
};

/** "you were told", "you're dressed": what follows "be" is a state like any other. */
const asState = (parsed: Parsed): Deed | undefined => {
  if (parsed.helper === 'have' && parsed.second === 'be' && parsed.form !== 'gerund')
    return {
      ...doer(parsed),
      not: parsed.not,
      time: parsed.helperIsPast ? 'pluperfect' : 'perfect',
      lemma: 'be',
      rest: [parsed.verb, ...parsed.rest],
    };
  return parsed.helper === 'be' && parsed.form !== 'gerund'
    ? {
        ...doer(parsed),
        not: parsed.not,
        time: parsed.helperIsPast ? 'past' : 'present',
        lemma: 'be',
        rest: [parsed.verb, ...parsed.rest],
      }
    : undefined;
};

const doer = ({ subject, who }: Parsed): Pick<Deed, 'who' | 'person'> => ({
  who:
    who === 'I'
      ? 'I'
      : say(subject)
          .replace(/^You\b/, 'you')
          .replace(/^We\b/, 'we'),
  person: who,
});

/** The deed a clause tells of, its helpers resolved: "you couldn't even text" → you did not text. */
export const deedOf = (parsed: Parsed): Deed | undefined => {
  const state = asState(parsed);
  if (state !== undefined) return state;
  const isOwning =
    parsed.helper === 'have' &&
    !parsed.helperIsPast &&
    lower(parsed.verb) === 'got' &&
    !parsed.not &&
    !/^(?:up|home|back|in|out|off|away)$/.test(lower(parsed.rest[0]));
  if (isOwning) return { ...doer(parsed), not: false, time: 'present', lemma: 'have', rest: parsed.rest };
  if (parsed.verb.lemma === 'do' && say(parsed.rest).replace(/^n't/, '') === '') return undefined;
  const told = timeOf(parsed);
  return told === undefined
    ? undefined
    : { ...doer(parsed), ...told, lemma: parsed.verb.lemma, rest: parsed.rest };
};

const BE_SHORT: Readonly<Record<string, string>> = { I: "I'm", you: "you're", we: "we're" };
const wasOf = (who: string): string => (who === 'I' ? 'was' : 'were');

const sayBeing = ({ who, not, time }: Deed): string => {
  const short = BE_SHORT[who] ?? `${who} are`;
  if (time === 'past' || time === 'was-going-on') return `${who} ${wasOf(who)}${not ? "n't" : ''}`;
  if (time === 'perfect' || time === 'has-been-going-on') return `${who}${not ? " haven't" : "'ve"} been`;
  if (time === 'pluperfect') return `${who}${not ? " hadn't" : "'d"} been`;
  return not ? `${short} not` : short;
};

const sayVerb = ({ who, not, time, lemma }: Deed, grammar: Grammar): string => {
  const have = BE_SHORT[who] === undefined ? ' have' : "'ve";
  switch (time) {
    case 'present':
      return not ? `${who} don't ${lemma}` : `${who} ${lemma}`;
    case 'past':
      return not ? `${who} didn't ${lemma}` : `${who} ${grammar.inflect(lemma, 'past')}`;
    case 'perfect':
      return `${who}${not ? " haven't" : have} ${grammar.inflect(lemma, 'participle')}`;
    case 'pluperfect':
      return `${who}${not ? " hadn't" : "'d"} ${grammar.inflect(lemma, 'participle')}`;
    case 'going-on':
    case 'was-going-on':
    case 'has-been-going-on':
      return `${sayBeing({ who, not, time, lemma, person: 'other', rest: [] })} ${grammar.inflect(lemma, 'gerund')}`;
  }
};

/** The deed as a clause: "you didn't call after work". */
export const sayDeed = (deed: Deed, grammar: Grammar): string => {
  const isState = deed.lemma === 'be' && !/going-on$/.test(deed.time);
  const head = isState ? sayBeing(deed) : sayVerb(deed, grammar);
  const rest = say(deed.rest);
  return rest === '' ? head : `${head} ${rest}`;
};

/** The deed whose verb opens `words`: "to call me" or "leaving plates" hung on another verb. */
export const innerDeed = (outer: Deed, words: Words): Deed | undefined => {
  const at = lower(words[0]) === 'to' ? 1 : 0;
  const verb: TaggedWord | undefined = words[at];
  if (verb === undefined || !isVerb(verb)) return undefined;
  return { ...outer, lemma: verb.lemma, rest: words.slice(at + 1) };
};
