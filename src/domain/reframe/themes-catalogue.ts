import type { Feeling } from '../language/feelings-catalogue.ts';

/**
 * Themes, and the feelings they call for. Source: our own corpus, for what people name in which situation. `cues` are
 * alternatives for one whole-word test; the first theme that matches the event, else the message, gives its feelings.
 * `needs` are positive sentences about what the author wants (R1, R7).
 */

export type Theme = {
  readonly id: string;
  readonly cues: string;
  readonly feelings: readonly [Feeling, Feeling, Feeling, ...Feeling[]];
  /** Each could follow any event of the theme; empty where nothing can be wanted without inventing it. */
  readonly needs: readonly string[];
  /** Counts only where the event says that something was not said or done. */
  readonly denied?: true;
  /** A small ask that fits whatever the event of this theme is, after "Would you be willing to"; left out where none does (R7). */
  readonly ask?: string;
};

export const THEMES: readonly Theme[] = [
  {
    id: 'infidelity',
    cues: 'cheated|affair|tinder|bumble|hinge|dating app|flirt|flirted|flirting|lipstick|her number|his number|slept with|wedding ring|your ring|her hand on|his hand on|texting (?:her|him)|messaging (?:her|him)',
    feelings: ['hurt', 'jealous', 'scared', 'insecure'],
    needs: ['I need us to be open with each other.', 'I need to feel safe with you.'],
  },
  {
    id: 'private',
    cues: 'told my (?:boss|mum|mom|sister|brother|friend|friends|dad|mother|parents|colleagues|manager) (?:about|i.m pregnant)|told your (?:ex|mum|mom|sister|brother|friend|friends|dad|mother|mates|family|colleagues)|tell your (?:ex|mum|mom|sister|brother|mother|friends|mates|family)|told everyone|tell everyone|told (?:[^ ]+ ){1,4}(?:that i|about my|about our|about me|what i)|my diary|my journal|my letters|through my (?:phone|bag|messages|emails|drawers|things|pockets)|read my|screenshot|screenshotted|posted|my messages|over my shoulder|what i weigh',
    feelings: ['hurt', 'embarrassed', 'angry', 'uneasy'],
    needs: ['I need some things to stay between us.', 'I need what I share with you to stay with you.'],
  },
  {
    id: 'ex',
    cues: 'your ex|my ex|an ex|old girlfriend|old boyfriend|ex-wife|ex-husband',
    feelings: ['insecure', 'jealous', 'hurt', 'sad'],
    needs: ['I need to know where I stand with you.', "I need to know that it's you and me."],
  },
  {
    id: 'untruth',
    cues: "wasn't true|isn't true|lied|lie to|lies to|lying to|hid|hide (?!at |in |from (?:me|us|the kids)$|away)|hidden|hiding|secret|looked me in the eye|behind my back|turn(?:ed)? it over|face down|told me you were (?:working|at|with|in|out|on)|said you were (?:working|at|with|in|out|on)|deleted (?:your|the|my|her|his) (?:messages?|texts?|history|chats?)|delete (?:your|the|my|her|his) (?:messages?|texts?|history|chats?)|the receipt|i found (?:a|the|your) (?:pack|bottle|letter|bill|card)",
    feelings: ['hurt', 'confused', 'anxious', 'angry'],
    needs: ['I need us to be open with each other.', 'I need to be able to believe what we tell each other.'],
  },
  {
    id: 'shouting',
    cues: '(?<!(?:he|she|they|it|baby|kids?|toddler|child|dad|mum|mom|mother|father|brother|sister|uncle|aunt|boss|neighbours?|twins|son|daughter|driver|man|woman) (?:was |were |is |are )?)(?:shout|shouted|shouting|yell|yelled|yelling|scream|screamed|screaming)(?! (?:baby|kid|kids|child|toddler))|raised your voice|raise your voice|slam|slammed|swore|swear at|raising your voice|threw(?! (?:up|out|away|my|a party|me a))|snap at|snaps at|snapped|roll your eyes|rolled your eyes',
    feelings: ['hurt', 'shaken', 'tense', 'angry'],
    needs: ['I need us to speak gently.', 'It matters to me how we talk to each other.'],
  },
  {
    id: 'exposed',
    cues: 'in front of (?!the (?:tv|telly|house|fridge|screen|computer)|me(?![a-z])|a |you(?![a-z]))[a-z]+|to your mates|to your friends|group chat|whole family|whole office|at the party|my work do|everyone laughed|corrected|correct me|read out|the waiter|the vicar',
    feelings: ['embarrassed', 'hurt', 'sad', 'angry'],
    needs: [
      'It matters to me that we stand together in front of others.',
      'I need you on my side when others are there.',
    ],
    ask: 'talk to me about such things in private',
  },
  {
    id: 'interrupted',
    cues: 'interrupt|interrupts|interrupted|interrupting|cut in (?:twice|on|while|when|before|three)|(?:spoke|speak|speaks|talks|talking|speaking) over (?:me|my)|my sentence|my sentences|talk over|talked over|finish speaking|let me finish|cut me off|last word',
    feelings: ['frustrated', 'hurt', 'discouraged', 'unimportant'],
    needs: ["I need to be able to finish what I'm saying.", "I'd love to be heard to the end."],
  },
  {
    id: 'loss',
    cues: '(?:i|we) lost (?:my|our) (?:dad|mum|mom|nan|gran|brother|sister|baby|dog|father|mother|grandad)|funeral|(?<!phone )(?<!battery )(?<!car )(?<!laptop )died|dying|miscarriage|chemo|cancer|hospital|surgery|(?:the|my|our|a|her|his) (?:[a-z\\d-]+ )?scan|a&e|clinic|diagnosis|grief|ashes|grave|stroke|panic attack|ivf|test results|my results|biopsy|labour',
    feelings: ['alone', 'sad', 'scared', 'hurt'],
    needs: ['I need you close to me in this.', 'I need us to go through this together.'],
  },
  {
    id: 'danger',
    cues: '(?:my|her|his|their) (?:inhaler|meds|medication|insulin|epipen|allergy pen)|stair ?gate|peanuts|allergic|allergy|car seat|seatbelt|seat belt|drove drunk|drove (?:[^ ]+ ){1,4}(?:pints|beers|drinks|glasses)|ran into the road|the road|(?:stove|oven|gas|hob|iron|candles?) on|door unlocked|lock the|back door|unlocked|front door open|fever|pills|smoke alarm|smoke in the car|text while|texting while you|speeding|too fast|so fast|that fast|drive fast|drove at',
    feelings: ['scared', 'worried', 'angry', 'shaken'],
    needs: ['It matters to me that we all stay safe.', 'I need to know that everybody is safe.'],
  },
  {
    id: 'at risk',
    cues: 'drove \\d+|racing|(?:the|your|our) car keys|(?:meant|supposed) to be watching (?:him|her|them)|stopped taking (?:your|the) |(?:rung|call|called|ring|see|seen) (?:the|a) (?:doctor|gp)|permanent marker',
    feelings: ['worried', 'scared', 'angry', 'helpless'],
    needs: ['It matters to me that we all stay safe.'],
  },
  {
    id: 'mishap',
    cues: '(?:miss|missed) the (?:turn|train|bus|exit|flight|ferry|boat)|(?:wrong|other) (?:terminal|platform|train|address|date|day|time|airport|station)|my alarm|locked out|(?:house|car|spare) keys|toll road|the freezer open|the wifi',
    feelings: ['frustrated', 'stressed', 'annoyed', 'tired'],
    needs: ['It helps me when we both keep an eye on such things.'],
  },
  {
    id: 'left behind',
    cues: 'left (?!me|us)(?:[^ ]+ ){1,4}(?:waiting|alone|outside|unattended)|left (?!me|us|the|my|your|a|our)[a-z]+ (?:at|in) (?:football|school|nursery|practice|swimming|the (?:rain|cold|car|park|gate))|(?:he|she) waited',
    feelings: ['worried', 'upset', 'angry', 'scared'],
    needs: ["It matters to me that they're safe."],
  },
  {
    id: 'vomit',
    cues: 'threw up (?:on|in|all over)',
    feelings: ['frustrated', 'annoyed', 'tired', 'discouraged'],
    needs: ['I need us to share this.'],
  },
  {
    id: 'thrown away',
    cues: 'threw (?:out|away) my|threw my|deleted (?:all )?(?:the|my|our) (?:photos?|pictures?|videos?)|(?<!i )sold my|gave away|broke my|binned my|you lost my(?! (?:dad|mum|mom|job))',
    feelings: ['sad', 'angry', 'hurt', 'shocked'],
    needs: ['Those things mean a lot to me.', 'I need to be asked before something like that goes.'],
    ask: 'ask me first next time',
  },
  {
    id: 'leaving',
    cues: 'hung up|hang up|storm(?:ed)? (?:off|out|away)|walked out|walk out|walked off|drove off|walk away|walked away|leave the room|left the room|turned your back|back turned|without a word|ran ahead|unfollowed me|blocked me|ahead of me',
    feelings: ['hurt', 'alone', 'sad', 'angry'],
    needs: [
      "I'd love us to stay with each other when it's hard.",
      "I need to know that we'll come back to it.",
    ],
  },
  {
    id: 'laughed at',
    cues: 'and you laughed|you laughed when|you laugh when|and you laugh|laughed at|laugh at',
    feelings: ['hurt', 'embarrassed', 'sad', 'angry'],
    needs: ["I'd love to be taken seriously there.", 'I need to feel safe when I tell you something.'],
  },
  {
    id: 'teased',
    cues: 'laughed|(?<!not )(?<!n.t )laugh|laughs|laughing at|joked|joke|jokes|made fun|make fun|tease|teased|my weight|my body|my accent|impression of me',
    feelings: ['hurt', 'embarrassed', 'sad', 'angry'],
    needs: ['It matters to me that we both find it funny.', 'I need some care around that subject.'],
  },
  {
    id: 'last to know',
    cues: "didn't tell me|find out|found out|had to hear|have to hear|finds out|before i knew|hear about|heard about|heard from",
    feelings: ['hurt', 'shocked', 'anxious', 'unimportant'],
    needs: ["I'd love to hear such things from you first."],
    ask: 'tell me things like that first',
  },
  {
    id: 'money owed',
    cues: "owe me|pay me back|paid me back|haven't paid me",
    feelings: ['frustrated', 'worried', 'stressed', 'discouraged'],
    needs: ["I'd feel calmer with a date we both know."],
  },
  {
    id: 'asked',
    cues: "left to me|i'm the one who(?! (?:says?|apologi[sz]es?|calls?|texts?|waits?|cries|lies))|i have to|i do all",
    feelings: ['frustrated', 'tired', 'discouraged', 'overwhelmed'],
    needs: ['I need us to share this.', "I'd love us to share the keeping track."],
  },
  {
    id: 'missed',
    cues: "missed (?:[^ ]+ ){0,2}party|(?:missed|miss|forgot|forget|late (?:for|to)|didn't come to|don't come to|didn't show up (?:for|to|at)|left) (?:[^ ]+ ){0,4}(?:play|recital|game|match|concert|show|assembly|parents evening|sports day|graduation|wedding|party|performance|exhibition|christening|birthday|first day|ceremony|gig)",
    feelings: ['disappointed', 'sad', 'hurt', 'angry'],
    needs: ["It means a lot to me when you're there.", 'Days like that matter to me.'],
  },
  {
    id: 'before others',
    cues: 'everyone noticed|(?:at|in) (?:her|his|their|the|my|our) (?:own )?(?:party|wedding|meeting|reception|christening|funeral tea)|asked my (?:friend|sister|boss|mum|mom|dad)|to my (?:grandmother|grandma|nan|boss|dad|mum|mom|parents|brother|friend|friends)|the estate agent|like an idiot|in public|on stage|the whole table|my colleagues',
    feelings: ['embarrassed', 'hurt', 'sad', 'uneasy'],
    needs: ['It matters to me that we stand together in front of others.'],
    ask: 'talk to me about it in private',
  },
  {
    id: 'eyes for others',
    cues: "like(?:d|s)? (?:an?|that|this|another) (?:[a-z]+ ){0,2}(?:photo|pic|picture|selfie)|talking to that (?:girl|guy|woman|man|bloke|lad)|saved in your phone|like(?:d|s)? (?:every|all|her|his|their|those) (?:[a-z]+ )?(?:photos?|pics?|pictures?|posts?|stor(?:y|ies))|(?:photos?|posts?) (?:he|she) (?:posts|posted)|light up when|flirt|flirts|when (?:she|he)'s in town|laugh at (?:all )?(?:his|her) jokes|your number|winked|checking (?:her|him) out",
    feelings: ['jealous', 'insecure', 'hurt', 'anxious'],
    needs: ['I need to know where I stand with you.'],
  },
  {
    id: 'future',
    cues: "commit|one foot|half in|moving in|move in|pick a date|set a date|get engaged|engaged|propose|proposal|we'll see|i'll think about it|the will|the visa|(?:meet|met) your (?:parents|family|kids|children|friends)|label on (?:it|us)|where this is going",
    feelings: ['insecure', 'sad', 'anxious', 'discouraged'],
    needs: ['I need to know where we are going.', "I'd love us to talk about what comes next."],
    ask: 'talk with me about it this week',
  },
  {
    id: 'special',
    cues: "birthday|anniversary|valentine's|valentines|christmas eve|mother's day|mothers day|father's day|fathers day|my graduation|present i|gift i",
    feelings: ['sad', 'disappointed', 'hurt', 'unimportant'],
    needs: ['Days like that matter to me.'],
  },
  {
    id: 'big day',
    cues: 'my (?:job )?(?:exam|exams|interview|promotion|big day|presentation|driving test|viva|audition)',
    feelings: ['disappointed', 'hurt', 'stressed', 'sad'],
    needs: ['Days like that matter to me.'],
  },
  {
    id: 'mine',
    cues: "you(?:'ve|'d)? (?:ate|eat|drank|drink|used|use|took|take|borrowed|borrow|washed|finished|lost|stained|shrank|moved|rearranged) my(?! (?:side|hand))",
    feelings: ['annoyed', 'frustrated', 'hurt', 'upset'],
    needs: ['It matters to me to be asked first.'],
    ask: 'ask me first next time',
  },
  {
    id: 'forgot',
    cues: "you forgot(?! the (?:milk|bread|bins|shopping|washing))|you've forgotten|you forget",
    feelings: ['disappointed', 'frustrated', 'hurt', 'stressed'],
    needs: ['It matters to me that I can count on you there.', 'It helps me when we both keep it in mind.'],
  },
  {
    id: 'at my side',
    cues: "throwing up all|i was ill|i was sick|i'm ill|i'm sick|in pain|i was crying|i'm crying|i cry|(?:i was|i'm|me) in tears|giving birth|was struggling|was upset",
    feelings: ['alone', 'hurt', 'sad', 'scared'],
    needs: ['I need you close to me at such times.', "I need to know you're there for me."],
  },
  {
    id: 'criticised',
    cues: 'criticise|criticised|criticize|criticized|how i (?:drive|cook|dress|clean|park|eat|talk|parent|load)|compare me|compared me|correct me|corrected me|correcting me',
    feelings: ['discouraged', 'hurt', 'frustrated', 'tense'],
    needs: ["I'd love to hear what goes well, too.", 'It helps me to feel trusted.'],
  },
  {
    id: 'deciding',
    cues: "told the kids|without (?:asking|me seeing|telling|checking|talking|a word)|(?:signed|booked|bought|sold|agreed|decided|chose|picked|arranged|invited)(?: [^ ]+){0,6} without (?:me|us)|don't ask me first|didn't ask me first|behalf|decided|decide|said (?:yes|no) to|without us|is (?:always )?here|has a key",
    feelings: ['frustrated', 'hurt', 'unimportant', 'uneasy'],
    needs: ["I'd love us to decide things together.", 'I need to have a say in what concerns us both.'],
  },
  {
    id: 'money',
    cues: 'money|overdraft|overdrawn|bank|(?:on|with|off) (?:the|our|my) card|(?<!to )(?:bought|buy)(?! (?:me|him|her|it|them|one|yourself|just|the wrong|the same|food|lunch|dinner|tea|pizza|thai|takeaway|milk|bread|flowers|shawarma|chicken|chips|sweets|a coffee|the milk|the bread))|£\\d|\\$\\d|€\\d|(?<!(?:it.s|at|by|till|until|past|before|after|around) )\\d+\\.\\d\\d(?! ?[ap]m)|quid|euros|dollars|(?:\\d|an?|two|three|four|five|six|ten|few) ?grand|on the horses|rent|mortgage|bill|bills|budget|savings|credit card|joint account|loan|debt|deposit|betting|bet|gambling|crypto|price|expensive|afford|paid|pay for|pay me(?! (?:any |a |some )?(?:attention|mind|compliment))|pay the|pay rent|owe me|lent|salary|(?:lost|quit|find|get) (?:a|your) job|for work for',
    feelings: ['anxious', 'worried', 'frustrated', 'stressed'],
    needs: [
      'I need us to decide about money together.',
      'I need to know where we stand with money.',
      "I'd feel calmer with a plan we both know.",
    ],
  },
  {
    id: 'health',
    cues: 'meds|tablets|insulin|smoke|smoked|smoking|drink(?! (?:my|the last|all the|our))|drank(?! (?:my|the last|all the|our))|drunk(?! (?:brother|mate|mates|friend|friends|dad|father|uncle))|drinking|beers|whole bottle|empty bottles|booze|wine|hungover|vape|vaping|sleep study|blood pressure|inhaler',
    feelings: ['worried', 'scared', 'sad', 'frustrated'],
    needs: ['It matters to me that we look after ourselves.'],
  },
  {
    id: 'not done',
    cues: "had all (?:day|week|weekend|morning)|reminded you|have to ask|have to remind|more than once|isn't done yet|not done yet",
    feelings: ['frustrated', 'disappointed', 'tired', 'discouraged'],
    needs: [
      'It helps me when I can count on it getting done.',
      'It matters to me that I can count on what we agree.',
    ],
  },
  {
    id: 'asked for',
    cues: 'i(?:.ve|.d)? (?:asked|told|begged) you|asked for',
    feelings: ['frustrated', 'hurt', 'disappointed', 'discouraged'],
    needs: ['It matters to me that what I ask for counts.'],
  },
  {
    id: 'backing',
    cues: "stayed silent while|didn't say anything (?:when|while)|and you didn't say anything|back me|back me up|backed me up|stand up for me|stood up for me|defend me|defended me|stick up for me|my side(?! of)|your mum's side|side with|over mine|after i'd said no|after i said no",
    feelings: ['alone', 'hurt', 'frustrated', 'discouraged'],
    needs: ["I need to know we're on the same side.", 'I need us to stand together there.'],
  },
  {
    id: 'fetching',
    cues: '(?:pick|picked|picking) (?:him|her|them|me|the kids|the boys|the girls) up|(?:pick|picked|picking) up (?:the kids|him|her|them|me|our|my (?:son|daughter))|collect (?:him|her|them|the kids)|(?:they|school|nursery) rang',
    feelings: ['stressed', 'disappointed', 'worried', 'angry'],
    needs: [
      "I need to be able to count on what we've arranged.",
      'It helps me to know early when plans change.',
    ],
  },
  {
    id: 'late',
    cues: "you're late|you were late|you come home late|you came home late|late home|(?:home|in|back|out) (?:at|after|past|until|till) midnight|(?:come|came|get|got) home (?:after|at)|you get home late|waited up",
    feelings: ['worried', 'lonely', 'unimportant', 'frustrated'],
    needs: ['It helps me to know when to expect you.'],
  },
  {
    id: 'silent',
    cues: "(?<!on )silent(?: treatment)?|(?:went|go|gone|going) quiet|cold shoulder|say a word|said a word|a word to me|ghosted|don't talk to me|didn't talk to me|haven't talked to me|haven't spoken to me",
    feelings: ['lonely', 'hurt', 'sad', 'alone'],
    needs: ["I'd love us to talk again.", "I need to know that we'll come back to it."],
    ask: 'tell me when you need a pause and when we can talk again',
  },
  {
    id: 'touch',
    cues: "date night|time with me|touched me|don't touch|don't kiss|don't laugh|have sex|haven't had sex|make love|kiss me|hug me|hold my hand|cuddle|said i love you|say i love you",
    feelings: ['lonely', 'sad', 'insecure', 'hurt'],
    needs: ['I miss being close to you.', 'I miss us.'],
  },
  {
    id: 'greeting',
    cues: 'good morning|goodnight|good night|hello|goodbye',
    feelings: ['lonely', 'sad', 'hurt', 'unimportant'],
    needs: ['A small word like that means a lot to me.'],
  },
  {
    id: 'waiting',
    cues: "late|waited|waiting for you|kept waiting|keep me waiting|held up|on time|(?:wait|waited|waiting|stood|sat|late) (?:[a-z]+ ){0,6}an hour|said you'd be home|be home by|home by|nearly nine|stood me up|showed up at|turned up at|no show|don't show|didn't show|you said \\d|it's \\d+(?![\\d%]| ?(?:degrees|quid|pounds|dollars|euros|years|weeks|months|miles|days|of))|past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)",
    feelings: ['frustrated', 'disappointed', 'worried', 'unimportant'],
    needs: ['It helps me to know when to expect you.', 'My time matters to me, too.'],
  },
  {
    id: 'given word',
    cues: "you promised|you swore|you said you'd",
    feelings: ['disappointed', 'hurt', 'frustrated', 'sad'],
    needs: [
      'It matters to me that I can count on what we agree.',
      "I'd like to be able to rely on our word.",
    ],
  },
  {
    id: 'alone in it',
    cues: "doing all the|by myself|while i (?:packed|cleaned|cooked|did|put|do|carried|clean|cook|pack|tidied|tidy|fed|feed|wash|washed|unload|sort|sorted|was cleaning|am cleaning|'m cleaning)|(?:carry|carried|clean|cleaned|cleaning|cook|cooked|pack|packed|did|do|tidy|tidied|wash|washed)(?: [^ ]+){1,8} while you",
    feelings: ['frustrated', 'tired', 'alone', 'overwhelmed'],
    needs: ['I need us to share this.', 'It would take a load off me.'],
    ask: 'share this with me next time',
  },
  {
    id: 'children',
    cues: '(?:put|get|putting|getting) (?:[a-z]+ ){1,2}to bed|help with the (?:kids|baby|children)|(?:with|to) the (?:kids|children|baby|twins|boys|girls)|bedtime|nappy|nappies|diaper|diapers|school run|nursery run|homework|night feeds?|bath time|lunch box|packed lunch|pack (?:her|his|their) lunch|pickup|parents evening|the bottles',
    feelings: ['overwhelmed', 'tired', 'frustrated', 'alone'],
    needs: [
      'I need us to do this together.',
      'I need us to share the load.',
      'I need us to be a team with the children.',
    ],
  },
  {
    id: 'for the children',
    cues: '(?<!(?:cousin|sister|brother|neighbour|friend)s?.?s? )kids|kid|children|baby|our son|our daughter|my son|my daughter|from nursery|teacher|from school|school (?:play|form|forms|trip|photo|photos|uniform)|the boys|the girls|the twins|toddler|daddy|mummy|tooth fairy',
    feelings: ['worried', 'sad', 'frustrated', 'tired'],
    needs: ['I need us to be a team with the children.'],
  },
  {
    id: 'waved aside',
    cues: 'calm down|to relax|to chill|chill out|(?:to )?(?:get|got|be|being) over it|overreact|overreacting|too sensitive|drop it|lighten up|not a big deal',
    feelings: ['frustrated', 'hurt', 'unimportant', 'alone'],
    needs: ["I'd love to be taken seriously there.", "I'd love to be heard."],
  },
  {
    id: 'hearing',
    cues: "we don't talk|listen|listening|(?:i.m|i was|i|we) (?:talk|talking) (?:about|to you)|(?:talk|talking|talked) to me|tell you|telling you|my sentence|sentence|don't get an answer|hear me|my day(?! off)|ask me (?:how|what|about|if)|ask about|ask how|conversation|how i am|how i was|poured my heart",
    feelings: ['lonely', 'hurt', 'frustrated', 'discouraged'],
    needs: [
      "I'd love to be heard.",
      "I'd love us to find time to talk.",
      'It helps me when you ask and listen.',
    ],
  },
  {
    id: 'thanks',
    cues: 'thank me|thanked me|notice|noticed|say anything about|say sorry|says sorry|apologise|apologises|apologize',
    feelings: ['discouraged', 'hurt', 'sad', 'tired'],
    needs: ['It helps me to hear it said.', 'A few words would mean a lot to me.'],
    denied: true,
  },
  {
    id: 'silence',
    cues: "told me if you're|coming home|didn't call|don't call|haven't called|called me back|call me|calls me|call when|call after|i call|text me|text back|text when|texted me(?! ')|don't text|didn't text|haven't texted|(?:don't|didn't|haven't|hasn't|never|not|no) (?:reply|replied|answer|answered|answering)|message me|messaged|on read|voicemail|ring me|didn't ring|don't ring|no message|no text|no reply|no call|a call|goodnight|good morning|a word|where you're going|silent",
    feelings: ['worried', 'lonely', 'hurt', 'unimportant'],
    needs: ['It helps me to hear from you.', 'A short word from you would put my mind at rest.'],
    denied: true,
  },
  {
    id: 'screen',
    cues: 'take calls|calls from work|emails|(?<!my )(?<!on the )phone(?! (?:call|to|bill|number|case|charger|died|rang))|phones|scroll|scrolling|scrolled|texting|on your laptop|at your laptop|screen|netflix|reels|tiktok|instagram|youtube|xbox|playstation|gaming|reddit|fantasy football|headphones|earbuds|ipad|(?:watch(?:ed|ing)?|at|in front of) the (?:tv|telly)|tv on|telly on',
    feelings: ['lonely', 'unimportant', 'hurt', 'frustrated'],
    needs: [
      "I'd love to have you with me.",
      'I miss your attention in those moments.',
      "I'd love some time that's just ours.",
    ],
  },
  {
    id: 'sleep',
    cues: 'music until|be up at|the alarm (?:goes|going|went|rang)|alarm (?:goes|going|went) off|snored|snores|no sleep|lights on|kept me up|woke me|wake me|woke up the|my only day off|lie-in|lie in|my sleep|snore|snoring|all the lights',
    feelings: ['tired', 'frustrated', 'exhausted', 'annoyed'],
    needs: ['I need my rest.', 'Sleep matters a lot to me right now.'],
  },
  {
    id: 'cooked for',
    cues: "i(?:'d)? (?:cooked|made|baked|saved) [^.]{2,60} and you (?:went|bought|ordered|got|ate out|didn't|left|had)",
    feelings: ['hurt', 'disappointed', 'sad', 'unimportant'],
    needs: ['It means a lot to me when it counts.'],
  },
  {
    id: 'apart',
    cues: 'disappear|disappeared|spend the (?:evening|night|weekend|day)|spent the (?:evening|night|weekend|day)',
    feelings: ['lonely', 'sad', 'hurt', 'unimportant'],
    needs: ["I'd love more time with you.", 'I miss our time together.'],
    ask: 'keep an evening for us this week',
  },
  {
    id: 'family',
    cues: 'your (?:mum|mom|mother|dad|father|sister|brother|family|parents|aunt|aunty|auntie|uncle|nan|cousin|amma|chachi|bhabhi) (?:and [a-z]+ )?(?:said|says|say|told|tells|comment(?:s|ed)?|criticis(?:es|ed)|criticiz(?:es|ed)|laugh(?:s|ed)?|call(?:s|ed)?|insult(?:s|ed)?|made|makes|make|came|comes|come|walk(?:s|ed)|let|lets|asked|asks|rang|turned|wants|thinks|put|puts|took|takes|moved|rearranged|was|were|is|picked|joked|shouted|mentioned)|in-laws|your side|stick up for me|stand up for me|stood up for me|defend me',
    feelings: ['hurt', 'alone', 'sad', 'frustrated'],
    needs: ["I need to know we're on the same side.", 'I need us to stand together there.'],
  },
  {
    id: 'left undone',
    cues: "isn't done|not done|still no|still haven't|still hasn't|still not|hasn't been (?!on|to|in|with|at)|haven't been (?!on|to|in|with|at)|half finished|unfinished|for (?:weeks|months)|since (?:january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|summer|spring|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in a minute|i'll (?:do|sort|fix) it|told you and told you|i reminded",
    feelings: ['frustrated', 'discouraged', 'stressed', 'tired'],
    needs: ['It helps me when I can count on it getting done.'],
    ask: "tell me when you'll get to it",
  },
  {
    id: 'mixed signals',
    cues: "which is it|read your mind|to my face and|you (?:told|asked) me to (?:be|go|come|say|tell|speak)|you said (?:maybe|'go|yes|you were fine)|and now you(?:'re| are)|one minute",
    feelings: ['confused', 'frustrated', 'hurt', 'sad'],
    needs: ['It helps me to know what you want.'],
  },
  {
    id: 'bodily',
    cues: '(?:your|the) feet|chew|chews|chewing|burp|burped|farted|toenails?|hair in the|the seat (?:is )?up|the cap|boxers|underpants|pants on|smells?|smelly|dirty socks|your socks',
    feelings: ['annoyed', 'irritated', 'frustrated', 'tired'],
    needs: ["I'd like us to talk about it."],
  },
  {
    id: 'chores',
    cues: "the tub|dog hair|poo|mould|mold|dishes|dishwasher|washing up|washing|laundry|(?<!in a )towel|towels|bin|bins|trash|kitchen|hoover|hoovered|vacuum|clean|cleaned|cleaning|cook|cooked|cooking|tidy|mess|sink|floor|socks|cupboard|toilet|bathroom|on the bed|make the bed|shelf|lawn|garden|shopping|milk|fridge|help|ironing|housework|crumbs|plate|plates|mug|mugs|cups|pan|pans|fix|tap|boiler|plants|walk the dog|feed the dog|walked the dog|the dog hasn't|the cat hasn't|beer cans|living room|fed the dog|feed the cat|litter|poop|backyard|recycling|cabinets|butter|lift a finger|mop|carton|toilet paper|hallway|boots|clothes|garage|jobs|leftovers",
    feelings: ['frustrated', 'tired', 'overwhelmed', 'discouraged'],
    needs: ['I need us to share this.', "I'd love a home we both look after."],
  },
  {
    id: 'carrying it all',
    cues: 'everything here|do everything|does everything|everything is me|all on me|all me|why do i have to|what needs doing|your (?:maid|pa|assistant|secretary)|the (?:adult|bad cop|monster|strict one)|nurse you|carried (?:both|all|the)|nothing gets done|you do nothing|do nothing|decide anything|never decide|expect me to|you take and take|take and take|the only one who|sixty hours',
    feelings: ['tired', 'overwhelmed', 'resentful', 'frustrated'],
    needs: ['I need us to share this.', 'It would take a load off me.'],
    ask: 'take one of these jobs this week',
  },
  {
    id: 'broke',
    cues: "(?:we're|we are|i'm|are|be|is) (?:flat )?broke|skint|spend like|no tomorrow|£ ?\\d+|\\$ ?\\d+|€ ?\\d+|\\d+ (?:quid|euros|dollars|pounds)|the bailiff",
    feelings: ['anxious', 'worried', 'frustrated', 'stressed'],
    needs: ['I need to know where we stand with money.'],
  },
  {
    id: 'side by side',
    cues: "(?:metres|meters|steps|yards) ahead|turn over|turned over|lodger|flatmate|roommate|married to (?:that|your|a)|choose work|chose work|your job|in the same room|from behind (?:it|each|the)|earphones|earplugs|'hm'|hm|'yep'|'k'",
    feelings: ['lonely', 'sad', 'hurt', 'unimportant'],
    needs: ['I miss us.', "I'd love some time that's just ours."],
    ask: 'sit with me for a bit tonight',
  },
  {
    id: 'mood at home',
    cues: 'that mood|your mood|sulk|sulks|sulking|sulked|ruin (?:every|the)|ruined (?:the|my|our)|walk on eggshells|eggshells|make a scene|that voice|that tone|sigh|sighed|sighing|grunt|grunted|passive',
    feelings: ['tense', 'sad', 'frustrated', 'lonely'],
    needs: ['I need it to be calm between us.', 'It matters to me how we talk to each other.'],
  },
  {
    id: 'no change',
    cues: "you always do this|expect you to change|change you|going to change|never change|nothing changes|say something nice|no effort|any effort|put effort|how many times|i've apologised|i've apologized|said i was sorry|anything right",
    feelings: ['discouraged', 'sad', 'frustrated', 'tired'],
    needs: ["I'd love to see that it matters to both of us."],
  },
  {
    id: 'drink',
    cues: 'drink too much|quick pint|the pub till|too drunk|wasted',
    feelings: ['worried', 'scared', 'sad', 'frustrated'],
    needs: ["I'd love us to talk about it on a quiet evening."],
  },
  {
    id: 'cancelled',
    cues: '(?:cancelled|canceled|cancel)(?! (?:my|the|our) (?:subscription|card|order|membership|insurance|netflix|spotify))|our plans|plans|bailed|backed out',
    feelings: ['disappointed', 'hurt', 'discouraged', 'frustrated'],
    needs: ["I'd like to be able to look forward to our plans."],
  },
  {
    id: 'promise',
    cues: "promised|promise|you said you'd|you swore|we agreed|we'd agreed|agreed|forgot|forget|forgotten|after you said|after you promised",
    feelings: ['disappointed', 'hurt', 'discouraged', 'frustrated'],
    needs: ['It matters to me that I can count on what we agree.'],
  },
  {
    id: 'affection',
    cues: 'hug|kiss|cuddle|touch|touched|hold me|my hand|hold hands|love you|sex|make love|in bed|(?:come|came|go|went) to bed|romantic|date night|flowers|compliment|dressed up',
    feelings: ['lonely', 'sad', 'insecure', 'hurt'],
    needs: ['I miss being close to you.', 'I miss us.'],
    ask: 'sit with me for a bit tonight',
  },
  {
    id: 'without',
    cues: 'without me|just for yourself|for yourself',
    feelings: ['hurt', 'lonely', 'disappointed', 'sad'],
    needs: ["I'd love to be part of it.", "I'd love us to do such things together."],
  },
  {
    id: 'absence',
    cues: "weekends|(?:all|the whole|every|the entire) weekend|(?:at|to|play|playing|played) golf|the pub|your mates|the lads|(?:you're|you were|you go|you went|you've been|are|going) away|(?:fishing|lads'?|boys'?|golf|stag) trip|trip with|working late|home late|not home|home for|go out|went out|out with|stay out|stayed out|(?:at|to) the gym",
    feelings: ['lonely', 'sad', 'disappointed', 'hurt'],
    needs: ["I'd love more time with you.", 'I miss our time together.'],
  },
];

/** Where no theme matches. */
export const PLAIN_FEELINGS: Theme = {
  id: 'plain',
  cues: '',
  feelings: ['hurt', 'sad', 'frustrated', 'lonely'],
  needs: ["I'd like us to talk about it.", "I'd love to talk it through with you."],
};
/** Where none matches and nobody is said to have done it: "the sink's full". */
export const PLAIN_THINGS: Theme = {
  ...PLAIN_FEELINGS,
  id: 'plain things',
  feelings: ['frustrated', 'disappointed', 'sad', 'tired'],
};
/** After contempt the first word is the feeling itself (C3). */
export const AFTER_CONTEMPT: Theme = {
  id: 'contempt',
  cues: '',
  feelings: ['hurt', 'angry', 'sad', 'discouraged'],
  needs: ['It matters to me how we speak to each other.', "I'd like us to talk about it."],
};
/** Whatever the name was. */
export const NAME_CALLING: Theme = {
  id: 'name calling',
  cues: '',
  feelings: ['hurt', 'embarrassed', 'sad', 'angry'],
  needs: ['It matters to me how we speak to each other.'],
};
