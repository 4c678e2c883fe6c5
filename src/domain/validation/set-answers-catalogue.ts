import type { Wordings } from './take-in.ts';

type SetAnswer = {
  readonly when: RegExp;
  readonly answer: Wordings;
  /** Only where the message says nothing else that may be handed back. */
  readonly last?: true;
};

/** Messages whose best answer is not their own words turned round. Most particular first. */
export const SET_ANSWERS: readonly SetAnswer[] = [
  {
    when: /^(?:god,? |ugh,? |right now |honestly |just )?i (?:really |fucking |honestly |just |so )*(?:hate|can't stand|despise) you\b(?! (?:when|for|so|more|lol))(?!.*\b(?:lol|haha|jk)\b)/iu,
    answer: {
      reflect: ["I can hear how angry you are with me, and I'm not going to argue with it."],
      feeling: ["I imagine there's hurt under it. I can only guess at it."],
      understand: ["Something must have hurt for it to come to this. What happened that I'm not seeing?"],
    },
  },
  {
    when: /\b(?:it's|its) (?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|midnight|past \w+|gone \w+|nearly \w+)\b.*\bwhere (?:are|were) you\b/iu,
    answer: {
      reflect: ["It's late, and you don't know where I am."],
      feeling: ["I imagine you're worried, and maybe getting angry by now."],
      understand: ['It makes sense to want to know where I am. What has been going through your mind?'],
    },
  },
  {
    when: /^(?:hey |hi |babe |love )?(?:are )?you (?:ok|okay|alright|all right)\b(?:[?!.\s]*$|.*\b(?:you seem|you look|you sound|you've been|quiet)\b)/iu,
    answer: {
      reflect: ['Thank you for noticing, and for asking.'],
      feeling: ["It sounds like you've picked something up in me, and that you care."],
      understand: ["I'm glad you asked. What did you notice?"],
    },
  },
  {
    when: /\bi(?:'m| am| feel| felt| get| got)\b.{0,12}\bjealous (?:of|when|that|about) (?:how |the |all |every )?.{0,20}\byou/iu,
    answer: {
      reflect: ['Thank you for telling me. I hear that this is a tender spot.'],
      feeling: ["I imagine you're feeling a bit insecure, and maybe lonely with it."],
      understand: ["I'm glad you said it out loud. What would help you feel close to me?"],
    },
  },
  {
    when: /\b(?:i'll|i will|i'd better) (?:just )?do (?:it (?:all )?(?:myself|on my own)|(?:it all|everything) then)\b/iu,
    answer: {
      reflect: ["It sounds like you've had enough of waiting for me on this."],
      feeling: ["I imagine you're feeling frustrated, and maybe a bit on your own."],
      understand: ["I don't want you to end up alone with it. What would help right now?"],
    },
  },
  {
    when: /^(?:\w+[,.]? )?i(?:'ve)? (?:really |just |so |do )*miss(?:ed)? (?:you|us)\b(?!r)/iu,
    answer: {
      reflect: ["I hear that you've been missing me."],
      feeling: ['It sounds like it has been a bit lonely, missing me.'],
      understand: ["I'm so glad you told me that you miss me. What do you miss most?"],
    },
  },
  {
    when: /\b(?:not|just|only|basically) (?:your |the |a |an unpaid )(?:maid|servant|secretary|pa|nanny|babysitter|cleaner|housekeeper|taxi|chauffeur|therapist|cook|lodger|waitress|slave|mother|mum|mom)\b(?! (?:of|who|and))/iu,
    answer: {
      reflect: ["It sounds like you've been doing far more than feels fair to you."],
      feeling: ["I imagine you're worn out, and maybe hurt that it goes unseen."],
      understand: ['It makes sense to want this to be shared. What has been landing on you most?'],
    },
  },
  {
    when: /\bi hate (?:my (?:body|face|hair|legs|stomach|belly|nose|skin|looks)|how i look|the way i look)|\bi (?:don't|do not) feel (?:very )?(?:pretty|attractive|sexy|beautiful|handsome|wanted|desirable)\b|\bi look (?:so |really )?(?:old|awful|terrible|big|rough)\b|\bi(?:'m| am| feel| look| felt)\b.{0,12}\b(?:fat|ugly|gross|disgusting|hideous|old and|frumpy|unattractive)\b/iu,
    answer: {
      reflect: ["It sounds like it's hard to feel good in your own skin right now."],
      feeling: ["I imagine you're feeling insecure, and maybe a bit low."],
      understand: ['I want you to be able to tell me when you feel like this. What brought it on?'],
    },
  },
  {
    when: /\b(?:leave|leaves|left|leaving)\b.{0,20}\b(?:toddler|baby|child|kids?|him|her)\b.{0,20}\b(?:alone|on (?:his|her|their) own|unattended)\b/iu,
    answer: {
      reflect: ['It sounds like you got a real fright.'],
      feeling: ["I imagine you're feeling scared, and angry because you were scared."],
      understand: [
        'It makes sense to feel so strongly when it is about keeping them safe. What went through your mind?',
      ],
    },
  },
  {
    when: /^(?!.*\b(?:felt|feel)\b).*\bi(?:'m| am)? (?:need|want|going to need|taking)\b.{0,12}\b(?:space|time (?:alone|to myself|to think|to cool|out|by myself)|some quiet|a minute|a breather|an hour to)\b/iu,
    answer: {
      reflect: ["I hear that you need some space, and that's okay with me."],
      feeling: ["I imagine it's been a lot, and you could use some quiet."],
      understand: ['It makes sense to want some space. What would help you most while you have it?'],
    },
  },
  {
    last: true,
    when: /\bmy ex\b.{0,40}\b(?:never|would|wouldn't|always|used to|at least|didn't)\b|\b(?:other|normal|\w+'s) (?:husbands?|wives|wife|boyfriends?|girlfriends?|partners?|men|women)\b/iu,
    answer: {
      reflect: ["It sounds like you haven't been feeling well looked after with me."],
      feeling: ["I imagine you're feeling hurt, and maybe a bit lonely with me."],
      understand: ["I'd like to hear what you've been missing with me. What would feel different to you?"],
    },
  },
  {
    last: true,
    when: /\b(?:just |exactly |turning into |as bad as )(?:like )?your (?:mum|mom|mam|mother|dad|father|brother|sister|parents?|family)\b/iu,
    answer: {
      reflect: ['It sounds like something I did really got under your skin.'],
      feeling: ["I imagine you're feeling frustrated, and maybe hurt underneath."],
      understand: ["I'd like to know what it was. What did you see me do that landed so hard?"],
    },
  },
];
