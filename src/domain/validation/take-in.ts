import type { Grammar } from '../language/grammar.ts';
import type { ValidationLevel } from './validation.ts';
import { choose } from './wording.ts';

/** Wordings per level, best first; the last that is given passes review by construction. */
export type Wordings = Readonly<Record<ValidationLevel, readonly string[]>>;

const STARTS_OVER =
  /\b(?:start(?:ing)? (?:over|again|fresh)|try again|redo|rewind|reset|truce|make up|another go)\b/iu;
const APOLOGY = /\b(?:sorry|apologi[sz]e|forgive)\b/iu;

const cameBack = (plain: string): string => {
  if (STARTS_OVER.test(plain)) return 'It means a lot to me that you want to start again.';
  if (APOLOGY.test(plain))
    return 'Thank you for saying that. It means something to me that you came back to this.';
  return 'I hear you, and it means something to me that you came back to this.';
};

/** The words' seed, and the grammar they are turned round by. */
export type Voice = { readonly seed: number; readonly grammar: Grammar };

/** An apology or another step towards each other (F1): received, never used against the one who made it. */
export const takeInRepair = (plain: string, topic: string | undefined, seed: number): Wordings => ({
  reflect: [
    ...(topic === undefined
      ? []
      : [`I hear you about ${topic}, and it means something to me that you came back to it.`]),
    cameBack(plain),
  ],
  feeling: [
    choose(
      seed,
      'It sounds like this has been weighing on you.',
      "It sounds like you've been turning this over.",
    ),
  ],
  understand: [
    choose(
      Math.floor(seed / 3),
      "I'm glad you reached out. What has it been like on your side?",
      'That took something, and I notice it. What was going on for you?',
    ),
  ],
});

/** The partner is the one listening: let it land, and stay with them. */
export const takeInKindness = (): Wordings => ({
  reflect: ["I notice that you're trying to understand me, and it helps."],
  feeling: ['It sounds like you care about how this has been for me.'],
  understand: ['Thank you for hearing me. How is it for you to hear this?'],
});

/** Somebody who explains themselves wants their side to be seen; the facts can wait (V2). */
export const takeInDefence = (topic: string | undefined, seed: number): Wordings => ({
  reflect: [
    ...(topic === undefined ? [] : [`I hear that there was more to it for you, with ${topic}.`]),
    choose(seed, "I hear that it wasn't like that for you.", 'I hear that there is more to it for you.'),
  ],
  feeling: [
    choose(
      Math.floor(seed / 3),
      "I imagine you're feeling frustrated, and maybe a bit hurt.",
      "I wonder if you're feeling misunderstood, and maybe tired of it.",
    ),
  ],
  understand: ['It makes sense to want to be heard in this. What was it like for you?'],
});

const CLOSES_DOOR =
  /\b(?:done (?:talking|with this|here)|not (?:talking|doing this|having this|now)|leave me|leave it|drop it|alone|don't want to|can't do this|stop|enough|going to bed|going out|end of|talk to me|later|over this|shut up|walk(?:ing)? away|too much|can't talk)\b/iu;

const VAGUE =
  /^(?:lol |haha |well |oh )?(?:ok(?:ay)?|kk?|fine|sure|whatever|idk|nm|nothing|hm+|i suppose|i guess|not really|maybe|if you say so|right|cool|ye(?:ah|p|s)|nope?|mm+|meh|forget it|never ?mind|nvm|i (?:don't know|dunno))(?: lol| then| x)?$/iu;

/** Too little to know anything by. */
export const isVague = (plain: string): boolean => VAGUE.test(plain.replace(/[\s.!,…]+$/u, ''));

/** "fine", "k", "whatever" may mean anything: presence, and no guess (R3, C5). */
export const takeInVague = (seed: number): Wordings => ({
  reflect: [
    choose(
      seed,
      "I'm here, and there's no rush.",
      "I'm here, whenever you want to talk.",
      "I'm here, and I'm listening.",
    ),
  ],
  feeling: [
    choose(
      Math.floor(seed / 3),
      "I can't quite tell how you are, and I don't want to guess at it.",
      "I wonder if there's something in this for you, and I don't want to guess at it.",
    ),
  ],
  understand: [
    choose(
      Math.floor(seed / 3),
      "I'd like to understand, in your own time. What would help right now?",
      'I care how you are with this. What would you most like me to hear?',
    ),
  ],
});

/** Somebody who has closed the door for now: room, and no pushing. */
export const takeInDistance = (plain: string, topic: string | undefined, seed: number): Wordings => {
  if (!CLOSES_DOOR.test(plain) && plain.split(/\s+/u).length <= 6) return takeInVague(seed);
  return {
    reflect: ["I hear that this is too much right now, and I don't want to push."],
    feeling: ["I imagine you're feeling overwhelmed, and maybe tired."],
    understand: [
      ...(topic === undefined
        ? []
        : [`It makes sense to want some quiet around ${topic}. What would make it easier to talk later?`]),
      'It makes sense to want some quiet. What would make it easier to talk later?',
    ],
  };
};
