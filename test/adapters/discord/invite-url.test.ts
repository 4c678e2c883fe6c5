import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inviteUrl, userInstallUrl } from '../../../adapters/discord/invite-url.ts';

describe('the invitation to Discord', () => {
  it('asks for a bot that sees the channel and posts in it, and for nothing else', () => {
    const url = new URL(inviteUrl('1234'));
    expect(`${url.origin}${url.pathname}`).toBe('https://discord.com/oauth2/authorize');
    expect(url.searchParams.get('client_id')).toBe('1234');
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    const permissions = new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? ''));
    expect(permissions.toArray().toSorted()).toEqual(['SendMessages', 'ViewChannel']);
  });

  it('for one’s own account it asks for commands only', () => {
    const url = new URL(userInstallUrl('1234'));
    expect(url.searchParams.get('scope')).toBe('applications.commands');
    expect(url.searchParams.get('integration_type')).toBe('1');
    expect(url.searchParams.has('permissions')).toBe(false);
  });
});
