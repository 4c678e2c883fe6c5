import { expect, it } from 'vitest';
import { partnerId } from '../../../src/index.ts';
import { privateDeliveryContract } from '../../contract/private-delivery.ts';
import { spacePostingContract } from '../../contract/space-posting.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { RequestRecord } from '../../fakes/slack/types.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

/** Presses every Open button there is, and says what came of it and of everything else they see in private. */
const openAll = async ({ fake, channel }: Home, person: Person): Promise<readonly string[]> => {
  for (const knock of person.dms().filter(({ buttons }) => buttons.includes('Open'))) {
    const before = person.dms().length;
    await person.presses(knock, 'Open');
    await fake.until(() => person.dms().length > before, 'what was behind it');
  }
  return [...person.dms(), ...person.sees(channel)]
    .filter(({ ephemeral }) => ephemeral)
    .map(({ text }) => text);
};

const restarted = async ({ slack, connectNew, start }: Home) => {
  await slack.stop();
  const next = await connectNew();
  await start(next);
  return next;
};

const sends = (requests: readonly RequestRecord[]): readonly RequestRecord[] =>
  requests.filter(({ method }) => method === 'chat.postMessage');

privateDeliveryContract('Slack', async () => {
  const home = await moveIntoAgreed();
  const { alex, sam, channel, fake, team } = home;
  return {
    delivery: home.slack.delivery,
    spaceId: home.space,
    recipient: partnerId(`slack:${team.id}:${alex.id}`),
    seenByRecipient: () => openAll(home, alex),
    seenByOther: async () => [...(await openAll(home, sam)), ...sam.sees(channel).map(({ text }) => text)],
    notifications: alex.notifications,
    breakDown: () => {
      fake.faults.next('chat.postEphemeral', { kind: 'status', status: 502 });
      return () => undefined;
    },
    restart: async () => (await restarted(home)).delivery,
  };
});

spacePostingContract('Slack', async () => {
  const home = await moveInto();
  const { alex, sam, channel, fake, users } = home;
  return {
    posting: home.slack.posting,
    spaceId: home.space,
    seenByBoth: () => {
      const texts = alex.sees(channel).map(({ text }) => text);
      const others = sam.sees(channel).map(({ text }) => text);
      return texts.filter((text) => others.includes(text));
    },
    mentioned: () =>
      sends(fake.requests)
        .filter(({ args }) =>
          /<[@!#]/.test(JSON.stringify([args.text, args.blocks]).replace(/"text":"[^"]*"/g, '')),
        )
        .map(({ method }) => method),
    loseNextAnswer: () => fake.faults.next('chat.postMessage', { kind: 'reset', afterEffect: true }),
    restart: async () => (await restarted(home)).posting,
    forbid: () => fake.faults.next('chat.postMessage', { kind: 'refusal', error: 'restricted_action' }),
    takeAway: () => {
      void fake.channels.deletes(channel, users.sam);
    },
  };
});

it('asks for the channel’s history only where an earlier post may be there, never as a matter of course', async () => {
  const { slack, space, fake } = await moveInto();
  const card = { kind: 'line', blocks: [], actions: [], preview: 'A line from Attune' };
  const text = { ...card, blocks: [{ type: 'text' as const, text: 'Hello' }] };
  for (let at = 0; at < 5; at += 1) await slack.posting.post(space, text, `key-${at}`);
  expect(fake.requests.filter(({ method }) => method === 'conversations.history')).toEqual([]);
});
