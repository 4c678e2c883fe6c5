import {
  type Couple,
  type DeliveryPreference,
  type Partner,
  SENSITIVITIES,
  type Sensitivity,
} from '../../domain/couple/couple.ts';
import { isMuted } from '../../domain/couple/mute.ts';
import { sharedTeasing, teasingAllowedBy } from '../../domain/couple/teasing.ts';
import { quietHoursFace } from '../../domain/nudging/quiet-hours.ts';
import type { Card, Form, FormField } from '../../domain/shared/card.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { localFace } from '../../domain/shared/local-time.ts';
import { privateText } from '../../domain/shared/private-text.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';
import { phrasingButton, phrasingFacts, phrasingTerms } from './phrasing-card.ts';

const SENSITIVITY_LABELS: Readonly<Record<Sensitivity, string>> = {
  gentle: 'gentle: only when it is very clear',
  balanced: 'balanced',
  open: 'open: rather once too often',
};

const DELIVERY_LABELS: Readonly<Record<DeliveryPreference, string>> = {
  channel: 'in the channel, seen by me only, where that can be',
  direct: 'as a direct message',
};

const muteFace = (partner: Partner, couple: Couple, now: Instant): string => {
  if (partner.mute === undefined || !isMuted(partner, now)) return 'no';
  const { until } = partner.mute;
  return until === 'always' ? 'until you end it' : `until ${localFace(until, now, couple.zone)}`;
};

const orNone = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

const isChoice = (ways: readonly DeliveryPreference[]): boolean => ways.length > 1;

export type SettingsShown = {
  readonly couple: Couple;
  readonly partner: Partner;
  readonly now: Instant;
  /** Where a language model has been set up; undefined = nowhere, and nothing is said of it. */
  readonly phrasingHost: string | undefined;
  /** How private notes can reach somebody here. */
  readonly ways: readonly DeliveryPreference[];
};

/** Private. Shows the person's own settings and what is shared; never the other one's. */
export const settingsCard = ({ couple, partner, now, phrasingHost, ways }: SettingsShown): Card => ({
  kind: 'settings',
  title: 'Your settings',
  blocks: [
    {
      type: 'facts',
      facts: [
        { name: 'Time zone (for both)', value: couple.zone },
        { name: 'Quiet hours', value: quietHoursFace(partner.settings.quietHours) },
        { name: 'How easily a note comes', value: SENSITIVITY_LABELS[partner.settings.sensitivity] },
        ...(isChoice(ways)
          ? [{ name: 'Private notes reach me', value: DELIVERY_LABELS[partner.settings.delivery] }]
          : []),
        { name: 'Country for help lines', value: partner.settings.country ?? 'not set' },
        { name: 'Muted', value: muteFace(partner, couple, now) },
        { name: 'Teasing words you allow', value: orNone(teasingAllowedBy(couple, partner.id)) },
        { name: 'Allowed by both', value: orNone(sharedTeasing(couple)) },
        ...(phrasingHost === undefined ? [] : phrasingFacts(couple, partner, phrasingHost)),
      ],
    },
    ...(phrasingHost === undefined ? [] : [{ type: 'note' as const, text: phrasingTerms(phrasingHost) }]),
  ],
  actions: [
    {
      type: 'button',
      action: { name: 'settings.change', subject: couple.id },
      label: 'Change mine',
      style: 'primary',
    },
    {
      type: 'button',
      action: { name: 'settings.change-shared', subject: couple.id },
      label: 'Change ours',
    },
    ...(phrasingHost === undefined ? [] : [phrasingButton(couple)]),
    // Always here, for everyone: its presence must not say anything (S6).
    {
      type: 'button',
      action: { name: 'hold.resume', subject: couple.id },
      label: 'Coaching is welcome',
    },
  ],
  preview: NEUTRAL_PREVIEW,
});

const deliveryField = (partner: Partner, ways: readonly DeliveryPreference[]): FormField => ({
  id: 'delivery',
  type: 'select',
  label: 'Private notes reach me',
  value: partner.settings.delivery,
  options: ways.map((value) => ({ value, label: DELIVERY_LABELS[value] })),
  required: true,
});

/** What is one's own. Forms have five fields at most: that is what the narrowest platform can show. */
export const settingsForm = ({
  couple,
  partner,
  ways,
}: Pick<SettingsShown, 'couple' | 'partner' | 'ways'>): Form => ({
  kind: 'settings',
  title: 'Your settings',
  submit: { name: 'settings.save', subject: couple.id },
  submitLabel: 'Save',
  fields: [
    {
      id: 'quiet',
      type: 'line',
      label: 'Quiet hours',
      hint: 'Such as 22:00-07:00; empty for none',
      value: partner.settings.quietHours === undefined ? '' : quietHoursFace(partner.settings.quietHours),
      maxLength: 13,
      required: false,
    },
    {
      id: 'sensitivity',
      type: 'select',
      label: 'How easily a note comes',
      value: partner.settings.sensitivity,
      options: SENSITIVITIES.map((value) => ({ value, label: SENSITIVITY_LABELS[value] })),
      required: true,
    },
    ...(isChoice(ways) ? [deliveryField(partner, ways)] : []),
    {
      id: 'country',
      type: 'line',
      label: 'Country for help lines',
      hint: 'Two letters, such as GB or US; empty for an international finder',
      value: partner.settings.country ?? '',
      maxLength: 2,
      required: false,
    },
  ],
});

/** What holds for both, or once both want it. */
export const sharedSettingsForm = (couple: Couple, partner: Partner): Form => ({
  kind: 'settings-shared',
  title: 'Settings for both of you',
  submit: { name: 'settings.save-shared', subject: couple.id },
  submitLabel: 'Save',
  fields: [
    {
      id: 'zone',
      type: 'line',
      label: 'Time zone (for both)',
      hint: 'A name such as Europe/Berlin or America/New_York',
      value: couple.zone,
      maxLength: 64,
      required: true,
    },
    {
      id: 'teasing',
      type: 'line',
      label: 'Teasing words I allow',
      hint: 'Parted by commas. They count once both of you allow them',
      value: privateText(teasingAllowedBy(couple, partner.id).join(', ')),
      maxLength: 400,
      required: false,
    },
  ],
});
