import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { bothAllowPhrasing } from '../../domain/couple/phrasing.ts';
import type { Card, CardAction } from '../../domain/shared/card.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { localFace } from '../../domain/shared/local-time.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';
import { phrasingTerms } from './phrasing-card.ts';

export type Held = {
  readonly couple: Couple;
  readonly partner: Partner;
  readonly outcomes: number;
  readonly sealedAnswers: number;
  readonly now: Instant;
  /** Where a language model has been set up. */
  readonly phrasingHost: string | undefined;
};

const agreedFace = ({ couple, partner, now }: Held): string =>
  partner.consent === undefined ? 'not yet' : `since ${localFace(partner.consent.at, now, couple.zone)}`;

/** A yes is held until it is taken back, whether or not it counts at present. */
const sentFace = ({ couple, partner, phrasingHost }: Held): string => {
  if (phrasingHost !== undefined && bothAllowPhrasing(couple, phrasingHost))
    return `single lines, to ${phrasingHost}, because you both allow it`;
  return partner.phrasing === undefined ? 'nothing' : `nothing now; you allow ${partner.phrasing.host}`;
};

export const privacyCard = (held: Held): Card => ({
  kind: 'privacy',
  title: 'What is held about you',
  blocks: [
    {
      type: 'facts',
      facts: [
        { name: 'Your account id on this platform', value: 'yes' },
        { name: 'Your agreement', value: agreedFace(held) },
        { name: 'Your settings', value: 'yes, see /attune settings' },
        { name: 'Counters (kind and minute, no words; 30 days)', value: String(held.outcomes) },
        { name: 'Check-in answers of yours (encrypted)', value: String(held.sealedAnswers) },
        { name: 'Your check-in schedule', value: 'if you have one, see /checkin list' },
        { name: 'Your messages', value: 'none, ever' },
        { name: 'Sent to an outside service', value: sentFace(held) },
      ],
    },
    ...(held.phrasingHost === undefined
      ? []
      : [{ type: 'note' as const, text: phrasingTerms(held.phrasingHost) }]),
    {
      type: 'note',
      text: 'The last few messages are kept in memory to read a line in its context, and nowhere else.',
    },
  ],
  actions: [
    {
      type: 'button',
      action: { name: 'privacy.export', subject: held.couple.id },
      label: 'Export as JSON',
      style: 'primary',
    },
    {
      type: 'button',
      action: { name: 'privacy.erase', subject: held.couple.id },
      label: 'Erase everything',
      style: 'danger',
    },
  ],
  preview: NEUTRAL_PREVIEW,
});

export const exportCard = (json: PrivateText): Card => ({
  kind: 'export',
  title: 'Your data',
  blocks: [
    { type: 'text', text: 'Everything held about you here. Nothing of your partner’s is in it.' },
    { type: 'file', name: 'attune-my-data.json', text: json },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});

export const leaveAction = (couple: Couple): CardAction => ({
  type: 'button',
  action: { name: 'leave.confirm', subject: couple.id },
  label: 'Leave and erase',
  style: 'danger',
});

/** A typed /attune leave is meant; a button may be touched by accident, so this asks. */
export const confirmLeaveCard = (couple: Couple): Card => ({
  kind: 'confirm-leave',
  title: 'End Attune for both of you?',
  blocks: [
    {
      type: 'text',
      text: 'Everything held about either of you here is erased at once, and the channel is told only “Attune has left”. It cannot be undone; you can start afresh at any time.',
    },
  ],
  actions: [leaveAction(couple)],
  preview: NEUTRAL_PREVIEW,
});
