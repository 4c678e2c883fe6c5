import { describe, expect, it } from 'vitest';
import { instant, MINUTE, partnerId, SECOND, spaceId } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen, SeenView } from '../../fakes/slack/seen.ts';
import { type Household, moveIn } from './household.ts';

const ATTACK = "you never call when you're late, you only think about yourself, canary";
const KNOCK = 'A private note is ready';
/** The couple's clock stands at Tuesday 2026-03-10, 08:00 in New York. */
const WEDNESDAY_EVENING = instant(Date.UTC(2026, 2, 12, 0, 30));

const storage = temporaryStorage();

/** Both have agreed; whatever is lived then, everything was acknowledged and the log holds no word and no trouble. */
const lived = async (tell: (home: Household) => Promise<void>): Promise<void> => {
  const home = await moveIn({ storage, mode: 'socket', fake: { rateLimits: false } });
  try {
    await home.agree();
    await tell(home);
    await home.fake.settled();
    expect(home.fake.unanswered().map(({ name }) => name)).toEqual([]);
    expect(home.log.filter((line) => /"level":"(?:error|warn)"/u.test(line))).toEqual([]);
    expect(home.log.length).toBeGreaterThan(0);
    expect(home.log.join('')).not.toMatch(/canary|think about yourself|made tea/u);
  } finally {
    await home.close();
  }
};

const cardWith = ({ fake, channel }: Household, person: Person, button: string): Promise<Seen> =>
  fake.until(
    () => person.sees(channel).findLast(({ buttons }) => buttons.includes(button)),
    `a card with “${button}”`,
  );
/** What stands in the channel for both. */
const channelOf = ({ alex, channel }: Household): string =>
  alex
    .sees(channel)
    .filter(({ ephemeral }) => !ephemeral)
    .map(({ text }) => text)
    .join('\n');
const formOf = ({ fake }: Household, person: Person): Promise<SeenView> =>
  fake.until(() => person.modal(), 'the form');

/** Alex says something that lands as an attack, and 21 seconds pass. */
const provoke = async ({ alex, sam, channel, handed, done, passes }: Household): Promise<Seen> => {
  const before = done('handleMessage');
  await sam.says(channel, 'phone died, home by nine');
  await handed('handleMessage', before + 1);
  await passes(MINUTE);
  const said = await alex.says(channel, ATTACK);
  await handed('handleMessage', before + 2);
  await passes(21 * SECOND);
  return said;
};

const answer = async (home: Household, person: Person, words: string): Promise<void> => {
  await person.presses(await cardWith(home, person, 'Answer privately'), 'Answer privately');
  await formOf(home, person);
  const before = home.done('handleAction');
  await person.submits({ answer: words });
  await home.handed('handleAction', before + 1);
};

