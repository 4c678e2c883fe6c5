import { isParticiple, isUnseen, participleOf, pastOf, verbForm } from '../language/verb-forms.ts';

export const firstWord = (phrase: string): string => /^[A-Za-zÀ-ž']+/u.exec(phrase)?.[0] ?? '';
const afterFirst = (phrase: string): string => phrase.slice(firstWord(phrase).length);

/** The phrase with its verb in the base form, when that verb is one a camera could record. */
export const plain = (phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || verb.guessed || isUnseen(verb.base)) return undefined;
  return `${verb.base}${afterFirst(phrase)}`;
};

export const plainOnly = (phrase: string): string | undefined =>
  verbForm(firstWord(phrase).toLowerCase())?.form === 'plain' ? plain(phrase) : undefined;

export const past = (phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || isUnseen(verb.base)) return undefined;
  const form = pastOf(verb.base);
  return form === undefined ? undefined : `${form}${afterFirst(phrase)}`;
};

export const prefixed = (prefix: string, phrase: string | undefined): string | undefined =>
  phrase === undefined ? undefined : `${prefix}${phrase}`;

export const part = (match: readonly string[], index: number): string => match[index] ?? '';

/** "be home" cannot follow "don't"; it becomes "you're not home". */
export const negated = (subject: string, phrase: string): string | undefined => {
  if (/^be\s/i.test(phrase)) return state(subject, `not ${phrase.slice(3)}`);
  return prefixed(`${subject} don't `, plainOnly(phrase));
};

const WHERE_OR_HOW =
  /^(?:not )?(?:late|home|here|there when|there for|asleep|awake|out|away|gone|busy|drunk|hungover|ready|silent|quiet|on|at|in|with|back|half an hour|an hour|hours|\d|ten|fifteen|twenty|thirty|forty|fifty|two|three|four|five|six|seven|eight|nine|off|up|down|upstairs|downstairs|outside|next to|behind|under|from)(?![a-zà-ž'])/iu;

const NOT_A_PLACE =
  /^(?:not )?(?:(?:on|off|out|in) (?:one|a mission|your own|another|it|form|about|of (?:order|control|line|touch|your mind|your depth)|my (?:case|back|nerves|way)|your (?:head|element|way|high)|denial|the (?:wrong|right|mood)|love|charge|here|there)|at it|with (?:me|someone|it)|up (?:to|yourself)|there for|from|down)(?![a-zà-ž'])/iu;

export const state = (subject: string, phrase: string): string | undefined => {
  const are = subject === 'I' ? "I'm" : `${subject}'re`;
  const verb = verbForm(firstWord(phrase.replace(/^not /i, '')).toLowerCase());
  if (verb?.form === 'ing')
    return isUnseen(verb.base) || verb.base === 'get' || verb.base === 'go' ? undefined : `${are} ${phrase}`;
  return WHERE_OR_HOW.test(phrase) && !NOT_A_PLACE.test(phrase) ? `${are} ${phrase}` : undefined;
};

export const pastState = (subject: string, phrase: string): string | undefined =>
  prefixed(
    `${subject} ${subject === 'I' ? 'was' : 'were'} `,
    state(subject, phrase)?.replace(/^(?:I'm|you're|we're) /, ''),
  );

/** "you never …": present habit, or one past omission, by the form of its verb. */
export const neverDid = (subject: string, phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb?.form === 'plain' && !verb.ambiguous) return negated(subject, phrase);
  if (verb?.form === 'past') return prefixed(`${subject} didn't `, plain(phrase));
  return negated(subject, phrase);
};

/** Neutral or good in themselves: as a bare habit they are the half of a contrast that is no complaint. */
const NO_COMPLAINT =
  /^(?:have|become|see|find|run|sell|earn|work|remember|agree|wear|own|save|shine|learn|teach|live|cry)$/;

export const told = (subject: string, phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || isUnseen(verb.base) || verb.form === 'ing') return undefined;
  if (verb.form === 'participle' && !isParticiple(verb.base)) return undefined;
  if (verb.form === 'third' || (verb.form === 'plain' && NO_COMPLAINT.test(verb.base))) return undefined;
  return `${subject} ${phrase}`;
};

export const perfect = (subject: string, phrase: string): string | undefined => {
  const negative = /^(?:not|never) (?:once )?/i.exec(phrase)?.[0] ?? '';
  const rest = phrase.slice(negative.length);
  const word = firstWord(rest).toLowerCase();
  if (word === 'got' && negative !== '' && /^got (?:up|home|back|dressed|round to)(?![a-z])/i.test(rest))
    return `${subject} haven't ${rest}`;
  if (word === 'been' || word === 'got' || word === 'had') {
    const told_ = word === 'been' ? state(subject, rest.slice(5)) : undefined;
    return negative === '' && told_ !== undefined ? `${subject}'ve been ${rest.slice(5)}` : undefined;
  }
  const base = verbForm(word)?.base;
  if (base === undefined || isUnseen(base) || !(isParticiple(word) || participleOf(base) === word))
    return undefined;
  return negative === '' ? `${subject}'ve ${rest}` : `${subject} haven't ${rest}`;
};
