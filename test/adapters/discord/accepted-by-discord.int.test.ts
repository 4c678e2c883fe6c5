import { InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { applicationCommands } from '../../../adapters/discord/commands.ts';
import {
  type MessagePayload,
  renderCard,
  renderForm,
  renderKnock,
} from '../../../adapters/discord/render.ts';
import { type Form, spaceId } from '../../../src/index.ts';
import { hasOpenApi, OPENAPI_MISSING } from '../../fakes/discord/schema-openapi.ts';
import type { RequestRecord } from '../../fakes/discord/types.ts';
import { validateRequest } from '../../fakes/discord/validate.ts';
import { WORST_CARDS, WORST_FORMS } from '../../support/worst-cards.ts';

const CHANNEL = '123456789012345678';
const here = { spaceId: spaceId(`discord:${CHANNEL}`) };
const cards = WORST_CARDS.flatMap(({ by, cards }) =>
  cards.map((card) => ({ by, payload: renderCard(card, here) })),
);

type Sent = { readonly path: string; readonly body: unknown; readonly files?: MessagePayload['files'] };

const refusalsOf = (method: RequestRecord['method'], { path, body, files = [] }: Sent): readonly string[] =>
  validateRequest({
    method,
    route: undefined,
    path,
    query: {},
    body: JSON.parse(JSON.stringify(body)),
    files: files.map(({ name, data }, at) => ({ field: `files[${at}]`, name, data: Buffer.from(data) })),
    at: 0,
  });

const MESSAGES = `/channels/${CHANNEL}/messages`;
const CALLBACK = `/interactions/${CHANNEL}/token/callback`;

if (!hasOpenApi()) process.stdout.write(`${OPENAPI_MISSING}\n`);

describe('what Attune renders, held against Discord’s own description of its API', () => {
  it.each(cards)('$by may be posted, edited and shown privately', ({ payload: { body, files } }) => {
    const data = { ...body, flags: body.flags | MessageFlags.Ephemeral };
    const answer = { type: InteractionResponseType.ChannelMessageWithSource, data };
    expect(refusalsOf('POST', { path: MESSAGES, body, files })).toEqual([]);
    expect(refusalsOf('PATCH', { path: `${MESSAGES}/${CHANNEL}`, body, files })).toEqual([]);
    expect(refusalsOf('POST', { path: CALLBACK, body: answer, files })).toEqual([]);
  });

  it('S7: so may the knock', () => {
    const { body } = renderKnock('A private note is ready', 'abcdefgh12345678');
    expect(refusalsOf('POST', { path: MESSAGES, body })).toEqual([]);
  });

  it.each(WORST_FORMS)('$by may be opened', ({ form }: { readonly form: Form }) => {
    const body = { type: InteractionResponseType.Modal, data: renderForm(form, here) };
    expect(refusalsOf('POST', { path: CALLBACK, body })).toEqual([]);
  });

  it.each(applicationCommands('global'))('/$name may be registered everywhere', (body) => {
    expect(refusalsOf('POST', { path: `/applications/${CHANNEL}/commands`, body })).toEqual([]);
  });

  it.each(applicationCommands('guild'))('/$name may be registered on one server', (body) => {
    const path = `/applications/${CHANNEL}/guilds/${CHANNEL}/commands`;
    expect(refusalsOf('POST', { path, body })).toEqual([]);
  });

  it('notices what Discord would refuse', () => {
    const { body } = cards[0]!.payload;
    const long = { ...body, content: 'x'.repeat(2001) };
    const loud = { ...body, allowed_mentions: { parse: ['all'] } };
    expect(refusalsOf('POST', { path: MESSAGES, body: long })).not.toEqual([]);
    expect(refusalsOf('POST', { path: MESSAGES, body: loud })).not.toEqual([]);
  });
});
