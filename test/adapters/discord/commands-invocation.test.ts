import { describe, expect, it } from 'vitest';
import {
  type GivenOption,
  toInvocation,
  toMenuInvocation,
} from '../../../adapters/discord/commands-invocation.ts';
import type { CommandInvocation } from '../../../src/index.ts';

const SUB = 1;
const TEXT = 3;
const NUMBER = 4;
const PERSON = 6;

const sub = (name: string, ...options: GivenOption[]): GivenOption => ({ name, type: SUB, options });

/** An invocation with its words laid open. */
const plain = (invocation: CommandInvocation | undefined) =>
  invocation && {
    command: invocation.command,
    sub: invocation.sub,
    options: Object.fromEntries(
      Object.entries(invocation.options).map(([name, text]) => [name, text.reveal()]),
    ),
  };

describe('a Discord command as the mediator’s', () => {
  it.each([
    [
      { name: 'reframe', options: [{ name: 'text', type: TEXT, value: 'you never call' }] },
      { command: 'reframe', sub: undefined, options: { text: 'you never call' } },
    ],
    [{ name: 'validate' }, { command: 'validate', sub: undefined, options: {} }],
    [
      { name: 'attune', options: [sub('leave')] },
      { command: 'attune', sub: 'leave', options: {} },
    ],
    [
      { name: 'attune', options: [sub('mute', { name: 'duration', type: TEXT, value: '1h' })] },
      { command: 'attune', sub: 'mute', options: { duration: '1h' } },
    ],
    [
      { name: 'attune', options: [sub('start', { name: 'partner', type: PERSON, value: '42' })] },
      { command: 'attune', sub: 'start', options: { partner: 'discord:42' } },
    ],
    [
      {
        name: 'break',
        options: [
          sub(
            'start',
            { name: 'note', type: TEXT, value: 'a walk' },
            { name: 'minutes', type: NUMBER, value: 30 },
          ),
        ],
      },
      { command: 'break', sub: undefined, options: { minutes: '30', note: 'a walk' } },
    ],
    [
      { name: 'break', options: [sub('start')] },
      { command: 'break', sub: undefined, options: {} },
    ],
    [
      { name: 'break', options: [sub('back')] },
      { command: 'break', sub: 'back', options: {} },
    ],
  ])('%j', (given, expected) => {
    expect(plain(toInvocation(given))).toEqual(expected);
  });

  it.each([
    [{ name: 'gone' }],
    [{ name: 'attune' }],
    [{ name: 'attune', options: [sub('gone')] }],
    [{ name: 'attune', options: [{ name: 'start', type: TEXT, value: 'x' }] }],
  ])('one that is not ours, or an older one, is none: %j', (given) => {
    expect(toInvocation(given)).toBeUndefined();
  });

  it('takes no option that the command does not have', () => {
    const given = { name: 'validate', options: [{ name: 'loud', type: TEXT, value: 'x' }] };
    expect(plain(toInvocation(given))?.options).toEqual({});
  });

  it.each([
    ['Reframe this', 'reframe'],
    ['Help me answer', 'validate'],
  ])('the menu "%s" asks for /%s about the message it was opened on', (name, command) => {
    const invocation = toMenuInvocation({ name, authorId: '7', content: 'you are late again' });
    expect(plain(invocation)).toEqual({ command, sub: undefined, options: {} });
    expect(invocation?.target?.authorId).toBe('discord:7');
    expect(invocation?.target?.text.reveal()).toBe('you are late again');
  });

  it('a menu of an older version is none', () => {
    expect(toMenuInvocation({ name: 'Gone', authorId: '7', content: 'x' })).toBeUndefined();
  });

  it('what was typed does not show when an invocation is printed', () => {
    const given = { name: 'reframe', options: [{ name: 'text', type: TEXT, value: 'you never call' }] };
    expect(JSON.stringify(toInvocation(given))).not.toContain('never');
    expect(
      JSON.stringify(toMenuInvocation({ name: 'Reframe this', authorId: '7', content: 'never' })),
    ).not.toContain('never');
  });
});
