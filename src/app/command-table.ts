/**
 * One option of a command. On a typed line `text` takes the rest, the other types take one word, and any `text` option
 * may be named: `draft: …`.
 */
export type OptionSpec = {
  readonly name: string;
  readonly summary: string;
  readonly type: 'text' | 'choice' | 'minutes' | 'person';
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
      sub('settings', 'Time zone, quiet hours, how easily a note comes, help lines, teasing words'),
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
    subcommands: [sub('now', 'Ask a question now'), sub('skip', 'Leave this one out; nobody is told')],
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
