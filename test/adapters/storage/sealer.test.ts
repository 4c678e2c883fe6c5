import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canOpen, createSealer } from '../../../adapters/storage/sealer.ts';
import { sealingKey } from '../../../adapters/storage/sealing-key.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { sealerContract } from '../../contract/sealer.ts';

const aKey = () => sealingKey(randomBytes(32));
const ring = (current = aKey(), ...older: ReturnType<typeof aKey>[]) => ({
  current,
  all: [current, ...older],
});
const sealBroken = expect.objectContaining({ name: 'StorageError', code: 'seal-broken' });
const WORDS = privateText('I loved the soup you left for me');

sealerContract('AES-256-GCM', () => createSealer(ring()));

describe('sealed answers', () => {
  it('hold no word of the text, and never look the same twice', () => {
    const sealer = createSealer(ring());
    const [first, second] = [sealer.seal(WORDS, 'row'), sealer.seal(WORDS, 'row')];
    expect(Buffer.from(first).includes('soup')).toBe(false);
    expect(first).not.toEqual(second);
  });

  it('do not open when any single bit was changed', () => {
    const sealer = createSealer(ring());
    const sealed = sealer.seal(WORDS, 'row');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(() => sealer.open(changed, 'row')).toThrow(sealBroken);
      }),
    );
  });

  it('open with an older key after the key was changed, and are sealed with the new one', () => {
    const [old, current] = [aKey(), aKey()];
    const sealedBefore = createSealer(ring(old)).seal(WORDS, 'row');
    const rotated = createSealer(ring(current, old));
    expect(rotated.open(sealedBefore, 'row').reveal()).toBe(WORDS.reveal());
    expect(createSealer(ring(current)).open(rotated.seal(WORDS, 'row'), 'row').reveal()).toBe(WORDS.reveal());
  });

  it('do not open without their key, and say which key to put back', () => {
    const sealed = createSealer(ring()).seal(WORDS, 'row');
    const other = ring();
    expect(canOpen(sealed, other)).toBe(false);
    expect(() => createSealer(other).open(sealed, 'row')).toThrow(sealBroken);
    expect(() => createSealer(other).open(sealed, 'row')).toThrow(/ATTUNE_KEY/);
  });

  it('a key that is not 32 bytes long is refused', () => {
    expect(() => sealingKey(randomBytes(31))).toThrow(expect.objectContaining({ code: 'key-unusable' }));
  });

  it('a lone half of a surrogate pair becomes the replacement character instead of an error', () => {
    const sealer = createSealer(ring());
    const odd = privateText(`a${String.fromCharCode(0xd83e)}b`);
    expect(sealer.open(sealer.seal(odd, 'row'), 'row').reveal()).toBe('a\uFFFDb');
  });
});
