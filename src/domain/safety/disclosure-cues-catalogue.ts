import { CHILDREN, DID_HARM, INTIMATE } from './cue-words-catalogue.ts';
import { re } from './pattern.ts';
import type { SafetyCue } from './safety-cue.ts';

const SOMEBODY = `(?:me|her|him|them|us|mum|my (?:mum|sister|mother|brother|friend|dad)|his (?:wife|kids|girlfriend|children)|the ${CHILDREN}|our (?:son|daughter)|grandma|gran|nan)`;

export const DISCLOSURE_CUES: readonly SafetyCue[] = [
  {
    id: 'disclosure-sexual-violence',
    kind: 'disclosure',
    strength: 'everyday',
    note: 'Sexual violence, past or present, to the author or somebody they know.',
    source: 'S2: telling of violence; forced sex',
    says: [
      /\b(?:i|she|he|sister|friend|mum|daughter|they) (?:was|were|got|had been|is being|have been|been) (?:\w{2,9} )?(?:raped|molested|groomed|sexually assaulted|assaulted|sexually abused|abused|trafficked|drugged|spiked)\b/,
      re`\b(?:raped|molested|groped|groomed|assaulted|abused) ${SOMEBODY}\b`,
      /\b(?:put|puts|stuck|slid|shoved|ran) his hands? (?:up|down|under|on|inside|between) my\b/,
      /\b(?:comes|came|used to come|would come|sneaks|came back) into (?:her|my|his|our) (?:room|bed|bedroom)\b/,
      /\b(?:touched|touches|touching) (?:me|her|him) (?:when i was|when she|there|under|down|and i froze|while|at night|where|inappropriately|in a way)\b/,
      /\bmade (?:me|her|him) do (?:things|stuff)\b/,
      /\b(?:did something to|what (?:he|she|they|you)?(?: had)? ?did to|happened to) (?:me|her|him)\b[^.]{0,30}\b(?:when (?:i|she|he) was|wedding|party|nine|ten|child|little|years|teen|kid|school|tell|told|room)\b/,
      /\b(?:filmed|photographed|watched|recorded) (?:me|her) (?:in the|while|when|changing|undress)\b[^.]{0,24}\b(?:shower|bath|asleep|changing|undress|toilet|bathroom|sleeping|i was)\b/,
      /\b(?:messaging|texting|dm|dming) (?:our|my|her) (?:daughter|son|little|girl)\b[^.]{0,20}\b(?:at night|naked|photos|late|secret)\b/,
      /\b(?:he|she) cornered me\b/,
      /\b(?:send|sent|share|post|posted|shared) my (?:nudes|photos|pictures|naked)\b[^.]{0,40}\b(?:round|around|school|if i|online|to everyone|when i)\b/,
      /\b(?:he|she|they) wouldnt stop when i said no\b/,
    ],
    unless:
      /\b(?:podcast|headline|documentary about|the novel|in the show|on the news|trial|actor|celebrity|politician)\b/,
    mustFire: [
      'i was raped when i was at school',
      'my uncle molested me',
      'he came into my room at night when i was little',
    ],
    mustNotFire: [
      'that documentary about the abused horses, i cried',
      'the cat came into my room and sat on my face',
    ],
  },
  {
    id: 'disclosure-violence',
    kind: 'disclosure',
    strength: 'everyday',
    note: 'Somebody the author knows hits, threatens or starves them or another; or did.',
    source: 'S2: telling of violence',
    says: [
      re`\b${INTIMATE} (?:\w{2,9} ){0,1}(?:${DID_HARM}|threatened|stalks|stalked|is stalking|hurts?|used to hit|used to beat|tried to kill|tried to strangle|would hit|would beat|keeps hitting|grabbed|pinned|locked|held a knife to|pulled a (?:knife|gun) on|burns|burned|threw (?:things|plates|stuff) at|attacked|forced) ${SOMEBODY}\b`,
      re`\b${INTIMATE} (?:put|left|has put|hid) (?:a |an )?(?:tracker|air ?tag)\b`,
      re`\b(?:message|text|call|letter|email|messages|texts) (?:off|from) (?:my|her|his) (?:ex|stalker)\b[^.]{0,60}(?:\.[^.]{0,40})?\b(?:knows|new number|school|address|where|outside|watching|threat\w{0,6}|again|kill|find)\b`,
      /\b(?:my|her) ex (?:is|was|keeps|has been|turned up|showed up|sits|still)\b[^.]{0,24}\b(?:outside|following|stalking|watching|threatening|at the school|my work|messaging me)\b/,
      re`\b(?:is|was|keeps|been|started|hes|shes) (?:hitting|beating|hurting|strangling|threatening|abusing|starving|punching|slapping) ${SOMEBODY}\b`,
      re`\b(?:he|she|dad|father|papa|mum|uncle|stepdad|grandad|husband|boyfriend|who) (?:\w{2,9} )?(?:hits|beats|hit|beat|slaps|punches|kicked|punched|slapped|strangles|strangled|choked|chokes|burns|burned|broke|stabbed) (?:me|her|him|mum|them|my (?:mum|sister|brother)|his (?:wife|kids)|us)\b`,
      /\bput (?:her|him|me|my sister|mum) in (?:the )?hospital\b/,
      /\bbroke (?:her|his|my|mums) (?:arm|nose|jaw|ribs?|cheekbone|wrist|leg|collarbone)\b/,
      re`\b(?:mum|dad|mother|father|papa|mama|he|she) (?:threw|throws|used to throw) (?:things|plates|stuff|dinner|the first one)\b`,
      /\btried to (?:kill|strangle|drown|stab|poison) (?:me|her|him|mum|us|my)\b/,
      /\b(?:hiding|hid|ran away|running|escape|escaped|fled|got away) from (?:dad|my dad|him|her|my (?:father|ex|stepdad|mum|husband)|papa|mums)\b/,
      /\b(?:frightened|scared|afraid|worried sick|terrified|fear) for (?:her|his|their|my sisters|my mums) (?:life|safety)\b/,
      /\b(?:frightened|scared|terrified) for (?:her|him|my (?:sister|mum|mother|friend|brother|niece)|them)\b/,
      /\b(?:shes|hes) back with (?:him|her)\b[^.]{0,4}\. [^.]{0,40}\b(?:hospital|hit|frightened|scared|hurt)\b/,
      /\b(?:call|calling|called|send|sent) the police to (?:her|his|my|their|the)\b/,
      /\b(?:isnt|not|wasnt|never) allowed (?:out|to (?:work|see|leave|eat|talk|drive|have|go out|use|visit))\b[^.]{0,24}\b(?:after|him|her|friends|phone|alone|he|husband|house|\.)/,
      /\b(?:he|she|husband|boyfriend|uncle|wife) (?:wont|doesnt|wouldnt|never) (?:let|feed|allow) (?:her|him|me|mum|them)\b/,
      /\bhas her (?:location|bank card|passport|phone|wages|money)\b/,
      /\bmade (?:her|him|me) sign\b/,
      /\b(?:knife|gun|belt|hammer) (?:on the table|to (?:her|my|his|mums) (?:throat|neck)|in (?:his|her) hand|out again)\b/,
      /\bflinched when\b|\bflinches when\b|\bflinched when (?:his|her|the)\b/,
      /\b(?:sunglasses|scarf|long sleeves) (?:on )?(?:indoors|inside|again|in summer)\b/,
      /\b(?:eating|food|sleep|dinner) (?:had to be|was|has to be) earned\b/,
      /\blocks? the (?:office |bedroom |bathroom )?door (?:when|and|so|behind)\b[^.]{0,20}\b(?:me|her|him|mentor\w{0,3}|talks?)\b/,
      /\bstood against (?:it|the door)\b/,
      /\b(?:beaten|hit|thrashed|belted|locked in|starved|threatened) (?:as a|when i was a|when i was|by my|by (?:dad|mum|him|her))\b/,
      /\bsays he knows (?:what|where|which)\b/,
      /\b(?:bruises?|black eye|marks) (?:on|all over) (?:her|his|their) (?:arms?|face|neck|legs?|back|wrists?)\b/,
      /\b(?:in|to|at) (?:a|the) (?:womens )?refuge\b/,
      /\bin a house where\b[^.]{0,24}\b(?:hit|earned|belt|shout|quiet|locked)\w{0,3}\b/,
    ],
    unless:
      /\b(?:hits? the (?:gym|pub|town|roof|jackpot)|beat (?:me|him|her|them|us) (?:at|to|in|by|again|there)|threatened to (?:sing|walk|knit|cut|cancel|resign|sue|write|put)|hit (?:me|him|her) up|broke (?:my|her|his) \w{3,10} (?:skiing|skating|football|running|climbing|falling)|the rescue|old owner|fell off|on the news|episode|the show|trial|cut her hours|animal|wildlife refuge|nature refuge|who is allowed|isnt allowed (?:out|to eat) (?:because of the vet|grapes|nuts|dairy)|at (?:tennis|padel|chess|cards|golf|darts|pool|squash|the quiz)|by (?:the boss|the penalty)|mosquito|wasp)\b/,
    mustFire: [
      'my dad used to hit my mum',
      "I think my sister's husband is hitting her",
      'my ex strangled me once',
      "he doesn't let her see her friends",
    ],
    mustNotFire: [
      'my brother hits the gym every day',
      'my ex beat me at tennis once',
      "your dad's threatened to sing at the wedding",
      'in the last episode he hits her with a frying pan',
    ],
  },
];
