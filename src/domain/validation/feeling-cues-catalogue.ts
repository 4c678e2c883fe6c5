import type { Feeling, GladFeeling } from '../language/feelings-catalogue.ts';

/** Completes "… really ⟨verb⟩ you". */
export const FEELING_VERBS: Readonly<Record<Feeling | GladFeeling, string>> = {
  hurt: 'hurt',
  sad: 'saddened',
  lonely: 'hurt',
  worried: 'worried',
  anxious: 'worried',
  scared: 'scared',
  tired: 'got to',
  exhausted: 'got to',
  overwhelmed: 'overwhelmed',
  stressed: 'stressed',
  frustrated: 'frustrated',
  annoyed: 'annoyed',
  angry: 'upset',
  furious: 'upset',
  disappointed: 'disappointed',
  discouraged: 'discouraged',
  unimportant: 'hurt',
  embarrassed: 'embarrassed',
  ashamed: 'embarrassed',
  insecure: 'unsettled',
  jealous: 'unsettled',
  uneasy: 'unsettled',
  confused: 'confused',
  helpless: 'got to',
  tense: 'unsettled',
  upset: 'upset',
  shaken: 'shook',
  shocked: 'shocked',
  heartbroken: 'hurt',
  resentful: 'got to',
  irritated: 'irritated',
  alone: 'hurt',
  calm: 'touched',
  proud: 'delighted',
  happy: 'delighted',
  relieved: 'relieved',
  excited: 'delighted',
  grateful: 'touched',
  loved: 'touched',
};

