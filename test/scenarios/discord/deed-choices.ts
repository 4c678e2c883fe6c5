import type { Fault, FaultMatch } from '../../fakes/discord/faults.ts';
import type { Typed } from '../../fakes/discord/typed-command.ts';

/** `private` names the option that holds words of one's own; an answer of the bot may show them to nobody else. */
export type Line = { readonly line: string; readonly typed?: Typed; readonly private?: string };

export const COMMANDS: readonly Line[] = [
  { line: 'attune settings' },
  { line: 'attune settings', typed: { zone: 'Asia/Tokyo' } },
  { line: 'attune settings', typed: { zone: '+02:00' } },
  { line: 'attune mute', typed: { duration: '1h' } },
  { line: 'attune mute', typed: { duration: 'always' } },
  { line: 'attune mute', typed: { duration: 'off' } },
  { line: 'attune mute', typed: { duration: 'off' } },
  { line: 'attune privacy' },
  { line: 'attune help' },
  { line: 'attune help-now' },
  { line: 'reframe', private: 'text' },
  { line: 'reframe', private: 'text' },
  { line: 'validate' },
  { line: 'validate', private: 'text' },
  { line: 'validate', private: 'draft' },
  { line: 'checkin now' },
  { line: 'checkin now' },
  { line: 'checkin skip' },
  { line: 'checkin stop' },
  { line: 'checkin list' },
  { line: 'checkin schedule', typed: { days: 'fri', time: '20:30', weeks: '2' } },
  { line: 'checkin schedule', typed: { days: 'whenever', time: '25:99' } },
  { line: 'checkin schedule', typed: { days: 'sun', time: '13:30', theme: 'dreams' } },
  { line: 'break start', typed: { minutes: 30 } },
  { line: 'break start', typed: { minutes: 20 }, private: 'note' },
  { line: 'break start', typed: { minutes: 1 }, private: 'note' },
  { line: 'break back' },
];

const SEND = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;

/** Each once: the client gets through at the second try. */
export const TROUBLES: readonly (readonly [FaultMatch, Fault])[] = [
  [SEND, { kind: 'reset', afterEffect: true }],
  [SEND, { kind: 'status', status: 502, afterEffect: true }],
  [
    { method: 'POST', route: /callback/ },
    { kind: 'reset', afterEffect: true },
  ],
  [
    { method: 'PATCH', route: /original/ },
    { kind: 'status', status: 503 },
  ],
  [
    { method: 'GET', route: '/guilds/{guild_id}' },
    { kind: 'rate-limit', retryAfterSeconds: 0.02 },
  ],
  [{ route: /channels/ }, { kind: 'rate-limit', retryAfterSeconds: 0.02, global: true }],
];
