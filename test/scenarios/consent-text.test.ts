import { describe, expect, it } from 'vitest';
import { consentCard, renewedConsentCard } from '../../src/app/cards/consent-card.ts';
import { CONSENT_VERSION } from '../../src/domain/couple/consent.ts';
import type { Card } from '../../src/domain/shared/card.ts';
import { coupleId } from '../../src/domain/shared/ids.ts';
import { ALEX, SAM } from '../support/couples.ts';

const termsOf = ({ blocks }: Card): readonly unknown[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : []));

const shown = { id: coupleId('couple-1'), viewers: { people: [ALEX, SAM], others: 0, overseers: 0 } };
const names = { inviter: 'Alex', partner: 'Sam' };

/**
 * Word for word what both have said yes to. Whoever changes the text changes it here as well and raises the version: then
 * nobody is read on a yes to something else.
 */
const AGREED_TO = {
  version: 2,
  terms: [
    'I read what you two write in this channel, from the moment both of you have agreed. Not a word before, and nothing older.',
    'When a line may land as an attack, I show its author, and nobody else, other words for the same concern.',
    'I store settings, your agreement, counters, and what kind of line came when. Never what you wrote. Check-in answers are encrypted. All goes when either of you says /attune leave, message numbers two days later; counters after 30 days.',
    'The platform and whoever owns or runs this server or workspace can see this channel, as always. Whoever runs this copy of Attune can see what it stores.',
    'Nothing is sent to any outside service unless both of you switch that on.',
    'Now and then I rest for two weeks or so, with every couple, and never say why: no notes, no questions, no words to answer with. It ends sooner once both of you press “Coaching is welcome” in the settings.',
    'Either of you can stop at any time, without a reason: /attune mute or /attune leave.',
    'I am software, not a person, and this is not therapy. Adults only: by agreeing you say that you are 18 or over.',
  ],
  overseen: 'Up to 2 more people can see this channel, because they run this place.',
  onRequest:
    'As things stand I do not hear what you write here; I help on request, and ask your check-ins. Should that change, all of this holds as well:',
};

describe('the text of the consent card', () => {
  const card = consentCard({ ...shown, ...names, phrasingHost: undefined });

  it('N1: is the one that its version stands for', () => {
    expect({ version: CONSENT_VERSION, terms: termsOf(card) }).toEqual({
      version: AGREED_TO.version,
      terms: AGREED_TO.terms,
    });
  });

  it('N1: is the same when it is asked anew', () => {
    expect(termsOf(renewedConsentCard({ ...shown, phrasingHost: undefined }))).toEqual(AGREED_TO.terms);
  });

  it('N4: says besides how many can look in, and where nothing is heard', () => {
    const viewers = { ...shown.viewers, overseers: 2 };
    const watched = consentCard({
      ...shown,
      ...names,
      viewers,
      hearing: 'on-request',
      phrasingHost: undefined,
    });
    expect(termsOf(watched)).toEqual([AGREED_TO.overseen, AGREED_TO.onRequest, ...AGREED_TO.terms]);
  });

  it('says what a language model would be sent only where one has been set up', () => {
    const withModel = termsOf(consentCard({ ...shown, ...names, phrasingHost: 'words.example' }));
    expect(withModel.filter((term) => !AGREED_TO.terms.some((known) => known === term))).toEqual([
      expect.stringContaining('words.example'),
    ]);
  });
});
