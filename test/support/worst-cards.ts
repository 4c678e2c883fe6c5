import * as breaks from '../../src/app/cards/break-card.ts';
import * as checkIns from '../../src/app/cards/check-in-card.ts';
import * as consent from '../../src/app/cards/consent-card.ts';
import { helpCard } from '../../src/app/cards/help-card.ts';
import * as notebooks from '../../src/app/cards/notebook-card.ts';
import * as notices from '../../src/app/cards/notice-card.ts';
import { nudgeCard } from '../../src/app/cards/nudge-card.ts';
import { phrasingCard } from '../../src/app/cards/phrasing-card.ts';
import * as privacy from '../../src/app/cards/privacy-card.ts';
import * as reframes from '../../src/app/cards/reframe-card.ts';
import * as again from '../../src/app/cards/say-again-card.ts';
import * as schedules from '../../src/app/cards/schedule-card.ts';
import * as settings from '../../src/app/cards/settings-card.ts';
import { spaceGoneCard } from '../../src/app/cards/space-gone-card.ts';
import * as validation from '../../src/app/cards/validation-card.ts';
import { MAX_ANSWER } from '../../src/app/check-in/answer-check-in.ts';
import type { Note } from '../../src/app/memory/open-notes.ts';
import { EN_QUESTIONS } from '../../src/domain/check-in/questions/en-questions.ts';
import type { Schedule } from '../../src/domain/check-in/schedule.ts';
import { MAX_TEASING_WORD_LENGTH, MAX_TEASING_WORDS } from '../../src/domain/couple/teasing.ts';
import { FEELINGS } from '../../src/domain/language/feelings-catalogue.ts';
import { RESOURCES } from '../../src/domain/safety/resources-catalogue.ts';
import { helpNowCard, refusalCard, safetyCard } from '../../src/domain/safety/safety-card.ts';
import { SAFETY_KINDS } from '../../src/domain/safety/safety-finding.ts';
import type { Card, Form } from '../../src/domain/shared/card.ts';
import { checkInId, coupleId, nudgeId } from '../../src/domain/shared/ids.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { NOON } from './clock.ts';
import { ALEX, aCheckIn, aCouple, aPartner, SAM, SPACE, someSettings } from './couples.ts';
import { aReading } from './readings.ts';

/** As long as the platforms and our own rules let each become, and full of what would have to be escaped. */
const rough = (length: number): string => 'you *never* _listen_ <@1> '.repeat(300).slice(0, length);
const typed = (length: number) => privateText(rough(length));
const NAME = '|'.repeat(32);
const ID = 'i'.repeat(16);
const COUPLE = coupleId(ID);
const ZONE = 'America/Argentina/ComodRivadavia';
/** As long as the settings let it be. */
const WAYS = ['channel', 'direct'] as const;
const HOST = 'h'.repeat(60);
const VIEWERS = { people: [ALEX, SAM], others: 0, overseers: 999_999 };
const QUESTION = EN_QUESTIONS.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a));

/** Allowed by both, each of the greatest length, and different. */
const teasingWords = Array.from({ length: MAX_TEASING_WORDS }, (_, at) => ({
  word: `${'x_'.repeat(MAX_TEASING_WORD_LENGTH / 2 - 1)}${at + 10}`,
  allowedBy: [ALEX, SAM],
}));
const partner = aPartner({
  settings: someSettings({ sensitivity: 'gentle', delivery: 'direct', country: 'GB' }),
  mute: { until: 'always' },
  phrasing: { host: HOST, at: NOON },
});
const couple = aCouple({ id: COUPLE, zone: ZONE, partners: [partner, aPartner({ id: SAM })], teasingWords });

const note = (length: number): Note => ({
  id: nudgeId(ID),
  spaceId: SPACE,
  authorId: ALEX,
  messageIds: [],
  text: typed(length),
  context: [],
  reading: { ...aReading('contempt'), span: [length - 20, length - 2] },
  dueAt: NOON,
  state: 'shown',
  canBeSaid: true,
  feeling: undefined,
});
const offers = {
  offers: [typed(240), typed(240)],
  event: undefined,
  feelings: FEELINGS.slice(0, 4),
  request: typed(240),
  template: false,
  question: QUESTION,
};
const feelings = FEELINGS.slice(0, 25);

const schedule: Schedule = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  minute: 1439,
  theme: 'repair',
  weeks: 8,
};
const running = { schedule, since: NOON, lastDay: '2026-12-31' as const };
const proposal = { id: ID, by: SAM, at: NOON, schedule, postedAs: undefined };
const checkIn = aCheckIn({ id: checkInId(ID) });
const prompts = (['reflect', 'feeling', 'understand'] as const).map((level) => ({ level, text: typed(300) }));

const countries = [...new Set(RESOURCES.map(({ country }) => country)), undefined];

/**
 * Every card the app and the safety texts can make, by the function that makes it. `whole`: fixed copy and short words
 * only, so none of it may ever be shortened.
 */
