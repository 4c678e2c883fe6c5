/** Deeds that hurt a body, in every form of the verb, and who does them to whom: so that no tense and no person is forgotten. */
export const DEED =
  '(?:kill|murder|stab|strangle|choke|throttle|suffocate|smother|rape|molest|poison|drown|headbutt|batter|whip|shoot|knife|hit|slap|punch|kick|beat|smack|thump|belt|shove|burn|bash|backhand|beat up)';
/** What a plea or a fear names: without what is said in jest of a scolding ("don't kill me, I ate your cake"). */
export const DEED_FEARED =
  '(?:stab|strangle|choke|throttle|suffocate|smother|rape|molest|poison|drown|headbutt|batter|whip|hit|slap|punch|kick|beat|smack|thump|shove|burn|bash|backhand|hurt|beat up)';
export const DEED_ED =
  '(?:stabbed|strangled|choked|throttled|suffocated|smothered|raped|molested|poisoned|drowned|headbutted|battered|whipped|hit|slapped|punched|kicked|beat|beaten|smacked|thumped|belted|shoved|burnt|burned|bashed|backhanded|knifed|beat up)';
/** As done to somebody: "was strangled". */
export const DEED_SUFFERED =
  '(?:stabbed|strangled|choked|throttled|suffocated|smothered|raped|molested|poisoned|headbutted|battered|whipped|hit|slapped|punched|kicked|beaten|beat up|beaten up|smacked|thumped|belted|shoved|burnt|burned|bashed|backhanded|knifed|abused|killed|murdered)';
export const DEED_ING =
  '(?:stabbing|strangling|choking|throttling|suffocating|smothering|raping|molesting|poisoning|drowning|headbutting|battering|whipping|hitting|slapping|punching|kicking|beating|smacking|thumping|belting|shoving|burning|bashing|backhanding|beating up)';
export const DEED_S =
  '(?:stabs|strangles|chokes|throttles|suffocates|smothers|rapes|molests|poisons|drowns|headbutts|batters|whips|hits|slaps|punches|kicks|beats|smacks|thumps|belts|shoves|burns|bashes|backhands|beats up)';

const KIN =
  '(?:kids?|children|boys?|girls?|baby|babies|son|sons|daughter|daughters|mum|dad|mother|father|sister|brother|niece|nephew|cousin|friend|wife|husband|girlfriend|boyfriend|partner|nan|gran|dog|cat|puppy|kitten)';
export const ME_OR_MINE = `(?:me|us|my (?:face|head|${KIN})|our (?:${KIN})|the (?:${KIN}))`;
export const ANYBODY = `(?:me|him|her|them|us|(?:my|his|her|their|our|the) (?:\\w{2,9} )?(?:${KIN}))`;

/** Of whom one tells: a pronoun, kin, a lover, a neighbour; "dad'll" and "he's" fold into one word. */
export const THIRD_PERSON =
  '(?:he|she|they|(?:(?:my|your|his|her|their|our|the|a) )?(?:\\w{2,9}s )?(?:husband|wife|boyfriend|girlfriend|partner|fiance|bf|gf|fella|bloke|ex|ex husband|ex wife|ex boyfriend|ex girlfriend|dad|mum|father|mother|stepdad|stepfather|stepmum|uncle|aunt|brother|stepbrother|son|daughter|nephew|grandad|grandfather|flatmate|housemate|neighbour|neighbor|landlord|carer|man|bloke))';

/** Not a blow: games, idioms, sleep, sport, a pillow. Stands right after whom it is done to. */
export const NO_BLOW =
  '(?! (?:at (?!home|night|work|the weekend)|up (?!against|so|badly|again|and)|to (?:the (?!ground|floor)|it\\b|my|that|bed|a)|out\\b|off (?!the|my)|back\\b|by (?:\\d|a (?!man|bloke|guy|stranger)|one|two|three)|\\d|with (?!(?:(?:a|an|the|his|her|your|my|that) )?(?:\\w{3,8} )?(?:belt|bottle|stick|bat|fists?|phone|hammer|cable|shoe|pan|iron|chair|book|remote|hands?|car|whip|strap|plate|cane|hairbrush|ashtray|mug|spade|poker|ruler|slipper|buckle|broom|knife|bar|brick|rope|cord|boot|knee|elbow|head|laptop|kettle)\\b)|in (?:my|your|his|her) sleep|in (?:the (?:feels|game|first|final|quiz|league)|work|paperwork|debt|kisses|cuddles|straight|two|three|scrabble|monopoly|chess|cards|ketchup)|like a (?:ton|truck|wall|train|brick)|for (?:six|money|cash|info\\w{0,7}|a lift|\\d)|that (?:i|we|you|he|she|it|this)|how\\b|right in the|on the (?:back|shoulder|wrist|hand)\\b(?! of)|under the (?:table|duvet|covers|desk)|hard that|down (?:\\d|the price|to \\d|a)|into shape|there\\b|again (?:at|in|on|by|\\d)))';
