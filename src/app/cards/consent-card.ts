import { CONSENT_VERSION } from '../../domain/couple/consent.ts';
import type { Card } from '../../domain/shared/card.ts';
import type { CoupleId } from '../../domain/shared/ids.ts';

/** Names the couple and the text: a card with an older text agrees to nothing. */
export const consentSubject = (id: CoupleId): string => `${id}.${CONSENT_VERSION}`;

const actions = (id: CoupleId): Card['actions'] => [
  {
    type: 'button',
    action: { name: 'consent.agree', subject: consentSubject(id) },
    label: 'I agree',
    style: 'primary',
  },
  { type: 'button', action: { name: 'consent.decline', subject: consentSubject(id) }, label: 'Not for me' },
];

const TERMS: readonly string[] = [
  'I read what you two write in this channel, from the moment both of you have agreed. Not a word before, and nothing older.',
  'When a line may land as an attack, I show its author, and nobody else, other words for the same concern.',
  'I store settings, your agreement, counters, and what kind of line came when. Never what you wrote. Check-in answers are kept encrypted. It goes when either of you says /attune leave; counters go after 30 days.',
  'Whoever runs this platform or owns this workspace can see what they can always see, this channel included. Whoever runs this copy of Attune can see what it stores.',
  'Nothing is sent to any outside service unless both of you switch that on.',
  'Either of you can stop at any time, without a reason: /attune mute or /attune leave.',
  'I am software, not a person, and this is not therapy. Adults only: by agreeing you say that you are 18 or over.',
];

/** Public: both read the same words before either agrees. It never shows who has agreed so far. */
export const consentCard = (id: CoupleId, inviter: string, partner: string): Card => ({
  kind: 'consent',
  title: 'May I sit with you two?',
  blocks: [
    {
      type: 'text',
      text: `${inviter} has asked me in, for ${inviter} and ${partner}. Each of you agrees for yourself.`,
    },
    { type: 'list', items: TERMS },
  ],
  actions: actions(id),
  preview: 'Attune asks both of you',
});

/** Public: what they once agreed to says something else by now. */
export const renewedConsentCard = (id: CoupleId): Card => ({
  kind: 'consent-renewed',
  title: 'May I go on?',
  blocks: [
    {
      type: 'text',
      text: 'What I ask you to agree to has changed. I have stopped reading, and read nothing until each of you agrees anew.',
    },
    { type: 'list', items: TERMS },
  ],
  actions: actions(id),
  preview: 'Attune asks both of you',
});

export const bothAgreedCard = (): Card => ({
  kind: 'consent-complete',
  blocks: [
    { type: 'text', text: 'You have both agreed. I read along from now on, quietly.' },
    { type: 'note', text: 'Private help at any time: /attune help-now. Everything I can do: /attune help.' },
  ],
  actions: [],
  preview: 'Attune has started',
});

/** Public: somebody else can see the channel now. */
export const suspendedCard = (id: CoupleId): Card => ({
  kind: 'suspended',
  title: 'I have stopped reading',
  blocks: [
    {
      type: 'text',
      text: 'Somebody besides the two of you can see this channel. I read nothing until it is just you two again and both of you agree once more.',
    },
  ],
  actions: actions(id),
  preview: 'Attune has stopped reading',
});
