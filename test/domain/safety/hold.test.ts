import { describe, expect, it } from 'vitest';
import type { Couple, Partner } from '../../../src/domain/couple/couple.ts';
import { agreeToResume, isHeld, startHold } from '../../../src/domain/safety/hold.ts';
import { coupleId, partnerId, spaceId } from '../../../src/domain/shared/ids.ts';
import { DAY, instant, later, MINUTE } from '../../../src/domain/shared/instant.ts';

const NOW = instant(1_800_000_000_000);
const ALEX = partnerId('web:alex');
const SAM = partnerId('web:sam');

const partner = (id: Partner['id']): Partner => ({
  id,
  consent: { version: 1, at: NOW, overseers: 0 },
  mute: undefined,
  settings: { sensitivity: 'balanced', quietHours: undefined, delivery: 'direct', country: undefined },
  holdLiftedAt: undefined,
  phrasing: undefined,
});

const couple: Couple = {
  id: coupleId('c1'),
  spaceId: spaceId('web:main'),
  partners: [partner(ALEX), partner(SAM)],
  zone: 'Europe/Berlin',
  createdAt: NOW,
  suspension: undefined,
  break: undefined,
  hold: undefined,
  teasingWords: [],
};

describe('the safety hold (S6)', () => {
  it('is off for a couple nothing was found for', () => {
    expect(isHeld(couple, NOW)).toBe(false);
  });

  it('holds coaching for both from the finding on', () => {
    expect(isHeld(startHold(couple, NOW), NOW)).toBe(true);
  });

  it('ends by itself after 14 days of nothing', () => {
    const held = startHold(couple, NOW);
    expect(isHeld(held, later(NOW, 14 * DAY - 1))).toBe(true);
    expect(isHeld(held, later(NOW, 14 * DAY))).toBe(false);
  });

  it('begins anew with a later finding', () => {
    const held = startHold(startHold(couple, NOW), later(NOW, 10 * DAY));
    expect(isHeld(held, later(NOW, 20 * DAY))).toBe(true);
    expect(isHeld(held, later(NOW, 24 * DAY))).toBe(false);
  });

  it('goes on when only one of the two has agreed to start again', () => {
    const held = agreeToResume(startHold(couple, NOW), ALEX, later(NOW, DAY));
    expect(isHeld(held, later(NOW, 2 * DAY))).toBe(true);
  });

  it('ends when each has agreed on their own after it began', () => {
    const one = agreeToResume(startHold(couple, NOW), ALEX, later(NOW, DAY));
    const both = agreeToResume(one, SAM, later(NOW, 3 * DAY));
    expect(isHeld(both, later(NOW, 3 * DAY))).toBe(false);
  });

  it('takes no agreement given before it began', () => {
    const early = agreeToResume(agreeToResume(couple, ALEX, NOW), SAM, NOW);
    expect(isHeld(startHold(early, later(NOW, MINUTE)), later(NOW, 2 * MINUTE))).toBe(true);
  });

  it('asks again when something is found after both agreed', () => {
    const lifted = agreeToResume(agreeToResume(startHold(couple, NOW), ALEX, NOW), SAM, NOW);
    const again = startHold(lifted, later(NOW, DAY));
    expect(isHeld(again, later(NOW, DAY))).toBe(true);
  });

  it('is never moved back by a finding that arrives late', () => {
    const held = startHold(couple, later(NOW, DAY));
    expect(startHold(held, NOW)).toEqual(held);
  });

  it('leaves the other partner untouched when one agrees', () => {
    const [, sam] = agreeToResume(startHold(couple, NOW), ALEX, NOW).partners;
    expect(sam.holdLiftedAt).toBeUndefined();
  });
});
