import type { Fault, FaultMatch } from '../../fakes/slack/faults.ts';

/** `hasWords`: words of one's own follow; an answer of the bot may show them to nobody else. */
export type Line = { readonly command: string; readonly text: string; readonly hasWords?: true };

const line = (command: string, text = ''): Line => ({ command, text });
const words = (command: string, text = ''): Line => ({ command, text, hasWords: true });

export const COMMANDS: readonly Line[] = [
  line('/attune', 'settings'),
  line('/attune', 'settings Asia/Tokyo'),
  line('/attune', 'settings +02:00'),
  line('/attune', 'mute 1h'),
  line('/attune', 'mute always'),
  line('/attune', 'mute off'),
  line('/attune', 'mute off'),
  line('/attune', 'privacy'),
  line('/attune', 'help'),
  line('/attune', 'help-now'),
  line('/attune', 'no such thing'),
  words('/reframe'),
  words('/reframe'),
  line('/validate'),
  words('/validate'),
  words('/validate', 'draft:'),
  line('/checkin', 'now'),
  line('/checkin', 'now'),
  line('/checkin', 'skip'),
  line('/checkin', 'stop'),
  line('/checkin', 'list'),
  line('/checkin', 'schedule fri 20:30 2'),
  line('/checkin', 'schedule whenever 25:99'),
  line('/checkin', 'schedule sun 13:30 dreams'),
  line('/break', '30'),
  words('/break', '20'),
  words('/break', '1'),
  line('/break', 'back'),
];

/** Each once. What Slack lost may be lost, and is then in the log; nothing of it may come before other eyes. */
export const TROUBLES: readonly (readonly [FaultMatch, Fault])[] = [
  ['chat.postEphemeral', { kind: 'reset' }],
  ['chat.postEphemeral', { kind: 'rate-limit', retryAfterSeconds: 1 }],
  ['chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 1 }],
  ['chat.postMessage', { kind: 'reset', afterEffect: true }],
  ['chat.postMessage', { kind: 'status', status: 502, afterEffect: true }],
  ['response_url', { kind: 'status', status: 503 }],
  ['chat.update', { kind: 'status', status: 502, afterEffect: true }],
  ['conversations.members', { kind: 'status', status: 503 }],
  ['users.info', { kind: 'refusal', error: 'internal_error' }],
  ['conversations.open', { kind: 'reset', afterEffect: true }],
];
