import assert from 'node:assert/strict';
import type { GatewayDispatchPayload } from 'discord.js';
import fc from 'fast-check';
import { toInvocation, toMenuInvocation } from '../../../adapters/discord/commands-invocation.ts';
import { customIdOf, readCustomId } from '../../../adapters/discord/custom-id.ts';
import { createInbound } from '../../../adapters/discord/inbound.ts';
import { tidy, toMarkdown } from '../../../adapters/discord/markdown.ts';
import { readModal } from '../../../adapters/discord/read-modal.ts';
import { RenderError } from '../../../adapters/discord/render-error.ts';
import type { Room } from '../../../adapters/discord/room.ts';
import { COMMANDS } from '../../../src/app/command-table.ts';
import { spaceId } from '../../../src/domain/shared/ids.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';
import { bentPayload } from '../hostile-payloads.ts';
import { planted } from '../hostile-texts.ts';
import { expectNoCanary, expectPlain, throwingOnly } from '../promises.ts';

type Texts = fc.Arbitrary<string>;

const COUPLE = ['discord:11', 'discord:22'];

/** A channel whose couple is known, and nobody to answer: what it is told is taken in, and nothing comes back. */
const deafRoom = (logger: ReturnType<typeof createMemoryLogger>): Room => {
  const nothing = async (): Promise<undefined> => undefined;
  const mediator = new Proxy(
    {},
    { get: (_, name) => (name === 'partnersOf' ? async () => COUPLE : nothing) },
  );
  const viewers = {
    sawWriter: () => undefined,
    viewersOf: async () => ({ others: 0, overseers: 0 }),
    lookAgain: () => undefined,
    forgetChannel: () => undefined,
    forgetGuild: () => [],
  };
  const room = {
    viewers,
    mediator: () => mediator,
    hearsMessages: () => true,
    isOpen: () => true,
    onGone: () => undefined,
    channelsOf: () => [],
    inOrder: (_: string, work: () => Promise<void>) => work(),
    seenBefore: () => false,
    deleted: { add: () => undefined, has: () => false },
    // As if everything were signed: what is behind the signature is to be tried.
    ids: { read: (id: string) => ({ id, isOurs: true }), sign: (body: unknown) => body },
    logger,
  };
  return room as unknown as Room;
};

