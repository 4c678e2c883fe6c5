import type { Side } from '../view.ts';
import type { Task } from './relay.ts';

export type Step = {
  /** What is about to be done, as a person would say it. */
  readonly says: string;
  /** What to look at once it is done. */
  readonly look?: string;
} & ({ readonly as: Side; readonly task: Task } | { readonly waitMs: number });

export type Scene = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly steps: readonly Step[];
};

const SECOND = 1000;
const write = (as: Side, text: string, look?: string): Step => ({
  as,
  says: `${as === 'alex' ? 'Alex' : 'Sam'} writes: “${text}”`,
  task: { kind: 'write', text },
  ...(look === undefined ? {} : { look }),
});
const press = (as: Side, says: string, action: string, look?: string): Step => ({
  as,
  says,
  task: { kind: 'press-newest', action },
  ...(look === undefined ? {} : { look }),
});
const fill = (as: Side, says: string, values: readonly (string | undefined)[], look?: string): Step => ({
  as,
  says,
  task: { kind: 'fill', values },
  ...(look === undefined ? {} : { look }),
});
const wait = (seconds: number, says: string, look?: string): Step => ({
  waitMs: seconds * SECOND,
  says,
  ...(look === undefined ? {} : { look }),
});

const CONSENT: readonly Step[] = [
  write(
    'alex',
    '/attune start',
    'The card in the channel says what is read and stored, before a word is read.',
  ),
  press('alex', 'Alex agrees, for Alex', 'consent.agree', 'One has agreed. Still nothing is read.'),
  press('sam', 'Sam agrees, for Sam', 'consent.agree', 'Both have agreed. From here on Attune reads along.'),
];

export const SCENES: readonly Scene[] = [
  {
    id: 'missed-call',
    title: 'A missed call',
    about: 'A line lands hard; its author sees other words; the two talk.',
    steps: [
      ...CONSENT,
      write('sam', 'Still at the office, this ran long. Leaving in ten.'),
      wait(60, 'A minute passes'),
      write(
        'alex',
        'You never call when you are late. You only think about yourself.',
        'It reads as a verdict on a person. Nothing happens yet: the grace period runs, in which Alex can still edit or make peace.',
      ),
      wait(
        25,
        'The grace period passes (20 seconds)',
        'A note on Alex’s side only. Sam’s side and the channel show nothing, and never will.',
      ),
      press(
        'alex',
        'Alex presses “Say it again”',
        'nudge.say-again',
        'The words can be changed; only what Alex confirms is said.',
      ),
      fill(
        'alex',
        'Alex confirms the words',
        [],
        'The channel has Alex’s words. Nobody is told that there was a note.',
      ),
      write(
        'sam',
        '/validate',
        'Three ways for Sam to answer, from simple to deep. Validating is not agreeing.',
      ),
      write(
        'sam',
        'I can see that me not calling really got to you. Can you help me understand how it was for you?',
      ),
    ],
  },
  {
    id: 'sorry-in-time',
    title: 'Sorry, in time',
    about: 'Somebody makes peace on their own; Attune says nothing.',
    steps: [
      ...CONSENT,
      write('sam', 'You never listen to me. What is wrong with you?'),
      wait(12, 'A few seconds pass'),
      write('sam', 'Sorry. That came out wrong, I am just worn out today.'),
      wait(60, 'A minute passes', 'Nothing, on either side: an apology calls the note off.'),
      {
        as: 'sam',
        says: 'Sam asks what the engine saw in the first line',
        task: { kind: 'menu-newest', item: 'explain', author: 'sam', before: 1 },
        look: 'It did read as an attack; the apology came in time. Only Sam can open this view of Sam’s own line.',
      },
    ],
  },
  {
    id: 'good-news',
    title: 'Good news',
    about: 'Help to answer when the partner shares something good.',
    steps: [
      ...CONSENT,
      write(
        'alex',
        'I got the job! They just called, I start in May!',
        'Good news needs no help to be said …',
      ),
      {
        as: 'sam',
        says: 'Sam asks “Help me answer”',
        task: { kind: 'menu-newest', item: 'validate', author: 'alex' },
        look: '… but the answer matters: interest and one open question, on Sam’s side only.',
      },
      write('sam', 'You got it! I want to hear all of it. What did they say when they called?'),
    ],
  },
  {
    id: 'check-in',
    title: 'A check-in',
    about: 'One question, sealed answers, seen together.',
    steps: [
      ...CONSENT,
      write('sam', '/checkin now', 'The same question for both, in the channel.'),
      press('alex', 'Alex presses “Answer privately”', 'check-in.answer'),
      fill(
        'alex',
        'Alex answers',
        ['My first thought: evenings like last Sunday, with the phones in a drawer.'],
        'Sealed. Sam’s side shows no sign of it.',
      ),
      press('sam', 'Sam presses “Answer privately”', 'check-in.answer'),
      fill(
        'sam',
        'Sam answers',
        ['It is a longer story, I will tell you over dinner. The short of it: thank you.'],
        'Both are in, so both are shown, together.',
      ),
    ],
  },
];
