import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSignedIds, SIGNATURE_LENGTH } from '../../../adapters/platform/index.ts';

const ids = createSignedIds('the bot’s token');
const ID = 'a|nudge.post|n-1|123456789012345678';
const signed = (custom_id: string): string => ids.sign({ custom_id }).custom_id;

describe('the ids of buttons, selects and forms', () => {
  it('come back as they went, and are known to be ours', () => {
    expect(ids.read(signed(ID))).toEqual({ id: ID, isOurs: true });
    expect(signed(ID)).toHaveLength(ID.length + SIGNATURE_LENGTH);
  });

  it('are signed wherever they stand in what is sent, by any platform’s name; nothing else is touched', () => {
    const body = {
      custom_id: 'a|check-in.save|c-1|1',
      content: 'a|this is text|',
      data: { components: [{ components: [{ custom_id: 'o|12345678', label: 'Open', value: 'a|b|c' }] }] },
      blocks: [{ elements: [{ action_id: ID }], block_id: 'k|12345678|C1|1.2|0' }],
      view: { callback_id: ID, private_metadata: 'token C1' },
      fields: [{ custom_id: 'text', action_id: 'value' }],
    };
    const before = structuredClone(body);
    const sent = ids.sign(body);
    const changed = JSON.stringify(sent).split('#').length - 1;
    expect(changed).toBe(4);
    expect(body).toEqual(before);
    expect(sent.fields).toEqual(body.fields);
    expect(sent.data.components[0]?.components[0]).toMatchObject({ label: 'Open', value: 'a|b|c' });
  });

  it('without a signature, with half of one, with another bot’s, or bent afterwards are not ours', () => {
    const other = createSignedIds('another token').sign({ custom_id: ID }).custom_id;
    const genuine = signed(ID);
    const mac = genuine.slice(-9);
    for (const forged of [
      ID,
      '',
      '#',
      `${ID}#`,
      `${ID}#${mac.slice(1)}`,
      `${ID}#${mac}x`,
      `${ID}##${mac}`,
      other,
      genuine.replace('n-1', 'n-2'),
      genuine.replace('nudge.post', 'nudge.fine'),
      genuine.replace('8#', '9#'),
      `${ID}|1#${mac}`,
      // Whatever is taken for its lower byte looks the same.
      `${ID}#${[...mac].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 256)).join('')}`,
    ]) {
      expect([forged, ids.read(forged).isOurs]).toEqual([forged, false]);
    }
  });

  it('never throw, and no made-up one is ours', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary' }), (id, mac) => {
        expect(ids.read(`${id}#${mac}`).isOurs).toBe(false);
      }),
    );
  });

  it('are the same after a restart and in every process with the same secret', () => {
    expect(createSignedIds('the bot’s token').read(signed(ID)).isOurs).toBe(true);
  });
});
