import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { MODES, moveInto, moveIntoAgreed } from './home.ts';

describe.each(MODES)('a couple adds Attune to their channel on Slack, over %s', (mode) => {
  it('N1: the card is public, each agrees from their own account, and nothing is read before', async () => {
    const { alex, sam, channel, shown, readTexts, storage, space } = await moveInto({ mode });
    await sam.says(channel, 'you never listen');
    await alex.command(channel, '/attune', 'start @sam');
    const answer = await shown(alex, channel, 'The card is in the channel');
    expect(answer.ephemeral).toBe(true);
    const consent = await shown(sam, channel, 'May I sit with you two?');
    expect(consent.ephemeral).toBe(false);
    expect(consent.text).toContain('alex has asked me in, for alex and sam');
    await alex.presses(consent, 'I agree');
    await alex.says(channel, 'you never call');
    expect(readTexts).toEqual([]);
    await sam.presses(consent, 'I agree');
    await shown(alex, channel, 'You have both agreed');
    // The zone is the one in the profile of whoever began.
    expect((await storage.couples.findBySpace(space))?.zone).toBe('America/New_York');
    expect(sam.sees(channel).map(({ text }) => text)).not.toContain(answer.text);
  });

  it('S7: a nudge is seen by its author only, in the channel, and its notification says nothing', async () => {
    const { fake, alex, sam, channel, handed, passes, shown } = await moveIntoAgreed({ mode });
    await alex.says(channel, 'you never listen to me');
    await handed('handleMessage');
    await passes(21 * SECOND);
    const note = await shown(alex, channel, 'may land harder');
    expect(note.ephemeral).toBe(true);
    expect(sam.sees(channel).some(({ text }) => text.includes('may land harder'))).toBe(false);
    expect(fake.ledger.whoSaw('may land harder')).toEqual([alex.id]);
    expect(alex.notifications()).toContain('A private note is ready');
    expect(alex.notifications().join('\n')).not.toContain('land harder');
  });

  it('a note answers in its own place, a form opens from it, and what is confirmed is posted', async () => {
    const { fake, alex, sam, channel, handed, passes, shown } = await moveIntoAgreed({ mode });
    await alex.says(channel, 'you never listen to me');
    await handed('handleMessage');
    await passes(21 * SECOND);
    const note = await shown(alex, channel, 'may land harder');
    await alex.presses(note, 'Say it again');
    const form = await fake.until(() => alex.modal(), 'the form');
    await alex.submits({ [form.fields[0]!]: 'When you did not call, I felt lonely.' });
    const posted = await shown(sam, channel, 'When you did not call, I felt lonely.');
    expect(posted.ephemeral).toBe(false);
    expect(posted.text).toContain('alex');
    await fake.until(
      () => !alex.sees(channel).some(({ text }) => text.includes('may land harder')),
      'the note to go',
    );
  });

  it('K1: a check-in is answered in private by each and shown to both together', async () => {
    const { fake, alex, sam, channel, shown } = await moveIntoAgreed({ mode });
    await alex.command(channel, '/checkin', 'now');
    const card = await fake.until(
      () => sam.sees(channel).find(({ buttons }) => buttons.includes('Answer privately')),
      'the question',
    );
    const answer = async (person: typeof alex, words: string) => {
      await person.presses(card, 'Answer privately');
      const form = await fake.until(() => person.modal(), 'the form');
      await person.submits({ [form.fields[0]!]: words });
    };
    await answer(alex, 'that you made tea');
    const saved = await fake.until(
      () => alex.sees(channel).findLast(({ ephemeral }) => ephemeral),
      'the answer to alex',
    );
    expect(saved.ephemeral).toBe(true);
    expect(fake.ledger.whoSaw('made tea')).not.toContain(sam.id);
    await answer(sam, 'that you called');
    for (const person of [alex, sam]) {
      const revealed = await shown(person, channel, 'that you made tea');
      expect(revealed.text).toContain('that you called');
    }
  });

  it('F2: a break is one line for both, with the time of return, and ends early when one says so', async () => {
    const { fake, alex, sam, channel, shown } = await moveIntoAgreed({ mode });
    await alex.command(channel, '/break', '30 a walk');
    await shown(sam, channel, 'a walk');
    await sam.command(channel, '/break', 'back');
    await fake.until(() => !alex.sees(channel).at(-1)?.text.includes('a walk'), 'the line about the end');
  });

  it('N1: leaving ends it for both at once, and the channel is told only that', async () => {
    const { alex, sam, channel, storage, space, shown, readTexts } = await moveIntoAgreed({ mode });
    await alex.command(channel, '/attune', 'leave');
    expect((await shown(sam, channel, 'Attune has left')).text).toBe('Attune has left');
    expect(await storage.couples.findBySpace(space)).toBeUndefined();
    await sam.says(channel, 'you never listen to me');
    await sam.command(channel, '/attune', 'mute');
    await shown(sam, channel, 'not been started here');
    expect(readTexts).toEqual([]);
  });
});
