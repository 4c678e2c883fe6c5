import { THEMES } from '../domain/check-in/questions/question.ts';
import { SCHEDULE_WEEKS } from '../domain/check-in/schedule.ts';

/**
 * One option of a command. On a typed line `text` takes the rest, `days` and `time` as many words as are days or a time,
 * the other types one word; an option that may be left out is passed over when the word does not fit it; any `text`
 * option may be named: `draft: …`. A `zone` is an IANA name, `days` are such as `mon,wed` or `weekdays`, a `time` is such
 * as `20:30` or `8:30pm`; platforms may offer them as one types, and the mediator checks them again.
 */
export type OptionSpec = {
  readonly name: string;
  readonly summary: string;
  readonly type: 'text' | 'choice' | 'minutes' | 'person' | 'zone' | 'days' | 'time';
  readonly required: boolean;
  readonly choices?: readonly string[];
};

export type SubcommandSpec = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
};

/** A command has either options of its own or subcommands that have them; with both, a first word that is no subcommand is an option. */
export type CommandSpec = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly subcommands: readonly SubcommandSpec[];
};

const sub = (name: string, summary: string, ...options: OptionSpec[]): SubcommandSpec => ({
  name,
  summary,
  options,
});

const SCHEDULE_OPTIONS: readonly OptionSpec[] = [
  { name: 'days', summary: 'Which days, such as mon,wed or weekdays', type: 'days', required: true },
  { name: 'time', summary: 'At what time, such as 20:30', type: 'time', required: true },
  {
    name: 'theme',
    summary: 'What the questions are about; left out, anything',
    type: 'choice',
    required: false,
    choices: ['any', ...THEMES],
  },
  {
    name: 'weeks',
    summary: 'For how many weeks; left out, until one of you stops it',
    type: 'choice',
    required: false,
    choices: [...SCHEDULE_WEEKS.map(String), 'open'],
  },
];

/** Every command, in the order help shows them. Platforms register from this table; docs/commands.md is made from it. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'attune',
    summary: 'Start, settings, pause, privacy, help',
    options: [],
    subcommands: [
      sub('start', 'Invite your partner; each of you agrees for yourself', {
        name: 'partner',
        summary: 'Who your partner is, when more than two people are here',
        type: 'person',
        required: false,
      }),
      sub('settings', 'Time zone, quiet hours, how easily a note comes, help lines, teasing words', {
        name: 'zone',
        summary: 'Sets the time zone for both of you, such as Europe/Berlin',
        type: 'zone',
        required: false,
      }),
      sub('mute', 'No private notes to me; nobody is told', {
        name: 'duration',
        summary: 'How long; "off" ends it',
        type: 'choice',
        required: false,
        choices: ['1h', 'today', 'always', 'off'],
      }),
      sub('leave', 'End it for both of you and erase what is held'),
      sub('privacy', 'Everything held about me, as a file or erased'),
      sub('help', 'What Attune does and how to ask it'),
      sub('help-now', 'Private help lines, any time, for either of you'),
    ],
  },
  {
    name: 'reframe',
    summary: 'Other words for something I want to say',
    options: [{ name: 'text', summary: 'What you want to say, as it comes', type: 'text', required: true }],
    subcommands: [],
  },
  {
    name: 'validate',
    summary: 'Help me answer so that my partner feels heard',
    options: [
      {
        name: 'text',
        summary: 'The message to answer; left out, it is their last one',
        type: 'text',
        required: false,
      },
      {
        name: 'draft',
        summary: 'My own answer so far, to say the listening half first; typed as draft: and the words',
        type: 'text',
        required: false,
      },
    ],
    subcommands: [],
  },
  {
    name: 'checkin',
    summary: 'One question, answered privately by both, then seen together',
    options: [],
    subcommands: [
      sub('now', 'Ask a question now'),
      sub('schedule', 'Suggest a regular question; your partner accepts it', ...SCHEDULE_OPTIONS),
      sub('list', 'What is planned, and when the next one comes'),
      sub('skip', 'Leave the open or next one out; nobody is told'),
      sub('stop', 'No more regular questions'),
      sub('notebook', 'What you both answered so far, as a file for each; your partner says yes, too'),
    ],
  },
  {
    name: 'break',
    summary: 'An agreed pause with a time to come back',
    options: [
      { name: 'minutes', summary: '20 to 1440', type: 'minutes', required: false },
      { name: 'note', summary: 'A line for both of you to read', type: 'text', required: false },
    ],
    subcommands: [sub('back', 'End the break early')],
  },
];

export const commandNamed = (name: string): CommandSpec | undefined => COMMANDS.find((c) => c.name === name);
