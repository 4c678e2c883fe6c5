export { createDiscord, DISCORD_API_URL, type Discord, type DiscordDeps } from './create-discord.ts';
export { DiscordError, type DiscordErrorCode } from './errors.ts';
export { type DiscordInspection, inspectDiscord } from './inspect-discord.ts';
