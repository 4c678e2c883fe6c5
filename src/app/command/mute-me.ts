import { withPartner } from '../../domain/couple/consent.ts';
import { MUTE_DURATIONS, type MuteDuration, muteFor } from '../../domain/couple/mute.ts';
import { localFace } from '../../domain/shared/local-time.ts';
import type { CommandRequest } from '../mediator.ts';
import { say } from './reply.ts';
import { withCouple } from './with-couple.ts';

const isDuration = (word: string): word is MuteDuration => MUTE_DURATIONS.some((known) => known === word);

/** No notes to this person; the other one never learns of it. */
export const muteMe = withCouple<CommandRequest>(async (app, { invocation }, { couple, me }) => {
  const now = app.clock.now();
  const word = invocation.options.duration?.reveal() ?? 'today';
  const mute = isDuration(word) ? muteFor(word, now, couple.zone) : undefined;
  await app.couples.update(couple.id, (current) =>
    withPartner(current, me.id, (partner) => ({ ...partner, mute })),
  );
  if (mute === undefined) return say('Notes may come to you again.');
  const until =
    mute.until === 'always' ? 'until /attune mute off' : `until ${localFace(mute.until, now, couple.zone)}`;
  return say(`No notes to you ${until}. Nobody is told.`);
});
