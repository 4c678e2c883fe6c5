import { describe, expect, it } from 'vitest';
import { prefixed, slackCommands } from '../../../adapters/slack/commands.ts';
import { toInvocation, toMenuInvocation } from '../../../adapters/slack/commands-invocation.ts';
import { COMMANDS, type CommandInvocation, type ParsedCommandLine } from '../../../src/index.ts';

const given = (command: string, text = '') => ({ command, text, teamId: 'T1' });

/** An invocation with its words laid open. */
const plain = ({ command, sub, options }: CommandInvocation) => ({
  command,
  sub,
  options: Object.fromEntries(Object.entries(options).map(([name, text]) => [name, text.reveal()])),
});
const asked = (parsed: ParsedCommandLine) =>
  parsed.kind === 'command' ? plain(parsed.invocation) : parsed.problem;

describe('a typed Slack command as the mediator’s', () => {
  it.each([
    ['/attune', 'mute 1h', { command: 'attune', sub: 'mute', options: { duration: '1h' } }],
    ['/attune', ' HELP-NOW ', { command: 'attune', sub: 'help-now', options: {} }],
    ['/attune', 'start', { command: 'attune', sub: 'start', options: {} }],
    [
      '/attune',
      'start <@U0SAM|sam>',
      { command: 'attune', sub: 'start', options: { partner: 'slack:T1:U0SAM' } },
    ],
    [
      '/attune',
      'start <@W0SAM>',
      { command: 'attune', sub: 'start', options: { partner: 'slack:T1:W0SAM' } },
    ],
    [
      '/reframe',
      '<@U0SAM|sam> you &amp; your phone :face_with_rolling_eyes:',
      { command: 'reframe', sub: undefined, options: { text: '@sam you & your phone 🙄' } },
    ],
    ['/validate', '', { command: 'validate', sub: undefined, options: {} }],
    [
      '/validate',
      'draft: I hear you, but I was busy',
      { command: 'validate', sub: undefined, options: { draft: 'I hear you, but I was busy' } },
    ],
    [
      '/checkin',
      'schedule mon, wed 8:30pm',
      { command: 'checkin', sub: 'schedule', options: { days: 'mon, wed', time: '8:30pm' } },
    ],
    [
      '/break',
      '30 a walk with <https://a.example|a.example>',
      { command: 'break', sub: undefined, options: { minutes: '30', note: 'a walk with a.example' } },
    ],
    ['/break', 'back', { command: 'break', sub: 'back', options: {} }],
  ])('%s %s', (command, text, expected) => {
    expect(asked(toInvocation(given(command, text), ''))).toEqual(expected);
  });

  it('what does not fit is answered with what would, and without what was typed', () => {
    const answer = asked(toInvocation(given('/attune', 'you never listen'), ''));
    expect(answer).toMatch(/^\/attune can be followed by: start, settings/u);
    expect(answer).not.toContain('never');
  });

  it('a mention that somebody only writes about names no account', () => {
    const parsed = toInvocation(given('/reframe', '<@U0SAM|sam> start'), '');
    expect(JSON.stringify(asked(parsed))).not.toContain('U0SAM');
  });

  it('what was typed does not show when an invocation is printed', () => {
    expect(JSON.stringify(toInvocation(given('/reframe', 'you never call'), ''))).not.toContain('never');
    const menu = { callbackId: 'reframe', teamId: 'T1', authorId: 'U1', text: 'never' };
    expect(JSON.stringify(toMenuInvocation(menu))).not.toContain('never');
  });
});

describe('with a prefix, where another app has taken the names', () => {
  it('the commands are called, understood and explained with it', () => {
    expect(slackCommands('our-').map(({ command }) => command)).toEqual(
      COMMANDS.map(({ name }) => `/our-${name}`),
    );
    expect(asked(toInvocation(given('/our-attune', 'mute'), 'our-'))).toEqual({
      command: 'attune',
      sub: 'mute',
      options: {},
    });
    expect(asked(toInvocation(given('/our-attune', ''), 'our-'))).toMatch(/^\/our-attune can be/u);
    expect(asked(toInvocation(given('/our-mystery', ''), 'our-'))).toMatch(
      /^I know \/our-attune, .*\. \/our-attune help says/u,
    );
  });

  it('our copy names them so, and touches nothing else', () => {
    expect(prefixed('Type /attune help, or “/break back”.', 'our-')).toBe(
      'Type /our-attune help, or “/our-break back”.',
    );
    const untouched = 'and/break, /breakfast, https://a.example/attune, //attune';
    expect(prefixed(untouched, 'our-')).toBe(untouched);
    expect(prefixed('/attune help', '')).toBe('/attune help');
  });
});

describe('the commands as Slack registers them', () => {
  it.each(['', 'x'.repeat(20)])('keep Slack’s limits with the prefix "%s"', (prefix) => {
    for (const { command, description, usageHint } of slackCommands(prefix)) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/u);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usageHint.length).toBeGreaterThan(0);
      expect(usageHint.length).toBeLessThanOrEqual(1000);
    }
  });

  it('say while one types what may follow', () => {
    expect(slackCommands('').map(({ usageHint }) => usageHint)).toEqual([
      'start | settings | mute | leave | privacy | help | help-now',
      '<text>',
      '[text] [draft: …]',
      'now | schedule | list | skip | stop | notebook',
      '[minutes] [note] | back',
    ]);
  });
});

describe('a message’s menu', () => {
  it.each(['reframe', 'validate'] as const)('"%s" asks about the message it was opened on', (callbackId) => {
    const invocation = toMenuInvocation({
      callbackId,
      teamId: 'T1',
      authorId: 'U7',
      text: 'late again &lt;3 :unamused:',
    });
    expect(invocation).toMatchObject({ command: callbackId, sub: undefined, options: {} });
    expect(invocation?.target?.authorId).toBe('slack:T1:U7');
    expect(invocation?.target?.text.reveal()).toBe('late again <3 😒');
  });

  it('of an older version is none', () => {
    expect(toMenuInvocation({ callbackId: 'gone', teamId: 'T1', authorId: 'U7', text: 'x' })).toBeUndefined();
  });
});
