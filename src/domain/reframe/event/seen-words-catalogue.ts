/**
 * What a camera records and what only a judge of people sees (R2, C2). Source: the rules, and the verbs our own corpus
 * uses of the other.
 */

/** Verbs that tell what goes on in a mind, or pass judgement. */
export const UNSEEN_VERBS = `
kid care love like hate want think know respect trust believe mean expect understand realise realize consider appreciate value prioritise
prioritize bother try act pretend assume enjoy prefer need deserve seem sound feel blame manipulate control ruin embarrass
undermine punish humiliate disrespect neglect abandon betray ignore dismiss judge belittle nag sulk whine whinge moan rant
exaggerate overreact sabotage spoil wreck destroy bully patronise patronize treat suck fail waste cheat listen hear exist worry wonder
wish guess hope mind suppose resent disgust stink smell behave matter support contribute communicate function cope
count lie provoke deny learn grow marry disappoint upset lack manage live drain twist gossip
belong imagine depend forgive breathe die kill relax accuse avoid handle suffer reject attack impress bulldoze leech please scare charm boast brag
own use become improve change notice contain excel have compete lose win owe earn stand face remember agree save shine teach cry look
gaslight love-bomb guilt shame invalidate minimise minimize twist project deflect victimise bang sleepwalk amaze hurt annoy dare deal promise invent
`;

/** Good or neutral as a habit; a deed only in one of these settings. */
export const SEEN_IN_SETTING: readonly (readonly [verb: string, setting: RegExp])[] = [
  ['hear', /^(?:from|about|it from|that)(?![a-z])/i],
  ['look', /^(?:me in the eye|at|away|down|through|up|past|over|for)(?![a-z])/i],
  ['like', /(?:photos?|pics?|pictures?|posts?|selfies?|stor(?:y|ies)|hers back|his back)(?![a-z])/i],
  ['smell', /^(?:of|like)(?![a-z])/i],
  ['stand', /^(?:there|in|by|outside|at|on|behind)(?![a-z])|(?:up) (?:for me|my)/i],
  ['cry', /./],
  ['have', /^(?:\d+|two|three|four|five|six|seven|eight|ten|a few|another) (?!kids|children|hours|days)/i],
  ['wish', /^(?:me|her|him|them|my|your) (?!was|were|would|could)/i],
  ['lie', /^(?:on|in) (?:the|bed|our|my|your)/i],
  ['die', /./],
  ['cheat', /^on me with(?![a-z])/i],
  ['use', /^(?:my|the|our|all|up)(?![a-z])/i],
  ['change', /^(?:my|the|our|your|all|plans|nappies|diapers)(?![a-z])/i],
  ['lose', /^(?:(?:my|the|our|your)(?![a-z])|\p{Lu})/u],
  [
    'have',
    /^(?:sex|dinner|lunch|tea|breakfast|a (?:go|word|drink)|drinks|people|friends|him|her|them|had|wine|beers?|another|to|sex with)(?![a-z])|ing(?![a-z])|^no (?:time|money|food)/i,
  ],
  ['have', /(?:in|under|on|behind) (?:your|the|my) [a-z]+$/i],
  ['save', /^(?:me|us) (?:any|some)|^(?:my|the)/i],
  ['agree', /./],
  ['notice', /^(?:he|she|that|the|my|i|we|it)(?![a-z])/i],
  ['remember', /./],
  ['try', /^(?:to )/i],
  ['promise', /./],
  ['rant', /^(?:at|about|to)(?![a-z])/i],
  ['moan', /^(?:at|about|to)(?![a-z])/i],
  ['hurt', /^(?:my|the) (?:arm|hand|wrist)/i],
  ['accuse', /^me of(?![a-z])/i],
  ['blame', /^(?:me|it on|my) ?/i],
  ['bang', /^(?:on|the|about|doors|cupboards|pots)/i],
  ['deal', /^with(?![a-z])/i],
  ['win', /^.*(?:at|on)(?![a-z])/i],
  ['live', /^(?:with (?!me|us)|in|at)(?![a-z])/i],
  ['owe', /\d|hundred|grand/i],
];

/** After "you're": where and how somebody can be seen to be. */
export const WHERE_OR_HOW =
  'broke|supposed to|meant to|late|home|here|there when|there for the|there for my|there at|there on|asleep|awake|out|away|gone|busy|drunk|high on|hungover|ready|silent|quiet|on|at|in|with|back|half an hour|an hour|hours|ten|fifteen|twenty|thirty|forty|fifty|two|three|four|five|six|seven|eight|nine|off|up|downstairs|upstairs|outside|next to|behind|under|glued to|stuck to|buried in|the first to|the last to|sat|stood|laid|sitting|dressed|logged|unreachable|offline|online|first in|last to|more than|only home|barely home|never home';

/** … and where the same words judge. */
export const NO_PLACE =
  "(?:on|off|out|in) (?:one|a mission|your own|another|it|form|about|of (?:order|control|line|touch|your mind|your depth)|my (?:case|back|nerves|way)|your (?:head|element|way|high)|denial|the (?:wrong|right|mood|way)|love|charge|here|there|a (?:mood|strop|huff|state|bad mood|foul mood))|at it|at fault|with (?:me|someone|it|the wrong)|up (?:to|yourself|your own)|down|back to|in bed with someone|busy being|in the wrong|a (?!minute|half|quarter)|an (?!hour)|the (?!first to|last to|only one at|only one who (?:didn't|came|went|left))";
