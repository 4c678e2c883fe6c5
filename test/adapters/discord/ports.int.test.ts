import { PermissionFlagsBits } from 'discord.js';
import { partnerId, spaceId } from '../../../src/index.ts';
import { privateDeliveryContract } from '../../contract/private-delivery.ts';
import { spacePostingContract } from '../../contract/space-posting.ts';
import type { Person } from '../../fakes/discord/person.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const SEND = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;

/** Presses every Open button there is, and says what came of it. */
const openAll = async (person: Person): Promise<readonly string[]> => {
  const opened: string[] = [];
  for (const knock of person.dms().filter(({ buttons }) => buttons.some(({ label }) => label === 'Open'))) {
    opened.push((await person.presses(knock, 'Open').message()).text);
  }
  return opened;
};

const restarted = async ({ discord, connectNew }: Home) => {
  await discord.stop();
  const next = await connectNew();
  await next.start();
  return next;
};

privateDeliveryContract('Discord', async () => {
  const home = await moveIntoAgreed();
  const { alex, sam, channelId, fake } = home;
  return {
    delivery: home.discord.delivery,
    spaceId: spaceId(`discord:${channelId}`),
    recipient: partnerId(`discord:${alex.id}`),
    seenByRecipient: () => openAll(alex),
    seenByOther: async () => [...(await openAll(sam)), ...sam.sees(channelId).map(({ text }) => text)],
    notifications: alex.notifications,
    close: () => fake.world.closeDms(alex.id),
    breakDown: () => {
      // As often as the client tries by itself.
      fake.faults.next(SEND, { kind: 'status', status: 502, afterEffect: true }, 4);
      return () => undefined;
    },
    restart: async () => (await restarted(home)).delivery,
  };
});

spacePostingContract('Discord', async () => {
  const home = await moveInto();
  const { alex, sam, channelId, fake } = home;
  return {
    posting: home.discord.posting,
    spaceId: spaceId(`discord:${channelId}`),
    seenByBoth: () => {
      const texts = alex.sees(channelId).map(({ text }) => text);
      const others = sam.sees(channelId).map(({ text }) => text);
      return texts.filter((text) => others.includes(text));
    },
    mentioned: () =>
      fake.requests
        .filter(({ method, route }) => method === SEND.method && route === SEND.route)
        .map(({ body }) => JSON.stringify((body as { allowed_mentions?: unknown }).allowed_mentions))
        .filter((mentions) => mentions !== '{"parse":[]}'),
    loseNextAnswer: () => fake.faults.next(SEND, { kind: 'reset', afterEffect: true }, 4),
    restart: async () => (await restarted(home)).posting,
    forbid: () => {
      fake.world.overwrite(channelId, fake.world.botId, {
        allow: PermissionFlagsBits.ViewChannel,
        deny: PermissionFlagsBits.SendMessages,
      });
    },
    takeAway: () => fake.world.deleteChannel(channelId),
  };
});
