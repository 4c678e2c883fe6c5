/** Parts that several cues share; each is one group of alternatives for folded text. */
export const HARM =
  '(?:kill|murder|stab|strangle|choke|throttle|shoot|batter|hit|punch|slap|beat|smack|belt|thump|kick|drown|bury|burn|hurt|headbutt|gut|knife|bash|whip|cripple|break your|smash your|slit your|cut your|wring your|snap your|knock your|put you in|put a bullet)';
export const DID_HARM =
  '(?:hit|hits|hitting|slapped|slaps|slapping|punched|punches|punching|choked|chokes|choking|strangled|strangles|strangling|kicked|kicks|kicking|headbutted|throttled|smacked|smacks|battered|burnt|burned|burns|backhanded|raped|beat up|beats up|beats|beating|shoved|shoves|stabbed|spat on|spits on)';
export const THEIR_PEOPLE =
  '(?:mum|mother|mums|dad|father|dads|parents|sister|sisters|brother|brothers|family|friend|friends|kid|kids|children|son|daughter|baby|cousin|boss|boyfriend|girlfriend|gran|nan|uncle|aunt|aunty|dog|cat|puppy|rabbit|horse|pets?|fella|bloke|lover|mate)';
export const CHILDREN = '(?:kids?|children|boys?|girls?|baby|son|daughter|little one|twins)';
export const PET = '(?:dog|cat|puppy|kitten|rabbit|hamster|horse|parrot|bird|pup|mutt)';
export const I_WILL =
  '(?:ill|im going to|i want to|i swear ill|id|i will|i might just|i should|i should have|i can easily|ill just|ill have to|ill fucking|im about to|watch me)';
/** The other goes, speaks or refuses: what a condition of a threat is about. */
export const GOES =
  '(?:leave|ever leave|try to leave|go|walk out|walk away|step out|set foot|move out|divorce|break up|dump|end this|end it|call the|ring the|phone the|tell|ever tell|talk|speak|say|testify|report|file|sign|press charges|see|meet|go near|take|come near|come back|come home|dont come|dont answer|dont pick|dont do|dont give|dont send|dont tell|dont let|dont get|dont unblock|dont stop|ever|arent|block|cheat|look at|text|are not|keep|carry on|want to see|open your mouth|make me)';
export const INTIMATE =
  '(?:my|your|our|the|his|her|a) (?:ex|ex husband|ex wife|ex boyfriend|ex girlfriend|old boyfriend|first husband|husband|wife|boyfriend|girlfriend|partner|fiance|dad|father|papa|daddy|stepdad|stepfather|mum|mother|stepmum|stepmother|uncle|aunt|brother|stepbrother|big brother|grandad|grandfather|grandpa|granddad|cousin|boss|manager|supervisor|coach|teacher|tutor|priest|pastor|landlord|neighbour|neighbor|flatmate|housemate|colleague|babysitter|mates husband|sisters husband|sisters boyfriend|mums boyfriend|mummys boyfriend|sons girlfriend|brother in law|father in law|mother in law|son in law)';
export const DOCUMENTS =
  '(?:passport|passports|papers|documents|visa|green card|id|ic|sim|bank card|card|cards|keys|car keys|house keys|phone|shoes|coat|purse|wallet|tablets|medicine|inhaler|insulin|antidepressants|wheelchair|crutches|glasses|hearing aids|birth certificate|licence|license|laptop|money|post|letters|mail)';
