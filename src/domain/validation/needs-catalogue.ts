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
    when: /\b(?:maid|servant|slave|housekeeper|(?:not|be|being|playing) your (?:mother|mum|mom)\b|taxi|atm|cash machine|nanny|babysit\w*|hotel)\b/iu,
    reflect: "It sounds like you've been doing far more than feels fair to you.",
    feelings: "I imagine you're feeling worn out, and maybe sad about it.",
    because: 'when so much of it seems to land on you',
  },
  {
    when: /\b(?:lazy|lazi\w+|slob|useless|layabout|freeload\w*|(?<!god )help(?:ing)?(?: out)?|lift a finger|pull your weight|do everything|does everything|guest|housework|chores|lodger|tidy|(?<!what a )mess(?:y)?|pick up after|grown (?:man|woman|up)|grow up|man ?child|childish|immature|like a toddler|like a teenager)\b/iu,
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
    when: /\b(?:exist|invisible|notice me|see me|look at me)\b/iu,
    reflect: "It sounds like you haven't been feeling seen by me.",
    feelings: "I imagine you're feeling lonely, and maybe hurt.",
    because: 'when you want to be noticed by me',
    topicless: true,
  },
  {
    when: /\b(?:ruin(?:ed|ing|s)?|spoil(?:ed|t|ing)?|wreck(?:ed|ing)?)\b/iu,
    reflect: "It sounds like it really didn't go the way you'd hoped.",
    feelings: "I imagine you're feeling disappointed, and maybe sad about it.",
    because: "when you'd wanted it to be good",
  },
  {
    when: /\b(?:listen\w*|hear me|deaf|ignor\w+|talk(?:ing)? to (?:a|the) (?:brick )?wall|brick wall|tune (?:me )?out|interrupt\w*|dismiss\w*|paying attention|attention)\b/iu,
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
    when: /\b(?:liar|lies|lied|lying(?! (?:down|in|there|on|next|awake|here|around))|lie (?:to|about)|(?<!to )trust(?! you to\b)|honesty\b|honest with me|(?:don't|can't|never|supposed to|would I|should I) believe (?:you(?=[.!?,]|$| any| when)|a word|anything you|what you)|the truth(?! hurts)|sneak\w*|hid(?:e|ing|den)? (?!and)|secret\w*)\b/iu,
    reflect: 'It sounds like trust feels shaky for you right now.',
    feelings: "I imagine you're feeling uneasy, and maybe scared underneath.",
    because: "when it's hard to know what to rely on",
    behindInsults: true,
  },
  {
    when: /\b(?:phone(?! calls?)|screen|scroll\w*|gam(?:e|es|ing)|console|xbox|playstation|ps5|laptop|telly|tv|inbox|emails?)\b/iu,
    reflect: "It sounds like you've been sitting next to a screen when you wanted me.",
    feelings: "I imagine you're feeling lonely, and maybe unimportant.",
    because: 'when a screen seems to get more of me',
  },
  {
    when: /\b(?:selfish\w*|self[- ]?(?:centred|centered|absorbed|obsessed)|only (?:ever )?think(?:s)? (?:of|about) yourself|about yourself|(?<!n't |not )about you\b|inconsiderate|thoughtless|priorit\w+|come last|last place|second (?:best|place)|put me first|what you want|how i feel|my feelings)\b/iu,
    reflect: "It sounds like it's felt as if there's been no room for what you need.",
    feelings: "I imagine you're feeling unimportant, and maybe sad.",
    because: 'when it seems your needs come second',
    behindInsults: true,
  },
  {
    when: /\b(?:(?<!\btoo |\byears |\bso )late|finally (?:decided|showed|turned|home|here)|show(?:ed)? up|on time|punctual\w*|waiting|(?<!oh |can't |just |you )wait for me|wait for you)\b/iu,
    reflect: "It sounds like you've been left waiting, and that it adds up.",
    feelings: "I imagine you're feeling unimportant, and maybe worried while you wait.",
    because: 'when you end up waiting',
  },
  {
    when: /\b(?:cold|distant|robot|heartless|affection\w*|touch(?! (?:the|it|my|his|her|a|your|that)\b)|kiss|hug|cuddle|wall|frigid|unavailable|roommates?|flatmates?|housemates?)\b/iu,
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
    when: /\b(?:care|cares|cared|caring|(?:can't|couldn't) be bothered|why (?:do|should) I bother|love me|loved me|matter|matters|notice|noticed|invisible|effort)\b/iu,
    reflect: "It sounds like you've been looking for a sign that you matter to me.",
    feelings: "I imagine you're feeling hurt, and maybe lonely.",
    because: "when you can't see that you matter",
  },
  {
    when: /\b(?:controlling|control (?:me|everything|freak)|boss(?:ing|y)|dictat\w*|nag\w*|permission|micromanag\w*|tell me what to do|criticis\w*|criticiz\w*|judg\w*|nothing i do|good enough|perfect|picky|fussy|correct\w*)\b/iu,
    reflect: "It sounds like it's felt as if nothing you do lands well with me.",
    feelings: "I imagine you're feeling discouraged, and maybe hurt.",
    because: "when what you do doesn't seem to be seen",
  },
  {
    when: /\b(?:money|bills?|rent|debt\w*|savings|broke(?= again|\b$)|credit card|bank|wage|budget)\b|[£$€]/iu,
    reflect: 'It sounds like the money has been weighing on you.',
    feelings: "I imagine you're feeling worried, and maybe alone with it.",
    because: "when the money doesn't feel safe",
  },
  {
    when: /\b(?:your (?:mum|mom|mam|mother|dad|father|family|sister|brother|parents|mates?|friends)|side with|take (?:her|his|their) side|stick up|stand up for|defend)\b/iu,
    reflect: "It sounds like you haven't felt me on your side.",
    feelings: "I imagine you're feeling alone, and maybe hurt.",
    because: "when you don't feel me next to you",
  },
  {
    when: /\b(?:drink(?:ing|s)?|drank|drunk|beers?|wine|sober|smok\w*|vap\w*|gambl\w*|bets\b|betting|horses)\b/iu,
    reflect: 'It sounds like this has been frightening to watch.',
    feelings: "I imagine you're feeling worried, and maybe worn out.",
    because: 'when you keep having to worry about it',
  },
  {
    when: /\b(?:shout\w*|temper|yell\w*|aggress\w*|snap(?:s|ped|ping)?|moody|your moods?|explode|angry all|tone)\b/iu,
    reflect: "It sounds like it's been hard to feel at ease around me.",
    feelings: "I imagine you're feeling shaken, and maybe tired of it.",
    because: "when you can't tell what is coming",
  },
  {
    when: /\b(?:kids?|children|our (?:son|daughter)|baby|parent(?:ing)?|(?:an?|of an?|great|good|bad|fun|terrible|awful) (?:father|mother|dad|mum|mom))\b/iu,
    reflect: "It sounds like you've felt on your own with the parenting.",
    feelings: "I imagine you're feeling worn out, and maybe alone.",
    because: 'when so much of the family seems to rest on you',
  },
  {
    when: /\b(?:remember\w*|(?<!let me |let you )forget\w*|forgot\w*|birthday|anniversary|memory)\b/iu,
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
