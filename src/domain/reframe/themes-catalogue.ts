import type { Feeling } from '../language/feelings-catalogue.ts';

/**
 * Themes, and the feelings they call for. Source: our own corpus, for what people name in which situation. `cues` are
 * alternatives for one whole-word test; the first theme that matches the event, else the message, gives its feelings.
 * `need` is a positive sentence about what the author wants (R1, R7).
 */

export type Theme = {
  readonly id: string;
  readonly cues: string;
  readonly feelings: readonly [Feeling, Feeling, Feeling, ...Feeling[]];
  /** Undefined where nothing can be wanted without inventing it. */
  readonly need: string | undefined;
};

export const THEMES: readonly Theme[] = [
  {
    id: 'infidelity',
    cues: 'cheated|affair|your ex|tinder|bumble|hinge|dating app|flirt|flirted|flirting|lipstick|her number|his number|slept with|wedding ring',
    feelings: ['hurt', 'scared', 'jealous', 'angry'],
    need: 'I need us to be open with each other.',
  },
  {
    id: 'untruth',
    cues: "wasn't true|lied|lie to|lies to|lying to|hid|hide|hidden|hiding|secret|behind my back|delete|deleted|receipt",
    feelings: ['hurt', 'anxious', 'confused', 'angry'],
    need: 'I need us to be open with each other.',
  },
  {
    id: 'loss',
    cues: 'funeral|died|dying|miscarriage|chemo|cancer|hospital|surgery|scan|a&e|clinic|diagnosis|grief|ashes|grave|stroke|panic attack|therapist|ivf',
    feelings: ['lonely', 'sad', 'scared', 'hurt'],
    need: 'I need you close to me in this.',
  },
  {
    id: 'danger',
    cues: 'stair gate|peanuts|allergic|allergy|car seat|seatbelt|seat belt|drove drunk|ran into the road|the road|stove on|oven on|gas on|door unlocked|unlocked|front door open|fever|pills|smoke alarm',
    feelings: ['scared', 'worried', 'angry', 'shaken'],
    need: 'It matters to me that we all stay safe.',
  },
  {
    id: 'shouting',
    cues: 'shout|shouted|shouting|yell|yelled|yelling|scream|screamed|screaming|raised your voice|raise your voice|slam|slammed|swore|swear at|threw|snapped',
    feelings: ['shaken', 'hurt', 'tense', 'angry'],
    need: 'I need us to speak gently.',
  },
  {
    id: 'leaving',
    cues: 'hung up|hang up|storm|stormed|walked out|walk out|walked off|walk away|walked away|turned your back|back turned|without a word|ran ahead',
    feelings: ['hurt', 'lonely', 'sad', 'angry'],
    need: "I'd love us to stay with each other when it's hard.",
  },
  {
    id: 'exposed',
    cues: 'in front of (?!the (?:tv|telly|house|fridge|screen|computer)|me(?! )|a |you)|to your mates|your mates|to your friends|your friends|group chat|whole family|whole office|at the party|everyone laughed|laughed|laugh at me|joked|joke about|made fun|corrected|correct me|read out|at the pub|the waiter|the vicar',
    feelings: ['embarrassed', 'hurt', 'sad', 'angry'],
    need: 'It matters to me that we stand together in front of others.',
  },
  {
    id: 'private',
    cues: 'told your (?:mum|mom|sister|brother|friend|dad|mother)|tell your (?:mum|mom|sister|brother|mother)|my diary|through my (?:phone|bag|messages|emails)|screenshot|screenshotted|posted|my messages|over my shoulder|what i weigh',
    feelings: ['uneasy', 'hurt', 'embarrassed', 'angry'],
    need: 'I need some things to stay between us.',
  },
  {
    id: 'special',
    cues: "birthday|anniversary|valentine's|valentines|christmas eve|mother's day|mothers day|father's day|fathers day|my graduation|my exam|my show|my big day|my interview|my promotion",
    feelings: ['hurt', 'sad', 'disappointed', 'unimportant'],
    need: 'That day matters to me.',
  },
  {
    id: 'money',
    cues: 'money|overdraft|overdrawn|bank|bought|buy|£\\d|\\$\\d|€\\d|quid|euros|dollars|grand|rent|mortgage|bill|bills|budget|savings|credit card|card|loan|debt|deposit|betting|bet|gambling|crypto|parcel|package|price|expensive|afford|paid|pay for|pay the|pay rent|flights',
    feelings: ['worried', 'anxious', 'frustrated', 'stressed'],
    need: 'I need us to decide about money together.',
  },
  {
    id: 'hearing',
    cues: "listen|listening|talk about|talk to|talking to|talking about|talk over|interrupt|interrupted|interrupting|my sentence|sentence|don't get an answer|hear me|my day|ask me|asked me|ask about|conversation|how i am|how i was|finish speaking|poured my heart",
    feelings: ['lonely', 'hurt', 'frustrated', 'discouraged'],
    need: "I'd love to be heard.",
  },
  {
    id: 'health',
    cues: 'meds|tablets|insulin|smoke|smoked|smoking|drink|drank|drunk|drinking|hungover|vape|vaping|sleep study|blood pressure|inhaler',
    feelings: ['worried', 'scared', 'sad', 'frustrated'],
    need: 'It matters to me that you are well.',
  },
  {
    id: 'deciding',
    cues: 'without (?:asking|me|telling|checking|talking|a word)|behalf|decided|decide|said (?:yes|no) to|without us',
    feelings: ['hurt', 'unimportant', 'frustrated', 'uneasy'],
    need: "I'd love us to decide things together.",
  },
  {
    id: 'waiting',
    cues: "late|waited|waiting for you|kept waiting|keep me waiting|held up|on time|an hour|said you'd be home|be home by|home by|nearly nine|stood me up|no show|don't show|didn't show|you said \\d|it's \\d|past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)",
    feelings: ['worried', 'unimportant', 'frustrated', 'hurt'],
    need: 'It helps me to know when to expect you.',
  },
  {
    id: 'silence',
    cues: "didn't call|don't call|haven't called|called me back|call me|calls me|call when|call after|text|texted|reply|replied|answer|answered|message me|messaged|on read|voicemail|ring me|rang me|didn't ring|don't ring|no message|no text|no reply|no call|a call|goodnight|good morning|a word|silent",
    feelings: ['worried', 'lonely', 'hurt', 'unimportant'],
    need: 'It helps me to hear from you.',
  },
  {
    id: 'screen',
    cues: 'phone|phones|scroll|scrolling|scrolled|on your laptop|at your laptop|screen|netflix|reels|tiktok|instagram|youtube|xbox|playstation|gaming|reddit|fantasy football|headphones|earbuds|ipad|the tv|the telly|tv on|telly on',
    feelings: ['lonely', 'unimportant', 'hurt', 'frustrated'],
    need: "I'd love to have you with me.",
  },
  {
    id: 'children',
    cues: 'kids|kid|children|baby|son|daughter|bedtime|nappy|nappies|diaper|diapers|school run|homework|nursery|teacher|school|feeds|bath time|lunch box|packed lunch|pickup|the boys|the girls|the twins|parents evening',
    feelings: ['overwhelmed', 'tired', 'worried', 'frustrated'],
    need: 'I need us to do this together.',
  },
  {
    id: 'family',
    cues: 'your mum|your mom|your mother|your dad|your father|your sister|your brother|your family|your parents|my mum|my mom|my mother|my parents|my sister|in-laws|your side',
    feelings: ['hurt', 'alone', 'sad', 'frustrated'],
    need: "I need to know we're on the same side.",
  },
  {
    id: 'chores',
    cues: 'dishes|dishwasher|washing up|washing|laundry|towel|towels|bin|bins|trash|kitchen|hoover|hoovered|vacuum|clean|cleaned|cleaning|cook|cooked|cooking|tidy|mess|sink|floor|socks|cupboard|toilet|bathroom|bed|shelf|lawn|garden|shopping|milk|fridge|help|ironing|housework|crumbs|plate|plates|mug|mugs|cups|pan|pans|fix|tap|boiler|walk the dog|feed the dog|walked the dog|fed the dog|feed the cat|litter|poop|backyard|recycling|cabinets|butter|lift a finger|mop|carton|toilet paper|hallway|boots|clothes|garage|jobs',
    feelings: ['frustrated', 'tired', 'overwhelmed', 'discouraged'],
    need: 'I need us to share this.',
  },
  {
    id: 'promise',
    cues: "promised|promise|you said you'd|you swore|we agreed|we'd agreed|agreed|cancelled|canceled|cancel|plans|bailed|backed out|forgot|forget|forgotten|reminded|remind|asked you|told you",
    feelings: ['disappointed', 'hurt', 'discouraged', 'frustrated'],
    need: 'It matters to me that I can count on what we agree.',
  },
  {
    id: 'affection',
    cues: 'hug|kiss|cuddle|touch|hold me|hand|love you|sex|in bed|romantic|date night|flowers|compliment|dressed up|anniversary|close|bed',
    feelings: ['lonely', 'sad', 'insecure', 'hurt'],
    need: 'I miss being close to you.',
  },
  {
    id: 'absence',
    cues: 'weekend|weekends|golf|the pub|your mates|the lads|away|trip|working late|at work|home late|not home|home for|go out|went out|out with|stay out|stayed out|gym',
    feelings: ['lonely', 'sad', 'disappointed', 'hurt'],
    need: "I'd love more time with you.",
  },
];

/** Where no theme matches. */
export const PLAIN_FEELINGS: Theme = {
  id: 'plain',
  cues: '',
  feelings: ['hurt', 'sad', 'frustrated', 'lonely'],
  need: undefined,
};
/** After contempt the first word is the feeling itself (C3). */
export const AFTER_CONTEMPT: Theme = {
  id: 'contempt',
  cues: '',
  feelings: ['hurt', 'angry', 'sad', 'discouraged'],
  need: 'It matters to me how we speak to each other.',
};
