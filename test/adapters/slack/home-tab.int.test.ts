import { describe, expect, it } from 'vitest';
import { agree, type Home, MODES, moveInto, moveIntoAgreed } from './home.ts';

const home = async ({ fake, alex }: Home, words: string, person = alex) =>
  fake.until(() => {
    const seen = person.home();
    return seen?.text.includes(words) === true ? seen : undefined;
  }, `"${words}" in the Home`);

describe.each(MODES)('the Home tab, over %s', (mode) => {
  it('says how to begin where nothing is held', async () => {
    const stage = await moveInto({ mode });
    await stage.alex.opensHome();
    const seen = await home(stage, 'Type /attune start');
    expect(seen.text).toContain('Nothing is held about you');
    expect(seen.buttons).toEqual([]);
  });

  it('shows one’s own settings and what is held, and stays true while things change elsewhere', async () => {
    const stage = await moveInto({ mode });
    const { fake, alex, sam, channel, whispered } = stage;
    await alex.opensHome();
    await home(stage, 'Nothing is held about you');
    await alex.command(channel, '/attune', 'start @sam');
    await home(stage, 'Your settings');
    await agree(stage, [alex, sam], channel);
    const seen = await home(stage, 'What is held about you');
    expect(seen.buttons).toEqual(
      expect.arrayContaining(['Change mine', 'For an hour', 'Export as JSON', 'Erase everything']),
    );
    await alex.command(channel, '/attune', 'mute always');
    await whispered(alex, channel, 'until');
    await home(stage, 'until you end it');
    expect(fake.ledger.sightsOf(sam.id).some(({ place }) => place === 'home')).toBe(false);
  });

  it('mutes, changes settings in a form, exports and erases, all from there', async () => {
    const stage = await moveIntoAgreed({ mode });
    const { fake, alex, sam, channel, storage, space, shown } = stage;
    await alex.opensHome();
    await home(stage, 'Your settings');
    await alex.presses('home', 'For an hour');
    await fake.until(() => alex.home()?.text.includes('until ') === true, 'muted');
    await alex.presses('home', 'Change mine');
    const form = await fake.until(() => alex.modal(), 'the form');
    await alex.submits({ [form.fields.at(-1)!]: 'GB' });
    await home(stage, 'GB');
    await alex.presses('home', 'Export as JSON');
    await home(stage, 'The file is in your direct messages');
    expect(alex.dms().at(-1)?.files).toHaveLength(1);
    await alex.presses('home', 'Erase everything');
    await home(stage, 'End Attune for both of you?');
    await alex.presses('home', 'Leave and erase');
    await home(stage, 'Nothing is held about you');
    await shown(sam, channel, 'Attune has left');
    expect(await storage.couples.findBySpace(space)).toBeUndefined();
  });
});

describe('the Home tab', () => {
  it('N1: is emptied for the other one, too, when one of the two leaves', async () => {
    const stage = await moveIntoAgreed();
    const { alex, sam, channel } = stage;
    await sam.opensHome();
    await home(stage, 'Your settings', sam);
    await alex.command(channel, '/attune', 'leave');
    await home(stage, 'Nothing is held about you', sam);
  });

  it('says what went wrong when Slack does not draw it, and the answer elsewhere comes all the same', async () => {
    const stage = await moveIntoAgreed();
    const { fake, alex, channel, whispered, logged } = stage;
    await alex.opensHome();
    await home(stage, 'Your settings');
    fake.faults.next('views.publish', { kind: 'refusal', error: 'invalid_arguments' });
    await alex.command(channel, '/attune', 'mute 1h');
    await whispered(alex, channel, 'until');
    await logged('home-not-drawn');
  });

  it('shows each channel under its name to somebody with two', async () => {
    const stage = await moveIntoAgreed();
    const { fake, team, users, bot, alex } = stage;
    const kim = fake.addUser(team, { name: 'kim' });
    const second = fake.addChannel(team, { name: 'second', members: [users.alex, kim, bot] });
    await alex.command(second, '/attune', 'start');
    await agree(stage, [alex, fake.person(kim)], second);
    await alex.opensHome();
    const seen = await home(stage, 'Your settings');
    expect(JSON.stringify(seen.blocks)).toContain(second.id);
    expect(seen.text.split('What is held about you')).toHaveLength(3);
  });
});
