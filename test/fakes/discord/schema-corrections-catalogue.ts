import type { JsonSchema } from './schema-openapi.ts';

type Correction = {
  readonly note: string;
  readonly source: string;
  /** Properties that are set in place of the document's, or added to them. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
};

const permissions: Correction = {
  note: 'the permission bits are sent as a string; the document knows the number only',
  source:
    'docs.discord.com/developers/interactions/application-commands, default_member_permissions: ?string',
  properties: { default_member_permissions: { type: ['string', 'integer', 'null'] } },
};

const alwaysTts: Correction = {
  note: 'discord.js says tts: false with every edit; Discord takes no notice',
  source: 'discord.js 14.28.1, src/structures/MessagePayload.js, resolveBody',
  properties: { tts: { const: false } },
};

/** Where Discord's OpenAPI document and Discord differ, by the name of the schema. */
export const CORRECTIONS: Readonly<Record<string, Correction>> = {
  ApplicationCommandCreateRequest: permissions,
  ApplicationCommandUpdateRequest: permissions,
  ApplicationCommandPatchRequestPartial: permissions,
  MessageEditRequestPartial: alwaysTts,
  IncomingWebhookUpdateRequestPartial: alwaysTts,
  IncomingWebhookUpdateForInteractionCallbackRequestPartial: alwaysTts,
};
