import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { MENUS } from '../../../adapters/slack/commands.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { COMMANDS } from '../../../src/index.ts';
import { readTree } from '../../architecture/source-tree.ts';
import { specsAreThere, specsFolder, specsMissing } from '../../fakes/slack/specs.ts';

const socket = slackManifest({ mode: 'socket', commandPrefix: '' });
const http = slackManifest({
  mode: 'http',
  commandPrefix: 'our-',
  publicUrl: 'https://attune.example.org',
});

const committed = readTree('adapters/slack', /manifest(?:-http)?\.json$/);

const schemaProblems = (manifest: unknown): readonly string[] => {
  const schema = JSON.parse(readFileSync(join(specsFolder, 'slack-manifest.schema.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return validate(manifest)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

describe('the app as Slack makes it from a file', () => {
  it('two files are committed, one for each way to reach Slack', () => {
    expect(committed.map(({ path }) => path)).toEqual([
      'adapters/slack/manifest-http.json',
      'adapters/slack/manifest.json',
    ]);
    // That they are fresh, test/architecture/generated-docs.test.ts sees to.
    expect(JSON.parse(committed[1]?.text ?? '')).toEqual(socket);
  });

  it.skipIf(!specsAreThere)(
    `both are valid by Slack's own schema${specsAreThere ? '' : ` (${specsMissing})`}`,
    () => {
      for (const manifest of [socket, http]) expect(schemaProblems(manifest)).toEqual([]);
      expect(schemaProblems({ ...socket, display_information: { name: 'x'.repeat(36) } })).not.toEqual([]);
      expect(schemaProblems({ ...socket, surprise: true, features: { nothing: 1 } })).not.toEqual([]);
    },
  );

  it('has every command of the table and the menus on messages', () => {
    expect(socket.features?.slash_commands?.map(({ command }) => command)).toEqual(
      COMMANDS.map(({ name }) => `/${name}`),
    );
    expect(socket.features?.slash_commands?.every((command) => command.should_escape)).toBe(true);
    expect(socket.features?.shortcuts).toMatchObject(
      MENUS.map(({ callbackId, name }) => ({ type: 'message', callback_id: callbackId, name })),
    );
  });

  it('asks for these scopes and no other', () => {
    const scopes = ['commands', 'chat:write', 'groups:history', 'groups:read', 'mpim:history', 'mpim:read'];
    const all = [...scopes, 'im:write', 'users:read', 'files:write'];
    expect(socket.oauth_config).toEqual({ scopes: { bot: all } });
    expect(http.oauth_config?.scopes).toEqual({ bot: all });
  });

  it('hears nothing of public channels, and nothing that people write to it directly', () => {
    const events = socket.settings?.event_subscriptions?.bot_events ?? [];
    expect(events.filter((name) => name.startsWith('message.'))).toEqual(['message.groups', 'message.mpim']);
    expect(events).not.toContain('app_mention');
    expect(http.settings?.event_subscriptions?.bot_events).toEqual(events);
  });

  it('in Socket Mode names no address, so that none need be open to the world', () => {
    expect(JSON.stringify(socket)).not.toContain('http');
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  });

  it('over HTTP everything goes to one address, and tokens are renewed', () => {
    const url = 'https://attune.example.org/slack/events';
    expect(http.settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url },
      socket_mode_enabled: false,
      token_rotation_enabled: true,
    });
    expect(http.features?.slash_commands?.map((command) => command.url)).toEqual(COMMANDS.map(() => url));
    expect(http.oauth_config?.redirect_urls).toEqual(['https://attune.example.org/slack/oauth_redirect']);
  });

  it('is installed to one workspace at a time, never to a whole organisation', () => {
    for (const { settings } of [socket, http]) expect(settings?.org_deploy_enabled).toBe(false);
  });
});
