import { agreeToResume } from '../../domain/safety/hold.ts';
import { say } from '../command/reply.ts';
import { onTheirCard } from '../command/with-couple.ts';

/** One's own private yes after a safety hold. Answers the same whether or not there is a hold (S6). */
export const resumeCoaching = onTheirCard(async (app, _request, { couple, me }) => {
  const now = app.clock.now();
  await app.couples.update(couple.id, (current) => agreeToResume(current, me.id, now));
  return say('Noted.');
});
