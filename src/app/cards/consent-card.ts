import { CONSENT_VERSION } from '../../domain/couple/consent.ts';
import type { Viewers } from '../../domain/couple/viewers.ts';
import type { Card } from '../../domain/shared/card.ts';
import type { CoupleId } from '../../domain/shared/ids.ts';
import { phrasingTerms } from './phrasing-card.ts';

/** What a consent card asked: which couple, which text, and how many overseers it told of. */
export type Asked = { readonly couple: string; readonly version: number; readonly overseers: number };

const subjectOf = (id: CoupleId, { overseers }: Viewers): string => `${id}.${CONSENT_VERSION}.${overseers}`;

/** Undefined for what is no consent card's subject. */
export const askedBy = (subject: string): Asked | undefined => {
  const found = /^([\w-]{1,64})\.(\d{1,6})\.(\d{1,9})$/u.exec(subject);
  const couple = found?.[1];
  return couple === undefined
    ? undefined
    : { couple, version: Number(found?.[2]), overseers: Number(found?.[3]) };
};

const actions = (id: CoupleId, viewers: Viewers): Card['actions'] => {
  const subject = subjectOf(id, viewers);
  return [
    { type: 'button', action: { name: 'consent.agree', subject }, label: 'I agree', style: 'primary' },
    { type: 'button', action: { name: 'consent.decline', subject }, label: 'Not for me' },
  ];
};

const termsWith = (phrasingHost: string | undefined): readonly string[] => [
  'I read what you two write in this channel, from the moment both of you have agreed. Not a word before, and nothing older.',
  'When a line may land as an attack, I show its author, and nobody else, other words for the same concern.',
  'I store settings, your agreement, counters, and what kind of line came when. Never what you wrote. Check-in answers are encrypted. All goes when either of you says /attune leave, message numbers two days later; counters after 30 days.',
  'The platform and whoever owns or runs this server or workspace can see this channel, as always. Whoever runs this copy of Attune can see what it stores.',
  'Nothing is sent to any outside service unless both of you switch that on.',
  ...(phrasingHost === undefined ? [] : [phrasingTerms(phrasingHost)]),
  'Now and then I rest for two weeks or so, with every couple, and never say why: no notes, no questions, no words to answer with. It ends sooner once both of you press “Coaching is welcome” in the settings.',
  'Either of you can stop at any time, without a reason: /attune mute or /attune leave.',
  'I am software, not a person, and this is not therapy. Adults only: by agreeing you say that you are 18 or over.',
];

const overseen = (count: number): string =>
  count === 1
    ? 'One more person can see this channel, because they run this place.'
    : `Up to ${count} more people can see this channel, because they run this place.`;

/** What follows it is agreed to as well: whoever runs Attune may let it hear later, without either of the two noticing. */
const ON_REQUEST =
  'As things stand I do not hear what you write here; I help on request, and ask your check-ins. Should that change, all of this holds as well:';

/** The number of those who can look in stands in what is agreed to (N4). */
const terms = ({ viewers, hearing, phrasingHost }: Shown): readonly string[] => [
  ...(viewers.overseers === 0 ? [] : [overseen(viewers.overseers)]),
  ...(hearing === undefined ? [] : [ON_REQUEST]),
  ...termsWith(phrasingHost),
];

type Shown = {
  readonly id: CoupleId;
  readonly viewers: Viewers;
  readonly hearing?: 'on-request';
  /** Where a language model has been set up; undefined = nowhere. */
  readonly phrasingHost: string | undefined;
};

export type ConsentAsked = Shown & { readonly inviter: string; readonly partner: string };

/** Public: both read the same words before either agrees. It never shows who has agreed so far. */
export const consentCard = ({ inviter, partner, ...shown }: ConsentAsked): Card => ({
  kind: 'consent',
  title: 'May I sit with you two?',
  blocks: [
    {
      type: 'text',
      text: `${inviter} has asked me in, for ${inviter} and ${partner}. Each of you agrees for yourself.`,
    },
    { type: 'list', items: terms(shown) },
  ],
  actions: actions(shown.id, shown.viewers),
  preview: 'Attune asks both of you',
});

/** Public: what they once agreed to says something else by now. */
export const renewedConsentCard = (shown: Omit<Shown, 'hearing'>): Card => ({
  kind: 'consent-renewed',
  title: 'May I go on?',
  blocks: [
    {
      type: 'text',
      text: 'What I ask you to agree to has changed. I have stopped reading, and read nothing until each of you agrees anew.',
    },
    { type: 'list', items: terms(shown) },
  ],
  actions: actions(shown.id, shown.viewers),
  preview: 'Attune asks both of you',
});

export const bothAgreedCard = (hearing?: 'on-request'): Card => ({
  kind: 'consent-complete',
  blocks: [
    {
      type: 'text',
      text:
        hearing === undefined
          ? 'You have both agreed. I read along from now on, quietly.'
          : 'You have both agreed. I help whenever one of you asks me to.',
    },
    { type: 'note', text: 'Private help at any time: /attune help-now. Everything I can do: /attune help.' },
  ],
  actions: [],
  preview: 'Attune has started',
});

/** Public: somebody else can see the channel now. */
export const suspendedCard = (id: CoupleId, viewers: Viewers): Card => ({
  kind: 'suspended',
  title: 'I have stopped reading',
  blocks: [
    {
      type: 'text',
      text: 'Somebody besides the two of you can see this channel. I read nothing until it is just you two again and both of you agree once more.',
    },
  ],
  actions: actions(id, viewers),
  preview: 'Attune has stopped reading',
});

/** Public: one more person runs this place than the two were told when they agreed. */
export const watchedCard = (id: CoupleId, viewers: Viewers): Card => ({
  kind: 'suspended',
  title: 'I have stopped reading',
  blocks: [
    {
      type: 'text',
      text: `${overseen(viewers.overseers)} That is more than when you agreed. I read nothing until both of you agree once more.`,
    },
  ],
  actions: actions(id, viewers),
  preview: 'Attune has stopped reading',
});
