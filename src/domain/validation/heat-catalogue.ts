import type { Wordings } from './take-in.ts';

/**
 * A plain insult says nothing that could be said again, so nothing is: what comes through is that they have had enough,
 * and what is asked is what happened (C3). No agreement, no reproach, and no pretence of knowing more (V2, V6).
 */
export const FROM_INSULT: readonly Wordings[] = [
  {
    reflect: ["It sounds like you're at the end of your rope with me."],
    feeling: ['I imagine there is a lot of anger in you right now, and maybe some hurt under it.'],
    understand: ["If it's got to this, something must have happened. What was it?"],
  },
  {
    reflect: ["I can hear that you're furious with me."],
    feeling: ["I wonder if there's hurt under the anger. I might have that wrong."],
    understand: ['Nobody gets that angry over nothing. What happened that got to you so much?'],
  },
  {
    reflect: ["That's a lot of anger, and it's me you're angry with. I'm listening."],
    feeling: ['I imagine something hurt, somewhere before this. I can only guess at it.'],
    understand: ['I want to know what is behind this. What happened that landed so badly?'],
  },
  {
    reflect: ["It sounds like you've had all you can take from me right now."],
    feeling: ["I imagine you're angry, and worn out with being angry."],
    understand: ["There's something under this, and I want to hear it. What has it been like for you?"],
  },
  {
    reflect: ["Ouch. I can hear how angry you are, and I don't want to hit back."],
    feeling: ["I imagine you're hurting too, or it wouldn't come out like that."],
    understand: ["I'm staying right here. What happened that I'm not seeing?"],
  },
];

/** A charge that names nothing which may be said again: that it hurts is taken in, and nothing agreed to (V2). */
export const FROM_HEAT: readonly Wordings[] = [
  {
    reflect: ["I can hear that you're really fed up with me about this."],
    feeling: ["I imagine you're frustrated, and maybe hurt underneath."],
    understand: ["I'd like to understand it properly. What is it like from where you are?"],
  },
  {
    reflect: ['It sounds like something between us really hurts right now.'],
    feeling: ["I wonder if you're hurt, and maybe a bit lonely with me."],
    understand: ['I want to hear this out. What do you most want me to see?'],
  },
  {
    reflect: ["It sounds like this has been building up for a while, and I'm listening."],
    feeling: ["I imagine you're tired of it, and maybe discouraged."],
    understand: [
      'It makes sense to want to be heard on this. Can you help me understand what it has been like?',
    ],
  },
  {
    reflect: ['I can tell how much this matters to you, and I want to hear it.'],
    feeling: ["I imagine you're disappointed, and maybe angry with me."],
    understand: ["I'd rather know what's behind it than defend myself. What has been hardest for you?"],
  },
  {
    reflect: ["I can tell you've had enough of something, and I want to know what it is."],
    feeling: ["I wonder if you're hurt, or just worn out by it."],
    understand: ["It's important to me how this has been for you. What happened that got to you most?"],
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
    feeling: ["I imagine you're frustrated, and maybe a bit on your own with it."],
    understand: ["I'd like to hear it straight, and I'm listening. What do you wish had been different?"],
  },
  {
    reflect: ["I don't think that was only a joke, and I'm listening."],
    feeling: ["I imagine you're fed up, and tired of saying it nicely."],
    understand: ["I'd rather hear it from you than guess. What is it really about?"],
  },
  {
    reflect: ["I hear the sting in that, and I don't think it comes from nowhere."],
    feeling: ["I wonder if you're disappointed in me, and maybe tired."],
    understand: ['Something made you say it like that, and it matters to me. What was it?'],
  },
];