describe('a couple on Slack', () => {
  it('a missed call: attack, a note only its author sees, another feeling, said again', () =>
    lived(async (home) => {
      const { alex, sam, channel, fake, shown } = home;
      await provoke(home);
      const note = await shown(alex, channel, 'can land as a verdict');
      expect(note.ephemeral).toBe(true);
      expect(alex.notifications()).toContain(KNOCK);
      expect(alex.notifications().join()).not.toMatch(/verdict|never call/u);
      await alex.presses(note, 'Other words');
      const others = await fake.until(
        () => alex.sees(channel).findLast(({ buttons }) => buttons.includes('Say this in the channel')),
        'other words',
      );
      expect(others.ephemeral).toBe(true);
      await alex.selects(others, 'Choose a feeling', 'hurt');
      const hurt = await shown(alex, channel, 'I feel hurt');
      await alex.presses(hurt, 'Say this in the channel');
      await formOf(home, alex);
      await alex.submits({ text: "When you're late and don't call, I feel hurt." });
      const posted = await shown(sam, channel, "When you're late and don't call, I feel hurt.");
      expect(posted).toMatchObject({
        ephemeral: false,
        text: expect.stringContaining('alex would like to say that again'),
      });
      for (const words of ['can land as', 'while you’re late', 'would you be willing'])
        expect(fake.ledger.whoSaw(words)).not.toContain(sam.id);
      expect(sam.dms()).toEqual([]);
    }));

  it('V3, R1: the one who heard it is helped to answer, the one who said it to other words, each alone', () =>
    lived(async (home) => {
      const { alex, sam, channel, fake, shown } = home;
      const said = await provoke(home);
      await sam.shortcut(said, 'Help me answer');
      expect((await shown(sam, channel, 'Validating is not agreeing')).ephemeral).toBe(true);
      expect(fake.ledger.whoSaw('Validating is not agreeing')).toEqual([sam.id]);
      await alex.shortcut(said, 'Reframe this');
      await shown(alex, channel, 'Other words for the same concern');
      expect(fake.ledger.whoSaw('Other words for the same concern')).toEqual([alex.id]);
      const before = fake.ledger.sightsOf(sam.id).length;
      await sam.shortcut(said, 'Reframe this');
      await fake.until(() => fake.ledger.sightsOf(sam.id).length > before, 'an answer');
      expect(fake.ledger.whoSaw('Other words for the same concern')).toEqual([alex.id]);
    }));

  it('K1: a question now, answered by each in private, sealed in the database, shown when both are in', () =>
    lived(async (home) => {
      const { alex, sam, channel, fake, storage: stored, shown } = home;
      await alex.command(channel, '/checkin', 'now');
      await answer(home, alex, 'that you made tea');
      expect(fake.ledger.whoSaw('made tea')).not.toContain(sam.id);
      const sealed = await stored.database.selectFrom('check_in_answers').select('sealed').execute();
      expect(sealed).toHaveLength(1);
      expect(Buffer.from(sealed[0]!.sealed).includes('tea')).toBe(false);
      await home.restart();
      await answer(home, sam, 'that you called');
      await shown(alex, channel, 'that you called');
      expect(channelOf(home)).toMatch(/that you made tea[\s\S]*that you called/u);
    }));

  it('K2: a regular question, accepted by the other one, comes at its hour, a restart in between or not', () =>
    lived(async (home) => {
      const { alex, sam, channel, passes, clock, shown } = home;
      await alex.command(channel, '/checkin', 'schedule mon,wed 20:30');
      await sam.presses(await cardWith(home, sam, 'Accept'), 'Accept');
      await shown(alex, channel, '20:30');
      await home.restart();
      await passes(WEDNESDAY_EVENING - clock.now() - MINUTE);
      expect(channelOf(home)).not.toContain('A question for you both');
      await passes(MINUTE);
      expect((await cardWith(home, sam, 'Answer privately')).text).toContain('A question for you both');
    }));

  it('F2: a break with the time of return; nothing is read meanwhile, and it ends by itself', () =>
    lived(async (home) => {
      const { alex, sam, channel, passes, handed, done, shown } = home;
      await alex.command(channel, '/break', '30 a walk');
      expect((await shown(sam, channel, 'a walk')).text).toContain('taking a break until');
      const before = done('handleMessage');
      await alex.says(channel, ATTACK);
      await handed('handleMessage', before + 1);
      await passes(29 * MINUTE);
      expect(alex.sees(channel).some(({ text }) => text.includes('verdict'))).toBe(false);
      await passes(MINUTE);
      await shown(alex, channel, 'The break you asked for is over');
      expect(sam.dms()).toEqual([]);
    }));

  it('settings, muting, help lines and one’s own data are each one’s own', () =>
    lived(async (home) => {
      const { alex, sam, channel, fake, shown } = home;
      await alex.command(channel, '/attune', 'settings Pacific/Auckland');
      const settings = await shown(alex, channel, 'Pacific/Auckland');
      await alex.command(channel, '/attune', 'settings');
      await alex.presses(await cardWith(home, alex, 'Change mine'), 'Change mine');
      await formOf(home, alex);
      await alex.submits({ quiet: '21:11-06:22', country: 'IE' });
      await shown(alex, channel, '21:11');
      expect(settings.ephemeral).toBe(true);
      expect(fake.ledger.whoSaw('21:11')).toEqual([alex.id]);
      await alex.command(channel, '/attune', 'help-now');
      await shown(alex, channel, '1800 341 900');
      expect(fake.ledger.whoSaw('1800 341 900')).toEqual([alex.id]);
      await alex.command(channel, '/attune', 'privacy');
      await alex.presses(await cardWith(home, alex, 'Export as JSON'), 'Export as JSON');
      const file = await fake.until(() => alex.dms().flatMap(({ files }) => files)[0], 'the file');
      expect(JSON.parse(file.text)).toBeTypeOf('object');
      expect(file.text).toContain('IE');
      expect(fake.ledger.whoSaw(file.text)).toEqual([alex.id]);
      expect(file.text).not.toContain(sam.id);
    }));

  it('N1: leaving erases what both had, in every table', () =>
    lived(async (home) => {
      const { alex, sam, team, channel, storage: stored, shown } = home;
      await provoke(home);
      await alex.command(channel, '/checkin', 'now');
      await answer(home, sam, 'that you called');
      await sam.command(channel, '/attune', 'leave');
      await shown(alex, channel, 'Attune has left');
      expect(await stored.couples.findBySpace(spaceId(`slack:${team.id}:${channel.id}`))).toBeUndefined();
      expect(await stored.couples.findByPartner(partnerId(`slack:${team.id}:${alex.id}`))).toEqual([]);
      for (const table of [
        'couples',
        'partners',
        'consents',
        'check_ins',
        'check_in_answers',
        'check_in_plans',
        'outcomes',
      ] as const)
        expect(await stored.database.selectFrom(table).selectAll().execute(), table).toEqual([]);
      const jobs = await stored.database.selectFrom('jobs').select('payload').execute();
      expect(jobs.map(({ payload }) => JSON.parse(String(payload)))).toEqual([{ kind: 'purge' }]);
    }));
});
