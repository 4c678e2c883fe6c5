import { BODY, CHILDREN, HELPERS, PET, WEAPON } from './cue-words-catalogue.ts';
import { re } from './pattern.ts';
import type { SafetyCue } from './safety-cue.ts';

const AFRAID =
  '(?:scared|frightened|afraid|terrified|petrified|fearful|nervous|dread|dreading|terrifies me|scares me|frightens me)';
const DONE_TO =
  '(?:hit|slapped|punched|choked|strangled|kicked|headbutted|throttled|smacked|battered|burnt|burned|backhanded|raped|beat|shoved|stabbed|spat (?:on|at)|bit|dragged|grabbed|pinned|squeezed|twisted|shook|pulled|pushed|threw|held|trapped|cornered|locked|chased|followed|scratched|elbowed|kneed|stamped on|trod on|suffocated|drowned|tied)';
const SHAKING =
  '(?:shak\\w{1,3}|trembl\\w{1,3}|freez\\w{0,3}|froze|flinch\\w{0,3}|flinched|jump(?:y|ed|s)?|heart (?:goes|drops|races|pounds|jumps|stops|s going)|stomach (?:drops|turns|knots|flips|goes)|hold my breath|go cold|went cold|go quiet|go still|stiffen|throw up|feel sick|wet (?:herself|himself|myself)|wets)';
const MISHAP =
  /\b(?:hangover|sunburn|mosquito|midges?|spots|acne|cold sore|tan lines?|knife out of the (?:sink|drawer|dishwasher|block|box)|locked (?:me|us|him|her) out of (?:netflix|the (?:app|wifi|laptop|account|group)|spotify|disney|my (?:email|account))|tickl\w{1,4}|in your sleep|in my sleep|pillow|snowball|massage|physio|yoga|judo|karate|boxing|sparring|rugby|football|netball|paintball|game|fifa|mario|beat me (?:at|to|in|by|up the stairs in)|hit me (?:up|with (?:a|the|your) (?:news|bill|question|idea))|broke (?:my heart|down|up|the news|it to)|pushed me to|held me (?:while|when|and|all|so|tight|close)|held (?:my|her|his) (?:hand|hair)|grabbed (?:me|my|us|him|her) (?:a|some|the|coffee|coat|lunch)|threw me a|threw (?:us|her|him) a (?:party|surprise)|followed me (?:back|on insta|on)|pulled me (?:through|up on|aside|onto the dance|in for)|shook (?:his|her|my) hand|sore from|the gym|jog|deadlift|birth|labour|by accident|accidentally|sleepwalk\w{0,3}|lol|haha|bouncer|nightclub|painting the|diy|beat my (?:time|record|score)|ran over (?:the )?(?:kerb|my foot)|locked me out (?:again )?(?:by (?:mistake|accident)|of the (?:group|account))|out of bed|my head off|baby (?:kicked|punched|bit)|the dog (?:jumped|pulled)|the cat)\b/;

