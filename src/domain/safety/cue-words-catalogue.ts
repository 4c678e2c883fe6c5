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

/** Somebody who announces, wishes or nearly does it; the verb may follow after a word or two. */
export const AGENT =
  '(?:ill|i will|id|im going to|i am going to|i could|i can|i should|i might|i may|i want to|im about to|im ready to|im happy to|im this close to|i swear to god|i swear|let me|watch me|make me|before i|until i|or i|and i|then i|so i|he will|hell|we will|well|my (?:brothers?|dad|cousins?|mates|boys|lads) will)';
/** Parts of a body, as an attack names them. */
export const BODY =
  '(?:face|head|skull|throat|neck|teeth|tooth|jaw|mouth|nose|eyes?|ears?|arms?|hands?|wrists?|fingers?|legs?|knees?|kneecaps|ribs?|back|bones?|hair|lips?|cheeks?|chin|belly|stomach|guts?|spine|shoulders?|windpipe|brains?)';
export const WEAPON =
  '(?:gun|shotgun|rifle|pistol|revolver|knife|knives|blade|machete|hammer|axe|crowbar|bat|belt|strap|acid|petrol|bleach|bullets?|crossbow|screwdriver|scissors|poker|iron|kettle)';
/** Whoever the other turns to. */
export const HELPERS =
  '(?:police|cops?|lawyer|solicitor|judge|court|social worker|social services|doctor|gp|midwife|nurse|teacher|school|counsellor|therapist|shelter|refuge|priest|imam|hospital|helpline|neighbours?|neighbors?|womens aid|hr)';
/** What a threat costs the other. */
export const PRICE =
  '(?:regret\\w{0,3}(?! not)|be sorry|pay for (?:it|this|that)|see what happens|find out what|never see|not see|lose (?:the(?! (?:deposit|table|slot|booking|place|seats?|receipt|discount|room|tickets?|serve|point|game|thread))|your(?! (?:seat|place|spot|deposit|tan|voice|no claims))|everything|her|him|them)|get hurt|be (?:dead|gone|buried|homeless|alone|nothing|finished|done)|wish you|kill|bury|burn|smash|break(?! (?:the (?:phone|news|ice|bank|record)|a leg|down|even|up))|ruin(?! (?:it\\b|(?:the|her|his|my|our) (?:\\w{3,8} )?(?:surprise|party|dinner|cake|ending|paint|film|carpet|dough|sauce|coat|lawn|fun|rest)))|destroy(?! the (?:sofa|garden|lawn|carpet|cushions))|deport\\w{0,3}|drag|hunt|on the street|with nothing|no one will|wont (?:walk|wake|live|breathe|like)|wont be (?:safe|here|alive|there)|have nothing|hell to pay|the last (?:time|thing)|hurt (?:you|him|her|them|myself))';
/** Who might see, hear or read what shames somebody. */
export const AUDIENCE =
  '(?:everyone|everybody|online|facebook|instagram|insta|tiktok|the internet|the whole (?:world|school|office|village|family|church|town|group)|your (?:mum|dad|mother|father|parents|boss|work|manager|family|brothers?|sisters?|gran|nan|colleagues|students|class|clients|church|mosque|imam|pastor|school|friends|new (?:man|bloke|boyfriend|girlfriend|fella|husband)|team|followers|contacts|husband|wife|kids|daughter|son|daughters|sons|group chat)|the (?:parish|church|mosque|temple|school|papers|press|group chat|group|parents|neighbours|village|judge|court|congregation|synagogue|board))';
/** What shames somebody when others see it. */
export const SECRETS =
  '(?:nudes?|naked|videos?|vids?|clips?|tapes?|photos?|selfies|recordings?|screenshots?|footage|files?|messages|texts|emails?|diary|letters|search history|what you (?:did|sent|told|are)|who you (?:are|really)|your (?:secret|past|little secret|abortion|diagnosis|record|browser|test results))';
/** Somebody outside the two whom one may see, call, work or live with. */
export const OTHERS =
  '(?:any(?:one|body)|her|him|them|men|women|people|friends?|mates?|sister|brother|mum|mother|dad|father|family|parents|cousins?|aunt|colleagues?|neighbours?|ex|girls|lads|boys|guys|the girls|the lads|that (?:girl|man|woman|guy|lot|boy)|\\w{2,9}s (?:mum|sister|family|friends))';
/** What an adult does without asking. */
export const OWN_LIFE =
  '(?:go|going|leave|leaving|see|seeing|meet|meeting|talk|talking|speak|speaking|text|texting|call|calling|ring|ringing|message|messaging|work|working|drive|driving|wear|wearing|eat|eating|sleep|sleeping|study|studying|read|reading|visit|visiting|spend|spending|buy|buying|drink|sing|dance|dancing|post|posting|use|using|touch|touching|open|opening|cut|cutting|dye|pray|hug|hugging|smile|smiling|laugh|laughing|look|looking|answer|answering|have|having|get|getting|join|sit|sitting|stand|stay|walk|walking|swim|swimming|write|writing|lock|locking|learn|learning|breathe|cry|crying)';
export const CLOTHING =
  '(?:dress|skirt|top|shorts|lipstick|perfume|make ?up|mascara|jeans|heels|leggings|swimsuit|bikini|bra|tights|nails|hair|coat|scarf|hijab|headscarf|veil|ring|outfit|clothes|neckline|cleavage|legs|shoulders|earrings|thong|underwear|trousers|shirt|vest|swimming costume)';
/** Devices and accounts that tell where somebody is and with whom. */
export const TRACE =
  '(?:location|dot|tracker|find my|life360|whatsapp|snap ?map|last seen|screen time|step count|steps|call log|call history|phone bill|search history|browser|history|mileage|odometer|miles|dashcam|doorbell|camera|cameras|cctv|air ?tag|gps|cloud|icloud|laptop|emails?|messages|texts|dms|photos|gallery|phone|sat ?nav|bank app|statement|bank statement|watch|meter|milometer|fuel|app)';
