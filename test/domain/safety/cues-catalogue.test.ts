import { describe, expect, it } from 'vitest';
import { SAFETY_CUES } from '../../../src/domain/safety/cues-catalogue.ts';
import type { CueExample, SafetyCue } from '../../../src/domain/safety/safety-cue.ts';
import { SAFETY_KINDS } from '../../../src/domain/safety/safety-finding.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

/** What the trained head must hear beside a cue of its kind of hint; the rest is looked at without it. */
const SUSPICION = { threat: 0.2, control: 0, fear: 0, selfharm: 0, disclosure: 0 };

const screened = (example: CueExample, { hint }: SafetyCue) => {
  const [before, text] = typeof example === 'string' ? [undefined, example] : example;
  return screenMessage({
    text: privateText(text),
    context: before === undefined ? [] : [{ from: 'partner', text: privateText(before) }],
    danger: hint === 'suspicion' ? SUSPICION : undefined,
    dangerThreshold: 1,
  });
};

const patternsOf = (cue: SafetyCue): readonly RegExp[] => [
  ...cue.says,
  ...(cue.after === undefined ? [] : [cue.after]),
  ...(cue.unless === undefined ? [] : [cue.unless]),
];

describe('the catalogue of explicit signals (S2)', () => {
  describe.each(SAFETY_CUES.map((cue) => ({ cue, id: cue.id })))('$id', ({ cue }) => {
    it('fires on every phrase it must fire on', () => {
      expect(cue.mustFire.filter((example) => screened(example, cue) === undefined)).toEqual([]);
    });

    it('stays silent on every phrase it must not fire on (figures of speech, S8)', () => {
      expect(cue.mustNotFire.filter((example) => screened(example, cue) !== undefined)).toEqual([]);
    });

    it('says what it means, where it comes from, and shows both sides', () => {
      expect(cue.note).not.toBe('');
      expect(cue.source).toMatch(/^S2: /);
      expect(Math.min(cue.mustFire.length, cue.mustNotFire.length)).toBeGreaterThan(0);
    });

    it('is found by at least one of its own phrases', () => {
      const own = cue.mustFire.map((example) => screened(example, cue)?.cue);
      expect(own.some((id) => id === cue.id)).toBe(true);
    });
  });

  it('names no signal twice', () => {
    const ids = SAFETY_CUES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no pattern twice', () => {
    const sources = SAFETY_CUES.flatMap((cue) => cue.says.map(String));
    expect(sources.filter((source, at) => sources.indexOf(source) !== at)).toEqual([]);
  });

  it.each(SAFETY_KINDS)('knows signals of %s', (kind) => {
    expect(SAFETY_CUES.some((cue) => cue.kind === kind)).toBe(true);
  });

  it.each([
    'harm or threat to partner',
    'harm to self',
    'child',
    'pet',
    'weapon',
    'choking',
    'forced sex',
    'images',
    'reporting',
    'custody',
    'immigration',
    'suicide',
    'tracking',
    'phone',
    'passwords',
    'location',
    'money',
    'food',
    'medicine',
    'work',
    'clothes',
    'friends',
    'movement',
    'you know what happens',
    'fear',
    'placating',
    'isolation',
    'broken property',
    'veiled farewell',
    'telling of violence',
  ])('covers what S2 calls “%s”', (signal) => {
    expect(SAFETY_CUES.filter(({ source }) => source.includes(signal))).not.toEqual([]);
  });

  it('keeps every pattern linear: no quantifier inside a repeated group', () => {
    const nested = /\([^()]*(?:[+*]|\{\d+,\})[^()]*\)(?:[+*]|\{\d+,\d*\})/;
    const unbounded = /(?<!\\)\.(?:\*|\+)|\[\^[^\]]*\](?:\*|\+)/;
    const wrong = SAFETY_CUES.flatMap(patternsOf).filter(
      ({ source }) => nested.test(source) || unbounded.test(source),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps no memory between messages: no pattern is global or sticky', () => {
    expect(SAFETY_CUES.flatMap(patternsOf).filter(({ flags }) => /[gy]/.test(flags))).toEqual([]);
  });
});