/** What usually lies behind a subject, most telling first. Tried in order over the whole message. */
export const FEELING_CUES: readonly {
  readonly when: RegExp;
  readonly feelings: readonly Feeling[];
  /** When the thing itself is what they face, rather than what the listener did around it. */
  readonly faced?: readonly Feeling[];
}[] = [
  {
    when: /\b(?:(?:gas|oven|stove|hob|iron|candle\w*|straighteners) on\b|left the (?:front |back )?(?:door|gate) (?:open|unlocked)|(?:near|in|into) the road|car seat|pills? (?:out|on))/iu,
    feelings: ['scared', 'upset'],
  },
  {
    when: /\b(?:thinking|thought|imagin\w+) (?:you'd|you had|something|you were) (?:crashed|died|dead|hurt|had (?:an accident|happened)|happened|been in)|\byou'd crashed\b|\bworried sick\b/iu,
    feelings: ['worried', 'scared'],
  },
  {
    when: /\b(?:told|telling|shared|showed) (?:everyone|people|the (?:whole|group)|your (?:mum|mom|mother|sister|brother|mates?|friends?|dad|family|boss)|\p{Lu}\p{Ll}+)\b.{0,20}\b(?:my|our|I|me)\b/u,
    feelings: ['hurt', 'embarrassed'],
  },
  {
    when: /\b(?:funeral|died|grave|ashes|miscarr\w+|hospice|grief|passed away)\b/iu,
    feelings: ['sad', 'alone'],
  },
  {
    when: /\b(?:didn't|did not|couldn't|never|haven't|forgot to) (?:even |once )?(?:ask(?:ed)?|notice[d]?|say anything|said anything|thank(?:ed)?|mention|congratulate|say well done)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:i asked you|asked you (?:to|twice|three)|how many times|still haven't|keep having to (?:ask|tell|remind)|reminded you)\b/iu,
    feelings: ['frustrated', 'disappointed'],
  },
  {
    when: /\b(?:text(?:ed|ing)? (?:me )?back|repl(?:y|ied|ying) to me|answer my (?:calls|texts)|out with the (?:lads|girls|boys))\b/iu,
    feelings: ['unimportant', 'lonely'],
  },
  {
    when: /\b(?:went|go|going|looked|looking) through my\b|\b(?:read|checked) my (?:phone|messages|texts|emails?|diary|letters?)\b/iu,
    feelings: ['hurt', 'shaken'],
  },
  {
    when: /\bstill (?:love|like|find|fancy|want)\b|\b(?:find|love|like|want|fancy) me\b(?! to\b)/iu,
    feelings: ['insecure', 'lonely'],
  },
  {
    when: /\bwe (?:never|don't|hardly|barely) (?:laugh|talk|go|do|have|kiss|eat|cuddle|see)\b/iu,
    feelings: ['lonely', 'sad'],
  },
  {
    when: /\b(?:kissed (?:her|him|someone)|slept with|affair|over with (?:her|him)|these texts|your ex|cheat\w*)\b/iu,
    feelings: ['hurt', 'shaken'],
  },
  {
    when: /\b(?:flat ?mates|room ?mates|house ?mates|strangers|close to you|distant|disconnected|drifting|grown apart|like friends)\b/iu,
    feelings: ['lonely', 'sad'],
  },
  {
    when: /\b(?:need (?:more |some |a bit of |a bit more )?(?:help|a hand)|help (?:me )?with the|do(?:ing)? (?:everything|it all)|on my shoulders)\b/iu,
    feelings: ['tired', 'overwhelmed'],
  },
  {
    when: /\b(?:nightmares?|dream(?:t|ed)? about|(?:bad|awful|horrible|frightening|had a|that) dream)\b/iu,
    feelings: ['scared', 'sad'],
  },
  { when: /\b(?:hours?|minutes) ago\b/iu, feelings: ['frustrated', 'unimportant'] },
  {
    when: /\b(?:walk(?:ed|s)? (?:out|away|off)|shuts? down|turned (?:away|your back)|roll(?:ed)? your eyes|eye-?roll\w*|sigh(?:ed)? at)\b/iu,
    feelings: ['hurt', 'alone'],
  },
  {
    when: /\b(?:in front of (?:everyone|everybody|people|them|him|her|us|strangers|guests|a (?:whole|room)|(?:my|your|our|the|all|his|her|their) (?!fridge|telly|tv|mirror|house|door|screen|laptop|computer|game|oven|fire)[a-z]+)|everyone (?:laughed|heard|saw)|the whole (?:table|office|street|room|family))\b/iu,
    feelings: ['embarrassed', 'hurt'],
  },
  {
    when: /\b(?:laughed at|made fun|joke about|jokes about|mimic\w*|corrected me)\b/iu,
    feelings: ['hurt', 'embarrassed'],
  },
  {
    when: /\b(?:scan|biopsy|(?:in|at|to|the) hospital|diagnos\w+|mri|surgery|a&e|(?:the|a|my) lump|test results?|ultrasound)\b/iu,
    feelings: ['alone', 'worried'],
    faced: ['scared', 'alone'],
  },
  {
    when: /\byou(?:'re|'ve been| were| are)? (?:\S+ ){0,2}(?:shout|scream|snap(?!chat)|swore|slam|yell)\w*|\b(?:shout|scream|snap|swear|yell)\w* (?:at|in front of) (?:me|us|him|her|them|the|my|our)\b|\byour (?:shouting|screaming|temper)\b|raised your voice/iu,
    feelings: ['shaken', 'hurt'],
  },
  {
    when: /\b(?:(?:your|ur|the) exe?s?\b(?!')|liked her|her (?:photos?|insta\w*|messages|pictures?|pics|posts|stories)|(?:texting|messaging|chatting (?:to|with)) (?:her|him)\b(?! (?:mum|mom|mother|dad|boss|teacher|school))|flirt\w*|dating app)/iu,
    feelings: ['insecure', 'hurt'],
  },
  {
    when: /\b(?:(?:my|our|his|her) (?:\w+ )?(?:birthday|anniversary|graduation)|valentine\w*|mother'?s day|father'?s day)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:overdraft|debts?|loan|savings|mortgage|credit card|(?:the|our|pay|no|on) rent|spen[dt]\w* (?:[£$€]|\d{2,} (?:on|from)|money|our|(?:all )?the (?:\w+ )?(?:rent|savings|money))|no money|(?:electric\w*|heating|gas) bill|payday)\b|spen[dt]\w* .{0,20}[£$€]\s?\d/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:didn't (?:call|text|ring|reply|answer|phone|message)|not (?:calling|texting|answering)|no (?:reply|text|answer|call)|past midnight|left me on read|on read)\b/iu,
    feelings: ['worried', 'lonely'],
  },
  {
    when: /\b(?:(?:minutes?|hours?|so|you're|were|you|being|always) late|waited|(?:kept|left|sat|sitting|been|stood|standing|still|him|her|them|me|and|was|were) waiting|stood (?:there|outside|at))\b/iu,
    feelings: ['unimportant', 'frustrated'],
  },
  {
    when: /\b(?:(?:you|you'd) promised|(?:you|you'd) said (?:you'd|you would|we'd)|said you'd|told me you'd|cancel\w*|(?:were|was) supposed to|counted on|(?:you|u) forgot\w*)\b/iu,
    feelings: ['disappointed', 'hurt'],
  },
  {
    when: /\b(?:without (?:asking|telling|checking|me)|didn't (?:tell|ask)|never (?:told|asked)|found out|behind my back)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:(?:on|at|glued to|behind|down at|looking at|staring at|checking|checked|picked up|opened|into) (?:your|that|the|ur) (?:\w+ )?(?:phone|screen|laptop|tablet|game|xbox|playstation|ps5|match|telly|tv|inbox|emails?)\b(?! (?:calls?|bill|to))|scroll\w*|gaming|(?:your|the) headset|phones? out at)/iu,
    feelings: ['lonely', 'unimportant'],
  },
  {
    when: /\b(?:your (?:mum|mom|mam|mother|dad|father|sister|brother|parents|family|mates?|friends)) (?:\w+ )?(?:said|called|told|laughed|criticised|criticized|made|had a go|shouted|took|was rude|were rude)\b/iu,
    feelings: ['hurt', 'alone'],
  },
  {
    when: /\b(?:dishes|washing up|laundry|bins?|hoover\w*|vacuum\w*|cleaning|tidying|housework|chores?|(?:the|your|this) mess|nappy|nappies|school run)\b/iu,
    feelings: ['frustrated', 'tired'],
  },
  {
    when: /\b(?:(?:was|is|been|are|were|off|so) (?:ill|sick)|fever|insulin|inhaler|epipen|meds|not answering|court (?:date|case|hearing)|what if|lost (?:his|her|my|the) job|operation|the op)\b/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:(?:don't|didn't|never|stopped|won't|barely|hardly|haven't|last|you|to) (?:even )?(?:touch|kiss|hug|cuddle|hold)(?:ed)? me|affection|date night|us time|a date since|no sex|only .{0,20}\bsex)\b/iu,
    feelings: ['lonely', 'sad'],
  },
  {
    when: /\b(?:listen\w*|hear me|heard me|interrupt\w*|ignor\w*|talk(?:ed)? over me|(?:finish|finished) (?:a|my) sentence)\b/iu,
    feelings: ['frustrated', 'hurt'],
  },
  {
    when: /\b(?:going to (?:lose|happen)|redundan\w+|laid off|layoffs?|icy|(?:after|had|on) (?:\w+ )?(?:pints|glasses|drinks|beers)|no (?:seat ?belt|helmet|lights))\b/iu,
    feelings: ['worried', 'stressed'],
  },
];
