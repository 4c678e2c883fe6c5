import { HOUR, type Instant, later } from '../shared/instant.ts';
import { nextMidnight } from '../shared/local-time.ts';
import type { Mute, Partner } from './couple.ts';

export const MUTE_DURATIONS = ['1h', 'today', 'always'] as const;
export type MuteDuration = (typeof MUTE_DURATIONS)[number];

export const muteFor = (duration: MuteDuration, now: Instant, zone: string): Mute => {
  switch (duration) {
    case '1h':
      return { until: later(now, HOUR) };
    case 'today':
      return { until: nextMidnight(now, zone) };
    case 'always':
      return { until: 'always' };
  }
};

export const isMuted = (partner: Partner, now: Instant): boolean => {
  const until = partner.mute?.until;
  return until === 'always' || (until !== undefined && now < until);
};
