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
    make: (m) => `I heard ${of(m, 1)}`,
  },
  {
    pattern:
      /^((?:\d+|two|three|four|five|six|an|half an) (?:hours?|minutes|days|evenings|weekends) .{3,40}?),? (?:and )?((?:\d+|one|two|three|five|ten|an) (?:hours?|minutes?|days?|evenings?|weekends?) (?:with|for|to) (?:me|us|the kids))$/i,
    make: (m) => `it's ${of(m, 1).charAt(0).toLowerCase()}${of(m, 1).slice(1)} and ${of(m, 2)}`,
  },
  {
    pattern: /^some(?:one|body) left (the .+?) (open|on|unlocked|out|running)( .*)?$/i,
    make: (m) => `${of(m, 1)} ${/s$/i.test(of(m, 1)) ? 'were' : 'was'} left ${of(m, 2)}${of(m, 3)}`,
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
    make: (m, say) => both(someoneIsMe(of(m, 2)), say(of(m, 1)), (a, b) => `${a} while you ${b}`),
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
];
