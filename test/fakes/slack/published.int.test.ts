import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { aButton, aStage, NO_UNFURL, type Stage } from './bolt-stage.ts';
import { METHODS, NEWER_THAN_SPEC } from './methods-catalogue.ts';
import { type Sample, unknownKeys } from './payload-keys.ts';
import {
  eventWrapperSchema,
  publishedMethods,
  recordedPayloads,
  specsAreThere,
  specsMissing,
} from './specs.ts';

const describeWithSpecs = describe.skipIf(!specsAreThere);

describeWithSpecs(specsAreThere ? 'beside Slack’s published methods' : specsMissing, () => {
  const published = publishedMethods() ?? {};
  const old = Object.entries(METHODS).filter(([method]) => method in published);

  it('most methods of the fake are in the description', () => {
    expect(old.length).toBeGreaterThan(15);
  });

  it.each(old)('%s takes only arguments that are published or marked as newer', (method, spec) => {
    const args = published[method]?.args ?? {};
    const unknown = [...spec.required, ...spec.optional].filter(
      (name) => !(name in args) && !NEWER_THAN_SPEC.includes(`${method} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('nothing is marked as newer that the description already has', () => {
    const known = NEWER_THAN_SPEC.filter((line) => {
      const [method = '', name = ''] = line.split(' ');
      return name in (published[method]?.args ?? {});
    });
    expect(known).toEqual([]);
  });

  it('recorded payloads can be loaded for replay, of four types and commands', () => {
    const types = recordedPayloads().map(({ payload }) => (payload as { type?: string }).type ?? 'command');
    expect(new Set(types)).toEqual(
      new Set(['event_callback', 'block_actions', 'view_submission', 'command']),
    );
  });
});

/** Which samples of Slack's each delivery is held against. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  message: {
    published: ['MessagePayload', 'MessageBotPayload', 'MessageThreadBroadcastPayload'],
    recorded: 'event_callback',
  },
  message_changed: { published: ['MessageChangedPayload'], recorded: 'event_callback' },
  message_deleted: { published: ['MessageDeletedPayload'], recorded: 'event_callback' },
  member_joined_channel: { published: ['MemberJoinedChannelPayload'], recorded: 'event_callback' },
  member_left_channel: { published: ['MemberJoinedChannelPayload'], recorded: 'event_callback' },
  group_rename: { published: ['ChannelRenamePayload'], recorded: 'event_callback' },
  app_home_opened: { published: ['AppHomeOpenedPayload'], recorded: 'event_callback' },
  tokens_revoked: { published: ['TokensRevokedPayload'], recorded: 'event_callback' },
  app_uninstalled: { published: ['AppUninstalledPayload'], recorded: 'event_callback' },
  command: { published: ['SlashCommandPayload'], recorded: 'command' },
  message_action: { published: ['MessageShortcutPayload'], recorded: 'message_action' },
  block_actions: { published: ['BlockActionPayload'], recorded: 'block_actions' },
  view_submission: { published: ['ViewSubmissionPayload'], recorded: 'view_submission' },
  view_closed: { published: ['ViewClosedPayload'], recorded: 'view_submission' },
};

const sampleName = (payload: unknown): string => {
  const { type, event } = payload as { type?: string; event?: { type: string; subtype?: string } };
  if (event === undefined) return type ?? 'command';
  const isOwnKind = event.subtype === 'message_changed' || event.subtype === 'message_deleted';
  return isOwnKind ? String(event.subtype) : event.type;
};

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.stop();
  stage = undefined;
});

/** Everything people can do to the app, once. */
const everything = async ({ slack, app, client, alex, sam, channel, install, team, users }: Stage) => {
  const view = {
    type: 'modal' as const,
    callback_id: 'form',
    notify_on_close: true,
    title: { type: 'plain_text' as const, text: 'Form' },
    submit: { type: 'plain_text' as const, text: 'Send' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'words',
        label: { type: 'plain_text' as const, text: 'Words' },
        element: { type: 'plain_text_input' as const, action_id: 'words' },
      },
    ],
  };
  app.command('/attune', async ({ ack, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view });
  });
  app.shortcut('reframe', async ({ ack }) => ack());
  app.action('go', async ({ ack }) => ack());
  app.view('form', async ({ ack }) => ack());
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => ack());
  const said = await alex.says(channel, 'Hello');
  await sam.says(channel, 'Hi', { inThreadOf: said, broadcast: true });
  await sam.says(channel, 'Look', { files: [{ name: 'sea.png', mimetype: 'image/png', data: 'x' }] });
  const calendar = slack.otherBot(team, 'calendar');
  await calendar.says(channel, 'Dentist at nine', 'classic');
  await calendar.says(channel, 'Dinner at seven', 'modern');
  await alex.edits(said, 'Hello there');
  await alex.shortcut(said, 'Reframe this');
  await alex.deletes(await alex.says(channel, 'Oops'));
  const post = await client.chat.postMessage({
    channel: channel.id,
    text: 'A card',
    blocks: [aButton('Go', 'go')],
    ...NO_UNFURL,
  });
  await client.chat.postEphemeral({
    channel: channel.id,
    user: alex.id,
    text: 'A note',
    blocks: [aButton('Go', 'go')],
  });
  const byText = (text: string) => sam.sees(channel).find((seen) => seen.text === text)!;
  await sam.presses({ channelId: channel.id, ts: String(post.ts) }, 'Go');
  await alex.presses(alex.sees(channel).find(({ ephemeral }) => ephemeral)!, 'Go');
  expect(byText('Hi').threadTs).toBe(said.ts);
  for (const deed of ['submits', 'closes'] as const) {
    await alex.command(channel, '/attune', 'settings');
    await slack.until(() => alex.modal(), 'the form');
    if (deed === 'submits') await alex.submits({ Words: 'Some words' });
    else await alex.closes();
  }
  await alex.opensHome();
  const robin = slack.addUser(team, { name: 'robin' });
  await slack.channels.joins(channel, robin, users.alex);
  await slack.channels.leaves(channel, robin);
  await slack.channels.renames(channel, 'us-two');
  await slack.installs.uninstall(install);
};

describeWithSpecs(specsAreThere ? 'beside Slack’s own payloads' : `payloads ${specsMissing}`, () => {
  it('no payload the fake sends has a key that Slack’s samples do not know', async () => {
    stage = await aStage({ rateLimits: false });
    await everything(stage);
    await stage.slack.settled();
    const sent = stage.slack.deliveries.map(({ payload }) => ({ payload, name: sampleName(payload) }));
    const strange = sent.flatMap(({ payload, name }) => {
      const sample = SAMPLES[name];
      if (sample === undefined) return [`${name}: no sample`];
      return unknownKeys(payload, sample).map((key) => `${name}: ${key}`);
    });
    expect([...new Set(strange)]).toEqual([]);
    expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(Object.keys(SAMPLES)));
  });

  it('every event comes in the envelope Slack publishes', async () => {
    stage = await aStage({ rateLimits: false });
    await everything(stage);
    const isEnvelope = new Ajv({ strict: false }).compile(eventWrapperSchema());
    const events = stage.slack.deliveries.filter(({ kind }) => kind === 'events_api');
    const broken = events.filter(({ payload }) => !isEnvelope(payload)).map(({ name }) => name);
    expect(events.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
    expect(isEnvelope({ type: 'event_callback' })).toBe(false);
  });

  it('no answer of the fake has one either', async () => {
    stage = await aStage({ rateLimits: false });
    const { client, channel, alex } = stage;
    await everything(stage).catch(() => undefined);
    stage.slack.installs.install(stage.team, stage.users.alex);
    const token = stage.slack.installs.tokenOf(stage.slack.world.installOf(stage.team.id));
    stage.channel.members.add(stage.bot.id);
    await client.users.info({ token, user: alex.id, include_locale: true });
    await client.conversations.info({ token, channel: channel.id, include_num_members: true });
    await client.conversations.members({ token, channel: channel.id });
    await client.conversations.history({ token, channel: channel.id });
    await client.conversations.open({ token, users: alex.id, return_im: true });
    await client.team.info({ token });
    await client.bots.info({ token });
    await client.auth.test({ token });
    const good = stage.slack.requests.filter(({ answer }) => answer?.body.ok === true);
    const strange = good.flatMap(({ method, answer }) =>
      method === 'response_url'
        ? []
        : unknownKeys(answer?.body, { published: [method], recorded: 'none' }).map(
            (key) => `${method}: ${key}`,
          ),
    );
    expect([...new Set(strange)]).toEqual([]);
    expect(new Set(good.map(({ method }) => method)).size).toBeGreaterThan(10);
  });

  it('a made-up key is noticed', () => {
    const sample = SAMPLES.command!;
    expect(unknownKeys({ command: '/attune', colour: 'red' }, sample)).toEqual(['colour']);
  });
});
