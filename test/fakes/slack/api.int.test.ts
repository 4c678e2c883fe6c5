import { afterEach, describe, expect, it } from 'vitest';
import { aStage, NO_UNFURL, type Stage } from './bolt-stage.ts';
import { someApp } from './some-app.ts';
import { specsAreThere } from './specs.ts';

let stage: Stage;
afterEach(() => stage.stop());

const refusal = (error: string) => ({ data: expect.objectContaining({ ok: false, error }) });

describe('what the Web API refuses', () => {
  it('a missing scope is named, with the scopes that were granted', async () => {
    stage = await aStage({ app: someApp({ scopes: ['chat:write', 'channels:read'] }) });
    const { client, channel, alex } = stage;
    const scopes = { provided: 'chat:write,channels:read' };
    await expect(client.conversations.members({ channel: channel.id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'groups:read', ...scopes },
    });
    await expect(client.users.info({ user: alex.id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read', ...scopes },
    });
  });

  it('without groups:history no message of a private channel arrives', async () => {
    stage = await aStage({ app: someApp({ scopes: ['chat:write', 'groups:read'] }) });
    await stage.alex.says(stage.channel, 'Unheard');
    expect(stage.slack.deliveries).toEqual([]);
  });

  it('tokens: none, unknown, of the wrong kind, revoked, of a workspace that removed the app', async () => {
    stage = await aStage();
    const { client, slack, install, app } = stage;
    const { team } = stage;
    expect(await client.auth.test()).toMatchObject({ team_id: team.id, user_id: install.botUserId });
    await expect(client.auth.test({ token: 'unknown' })).rejects.toMatchObject(refusal('invalid_auth'));
    const asApp = client.auth.test({ token: slack.app.appToken });
    await expect(asApp).rejects.toMatchObject(refusal('not_allowed_token_type'));
    const events: string[] = [];
    app.event('tokens_revoked', async () => void events.push('tokens_revoked'));
    app.event('app_uninstalled', async () => void events.push('app_uninstalled'));
    await slack.installs.revoke(install);
    await expect(client.auth.test()).rejects.toMatchObject(refusal('token_revoked'));
    await slack.installs.uninstall(install);
    await expect(client.auth.test()).rejects.toMatchObject(refusal('account_inactive'));
    await slack.until(() => events.length === 3, 'the events of both');
    expect(events).toEqual(['tokens_revoked', 'tokens_revoked', 'app_uninstalled']);
  });

  it('an ephemeral message needs its reader in the channel', async () => {
    stage = await aStage();
    const { client, channel, slack, team, users } = stage;
    const robin = slack.addUser(team, { name: 'robin' });
    const whisper = (user: string) => client.chat.postEphemeral({ channel: channel.id, user, text: 'Psst' });
    await expect(whisper(robin.id)).rejects.toMatchObject(refusal('user_not_in_channel'));
    await slack.channels.leaves(channel, users.sam);
    await expect(whisper(users.sam.id)).rejects.toMatchObject(refusal('user_not_in_channel'));
    users.alex.deleted = true;
    await expect(whisper(users.alex.id)).rejects.toMatchObject(refusal('user_not_in_channel'));
  });

  it('an app changes and deletes its own messages only, and no ephemeral ones', async () => {
    stage = await aStage();
    const { client, channel, alex } = stage;
    const said = await alex.says(channel, 'Mine');
    const place = { channel: channel.id, ts: said.ts };
    await expect(client.chat.update({ ...place, text: 'Yours' })).rejects.toMatchObject(
      refusal('cant_update_message'),
    );
    await expect(client.chat.delete(place)).rejects.toMatchObject(refusal('cant_delete_message'));
    const whisper = await client.chat.postEphemeral({ channel: channel.id, user: alex.id, text: 'Psst' });
    const gone = { channel: channel.id, ts: String(whisper.message_ts) };
    await expect(client.chat.delete(gone)).rejects.toMatchObject(refusal('message_not_found'));
    const posted = await client.chat.postMessage({ channel: channel.id, text: 'A line', ...NO_UNFURL });
    await client.chat.update({ channel: channel.id, ts: String(posted.ts), text: 'Another line' });
    expect(alex.sees(channel).map(({ text, edited }) => [text, edited])).toContainEqual([
      'Another line',
      true,
    ]);
    await client.chat.delete({ channel: channel.id, ts: String(posted.ts) });
    expect(alex.sees(channel).map(({ text }) => text)).toEqual(['Mine', 'Psst']);
  });
});

describe('what the Web API refuses when something is left out or empty', () => {
  it('a missing argument is an invalid one, an empty one names nothing', async () => {
    stage = await aStage();
    const { client } = stage;
    await expect(client.apiCall('conversations.info')).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: { messages: ['[ERROR] missing required field: channel'] },
      },
    });
    await expect(client.conversations.info({ channel: '' })).rejects.toMatchObject(
      refusal('channel_not_found'),
    );
    await expect(client.apiCall('conversations.open')).rejects.toMatchObject(
      refusal('users_list_not_supplied'),
    );
  });

  it('metadata is an object', async () => {
    stage = await aStage();
    const { client, channel } = stage;
    const post = { channel: channel.id, text: 'A line', ...NO_UNFURL, metadata: '"key"' };
    await expect(client.apiCall('chat.postMessage', post)).rejects.toMatchObject(
      refusal('invalid_metadata_format'),
    );
  });

  it('in an archived channel nothing is posted, and nothing is changed either, by another word', async () => {
    stage = await aStage();
    const { client, channel, slack, users } = stage;
    const { ts } = await client.chat.postMessage({ channel: channel.id, text: 'A line', ...NO_UNFURL });
    await slack.channels.archives(channel, users.alex);
    const post = client.chat.postMessage({ channel: channel.id, text: 'Another', ...NO_UNFURL });
    await expect(post).rejects.toMatchObject(refusal('is_archived'));
    const change = client.chat.update({ channel: channel.id, ts: String(ts), text: 'Another' });
    await expect(change).rejects.toMatchObject(refusal('is_inactive'));
  });
});

