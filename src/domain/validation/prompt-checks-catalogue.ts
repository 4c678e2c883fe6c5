/** A rule of validation as code, with words that it must stop and words that it must let through. */
export type PromptCheck = {
  readonly rule: string;
  readonly finds: RegExp;
  readonly stops: readonly string[];
  readonly lets: readonly string[];
};

/** What one can see of oneself, as against what one is judged to be: "I'm late", never "I'm lazy". */
const SEEN =
  'late|early|busy|away|home|out|off|up|upstairs|downstairs|at|on|in|with|not (?:home|there|here|at|in|on|with|around|ready|out|back|listening|straight|used)|there|here|still|always (?:late|on|at|in|out|away|busy)|never (?:home|there|here)|meant|supposed|going|asleep|awake|quiet|silent|drunk|tired|ill|sick|angry|upset|glad|happy|sorry|listening|staying|hearing|here|interested|the one|the only one|the last|the first|your|my|so (?:glad|happy|late|quiet|far|tired|busy|often)|too (?:late|tired|busy|"|\')|a lot|more |less |proud|worried|scared|sure|aware|ready|back|gone|done|around|far|close|behind|over|about|for|from|under|without|under|\\d+|an hour|half an hour|(?:two|three|four|five|six|ten|twenty|thirty|forty|fifty|minutes|hours) \\S+|(?:not )?[a-z]+ing\\b(?<!boring|annoying|controlling|embarrassing|exhausting|draining|patronising|lying|cheating)|born|allowed|invited|asked|told|left|seen|married|working|made|given|caught|stuck|held|delayed|due|away|"';

/** Every rule that a text can be checked for by itself. Tried on every text offered, whoever wrote it (V1-V8). */
export const PROMPT_CHECKS: readonly PromptCheck[] = [
  {
    rule: 'V2 agrees',
    finds:
      /\b(?:you're (?:so |absolutely |quite )?right(?! that\b)|you are right|you have a point|you've got a point|fair point|point taken|I agree|you were right to)\b/iu,
    stops: ["You're right, I forgot.", 'You have a point there.', 'I agree, it was too much.'],
    lets: ['I hear you.', 'It sounds like you were right there, waiting.'],
  },
  {
    rule: 'V2 confesses',
    finds:
      /\b(?:my fault|my bad|I was wrong|I'm wrong|I should(?:'ve| have)|I shouldn't have|I admit|I'm sorry|I apologi[sz]e|guilty|I let you down|I failed|(?<!as if |that )I did it on purpose|no excuse)\b/iu,
    stops: ["It's my fault.", 'I should have called.', 'I let you down, I know.', "I'm sorry I hurt you."],
    lets: ['I can see that me not calling really hurt you.', "It sounds like you're sad."],
  },
  {
    rule: 'V2 a global claim as fact',
    finds: /(?:^|[.!?:]\s+|\bwhen |\bhear that |\bsee that )I (?:always|never|don't ever)\b/u,
    stops: ['I never help.', 'It makes sense that you feel hurt when I never call.'],
    lets: ['It sounds like it has felt as if I never call.'],
  },
  {
    rule: 'V2 a verdict in the first person',
    finds: new RegExp(
      String.raw`\bI(?:'m| am| was|'ve been| have been) (?!(?:just |really |only |also )?(?:${SEEN.replaceAll('\\', '\\')}))`,
      'u',
    ),
    stops: [
      "I can see I'm lazy.",
      "It looks as if I'm a bad listener.",
      'It sounds like I was selfish again.',
    ],
    lets: [
      'I can see that I was late.',
      "From where you are, it looks as if I'm on my phone a lot.",
      "I'm glad you told me.",
    ],
  },
  {
    rule: 'V3 but',
    finds: /\b(?:but|however|although|though)\b/iu,
    stops: ['I hear you, but I was tired.', 'I see that. However, I was busy.'],
    lets: ['I hear that the butter was gone.'],
  },
  {
    rule: 'V3 advice',
    finds:
      /\b(?:you should|you shouldn't|you need to|you ought|you have to (?:calm|stop|let|try|see|understand)|why don't you|have you tried|you could (?:try|just)|(?<!telling you to |tell you to |told you to )(?:calm down|relax(?!"))|at least|cheer up|look on the bright|let it go(?! (?:on|to)\b)|get over it|it's not (?:that|so) bad|don't (?:worry|cry|be upset|be silly))\b/iu,
    stops: ['You should get some rest.', 'Calm down.', 'At least you had the car.', "Don't worry about it."],
    lets: ["I hear that you'd like me to stop at the shop.", 'I hear that you have to ask me twice.'],
  },
  {
    rule: 'V3 knows better',
    finds:
      /\b(?:I know (?:exactly )?how you feel|I know exactly|you're overreacting|you're (?:just |being )?too sensitive|shouldn't feel|don't feel (?:bad|that way|like that)|you (?:obviously|clearly) feel|you must be (?:angry|hurt|jealous|upset))\b/iu,
    stops: ['I know exactly how you feel.', "You shouldn't feel that way.", "You're overreacting."],
    lets: ['I imagine you felt hurt.', 'You must be so relieved, and happy.'],
  },
  {
    rule: 'V4 one person twice',
    finds:
      /\bI (?:told|asked|texted|called|showed|gave|promised) me\b|\bme (?:telling|asking|texting|calling) (?:me|I)\b|\b(?:telling|told|asked|asking) I\b/u,
    stops: ['I can see that me telling me to check the oil really hurt you.', 'I told me about the row.'],
    lets: ['I can see that me telling you on the phone really hurt you.'],
  },
  {
    rule: 'R4 accusing word',
    finds:
      /\b(?:ignored|attacked|betrayed|abandoned|disrespected|manipulated|unappreciated|rejected|patronised|fobbed off|taken for granted|undermined|bullied|blamed|neglected|criticised for)\b/iu,
    stops: ['It sounds like you felt ignored.', 'I imagine you felt betrayed.'],
    lets: ['It sounds like you felt lonely.'],
  },
  {
    rule: 'C8 label',
    finds: /\b(?:toxic|abuser|abusive|narcissist\w*|gaslight\w*)\b/iu,
    stops: ['That sounds toxic.'],
    lets: ['That sounds hard.'],
  },
  {
    rule: 'unfinished words',
    finds:
      /\b(you|me|my|your|I) \1\b|\b(?!(?:that|had|promise)\b)(\p{L}{3,}) \2\b|\s[,.?]|[,;:][,.;:]|, (?:me|I)[.,]|\b(?:undefined|null)\b|\s{2,}|\(\s*\)/u,
    stops: [
      'I can see that me not calling you you.',
      'I hear you: , that hurt.',
      'It sounds like  that hurt.',
      'It sounds like later later hurt.',
    ],
    lets: ['I hear you: that hurt.'],
  },
];
