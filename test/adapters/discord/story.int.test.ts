import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
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
});
