import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJobPayload } from '../../../adapters/jobs/job-payload.ts';
import { readAnswer } from '../../../adapters/phrasing/read-answer.ts';
import { readFooter, readHeader, readRow, writeRow } from '../../../adapters/storage/backup-lines.ts';
import { StorageError } from '../../../adapters/storage/storage-error.ts';
import { isTable, TABLES } from '../../../adapters/storage/tables.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';
import { bentPayload } from '../hostile-payloads.ts';
import { planted } from '../hostile-texts.ts';
import { expectNoCanary, expectPlain, throwingOnly } from '../promises.ts';

type Texts = fc.Arbitrary<string>;

const asLine = (payload: fc.Arbitrary<unknown>, text: Texts): Texts =>
  fc.oneof(
    { weight: 6, arbitrary: bentPayload(payload, text).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: text },
  );

const job = (text: Texts): fc.Arbitrary<unknown> =>
  fc.record({
    kind: fc.constantFrom(
      'consider-nudge',
      'end-break',
      'remind-check-in',
      'close-check-in',
      'open-check-in',
      'purge',
    ),
    nudgeId: text,
    spaceId: text,
    authorId: text,
    messageIds: fc.array(text, { maxLength: 3 }),
    dueAt: fc.double(),
    coupleId: text,
    startedAt: fc.integer(),
    checkInId: text,
    partnerId: text,
    day: text,
  });

const isKnownJobOrNone = (json: string): void => {
  const payload = parseJobPayload(json);
  if (payload === undefined) return;
  expectPlain(payload);
  const { kind, ...fields } = payload;
  assert.ok(typeof kind === 'string', 'a job of no kind');
  assert.ok(Object.values(fields).every((field) => ['string', 'number', 'object'].includes(typeof field)));
};

const backupLine = (text: Texts): fc.Arbitrary<unknown> => {
  const cell = fc.oneof(text, fc.double(), fc.constant(null), fc.record({ base64: text }));
  return fc.oneof(
    fc.record({ table: fc.constantFrom(...TABLES, 'slack_sent'), row: fc.dictionary(fc.string(), cell) }),
    fc.record({
      attune: fc.constant('backup'),
      format: fc.constantFrom(1, 2),
      migrations: fc.array(text, { maxLength: 3 }),
      at: text,
    }),
    fc.record({ end: fc.constant(true), rows: fc.nat(), sha256: text }),
  );
};

const FILE = 'attune.backup';

const readsTheBackup = (line: string): void => {
  throwingOnly(StorageError, () => readHeader(line, FILE));
  readFooter(line);
  const found = throwingOnly(StorageError, () => readRow(line, FILE));
  if (found === undefined) return;
  assert.ok(isTable(found.table), 'a row of no table');
  expectPlain(found.row);
  const written: unknown = JSON.parse(line);
  const columns = typeof written === 'object' && written !== null && 'row' in written ? written.row : {};
  const given = Object.keys(columns ?? {});
  const own = Object.keys(found.row).filter((column) => column !== 'posted_as');
  assert.ok(
    own.every((column) => given.includes(column)),
    'a column that the line does not have',
  );
  assert.deepEqual(readRow(writeRow(found), FILE), found, 'a row does not come back as it went');
};

const completion = (text: Texts): fc.Arbitrary<unknown> =>
  fc
    .oneof(text, asLine(fc.record({ event: text }), text))
    .map((content) => ({ choices: [{ message: { content } }] }));

const takesAClauseOrNothing = (payload: unknown): void => expectNoCanary({ answer: readAnswer(payload) });

/** What comes back from a table, a file or a language model. */
export const keptTargets = (text: Texts): readonly FuzzTarget[] => [
  fuzzTarget({ name: 'jobs', weight: 4, input: asLine(job(text), text), holds: isKnownJobOrNone }),
  fuzzTarget({
    name: 'backups',
    weight: 5,
    input: asLine(backupLine(planted(text)), planted(text)),
    holds: readsTheBackup,
  }),
  fuzzTarget({
    name: 'answers of a model',
    weight: 3,
    input: bentPayload(completion(planted(text)), planted(text)),
    holds: takesAClauseOrNothing,
  }),
];