describe('what the Web API tells', () => {
  it('members come in pages, a profile with zone and locale, a direct message by its person', async () => {
    stage = await aStage();
    const { client, channel, alex, sam, bot } = stage;
    const found: string[] = [];
    for await (const page of client.paginate('conversations.members', { channel: channel.id, limit: 2 })) {
      found.push(...((page as { members?: string[] }).members ?? []));
    }
    expect(found).toEqual([alex.id, sam.id, bot.id]);
    const { user } = await client.users.info({ user: alex.id, include_locale: true });
    // Noon UTC on 10 March 2026 is already summer time in New York.
    expect(user).toMatchObject({ tz: 'America/New_York', tz_offset: -4 * 3600, locale: 'en-GB' });
    const opened = await client.conversations.open({ users: alex.id });
    await client.chat.postMessage({ channel: String(opened.channel?.id), text: 'For you', ...NO_UNFURL });
    expect(alex.dms().map(({ text }) => text)).toEqual(['For you']);
    expect(stage.slack.ledger.whoSaw('For you')).toEqual([alex.id]);
    expect((await client.conversations.open({ users: alex.id })).already_open).toBe(true);
    const info = await client.conversations.info({ channel: channel.id, include_num_members: true });
    expect(info.channel).toMatchObject({ is_private: true, is_member: true, num_members: 3 });
  });

  it('a stranger from another workspace is marked as one', async () => {
    stage = await aStage();
    const { client, channel, slack } = stage;
    const elsewhere = slack.addTeam('Elsewhere');
    const stranger = slack.addUser(elsewhere, { name: 'visitor' });
    await expect(client.users.info({ user: stranger.id })).rejects.toMatchObject(refusal('user_not_visible'));
    await slack.channels.sharesWith(channel, elsewhere);
    await slack.channels.joins(channel, stranger, stage.users.alex);
    expect((await client.users.info({ user: stranger.id })).user).toMatchObject({
      is_stranger: true,
      team_id: elsewhere.id,
    });
    expect((await client.conversations.info({ channel: channel.id })).channel).toMatchObject({
      is_ext_shared: true,
    });
    await slack.person(stranger).says(channel, 'Hello from outside');
    const { payload } = slack.deliveries.at(-1)!;
    expect(payload).toMatchObject({ team_id: stage.team.id, is_ext_shared_channel: true });
  });

  it('history comes fifteen at a time, once a minute', async () => {
    stage = await aStage();
    const { client, channel, alex, slack } = stage;
    for (let count = 0; count < 20; count += 1) await alex.says(channel, `Line ${count}`);
    const page = await client.conversations.history({ channel: channel.id, limit: 100 });
    expect(page.messages?.map(({ text }) => text)).toHaveLength(15);
    expect(page.messages?.[0]?.text).toBe('Line 19');
    const again = () => client.conversations.history({ channel: channel.id });
    await expect(again()).rejects.toMatchObject({ retryAfter: 60 });
    await slack.advance(60_000);
    expect((await again()).has_more).toBe(true);
  });

  it('a file goes up in three steps and is seen where it is shared', async () => {
    stage = await aStage();
    const { client, alex, slack } = stage;
    const dm = await client.conversations.open({ users: alex.id });
    await client.filesUploadV2({
      channel_id: String(dm.channel?.id),
      filename: 'attune.json',
      content: '{"settings":"gentle"}',
      initial_comment: 'Your data',
    });
    const [message] = alex.dms();
    expect(message?.files).toEqual([{ name: 'attune.json', text: '{"settings":"gentle"}' }]);
    expect(slack.ledger.whoSaw('"gentle"')).toEqual([alex.id]);
    slack.assertClean();
  });
});

