import type { JsonSchema } from './schema-openapi.ts';

type Correction = {
  readonly note: string;
  readonly source: string;
  /** Properties that are set in place of the document's, or added to them. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
};

const command: Correction = {
  note: 'permission bits are sent as a string, and nsfw exists; the document knows the number only, and no nsfw',
  source: 'docs.discord.com/developers/interactions/application-commands#create-global-application-command',
  properties: {
    default_member_permissions: { type: ['string', 'integer', 'null'] },
    nsfw: { type: ['boolean', 'null'] },
  },
};

const alwaysSaid: Correction = {
  note: 'discord.js says tts: false and enforce_nonce: false with whatever it sends; Discord takes no notice',
  source: 'discord.js 14.28.1, src/structures/MessagePayload.js, resolveBody',
  properties: { tts: { const: false }, enforce_nonce: { const: false } },
};

/** A reply may be read aloud, so tts has its meaning there. */
const alwaysSaidInReplies: Correction = { ...alwaysSaid, properties: { enforce_nonce: { const: false } } };

/** Where Discord's OpenAPI document and Discord differ, by the name of the schema. */
export const CORRECTIONS: Readonly<Record<string, Correction>> = {
  ApplicationCommandCreateRequest: command,
  ApplicationCommandUpdateRequest: command,
  ApplicationCommandPatchRequestPartial: command,
  MessageEditRequestPartial: alwaysSaid,
  IncomingWebhookUpdateRequestPartial: alwaysSaid,
  IncomingWebhookUpdateForInteractionCallbackRequestPartial: alwaysSaid,
  IncomingWebhookRequestPartial: alwaysSaidInReplies,
  IncomingWebhookInteractionRequest: alwaysSaidInReplies,
};