const EVENTS = [
  ...['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'MESSAGE_DELETE_BULK', 'CHANNEL_UPDATE'],
  ...['CHANNEL_DELETE', 'GUILD_CREATE', 'GUILD_DELETE', 'GUILD_MEMBER_UPDATE', 'NEVER_HEARD_OF'],
];

const packet = (text: Texts): fc.Arbitrary<unknown> =>
  fc.record({
    op: fc.constant(0),
    t: fc.constantFrom(...EVENTS),
    d: fc.record({
      id: fc.constantFrom('1', '11', '9'.repeat(20)),
      channel_id: fc.constantFrom('1', '2'),
      guild_id: fc.constant('3'),
      content: text,
      author: fc.record({ id: fc.constantFrom('11', '22', '33'), bot: fc.boolean(), username: text }),
      timestamp: fc.constantFrom('2026-05-01T20:00:00.000Z', 'soon', '+275760-09-13T00:00:00.001Z'),
      edited_timestamp: fc.option(fc.constant('2026-05-01T20:01:00.000Z')),
      type: fc.constantFrom(0, 7, 19, 99),
      message_reference: fc.constantFrom(undefined, { type: 1 }),
      ids: fc.array(fc.constantFrom('1', '2')),
    }),
  });

const takesAnyPacket = async (given: unknown): Promise<void> => {
  const logger = createMemoryLogger();
  const inbound = createInbound(deafRoom(logger));
  inbound.take(given as GatewayDispatchPayload);
  await inbound.settled();
  expectNoCanary(logger.lines.map(({ fields }) => fields));
};

const interaction = (text: Texts): fc.Arbitrary<unknown> => {
  const user = fc.record({ id: fc.constantFrom('11', '22'), username: text });
  const asked = fc.record(
    {
      id: fc.constant('9'),
      type: fc.constantFrom(2, 3, 4, 5),
      member: fc.record({ user }),
      user,
      channel: fc.record({
        id: fc.constant('1'),
        type: fc.constantFrom(0, 1, 11),
        parent_id: fc.constant('2'),
      }),
      channel_id: fc.constant('1'),
      guild_id: fc.constant('3'),
      context: fc.constantFrom(0, 1, 2),
      data: fc.record({
        name: fc.constantFrom(...COMMANDS.map(({ name }) => name), 'Reframe this'),
        type: fc.constantFrom(1, 2, 3),
        custom_id: fc.constantFrom('a|nudge.other-words|n-1|1', 'o|12345678', '__proto__'),
        options: fc.array(fc.record({ name: text, type: fc.nat(4), value: text, focused: fc.boolean() })),
        values: fc.array(text),
      }),
    },
    { requiredKeys: ['id', 'type'] },
  );
  return asked.map((d) => ({ op: 0, t: 'INTERACTION_CREATE', d }));
};

const option = (text: Texts, options: fc.Arbitrary<readonly never[]>) =>
  fc.record({
    name: fc.constantFrom(
      ...COMMANDS.flatMap((spec) => [...spec.options, ...spec.subcommands].map(({ name }) => name)),
      '__proto__',
    ),
    type: fc.constantFrom(1, 3, 4),
    value: fc.oneof(text, fc.double(), fc.boolean()),
    options,
  });

const command = (text: Texts) =>
  fc.record({
    name: fc.constantFrom(...COMMANDS.map(({ name }) => name), 'constructor'),
    options: fc.array(option(text, fc.constant([])), { maxLength: 3 }),
    menu: fc.constantFrom('Reframe this', 'Help me answer', '__proto__'),
    content: text,
  });

const customId = fc.oneof(
  fc.string({ maxLength: 110 }),
  fc
    .tuple(fc.constantFrom('a', 'o', 'A', ''), fc.stringMatching(/^[\w.:~|-]{0,60}$/), fc.nat(), fc.nat(12))
    .map((parts) => parts.join('|')),
);

const readsOnlyItsOwn = (id: string): void => {
  const ref = readCustomId(id);
  if (ref === undefined) return;
  const written = throwingOnly(RenderError, () => customIdOf(ref)) ?? '';
  assert.ok(written === id || id.startsWith(`${written}|`), 'reads an id that it did not write');
};

const action = fc.record({ name: fc.string(), subject: fc.string(), space: fc.string() });

const comesBackAsItWent = ({
  name,
  subject,
  space,
}: {
  name: string;
  subject: string;
  space: string;
}): void => {
  const ref = { kind: 'action', action: { name, subject }, spaceId: spaceId(`discord:${space}`) } as const;
  const id = throwingOnly(RenderError, () => customIdOf(ref));
  if (id !== undefined) assert.deepEqual(readCustomId(id), ref);
};

type Sent = { readonly id: string; readonly field: string; readonly value: string };

const readsTheModal = ({ id, field, value }: Sent): void => {
  const read = readModal({
    customId: id,
    fields: [
      { customId: field, value },
      { customId: '__proto__', value },
    ],
  });
  if (read === undefined) return;
  expectPlain(read.values);
  expectNoCanary(read);
};

type Shown = { readonly text: string; readonly start: number; readonly length: number };

/** Only what a person can see is kept, and the mark stays on a stretch of it. */
const showsWhatStands = ({ text, start, length }: Shown): void => {
  const from = start % (text.length + 1);
  const tidied = tidy({ text, mark: [from, Math.min(from + length, text.length)] });
  assert.doesNotMatch(tidied.text, /(?![\n\t])[\p{Cc}\u202d\u202e]/u);
  const [a, b] = tidied.mark ?? [0, 1];
  assert.ok(a < b && (tidied.mark === undefined || b <= tidied.text.length), 'marks what is not there');
  const markdown = toMarkdown(tidied);
  assert.doesNotMatch(markdown, /(?<!\\)@(?:everyone|here)/u);
};

export const discordTargets = (text: Texts): readonly FuzzTarget[] => [
  fuzzTarget({
    name: 'Discord packets',
    weight: 6,
    input: bentPayload(packet(planted(text)), planted(text)),
    holds: takesAnyPacket,
  }),
  fuzzTarget({
    name: 'Discord interactions',
    weight: 4,
    input: bentPayload(interaction(planted(text)), planted(text)),
    holds: takesAnyPacket,
  }),
  fuzzTarget({
    name: 'Discord commands',
    weight: 3,
    input: command(planted(text)),
    holds: ({ menu, content, ...given }) => {
      expectNoCanary({ invocation: toInvocation(given) });
      expectNoCanary({ invocation: toMenuInvocation({ name: menu, authorId: '11', content }) });
    },
  }),
  fuzzTarget({ name: 'Discord custom ids', weight: 4, input: customId, holds: readsOnlyItsOwn }),
  fuzzTarget({ name: 'Discord actions', weight: 2, input: action, holds: comesBackAsItWent }),
  fuzzTarget({
    name: 'Discord modals',
    weight: 2,
    input: fc.record({
      id: fc.oneof(customId, fc.constant('a|say-again|n-1|1')),
      field: fc.string(),
      value: planted(text),
    }),
    holds: readsTheModal,
  }),
  fuzzTarget({
    name: 'Discord markdown',
    weight: 3,
    input: fc.record({ text, start: fc.nat(500), length: fc.nat(80) }),
    holds: showsWhatStands,
  }),
];
