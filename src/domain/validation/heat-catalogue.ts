import type { Wordings } from './take-in.ts';

/** Heated words with nothing in them that may be said again: the heat itself is taken in, and nothing agreed to (C3, V2). */
export const FROM_HEAT: readonly Wordings[] = [
  {
    reflect: ['I can hear how angry you are with me, and I think something hurt you first.'],
    feeling: ['I imagine you feel angry, and maybe hurt underneath.'],
    understand: ['It makes sense to be this angry when something has hurt. What hurt you most?'],
  },
  {
    reflect: ["I can hear how much this is getting to you, and I don't want to argue with it."],
    feeling: ["I imagine you're feeling frustrated, and maybe hurt underneath."],
    understand: ["I'd like to understand it properly. What is it like from where you are?"],
  },
  {
    reflect: ['I hear that something between us is really hurting right now.'],
    feeling: ["It sounds like you're fed up, and I wonder if there's some hurt in it."],
    understand: ['I want to hear this out. What do you most want me to see?'],
  },
  {
    reflect: ["It sounds like this has been building up, and I'm listening."],
    feeling: ["I wonder if you're feeling discouraged, and maybe lonely with it."],
    understand: [
      'It makes sense to want to be heard on this. Can you help me understand what it has been like?',
    ],
  },
  {
    reflect: ["That's a lot of anger, and I think something must have hurt first."],
    feeling: ["I imagine you feel angry, and maybe let down. Tell me if I've got that wrong."],
    understand: ["I'd rather know what's behind it than defend myself. What has been hardest for you?"],
  },
  {
    reflect: ["I can tell you've had enough of something, and I want to know what it is."],
    feeling: ["Underneath it, I wonder if you're feeling hurt, or worn out."],
    understand: ["It's important to me how this has been for you. What happened that hurt the most?"],
  },
  {
    reflect: ["Ouch. I can hear how upset you are, and I'm staying with you."],
    feeling: ["I imagine you're feeling really frustrated, and maybe a bit alone."],
    understand: ['I want to get to the bottom of it with you. What has it been like for you lately?'],
  },
];

/** Said the wrong way round: what the joke covers is asked for, and the joke is not repeated. */
export const FROM_IRONY: readonly Wordings[] = [
  {
    reflect: ["I don't think you're really joking, and I want to hear what's under it."],
    feeling: ["It sounds like you're fed up, and maybe hurt as well."],
    understand: ['It makes sense to be fed up if this keeps coming up. What has it been like for you?'],
  },
  {
    reflect: ['I can hear the edge in that, and I think there is something real behind it.'],
    feeling: ["I imagine you're feeling frustrated, and maybe a bit on your own."],
    understand: ["I'd like to hear it straight, I'm listening. What do you wish had been different?"],
  },
];
