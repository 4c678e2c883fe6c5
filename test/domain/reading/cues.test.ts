import { describe, expect, it } from 'vitest';
import { CUES_EN } from '../../../src/domain/reading/catalogue/en.ts';
import { readable } from '../../../src/domain/reading/features.ts';

const cuesIn = (text: string): readonly string[] => readable(text).cues.map(({ cue }) => cue.id);

describe('the English cue catalogue', () => {
  it('names every cue once, with its rule, note and source', () => {
    const ids = CUES_EN.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const cue of CUES_EN) {
      expect(cue.rule, cue.id).toMatch(/^[CF]\d$/);
      expect(cue.note.length, cue.id).toBeGreaterThan(5);
      expect(cue.source.length, cue.id).toBeGreaterThan(5);
      expect(cue.fires.length, cue.id).toBeGreaterThan(0);
      expect(cue.silent.length, cue.id).toBeGreaterThan(0);
    }
  });

  it.each(CUES_EN.flatMap((cue) => cue.fires.map((phrase) => [cue.rule, cue.id, phrase] as const)))(
    '%s: the cue %s fires on "%s"',
    (_, id, phrase) => {
      expect(cuesIn(phrase)).toContain(id);
    },
  );

  it.each(CUES_EN.flatMap((cue) => cue.silent.map((phrase) => [cue.rule, cue.id, phrase] as const)))(
    '%s: the cue %s stays silent on "%s"',
    (_, id, phrase) => {
      expect(cuesIn(phrase)).not.toContain(id);
    },
  );
});
