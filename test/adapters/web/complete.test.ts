import { describe, expect, it } from 'vitest';
import { commandViews } from '../../../adapters/web/commands.ts';
import { complete } from '../../../adapters/web/page/complete.ts';
import type { CommandOptionView, CommandView } from '../../../adapters/web/view.ts';

const anOption = (overrides: Partial<CommandOptionView>): CommandOptionView => ({
  name: 'option',
  summary: 'An option',
  required: false,
  choices: [],
  suggestions: [],
  isList: false,
  ...overrides,
});

const COMMANDS: readonly CommandView[] = [
  {
    name: 'attune',
    summary: 'Settings and help',
    options: [],
    subcommands: [
      {
        name: 'mute',
        summary: 'No notes',
        options: [anOption({ name: 'duration', summary: 'How long', choices: ['1h', 'today', 'always'] })],
      },
      { name: 'help', summary: 'Help', options: [] },
      { name: 'help-now', summary: 'Help lines', options: [] },
    ],
  },
  {
    name: 'reframe',
    summary: 'Other words',
    options: [anOption({ name: 'text', summary: 'What you want to say', required: true })],
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

  describe('of the real table', () => {
    const real = (text: string) =>
      complete(text, commandViews()).suggestions.map(({ line }) => line.replace('/checkin schedule ', ''));

    it('offers days, one after the other, and none twice', () => {
      expect(real('/checkin schedule ').slice(0, 4)).toEqual(['daily', 'weekdays', 'weekends', 'mon']);
      expect(real('/checkin schedule we')).toEqual(['weekdays', 'weekends', 'wed']);
      expect(real('/checkin schedule mon,')).not.toContain('mon,mon');
      expect(real('/checkin schedule mon,w')).toContain('mon,wed');
    });

    it('then a time, and then a theme or a number of weeks', () => {
      expect(real('/checkin schedule mon,wed ')[0]).toBe('mon,wed 18:00');
      expect(real('/checkin schedule mon,wed 20')).toEqual(['mon,wed 20:00', 'mon,wed 20:30']);
      const next = real('/checkin schedule mon,wed 20:30 ');
      expect(next).toContain('mon,wed 20:30 dreams');
      expect(next).toContain('mon,wed 20:30 4');
      expect(real('/checkin schedule mon,wed 20:30 dreams ')).toEqual([
        'mon,wed 20:30 dreams 2',
        'mon,wed 20:30 dreams 4',
        'mon,wed 20:30 dreams 8',
        'mon,wed 20:30 dreams open',
      ]);
    });

    it('finds a zone by its city, a few at a time', () => {
      expect(real('/attune settings berl')).toEqual(['/attune settings Europe/Berlin']);
      expect(real('/attune settings ')).toHaveLength(8);
    });
  });

  it('says what may come next', () => {
    expect(complete('/attune mute ', COMMANDS).help).toContain('[1h | today | always]');
    expect(complete('/reframe you', COMMANDS).help).toContain('/reframe <text> – Other words');
    expect(complete('/nope x', COMMANDS).help).toContain('no such command');
  });
});
