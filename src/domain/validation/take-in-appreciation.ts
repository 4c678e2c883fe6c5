import type { Grammar } from '../language/grammar.ts';
import { gerundOf, isPast, isPlainVerb } from '../language/verb-shapes.ts';
import { splitStatements } from './split-statements.ts';
import type { Voice, Wordings } from './take-in.ts';
import { turnRound } from './turn-round.ts';
import { choose } from './wording.ts';

const THANKS =
  /\b(?:(?:thank you|thanks|ty|thx|cheers|grateful)(?: so much| a million| again)?,? for|(?:i )?(?:really |so )*(?:appreciate|love|loved|appreciated) (?:you|it when you)) (?:just |always |still |even )?([a-z]+ing\b[^.!?,]{3,70})/iu;
const DEED =
  /^(?:when .{3,40}? )?you(?:'ve)? (?:always |just |still |even |never )?([a-z]+) ([^.!?,]{3,60})$/iu;
/** "I love that you …", "I noticed you …": what is praised is in the second half. */
const PRAISES =
  /^(?:i (?:felt|feel) (?:so |really |very )*(?:loved|safe|cared for|happy|proud|looked after) (?=when you\b)|i (?:really |just |so |also )*(?:love|loved|like|noticed|saw|appreciate|appreciated)|it (?:was|is|meant|means) (?:so |really )*(?:lovely|kind|sweet|nice|much|a lot)(?: to me)?|(?:i'm |so )+(?:grateful|glad|happy|proud)) (?:it )?(?:that |when |how )?(?=you\b)/iu;
const ADMIRED =
  /^i (?:really |just |so |still )*(?:love|like|adore) ((?:how|the way) you .{3,60}|your [^.!?,]{3,40})$/iu;

const deedIn = (clause: string, grammar: Grammar): string | undefined => {
  const [, verb = '', rest = ''] = DEED.exec(clause.replace(PRAISES, '')) ?? [];
  const lower = verb.toLowerCase();
  if (
    /^(?:are|were|look|looked|seem|seemed|smell|smelled|mean|meant|have|deserve|know|feel|felt)$/u.test(lower)
  )
    return undefined;
  const gerund =
    (isPast(lower, grammar) ? gerundOf(lower, grammar) : undefined) ??
    (isPlainVerb(lower, grammar) ? grammar.inflect(lower, 'gerund') : undefined);
  if (gerund === undefined) return undefined;
  const not = /\byou(?:'ve)? never\b/iu.test(clause) ? 'never ' : '';
  return `${not}${gerund} ${turnRound(rest, grammar)}`.replace(/ (?:so|and) I\b.*$/u, '');
};

const statements = (plain: string, grammar: Grammar): readonly string[] =>
  splitStatements(plain, grammar)
    .filter(({ question }) => !question)
    .map(({ text }) => text);

/** What of the listener's the partner is glad of, as a gerund: "making juk"; undefined when they do not say. */
export const thankedFor = (plain: string, grammar: Grammar): string | undefined => {
  const thanked = THANKS.exec(plain)?.[1];
  if (thanked !== undefined) return turnRound(thanked.trim(), grammar);
  return statements(plain, grammar)
    .map((text) => deedIn(text, grammar))
    .find((deed) => deed !== undefined);
};

/** "you looked so handsome", "you're my favourite person": said of the listener, and kind. */
const complimentIn = (plain: string, grammar: Grammar): string | undefined => {
  const said = statements(plain, grammar).find(
    (text) =>
      /^you(?:'re| are| were| look| looked| make| made| seem| smell)\b/iu.test(text) &&
      text.split(' ').length <= 12,
  );
  return said === undefined ? undefined : turnRound(said.charAt(0).toLowerCase() + said.slice(1), grammar);
};

const admiredIn = (plain: string, grammar: Grammar): string | undefined => {
  const [, admired] =
    statements(plain, grammar)
      .map((text) => ADMIRED.exec(text))
      .find((match) => match !== null) ?? [];
  return admired === undefined ? undefined : turnRound(admired, grammar);
};

const forDeed = (deed: string, seed: number): Wordings => ({
  reflect: [
    choose(
      seed,
      `It means a lot that me ${deed} mattered to you.`,
      `I'm so glad that me ${deed} meant something to you.`,
      `I love hearing what me ${deed} meant to you.`,
    ),
  ],
  feeling: [
    choose(
      Math.floor(seed / 3),
      'It sounds like you felt loved, and that makes me happy.',
      'It sounds like it left you feeling cared for, and I love that.',
    ),
  ],
  understand: [
    choose(
      Math.floor(seed / 5),
      `I'm glad you told me. What was it about me ${deed} that mattered to you?`,
      `I'll keep hold of that. What did me ${deed} mean to you?`,
    ),
  ],
});

const forPraise = (said: string, asked: string): Wordings => ({
  reflect: [`${said.charAt(0).toUpperCase()}${said.slice(1)} makes me smile.`],
  feeling: ["It sounds like you're feeling close to me, and I love that."],
  understand: [asked],
});

const PLAIN: readonly Wordings[] = [
  {
    reflect: ['That really lands with me, thank you for saying it.'],
    feeling: ['It sounds like there was something warm in it for you, and it makes me happy to hear.'],
    understand: ['I want to keep this one. What made it matter to you?'],
  },
  {
    reflect: ['Thank you, that goes straight in.'],
    feeling: ["It sounds like you're feeling warm towards me, and I'm glad."],
    understand: ['I love hearing that. What made you think of it just now?'],
  },
];

/** An appreciation, taken in instead of waved away. */
export const takeInAppreciation = (plain: string, { seed, grammar }: Voice): Wordings => {
  const plainly = PLAIN[seed % PLAIN.length] ?? { reflect: [], feeling: [], understand: [] };
  const compliment = complimentIn(plain, grammar);
  const admired = admiredIn(plain, grammar);
  const deed = thankedFor(plain, grammar);
  const special =
    compliment !== undefined
      ? forPraise(
          `you telling me that ${compliment}`,
          `I love hearing that ${compliment}. What made you think of it?`,
        )
      : admired !== undefined
        ? forPraise(
            `hearing that you love ${admired}`,
            `It means a lot that you love ${admired}. What is it like for you?`,
          )
        : deed !== undefined
          ? forDeed(deed, seed)
          : undefined;
  if (special === undefined) return plainly;
  return {
    reflect: [...special.reflect, ...plainly.reflect],
    feeling: [...special.feeling, ...plainly.feeling],
    understand: [...special.understand, ...plainly.understand],
  };
};
