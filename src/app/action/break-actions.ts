import { SHORTEST_BREAK } from '../../domain/break/break.ts';
import { OLD_CARD } from '../cards/notice-card.ts';
import { startBreak } from '../command/call-break.ts';
import { open, say } from '../command/reply.ts';
import { withAgreedCouple } from '../command/with-couple.ts';
import type { ActionRequest } from '../mediator.ts';

const OFFERED_MINUTES = 30;

export const offerBreak = withAgreedCouple<ActionRequest>(async (_app, _request, { couple }) =>
  open({
    kind: 'break',
    title: 'Take a break',
    submit: { name: 'break.start', subject: couple.id },
    submitLabel: 'Start the break',
    fields: [
      {
        id: 'minutes',
        type: 'line',
        label: 'Minutes until you come back',
        hint: `${SHORTEST_BREAK} to 1440. The channel is told that you two are taking a break, not who asked.`,
        value: String(OFFERED_MINUTES),
        maxLength: 4,
        required: true,
      },
    ],
  }),
);

export const startOfferedBreak = withAgreedCouple<ActionRequest>(async (app, { action, values }, ours) => {
  if (action.subject !== ours.couple.id) return say(OLD_CARD);
  const typed = values.minutes?.reveal().trim() ?? '';
  const minutes = /^\d{1,4}$/u.test(typed) ? Number.parseInt(typed, 10) : undefined;
  return startBreak(app, ours, { minutes, note: undefined });
});
