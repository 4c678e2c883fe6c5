import type { JobPayload } from '../../ports/jobs.ts';
import type { AppContext } from '../app-context.ts';
import { closeCheckIn, remindOfCheckIn } from '../check-in/close-check-in.ts';
import { considerNudge } from './consider-nudge.ts';
import { endBreak } from './end-break.ts';
import { purge } from './purge.ts';

/** Idempotent: a job may come twice. */
export const handleJob = (app: AppContext, payload: JobPayload): Promise<void> => {
  switch (payload.kind) {
    case 'consider-nudge':
      return considerNudge(app, payload.nudgeId);
    case 'end-break':
      return endBreak(app, payload);
    case 'remind-check-in':
      return remindOfCheckIn(app, payload.checkInId, payload.partnerId);
    case 'close-check-in':
      return closeCheckIn(app, payload.checkInId);
    case 'purge':
      return purge(app);
  }
};