describe('rate limits on the fake’s clock', () => {
  it('a burst of posts to one channel meets 429 with Retry-After; another channel does not', async () => {
    stage = await aStage();
    const { client, channel, slack, alex } = stage;
    const post = (to: string) => client.chat.postMessage({ channel: to, text: 'Quick', ...NO_UNFURL });
    for (let count = 0; count < 5; count += 1) await post(channel.id);
    await expect(post(channel.id)).rejects.toMatchObject({ retryAfter: 1 });
    await post(alex.id);
    await slack.advance(1000);
    await post(channel.id);
  });
});

describe('faults', () => {
  it('refusals, outages and rate limits happen to the requests they are planned for', async () => {
    stage = await aStage();
    const { client, slack } = stage;
    slack.faults.next('auth.test', { kind: 'refusal', error: 'fatal_error' });
    slack.faults.next(/^auth/, { kind: 'status', status: 503 });
    slack.faults.next('auth.test', { kind: 'rate-limit', retryAfterSeconds: 30 });
    await expect(client.auth.test()).rejects.toMatchObject(refusal('fatal_error'));
    await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 503 });
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 30 });
    expect((await client.auth.test()).ok).toBe(true);
    expect(slack.faults.unspent()).toBe(0);
  });

  it('a connection cut after the effect makes a client that tries again post twice', async () => {
    stage = await aStage({ retry: true });
    const { client, channel, slack, alex } = stage;
    const post = (text: string) => client.chat.postMessage({ channel: channel.id, text, ...NO_UNFURL });
    slack.faults.next('chat.postMessage', { kind: 'reset' });
    slack.faults.next('chat.postMessage', { kind: 'status', status: 502 });
    await post('Once');
    slack.faults.next('chat.postMessage', { kind: 'reset', afterEffect: true });
    await post('Twice');
    expect(alex.sees(channel).map(({ text }) => text)).toEqual(['Once', 'Twice', 'Twice']);
  });

  it('a held request goes on when it is released, and a hung one only ends with the fake', async () => {
    stage = await aStage();
    const { client, slack } = stage;
    const release = slack.faults.hold('auth.test');
    const held = client.auth.test();
    await slack.until(
      () => slack.requests.some(({ answer, method }) => method === 'auth.test' && !answer),
      'it',
    );
    release();
    expect((await held).ok).toBe(true);
    slack.faults.next('team.info', { kind: 'hang' });
    const hung = client.team.info().catch((problem: { code: string }) => problem.code);
    await slack.until(() => slack.requests.at(-1)?.method === 'team.info', 'the hung request');
    await stage.stop();
    expect(await hung).toBe('slack_webapi_request_error');
    stage = { ...stage, stop: async () => undefined };
  });
});

describe('what a careful app does not send', () => {
  it('unknown arguments, missing notification text and previews are violations', async () => {
    stage = await aStage();
    const { client, channel, slack } = stage;
    const blocks = [{ type: 'divider' as const }];
    await client.apiCall('chat.postMessage', { channel: channel.id, blocks, colour: 'red' });
    await expect(client.apiCall('chat.shout', {})).rejects.toMatchObject(refusal('unknown_method'));
    const published = 'chat.postMessage: Slack’s published description knows no argument colour';
    expect(slack.violations.filter((line) => line !== published)).toEqual([
      'chat.postMessage: unknown argument colour',
      'chat.postMessage: no text for notifications, so Slack shows the blocks there',
      'chat.postMessage: unfurl_links is not false',
      'chat.postMessage: unfurl_media is not false',
      'chat.shout: the fake knows no such method',
    ]);
    expect(slack.violations.includes(published)).toBe(specsAreThere);
    expect(slack.assertClean).toThrow('sent what it may not');
  });

  it('blocks over a limit are refused as Slack refuses them, and the violation names limit and source', async () => {
    stage = await aStage();
    const { client, channel, slack } = stage;
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' as const }));
    const post = client.chat.postMessage({ channel: channel.id, text: 'Long', blocks, ...NO_UNFURL });
    await expect(post).rejects.toMatchObject(refusal('invalid_blocks'));
    expect(slack.violations).toEqual([
      'chat.postMessage: blocks: blocks in a message 51 > 50 (https://docs.slack.dev/reference/block-kit/blocks)',
    ]);
    expect(stage.alex.sees(channel)).toEqual([]);
  });
});
