import { describe, expect, it } from 'vitest';
import { instant, MINUTE, partnerId, SECOND, spaceId } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Seen } from '../../fakes/discord/seen.ts';
import { type Household, moveIn } from './household.ts';

const ATTACK = "you never call when you're late, you only think about yourself";
const KNOCK = 'A private note is ready';
/** The couple's clock stands at Tuesday 2026-03-10, 13:00 in Berlin. */
const WEDNESDAY_EVENING = instant(Date.UTC(2026, 2, 11, 19, 30));

const storage = temporaryStorage();

/** Both have agreed; whatever is lived then, everything asked was answered and nothing had to be logged. */
const lived = async (tell: (home: Household) => Promise<void>): Promise<void> => {
  const home = await moveIn({ storage });
  try {
    await home.agree();
    await tell(home);
    expect(home.fake.unanswered()).toEqual([]);
    expect(home.fake.unfinished()).toEqual([]);
    expect(home.log.filter((line) => /"level":"(?:error|warn)"/u.test(line))).toEqual([]);
  } finally {
    await home.close();
  }
};

const cardWith = (person: Person, { channelId }: Household, label: string): Seen => {
  const card = person.sees(channelId).findLast(({ buttons }) => buttons.some((one) => one.label === label));
  if (card === undefined) throw new Error(`No card with “${label}”.`);
  return card;
};
/** What stands in the channel for both. */
const channelOf = ({ alex, channelId }: Household): string =>
  alex
    .sees(channelId)
    .filter(({ ephemeral }) => !ephemeral)
    .map(({ text }) => text)
    .join('\n');

/** Alex says something that lands as an attack, and 21 seconds pass. */
const provoke = async ({ alex, sam, channelId, handed, done, passes }: Household): Promise<Seen> => {
  const before = done('handleMessage');
  sam.says(channelId, 'phone died, home by nine');
  await handed('handleMessage', before + 1);
  await passes(MINUTE);
  const said = alex.says(channelId, ATTACK);
  await handed('handleMessage', before + 2);
  await passes(21 * SECOND);
  return said;
};
const knockOf = ({ fake, alex }: Household): Promise<Seen> =>
  fake.until(() => alex.dms().at(-1), 'the knock');

const answer = async (person: Person, home: Household, words: string): Promise<Seen> => {
  const form = await person.presses(cardWith(person, home, 'Answer privately'), 'Answer privately').modal();
  return person.submits(form, { answer: words }).message();
};

