import { gerundOf, gerundOfBase, isBase } from '../language/verb-forms.ts';
import { splitStatements } from './split-statements.ts';
import { turnRound } from './turn-round.ts';
import type { ValidationLevel } from './validation.ts';

/** Wordings per level, best first; the last that is given passes review by construction. */
export type Wordings = Readonly<Record<ValidationLevel, readonly string[]>>;

const THANKS =
  /\b(?:thank you|thanks|ty|thx|cheers|grateful)\b(?: so much| a million)?,? for (?:just |always |still |even )?([a-z]+ing\b[^.!?,]{3,70})/iu;
const DEED =
  /^(?:when .{3,40}? )?you(?:'ve)? (?:always |just |still |even |never )?([a-z]+) ([^.!?,]{3,60})$/iu;

const deedIn = (clause: string): string | undefined => {
  const [, verb = '', rest = ''] = DEED.exec(clause) ?? [];
  const lower = verb.toLowerCase();
  const gerund = gerundOf(lower) ?? (isBase(lower) ? gerundOfBase(lower) : undefined);
  if (gerund === undefined) return undefined;
  const not = /\byou(?:'ve)? never\b/iu.test(clause) ? 'never ' : '';
  return `${not}${gerund} ${turnRound(rest)}`;
};

/** What of the listener's the partner is glad of, as a gerund: "making juk"; undefined when they do not say. */
export const thankedFor = (plain: string): string | undefined => {
  const thanked = THANKS.exec(plain)?.[1];
  if (thanked !== undefined) return turnRound(thanked.trim());
  return splitStatements(plain)
    .filter(({ question }) => !question)
    .map(({ text }) => deedIn(text))
    .find((deed) => deed !== undefined);
};

/** An appreciation, taken in instead of waved away. */
export const takeInAppreciation = (plain: string): Wordings => {
  const deed = thankedFor(plain);
  const specific = (make: (known: string) => string): readonly string[] =>
    deed === undefined ? [] : [make(deed)];
  return {
    reflect: [
      ...specific((known) => `I hear that me ${known} meant something to you.`),
      'That really lands with me, thank you for saying it.',
    ],
    feeling: [
      ...specific(() => 'It sounds like you felt loved, and that makes me happy.'),
      'It sounds like there was something warm in it for you, and it makes me happy to hear.',
    ],
    understand: [
      ...specific((known) => `I'm glad you told me. What was it about me ${known} that mattered to you?`),
      'I want to keep this one. What made it matter to you?',
    ],
  };
};

/** An apology or another step towards each other (F1): received, never used against the one who made it. */
export const takeInRepair = (topic: string | undefined): Wordings => ({
  reflect: [
    ...(topic === undefined
      ? []
      : [`I hear you about ${topic}, and it means something to me that you came back to it.`]),
    'I hear you, and it means something to me that you came back to this.',
  ],
  feeling: ['It sounds like this has been weighing on you.'],
  understand: ["I'm glad you reached out. What has it been like on your side?"],
});

/** The partner is the one listening: let it land, and stay with them. */
export const takeInKindness = (): Wordings => ({
  reflect: ["I notice that you're trying to understand me, and it helps."],
  feeling: ['It sounds like you care about how this has been for me.'],
  understand: ['Thank you for hearing me. How is it for you to hear this?'],
});

/** Somebody who has closed the door for now: room, and no pushing. */
export const takeInDistance = (topic: string | undefined): Wordings => ({
  reflect: ["I hear that this is too much right now, and I don't want to push."],
  feeling: ["I imagine you're feeling overwhelmed, and maybe tired."],
  understand: [
    ...(topic === undefined
      ? []
      : [`It makes sense to want some quiet around ${topic}. What would make it easier to talk later?`]),
    'It makes sense to want some quiet. What would make it easier to talk later?',
  ],
});