export const WORST_CARDS: readonly {
  readonly by: string;
  readonly whole: boolean;
  readonly cards: readonly Card[];
}[] = [
  { by: 'breakCard', whole: true, cards: [breaks.breakCard('2026-03-11 20:30', typed(240))] },
  { by: 'breakOverForCaller', whole: true, cards: [breaks.breakOverForCaller()] },
  { by: 'breakOverCard', whole: true, cards: [breaks.breakOverCard()] },
  { by: 'breakBackCard', whole: true, cards: [breaks.breakBackCard()] },
  { by: 'checkInCard', whole: true, cards: [checkIns.checkInCard(checkIn, QUESTION)] },
  {
    by: 'revealCard',
    whole: false,
    cards: [
      checkIns.revealCard(QUESTION, [
        { name: NAME, answer: typed(MAX_ANSWER) },
        { name: NAME, answer: typed(MAX_ANSWER) },
      ]),
    ],
  },
  { by: 'notebookAskedCard', whole: true, cards: [notebooks.notebookAskedCard({ id: ID, name: NAME })] },
  { by: 'notebookAgreedCard', whole: true, cards: [notebooks.notebookAgreedCard(ID)] },
  { by: 'notebookCard', whole: true, cards: [notebooks.notebookCard(10_000, typed(5000))] },
  { by: 'answeredCard', whole: true, cards: [checkIns.answeredCard()] },
  { by: 'expiredCard', whole: true, cards: [checkIns.expiredCard()] },
  { by: 'reminderCard', whole: true, cards: [checkIns.reminderCard(checkIn, QUESTION)] },
  {
    by: 'consentCard',
    whole: true,
    cards: [
      consent.consentCard({
        id: COUPLE,
        inviter: NAME,
        partner: NAME,
        viewers: VIEWERS,
        hearing: 'on-request',
        phrasingHost: HOST,
      }),
    ],
  },
  {
    by: 'renewedConsentCard',
    whole: true,
    cards: [consent.renewedConsentCard({ id: COUPLE, viewers: VIEWERS, phrasingHost: HOST })],
  },
  { by: 'bothAgreedCard', whole: true, cards: [consent.bothAgreedCard()] },
  { by: 'suspendedCard', whole: true, cards: [consent.suspendedCard(COUPLE, VIEWERS)] },
  { by: 'watchedCard', whole: true, cards: [consent.watchedCard(COUPLE, VIEWERS)] },
  { by: 'helpCard', whole: true, cards: [helpCard()] },
  { by: 'noticeCard', whole: false, cards: [notices.noticeCard(typed(6000), QUESTION)] },
  { by: 'publicCard', whole: false, cards: [notices.publicCard('sample', typed(6000))] },
  { by: 'nudgeCard', whole: true, cards: [nudgeCard(note(4000), offers)] },
  { by: 'exportCard', whole: true, cards: [privacy.exportCard(typed(6000))] },
  { by: 'spaceGoneCard', whole: true, cards: [spaceGoneCard(couple)] },
  { by: 'confirmLeaveCard', whole: true, cards: [privacy.confirmLeaveCard(couple)] },
  {
    by: 'privacyCard',
    whole: true,
    cards: [
      privacy.privacyCard({
        couple,
        partner,
        outcomes: 99_999,
        sealedAnswers: 9999,
        now: NOON,
        phrasingHost: HOST,
      }),
    ],
  },
  { by: 'reframeCard', whole: false, cards: [reframes.reframeCard(note(6000), offers, feelings)] },
  { by: 'otherWordsCard', whole: true, cards: [reframes.otherWordsCard(note(4000), offers, feelings)] },
  { by: 'chooseFeelingCard', whole: true, cards: [reframes.chooseFeelingCard(note(4000), FEELINGS)] },
  { by: 'saidAgainCard', whole: true, cards: [again.saidAgainCard(NAME, typed(again.MAX_SAID_AGAIN))] },
  { by: 'fineCard', whole: true, cards: [again.fineCard(nudgeId(ID))] },
  {
    by: 'proposalCard',
    whole: true,
    cards: [schedules.proposalCard({ id: ID, name: NAME, schedule, zone: ZONE })],
  },
  {
    by: 'agreedScheduleCard',
    whole: true,
    cards: [schedules.agreedScheduleCard(running, ZONE, 'Wednesday 2026-03-11 20:30')],
  },
  { by: 'closedProposalCard', whole: true, cards: [schedules.closedProposalCard()] },
  {
    by: 'scheduleListCard',
    whole: true,
    cards: [
      schedules.scheduleListCard({
        running,
        zone: ZONE,
        next: 'Wednesday 2026-03-11 20:30',
        isLeftOut: true,
        isInMyQuietHours: true,
        proposal,
        me: ALEX,
      }),
    ],
  },
  {
    by: 'settingsCard',
    whole: false,
    cards: [settings.settingsCard({ couple, partner, now: NOON, phrasingHost: HOST, ways: WAYS })],
  },
  { by: 'phrasingCard', whole: true, cards: [phrasingCard(couple, partner, HOST)] },
  { by: 'validationCard', whole: true, cards: [validation.validationCard({ prompts, goodNews: false })] },
  {
    by: 'draftCard',
    whole: false,
    cards: [validation.draftCard({ listening: typed(300), later: typed(6000) })],
  },
  { by: 'listeningCard', whole: true, cards: [validation.listeningCard()] },
  {
    by: 'safetyCard',
    whole: true,
    cards: countries.flatMap((country) => [
      ...SAFETY_KINDS.map((kind) => safetyCard(kind, country)),
      safetyCard({ kind: 'selfharm', cue: 'model', also: 'threat' }, country),
    ]),
  },
  { by: 'helpNowCard', whole: true, cards: countries.map(helpNowCard) },
  { by: 'refusalCard', whole: true, cards: countries.map(refusalCard) },
];

export const WORST_FORMS: readonly { readonly by: string; readonly form: Form }[] = [
  { by: 'sayAgainForm', form: again.sayAgainForm(note(4000), typed(6000)) },
  { by: 'settingsForm', form: settings.settingsForm({ couple, partner, ways: WAYS }) },
  { by: 'sharedSettingsForm', form: settings.sharedSettingsForm(couple, partner) },
];
