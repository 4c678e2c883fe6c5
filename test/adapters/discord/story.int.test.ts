import { describe, expect, it } from 'vitest';
import { SECOND, spaceId } from '../../../src/index.ts';
import { moveInto, moveIntoAgreed } from './home.ts';

describe('a couple adds Attune to their channel on Discord', () => {
  it('N1: the card is public, each agrees from their own account, and nothing is read before', async () => {
    const { fake, alex, sam, channelId, readTexts } = await moveInto();
    sam.says(channelId, 'you never listen');
    const answer = await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    expect(answer.ephemeral).toBe(true);
    const consent = sam.sees(channelId).at(-1);
    expect(consent?.text).toContain('May I sit with you two?');
    expect(consent?.text).toContain('Alex');
    await alex.presses(consent!.id, 'I agree').message();
    alex.says(channelId, 'you never call');
    expect(readTexts).toEqual([]);
    await sam.presses(consent!.id, 'I agree').message();
    expect(sam.sees(channelId).at(-2)?.text).toBeTruthy();
    fake.assertClean();
  });

  it('S7: a nudge is a direct message that says nothing, and its words come behind a tap', async () => {
    const { fake, alex, sam, channelId, handed, passes } = await moveIntoAgreed();
    alex.says(channelId, 'you never listen to me');
    await handed('handleMessage');
    await passes(21 * SECOND);
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    expect(knock.text).toBe('A private note is ready\nOpen');
    const note = await alex.presses(knock, 'Open').message();
    expect(note.ephemeral).toBe(true);
    expect(note.text).toContain('This line may land harder');
    expect(sam.dms()).toEqual([]);
    expect(fake.ledger.whoSaw('may land harder')).toEqual([alex.id]);
    fake.assertClean();
  });

  it('K1: a check-in is answered in private by each and shown to both together', async () => {
    const { fake, alex, sam, channelId } = await moveIntoAgreed();
    await alex.command(channelId, 'checkin now').message();
    const card = sam
      .sees(channelId)
      .find(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'))!;
    const answer = async (person: typeof alex, words: string) => {
      const form = await person.presses(card, 'Answer privately').modal();
      return person.submits(form, { [form.fields[0]!.label]: words }).message();
    };
    expect((await answer(alex, 'that you made tea')).ephemeral).toBe(true);
    expect(fake.ledger.whoSaw('made tea')).not.toContain(sam.id);
    await answer(sam, 'that you called');
    for (const person of [alex, sam]) {
      const shown = person
        .sees(channelId)
        .map(({ text }) => text)
        .join('\n');
      expect(shown).toContain('that you made tea');
      expect(shown).toContain('that you called');
    }
  });

  it('F2: a break is one line for both, with the time of return, and ends early when one says so', async () => {
    const { alex, sam, channelId } = await moveIntoAgreed();
    await alex.command(channelId, 'break start', { minutes: 30, note: 'a walk' }).message();
    expect(sam.sees(channelId).at(-1)?.text).toContain('a walk');
    await sam.command(channelId, 'break back').message();
    expect(alex.sees(channelId).at(-1)?.text).not.toContain('a walk');
  });

  it('N1: leaving ends it for both at once, and the channel is told only that', async () => {
    const { alex, sam, channelId, storage, handed, readTexts } = await moveIntoAgreed();
    await alex.command(channelId, 'attune leave').message();
    expect(sam.sees(channelId).at(-1)?.text).toBe('Attune has left');
    expect(await storage.couples.findBySpace(spaceId(`discord:${channelId}`))).toBeUndefined();
    sam.says(channelId, 'you never listen to me');
    expect((await sam.command(channelId, 'attune mute').message()).text).toContain('not been started here');
    await handed('partnersOf');
    expect(readTexts).toEqual([]);
  });
});
