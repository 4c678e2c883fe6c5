import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkForm } from '../../../adapters/web/form-desk.ts';
import { deedSchema, stageSchema } from '../../../adapters/web/requests.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';
import { bentPayload } from '../hostile-payloads.ts';
import { expectPlain } from '../promises.ts';

const payload = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.record({
    verb: fc.constantFrom(
      ...['say', 'edit', 'delete', 'menu', 'press', 'submit', 'dismiss', 'explain'],
      ...['move-clock', 'next-due', 'guest', 'start-over'],
    ),
    text,
    messageId: fc.string({ minLength: 1, maxLength: 70 }),
    entryId: fc.string({ minLength: 1, maxLength: 70 }),
    formId: fc.string({ minLength: 1, maxLength: 70 }),
    item: fc.constantFrom('reframe', 'validate', 'erase'),
    action: fc.record({ name: fc.string(), subject: fc.string() }),
    value: text,
    values: fc.dictionary(fc.constantFrom('words', 'zone', '__proto__', 'constructor'), text),
    byMs: fc.oneof(fc.integer(), fc.double()),
    isHere: fc.boolean(),
  });

const FORM = {
  kind: 'say-again',
  title: 'Say it again',
  submit: { name: 'say-again', subject: 'n-1' },
  submitLabel: 'Post',
  fields: [
    { id: 'words', label: 'Your words', type: 'paragraph', required: true, maxLength: 500 },
    { id: 'note', label: 'Anything', type: 'line', required: false, maxLength: 20 },
  ],
} as const;

const takesADeedOrNothing = (body: unknown): void => {
  const deed = deedSchema.safeParse(body).data;
  const direction = stageSchema.safeParse(body).data;
  assert.ok(deed === undefined || direction === undefined, 'one body is two things');
  if (direction?.verb === 'move-clock') assert.ok(Number.isInteger(direction.byMs) && direction.byMs > 0);
  if (deed === undefined) return;
  expectPlain(deed);
  if (deed.verb !== 'submit') return;
  expectPlain(deed.values);
  assert.ok(
    Object.values(deed.values).every((value) => typeof value === 'string'),
    'a value that is no text',
  );
  checkForm(FORM, deed.values);
};

export const webTargets = (text: fc.Arbitrary<string>): readonly FuzzTarget[] => [
  fuzzTarget({
    name: 'web deeds',
    weight: 6,
    input: bentPayload(payload(text), text),
    holds: takesADeedOrNothing,
  }),
];
