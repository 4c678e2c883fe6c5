/**
 * The rules once more, written apart from the composer's own review, so that the same blind spot does not hide a
 * mistake from both.
 */
const FORBIDDEN: readonly (readonly [rule: string, when: RegExp])[] = [
  [
    'V2 agreement',
    /\byou(?:'re| are) (?:so |absolutely |totally )?right\b|\bi was wrong\b|\bmy fault\b|\bi(?:'m| am) sorry\b/i,
  ],
  ['V2 global claim as fact', /(?:^|[.:] )i (?:always|never)\b|\bwhen i (?:always|never)\b/i],
  ['V3 but', /\bbut\b|\bhowever\b/i],
  [
    'V3 advice',
    /\byou (?:should|shouldn't|need to|ought)\b(?! (?:me|know))|(?:^|[.!?] |maybe )you have to\b|\bcalm down\b|\bat least\b|\bexactly how you feel\b/i,
  ],
  [
    'V2 insult',
    /\b(?:idiot|stupid|pathetic|lazy|selfish|useless|disgusting|liar|pig|loser|moron|bitch|bastard|cunt|fuck\w*|worthless|childish|narcissist\w*|psycho)\b/i,
  ],
  [
    'R4 accusing word',
    /\bfe(?:el|lt|eling) (?:\w+ )?(?:ignored|attacked|betrayed|abandoned|disrespected|manipulated|unappreciated|rejected|judged|used)\b/i,
  ],
  [
    'unfinished text',
    /\bundefined\b|\$\{|\s{2,}| [,.?!]|[.?!,]{2,}|\b(\w{3,}) \1\b(?<!that that|had had|promise promise)/i,
  ],
];

const OPEN = /(?:^|[.!] )(?:how|what|can you help me understand)\b[^.!?]*\?$/i;

const questions = (text: string): number => text.split('?').length - 1;

/** "my mum" in the message is "your mum" in the answer, unless the message speaks of "your mum" as well (V4). */
const keptPronouns = (message: string, prompt: string): readonly string[] =>
  [...prompt.replace(/"[^"]*"|'[^']*'(?!\p{L})/gu, '').matchAll(/\b(my|your) ([\p{L}]+)/giu)].flatMap(
    ([, owner = '', thing = '']) => {
      const other = owner.toLowerCase() === 'my' ? 'your' : 'my';
      const holds = (who: string): boolean =>
        new RegExp(`\\b${who} ${thing}\\b`, 'i').test(message.replace(/\bur\b/giu, 'your'));
      return thing !== 'own' && holds(owner) && !holds(other) ? [`V4 ${owner.toLowerCase()} kept`] : [];
    },
  );

/** No number may be in an answer that is not in the message (R3). */
const inventedNumbers = (message: string, prompt: string): readonly string[] =>
  (prompt.match(/\d+/g) ?? []).some((number) => !message.includes(number)) ? ['R3 number invented'] : [];

export type Answer = { readonly level: string; readonly text: string };

export const brokenRules = (message: string, { level, text }: Answer): readonly string[] => {
  const asked = level === 'understand' ? questions(text) === 1 && OPEN.test(text) : questions(text) === 0;
  return [
    ...FORBIDDEN.filter(([, when]) => when.test(text)).map(([rule]) => rule),
    ...(asked ? [] : ['V3 one open question, in the deepest prompt']),
    ...keptPronouns(message, text),
    ...inventedNumbers(message, text),
  ];
};
