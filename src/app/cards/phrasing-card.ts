import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { allowsPhrasing, bothAllowPhrasing, markOf } from '../../domain/couple/phrasing.ts';
import type { Card, CardAction } from '../../domain/shared/card.ts';
import type { CoupleId } from '../../domain/shared/ids.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

/** What a yes means, told in the same words wherever it is told. */
export const phrasingTerms = (host: string): string =>
  `If both of you switch it on, a language model at ${host} helps me to word what I offer. For that, the one line it is about leaves this machine and goes there: no ids, nothing said before it, and no names unless the line itself holds them. Never a line with signs of danger. A no from either of you ends it at once.`;

type Fact = { readonly name: string; readonly value: string };

const yesOrNo = (isSo: boolean): string => (isSo ? 'yes' : 'no');

/** One's own yes, and whether both have said it. Nobody sees the other one's before. */
export const phrasingFacts = (couple: Couple, partner: Partner, host: string): readonly Fact[] => [
  { name: `A line may go to ${host}`, value: yesOrNo(allowsPhrasing(partner, host)) },
  { name: 'Both of you allow that', value: yesOrNo(bothAllowPhrasing(couple, host)) },
];

const subjectOf = (id: CoupleId, host: string): string => `${id}.${markOf(host)}`;

/** Whether a button stands on a card about this couple and this host. */
export const asksAbout = (subject: string, couple: Couple, host: string): boolean =>
  subject === subjectOf(couple.id, host);

export const phrasingButton = ({ id }: Couple): CardAction => ({
  type: 'button',
  action: { name: 'phrasing.ask', subject: id },
  label: 'Wording by a model',
});

/** Private: each of the two answers for themselves. */
export const phrasingCard = (couple: Couple, partner: Partner, host: string): Card => {
  const isOn = allowsPhrasing(partner, host);
  return {
    kind: 'phrasing',
    title: 'Wording by a language model',
    blocks: [
      { type: 'text', text: phrasingTerms(host) },
      { type: 'facts', facts: phrasingFacts(couple, partner, host) },
    ],
    actions: [
      {
        type: 'button',
        action: { name: isOn ? 'phrasing.refuse' : 'phrasing.allow', subject: subjectOf(couple.id, host) },
        label: isOn ? 'No, keep it here' : 'Yes, for my part',
      },
    ],
    preview: NEUTRAL_PREVIEW,
  };
};
