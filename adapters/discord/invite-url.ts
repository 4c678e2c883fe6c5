import { PermissionFlagsBits } from 'discord.js';

/**
 * See the couple's channel and post in it; nothing else. Reading older messages is left out on purpose: what was written
 * before both agreed is none of our business. Private answers and their files need no permission.
 */
export const PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

const authorize = (applicationId: string, query: Readonly<Record<string, string>>): string =>
  `${AUTHORIZE}?${new URLSearchParams({ client_id: applicationId, ...query })}`;

/** Adds the bot to a server, with the smallest permissions. Whoever opens it needs Manage Server there. */
export const inviteUrl = (applicationId: string): string =>
  authorize(applicationId, {
    integration_type: '0',
    scope: 'bot applications.commands',
    permissions: PERMISSIONS.toString(),
  });

/** Adds the commands and message menus to one's own account, for use in a direct message between the two. */
export const userInstallUrl = (applicationId: string): string =>
  authorize(applicationId, { integration_type: '1', scope: 'applications.commands' });
