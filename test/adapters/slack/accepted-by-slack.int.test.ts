import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { filesOf, renderCard, renderForm, renderHome, renderKnock } from '../../../adapters/slack/render.ts';
import { privateText, spaceId } from '../../../src/index.ts';
import { appFromManifest } from '../../fakes/slack/app-from-manifest.ts';
import { keepingLogger } from '../../fakes/slack/bolt-stage.ts';
import { startFakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import { WORST_CARDS, WORST_FORMS } from '../../support/worst-cards.ts';

const CARDS = WORST_CARDS.flatMap(({ cards }) => cards);

/** A Slack with the app exactly as its manifest makes it, and the SDK's own client. */
const aStage = async () => {
  const app = appFromManifest(slackManifest({ mode: 'socket', commandPrefix: '' }));
  const slack = await startFakeSlack({ app, rateLimits: false });
  const couple = slack.couple();
  const client = new webApi.WebClient(couple.token, {
    slackApiUrl: slack.apiUrl,
    logger: keepingLogger().logger,
    retryConfig: { retries: 0 },
  });
  const here = {
    spaceId: spaceId(`slack:${couple.team.id}:${couple.channel.id}`),
    commandPrefix: '',
    privateMetadata: '',
  };
  const directOf = async (users: string): Promise<string> =>
    (await client.conversations.open({ users })).channel?.id ?? '';
  return { slack, ...couple, client, here, directOf };
};

let stage: Awaited<ReturnType<typeof aStage>>;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  stage.slack.assertClean();
  await stage.slack.stop();
});

describe('Slack takes what is made for it, with the scopes of the manifest', () => {
  it('every card, shown to one of the two, seen by nobody else, with a neutral notification', async () => {
    const { slack, client, here, channel, alex, sam } = stage;
    for (const card of CARDS) {
      const body = renderCard(card, here);
      if (body.blocks.length > 0)
        await client.chat.postEphemeral({ channel: channel.id, user: alex.id, ...body });
    }
    expect(alex.sees(channel).length).toBe(CARDS.length);
    expect(sam.sees(channel)).toEqual([]);
    expect(new Set(alex.notifications())).toEqual(new Set(CARDS.map(({ preview }) => preview)));
    expect(slack.requests.length).toBeGreaterThanOrEqual(CARDS.length);
  });

  it('every card posted for both, and put in the place of another', async () => {
    const { client, here, channel, sam } = stage;
    const quiet = { unfurl_links: false, unfurl_media: false };
    const { ts = '' } = await client.chat.postMessage({
      channel: channel.id,
      ...renderKnock('A line from Attune', 'abcdefgh12345678'),
      ...quiet,
    });
    for (const card of CARDS) {
      await client.chat.update({ channel: channel.id, ts, ...renderCard(card, here) });
    }
    expect(sam.sees(channel)).toHaveLength(1);
  });

  it('every form, with what stands in it', async () => {
    const { slack, client, here, alex } = stage;
    for (const { form } of WORST_FORMS) {
      await client.views.open({ trigger_id: slack.trigger(alex), view: renderForm(form, here) });
      expect(alex.modal()?.fields).toEqual(form.fields.map(({ label }) => label));
    }
  });

  it('a Home of many cards', async () => {
    const { client, here, alex, sam } = stage;
    const consent = CARDS.filter(({ kind }) => kind === 'consent').slice(0, 1);
    const cards = [...consent, ...CARDS.slice(0, 11)].map((card) => ({ card, spaceId: here.spaceId }));
    await client.views.publish({ user_id: alex.id, view: renderHome(cards, '') });
    expect(alex.home()?.text).toContain('May I sit with you two?');
    expect(sam.home()).toBeUndefined();
  });

  it('one’s own data as a file in one’s own direct message', async () => {
    const { client, alex, sam, directOf, channel } = stage;
    const json = '{"a":"**b** <@U1>"}';
    const [file] = filesOf({
      kind: 'export',
      blocks: [{ type: 'file', name: 'attune.json', text: privateText(json) }],
      actions: [],
      preview: 'A private note is ready',
    });
    await client.filesUploadV2({
      channel_id: await directOf(alex.id),
      filename: file?.name ?? '',
      file: Buffer.from(file?.data ?? []),
    });
    expect(alex.dms().flatMap(({ files }) => files)).toEqual([{ name: 'attune.json', text: json }]);
    expect([...sam.dms(), ...sam.sees(channel), ...alex.sees(channel)]).toEqual([]);
  });

  it('who is in the channel, and who they are', async () => {
    const { client, channel, alex, sam, bot } = stage;
    const { members = [] } = await client.conversations.members({ channel: channel.id });
    expect(members.toSorted()).toEqual([alex.id, sam.id, bot.id].toSorted());
    expect((await client.users.info({ user: alex.id })).user?.tz).toBe('America/New_York');
  });

  it('and a public channel stays closed to it', async () => {
    const { slack, client, team, users } = stage;
    const open = slack.addChannel(team, {
      name: 'general',
      kind: 'channel',
      members: [users.alex, stage.bot],
    });
    await expect(client.conversations.info({ channel: open.id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'channels:read' },
    });
  });
});
