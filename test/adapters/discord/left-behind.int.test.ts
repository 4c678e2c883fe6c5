import { describe, expect, it } from 'vitest';
import { spaceId } from '../../../src/index.ts';
import { type Home, moveIntoAgreed } from './home.ts';

/** Attune is on Sam's own account, so that its commands are there without any server in common. */
const dmOf = ({ fake, sam }: Home): string => {
  fake.world.installFor(sam.id);
  return fake.world.directMessages(fake.world.botId, sam.id);
};

const isHeld = async ({ storage }: Home, channelId: string): Promise<boolean> =>
  (await storage.couples.findBySpace(spaceId(`discord:${channelId}`))) !== undefined;

/** Another channel where Sam has agreed with Kim; resolves to its id. */
const secondCouple = async (home: Home): Promise<string> => {
  const { fake, sam } = home;
  const kim = fake.person(fake.world.addUser('Kim'));
  const guildId = fake.world.addGuild({ name: 'Other', ownerId: kim.id, memberIds: [sam.id] });
  const channelId = fake.world.addPrivateChannel(guildId, [kim.id, sam.id, fake.world.botId], 'us too');
  await kim.command(channelId, 'attune start', { partner: sam.id }).message();
  const card = kim.sees(channelId).find(({ buttons }) => buttons.length > 0)!;
  await kim.presses(card, 'I agree').message();
  await sam.presses(card, 'I agree').message();
  return channelId;
};

/** How Sam comes to be shut out, the notes about it not reaching them. */
const WAYS: readonly (readonly [string, (home: Home) => void])[] = [
  ['has left the server', ({ fake, guildId, sam }) => fake.world.leave(guildId, sam.id)],
  ['was taken out of the channel', ({ fake, channelId, sam }) => fake.world.overwrite(channelId, sam.id)],
  ['has lost the channel', ({ fake, channelId }) => fake.world.deleteChannel(channelId)],
];

describe.each(WAYS)('N1: whoever %s, and whose direct messages are closed', (_, shutOut) => {
  it('sees what is held, and leaves, from the direct message', async () => {
    const home = await moveIntoAgreed();
    const { fake, sam, channelId } = home;
    const dm = dmOf(home);
    shutOut(home);
    fake.world.closeDms(sam.id);
    const held = await sam.command(dm, 'attune privacy').message();
    expect(held.ephemeral).toBe(true);
    expect(held.buttons.map(({ label }) => label)).toContain('Export as JSON');
    expect(await isHeld(home, channelId)).toBe(true);
    expect((await sam.command(dm, 'attune leave').message()).text).toContain('is erased');
    expect(await isHeld(home, channelId)).toBe(false);
  });

  it('means that couple, though they have another', async () => {
    const home = await moveIntoAgreed();
    const { fake, sam, channelId } = home;
    const second = await secondCouple(home);
    const dm = dmOf(home);
    expect((await sam.command(dm, 'attune leave').message()).text).toContain('more than one channel');
    shutOut(home);
    fake.world.closeDms(sam.id);
    const held = await sam.command(dm, 'attune privacy').message();
    const sure = await sam.presses(held, 'Erase everything').message();
    expect((await sam.presses(sure, 'Leave and erase').message()).text).toContain('is erased');
    expect([await isHeld(home, channelId), await isHeld(home, second)]).toEqual([false, true]);
  });
});

it('N1: nobody is taken for shut out while Discord does not say who can see the channels', async () => {
  const home = await moveIntoAgreed();
  const { fake, sam, channelId } = home;
  const second = await secondCouple(home);
  const dm = dmOf(home);
  fake.faults.next({ method: 'GET', route: '/channels/{channel_id}' }, { kind: 'status', status: 503 }, 8);
  expect((await sam.command(dm, 'attune leave').message()).text).toContain('more than one channel');
  expect([await isHeld(home, channelId), await isHeld(home, second)]).toEqual([true, true]);
});
