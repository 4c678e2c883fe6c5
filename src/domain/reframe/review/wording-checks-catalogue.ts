import { FAUX_FEELINGS } from '../../language/feelings-catalogue.ts';
import { feelsAccused } from '../../language/named-feelings.ts';
import { anyOf } from '../../language/word-test.ts';
import { insults, swears } from '../unfit-words.ts';
import { own } from './own-words.ts';
import type { ReviewCheck } from './review-check.ts';

/** Words no text of ours may hold (R2, R4-R6, C2, C3, C8). Source: clinical-rules.md, and lines of our corpus that slipped through. */

/** As deeds they may stand in an event ("you mocked me", "you used my card"); after "feel" they accuse. */
const DEEDS_TOO =
  /^(?:criticised|criticized|used|lied|cheated|controlled|judged|threatened|blamed|left out|let down|insulted|mocked|undermined|provoked|walked all over|brushed off|ganged up on|ignored|rejected|dismissed|abandoned|excluded|trapped|attacked|pressured|bullied|humiliated)$/;
const FAUX = anyOf(
  Object.keys(FAUX_FEELINGS)
    .filter((word) => !DEEDS_TOO.test(word))
    .join('|'),
);
const THANKS = anyOf(
  "thank you|thanks|i appreciate|i'm grateful|no worries|it's fine|it's okay|it's ok|no big deal|you're right|my fault",
);

