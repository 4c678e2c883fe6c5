import type { EventRule } from './event-rule.ts';
import { negated, neverDid, part, perfect, told } from './verb-phrases.ts';

const I_CAN_BE_SEEN =
  /^(?:I was (?:sat|sitting|stood|standing|waiting|lying|crying|left|home|at|in|on|there|up|alone|talking|telling|[A-Za-zÀ-ž]+ing)|I'm (?:sat|sitting|stood|standing|waiting|lying|crying|left|the first|(?:at|in|on|up|[A-Za-zÀ-ž]+ing)(?=.* (?:and|while) you))|I've (?:been|had|asked|told|waited|heard|spent|found|sat|said|seen|eaten|cooked|cleaned|done|slept|paid|picked|driven|carried|booked|texted|rung|packed|planned|reminded|begged)|I had to|I have to|I ended up|I end up|I got home|I get home|I came home|I come home|I had)(?![A-Za-zÀ-ž'])/u;

/** What the author did alone that is itself the grievance: waiting, being left with it, finding out. */
const MY_SHARE =
  /^(?:wait|waited|sat|stood|found|hear|heard|saw|see|came home|come home|woke|wake|cried|do|did|clean|cleaned|cook|cooked|pay|paid|carry|carried|picked|pick|packed|pack|plan|planned|book|booked|spent|rang|ring|called|call|eat|ate|slept|watched|found out|find out|tidy|tidied|hoovered|washed|asked|ask|beg|chase|chased|remind|missed|look after|looked after|put|feed|fed|drive|drove|bath|bathed|handle|handled|sort|sorted|iron|ironed|shop|shopped|unload|unloaded|empty|emptied|change|changed|get up|got up) /iu;

const seenMe = (phrase: string): string | undefined =>
  I_CAN_BE_SEEN.test(`I ${phrase}`) ? `I ${phrase}` : told('I', phrase);

/** Statements about what the author did, saw or was left with. */
export const MY_EVENTS: readonly EventRule[] = [
  {
    id: 'hate-having-to',
    weight: 3,
    pattern: /^i hate having to (.+)$/i,
    make: (m) => `I have to ${part(m, 1)}`,
  },
  {
    id: 'went-alone',
    weight: 3,
    pattern: /^i ((?:went|walked|drove|got|came) .*(?:alone|on my own|by myself|without you|\d).*)$/i,
    make: (m) => `I ${part(m, 1)}`,
  },
  {
    id: 'i-am-the-one',
    weight: 3,
    pattern:
      /^i'm (?:always )?the (?:only )?one (?:in this (?:house|family|relationship) )?(who .+|that .+|to .+|.+ing .+)$/i,
    make: (m) => `I'm the one ${part(m, 1)}`,
  },
  {
    id: 'i-seen',
    weight: 2.5,
    pattern: /^i (?:always )?(.+)$/i,
    make: (m) =>
      I_CAN_BE_SEEN.test(`I ${part(m, 1)}`) ||
      / and (?:you(?:'re|'ve|'d)?|get|got|it's still|it was still|they've|they're|he's|she's|(?:the|my|our|your|dinner|nobody|there's) .*(?:still|n't|empty|full|mess|gone|cold|asleep|no))(?= |$)/i.test(
        part(m, 1),
      ) ||
      MY_SHARE.test(part(m, 1))
        ? seenMe(part(m, 1))
        : undefined,
  },
  {
    id: 'i-have-and-you-have-not',
    weight: 3.5,
    pattern: /^I've ([a-zà-ž]+ .+ and you (?:haven't|didn't|don't|'ve) .+)$/iu,
    make: (m) => perfect('I', part(m, 1)),
  },
  {
    id: 'i-am',
    weight: 2,
    pattern: /^(i'm|i've) (?:always )?(.+)$/i,
    make: (m) => {
      const clause = `I${part(m, 1).slice(1)} ${part(m, 2)}`;
      return I_CAN_BE_SEEN.test(clause) ? clause : undefined;
    },
  },
  {
    id: 'we-never',
    weight: 3,
    pattern: /^we (?:never|hardly ever) (.+)$/i,
    make: (m) => neverDid('we', part(m, 1)),
  },
  {
    id: 'we-have-not',
    weight: 3,
    pattern: /^we haven't (.+)$/i,
    make: (m) =>
      /^had (?:a|an|sex|dinner|one|time)(?![a-z])/i.test(part(m, 1))
        ? `we haven't ${part(m, 1)}`
        : perfect('we', `not ${part(m, 1)}`),
  },
  {
    id: 'we-do-not-together',
    weight: 4,
    pattern:
      /^we (?:don't|never|hardly ever|barely|hardly) (?:ever |even |really )?((?:talk|have sex|make love|eat together|go out|kiss|touch|cuddle|sleep in the same|spend|do anything together|laugh together)(?: .+)?)$/i,
    make: (m) => `we don't ${part(m, 1)}`,
  },
  { id: 'we-do-not', weight: 2, pattern: /^we don't (.+)$/i, make: (m) => negated('we', part(m, 1)) },
  {
    id: 'we-are',
    weight: 2,
    pattern: /^we're (?:always )?(late .*|\d.+|an hour.+|at .+|in .+)$/i,
    make: (m) => `we're ${part(m, 1)}`,
  },
  { id: 'we-did', weight: 1, pattern: /^we (?:always )?(.+)$/i, make: (m) => told('we', part(m, 1)) },
];
