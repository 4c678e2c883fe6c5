import { describe, expect, it } from 'vitest';
import { agree, type Home, hurriedWait, moveIntoAgreed } from './home.ts';

type Channel = Home['channel'];

const isHeld = async ({ storage, spaceAt }: Home, channel: Channel): Promise<boolean> =>
  (await storage.couples.findBySpace(spaceAt(channel))) !== undefined;

/** Another channel where Sam has agreed with Kim. */
const secondCouple = async (home: Home): Promise<Channel> => {
  const { fake, team, users, bot, sam, whispered } = home;
  const user = fake.addUser(team, { name: 'kim' });
  const [kim, channel] = [
    fake.person(user),
    fake.addChannel(team, { name: 'us-too', members: [user, users.sam, bot] }),
  ];
  await kim.command(channel, '/attune', 'start @sam');
  await whispered(kim, channel, 'The card is in the channel');
  await agree(home, [kim, sam], channel);
  return channel;
};

const WAYS: readonly (readonly [string, (home: Home) => Promise<void>])[] = [
  ['has left the channel', ({ fake, channel, users }) => fake.channels.leaves(channel, users.sam)],
  ['has lost the channel', ({ fake, channel, users }) => fake.channels.deletes(channel, users.alex)],
  ['had the channel archived', ({ fake, channel, users }) => fake.channels.archives(channel, users.alex)],
];

describe.each(WAYS)('N1: whoever %s', (_, shutOut) => {
  it('sees what is held, and leaves, from the direct message', async () => {
    const home = await moveIntoAgreed();
    const { sam, channel, whispered } = home;
    await shutOut(home);
    await sam.command(sam.dm(), '/attune', 'privacy');
    expect((await whispered(sam, sam.dm(), 'held about you')).buttons).toContain('Export as JSON');
    await sam.command(sam.dm(), '/attune', 'leave');
    await whispered(sam, sam.dm(), 'is erased');
    expect(await isHeld(home, channel)).toBe(false);
  });

  it('means that couple, though they have another', async () => {
    const home = await moveIntoAgreed();
    const { sam, channel, whispered } = home;
    const second = await secondCouple(home);
    await sam.command(sam.dm(), '/attune', 'leave');
    await whispered(sam, sam.dm(), 'more than one channel');
    await shutOut(home);
    await sam.command(sam.dm(), '/attune', 'privacy');
    await sam.presses(await whispered(sam, sam.dm(), 'held about you'), 'Erase everything');
    await sam.presses(await whispered(sam, sam.dm(), 'Leave and erase'), 'Leave and erase');
    await whispered(sam, sam.dm(), 'is erased');
    expect([await isHeld(home, channel), await isHeld(home, second)]).toEqual([false, true]);
  });
});

it('N1: nobody is taken for shut out while Slack does not say who is in the channels', async () => {
  const home = await moveIntoAgreed({ wait: hurriedWait });
  const { fake, sam, channel, whispered } = home;
  const second = await secondCouple(home);
  fake.faults.next('conversations.info', { kind: 'status', status: 503 }, 6);
  await sam.command(sam.dm(), '/attune', 'leave');
  await whispered(sam, sam.dm(), 'more than one channel');
  expect([await isHeld(home, channel), await isHeld(home, second)]).toEqual([true, true]);
});
