import { CHECK_IN_OPEN_FOR, isOpen } from '../../domain/check-in/reveal.ts';
import { checkInId } from '../../domain/shared/ids.ts';
import { later } from '../../domain/shared/instant.ts';
import { say } from '../command/reply.ts';
import { withAgreedCouple } from '../command/with-couple.ts';
import type { CommandRequest } from '../mediator.ts';
import { fitsNow } from './fits-now.ts';
import { openCheckIn, REMEMBERED } from './open-check-in.ts';

/** The same words whatever the reason: a break, a fresh wound or a safety hold (K3, S6). */
const NOT_NOW = 'A question does not fit just now. Try again later.';

export const checkInNow = withAgreedCouple<CommandRequest>(async (app, _request, { couple }) => {
  const now = app.clock.now();
  const asked = await app.checkIns.asked(couple.id, REMEMBERED);
  const open = asked.find(({ status }) => status === 'open');
  // One that was begun when the program died stands nowhere yet: it is posted now, under its own name.
  const begun = open !== undefined && isOpen(open, now) ? open : undefined;
  if (begun?.postedAs !== undefined) return say('A question is open already, further up in the channel.');
  if (!(await fitsNow(app, couple))) return say(NOT_NOW);
  const isPosted = await openCheckIn(app, couple, {
    id: begun?.id ?? checkInId(app.random.id()),
    asked,
    theme: undefined,
    deadline: begun?.deadline ?? later(now, CHECK_IN_OPEN_FOR),
    unreminded: [],
  });
  return say(
    isPosted
      ? 'The question is in the channel.'
      : 'I may not post in this channel. Please check my permissions.',
  );
});
