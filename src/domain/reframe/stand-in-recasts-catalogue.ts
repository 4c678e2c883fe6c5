import { baseOf, verbForm } from '../language/verb-forms.ts';
import type { RecastRule } from './recast-rule.ts';
import { firstWord, negated, part, past, plain, plainOnly, prefixed } from './verb-phrases.ts';

const QUOTE = '\\uE000\\d+\\uE001';

/** "his wife", "their keys" said of "what kind of man" are the listener's own. */
const yours = (phrase: string): string =>
  phrase
    .replace(/(?<![a-z])(?:his|her|their)(?: own)?(?= [a-z])/gi, 'your')
    .replace(/(?<![a-z])(?:himself|herself|themselves|themself)(?![a-z])/gi, 'yourself');

const rest = (phrase: string): string => phrase.slice(firstWord(phrase).length);

/** "leaves a baby alone", "never says sorry", "doesn't call" → "you …". */
const thirdAsYou = (phrase: string): string | undefined => {
  const not = /^(?:never|doesn't|does not|can't|won't) /i.exec(phrase)?.[0] ?? '';
  const words = yours(phrase.slice(not.length));
  const form = verbForm(firstWord(words).toLowerCase());
  if (form === undefined || form.guessed) return undefined;
  const base = `${form.base}${rest(words)}`;
  if (not !== '') return negated('you', base);
  return form.form === 'third' ? prefixed('you ', past(base)) : undefined;
};

const perfectAsPast = (phrase: string): string | undefined => {
  const base = baseOf(firstWord(phrase).toLowerCase());
  return base === undefined ? undefined : past(`${base}${rest(phrase)}`);
};

const SOMETHING_SAID = '(?:say (?:a word|anything|something|one thing)|open my mouth|speak|talk)';

/** Sentences that speak of the listener by way of somebody else, of a wish, or of words that were said. */
export const STAND_IN_RECASTS: readonly RecastRule[] = [
  {
    id: 'what-kind-of',
    pattern:
      /^(?:what|which) (?:kind|sort|type) of (?:a )?(?:person|man|woman|human|husband|wife|partner|father|mother|dad|mum|mom|parent|boyfriend|girlfriend|adult) (.+)$/i,
    make: (m) => thirdAsYou(part(m, 1)),
  },
  {
    id: 'who-does-that',
    pattern: /^who (?:the hell |even |on earth )?([a-z]+s .+)$/i,
    make: (m) =>
      /^(?:is|was|has|does|needs|cares|knows|says|left|gives)(?![a-z])/i.test(part(m, 1))
        ? undefined
        : thirdAsYou(part(m, 1)),
  },
  {
    id: 'only-a',
    pattern: /^only (?:an? |somebody |someone )(?:[a-z]+ ){1,3}?([a-z]+s .+)$/i,
    make: (m) => thirdAsYou(part(m, 1)),
  },
  {
    id: 'nobody-elses',
    pattern:
      /^(?:nobody|no one) else's (?:husband|wife|partner|boyfriend|girlfriend|dad|mum|mom|other half) (.+)$/i,
    make: (m) => {
      const words = yours(part(m, 1));
      const form = verbForm(firstWord(words).toLowerCase());
      return form?.form === 'third' ? prefixed('you ', plain(`${form.base}${rest(words)}`)) : undefined;
    },
  },
  {
    id: 'others-do-not',
    pattern:
      /^(?:other|normal|most|real|decent) (?:people|husbands|wives|partners|men|women|dads|mums|moms|fathers|mothers|couples|boyfriends|girlfriends|adults) (?:don't|do not|wouldn't) (.+)$/i,
    make: (m) => prefixed('you ', plainOnly(yours(part(m, 1)))),
  },
  {
    id: 'it-takes-a',
    pattern:
      /^it takes (?:a|some) (?:really |very )?(?:special|certain|rare|particular) (?:sort |kind |type )?(?:of )?(?:person|man|woman|talent|someone)? ?to (.+)$/i,
    make: (m) => prefixed('you ', past(yours(part(m, 1)))),
  },
  {
    id: 'it-takes-for-you-to',
    pattern:
      /^(?:why does it|it (?:shouldn't|should not|always|only)) takes? (an? [a-z]+|[a-z]+ (?:asks|reminders|times)) (?:for you )?to (?:get you to )?(.+)$/i,
    make: (m) =>
      prefixed(`it takes ${part(m, 1)} for you to `, plainOnly(part(m, 2).replace(/your own /i, 'your '))),
  },
  {
    id: 'i-wish',
    pattern:
      /^I (?:just |only |really )?wish you (hadn't|didn't|wouldn't|weren't|had|would|could)(?: have)? (?:always |just |ever |at least |sometimes )?(.+)$/i,
    make: (m) => {
      const [how, what] = [part(m, 1).toLowerCase(), part(m, 2)];
      if (how === "hadn't") return prefixed('you ', perfectAsPast(what));
      if (how === "didn't" || how === "wouldn't") return prefixed('you ', plainOnly(what));
      if (how === "weren't")
        return verbForm(firstWord(what).toLowerCase())?.form === 'ing' ? `you're ${what}` : undefined;
      const base = baseOf(firstWord(what).toLowerCase());
      if (how === 'had')
        return base === undefined ? undefined : prefixed("you didn't ", plain(`${base}${rest(what)}`));
      return negated('you', what);
    },
  },
  {
    id: 'you-are-the-one-who',
    pattern: /^you(?:'re| were) the (?:only )?one (?:who|that) ([a-z]+ .+)$/i,
    make: (m) =>
      verbForm(firstWord(part(m, 1)).toLowerCase())?.form === 'past' ? `you ${part(m, 1)}` : undefined,
  },
  {
    id: 'did-you-really',
    pattern: /^did you (?:(?:really|seriously|actually|just|honestly|literally) )+(.+)$/i,
    make: (m) => prefixed('you ', past(part(m, 1))),
  },
  {
    id: 'are-you-seriously',
    pattern: /^are you (?:(?:really|seriously|actually|honestly) )+([a-z]+ing .+)$/i,
    make: (m) => (/^going /i.test(part(m, 1)) ? undefined : `you're ${part(m, 1)}`),
  },
  {
    id: 'we-can-not-talk-without',
    pattern:
      /^(?:you|we) can't (?:ever |even )?(?:have a (?:conversation|row|discussion|normal conversation)|talk|discuss anything|speak)(?: [^\s,]+){0,3}? without you(?:r)? ?([a-z]+ing .+)$/i,
    make: (m) => prefixed('we talk and you ', plain(part(m, 1))),
  },
  {
    id: 'can-not-talk-without',
    pattern:
      /^you can't (?:ever |even )?(?:have a (?:conversation|row|discussion)|talk|speak)(?: to me| with me)? without ([a-z]+ing .+)$/i,
    make: (m) => prefixed('we talk and you ', plain(part(m, 1))),
  },
  {
    id: 'i-can-not-without',
    pattern: new RegExp(
      `^I can't (?:even )?(${SOMETHING_SAID}|talk to you|ask you (?:anything|a question)|mention [^,]{2,40}?|bring up [^,]{2,40}?|go [^,]{2,40}?|have [^,]{2,40}?|leave [^,]{2,40}?) without you ([a-z]+ing .+)$`,
      'i',
    ),
    make: (m) => {
      const mine = /^(?:say|open|speak|talk$)/i.test(part(m, 1))
        ? 'say something'
        : part(m, 1).replace(/ anything$/i, ' something');
      const you = plain(part(m, 2));
      return you === undefined ? undefined : `I ${mine} and you ${you}`;
    },
  },
  {
    id: 'would-never-have-told',
    pattern:
      /^you(?:'d| would)(?: have)? never (?:have )?(?:told me|said (?:anything|a word))(?: about .{2,40}?)? if I hadn't (.+)$/i,
    make: (m) => {
      const mine = perfectAsPast(part(m, 1));
      return mine === undefined ? undefined : `I ${mine} and hadn't heard about it from you`;
    },
  },
  {
    id: 'whats-worse',
    pattern:
      /^I don't know (?:what's|what is|which is) worse,? (?:that )?(you .+?),? or (?:that )?(you .+)$/i,
    make: (m) => `${part(m, 1)} and ${part(m, 2)}`,
  },
  {
    id: 'enough-of-those-words',
    pattern: new RegExp(
      `^(?:(?:pack it in|enough|stop|spare me|save me|don't give me|don't start|less of|never mind|no more|I'm (?:sick|tired) of|I'm done) ?(?:with |of )?(?:me )?(?:the |your |that |this )?|if I (?:have to )?hear (?:one more |another )|I (?:did not|didn't|don't) (?:need|want)(?: to hear)? (?:your |an? |the |it's |that )?|don't (?:you )?(?:dare )?(?:you )?(?:tell me|say|call me) )(${QUOTE})(?: me)?((?: while| when| in front) .+)?(?:,? again| I(?:'m going to|'ll|'m gonna) .+)?$`,
      'i',
    ),
    make: (m) =>
      /^I did/i.test(part(m, 0))
        ? `you said ${part(m, 1)}${part(m, 2)}`
        : `you say ${part(m, 1)}${part(m, 2)}`,
  },
  {
    id: 'every-time-those-words',
    pattern: new RegExp(
      `^every (?:single )?(weekend|night|evening|morning) (?:it's|I get|I hear) (${QUOTE})$`,
      'i',
    ),
    make: (m) =>
      `I hear ${part(m, 2)} ${part(m, 1).toLowerCase() === 'weekend' ? 'at the weekend' : `in the ${part(m, 1).toLowerCase()}`}`.replace(
        'in the night',
        'at night',
      ),
  },
];
