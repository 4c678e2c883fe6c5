import { describe, expect, it } from 'vitest';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import { type Household, type HouseholdOptions, moveIn } from './household.ts';

const storage = temporaryStorage();

const agreed = async (
  tell: (home: Household & { readonly read: readonly string[] }) => Promise<void>,
  fake: NonNullable<HouseholdOptions['fake']> = {},
): Promise<void> => {
  const reader = scriptedReader();
  const home = await moveIn({ storage, reader, fake });
  try {
    await home.agree();
    await tell({ ...home, read: reader.readTexts });
    expect(home.fake.unanswered()).toEqual([]);
    expect(home.log.join('')).not.toContain('canary');
    expect(home.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  } finally {
    await home.close();
  }
};

describe('a line to Discord', () => {
  it('that is dead and does not say so is given up, and what was said meanwhile is read once', () =>
    agreed(
      async ({ alex, sam, channelId, fake, handed, read }) => {
        const resumed = fake.gateway.next('resumed');
        fake.gateway.zombie();
        alex.says(channelId, 'canary1 into the void');
        await resumed;
        sam.says(channelId, 'canary2 hello again');
        await handed('handleMessage', 2);
        expect(read).toEqual(['canary1 into the void', 'canary2 hello again']);
      },
      { gateway: { identifyEveryMs: 1, heartbeatMs: 60 } },
    ));

  it('that Discord asks to take up anew is taken up anew, and nothing is missed or read twice', () =>
    agreed(async ({ alex, sam, channelId, fake, handed, read }) => {
      const resumed = fake.gateway.next('resumed');
      fake.gateway.reconnect();
      alex.says(channelId, 'canary3 meanwhile');
      await resumed;
      sam.says(channelId, 'canary4 afterwards');
      await handed('handleMessage', 2);
      expect(read).toEqual(['canary3 meanwhile', 'canary4 afterwards']);
    }));

  it('that mixes up the order lets no change of a message be undone by what it was before', () =>
    agreed(async ({ alex, sam, channelId, fake, handed, passes }) => {
      const said = alex.says(channelId, 'hello');
      await handed('handleMessage', 1);
      fake.clock.moveBy(2000);
      fake.gateway.faults.swap('MESSAGE_UPDATE');
      alex.edits(said, 'you never listen canary6');
      alex.deletes(said);
      await handed('handleDelete', 1);
      sam.says(channelId, 'bye');
      await handed('handleMessage', 2);
      await passes(60_000);
      // The line stands no more, so nothing is to be said about it.
      expect(alex.dms()).toEqual([]);
    }));
});

describe('a new owner of the server', () => {
  it('N2, N4: stops the reading at once; both say yes again, told how many can look in', () =>
    agreed(async ({ alex, sam, channelId, guildId, fake, handed, read, done }) => {
      const kim = fake.world.addUser('Kim');
      fake.world.join(guildId, kim);
      alex.says(channelId, 'canary7 before');
      await handed('handleMessage', 1);
      fake.world.changeGuild(guildId, { ownerId: kim });
      const stopped = await fake.until(
        () => alex.sees(channelId).find(({ text }) => text.includes('I have stopped reading')),
        'the line that reading has stopped',
      );
      const before = done('handleMessage');
      alex.says(channelId, 'canary8 meanwhile');
      await handed('handleMessage', before + 1);
      expect(read).toEqual(['canary7 before']);
      expect(stopped.text).toContain('One more person can see this channel');
      await alex.presses(stopped, 'I agree').message();
      await sam.presses(stopped, 'I agree').message();
      sam.says(channelId, 'canary9 afterwards');
      await handed('handleMessage', before + 2);
      expect(read).toEqual(['canary7 before', 'canary9 afterwards']);
    }));
});
