import type { Card } from '../../src/index.ts';
import { createUnderWay } from '../platform/index.ts';
import type { Answer } from './answer.ts';
import { codeOf, isCode, SlackError } from './errors.ts';
import { NOTICES } from './notices.ts';
import { type Asking, helpNowIn, onCommand } from './on-command.ts';
import { onHappening } from './on-happening.ts';
import { isClearing, onPress, onSubmit, type Press, type Submission, toSubmitted } from './on-press.ts';
import { spaceOf } from './places.ts';
import { showReply } from './private-reply.ts';
import type { Room } from './room.ts';
import type { Origin, Told } from './told.ts';
import { channelIn } from './where.ts';

/** Takes what Slack says. Only `lost` may be waited for, and only it rejects; nothing else throws. */
export type Inbound = {
  readonly happened: (told: Told) => void;
  /** We were taken out of a workspace; resolves once everything of it is erased. */
  readonly lost: (told: Told) => Promise<void>;
  readonly asked: (id: string, asking: Asking) => void;
  readonly pressed: (id: string, press: Press) => void;
  readonly submitted: (id: string, submission: Submission) => void;
  /** Resolves once everything taken so far has been dealt with. */
  readonly settled: () => Promise<void>;
};

/** A failed step ends in silence and in a line for the operator; what was written never reaches the log. */
const report = ({ logger }: Room, event: string, cause: unknown): void => {
  const fields = { event, code: codeOf(cause) };
  if (cause instanceof SlackError) logger.warn(fields);
  else logger.error(fields, cause);
};

type Asker = {
  readonly origin: Origin;
  readonly answer: Answer;
  /** Waits for nothing, being stopped included. */
  readonly isUrgent: boolean;
};

const say = (room: Room, { origin, answer }: Omit<Asker, 'isUrgent'>, card: Card): Promise<void> => {
  const setting = { origin, answer, isInPlace: false, knock: undefined, spaceId: spaceOf(channelIn(origin)) };
  return showReply(room, setting, { kind: 'card', card });
};

/** Nobody is left before a button that does nothing; when not even this gets through, the log says so. */
const apologise = async (room: Room, asker: Asker): Promise<void> => {
  try {
    await say(room, asker, NOTICES.failed);
  } catch (cause) {
    report(room, 'interaction-unanswered', cause);
  }
};

export const createInbound = (room: Room): Inbound => {
  const underWay = createUnderWay((cause) => report(room, 'slack-event-failed', cause));

  const answerTo = async (asker: Asker, work: () => Promise<void>): Promise<void> => {
    try {
      await (room.isOpen() || asker.isUrgent ? work() : say(room, asker, NOTICES.restarting));
    } catch (cause) {
      report(room, 'interaction-failed', cause);
      if (!isCode(cause, 'answer-over', 'not-installed')) await apologise(room, asker);
    }
  };

  /** Slack tells what a person did once; over HTTP a request may still come twice. */
  const once = (id: string, asker: Asker, work: () => Promise<void>): void => {
    if (!room.seenBefore(`deed ${id}`)) underWay.add(answerTo(asker, work));
  };

  return {
    happened: (told) => {
      if (!room.seenBefore(`event ${told.eventId}`)) underWay.add(onHappening(room, told));
    },
    lost: (told) => {
      const work = onHappening(room, told);
      underWay.add(work);
      return work;
    },
    asked: (id, asking) =>
      once(id, { ...asking, isUrgent: helpNowIn(room, asking) !== undefined }, () => onCommand(room, asking)),
    pressed: (id, press) =>
      once(id, { ...press, isUrgent: isClearing(room, press) }, () => onPress(room, press)),
    submitted: (id, submission) => {
      const submitted = toSubmitted(room, submission);
      if (submitted === undefined) room.logger.warn({ event: 'slack-form-unknown' });
      else once(id, { ...submitted.setting, isUrgent: false }, () => onSubmit(room, submitted));
    },
    settled: underWay.settled,
  };
};
