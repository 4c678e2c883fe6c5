import type { PartnerId } from '../shared/ids.ts';
import { DAY, HOUR, type Instant } from '../shared/instant.ts';
import type { AskedCheckIn, CheckIn, SealedAnswer } from './check-in.ts';

export const CHECK_IN_OPEN_FOR = DAY;
/** After a contempt reading no check-in is posted for this long (K3). */
export const CONTEMPT_COOL_DOWN = 3 * HOUR;

export const isOpen = (checkIn: AskedCheckIn, now: Instant): boolean =>
  checkIn.status === 'open' && now < checkIn.deadline;

export const answerFrom = (checkIn: CheckIn, id: PartnerId): SealedAnswer | undefined =>
  checkIn.answers.find((answer) => answer.from === id);

/** Adds or replaces this person's answer; the second one in reveals. A closed check-in stays as it is. */
export const withAnswer = (checkIn: CheckIn, answer: SealedAnswer): CheckIn => {
  if (!isOpen(checkIn, answer.at)) return checkIn;
  const answers = [...checkIn.answers.filter((known) => known.from !== answer.from), answer];
  return { ...checkIn, answers, status: answers.length === 2 ? 'revealed' : 'open' };
};

/** Past its deadline with an answer missing: nothing is shown, and the answers are let go. */
export const expire = (checkIn: CheckIn, now: Instant): CheckIn =>
  checkIn.status === 'open' && now >= checkIn.deadline
    ? { ...checkIn, status: 'expired', answers: [] }
    : checkIn;
