import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES } from '../../adapters/slack/manifest-scopes.ts';
import { SECOND } from '../../src/index.ts';
import { type EmulateHome, moveIntoEmulate } from './emulate-home.ts';
import { SEEDED } from './start-emulate.ts';

describe('a couple on a Slack that is not ours', () => {
  let home: EmulateHome;
  beforeAll(async () => {
    home = await moveIntoEmulate(process.env.ATTUNE_EMULATE_FOLDER ?? '');
  });
  afterAll(() => home.close());

  it('adds Attune to the workspace by OAuth, with the scopes of the manifest and no more', async () => {
    const page = await home.installs();
    expect(page.status).toBe(200);
    const found = await home.installations.find(SEEDED.team);
    expect(found).toMatchObject({ teamId: SEEDED.team, botUserId: SEEDED.botUserId });
    expect(found?.scopes).toEqual(SCOPES.map(({ name }) => name));
  });

  it('N1: sits down in the channel once both have agreed, each from their own account', async () => {
    const { alex, sam, people } = home;
    await alex.command('/attune', `start <@${people.sam}|sam>`);
    const consent = await home.posted('May I sit with you two?');
    const before = home.mark();
    await alex.presses(consent, 'I agree');
    await home.whispered('I read nothing until your partner has agreed', before);
    await sam.presses(consent, 'I agree');
    await home.posted('You have both agreed', before);
  });

  it('S7: whispers a note to its author only, and leaves nothing of it in the channel', async () => {
    const { people } = home;
    const before = home.mark();
    await home.alexSays('you never listen to me');
    await home.passes(21 * SECOND);
    const note = await home.whispered('may land harder', before);
    expect(note.to).toBe(people.alex);
    expect((await home.history()).join('\n')).not.toContain('may land harder');
  });

  it('S7: gives gentler words for the asker’s eyes only', async () => {
    const before = home.mark();
    await home.alex.command('/reframe', 'you never call');
    expect((await home.whispered('Other words for the same concern', before)).isPrivate).toBe(true);
  });

  it('K1: keeps each answer of a check-in to itself until both are there', async () => {
    const { alex, sam, listener } = home;
    await alex.command('/checkin', 'now');
    const question = await home.posted('Answer privately');
    const answer = async (person: EmulateHome['alex'], words: string): Promise<void> => {
      const before = home.mark();
      await person.presses(question, 'Answer privately');
      const form = await home.form(before);
      await person.submits(form, 'value', words);
    };
    const before = home.mark();
    await answer(alex, 'that you made tea');
    await home.whispered('Sealed', before);
    expect(JSON.stringify(listener.heard.slice(before))).not.toContain('made tea');
    await answer(sam, 'that you called');
    await home.posted('that you called', before);
    expect((await home.history()).join('\n')).toContain('that you made tea');
  });

  it('N1: leaves at once, and the channel is told only that', async () => {
    await home.sam.command('/attune', 'leave');
    await home.posted('Attune has left');
    expect((await home.history())[0]).toBe('Attune has left');
  });

  it('has sent nothing that Slack would refuse, and has had no trouble', () => {
    const { listener, logger } = home;
    expect(listener.violations).toEqual([]);
    expect(logger.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    process.stdout.write(
      `emulate: ${listener.heard.length} requests, ${listener.violations.length} violations\n`,
    );
  });
});
