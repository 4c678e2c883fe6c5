import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import { type Household, moveIn } from './household.ts';

const storage = temporaryStorage();

/** What a couple's evening leaves behind: a note, a question with both answers, the file with one's own data. */
const live = async (
  { fake, shown }: Household,
  { alex, sam, channel }: Couple,
  mark: string,
): Promise<void> => {
  await alex.command(channel, '/checkin', 'now');
  for (const person of [alex, sam]) {
    const card = await fake.until(
      () => person.sees(channel).findLast(({ buttons }) => buttons.includes('Answer privately')),
      'the question',
    );
    await person.presses(card, 'Answer privately');
    await fake.until(() => person.modal(), 'the form');
    await person.submits({ answer: `canary${mark}` });
  }
  await shown(sam, channel, `canary${mark}`);
  await alex.command(channel, '/attune', 'privacy');
  const card = await fake.until(
    () => alex.sees(channel).findLast(({ buttons }) => buttons.includes('Export as JSON')),
    'the privacy card',
  );
  await alex.presses(card, 'Export as JSON');
  await fake.until(() => alex.dms().flatMap(({ files }) => files)[0], 'the file');
};

const idsOf = ({ team, users, channel }: Couple): readonly string[] => [
  team.id,
  users.alex.id,
  users.sam.id,
  channel.id,
];

describe('two workspaces with one Attune and one database', () => {
  it('N3: live at the same time, and nobody sees a word, a name or an id of the other', async () => {
    const home = await moveIn({ storage, mode: 'http', fake: { rateLimits: false } });
    try {
      const { fake, passes, handed, shown, storage: stored } = home;
      const other = fake.couple('Away');
      expect(
        (await fake.browser.installs(other.users.alex, `${home.publicUrl}/slack/install`)).body,
      ).toContain('Attune is in');
      await Promise.all([home.agree(), home.agreeIn(other)]);
      const before = home.done('handleMessage');
      await home.alex.says(home.channel, 'you never think about anybody but yourself, canaryHERE');
      await other.alex.says(other.channel, 'you never think about anybody but yourself, canaryTHERE');
      await handed('handleMessage', before + 2);
      await passes(21 * SECOND);
      for (const { alex, channel } of [home, other]) await shown(alex, channel, 'land as');
      await Promise.all([live(home, home, 'HERE'), live(home, other, 'THERE')]);

      const seenIn = ({ users }: Couple): string =>
        [users.alex, users.sam].flatMap(({ id }) => fake.ledger.seenBy(id)).join('\n');
      expect(seenIn(home)).toContain('canaryHERE');
      for (const foreign of ['canaryTHERE', 'Away', ...idsOf(other)])
        expect(seenIn(home)).not.toContain(foreign);
      expect(seenIn(other)).toContain('canaryTHERE');
      for (const foreign of ['canaryHERE', ...idsOf(home)]) expect(seenIn(other)).not.toContain(foreign);
      for (const { method, teamId, args } of fake.requests) {
        const place = String(args.channel ?? args.channel_id ?? '');
        if (place !== '') expect([method, teamId]).toEqual([method, fake.world.channelOf(place).teamId]);
      }
      expect(home.log.join('\n')).not.toContain('canary');

      await fake.installs.uninstall(home.install);
      await handed('eraseWorkspace');
      expect(await stored.couples.findBySpacePrefix(`slack:${home.team.id}:`)).toEqual([]);
      expect(await stored.couples.findBySpacePrefix(`slack:${other.team.id}:`)).toHaveLength(1);
      expect(await stored.database.selectFrom('check_in_answers').selectAll().execute()).toHaveLength(2);
      expect(fake.unanswered()).toEqual([]);
    } finally {
      await home.close();
    }
  });
});
