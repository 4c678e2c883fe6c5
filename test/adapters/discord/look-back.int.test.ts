import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type MessageId, partnerId, SECOND, spaceId } from '../../../src/index.ts';
import { messageLookupContract } from '../../contract/message-lookup.ts';
import { spaceViewersContract } from '../../contract/space-viewers.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const HISTORY = { method: 'GET', route: '/channels/{channel_id}/messages' } as const;

const saidIn = async (home: Home, count: number): Promise<MessageId> => {
  const [message] = (await home.handed('handleMessage', count)).at(-1) ?? [];
  if (message === undefined) throw new Error('nothing was read');
  return message.id;
};

const idOf = (id: MessageId): string => id.split(':').at(-1) ?? '';

const keepHistory = ({ fake, channelId }: Home): void =>
  fake.world.overwrite(channelId, fake.world.botId, {
    allow: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
    deny: PermissionFlagsBits.ReadMessageHistory,
  });

messageLookupContract('Discord', async () => {
  const home = await moveIntoAgreed();
  const { alex, sam, channelId, fake } = home;
  const [people, authors] = [{ alex, sam }, new Map<MessageId, 'alex' | 'sam'>()];
  let count = 0;
  return {
    lookup: home.discord.lookup,
    spaceId: spaceId(`discord:${channelId}`),
    says: async (who, text) => {
      people[who].says(channelId, text);
      count += 1;
      const id = await saidIn(home, count);
      authors.set(id, who);
      return id;
    },
    edits: async (id, text) => void people[authors.get(id) ?? 'alex'].edits(idOf(id), text),
    deletes: async (id) => people[authors.get(id) ?? 'alex'].deletes(idOf(id)),
    // Discord's own line about a pin, and somebody else's words in a forward.
    botSays: async () => {
      const { id } = alex.sees(channelId).at(-1)!;
      alex.pins(id);
      alex.says(channelId, '', { forward: id });
    },
    breakDown: () => fake.faults.next(HISTORY, { kind: 'status', status: 503 }, 4),
    forbid: () => keepHistory(home),
    takeAway: async () => fake.world.deleteChannel(channelId),
  };
});

spaceViewersContract('Discord', async () => {
  const { discord, fake, alex, sam, channelId, guildId } = await moveIntoAgreed();
  const person = ({ id }: { readonly id: string }) => partnerId(`discord:${id}`);
  return {
    viewers: discord.viewers,
    spaceId: spaceId(`discord:${channelId}`),
    people: [person(alex), person(sam)],
    letInUnheard: () => {
      const robin = fake.world.addUser('Robin');
      fake.world.join(guildId, robin);
      fake.world.overwrite(channelId, robin, { allow: PermissionFlagsBits.ViewChannel });
    },
    breakDown: () =>
      fake.faults.next(
        { method: 'GET', route: '/channels/{channel_id}' },
        { kind: 'status', status: 503 },
        4,
      ),
    takeAway: async () => fake.world.deleteChannel(channelId),
  };
});

describe('a note that waits while Attune restarts', () => {
  it('comes in its time, for Discord is asked again for the words that nobody kept', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, channelId, discord, connectNew, passes } = home;
    alex.says(channelId, 'you never listen to me');
    await saidIn(home, 1);
    await discord.stop();
    await (await connectNew()).start();
    await passes(21 * SECOND);
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    expect((await alex.presses(knock, 'Open').message()).text).toContain('may land harder');
  });

  it('does not come where the server keeps its history from Attune', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, discord, connectNew, passes, logger } = home;
    keepHistory(home);
    alex.says(channelId, 'you never listen to me');
    await saidIn(home, 1);
    await discord.stop();
    await (await connectNew()).start();
    await passes(21 * SECOND);
    expect(alex.dms()).toEqual([]);
    expect(logger.lines.map(({ fields }) => fields.reason)).toContain('deleted');
  });
});

describe('what comes by the clock before Attune is connected', () => {
  it('N2: is told who can see the channel all the same', async () => {
    const { discord, alex, sam, channelId } = await moveInto({ isStarted: false });
    const viewers = await discord.viewers.now(spaceId(`discord:${channelId}`));
    expect(viewers).toEqual({
      people: [alex, sam].map(({ id }) => partnerId(`discord:${id}`)),
      others: 0,
      overseers: 0,
    });
  });
});
