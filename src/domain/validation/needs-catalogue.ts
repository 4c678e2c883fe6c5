import type { Label } from '../reading/reading.ts';

/** What a verdict usually asks for, so that the feeling is answered and the verdict is not repeated (V2). */
export type Need = {
  readonly when: RegExp;
  /** Said tentatively, as theirs. */
  readonly reflect: string;
  readonly feelings: string;
  /** After "It makes sense to feel that way ". */
  readonly because: string;
  /** Stands behind plain insults as well, where most words of the message are only meant to wound. */
  readonly behindInsults?: true;
  /** Its words name things that are not what it is about. */
  readonly topicless?: true;
};

/** Most particular first. Source: our corpus's criticism and contempt, read for what stands behind them. */
export const NEEDS: readonly Need[] = [
  {
    when: /\b(?:maid|servant|slave|housekeeper|(?:not|be|being|playing) your (?:mother|mum|mom|pa|secretary|nanny|taxi|cook|cleaner|carer)\b|(?:isn't|not) a (?:hotel|taxi|restaurant|laundrette)|like a (?:hotel|taxi service)|cash machine|babysit\w*)\b/iu,
    reflect: "It sounds like you've been doing far more than feels fair to you.",
    feelings: "I imagine you're feeling worn out, and maybe sad about it.",
    because: 'when so much of it seems to land on you',
  },
  {
    when: /\b(?:lazy|lazi\w+|slob|useless|layabout|freeload\w*|(?:never|don't|won't|not|didn't|doesn't|could|to|you) (?:ever |even |once |just )?help(?: (?:me|out|with|around|in)\b|$|[.,!?])|lift a finger|pull your weight|do(?:es)? everything|like (?:a|some) (?:guest|lodger)|behave like a guest|treat (?:this|the|our) (?:house|place|home)|housework|chores|tidy (?:up )?after|(?:your|this|the) mess\b|pick(?:ing)? up after|clean(?:ing)? up after|man ?child|like a toddler|raise a teenager|sit (?:there|on your)|lie-?in\b)/iu,
    reflect: "It sounds like it's felt as if you're doing it on your own.",
    feelings: "I imagine you're feeling worn out, and maybe lonely with it.",
    because: 'when it seems to be all on your shoulders',
    behindInsults: true,
  },
  {
    when: /\b(?:do (?:anything|things|stuff|something) (?:with me|together)|go (?:anywhere|out) (?:with me|together|anymore)|spend (?:any |some |more )?time|time (?:with me|together|for (?:me|us))|make time|quality time|date night)\b/iu,
    reflect: "It sounds like you've been missing time together with me.",
    feelings: "I imagine you're feeling lonely, and maybe a bit sad about it.",
    because: 'when time together gets so rare',
    topicless: true,
  },
  {
    when: /\b(?:never|don't|not) (?:plan|organi[sz]e|arrange|book) (?:anything|a thing)\b|\bplans? everything\b/iu,
    reflect: "It sounds like you've been carrying the planning on your own.",
    feelings: "I imagine you're feeling tired, and maybe a bit unimportant.",
    because: 'when the planning seems to be left to you',
  },
  {
    when: /\b(?:come(?:s)? (?:first|before)|before me|over me|bottom of (?:your|the) list|then me$|last on your list|more important than me|(?:more|rather) .{0,20}\bthan me|pick(?:ed)? (?:them|him|her|work) over|chose (?:them|him|her|work))\b/iu,
    reflect: "It sounds like you've been feeling last in line with me.",
    feelings: "I imagine you're feeling unimportant, and maybe sad.",
    because: 'when everything else seems to come before you',
  },
  {
    when: /\b(?:(?:i|know|knew|that i|like i don't) exist|invisible|(?:never|don't|didn't|even|barely|hardly|won't) (?:even |ever )?(?:notice|see|look at) me)\b/iu,
    reflect: "It sounds like you haven't been feeling seen by me.",
    feelings: "I imagine you're feeling lonely, and maybe hurt.",
    because: 'when you want to be noticed by me',
    topicless: true,
  },
  {
    when: /\b(?:ruin|spoil|wreck)(?:ed|t|ing|s)? (?:the|my|our|every|a|everyone's|another) (?:\w+ )?(?:nights?|evenings?|days?|holidays?|christmas|birthdays?|party|parties|dinners?|weekends?|trips?|weddings?|meals?|moments?|mornings?)\b/iu,
    reflect: "It sounds like it really didn't go the way you'd hoped.",
    feelings: "I imagine you're feeling disappointed, and maybe sad about it.",
    because: "when you'd wanted it to be good",
  },
  {
    when: /\b(?:(?:never|don't|not|won't|can't|ever|even|aren't|to just|just) (?:just |really |even )?listen\w*|listening\b|hear me\b|(?:going|gone|you) deaf|ignor\w+|talk(?:ing)? to (?:a|the) (?:brick )?(?:wall|toaster|fridge|sofa)|brick wall|tune (?:me )?out|interrupt\w*|dismiss\w*|paying attention|pay (?:me )?attention)/iu,
    reflect: "It sounds like you've been trying to tell me things and it hasn't felt as if I take them in.",
    feelings: "I imagine you're feeling frustrated, and maybe lonely.",
    because: "when it doesn't feel as if I'm listening",
  },
  {
    when: /\byou (?:don't|never|can't|won't|still don't) trust me\b/iu,
    reflect: "It sounds like it's felt as if I don't trust you.",
    feelings: "I imagine you're feeling hurt, and maybe sad about it.",
    because: 'when trust seems to be missing',
    topicless: true,
  },
  {
    when: /\b(?:liar|(?:you|your|the|all|more|his|her|of) lies\b|lied|you lie (?:about|to)|lying (?:to me|about|through)|(?<!to )trust(?! you to\b)|honest with me|(?:don't|can't|never|supposed to|would I|should I) believe (?:you(?=[.!?,]|$| any| when| about)|a word|anything you|what you)|the truth(?! hurts)|sneak\w*|(?:hid|hiding) (?:it|things|your|the|from)|secrets\b|in secret)/iu,
    reflect: 'It sounds like trust feels shaky for you right now.',
    feelings: "I imagine you're feeling uneasy, and maybe scared underneath.",
    because: "when it's hard to know what to rely on",
    behindInsults: true,
  },
  {
    when: /\b(?:(?:on|at|off|into|to|in|with|behind|down|than|that) (?:your|that|the|ur) (?:\w+ )?(?:phone|screen|laptop|tablet|game|console|xbox|playstation|ps5|telly|tv|headset|inbox|emails?)\b(?! (?:calls?|bill|number|box))|scroll\w*|gaming\b)/iu,
    reflect: "It sounds like you've been sitting next to a screen when you wanted me.",
    feelings: "I imagine you're feeling lonely, and maybe unimportant.",
    because: 'when a screen seems to get more of me',
  },
  {
    when: /\b(?:selfish\w*|self[- ]?(?:centred|centered|absorbed|obsessed)|only (?:ever )?think(?:s)? (?:of|about) yourself|(?:all|only|always|everything|conversation) about you(?:rself)?\b(?!r)|inconsiderate|thoughtless|priorit\w+|come last|last place|second (?:best|place)|put me first|what you want|how i feel|my feelings)\b/iu,
    reflect: "It sounds like it's felt as if there's been no room for what you need.",
    feelings: "I imagine you're feeling unimportant, and maybe sad.",
    because: 'when it seems your needs come second',
    behindInsults: true,
  },
  {
    when: /\b(?:(?:always|so|hours?|minutes?|you're|are|were|ever|being|be|you) late\b|(?:finally|eventually) (?:decided to (?:show|turn|come)|showed|turned up)|punctual\w*|(?:kept|left|leave|keep) me (?:waiting|standing|stood)|waiting (?:for|on) you|waited (?:for you|an hour|hours|two|three))/iu,
    reflect: "It sounds like you've been left waiting, and that it adds up.",
    feelings: "I imagine you're feeling unimportant, and maybe worried while you wait.",
    because: 'when you end up waiting',
  },
  {
    when: /\b(?:(?:so|you're|being|gone|emotionally|as|blow) cold\b|distant|robot|heartless|affection\w*|touch(?:ed)? me\b|(?:kiss|kissed|hug|hugged|cuddle|hold|held) (?:me|your|properly)\b|a (?:hug|kiss|cuddle)\b|frigid|unavailable|room ?mates?|flat ?mates?|house ?mates?|married to (?:that|your|the|a) (?:job|work|office|phone))/iu,
    reflect: "It sounds like you've been missing some warmth between us.",
    feelings: "I imagine you're feeling lonely, and maybe sad.",
    because: 'when the warmth seems to have gone',
    behindInsults: true,
  },
  {
    when: /\b(?:say(?:ing)? sorry|said sorry|your sorry|my sorry|sorry (?:is|isn't|means|doesn't|only)|apolog\w+)\b/iu,
    reflect: "It sounds like you've been hoping for an apology that feels real.",
    feelings: "I imagine you're feeling hurt, and maybe tired of waiting.",
    because: "when it hasn't felt as if I see what it did",
  },
  {
    when: /\b(?:(?:don't|doesn't|didn't|never|not|couldn't|could|if you|even|all you|you) cared?\b(?! of)|(?:can't|couldn't) be bothered|why (?:do|should) I bother|love me\b|loved me\b|don't matter\b|matter to you\b|matters? to me\b|(?:didn't|never|don't|even) (?:even )?noticed?\b|(?:no|any|of|that|our|make the|an|the) effort\b)/iu,
    reflect: "It sounds like you've been looking for a sign that you matter to me.",
    feelings: "I imagine you're feeling hurt, and maybe lonely.",
    because: "when you can't see that you matter",
  },
  {
    when: /\b(?:controlling|control (?:me|everything|freak)|boss(?:ing|y)|dictat\w*|permission|micromanag\w*|tell(?:ing)? me (?:what|how) to|decide (?:things|everything)|you (?:just )?decid(?:e|ed|ing)\b|a say\b)/iu,
    reflect: "It sounds like it's felt as if you get no say with me.",
    feelings: "I imagine you're feeling frustrated, and maybe unimportant.",
    because: 'when it seems to go my way so often',
  },
  {
    when: /\b(?:nag\w*|criticis\w*|criticiz\w*|judg\w*|nothing i do|good enough|picky|fussy|(?:always|keep|stop|constantly) correct\w*|find fault|never (?:happy|satisfied|pleased))\b/iu,
    reflect: "It sounds like it's felt as if nothing you do lands well with me.",
    feelings: "I imagine you're feeling discouraged, and maybe hurt.",
    because: "when what you do doesn't seem to be seen",
  },
  {
    when: /\b(?:money\b|debts?\b|savings|broke again|this broke|credit card|overdraft)/iu,
    reflect: 'It sounds like the money has been weighing on you.',
    feelings: "I imagine you're feeling worried, and maybe alone with it.",
    because: "when the money doesn't feel safe",
  },
  {
    when: /\b(?:side with|sided with|take (?:her|his|their|everyone's) side|took (?:her|his|their) side|stick(?:ing)? up|st(?:and|ood|anding) up (?:for|to)|defend (?:me|her|him|your)|mumm?y(?:ji)? said|run(?:ning)? to your m|your (?:mum|mom|mother|mam|family) (?:comes|first|before|over|says jump))/iu,
    reflect: "It sounds like you haven't felt me on your side.",
    feelings: "I imagine you're feeling alone, and maybe hurt.",
    because: "when you don't feel me next to you",
  },
  {
    when: /\b(?:(?:your|the|you|been|and|start(?:ed)?|stop) drinking\b|drunk\b|hung ?over|(?:too many|more|another|of) (?:beers?|pints|wine)|sober up|gambl\w*|betting\b|the horses\b)/iu,
    reflect: "It sounds like you've been worried about this for a while.",
    feelings: "I imagine you're feeling worried, and maybe worn out.",
    because: 'when you keep having to worry about it',
  },
  {
    when: /\b(?:(?:shout|yell|snap|scream)(?:s|ed|ing)? at|shouting\b|yelling\b|temper\b|aggress\w*|your moods?\b|explode|(?:your|that|the) tone\b|walk(?:ing)? on eggshells)/iu,
    reflect: "It sounds like it's been hard to feel at ease around me.",
    feelings: "I imagine you're feeling shaken, and maybe tired of it.",
    because: "when you can't tell what is coming",
  },
  {
    when: /\b(?:part[- ]?time (?:dad|father|mum|mom|mother|parent)|(?:an?|of an?|great|good|bad|fun|terrible|awful|like an?|be an?) (?:father|mother|dad|mum|mom|parent)\b(?!-)|parenting|your own (?:kids?|children|son|daughter)|rais(?:e|ing) (?:them|him|her|the kids|our|these)|(?:kids|children|baby|boys|girls)\b.{0,30}\b(?:alone|on my own|by myself))/iu,
    reflect: "It sounds like you've felt on your own with the parenting.",
    feelings: "I imagine you're feeling worn out, and maybe alone.",
    because: 'when so much of the family seems to rest on you',
  },
  {
    when: /\b(?:forgot\w*|forget(?:s|ting)?\b(?! it\b)|(?:can't|don't|never|didn't|even) remember\b|remember (?:my|our|a) |birthday|anniversary)/iu,
    reflect: "It sounds like you'd love to be kept in mind.",
    feelings: "I imagine you're feeling hurt, and maybe unimportant.",
    because: 'when things that matter to you slip away',
  },
  {
    when: /\b(?:promis\w*|your word|reliab\w*|rely|flak\w*|cancel\w*|let (?:me|us) down|count on)\b/iu,
    reflect: 'It sounds like it has been hard to count on me.',
    feelings: "I imagine you're feeling disappointed, and maybe wary.",
    because: "when plans don't hold",
  },
];

/** Thrown with the rest, these say nothing about what is missed. */
const NAMES_ONLY =
  /\b(?:grow up|grown (?:man|woman|up)|man ?child|childish|immature|like a (?:toddler|teenager)|useless|messy?|guest|lodger|cold|robot|ice|wall)\b/giu;

/** The first need the wording points to; undefined when it points to none. */
export const needBehind = (plain: string, label: Label): Need | undefined =>
  NEEDS.find(({ when, behindInsults }) => {
    if (label === 'contempt') return behindInsults === true && when.test(plain.replace(NAMES_ONLY, ' '));
    return when.test(plain);
  });
