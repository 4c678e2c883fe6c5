import { beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  button,
  commands,
  edit,
  input,
  label,
  modal,
  PINGS_NOBODY,
  post,
  row,
  select,
  sent,
  slash,
  typed,
} from './limits-bodies.ts';
import { createSchemaCheck, type SchemaCheck } from './schema-check.ts';
import { hasOpenApi, OPENAPI_MISSING, readOpenApi } from './schema-openapi.ts';
import type { RequestRecord } from './types.ts';

if (!hasOpenApi()) process.stdout.write(`${OPENAPI_MISSING}\n`);

const onPost = post({ components: [row(button()), row(select())] });

const TAKEN: readonly (readonly [string, RequestRecord])[] = [
  ['a message with buttons and a select', onPost],
  ['a message with a nonce', post({ content: 'a', nonce: 'n1', enforce_nonce: true, tts: false })],
  ['a private reply', answer(4, { content: 'a', flags: 64, ...PINGS_NOBODY })],
  ['a deferral', answer(5, { flags: 64 })],
  ['a quiet acknowledgement', answer(6)],
  ['an update', answer(7, { components: [], content: 'a', tts: false, enforce_nonce: false })],
  ['suggestions', answer(8, { choices: [{ name: 'a', value: 'a' }] })],
  ['a modal with a text input', modal()],
  ['a modal with a select', modal({ components: [label(select({ required: true }))] })],
  ['an edited reply', edit({ content: 'a', tts: false, ...PINGS_NOBODY })],
  ['the escaped @ of discord.js', sent('PATCH', '/webhooks/1/token/messages/%40original', { content: 'a' })],
  [
    'components of the second version',
    post({ components: [{ type: 17, components: [{ type: 10, content: 'a' }] }] }),
  ],
  ['permissions as a string', commands(slash({ default_member_permissions: '0', nsfw: false }))],
  ['an integer option', commands(slash({ options: [typed({ type: 4, min_value: 1, max_value: 9 })] }))],
  ['a known query', sent('GET', '/guilds/1', undefined, { query: { with_counts: 'true' } })],
  ['opening direct messages', sent('POST', '/users/@me/channels', { recipient_id: '1' })],
];

const REFUSED: readonly (readonly [string, RequestRecord, RegExp])[] = [
  ['a path that is not there', sent('GET', '/couples/1'), /no such path/],
  ['a method that is not there', sent('DELETE', '/gateway/bot'), /no such method/],
  ['an id that is none', sent('GET', '/channels/us'), /channel_id/],
  [
    'a query nobody knows',
    sent('GET', '/guilds/1', undefined, { query: { with_count: 'true' } }),
    /with_count\b/,
  ],
  [
    'a query of the wrong kind',
    sent('GET', '/guilds/1', undefined, { query: { with_counts: 'perhaps' } }),
    /boolean/,
  ],
  ['a message without a body', sent('POST', '/channels/1/messages'), /needs a body/],
  ['a body where none is taken', sent('GET', '/users/@me', {}), /no body/],
  ['an unknown field', post({ mood: 'gentle' }), /\(mood\)/],
  ['an unknown field of a button', post({ components: [row(button({ colour: 1 }))] }), /\(colour\)/],
  ['content that is no text', post({ content: 7 }), /content/],
  ['a button without a style', post({ components: [row(button({ style: undefined }))] }), /style/],
  ['a component of no known type', post({ components: [{ type: 99 }] }), /type/],
  [
    'a select in a row with a wrong option',
    post({ components: [row(select({ options: [{ label: 'a' }] }))] }),
    /value/,
  ],
  ['a modal component in a message', post({ components: [label(input())] }), /type/],
  ['an answer of no known type', answer(99), /type/],
  ['a modal without a title', modal({ title: undefined }), /title/],
  ['an unknown field of a text input', modal({ components: [label(input({ mood: 1 }))] }), /\(mood\)/],
  ['an unknown field of a label', modal({ components: [label(input(), { mood: 1 })] }), /\(mood\)/],
  ['a button under a label', modal({ components: [label(button())] }), /type/],
  ['a suggestion without a value', answer(8, { choices: [{ name: 'a' }] }), /value/],
  ['an option of no known type', commands(slash({ options: [typed({ type: 99 })] })), /type/],
  [
    'a number as a choice of texts',
    commands(slash({ options: [typed({ choices: [{ name: 'a', value: 1 }] })] })),
    /value/,
  ],
  ['an unknown field of an option', commands(slash({ options: [typed({ mood: 1 })] })), /\(mood\)/],
  ['a true tts where it is not known', edit({ content: 'a', tts: true }), /tts/],
];

const asSent = (request: RequestRecord): RequestRecord => ({
  ...request,
  body: request.body === undefined ? undefined : JSON.parse(JSON.stringify(request.body)),
});

describe('requests held against Discord’s own OpenAPI document', () => {
  let check: SchemaCheck;
  beforeAll(() => {
    const openApi = readOpenApi();
    if (openApi) check = createSchemaCheck(openApi);
  });
  const there = hasOpenApi();
  const title = (name: string): string =>
    there ? name : `${name} (../shared/specs/discord-openapi.json is missing)`;

  it.skipIf(!there).each(TAKEN)(title('takes %s'), (_, request) => {
    expect(check.request(asSent(request))).toEqual([]);
  });

  it.skipIf(!there).each(REFUSED)(title('refuses %s'), (_, request, told) => {
    expect(check.request(asSent(request)).join('; ')).toMatch(told);
  });

  it.skipIf(!there)(title('tells what is wrong with the branch that is meant, and of no other'), () => {
    const wrong = post({ components: [row(button({ colour: 1 }))] });
    expect(check.request(asSent(wrong))).toEqual([
      'components.0.components.0 must NOT have additional properties (colour)',
    ]);
  });

  it.skipIf(!there)(title('never repeats what was written'), () => {
    const secret = 'you never listen '.repeat(300);
    const wrong = post({ content: secret, nonce: secret, components: [row(button({ label: secret }))] });
    const violations = check.request(asSent(wrong));
    expect(violations.length).toBeGreaterThan(2);
    expect(violations.join()).not.toContain('listen');
  });

  it.skipIf(!there)(title('looks at the answers of the fake, too'), () => {
    const request = sent('POST', '/users/@me/channels', { recipient_id: '1' });
    expect(
      check.response(request, { status: 200, body: { id: '1', type: 1, flags: 0, recipients: [] } }),
    ).toEqual([]);
    expect(
      check.response(request, { status: 200, body: { id: 1, type: 1, flags: 0, recipients: [] } }),
    ).not.toEqual([]);
    expect(check.response(request, { status: 299, body: undefined })).toEqual([
      'Discord does not answer 299 here',
    ]);
    expect(check.response(request, { status: 403, body: { code: 50007 } })).toEqual([]);
  });
});
