import { describe, expect, it } from 'vitest';
import { bucketRows, rowOfBucket } from '../../../src/domain/reading/bucket-rows.ts';
import { EVIDENCE } from '../../../src/domain/reading/evidence.ts';
import { OUTPUTS } from '../../../src/domain/reading/network.ts';
import { parseToneModel, serializeToneModel } from '../../../src/domain/reading/tone-model.ts';

const smallModel = () =>
  serializeToneModel({
    thresholds: { gentle: 0.75, balanced: 0.5, open: 0.25 },
    dangerThreshold: 0.625,
    calibration: {
      labelTemperature: 1,
      dangerTemperature: 1,
      attack: new Float64Array(EVIDENCE).fill(0.5),
      danger: new Float64Array(EVIDENCE),
    },
    network: {
      hidden: 2,
      rows: bucketRows(Int32Array.from([3, 700, 90_000])),
      embedding: Float32Array.from([1, -1, 0.5, 0, 0, -0.5]),
      embeddingScale: 1,
      hiddenBias: Float32Array.from([0.5, 0.25]),
      output: new Float32Array(OUTPUTS * 2).fill(0.125),
      outputBias: new Float32Array(OUTPUTS),
    },
  });

const changed = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
};

describe('the model file', () => {
  it('gives back what was written, thresholds per sensitivity included', () => {
    const model = parseToneModel(smallModel());
    expect(model.thresholds).toEqual({ gentle: 0.75, balanced: 0.5, open: 0.25 });
    expect(model.dangerThreshold).toBe(0.625);
    expect(rowOfBucket(model.network.rows, 700)).toBe(1);
    expect(rowOfBucket(model.network.rows, 701)).toBe(-1);
    const { embedding, embeddingScale } = model.network;
    expect((embedding[0] ?? 0) * embeddingScale).toBeCloseTo(1, 2);
    expect(model.calibration.attack[0]).toBe(0.5);
  });

  it('names its content: same model, same version; another model, another version', () => {
    expect(parseToneModel(smallModel()).version).toBe(parseToneModel(smallModel()).version);
    expect(parseToneModel(smallModel()).version).toMatch(/^[0-9a-f]{8}$/);
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = smallModel();
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(parseToneModel(larger.subarray(3, 3 + bytes.length)).dangerThreshold).toBe(0.625);
  });

  it.each([
    ['an empty file', () => new Uint8Array(0), 'not-a-model'],
    [
      'a text',
      () => Uint8Array.from('this is no model at all', (letter) => letter.charCodeAt(0)),
      'not-a-model',
    ],
    ['a file of another format', () => changed(smallModel(), 4), 'model-incompatible'],
    ['one changed byte', () => changed(smallModel(), 90), 'model-damaged'],
    ['a file cut short', () => smallModel().subarray(0, 200), 'model-damaged'],
  ])('says what is wrong with %s and how to mend it', (_, bytes, code) => {
    expect(() => parseToneModel(bytes())).toThrowError(
      expect.objectContaining({
        name: 'ToneModelError',
        code,
        message: expect.stringContaining('npm run train'),
      }),
    );
  });
});
