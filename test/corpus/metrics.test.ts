import { describe, expect, it } from 'vitest';
import { averagePrecision, chanceLevel, cutAtPrecision, type Ranked } from '../../corpus/train/metrics.ts';

/** From the surest down: y is an attack, n is none. */
const ranked = (order: string): readonly Ranked[] =>
  [...order].map((kind, at) => ({ score: 1 - at / order.length, positive: kind === 'y' }));

describe('how a ranking is measured', () => {
  it('is perfect when every attack comes first, whatever the mix', () => {
    expect(averagePrecision(ranked('yynnnn'))).toBe(1);
    expect(averagePrecision(ranked('yynnnn'), 10)).toBe(1);
  });

  it('comes to the share of attacks when order tells nothing', () => {
    const blind = ranked('ynnnynnn'.repeat(200));
    expect(chanceLevel(blind)).toBe(0.25);
    expect(averagePrecision(blind)).toBeCloseTo(0.25, 1);
  });

  it('counts each calm line as many times as it is told to', () => {
    expect(averagePrecision(ranked('yny'))).toBeCloseTo((1 + 2 / 3) / 2, 10);
    expect(averagePrecision(ranked('yny'), 3)).toBeCloseTo((1 + 2 / 5) / 2, 10);
    expect(averagePrecision(ranked('ynnny'), 1)).toBe(averagePrecision(ranked('yny'), 3));
  });

  it('cuts where enough of what is said is right, and finds more where attacks are commoner', () => {
    expect(cutAtPrecision(ranked('yynyn'), 0.75).recall).toBe(1);
    expect(cutAtPrecision(ranked('yynyn'), 0.75, 2).recall).toBeCloseTo(2 / 3, 10);
    expect(cutAtPrecision(ranked('nnn'), 0.5).recall).toBe(0);
  });
});
