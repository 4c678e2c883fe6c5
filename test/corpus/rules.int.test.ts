import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/domain/reading/read-message.ts';
import { parseToneModel } from '../../src/domain/reading/tone-model.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { MUST_NUDGE, MUST_NUDGE_WHEN_OPEN, MUST_STAY_SILENT } from './sentences.ts';

const model = parseToneModel(readFileSync(new URL('../../corpus/model/tone-model.bin', import.meta.url)));
const read = createReader(model);
const reading = (text: string) => read(privateText(text), []);
const marked = (text: string): string => {
  const { span } = reading(text);
  return span === undefined ? '' : text.slice(...span);
};
const danger = (text: string): number =>
  Object.values(reading(text).danger).reduce((sum, probability) => sum + probability, 0);

describe('the trained reader', () => {
  it.each(MUST_NUDGE)('%s: nudges "%s" at the balanced sensitivity', (_, text) => {
    expect(reading(text).attack).toBeGreaterThanOrEqual(model.thresholds.balanced);
  });

  it.each(MUST_NUDGE_WHEN_OPEN)('%s: nudges "%s" at the open sensitivity', (_, text) => {
    expect(reading(text).attack).toBeGreaterThanOrEqual(model.thresholds.open);
  });

  it.each(MUST_STAY_SILENT)('%s: stays silent on "%s", even at the open sensitivity', (_, text) => {
    expect(reading(text).attack).toBeLessThan(model.thresholds.open);
  });

  it('gentle asks for more than balanced, and balanced for more than open', () => {
    expect(model.thresholds.gentle).toBeGreaterThan(model.thresholds.balanced);
    expect(model.thresholds.balanced).toBeGreaterThan(model.thresholds.open);
    expect(model.thresholds.open).toBeGreaterThan(0.5);
  });

  it('gives scores that sum to one, with criticism and contempt making the attack', () => {
    const { scores, attack } = reading('you never help and I am tired');
    expect(Object.values(scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 6);
    expect(scores.criticism + scores.contempt).toBeCloseTo(attack, 6);
  });

  it('reads with and without the line before it', () => {
    const context = [{ from: 'partner' as const, text: privateText('love you') }];
    expect(read(privateText('do you though'), context).attack).not.toBe(reading('do you though').attack);
  });

  it.each([
    ["The kitchen was still messy. You're a lazy pig. I'm going to bed.", 'lazy pig', 'kitchen'],
    ['I got home at six and honestly you never listen to a word I say', 'never listen', 'six'],
    ['YOU ARE SO SELFISH!!! and the train is at nine', 'SELFISH', 'train'],
  ])('marks the words that carry the attack, and whole ones: %s', (text, inside, outside) => {
    expect(marked(text)).toContain(inside);
    expect(marked(text)).not.toContain(outside);
    expect(marked(text)).toMatch(/^\S[\s\S]*\S$/);
    expect(text).toMatch(new RegExp(`(?:^|\\W)${marked(text)}(?:\\W|$)`));
  });

  it('marks nothing in a calm message', () => {
    expect(reading('I was hurt when you left before dessert.').span).toBeUndefined();
  });

  it.each([
    'I swear I will kill you if you walk out that door',
    'he hit me again on sunday, I had to lie to my mum',
    "I don't want to live any more",
  ])('S8: the model alone calls "%s" dangerous', (text) => {
    expect(danger(text)).toBeGreaterThanOrEqual(model.dangerThreshold);
  });

  it.each([
    'this traffic is killing me',
    'I could murder a pizza',
    "what's the password for the library app?",
    'I died laughing at your mum',
  ])('S2: the figure of speech "%s" stays ungated', (text) => {
    expect(danger(text)).toBeLessThan(model.dangerThreshold);
  });

  it.each([
    '',
    ' ',
    '\u0000\u0007',
    '\uD83D you \uDC00',
    '😂😂😂',
    'אתה אף פעם לא מקשיב',
    '<b>you</b> **never** listen',
    'you never listen '.repeat(6000),
    '\n'.repeat(100_000),
    '?'.repeat(100_000),
  ])('reads any string without complaint', (text) => {
    const { attack, confidence } = reading(text);
    expect(attack).toBeGreaterThanOrEqual(0);
    expect(attack).toBeLessThanOrEqual(1);
    expect(confidence).toBeGreaterThan(0);
  });
});