/** Fear in a person's own words: wider than the single phrases of fear-cues-catalogue.ts. */
export const FEAR_FAMILIES: readonly SafetyCue[] = [
  {
    id: 'fear-harm-told',
    kind: 'fear',
    strength: 'serious',
    note: 'Tells the other what they did to a body, a wall, a thing; and what it left behind.',
    source: 'S2: harm to partner, child, pet; choking; broken property',
    says: [
      re`\b(?:after|because|since|where|what|how|every time|last time|the (?:time|night)) you (?:\w{2,8} )?${DONE_TO} (?:me|him|her|us|my|the (?:${CHILDREN}|${PET}))\b`,
      /\byou (?:threw|chucked|hurled|flung|lobbed|launched) (?:\w{1,8} ){1,3}(?:at (?:me|my|us|him|her|the (?:wall|kids|baby|dog|cat))|across|past my|over my|on me|in my face|down the stairs|against)\b/,
      /\bi (?:told|said to|lied to) (?:the |my )?(?:nurse|doctor|hospital|school|teacher|dentist|manager|boss|mum|work|police|her|him|them|everyone|people|midwife|girls)\b[^.]{0,30}\b(?:fell|fallen|walked into|slipped|tripped|cupboard|door|stairs|the dog|clumsy|ballet|migraine|bike|nothing|wind|an accident|car door|cabinet|what you (?:said|told)|like you said)\b/,
      /\b(?:fell down the stairs|walked into (?:a|the) (?:door|cupboard))\b[^.]{0,20}\b(?:again|like you|as you|thats what|i said|okay|promise)\b|\b(?:like|as) you (?:said|told me) (?:to (?:say|tell)|i should)\b/,
      /\b(?:long sleeves|makeup|foundation|concealer|sunglasses|scarf|polo neck|high neck|jumper)\b[^.]{0,30}\b(?:again|bruise|bruises|mark|marks|neck|because|cover|hide|hot|covered|to work)\b[^.]{0,12}(?:\.|because|so|of|from|where)/,
      /\b(?:you (?:nearly|almost) (?:killed|broke|drowned|ran|crashed|strangled)|thought (?:i|we) (?:was|were) going to (?:die|crash|be killed)|you could have killed)\b/,
      /\b(?:please )?put (?:the|that) (?:gun (?:back|down|away)|knife down(?! (?:and|come|love|darling|you) (?:come|dance|kiss|hug|eat|sit|help|watch|give|have|ll|and))|axe down|belt (?:back|down)|hammer down|machete down|lighter down)\b/,
      /\bnot (?:mine|his|hers) but yours\b[^.]{0,10}\bblood\b|\bfind(?:ing)? (?:glass|blood|teeth|hair) (?:in|on|under)\b[^.]{0,20}\b(?:carpet|floor|sink|from|rug)\b|\bcleaned up the (?:glass|blood)\b/,
    ],
    unless: MISHAP,
    mustFire: [
      'you pushed me into the cooker and laughed',
      'you punched the headrest next to my face',
      'I told the nurse I fell down the stairs like you said',
      'you threw the glass at my head',
      'you nearly killed me on that road',
      'you broke my phone so I could not call anyone',
    ],
    mustNotFire: [
      'you pushed me to apply and I got it',
      'you held my hair back all night, thank you',
      'my back still hurts from the gym',
      'you beat me to the front door again',
    ],
  },
  {
    id: 'fear-harm-told-veiled',
    kind: 'fear',
    strength: 'serious',
    hint: 'trace',
    note: 'The same, where ordinary mishaps use the words as well.',
    source: 'S2: harm to partner; broken property; forced sex',
    says: [
      /\bi(?:ve)? (?:wore|wear|had to wear|have to wear|am wearing|put on|got) (?:\w{2,8} )?(?:sunglasses|a scarf|long sleeves|sleeves|concealer|foundation|a polo neck|gloves)\b[^.]{0,40}\b(?:school|work|office|everyone|gate|mums|staring|asked|church|again|so (?:nobody|no one|they))\b/,
      re`\byou (?:\w{2,8} ){0,2}${DONE_TO} (?:me|him|her|us|the (?:${CHILDREN}|${PET})|my|mum|our (?:son|daughter|baby|girl|boy))\b[^.]{0,30}\b(?:${BODY}|again|wall|floor|stairs|door|bed|ground|cooker|cupboard|car|corner|against|down|into|so hard|hard|last (?:night|time|week|year)|in front of|bruis\w{0,4}|bleed\w{0,3}|laughed|cried|screaming)\b`,
      re`\byour (?:fingers?|hands?|thumb|ring|boot|belt|fist|nails|teeth|grip)\b[^.]{0,16}\b(?:mark|marks|prints?|bruises?|on my (?:arm|neck|throat|wrist|face|leg)|round my|around my|over my|left|in my (?:hair|face))\b|\b(?:because|cos|cause) of your (?:fingers|hands|fist|temper)\b`,
      re`\bmy (?:\w{2,6} )?${BODY} (?:\w{2,8} )?(?:still )?(?:hurts?|aches?|is|are|wont|doesnt|cant|s|has|throbs|was|were)\b[^.]{0,30}\b(?:where|from when|after you|since (?:you|last night|saturday|sunday|friday)|you (?:held|grabbed|hit|twisted|pulled|bit|threw|pushed)|all the way|swollen|your (?:hand|ring|boot|grip))\b(?<!\b(?:fell|slipped|tripped) \. my \w{4,9} is swollen)`,
      /\byou (?:punched|kicked|smashed|broke|ripped|tore|slammed|hit|snapped|crushed|burned|cut) (?:\w{1,8} ){1,3}(?:next to (?:me|my)|beside (?:me|my)|by my (?:head|face)|off its hinges|so i (?:couldnt|cant)|to pieces|in half|because i|when i|in front of (?:me|the|us)|off the wall)\b/,
      /\b(?:hole|dent|holes) in the (?:\w{2,8} )?(?:wall|door|plaster|fridge)\b(?! (?:for|where the (?:shelf|picture|cable|pipe|telly|tv|radiator|mirror)|and no money|needs?|is for|behind))|\b(?:the|that) (?:plate|glass|chair|mug|bottle|phone|remote) (?:hit|smashed|broke|went|landed|flew)\b[^.]{0,20}\b(?:wall|me|head|face|past|next)\b/,
      /\bi (?:said|told you|asked you to|begged|was saying|kept saying) (?:no|stop|not to|i didnt want|to stop|please)\b(?! (?:more|\w{3,8}ing|presents|gifts|fuss) (?!i)\w)(?:(?!\band (?:the|he|she|they|we|it|his|her|your|mum|dad)\b)[^.]){0,40}\b(?:carried on|kept|anyway|did it|didnt stop|wouldnt|laughed|held|still|and you)\b|\bi (?:didnt|dont|never) want(?:ed)? (?:to|it|you to)\b(?:(?!\band (?:we|it|the)\b)[^.]){0,30}\b(?:did it anyway|anyway|carried on|you knew|lay there|made me|kept|didnt care|last night)\b|\byou (?:carried on|kept going|did it anyway|didnt stop)\b(?= (?:\.|and i|when i|until|even when i|hurting|choking|hitting|though i|i was|while i))(?<!\b(?:be|get) (?:upset|cross|angry|annoyed|gutted) and you did it anyway)(?<!\b(?:more|jokes?) \w{2,6} (?:and )?(?:\w{2,4} )?you carried on)/,
      /\byou (?:broke|took|hid|smashed|threw|cut|unplugged|locked|blocked|snapped) (?:\w{1,8} ){1,3}so (?:that )?i (?:couldnt|cant|wouldnt|wont|didnt)\b|\b(?:lock|locked|shut) me (?:in|out|outside|inside)\b[^.]{0,12}(?:\.|again|all|last|please|for|with|and)(?![^.]{0,40}(?:\. [^.]{0,40})?\b(?:ring when|wake up|haha|ice cream|cake|gateau|shopping|by (?:mistake|accident)|youre asleep|key in|latch|its raining)\b)/,
      re`\byou (?:had|held|picked up|got|pulled|showed me|waved|put|left|took out) (?:the|a|your|that) (?:(?!cast|curling|steam)\w{2,6} )?${WEAPON}\b(?<!(?:put|left) (?:the|a|your) (?:kettle|iron|scissors|poker|screwdriver))[^.]{0,20}\b(?:to|at|on|near|over|out|up|in|against|by)\b`,
    ],
    unless: MISHAP,
    mustFire: [
      "I said I didn't want to and you did it anyway",
      'you punched the headrest next to my face',
      'there is a hole in the door from your fist',
    ],
    mustNotFire: ['you locked me out by mistake, it is raining', 'you bit my head off when I asked'],
  },
  {
    id: 'fear-said',
    kind: 'fear',
    strength: 'serious',
    hint: 'suspicion',
    note: 'Names fear of the other’s temper, coming home, reactions; how the body answers.',
    source: 'S2: fear',
    says: [
      re`\b${AFRAID}\b[^.]{0,40}\b(?:of you|youll|you will|youd|you might|you would|your (?:temper|face|mood|reaction|hands?|key|car|voice|eyes|drinking|fists?)|hell|he will|what happens|when you|if you (?:drink|come|find|get|see)|you come|come home|come in|go home|go in|go to sleep|be alone|tonight|your (?:dad|brother)s?|say (?:no|anything|the wrong)|how you|of him|tell you|pick up|answer|ask you|the door|weekends?|react)\b`,
      re`\b(?:im|i am|i get|i was|were|we are|she is|shes|he is|hes|theyre|they are|i feel|i felt|i stay|i live) (?:\w{2,8} ){0,2}(?:scared|frightened|afraid|terrified|petrified)(?: \.| and| to (?:go|sleep|move|be|come|breathe|answer|ask|tell|say)| all the| every| in my| in this| at home| when| here| tonight| now)`,
      re`\b(?:i|she|he|they|we|the ${CHILDREN}|my (?:hands?|heart|stomach|legs|body|whole body)|kids) (?:\w{2,8} ){0,2}${SHAKING}\b[^.]{0,40}\b(?:you|your|key|keys|door|car|garage|gate|remote|voice|home|footsteps|stairs|he|him|daddy|phone rings?)\b`,
      /\b(?:hear|heard|hearing|sound of|listen(?:ing)? (?:for|to|out for)) (?:you|your|the) (?:\w{2,8} )?(?:key|keys|car|van|gate|garage|boots|footsteps|engine|door|steps|shoes|breathing|glass|bottle|coming|voice|on the stairs|stairs)\b[^.]{0,30}\b(?:stop|hide|quiet|freeze|shak\w{0,3}|move|turn|know|tell|run|mood|pretend|light|sleep|breath|sick|before|worse)\b/,
      /\b(?:which|what) (?:version|one) of you\b|\b(?:which|what|what sort of|what kind of) (?:mood|you) (?:youre|you are|youll be|is|will|im getting|walks|comes)\b|\b(?:check|watch|read|study) your (?:face|eyes|shoulders|mood|hands|walk)\b/,
      /\bcount(?:ing|ed)? (?:your|how many|the|your steps|how much)\b[^.]{0,20}\b(?:drinks|cans|beers|bottles|glasses|steps|youve had|you drink|days since|stairs)\b|\b(?:how many|how much)(?: have)? you(?:ve)? (?:had|drunk|been drinking)\b[^.]{0,20}\b(?:i|kids|so i|before)\b|\bdid you drink\b/,
      /\bi (?:rehearse|practise|practice|plan|script|choose|weigh|watch|edit|run through|think about)\b[^.]{0,30}\b(?:what i say|every word|my words|what i (?:tell|write|wear)|how to (?:say|tell|ask)|before i speak|to you)\b/,
      /\bi (?:cant|couldnt|dont|never|daren?t|wouldnt dare|didnt dare|dont dare) (?:even )?(?:tell|say|speak|ask|cry|laugh|disagree|breathe|sleep|eat|answer|relax|move|say what i think|say no|invite|have (?:friends|anyone|people))\b[^.]{0,40}\b(?:because (?:you|of how|it|of what)|in case (?:you|it)|any ?more|when you|without you|scared|afraid|react|sets you off|kick off|blow up|what youd do|how youd)\b/,
      /\b(?:set you off|sets you off|setting you off|kick off|kicks off|blow up|make you blow|tip you over|start you off|make you angry|trigger you)\b[^.]{0,30}\b(?:i (?:try|tried|dont|didnt|stay|keep|run|hide|go)|careful|dont want|so i|tonight please)\b|\bi (?:try|tried|was trying|make sure|keep) (?:\w{2,8} ){0,3}(?:not to|so as not to|so you (?:dont|wont)) (?:\w{2,6} )?(?:set|wind|make|upset|annoy|provoke|wake|anger)\b/,
      /\b(?:i|we|the kids|she|he) (?:\w{2,8} )?(?:feel|feels|am|was|are) (?:safer|calmer|able to (?:breathe|sleep)|relieved|so relieved|glad|lighter|happier|ok) (?:when|every time|if|now|that|whenever) (?:you|youre|he|hes)\b[^.]{0,30}\b(?:away|out|gone|not (?:here|home|in)|travel|work|asleep|in hospital|leave|at the)\b|\bonly (?:sleep|breathe|relax|safe|eat) when (?:you|youre|hes)\b|\brelief when you (?:travel|leave|go|are away)\b/,
      re`\b(?:kids?|children|boys?|girls?|baby|son|daughter|she|he|they|ellie|joe) (?:\w{2,8} )?(?:hides?|hid|flinch\w{0,3}|whispers?|cries|crying|cry|go quiet|goes quiet|went quiet|wets?|begged|asks?|asked|under the bed|wont come out|in the wardrobe|tiptoe|covers? (?:his|her|their) ears)\b[^.]{0,40}\b(?:when (?:you|daddy|dad|mummy|your)|you (?:come|shout|walk|get|are|were|did)|daddy|if you|your key|under the bed|because of you|because you)\b`,
      /\bi (?:believe|think|know|am sure|worry|feel like) (?:that )?(?:you|one day you|you really|hell|he|next time you)(?:ll| will| would| could| might| are going to|re going to) (?:\w{2,8} )?(?:kill|hurt|hit|do it again|really do it|do something|snap|lose it|find me|come after)\b/,
      /\b(?:i|we) (?:dont|do not|didnt|never|cant) feel safe\b|\b(?:feel|felt|feeling) (?:unsafe|in danger|trapped|like a prisoner|hunted|watched all)\b|\bim not safe\b|\b(?:dont|didnt) feel ok (?:going|being|on my own|alone)[^.]{0,20}\byou\b/,
      /\b(?:after|from|because of|since) (?:what (?:you|happened)|how you|the way you|last time)\b[^.]{0,40}\b(?:scared|afraid|sleep|light on|lock|cant|dont|trust|alone|door|still|shake|jump|flinch)\b|\b(?:sleep|sleeping) with (?:the light|my (?:shoes|clothes|coat|phone|keys|door)|a chair|one ear|the door|a knife)\b|\bbecause of what (?:you did|happened when)\b/,
      /\b(?:like|the way|how|what) you (?:looked|looked at|held|sounded|smiled|moved|walked|shouted|were|get|went quiet)\b[^.]{0,30}\b(?:scared|frightened|terrified|afraid|knife|last night|that night|wouldnt stop)\b|\byou wouldnt stop (?:the car|shouting|hitting|until)\b/,
    ],
    unless:
      /\b(?:(?:hell|shell|theyll|he will|she will|they will) (?:fall|be|forget|miss|hate|laugh|say|slip|choke on|catch|drop|not|think|get (?:ill|cold|lost|hurt|bullied|sick)|fail|break (?:his|her)|hurt (?:himself|herself))|heights|flying|flight|needles?|spiders?|dentist|scan|mammogram|surgery|operation|anaesthetic|exam|interview went|driving test|results?|storm|thunder|fireworks|viva|presentation|(?:youll|you might|you will|youd) (?:leave|be (?:late|disappointed|cold|bored|cross|upset|hurt|sad)|hate|laugh|say no|stop loving|think|get (?:ill|hurt|bored)|not|fall|crash)|of losing you|lose you|losing you|hurting you|in the film|movie|horror|halloween|ghost|burglar|bat in|wasp|mouse|rat|spider|turbulence|commitment|hospital results|not good enough|your mum will|hiding behind|jumped out|motorbike|pothole|icy|black ice|excited|butterflies|first date|wedding day|giggl\w{1,3}|surprise|beautiful|so proud|lovely|waterworks|before every meeting|job interview|speech|puppy|(?:the )?(?:dog|cat) (?:hides?|flinch\w{0,3}|shakes?|cries))\b/,
    mustFire: [
      "I'm sitting in the car because I'm too scared to come in",
      'my hands shake when I hear the garage door',
      'I rehearse what I say to you in the shower',
      'she hides under the bed when you come home',
    ],
    mustNotFire: [
      'I am scared of the scan tonight',
      "I'm scared you'll leave me",
      'the dog hides under the bed when you come in with the hoover',
      'I get nervous before every meeting with your parents',
    ],
  },
  {
    id: 'fear-appeasing',
    kind: 'fear',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Asks permission, accounts for minutes, apologises for nothing, promises to be good.',
    source: 'S2: placating; control of movement',
    says: [
      /\b(?:am i|are we|would i be|will i be|is she|would it be|is it|im not|i was not|it is not|if im|if i was) (?:still )?(?:allowed|permitted)\b|\b(?:if|when) you(?:ll| would| will| d)? (?:let|allow) me\b|\bthank you for letting me\b|\bif thats allowed\b/,
      /\b(?:can|could|may) i (?:please )?(?:go|see|call|ring|have|leave|come (?:out|in|up|down|to bed)|sleep|eat|use|buy|wear|open|sit|stop|visit|get|speak|take|talk|keep|turn|put|wash|do it|make something)\b[^.]{0,40}(?:\. )?[^.]{0,24}\b(?:please|if its ok|if thats ok|its ok if not|i promise|ill be (?:quick|back|good|straight)|only for|just for|just (?:two|ten|five|an hour|once)|forget i asked|dont be|while youre|before youre|if you (?:say|let|want me))\b/,
      /\bis it (?:ok|okay|alright|all right) if i (?:go|see|visit|call|ring|have|wear|leave|stay|eat|buy|sleep|use|meet)\b[^.]{0,60}\b(?:ill|id|be back|minutes|while|so you|promise|only|straight|please|if not)\b/,
      /\b(?:would it be|is that|if thats|please say if (?:its|you)|if you prefer|if youd rather) (?:an inconvenience|alright with you|ok with you|preferred|i did not|i didnt)\b/,
      /\b(?:please|pls) (?:please )?(?:dont|do not) (?:be|get) (?:\w{2,8} )?(?:like that|how you were|how you get)\b|\b(?:dont|do not) be (?:angry|mad|cross)(?: \.| tonight| again| when| please| with me please)/,
      /\b(?:wont|will not|never|promise it wont) happen again\b|\bill never (?:do it|put it|turn it|be late|ask|forget|speak|go|talk|say that|wear|leave it) (?:again|there|to)?\b|\bi (?:promise|swear)\b[^.]{0,30}\b(?:be good|be quick|be quiet|be better|not to|wont|never|straight|no one|nobody|only|didnt|wasnt|home|on (?:her|his|the|my) (?:life|baby|mum|bible))\b/,
      /\b(?:sorry sorry|im so sorry sorry|sorry im sorry|im sorry im sorry|im sorry for (?:it all|everything|crying|being|speaking|asking|making you|talking))\b|\bi(?:m| am) sorry\b[^.]{0,24}\b(?:i was (?:sick|speaking|talking|late|asleep|slow|in the)|was talking|for (?:being|asking|crying|talking|speaking)|whatever it was|i looked|i smiled|i spoke|i asked|the food|dinner|isnt ready|i should have (?:asked|told|known|answered))\b|\bforgive me\b/,
      /\bi (?:shouldve|should have|ought to have) (?:asked|told you|known|answered|been (?:home|quicker|here)|checked|heard|kept|said no|stayed|had (?:it|dinner))\b[^.]{0,10}(?:\.|first|before|sorry|you|my fault|and|i)/,
      /\b(?:its|it was|thats|all) (?:all )?my (?:own )?fault\b[^.]{0,30}\b(?:i should|leave|dont|please|heard|made you|made him|ill|wont)\b|\bi (?:made|make) you (?:do it|angry|hit|lose|like this)\b|\bi (?:know|deserved?) (?:i )?(?:deserve|asked for|had it coming|pushed you|provoke[d]?)\b|\bi (?:always )?get it wrong\b/,
      /\bi (?:only|just) (?:spoke|talked|said|told|smiled|looked|went|bought|spent|had|stopped|was|asked|nodded|sat|ate|wore)\b[^.]{0,40}\b(?:thats all|only|nothing else|honest|i promise|i swear|no one|nobody|just|to nobody|yes and no|straight|minutes|the fare|once)\b|\b(?:and )?i (?:spoke|talked) to (?:no ?one|nobody)\b|\bthere (?:was|were) no (?:men|man|boys|one|body)\b|\b(?:it|he|she|that) was (?:only|just) (?:the|my|a|her) (?:postman|manager|boss|sister|mum|dentist|driver|neighbour|delivery|gas|electric|cousin|teacher|doctor|woman|girl)\b/,
      /\b(?:i|we) (?:came|come|went|go|drove|walked|ran|was|got) (?:\w{2,8} )?straight (?:home|back|there|here|to|in)\b|\bstraight (?:home|back)\b[^.]{0,24}\b(?:promise|ticket|receipt|time|you can|i didnt|no stops|look|since)\b|\b(?:im|i am) (?:running|nearly|almost|just|on my way|coming|walking fast|at the) (?:\w{2,8} ){0,3}(?:please|promise|sorry|dont be|quick as|fast as|i can show)\b/,
      /\b(?:you can|please|have a look) (?:ring|call|check|look|ask|count|phone|track|listen)\b[^.]{0,30}\b(?:her|him|it|them|yourself|the (?:receipt|ticket|time|mileage|phone|shop|till|camera)|no calls|if you (?:want|like)|the ticket|messages|back)\b[^.]{0,16}(?:\.|if you|i havent|promise|to check|i swear)/,
      /\b(?:got|have|kept|keep|theres|saved|with) (?:the |a |my |all the |every )?(?:tickets?|receipts?|till receipt|screenshot|photo of|time stamp|parking ticket|bus ticket)\b[^.]{0,30}\b(?:with the time|time on|show you|prove|to show|so you|if you want|you can|here|look|timed?)\b|\b(?:photo|receipt|ticket)\b[^.]{0,20}\bas proof\b/,
      /\bill (?:\w{2,6} )?(?:wear|change|take it off|delete|cancel|stop|stay|come|be|tell|do|keep|sleep|give|cover|put|say|leave|eat|stand|sit|block|hand|learn|make it up)\b[^.]{0,40}\b(?:sorry|please|promise|i should have|just dont|so you (?:dont|can|know|wont)|where you can see|if you (?:stop|dont|let|just)|whatever you|how you like|the way you|like you (?:said|want)|next time so)\b/,
      /\b(?:how|the way|just how|exactly how|like) you (?:like|want|prefer|said|told me) (?:it|them|me to|i should)?\b[^.]{0,16}\b(?:i|ive|its|checked|ironed|dinner|tea|house|please|promise|cooked|ready)\b|\b(?:its|everything is|its all|house is|dinner is|dinners|i have|ive) (?:\w{2,8} )?(?:clean|ready|done|straight|tidy|ironed|on the table|cooked|perfect)\b[^.]{0,30}\b(?:before you|when you (?:get|come)|checked|promise|please|dont|sorry|how you|just)\b/,
      /\b(?:before|by the time|until|when|til) (?:youre|you are|you get|you come) (?:back|home|in)\b[^.]{0,30}\b(?:ill be|itll be|everything|done|time|clean|ready|promise|fixed)\b|\b(?:so|that) you (?:dont|wont|didnt|cant) (?:get|be|have to be|go|kick|start|think|worry|find|lose|shout)\b[^.]{0,16}\b(?:angry|cross|mad|off|out|mood|like|shouting|i was|bad|it)\b/,
      /\b(?:please|let me) (?:let me |just let me |just )?(?:call|ring|see|speak to|go to|talk to|text|go and see|visit|phone|have) (?:my |the )?(?:mum|sister|mother|dad|friend|brother|doctor|gran|nan|kids|job|phone|money|keys|passport|medicine|tablets|own)\b/,
      /\b(?:just|please) (?:tell me|say|let me know) (?:what|how|when|where|if|which|that) (?:i|you(?:re|ll| want| are| would| wont)?)\b[^.]{0,30}\b(?:did|wrong|want me|to be|do so|so that you|say|safe|to do|not going to|wont|angry|back|be)\b|\bhave i done (?:something|anything)\b|\bwhat (?:have i|did i) do(?:ne)?(?: wrong| now| this time)\b|\bare you (?:angry|mad|cross) with me\b|\bare you in a (?:good|bad) mood\b/,
    ],
    unless:
      /\b(?:brownie|biscuit|cake|chocolate|pizza|chips|ice cream|spoilers?|before the scan|visiting hours|parking|in the building|wine|flowers|surprise|present|boarding|gate \d|the landlord|the dog|puppy|cat|hotel|airbnb|allowed (?:dogs|pets|to bring (?:food|the|my own))|shoes in|in the gym|hand luggage|lol|haha|cheeky|please and thank|can i have (?:the|a|some|your) (?:last|recipe|bite|sip|salt|remote|lift|hug|kiss|cuddle)|can i (?:get|take|buy|call|ring) you|call you (?:back|later|tonight|tomorrow)|when you (?:land|get off)|jumper|refund|expenses|warranty|in case it doesnt fit|budget|flat pack|i promised mum|love of my life|thank you for letting me (?:vent|rant|sleep|cry|know|borrow|win|go on)|you ok|anniversary|date night|pub|bedtime story)\b/,
    mustFire: [
      "am I allowed to go to the shop? I'll be ten minutes I promise",
      "I'll wear the other one, sorry, I should have asked first",
      'please let me call my sister, just for two minutes',
      'i only spoke to the driver about the fare, thats all',
    ],
    mustNotFire: [
      "can I have the last slice please, I promise I'll make another",
      'am I allowed dogs in the building',
      'is it ok if I call you back when I land',
      "please don't be mad, I ate the last brownie",
    ],
  },
  {
    id: 'fear-precautions',
    kind: 'fear',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Hides, locks, packs, parks round the corner, keeps a way out; begs to be let go or left in peace.',
    source: 'S2: fear; threats; isolation',
    says: [
      /\bi(?:ve| have|d)? (?:\w{2,6} )?(?:hid|hide|hidden|keep|kept|put|stash(?:ed)?|buried|packed|move|moved|lock|locked|took|take|count|counted|check|checked) (?:\w{1,8} ){0,3}(?:phone|knives|knife|keys|passport|money|bag|pay ?slip|coins|cash|shoes|documents|papers|plate|pieces|receipt|bottle|letter|test|contraceptives?|pill|diary|broken)\b[^.]{0,40}\b(?:so you|in case|where you|from you|when you|before you|you(?:d| would| will|ll)? (?:see|find|know|notice)|go mad|because|behind|under|next door|at work|in my (?:bra|boot|shoe)|drinks?|another street)\b/,
      /\b(?:locked|lock|shut|barricaded|hiding|hid) (?:myself|ourselves|us|me and the \w{3,9}|the kids and me|in) (?:\w{2,4} ){0,2}(?:in|into|bathroom|bedroom|the)\b[^.]{0,40}\b(?:not coming out|until|till|calm|stop|please|police|youre|go away|kids|scared|you (?:go|leave|stop|sober))\b/,
      /\b(?:park|parked|parking|sleep|slept|sleeping|sit|sat|sitting|stay|staying|drive|driving|wait|waiting|walk|walking|lap) (?:\w{2,8} ){0,3}(?:round the corner|around the block|two streets|another lap|in the car|in the bath|at my mums?|at mums|in my (?:clothes|shoes|trainers|coat)|with (?:the|a|my) (?:door|chair|shoes|bag|baby)|on the floor of)\b[^.]{0,40}\b(?:so i can|until you|till you|because|in case|get out|safe|asleep|every time|youre|you (?:calm|go|sober|drink))\b/,
      /\b(?:chair|wardrobe|chest of drawers|sofa) (?:under|against|in front of) the (?:door|handle)\b|\b(?:go ?bag|bag (?:is )?packed|a way out|escape plan|safe word|code ?word|second phone|burner|secret phone|exits?|nearest (?:exit|door))\b[^.]{0,40}\b(?:you|neighbour|if|case|kids|leave|night|hidden|sister|always)\b/,
      /\b(?:on the (?:other )?phone (?:to|with) the police|ive (?:got|called|rung) the police|(?:im|i am|will|ill) (?:calling|ringing|call|ring|phone) (?:the )?(?:police|999|911|112)|police are (?:coming|on))\b[^.]{0,30}(?:\.|please|if you|just go|you|stay away|right now)/,
      /\bplease (?:please )?(?:just )?(?:go|leave|let (?:me|us|her|him) (?:go|out|in|leave|past|sleep|be|breathe|see)|stop (?:coming|following|it|hitting|shouting|texting|calling|driving|this)|give (?:me|him|her|them) (?:back|my)|open the door|unlock|slow down|stay away|leave (?:me|us|her|him|them) (?:alone|out)|dont (?:hurt|take|touch|come (?:here|back|in|near|to my)|break|tell|post|send|throw|drive|lock|do (?:that|this|it|anything)|wake|go near|make me|hit|slam|follow|leave me (?:here|with)|ask (?:him|her|them|me))|not (?:tonight|again|in front|the (?:face|belt|kids|dog|cat|car))|take your (?:hand|hands|foot)|put (?:it|that|him|her|the)|move away|dont lock|dont ring)\b/,
      /\b(?:leave|let) me (?:alone|go|out|breathe|past|leave)\b[^.]{0,16}(?:\. please|please|im begging|\. i (?:wont|promise|beg))|\bi(?:m| am)? (?:beg|begging) you\b|\bhow did you (?:get (?:in|this number|into)|find (?:me|out where|this))\b|\bstop (?:following|stalking|watching|tracking|coming to|turning up|threatening|messaging) (?:me|my|us)\b/,
      re`\b(?:told|tell|telling|shown|showed|rang|spoke to|talking to|spoken to) (?:the |my |a )?${HELPERS}\b[^.]{0,40}\b(?:everything|what you|about (?:you|us|last night|the bruises|it)|photos|marks|they (?:said|know|took)|safe|in case|where i|happens to me)\b|\b(?:if|in case) (?:something|anything|it) happens to me\b|\b(?:somebody|someone|she|they|mum|neighbour)(?:d| would| will|ll| to) know\b|\bif i dont (?:answer|text|ring|reply|turn up|come back)\b[^.]{0,24}\b(?:ring|police|call|know|come|somebody|someone)\b`,
      /\b(?:asked|asks|asking|ask) (?:me )?(?:\w{2,8} )?(?:if (?:im|i was|youre|everything|everythings|id) (?:safe|ok|alright|all right|being hurt)|about (?:the|my) (?:bruises?|arm|eye|marks?|neck|wrist)|if you (?:hit|hurt|had))\b|\bbecause you were holding my hand\b|\bi(?:d| would) rather you didnt come (?:to|in|with)\b/,
      /\b(?:i|we|she|the kids) (?:\w{2,6} )?(?:get|got|send|sent|take|took|move|moved|put|keep) (?:the )?(?:kids|children|boys|girls|baby|her|him|them) (?:up|upstairs|out|to bed|away|next door|to my mums|in the|behind me|ready)\b[^.]{0,40}\b(?:before you|when you|by the time|so (?:they|that)|in case|dont (?:see|hear)|out of (?:the|your) way|youve had)\b/,
      /\b(?:im not|i wont be|not) coming home\b[^.]{0,40}\b(?:until|unless|because|scared|locked|calm|tonight|gone|with you)\b|\b(?:sleeping|staying|stay) at (?:my )?(?:mums|sisters|mothers|jos|a friends|the refuge|a hotel)\b[^.]{0,40}\b(?:scared|frightened|safe|because (?:of|you)|until you|not to|where you|dont come)\b/,
      /\bi (?:went|took|go|climbed|ran|came|left|got) (?:\w{2,8} ){0,3}(?:out (?:of )?)?(?:the back way|out the back|the window|the long way|out of the window|another way|the fire escape|barefoot|without (?:shoes|a coat|my phone))\b[^.]{0,40}\b(?:you|your|saw|because|sorry|panick\w{0,2}|so|when)\b/,
      /\b(?:i|ive) (?:deleted|havent deleted|not deleted|didnt delete|cleared|never told|havent told|told nobody|told no one|never said|said nothing|wont tell|wont say|didnt tell|didnt say|kept quiet)\b[^.]{0,30}\b(?:anything|nobody|anyone|a word|why|no one|please|i swear|promise|police|mum|the history|what you|what happened|to you|about (?:it|you|us))\b/,
    ],
    unless:
      /\b(?:bliss|bubble bath|a book|face mask|wrapping|presents?|surprise|christmas|birthday|easter eggs|hide and seek|snacks|chocolate|biscuits|the good|sweets|from the kids|toddler|parcel|my hands are full|forgot my key|forgot the keys|let me in|traffic|parking space|ticket|knit\w{0,4}|spoil|ending|secret santa|noise complaint|the neighbours dog|car alarm|cancelled|slow cooker|on holiday|meeting|first thing|lie in|snooze|dont wake me|netflix|without me|come to bed|coming to bed|socks|the kitchen|before the film|please let me (?:know|finish|help|explain|sleep in|go first|pay|win|have a go)|please go (?:to the (?:shop|doctor|dentist)|ahead|easy|with)|please dont (?:wake me|tell (?:mum|her|him|them) (?:yet|about the)|come (?:home|back) late|take (?:it|this) (?:personally|the wrong way|badly)|drive (?:tired|home tired|if)|throw (?:it|that|those|them|the) (?:away|out)|ask me|send (?:it|that) yet)|please (?:leave|put) (?:the|your|a|it|that|some)|please stop (?:leaving|being so nice|it youre|buying|singing)|please slow down (?:and|with|on) (?:the|explain|tell))\b/,
    mustFire: [
      "I've locked myself in the bathroom and I'm not coming out till you've calmed down",
      'when he drinks I hide the knives so you never find them',
      "i've been parking two streets away so i can get out",
      'please just go, the kids are under the bed',
    ],
    mustNotFire: [
      'I locked myself in the bathroom with a book, bliss',
      'I hid the chocolate where you will never find it',
      'please leave the milk out',
      "please don't come home late, the film starts at eight",
    ],
  },
];
