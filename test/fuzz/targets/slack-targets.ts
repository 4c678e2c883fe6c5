import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionIdOf, readActionId } from '../../../adapters/slack/action-id.ts';
import { toInvocation, toMenuInvocation } from '../../../adapters/slack/commands-invocation.ts';
import { readMetadata, writeMetadata } from '../../../adapters/slack/form-metadata.ts';
import { escapeMrkdwn, plainText } from '../../../adapters/slack/mrkdwn.ts';
import { readView } from '../../../adapters/slack/read-view.ts';
import { RenderError } from '../../../adapters/slack/render-error.ts';
import { channelOf, isByAPerson, isInChannel, readEvent, readMessage } from '../../../adapters/slack/told.ts';
import { COMMANDS } from '../../../src/app/command-table.ts';
import { spaceId } from '../../../src/domain/shared/ids.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';
import { bentPayload } from '../hostile-payloads.ts';
import { planted } from '../hostile-texts.ts';
import { expectNoCanary, expectPlain, throwingOnly } from '../promises.ts';

type Texts = fc.Arbitrary<string>;

const message = (text: Texts) => ({
  type: fc.constantFrom('message', 'app_home_opened', 'tokens_revoked', 'member_joined_channel'),
  subtype: fc.constantFrom(undefined, 'message_changed', 'message_deleted', 'file_share', 'bot_message'),
  user: fc.constantFrom('U1ABC', 'USLACKBOT'),
  text,
  ts: fc.constantFrom('1780000000.000100', 'soon', '1e400'),
  thread_ts: fc.constantFrom(undefined, '1780000000.000100'),
  edited: fc.constantFrom(undefined, { user: 'U1ABC' }),
});

const event = (text: Texts): fc.Arbitrary<unknown> =>
  fc.record({
    ...message(text),
    channel: fc.constantFrom('C1ABC', undefined),
    message: fc.record(message(text)),
    previous_message: fc.record(message(text)),
    tokens: fc.record({ bot: fc.array(fc.string(), { maxLength: 2 }) }),
  });

const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';

const takesAnyEvent = (given: unknown): void => {
  const told = readEvent(given);
  const { after, before, isEdited, isBotRevoked, ...texts } = told;
  assert.ok(Object.values(texts).every(isTextOrNone), 'a field that is no text');
  assert.ok([isEdited, isBotRevoked].every((is) => typeof is === 'boolean'));
  for (const each of [told, after, before, readMessage(given)]) {
    if (each === undefined) continue;
    const isSaid = isByAPerson(each) && isInChannel(each);
    assert.ok(!isSaid || each.user !== undefined, 'words of nobody');
  }
  assert.ok(isTextOrNone(channelOf({ teamId: 'T1ABC', eventId: 'E1', event: told })?.channelId));
};

const slash = (text: Texts) =>
  fc.record({
    command: fc.oneof(
      fc.constantFrom(...COMMANDS.map(({ name }) => `/our-${name}`), '/__proto__'),
      fc.string(),
    ),
    words: fc.constantFrom('', 'start', 'draft:', 'schedule mon 20:30', 'start <@U2ABC|sam>', 'mute'),
    text,
    menu: fc.constantFrom('reframe', 'validate', 'constructor'),
  });

type Slash = {
  readonly command: string;
  readonly words: string;
  readonly text: string;
  readonly menu: string;
};

const understandsTheLine = ({ command, words, text, menu }: Slash): void => {
  const given = { command, text: `${words} ${text}`, teamId: 'T1ABC' };
  expectNoCanary(toInvocation(given, 'our-'));
  expectNoCanary({ asked: toMenuInvocation({ callbackId: menu, teamId: 'T1ABC', authorId: 'U1ABC', text }) });
};

const actionId = fc.oneof(
  fc.string({ maxLength: 160 }),
  fc
    .tuple(
      fc.constantFrom('a', 'o', ''),
      fc.stringMatching(/^[\w.:~|-]{0,60}$/),
      fc.stringMatching(/^[A-Z0-9]{1,26}:[A-Z0-9]{1,26}$/),
      fc.nat(120),
    )
    .map((parts) => parts.join('|')),
);

const readsOnlyItsOwn = (id: string): void => {
  const ref = readActionId(id);
  if (ref === undefined) return;
  const written = throwingOnly(RenderError, () => actionIdOf(ref)) ?? '';
  assert.ok(written === id || id.startsWith(`${written}|`), 'reads an id that it did not write');
};

type Action = { readonly name: string; readonly subject: string; readonly space: string };

const comesBackAsItWent = ({ name, subject, space }: Action): void => {
  const ref = { kind: 'action', action: { name, subject }, spaceId: spaceId(`slack:${space}`) } as const;
  const id = throwingOnly(RenderError, () => actionIdOf(ref));
  if (id !== undefined) assert.deepEqual(readActionId(id), ref);
};

type View = {
  readonly id: string;
  readonly metadata: string;
  readonly field: string;
  readonly value: string;
};

const readsTheView = ({ id, metadata, field, value }: View): void => {
  const values = JSON.parse(`{"__proto__":{"value":{"value":"x"}}}`) as Record<string, never>;
  const state = { values: { ...values, [field]: { value: { value }, other: { selected_option: null } } } };
  const read = readView({ callback_id: id, private_metadata: metadata, state });
  const known = readMetadata(metadata);
  assert.deepEqual(readMetadata(writeMetadata(known)), known, 'does not come back as it went');
  if (read === undefined) return;
  expectPlain(read.values);
  expectNoCanary(read);
};

/** Escaped words come back as they were, whatever Slack would have made of them. */
const escapesAll = (text: string): void => {
  const escaped = escapeMrkdwn(text);
  assert.doesNotMatch(escaped, /[<>]/u);
  assert.ok(plainText(text).length <= 2 * text.length + 100, 'grows on reading');
};

export const slackTargets = (text: Texts): readonly FuzzTarget[] => [
  fuzzTarget({
    name: 'Slack events',
    weight: 6,
    input: bentPayload(event(text), text),
    holds: takesAnyEvent,
  }),
  fuzzTarget({ name: 'Slack commands', weight: 4, input: slash(planted(text)), holds: understandsTheLine }),
  fuzzTarget({ name: 'Slack action ids', weight: 4, input: actionId, holds: readsOnlyItsOwn }),
  fuzzTarget({
    name: 'Slack actions',
    weight: 2,
    input: fc.record({
      name: fc.string(),
      subject: fc.string(),
      space: fc.stringMatching(/^[A-Z0-9:]{0,50}$/),
    }),
    holds: comesBackAsItWent,
  }),
  fuzzTarget({
    name: 'Slack views',
    weight: 2,
    input: fc.record({
      id: fc.oneof(actionId, fc.constant('a|say-again|n-1|T1ABC:C1ABC')),
      metadata: fc.oneof(fc.string(), fc.constant('token C1 in-place k|12345678|C1ABC|1.2|0')),
      field: fc.string(),
      value: planted(text),
    }),
    holds: readsTheView,
  }),
  fuzzTarget({ name: 'Slack mrkdwn', weight: 4, input: text, holds: escapesAll }),
];
