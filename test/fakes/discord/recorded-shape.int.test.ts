import { ChannelType } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasRecorded, RECORDED_MISSING, type Recorded, readRecorded } from './recorded-payloads.ts';
import { differencesOf, type Excused, shapeOf } from './recorded-shape.ts';
import { type Stage, setStage } from './stage.ts';

const there = hasRecorded();
if (!there) process.stdout.write(`${RECORDED_MISSING}\n`);
const title = (name: string): string => (there ? name : `${name} (${RECORDED_MISSING})`);

const EXCUSED: Excused = {
  // Discord's OpenAPI document demands it of every user in REST; one way of writing users serves both.
  more: new Set(['flags']),
  less: new Set([
    // Not documented.
    'clan',
    'display_name_styles',
    'entitlement_sku_ids',
    'member_ids_preview',
    'unusual_dm_activity_until',
    // Documented as optional, and nothing of ours reads it.
    'collectibles',
    'channel.member',
    'channel.permissions',
    'data.id',
    'position',
  ]),
};

const BUTTON = { type: 2, id: 2, style: 1, label: 'Open', custom_id: 'open' } as const;

describe('what the fake sends has the shape of what Discord was recorded to send', () => {
  let stage: Stage;
  let sent: { readonly event: string; readonly data: unknown }[];
  beforeEach(async () => {
    stage = await setStage();
    sent = [];
    stage.fake.world.gateway.onDispatch((dispatch) => sent.push(dispatch));
  });

  const differences = (event: string, fits: (data: Recorded['data']) => boolean): readonly string[] => {
    const real = readRecorded().filter((recorded) => recorded.event === event && fits(recorded.data));
    const fake = sent.filter((dispatch) => dispatch.event === event);
    expect(real.length).toBeGreaterThan(0);
    expect(fake.length).toBeGreaterThan(0);
    const shapes = [fake, real].map((all) =>
      shapeOf(all.map(({ data }) => JSON.parse(JSON.stringify(data)))),
    );
    return differencesOf(shapes[0]!, shapes[1]!, EXCUSED);
  };

  const botPosts = (channelId: string) =>
    stage.fake.world.messages.post({
      channelId,
      authorId: stage.fake.world.botId,
      content: 'a post',
      components: [{ type: 1, id: 1, components: [BUTTON] }],
    }).data.id;

  it.skipIf(!there)(title('a message in a channel'), () => {
    stage.alex.says(stage.channelId, `hello <@${stage.fake.world.botId}>`);
    const isByPerson = ({ author }: Recorded['data']) => !(author as { bot?: boolean }).bot;
    expect(differences('MESSAGE_CREATE', isByPerson)).toEqual([]);
  });

  it.skipIf(!there)(title('a message of the bot'), () => {
    botPosts(stage.channelId);
    const isByBot = ({ author }: Recorded['data']) => (author as { bot?: boolean }).bot === true;
    expect(differences('MESSAGE_CREATE', isByBot)).toEqual([]);
  });

  it.skipIf(!there)(title('a thread'), () => {
    stage.fake.world.addThread(stage.channelId, { ownerId: stage.alex.id });
    expect(differences('THREAD_CREATE', () => true)).toEqual([]);
  });

  it.skipIf(!there)(title('a press in a thread of a server'), () => {
    const thread = stage.fake.world.addThread(stage.channelId, { ownerId: stage.alex.id });
    stage.alex.presses(botPosts(thread), 'Open');
    expect(
      differences(
        'INTERACTION_CREATE',
        ({ guild, message }) => guild !== undefined && 'content' in Object(message),
      ),
    ).toEqual([]);
  });

  /** The one recording of it was shortened by hand, so that its keys say nothing; the types of its values do. */
  it.skipIf(!there)(title('a press in direct messages'), () => {
    const { world } = stage.fake;
    stage.alex.presses(botPosts(world.directMessages(world.botId, stage.alex.id)), 'Open');
    const isDirect = ({ channel }: Recorded['data']) => Object(channel).type === ChannelType.DM;
    const found = differences('INTERACTION_CREATE', isDirect);
    expect(found.filter((difference) => difference.includes('is of the type'))).toEqual([]);
  });
});
