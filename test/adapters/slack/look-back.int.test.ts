import { describe, expect, it } from 'vitest';
import { type MessageId, partnerId, SECOND } from '../../../src/index.ts';
import { messageLookupContract } from '../../contract/message-lookup.ts';
import { spaceViewersContract } from '../../contract/space-viewers.ts';
import { type Home, hurriedWait, MODES, moveIntoAgreed } from './home.ts';

/** A minute later Slack shows an app its messages again. */
const MINUTE_OF_SLACK = 61 * SECOND;

const saidIn = async (home: Home, count: number): Promise<MessageId> => {
  const [message] = (await home.handed('handleMessage', count)).at(-1) ?? [];
  if (message === undefined) throw new Error('nothing was read');
  return message.id;
};

const placeOf = (home: Home, id: MessageId) => ({
  channelId: home.channel.id,
  ts: id.split(':').at(-1) ?? '',
});

messageLookupContract('Slack', async () => {
  const home = await moveIntoAgreed({ wait: hurriedWait });
  const { alex, sam, channel, fake, team } = home;
  const [people, authors] = [{ alex, sam }, new Map<MessageId, 'alex' | 'sam'>()];
  let count = 0;
  return {
    lookup: {
      around: (...asked) => {
        fake.advance(MINUTE_OF_SLACK);
        return home.slack.lookup.around(...asked);
      },
    },
    spaceId: home.space,
    says: async (who, text) => {
      await people[who].says(channel, text);
      count += 1;
      const id = await saidIn(home, count);
      authors.set(id, who);
      return id;
    },
    edits: (id, text) => people[authors.get(id) ?? 'alex'].edits(placeOf(home, id), text),
    deletes: (id) => people[authors.get(id) ?? 'alex'].deletes(placeOf(home, id)),
    botSays: async (text) => {
      const other = fake.otherBot(team, 'Weather');
      await fake.channels.joins(channel, other.user, home.users.alex);
      await other.says(channel, text, 'modern');
    },
    breakDown: () => fake.faults.next('conversations.history', { kind: 'status', status: 503 }, 3),
    forbid: () => fake.faults.next('conversations.history', { kind: 'refusal', error: 'missing_scope' }),
    takeAway: () => fake.channels.deletes(channel, home.users.sam),
  };
});

spaceViewersContract('Slack', async () => {
  const home = await moveIntoAgreed({ wait: hurriedWait });
  const { fake, channel, team, users } = home;
  const person = ({ id }: { readonly id: string }) => partnerId(`slack:${team.id}:${id}`);
  return {
    viewers: home.slack.viewers,
    spaceId: home.space,
    people: [person(users.alex), person(users.sam)],
    letInUnheard: () => void channel.members.add(fake.addUser(team, { name: 'robin' }).id),
    breakDown: () => fake.faults.next('conversations.members', { kind: 'status', status: 503 }, 3),
    takeAway: () => fake.channels.deletes(channel, users.sam),
  };
});

describe('what Slack shows an app of a channel’s history', () => {
  it('is fifteen messages: when more came since, nothing is said rather than half of it', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channel, slack, space } = home;
    await alex.says(channel, 'you never call');
    const asked = await saidIn(home, 1);
    for (let at = 1; at <= 15; at += 1) await sam.says(channel, `line ${at}`);
    await saidIn(home, 16);
    expect(await slack.lookup.around(space, asked)).toBeUndefined();
  });

  it('leaves answers in threads out, unless they were sent to the channel as well', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, channel, slack, space } = home;
    const said = await alex.says(channel, 'you never call');
    const asked = await saidIn(home, 1);
    await sam.says(channel, 'in the thread', { inThreadOf: said });
    await sam.says(channel, 'in both', { inThreadOf: said, broadcast: true });
    const found = (await slack.lookup.around(space, asked)) ?? [];
    expect(found.map(({ text }) => text.reveal())).toEqual(['you never call', 'in both']);
  });
});

describe.each(MODES)('a note that waits while Attune restarts, over %s', (mode) => {
  it('comes in its time, for Slack is asked again for the words that nobody kept', async () => {
    const home = await moveIntoAgreed({ mode });
    const { alex, channel, whispered, passes, slack, connectNew, start } = home;
    await alex.says(channel, 'you never listen to me');
    await saidIn(home, 1);
    await slack.stop();
    await start(await connectNew());
    await passes(21 * SECOND);
    await whispered(alex, channel, 'may land harder');
  });

  it('does not come when its line was taken back meanwhile, unheard', async () => {
    const home = await moveIntoAgreed({ mode });
    const { alex, fake, channel, passes, slack, connectNew, start, logger } = home;
    const said = await alex.says(channel, 'you never listen to me');
    await saidIn(home, 1);
    await slack.stop();
    fake.events.loseNext();
    await alex.deletes(said);
    await start(await connectNew());
    await passes(21 * SECOND);
    expect(alex.sees(channel).filter(({ ephemeral, text }) => ephemeral && text.includes('land'))).toEqual(
      [],
    );
    expect(logger.lines.map(({ fields }) => fields.reason)).toContain('deleted');
  });
});
