/**
 * Discord's JSON error codes as the fake gives them, with the HTTP status each comes with.
 * Source: docs.discord.com/developers/topics/opcodes-and-status-codes, "JSON Error Codes".
 */
export const REFUSALS = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  noSuchRoute: { status: 404, code: 0, message: '404: Not Found' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMember: { status: 404, code: 10007, message: 'Unknown Member' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownUser: { status: 404, code: 10013, message: 'Unknown User' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  unknownCommand: { status: 404, code: 10063, message: 'Unknown application command' },
  openingDmsTooFast: { status: 400, code: 40003, message: 'You are opening direct messages too fast' },
  alreadyAcknowledged: {
    status: 400,
    code: 40060,
    message: 'Interaction has already been acknowledged.',
  },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  notYourMessage: { status: 403, code: 50005, message: 'Cannot edit a message authored by another user' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  cannotMessageUser: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  missingPermissions: { status: 403, code: 50013, message: 'Missing Permissions' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  invalidRecipient: { status: 400, code: 50033, message: 'Invalid Recipient(s)' },
  invalidForm: { status: 400, code: 50035, message: 'Invalid Form Body' },
  noMutualGuild: {
    status: 403,
    code: 50278,
    message: 'Cannot send messages to this user due to having no mutual guilds',
  },
} as const;

export type RefusalName = keyof typeof REFUSALS;
