/**
 * Sentences of two halves, and those about how often something was asked or said, told as what happened. `say` gives the
 * base of a verb phrase ("leaving it on" → "leave it on"), undefined when it opens with no verb. Source: our own corpus.
 */
export type Turn = {
  readonly pattern: RegExp;
  readonly make: (
    groups: readonly string[],
    say: (phrase: string) => string | undefined,
  ) => string | undefined;
};

const of = (groups: readonly string[], at: number): string => groups[at] ?? '';
const both = (
  one: string | undefined,
  other: string | undefined,
  join: (a: string, b: string) => string,
): string | undefined => (one === undefined || other === undefined ? undefined : join(one, other));
const mine = (phrase: string): string =>
  phrase
    .replace(/ anything$/i, ' something')
    .replace(/^(?:say (?:a word|anything|one thing)|open my mouth|speak|talk)$/i, 'say something');
const someoneIsMe = (phrase: string): string =>
  phrase.replace(/^(?:somebody|someone) else ([a-z]+?)s(?= )/i, 'I $1');

export const TURNS: readonly Turn[] = [
  {
    pattern: /^i can't have you ([a-z]+ing .+)$/i,
    make: (m, say) => both('you', say(of(m, 1)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^(?:(?:that's|it's|this is) )?(?:the )?(second|third|fourth|fifth|\d(?:nd|rd|th)) time (?:(this (?:week|month|year|morning|weekend)|today),? )?(?:that )?((?:you|i|we|my|your|our|the|[a-z]+'s)(?:'[a-z]+)? .+)$/i,
    make: (m) =>
      `${of(m, 3)} for the ${of(m, 1).toLowerCase()} time${of(m, 2) === '' ? '' : ` ${of(m, 2).toLowerCase()}`}`,
  },
  {
    pattern:
      /^(?:online|active|on (?:instagram|whatsapp|facebook|tiktok|reddit)) (.{2,20}? ago),? (?:but|and) too (?:busy|tired) to (.+)$/i,
    make: (m, say) =>
      both(`you were online ${of(m, 1)}`, say(of(m, 2)), (a, b) => `${a} and you didn't ${b}`),
  },
  {
    pattern: /^i did(?:n't| not) (\uE000\d+\uE001)$/i,
    make: (m) => `I heard ${of(m, 1)}`,
  },
  {
    pattern: /^(?:nobody|no one) (forgets|loses|breaks|misses|leaves) (.+?) by (?:accident|mistake|chance)$/i,
    make: (m, say) => both('you', say(`${of(m, 1)} ${of(m, 2)}`), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^you turn (?:every (?:single )?)((?:[a-z]+ )?[a-z]+) into (tears|an? (?:fight|row|argument))(?: because .*)?$/i,
    make: (m) => `${/^[aeiou]/i.test(of(m, 1)) ? 'an' : 'a'} ${of(m, 1)} ends in ${of(m, 2)}`,
  },
  {
    pattern:
      /^you only (?:ever )?say (love you|i love you|sorry|hi|hello|thanks|thank you|goodnight|please) (when|if) (.+)$/i,
    make: (m) => `you say '${of(m, 1)}' only when ${of(m, 3)}`,
  },
  {
    pattern: /^every ([a-z]+) you (make|give|tell|cook|plan|write|send) ([a-z]+s .+)$/i,
    make: (m) => `${/^[aeiou]/i.test(of(m, 1)) ? 'an' : 'a'} ${of(m, 1)} you ${of(m, 2)} ${of(m, 3)}`,
  },
  {
    pattern:
      /^(\uE000\d+\uE001)( (?:in front of|at|on|during|over|to|in) .{3,40}?)? (?:didn't help|doesn't help|really hurt|hurts?|stung|stings|was uncalled for|isn't ok(?:ay)?|wasn't ok(?:ay)?|was not ok(?:ay)?)(?: .*)?$/i,
    make: (m) => `I heard ${of(m, 1)}${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:talking|speaking) to you is like (?:talking|speaking) to (?:a|the) (?:brick )?(?:wall|brick|fridge|door|statue|robot|stone)$/i,
    make: () => "I talk to you and don't get an answer",
  },
  {
    pattern: /^you only (?:ever )?(?:hear|listen to|notice) me (?:when|if) (i.+)$/i,
    make: (m) => `you answer me only when ${of(m, 1)}`,
  },
  {
    pattern:
      /^some(?:one|body) (?:in this (?:house|relationship|family|marriage) )?has to (.+?),? and (?:surprise(?: surprise)?,? |guess what,? )?(?:it's|that's|it is) (?:always )?me(?: again)?$/i,
    make: (m) => `I'm the one who has to ${of(m, 1)}`,
  },
  {
    pattern: /^how many (?:more )?times (?:are you (?:going to|gonna)|will you|do you have to) (.+)$/i,
    make: (m) => `you ${of(m, 1)}`,
  },
  {
    pattern: /^you(?:'d| would) rather (?:i|we|she|he|they|the kids) .{2,50}? than ([a-z]+ .+)$/i,
    make: (m, say) => both("you don't", say(of(m, 1)), (a, b) => `${a} ${b}`),
  },
  {
    pattern: /^you never (?:ever )?want to (do|go) (anything|anywhere) (fun|nice|together|new|with me)$/i,
    make: (m) => `we don't ${of(m, 1)} ${of(m, 2)} ${of(m, 3).replace('with me', 'together')}`,
  },
  {
    pattern: /^(?:so )?i(?:'m| am) (\uE000\d+\uE001)(?: now)?(?:,? am i)?$/i,
    make: (m) => `I heard ${of(m, 1)}`,
  },
  {
    pattern: /^(?:not once|not one time|not a single time|never once|never) (did|have) you (.+)$/i,
    make: (m) => `you ${of(m, 1).toLowerCase()}n't ${of(m, 2)}`,
  },
  {
    pattern:
      /^((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|weeks|days|hours) .{3,30}?) and (you .+)$/i,
    make: (m) => `it's been ${of(m, 1).charAt(0).toLowerCase()}${of(m, 1).slice(1)} and ${of(m, 2)}`,
  },
  {
    pattern:
      /^((?:one|two|three|four|five|six|a few|a couple of|\d+) (?:more )?(?:glass(?:es)?|beers?|drinks?|pints?|cans?|bottles?|shots?|wines?|calls?|texts?|messages?)(?: (?:of|from|with) [^,]{2,24}?)?) and (you [^,]+)$/i,
    make: (m) => `${of(m, 2)} after ${of(m, 1).charAt(0).toLowerCase()}${of(m, 1).slice(1)}`,
  },
  {
    pattern:
      /^you (said|promised|told me|swore) ((?:you'd|you would|you'll|you will) .+?) ((?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:hours?|days?|weeks?|months?|years?)) ago$/i,
    make: (m) => `it's been ${of(m, 3)} since you ${of(m, 1)} ${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:nobody else's|no one else's|no other|no one's|other people's) (?:husband|wife|partner|boyfriend|girlfriend|man|woman|person)s? (?:needs?|ha(?:s|ve)) to be (told|asked|reminded|begged) (.*)to (.+)$/i,
    make: (m) =>
      `I have to ${of(m, 1)
        .toLowerCase()
        .replace('told', 'tell')
        .replace(/g?ed$/, (end) =>
          end === 'ged' ? 'g' : '',
        )} you ${of(m, 2)}to ${of(m, 3).replace(/(?<![a-z])(?:his|her|their) (?:own )?/gi, 'your ')}`,
  },
  {
    pattern: /^i can't (?:even )?remember (?:the last time|when) you (?:last )?(.+)$/i,
    make: (m) => `it's been a long time since you ${of(m, 1)}`,
  },
  {
    pattern:
      /^((?:half past|quarter past|quarter to|ten to|ten past) .{3,30}?|\d{1,2}(?:[:.]\d\d)? ?[ap]m(?: .{3,20})?) and (you .+)$/i,
    make: (m) => `it's ${of(m, 1).charAt(0).toLowerCase()}${of(m, 1).slice(1)} and ${of(m, 2)}`,
  },
  {
    pattern: /^(?:(?:your|that) (?:\S+ )?(?:face|look) (?:when|as) (?:i|we|my|our) .+)$/i,
    make: (m) => `I saw ${of(m, 0).charAt(0).toLowerCase()}${of(m, 0).slice(1)}`,
  },
  {
    pattern:
      /^(?:i (?:hate|can't stand|don't like|didn't like|hated) )?(?:the way|(?<=(?:hate|stand|like|hated) )how) you (speak|spoke|talk|talked|answer|answered|look|looked)( .+?)(?: (?:was|is|makes|made|were) .+)?$/i,
    make: (m) =>
      `I ${/^look/i.test(of(m, 1)) ? 'see' : 'hear'} the way you ${of(m, 1)}${of(m, 2)}`.replace(
        /^I (see|hear) (?=the way you (?:spoke|talked|answered|looked))/i,
        (_, verb: string) => (verb === 'see' ? 'I saw ' : 'I heard '),
      ),
  },
  {
    pattern: /^(?:so )?(?:are )?you(?:'re)? just (?:going to|gonna) (.+)$/i,
    make: (m, say) => both('you', say(of(m, 1)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^i (?:really )?(?:didn't|did not|don't) (?:like|care for|appreciate|enjoy|love) ((?:the|your|that) (?:remark|comment|joke|dig|tone|crack)(?: .+)?)$/i,
    make: (m) => `I ${/photo|pic|post|story|selfie|insta/i.test(of(m, 1)) ? 'saw' : 'heard'} ${of(m, 1)}`,
  },
  {
    pattern:
      /^((?:\d+|two|three|four|five|six|an|half an) (?:hours?|minutes|days|evenings|weekends) .{3,40}?),? (?:and )?((?:\d+|one|two|three|five|ten|an) (?:hours?|minutes?|days?|evenings?|weekends?) (?:with|for|to) (?:me|us|the kids))$/i,
    make: (m) => `it's ${of(m, 1).charAt(0).toLowerCase()}${of(m, 1).slice(1)} and ${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:some(?:one|body)|who(?: the (?:hell|fuck)| on earth)?) left (the .+?) (open|on|unlocked|out|running)( .*)?$/i,
    make: (m) => `${of(m, 1)} ${/s$/i.test(of(m, 1)) ? 'were' : 'was'} left ${of(m, 2)}${of(m, 3)}`,
  },
  {
    pattern:
      /^who(?: the (?:hell|fuck)| on earth)? (put|moved|took|ate|drank|used|finished|broke|opened|threw away|chucked|threw out|unplugged) ((?:the|my|all|our|a|an|that|this) .+|[a-z]+ [a-z]+ (?:in|on) .+)$/i,
    make: (m) => `someone ${of(m, 1).toLowerCase()} ${of(m, 2)}`,
  },
  {
    pattern: /^i can (?:hear|see|smell) you ([a-z]+ing .+)$/i,
    make: (m, say) => both('you', say(of(m, 1)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^i (?:did not|didn't) (?:need|want)(?: to hear)? (?:your |an? |the |it's |that )?(\uE000\d+\uE001)(.*)$/i,
    make: (m) => `you said ${of(m, 1)}${of(m, 2)}`,
  },
  {
    pattern: /^if i (?:have to )?hear (?:one more |another )(\uE000\d+\uE001).*$/i,
    make: (m) => `you say ${of(m, 1)}`,
  },
  {
    pattern: /^i can't (?:even |ever )?(.{3,60}?) without you(?:r)? ([a-z]+ing.*)$/i,
    make: (m, say) => both(say(mine(of(m, 1))), say(of(m, 2)), (a, b) => `I ${a} and you ${b}`),
  },
  {
    pattern:
      /^(?:you|we) can't (?:ever |even )?(?:have a (?:conversation|row|discussion|normal conversation)|talk|speak|discuss anything)(?: [^\s,]+){0,3}? without (?:you(?:r)? )?([a-z]+ing.*)$/i,
    make: (m, say) => both('we talk', say(of(m, 1)), (a, b) => `${a} and you ${b}`),
  },
  {
    pattern: /^you can (.+?),? but (?:you )?(?:can't|cannot|not|won't|never|don't) (?:even |once )?(.+)$/i,
    make: (m, say) => both(say(of(m, 1)), say(of(m, 2)), (a, b) => `you ${a} and don't ${b}`),
  },
  {
    pattern:
      /^you(?:'ve got| have|'ve) (?:the |all the |plenty of |got )?(?:time|energy) (?:to|for) (.+?),? (?:but|yet|and) (?:not|no time|never|none) (?:to|for) (.+)$/i,
    make: (m, say) => both(say(of(m, 1)), say(of(m, 2)), (a, b) => `you ${a} and don't ${b}`),
  },
  {
    pattern:
      /^(?:oh great,? )?(?:yet )?another (?:[a-z]+ )?(night|evening|weekend|day|morning|afternoon|dinner|holiday|christmas|saturday|sunday) (?:of|with) you ([a-z]+ing|at|on|in|out)( .+?)? (?:while|whilst) ((?:I |I'm |me ).+)$/i,
    make: (m) =>
      `${of(m, 4)
        .replace(/^me (?=[a-z]+ing)/i, "I'm ")
        .replace(/^me /i, 'I ')} while you're ${of(m, 2)}${of(m, 3)}`,
  },
  {
    pattern:
      /^(?:it )?must be (?:so |really )?(?:nice|lovely|great|good|easy|fun),? (?:to )?(?:just |always )?(.+?) (?:while|whilst|when) ((?:i(?:'m|'ve)? |(?:somebody|someone) else ).+)$/i,
    make: (m, say) =>
      /^[a-z]+ing /i.test(of(m, 1))
        ? `${someoneIsMe(of(m, 2))} while you're ${of(m, 1)}`
        : both(someoneIsMe(of(m, 2)), say(of(m, 1)), (a, b) => `${a} while you ${b}`),
  },
  {
    pattern:
      /^(?:and )?how many (?:more )?(?:fucking |bloody )?times (?:do|have|must|did|am) i (?:(?:have|got|need|going to have|had) to )?(?:ask(?:ed)?|tell|told|remind(?:ed)?|beg(?:ged)?|say) (?:you )?(not )?to (.+)$/i,
    make: (m, say) =>
      both(`I've asked you more than once ${of(m, 1)}to`, say(of(m, 2)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^i(?:'ve| have)? (?:told|asked|reminded|begged) you (?:(?:about )?(?:a (?:hundred|thousand|million)|so many|too many|countless|enough|many|multiple) times|over and over(?: again)?|repeatedly|again and again) (?:already )?(not )?to (.+)$/i,
    make: (m, say) =>
      both(`I've asked you more than once ${of(m, 1)}to`, say(of(m, 2)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^(?:(?:why|since when|how come) )?(?:is it|it's|was it) (?:always |apparently |only )?(?:my job|up to me|on me|left to me|down to me|me who has|me that has) to (.+)$/i,
    make: (m, say) => both("it's left to me to", say(of(m, 1)) ?? of(m, 1), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^(?:why )?(?:is it|it's|am i|i'm) (?:always |only )?(?:me|the (?:only )?one)(?: in this (?:house|family|relationship))? (?:who|that) (.+)$/i,
    make: (m) => `I'm the one who ${of(m, 1)}`,
  },
  {
    pattern:
      /^(?:nobody|no one|no-one) (?:else )?(?:in this (?:house|family|flat) )?(?:ever )?([a-z]+s) (.+?) (?:but|except|apart from|besides|other than) me$/i,
    make: (m) => `I'm the one who ${of(m, 1)} ${of(m, 2)}`,
  },
  {
    pattern:
      /^you(?:'d| would)(?: have)? never (?:have )?(?:told me|said (?:anything|a word))(?: about .{2,40}?)? if i hadn't (found|seen|asked|heard|read|looked|checked)( .+)$/i,
    make: (m) => `I ${of(m, 1).replace(/^seen$/i, 'saw')}${of(m, 2)} and hadn't heard about it from you`,
  },
  {
    pattern: /^you only (?:ever )?(.+?) (when|if) (.+)$/i,
    make: (m, say) => {
      const verb = say(of(m, 1));
      return verb === undefined ||
        /(?<![a-z])(?:want|need (?:to|me|something)|feel|think|love|like)(?![a-z])/i.test(of(m, 3))
        ? undefined
        : `you ${verb} only when ${of(m, 3)}`;
    },
  },
  {
    pattern:
      /^i don't know (?:what's|what is|which is) worse,? (?:that )?(you .+?),? or (?:that )?(you .+)$/i,
    make: (m) => `${of(m, 1)} and ${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:why does it|it (?:shouldn't|should not|always|only)) takes? (an? [a-z]+|[a-z]+ (?:asks|reminders|times)) (?:for you )?to (?:get you to )?(.+)$/i,
    make: (m, say) =>
      both(
        `it takes ${of(m, 1)} for you to`,
        say(of(m, 2).replace(/your own /i, 'your ')),
        (a, b) => `${a} ${b}`,
      ),
  },
  {
    pattern:
      /^((?:your|my|our) [a-z' -]{2,30}?|everyone at [a-z ]{3,20}|[A-Z][a-z]+) (?:knew|found out) (.{3,60}?) before (?:I did|me)$/,
    make: (m) => `${of(m, 1)} heard ${of(m, 2)} before I did`,
  },
  {
    pattern: /^every (?:single )?(weekend|night|evening|morning) (?:it's|i get|i hear) (\uE000\d+\uE001)$/i,
    make: (m) =>
      `I hear ${of(m, 2)} ${/weekend/i.test(of(m, 1)) ? 'at the weekend' : /night/i.test(of(m, 1)) ? 'at night' : `in the ${of(m, 1).toLowerCase()}`}`,
  },
  {
    pattern:
      /^(?:every|each) (?:single )?((?:[a-z]+ )?(?:night|dinner|meal|conversation|argument|row|fight|weekend|holiday|trip|drive|visit|sunday|saturday|christmas|birthday|session|walk|call|party|morning|evening)) (ends|starts|begins|turns|is|goes) (.+)$/i,
    make: (m) =>
      `${/^[aeiou]/i.test(of(m, 1)) ? 'an' : 'a'} ${of(m, 1).toLowerCase()} ${of(m, 2).toLowerCase()} ${of(m, 3)}`,
  },
  {
    pattern:
      /^(?:pack it in|enough|stop|spare me|save me|don't give me|don't start|less of|no more|i'm (?:sick|tired) of|i'm done)(?: with| of)?(?: me)?(?: with)?(?: the| your| that| this)?(?: word)? (\uE000\d+\uE001)(?: stuff| thing| business| crap| bit| line)?(?:,.*)?$/i,
    make: (m) => `you say ${of(m, 1)}`,
  },
  {
    pattern:
      /^(?:nobody|no one|no-one) (?:ever |even )?(told|asked|invited|warned) (me|us)( (?:it|the|you|we|she|he|they|about|to|if|my|your|our|there|when|where) ?.*)?$/i,
    make: (m) =>
      `${of(m, 2).toLowerCase() === 'us' ? "we weren't" : "I wasn't"} ${of(m, 1).toLowerCase()}${of(m, 3)}`,
  },
  {
    pattern:
      /^(?:the (?:one|only) thing|all) i (?:ever |really )?(?:wanted|asked for|needed)(?: .{2,30}?)? was ((?:an?|one|your) .+)$/i,
    make: (m) => `I didn't get ${of(m, 1)}`,
  },
  {
    pattern: /^you(?:'re| are) (?:addicted|glued|married|stuck|attached) to (that|your) phone(?: .*)?$/i,
    make: (m) => `you're on ${of(m, 1).toLowerCase()} phone`,
  },
  {
    pattern:
      /^you (?:can't|cannot|don't get to) (?:just |always |keep )*(?:say|saying|tell me|telling me) (\uE000\d+\uE001)(?: to .*)?$/i,
    make: (m) => `you say ${of(m, 1)}`,
  },
  {
    pattern:
      /^(?:oh |so )?(?:yeah|yes|sure|go on|ok|okay),? (tell|say|bring up|mention|check|play|show) ((?:the|your|my|that|her|him|them|everyone) .+?) again(?:,.*)?$/i,
    make: (m) => `you ${of(m, 1).toLowerCase()} ${of(m, 2)}`,
  },
  {
    pattern:
      /^you(?:'re| are) an? .{2,50}? (telling|asking|lecturing|calling|blaming|laughing at|shouting at) ((?:me|us|my|her|him)(?![a-z]).*)$/i,
    make: (m, say) =>
      both(
        'you',
        say(`${of(m, 1)} ${of(m, 2).toLowerCase().startsWith('me') ? `me${of(m, 2).slice(2)}` : of(m, 2)}`),
        (a, b) => `${a} ${b}`,
      ),
  },
  {
    pattern: /^you (?:can't|don't get to) .{3,60}? when you(?:'re| were) the one ([a-z]+ing) (.+)$/i,
    make: (m) => `you were ${of(m, 1).toLowerCase()} ${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:maybe |perhaps )?(?:i|we|it)(?:'d| would| might| could) .{3,60}? if ((?!you |i )\S.{1,40}?) (?:wasn't|was not|weren't) (.+)$/i,
    make: (m) => `${of(m, 1)} is ${of(m, 2)}`,
  },
  {
    pattern:
      /^it's (?:so |really |just )?(?:embarrassing|exhausting|humiliating|hard|awful|lonely|tiring|draining|mortifying) ([a-z]+ing .+)$/i,
    make: (m, say) => both('I', say(of(m, 1)), (a, b) => `${a} ${b}`),
  },
  {
    pattern:
      /^(?:it's )?(\d{1,2}(?:[:.]\d\d)? ?[ap]m|midnight|half (?:\w+)),? (?:and you(?:'re)? )?([a-z]+ing .+)$/i,
    make: (m) => `you're ${of(m, 2)} at ${of(m, 1).toLowerCase()}`,
  },
  {
    pattern: /^there it is(?: again)?,? (the|that|your) ([a-z ]{3,30})$/i,
    make: (m) => `there's ${of(m, 1).toLowerCase()} ${of(m, 2)}`,
  },
  {
    pattern: /^you'd think (?:that )?after (.{3,30}?) (i|we)(?:'d| would) (.+)$/i,
    make: (m) => `${of(m, 2).toLowerCase() === 'i' ? 'I' : 'we'} don't ${of(m, 3)} after ${of(m, 1)}`,
  },
  {
    pattern:
      /^every ((?:\S+ )?\S+) (at|with|in) (your (?:\S+ ){0,3}?\S+), every ((?:\S+ )?\S+) (?:at|with|in) \3$/i,
    make: (m) => `it's ${of(m, 1)} and ${of(m, 4)} ${of(m, 2)} ${of(m, 3)}`,
  },
  {
    pattern:
      /^((?:one|two|three|four|five|six|seven|eight|nine|ten|twice|\d+) times) i(?:'ve)? (asked|told|called|rang|texted) (.{2,60}?)(?: and (?:\1|each time|every time) (\uE000\d+\uE001))?$/i,
    make: (m) =>
      `I ${of(m, 2).toLowerCase()} ${of(m, 3)} ${of(m, 1).toLowerCase()}${of(m, 4) === '' ? '' : ` and you said ${of(m, 4)}`}`,
  },
  {
    pattern: /^you can (remember .{3,50}?) but not (that|how|what|who|where|when) (.+)$/i,
    make: (m) => `you ${of(m, 1).toLowerCase()} and not ${of(m, 2).toLowerCase()} ${of(m, 3)}`,
  },
  {
    pattern:
      /^(?:[a-z']+ ){0,3}(?:over here|himself|herself) ((?:parked|left|forgot|booked|bought|drove|broke|burnt|burned|lost|spilled|spilt|packed|locked|sent|put|took|ate|drank) .+)$/i,
    make: (m) => `you ${of(m, 1)}`,
  },
  {
    pattern:
      /^((?:[^,]{2,24}, ){1,4}[^,]{2,24}),? (?:(?:is |are |it's |its )?all (?:me|on me|mine)|everything(?: is|'s) me|all of it(?: is)? me)$/i,
    make: (m) => `${of(m, 1).replace(/, ([^,]+)$/, ' and $1')} are left to me`,
  },
  {
    pattern:
      /^i (?:shouldn't|should not) have to (beg|ask|remind|chase|tell) my (?:own )?(?:husband|wife|partner|boyfriend|girlfriend) (.+)$/i,
    make: (m) => `I have to ${of(m, 1).toLowerCase()} you ${of(m, 2)}`,
  },
  {
    pattern:
      /^(?:it's been |for )?(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (years|months|weeks|days) of (.{3,40})$/i,
    make: (m) => `it's been ${of(m, 1).toLowerCase()} ${of(m, 2).toLowerCase()} of ${of(m, 3)}`,
  },
];