describe('a couple on Discord', () => {
  it('a missed call: attack, neutral knock, private words, another feeling, said again', () =>
    lived(async (home) => {
      const { alex, sam, channelId, fake } = home;
      await provoke(home);
      const knock = await knockOf(home);
      expect(knock.text).toBe(`${KNOCK}\nOpen`);
      expect(alex.notifications().at(-1)).toBe(KNOCK);
      const note = await alex.presses(knock, 'Open').message();
      expect(note.content).toMatch(/can land as a verdict\.\n> when you don't call/u);
      const others = await alex.presses(note, 'Other words').message();
      expect(others).toMatchObject({ id: note.id, ephemeral: true });
      const hurt = await alex.selects(others, 'Choose a feeling', 'hurt').message();
      expect(hurt.content).toContain('I feel hurt');
      const form = await alex.presses(hurt, 'Say this in the channel').modal();
      expect(form.fields).toMatchObject([{ value: "when you don't call while you're late, I feel hurt." }]);
      await alex.submits(form, { text: "When you're late and don't call, I feel hurt." }).message();
      expect(sam.sees(channelId).at(-1)?.text).toBe(
        "Alex would like to say that again:\n> When you're late and don't call, I feel hurt.",
      );
      for (const words of ['can land as', 'while you’re late', 'would you be willing'])
        expect(fake.ledger.whoSaw(words)).not.toContain(sam.id);
      expect(sam.dms()).toEqual([]);
    }));

  it('V3, R1: the one who heard it is helped to answer, the one who said it to other words, each alone', () =>
    lived(async (home) => {
      const { alex, sam, fake } = home;
      const said = await provoke(home);
      const help = await sam.menu(said, 'Help me answer').message();
      expect(help.ephemeral).toBe(true);
      expect(help.content.match(/^> /gmu)).toHaveLength(3);
      expect(help.content).toContain('Validating is not agreeing');
      expect(fake.ledger.whoSaw('Validating is not agreeing')).toEqual([sam.id]);
      const words = await alex.menu(said, 'Reframe this').message();
      expect(words.content).toContain("when you don't call while you're late, I feel worried");
      expect(fake.ledger.whoSaw('Other words for the same concern')).toEqual([alex.id]);
      const notTheirs = await sam.menu(said, 'Reframe this').message();
      expect(notTheirs.content).not.toContain("when you don't call");
    }));

  it('K1: a question now, answered by each in private, sealed in the database, shown when both are in', () =>
    lived(async (home) => {
      const { alex, sam, channelId, fake, storage: stored } = home;
      await alex.command(channelId, 'checkin now').message();
      await answer(alex, home, 'that you made tea');
      expect(fake.ledger.whoSaw('made tea')).not.toContain(sam.id);
      const sealed = await stored.database.selectFrom('check_in_answers').select('sealed').execute();
      expect(sealed).toHaveLength(1);
      expect(Buffer.from(sealed[0]!.sealed).includes('tea')).toBe(false);
      await home.restart();
      await answer(sam, home, 'that you called');
      expect(channelOf(home)).toMatch(/that you made tea[\s\S]*that you called/u);
    }));

  it('K2: a regular question, accepted by the other one, comes at its hour, a restart in between or not', () =>
    lived(async (home) => {
      const { alex, sam, channelId, passes, clock } = home;
      const evenings = { days: 'mon,wed', time: '20:30' };
      await alex.command(channelId, 'checkin schedule', evenings).message();
      await sam.presses(cardWith(sam, home, 'Accept'), 'Accept').message();
      await home.restart();
      await passes(WEDNESDAY_EVENING - clock.now() - MINUTE);
      expect(channelOf(home)).not.toContain('Answer privately');
      await passes(MINUTE);
      expect(cardWith(sam, home, 'Answer privately').content).toContain('A question for you both');
      const list = await sam.command(channelId, 'checkin list').message();
      expect(list.content).toContain('20:30');
    }));

  it('F2: a break with the time of return; nothing is read meanwhile, and it ends by itself', () =>
    lived(async (home) => {
      const { alex, sam, channelId, passes, handed, done } = home;
      await alex.command(channelId, 'break start', { minutes: 30, note: 'a walk' }).message();
      expect(channelOf(home)).toMatch(/taking a break until [\s\S]*a walk/u);
      const before = done('handleMessage');
      alex.says(channelId, ATTACK);
      await handed('handleMessage', before + 1);
      await passes(29 * MINUTE);
      expect(alex.dms()).toEqual([]);
      await passes(MINUTE);
      const over = await alex.presses(await knockOf(home), 'Open').message();
      expect(over.content).toContain('The break you asked for is over');
      expect(sam.dms()).toEqual([]);
    }));

  it('settings with a completed time zone, muting, help lines and one’s own data are each one’s own', () =>
    lived(async (home) => {
      const { alex, sam, channelId, fake } = home;
      const zones = await alex.autocomplete(channelId, 'attune settings', {
        focused: 'zone',
        typed: { zone: 'auckl' },
      });
      expect(zones.map(({ value }) => value)).toEqual(['Pacific/Auckland']);
      await alex.command(channelId, 'attune settings', { zone: 'Pacific/Auckland' }).message();
      const shown = await alex.command(channelId, 'attune settings').message();
      expect(shown.content).toContain('Pacific/Auckland');
      const form = await alex.presses(shown, 'Change mine').modal();
      await alex.submits(form, { quiet: '21:11-06:22', country: 'IE' }).message();
      const settings = (await alex.command(channelId, 'attune settings').message()).content;
      expect(settings).toContain('21:11');
      expect(fake.ledger.whoSaw('21:11')).toEqual([alex.id]);
      const lines = await alex.command(channelId, 'attune help-now').message();
      expect(lines.content).toContain('1800 341 900');
      expect(fake.ledger.whoSaw('1800 341 900')).toEqual([alex.id]);
      await sam.command(channelId, 'attune mute', { duration: '1h' }).message();
      expect((await sam.command(channelId, 'attune settings').message()).content).not.toContain('Muted** no');
      const card = await alex.command(channelId, 'attune privacy').message();
      const [file] = (await alex.presses(card, 'Export as JSON').message()).files;
      expect(JSON.parse(file!.text)).toBeTypeOf('object');
      expect(file!.text).toContain('IE');
      expect(fake.ledger.whoSaw(file!.text)).toEqual([alex.id]);
      expect(file!.text).not.toContain(sam.id);
    }));

  it('N1: leaving erases what both had, in every table', () =>
    lived(async (home) => {
      const { alex, sam, channelId, storage: stored } = home;
      await provoke(home);
      await alex.command(channelId, 'checkin now').message();
      await answer(sam, home, 'that you called');
      await sam.command(channelId, 'attune leave').message();
      expect(channelOf(home)).toContain('Attune has left');
      expect(await stored.couples.findBySpace(spaceId(`discord:${channelId}`))).toBeUndefined();
      expect(await stored.couples.findByPartner(partnerId(`discord:${alex.id}`))).toEqual([]);
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

  it('in the direct message of the two, the same menus and commands work for both, privately', () =>
    lived(async (home) => {
      const { alex, sam, fake } = home;
      for (const { id } of [alex, sam]) fake.world.installFor(id);
      const between = fake.world.directMessages(alex.id, sam.id);
      const said = alex.says(between, ATTACK);
      const own = await alex.menu(said, 'Reframe this').message();
      expect(own).toMatchObject({ ephemeral: true, channelId: between });
      expect(own.content).toContain("when you don't call");
      const help = await sam.menu(said, 'Help me answer').message();
      expect(help.content.match(/^> /gmu)).toHaveLength(3);
      // Attune cannot know who else is in such a conversation, so no word of it goes to the couple's channel.
      expect(own.buttons.map(({ label }) => label)).not.toContain('Say this in the channel');
      for (const [line, typed] of [
        ['attune help', {}],
        ['attune help-now', {}],
        ['attune settings', {}],
        ['attune privacy', {}],
        ['reframe', { text: ATTACK }],
        ['validate', { text: ATTACK }],
        ['checkin list', {}],
        ['checkin now', {}],
        ['break start', { minutes: 30 }],
        ['break back', {}],
      ] as const)
        expect((await sam.command(between, line, typed).message()).ephemeral, line).toBe(true);
      expect(fake.ledger.whoSaw('Validating is not agreeing')).toEqual([sam.id]);
      await home.passes(21 * SECOND);
      // Nobody reads along where Attune is not.
      expect(alex.dms()).toEqual([]);
    }));
});