export const WORDING_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'global-claim',
    rule: 'R2',
    note: 'a global claim',
    stops: [
      'When you always come late, I feel worried.',
      'When you never call, I feel sad.',
      'When you shout every time, I feel sad.',
    ],
    passes: ['When you come late, I feel worried.', "When you didn't say 'always', I felt sad."],
    fails: own(
      anyOf(
        'always|never|every time|each time|every single|constantly|all the time|as usual|again and again|over and over|forever|nonstop|non-stop|all you (?:ever )?do|once again|yet again',
      ),
    ),
  },
  {
    id: 'not-anything',
    rule: 'R2',
    note: '"you don\'t do anything": a global claim in other words',
    kinds: ['reframe', 'event'],
    stops: [
      "When you don't pay attention to anything, I feel sad.",
      "When you don't keep anything between us, I feel sad.",
    ],
    passes: ["When you didn't say anything at dinner, I felt sad."],
    fails: own(
      /(?<![a-z])you (?:don't|didn't|haven't) (?!say|said|tell|told|ask|asked|hear|heard|get|leave|left|eat|buy|bring|answer|mention)[a-z]+(?: [a-z]+){0,3} (?:anything|anyone|anybody)(?![a-z])/iu,
    ),
  },
  {
    id: 'again',
    rule: 'R2',
    note: '"again" counts up',
    kinds: ['reframe', 'event'],
    stops: ['When you left the towel on the bed again, I felt sad.'],
    passes: [
      'When you hung up, I felt sad. Would you be willing to tell me when we can talk again?',
      "When you left, I felt sad. I'd love us to talk again.",
    ],
    fails: ({ own: text }) =>
      / again(?![a-z])(?! \?|$|\?)/i.test(
        text.replace(/(?:talk|see each other|feel close|laugh) again|when we can .*/i, ''),
      ),
  },
  {
    id: 'motive',
    rule: 'R2',
    note: 'a motive',
    kinds: ['reframe', 'event'],
    stops: [
      "When you came late because you don't care, I felt sad.",
      'When you left it there on purpose, I felt angry.',
      'When you said it to hurt me, I felt sad.',
    ],
    passes: ['When you came late, I felt sad.', 'When you went to the shop, I felt sad.'],
    fails: own(
      anyOf(
        "because|on purpose|deliberately|intentionally|don't care|didn't care|just to|only to|couldn't be bothered|can't be bothered|to (?:hurt|punish|spite|annoy|embarrass|humiliate|provoke|control|test|get back at|wind up) (?:me|us|my)|out of spite",
      ),
    ),
  },
  {
    id: 'no-event',
    rule: 'R2',
    note: 'what somebody is spared or likes is nothing a camera sees',
    kinds: ['reframe', 'event'],
    stops: ["When you don't have to deal with it, I feel sad."],
    passes: ["When you don't deal with it, I feel sad."],
    fails: own(
      /(?<![a-z])you (?:don't|didn't) have to(?![a-z])|when you(?:'re| were) (?:home|here|there)[,.]|(?<![a-z])you included? |(?<![a-z])you like the (?!photo of|post)/iu,
    ),
  },
  {
    id: 'made-me',
    rule: 'R2',
    note: '"you made me"',
    stops: ['When you made me wait outside, I felt sad.', 'It makes me feel sad when you shout.'],
    passes: ['When you made me a cake, I felt sad.', 'When I waited outside, I felt sad.'],
    fails: own(
      /you(?:'ve)? ma(?:de|ke) me (?!an? |the |some |tea|dinner|lunch|breakfast|coffee|food)[a-z]|(?:makes?|made|making) me feel/iu,
    ),
  },
  {
    id: 'accusing-feeling',
    rule: 'R4',
    note: 'an accusing word as a feeling',
    stops: [
      'When you came late, I felt ignored.',
      "When you came late, I felt sad. I'm betrayed.",
      'When you came late, I felt sad. I need to feel less unappreciated.',
      'When you came late, I felt hurt and disrespected.',
    ],
    passes: ['When you came late, I felt unimportant.', 'When you mocked my coat, I felt hurt.'],
    fails: ({ own: text }) => feelsAccused(text) || FAUX.test(text),
  },
  {
    id: 'feel-that',
    rule: 'R5',
    note: '"I feel that/like you": a thought, not a feeling',
    stops: [
      'When you came late, I felt that you were lying.',
      'When you came late, I felt sad, and I feel like a servant.',
      'I feel as though you left.',
      'When you came late, I felt sad. I feel your words were harsh.',
    ],
    passes: ['When I told you how I feel, you left.', 'When I felt like dancing, you left.'],
    fails: own(
      /(?<![a-zà-ž])(?<!how i )(?:feel|felt)(?: really| so| kind of)? (?:that|like(?! [a-z]+ing(?![a-z]))|as if|as though|you|it's|it is|we|he|she|they|your)(?![a-zà-ž])/iu,
    ),
  },
  {
    id: 'thanks',
    rule: 'R6',
    note: 'a grievance turned into thanks or waved away',
    kinds: ['reframe', 'request'],
    stops: [
      ['When you came late, I felt sad. Thank you for coming.', 'you came late'],
      ["When you came late, I felt sad. It's fine.", 'you came late'],
    ],
    passes: [["When you don't say thank you, I feel sad.", 'you never say thank you']],
    fails: ({ own: text, source }) => THANKS.test(text) && !THANKS.test(source.message),
  },
  {
    id: 'verdict',
    rule: 'C2',
    note: 'a verdict on the person',
    stops: [
      "When you came late, I felt sad. You're so careless.",
      'When you are such a mess, I feel sad.',
      "I feel sad. What's wrong with you?",
    ],
    passes: ["When you're a bit late, I feel sad.", "When you're a quarter of an hour late, I feel sad."],
    fails: own(
      /what(?:'s| is) wrong with you|(?<![a-zà-ž])you(?:'re| are| were) (?:being )?(?:so|such|too|a|the most|just|not (?:a|even)) (?!bit |little |late |late,|late\.|hour|few|long|quarter|minute|half|couple|mess)(?=[a-zà-ž])/iu,
    ),
  },
  {
    id: 'trait',
    rule: 'C2',
    note: 'names a trait of the person',
    stops: ["When you're selfish, I feel sad.", 'When you were being inconsiderate, I felt sad.'],
    passes: ["When you're late, I feel sad.", "When you're busy, I feel lonely."],
    fails: own(
      anyOf(
        'you people|iq|brain cells?|waste of space|good for nothing|paper bag|matured?|selfish|lazy|careless|inconsiderate|thoughtless|childish|immature|dramatic|ungrateful|unreliable|irresponsible|insensitive|heartless|hopeless|cruel|mean to|nasty|arrogant|stubborn|rude|disrespectful|useless|dishonest|cold-hearted|self-centred|self-centered|hypocritical|manipulative|possessive',
      ),
    ),
  },
  {
    id: 'insult',
    rule: 'C3',
    note: 'an insult or mockery',
    stops: ['When you came late like an idiot, I felt sad.'],
    passes: ["When you called me an 'idiot', I felt sad.", 'When you came late, I felt sad.'],
    fails: ({ own: text }) => insults(text),
  },
  {
    id: 'swearing',
    rule: 'C3',
    note: 'swearing',
    stops: ['When you came fucking late, I felt sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: ({ own: text }) => swears(text),
  },
  {
    id: 'diagnosis',
    rule: 'C8',
    note: 'a label or a diagnosis',
    stops: ['When you came late and were toxic, I felt sad.', 'When you gaslight me, I feel sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: own(
      anyOf(
        'stonewalled|stonewall|toxic|abusive|abuser|narcissist|narcissistic|gaslighting|gaslight|gaslit|bipolar|borderline|psychopath|sociopath|horseman|triggered|codependent|avoidant|stonewalling|contempt|red flag',
      ),
    ),
  },
  {
    id: 'guilt-question',
    rule: 'never',
    note: 'a question that asks for guilt',
    stops: ["When you came late, I felt sad. Why didn't you think?", 'How could you do that?'],
    passes: ['When you came late, I felt sad. Would you be willing to call?'],
    fails: own(
      /(?:why (?:did|do|didn't|don't|can't|won't|are|were|is|would) (?:you|it)|don't you (?:care|think|love)|how could you|what were you thinking|do you even|are you even)[^.]*\?/iu,
    ),
  },
  {
    id: 'who-is-right',
    rule: 'never',
    note: 'says who is right, or advises to stay or go',
    stops: ['When you came late, I felt sad. I was right.', 'When you left, I felt sad. We should break up.'],
    passes: ['When you came late, I felt sad.'],
    fails: own(
      anyOf(
        "i was right|you were wrong|you're wrong|i'm right|we should break up|leave you|you owe me an apology|you should apologise|you should apologize|divorce",
      ),
    ),
  },
];
