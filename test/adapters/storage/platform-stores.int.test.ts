import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { later } from '../../../src/domain/shared/instant.ts';
import { sentContract } from '../../contract/sent.ts';
import { anInstallation, slackInstallationsContract } from '../../contract/slack-installations.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { NOON } from '../../support/clock.ts';
import { filesIn } from '../../support/kept-places.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storage = temporaryStorage();

slackInstallationsContract('SQLite', async () => (await storage.open()).slackInstallations);
sentContract('SQLite', async () => (await storage.open()).sent);
onPostgres('what the chat platforms’ adapters keep, on PostgreSQL', () => {
  const postgres = temporaryStorage('PostgreSQL');
  slackInstallationsContract('PostgreSQL', async () => (await postgres.open()).slackInstallations);
  sentContract('PostgreSQL', async () => (await postgres.open()).sent);
});

describe('the daily tidying', () => {
  it('forgets what was sent and which browsers never came back, with the ids of events', async () => {
    const { sent, slackInstallations, events, database } = await storage.open();
    await sent.begin('old', NOON);
    await sent.begin('new', later(NOON, 1));
    await slackInstallations.keepState('old', NOON);
    await slackInstallations.keepState('new', later(NOON, 1));
    await events.purge(later(NOON, 1));
    const digests = async (table: 'sent' | 'slack_oauth_states') =>
      (await database.selectFrom(table).select('digest').execute()).map(({ digest }) => digest);
    expect(await digests('sent')).toEqual(['new']);
    expect(await digests('slack_oauth_states')).toEqual(['new']);
  });
});

describe('a workspace’s tokens', () => {
  const TOKEN = 'CANARY-of-a-token';

  it('stand in no file of the data folder as they are', async () => {
    const dataFolder = storage.folder();
    const { slackInstallations } = await storage.open({ dataFolder });
    await slackInstallations.save(anInstallation({ botToken: TOKEN, refreshToken: TOKEN }), NOON);
    const files = readdirSync(dataFolder).map((file) => readFileSync(join(dataFolder, file), 'latin1'));
    expect(files.join('')).not.toContain('CANARY');
    expect(files.join('')).toContain('chat:write');
  });

  it('are in no file any more once the workspace has removed the app, sealed or not', async () => {
    const dataFolder = storage.folder();
    const { slackInstallations, database } = await storage.open({ dataFolder });
    await slackInstallations.save(anInstallation({ botToken: TOKEN }), NOON);
    const row = await database.selectFrom('slack_installations').selectAll().executeTakeFirstOrThrow();
    const sealed = Buffer.from(row.sealed_tokens);
    const files = () => Buffer.concat(Object.values(filesIn(dataFolder)));
    expect(files().includes(sealed)).toBe(true);
    await slackInstallations.remove('T1');
    expect(files().includes(sealed.subarray(9, 21))).toBe(false);
    expect(files().includes('chat:write')).toBe(false);
  });

  it('open on no other workspace’s row, and not with another key', async () => {
    const dataFolder = storage.folder();
    const opened = await storage.open({ dataFolder, key: new Uint8Array(32).fill(1) });
    await opened.slackInstallations.save(anInstallation({ botToken: TOKEN }), NOON);
    await opened.database.updateTable('slack_installations').set({ team_id: 'T2' }).execute();
    await expect(opened.slackInstallations.find('T2')).rejects.toMatchObject({ code: 'seal-broken' });
    await opened.database.updateTable('slack_installations').set({ team_id: 'T1' }).execute();
    expect(await opened.slackInstallations.find('T1')).toMatchObject({ botToken: TOKEN });
    await storage.close(opened);
    const other = await storage.open({ dataFolder, key: new Uint8Array(32).fill(2) });
    await expect(other.slackInstallations.find('T1')).rejects.toMatchObject({ code: 'seal-broken' });
  });
});
