import { describe, expect, it } from 'vitest';
import { complete } from '../../../adapters/web/page/complete.ts';
import type { CommandView } from '../../../adapters/web/view.ts';

const COMMANDS: readonly CommandView[] = [
  {
    name: 'attune',
    summary: 'Settings and help',
    options: [],
    subcommands: [
      {
        name: 'mute',
        summary: 'No notes',
        options: [
          { name: 'duration', summary: 'How long', required: false, choices: ['1h', 'today', 'always'] },
        ],
      },
      { name: 'help', summary: 'Help', options: [] },
      { name: 'help-now', summary: 'Help lines', options: [] },
    ],
  },
  {
    name: 'reframe',
    summary: 'Other words',
    options: [{ name: 'text', summary: 'What you want to say', required: true, choices: [] }],
    subcommands: [],
  },
];
const lines = (text: string) => complete(text, COMMANDS).suggestions.map(({ line }) => line);

describe('completing a command', () => {
  it('stays out of the way of ordinary words', () => {
    for (const text of ['', 'hello', 'and/or', '//shrug', '/attune\nx', '5/6']) {
      expect(complete(text, COMMANDS)).toEqual({ suggestions: [], help: '' });
    }
  });

  it('offers the commands that fit what is typed', () => {
    expect(lines('/')).toEqual(['/attune ', '/reframe ']);
    expect(lines('/RE')).toEqual(['/reframe ']);
    expect(lines('/x')).toEqual([]);
  });

  it('goes on to subcommands, and to the choices of an option', () => {
    expect(lines('/attune ')).toEqual(['/attune mute ', '/attune help', '/attune help-now']);
    expect(lines('/attune he')).toEqual(['/attune help', '/attune help-now']);
    expect(lines('/attune mute ')).toEqual(['/attune mute 1h', '/attune mute today', '/attune mute always']);
    expect(lines('/attune mute t')).toEqual(['/attune mute today']);
    expect(lines('/attune mute today x')).toEqual([]);
  });

  it('says what may come next', () => {
    expect(complete('/attune mute ', COMMANDS).help).toContain('[1h | today | always]');
    expect(complete('/reframe you', COMMANDS).help).toContain('/reframe <text> – Other words');
    expect(complete('/nope x', COMMANDS).help).toContain('no such command');
  });
});
