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
    when: /\b(?:scan|biopsy|hospital|diagnos\w+|mri|surgery|a&e|lump|test results?|ultrasound)\b/iu,
    feelings: ['alone', 'worried'],
    faced: ['scared', 'alone'],
  },
  {
    when: /\byou(?:'re|'ve been| were| are)? (?:\S+ ){0,2}(?:shout|scream|snap(?!chat)|swore|slam|yell)\w*|\b(?:shout|scream|snap|swear|yell)\w* (?:at|in front of) (?:me|us|him|her|them|the|my|our)\b|\byour (?:shouting|screaming|temper)\b|raised your voice/iu,
    feelings: ['shaken', 'hurt'],
  },
  {
    when: /\b(?:ex|exes|liked her|her (?:photos?|insta\w*|messages|pictures?|pics|posts|stories)|(?:phone to|texting|messaging|chatting (?:to|with)) her|flirt\w*|dating app|profile)\b/iu,
    feelings: ['insecure', 'hurt'],
  },
  {
    when: /\b(?:birthday|anniversary|valentine\w*|christmas|mother'?s day|father'?s day|graduation|wedding|present|gift)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:overdraft|rent|debt|loan|savings|mortgage|credit card|money|spen[dt]\w* (?:[£$€]|\d{2,} (?:on|from)|money|our|the (?:rent|savings|money))|bills|(?:the|gas|phone|electric\w*|water|heating) bill\b|bank|wages|payday|[£$€]\s?\d+|\d+\s?(?:quid|bucks|euros|pounds|dollars))\b|[£$€]\s?\d/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:didn't (?:call|text|ring|reply|answer|phone|message)|not (?:calling|texting|answering)|no (?:reply|text|answer|call)|past midnight|left me on read|on read)\b/iu,
    feelings: ['worried', 'lonely'],
  },
  {
    when: /\b(?:late|waited|waiting|stood (?:there|outside))\b/iu,
    feelings: ['unimportant', 'frustrated'],
  },
  {
    when: /\b(?:promised|said you'd|said you would|told me you'd|cancel\w*|supposed to|counted on|forgot\w*)\b/iu,
    feelings: ['disappointed', 'hurt'],
  },
  {
    when: /\b(?:without (?:asking|telling|checking|me)|didn't (?:tell|ask)|never (?:told|asked)|found out|behind my back)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:phone|screen|scroll\w*|laptop|tablet|game|gaming|xbox|playstation|ps5|(?:watch\w*|in front of|glued to|on) (?:the |your )?(?:match|telly|tv)|headset|discord|inbox)\b/iu,
    feelings: ['lonely', 'unimportant'],
  },
  {
    when: /\b(?:your (?:mum|mom|mam|mother|dad|father|sister|brother|parents|family|mates?|friends))\b/iu,
    feelings: ['hurt', 'alone'],
  },
  {
    when: /\b(?:dishes|washing|laundry|bins?|hoover\w*|vacuum\w*|clean(?:ing|ed|s)?|tidy\w*|shopping|kitchen|sink|plates?|towels|wet towel|socks?|housework|chores?|mess|nappy|nappies|bottles?|school run|pick ?up|up with the baby|night feeds?)\b/iu,
    feelings: ['tired', 'frustrated'],
  },
  {
    when: /\b(?:ill|sick|cough\w*|mould|fever|no answer|not answering|contract|court|hearing|what if|lost (?:his|her|my|the) job|operation|the op)\b/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:touch\w*|kiss\w*|hug\w*|cuddle\w*|sex|affection|bed|hold me|date night|us time|(?:on|had|been on) a date|a date since)\b/iu,
    feelings: ['lonely', 'sad'],
  },
  {
    when: /\b(?:listen\w*|talk\w*|hear me|interrupt\w*|ignore\w*|told you)\b/iu,
    feelings: ['frustrated', 'lonely'],
  },
  {
    when: /\b(?:going to (?:lose|happen)|what if|deadline|interview|exam|redundan\w+|laid off|layoffs?|driving|icy)\b/iu,
    feelings: ['worried', 'stressed'],
  },
];
